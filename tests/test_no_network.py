"""The game opens no connection, asks no name of a computer, and starts no other program."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

ROOT = Path(__file__).resolve().parent.parent

WATCHED = (
    "socket.",
    "urllib.",
    "http.",
    "ftplib.",
    "smtplib.",
    "webbrowser.",
    "subprocess.",
    "os.system",
    "os.exec",
)
"""Events of Python's audit hooks that begin so are those of networks and of other programs."""

SCRIPT = f"""
import json, sys
from pathlib import Path

seen = []
sys.addaudithook(lambda event, arguments: event.startswith({WATCHED}) and seen.append(event))
{{what}}
print(json.dumps(seen))
"""
VISIT = """
from tests.support.whole_play import visit_everything
visit_everything(Path(sys.argv[1]))
"""


def heard(what: str, folder: Path) -> list[str]:
    """The events that a Python of its own raised while it did `what`."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-c", SCRIPT.format(what=what), str(folder)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, env=environment, cwd=folder)
    assert done.returncode == 0, done.stderr
    found: list[str] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_a_visit_to_everything_touches_no_network(tmp_path: Path) -> None:
    assert heard(VISIT, tmp_path) == []


@pytest.mark.parametrize(
    ("what", "event"),
    [
        ("import socket; socket.socket()", "socket.__new__"),
        ("import socket; socket.getaddrinfo('localhost', 1)", "socket.getaddrinfo"),
        ("import subprocess; subprocess.run([sys.executable, '--version'])", "subprocess.Popen"),
    ],
)
def test_a_network_or_another_program_would_be_heard(tmp_path: Path, what: str, event: str) -> None:
    assert event in heard(what, tmp_path)
