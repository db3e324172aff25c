"""The board on which steps are put in order: numbered places, cards that move, a kind word after a try."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.ordering import Lift, Ready, Shift, ShowMe
from game.scenes.play.play_clock import SLIDE_MS
from game.scenes.play.play_layout import LARGE_TEXT, ease
from game.scenes.play.story_card import EDGE, room_for, stand, text_scale
from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import button, button_size, centred, icon, natural_width, panel, text
from game.ui.parts.scrolling import lane, scroll, shifted

if TYPE_CHECKING:
    from game.action import Action
    from game.scenes.play.ordering import Ordering
    from game.scenes.scene import Context
    from game.story.playing.view import StoryView
    from game.ui.draw.look import Look

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
# Translators: below the cards; the keys are Enter and the arrows of the keyboard.
HOW = Text("order.how", "Press a card to pick it up, and the place where it belongs to put it down.")

MOST = 660.0
"""Width of the board at normal text; it grows with the text."""
PAD = 24.0
ARROW, GAP = 50.0, 8.0
WITHIN = 16.0
"""Space above and below the words of a card, together."""
SLOT = 46.0
LEAST = 58.0
"""Least height of a card."""


def board(context: Context, story: StoryView, ordering: Ordering, stage: Rect) -> Widget:
    """The whole board in the room that the stage leaves; the cards scroll where they are higher than it."""
    room = _room(context, stage)
    foot, foot_h = _foot(context, ordering, Rect(room.x + PAD, 0, room.w - 2 * PAD, 0))
    moved = context.scrolled.get("order.scroll", 0.0)

    def content(inner: Rect) -> tuple[tuple[Widget, ...], float]:
        return _content(context, story, ordering, inner)

    wanted = content(lane(Rect(0, 0, room.w - 2 * PAD, 0)))[1]
    h = min(room.h, wanted + foot_h + 2 * PAD + 15)
    place = stand(context, room, h)
    window = Rect(place.x + PAD, place.y + PAD, place.w - 2 * PAD, h - foot_h - 2 * PAD - 14)
    area = scroll(context.look, "order.scroll", window, content, moved)
    buttons = tuple(shifted(one, place.bottom - PAD - foot_h) for one in foot)
    return Widget("order", place, (panel(context.look, place, radius=30.0),), (area, *buttons))


def _room(context: Context, stage: Rect) -> Rect:
    """Beside the hero, as other cards; where text is large, the whole width, so that rows stay low."""
    room = room_for(context, stage, MOST)
    if text_scale(context.look) < LARGE_TEXT:
        return room
    return Rect(stage.x + EDGE, room.y, stage.w - 2 * EDGE, room.h)


def _content(
    context: Context, story: StoryView, ordering: Ordering, room: Rect
) -> tuple[tuple[Widget, ...], float]:
    """Question, the kind word after a try, and the cards beside their numbers."""
    look = context.look
    ask = context.say(story.ask or ASK)
    head = text(look, "order.ask", room, ask, "subheading", look.theme.on_panel, role="heading")
    above: list[Widget] = [head]
    y = head.rect.bottom + 10
    if ordering.made_from.tried:
        word = _kind_word(context, ordering, Rect(room.x, y, room.w, 0))
        above.append(word)
        y = word.rect.bottom + 10
    cards, bottom = _cards(context, ordering, Rect(room.x, y, room.w, 0))
    if ordering.made_from.tried:
        return (*above, *cards), bottom - room.y + 4
    how_place = Rect(room.x, bottom + 12, room.w, 0)
    how = text(look, "order.how", how_place, context.say(HOW), "small", look.theme.quiet)
    return (*above, *cards, how), how.rect.bottom - room.y


def _kind_word(context: Context, ordering: Ordering, room: Rect) -> Widget:
    """That it is not right yet, and the hint of the author."""
    look, theme = context.look, context.look.theme
    order = ordering.made_from
    words = context.say(ALMOST if any(item.placed for item in order.items) else NOT_YET)
    inner = Rect(room.x + 62, room.y + 10, room.w - 76, 0)
    lines = [text(look, "order.word", inner, words, "label", theme.on_soft)]
    if order.hint:
        # Where text is large, a smaller kind of it leaves two rows in sight below the hint.
        kind = "label" if text_scale(look) >= LARGE_TEXT else "body"
        below = Rect(inner.x, lines[0].rect.bottom + 4, inner.w, 0)
        lines.append(text(look, "order.hint", below, context.say(order.hint), kind, theme.on_soft))
    rect = Rect(room.x, room.y, room.w, lines[-1].rect.bottom + 10 - room.y)
    edge = theme.line if look.theme.flat else ""
    shapes = (
        Box(rect, theme.soft, 20.0, edge, 2.0 if edge else 0.0),
        icon(Rect(rect.x + 16, rect.y + (rect.h - 32) / 2, 32, 32), "heart", theme.on_soft),
    )
    return Widget("order.told", rect, shapes, tuple(lines), role="alert", live=True)


def _cards(context: Context, ordering: Ordering, room: Rect) -> tuple[list[Widget], float]:
    """A row for each place: its number, and the card that lies there or slides there."""
    look = context.look
    words = {item.id: context.say(item.text) for item in ordering.made_from.items}
    gap = look.apart(GAP)
    inner = room.w - SLOT - 14 - _arrows_width(look) - 20 - 12
    highest = max(look.block(each, "button", inner).h for each in words.values())
    step = max(look.target(LEAST), highest + WITHIN) + gap
    part = ease((context.now - ordering.moved_at) / SLIDE_MS) if look.motion else 1.0
    slots: list[Widget] = []
    cards: list[Widget] = []
    for number, id_ in enumerate(ordering.ids):
        top = room.y + number * step
        slots.append(_slot(look, Rect(room.x, top, SLOT, step - gap), number, done=ordering.in_place(id_)))
        slide = (ordering.was.index(id_) - number) * step * (1 - part)
        place = Rect(room.x + SLOT + 14, top, room.w - SLOT - 14, step - gap)
        cards.append(shifted(_card(context, ordering, id_, words[id_], place), slide))
    # While it slides, the card that was moved lies above those it passes; at rest, all are read in order.
    moving = [card for card in cards if part < 1 and card.id == f"order.row:{ordering.touched}"]
    still = [card for card in cards if card not in moving]
    return [*slots, *still, *moving], room.y + len(cards) * step - gap


def _arrows_width(look: Look) -> float:
    """The part of a card that its two arrows take."""
    return 2 * (look.target(ARROW) + look.apart(8.0)) + 8


def _slot(look: Look, place: Rect, number: int, *, done: bool) -> Widget:
    """The number of a place, or a check mark once the right card lies there."""
    theme = look.theme
    disc = place.centered(SLOT, SLOT)
    if done:
        mark: Shape = icon(disc.centered(SLOT * 0.56, SLOT * 0.56), "check", theme.on_good)
        return Widget(f"order.slot-{number}", place, (Box(disc, theme.good, SLOT / 2), mark))
    edge = theme.line if look.theme.flat else ""
    shapes = (
        Box(disc, theme.soft, SLOT / 2, edge, 2.0 if edge else 0.0),
        centred(look, disc, str(number + 1), "button", theme.on_soft),
    )
    return Widget(f"order.slot-{number}", place, shapes)


def _card(context: Context, ordering: Ordering, id_: str, words: str, place: Rect) -> Widget:
    """A card that can be picked up, with buttons that move it up and down."""
    look, theme = context.look, context.look.theme
    number, total = ordering.ids.index(id_), len(ordering.ids)
    held, done = ordering.held == id_, ordering.in_place(id_)
    told = HELD if held else (IN_PLACE if done else PLACE)
    arrows_w = _arrows_width(look)
    body = Rect(place.x, place.y, place.w - arrows_w, place.h)
    label = Rect(place.x + 20, place.y, place.w - arrows_w - 32, place.h)
    lift = Widget(
        f"order.card:{id_}",
        body,
        (centred(look, label, words, "button", theme.on_mine if held else theme.on_panel, "left"),),
        role="button",
        name=words,
        value=context.say(told, number=number + 1, all=total),
        state=("selected",) if held else (),
        action=Lift(id_),
        first=id_ == (ordering.touched or ordering.ids[0]),
        radius=20.0,
        up=Shift(id_, -1) if held else None,
        down=Shift(id_, 1) if held else None,
    )
    side, gap = look.target(ARROW), look.apart(8.0)
    y = place.y + (place.h - side) / 2
    down = Rect(place.right - 8 - side, y, side, side)
    up = Rect(down.x - gap - side, y, side, side)
    arrows = (
        _arrow(look, f"order.up:{id_}", up, context.say(UP, words=words), Shift(id_, -1), end=number == 0),
        _arrow(
            look, f"order.down:{id_}", down, context.say(DOWN, words=words), Shift(id_, 1),
            end=number == total - 1,
        ),
    )  # fmt: skip
    return Widget(f"order.row:{id_}", place, (_ground(look, place, held=held, done=done),), (lift, *arrows))


def _ground(look: Look, place: Rect, *, held: bool, done: bool) -> Box:
    """The card itself: raised and coloured while held, with a green edge in its place."""
    theme = look.theme
    shadow = 0.0 if look.theme.flat else (9.0 if held else 3.0)
    if held:
        return Box(place.inset(-3, -3), theme.mine, 22.0, theme.accent, 4.0, shadow)
    edge, width = (theme.good, 4.0) if done else (theme.line, 2.0)
    return Box(place, theme.panel, 20.0, edge, width, shadow)


def _arrow(look: Look, id_: str, place: Rect, label: str, action: Action, *, end: bool) -> Widget:
    """A round button with an arrow; pale, or without its outline, at the end where a card can't go on."""
    theme = look.theme
    ink = theme.line if end else theme.accent
    name = "arrow-up" if id_.startswith("order.up") else "arrow-down"
    fill = theme.panel if end else theme.soft
    # Where every button is outlined nothing is pale: there the one that is closed has no outline.
    edge = theme.line if look.theme.flat != end else ""
    shapes = (
        Box(place, fill, place.h / 2, edge, 2.0 if edge else 0.0),
        icon(place.centered(26, 26), name, ink),
    )
    return Widget(
        id_, place, shapes, role="button", name=label, state=("disabled",) if end else (), action=action,
        radius=place.h / 2,
    )  # fmt: skip


