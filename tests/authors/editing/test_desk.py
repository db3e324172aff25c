"""What is kept of texts that are open in an editor, and what the server is made of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.authors.check.cache import Cache
from game.authors.check.episode import Episodes
from game.authors.check.pictures import kit_of
from game.authors.editing.desk import Desk, is_watched
from game.authors.editing.nameable import Around
from game.authors.editing.pictures import PictureFiles
from game.authors.editing.server import made
from game.commands import lsp
from game.paths import Paths
from game.story.checks.art import KnownNames
from tests.authors.check.catalog_examples import PAGES

if TYPE_CHECKING:
    import argparse

FILE = Path("season", "lamp.yaml")


@pytest.fixture
def desk() -> Desk:
    return Desk(Around(KnownNames()), Episodes(KnownNames(), {}, b"", Cache(None), Path("locales")))


def test_a_text_is_read_once_and_anew_when_it_is_another(desk: Desk) -> None:
    first = desk.read(FILE, "start: a\n")
    assert desk.read(FILE, "start: a\n") is first
    assert desk.sketch(FILE, "start: a\n") is desk.sketch(FILE, "start: a\n")
    assert desk.read(FILE, "start: b\n").references != first.references
    desk.forget(FILE)
    assert desk.read(FILE, "start: b\n") is not first


def test_the_check_is_told_of_a_text_that_was_never_saved(desk: Desk) -> None:
    assert {each.code for each in desk.check(FILE, "start: a\n")} == {"missing-key"}
    assert [each.code for each in desk.check(FILE, "")] == ["empty-file"]
    assert {each.path for each in desk.check(FILE, "\ud83d")} == {str(FILE)}


def test_what_readers_remarked_is_told_on_its_line_and_what_is_in_other_files_is_not(
    desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "lamp.yaml"
    rows = (
        "{at: 1, reads: 'start: a', remark: 'Where?', by: teacher}",
        "{at: 99, reads: gone, remark: 'Who?', by: child}",
        "{at: lamp.a.say-1, reads: gone, remark: 'Who?', by: child, language: hr}",
    )
    (tmp_path / "lamp.remarks.yaml").write_text(
        "remarks:\n" + "".join(f"  - {row}\n" for row in rows), encoding="utf-8"
    )
    found = [(each.code, each.line) for each in desk.check(file, "\nstart: a\n")]
    assert ("remark", 2) in found
    assert {code for code, _ in found} == {"missing-key", "remark"}


@pytest.mark.parametrize("at", ["example.hello.narrate-1", "6"])
def test_a_remark_on_a_translation_is_told_where_its_text_stands(tmp_path: Path, at: str) -> None:
    text = (PAGES / "example.yaml").read_text(encoding="utf-8")
    catalog = tmp_path / "locales" / "hr" / "LC_MESSAGES" / "example.po"
    catalog.parent.mkdir(parents=True)
    said = "He has been here for three days."
    catalog.write_text(
        'msgid ""\nmsgstr ""\n\n'
        f'msgctxt "example.hello.narrate-1"\nmsgid "{said}"\nmsgstr "Tu je tri dana."\n',
        encoding="utf-8",
    )
    file = tmp_path / "example.yaml"
    (tmp_path / "example.remarks.yaml").write_text(
        f"remarks:\n  - at: {at}\n    reads: Tu je tri dana.\n    remark: Where?\n"
        "    by: translator\n    language: hr\n",
        encoding="utf-8",
    )
    episodes = Episodes(KnownNames(), {}, b"", Cache(None), tmp_path / "locales")
    [found] = [
        each for each in Desk(Around(KnownNames()), episodes).check(file, text) if each.code == "remark"
    ]
    line = next(number for number, each in enumerate(text.split("\n"), 1) if said in each)
    assert (found.path, found.line, found.values["by"]) == (str(file), line, "translator, hr")


@pytest.mark.parametrize(
    ("file", "watched"),
    [
        ("season/lamp.yaml", True),
        ("season/lamp.play.yaml", False),
        ("season/lamp.remarks.yaml", False),
        ("season/pack.yaml", False),
        ("scenarios/signs.yaml", False),
        ("contacts/ba.yaml", False),
        ("surveys/9-12.yaml", False),
        ("season/notes.txt", False),
    ],
)
def test_only_episodes_are_watched(file: str, watched: bool) -> None:  # noqa: FBT001 - a case of the table
    assert is_watched(Path(file)) is watched


def test_a_picture_is_written_once_and_none_is_no_matter(tmp_path: Path) -> None:
    kit = kit_of(Paths.find().assets / "art")
    pictures = PictureFiles(kit, tmp_path / "for-editors")
    address = pictures.address("place", kit.places[0])
    assert address.endswith(f"place-{kit.places[0]}.svg|width=320")
    [file] = (tmp_path / "for-editors").iterdir()
    file.write_text("kept", encoding="utf-8")
    assert pictures.address("place", kit.places[0]) == address
    assert file.read_text(encoding="utf-8") == "kept"
    assert pictures.address("figure", kit.people[0]).endswith("|width=96")
    assert pictures.address("place", "nowhere") == ""
    assert pictures.address("sound", "rain") == ""


def test_the_server_answers_what_editors_ask(desk: Desk) -> None:
    server = made(desk, Path(), Path())
    asked = {
        f"textDocument/{word}"
        for word in ("completion", "hover", "definition", "references", "rename", "codeAction")
    }
    assert asked <= server.protocol.fm.features.keys()


def test_without_its_package_it_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], given: argparse.Namespace
) -> None:
    monkeypatch.setattr(lsp, "find_spec", lambda _: None)
    assert lsp.run(given) == lsp.NOT_RUN
    out, told = capsys.readouterr()
    assert out == ""
    assert "run.py lsp" in told


@pytest.fixture
def given() -> argparse.Namespace:
    from game.cli import parsed

    return parsed(["lsp", "--stdio"])
