"""Attack G: who has two results of one lesson, or one and the journals of all the others.

Whoever has a result of the lesson without a pupil (another computer merged one stick less; or the journals
of the others were left somewhere, of which anybody can make it) compares it with the one with the pupil. Were
the cells in which the pupil is not the same in both, the one that changed would name each answer.
"""

from __future__ import annotations

import random
import shutil
from statistics import correlation
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.results import exchange_files
from game.results.first_version import moved_once
from game.results.journal import read
from game.results.journal_facts import Answered
from game.results.merge import merge
from game.results.moving import _sides, moved_answers
from game.results.publishable import export
from game.results.results import Part
from game.results.tally import Key, Tally
from tests.results.test_first_version import exact
from tests.support.classes import played
from tests.support.lessons import a_seat, journal, journal_bytes, lesson, store_in, survey_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from game.results.journal_facts import SeatEvent
    from game.results.moved import MovedAnswers
    from game.results.moving import Seat
    from game.story.grammar.questionnaire import Survey

PUPILS = 25
ALLOWED = 0.1
"""How much more often an answer may be named than by who says what most of the others said."""


Answers = dict[tuple[str, str], bool]
"""Whether each question at each moment was answered right."""


def survey() -> Survey:
    found = survey_of("9-12")
    assert found is not None
    return found


def figures(answers: Sequence[MovedAnswers]) -> dict[tuple[str, str], MovedAnswers]:
    return {(each.item, each.moment): each for each in answers}


def right_in(part: Sequence[MovedAnswers], less: Sequence[MovedAnswers]) -> Answers:
    """What the attacker says of each answer of the pupil: where one cell alone has changed, it is in that."""
    with_, without = figures(part), figures(less)
    said = {}
    for key, more in with_.items():
        if key in without and (more.right != without[key].right) != (more.other != without[key].other):
            said[key] = more.right != without[key].right
    return said


def truth(tally: Tally) -> Answers:
    """Whether the pupil really answered right, where anything was answered."""
    items = {item.id: item for form in survey().forms.values() for item in form.items}
    sides = {key: _sides(survey(), items[key.what]).get(key.option) for key in tally.counts if key.what}
    return {(key.what, key.moment): side for key, side in sides.items() if side is not None}


class Named(msgspec.Struct):
    """How often an answer is said, rightly, and how often rightly by who looks at the others alone."""

    said: int = 0
    right: int = 0
    without: int = 0

    def add(self, said: Answers, own: Tally, others: Iterable[Tally]) -> None:
        """Count what was said of a pupil."""
        true, known = truth(own), [truth(each) for each in others]
        for key in (key for key in said if key in true):
            votes = [each[key] for each in known if key in each]
            self.said += 1
            self.right += said[key] == true[key]
            self.without += (2 * sum(votes) > len(votes)) == true[key]

    @property
    def gained(self) -> float:
        """How much more often."""
        assert self.said > 20, "an attacker who says nothing is no attacker"
        return (self.right - self.without) / self.said


@pytest.mark.long
def test_who_subtracts_a_result_without_the_pupil_names_no_answer() -> None:
    """The journals of the others are enough to make that result: they hold all it is made of."""
    found = Named()
    for seed in range(60):
        known = played(random.Random(seed), survey(), PUPILS)
        with_, without = (
            moved_answers(survey(), known.lesson.first, seats, {}, 0)
            for seats in (known.seats, known.seats[1:])
        )
        (_, own), *others = known.seats
        found.add(right_in(with_, without), own, [tally for _, tally in others])
    assert found.gained < ALLOWED


@pytest.mark.long
def test_two_computers_that_merge_all_sticks_and_all_but_one_name_nobody(tmp_path: Path) -> None:
    """End to end: journals, sticks, two stores, their files, and a programme that takes both."""
    found = Named()
    for number in range(24):
        home = tmp_path / str(number)
        seats = [a_seat(1000 * number + seat) for seat in range(1, PUPILS + 1)]
        parts = [result_of(home / "a", seats, number), result_of(home / "b", seats[:-1], number)]
        *others, own = map(tally_of, seats)
        found.add(right_in(parts[0].answers, parts[1].answers), own, others)
        with store_in(home / "programme") as programme:
            merge(programme, [home / "a" / "out", home / "b" / "out"])
            kept = programme.parts()
            assert [bool(each.answers) for each in sorted(kept, key=lambda each: each.seats)] == [False, True]
            assert [each.seats for each in programme.overlapping()] == [PUPILS - 1]
            [sent] = export(programme, home / "on")
            assert exchange_files.read(sent.read_bytes()) == parts[0]
    assert found.gained < ALLOWED


def result_of(home: Path, seats: Sequence[Sequence[SeatEvent]], number: int) -> Part:
    """What a computer that merges these journals sends on."""
    of = lesson(number + 1)
    for seat, events in enumerate(seats, 1):
        path = home / "stick" / f"{seat}.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(journal_bytes(events, seat, of))
    with store_in(home / "data") as store:
        merge(store, [home / "stick"])
        store.end(of.id)
        [sent] = export(store, home / "out")
    part = exchange_files.read(sent.read_bytes())
    assert isinstance(part, Part)
    return part


def tally_of(events: Sequence[SeatEvent]) -> Tally:
    answers = [each for each in events if isinstance(each, Answered)]
    return Tally({Key("answer", each.item, each.option, each.moment): 1 for each in answers})


def only(tally: Tally, item: str) -> Tally:
    """The answers to one question before the story."""
    return Tally({key: n for key, n in tally.counts.items() if (key.what, key.moment) == (item, "before")})


