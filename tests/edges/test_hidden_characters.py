"""Characters that nobody sees are found, and what can't be drawn never gets as far as the letters."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pygame
import pytest
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo

from game.edges.hidden_characters import UNSEEN, cleaned, code_point
from game.language.catalog import Catalogs
from game.language.po import PoCatalog, headers_for
from game.story.reading.diagnostics import Report
from game.story.reading.source import parse
from game.text import Text
from game.ui.draw.display import Style
from game.ui.draw.typesetting import Typesetter

if TYPE_CHECKING:
    from pathlib import Path

HIDDEN = [
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    0x200B,
    0x200C,
    0x200D,
    0x200E,
    0x200F,
    0xFEFF,
    0x61C,
]


@pytest.mark.parametrize("number", HIDDEN)
def test_a_character_that_nobody_sees_is_found_in_a_file(number: int) -> None:
    report = Report("a.yaml")
    parse(f"summary: One {chr(number)}two\n".encode(), report)
    assert [(each.code, each.line, each.column) for each in report.problems] == [("hidden-character", 1, 14)]
    assert report.problems[0].values == {"found": f"U+{number:04X}"}


@pytest.mark.parametrize(("escape", "code"), [(r"\u202E", "hidden-character"), (r"\0", "control-character")])
def test_it_is_found_where_it_is_written_as_an_escape(escape: str, code: str) -> None:
    report = Report("a.yaml")
    parse(f'a: b\nsummary: "One {escape}two"\n'.encode(), report)
    assert [(each.code, each.line, each.column) for each in report.problems] == [(code, 2, 10)]


def test_it_is_found_in_a_comment_and_in_a_key() -> None:
    for text in ("# safe \u2066 or not\na: b\n", "a\u200b: b\n"):
        report = Report("a.yaml")
        parse(text.encode(), report)
        assert [each.code for each in report.problems] == ["hidden-character"]


@pytest.mark.parametrize("emoji", ["👨‍👩‍👧", "❤️‍🔥", "🏳️‍🌈", "👩🏽‍🚀", "🤷‍♀️"])
def test_the_joiner_inside_an_emoji_is_right(emoji: str) -> None:
    assert UNSEEN.search(f"Yes {emoji}!") is None
    assert cleaned(emoji) == emoji


def test_a_joiner_beside_letters_is_not() -> None:
    for text in ("a\u200db", "👩\u200da", "a\u200d🚀", "\u200d"):
        assert UNSEEN.search(text)
        assert "\u200d" not in cleaned(text)


def test_usual_typography_stays() -> None:
    usual = "„Šta je?“ – 50\u00a0%, 10\u202f000…\nČovjek\tđ"
    assert cleaned(usual) == usual
    assert code_point("\u202e") == "U+202E"


STYLES = [
    Style(21, "regular", 1.4),
    Style(21, "regular", 1.5, easy=True),
    Style(21, "regular", 1.4, typed=True),
]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "text", ["a\0b", "a\ud800b", "\udfff", "\0", "a\u202eb", "\ufeff", "a\x1bb\x9fc", "\uffff", "\u2028"]
)
def test_what_can_not_be_drawn_is_left_out(text: str, style: Style) -> None:
    letters = Typesetter(1.0)
    block = letters.block(text, style, 300)
    for line in block.lines:
        assert isinstance(letters.render(line, style, (0, 0, 0, 255)), pygame.Surface)
    assert letters.width(text, style) == letters.width(cleaned(text), style)


def catalog_with(folder: Path, string: str) -> Catalogs:
    """The catalogs of a folder in which one compiled text is this."""
    made = PoCatalog(headers_for("bs"))
    made["title.play"] = Message("title.play", string)
    buffer = io.BytesIO()
    write_mo(buffer, made)
    path = folder / "bs" / "LC_MESSAGES" / "messages.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(buffer.getvalue())
    return Catalogs.load(folder)


@pytest.mark.parametrize("string", ["Ig\0raj", "Ig\u202eraj", "Ig\u200braj"])
def test_a_compiled_catalog_gives_nothing_that_can_not_be_drawn(tmp_path: Path, string: str) -> None:
    catalog = catalog_with(tmp_path, string)["bs"]
    assert catalog.render(Text("title.play", "Play")) == "Igraj"
