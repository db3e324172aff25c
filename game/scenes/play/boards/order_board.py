"""The board on which steps are put in order: numbered places, cards that move, a kind word after a try."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.boards.ordering import DropAt, Grab, HangOver, Lift, Ready, Shift, ShowMe
from game.scenes.play.play_clock import SLIDE_MS
from game.scenes.play.play_layout import LARGE_TEXT, ease, text_scale
from game.scenes.play.story_card import WHOLE, large
from game.text import Text
from game.ui.parts.layout import by_size, by_width, grid, over, pile, row, stack
from game.ui.parts.part import also, box, disc, on_top, one, picture, sign
from game.ui.parts.pieces import line, mark, pressed, raised_panel, said
from game.ui.parts.sizing import (
    asks,
    at_least,
    fits,
    grow,
    middle,
    offset,
    pad,
    put,
    rest,
    sized,
    square,
    unseen,
)

if TYPE_CHECKING:
    from game.action import Action
    from game.scenes.play.boards.ordering import Ordering
    from game.scenes.play.making_room import Before
    from game.scenes.scene import Context
    from game.story.playing.view import StoryView
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part, Piece

ASK = Text("order.ask", "Put the steps in order.")
# Translators: said kindly after an order that was not right.
ALMOST = Text("order.almost", "Almost! What has a check mark is in its place.")
NOT_YET = Text("order.not-yet", "Not yet. Have another look, there is no hurry.")
READY = Text("order.ready", "Ready")
# Translators: a button that shows the right order of the steps.
SHOW_ME = Text("order.show-me", "Show me")
# Translators: read aloud for a card: where it lies, such as "place 2 of 4".
PLACE = Text("order.place", "place {number} of {all}")
IN_PLACE = Text("order.in-place", "place {number} of {all}, in the right place")
HELD = Text("order.held", "picked up, place {number} of {all}")
UP = Text("order.up", "Move up: {words}")
DOWN = Text("order.down", "Move down: {words}")
# Translators: where a card that was moved lies now.
MOVED = Text("order.moved", "Place {number} of {all}: {words}")
# Translators: below the cards; the keys are Enter and the arrows of the keyboard.
HOW = Text("order.how", "Drag a card to its place. Or press it, and then the place where it belongs.")

MOST = 660.0
"""Width of the board at normal text, with which it grows."""
PAD = 24.0
ARROW, GAP = 50.0, 8.0
WITHIN = 16.0
"""Space above and below the words of a card, together."""
SLOT = 46.0
LEAST, WITH_PICTURE = 58.0, 76.0
"""Least height of a card, and of one with a picture."""


def board(context: Context, story: StoryView, ordering: Ordering, room: float) -> Before:
    """The whole board on a stage so wide; the cards scroll where they are higher than their room.

    Where text is large it takes all that people leave of the width, so that rows stay low.
    """
    look = context.look
    steps = context.scroll("order.scroll", _content(context, story, ordering).content)
    inside = pad(stack(grow(asks(steps, 1.0)), 14.0, _foot(context, ordering)), PAD, PAD)
    whole = one("order", over(raised_panel(look, 30.0), inside))
    return large(context, whole, MOST if text_scale(look) < LARGE_TEXT else WHOLE, room)


def _content(context: Context, story: StoryView, ordering: Ordering) -> Part:
    """Question, the kind word after a try, and the cards beside their numbers."""
    look, tried = context.look, ordering.made_from.tried
    ask = context.say(story.ask or ASK)
    head = said(look, "order.ask", ask, "subheading", look.theme.on_panel, role="heading")
    word = (_kind_word(context, ordering), 10.0) if tried else ()
    return stack(head, 10.0, *word, _cards(context, ordering), *_below(context, ordering))


def _below(context: Context, ordering: Ordering) -> tuple[Piece, ...]:
    """How to move cards; then where the one that was moved last lies, which a screen reader tells."""
    look, moved = context.look, ordering.touched
    if not moved:
        how = said(look, "order.how", context.say(HOW), "small", look.theme.quiet)
        return (4.0,) if ordering.made_from.tried else (12.0, how)
    text = next(item.text for item in ordering.made_from.items if item.id == moved)
    number, total = ordering.ids.index(moved) + 1, len(ordering.ids)
    words = context.say(MOVED, words=text, number=number, all=total)
    return 12.0, also(said(look, "order.moved", words, "small", look.theme.quiet), live=True)


def _kind_word(context: Context, ordering: Ordering) -> Part:
    """That it is not right yet, and the hint of the author."""
    look, theme, order = context.look, context.look.theme, ordering.made_from
    words = context.say(ALMOST if any(item.placed for item in order.items) else NOT_YET)
    lines: tuple[Piece, ...] = (said(look, "order.word", words, "label", theme.on_soft),)
    if order.hint:
        # Where text is large, a smaller kind of it leaves two rows in sight below the hint.
        kind = "label" if text_scale(look) >= LARGE_TEXT else "body"
        lines = (*lines, 4.0, said(look, "order.hint", context.say(order.hint), kind, theme.on_soft))
    edge = theme.line if look.theme.flat else ""
    heart = put(square(sign("heart", theme.on_soft), 32.0), down="middle")
    inside = row(16.0, heart, 14.0, rest(pad(stack(*lines), 0.0, 10.0)), 14.0)
    ground = box(theme.soft, 20.0, edge, 2.0 if edge else 0.0)
    return one("order.told", over(ground, inside), role="alert", live=True)


def _cards(context: Context, ordering: Ordering) -> Part:
    """A row for each place: its number, and the card that lies there or slides there."""
    look, gap = context.look, context.look.apart(GAP)
    part = ease((context.now - ordering.moved_at) / SLIDE_MS) if look.motion else 1.0
    slots = [_slot(look, number, done=ordering.in_place(id_)) for number, id_ in enumerate(ordering.ids)]
    cards = [
        _slid(_card(context, ordering, id_), (ordering.was.index(id_) - number) * (1 - part), gap)
        for number, id_ in enumerate(ordering.ids)
    ]
    free = [_place(card, number) for number, card in enumerate(cards)]
    column = over(grid(free, 1, gap), grid(cards, 1, gap))
    if part < 1:  # while it slides, the card that was moved lies above those it passes
        column = on_top(column, f"order.row:{ordering.touched}")
    numbers = put(sized(pile(slots, gap, math.inf), SLOT), "left")
    return over(numbers, pad(column, left=SLOT + 14))


def _place(card: Part, number: int) -> Part:
    """Where a card is let go that is carried: the whole width of a row."""
    where = str(number)
    return also(one(f"order.place-{number}", unseen(card)), over=HangOver(where), drop=DropAt(where))


def _slid(card: Part, places: float, gap: float) -> Part:
    """A card so many places below its own."""
    return over(unseen(card), by_size(lambda _, h: offset(card, dy=places * (h + gap))))


def _slot(look: Look, number: int, *, done: bool) -> Part:
    """The number of a place, or a check mark once the right card lies there."""
    theme, edge = look.theme, look.theme.line if look.theme.flat else ""
    if done:
        shown = mark(look, "check", (theme.good, theme.on_good), SLOT, SLOT * 0.56, edged=False)
    else:
        shown = over(
            disc(theme.soft, edge, 2.0 if edge else 0.0), line(look, str(number + 1), "button", theme.on_soft)
        )
    return one(f"order.slot-{number}", middle(shown, SLOT))


def _card(context: Context, ordering: Ordering, id_: str) -> Part:
    """A card that can be picked up, with buttons that move it up and down."""
    look, theme = context.look, context.look.theme
    item = next(item for item in ordering.made_from.items if item.id == id_)
    words = context.say(item.text)
    number, total = ordering.ids.index(id_), len(ordering.ids)
    held, done = ordering.held == id_, ordering.in_place(id_)
    told = HELD if held else (IN_PLACE if done else PLACE)
    label = line(look, words, "button", theme.on_mine if held else theme.on_panel, "left")
    lift = one(
        f"order.card:{id_}", pad(label, left=20.0, right=12.0), role="button", name=words,
        value=context.say(told, number=number + 1, all=total), state=("selected",) if held else (),
        action=Lift(id_), first=id_ == (ordering.touched or ordering.ids[0]), radius=20.0,
    )  # fmt: skip
    if held:
        lift = also(lift, up=Shift(id_, -1), down=Shift(id_, 1))
    seen = (_picture(look, item.picture),) if item.picture else ()
    gap = look.apart(8.0)
    up = _arrow(look, f"order.up:{id_}", context.say(UP, words=words), Shift(id_, -1), end=number == 0)
    down = _arrow(
        look, f"order.down:{id_}", context.say(DOWN, words=words), Shift(id_, 1), end=number == total - 1
    )
    inside = row(*seen, asks(rest(lift), WITHIN), gap, up, gap, down, 8.0)
    ground = _ground(look, held=held, done=done)
    least = look.target(WITH_PICTURE if item.picture else LEAST)
    whole = one(f"order.row:{id_}", over(ground, at_least(inside, least)), radius=20.0)
    return also(whole, drag=Grab(id_))


def _picture(look: Look, name: str) -> Part:
    """The picture of a card, at its left edge."""
    edge = look.theme.line if look.theme.flat else ""
    ground = box(look.theme.soft, 16.0, edge, 2.0 if edge else 0.0)
    return pad(sized(over(ground, pad(picture("picture", name), 3.0, 3.0)), WITH_PICTURE), 6.0, 6.0)


def _ground(look: Look, *, held: bool, done: bool) -> Part:
    """The card itself: raised and coloured while held, with a green edge in its place."""
    theme = look.theme
    shadow = 0.0 if look.theme.flat else (9.0 if held else 3.0)
    if held:
        return pad(box(theme.mine, 22.0, theme.accent, 4.0, shadow), -3.0, -3.0)
    edge, width = (theme.good, 4.0) if done else (theme.line, 2.0)
    return box(theme.panel, 20.0, edge, width, shadow)


def _arrow(look: Look, id_: str, label: str, action: Action, *, end: bool) -> Part:
    """A round button with an arrow; pale, or without its outline, at the end where a card can't go on."""
    theme, side = look.theme, look.target(ARROW)
    ink, fill_ = (theme.line, theme.panel) if end else (theme.accent, theme.soft)
    name = "arrow-up" if id_.startswith("order.up") else "arrow-down"
    # Where every button is outlined nothing is pale: there the one that is closed has no outline.
    edge = theme.line if look.theme.flat != end else ""
    arrow = over(disc(fill_, edge, 2.0 if edge else 0.0), middle(sign(name, ink), 26.0))
    button = one(
        id_, arrow, role="button", name=label, state=("disabled",) if end else (), action=action,
        radius=side / 2,
    )  # fmt: skip
    return put(square(button, side), down="middle")


def _foot(context: Context, ordering: Ordering) -> Part:
    """The button that tries the order, and after a try the one that shows it."""
    look, gap = context.look, context.look.apart(14.0)
    ready = pressed(
        look, "order.ready", context.say(READY), Ready(), kind="primary", icon_name="check", beyond=20.0
    )
    show = pressed(
        look, "order.show-me", context.say(SHOW_ME), ShowMe(), kind="quiet", icon_name="eye", beyond=20.0
    )
    buttons = (ready, show) if ordering.made_from.tried else (ready,)
    beside = row(*buttons, gap=gap, down="top")
    return by_width(lambda w: beside if fits(beside, w) else stack(*buttons, gap=gap - 4))


def sliding(ordering: Ordering | None, now: int) -> bool:
    """Whether a card is still on its way."""
    return ordering is not None and now - ordering.moved_at < SLIDE_MS


def at_rest(ordering: Ordering | None) -> Ordering | None:
    """The same without what moves, as a key for what need not be laid out again."""
    return ordering and msgspec.structs.replace(ordering, was=ordering.ids, moved_at=0)
