"""A file on the stage: its lines, what its reader remarks beside them, and each line can be turned over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.story_card import large
from game.scenes.play.two_bar import turn
from game.scenes.scene import ScrollTo
from game.story.events import Choose
from game.text import Text
from game.ui.draw.focus import reveal
from game.ui.parts.basic import TARGET
from game.ui.parts.layout import by_size, by_width, over, row, stack
from game.ui.parts.part import also, box, one, sign
from game.ui.parts.pieces import beside_lane, line, numbered, pressed, raised_panel, said
from game.ui.parts.sizing import asks, at_least, grow, pad, put, rest, sized, square, unseen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.play.making_room import Before
    from game.scenes.scene import Context
    from game.story.playing.view import DossierLineView, DossierView, StoryView
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part, Piece

# Translators: above the lines of a case file, each of which is a button.
TURN = Text("dossier.turn", "Press a line to decide it otherwise. The remarks change with it.")
# Translators: read aloud after a line of a case file: what its reader has written beside it.
REMARKED = Text("dossier.remarked", "In the margin: {words}")
# Translators: read aloud after a line of a case file beside which nothing is written.
UNREMARKED = Text("dossier.unremarked", "Nothing in the margin")

LINES = "dossier.scroll"
"""The scroll area of the lines."""
MOST = 860.0
"""Width of the file at normal text."""
PAD, GAP, RADIUS = 22.0, 10.0, 18.0
DISC = 1.6
"""Size of the disc with a number, in sizes of a label."""
WIDE, MARGIN = 520.0, 0.42
"""From which width on remarks stand in a margin, and which share of it that is."""
STILL = 0.5
"""How much of the room what stands still above the lines takes at most."""
BACK, PENCIL = 22.0, 18.0
"""Sides of the arrow that says a line can be turned over, and of the mark before a remark."""


def dossier_board(context: Context, story: StoryView, dossier: DossierView, room: float) -> Before:
    """The file on a stage so wide."""
    look = context.look
    closing = story.choices[0]
    lines = [_line(context, story, dossier, each, at) for at, each in enumerate(dossier.lines)]
    close = pressed(
        look, "choice:1", context.say(closing.text), Choose(story.node, closing.id), kind="primary",
        icon_name="check",
    )  # fmt: skip
    spaced: list[Piece] = [piece for each in lines for piece in (each, look.apart(GAP))]
    closed = also(close, digit=len(lines) + 1)
    body = stack(PAD, grow(_read(context, story, dossier, spaced)), GAP, closed, PAD)
    return large(context, one("dossier", over(raised_panel(look, 30.0), pad(body, PAD))), MOST, room)


def turned_in_sight(context: Context, dossier: DossierView, board: Widget) -> tuple[ScrollTo, ...]:
    """Let the line that was turned last be seen, with its new remark and below whatever became higher."""
    at = next((at for at, each in enumerate(dossier.lines) if each.id == dossier.turned), None)
    if at is None:
        return ()
    now = dict(context.scrolled)
    moved = reveal(board, f"choice:{at + 2}", now).get(LINES)
    return () if moved is None or moved == now.get(LINES) else (ScrollTo(LINES, moved),)


def _read(context: Context, story: StoryView, dossier: DossierView, lines: Sequence[Piece]) -> Part:
    """The head and the lines, which scroll below it: who turns one sees what is said of the whole change.

    Where letters are so large that hardly a line would be seen, the question scrolls with them, or all does.
    """
    ask, whole, hint = _head(context, story, dossier)
    ways = ((ask + whole, hint), (whole, ask + hint), ((), ask + whole + hint))

    def way(still: Sequence[Piece], moves: Sequence[Piece]) -> Part:
        inside = one("dossier.lines", stack(*moves, *lines), role="list")
        return stack(*still, grow(asks(beside_lane(context.scroll(LINES, inside.content)), 1.0)))

    def chosen(w: float, h: float) -> Part:
        return way(*next(each for each in ways if stack(*each[0]).tall(w) <= h * STILL))

    return over(unseen(way(*ways[0])), by_size(chosen))


def _head(context: Context, story: StoryView, dossier: DossierView) -> tuple[tuple[Piece, ...], ...]:
    """The question, what the reader says of the whole, and that lines can be turned over."""
    look, theme = context.look, context.look.theme
    ask: tuple[Piece, ...] = turn(context, story)
    if story.ask:
        asked = said(look, "dossier.ask", context.say(story.ask), "label", theme.on_panel, role="heading")
        ask = (*ask, asked, GAP)
    whole = (_whole(context, dossier.sum), GAP) if dossier.sum else ()
    hint = said(look, "dossier.turn", context.say(TURN), "small", theme.quiet)
    return ask, whole, (hint, GAP)


def _whole(context: Context, words: Text) -> Part:
    """What the reader says of the whole file, on the ground of what matters most."""
    look, theme = context.look, context.look.theme
    told = said(look, "dossier.sum", context.say(words), "label", theme.on_warm)
    return over(box(theme.warm, RADIUS), pad(told, 16.0, 12.0))


def _line(context: Context, story: StoryView, dossier: DossierView, each: DossierLineView, at: int) -> Part:
    """A line as a button: its number, its words, the remark in the margin, and an arrow back.

    Closing is the first choice, so that a line's is the one after its number; a number key takes the line
    whose number it shows.
    """
    look, theme, words = context.look, context.look.theme, context.say(each.text)
    remark = context.say(each.remark) if each.remark else ""
    disc = put(square(numbered(look, at + 1), look.type.label.size * DISC), down="top")
    told = line(look, words, "label", theme.on_bubble, "left")
    both = by_width(lambda w: _beside(context, told, remark, w)) if remark else told
    arrow = put(square(sign("rewind", theme.quiet), look.grown(BACK)), down="top")
    inside = pad(row(12.0, disc, 12.0, rest(both), 10.0, arrow, 12.0), 0.0, 12.0)
    new = each.id == dossier.turned
    ground = box(theme.bubble, RADIUS, theme.accent if new else theme.line, 4.0 if new else 2.0)
    value = context.say(REMARKED, words=remark) if remark else context.say(UNREMARKED)
    made = one(
        f"choice:{at + 2}", over(ground, at_least(inside, look.target(TARGET))), role="button", name=words,
        value=value, action=Choose(story.node, each.id), first=at == 0, radius=RADIUS,
    )  # fmt: skip
    return also(made, digit=at + 1)


def _beside(context: Context, told: Part, remark: str, w: float) -> Part:
    """A line with its remark in the margin, or below it where the file is narrow for these letters."""
    margin = _remark(context, remark)
    if w < context.look.grown(WIDE):
        return stack(told, 6.0, margin)
    return row(put(rest(told), down="top"), 12.0, put(sized(margin, w=w * MARGIN), down="top"))


def _remark(context: Context, words: str) -> Part:
    """What is written in the margin, in another ink."""
    look, theme = context.look, context.look.theme
    pencil = put(square(sign("notebook", theme.on_soft), look.grown(PENCIL)), down="top")
    told = rest(line(look, words, "small", theme.on_soft, "left"))
    return over(box(theme.soft, 12.0), pad(row(pencil, 8.0, told), 10.0, 8.0))
