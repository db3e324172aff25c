"""What the class sees of its questions: the answer that helps most, why, and in words how many chose it.

Of one class no change is told: between the figures before and after it there is nearly always room for none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.lesson.scenes.kit import Slide, world_of
from game.report.interpretation import before_class
from game.results.anonymity.shares import OUTSIDE
from game.results.database import BUSY
from game.story.grammar.questionnaire import IN_SHORT, Construct
from game.text import Text
from game.ui.parts.layout import by_width, over, row, stack
from game.ui.parts.part import box, lines, one
from game.ui.parts.pieces import said, snug
from game.ui.parts.sizing import pad, rest

if TYPE_CHECKING:
    from game.lesson_flow.plan import Form
    from game.lesson_flow.state import State
    from game.report.numbers import ItemFigure
    from game.scenes.scene import Context
    from game.story.grammar.questionnaire import Question
    from game.ui.parts.part import Part

TITLE = Text("lesson.result", "Good answers, and why")
# Translators: a question to the whole class: which of the good answers above.
TALK = Text("lesson.result-talk", "Which would you tell a friend first?")
NONE = Text("lesson.result-none", "Nothing was counted, and nothing has to be. What do you take with you?")
LATER = Text("lesson.result-later", "How many gave them stands on the page of this lesson.")
UNUSED = Text(
    "lesson.result-refused", "How many gave them can't be told now. The end of the lesson says why."
)
HAD = Text("lesson.result-had", "How many gave them isn't told: this lesson has had its result.")
ROUND = 22.0
NARROW = 900.0
"""Width below which why an answer is good and how many chose it stand below each other."""


class Told(msgspec.Struct, frozen=True):
    """A question by its id, its good answer, why, and how many chose it; None for no word of that."""

    item: str
    about: Construct
    answer: Text
    why: Text
    how_many: Text | None


def result(context: Context, state: State, page: int) -> Slide:
    """A row for each of the three questions, however it was answered."""
    del page
    found, instead = told(context, state), _instead(context, state)
    if instead is NONE or not found:
        return Slide(context.say(TITLE), _said(context, "result.none", NONE, "heading").content)
    rows = tuple(_row(context, each, at) for at, each in enumerate(found))
    below = _said(context, "result.talk" if instead is None else "result.none", instead or TALK, "subheading")
    shown = stack(_board(context, rows), below, gap=8.0)
    return Slide(context.say(TITLE), shown.content, top=True)


def _instead(context: Context, state: State) -> Text | None:
    """Why nothing is said of how many chose an answer; None where it is. No path is said before the class."""
    figures, untold = world_of(context).figures, world_of(context).untold
    nothing = not state.counts and not (figures and figures.items)
    if nothing and {"before", "after"} <= state.skipped:
        return NONE
    if figures is None:
        return LATER if untold is None or untold.text == BUSY else UNUSED
    return HAD if not figures.items and _enough(context, state) else None


def _enough(context: Context, state: State) -> bool:
    """Whether so many answers to one of the three questions were counted that something would be told."""
    asked = {*_asked(context, state, "before"), *_asked(context, state, "after")}
    return any(
        item in asked and sum(count or 0 for count in counted) >= OUTSIDE
        for (_, item), counted in state.counts.items()
    )


def told(context: Context, state: State) -> tuple[Told, ...]:
    """What is told of each of the three questions, in the order of the form: as it was asked last."""
    figures = world_of(context).figures
    known = {each.id: each for each in figures.items} if figures is not None else {}
    some = figures is not None and _instead(context, state) is None
    form: Form = "after"
    if form in state.skipped and not any(form in each.moments for each in known.values()):
        form = "before"
    return tuple(
        Told(id_, item.about, item.told, item.why, _how_many(state, item, known.get(id_)) if some else None)
        for id_, item in _asked(context, state, form).items()
        if item.told is not None and item.why is not None
    )


def _how_many(state: State, item: Question, figure: ItemFigure | None) -> Text | None:
    """In what words it is said how many chose an answer after the story; None where nothing is counted."""
    counted = any(count is not None for count in state.counts.get(("after", item.id), ()))
    if counted or (figure is not None and "after" in figure.moments):
        return before_class(figure, item.about)
    return None


def _asked(context: Context, state: State, form: Form) -> dict[str, Question]:
    """The three questions of a form by id: those that were asked with all their answers."""
    found = world_of(context).form(form)
    if found is None:
        return {}
    survey, asked = found
    options = {given.id: given.options for given in state.setup.items(form)}
    return {
        item.id: item
        for item in asked.in_short(before=form == "before")
        if item.about in IN_SHORT and options.get(item.id) == tuple(each.id for each in survey.options(item))
    }


def _said(context: Context, id_: str, text: Text, style: str) -> Part:
    return said(context.look, id_, context.say(text), style, context.look.theme.on_page)


def _board(context: Context, rows: tuple[Part, ...]) -> Part:
    """The rows below each other, near enough for all of them to be seen at once."""
    theme = context.look.theme
    ground = box(theme.panel, ROUND, theme.line if theme.flat else "", 2.0 if theme.flat else 0.0)
    return one("result.board", over(ground, pad(stack(*rows, gap=6.0), ROUND, 10.0)), role="list")


def _row(context: Context, each: Told, number: int) -> Part:
    """The good answer, below it why, and beside that how many chose it."""
    look, theme = context.look, context.look.theme
    answer, why = context.say(each.answer), context.say(each.why)
    how_many = context.say(each.how_many) if each.how_many else ""
    many = snug(look, how_many, "button", theme.accent)
    good, reason = lines(look, answer, "subheading", theme.good), lines(look, why, "button", theme.on_panel)

    def laid(w: float) -> Part:
        if not how_many:
            return stack(good, reason)
        return stack(good, *((reason, many) if w < NARROW else (row(rest(reason), many),)))

    value = " ".join(filter(None, (why, how_many)))
    return one(f"result-{number}", by_width(laid), role="item", name=answer, value=value)
