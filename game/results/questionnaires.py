"""From filled-in forms to pairs of scores; who filled them in is known nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import fmean
from typing import TYPE_CHECKING, Final, TypeAlias

from game.story.grammar.questionnaire import SCORED

if TYPE_CHECKING:
    from game.results.journal_facts import Moment
    from game.story.grammar.questionnaire import FormName, Question, Survey, SurveyForm

Filled: TypeAlias = Mapping[str, str]
"""A form as one seat filled it in: the id of the option by the id of the item. Items may be missing."""
Sheet: TypeAlias = tuple["SurveyForm", Filled]
"""A form and how one seat filled it in."""
Scores: TypeAlias = tuple[float, float]
"""A score before and one after, each from 0 to 1."""

ENOUGH: Final = 0.5
"""The share of a domain's items that must be answered both times for its score to count."""


def form_at(moment: Moment, first: FormName) -> FormName:
    """Which form is filled in when, in a lesson that begins with `first`."""
    other: FormName = "b" if first == "a" else "a"
    forms: dict[Moment, FormName] = {"before": first, "after": other, "later": "follow-up"}
    return forms[moment]


def score(survey: Survey, item: Question, option: str) -> float | None:
    """Give the score of an answer, 0 to 1; None for no answer, or one that counts for nothing."""
    return next((each.score for each in survey.options(item) if each.id == option), None)


def paired(survey: Survey, before: Sheet, after: Sheet) -> dict[str, Scores]:
    """Give the pairs of scores of one seat, by domain ("knowledge"…).

    Only items that were answered both times count: no score changes because an item was left out.
    """
    both = {item: scores for item in before[0].by_id if (scores := _both(survey, item, before, after))}
    found: dict[str, Scores] = {}
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