def _foot(context: Context, ordering: Ordering, room: Rect) -> tuple[tuple[Widget, ...], float]:
    """The button that tries the order, and after a try the one that shows it."""
    look = context.look
    wanted: list[tuple[str, Text, object, str, str]] = [("order.ready", READY, Ready(), "primary", "check")]
    if ordering.made_from.tried:
        wanted.append(("order.show-me", SHOW_ME, ShowMe(), "quiet", "eye"))
    labels = [context.say(label) for _, label, *_ in wanted]
    widths = [natural_width(look, label, has_icon=True) + 20 for label in labels]
    gap = look.apart(14.0)
    beside = sum(widths) + gap * (len(widths) - 1) <= room.w
    made: list[Widget] = []
    x, y, tallest = room.x, room.y, 0.0
    for (id_, _, action, kind, sign), label, w in zip(wanted, labels, widths, strict=True):
        width = w if beside else room.w
        h = button_size(look, label, width, has_icon=True)
        made.append(button(look, id_, Rect(x, y, width, h), label, action, kind=kind, icon_name=sign))  # type: ignore[arg-type]  # a Kind
        tallest = max(tallest, h)
        x, y = (x + w + gap, y) if beside else (x, y + h + gap - 4)
    return tuple(made), tallest if beside else y - gap + 4 - room.y


def sliding(ordering: Ordering | None, now: int) -> bool:
    """Whether a card is still on its way."""
    return ordering is not None and now - ordering.moved_at < SLIDE_MS


def at_rest(ordering: Ordering | None) -> Ordering | None:
    """The same without what moves, as a key for what need not be laid out again."""
    return ordering and msgspec.structs.replace(ordering, was=ordering.ids, moved_at=0)
