"""Large cards on the stage: a picture to look at, and a question to talk about."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.scenes.play.going_on import continue_button
from game.scenes.play.making_room import Before
from game.scenes.play.play_layout import SIDE, text_scale
from game.scenes.play.speech import hint, words_in
from game.text import Text
from game.ui.parts.layout import by_width, if_fits, over, stack
from game.ui.parts.part import box, one, picture
from game.ui.parts.pieces import line, mark, raised_panel
from game.ui.parts.sizing import asks, grow, largest_square, pad, put, sized, yielding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Context
    from game.story.playing.view import CardView, StoryView
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part, Piece

# Translators: above a question that a class talks about.
TALK = Text("card.talk", "Let's talk")
# Translators: read aloud for a card with a question for the class.
TALK_TOLD = Text("card.talk-told", "Let's talk: {words}")

WHOLE = 2000.0
"""Asks for all the width that there is."""
LOOK, DISCUSS = 520.0, 640.0
"""Widths of the cards at normal text."""
PAD = 26.0
MEDAL = 92.0
SMALLEST, LARGEST = 96.0, 400.0
"""Sides of a picture; a smaller one is left out in favour of the words."""


def large(context: Context, card: Part, most: float, room: float) -> Before:
    """A large card on a stage so wide, `most` wide at normal text: beside people, or below their faces."""
    w = most * (1 + (text_scale(context.look) - 1) * 0.5)
    return Before(((min(w, room - 2 * SIDE), card),), beside=w, centred=True)


def story_card(context: Context, story: StoryView, card: CardView, room: float) -> Before:
    """The card on a stage so wide; the whole of it is the button that goes on."""
    if card.kind == "look":
        return large(context, _look(context, story, card), LOOK, room)
    return large(context, _discuss(context, story, card), DISCUSS, room)


def _look(context: Context, story: StoryView, card: CardView) -> Part:
    """A picture, as large as there is room, above its line."""
    words = context.say(card.text)
    text = asks(words_in(context, "card", words, words), 14.0)

    def laid(w: float) -> Part:
        side = min(w - 2 * PAD, LARGEST)
        with_picture = _card(context, story, (_framed(context.look, card.picture, side), 16.0), text, 14.0)
        return if_fits(with_picture, _card(context, story, (), text, 14.0), slack=side - SMALLEST)

    return by_width(laid)


def _framed(look: Look, name: str, side: float) -> Part:
    """The picture on a soft ground, so high or as high as there is room."""
    edge = look.theme.line if look.theme.flat else ""
    ground = box(look.theme.soft, 22.0, edge, 2.0 if edge else 0.0)
    shown = largest_square(picture("picture", name), math.inf)
    return yielding(sized(over(ground, pad(shown, 8.0, 8.0)), h=side))


def _card(context: Context, story: StoryView, above: Sequence[Piece], text: Part, below: float) -> Part:
    """A card with something above its words, and the word that says a press goes on."""
    press = continue_button(context, story, raised_panel(context.look, 30.0), 30.0)
    inside = pad(stack(PAD, one("card.above", stack(*above)), grow(text), below, hint(context), 16.0), PAD)
    return one("card", over(press, inside))


def _discuss(context: Context, story: StoryView, card: CardView) -> Part:
    """The question in large letters, below a medal with two bubbles where there is room for one."""
    look, theme, words = context.look, context.look.theme, context.say(card.text)
    told = context.say(TALK_TOLD, words=words)
    text = asks(words_in(context, "card", words, told, large=True), 28.0)
    title = (line(look, context.say(TALK), "subheading", theme.accent), 12.0)
    medal = put(mark(look, "discuss", (theme.warm, theme.on_warm), MEDAL, MEDAL * 0.6), "middle")
    with_medal = _card(context, story, (medal, 14.0, *title), text, 18.0)
    return if_fits(with_medal, _card(context, story, title, text, 18.0), slack=2.0)
