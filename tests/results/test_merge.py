"""From many computers and sticks, in any order, as often as one likes: always the same sums."""

from __future__ import annotations

import errno
import os
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.results import exchange_files
from game.results.first_version import Count, ExactPart, Pair
from game.results.journal import FOREIGN, NEWER, TORN, read
from game.results.journal_facts import Acted, Answered, Changed, Ended
from game.results.merge import LATE, MISSING, NAMES, OWN, UNREADABLE, files, merge
from game.results.moved import MovedAnswers, MovedChange
from game.results.publishable import export
from game.results.results import Part, part_id, results
from game.results.tally import Key, Tally, tally_of_seat, total
from game.results.trainers import TrainerKit, Training
from game.story.events import Begin, Choose
from tests.support.examples import tried
from tests.support.lessons import WEEK, a_seat, journal_bytes, lesson, store_in

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from game.results.journal_facts import SeatEvent
    from game.results.lessons import LessonStore
    from game.results.results import Lesson

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


# How much of which seat's journal is found where, and whether the file is damaged.
COPY = st.tuples(st.sampled_from(sorted(SEATS)), st.floats(0, 1), st.booleans())
STEP = st.lists(COPY, max_size=4)


@settings(max_examples=tried(30), deadline=None)
@given(st.lists(STEP, max_size=6), st.randoms(use_true_random=False))
def test_any_order_any_number_of_times_and_torn_copies_give_the_same_sums(
    steps: list[list[tuple[tuple[int, int], float, bool]]], chance: random.Random
) -> None:
    """Once all journals came whole, the sums are right, and so is what stays of them."""
    with tempfile.TemporaryDirectory() as name, store_in(Path(name) / "store") as store:
        folder = Path(name)
        last = [[(key, 1.0, False)] for key in SEATS]
        chance.shuffle(last)
        for number, step in enumerate([*steps, *last]):
            stick = folder / f"stick-{number}"
            for copy, (key, share, damaged) in enumerate(step):
                data = bytearray(seat_file(*key))
                data = data[: int(share * len(data))]
                if damaged and data:
                    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
                put(stick, f"{copy}.jsonl", bytes(data))
            merge(store, [stick])
        assert sums(store) == whole()
        merge(store, [folder / f"stick-{number}" for number in range(len(steps) + len(last))])
        assert sums(store) == whole()
        assert figures(store) == figures_of_all()


def figures(store: LessonStore) -> list[object]:
    """What stays of both lessons."""
    for each in store.lessons(ended=False):
        store.end(each.id)
    return [(each.lesson.id, each.seats, each.answers, each.changes) for each in store.results()]


@cache
def figures_of_all() -> list[object]:
    """The same of a store that got each journal once."""
    with tempfile.TemporaryDirectory() as name, store_in(Path(name)) as store:
        store.take_all([read(seat_file(*key)) for key in SEATS], [])
        return figures(store)


def stick_of(folder: Path) -> Path:
    for number, seat in SEATS:
        put(folder / f"pc-{seat}" / "journals", f"{number}.jsonl", seat_file(number, seat))
    return folder


def test_folders_files_and_what_lies_deep_in_them_are_all_taken(tmp_path: Path) -> None:
    stick = stick_of(tmp_path / "stick")
    single = put(tmp_path, "single.jsonl", seat_file(1, 1))
    with store_in(tmp_path / "store") as store:
        done = merge(store, [single, stick])
        assert (done.new, done.known, done.problems) == (6, 1, ())
        assert sums(store) == whole()


