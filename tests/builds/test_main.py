"""The word `build`: the forms by their names, each made once, with sums beside them."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import SimpleNamespace

import pytest

from bootstrap.sentences import Problem
from builds import __main__ as builds
from builds.source import Source
from builds.sums import SUMS

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return which forms were made; each is a file of its name."""
    done: list[str] = []

    def form(name: str) -> SimpleNamespace:
        def make(source: Source) -> list[Path]:
            done.append(name)
            path = source.work / name
            path.write_text(name, encoding="utf-8")
            return [path]

        return SimpleNamespace(make=make)

    monkeypatch.setattr(builds, "import_module", form)
    monkeypatch.setattr(builds, "export", lambda root, folder: Source(root, folder, 0))
    return done


def test_all_makes_every_form_once_and_lists_the_sums(made: list[str], tmp_path: Path) -> None:
    assert builds.main(["all", "wheel", "--out", str(tmp_path / "out")]) == 0
    assert made == [f"builds.{form}" for form in builds.FORMS]
    listed = (tmp_path / "out" / SUMS).read_text(encoding="utf-8").splitlines()
    assert [line.split()[1] for line in listed] == sorted(made)


def test_a_form_that_there_is_not_is_refused(made: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        builds.main(["floppy"])
    assert (ended.value.code, made) == (2, [])


def test_what_is_missing_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(root: Path, folder: Path) -> Source:
        raise Problem(f"There is no git here for {root.name} and {folder.parent.name and 'a folder'}.")

    monkeypatch.setattr(builds, "export", refuse)
    assert builds.main(["wheel", "--out", str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith("There is no git here")


def test_every_form_has_its_module() -> None:
    assert all(callable(importlib.import_module(f"builds.{form}").make) for form in builds.FORMS)


def test_nothing_of_the_game_asks_for_a_build() -> None:
    told = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "game").rglob("*.py"))
    assert "import builds" not in told
    assert "from builds" not in told
