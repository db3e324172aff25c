"""Lessons in figures that leave the school: whatever is subtracted from whatever, nobody small stays."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.records.grouping import Attribute, grouped, large
from game.records.results import Lesson, Result
from game.records.tally import Key, Tally
from game.records.telling import OUTSIDE

ATTRIBUTES: tuple[Attribute, ...] = ("band", "country", "episode", "language", "school", "week")


def result(number: int, pupils: int, school: str, episode: str) -> Result:
    lesson = Lesson(f"lesson-{number}", "2026-W48", "9-12", episode, "abc", "bs", "1.0", "ba", school)
    return Result(lesson, Tally({Key("seat"): pupils} if pupils else {}))


def seats(each: Result) -> int:
    return each.tally.seats


RESULTS = st.lists(
    st.tuples(st.integers(0, 30), st.sampled_from("AB"), st.sampled_from(["new-friend", "live"])), max_size=8
).map(lambda rows: [result(number, *row) for number, row in enumerate(rows)])


def test_a_class_of_nine_is_in_no_figure() -> None:
    nine, ten = result(1, 9, "A", "live"), result(2, 10, "A", "live")
    assert large([nine, ten], seats) == [ten]
    assert grouped([nine, ten], "school", seats) == {"A": [ten]}


def test_lessons_are_told_apart_by_one_thing() -> None:
    one, two, three = result(1, 20, "B", "live"), result(2, 12, "A", "live"), result(3, 15, "B", "new-friend")
    assert grouped([one, two, three], "school", seats) == {"A": [two], "B": [one, three]}
    assert grouped([one, two, three], "episode", seats) == {"live": [one, two], "new-friend": [three]}


@given(RESULTS, RESULTS, st.data())
def test_no_sum_or_difference_of_groups_is_small(
    earlier: list[Result], later: list[Result], data: st.DataObject
) -> None:
    """Pages of two days, by all attributes: what two of them share, and what one has and the other lacks."""
    days = (earlier, [*earlier, *later])
    told: list[set[int]] = [set()]
    sizes = {place: seats(each) for place, each in enumerate(days[1])}
    for day in days:
        places = {id(each): place for place, each in enumerate(day)}
        for by in ATTRIBUTES:
            told += [{places[id(each)] for each in group} for group in grouped(day, by, seats).values()]
        told.append({places[id(each)] for each in large(day, seats)})
    one, other = data.draw(st.sampled_from(told)), data.draw(st.sampled_from(told))
    for derived in (one - other, one & other, one | other, one ^ other):
        pupils = sum(sizes[place] for place in derived)
        assert pupils == 0 or pupils >= OUTSIDE
