"""What somebody made up is refused with its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from game.results import exchange_files
from game.results.first_version import Count, ExactPart, Pair
from game.results.journal import TORN
from game.results.journal_facts import Acted, Answered, Changed, Ended
from game.results.merge import NAMES, merge
from game.results.moved import MovedAnswers, MovedChange
from game.results.results import Part
from game.results.tally import Key
from game.story.events import Begin, Choose
from tests.results.on_sticks import put
from tests.support.lessons import a_seat, journal_bytes, lesson, store_in
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path

    from game.results.journal_facts import SeatEvent
    from game.results.results import Lesson


EVIL = (
    '=HYPERLINK("http://x","y")',
    "-2+3",
    "@SUM(1)",
    "a\nThis school has the code XXXX",
    "\x1b[2J",
    "a\u202eb",
    "new-friend ",
    "\ttab",
    "a" * 101,
    "mum and dad",
)


def change(what: str, mean: float = 0.2) -> MovedChange:
    return MovedChange(what, 20, 0.4, mean)


FORGED_LESSONS = [
    msgspec.structs.replace(lesson(), **{name: evil})
    for name, values in {
        "episode": EVIL,
        "band": EVIL[:5],
        "content": EVIL[:5],
        "language": EVIL[:5],
        "game": EVIL[:5],
        "country": (*EVIL[:5], "BAA", "ba"),
    }.items()
    for evil in values
    if len(evil) <= 100
]
FORGED_EVENTS: list[SeatEvent] = [
    event
    for evil in EVIL
    for event in (
        Answered("before", evil, "a"),
        Answered("before", "item-1", evil),
        Changed(evil, 0.0, 1.0),
        Acted(evil),
        Ended(evil),
        Choose(evil, "a"),
        Choose("hello", evil),
        Begin(evil),
    )
]


@pytest.mark.parametrize("forged", FORGED_LESSONS, ids=repr)
def test_a_lesson_with_names_that_the_game_never_writes_is_refused_with_its_file(
    tmp_path: Path, forged: Lesson
) -> None:
    stick = tmp_path / "stick"
    first = put(stick, "journal.jsonl", journal_bytes(a_seat(1), 1, forged))
    second = put(stick, "result.json", exchange_files.write(Part(forged, (lesson(2).id,))))
    with store_in(tmp_path / "data") as store:
        merged = merge(store, [stick])
        assert {(problem.path, problem.text) for problem in merged.problems} == {
            (str(first), NAMES),
            (str(second), NAMES),
        }
        assert store.parts() == []


@pytest.mark.parametrize("forged", few(FORGED_EVENTS, 40), ids=repr)
def test_a_journal_with_an_event_that_the_game_never_writes_is_refused(
    tmp_path: Path, forged: SeatEvent
) -> None:
    file = put(tmp_path / "stick", "journal.jsonl", journal_bytes([*a_seat(1), forged]))
    with store_in(tmp_path / "data") as store:
        (problem,) = merge(store, [file]).problems
        assert (problem.path, problem.text) == (str(file), NAMES)
        assert store.parts() == []


@pytest.mark.parametrize("evil", EVIL)
def test_a_result_that_counts_what_the_game_never_counts_is_refused(tmp_path: Path, evil: str) -> None:
    whole_one = Part(lesson(), (lesson(2).id,))
    forged: tuple[Part | ExactPart, ...] = (
        msgspec.structs.replace(whole_one, answers=(MovedAnswers(evil, "before", 9, 9),)),
        msgspec.structs.replace(whole_one, changes=(change(evil),)),
        ExactPart(lesson(), (), 0, (Count(Key("choice", evil, "a"), 1),)),
        ExactPart(lesson(), (), 0, (Count(Key("choice", "hello", evil), 1),)),
        ExactPart(lesson(), (), 0, (), (Pair(evil, "knowledge", 0.0, 1.0),)),
        ExactPart(lesson(), (), 0, (), (Pair("0", evil, 0.0, 1.0),)),
    )
    for number, each in enumerate(forged):
        put(tmp_path / "stick", f"{number}.json", exchange_files.write(each))
    with store_in(tmp_path / "data") as store:
        assert [problem.text for problem in merge(store, [tmp_path / "stick"]).problems] == [NAMES] * 6
        assert store.parts() == []


@pytest.mark.parametrize("name", ["id", "week", "school", "trainer"])
def test_an_id_a_week_or_a_code_that_ends_in_a_line_break_is_none(tmp_path: Path, name: str) -> None:
    real = msgspec.structs.replace(lesson(), school="7K3M-9QPX", trainer="7K3M-9QPX")
    forged = msgspec.structs.replace(real, **{name: getattr(real, name) + "\n"})
    put(tmp_path / "stick", "result.json", exchange_files.write(Part(forged, ())))
    with store_in(tmp_path / "data") as store:
        assert [problem.text for problem in merge(store, [tmp_path / "stick"]).problems] == [TORN]


@pytest.mark.parametrize(
    "forged",
    [
        *(
            ExactPart(lesson(), (), 0, (), (Pair("0", "knowledge", each, 0.5),))
            for each in (-0.1, 1.1, 1e308)
        ),
        *(Part(lesson(), (), (), (change("knowledge", each),)) for each in (-101.0, 1e308)),
        Part(lesson(), (), (MovedAnswers("secret", "before", -1, 9),)),
        Part(lesson(), (), (MovedAnswers("secret", "before", 9, 9, 0),)),
    ],
    ids=repr,
)
def test_numbers_that_nobody_can_reach_are_none(tmp_path: Path, forged: Part | ExactPart) -> None:
    put(tmp_path / "stick", "result.json", exchange_files.write(forged))
    with store_in(tmp_path / "data") as store:
        assert [problem.text for problem in merge(store, [tmp_path / "stick"]).problems] == [TORN]
