"""Rows of what can be chosen, with counts that stay hidden until they are shown as raised hands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from game.action import Action
from game.lesson.actions import Add
from game.lesson_flow.voting import LETTERS
from game.text import Text
from game.ui.draw.display import Box, Lines, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Role, Widget
from game.ui.parts.basic import TARGET, centred, icon
from game.ui.parts.cards import raised

if TYPE_CHECKING:
    from game.lesson.scenes.kit import Content
    from game.scenes.scene import Context
    from game.ui.draw.look import Look

MORE = Text("lesson.more", "One more for {letter}")
LESS = Text("lesson.less", "One less for {letter}")
# Translators: read aloud for an answer of which the number is hidden as yet.
COUNTED = Text("lesson.counted-one", "counted")
# Translators: read aloud for a number that stays hidden: it is small, or would give a small one away.
HIDDEN = Text("lesson.not-shown", "not shown")

GAP = 12.0
PAD = 18.0
DISC = 48.0
HAND = 30.0
LINE = 48.0
"""Room for the line that stands below the rows."""
NUMBER = 52.0
TWO = 1000.0
"""From this width on, more than four rows stand in two columns."""
ONE_COLUMN = 4
WIDER = 0.555
"""Share of the left column: it has the answers with more words, the right one "I don't know" and the like."""


class Row(msgspec.Struct, frozen=True):
    """An option: its words, the number counted, and what is shown of it.

    `shown` is the number as the class may see it: None where it is hidden, "hidden" where it is too small.
    `face` is the icon of a face that stands for it; `best` marks the most hands.
    """

    option: str
    words: str
    count: int
    shown: int | Literal["hidden"] | None = None
    face: str = ""
    best: bool = False
    action: Action | None = None


class Set(msgspec.Struct, frozen=True):
    """How rows are set: whether they have buttons to count with, and the style of the words."""

    counting: bool
    style: Literal["heading", "subheading"] = "heading"


def rows(context: Context, given: tuple[Row, ...], room: Rect, *, counting: bool) -> Content:
    """The rows from the top of the room; with `counting` each has buttons for one more and one less.

    The words are larger where each of them then still stands on one line, and all rows in the room.
    """
    large = Set(counting)
    made, h = _rows(context, given, room, large)
    short = all(
        len(context.look.block(one.words, large.style, _inner(context.look, one, w, large)).lines) == 1
        for one, (_, w) in zip(given, _places(context, given, room, large), strict=True)
    )
    if short and h <= room.h - LINE:
        return made, h
    return _rows(context, given, room, Set(counting, "subheading"))


def _places(
    context: Context, given: tuple[Row, ...], room: Rect, how: Set
) -> tuple[tuple[float, float], ...]:
    """Where the row of each option begins, and its width: in two columns where they hold every word."""
    one_column = ((room.x, room.w),) * len(given)
    if len(given) <= ONE_COLUMN or room.w < TWO:
        return one_column
    gap = context.look.apart(GAP) * 2
    left = (room.w - gap) * WIDER
    first = -(-len(given) // 2)
    right = (room.x + left + gap, room.w - left - gap)
    two = ((room.x, left),) * first + (right,) * (len(given) - first)
    whole = all(_whole(context.look, one, w, how) for one, (_, w) in zip(given, two, strict=True))
    return two if whole else one_column


def _whole(look: Look, one: Row, w: float, how: Set) -> bool:
    """Whether no word of the row has to be broken at this width."""
    font = getattr(look.type, how.style)
    return max(look.typesetter.width(word, font) for word in one.words.split()) <= _inner(look, one, w, how)


def _rows(context: Context, given: tuple[Row, ...], room: Rect, how: Set) -> Content:
    gap = context.look.apart(GAP)
    made: list[Widget] = []
    column, y = room.x, room.y
    for number, (one, (x, w)) in enumerate(zip(given, _places(context, given, room, how), strict=True)):
        if x != column:
            column, y = x, room.y
        place = Rect(x, y, w, _height(context, one, w, how))
        made.append(_row(context, one, number, place, how))
        y = place.bottom + gap
    return tuple(made), max((one.rect.bottom for one in made), default=room.y) - room.y


def _number_width(look: Look) -> float:
    """Room for a number of two digits, however large the text is."""
    return max(NUMBER, look.typesetter.width("88", look.type.heading) + 4)


def _inner(look: Look, one: Row, w: float, how: Set) -> float:
    """The width of the words; what stands at the end of the row, a check mark too, never lies on them."""
    ends = _number_width(look) + (2 * look.target(TARGET) + 24 if how.counting else 0.0)
    return w - 2 * PAD - DISC - 16 - (DISC + 8 if one.face else 0.0) - ends


def _height(context: Context, one: Row, w: float, how: Set) -> float:
    look = context.look
    lines = look.block(one.words, how.style, _inner(look, one, w, how)).h
    hands = HAND + 8 if isinstance(one.shown, int) and one.shown else 0.0
    return max(look.target(64.0), lines + hands + 24)


def _row(context: Context, one: Row, number: int, place: Rect, how: Set) -> Widget:
    look, letter = context.look, LETTERS[number]
    disc = Rect(place.x + PAD, place.y + (place.h - DISC) / 2, DISC, DISC)
    inner = _inner(look, one, place.w, how)
    x = disc.right + 16
    face: tuple[Shape, ...] = ()
    if one.face:
        face = (icon(Rect(x, place.y + (place.h - DISC) / 2, DISC, DISC), one.face, look.theme.accent),)
        x += DISC + 8
    words = Rect(x, place.y, inner, place.h)
    shapes = (
        raised(look, place, chosen=one.best),
        *card_letter(look, disc, letter),
        *face,
        *_words(look, one, words, how.style),
    )
    value = _value(context, one)
    ends = _ends(context, one, letter, place) if how.counting else ()
    number_w = _number_width(look)
    number_ = (
        ()
        if how.counting
        else _number(context, one, Rect(place.right - number_w - PAD, place.y, number_w, place.h))
    )
    role: Role = "item" if one.action is None else "button"
    return Widget(
        f"row:{one.option}", place, (*shapes, *number_), ends, role=role,
        name=f"{letter}. {one.words}", value=value, action=one.action or Add(one.option, 1),
        first=number == 0 and how.counting, radius=24.0,
    )  # fmt: skip


def _value(context: Context, one: Row) -> str:
    """What is told of the number to somebody who can't see it."""
    if isinstance(one.shown, int):
        return str(one.shown)
    if one.shown == "hidden":
        return context.say(HIDDEN)
    return context.say(COUNTED) if one.count else ""


