"""What the figures of a class say, and what they can't say, in words for a teacher.

The words go with the figure that they stand beside; numbers are whole points of 100.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import msgspec

from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.report.numbers import DomainFigure, ItemFigure
    from game.results.statistics import Across, Interval
    from game.story.grammar.questionnaire import Construct

# Translators: {low} and {high} are points on a scale from 0 to 100; {low} may be below zero.
RISE: Final = Text(
    "meaning.rise",
    "More than chance: for pupils like these, the mean change lies between {low} and {high} points.",
)
FALL: Final = Text(
    "meaning.fall",
    "Fewer points than before, by more than chance: between {low} and {high}. Ask what was unclear.",
)
OPEN: Final = Text(
    "meaning.open",
    "This may be chance: the mean change may lie anywhere between {low} and {high} points. It does not show"
    " that nothing changed.",
)
VISIBLE: Final = Text(
    "meaning.visible",
    "So many pupils ({n}) show a change of about {points} points or more. A smaller one may well be missed.",
)
ONE_PUPIL: Final = Text(
    "meaning.one-pupil", "One pupil makes {points} of 100 here. Small differences mean little."
)
NO_COMPARISON: Final = Text(
    "meaning.no-comparison",
    "No other class was compared. The numbers can't tell if the lesson made the change, nor if it will last.",
)
GAIN: Final = Text(
    "meaning.gain",
    "Of the points that were missing before, {percent} % were there afterwards. A rough figure; look at the"
    " change first.",
)
NO_GAIN: Final = Text(
    "meaning.no-gain",
    "Before the lesson hardly a point seems to have been missing: too few to tell what part of them came.",
)
ITEM_BETTER: Final = Text(
    "meaning.item-better", "More were right after than before, and more than chance would bring."
)
ITEM_WORSE: Final = Text(
    "meaning.item-worse",
    "Fewer were right after than before, and more than chance would bring. Talk about it again.",
)
ITEM_OPEN: Final = Text("meaning.item-open", "This may be chance.")
MANY_ITEMS: Final = Text(
    "meaning.many-items",
    "Where many questions are compared like this, up to one of twenty seems more than chance by chance"
    " alone.",
)
OTHER_QUESTIONS: Final = Text(
    "meaning.other-questions",
    "Before and after, other questions are asked about the same. Nobody has shown yet that they are equally"
    " hard. Which come first is drawn for each lesson, so that over many lessons this evens out.",
)
SAME_HOUR: Final = Text(
    "meaning.same-hour",
    "It was asked within the same lesson. Some answer what they think is wanted.",
)
PRACTICES: Final = Text(
    "meaning.practices",
    "What children do can't change within a lesson. It is asked in the survey some weeks later.",
)
# Translators: how many of a class chose the right answer; read aloud before the class, and printed for the
# teacher.
MOST: Final = Text("meaning.most", "Most answers said so.")
PART: Final = Text("meaning.part", "Some answers said so.")
FEWER: Final = Text("meaning.fewer", "Fewer than half said so.")
UNTOLD: Final = Text("meaning.untold", "Too few answers to tell.")
# Translators: {n} is the number of schools, {pupils} that of pupils.
SCHOOLS: Final = Text(
    "meaning.schools",
    "Pupils of one school are alike. So {n} schools count as {n} results, though {pupils} pupils took part.",
)
FEW_SCHOOLS: Final = Text(
    "meaning.few-schools", "Fewer than three schools can't show how much schools differ."
)


HALF: Final = 50
ALL: Final = 100
"""Per cent."""


class Sentence(msgspec.Struct, frozen=True):
    """A text with the numbers that belong into it."""

    text: Text
    values: Mapping[str, int | float] = {}


def of_change(figure: DomainFigure) -> list[Sentence]:
    """What a mean change says, and what so many pupils can show."""
    return [
        _of_interval(figure.interval),
        Sentence(ONE_PUPIL, {"points": round(100 / figure.seats)}),
        Sentence(VISIBLE, {"n": figure.seats, "points": math.ceil(100 * figure.visible)}),
        Sentence(NO_COMPARISON),
    ]


def of_gain(figure: DomainFigure) -> list[Sentence]:
    """What Hake's gain says: the second figure, never the first.

    Below nothing and above all it is no part of what was missing: then there is no sentence.
    """
    if figure.before is None:
        return []
    if figure.gain is None:
        return [Sentence(NO_GAIN)]
    return [Sentence(GAIN, {"percent": _points(figure.gain)})] if 0 <= figure.gain <= 1 else []


def of_item(change: Interval) -> Sentence:
    """Whether the right answers to an item became more or fewer than chance would make them."""
    if change.holds(0):
        return Sentence(ITEM_OPEN)
    return Sentence(ITEM_BETTER if change.low > 0 else ITEM_WORSE)


def for_class(figure: ItemFigure | None) -> Text:
    """How many chose the right answer after the story, as it is said before the class.

    It says no more than is true wherever in its interval the share lies, from end to end.
    """
    answers = figure.moments.get("after") if figure is not None else None
    if answers is None or answers.within is None:
        return UNTOLD
    low, high = answers.within
    if low > HALF or high < HALF:
        return MOST if low > HALF else FEWER
    return PART if low > 0 and high < ALL else UNTOLD


def before_class(figure: ItemFigure | None, about: Construct) -> Text | None:
    """What is said before the class of how many chose the right answer; None where it had better not be said.

    Of who is responsible it is said that most named them, or nothing: somebody to whom it happened may sit
    there, and where all but "few" were said, silence would say "few".
    """
    words = for_class(figure)
    return words if words is MOST or about != "blame" else None


def of_schools(across: Across) -> list[Sentence]:
    """What a mean over schools says."""
    return list(_of_schools(across))


def _of_schools(across: Across) -> Iterator[Sentence]:
    if across.interval is None:
        yield Sentence(FEW_SCHOOLS)
        return
    yield _of_interval(across.interval)
    yield Sentence(SCHOOLS, {"n": across.schools, "pupils": across.pupils})
    yield Sentence(NO_COMPARISON)


def _of_interval(interval: Interval) -> Sentence:
    text = OPEN if interval.holds(0) else RISE if interval.low > 0 else FALL
    return Sentence(text, {"low": _points(interval.low), "high": _points(interval.high)})


def _points(value: float) -> int:
    return round(100 * value)