def test_a_folder_that_cant_be_opened_is_told_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, scandir = stick_of(tmp_path / "stick"), os.scandir
    worn = str(stick / "pc-2")

    def failing(path: str) -> object:
        if path == worn:
            raise OSError(errno.EIO, "worn out", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", failing)
    with store_in(tmp_path / "store") as store:
        done = merge(store, [stick])
        assert done.new == 4
        assert [(each.path, each.text) for each in done.problems] == [(worn, UNREADABLE)]


def test_each_file_that_is_wrong_is_told_and_stops_nothing(tmp_path: Path) -> None:
    stick = stick_of(tmp_path / "stick")
    newer = seat_file(1, 1).replace(b'"version":1', b'"version":9', 1)
    result = exchange_files.write(TrainerKit("2222-2222", WEEK))
    wrong = {
        put(stick, "a-foreign.jsonl", b"my notes\n"): FOREIGN,
        put(stick, "b-torn.jsonl", journal_bytes(a_seat(7), 7)[:-20]): TORN,
        put(stick, "c-newer.jsonl", newer): NEWER,
        put(stick, "d-own.jsonl", journal_bytes([], 0)): OWN,
        put(stick, "e-torn.json", result[:-9]): TORN,
        put(stick, "f-damaged.json", result.replace(b"2222-2222", b"2222-2223")): TORN,
        put(stick, "g-newer.json", result.replace(b'"version":2', b'"version":9')): NEWER,
    }
    for name in ("letter.odt", "settings.json", "list.json"):
        put(stick, name, b'{"schema": "cuvari-settings", "version": 1}')
    (stick / "list.json").write_bytes(b"[1, 2]")
    with store_in(tmp_path / "store") as store:
        done = merge(store, [stick, tmp_path / "nothing"])
        assert {Path(each.path): each.text for each in done.problems} == {
            **wrong,
            tmp_path / "nothing": MISSING,
        }
        assert (done.new, done.others) == (7, 3)
        assert sums(store)[lesson(1).id].seats == 4  # the torn one's beginning counts
        assert sums(store)[lesson(2).id] == whole()[lesson(2).id]


def test_what_can_not_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = stick_of(tmp_path / "stick")

    def refused(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr("game.results.merge.read_bytes", refused)
    with store_in(tmp_path / "store") as store:
        done = merge(store, [stick])
    assert {each.text for each in done.problems} == {UNREADABLE}
    assert len(done.problems) == 6


def test_a_huge_file_is_not_read_into_memory(tmp_path: Path) -> None:
    huge = tmp_path / "huge.jsonl"
    with huge.open("wb") as file:
        file.truncate(2**34)
    with store_in(tmp_path / "store") as store:
        assert [each.text for each in merge(store, [huge]).problems] == [FOREIGN]


def test_a_ring_of_folders_ends(tmp_path: Path) -> None:
    stick = stick_of(tmp_path / "stick")
    (stick / "again").symlink_to(stick, target_is_directory=True)
    assert len(list(files(stick))) == 6


def test_what_others_have_sent_is_new_once_and_known_from_then_on(tmp_path: Path) -> None:
    with store_in(tmp_path / "one") as one, store_in(tmp_path / "other") as other:
        one.begin(lesson(pupils=14))
        one.end(lesson().id)
        written = export(one, tmp_path / "stick")
        first, again = (merge(other, [tmp_path / "stick"]) for _ in range(2))
    assert (first.new, first.known) == (len(written), 0)
    assert (again.new, again.known) == (0, len(written))


def test_the_files_of_a_stick_come_in_the_same_order_everywhere(tmp_path: Path) -> None:
    for folder in "hcafbgde":
        for name in ("2", "1"):
            put(tmp_path / folder, name, b"")
    assert [file.relative_to(tmp_path).as_posix() for file in files(tmp_path)] == [
        f"{folder}/{name}" for folder in "abcdefgh" for name in "12"
    ]


def test_journals_may_be_removed_when_the_store_holds_all_of_them(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    good = put(stick, "good.jsonl", seat_file(1, 1))
    put(stick, "torn.jsonl", seat_file(1, 2)[:-5])
    put(stick, "own.jsonl", journal_bytes([], 0))
    with store_in(tmp_path / "store") as store:
        assert merge(store, [stick]).removable == (good,)
        store.end(lesson(1).id)
        late = put(stick, "late.jsonl", journal_bytes([*a_seat(5)], 5))
        done = merge(store, [stick])
        assert good in done.removable
        assert late not in done.removable
        assert LATE in [each.text for each in done.problems]


# Results of many teachers


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


# What somebody made up

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


@pytest.mark.parametrize("forged", FORGED_EVENTS, ids=repr)
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


# Sticks without a bound


def test_a_stick_of_any_size_is_taken_piece_by_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.results.merge.AT_ONCE", 4_000)
    folder = stick_of(tmp_path / "stick")
    with store_in(tmp_path / "data") as store:
        held: list[int] = []
        monkeypatch.setattr(store, "take_all", _noting(held, store.take_all))
        merged = merge(store, [folder])
        assert sums(store) == whole()
        assert max(held) < len(SEATS)
        assert merged.new == len(merged.removable) == len(SEATS)
        again = merge(store, [folder])
        assert (again.new, again.known) == (0, len(SEATS))
        assert sums(store) == whole()


def test_what_was_taken_is_no_part_of_the_next_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = seat_file(1, 1)
    monkeypatch.setattr("game.results.merge.AT_ONCE", len(file) - 1)
    for number in range(3):
        put(tmp_path / "stick", f"copy-{number}.jsonl", file)
    with store_in(tmp_path / "data") as store:
        held: list[int] = []
        monkeypatch.setattr(store, "take_all", _noting(held, store.take_all))
        merge(store, [tmp_path / "stick"])
        assert held == [1, 1, 1, 0], "each is a piece of its own, and nothing is left"


def _noting(held: list[int], take_all: Callable[..., object]) -> Callable[..., object]:
    def noting(journals: list[object], found: list[object]) -> object:
        held.append(len(journals))
        return take_all(journals, found)

    return noting


def test_a_pipe_on_a_stick_is_told_and_not_waited_for(tmp_path: Path) -> None:
    stick_of(tmp_path / "stick")
    os.mkfifo(tmp_path / "stick" / "x.jsonl")
    with store_in(tmp_path / "data") as store:
        for place in (tmp_path / "stick", tmp_path / "stick" / "x.jsonl"):
            merged = merge(store, [place])
            assert [(each.path, each.text) for each in merged.problems] == [
                (str(tmp_path / "stick" / "x.jsonl"), UNREADABLE)
            ]
        assert sums(store) == whole()
