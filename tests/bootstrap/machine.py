"""A machine on which nothing is really started, and starts of the one command on it."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import bootstrap
from bootstrap import environment, sentences

ROOT = Path(__file__).resolve().parents[2]
LOCKS = [environment.PLAY_LOCK, environment.AUTHORS_LOCK, environment.FILM_LOCK, environment.TEST_LOCK]
PINNED = "sample==1.0 \\\n    --hash=sha256:{digest}\n"


class Machine:
    """Stands for the programs that are started: Python's venv, pip, and the game itself."""

    def __init__(self, root: Path) -> None:
        self.environment = environment.Environment(root)
        self.pip: tuple[int, str] = (0, "")
        self.venv: tuple[int, str] = (0, "")
        self.catalogs: tuple[int, str] = (0, "")
        self.damaged = ""
        self.repairs = True
        self.game_ends = 0
        self.ran: list[str] = []
        self.started: list[list[str]] = []
        self.variables: list[dict[str, str]] = []

    def run(self, command: Sequence[str], total: int = 0) -> tuple[int, str]:
        del total
        if "venv" in command:
            self.ran.append("venv")
            packages = self.environment.folder / "lib" / f"python3.{sys.version_info[1]}" / "site-packages"
            for folder in (packages, self.environment.folder / "Lib" / "site-packages"):
                folder.mkdir(parents=True)
            self.environment.python.parent.mkdir(exist_ok=True)
            self.environment.python.touch()
            return self.venv
        if "pip" in command:
            self.ran.append(f"pip {Path(command[-1]).name}")
            if self.repairs:
                self.damaged = ""
            return self.pip
        if "-c" in command:
            return (1, self.damaged) if self.damaged else (0, "")
        self.ran.append(" ".join(command[3:]))
        return self.catalogs

    def start(self, command: list[str]) -> int:
        self.started.append(command[1:])
        self.variables.append(dict(os.environ))
        return self.game_ends if len(self.started) == 1 else 0


def start(machine: Machine, *words: str) -> int:
    return bootstrap.main(words, machine.environment.root)


def refusal(machine: Machine, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return what a start that fails says: one sentence, and the same line for every local language."""
    capsys.readouterr()
    assert start(machine, *words) == 1
    *_, sentence, local = capsys.readouterr().err.splitlines()
    assert local == sentences.LOCAL
    assert machine.started == []
    return sentence


def refusing(code: int) -> Callable[[Path, int], int]:
    """Stand for `os.open` in a folder that can't be written to."""

    def refuse(path: Path, _flags: int) -> int:
        raise OSError(code, os.strerror(code), str(path))

    return refuse
