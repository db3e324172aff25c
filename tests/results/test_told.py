"""What a report tells of a change: nobody finds by subtraction what is hidden beside it."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from itertools import combinations_with_replacement
from statistics import fmean
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.results.anonymity.means import POINT, STEP, DomainQuestion, told_change, told_ways
from game.results.anonymity.shares import EXACT_FROM, OUTSIDE, Share, share, shares
from game.results.statistics import change, effect

if TYPE_CHECKING:
    from collections.abc import Sequence

Sheet = tuple[tuple[int, ...], ...]
"""A pupil's answers, right (1) or not, before and after."""
QUESTIONS = 4
ANSWERS = st.tuples(*[st.integers(0, 1)] * QUESTIONS)
CLASSES = st.lists(st.tuples(ANSWERS, ANSWERS), min_size=OUTSIDE, max_size=40)


def asked(pupils: Sequence[Sheet], moment: int) -> list[DomainQuestion]:
    counts = [sum(sheet[moment][question] for sheet in pupils) for question in range(QUESTIONS)]
    return [DomainQuestion(len(pupils), count, share(count, len(pupils), OUTSIDE)) for count in counts]


def scores(pupils: Sequence[Sheet]) -> list[tuple[float, float]]:
    return [(fmean(before), fmean(after)) for before, after in pupils]


@given(CLASSES)
def test_the_means_come_from_what_is_told_of_the_questions(pupils: list[Sheet]) -> None:
    """So whoever subtracts all questions but a coded one is left with the middle of its code."""
    moments = [asked(pupils, moment) for moment in (0, 1)]
    found = told_change(scores(pupils), *moments)
    if found is None:
        return
    told = [fmean(each.known for each in moment) for moment in moments]
    assert (found.before, found.after) == pytest.approx(told)
    assert found.change == pytest.approx(told[1] - told[0], abs=0.0051)
    assert found.interval
    assert found.interval.low + found.interval.high == pytest.approx(2 * found.change)


@given(CLASSES, ANSWERS)
def test_who_left_before_the_end_is_not_known_by_the_difference(
    pupils: list[Sheet], left: tuple[int, ...]
) -> None:
    """Twelve answered before and eleven after: the mean of eleven less the shares of twelve tells nothing."""
    before, after = asked([*pupils, (left, left)], 0), asked(pupils, 1)
    found = told_change(scores(pupils), before, after)
    if found is not None:
        assert found.before == pytest.approx(fmean(each.known for each in before))


def test_where_half_of_a_class_sat_at_computers_the_pairs_are_theirs() -> None:
    pairs = [(0.25, 0.5), (0.5, 0.75), (0.25, 1.0)] * 4
    found = told_change(pairs, [DomainQuestion(24, 3, Share(12))], [DomainQuestion(24, 20, Share(83))])
    assert found
    assert (found.before, found.after) == pytest.approx((1 / 3, 0.75))


