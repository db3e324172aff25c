"""Journals of two lessons, and the sticks on which they come together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.results.tally import Tally, tally_of_seat, total
from tests.support.lessons import a_seat, journal_bytes, lesson

if TYPE_CHECKING:
    from pathlib import Path

    from game.results.lessons import LessonStore


SEATS = {(number, seat): a_seat(100 * number + seat, 16) for number in (1, 2) for seat in (1, 2, 3)}


def whole() -> dict[str, Tally]:
    """What every merge must come to."""
    return {
        lesson(number).id: total(tally_of_seat(SEATS[key]) for key in SEATS if key[0] == number)
        for number in (1, 2)
    }


def put(folder: Path, name: str, data: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(data)
    return path


def seat_file(number: int, seat: int) -> bytes:
    return journal_bytes(SEATS[number, seat], seat, lesson(number))


def sums(store: LessonStore) -> dict[str, Tally]:
    """What is counted of the lessons that have not ended."""
    return {each.id: store.tally(each.id) for each in store.lessons(ended=False)}


def stick_of(folder: Path) -> Path:
    for number, seat in SEATS:
        put(folder / f"pc-{seat}" / "journals", f"{number}.jsonl", seat_file(number, seat))
    return folder
