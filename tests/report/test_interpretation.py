"""The words beside the figures: what so many pupils can show, and what they can't."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from game.language.catalog import Catalog
from game.report import interpretation as meaning
from game.report.interpretation import of_change, of_effect, of_gain, of_item, of_schools
from game.results.distribution import binomial_test
from game.results.statistics import Across, Change, Interval, Paired, change

if TYPE_CHECKING:
    from game.results.questionnaires import Scores
    from game.text import Text

SOURCE = Catalog("en", "English")
RISING: list[Scores] = [(0.4 + 0.02 * each, 0.7 + 0.01 * each) for each in range(25)]
MIXED: list[Scores] = [(0.5, 0.5 + (0.4 if each % 2 else -0.38)) for each in range(25)]


def of(scores: list[Scores]) -> Change:
    found = change(scores)
    assert found is not None
    return found


def texts(scores: list[Scores]) -> list[str]:
    return [each.text.id.removeprefix("meaning.") for each in of_change(of(scores))]


def test_a_rise_is_told_with_its_limits_and_without_a_cause() -> None:
    assert texts(RISING) == ["rise", "one-pupil", "visible", "no-comparison"]


def test_a_fall_is_told_kindly_too() -> None:
    assert texts([(after, before) for before, after in RISING])[0] == "fall"


def test_what_may_be_chance_is_called_so() -> None:
    assert texts(MIXED)[0] == "open"


def test_25_pupils_show_only_what_is_large() -> None:
    said = of_change(of(MIXED))
    assert said[1].values == {"points": 4}
    assert said[2].values == {"n": 25, "points": 23}


def test_one_pupil_and_none_say_nothing() -> None:
    assert texts([(0.2, 0.9)]) == ["one-pair"]
    assert [each.text for each in of_change(None)] == [meaning.TOO_FEW]


def test_the_effect_has_two_decimals_and_its_interval() -> None:
    said = of_effect(of(MIXED))
    assert said.text == meaning.EFFECT
    assert said.values["low"] < said.values["size"] < said.values["high"]
    assert all(round(value, 2) == value for value in said.values.values())
    assert of_effect(of([(0.5, 0.6)] * 9)).text == meaning.NO_EFFECT


def test_the_gain_is_a_rough_figure_and_not_told_where_little_was_left() -> None:
    assert of_gain(of([(0.4, 0.7), (0.4, 0.7)])).values == {"percent": 50}
    assert of_gain(of([(0.95, 1.0)])).text == meaning.NO_GAIN


@pytest.mark.parametrize(
    ("learned", "lost", "text"),
    [
        (5, 0, meaning.ITEM_FEW),
        (6, 0, meaning.ITEM_BETTER),
        (0, 6, meaning.ITEM_WORSE),
        (9, 2, meaning.ITEM_OPEN),
        (10, 2, meaning.ITEM_BETTER),
    ],
)
def test_an_item_is_told_from_chance_only_when_enough_changed(learned: int, lost: int, text: Text) -> None:
    assert of_item(Paired(8, learned, lost, 8, binomial_test(learned, lost))).text == text


def test_schools_count_as_schools() -> None:
    said = of_schools(Across(6, 140, 0.12, Interval(0.03, 0.21)))
    assert [each.text for each in said] == [meaning.RISE, meaning.SCHOOLS, meaning.NO_COMPARISON]
    assert said[1].values == {"n": 6, "pupils": 140}
    assert [each.text for each in of_schools(Across(1, 30, 0.1, None))] == [meaning.ONE_SCHOOL]


def test_every_sentence_finds_its_numbers() -> None:
    said = [*of_change(of(RISING)), *of_change(of(MIXED)), of_effect(of(MIXED)), of_gain(of(MIXED))]
    said += of_schools(Across(6, 140, 0.12, Interval(-0.03, 0.21)))
    for each in said:
        values: dict[str, Any] = dict(each.values)
        words = SOURCE.render(each.text, **values)
        assert "{" not in words
