"""The catalogs that ship with the game."""

from pathlib import Path

from game.language.extract import template
from game.language.languages import translated
from game.language.po import dumps
from game.language.whole import check_catalogs

ROOT = Path(__file__).resolve().parents[2]


def test_the_languages_of_the_region_are_there() -> None:
    assert translated(ROOT / "locales")[:3] == ["bs", "hr", "sr"]


def test_the_catalogs_hold_the_texts_of_today() -> None:
    assert (ROOT / "locales" / "messages.pot").read_bytes() == dumps(template(ROOT))


def test_no_catalog_has_an_error() -> None:
    assert [item for item in check_catalogs(ROOT / "locales") if item.severity == "error"] == []
