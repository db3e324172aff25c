"""A crash leaves no picture of the memory: neither at home nor at a kiosk."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such limit")

WANTED = """
import resource
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
"""
"""What a system says that keeps core files."""
CRASH = "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)\n"
AT_HOME = "from game.cli import main; main(['config'])\n"
AT_A_KIOSK = """
from game.kiosk import child
child.opened = lambda _: (_ for _ in ()).throw(child.NoScreenError())
child.main(())
"""


@pytest.mark.long
@pytest.mark.parametrize("how", [AT_HOME, AT_A_KIOSK], ids=["home", "kiosk"])
def test_a_crash_leaves_nothing(tmp_path: Path, how: str) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    code = WANTED + how + "print(resource.getrlimit(resource.RLIMIT_CORE)[0], flush=True)\n" + CRASH
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == -signal.SIGSEGV, done.stderr
    assert done.stdout.splitlines()[-1] == "0"
    assert list(tmp_path.iterdir()) == []
