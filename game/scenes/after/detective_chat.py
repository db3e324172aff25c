"""The conversation of the detective round: the messages of the phone, each of which can be pressed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from game.scenes.after.detective_case import Open
from game.scenes.after.detective_pairs import Lay
from game.scenes.play.phone.feed import FEED as FEED_NAME
from game.scenes.play.phone.messages import Place, drawn, is_group, picture_of, told_answers
from game.scenes.play.stage.place_names import place_told
from game.story.playing.view import MessageView
from game.story.state import HERO
from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect, beside_or_below, bounding
from game.ui.draw.widget import Widget
from game.ui.parts.basic import TARGET, centred, icon
from game.ui.parts.bubbles import ROUND
from game.ui.parts.layout import row, stack
from game.ui.parts.part import one, picture, sign
from game.ui.parts.pieces import line
from game.ui.parts.sizing import pad, put, square

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.after.detective_case import Case, Chat
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.play import Play
    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look
    from game.ui.draw.widget import State
    from game.ui.parts.part import Part, Piece

# Translators: {name} wrote the message {said}; read aloud for each message.
WROTE = Text("detective.wrote", "{name}: {said}")
# Translators: {name} says {said}, in the room or in a call; read aloud for each sentence.
SAID_ALOUD = Text("detective.said-aloud", "{name} says: {said}")
# Translators: above what was said in a call with {name}.
CALL = Text("detective.call", "A call: {name}")
# Translators: above a chat that {owner} had with {name}, on {owner}'s own phone; names as they are.
WHOSE = Text("detective.whose", "{owner} and {name}")
# Translators: above what was said, where the place has no name.
ALOUD = Text("detective.aloud", "Said aloud")
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
TAG_ROOM, TAG_RADIUS = 28.0, 26.0
"""What a tag needs beside its icon and words, and the largest radius of its corners."""
APART = 8.0
"""Space between the tags of a message, and between them and its bubble."""
AVATAR = 48.0
INDENT = 36.0
"""How far a comment stands to the right of its post."""
RING = 5.0
"""Under the signs below a message, so that the ring of who looks at it doesn't cut them."""
TIGHT, LOOSE = 6.0, 14.0
"""Space between messages of the same writer, and of different ones."""


class Line(msgspec.Struct, frozen=True):
    """A message, the name of who wrote it, and its place in a row of messages of one writer.

    `group` says that several people write; a comment of the feed stands a little to the right.
    """

    message: MessageView
    name: str
    first: bool
    last: bool
    group: bool
    comment: bool = False


def conversation(context: Context, play: Play, case: Case) -> Part:
    """All chats below each other as the phone shows them, each under the name it belongs to."""
    return stack(*(piece for chat in case.chats for piece in _chat(context, play, case, chat)))


def _chat(context: Context, play: Play, case: Case, chat: Chat) -> Iterator[Piece]:
    """The name of a chat, and its messages."""
    yield _head(context, play.episode, chat)
    yield 12.0
    for said in _lines(context, play, chat):
        laid = partial(_message, context, play.episode, case, said)
        yield pad(laid, left=INDENT if said.comment else 0.0)
        yield LOOSE if said.last else TIGHT
    yield 18.0


def _lines(context: Context, play: Play, chat: Chat) -> Iterator[Line]:
    """The messages of a chat; posts and comments of the feed never make a row."""
    hero, messages = play.episode.hero(play.state), chat.messages
    group = chat.aloud or is_group(play.episode, (message.who for message in messages), chat.who)
    writers = ["", *(message.who for message in messages), ""]
    for number, message in enumerate(messages):
        name = hero.name if message.who == HERO else play.episode.people[message.who].name
        alone = chat.feed
        first, last = (alone or message.who != writers[at] for at in (number, number + 2))
        node, at = message.ref
        comment = play.episode.nodes[node].steps[at].FEED == "comment"
        yield Line(message, context.say(name), first, last, group, comment)


def _head(context: Context, episode: Episode, chat: Chat) -> Part:
    """Picture and name of whose chat it is, or of where it was said."""
    look, theme = context.look, context.look.theme
    name = _name(context, episode, chat)
    mark = "phone-call" if chat.aloud and chat.who else "discuss" if chat.aloud else "feed"
    written = chat.who and not chat.aloud
    face = (
        picture("avatar", picture_of(episode, chat.who))
        if written
        else pad(sign(mark, theme.on_phone), 6.0, 6.0)
    )
    named = put(line(look, name, "subheading", theme.on_phone, "left"), "left")
    beside = row(put(square(face, AVATAR), down="middle"), 14.0, named)
    where = f"said:{chat.who or chat.place}" if chat.aloud else f"chat:{chat.owner}{chat.who}"
    return one(where, beside, role="heading", name=name)


def _name(context: Context, episode: Episode, chat: Chat) -> str:
    """Whose chat or call it is, or the place."""
    if not chat.aloud:
        name = context.say(episode.people[chat.who].name if chat.who else FEED_NAME)
        return context.say(WHOSE, owner=episode.cast[chat.owner].name, name=name) if chat.owner else name
    if chat.who:
        return context.say(CALL, name=episode.people[chat.who].name)
    return place_told(context, chat.place) or context.say(ALOUD)


