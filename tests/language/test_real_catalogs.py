"""The catalogs that ship with the game."""

from pathlib import Path

import pytest

from game.language.extract import template
from game.language.languages import translated
from game.language.po import dumps, read
from game.language.whole import check_catalogs

TO_TITLE = ("To the title", "Leave to the title")
ROOT = Path(__file__).resolve().parents[2]


def test_the_languages_of_the_region_are_there() -> None:
    assert translated(ROOT / "locales")[:3] == ["bs", "hr", "sr"]


def test_the_catalogs_hold_the_texts_of_today() -> None:
    assert (ROOT / "locales" / "messages.pot").read_bytes() == dumps(template(ROOT))


def test_no_catalog_has_an_error() -> None:
    assert [item for item in check_catalogs(ROOT / "locales") if item.severity == "error"] == []


@pytest.mark.parametrize("code", ["bs", "hr", "sr"])
def test_no_way_to_the_title_can_be_read_as_beginning_anew(code: str) -> None:
    """A child took *Na početak* for: once more, from the beginning."""
    catalog = read(ROOT / "locales" / code / "LC_MESSAGES" / "messages.po")
    ways = {entry.context: str(entry.string) for entry in catalog if entry.id in TO_TITLE}
    assert set(ways) == {"menu.leave", "debrief.end", "settings.forgotten-go-on"}
    assert not [way for way in ways.values() if way.endswith(("početak", "почетак"))]
