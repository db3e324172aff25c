"""What stays of a lesson in the teacher's results once it has ended, and by which id it is known there."""

from __future__ import annotations

import logging
import uuid
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from game import __version__
from game.lesson_flow.closing import tally_of
from game.report.numbers import class_figures
from game.results.database import SPOILT, StoreError
from game.results.lessons import NAME, LessonStore
from game.results.moving import part_of
from game.results.network_drives import on_a_share
from game.results.results import Lesson as Record
from game.results.results import results, week_of
from game.results.seats import lesson_of, surveys_in

if TYPE_CHECKING:
    from pathlib import Path

    from game.lesson_flow.state import State
    from game.report.numbers import ClassFigures
    from game.results.results import Result
    from game.results.seats import Surveys
    from game.results.tally import Tally

_log = logging.getLogger(__name__)


class Around(msgspec.Struct, frozen=True):
    """What the events of a lesson don't say: which text the story had, the language and the country."""

    content: str
    language: str
    country: str


def new_id(data: Path, scenarios: Path, band: str, word: str) -> str:
    """That of the word, unless it was said for another class this week, or nobody can tell.

    It is settled before anything is kept of the lesson: so one that is ended again, after a crash while
    it was deleted, is known to be the same.
    """
    lesson = lesson_of(band, "", "", word)
    if not word.strip():
        return lesson.id
    try:
        with LessonStore.open(data, surveys_in(scenarios)) as store:
            said_before = lesson.id in store.taught()
    except StoreError:
        said_before = True
    return str(uuid.uuid4()) if said_before else lesson.id


def keep_result(data: Path, scenarios: Path, id_: str, state: State, around: Around, hands: str) -> None:
    """Add the tallies of a lesson to the results in a folder; `hands` names the record of what was counted.

    Raises StoreError; nothing was kept then.
    """
    with LessonStore.open(data, surveys_in(scenarios)) as store:
        store.begin(_record(id_, state, around, store.school, store.trainer))
        store.end(id_, tally_of(state), hands)


def figures_now(
    data: Path, scenarios: Path, id_: str, state: State, around: Around, hands: str
) -> ClassFigures:
    """What the page of a lesson tells if it ends now, with all that was merged; nothing is kept.

    Made as the page itself is. Raises StoreError where nobody can tell: the results can't be used just now.
    """
    counted, surveys = tally_of(state), surveys_in(scenarios)
    lesson = _record(id_, state, around, "", "")
    found = _foretold(data, surveys, lesson, counted, hands)
    if found is None:
        (found,) = results([part_of(lesson, surveys(lesson.band), (), (), counted, hands)])
    return class_figures(found, surveys(lesson.band))


def _foretold(data: Path, surveys: Surveys, lesson: Record, counted: Tally, hands: str) -> Result | None:
    """With what lies in the results; None where there are none, or none that stay. Raises StoreError."""
    with suppress(OSError):  # of which the store tells
        if not on_a_share(data) and not (data / NAME).exists():
            return None  # none is made
    try:
        with LessonStore.open(data, surveys) as store:
            return store.foretold(lesson, counted, hands)
    except StoreError as error:
        if error.text not in SPOILT:
            raise
        return None  # they are put aside when the lesson ends, and seats with them


def _record(id_: str, state: State, around: Around, school: str, trainer: str) -> Record:
    """What stays known of the lesson: no time finer than the week, nobody's name."""
    setup = state.setup
    return Record(
        id=id_,
        week=week_of(datetime.now(UTC).date()),
        band=setup.band,
        episode=setup.episode,
        content=around.content,
        language=around.language,
        game=__version__,
        country=around.country,
        school=school,
        trainer=trainer,
        pupils=setup.size,
        first=setup.first,
    )


def put_aside(data: Path, error: StoreError) -> bool:
    """Rename results that are spoilt, so that new ones can begin; gives whether that was done."""
    if error.text not in SPOILT:
        return False  # they may be used again when another program is done, or room was made
    try:
        aside = LessonStore.set_aside(data)
    except OSError as problem:
        _log.warning("the results can't be put aside: %s", problem)
        return False
    _log.warning("%s can't be used as results and was put aside as %s", error.values["name"], aside.name)
    return True
