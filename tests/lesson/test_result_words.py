"""What the slide says of a class is true of it, wherever in the interval of the page it lies."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

import pytest

from game.lesson.scenes import result
from game.lesson_flow.reducer import LARGEST_CLASS
from game.report import interpretation as meaning
from game.report.numbers import Answers, ItemFigure, class_figures
from game.results.anonymity.perturbation import KEYS, moved
from game.results.anonymity.shares import OUTSIDE
from game.results.moved import MovedAnswers
from game.results.results import Result
from tests.support.lessons import lesson, survey_of
from tests.support.tiers import few

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.results.journal_facts import Moment
    from game.text import Text


def item_of(answers: Answers, moment: Moment = "after") -> ItemFigure:
    return ItemFigure("route", "route", result.TALK, {moment: answers})


@pytest.mark.parametrize(
    ("right", "margin", "told"),
    [
        (100, 21, meaning.MOST), (71, 20, meaning.MOST), (70, 20, meaning.PART), (50, 25, meaning.PART),
        (30, 20, meaning.PART), (29, 20, meaning.FEWER), (0, 21, meaning.FEWER), (60, 40, meaning.UNTOLD),
        (40, 40, meaning.UNTOLD), (None, 0, meaning.UNTOLD),
    ],
)  # fmt: skip
def test_the_words_are_those_of_the_interval_on_the_page(right: int | None, margin: int, told: Text) -> None:
    assert meaning.for_class(item_of(Answers(26, right, margin))) is told


def test_how_many_is_said_of_the_questions_after_the_story_alone() -> None:
    most, fewer = Answers(26, 90, 20), Answers(26, 10, 20)
    after = ItemFigure("route", "route", result.TALK, {"before": fewer, "after": most})
    assert meaning.for_class(after) is meaning.MOST
    assert meaning.for_class(item_of(fewer, "before")) is meaning.UNTOLD
    untold = ItemFigure("route", "route", result.TALK, {"before": most, "after": Answers(26, None)})
    assert meaning.for_class(untold) is meaning.UNTOLD
    assert meaning.for_class(None) is meaning.UNTOLD


def classes(number: int, size: int = 0) -> Iterator[tuple[float, Answers]]:
    """Classes by chance, of any size or one: the share that was right, and what the page tells of it."""
    chance = random.Random(5)
    survey = survey_of("9-12")
    assert survey is not None
    item = next(one for one in survey.forms["a"].items if one.about == "route")
    for _ in range(number):
        answered = size or chance.randint(OUTSIDE, LARGEST_CLASS)
        right = chance.randint(0, answered)
        counts = (moved(count, chance.randrange(KEYS)) for count in (right, answered - right))
        told = Result(
            lesson(pupils=answered), answers=(MovedAnswers(item.id, "before", *counts),), by_hand=True
        )
        yield right / answered, class_figures(told, survey).items[0].moments["before"]


TRUE: Final[dict[Text, Callable[[float], bool]]] = {
    meaning.MOST: lambda share: share > 0.5,
    meaning.PART: lambda share: 0 < share < 1,
    meaning.FEWER: lambda share: share < 0.5,
    meaning.UNTOLD: lambda _: True,
}
"""Of which shares of a class the words are true."""


WORDS: Final = set(TRUE)


def test_the_words_are_true_wherever_in_the_interval_of_the_page_the_share_lies() -> None:
    for _, answers in classes(3000):
        true = TRUE[meaning.for_class(item_of(answers))]
        if answers.within is not None:
            low, high = answers.within
            assert all(true(percent / 100) for percent in range(low, high + 1))


def test_what_is_said_is_true_of_the_class_at_least_99_times_of_100() -> None:
    """The class is all that is spoken of, so that the sampling in the interval makes it surer than 95."""
    found = [(share, meaning.for_class(item_of(answers))) for share, answers in classes(3000)]
    said_ = [(share, words) for share, words in found if words is not meaning.UNTOLD]
    assert {words for _, words in said_} == WORDS - {meaning.UNTOLD}
    assert sum(TRUE[words](share) for share, words in said_) / len(said_) >= 0.99


@pytest.mark.parametrize(("size", "told"), [(12, 0.3), (18, 0.7), (25, 0.95), (30, 0.99)])
def test_so_many_classes_hear_how_many_gave_an_answer(size: int, told: float) -> None:
    found = [meaning.for_class(item_of(answers)) for _, answers in classes(2000, size)]
    assert sum(words is not meaning.UNTOLD for words in found) / len(found) >= told


@pytest.mark.parametrize("size", few([18, 25, 30]))
def test_where_nearly_all_know_it_the_class_mostly_hears_so(size: int) -> None:
    found = [meaning.for_class(item_of(answers)) for share, answers in classes(4000, size) if share >= 0.9]
    assert sum(words is meaning.MOST for words in found) / len(found) >= 0.75
