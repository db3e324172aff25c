"""The list of chats: with whom, what came last, and what was not read yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.phone.messages import picture_of
from game.scenes.play.phone.opened import LookInto
from game.story.playing.view import chats
from game.text import Text
from game.ui.parts.bubbles import face_of
from game.ui.parts.fitting import shortened
from game.ui.parts.layout import by_width, over, row, stack
from game.ui.parts.part import box, disc, drawn, one
from game.ui.parts.pieces import line, said
from game.ui.parts.sizing import at_least, pad, put, rest, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.play import Play
    from game.story.playing.view import ChatRow
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part

TITLE = Text("inbox.title", "Messages")
EMPTY = Text("inbox.empty", "Nobody has written yet.")
# Translators: {words} is the last message of a chat; a picture without words.
NEW = Text("inbox.new", "Not read yet")

FACE, GAP, DOT = 46.0, 8.0, 14.0
LINES = 2
"""Lines of the last message that stand in the list; the whole of it is in the chat."""


def inbox(context: Context, play: Play) -> Part:
    """All chats, the newest first; each is a button."""
    rows = chats(play.episode, play.state)
    if not rows:
        return said(context.look, "inbox.empty", context.say(EMPTY), "body", context.look.theme.phone_quiet)
    made = stack(*(_row(context, play, each) for each in rows), gap=GAP)
    return context.scroll("inbox.scroll", made.content, role="list", name=context.say(TITLE))


def _row(context: Context, play: Play, chat: ChatRow) -> Part:
    look, theme = context.look, context.look.theme
    name = context.say(chat.name)
    last = context.say(chat.last.text) if chat.last and not chat.last.gone else ""
    begun = by_width(lambda w: _begun(look, last, w))
    words = stack(line(look, name, "label", theme.on_bubble, "left"), begun)
    dot = (put(square(disc(theme.alert), DOT), down="middle"), 12.0) if chat.unread else ()
    who = picture_of(play.episode, chat.who)
    picture = square(drawn(lambda room: face_of(look, room, who, blocked=chat.blocked)), FACE)
    inside = row(12.0, picture, 12.0, rest(words), 8.0, *dot, down="middle")
    ground = box(theme.bubble, 18.0, theme.line, 1.5)
    return one(
        f"inbox:{chat.who}", over(ground, at_least(pad(inside, 0.0, 8.0), look.target(64.0))), role="button",
        name=name, value=", ".join(filter(None, (context.say(NEW) if chat.unread else "", last))),
        action=LookInto("chat", chat.who), radius=18.0, first=chat.unread,
    )  # fmt: skip


def _begun(look: Look, words: str, width: float) -> Part:
    """How a message begins: whole words on a line or two."""
    return line(look, shortened(look, words, "small", width, LINES), "small", look.theme.quiet, "left")
