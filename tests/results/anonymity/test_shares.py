"""Shares are told as far as nobody can work out a rare answer, however much is subtracted."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from game.results.anonymity.shares import LIVE, OUTSIDE, Share, mean, pooled, refreshed, share, shares

if TYPE_CHECKING:
    from collections.abc import Iterator


def told(*counts: int, least: int = OUTSIDE) -> list[str]:
    """What is told of so many answers of each kind, in words."""
    found = shares(dict(enumerate(counts)), least).values()
    return [f"{each.sign}{each.percent}" if each else "–" for each in found]


def test_too_few_answers_are_not_told() -> None:
    assert told(5, 4) == ["–", "–"]
    assert told(5, 5) == ["50", "50"]
    assert told(2, 2, least=LIVE) == ["–", "–"]
    assert told(2, 3, least=LIVE) == ["40", "60"]
    assert told(0, 0, 0, least=0) == ["–", "–", "–"]


def test_both_ends_are_coded() -> None:
    assert told(25, 0) == told(24, 1) == ["≥95", "≤5"]
    assert told(23, 2) == ["92", "8"]


def test_of_few_pupils_one_still_lies_within_the_code() -> None:
    assert told(12, 0) == told(11, 1) == ["≥90", "≤10"]
    assert told(6, 0, least=LIVE) == told(5, 1, least=LIVE) == ["≥80", "≤20"]


def test_from_a_hundred_on_shares_are_exact() -> None:
    assert told(99, 1) == ["99", "1"]
    assert told(98, 1) == ["≥95", "≤5"]


def test_beside_a_rare_answer_only_the_most_frequent_is_told() -> None:
    assert told(12, 8, 4, 1) == ["48", "–", "–", "≤5"]
    assert told(12, 8, 5) == ["48", "32", "20"]


def test_nothing_is_told_when_the_rest_would_give_it_away() -> None:
    """Of 25, 12 and 12 leave one: the second can't be more than the first, so that none is rarer."""
    assert told(12, 12, 1) == ["–", "–", "–"]


def test_when_all_others_are_rare_it_is_not_told_how_rare() -> None:
    assert told(25, 0, 0) == told(24, 1, 0) == told(23, 1, 1) == ["≥90", "≤5", "≤5"]
    assert told(5, 1, 1, 1, least=LIVE) == ["–", "–", "–", "–"]


def classes(pupils: int, kinds: int) -> Iterator[tuple[int, ...]]:
    """Every way in which so many pupils can answer."""
    if kinds == 1:
        yield (pupils,)
        return
    for first in range(pupils + 1):
        for rest in classes(pupils - first, kinds - 1):
            yield (first, *rest)


SIZES = [
    (5, 4),
    (6, 6),
    (9, 4),
    (10, 5),
    (12, 4),
    (14, 5),
    (19, 4),
    (20, 4),
    (25, 4),
    (41, 3),
    (60, 3),
    (99, 3),
]


@pytest.mark.parametrize(("pupils", "kinds"), SIZES)
def test_who_knows_the_program_and_tries_every_class_can_pin_no_coded_answer(pupils: int, kinds: int) -> None:
    alike = defaultdict(list)
    for each in classes(pupils, kinds):
        alike[tuple(told(*each, least=LIVE))].append(each)
    for words, possible in alike.items():
        for place, word in enumerate(words):
            if word[0] in "≤≥":
                assert len({each[place] for each in possible}) > 1, (words, possible)


@pytest.mark.parametrize(("pupils", "kinds"), SIZES)
def test_what_is_told_is_true(pupils: int, kinds: int) -> None:
    for each in classes(pupils, kinds):
        for count, said in zip(each, shares(dict(enumerate(each)), LIVE).values(), strict=True):
            percent = 100 * count / pupils
            if said:
                assert said.sign != "≤" or percent <= said.percent
                assert said.sign != "≥" or percent >= said.percent
                assert said.sign or round(percent) == said.percent


def test_a_mean_that_would_be_everybodys_score_is_coded() -> None:
    assert mean(1.0, 25, OUTSIDE) == mean(0.96, 25, OUTSIDE) == Share(95, "≥")
    assert mean(0.0, 12, OUTSIDE) == Share(10, "≤")
    assert mean(0.62, 25, OUTSIDE) == Share(62)
    assert mean(0.62, 9, OUTSIDE) is None
    assert mean(1.0, 100, OUTSIDE) == Share(100)


COUNTS = st.lists(st.integers(0, 12), min_size=2, max_size=6)


@given(COUNTS, st.sampled_from([LIVE, OUTSIDE]))
def test_with_all_but_one_known_the_last_can_not_be_subtracted(counts: list[int], least: int) -> None:
    """Beside a rare answer at least two are not told as a number."""
    words = told(*counts, least=least)
    if any(word[0] in "≤≥–" for word in words):
        assert sum(word[0] in "≤≥–" for word in words) > 1


# The class, and the class less one group


@given(COUNTS, COUNTS, st.sampled_from([LIVE, OUTSIDE]))
def test_two_pictures_of_a_class_tell_nothing_of_those_who_came_between(
    first: list[int], came: list[int], least: int
) -> None:
    size = min(len(first), len(came))
    shown = dict(enumerate(first[:size]))
    now = {name: shown[name] + came[name] for name in shown}
    if (told_next := refreshed(shown, now, least)) != shown:
        group = {name: told_next[name] - shown[name] for name in shown}
        assert sum(group.values()) >= least
        few = 1 if sum(group.values()) < 40 else sum(group.values()) // 20
        assert all(few < count for count in group.values())


