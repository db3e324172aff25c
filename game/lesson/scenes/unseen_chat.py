"""A chat that no story has, in which the first warning sign is found: numbered messages of one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.text import Text
from game.ui.parts.bubbles import ROUND
from game.ui.parts.fitting import weighted
from game.ui.parts.layout import by_width, over, row, stack
from game.ui.parts.part import box, disc, lines, one
from game.ui.parts.pieces import line
from game.ui.parts.sizing import pad, put, rest, square

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Context
    from game.ui.parts.part import Part

CHAT = Text("survey.chat", "The chat")
# Translators: a message of a chat by its number, as it is read aloud.
MESSAGE = Text("survey.message", "{n}. {words}")
NUMBER = 40.0
GAP, PAD = 6.0, 10.0
ROOM, TIGHT = 14.0, 4.0
"""Beside and above the words of a message."""
BESIDE = 26
"""From a width of so many times the size of its letters the chat stands beside what is answered."""
WIDER = 0.64
"""The chat's part of it."""


def with_chat(context: Context, chat: Sequence[Text], answers: Part) -> Part:
    """The answers, and the chat beside them, or above where there is no room for both."""
    if not chat:
        return answers
    judged = unseen_chat(context, chat)

    def laid(w: float) -> Part:
        if w < BESIDE * context.look.type.button.size:
            return stack(judged, 16.0, answers)
        parts = (put(judged, down="top"), WIDER), (put(answers, down="top"), 1 - WIDER)
        return weighted(parts, 16.0)

    return by_width(laid)


def unseen_chat(context: Context, chat: Sequence[Text]) -> Part:
    """The messages below each other on a phone's ground, each with its number."""
    theme = context.look.theme
    edge = theme.line if theme.flat else ""
    messages = [_message(context, number, text) for number, text in enumerate(chat, 1)]
    ground = box(theme.phone, 24.0, edge, 2.0 if edge else 0.0)
    shown = over(ground, pad(stack(*messages, gap=GAP), PAD, PAD))
    return one("chat", shown, role="list", name=context.say(CHAT))


def _message(context: Context, number: int, text: Text) -> Part:
    look, said = context.look, context.say(text)
    theme = look.theme
    edge = theme.line if theme.flat else ""
    mark = over(disc(theme.accent), line(look, str(number), "button", theme.on_accent))
    words = pad(put(lines(look, said, "button", theme.on_bubble), down="middle"), x=ROOM, y=TIGHT)
    bubble = over(box(theme.bubble, ROUND, edge, 2.0 if edge else 0.0), words)
    shown = row(put(square(mark, NUMBER), down="middle"), 8.0, rest(bubble))
    return one(f"chat-{number}", shown, role="item", name=context.say(MESSAGE, n=number, words=said))
