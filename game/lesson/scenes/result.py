"""What the class knew before and after: between which fifths of it, in words and small figures, no number."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, TypeAlias

import msgspec

from game.lesson.scenes.kit import Slide, world_of
from game.results.anonymity.shares import OUTSIDE
from game.results.database import BUSY
from game.text import Text
from game.ui.art.daylight import mixed
from game.ui.parts.facts import board
from game.ui.parts.layout import by_width, row, stack
from game.ui.parts.part import one, sign
from game.ui.parts.pieces import line, said
from game.ui.parts.sizing import pad, put, rest, share_of, square

if TYPE_CHECKING:
    from game.lesson_flow.plan import Form
    from game.lesson_flow.state import State
    from game.report.numbers import Answers
    from game.scenes.scene import Context
    from game.story.grammar.questionnaire import Construct
    from game.ui.parts.part import Part

TITLE = Text("lesson.result", "What our class thinks")
BEFORE = Text("lesson.result-before", "before")
AFTER = Text("lesson.result-after", "after")
# Translators: a row of five small figures; some are full of colour, some are pale.
WORDS = Text(
    "lesson.result-words",
    "How many gave the most helpful answer: the full figures, and perhaps the pale ones. The questions "
    "before and after were alike, not the same.",
)
NONE = Text("lesson.result-none", "Nothing was counted, and nothing has to be. What do you take with you?")
LATER = Text(
    "lesson.result-later", "What was counted stands on the page that is written when the lesson ends."
)
UNUSED = Text(
    "lesson.result-refused",
    "The results on this computer can't be used now, so nothing can be shown here. The end of the lesson "
    "tells why.",
)
HAD = Text(
    "lesson.result-had",
    "What was counted isn't shown: this lesson has had a result before, and gets no second one.",
)
FIFTHS: Final[dict[tuple[int, int], Text]] = {
    (0, 0): Text("lesson.fifth-1", "hardly anybody"),
    (0, 1): Text("lesson.fifth-1-2", "hardly anybody, or some"),
    (0, 2): Text("lesson.fifth-1-3", "about half or less"),
    (0, 3): Text("lesson.fifth-1-4", "fewer than nearly all"),
    (0, 4): Text("lesson.fifth-1-5", "this can't be told"),
    (1, 1): Text("lesson.fifth-2", "some"),
    (1, 2): Text("lesson.fifth-2-3", "some, or about half"),
    (1, 3): Text("lesson.fifth-2-4", "some, half or most"),
    (1, 4): Text("lesson.fifth-2-5", "some at least"),
    (2, 2): Text("lesson.fifth-3", "about half"),
    (2, 3): Text("lesson.fifth-3-4", "about half, or most"),
    (2, 4): Text("lesson.fifth-3-5", "about half or more"),
    (3, 3): Text("lesson.fifth-4", "most"),
    (3, 4): Text("lesson.fifth-4-5", "most, or nearly all"),
    (4, 4): Text("lesson.fifth-5", "nearly all"),
}
"""From which fifth of a class to which, from the smallest; one alone in the middle needs ninety answers."""
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
POINTS: Final = 20
"""Of 100, in a fifth."""
FIGURE = 30.0
PALE = 0.45
"""How much of its ground is in a pale figure."""
LEFT = 0.34
"""Part of the width that the names take."""
NARROW = 900.0
"""Width below which they stand above the figures."""


Fifths: TypeAlias = "tuple[int, int]"
"""The fifth of a class, from 0 to 4, that is as good as sure, and that which may be."""


class Compared(msgspec.Struct, frozen=True):
    """An item by its id, what it is about, and how many before and after; None for too few."""

    item: str
    about: str
    before: Fifths | None
    after: Fifths | None


def result(context: Context, state: State, page: int) -> Slide:
    """A row for every item with a right answer that was asked both times, however it was answered."""
    del page
    found = compared(context, state)
    instead = _instead(context, state, found)
    if instead is not None:
        return Slide(context.say(TITLE), _said(context, "result.none", instead, "heading").content)
    return Slide(context.say(TITLE), _rows(context, found).content, top=True)


def _instead(context: Context, state: State, found: tuple[Compared, ...]) -> Text | None:
    """What is said in place of the rows; None where these can be told. No path is said before the class."""
    figures, untold = world_of(context).figures, world_of(context).untold
    if figures is None:
        return LATER if untold is None or untold.text == BUSY else UNUSED
    if not found or not (state.counts or figures.items):
        return NONE
    return HAD if not figures.items and _enough(state) else None


def _enough(state: State) -> bool:
    """Whether the teacher counted enough answers to a question that something would be told of them."""
    return any(sum(count or 0 for count in counted) >= OUTSIDE for counted in state.counts.values())


def fifths(answers: Answers | None) -> Fifths | None:
    """Between which fifths of the class the share lies that is on the page, with all that it may be wrong by.

    So no word of the slide says more than the page does. None where the page tells nothing.
    """
    if answers is None or answers.within is None:
        return None
    low, high = answers.within
    least = min(4, low // POINTS)
    return least, max(least, math.ceil(high / POINTS) - 1)


def compared(context: Context, state: State) -> tuple[Compared, ...]:
    """Each item that has a right answer and was asked both times, in the order of the form."""
    figures = world_of(context).figures
    told = {each.id: each.moments for each in figures.items} if figures is not None else {}
    before, after = (_asked(context, state, form) for form in ("before", "after"))
    found, names = [], dict[str, int]()
    for item in (each for each in before if each in after):
        name = context.say(ABOUT[before[item]])
        names[name] = names.get(name, 0) + 1
        shown = name if names[name] == 1 else context.say(NUMBERED, about=name, n=names[name])
        moments = told.get(item, {})
        found.append(Compared(item, shown, fifths(moments.get("before")), fifths(moments.get("after"))))
    return tuple(found)


def _asked(context: Context, state: State, form: Form) -> dict[str, Construct]:
    """What each item of a form is about, by id: those with a right answer, asked with all their answers."""
    found = world_of(context).form(form)
    if found is None:
        return {}
    survey, asked = found
    about: dict[str, Construct] = {}
    for given in state.setup.items(form):
        item = asked.by_id.get(given.id)
        if item is None or item.about not in ABOUT:
            continue
        if given.options == tuple(each.id for each in survey.options(item)):
            about[given.id] = item.about
    return about


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


def _line(context: Context, part: Fifths | None, words: str, fill: str) -> Part:
    """Five figures, of which so many are filled and so many pale, and the words beside them."""
    look = context.look
    low, high = (-1, -1) if part is None else part
    pale = mixed(fill, look.theme.panel, PALE)
    inks = (fill if at <= low else pale if at <= high else look.theme.line for at in range(5))
    figures = (put(square(sign("profile", ink), FIGURE), down="middle") for ink in inks)
    return row(*figures, 16.0, rest(line(look, words, "subheading", look.theme.on_panel, "left")), gap=2.0)


def _told(context: Context, part: Fifths | None) -> str:
    return context.say(FEW if part is None else FIFTHS[part])
