"""What a lesson asks: the questions of its survey for which there is time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson_flow.plan import PLANS, Asked
from game.results.questionnaires import form_at

if TYPE_CHECKING:
    from game.lesson_flow.plan import First, Form, Shape
    from game.story.grammar.questionnaire import Survey


def asked_in(survey: Survey | None, form: Form, shape: Shape, first: First) -> tuple[Asked, ...]:
    """What a lesson of this shape asks before it or after it."""
    plan = PLANS[shape]
    if survey is None or form not in {part.id for part in plan.parts}:
        return ()
    questions = survey.forms[form_at(form, first)]
    choose = questions.asked if plan.all_questions else questions.in_short
    items = choose(before=form == "before")
    return tuple(Asked(item.id, tuple(one.id for one in survey.options(item))) for item in items)