def movement(seats: Sequence[Seat]) -> int:
    """By how much the right answers to one question are moved."""
    exactly = sum(truth(tally).get(("secret", "before"), False) for _, tally in seats)
    return figures(moved_answers(survey(), "a", seats, {}, 0))["secret", "before"].right - exactly


@pytest.mark.long
def test_differences_of_the_differences_of_four_results_hold_movements_alone() -> None:
    """All, all but one, all but another, all but both: no two of them are moved together."""
    found: dict[str, list[int]] = {}
    for seed in range(500):
        seats = [
            (record, only(tally, "secret"))
            for record, tally in played(random.Random(seed), survey(), 20).seats
        ]
        rooms = {"all": seats, "one": seats[1:], "other": (seats[0], *seats[2:]), "both": seats[2:]}
        for name, room in rooms.items():
            found.setdefault(name, []).append(movement(room))
    names = list(found)
    for at, name in enumerate(names):
        for other in names[:at]:
            assert abs(correlation(found[name], found[other])) < 0.12, (name, other)


def test_a_torn_journal_and_the_whole_one_are_moved_apart() -> None:
    """The set of journals is the same, and what the pupil answered behind the break is in one of them."""
    key = Key("answer", "secret", "is-true", "after")
    before = {Key("answer", "secret", "is-true", "before"): 1}
    others = [(f"{at}", Tally({**before, key: 1})) for at in range(20)]
    right = set()
    for number in range(40):
        record = f"torn {number}"
        torn, whole = (
            figures(moved_answers(survey(), "a", [*others, (record, Tally(counts))], {}, 0))
            for counts in (before, {**before, key: 1})
        )
        assert torn["secret", "before"] == whole["secret", "before"], "the same answers, the same figure"
        right.add(whole["secret", "after"].right - torn["secret", "after"].right)
    assert len(right) > 5, "it was one, always"


def test_a_count_by_hand_that_was_corrected_is_moved_anew() -> None:
    """One hand more was seen on the second look: the difference is that pupil's, and was always one."""
    apart = set()
    for number in range(40):
        told = [
            moved_answers(survey(), "a", [], {f"secret {number}": by_hand(right)}, 24)[0].right
            for right in (17, 18)
        ]
        apart.add(told[1] - told[0])
    assert len(apart) > 5


def by_hand(right: int) -> Tally:
    return Tally(
        {Key("counted", "secret", option, "before"): n for option, n in (("is-true", right), ("not-true", 6))}
    )


def test_a_lesson_that_was_deleted_gets_the_same_result_again_or_none(tmp_path: Path) -> None:
    """Merged, ended, sent on and deleted; then once more without one stick, and with all of them."""
    for seat in range(1, 13):
        path = tmp_path / "sticks" / f"{seat}" / "seat.jsonl"
        path.parent.mkdir(parents=True)
        path.write_bytes(journal_bytes(a_seat(seat), seat))
    less = tmp_path / "less"
    shutil.copytree(tmp_path / "sticks", less)
    shutil.rmtree(less / "12")
    with store_in(tmp_path / "data") as store:
        merge(store, [tmp_path / "sticks"])
        assert store.end(lesson().id)
        once = store.parts()
        store.delete(lesson().id)
        assert store.parts() == []

        merge(store, [less])
        assert not store.end(lesson().id)
        assert (store.parts(), export(store, tmp_path / "out")) == ([], [])
        merge(store, [tmp_path / "sticks"])
        assert store.parts() == [], "what comes after the end counts no more"

        store.delete(lesson().id)
        merge(store, [tmp_path / "sticks"])
        assert store.end(lesson().id)
        assert store.parts() == once


def test_a_lesson_that_was_deleted_gets_no_other_result_of_a_journal_that_is_whole_now(
    tmp_path: Path,
) -> None:
    """The ids are the same, and what the pupil answered behind the break is in one result alone."""
    data = {seat: journal_bytes(a_seat(seat), seat) for seat in range(1, 13)}
    torn = b"".join(data[12].splitlines(keepends=True)[:3])
    with store_in(tmp_path / "data") as store:
        for last, told in ((torn, True), (data[12], False), (torn, True)):
            for whole in {**data, 12: last}.values():
                store.take(read(whole))
            assert store.end(lesson().id) is told
            assert bool(store.parts()) is told
            store.delete(lesson().id)


def test_seats_and_a_count_that_were_moved_apart_are_not_moved_together_as_well(tmp_path: Path) -> None:
    """The journals are the same, and each further result of the same pupils tells as much again."""
    counted = by_hand(10)
    with store_in(tmp_path / "data") as store:
        for told in (True, False):
            for seat in range(1, 13):
                store.take(journal(a_seat(seat), seat))
            if told:
                assert store.end(lesson().id)
            assert store.end(lesson().id, counted, "r") is told
            store.delete(lesson().id)


def test_a_file_of_version_0_1_is_moved_in_the_same_way_on_every_computer() -> None:
    """Two hundred stores had the mean of two hundred movements."""
    stores = [moved_once(exact(), survey()) for _ in range(20)]
    assert all(each == stores[0] for each in stores)
    less = msgspec.structs.replace(exact(), pairs=exact().pairs[1:])
    assert moved_once(less, survey()).answers != stores[0].answers, "it is bound to the file"


def test_a_hand_count_of_version_0_1_has_no_secret_and_is_not_moved_by_what_others_can_guess() -> None:
    """Made of its counts, the key could be tried by who knows all pupils but one."""
    hands = msgspec.structs.replace(exact(), pairs=())
    assert len({moved_once(hands, survey()).answers for _ in range(20)}) > 5
