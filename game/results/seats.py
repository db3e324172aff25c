"""What a seat answered in the survey at a pupil's own computer, before a story and after it.

What was answered before waits in a file of its seat; after the story both become one journal under a random
id, and the file is deleted. Nothing says who sat there.
"""

from __future__ import annotations

import hashlib
import logging
import time
import uuid
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

import msgspec

from game import __version__
from game.edges.real_files import read_regular
from game.records.files import make_private_folder
from game.records.store import Format, Loaded, Store
from game.results.journal import SUFFIX, Header, write_header
from game.results.journal_facts import Answered, Changed
from game.results.journal_file import JournalWriter, remove_old
from game.results.leftovers import JOURNALS, SEATS, remove_left
from game.results.questionnaires import form_at, paired
from game.results.results import NAMESPACE, Lesson, first_form, week_of
from game.story.grammar.questionnaire import Band
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.records.trouble import Problem
    from game.story.grammar.questionnaire import Survey

_log = logging.getLogger(__name__)

SCHEMA: Final = "cuvari-seat"
VERSION: Final = 1
LOST = Text("seat.lost", "The answers from before can't be read. What you answer now is kept all the same.")
TEXTS: Final[dict[Problem, Text]] = dict.fromkeys(("torn", "empty", "foreign", "newer", "unreadable"), LOST)

FormName = Literal["a", "b"]
Surveys: TypeAlias = "Callable[[str], Survey | None]"
"""Gives the survey of an age band; None where there is none that can be used."""


class Sheet(msgspec.Struct, frozen=True):
    """What one seat answered before the story, and of which text of the survey.

    `start` is random: the journal that is made of this sheet is the same one however often it is written.
    """

    lesson: Lesson
    digest: str
    answers: dict[str, str]
    start: str

    @classmethod
    def new(cls, lesson: Lesson, digest: str, answers: dict[str, str]) -> Sheet:
        """A sheet that was just filled in."""
        return cls(lesson, digest, answers, str(uuid.uuid4()))

    def belongs(self, band: str, word: str) -> bool:
        """Whether it is of this lesson, not of another class that sat here. Without a word nobody knows."""
        own = _id_of(self.lesson.week, word)
        return self.lesson.band == band and own in ("", self.lesson.id)


class Seats:
    """The sheets that wait in a folder, and the journals that are made of them."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read or made before the first call."""
        self._folder = folder

    def waiting(self, seat: int) -> Loaded[Sheet]:
        """What this seat answered before, if anything; what is not usable is set aside. Never raises."""
        return self._store(seat).load()

    def keep(self, seat: int, sheet: Sheet) -> None:
        """Let a sheet wait for the end of the story. Raises OSError; what waited before is untouched then."""
        self._store(seat).keep(sheet)

    def close(self, seat: int, sheet: Sheet, facts: list[Answered | Changed]) -> None:
        """Write the journal of this sheet, and forget the sheet. Raises OSError; nothing is lost then.

        Written again, as after a crash, it takes the place of itself. Journals of other lessons, from a day
        ago and more, are removed.
        """
        header = Header(sheet.start, seat, sheet.lesson)
        half_made = self._folder / SEATS / f"{write_header(header)[0]}{SUFFIX}"
        half_made.unlink(missing_ok=True)
        writer = JournalWriter.begin(half_made.parent, header, lambda: time.monotonic_ns() // 1_000_000)
        try:
            for fact in facts:
                writer.add(fact, sync=False)
            writer.close()
            make_private_folder(self._folder / JOURNALS)
            half_made.replace(self._folder / JOURNALS / half_made.name)
        except OSError:
            with suppress(OSError):  # what went wrong first is told
                half_made.unlink()
            raise
        self._store(seat).erase()
        with suppress(OSError):
            remove_old(self._folder / JOURNALS, time.time())

    def remove_left(self, now: float) -> None:
        """Remove what has lain here for too long; `now` is in seconds of the epoch. Never raises."""
        remove_left(self._folder, now)

    def _store(self, seat: int) -> Store[Sheet]:
        form = Format(SCHEMA, VERSION, msgspec.json.Decoder(Sheet).decode, TEXTS)
        return Store(self._folder / SEATS / f"seat-{seat}.json", form)


def lesson_of(band: str, language: str, country: str, word: str) -> Lesson:
    """The lesson that a survey belongs to: the same at all computers where the same word was said this week.

    Without a word each computer has a lesson of its own.
    """
    week = week_of(datetime.now(UTC).date())
    own = _id_of(week, word) or str(uuid.uuid4())
    return Lesson(own, week, band, "", "", language, __version__, country, first=first_form(own))


def _id_of(week: str, word: str) -> str:
    """The id of a lesson for which a word was said in a week; "" without a word."""
    said = word.strip().casefold()
    return str(uuid.uuid5(NAMESPACE, f"lesson {week} {said}")) if said else ""


def facts_of(
    survey: Survey,
    before: dict[str, str],
    after: dict[str, str],
    *,
    same_survey: bool,
    first: FormName = "a",
) -> list[Answered | Changed]:
    """All answers of a seat, and how its scores changed; no change where the survey was another before.

    `first` is the form that was filled in before.
    """
    facts: list[Answered | Changed] = [Answered("before", *answer) for answer in before.items()]
    facts += [Answered("after", *answer) for answer in after.items()]
    if same_survey:
        early, late = survey.forms[form_at("before", first)], survey.forms[form_at("after", first)]
        pairs = paired(survey, (early, before), (late, after))
        facts += [Changed(what, *scores) for what, scores in pairs.items()]
    return facts


def surveys_in(scenarios: Path) -> Surveys:
    """The surveys of a folder by age band, each read once when it is first asked for."""
    return cache(lambda band: read_survey(scenarios, band)[0] if band in get_args(Band) else None)


def read_survey(scenarios: Path, band: str) -> tuple[Survey | None, str]:
    """The survey of an age band, and a hash of its file; None where it can't be used."""
    from game.story.loading.questionnaire import load_survey
    from game.story.reading.source import MAX_BYTES

    path = scenarios / "surveys" / f"{band}.yaml"
    try:
        digest = hashlib.sha256(read_regular(path, MAX_BYTES)).hexdigest()[:16]
    except OSError:
        return None, ""
    return load_survey(path).survey, digest
