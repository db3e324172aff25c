"""What is built from sources before a start: catalogs, and what makes starts fast."""

import errno
import os
from pathlib import Path

import pytest

from bootstrap import environment, products, sentences
from tests.bootstrap.machine import Machine, refusing, start


def catalog(root: Path, *, compiled: float | None) -> None:
    folder = root / "locales" / "bs" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.po").touch()
    os.utime(folder / "messages.po", (1000, 1000))
    if compiled is not None:
        (folder / "messages.mo").touch()
        os.utime(folder / "messages.mo", (compiled, compiled))


def test_what_makes_starts_fast_is_made_when_code_or_art_changed(machine: Machine) -> None:
    root = machine.environment.root
    for name in ("game/workshop/prebuild.py", "assets/art/a.svg", "ahead/stamp"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()
    (root / "ahead" / "stamp").unlink()
    start(machine)
    assert machine.ran[-1] == "game.workshop.prebuild"
    (root / "ahead" / "stamp").touch()
    for changed, stale in (
        ("game/workshop/prebuild.py", False),
        ("assets/art/a.svg", True),
        ("game/workshop/prebuild.py", True),
    ):
        machine.ran.clear()
        later = (root / "ahead" / "stamp").stat().st_mtime + (5 if stale else -5)
        os.utime(root / changed, (later, later))
        start(machine)
        assert machine.ran == (["game.workshop.prebuild"] if stale else []), changed
        os.utime(root / changed, (1, 1))


def test_compiled_code_makes_nothing_stale(machine: Machine) -> None:
    root = machine.environment.root
    for name in (
        "ahead/stamp",
        "assets/art/a.svg",
        "game/workshop/prebuild.py",
        "game/__pycache__/ahead.pyc",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()
        os.utime(root / name, (1000, 1000))
    later = 2000
    os.utime(root / "game" / "__pycache__" / "ahead.pyc", (later, later))
    assert not products.stale_ahead(root)


@pytest.mark.parametrize(("compiled", "stale"), [(None, True), (999, True), (1000, False), (1001, False)])
def test_catalogs_are_compiled_when_they_changed(
    machine: Machine, compiled: float | None, *, stale: bool
) -> None:
    start(machine)
    machine.ran.clear()
    catalog(machine.environment.root, compiled=compiled)
    start(machine)
    assert machine.ran == (["game text compile"] if stale else [])


@pytest.mark.parametrize(("changed", "stale"), [(1002, True), (1001, False)])
def test_the_catalog_of_a_story_goes_into_that_of_its_language(
    machine: Machine, changed: float, *, stale: bool
) -> None:
    start(machine)
    machine.ran.clear()
    catalog(machine.environment.root, compiled=1001)
    story = machine.environment.root / "locales" / "bs" / "LC_MESSAGES" / "new-friend.po"
    story.touch()
    os.utime(story, (changed, changed))
    start(machine)
    assert machine.ran == (["game text compile"] if stale else [])


@pytest.mark.parametrize("way", ["game/language/languages.py", "locales/ijekavian/stems.tsv"])
@pytest.mark.parametrize(("changed", "stale"), [(1002, True), (1001, False)])
def test_languages_are_made_anew_when_the_way_of_making_them_changed(
    machine: Machine, way: str, changed: float, *, stale: bool
) -> None:
    start(machine)
    machine.ran.clear()
    catalog(machine.environment.root, compiled=1001)
    path = machine.environment.root / way
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    os.utime(path, (changed, changed))
    start(machine)
    assert machine.ran == (["game text compile"] if stale else [])


def test_a_broken_catalog_is_told_of_and_the_game_opens(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    catalog(machine.environment.root, compiled=None)
    machine.catalogs = (1, "locales/bs: line 7: no closing quote\n")
    assert start(machine) == 0
    assert "no closing quote" in capsys.readouterr().err
    assert len(machine.started) == 1


@pytest.mark.parametrize("refused", [errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_stale_catalogs_in_a_folder_that_can_not_be_written_to_let_the_game_open(
    machine: Machine, refused: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    start(machine)
    catalog(machine.environment.root, compiled=999)
    capsys.readouterr()
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refusing(refused))
        assert start(machine) == 0
    assert capsys.readouterr() == ("", f"{sentences.UNBUILT}\n")
    assert len(machine.started) == 2


def test_catalogs_that_another_start_is_building_are_left_to_it(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    start(machine)
    catalog(machine.environment.root, compiled=None)
    capsys.readouterr()
    with environment.alone(machine.environment.root):
        assert start(machine) == 0
    assert capsys.readouterr().err == f"{sentences.UNBUILT}\n"


def test_a_product_that_fails_keeps_no_other_from_being_built(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failing = [
        products.Product(lambda _: True, (name,), f"Making {name}", f"No {name}") for name in ("one", "two")
    ]
    monkeypatch.setattr(products, "PRODUCTS", failing)
    machine.catalogs = (1, "MemoryError\n")
    assert start(machine) == 0
    assert machine.ran[-2:] == ["one", "two"]
    assert "Making one\n  No one: MemoryError\nMaking two\n" in capsys.readouterr().err
