"""The third part of the debrief: questions about the character, one large card each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.text import Text
from game.ui.parts.basic import panel
from game.ui.parts.layout import by_width, over, row, stack
from game.ui.parts.part import disc, drawn, one, picture, sign
from game.ui.parts.pieces import pressed, said
from game.ui.parts.sizing import SPRING, fits, grow, larger, pad, put, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.grammar.characters import Hero
    from game.story.grammar.model import Episode
    from game.ui.draw.look import Look
    from game.ui.draw.widget import State
    from game.ui.parts.part import Part

LEAD = Text("debrief.talk-lead", "Talk about it with others, or just think about it. No answer is wrong.")
# Translators: to two children who play at one screen, instead of the line before.
LEAD_OF_TWO = Text(
    "two.talk-lead",
    "One of you reads the question aloud, the other answers first; then you change. No answer is wrong.",
)
# Translators: {number} is the number of this question, {all} how many there are.
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


def talk(context: Context, episode: Episode, hero: Hero, number: int) -> Part:
    """The lead, the card of a question as high as there is room for, and the way to the others."""
    words = context.say(LEAD_OF_TWO if context.players else LEAD)
    lead = said(context.look, "talk.lead", words, "body", context.look.theme.quiet)
    card = grow(_card(context, episode, hero, number))
    return stack(lead, 16.0, card, 18.0, _pager(context, len(episode.questions), number))


def _card(context: Context, episode: Episode, hero: Hero, number: int) -> Part:
    """A question in letters that can be read from the last row of a classroom, with the hero beside it.

    Where the card is narrow, the hero stands above the question.
    """
    look = context.look
    face = square(_face(look, hero), FACE)

    def inside(w: float) -> Part:
        asked = _question(context, episode, hero, number, large=w > WIDE)
        if w > NARROW:
            return row(face, 32.0, asked, down="middle")
        return stack(SPRING, put(face, "left"), 22.0, asked, SPRING)

    ground = drawn(lambda place: (panel(look, place, fill=look.theme.soft, radius=30.0, shadow=6.0),))
    whole = by_width(lambda w: over(ground, pad(inside(w), 40.0, 32.0)))
    return one("talk.card", whole, live=True)


def _question(context: Context, episode: Episode, hero: Hero, number: int, *, large: bool) -> Part:
    """Which question it is, and the question."""
    look, say, ink = context.look, context.say, context.look.theme.on_soft
    style = "title" if large and look.type.body.size < LARGE else "heading"
    asked = say(episode.questions[number], hero=hero.name)
    count = say(COUNT, number=number + 1, all=len(episode.questions))
    return stack(
        said(look, "talk.count", count, "label", ink),
        10.0,
        said(look, f"talk.question-{number}", asked, style, ink, role="heading"),
    )


def _face(look: Look, hero: Hero) -> Part:
    """The hero in a ring, with a small speech bubble."""
    theme, side = look.theme, FACE * 0.42
    bubble = over(disc(theme.accent, theme.soft, 4.0), larger(sign("chat", theme.on_accent), 0.52))
    outside = -side * 0.14
    return over(
        pad(disc(theme.panel), -6.0, -6.0),
        picture("avatar", hero.person or hero.id),
        pad(put(square(bubble, side), "right", "bottom"), right=outside, bottom=outside),
    )


def _pager(context: Context, count: int, number: int) -> Part:
    """Two buttons, and a dot for each question between them."""
    theme = context.look.theme
    earlier = _turn(context, "talk.earlier", "back", EARLIER, number - 1, count)
    later = _turn(context, "talk.later", "next", NEXT, number + 1, count)
    dots = row(
        *(square(disc(theme.accent if at == number else "", theme.accent, 3.0), 14.0) for at in range(count)),
        gap=14.0,
    )
    beside = over(put(dots, "middle", "middle"), row(earlier, SPRING, later, down="top"))
    below = stack(put(earlier, "left"), put(later, "left"), gap=10.0)
    enough = row(earlier, 120.0, later)
    return one("talk.pager", by_width(lambda w: beside if fits(enough, w) else below))


def _turn(context: Context, id_: str, icon: str, label: Text, target: int, count: int) -> Part:
    """The button to another question; closed where there is none."""
    state: tuple[State, ...] = () if 0 <= target < count else ("disabled",)
    return pressed(context.look, id_, context.say(label), ShowQuestion(target), icon_name=icon, state=state)
