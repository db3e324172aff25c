"""The words beside the figures: what so many pupils can show, and what they can't."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from game.language.catalog import Catalog
from game.report import interpretation as meaning
from game.report import words
from game.report.interpretation import Sentence, of_change, of_gain, of_item, of_schools
from game.report.numbers import DomainFigure
from game.results.statistics import Across, Interval
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

SOURCE = Catalog("en", "English")
CAUSE = re.compile(
    r"\b(learn\w*|taught|effect of|because of|thanks to|made them|improve\w*)\b", re.IGNORECASE
)
"""Words that say what brought a change about; nobody knows that where no other class was compared."""


def of(low: float, high: float) -> DomainFigure:
    change = (low + high) / 2
    ends = Interval(low, high)
    return DomainFigure("knowledge", 25, 23, 40, 60, change, ends, 0.3, 0.23)


def texts(figure: DomainFigure) -> list[str]:
    return [each.text.id.removeprefix("meaning.") for each in of_change(figure)]


def test_a_rise_is_told_with_its_limits_and_without_a_cause() -> None:
    assert texts(of(0.05, 0.3)) == ["rise", "one-pupil", "visible", "no-comparison"]


def test_a_fall_is_told_kindly_too() -> None:
    assert texts(of(-0.3, -0.05))[0] == "fall"


def test_what_may_be_chance_is_called_so() -> None:
    assert texts(of(-0.1, 0.2))[0] == "open"


def test_25_pupils_show_only_what_is_large() -> None:
    said = of_change(of(-0.1, 0.2))
    assert said[1].values == {"points": 4}
    assert said[2].values == {"n": 25, "points": 23}


def test_the_gain_is_a_rough_figure_and_not_told_where_little_was_missing() -> None:
    figure = of(0.1, 0.3)
    [told] = of_gain(msgspec.structs.replace(figure, gain=0.5))
    assert told.values == {"percent": 50}
    [none] = of_gain(msgspec.structs.replace(figure, gain=None))
    assert none.text == meaning.NO_GAIN


@pytest.mark.parametrize("gain", [-0.08, 1.69])
def test_a_gain_that_is_no_part_of_what_was_missing_is_not_told(gain: float) -> None:
    assert of_gain(msgspec.structs.replace(of(0.1, 0.3), gain=gain)) == []


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (0.01, 0.4, meaning.ITEM_BETTER),
        (-0.4, -0.01, meaning.ITEM_WORSE),
        (-0.1, 0.3, meaning.ITEM_OPEN),
    ],
)
def test_an_item_is_told_from_chance_only_where_its_interval_says_so(
    low: float, high: float, text: Text
) -> None:
    assert of_item(Interval(low, high)).text == text


def test_schools_count_as_schools_and_two_are_not_enough() -> None:
    said = of_schools(Across(6, 140, 0.12, Interval(0.03, 0.21)))
    assert [each.text for each in said] == [meaning.RISE, meaning.SCHOOLS, meaning.NO_COMPARISON]
    assert said[1].values == {"n": 6, "pupils": 140}
    assert [each.text for each in of_schools(Across(2, 60, 0.1, None))] == [meaning.FEW_SCHOOLS]


def every_text(of_modules: Iterable[object]) -> list[Text]:
    found: list[Text] = []
    for each in of_modules:
        for value in vars(each).values():
            values = (
                value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else [value]
            )
            found += [one for one in values if isinstance(one, Text)]
    return found


def test_no_word_of_a_report_says_what_brought_a_change_about() -> None:
    said = every_text([words, meaning])
    assert len(said) > 60
    telling = [one.id for one in said if CAUSE.search(one.source)]
    # What the numbers can't tell, and how two things are called, may be said.
    assert telling == []


def test_every_sentence_finds_its_numbers() -> None:
    said: list[Sentence] = [*of_change(of(0.05, 0.3)), *of_change(of(-0.1, 0.2))]
    said += [*of_gain(of(0.1, 0.3)), *of_schools(Across(6, 140, 0.12, Interval(-0.03, 0.21)))]
    for each in said:
        values: dict[str, Any] = dict(each.values)
        assert "{" not in SOURCE.render(each.text, **values)