def test_a_coded_question_can_not_be_subtracted_from_the_mean() -> None:
    """Of twelve pupils none or one was right before: the means are the same."""
    others = [((at % 2, 1, at % 3 // 2, 0), (1, 1, at % 2, at % 2)) for at in range(11)]
    found = [
        told_change(scores(pupils), asked(pupils, 0), asked(pupils, 1))
        for right in (0, 1)
        if (pupils := [*others, ((0, 1, 0, right), (1, 1, 0, 1))])
    ]
    none, one = found
    assert none
    assert one
    assert (none.before, none.after, none.change) == pytest.approx((one.before, one.after, one.change))


def test_where_a_question_is_not_told_its_domain_is_not_either() -> None:
    pairs = [(0.25, 0.5), (0.5, 0.75), (0.25, 1.0)] * 4
    told, hidden = DomainQuestion(12, 6, Share(50)), DomainQuestion(9, 4, None)
    assert told_change(pairs, [told], [told])
    assert told_change(pairs, [told, hidden], [told, told]) is None
    assert told_change(pairs, [told, DomainQuestion(0, 0, None)], [told]) is not None
    assert told_change([], [], []) is None


@pytest.mark.parametrize(("right", "known"), [(0, 0.025), (1, 0.025), (10, 0.5), (19, 0.975), (20, 0.975)])
def test_of_twenty_answers_a_reader_knows_the_share_or_the_middle_of_its_code(
    right: int, known: float
) -> None:
    """Of twenty, one at most is told as 5 or less, which is read as 2.5 of a hundred."""
    assert DomainQuestion(20, right, share(right, 20, OUTSIDE)).known == known
    assert DomainQuestion(20, right, None).known == right / 20


def test_the_size_of_the_effect_is_told_to_a_tenth_and_its_interval_never_narrower() -> None:
    pairs = [(0.25, 0.5), (0.5, 0.75), (0.25, 1.0)] * 4
    for pupils, size, low, high in ((pairs, 2.2, 1.0, 3.4), (pairs * 9, 2.5, 2.12, 2.88)):
        exact, told = change(pupils), told_change(pupils, [], [])
        assert exact
        assert exact.effect
        assert told
        assert told.effect
        assert told.effect.size == pytest.approx(size)
        ends, around = exact.effect.interval, told.effect.interval
        assert (around.low, around.high) == pytest.approx((low, high))
        assert around.high - around.low >= ends.high - ends.low


@pytest.mark.parametrize("times", [1, 4])
def test_the_size_of_the_effect_is_that_of_the_mean_as_it_is_told(times: int) -> None:
    """Of every question another share is told than that of the pairs: so the whole change is another."""
    pairs = [(0.25, 0.5), (0.5, 0.75), (0.25, 1.0)] * times
    found = told_change(pairs, [DomainQuestion(12, 6, Share(50))], [DomainQuestion(12, 10, Share(83))])
    assert found
    assert found.effect
    more = (fmean(before for before, _ in pairs) - 6 / 12) - (fmean(after for _, after in pairs) - 10 / 12)
    told = effect([before for before, _ in pairs], [after + more for _, after in pairs])
    assert told
    assert abs(more) > 0.08
    assert found.effect.size == round(told.size, 1)
    exact = change(pairs)
    assert exact
    assert exact.visible
    assert exact.interval
    assert found.visible
    assert found.interval
    wider = (found.interval.high - found.interval.low) / (exact.interval.high - exact.interval.low)
    assert found.visible / exact.visible == pytest.approx(wider)


@pytest.mark.parametrize("pupils", [1, 2, OUTSIDE, EXACT_FROM])
def test_where_all_changed_alike_the_mean_would_be_everybodys_and_is_not_told(pupils: int) -> None:
    alike = [(0.25, 0.5)] * pupils
    assert told_change(alike, [], []) is None


def test_an_interval_of_a_whole_point_is_told_and_one_below_is_not() -> None:
    almost = [(0.25, 0.5)] * 99
    widths = {}
    for last in (0.51, 0.7, 0.76, 1.0):
        exact = change([*almost, (0.25, last)])
        assert exact
        assert exact.interval
        told = told_change([*almost, (0.25, last)], [], [])
        widths[exact.interval.high - exact.interval.low] = told is not None
    assert [(width >= POINT) for width in widths] == list(widths.values())
    assert set(widths.values()) == {False, True}


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=OUTSIDE, max_size=200))
def test_an_interval_is_never_told_narrower_and_little_wider(pairs: list[tuple[float, float]]) -> None:
    exact, told = change(pairs), told_change(pairs, [], [])
    if told is None:
        return
    assert exact
    assert exact.interval
    assert told.interval
    assert told.visible
    wider = told.interval.high - told.interval.low - (exact.interval.high - exact.interval.low)
    step = STEP if len(pairs) < EXACT_FROM else 0.01
    assert -1e-6 <= wider <= 2 * step + 1e-6
    assert exact.visible is not None
    assert told.visible >= exact.visible - 1e-6


def test_better_same_and_worse_are_told_together_or_not_at_all() -> None:
    told = change([(0.0, 1.0)] * 6 + [(1.0, 1.0)] * 4 + [(1.0, 0.0)] * 5)
    coded = change([(0.0, 1.0)] * 8 + [(1.0, 1.0)] * 6 + [(1.0, 0.0)])
    assert told
    assert coded
    assert told_ways(told) == {"better": Share(40), "same": Share(27), "worse": Share(33)}
    assert set(told_ways(coded).values()) == {None}


@pytest.mark.slow
def test_hardly_any_class_gives_away_how_many_got_worse() -> None:
    """Whoever knows the exact mean, the interval and this program tries every class of twelve."""
    pupils, points = 12, 3

    def seen(steps: tuple[int, ...]) -> tuple[object, ...]:
        # Each change as a pair from the middle of the scale, so that it lies between 0 and 1.
        found = told_change([(0.5 - each / points / 2, 0.5 + each / points / 2) for each in steps], [], [])
        if found is None or found.interval is None:
            return (sum(steps),)
        reach = round((found.interval.high - found.interval.low) / STEP)
        return (sum(steps), reach, *(str(each) for each in told_ways(found).values()))

    ways: defaultdict[tuple[object, ...], set[tuple[int, ...]]] = defaultdict(set)
    every = {
        steps: seen(steps) for steps in combinations_with_replacement(range(-points, points + 1), pupils)
    }
    for steps, told in every.items():
        ways[told].add(_ways(steps))
    chance = random.Random(1)
    likely = [math.exp(-((step - 1) ** 2) / 2) for step in range(-points, points + 1)]
    coded = pinned = 0
    for _ in range(2000):
        steps = tuple(sorted(chance.choices(range(-points, points + 1), likely, k=pupils)))
        for at, told_ in enumerate(shares(dict(enumerate(_ways(steps))), OUTSIDE).values()):
            if told_ is None or told_.sign:
                coded += 1
                pinned += len({each[at] for each in ways[every[steps]]}) == 1
    assert coded > 500
    assert pinned < coded / 20


def _ways(steps: tuple[int, ...]) -> tuple[int, int, int]:
    return sum(each > 0 for each in steps), steps.count(0), sum(each < 0 for each in steps)


def test_a_question_that_more_answered_than_are_paired_weighs_no_more_than_one() -> None:
    """Of thirty only twelve answered twice: what is coded of all thirty counts once."""
    pairs = [(0.25, 0.5), (0.5, 0.75), (0.25, 1.0)] * 4
    many = DomainQuestion(30, 29, share(29, 30, OUTSIDE), binary=False)
    assert many.known != many.share
    found = told_change(pairs, [many], [DomainQuestion(12, 9, Share(75), binary=False)])
    assert found
    assert found.before == pytest.approx(1 / 3 - (many.share - many.known))
    fewer = DomainQuestion(6, 6, share(6, 30, OUTSIDE), binary=False)
    less = told_change(pairs, [fewer], [DomainQuestion(12, 9, Share(75), binary=False)])
    assert less
    assert less.before == pytest.approx(1 / 3 - (fewer.share - fewer.known) / 2)


@pytest.mark.parametrize(("pupils", "coarse"), [(20, True), (99, True), (100, False)])
def test_an_interval_has_coarse_ends_until_a_hundred_pupils_are_paired(pupils: int, *, coarse: bool) -> None:
    chance = random.Random(7)
    found = told_change([(chance.randint(0, 4) / 4, chance.randint(0, 4) / 4) for _ in range(pupils)], [], [])
    assert found is not None
    assert found.interval
    half = (found.interval.high - found.interval.low) / 2
    assert (abs(half / STEP - round(half / STEP)) < 1e-6) is coarse
    assert half / POINT == pytest.approx(round(half / POINT))
    assert (found.interval.high + found.interval.low) / 2 == pytest.approx(found.change)
