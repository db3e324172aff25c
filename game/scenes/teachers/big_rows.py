"""The big plain rows of the screens for teachers, and the strip that tells what came of a press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.parts.cards import Words
from game.ui.parts.layout import over, row
from game.ui.parts.part import box, one, sign
from game.ui.parts.pieces import card, line, mark, two_lines
from game.ui.parts.sizing import at_least, pad, put, rest, square

if TYPE_CHECKING:
    from game.action import Action
    from game.scenes.scene import Context
    from game.text import Text
    from game.ui.parts.part import Part

SIGN, GLYPH = 50.0, 30.0
LEAST = 72.0
"""Least height of a row: a finger, and a mouse in a hand that seldom holds one, find it."""


def big_row(
    context: Context, id_: str, icon: str, said: tuple[Text, Text], action: Action, *, first: bool = False
) -> Part:
    """A button over the whole width: a sign, what it does, and a sentence about it."""
    return worded_row(context, id_, icon, (context.say(said[0]), context.say(said[1])), action, first=first)


def worded_row(
    context: Context, id_: str, icon: str, said: tuple[str, str], action: Action, *, first: bool = False
) -> Part:
    """The same of words that are said already."""
    look, (name, below) = context.look, said
    theme = look.theme
    emblem = mark(look, icon, (theme.soft, theme.on_soft), SIGN, GLYPH, radius=16.0)
    inside = row(put(emblem, down="middle"), 18.0, rest(two_lines(look, Words(name, below))))
    return card(
        look, id_, at_least(pad(inside, 18.0, 9.0), LEAST), name=name, value=below, action=action,
        role="button", first=first,
    )  # fmt: skip


def strip(context: Context, id_: str, icon: str, words: str) -> Part:
    """A sentence on a warm strip, which a screen reader tells at once."""
    theme = context.look.theme
    edge = (theme.line, 2.0) if theme.flat else ("", 0.0)
    inside = row(
        put(square(sign(icon, theme.on_warm), 30.0), down="middle"),
        14.0,
        rest(line(context.look, words, "body", theme.on_warm, "left")),
    )
    shown = at_least(over(box(theme.warm, 18.0, *edge), pad(inside, 18.0, 12.0)), 56.0)
    return one(id_, shown, role="alert", name=words, live=True)
