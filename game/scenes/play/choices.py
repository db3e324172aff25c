"""The choices of a decision below its question, wherever they are shown: in the phone or on the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.tiles import as_tiles, picture_disc, tiles
from game.story.events import Choose
from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import TARGET, button_colours, centred, text
from game.ui.parts.scrolling import scroll

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.view import ChoiceView, StoryView
    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look

CHOICES = Text("play.choices", "What now?")

GAP = 10.0
PAD_X, PAD_Y = 18.0, 12.0
PICTURE = 56.0
"""Size of the picture on a choice that is no tile."""


def height(context: Context, story: StoryView, width: float, across: int = 1) -> float:
    """The height that question and choices take at this width, so many of them beside each other."""
    lane = Rect(0, 0, width, 0)
    return _content(context, story, lane, tiled=as_tiles(context, story.choices, width), across=across)[1]


def stand_beside(context: Context, story: StoryView, width: float, across: int) -> bool:
    """Whether so many choices without pictures find room beside each other, with every word in one piece."""
    look = context.look
    if any(one.icon for one in story.choices) or len(story.choices) <= across:
        return False
    room = _words_width(look, _column(look, width, across), picture=0.0)
    labels = (context.say(one.text) for one in story.choices)
    return all(
        look.typesetter.width(word, look.type.button) <= room for said in labels for word in said.split()
    )


def choices(context: Context, story: StoryView, place: Rect, *, ink: Colour = "", across: int = 1) -> Widget:
    """Question (in the colour `ink`) and choices in `place`; they scroll where they are higher than it."""
    wanted = height(context, story, place.w, across)
    tiled = as_tiles(context, story.choices, place.w)
    name = "" if story.ask else context.say(CHOICES)  # the question is told by its heading
    if wanted <= place.h + 1:
        widgets, _ = _content(context, story, place, ink, tiled=tiled, across=across)
        return Widget("choices", place, (), widgets, role="list", name=name)
    moved = context.scrolled.get("choices", 0.0)

    def content(lane: Rect) -> tuple[tuple[Widget, ...], float]:
        return _content(context, story, lane, ink, tiled=tiled, across=across)

    return scroll(context.look, "choices", place, content, moved, role="list", name=name)


def _content(
    context: Context, story: StoryView, lane: Rect, ink: Colour = "", *, tiled: bool, across: int
) -> tuple[tuple[Widget, ...], float]:
    look, widgets, y = context.look, [], lane.y
    if story.ask:
        place = Rect(lane.x + 4, lane.y, lane.w - 8, 0)
        ask = text(
            look,
            "choices.ask",
            place,
            context.say(story.ask),
            "body",
            ink or look.theme.on_phone,
            role="heading",
        )
        widgets.append(ask)
        y = ask.rect.bottom + 12
    if tiled:
        made_tiles, bottom = tiles(context, story.node, story.choices, Rect(lane.x, y, lane.w, 0))
        return (*widgets, *made_tiles), bottom - lane.y
    gap, w = look.apart(GAP), _column(look, lane.w, across)
    for first in range(0, len(story.choices), across):
        numbered = list(enumerate(story.choices[first : first + across], first + 1))
        places = [Rect(lane.x + at * (w + gap), y, w, 0) for at in range(across)]
        h = max(_choice_height(look, context.say(one.text), w, picture=bool(one.icon)) for _, one in numbered)
        for place, (number, one) in zip(places, numbered, strict=False):
            widgets.append(choice(context, story.node, one, number, msgspec.structs.replace(place, h=h)))
        y += h + gap
    return tuple(widgets), y - gap - lane.y


def _column(look: Look, width: float, across: int) -> float:
    return (width - look.apart(GAP) * (across - 1)) / across


def _words_width(look: Look, w: float, picture: float) -> float:
    return w - 2 * PAD_X - look.type.label.size * 1.7 - picture


def _choice_height(look: Look, label: str, w: float, *, picture: bool) -> float:
    inner = _words_width(look, w, PICTURE + 10 if picture else 0.0)
    least = look.target(PICTURE + 16 if picture else TARGET + 4)
    return max(least, look.block(label, "button", inner).h + 2 * PAD_Y)


def choice(context: Context, node: str, one: ChoiceView, number: int, place: Rect) -> Widget:
    """One choice as a pill with its number; on a tinted ground what is done, on a plain one what is said."""
    look, label = context.look, context.say(one.text)
    disc = look.type.label.size * 1.7
    picture = PICTURE + 10 if one.icon else 0.0
    inner = _words_width(look, place.w, picture)
    rect, h = place, place.h
    words = Rect(rect.right - PAD_X - inner, rect.y, inner, h)
    fill, ink, _ = button_colours(look, "quiet" if one.kind == "do" else "plain", ())
    radius = min(h / 2, 27.0)
    shapes = (
        Box(rect, fill, radius, look.theme.accent, 2.5),
        *number_disc(look, Rect(rect.x + 11, rect.y + (h - disc) / 2, disc, disc), number),
        *_picture(
            look, one, number, Rect(words.x - picture - 2, rect.y + (h - PICTURE) / 2, PICTURE, PICTURE)
        ),
        centred(look, words, label, "button", ink, "left"),
    )
    return Widget(
        f"choice:{number}",
        rect,
        shapes,
        role="button",
        name=label,
        action=Choose(node, one.id),
        first=number == 1,
        radius=radius,
    )


def _picture(look: Look, one: ChoiceView, number: int, place: Rect) -> tuple[Shape, ...]:
    return picture_disc(look, place, one.icon, number) if one.icon else ()


def number_disc(look: Look, place: Rect, number: int) -> tuple[Shape, ...]:
    """The number by which children talk about a choice, and the key that takes it."""
    theme = look.theme
    return (
        Box(place, theme.accent, place.h / 2),
        centred(look, place, str(number), "label", theme.on_accent),
    )
