"""Two messages side by side: what the player laid there, what was confirmed, and what can both be true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.after.detective_detail import FOUND
from game.scenes.after.detective_pairs import Remove
from game.text import Text
from game.ui.parts.basic import TARGET
from game.ui.parts.column import column
from game.ui.parts.facts import board
from game.ui.parts.layout import over, row
from game.ui.parts.part import box, one, sign
from game.ui.parts.pieces import line, said
from game.ui.parts.sizing import at_least, pad, put, rest, square

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.after.detective_case import Case
    from game.scenes.after.detective_pairs import Ref
    from game.scenes.scene import Context
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part, Piece

WHAT = Text("compare.what", "What doesn't fit together?")
HOW = Text("compare.how", "Press a message, then another one that gives it away. They lie here side by side.")
# Translators: so many pairs have to lie there before anybody looks whether they belong together.
GROUP = Text(
    "compare.group", "We look at it when {n} pair lies here.", "We look at them when {n} pairs lie here."
)
RIGHT = Text("compare.right", "These give each other away.")
SOME = Text("compare.some", "What stays gives each other away. The others can both be true.")
NONE = Text("compare.none", "These can both be true. There is no hurry.")
EMPTY = Text("compare.empty", "A message")
# Translators: read aloud for two messages that lie side by side; pressing them puts them back.
BACK = Text("compare.back", "Put back: “{first}” and “{second}”")
DONE_TITLE = Text("compare.done", "It doesn't add up, and now it shows")
DONE_BODY = Text(
    "compare.done-more", "One such pair is enough to ask somebody: does this look odd to you, too?"
)

GAP, RADIUS = 10.0, 18.0


def compare(
    context: Context, case: Case, room: Rect, below: tuple[Piece, ...] = ()
) -> tuple[tuple[Widget, ...], float]:
    """All that lies there now, and what stands below it."""
    return column(room, (*_pieces(context, case), *below), 10.0)


def _pieces(context: Context, case: Case) -> Iterator[Piece]:
    """What is to be done, what lies there, and what was confirmed, the newest first."""
    look, say, pairs = context.look, context.say, case.pairs
    what, how = (WHAT, HOW) if pairs.left else (DONE_TITLE, DONE_BODY)
    yield said(look, "compare.what", say(what), "subheading", look.theme.on_panel, role="heading")
    if pairs.told:
        yield _told(context, say({"all": RIGHT, "some": SOME, "none": NONE}[pairs.told]))
    if pairs.left:
        yield _side(_quote(context, case, pairs.held) if pairs.held else _empty(context), _empty(context))
    for number, pair in enumerate(pairs.laid):
        yield _lying(context, case, number, pair)
    if not (pairs.told or pairs.laid):
        yield said(look, "compare.how", say(how), "body", look.theme.on_panel)
    if pairs.left and pairs.group > 1:
        yield said(look, "compare.group", say(GROUP, n=pairs.group), "small", look.theme.quiet)
    for number, match in reversed(tuple(enumerate(pairs.confirmed))):
        why = said(look, f"compare.why-{number}", say(match.why), "body", look.theme.on_good)
        both = _side(_quote(context, case, match.first), _quote(context, case, match.second))
        yield board(look, f"compare.match-{number}", (both, why), 12.0, fill=look.theme.good)


def found(context: Context, case: Case) -> Part:
    """How many pairs were found."""
    words = context.say(FOUND, n=len(case.pairs.confirmed), all=len(case.pairs.matches))
    made = said(context.look, "compare.found.text", words, "subheading", context.look.theme.on_panel)
    return one(
        "compare.found", made, role="progress", name=words, live=True,
        part=len(case.pairs.confirmed) / max(1, len(case.pairs.matches)),
    )  # fmt: skip


def _side(first: Part, second: Part) -> Part:
    """Two beside each other, as high as the higher one."""
    return one("compare.side", row(rest(first), rest(second), gap=GAP))


def _told(context: Context, words: str) -> Part:
    """What is said after a group was looked at."""
    look, theme = context.look, context.look.theme
    edge = theme.line if theme.flat else ""
    inside = pad(said(look, "compare.word", words, "label", theme.on_soft), 18.0, 14.0)
    ground = box(theme.soft, RADIUS, edge, 2.0 if edge else 0.0)
    return one("compare.told", over(ground, inside), role="alert", live=True)


def _quote(context: Context, case: Case, ref: Ref) -> Part:
    """A message as it lies there."""
    look, theme = context.look, context.look.theme
    edge = theme.line if theme.flat else ""
    words = said(
        look, f"compare.quote:{ref[0]}-{ref[1]}", _words(context, case, ref), "body", theme.on_bubble
    )
    return over(box(theme.bubble, RADIUS, edge, 2.0 if edge else 0.0), pad(words, 16.0, 12.0))


def _empty(context: Context) -> Part:
    """A place where a message can lie."""
    look, theme = context.look, context.look.theme
    words = line(look, context.say(EMPTY), "small", theme.quiet)
    return at_least(over(box("", RADIUS, theme.quiet, 2.0), pad(words, 12.0, 12.0)), 64.0)


def _lying(context: Context, case: Case, number: int, pair: tuple[Ref, Ref]) -> Part:
    """A pair that waits to be looked at; a press puts it back."""
    look, theme = context.look, context.look.theme
    first, second = (_words(context, case, ref) for ref in pair)
    two = [pad(line(look, words, "small", theme.on_panel, "left"), 14.0, 10.0) for words in (first, second)]
    away = put(square(sign("close", theme.accent), 22.0), down="middle")
    inside = row(*map(rest, two), away, 14.0)
    return one(
        f"compare.pair:{number}", over(box(theme.panel, RADIUS, theme.warm, 3.0), at_least(inside, TARGET)),
        role="button", name=context.say(BACK, first=first, second=second), action=Remove(number),
        radius=RADIUS,
    )  # fmt: skip


def _words(context: Context, case: Case, ref: Ref) -> str:
    message = case.message(ref)
    return context.say(message.text) if message is not None else ""
