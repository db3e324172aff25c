"""How long it takes to merge what many computers hold, and to sum up a store with a million events."""

from __future__ import annotations

import random
import time
import uuid
from typing import TYPE_CHECKING, get_args

from game import __version__
from game.paths import Paths
from game.report.numbers import programme_figures
from game.results.journal import Header, read, write_header, write_line
from game.results.journal_facts import Acted, Answered, Changed, Ended, LessonClosed
from game.results.lessons import LessonStore
from game.results.merge import files, merge
from game.results.results import Lesson
from game.results.seats import surveys_in
from game.story.events import Begin, Choose, Continue
from game.story.grammar.questionnaire import Band

if TYPE_CHECKING:
    from pathlib import Path

    from game.results.journal_facts import SeatEvent

FILES, EVENTS = 62, 45_000
"""Two rooms of 31 computers after a lesson in each."""
LESSONS, SEATS, MILLION = 46, 30, 1_000_000
"""Some fifty lessons, none of which has ended."""
_ITEMS = tuple(f"item-{number}" for number in range(8))


def merging(folder: Path) -> tuple[float, float]:
    """Seconds to merge `FILES` journals with `EVENTS` events, and to do no more than read the same files."""
    stick = folder / "stick"
    stick.mkdir(parents=True)
    for seat in range(FILES):
        length = EVENTS // FILES + (seat < EVENTS % FILES)
        (stick / f"{seat}.jsonl").write_bytes(_journal(seat // 31, seat % 31 + 1, length))
    begin = time.perf_counter()
    for path in files(stick):
        path.read_bytes()
    floor = time.perf_counter() - begin
    surveys = surveys_in(Paths.find().scenarios)
    begin = time.perf_counter()
    with LessonStore.open(folder / "data", surveys) as store:
        merge(store, [stick])
    return time.perf_counter() - begin, floor


def reporting(folder: Path) -> tuple[float, float, float]:
    """Seconds to sum up lessons under way with a `MILLION` events, to end one of them, and to report all."""
    surveys = surveys_in(Paths.find().scenarios)
    with LessonStore.open(folder, surveys) as store:
        length = MILLION // (LESSONS * SEATS) + 1
        for number in range(LESSONS):
            store.take_all([read(_journal(number, seat, length)) for seat in range(1, SEATS + 1)], [])
    begin = time.perf_counter()
    with LessonStore.open(folder, surveys) as store:
        lessons = store.lessons(ended=False)
        for lesson in lessons:
            store.tally(lesson.id)
        summed = time.perf_counter()
        for lesson in lessons:
            store.end(lesson.id)
        ended = time.perf_counter()
    with LessonStore.open(folder, surveys) as store:
        known = {band: survey for band in get_args(Band) if (survey := surveys(band))}
        programme_figures(store.results(), known)
    return summed - begin, (ended - summed) / len(lessons), time.perf_counter() - ended


def _journal(lesson: int, seat: int, length: int) -> bytes:
    """The journal of a seat with so many events."""
    header = Header(str(uuid.UUID(int=1000 * lesson + seat)), seat, _lesson(lesson))
    before, line = write_header(header)
    lines = [line]
    for number, event in enumerate(_events(random.Random(1000 * lesson + seat), length), 1):
        before, line = write_line(before, number, 1500 * number, event)
        lines.append(line)
    return b"".join(lines)


def _lesson(number: int) -> Lesson:
    own = str(uuid.UUID(int=number + 1))
    return Lesson(own, "2026-W48", "9-12", "new-friend", "0123456789abcdef", "bs", __version__)


def _events(chance: random.Random, length: int) -> list[SeatEvent]:
    """Both surveys, and a story of which every twentieth event is an answer or an act; the rest are taps."""
    events: list[SeatEvent] = [Answered("before", item, chance.choice("abcd")) for item in _ITEMS]
    events.append(Begin("lana"))
    last: list[SeatEvent] = [Answered("after", item, chance.choice("abcd")) for item in _ITEMS]
    last += [Changed("knowledge", 0.5, chance.choice((0.5, 0.75, 1.0))), Ended("told"), LessonClosed()]
    for number in range(length - len(events) - len(last)):
        if number % 40 == 0:
            events.append(Choose(f"node-{number}", chance.choice(("stay", "leave"))))
        elif number % 20 == 0:
            events.append(Acted(chance.choice(("tell", "block", "report"))))
        else:
            events.append(Continue(f"node-{number}"))
    return [*events, *last]
