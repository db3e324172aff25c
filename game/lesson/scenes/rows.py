"""Rows of what can be chosen, A to G, with what stands at their end: a number, or dots that cover it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import msgspec

from game.action import Action
from game.lesson.actions import Add
from game.lesson.scenes.kit import letters_of
from game.text import Text
from game.ui.parts.basic import TARGET
from game.ui.parts.cards import raised
from game.ui.parts.fitting import lapped, weighted, widest
from game.ui.parts.layout import over, row, stack
from game.ui.parts.part import box, disc, drawn, lines, sign
from game.ui.parts.part import one as one_widget
from game.ui.parts.pieces import line
from game.ui.parts.sizing import at_least, fits, pad, put, sized, square

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.scene import Context
    from game.ui.draw.geometry import Rect
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Role
    from game.ui.parts.part import Content, Part, Piece

    Style: TypeAlias = Literal["heading", "subheading"]
    Columns: TypeAlias = "tuple[tuple[tuple[tuple[int, Row], ...], float], ...]"

Kind: TypeAlias = Literal["read", "counted", "beside"]
"""Whether rows are read, have a number and buttons for one more and one less, or stand beside a chat."""
MORE = Text("lesson.more", "One more for {letter}")
LESS = Text("lesson.less", "One less for {letter}")
COVERED: Final = "••"
"""What stands in place of every number but that which is entered just now: the same for all."""

GAP, LOW_GAP = 12.0, 8.0
PAD = 18.0
DISC, LOW_DISC = 48.0, 38.0
HAND = 30.0
NUMBER = 52.0
TICK = 28.0
TWO = 1000.0
"""From this width on, more than four rows stand in two columns."""
ONE_COLUMN = 4
WIDER = 0.555
"""Share of the left column: it has the answers with more words, the right one "I don't know" and the like."""


class Row(msgspec.Struct, frozen=True):
    """An option: its words, and what stands at its end; `hands` are drawn below the words.

    `face` is the icon of a face that stands for it; `best` marks the most hands, or where somebody counts,
    and `checked` what was answered. The `first` one has the focus when nothing had it.
    """

    option: str
    words: str
    shown: str = ""
    hands: int = 0
    face: str = ""
    best: bool = False
    checked: bool = False
    first: bool = False
    action: Action | None = None


class Set(msgspec.Struct, frozen=True):
    """How rows are set, and the style of the words."""

    kind: Kind
    style: Style = "heading"
    first: bool = False
    """Whether the first row has the focus when nothing had it and no row claims it."""

    @property
    def low(self) -> bool:
        """Whether they are as low as they can be, close together, and in one column."""
        return self.kind == "beside"


def rows(
    context: Context,
    given: tuple[Row, ...],
    room: Rect,
    *,
    kind: Kind = "read",
    first: bool = False,
    around: Callable[[Part], Part] = lambda it: it,
) -> Content:
    """The rows from the top of the room.

    The words are larger where each of them then still stands on one line, and the room holds everything: the
    rows, and what stands `around` them.
    """
    first = (first or kind == "counted") and not any(each.first for each in given)
    large, small = (Set(kind, style, first) for style in ("heading", "subheading"))
    laid = _columns(context, given, large, room.w)
    if _holds(context, laid, large, _whole, room.w):
        larger = around(_beside(context, laid, large))
        if larger.tall(room.w) <= room.h:
            return larger.content(room)
    return around(_beside(context, _columns(context, given, small, room.w), small)).content(room)


def _columns(context: Context, given: tuple[Row, ...], how: Set, w: float) -> Columns:
    """The rows with their numbers, and each column's share: two columns where they hold every word."""
    all_ = tuple(enumerate(given))
    one_column = ((all_, 1.0),)
    if len(given) <= ONE_COLUMN or w < TWO or how.low:
        return one_column
    half = -(-len(given) // 2)
    two = (all_[:half], WIDER), (all_[half:], 1 - WIDER)
    return two if _holds(context, two, how, _longest, w) else one_column


def _holds(
    context: Context, columns: Columns, how: Set, needed: Callable[[Look, str, Set], float], w: float
) -> bool:
    """Whether every row is wide enough for what is `needed` of its words."""
    look = context.look

    def least(one: Row) -> Part:
        return _line(context, 0, one, sized(0.0, w=needed(look, one.words, how)), how)

    columns_ = [(widest(least(one) for _, one in column), share) for column, share in columns]
    return fits(weighted(columns_, look.apart(GAP) * 2), w)


def _whole(look: Look, words: str, how: Set) -> float:
    """The width of all words on one line."""
    return look.typesetter.width(words, getattr(look.type, how.style))


def _longest(look: Look, words: str, how: Set) -> float:
    """The width of the longest word."""
    return max(_whole(look, word, how) for word in words.split())


def _beside(context: Context, columns: Columns, how: Set) -> Part:
    gap = context.look.apart(LOW_GAP if how.low else GAP)
    made = [
        (stack(*(_row(context, number, one, how) for number, one in column), gap=gap), share)
        for column, share in columns
    ]
    return weighted(made, gap * 2)


def _row(context: Context, number: int, one: Row, how: Set) -> Part:
    """A row as a card, which is a button as a whole."""
    look = context.look
    ground = drawn(lambda place: (raised(look, place, chosen=one.best or one.checked),))
    role: Role = "item" if one.action is None else "button"
    card = over(ground, _line(context, number, one, _words(look, one, how), how))
    return one_widget(
        f"row:{one.option}", at_least(card, look.target(TARGET if how.low else 64.0)), role=role,
        name=f"{letters_of(context)[number]}. {one.words}", value=one.shown,
        action=one.action, first=one.first or (number == 0 and how.first), radius=24.0,
        state=("checked",) if one.checked else (),
    )  # fmt: skip


def _line(context: Context, number: int, one: Row, words: Part, how: Set) -> Part:
    """What stands in a row beside its words: a letter, a face, and the number at the end."""
    look, letter = context.look, letters_of(context)[number]
    side = LOW_DISC if how.low else DISC
    face = (_square(sign(one.face, look.theme.accent), side), 8.0) if one.face else ()
    ends = (
        _ends(context, one, letter)
        if how.kind == "counted"
        else (_number(context, one),)
        if one.shown or one.checked
        else ()
    )
    return pad(row(_square(_card_letter(look, letter), side), 16.0, *face, words, *ends), PAD)


def _square(piece: Part, side: float) -> Part:
    return put(square(piece, side), down="middle")


def _card_letter(look: Look, letter: str) -> Part:
    """A letter as it stands on the cards that are held up."""
    return over(box(look.theme.accent, 14.0), line(look, letter, "subheading", look.theme.on_accent))


def _words(look: Look, one: Row, how: Set) -> Part:
    """What the option says, and below it the hands, where they are shown."""
    said = lines(look, one.words, how.style, look.theme.on_panel)
    hands = (6.0, _hands(look, one.hands, best=one.best), 2.0) if one.hands else ()
    return pad(put(stack(said, *hands), down="middle"), y=4.0 if how.low else 12.0)


def _hands(look: Look, count: int, *, best: bool) -> Part:
    """A raised hand for each pupil; closer together where there are many."""
    return lapped([sign("hand", look.theme.good if best else look.theme.accent)] * count, HAND, 3.0)


def _number(context: Context, one: Row) -> Part:
    """What stands at the end of a row. It has room for two digits and what marks where they are typed."""
    look, theme = context.look, context.look.theme
    tick: Piece = put(square(sign("check", theme.good), TICK), "middle", "middle") if one.checked else 0.0
    shown = line(look, one.shown, "heading", theme.on_panel) if one.shown else tick
    return sized(shown, w=max(NUMBER, look.typesetter.width("88_", look.type.heading) + 4))


def _ends(context: Context, one: Row, letter: str) -> tuple[Piece, ...]:
    """One less, the number (or that there is one), one more; all of it beside the words."""
    look, id_ = context.look, f"row:{one.option}"
    less = _end(look, f"{id_}.less", "minus", context.say(LESS, letter=letter), Add(one.option, -1))
    more = _end(look, f"{id_}.more", "plus", context.say(MORE, letter=letter), Add(one.option, 1))
    return 12.0, less, 6.0, one_widget(f"{id_}.number", _number(context, one)), 6.0, more


def _end(look: Look, id_: str, mark: Literal["minus", "plus"], name: str, action: Action) -> Part:
    """A round button with a plus or a minus."""
    theme, side = look.theme, look.target(TARGET)
    bar = box(theme.accent, 2.0)
    flat, upright = (put(sized(bar, w, h), "middle", "middle") for w, h in ((20.0, 4.0), (4.0, 20.0)))
    ground = disc(theme.panel, theme.line if theme.flat else theme.accent, 3.0)
    drawn_ = over(ground, flat, *((upright,) if mark == "plus" else ()))
    made = one_widget(id_, square(drawn_, side), role="button", name=name, action=action, radius=side / 2)
    return put(made, down="middle")


def option_of(focus: str) -> str:
    """The option of the row, or of the button in a row, that has this id; "" for any other."""
    kind, _, rest = focus.partition(":")
    return rest.rpartition(".")[0] or rest if kind == "row" else ""


def is_row(id_: str) -> bool:
    """Whether this is the id of a row as a whole."""
    return id_.startswith("row:") and "." not in id_
