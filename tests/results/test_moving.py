"""From exact answers to figures: which answers go where, who counts once, and what is left of pairs."""

from __future__ import annotations

import random
from statistics import fmean
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.results.anonymity.perturbation import FURTHEST
from game.results.moved import UNIT, MovedAnswers, MovedChange
from game.results.moving import moved_answers, moved_changes, part_of
from game.results.results import results
from game.results.tally import Change, Key, Tally
from tests.support.classes import by_hands, played, told
from tests.support.lessons import survey_of

if TYPE_CHECKING:
    from game.story.grammar.questionnaire import Survey


def survey(band: str = "9-12") -> Survey:
    found = survey_of(band)
    assert found is not None
    return found


def one(option: str, item: str = "secret") -> Tally:
    return Tally({Key("answer", item, option, "before"): 1})


def counted(**options: int) -> dict[str, Tally]:
    counts = {
        Key("counted", "secret", option.replace("_", "-"), "before"): count
        for option, count in options.items()
    }
    return {"hands": Tally(counts)}


def exactly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts as they are, to see what is counted."""
    monkeypatch.setattr("game.results.moving.moved", lambda count, _: count)


def test_right_ones_stand_against_all_others_but_those_who_rather_do_not_say(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    exactly(monkeypatch)
    hands = counted(is_true=6, not_true=5, dont_know=9, rather_not=4)
    assert moved_answers(survey(), "a", [], hands, 24) == (MovedAnswers("secret", "before", 6, 14),)


def test_of_how_it_felt_the_points_below_the_middle_stand_against_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    exactly(monkeypatch)
    felt = {"1": 3, "2": 3, "3": 8, "5": 6, "dont-know": 2, "rather-not": 5}
    hands = {"h": Tally({Key("counted", "feeling", each, "after"): count for each, count in felt.items()})}
    assert moved_answers(survey("13-17"), "a", [], hands, 27) == (MovedAnswers("feeling", "after", 6, 14),)


@pytest.mark.parametrize(
    ("seats", "hands", "pupils", "together"),
    [(10, 14, 24, 24), (24, 24, 24, 24), (24, 20, 24, 24), (4, 22, 24, 22), (24, 20, 0, 44), (0, 9, 5, 9)],
)
def test_who_answered_at_a_seat_and_by_hand_counts_once(
    seats: int, hands: int, pupils: int, together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Part of a class may sit at computers; when both are more than the class, it was asked twice."""
    exactly(monkeypatch)
    at_seats = [(str(seat), one("is-true")) for seat in range(seats)]
    [found] = moved_answers(survey(), "a", at_seats, counted(is_true=hands), pupils)
    assert found.answered == together


def test_a_question_that_had_other_answers_in_that_lesson_is_left_out() -> None:
    assert moved_answers(survey(), "a", [("x", one("in-an-older-survey"))], {}, 1) == ()


def test_the_same_sheets_give_the_same_figures_and_one_more_gives_others() -> None:
    known = played(random.Random(1), survey(), 24)
    assert told(known, survey()) == told(known, survey())
    again = played(random.Random(1), survey(), 24)
    fewer = moved_answers(survey(), "a", again.seats[1:], {}, 24)
    assert fewer != told(known, survey()).answers


def test_hands_are_moved_by_a_secret_of_the_lesson_which_is_in_no_figure() -> None:
    known = played(random.Random(1), survey(), 24)
    one_, other = (by_hands(known, survey(), secret).answers for secret in ("this", "that"))
    assert one_ != other
    assert by_hands(known, survey(), "this").answers == one_


def test_right_and_other_of_hands_are_moved_each_for_itself() -> None:
    """Both are counted of one record: else equal numbers would show that they are equal."""
    apart = [
        moved_answers(survey(), "a", [], {f"{n}": counted(is_true=12, not_true=12)["hands"]}, 24)[0]
        for n in range(40)
    ]
    assert any(each.right != each.other for each in apart)


def test_a_change_is_near_that_of_the_pairs_and_their_number_is_moved() -> None:
    pairs = [(0.25 * (seat % 3), 0.5 + 0.25 * (seat % 2)) for seat in range(24)]
    seats = [(f"{seat}", Tally({}, {Change("knowledge", *both): 1})) for seat, both in enumerate(pairs)]
    [found] = moved_changes(seats)
    changes = [after - before for before, after in pairs]
    far = UNIT * (FURTHEST + 0.5) / len(pairs)
    assert found.change == pytest.approx(fmean(changes), abs=far)
    assert found.before == pytest.approx(fmean(before for before, _ in pairs), abs=2 * far)
    assert abs(found.pairs - 24) <= FURTHEST
    assert moved_changes(seats) == (found,)


def test_what_is_no_domain_has_no_change() -> None:
    """Version 0.1 wrote a pair for each item into a seat's journal."""
    assert moved_changes([("x", Tally({}, {Change("item/secret", 0, 1): 1}))]) == ()


def test_one_pair_is_not_told_as_one() -> None:
    [found] = moved_changes([("x", Tally({}, {Change("attitude", 0.5, 0.5): 1}))])
    assert found.pairs not in (1, 2)


def test_nothing_is_told_of_how_much_pupils_differ() -> None:
    """Where all others were alike, deviation, spread and better, same and worse named the one who was not."""
    assert MovedChange.__struct_fields__ == ("what", "pairs", "before", "change", "draws")


def test_where_nothing_was_counted_a_class_is_no_larger_than_its_seats() -> None:
    """Nine at seats of a class of 25 were told, as the teacher had ended a lesson without counting."""
    known = played(random.Random(1), survey(), 9)
    of = msgspec.structs.replace(known.lesson, pupils=25)
    ids = [f"{at:08}-0000-4000-8000-000000000000" for at in range(9)]
    sizes = []
    for hands in (Tally(), counted(is_true=9)["hands"]):
        [found] = results([part_of(of, survey(), ids, known.seats, hands, "hands")])
        sizes.append((found.by_hand, found.size))
    assert sizes == [(False, 9), (True, 25)]
