"""What the one command says when it can't start the game."""

import ast
import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import run
from bootstrap import environment, processes, sentences
from tests.bootstrap.machine import ROOT, Machine, refusal, refusing, start


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 10, 13), (3, 15, 0)])
def test_a_python_of_the_wrong_age_is_told_so(
    version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    assert run.start([]) == 1
    sentence = capsys.readouterr().err
    assert "needs Python 3.11 to 3.14" in sentence
    assert f"this is Python {version[0]}.{version[1]}:" in sentence
    assert "install Python 3.13" in sentence
    assert sentence.count("\n") == 1


def test_any_python_can_read_the_command() -> None:
    text = (ROOT / "run.py").read_text(encoding="utf-8")
    assert text.isascii()
    for node in ast.walk(ast.parse(text, feature_version=(3, 4))):
        assert not isinstance(node, ast.JoinedStr | ast.AnnAssign | ast.NamedExpr)
        if isinstance(node, ast.FunctionDef):
            assert node.returns is None
            assert all(argument.annotation is None for argument in node.args.args)


def test_a_missing_venv_module_is_named_with_its_package(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    sentence = refusal(machine, capsys)
    assert f"sudo apt install python3.{sys.version_info[1]}-venv" in sentence


def test_a_failing_venv_module_is_quoted(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.venv = (1, "Error: command failed\n\n")
    assert refusal(machine, capsys).endswith("Error: command failed")


PIP_SAID = {
    "no network": ("WARNING: Retrying (Retry(total=4)) after NewConnectionError", sentences.NO_NETWORK),
    "a forged package": ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE FILE", sentences.DIFFERENT),
    "a full disk": ("ERROR: [Errno 28] No space left on device", sentences.FULL),
    "an unusual computer": (
        "ERROR: No matching distribution found for pygame-ce==2.5.8",
        "There is no pygame-ce==2.5.8 for this computer",
    ),
    "anything else": ("ERROR: the moon is in the way\n", "can't be installed: ERROR: the moon is in the way"),
}


@pytest.mark.parametrize("cause", PIP_SAID)
def test_what_pip_says_becomes_one_sentence_and_the_next_start_recovers(
    machine: Machine, cause: str, capsys: pytest.CaptureFixture[str]
) -> None:
    output, expected = PIP_SAID[cause]
    machine.pip = (1, output)
    assert expected in refusal(machine, capsys)
    machine.pip = (0, "")
    assert start(machine) == 0


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS, errno.ENOSPC, errno.EIO])
def test_a_folder_that_cannot_be_written_to(
    machine: Machine, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refusing(code))
        sentence = refusal(machine, capsys)
    expected = {errno.ENOSPC: sentences.FULL, errno.EIO: os.strerror(errno.EIO)}
    assert expected.get(code, "copy it to a place of your own") in sentence
    assert start(machine) == 0


def test_an_environment_in_use_is_not_torn(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError(errno.EACCES, "in use")

    machine.environment.folder.mkdir()
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", refuse)
        assert "close the game if it is open" in refusal(machine, capsys)
    assert start(machine) == 0


def test_two_at_once(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    with environment.alone(machine.environment.root):
        assert refusal(machine, capsys) == sentences.BUSY
    assert start(machine) == 0


UNPACKING = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from bootstrap import environment, processes
with environment.alone(Path(sys.argv[2])):
    processes.run([sys.executable, "-c", f"open({sys.argv[3]!r}).read()"])
"""
"""A start whose pip goes on until nobody holds the pipe any more."""


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="Windows hands no lock on")
def test_pip_that_outlives_its_start_is_waited_for(
    machine: Machine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import fcntl

    pipe, root = tmp_path / "pipe", machine.environment.root
    os.mkfifo(pipe)
    words = [sys.executable, "-c", UNPACKING, str(ROOT), str(root), str(pipe)]
    with subprocess.Popen(words) as killed, pipe.open("w"):
        killed.kill()
        killed.wait()
        assert refusal(machine, capsys) == sentences.BUSY
    with (root / ".run.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # until it has ended
    assert start(machine) == 0


def test_stopped_by_the_keyboard(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_command: list[str], _total: int = 0) -> tuple[int, str]:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(processes, "run", interrupt)
        assert refusal(machine, capsys) == sentences.STOPPED
    assert start(machine) == 0


def test_progress_names_every_package(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [
        "Ignoring colorama: markers 'sys_platform == \"win32\"' don't match your environment\n",
        "Collecting babel==2.18.0 (from -r requirements.lock (line 3))\n",
        "  Using cached babel-2.18.0-py3-none-any.whl\n",
        "WARNING: Retrying (Retry(total=4, connect=None)) after connection broken\n",
        "Collecting pyyaml==6.0.4 (from -r requirements.lock (line 6))\n",
        "Installing collected packages: babel, pyyaml\n",
    ]
    assert list(processes.tell(lines, 3)) == lines
    assert capsys.readouterr().err.splitlines() == [
        "  1 of 2: babel 2.18.0",
        "  The network does not answer; trying again",
        "  2 of 2: pyyaml 6.0.4",
        "  Unpacking",
    ]
