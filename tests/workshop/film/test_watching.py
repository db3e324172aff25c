"""Who watches reads what is new, once, and a story waits for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.aids.aid import Shown
from game.ui.draw.geometry import Rect, Viewport
from game.ui.draw.widget import Widget
from game.workshop.film.reading_pace import LEAST
from game.workshop.film.watching import Subtitle, Watching, one_by_one

if TYPE_CHECKING:
    from game.text import Text

WHOLE = Rect(0, 0, 1280, 720)


def say(text: Text, **values: object) -> str:
    return text.source.format(**values)


def shown(now: int, *lines: str, scene: str = "play") -> Shown:
    told = tuple(Widget(f"line-{number}", WHOLE, role="text", name=line) for number, line in enumerate(lines))
    return Shown(Widget("all", WHOLE, children=told), "", scene, "en", Viewport(1280, 720, 1.0), now)


def test_what_is_new_is_read_at_its_pace() -> None:
    watching = Watching(say)
    watching.follow(shown(1000, "a" * 50))
    assert watching.reads(1000 + 3999)
    assert not watching.reads(1000 + 4000)
    watching.follow(shown(6000, "a" * 50, "Yes."))
    assert watching.until == 6000 + LEAST


def test_what_comes_before_all_is_read_is_read_after_it() -> None:
    watching = Watching(say)
    watching.follow(shown(0, "a" * 50))
    watching.follow(shown(1000, "b" * 50))
    assert watching.until == 8000


def test_what_a_notice_told_is_not_read_again_where_it_is_opened() -> None:
    line = "a" * 50
    watching = Watching(say)
    watching.follow(shown(0, f"Message from Ema: {line}"))
    watching.follow(shown(6000, f"Ema writes: {line}", "What now?", scene="chat"))
    assert watching.until == 6000 + LEAST
    watching.follow(shown(9000, f"Ema writes: {line}", scene="play"))
    assert watching.until == 9000 + LEAST


def test_words_are_told_until_others_come() -> None:
    watching = Watching(say)
    watching.follow(shown(0, "One."))
    watching.follow(shown(500, "One."))
    watching.follow(shown(2000, "One.", "Two.", "Three."))
    watching.end(6000)
    watching.end(7000)
    assert watching.told == [
        Subtitle(0, 2000, "One."),
        Subtitle(2000, 3600, "Two."),
        Subtitle(3600, 6000, "Three."),
    ]


def test_lines_that_came_at_once_are_told_as_they_are_read() -> None:
    lines = ["Yes.", "a" * 40, "No."]
    assert list(one_by_one(lines, 1000, 20_000)) == [
        Subtitle(1000, 1000 + LEAST, lines[0]),
        Subtitle(1000 + LEAST, 4200 + LEAST, lines[1]),
        Subtitle(4200 + LEAST, 20_000, lines[2]),
    ]


def test_where_there_is_less_time_each_line_has_its_share_of_it() -> None:
    assert list(one_by_one(["Yes.", "No."], 0, 500)) == [Subtitle(0, 250, "Yes."), Subtitle(250, 500, "No.")]
    assert list(one_by_one(["Yes.", "No."], 500, 500)) == []
    assert list(one_by_one([], 0, 500)) == []


def test_it_does_nothing_to_what_is_watched() -> None:
    watching = Watching(say)
    assert watching.hear((), 0) == ()
    assert watching.wake(0) is None
    watching.close()
