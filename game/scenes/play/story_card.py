"""Large cards on the stage: a picture to look at, and a question to talk about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.going_on import continue_button
from game.scenes.play.speech import below_bar, hint, words_in
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.theme import typography
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, icon, panel

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.view import CardView, StoryView
    from game.ui.draw.look import Look

# Translators: above a question that a class talks about.
TALK = Text("card.talk", "Let's talk")
# Translators: read aloud for a card with a question for the class.
TALK_TOLD = Text("card.talk-told", "Let's talk: {words}")

EDGE = 28.0
ASIDE = 900.0
"""From this width of the stage on, a card stands beside the hero instead of before."""
LOOK, DISCUSS = 520.0, 640.0
"""Widths of the cards at normal text."""
PAD = 26.0
MEDAL = 92.0
SMALLEST = 96.0
"""A picture smaller than this is left out in favour of the words."""


def text_scale(look: Look) -> float:
    """The size of the text; 1.0 is normal."""
    return look.type.body.size / typography(1.0).body.size


def room_for(context: Context, stage: Rect, most: float) -> Rect:
    """Where a large card may stand on the stage: below the bar, beside the hero where there is room."""
    w = min(stage.w - 2 * EDGE, most * (1 + (text_scale(context.look) - 1) * 0.5))
    x = stage.x + (stage.w - w) / 2
    if stage.w >= ASIDE:
        x = min(stage.x + stage.w * 0.68 - w / 2, stage.right - EDGE - w)
    top = below_bar(context.look)
    return Rect(x, stage.y + top, w, stage.h - top - 18)


def stand(context: Context, room: Rect, h: float) -> Rect:
    """Where a card of that height stands in its room: in the middle; in portrait below the hero's face."""
    spare = room.h - h
    return Rect(room.x, room.y + (spare if context.viewport.portrait else spare / 2), room.w, h)


def story_card(context: Context, story: StoryView, card: CardView, stage: Rect) -> Widget:
    """The card; the whole of it is the button that goes on."""
    return (_look if card.kind == "look" else _discuss)(context, story, card, stage)


def _look(context: Context, story: StoryView, card: CardView, stage: Rect) -> Widget:
    """A picture, as large as there is room, above its line."""
    look, words = context.look, context.say(card.text)
    room = room_for(context, stage, LOOK)
    hint_h = look.type.small.line_height
    lines = look.block(words, "body", room.w - 2 * PAD).h
    spare = room.h - lines - hint_h - 2 * PAD - 34
    side = min(room.w - 2 * PAD, spare, 400.0)
    side = side if side >= SMALLEST else 0.0
    h = min(room.h, side + lines + hint_h + 2 * PAD + 34)
    place = stand(context, room, h)
    frame = Rect(place.x + PAD, place.y + PAD, place.w - 2 * PAD, side)
    body_top = frame.bottom + 16 if side else place.y + PAD
    inside = Rect(place.x + PAD, body_top, place.w - 2 * PAD, place.bottom - body_top - hint_h - PAD - 4)
    shapes: tuple[Shape, ...] = (panel(look, place, radius=30.0), *_framed(look, frame, card.picture))
    return _pressed(context, story, place, shapes, words, inside)


def _framed(look: Look, frame: Rect, picture: str) -> tuple[Shape, ...]:
    """The picture on a soft ground."""
    if frame.h <= 0:
        return ()
    edge = look.theme.line if look.theme.flat else ""
    ground = Box(frame, look.theme.soft, 22.0, edge, 2.0 if edge else 0.0)
    return (ground, Picture(frame.centered(frame.h - 16, frame.h - 16), "picture", picture))


def _pressed(
    context: Context, story: StoryView, place: Rect, shapes: tuple[Shape, ...], words: str, inside: Rect
) -> Widget:
    """A card with its words in `inside`, and the word that says a press goes on."""
    hint_h = context.look.type.small.line_height
    press = continue_button(context, story, place, shapes, 30.0)
    go_on = hint(context, Rect(inside.x, place.bottom - hint_h - 16, inside.w, hint_h))
    return Widget("card", place, (), (press, words_in(context, "card", inside, words, words), go_on))


def _discuss(context: Context, story: StoryView, card: CardView, stage: Rect) -> Widget:
    """The question in large letters, below a medal with two bubbles."""
    look, theme = context.look, context.look.theme
    words, title = context.say(card.text), context.say(TALK)
    room = room_for(context, stage, DISCUSS)
    inner_w = room.w - 2 * PAD
    hint_h = look.type.small.line_height
    title_h = look.block(title, "subheading", inner_w).h
    lines = look.block(words, "heading", inner_w).h
    medal = MEDAL if room.h >= lines + title_h + MEDAL + hint_h + 2 * PAD + 60 else 0.0
    h = min(room.h, lines + title_h + medal + hint_h + 2 * PAD + 62)
    place = stand(context, room, h)
    y = place.y + PAD + medal + (14 if medal else 0)
    inside = Rect(place.x + PAD, y + title_h + 12, inner_w, place.bottom - y - title_h - hint_h - PAD - 20)
    shapes: tuple[Shape, ...] = (
        panel(look, place, radius=30.0),
        *_medal(look, Rect(place.x + (place.w - medal) / 2, place.y + PAD, medal, medal)),
        centred(look, Rect(place.x + PAD, y, inner_w, title_h), title, "subheading", theme.accent),
    )
    press = continue_button(context, story, place, shapes, 30.0)
    go_on = hint(context, Rect(inside.x, place.bottom - hint_h - 16, inside.w, hint_h))
    told = context.say(TALK_TOLD, words=words)
    body = words_in(context, "card", inside, words, told, large=True)
    return Widget("card", place, (), (press, body, go_on))


def _medal(look: Look, place: Rect) -> tuple[Shape, ...]:
    if place.h <= 0:
        return ()
    theme = look.theme
    edge = theme.line if look.theme.flat else ""
    disc = Box(place, theme.warm, place.h / 2, edge, 2.0 if edge else 0.0)
    return (disc, icon(place.centered(place.h * 0.6, place.h * 0.6), "discuss", theme.on_warm))