@given(COUNTS, st.sampled_from([LIVE, OUTSIDE]), st.data())
def test_a_class_less_one_pupil_is_never_told_beside_the_class(
    counts: list[int], least: int, data: st.DataObject
) -> None:
    whole = dict(enumerate(counts))
    someone = data.draw(st.sampled_from(sorted(whole)))
    assume(whole[someone])
    without = {**whole, someone: whole[someone] - 1}
    assert refreshed(whole, without, least) == whole
    assert refreshed(without, whole, least) == without


def test_a_corrected_answer_changes_no_picture() -> None:
    assert refreshed({"a": 10, "b": 5}, {"a": 9, "b": 6}, LIVE) == {"a": 10, "b": 5}


def test_the_first_picture_is_told_as_it_is_and_enough_newcomers_change_it() -> None:
    assert refreshed({}, {"a": 4, "b": 6}, LIVE) == {"a": 4, "b": 6}
    assert refreshed({"a": 4, "b": 6}, {"a": 7, "b": 9}, LIVE) == {"a": 7, "b": 9}
    assert refreshed({"a": 4, "b": 6}, {"a": 9, "b": 6}, LIVE) == {"a": 4, "b": 6}


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=6))
def test_the_sum_of_classes_is_the_same_whatever_lies_behind_a_code(lessons: list[tuple[int, int]]) -> None:
    """So the sum less all other classes says no more of a class than what was told of it."""
    other = []
    for right, wrong in lessons:
        known = share(right, right + wrong, OUTSIDE)
        alike = [n for n in range(right + wrong + 1) if share(n, right + wrong, OUTSIDE) == known]
        other.append((alike[0] + alike[-1] - right if known and known.sign else right, right + wrong))
    sums = [
        pooled([(share(right, total, OUTSIDE), total) for right, total in each])
        for each in ([(right, right + wrong) for right, wrong in lessons], other)
    ]
    assert sums[0] == sums[1]


def test_a_sum_is_weighed_by_answers_and_leaves_small_classes_out() -> None:
    assert pooled([(Share(50), 20), (Share(80), 40), (None, 4)]) == 70
    assert pooled([(Share(5, "≤"), 20)]) == 2.5
    assert pooled([(None, 9)]) is None


@pytest.mark.parametrize(
    ("shown", "now", "told"),
    [
        ({"a": 6, "b": 6}, {"a": 12, "b": 12}, True),
        ({"a": 6, "b": 6}, {"a": 12, "b": 7}, False),
        ({"a": 6, "b": 6}, {"a": 5, "b": 30}, False),
        ({"a": 6, "b": 6}, {"a": 30}, False),
        ({"a": 6}, {"a": 12, "b": 6}, True),
        ({}, {"a": 6, "b": 6}, True),
        ({"a": 6, "b": 6}, {"a": 6, "b": 6}, False),
    ],
)
def test_a_new_picture_is_shown_when_those_between_can_be_told_of_by_themselves(
    shown: dict[str, int], now: dict[str, int], *, told: bool
) -> None:
    assert refreshed(shown, now, LIVE) is (now if told else shown)


@pytest.mark.parametrize(
    ("value", "answers", "told"),
    [
        (0.5, 9, None),
        (0.5, 10, Share(50)),
        (0.1, 10, Share(10, "≤")),
        (0.11, 10, Share(11)),
        (0.9, 10, Share(90, "≥")),
        (0.89, 10, Share(89)),
        (0.05, 20, Share(5, "≤")),
        (1.0, 99, Share(95, "≥")),
        (1.0, 100, Share(100)),
        (0.0, 100, Share(0)),
    ],
)
def test_a_mean_is_coded_at_its_ends_below_a_hundred_answers(
    value: float, answers: int, told: Share | None
) -> None:
    assert mean(value, answers, OUTSIDE) == told


def test_nothing_is_told_of_nobody() -> None:
    assert mean(0.5, 0, 0) is None
    assert shares({"a": 0, "b": 0}, 0) == {"a": None, "b": None}
    assert pooled([]) is None
    assert pooled([(None, 30)]) is None


def test_many_classes_are_taken_together_by_the_middles_of_what_was_told() -> None:
    assert pooled([(Share(40), 10), (Share(70), 20), (None, 90)]) == pytest.approx(60)
    assert pooled([(Share(10, "≤"), 10), (Share(90, "≥"), 10)]) == pytest.approx(50)
    assert (Share(30).middle, Share(10, "≤").middle, Share(90, "≥").middle) == (30, 5, 95)


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((0, 4, 6), ("≤ 10", None, "60")),  # none or one of ten, so three or four beside the six
        ((0, 6, 4), ("≤ 10", "60", None)),
        ((0, 8, 8), ("≤ 10", "50", None)),
        ((0, 0, 10), ("≤ 10", "≤ 10", "≥ 80")),
        ((0, 3, 10), ("≤ 10", None, "77")),  # two or three beside the ten
        ((0, 2, 10), (None, None, None)),  # else two, as one would have a code
        ((0, 6, 6), ("≤ 10", "50", None)),
        ((1, 6, 6), (None, None, None)),  # else one, as more than six would be the most frequent
        ((0, 0, 0, 0, 0, 10), ("≤ 10",) * 5 + ("≥ 50",)),
        ((0, 0, 0, 0, 0, 0, 10), (None,) * 7),  # at least 40 of a hundred is not the greater part
    ],
)
def test_a_rare_kind_is_told_by_its_code_where_it_could_be_more_and_could_be_fewer(
    counts: tuple[int, ...], told: tuple[str | None, ...]
) -> None:
    found = shares(dict(enumerate(counts)), OUTSIDE).values()
    assert tuple(each and f"{each.sign} {each.percent}".strip() for each in found) == told