def card_letter(look: Look, place: Rect, letter: str) -> tuple[Shape, ...]:
    """A letter as it stands on the cards that are held up."""
    theme = look.theme
    return (
        Box(place, theme.accent, 14.0),
        centred(look, place, letter, "subheading", theme.on_accent),
    )


def _words(look: Look, one: Row, place: Rect, style: str) -> tuple[Shape, ...]:
    """What the option says, and below it the hands, where they are shown."""
    block = look.block(one.words, style, place.w)
    hands = isinstance(one.shown, int) and one.shown > 0
    y = place.y + (place.h - block.h - (HAND + 8 if hands else 0)) / 2
    rect = Rect(place.x, y, place.w, block.h)
    lines = Lines(rect, block.lines, getattr(look.type, style), look.theme.on_panel)
    if not hands or not isinstance(one.shown, int):
        return (lines,)
    return (lines, *_hands(look, one.shown, Rect(place.x, rect.bottom + 6, place.w, HAND), best=one.best))


def _hands(look: Look, count: int, place: Rect, *, best: bool) -> tuple[Shape, ...]:
    """A raised hand for each pupil; closer together where there are many."""
    step = min(HAND + 3, (place.w - HAND) / max(1, count - 1))
    colour = look.theme.good if best else look.theme.accent
    return tuple(
        icon(Rect(place.x + step * number, place.y, HAND, HAND), "hand", colour) for number in range(count)
    )


def _number(context: Context, one: Row, place: Rect) -> tuple[Shape, ...]:
    """The number as the class sees it: a check mark while it is hidden."""
    look, theme = context.look, context.look.theme
    if isinstance(one.shown, int):
        return (centred(look, place, str(one.shown), "heading", theme.on_panel),)
    if one.shown == "hidden":
        return (icon(place.centered(30, 30), "lock", theme.quiet),)
    return (icon(place.centered(28, 28), "check", theme.good),) if one.count else ()


def _ends(context: Context, one: Row, letter: str, place: Rect) -> tuple[Widget, ...]:
    """One less, the number (or that there is one), one more."""
    look, say = context.look, context.say
    side = look.target(TARGET)
    y = place.y + (place.h - side) / 2
    more = Rect(place.right - PAD - side, y, side, side)
    number_w = _number_width(look)
    number = Rect(more.x - number_w - 6, place.y, number_w, place.h)
    less = Rect(number.x - 6 - side, y, side, side)
    plate = Widget(f"row:{one.option}.number", number, _number(context, one, number))
    return (
        _end(look, f"row:{one.option}.less", less, "minus", (say(LESS, letter=letter), Add(one.option, -1))),
        plate,
        _end(look, f"row:{one.option}.more", more, "plus", (say(MORE, letter=letter), Add(one.option, 1))),
    )


def _end(look: Look, id_: str, place: Rect, sign: str, said: tuple[str, Action]) -> Widget:
    """A round button with a plus or a minus."""
    theme = look.theme
    bars: tuple[Shape, ...] = (Box(place.centered(20, 4), theme.accent, 2.0),)
    if sign == "plus":
        bars = (*bars, Box(place.centered(4, 20), theme.accent, 2.0))
    edge = theme.line if look.theme.flat else theme.accent
    shapes = (Box(place, theme.panel, place.h / 2, edge, 3.0), *bars)
    return Widget(id_, place, shapes, role="button", name=said[0], action=said[1], radius=place.h / 2)


def option_of(focus: str) -> str:
    """The option of the row, or of the button in a row, that has this id; "" for any other."""
    kind, _, rest = focus.partition(":")
    return rest.rpartition(".")[0] or rest if kind == "row" else ""


def is_row(id_: str) -> bool:
    """Whether this is the id of a row as a whole."""
    return id_.startswith("row:") and "." not in id_
