"""The catalogs that ship with the game."""

import shutil
from pathlib import Path

import pytest

from game.language.catalog_files import read_all, write_all
from game.language.extract import template
from game.language.languages import TEMPLATE, TRANSLATED, translated
from game.language.po import headers_for, template_headers
from game.language.whole import check_catalogs

TO_TITLE = ("To the title", "Leave to the title")
ROOT = Path(__file__).resolve().parents[2]


def files(folder: Path, ending: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob(f"*{ending}")}


def test_the_languages_of_the_region_are_there() -> None:
    assert translated(ROOT / "locales")[:3] == ["bs", "hr", "sr"]


@pytest.mark.long
def test_the_templates_hold_the_texts_of_today(tmp_path: Path) -> None:
    write_all(tmp_path / TEMPLATE, template(ROOT), template_headers())
    assert files(tmp_path, ".pot") == files(ROOT / "locales", ".pot")


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(code, marks=() if code == "sr" else pytest.mark.long)
        for code in translated(ROOT / "locales")
    ],
)
def test_every_text_stands_in_the_file_of_its_story(tmp_path: Path, code: str) -> None:
    program = tmp_path / TRANSLATED
    shutil.copytree((ROOT / "locales" / code / TRANSLATED).parent, program.parent)
    before = files(program.parent, ".po")
    assert {"messages.po", "new-friend.po"} <= before.keys()
    write_all(program, read_all(program), headers_for(code))
    assert files(program.parent, ".po") == before


@pytest.mark.long
def test_no_catalog_has_an_error() -> None:
    assert [item for item in check_catalogs(ROOT / "locales") if item.severity == "error"] == []


@pytest.mark.long
@pytest.mark.parametrize("code", ["bs", "hr", "sr"])
def test_no_way_to_the_title_can_be_read_as_beginning_anew(code: str) -> None:
    """A child took *Na početak* for: once more, from the beginning."""
    catalog = read_all(ROOT / "locales" / code / TRANSLATED)
    ways = {entry.context: str(entry.string) for entry in catalog if entry.id in TO_TITLE}
    assert set(ways) == {"menu.leave", "debrief.end", "settings.forgotten-go-on"}
    assert not [way for way in ways.values() if way.endswith(("početak", "почетак"))]
