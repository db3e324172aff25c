"""The conversation of the detective round: large bubbles, each of which can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.detective_case import FEED, Open
from game.scenes.phone.feed import FEED as FEED_NAME
from game.story.steps.comment import Comment
from game.story.view import MessageView
from game.text import Text
from game.ui.display import Box, Lines, Picture, Shape
from game.ui.geometry import Rect, bounding, flow
from game.ui.parts.basic import centred, icon
from game.ui.parts.bubbles import bubble_colours, envelope
from game.ui.parts.cards import outlined
from game.ui.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.detective_case import Case, Chat
    from game.scenes.scene import Context
    from game.story.model import Episode
    from game.story.play import Play
    from game.ui.display import Colour
    from game.ui.look import Look

# Translators: {name} wrote the message {said}; read aloud for each message.
WROTE = Text("detective.wrote", "{name}: {said}")
WROTE_STICKER = Text("detective.wrote-sticker", "{name}: {said} (a sticker)")
WROTE_PICTURE = Text("detective.wrote-picture", "{name}: {said} (with a picture, in a closed envelope)")
# Translators: a short mark on a message in which there is no warning sign.
FINE = Text("detective.fine", "Fine")

SIGN_ICONS = {
    "fast-friend": "fast-friend",
    "flattery-or-gifts": "gift",
    "secret": "secret",
    "other-app": "other-app",
    "who-is-home": "who-is-home",
    "nobody-understands-you": "nobody-understands",
    "small-tests": "small-tests",
    "bodies-or-romance": "romance",
    "photo-or-camera": "photo-camera",
    "guilt-or-age": "guilt",
    "threat-or-hurry": "threat",
    "meet-alone": "meet-alone",
    "story-does-not-fit": "story-mismatch",
}
PAD_X, PAD_Y, LEAST = 20.0, 13.0, 54.0
WIDEST = 0.8
"""Part of the width that a bubble takes at most."""
TAG_ROOM, TAG_RADIUS = 28.0, 26.0
"""What a tag needs beside its icon and words, and the largest radius of its corners."""
AVATAR, ENVELOPE = 48.0, 70.0
STICKER = 112.0
INDENT = 36.0
"""How far a comment stands to the right of its post."""


class Line(msgspec.Struct, frozen=True):
    """A message with the name of who wrote it; the name stands above the bubble where it is `named`.

    A comment of the feed stands a little to the right.
    """

    message: MessageView
    name: str
    named: bool
    comment: bool = False


def conversation(context: Context, play: Play, case: Case, room: Rect) -> tuple[tuple[Widget, ...], float]:
    """All chats below each other, each under the name it belongs to."""
    made: list[Widget] = []
    y = room.y
    for chat in case.chats:
        head = _head(context, play.episode, chat, Rect(room.x, y, room.w, 0))
        made.append(head)
        y = head.rect.bottom + 12
        for line in _lines(context, play, chat):
            aside = INDENT if line.comment else 0.0
            one = _message(context, case, line, Rect(room.x + aside, y, room.w - aside, 0))
            made.append(one)
            y = one.rect.bottom + (20 if line.message.ref in case.opened and not line.message.mine else 12)
        y += 18
    return tuple(made), y - room.y


def _lines(context: Context, play: Play, chat: Chat) -> Iterator[Line]:
    """The messages of a chat; in a group, names stand where another one begins to write."""
    hero, before = play.episode.hero(play.state), ""
    for message in chat.messages:
        name = hero.name if message.mine else play.episode.cast[message.who].name
        named = not message.mine and message.who not in (before, chat.who)
        node, at = message.ref
        comment = play.episode.nodes[node].steps[at].KIND == Comment.KIND
        yield Line(message, context.say(name), named, comment)
        before = "" if chat.who == FEED else message.who


def _head(context: Context, episode: Episode, chat: Chat, room: Rect) -> Widget:
    """Picture and name of whose chat it is."""
    look, theme = context.look, context.look.theme
    person = episode.cast[chat.who] if chat.who != FEED else None
    name = context.say(person.name if person else FEED_NAME)
    block = look.block(name, "subheading", room.w - AVATAR - 14)
    h = max(AVATAR, block.h)
    face = Rect(room.x, room.y + (h - AVATAR) / 2, AVATAR, AVATAR)
    words = Rect(face.right + 14, room.y, room.w - AVATAR - 14, h)
    shapes: tuple[Shape, ...] = (
        Picture(face, "avatar", person.avatar or person.person or chat.who)
        if person
        else icon(face.inset(6), "feed", theme.on_phone),
        centred(look, words, name, "subheading", theme.on_phone, "left"),
    )
    return Widget(f"chat:{chat.who}", Rect(room.x, room.y, room.w, h), shapes, role="heading", name=name)


def _message(context: Context, case: Case, line: Line, room: Rect) -> Widget:
    """A bubble, its mark below it, and the name above it where the chat has several people."""
    look, message = context.look, line.message
    said = context.say(message.text)
    top = look.block(line.name, "label", room.w).h + 4 if line.named else 0.0
    block = look.block(said, "body", room.w * WIDEST - 2 * PAD_X)
    inside = _picture_height(message)
    w = max(block.w + 2 * PAD_X + 2, LEAST, ENVELOPE * 2.4 if inside else 0.0)
    h = max(LEAST, block.h + 2 * PAD_Y + (inside + 10 if inside else 0.0))
    bubble = Rect(room.right - w if message.mine else room.x, room.y + top, w, h)
    marks, marked = _marks(context, case, message, Rect(room.x, bubble.bottom + 8, room.w, 0))
    shapes: list[Shape] = list(_bubble(look, case, message, bubble, block.lines))
    if line.named:
        above = Rect(room.x + 6, room.y, room.w - 6, top - 4)
        shapes.append(Lines(above, (line.name,), look.type.label, look.theme.phone_quiet))
    spoken = WROTE_STICKER if message.sticker else WROTE_PICTURE if message.picture else WROTE
    rect = Rect(bubble.x, room.y, w, top + h)
    rect = rect.union(marked) if marks else rect
    node, at = message.ref
    return Widget(
        f"message:{node}-{at}", rect, (*shapes, *marks), role="button",
        name=context.say(spoken, name=line.name, said=said), value=_value(context, case, message),
        state=("checked",) if message.ref in case.found else (), action=Open(message.ref), radius=22.0,
    )  # fmt: skip


def _bubble(
    look: Look, case: Case, message: MessageView, place: Rect, lines: tuple[str, ...]
) -> tuple[Shape, ...]:
    """The bubble; a found one has a warm edge, the one that is explained now a strong one."""
    theme = look.theme
    fill, ink = bubble_colours(look, mine=message.mine)
    edge, width = (theme.line, 2.0) if outlined(look) else ("", 0.0)
    if message.ref in case.found:
        edge, width = theme.line if outlined(look) else theme.warm, 4.0
    if case.current is not None and case.current.ref == message.ref:
        edge, width = theme.accent, 4.0
    top = place.y + PAD_Y
    shapes: list[Shape] = [Box(place, fill, 22.0, edge, width)]
    if inside := _picture_height(message):
        frame = Rect(place.x + 12, place.y + 12, place.w - 24, inside)
        if message.sticker:
            shapes.append(Picture(frame.centered(inside, inside), "picture", message.sticker))
        else:
            shapes.extend(envelope(look, frame))
        top += inside + 10
    words = Rect(place.x + PAD_X, top, place.w - 2 * PAD_X, place.bottom - top - PAD_Y)
    shapes.append(centred(look, words, "\n".join(lines), "body", ink, "left"))
    return tuple(shapes)


def _picture_height(message: MessageView) -> float:
    """Height of the sticker or of the closed envelope in a bubble."""
    return STICKER if message.sticker else ENVELOPE if message.picture else 0.0


def _titles(context: Context, message: MessageView) -> tuple[tuple[str, str], ...]:
    """Icon and name of each sign of a message."""
    signs = context.world.pack.signs
    return tuple(
        (SIGN_ICONS.get(sign, "warning-sign"), context.say(signs[sign].title) if sign in signs else sign)
        for sign in message.signs
    )


def _value(context: Context, case: Case, message: MessageView) -> str:
    """What is known of a message, read aloud."""
    if message.ref not in case.opened or message.mine:
        return ""
    if not message.signs:
        return context.say(FINE)
    return ", ".join(title for _, title in _titles(context, message))


def _marks(context: Context, case: Case, message: MessageView, room: Rect) -> tuple[tuple[Shape, ...], Rect]:
    """Tags below a message that was opened: its signs, or that it is fine; and where they stand."""
    look, theme = context.look, context.look.theme
    if message.ref not in case.opened or message.mine:
        return (), room
    if message.signs:
        tags = _titles(context, message)
        colours = (theme.warm, theme.on_warm)
    else:
        tags, colours = (("check", context.say(FINE)),), (theme.soft, theme.on_soft)
    places = flow(room, [_tag_size(look, title, room.w) for _, title in tags], 8)
    shapes = tuple(
        shape
        for place, (sign, title) in zip(places, tags, strict=True)
        for shape in _tag(look, place, sign, title, colours)
    )
    return shapes, bounding(places)


def _tag_size(look: Look, title: str, most: float) -> tuple[float, float]:
    """Width and height of a tag; a title that is too wide for one line takes two."""
    line = look.type.label.size * look.type.label.leading
    w = min(most, look.typesetter.width(title, look.type.label) + line + 38)
    return w, look.block(title, "label", w - line - TAG_ROOM).h + 14


def _tag(look: Look, place: Rect, sign: str, title: str, colours: tuple[Colour, Colour]) -> tuple[Shape, ...]:
    fill, ink = colours
    side = look.type.label.size * look.type.label.leading + 2
    mark = Rect(place.x + 10, place.y + (place.h - side) / 2, side, side)
    words = Rect(mark.right + 8, place.y, place.right - mark.right - 16, place.h)
    edge = look.theme.line if outlined(look) else ""
    return (
        Box(place, fill, min(place.h / 2, TAG_RADIUS), edge, 2.0 if edge else 0.0),
        icon(mark, sign, ink),
        centred(look, words, title, "label", ink, "left"),
    )
