"""What is built is the last commit, and nothing that lies beside it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bootstrap.sentences import Problem
from builds.source import export, run, variables, version_in
from game import __version__

if TYPE_CHECKING:
    from pathlib import Path


def test_the_version_is_that_of_the_game() -> None:
    assert version_in('"""A game."""\n\n__version__ = "1.2.3"\n') == "1.2.3"
    assert version_in(f'__version__ = "{__version__}"\n') == __version__


def test_a_module_without_a_version_is_not_built() -> None:
    with pytest.raises(Problem, match="names no version"):
        version_in("version = 3\n")


def test_nothing_made_depends_on_the_day_or_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "5")
    monkeypatch.setenv("TZ", "Europe/Sarajevo")
    told = variables(1_700_000_000)
    assert told["SOURCE_DATE_EPOCH"] == "1700000000"
    assert (told["TZ"], told["PYTHONHASHSEED"]) == ("UTC", "0")


def test_a_program_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(command: tuple[str, ...], **_: object) -> None:
        raise FileNotFoundError(command[0])

    monkeypatch.setattr(subprocess, "run", missing)
    with pytest.raises(Problem, match="There is no patchelf here"):
        run(("patchelf",))


def test_a_program_that_fails_is_told_with_its_last_line() -> None:
    code = "import sys; print('first\\nthe reason', file=sys.stderr); sys.exit(3)"
    with pytest.raises(Problem, match="failed: the reason"):
        run((sys.executable, "-c", code))


@pytest.mark.programs("git")
def test_what_is_not_committed_is_named_and_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "checkout"
    (root / "game").mkdir(parents=True)
    module = root / "game" / "__init__.py"
    module.write_text('__version__ = "0.3.0"\n', encoding="utf-8")
    git = ("git", "-C", str(root), "-c", "user.name=A", "-c", "user.email=a@example.org")
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x", "--date=@1700000000"]):
        subprocess.run([*git, *words], check=True)
    module.write_text('__version__ = "9"\n', encoding="utf-8")
    (root / "diary.txt").write_text("mine", encoding="utf-8")
    source = export(root, tmp_path)
    assert source.version == "0.3.0"
    assert not (source.root / "diary.txt").exists()
    said = capsys.readouterr().err
    assert "game/__init__.py" in said
    assert "diary.txt" in said
    for number, folder in enumerate(("builds", "bootstrap")):
        (root / folder).mkdir()
        subprocess.run([*git, "mv", "game/__init__.py", f"{folder}/čđ.py"], check=True)
        with pytest.raises(Problem, match="commit that, then build again"):
            export(root, tmp_path / f"again{number}")
        subprocess.run([*git, "reset", "-q", "--hard"], check=True)
