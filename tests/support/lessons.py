"""Lessons, seats and their journals for the tests of what is kept."""

from __future__ import annotations

import random
import uuid
from typing import TYPE_CHECKING

from game.paths import Paths
from game.results.journal import Header, read, write_header, write_line
from game.results.journal_facts import Acted, Answered, Changed, Ended, LessonClosed
from game.results.lessons import LessonStore
from game.results.pseudonyms import ALPHABET
from game.results.results import Lesson
from game.results.seats import surveys_in
from game.story.events import Begin, Choose, Continue

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from game.results.journal import Journal
    from game.results.journal_facts import SeatEvent

survey_of = surveys_in(Paths.find().scenarios)
WEEK = "2026-W48"
OPTIONS = {
    "secret": ("is-true", "not-true", "dont-know"),
    "fault": ("the-other", "the-child", "both", "dont-know"),
    "help-friend": ("stop-and-tell", "send-on", "joke", "rather-not"),
}
"""Items, and what can be chosen."""


def lesson(number: int = 1, pupils: int = 0, trainer: str = "") -> Lesson:
    """A lesson whose id is made of its number."""
    return Lesson(
        id=str(uuid.UUID(int=number)),
        week=WEEK,
        band="9-12",
        episode="new-friend",
        content="0123456789abcdef",
        language="bs",
        game="1.0",
        pupils=pupils,
        trainer=trainer,
    )


def store_in(folder: Path) -> LessonStore:
    """The store of a folder, with the surveys of the game."""
    return LessonStore.open(folder, survey_of)


def header(seat: int = 1, of: Lesson | None = None) -> Header:
    """The header of a seat: the same for the same seat and lesson."""
    of = of or lesson()
    return Header(start=str(uuid.uuid5(uuid.UUID(of.id), str(seat))), seat=seat, lesson=of)


def journal_bytes(events: Iterable[SeatEvent], seat: int = 1, of: Lesson | None = None) -> bytes:
    """A journal as it lies on a disk; an event a second."""
    before, data = write_header(header(seat, of))
    for number, event in enumerate(events, 1):
        before, line = write_line(before, number, 1000 * number, event)
        data += line
    return data


def journal(events: Iterable[SeatEvent], seat: int = 1, of: Lesson | None = None) -> Journal:
    """The same, read."""
    return read(journal_bytes(events, seat, of))


def a_seat(seed: int, length: int = 40) -> list[SeatEvent]:
    """What a pupil does in a lesson: two surveys, a story of `length` events between them."""
    chance = random.Random(seed)
    events: list[SeatEvent] = [Answered("before", *answer) for answer in _sheet(chance)]
    events.append(Begin(chance.choice(("lana", "luka"))))
    for number in range(length):
        if number % 8 == 0:
            events.append(Choose(f"node-{number}", chance.choice(("stay", "leave"))))
        elif number % 8 == 1:
            events.append(Acted(chance.choice(("pause", "tell", "block", "report"))))
        else:
            events.append(Continue(f"node-{number}"))
    events.append(Ended(chance.choice(("told", "blocked"))))
    events += [Answered("after", *answer) for answer in _sheet(chance)]
    events.append(Changed("knowledge", chance.choice((0.25, 0.5)), chance.choice((0.5, 1.0))))
    return [*events, LessonClosed()]


def _sheet(chance: random.Random) -> list[tuple[str, str]]:
    """Answers to three items of the survey for 9 to 12."""
    return [(item, chance.choice(options)) for item, options in OPTIONS.items()]


def made_up(number: int) -> str:
    """A code of the right form for a number."""
    signs = "".join(ALPHABET[number // len(ALPHABET) ** place % len(ALPHABET)] for place in range(8))
    return f"{signs[:4]}-{signs[4:]}"
