"""The second part of the debrief: the eight protective acts as badges, those that were practised lit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from game.story.playing.debrief import acts
from game.story.reading.words import ACTS
from game.text import Text
from game.ui.parts.cards import raised
from game.ui.parts.column import words
from game.ui.parts.facts import fact
from game.ui.parts.layout import by_width, over, row, rows, stack
from game.ui.parts.part import box, disc, drawn, one, picture, sign
from game.ui.parts.pieces import said
from game.ui.parts.sizing import pad, put, rest, square
from game.vocabulary import ACT_NAMES

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.play import Play
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part, Piece

TITLE = Text("debrief.helped", "What helped")
PRACTISED = Text("debrief.acts", "What {hero} practised")
LEAD = Text("debrief.acts-lead", "Every story needs something else. All eight are yours, on any day.")
DONE = Text("debrief.act-done", "practised")

Align: TypeAlias = Literal["left", "center"]
GAP, MEDAL = 18.0, 72.0
LARGE = 30.0
"""Size of the text from which the name of a badge stands beside its medal."""
LEAST = 190.0
"""A badge is never narrower than this at normal text."""


def helped(context: Context, play: Play) -> Part:
    """What helped at this ending, then all badges."""
    look, say, theme = context.look, context.say, context.look.theme
    ending = play.episode.endings[play.state.ended]
    pieces: tuple[Piece, ...] = (
        words(look, "helped.title", say(TITLE), "heading", theme.on_panel, role="heading"),
        12.0,
        *(
            piece
            for number, each in enumerate(ending.helped)
            for piece in (
                fact(look, f"helped.{number}", "check", say(each), "body", (theme.good, theme.on_panel)),
                6.0,
            )
        ),
        18.0,
        words(look, "acts.title", say(PRACTISED), "subheading", theme.on_panel, role="heading"),
        4.0,
        words(look, "acts.lead", say(LEAD), "body", theme.quiet),
        16.0,
        _badges(context, play),
    )
    return stack(*pieces)


def _badges(context: Context, play: Play) -> Part:
    """All eight in rows of four, two or one; the badges of a row are equally high."""
    done = {each.act: each.helped for each in acts(play)}
    large = context.look.type.body.size >= LARGE
    least = LEAST * max(1.0, context.look.type.body.size / 21)
    # The practised ones first where a row with one of them is higher than one without.
    acts_ = sorted(ACTS, key=lambda act: large and act not in done)
    badges = [_badge(context, act, done) for act in acts_]

    def across(w: float) -> Part:
        count = next((count for count in (4, 2) if least * count + GAP * (count - 1) <= w), 1)
        return rows(badges, count, GAP, GAP / 2 if large else GAP)

    return one("acts", by_width(across), role="list")


def _badge(context: Context, act: str, done: dict[str, Text | None]) -> Part:
    """A medal with its name, and what it did in this story; a lit one stands on a card.

    In large text the name stands beside the medal, so that a class sees most of them at once.
    """
    look, theme, say = context.look, context.look.theme, context.say
    lit, because = act in done, done.get(act)
    large = look.type.body.size >= LARGE
    ink = theme.on_panel if lit else theme.quiet
    align: Align = "left" if large else "center"
    name = said(look, f"act:{act}.name", say(ACT_NAMES[act]), "button", ink, align)
    why = (
        () if because is None
        else (6.0, said(look, f"act:{act}.helped", say(because), "small", ink, align))
    )  # fmt: skip
    ground = drawn(lambda place: (raised(look, place),)) if lit else box(theme.soft, 24.0)
    medal = square(_lit(look, act) if lit else _unlit(look, act), MEDAL)
    words_ = stack(name, *why)
    if large:
        beside = row(put(medal, down="middle"), 22.0, rest(put(words_, down="middle")))
        inside = pad(beside, 20.0, 8.0)
    else:
        inside = stack(20.0, put(medal, "middle"), 12.0, pad(words_, 16.0), 20.0)
    return one(
        f"act:{act}", over(ground, inside), role="item", name=say(ACT_NAMES[act]),
        value=say(DONE) if lit else "", state=("checked",) if lit else (),
    )  # fmt: skip


def _unlit(look: Look, act: str) -> Part:
    """A ring with the act's icon."""
    theme, around = look.theme, MEDAL * 0.26
    ring = disc("", theme.quiet if theme.flat else theme.line, 3.0)
    return over(ring, pad(sign(act, theme.quiet), around, around))


def _lit(look: Look, act: str) -> Part:
    """The sticker of the act with a check mark."""
    theme = look.theme
    mark = over(disc(theme.panel, theme.good, 3.0), pad(sign("check", theme.good), 6.0, 6.0))
    sticker = pad(picture("picture", f"sticker-{act}"), -8.0, -8.0)
    return over(sticker, pad(put(square(mark, 28.0), "right", "top"), right=-12.0, top=-4.0))
