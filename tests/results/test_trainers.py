"""From trainers to teachers to lessons to pupils, each counted once."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.results.pseudonyms import ALPHABET, new_code, read_code
from game.results.results import Result
from game.results.trainers import (
    DEEPEST,
    MOST_ROWS,
    Effect,
    TrainerKit,
    Training,
    below,
    chain,
    new_kit,
    new_training,
    shown,
)
from tests.support.lessons import WEEK, lesson, made_up, store_in

if TYPE_CHECKING:
    from pathlib import Path

CODES = ["2222-2222", "3333-3333", "4444-4444", "5555-5555"]


def held(number: int, code: str, pupils: int) -> Result:
    return Result(lesson(number, pupils, code))


def test_lessons_count_for_their_kit_and_for_the_trainer_it_came_from() -> None:
    ana, ivo, una, _ = CODES
    kits = [TrainerKit(ana, WEEK), TrainerKit(ivo, WEEK, ana), TrainerKit(una, WEEK, ivo)]
    trainings = [Training(lesson(1).id, ana, WEEK, 12), Training(lesson(2).id, ivo, WEEK, 5)]
    links = chain(kits, trainings, [held(1, ivo, 25), held(2, una, 20), held(3, una, 18)])
    assert [(link.code, link.depth) for link in links] == [(ana, 0), (ivo, 1), (una, 2)]
    assert links[0].own == Effect(trainings=1, people=12, kits=1)
    assert links[0].all == Effect(trainings=2, people=17, kits=2, lessons=3, pupils=63)
    assert links[1].all == Effect(trainings=1, people=5, kits=1, lessons=3, pupils=63)
    assert links[2].all == Effect(lessons=2, pupils=38)


def test_lessons_without_a_kit_and_codes_that_nobody_has_told_of_are_counted_too() -> None:
    links = chain([], [], [held(1, "", 25), held(2, CODES[0], 20)])
    assert [(link.code, link.own.pupils) for link in links] == [("", 25), (CODES[0], 20)]


def test_of_pupils_the_teachers_count_goes_before_that_of_the_seats() -> None:
    seats = 9
    assert Result(lesson(1, 25), seats).reached == 25
    assert Result(lesson(1), seats).reached == 9


KITS = st.lists(
    st.builds(TrainerKit, st.sampled_from(CODES), st.just(WEEK), st.sampled_from(["", *CODES])), max_size=6
)


@given(KITS, st.lists(st.tuples(st.sampled_from(["", *CODES]), st.integers(0, 30)), max_size=8))
def test_whatever_sticks_say_of_one_another_everything_is_counted_once(
    kits: list[TrainerKit], lessons: list[tuple[str, int]]
) -> None:
    """Also when damaged files make a ring of trainers."""
    links = chain(kits, [], [held(number, *each) for number, each in enumerate(lessons)])
    assert len({link.code for link in links}) == len(links)
    assert sum(link.own.lessons for link in links) == len(lessons)
    roots = [link.all for link in links if link.depth == 0]
    assert sum(each.pupils for each in roots) == sum(pupils for _, pupils in lessons)


def in_a_row(length: int) -> list[TrainerKit]:
    """Each kit came from the one before it."""
    return [TrainerKit(made_up(each), WEEK, made_up(each - 1) if each else "") for each in range(length)]


@pytest.mark.long
@pytest.mark.parametrize("length", [500, 5_000, 50_000])
def test_a_chain_of_any_length_is_counted_and_its_end_is_not_shown(length: int) -> None:
    links = chain(in_a_row(length), [], [held(1, made_up(length - 1), 25)])
    assert [link.depth for link in links] == list(range(length))
    assert links[0].all == Effect(kits=length - 1, lessons=1, pupils=25)
    near, others = shown(links)
    assert (len(near), others) == (DEEPEST + 1, length - DEEPEST - 1)


@pytest.mark.parametrize(("length", "rows"), [(DEEPEST + 1, DEEPEST + 1), (DEEPEST + 9, DEEPEST + 1)])
def test_of_a_chain_the_first_hands_are_shown_and_the_others_are_counted(length: int, rows: int) -> None:
    links = chain(in_a_row(length), [], [held(1, made_up(length - 1), 25)])
    assert [link.depth for link in links] == list(range(length))
    assert [link.all.pupils for link in links] == [25] * length
    near, others = shown(links)
    assert (near, others) == (links[:rows], length - rows)


def test_codes_stand_below_the_one_they_came_from_each_in_their_order() -> None:
    ana, ivo, una, tea = CODES
    kits = [
        TrainerKit(code, WEEK, parent)
        for code, parent in ((tea, ana), (ivo, ana), (una, ivo), (ana, ""), (made_up(0), ""))
    ]
    links = chain(kits, [], [held(1, tea, 7), held(2, una, 5), held(3, made_up(0), 3)])
    assert [(link.code, link.parent, link.depth) for link in links] == [
        (made_up(0), "", 0), (ana, "", 0), (ivo, ana, 1), (una, ivo, 2), (tea, ana, 1),
    ]  # fmt: skip
    assert [(link.all.pupils, link.all.kits) for link in links] == [(3, 0), (12, 3), (5, 1), (5, 0), (7, 0)]


def test_a_kit_whose_giver_is_not_known_stands_below_its_code_all_the_same() -> None:
    ana, ivo, *_ = CODES
    links = chain([TrainerKit(ivo, WEEK, ana)], [], [held(1, ivo, 7)])
    assert [(link.code, link.depth, link.own) for link in links] == [
        (ana, 0, Effect(kits=1)),
        (ivo, 1, Effect(lessons=1, pupils=7)),
    ]
    assert links[0].all == Effect(kits=1, lessons=1, pupils=7)


def test_whatever_hangs_on_a_ring_of_kits_counts_for_itself_alone() -> None:
    ana, ivo, una, tea = CODES
    pairs = (ana, ivo), (ivo, ana), (una, ivo), (tea, una)
    kits = [TrainerKit(code, WEEK, parent) for code, parent in pairs]
    links = chain(kits, [], [held(number, code, 10 * number) for number, code in enumerate(CODES, 1)])
    assert [(link.code, link.depth) for link in links] == [(code, 0) for code in CODES]
    assert [link.all.pupils for link in links] == [10, 20, 30, 40]
    assert [link.own.kits for link in links] == [1, 2, 1, 0]


def test_a_class_that_is_asked_again_had_no_further_lesson() -> None:
    again = Result(msgspec.structs.replace(lesson(2, 20, CODES[0]), follows=lesson(1).code))
    (link,) = chain([], [], [held(1, CODES[0], 20), again])
    assert link.own == Effect(lessons=1, pupils=20)


def test_a_ring_of_five_thousand_kits_stands_without_an_order() -> None:
    ring = [*in_a_row(5_000)[1:], TrainerKit(made_up(0), WEEK, made_up(4_999))]
    links = chain(ring, [], [])
    assert {link.depth for link in links} == {0}
    assert len(links) == 5_000


@pytest.mark.long
def test_more_kits_than_anybody_reads_are_not_all_shown() -> None:
    wide = [
        TrainerKit(made_up(0), WEEK),
        *(TrainerKit(made_up(each), WEEK, made_up(0)) for each in range(1, 9_000)),
    ]
    near, others = shown(chain(wide, [], []))
    assert (len(near), others) == (MOST_ROWS, 9_000 - MOST_ROWS)


def test_below_a_code_is_all_that_came_from_it_also_in_a_ring() -> None:
    ana, ivo, una, tea = CODES
    kits = [
        TrainerKit(ivo, WEEK, ana),
        TrainerKit(una, WEEK, ivo),
        TrainerKit(ana, WEEK, una),
        TrainerKit(tea, WEEK),
    ]
    assert below(ivo, kits) == [ivo, una, ana]
    assert below(tea, kits) == [tea]
    assert len(below(made_up(0), in_a_row(5_000))) == 5_000


def test_a_code_is_random_and_reads_back() -> None:
    codes = {new_code() for _ in range(50)}
    assert len(codes) == 50
    assert all(read_code(code.lower().replace("-", "")) == code for code in codes)
    assert new_kit(WEEK).code != new_kit(WEEK).code
    assert new_training(CODES[0], WEEK, 3).id != new_training(CODES[0], WEEK, 3).id


def test_a_wrong_sign_or_two_changed_about_are_found() -> None:
    chance = random.Random(3)
    for _ in range(40):
        code = new_code().replace("-", "")
        for at in range(len(code)):
            other = chance.choice(ALPHABET.replace(code[at], ""))
            assert read_code(code[:at] + other + code[at + 1 :]) is None
        for at in range(len(code) - 1):
            if code[at] != code[at + 1]:
                assert read_code(code[:at] + code[at + 1] + code[at] + code[at + 2 :]) is None


def test_what_is_no_code_is_none() -> None:
    assert [read_code(text) for text in ("", "2222", "OOOO-IIII", "2222-2222-2222")] == [None] * 4


def test_of_kits_and_trainings_it_is_told_whether_they_said_anything_new(tmp_path: Path) -> None:
    """Of two that contradict each other the same one stays, whichever comes first."""
    one, other = made_up(1), made_up(2)
    early, late = TrainerKit(one, WEEK), TrainerKit(one, WEEK, other)
    few, many = (Training("00000000-0000-4000-8000-000000000001", one, WEEK, people) for people in (5, 9))
    for first, second, news in ((early, late, True), (late, early, False)):
        with store_in(tmp_path / str(news)) as store:
            assert [store.add(each) for each in (first, first, second, second)] == [True, False, news, False]
            assert store.kits() == [late]
    for before, after, news in ((few, many, True), (many, few, False)):
        with store_in(tmp_path / f"of {news}") as store:
            assert [store.add(each) for each in (before, before, after, after)] == [True, False, news, False]
            assert store.trainings() == [many]
