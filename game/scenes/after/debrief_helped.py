"""The second part of the debrief: the eight protective acts as badges, those that were practised lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.playing.debrief import acts
from game.story.reading.words import ACTS
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import icon
from game.ui.parts.cards import raised
from game.ui.parts.column import column, words
from game.ui.parts.facts import fact
from game.vocabulary import ACT_NAMES

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.play import Play
    from game.ui.draw.look import Look
    from game.ui.parts.column import Piece

TITLE = Text("debrief.helped", "What helped")
PRACTISED = Text("debrief.acts", "What {hero} practised")
LEAD = Text("debrief.acts-lead", "Every story needs something else. All eight are yours, on any day.")
DONE = Text("debrief.act-done", "practised")

GAP, MEDAL = 18.0, 72.0
LEAST = 190.0
"""A badge is never narrower than this at normal text."""


def helped(context: Context, play: Play, room: Rect) -> tuple[tuple[Widget, ...], float]:
    """What helped at this ending, then all badges."""
    look, say, theme = context.look, context.say, context.look.theme
    ending = play.episode.endings[play.state.ended]
    pieces: tuple[Piece, ...] = (
        words(look, "helped.title", say(TITLE), "heading", theme.on_panel, role="heading"),
        12.0,
        *(
            piece
            for number, said in enumerate(ending.helped)
            for piece in (
                fact(look, f"helped.{number}", "check", say(said), "body", (theme.good, theme.on_panel)),
                6.0,
            )
        ),
        18.0,
        words(look, "acts.title", say(PRACTISED), "subheading", theme.on_panel, role="heading"),
        4.0,
        words(look, "acts.lead", say(LEAD), "body", theme.quiet),
        16.0,
        lambda place: _badges(context, play, place),
    )
    return column(room, pieces)


def _badges(context: Context, play: Play, room: Rect) -> Widget:
    """All eight in rows of four, two or one; the badges of a row are equally high."""
    done = {one.act: one.helped for one in acts(play)}
    least = LEAST * max(1.0, context.look.type.body.size / 21)
    across = next((count for count in (4, 2) if (room.w - GAP * (count - 1)) / count >= least), 1)
    w = (room.w - GAP * (across - 1)) / across
    made: list[Widget] = []
    y = room.y
    for start in range(0, len(ACTS), across):
        row = ACTS[start : start + across]
        h = max(_height(context, act, done, w) for act in row)
        for number, act in enumerate(row):
            place = Rect(room.x + number * (w + GAP), y, w, h)
            made.append(_badge(context, act, done, place))
        y += h + GAP
    return Widget("acts", Rect(room.x, room.y, room.w, y - GAP - room.y), (), tuple(made), role="list")


def _said(context: Context, act: str, done: dict[str, Text | None]) -> tuple[Piece, ...]:
    """Name of an act, and what it did in this story."""
    look, say, theme = context.look, context.say, context.look.theme
    lit, because = act in done, done.get(act)
    ink = theme.on_panel if lit else theme.quiet
    name = words(look, f"act:{act}.name", say(ACT_NAMES[act]), "button", ink, align="center")
    if because is None:
        return (name,)
    return (name, 6.0, words(look, f"act:{act}.helped", say(because), "small", ink, align="center"))


def _height(context: Context, act: str, done: dict[str, Text | None], w: float) -> float:
    return 20 + MEDAL + 12 + column(Rect(0, 0, w - 32, 0), _said(context, act, done))[1] + 20


def _badge(context: Context, act: str, done: dict[str, Text | None], place: Rect) -> Widget:
    """A medal with its name; a lit one stands on a card."""
    look, theme = context.look, context.look.theme
    lit = act in done
    ground: tuple[Shape, ...] = (raised(look, place),) if lit else (Box(place, theme.soft, 24.0),)
    medal = Rect(place.x + (place.w - MEDAL) / 2, place.y + 20, MEDAL, MEDAL)
    inside, _ = column(Rect(place.x + 16, medal.bottom + 12, place.w - 32, 0), _said(context, act, done))
    shapes = (*ground, *_medal(look, medal, act, lit=lit))
    value = context.say(DONE) if lit else ""
    return Widget(
        f"act:{act}", place, shapes, inside, role="item", name=context.say(ACT_NAMES[act]), value=value,
        state=("checked",) if lit else (),
    )  # fmt: skip


def _medal(look: Look, place: Rect, act: str, *, lit: bool) -> tuple[Shape, ...]:
    """The sticker of the act with a check mark; where it is not lit, a ring with the act's icon."""
    theme = look.theme
    if not lit:
        ring = Box(place, "", place.h / 2, theme.quiet if look.theme.flat else theme.line, 3.0)
        return (ring, icon(place.inset(place.w * 0.26), act, theme.quiet))
    mark = Rect(place.right - 16, place.y - 4, 28, 28)
    return (
        Picture(place.inset(-8), "picture", f"sticker-{act}"),
        Box(mark, theme.panel, 14.0, theme.good, 3.0),
        icon(mark.inset(6), "check", theme.good),
    )
