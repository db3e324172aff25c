"""The survey on paper or cards: an item a page, and the answers of the whole class counted by option."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from game.lesson.actions import Do
from game.lesson.scenes.kit import Press, Slide, world_of
from game.lesson.scenes.rows import Row, rows
from game.lesson_flow.events import Show
from game.results.anonymity.cells import suppressed
from game.results.anonymity.shares import LIVE
from game.story.grammar.questionnaire import FACES
from game.text import Text
from game.ui.parts.column import column, words
from game.ui.parts.facts import fact
from game.ui.parts.layout import stack
from game.ui.parts.pieces import said

if TYPE_CHECKING:
    from collections.abc import Container

    from game.lesson_flow.plan import Asked, Form
    from game.lesson_flow.state import State
    from game.scenes.scene import Context
    from game.story.grammar.questionnaire import Question, Survey
    from game.ui.draw.geometry import Rect
    from game.ui.parts.column import Piece
    from game.ui.parts.part import Content

BEFORE = Text("lesson.before", "Before the story: what do you think?")
AFTER = Text("lesson.after", "After the story: what do you think now?")
HOW = (
    ("profile", Text("lesson.survey-alone", "Everybody answers alone, on paper or with a card. No names.")),
    ("check", Text("lesson.survey-no-marks", "There are no marks. “I don't know” is a good answer.")),
    ("lock", Text("lesson.survey-pass", "Whoever would rather not say holds up nothing, or leaves it out.")),
)
NUMBER = Text("lesson.item-number", "Question {n} of {all}")
COUNTED = Text("lesson.counted", "{n} of {size} answers counted", "{n} of {size} answers counted")
SHOW = Text("lesson.show", "Show the answers")
HIDE = Text("lesson.hide", "Hide the answers")
TOO_FEW = Text("lesson.too-few", "Fewer than five answers stay hidden, so that nobody can be recognised.")
AS_BEFORE = Text(
    "lesson.shown-as-before",
    "This was shown before. New numbers would tell of the few who answered since. The report counts them.",
)
CHANGED = Text(
    "lesson.survey-changed",
    "The questions were changed since this lesson began. What was counted is kept; what can't be found "
    "any more is left out of the result.",
)
NONE = Text(
    "lesson.no-survey", "There is no survey for this age on this computer. The lesson goes on without it."
)


def survey(context: Context, state: State, page: int) -> Slide:
    """How one answers, and then an item a page."""
    form: Form = "before" if state.place[0] == "before" else "after"
    title = context.say(BEFORE if form == "before" else AFTER)
    items = state.setup.items(form)
    if page == 0 or page > len(items):
        return Slide(title, lambda room: _how(context, form, room), skip=True)
    asked = items[page - 1]
    shown = (form, asked.id) in state.shown
    press = Press("show", HIDE if shown else SHOW, Do(Show(form, asked.id, not shown)), "eye")
    return Slide(
        title, lambda room: _item(context, state, (form, asked, page), room), more=(press,), top=True
    )


def _how(context: Context, form: Form, room: Rect) -> Content:
    """What is said before the first item."""
    look, theme = context.look, context.look.theme
    found = world_of(context).form(form)
    pieces: list[Piece] = []
    if found is None:
        pieces += [words(look, "survey.none", context.say(NONE), "heading", theme.on_page)]
        return column(room, pieces)
    pieces += [words(look, "survey.intro", context.say(found[0].intro), "heading", theme.on_page), 26.0]
    for at, (sign, told) in enumerate(HOW):
        ink = (theme.accent, theme.on_page)
        pieces += [fact(look, f"survey.how-{at}", sign, context.say(told), "subheading", ink), 16.0]
    if world_of(context).survey_changed:
        pieces += [words(look, "survey.changed", context.say(CHANGED), "body", theme.on_page)]
    return column(room, pieces)


def _item(context: Context, state: State, which: tuple[Form, Asked, int], room: Rect) -> Content:
    """What is asked, the rows to count in, the number of the item, and how many are counted."""
    look, theme = context.look, context.look.theme
    form, asked, page = which
    counts = state.answers(form, asked.id)
    count = len(state.setup.items(form))
    last = state.seen.get((form, asked.id), ()) if (form, asked.id) in state.shown else ()
    seen = seen_counts(last, right_of(_found(context, form, asked.id)))
    total = context.say(COUNTED, n=sum(counts), size=state.setup.size)
    if last:
        total = context.say(TOO_FEW) if seen is None else total if last == counts else context.say(AS_BEFORE)
    number = f"{context.say(NUMBER, n=page, all=count)} · {total}"
    question = said(look, "item.ask", asks(context, form, asked.id), "heading", role="heading")
    foot = said(look, "item.total", number, "button", theme.on_page)
    answers = given(context, form, asked, counts, seen)
    return rows(
        context, answers, room, counting=True, around=lambda all_: stack(question, 16.0, all_, 14.0, foot)
    )


def seen_counts(
    counts: tuple[int, ...], right: Container[int] = ()
) -> tuple[int | Literal["hidden"], ...] | None:
    """The counts as a class may see them; None where there are fewer than five answers.

    `right` are the places of what the result tells, and are hidden last.
    """
    if sum(counts) < LIVE:
        return None
    told = suppressed(dict(enumerate(counts)), LIVE, right)
    return tuple("hidden" if told[at] is None else count for at, count in enumerate(counts))


def right_of(found: tuple[Survey, Question] | None) -> tuple[int, ...]:
    """The places of the right options of an item, or of the highest point of a scale."""
    options = found[0].options(found[1]) if found else ()
    return tuple(at for at, option in enumerate(options) if option.score == 1)


def given(
    context: Context,
    form: Form,
    asked: Asked,
    counts: tuple[int, ...],
    seen: tuple[int | Literal["hidden"], ...] | None,
) -> tuple[Row, ...]:
    """The rows of an item; its words by id where the survey was changed and no longer has them."""
    found = _found(context, form, asked.id)
    names = {option.id: context.say(option.text) for option in found[0].options(found[1])} if found else {}
    faces = _faces(found)
    return tuple(
        Row(
            option,
            names.get(option, option),
            counts[at],
            seen[at] if seen is not None else None,
            faces.get(option, ""),
        )
        for at, option in enumerate(asked.options)
    )


def asks(context: Context, form: Form, item: str) -> str:
    """What is asked; the item's id where the survey was changed and no longer has it."""
    found = _found(context, form, item)
    return context.say(found[1].ask) if found else item


def _found(context: Context, form: Form, item: str) -> tuple[Survey, Question] | None:
    known = world_of(context).form(form)
    if known is None or item not in known[1].by_id:
        return None
    return known[0], known[1].by_id[item]


def _faces(found: tuple[Survey, Question] | None) -> dict[str, str]:
    """The face of each point of a scale, for the age in which scales are faces."""
    if found is None or not found[0].faces(found[1]):
        return {}
    return {str(point): face for point, face in enumerate(FACES, 1)}
