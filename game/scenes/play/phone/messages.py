"""One message of a chat: its bubble or sticker, who wrote it, how far it came, and who reacted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.story.state import HERO
from game.text import Text
from game.ui.draw.display import Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import text
from game.ui.parts.bubbles import Said, avatar, body, bubble, bubble_size
from game.ui.parts.part import one
from game.ui.parts.pieces import said as words_of
from game.ui.parts.reactions import OVER, pill, pill_size
from game.ui.parts.sizing import pad
from game.ui.parts.sticker import sticker, sticker_size

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import MessageView
    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look

# Translators: read aloud for each message: who wrote it, and the words.
TOLD = Text("chat.message", "{name} writes: {words}")
# Translators: read aloud for a message of one's own.
TOLD_MINE = Text("chat.message-mine", "You write: {words}")
# Translators: the name read aloud for oneself, as in "You reacted: a heart".
MINE_NAME = Text("chat.mine", "You")
PICTURE = Text("chat.picture", "A picture, in a closed envelope")
# Translators: read aloud for a message that is a picture, such as a treasure map.
# Translators: read aloud for a voice message, before its words; {n} seconds.
VOICE = Text("chat.voice", "A voice message of {n} second", "A voice message of {n} seconds")
GONE = {
    # Translators: stands where somebody has taken a message back.
    "unsent": Text("chat.unsent", "A message was taken back."),
    # Translators: stands where a message was that vanishes by itself.
    "vanished": Text("chat.vanished", "A message has vanished."),
}
EVENTS = {
    # Translators: lines in a chat; {name} is somebody in the story.
    "joined": Text("chat.joined", "{name} is in the group now."),
    "left": Text("chat.left", "{name} is no longer in the group."),
    "bounced": Text("chat.bounced", "Something came from {name} and was not let through."),
}
STICKER = Text("chat.sticker", "A sticker")
RECEIPTS = {
    # Translators: read aloud for a message of one's own in a chat: how far it has come.
    "sent": Text("chat.sent", "Sent"),
    "delivered": Text("chat.delivered", "Delivered"),
    "read": Text("chat.read", "Read"),
}
# Translators: read aloud for a reaction to a message: who, and which small picture.
REACTED = Text("react.told", "{name} reacted: {reaction}")
REACTIONS = {
    # Translators: a small picture with which somebody answers a message; as in "Ema reacted: a heart".
    "heart": Text("react.heart", "a heart"),
    "laugh": Text("react.laugh", "a laugh"),
    "thumb": Text("react.thumb", "thumbs up"),
    "wow": Text("react.wow", "a surprised face"),
    "sad": Text("react.sad", "a sad face"),
    "hug": Text("react.hug", "a hug"),
}

SHARE = 0.84
"""The part of a chat's width that a bubble takes at most."""
FACE, FACE_GAP = 34.0, 7.0
"""Size of the small avatar beside messages of a group at normal text, and the space after it."""
INKS = ("good", "alert", "accent")
"""Tokens of the colours of names in a group, one person after the other."""


class Place(msgspec.Struct, frozen=True):
    """Where a message stands: its widget's id, the lane from its top on, and its place in a row of bubbles.

    `group` says that several people write, `first` and `last` that it begins and ends a row of one writer.
    """

    id: str
    room: Rect
    group: bool
    first: bool
    last: bool


def picture_of(episode: Episode, who: str) -> str:
    """The avatar of somebody: a picture of their own, or that of their figure."""
    person = episode.people[who]
    return person.avatar or person.person or who


def name_ink(look: Look, episode: Episode, who: str) -> Colour:
    """The colour of somebody's name in a group: the same everywhere in an episode."""
    number = list(episode.people).index(who)
    return str(getattr(look.theme, INKS[number % len(INKS)]))


def face_size(look: Look) -> float:
    """Size of the small avatar; it grows with the text, by half as much."""
    return look.grown(FACE)


class Drawn(msgspec.Struct, frozen=True):
    """A message as it is drawn: all that it takes, the bubble or sticker in it, and the shapes."""

    rect: Rect
    box: Rect
    shapes: tuple[Shape, ...]


def is_group(episode: Episode, writers: Iterable[str], with_: str) -> bool:
    """Whether others write besides the player and the one whom the chat is with.

    A chat that is with one person is none, also where that one has another place in the cast, as in another
    app: the head says the name already.
    """
    person = episode.people.get(with_)
    alone = person is not None and bool(person.gender)
    return not alone and not set(writers) <= {"", HERO, with_}


