"""The survey on paper or cards: an item a page, as the class sees it, and nothing of how it was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson.actions import Enter, ToRow
from game.lesson.scenes.kit import Press, Slide, world_of
from game.lesson.scenes.rows import Row, rows
from game.lesson.scenes.unseen_chat import with_chat
from game.story.grammar.questionnaire import FACES
from game.text import Text
from game.ui.parts.column import column, words
from game.ui.parts.facts import fact
from game.ui.parts.layout import stack
from game.ui.parts.pieces import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.lesson_flow.plan import Asked, Form
    from game.lesson_flow.state import State
    from game.scenes.scene import Context
    from game.story.grammar.questionnaire import Question, Survey
    from game.ui.draw.geometry import Rect
    from game.ui.parts.column import Piece
    from game.ui.parts.part import Content, Part

BEFORE = Text("lesson.before", "Questions before the story")
AFTER = Text("lesson.after", "Questions after the story")
HOW = (
    ("profile", Text("lesson.survey-alone", "Everybody answers alone, on paper or with the cards A to G.")),
    (
        "eye",
        Text(
            "lesson.survey-eyes",
            "With cards: find your letter first. Then all eyes are closed until the cards are down again.",
        ),
    ),
    (
        "lock",
        Text(
            "lesson.survey-secret",
            "No number is ever shown. At the end come the good answers, with words such as “Most answers "
            "said so.”",
        ),
    ),
)
NUMBER = Text("lesson.item-number", "Question {n} of {all}")
ENTER = Text("lesson.enter", "Enter the numbers")
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
    form = form_of(state) or "before"
    title = context.say(BEFORE if form == "before" else AFTER)
    items = state.setup.items(form)
    if page == 0 or page > len(items):
        return Slide(title, lambda room: _how(context, form, room), skip=True)
    asked = items[page - 1]
    enter = () if world_of(context).two_screens else (Press("enter", ENTER, Enter(), "check"),)
    number = context.say(NUMBER, n=page, all=len(items))
    return Slide(number, lambda room: _item(context, form, asked, room), more=enter, top=True)


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


def _item(context: Context, form: Form, asked: Asked, room: Rect) -> Content:
    """What is asked, the chat that is judged, and the answers."""
    look = context.look
    question = said(look, "item.ask", asks(context, form, asked.id), "heading", role="heading")
    answers, found = given(context, form, asked), _found(context, form, asked.id)
    chat = found[1].chat if found else ()

    def around(all_: Part) -> Part:
        return stack(question, 14.0, with_chat(context, chat, all_))

    return rows(context, answers, room, kind="beside" if chat else "read", around=around)


def given(
    context: Context, form: Form, asked: Asked, shown: Sequence[str] = (), here: int = -1
) -> tuple[Row, ...]:
    """The rows of an item; its words by id where the survey was changed and no longer has them.

    With what is `shown` at the end of each, somebody counts in the row `here`, and a press goes to another.
    """
    found = _found(context, form, asked.id)
    names = {option.id: context.say(option.text) for option in found[0].options(found[1])} if found else {}
    faces = _faces(found)
    return tuple(
        Row(
            option, names.get(option, option), shown[at] if shown else "", face=faces.get(option, ""),
            best=at == here, first=at == here, action=ToRow(at) if shown else None,
        )
        for at, option in enumerate(asked.options)
    )  # fmt: skip


def form_of(state: State) -> Form | None:
    """The form that is asked in the part that is shown."""
    part = state.place[0]
    return part if part in ("before", "after") else None


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
