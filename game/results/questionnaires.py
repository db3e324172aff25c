"""From filled-in forms to counts and pairs of scores; who filled them in is known nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import fmean
from typing import TYPE_CHECKING, Final, TypeAlias

import msgspec

from game.story.grammar.questionnaire import SCORED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.story.grammar.questionnaire import Question, Survey, SurveyForm

Filled: TypeAlias = Mapping[str, str]
"""A form as one seat filled it in: the id of the option by the id of the item. Items may be missing."""
Counts: TypeAlias = dict[str, tuple[int, ...]]
"""How often each option was chosen, by item, in the order of `Survey.options`."""
Sheet: TypeAlias = tuple["SurveyForm", Filled]
"""A form and how one seat filled it in."""
Scores: TypeAlias = tuple[float, float]
"""A score before and one after, each from 0 to 1."""

ENOUGH: Final = 0.5
"""The share of a domain's items that must be answered both times for its score to count."""


class ItemResult(msgspec.Struct, frozen=True):
    """The answers to one item, without anybody's: `right` are those that score highest."""

    item: str
    counts: tuple[int, ...]
    right: int
    answered: int
    """All answers but "I'd rather not say"."""


def counted(survey: Survey, form: SurveyForm, sheets: Iterable[Filled]) -> Counts:
    """Count what was chosen on the sheets of one form; what is no option of it is not counted."""
    found = {item.id: [0] * len(survey.options(item)) for item in form.items}
    places = {item.id: _places(survey, item) for item in form.items}
    for sheet in sheets:
        for item, option in sheet.items():
            if option in places.get(item, {}):
                found[item][places[item][option]] += 1
    return {item: tuple(counts) for item, counts in found.items()}


def results(survey: Survey, form: SurveyForm, counts: Mapping[str, tuple[int, ...]]) -> list[ItemResult]:
    """Give what the counts say of each item, in the order of the form.

    Raises:
        ValueError: There are not as many counts as options.
    """
    return [_result(survey, item, counts[item.id]) for item in form.items if item.id in counts]


def _result(survey: Survey, item: Question, counts: tuple[int, ...]) -> ItemResult:
    options = survey.options(item)
    told = list(zip(options, counts, strict=True))
    right = sum(count for option, count in told if option.score == 1)
    return ItemResult(item.id, counts, right, sum(counts) - counts[-1])


def score(survey: Survey, item: Question, option: str) -> float | None:
    """Give the score of an answer, 0 to 1; None for no answer, or one that counts for nothing."""
    return next((each.score for each in survey.options(item) if each.id == option), None)


def paired(survey: Survey, before: Sheet, after: Sheet) -> dict[str, Scores]:
    """Give the pairs of scores of one seat: by domain ("knowledge"…), and by item ("item/blame"…).

    Only items that were answered both times count: no score changes because an item was left out.
    """
    both = {item: scores for item in before[0].by_id if (scores := _both(survey, item, before, after))}
    found = {f"item/{item}": scores for item, scores in both.items()}
    for domain in SCORED:
        items = [item.id for item in before[0].items if item.domain == domain]
        answered = [both[item] for item in items if item in both]
        if answered and len(answered) >= ENOUGH * len(items):
            found[domain] = fmean(first for first, _ in answered), fmean(second for _, second in answered)
    return found


def _both(survey: Survey, item: str, before: Sheet, after: Sheet) -> Scores | None:
    """Give the scores of an item before and after; None unless there are both."""
    if item not in after[0].by_id:
        return None
    first, second = (score(survey, form.by_id[item], sheet.get(item, "")) for form, sheet in (before, after))
    return None if first is None or second is None else (first, second)


def _places(survey: Survey, item: Question) -> dict[str, int]:
    return {option.id: place for place, option in enumerate(survey.options(item))}
