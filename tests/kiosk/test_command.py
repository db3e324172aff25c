"""Two kiosks on one folder, and what a kiosk ends with: 0 is for staff who has left it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from game.kiosk.watch.exit_codes import STOPPED, TAKEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its processes end in another way")

GAME = """
import os, sys, time
from pathlib import Path
if (Path(sys.argv[1]) / "left").exists():
    raise SystemExit(10)
(Path(sys.argv[1]) / "games").open("a").write(f"{os.getpid()}\\n")
while True:
    try:
        os.write(1, b"beat idle\\n")
    except OSError:
        pass
    time.sleep(0.05)
"""
"""A game that is left once there is a file `left`. It goes on where nobody listens, as if it hung."""
KIOSK = """
import logging, sys
from pathlib import Path
from game.kiosk import command
from game.kiosk.watch import supervisor
folder = Path(sys.argv[1])
supervisor.python = lambda *_: (sys.executable, "-c", sys.argv[2], str(folder))
logging.basicConfig(format="%(message)s", stream=sys.stdout)
print("begun", flush=True)
raise SystemExit(command.kiosk(command.Options(Path("none"), folder / "data"), float(sys.argv[3])))
"""


class Kiosks:
    """Kiosks on one folder, each in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._running: list[subprocess.Popen[str]] = []

    def start(self, wait: float = 0.0) -> subprocess.Popen[str]:
        words = [sys.executable, "-u", "-c", KIOSK, str(self.folder), GAME, str(wait)]
        kiosk = subprocess.Popen(
            words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        self._running.append(kiosk)
        return kiosk

    def games(self) -> list[int]:
        """The numbers of the games that were started, once there is one."""
        file = self.folder / "games"
        while not file.exists() or not file.read_text():
            assert self._running[0].poll() is None
        return [int(line) for line in file.read_text().splitlines()]

    def end(self) -> None:
        for kiosk in self._running:
            if kiosk.poll() is None:
                os.killpg(kiosk.pid, signal.SIGKILL)
            kiosk.communicate()


@pytest.fixture
def kiosks(tmp_path: Path) -> Iterator[Kiosks]:
    made = Kiosks(tmp_path)
    yield made
    made.end()


def test_a_second_kiosk_on_a_folder_says_so_and_does_not_begin(kiosks: Kiosks) -> None:
    kiosks.start()
    kiosks.games()
    second = kiosks.start()
    _, said = second.communicate(timeout=30)
    assert second.returncode == TAKEN
    assert said.startswith("Another kiosk uses ")
    assert len(kiosks.games()) == 1


def test_a_kiosk_that_staff_has_left_ends_with_0_and_frees_the_folder(kiosks: Kiosks) -> None:
    (kiosks.folder / "left").touch()
    for _ in range(2):
        assert kiosks.start().wait(30) == 0


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_who_ends_a_kiosk_otherwise_does_not_pass_for_staff(kiosks: Kiosks, how: signal.Signals) -> None:
    kiosk = kiosks.start()
    kiosks.games()
    kiosk.send_signal(how)
    assert kiosk.wait(30) == STOPPED


def test_after_a_kill_the_folder_is_free_once_the_game_is_gone_too(kiosks: Kiosks) -> None:
    first = kiosks.start()
    (game,) = kiosks.games()
    first.kill()
    first.wait(30)
    assert kiosks.start().wait(30) == TAKEN  # two games would count and lock the PIN side by side
    third = kiosks.start(wait=30.0)
    os.kill(game, signal.SIGKILL)
    while len(kiosks.games()) == 1:
        assert third.poll() is None


def test_where_a_folder_can_not_be_locked_the_kiosk_plays(kiosks: Kiosks) -> None:
    (kiosks.folder / "data").symlink_to(kiosks.folder / "nowhere")
    (kiosks.folder / "left").touch()
    kiosk = kiosks.start()
    said, _ = kiosk.communicate(timeout=30)
    assert kiosk.returncode == 0
    assert "can't be locked" in said
