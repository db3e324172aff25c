"""Results of many teachers that come together: each counts once, in any order."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.results import exchange_files
from game.results.journal import read
from game.results.merge import merge
from game.results.moved import MovedAnswers
from game.results.publishable import export
from game.results.results import Part, part_id, results
from game.results.tally import Key, Tally
from game.results.trainers import TrainerKit, Training
from tests.results.on_sticks import put, seat_file, stick_of
from tests.support.examples import tried
from tests.support.lessons import WEEK, a_seat, journal_bytes, lesson, store_in

if TYPE_CHECKING:
    import random


def result(journals: dict[int, int], number: int = 1, pupils: int = 0) -> Part:
    """The result of a lesson in which so many answers of these journals, by number, went."""
    names = tuple(sorted(lesson(900 + name).id for name in journals))
    answers = (MovedAnswers("secret", "before", sum(journals.values()), 0),)
    return Part(lesson(number, pupils), names, answers)


RESULTS = st.lists(
    st.builds(
        result,
        st.dictionaries(st.integers(1, 6), st.integers(1, 4), min_size=1, max_size=4),
        st.integers(1, 2),
        st.integers(0, 30),
    ),
    max_size=6,
)


@given(RESULTS, st.randoms(use_true_random=False))
def test_results_add_up_to_the_same_in_any_order(parts: list[Part], chance: random.Random) -> None:
    again = [*parts, *parts[:2]]
    chance.shuffle(again)
    once = results(parts)
    assert results(again) == once
    journals = {name for each in parts for name in each.journals}
    assert sum(each.seats for each in once) <= len(journals)


def test_of_each_result_it_is_told_whether_it_said_anything_new(tmp_path: Path) -> None:
    first, second = result({1: 40}), result({2: 40}, 2)
    with store_in(tmp_path / "store") as store:
        assert store.take_all([], [first, first, second]) == ([], [True, False, True])
        assert (store.add(second), store.add(result({3: 40}))) == (False, True)
        put(tmp_path / "stick", "known.json", exchange_files.write(first))
        put(tmp_path / "stick", "new.json", exchange_files.write(result({4: 40}, 2)))
        done = merge(store, [tmp_path / "stick"])
        assert (done.new, done.known, done.problems) == (1, 1, ())
        assert store.parts() == sorted(store.parts(), key=part_id)
        assert len(store.parts()) == 4


def test_results_of_two_computers_of_one_lesson_add_up(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    for number, each in enumerate((result({1: 40, 2: 40}), result({3: 40}), result({1: 40, 2: 40, 3: 12}))):
        put(stick, f"{number}.json", exchange_files.write(each))
    with store_in(tmp_path / "store") as store:
        merge(store, [stick / "0.json", stick / "1.json"])
        assert [each.seats for each in store.results()] == [3]
        merge(store, [stick])
        assert [each.seats for each in store.results()] == [3]


def test_a_later_result_of_a_lesson_takes_the_place_of_an_earlier_one_in_either_order() -> None:
    early, late = result({1: 40}), result({1: 40, 2: 40})
    for order in ((early, late), (late, early)):
        assert [each.seats for each in results(order)] == [2]


def test_results_of_which_some_seats_are_in_no_sum_are_told(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        store.add(result({1: 40, 2: 40}))
        assert store.overlapping() == []
        other = result({2: 40, 3: 30})
        store.add(other)
        assert [each.journals for each in store.overlapping()] == [other.journals]
        assert [each.answers for each in store.overlapping()] == [()], "both would tell of whom they share"


def test_a_result_counts_when_it_comes_again_after_what_it_was_left_out_for_was_left_out(
    tmp_path: Path,
) -> None:
    first, second, largest = (
        result({1: 40, 2: 40, 3: 40}),
        result({3: 40, 4: 30}),
        result(dict.fromkeys((1, 2, 5, 6), 40)),
    )
    with store_in(tmp_path) as store:
        for each in (first, second, largest):
            assert store.add(each)
        assert not store.add(second), "it is known"
        assert store.results() == results([first, second, largest]) == results([second, largest])


def test_of_a_result_that_another_one_holds_wholly_no_figure_is_kept(tmp_path: Path) -> None:
    """Beside the larger one it would tell of the pupils by whom they differ; that it came is told."""
    small, large = result({1: 40, 2: 40}), result({1: 40, 2: 40, 3: 40})
    for number, order in enumerate(([small, large], [large, small])):
        with store_in(tmp_path / str(number)) as store:
            added = [store.add(each) for each in order]
            assert added == [True, True]
            assert [each.answers for each in store.parts() if each.seats < 3] == [()]
            assert [each.seats for each in store.overlapping()] == [2]
            assert store.results() == results([large])
            assert not store.add(small), "it is known"


@pytest.mark.long
@given(RESULTS, st.randoms(use_true_random=False))
@settings(max_examples=tried(100), deadline=None)
def test_a_store_sums_up_what_it_would_without_overwriting_anything(
    parts: list[Part], chance: random.Random
) -> None:
    with tempfile.TemporaryDirectory() as folder, store_in(Path(folder)) as store:
        for _ in range(2):  # what was left out for something that was left out later counts the second time
            for each in chance.sample(parts, len(parts)):
                store.add(each)
        assert store.results() == results(parts)


def test_hands_of_two_schools_that_said_the_same_word_both_count() -> None:
    """What a teacher counts goes under the id of the lesson, which is made of the word."""
    one, other = (
        Part(
            msgspec.structs.replace(lesson(1, 20), school=school),
            (lesson(1).id,),
            (MovedAnswers("secret", "before", right, 20 - right),),
        )
        for school, right in (("7K3M-9QPX", 12), ("2222-2222", 8))
    )
    assert [each.answers[0].right for each in results([one, other])] == [8, 12]


def test_hands_that_come_to_seats_which_another_result_holds_count_beside_it(tmp_path: Path) -> None:
    """The seats were ended here, a larger result of them came on a stick, and then the class was counted."""
    seat = journal_bytes(a_seat(1), 1, lesson(1, 40))
    put(tmp_path / "stick", "1.jsonl", seat)
    with store_in(tmp_path / "data") as store:
        merge(store, [tmp_path / "stick"])
        store.end(lesson(1).id)
        [own] = store.parts()
        larger = Part(own.lesson, (*own.journals, lesson(77).id), (MovedAnswers("secret", "before", 9, 8),))
        store.add(larger)
        counted = Tally({Key("counted", "secret", "is-true", "before"): 12})
        assert store.end(lesson(1).id, counted, "record")
        [found] = store.results()
        assert (found.seats, found.by_hand) == (2, True)
        [before] = [each for each in found.answers if each.moment == "before"]
        assert before.draws == 2


def test_a_store_that_gets_its_own_results_back_counts_them_once(tmp_path: Path) -> None:
    with store_in(tmp_path / "store") as store:
        merge(store, [stick_of(tmp_path / "stick")])
        store.end(lesson(1).id)
        once = store.results()
        for number, each in enumerate(store.parts()):
            put(tmp_path / "results", f"{number}.json", exchange_files.write(each))
        merge(store, [tmp_path / "results"])
        assert store.results() == once


def test_a_document_comes_back_as_it_was_written() -> None:
    training = Training(lesson(5).id, "2222-2222", WEEK, 12)
    for each in (result({1: 40}, pupils=25), TrainerKit("3333-3333", WEEK, "2222-2222"), training):
        assert exchange_files.read(exchange_files.write(each)) == each


def test_what_travels_names_no_computer_no_folder_and_no_time(tmp_path: Path) -> None:
    with store_in(tmp_path / "store") as store:
        merge(store, [stick_of(tmp_path / "stick")])
        store.end(lesson(1).id)
        text = exchange_files.write(store.ended(own=True)[0]).decode()
    for word in (str(tmp_path), os.uname().nodename, "node-13", '"ms"'):
        assert word not in text


def test_two_schools_that_said_the_same_word_had_two_lessons(tmp_path: Path) -> None:
    for number, seats in enumerate((range(1, 12), range(12, 30))):
        with store_in(tmp_path / str(number)) as store:
            for seat in seats:
                store.take(read(journal_bytes(a_seat(seat), seat, lesson(1))))
            store.end(lesson(1).id)
            export(store, tmp_path / "stick")
    with store_in(tmp_path / "programme") as store:
        merge(store, [tmp_path / "stick"])
        assert sorted(each.seats for each in store.results()) == [11, 18]
        assert len({each.lesson.school for each in store.results()}) == 2


def test_a_lesson_says_the_same_whichever_computer_is_heard_first(tmp_path: Path) -> None:
    """A seat's journal knows neither how many pupils the teacher has counted, nor the codes."""
    with store_in(tmp_path) as store:
        merge(store, [put(tmp_path, "a.jsonl", seat_file(1, 1))])
        store.begin(lesson(1, pupils=25))
        merge(store, [put(tmp_path, "b.jsonl", seat_file(1, 2))])
        store.set_trainer("2222-2222")
        known = lesson(1, pupils=25, trainer="2222-2222")
        expected = msgspec.structs.replace(known, school=store.school)
        store.end(lesson(1).id)
        assert [each.lesson for each in store.results()] == [expected]