def _message(context: Context, episode: Episode, case: Case, line: Line, room: Rect) -> Widget:
    """A message of the phone that can be pressed, with its edge, and its marks below it."""
    look, message, place = context.look, line.message, Place("", room, line.group, line.first, line.last)
    made = drawn(context, episode, message, place)
    least = look.target(TARGET)
    if made.rect.h < least:
        lower = place.room.moved(0, (least - made.rect.h) / 2)
        made = drawn(context, episode, message, replace(place, room=lower))
    rect = Rect(made.rect.x, place.room.y, max(made.rect.w, least), max(made.rect.h, least))
    if message.mine:
        rect = rect.moved(made.rect.right - rect.right, 0)
    marks, marked = _marks(context, case, message, made.box, rect.bottom, place.room)
    rect = rect.union(marked) if marks else rect
    said = context.say(message.text)
    spoken = WROTE_STICKER if message.sticker else WROTE_PICTURE if message.picture else WROTE
    spoken = SAID_ALOUD if message.aloud else spoken
    node, at = message.ref
    return Widget(
        f"message:{node}-{at}", rect, (*made.shapes, *_edge(look, case, message, made.box), *marks),
        role="button", name=context.say(spoken, name=line.name, said=said),
        value=_value(context, episode, case, message),
        state=_state(case, message), radius=ROUND,
        action=Lay(message.ref) if case.pairs.begun and not message.mine else Open(message.ref),
    )  # fmt: skip


def _state(case: Case, message: MessageView) -> tuple[State, ...]:
    """Whether it was found, and whether it lies beside another one."""
    lies: tuple[State, ...] = ("selected",) if message.ref in case.pairs.lying else ()
    return ("checked", *lies) if message.ref in case.found else lies


def _edge(look: Look, case: Case, message: MessageView, box: Rect) -> tuple[Shape, ...]:
    """A found message has a warm edge, the one that is explained now a strong one."""
    theme, pairs = look.theme, case.pairs
    if message.ref in pairs.lying:
        return (Box(box, "", ROUND, theme.accent if message.ref == pairs.held else theme.warm, 4.0),)
    if case.current is not None and case.current.ref == message.ref:
        return (Box(box, "", ROUND, theme.accent, 4.0),)
    if message.ref in case.found:
        return (Box(box, "", ROUND, theme.line if look.theme.flat else theme.warm, 4.0),)
    return ()


def _titles(context: Context, message: MessageView) -> tuple[tuple[str, str], ...]:
    """Icon and name of each sign of a message."""
    signs = context.world.pack.signs
    return tuple(
        (SIGN_ICONS.get(sign, "warning-sign"), context.say(signs[sign].title) if sign in signs else sign)
        for sign in message.signs
    )


def _value(context: Context, episode: Episode, case: Case, message: MessageView) -> str:
    """What is known of a message, and how it was answered, read aloud."""
    told: list[str] = []
    if message.ref in case.opened and not message.mine:
        told = [title for _, title in _titles(context, message)] or [context.say(FINE)]
    return ", ".join([*told, *told_answers(context, episode, message)])


def _marks(
    context: Context, case: Case, message: MessageView, bubble: Rect, end: float, room: Rect
) -> tuple[tuple[Shape, ...], Rect]:
    """Tags of a message that was opened: its signs, or that it is fine; and where they stand.

    They stand beside it, where there is room, so that what lies below stays under the hand.
    """
    look, theme = context.look, context.look.theme
    if message.ref not in case.opened or message.mine:
        return (), room
    if message.signs:
        tags = _titles(context, message)
        colours = (theme.warm, theme.on_warm)
    else:
        tags, colours = (("check", context.say(FINE)),), (theme.soft, theme.on_soft)
    most = room.right - bubble.x - APART / 2  # below the bubble they begin so much right of its left
    sizes = [_tag_size(look, title, most) for _, title in tags]
    places = beside_or_below(bubble, end, room, sizes, APART)
    shapes = tuple(
        shape
        for place, (sign, title) in zip(places, tags, strict=True)
        for shape in _tag(look, place, sign, title, colours)
    )
    return shapes, bounding(places, RING)


def _tag_size(look: Look, title: str, most: float) -> tuple[float, float]:
    """Width and height of a tag; a title that is too wide for one line takes two."""
    line = look.type.label.line_height
    w = min(most, look.typesetter.width(title, look.type.label) + line + 38)
    return w, look.block(title, "label", w - line - TAG_ROOM).h + 14


def _tag(look: Look, place: Rect, sign: str, title: str, colours: tuple[Colour, Colour]) -> tuple[Shape, ...]:
    fill, ink = colours
    side = look.type.label.line_height + 2
    mark = Rect(place.x + 10, place.y + (place.h - side) / 2, side, side)
    words = Rect(mark.right + 8, place.y, place.right - mark.right - 16, place.h)
    edge = look.theme.line if look.theme.flat else ""
    return (
        Box(place, fill, min(place.h / 2, TAG_RADIUS), edge, 2.0 if edge else 0.0),
        icon(mark, sign, ink),
        centred(look, words, title, "label", ink, "left"),
    )
