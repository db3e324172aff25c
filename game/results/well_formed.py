"""Whether what a stick brings holds only such names as the game makes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from game.results.first_version import ExactPart
from game.results.journal import Journal, kind_of
from game.results.journal_facts import TELLING, SeatEvent
from game.results.results import Part

if TYPE_CHECKING:
    from game.results.exchange_files import Document
    from game.results.journal import Line
    from game.results.results import Lesson

LONGEST: Final = 100
"""Signs of a name; the longest of ours have some forty."""
_ONE: Final = r"[a-z0-9]+(?:[_-][a-z0-9]+)*"
_ID: Final = re.compile(rf"(?:{_ONE}(?:/{_ONE})?)?")
"""An id of a story or a survey, `item/blame`, or none."""
_OTHERS: Final = {
    "content": re.compile(r"[0-9a-f]*"),
    "language": re.compile(r"(?:[A-Za-z]{2,8}(?:[_-][A-Za-z0-9]{2,8})*)?"),
    "game": re.compile(r"(?:[0-9]+[0-9A-Za-z]*(?:[.+-][0-9A-Za-z]+)*)?"),
    "country": re.compile(r"(?:[A-Z]{2})?"),
}
_EVENT: Final = msgspec.json.Decoder(SeatEvent)


def well_formed(found: Document | Journal) -> bool:
    """Whether all names in it have the form of ours. Codes, ids and weeks were looked at when it was read."""
    if isinstance(found, Part | ExactPart):
        of_it = (
            (*found.answers, *found.changes)
            if isinstance(found, Part)
            else (*(count.key for count in found.counts), *found.pairs)
        )
        named: tuple[msgspec.Struct, ...] = of_it
        return _of_lesson(found.lesson) and all(map(_ids, named))
    if isinstance(found, Journal):
        return _of_lesson(found.header.lesson) and all(map(_of_line, found.lines))
    return True


def _of_lesson(lesson: Lesson) -> bool:
    said = msgspec.structs.asdict(lesson)
    others = all(form.fullmatch(said[name]) for name, form in _OTHERS.items())
    return others and _is_id(lesson.band) and _is_id(lesson.episode)


def _of_line(line: Line) -> bool:
    """Whether the names in a line that is counted are ours; what a newer game wrote is counted by none."""
    if kind_of(line) not in TELLING:
        return True
    try:
        return _ids(_EVENT.decode(line.event))
    except (ValueError, RecursionError):
        return True


def _ids(named: msgspec.Struct) -> bool:
    return all(_is_id(each) for each in msgspec.structs.astuple(named) if isinstance(each, str))


def _is_id(text: str) -> bool:
    return len(text) <= LONGEST and _ID.fullmatch(text) is not None
