"""What the class knew before and after, in fifths: words and five small figures, never a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.lesson.scenes.kit import Slide, world_of
from game.results.anonymity.shares import OUTSIDE
from game.results.moved import MovedAnswers
from game.text import Text
from game.ui.parts.facts import board
from game.ui.parts.layout import by_width, row, stack
from game.ui.parts.part import one, sign
from game.ui.parts.pieces import line, said
from game.ui.parts.sizing import pad, put, rest, share_of, square

if TYPE_CHECKING:
    from game.lesson_flow.plan import Form
    from game.lesson_flow.state import State
    from game.scenes.scene import Context
    from game.story.grammar.questionnaire import Construct
    from game.ui.parts.part import Part

TITLE = Text("lesson.result", "What our class thinks")
BEFORE = Text("lesson.result-before", "before")
AFTER = Text("lesson.result-after", "after")
WORDS = Text(
    "lesson.result-words",
    "How many gave the most helpful answer. The questions before and after were alike, not the same, "
    "and a small difference can be chance.",
)
NONE = Text("lesson.result-none", "Nothing was counted, and nothing has to be. What do you take with you?")
FIFTHS: Final = (
    Text("lesson.fifth-1", "hardly anybody"),
    Text("lesson.fifth-2", "some"),
    Text("lesson.fifth-3", "about half"),
    Text("lesson.fifth-4", "most"),
    Text("lesson.fifth-5", "nearly all"),
)
"""The five fifths of a class, from the smallest."""
# Translators: in place of how many gave an answer, where fewer than ten did.
FEW = Text("lesson.fifth-few", "too few to tell")
ABOUT: Final[dict[Construct, Text]] = {
    "detective": Text("lesson.about-detective", "Finding it in a new chat"),
    "signs": Text("lesson.about-signs", "Seeing warning signs"),
    "evidence": Text("lesson.about-evidence", "Keeping proof"),
    "second-adult": Text("lesson.about-second-adult", "Telling another adult"),
    "route": Text("lesson.about-route", "Knowing where to turn"),
    "blame": Text("lesson.about-blame", "Who is responsible"),
    "bystander": Text("lesson.about-bystander", "Standing by a friend"),
    "refuse": Text("lesson.about-refuse", "Daring to say no"),
    "tell": Text("lesson.about-tell", "Daring to tell"),
    "peers": Text("lesson.about-peers", "What others would do"),
}
"""What an item is about, in few words; that which has no right answer is left out here."""
# Translators: what a question is about, and its number, where two questions are about the same.
NUMBERED = Text("lesson.about-numbered", "{about} ({n})")
FIGURE = 30.0
LEFT = 0.34
"""Part of the width that the names take."""
NARROW = 900.0
"""Width below which they stand above the figures."""


class Compared(msgspec.Struct, frozen=True):
    """An item by its id, what it is about, and the fifth of the class before and after; None for too few."""

    item: str
    about: str
    before: int | None
    after: int | None


def result(context: Context, state: State, page: int) -> Slide:
    """A row for every item with a right answer that was asked both times, however it was answered."""
    del page
    found = compared(context, state)
    if not state.counts or not found:
        return Slide(context.say(TITLE), _said(context, "result.none", NONE, "heading").content)
    return Slide(context.say(TITLE), _rows(context, found).content, top=True)


def fifth(correct: int, other: int) -> int | None:
    """The fifth of the class, from 0 to 4, whose answer was right; None below ten answers."""
    moved = MovedAnswers("", "before", correct, other)
    share = moved.share  # the one of the page, which is not the plain ratio
    return min(4, int(5 * share)) if share is not None and moved.answered >= OUTSIDE else None


def compared(context: Context, state: State) -> tuple[Compared, ...]:
    """Each item that has a right answer and was asked both times, in the order of the form."""
    fifths = {form: _fifths(context, state, form) for form in ("before", "after")}
    found, told = [], dict[str, int]()
    for item, (about, before) in fifths["before"].items():
        if item not in fifths["after"]:
            continue
        name = context.say(ABOUT[about])
        told[name] = told.get(name, 0) + 1
        shown = name if told[name] == 1 else context.say(NUMBERED, about=name, n=told[name])
        found.append(Compared(item, shown, before, fifths["after"][item][1]))
    return tuple(found)


def _fifths(context: Context, state: State, form: Form) -> dict[str, tuple[Construct, int | None]]:
    """What each item of a form is about, and the fifth that answered right."""
    found = world_of(context).form(form)
    if found is None:
        return {}
    (survey, asked), moved = found, world_of(context).moved_figures()
    told: dict[str, tuple[Construct, int | None]] = {}
    for given in state.setup.items(form):
        item = asked.by_id.get(given.id)
        if item is None or item.about not in ABOUT:
            continue
        if given.options == tuple(each.id for each in survey.options(item)):
            told[given.id] = (item.about, fifth(*moved.get((given.id, form), (0, 0))))
    return told


def _said(context: Context, id_: str, text: Text, style: str) -> Part:
    return said(context.look, id_, context.say(text), style, context.look.theme.on_page)


def _rows(context: Context, found: tuple[Compared, ...]) -> Part:
    """What the figures mean, and on a board a pair of them for each item."""
    look = context.look
    rows = [_row(context, one, at) for at, one in enumerate(found)]
    ground = board(look, "result.board", tuple(rows), 10.0, fill=look.theme.panel, role="list")
    return stack(_said(context, "result.words", WORDS, "subheading"), 12.0, ground)


def _row(context: Context, one_: Compared, number: int) -> Part:
    """The name at the left, and below each other what was before and what is after."""
    look, ink = context.look, context.look.theme.on_panel
    pairs = ((BEFORE, one_.before, look.theme.accent), (AFTER, one_.after, look.theme.good))
    told = tuple(f"{context.say(when)}: {_told(context, part)}" for when, part, _ in pairs)
    lines = [_line(context, part, words, fill) for (_, part, fill), words in zip(pairs, told, strict=True)]

    def laid(w: float) -> Part:
        name = line(look, one_.about, "subheading", ink, "left")
        if w < NARROW:
            return stack(name, *lines, gap=4.0)
        return row(share_of(pad(name, right=16.0), LEFT), rest(stack(*lines, gap=4.0)))

    return one(f"result-{number}", by_width(laid), role="item", name=one_.about, value=", ".join(told))


def _line(context: Context, part: int | None, words: str, fill: str) -> Part:
    """Five figures of which so many are filled, and the words beside them."""
    look = context.look
    inks = (fill if part is not None and at <= part else look.theme.line for at in range(5))
    figures = (put(square(sign("profile", ink), FIGURE), down="middle") for ink in inks)
    return row(*figures, 16.0, rest(line(look, words, "subheading", look.theme.on_panel, "left")), gap=2.0)


def _told(context: Context, part: int | None) -> str:
    return context.say(FEW if part is None else FIFTHS[part])
