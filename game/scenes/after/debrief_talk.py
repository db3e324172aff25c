"""The third part of the debrief: questions about the character, one large card each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import button, button_size, icon, natural_width, panel, text
from game.ui.parts.column import column, words
from game.ui.parts.scrolling import shifted

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode, Hero
    from game.ui.draw.look import Look
    from game.ui.parts.column import Piece

LEAD = Text("debrief.talk-lead", "Talk about it with others, or just think about it. No answer is wrong.")
# Translators: {n} is the number of this question, {all} how many there are.
COUNT = Text("debrief.question", "Question {number} of {all}")
EARLIER = Text("debrief.earlier", "Question before")
NEXT = Text("debrief.later", "Next question")

FACE = 120.0
NARROW, WIDE = 640.0, 900.0
"""Widths of the card above which the hero stands beside the question, and the letters are largest."""
LARGE = 30.0
"""Size of the text above which the largest letters would be too large."""


class ShowQuestion(Action, frozen=True):
    """The player turns to a question."""

    number: int


def talk(
    context: Context, episode: Episode, hero: Hero, number: int, room: Rect
) -> tuple[tuple[Widget, ...], float]:
    """The lead, the card of a question as high as the room has place for, and the way to the others."""
    look, say, theme = context.look, context.say, context.look.theme
    lead = text(look, "talk.lead", room, say(LEAD), "body", theme.quiet)
    foot = _pager(context, len(episode.questions), number, Rect(room.x, 0, room.w, 0))
    top = lead.rect.bottom + 16
    least = room.h - (top - room.y) - foot.rect.h - 18
    card = _card(context, episode, hero, number, Rect(room.x, top, room.w, least))
    foot = shifted(foot, card.rect.bottom + 18)
    return (lead, card, foot), foot.rect.bottom - room.y


def _card(context: Context, episode: Episode, hero: Hero, number: int, room: Rect) -> Widget:
    """A question in letters that can be read from the last row of a classroom, with the hero beside it.

    Where the card is narrow, the hero stands above the question.
    """
    look = context.look
    beside = room.w > NARROW
    left = FACE + 32 if beside else 0.0
    inner = Rect(room.x + 40 + left, room.y, room.w - 80 - left, 0)
    inside, inside_h = column(inner, _question(context, episode, hero, number, large=room.w > WIDE))
    above = 0.0 if beside else FACE + 22
    h = max(room.h, above + inside_h + 64, FACE + 64)
    place = Rect(room.x, room.y, room.w, h)
    top = place.y + (h - above - inside_h) / 2
    said = tuple(shifted(one, top + above - place.y) for one in inside)
    head = Rect(place.x + 40, place.y + (h - FACE) / 2 if beside else top, FACE, FACE)
    shapes = (panel(look, place, fill=look.theme.soft, radius=30.0, shadow=6.0), *_face(look, head, hero))
    return Widget("talk.card", place, shapes, said, live=True)


def _question(
    context: Context, episode: Episode, hero: Hero, number: int, *, large: bool
) -> tuple[Piece, ...]:
    """Which question it is, and the question."""
    look, say, ink = context.look, context.say, context.look.theme.on_soft
    style = "title" if large and look.type.body.size < LARGE else "heading"
    said = say(episode.questions[number], hero=hero.name)
    count = say(COUNT, number=number + 1, all=len(episode.questions))
    return (
        words(look, "talk.count", count, "label", ink),
        10.0,
        words(look, f"talk.question-{number}", said, style, ink, role="heading"),
    )


def _face(look: Look, place: Rect, hero: Hero) -> tuple[Shape, ...]:
    """The hero in a ring, with a small speech bubble."""
    theme = look.theme
    side = place.w * 0.42
    badge = Rect(place.right - side * 0.86, place.bottom - side * 0.86, side, side)
    return (
        Box(place.inset(-6), theme.panel, place.w / 2 + 6),
        Picture(place, "avatar", hero.person or hero.id),
        Box(badge, theme.accent, side / 2, theme.soft, 4.0),
        icon(badge.inset(side * 0.24), "chat", theme.on_accent),
    )


def _pager(context: Context, count: int, number: int, room: Rect) -> Widget:
    """Two buttons, and a dot for each question between them."""
    look, say, theme = context.look, context.say, context.look.theme
    ends = (("talk.earlier", "back", say(EARLIER), number - 1), ("talk.later", "next", say(NEXT), number + 1))
    widths = [min(room.w, natural_width(look, label, has_icon=True)) for _, _, label, _ in ends]
    beside = sum(widths) + 120 <= room.w
    made: list[Widget] = []
    y = room.y
    for at, ((id_, sign, label, target), w) in enumerate(zip(ends, widths, strict=True)):
        h = max(54.0, button_size(look, label, w, has_icon=True))
        x = room.right - w if at and beside else room.x
        open_ = 0 <= target < count
        made.append(
            button(
                look, id_, Rect(x, y, w, h), label, ShowQuestion(target), icon_name=sign,
                state=() if open_ else ("disabled",),
            )
        )  # fmt: skip
        y = y if beside else y + h + 10
    bottom = max(one.rect.bottom for one in made)
    dots: tuple[Box, ...] = ()
    if beside:
        start = room.x + room.w / 2 - (count - 1) * 14
        middle = room.y + (bottom - room.y) / 2
        dots = tuple(
            Box(
                Rect(start + at * 28 - 7, middle - 7, 14, 14),
                theme.accent if at == number else "",
                7.0,
                theme.accent,
                3.0,
            )
            for at in range(count)
        )
    return Widget("talk.pager", Rect(room.x, room.y, room.w, bottom - room.y), dots, tuple(made))