def message_widget(context: Context, episode: Episode, message: MessageView, place: Place) -> Widget:
    """A message that is read, or a line about somebody; what it says is told."""
    if message.event or message.gone:
        return _note(context, episode, message, place)
    made, words = drawn(context, episode, message, place), context.say(message.text)
    name = MINE_NAME if message.mine else episode.people[message.who].name
    told = context.say(TOLD_MINE, words=words) if message.mine else context.say(TOLD, name=name, words=words)
    return Widget(
        place.id,
        made.rect,
        made.shapes,
        role="item",
        name=told,
        value=told_besides(context, episode, message),
    )


def _note(context: Context, episode: Episode, message: MessageView, place: Place) -> Widget:
    """A small line in the middle of the chat: who came or went, what a notice told, or what was there."""
    look = context.look
    name = (context.me or MINE_NAME) if message.who == HERO else episode.people[message.who].name
    if message.event == "notice":
        words = context.say(message.text)
    else:
        words = context.say(EVENTS[message.event] if message.event else GONE[message.gone], name=name)
    words_ = pad(
        words_of(look, f"{place.id}.note", words, "small", look.theme.phone_quiet, "center", told=False),
        16.0,
        4.0,
    )
    return one(place.id, words_, role="item", name=words)(place.room)


def drawn(context: Context, episode: Episode, message: MessageView, place: Place) -> Drawn:
    """A message; in a group with the writer's name on the first bubble and the face beside the last."""
    look, words, others = context.look, context.say(message.text), place.group and not message.mine
    room, side = place.room, face_size(look)
    if others:
        room = Rect(room.x + side + FACE_GAP, room.y, room.w - side - FACE_GAP, 0)
    named = context.say(episode.people[message.who].name) if others and place.first else ""
    ink = name_ink(look, episode, message.who) if others else ""
    reactions = tuple(each.kind for each in message.reactions)
    said = Said(words, message.mine, message.picture, named, ink, message.receipt, reactions, message.voice)
    if message.sticker:
        made = _sticker(look, message, said, room)
    else:
        rect = _beside(room, bubble_size(look, said, room.w * SHARE), mine=message.mine)
        made = Drawn(rect, body(look, rect, reactions), bubble(look, rect, said, last=place.last))
    if not (others and place.last):
        return made
    face = Rect(place.room.x, made.rect.bottom - side, side, side)
    shapes = (*made.shapes, avatar(face, picture_of(episode, message.who)))
    return Drawn(made.rect.union(face), made.box, shapes)


def _beside(room: Rect, size: tuple[float, float], *, mine: bool) -> Rect:
    return Rect(room.right - size[0] if mine else room.x, room.y, *size)


def _sticker(look: Look, message: MessageView, said: Said, room: Rect) -> Drawn:
    """A picture without a bubble, below the name of who sent it."""
    most = room.w * SHARE
    label = text(look, "", Rect(room.x + 6, room.y, most, 0), said.name, "label", said.ink)
    below = label.rect.h + 2 if said.name else 0.0
    rect = _beside(room.moved(0, below), sticker_size(look, said.words, most), mine=said.mine)
    shapes = sticker(look, rect, message.sticker, said.words, mine=said.mine)
    pill_w, pill_h = pill_size(look, said.reactions)
    under = pill(look, rect.x + 12, rect.bottom - OVER, said.reactions)
    whole = Rect(
        rect.x,
        room.y,
        max(rect.w, pill_w + 12),
        below + rect.h + (pill_h - OVER if pill_h else 0.0),
    )
    return Drawn(whole, rect, (*(label.shapes if said.name else ()), *shapes, *under))


def told_besides(context: Context, episode: Episode, message: MessageView) -> str:
    """What is read aloud besides the words: that it is a picture, how far it came, who reacted."""
    say = context.say
    told = [say(STICKER if message.sticker else PICTURE)] if message.picture or message.sticker else []
    told += [say(VOICE, n=message.voice)] if message.voice else []
    return ", ".join([*told, *told_answers(context, episode, message)])


def told_answers(context: Context, episode: Episode, message: MessageView) -> list[str]:
    """How far a message came, and who reacted, as it is read aloud."""
    told = [context.say(RECEIPTS[message.receipt])] if message.receipt else []
    return [*told, *told_reactions(context, episode, message)]


def told_reactions(context: Context, episode: Episode, message: MessageView) -> list[str]:
    """Who reacted and how, as it is read aloud."""
    told = []
    for each in message.reactions:
        name = context.me or MINE_NAME if each.who == HERO else episode.people[each.who].name
        told.append(context.say(REACTED, name=name, reaction=REACTIONS[each.kind]))
    return told
