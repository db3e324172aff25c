"""The phone on its face on the table: the room comes forward, and what arrives only makes it buzz."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.scenes.play.phone.opened import LookInto
from game.scenes.play.play_layout import SIDE
from game.text import Text
from game.ui.parts.layout import over, row, stack
from game.ui.parts.part import Part, named, one, picture, places
from game.ui.parts.pieces import raised_panel, snug
from game.ui.parts.scrolling import shifted
from game.ui.parts.sizing import fill, pad, put, sized

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.view import StoryView
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget

# Translators: the button that the phone is while it lies on its face on the table.
PICK_UP = Text("lying.pick-up", "Pick up the phone")
# Translators: read aloud when the phone, which lies on its face, has buzzed.
BUZZED = Text("lying.buzzed", "The phone buzzes.")

WIDE, HIGH, UNDER, BESIDE = 236.0, 128.0, 14.0, 10.0
TAG, ROOM = 24.0, 200.0
"""How far its tag reaches down on it, and how much wider and higher than the phone that may be."""
SHAKE, TURNS = 6.0, 4
"""How far to each side it moves while it buzzes, and how often."""


def lies(story: StoryView) -> bool:
    """Whether the phone lies on its face; a form and settings are filled in on it, in the hand."""
    return story.phone.app == "down" and not (story.form or story.settings or story.resting)


def under(story: StoryView) -> float:
    """How much lower it makes the room for what is said, where it lies below."""
    return HIGH + UNDER if lies(story) else 0.0


def picked_up(story: StoryView) -> StoryView:
    """The story while somebody looks round on the phone: it is in the hand."""
    if not lies(story):
        return story
    return replace(story, phone=replace(story.phone, app="home"))


def room_and_place(stage: Rect, *, portrait: bool) -> tuple[Rect, Rect]:
    """What of a stage is left for what is said, and where the phone lies: in a corner or, upright, below."""
    place = put(sized(named("lies"), WIDE, HIGH), "right", "bottom")
    if portrait:
        whole = stack(fill(named("room")), sized(pad(place, right=SIDE), h=HIGH), UNDER)
    else:
        whole = row(named("room"), sized(pad(place, bottom=UNDER), WIDE), BESIDE)
    found = places(whole, stage)
    return found["room"], found["lies"]


def lying(context: Context, story: StoryView, stage: Rect, *, portrait: bool, part: float = 1.0) -> Widget:
    """The phone as it lies: a press picks it up; `part` is how far the buzz has come that is new (0-1)."""
    _, place = room_and_place(stage, portrait=portrait)
    buzzed = bool(story.phone.buzzed)
    look_into = LookInto("chat", story.open) if story.open else LookInto("home")
    ground = pad(picture("picture", "phone-buzzing" if buzzed else "phone-lying"), y=(HIGH - WIDE) / 2)
    press = one(
        "phone.lying", ground, role="button", name=context.say(PICK_UP), action=look_into,
        first=bool(story.open), radius=HIGH / 2,
    )  # fmt: skip
    told: tuple[Part, ...] = ()
    if buzzed:  # never what was written: it lies on its face so that nobody has to know now
        told = (one("phone.buzzed", 0.0, role="alert", name=context.say(BUZZED), live=True),)
    wanted = (_wanted(context),) if story.open else ()
    made = one("lying", over(press, *told, *wanted)).widget(place)
    return shifted(made, 0.0, round(SHAKE * (1 - part) * math.sin(part * TURNS * 2 * math.pi)))


def _wanted(context: Context) -> Part:
    """Above the phone, what the hand is to do, where the story waits for just that."""
    look = context.look
    words = pad(snug(look, context.say(PICK_UP), "label", look.theme.on_panel), 18.0, 8.0)
    tag = one("lying.wanted", over(raised_panel(look, 20.0, 4.0), words))
    return put(pad(tag, left=-ROOM, top=-ROOM, bottom=HIGH - TAG), "right", "bottom")
