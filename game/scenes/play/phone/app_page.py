"""A page of the phone that the player looks into: a head with the way back, and the way to the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.phone.opened import BACK, BACK_TO_STORY, LookAway
from game.ui.parts.layout import row, stack
from game.ui.parts.part import one
from game.ui.parts.pieces import line, pressed, round_press
from game.ui.parts.sizing import at_least, fill, pad, rest

if TYPE_CHECKING:
    from game.action import Action
    from game.scenes.scene import Context
    from game.ui.parts.part import Part

EDGE = 12.0
HEAD = 56.0
ROUND = 48.0


def page(context: Context, id_: str, title: str, inside: Part, back: Action) -> Part:
    """A page with its title and the ways out; `inside` has all the room that is left."""
    look = context.look
    side = look.target(ROUND)
    arrow = round_press(look, f"{id_}.back", "back", context.say(BACK), back, side, kind="quiet")
    words = rest(pad(line(look, title, "subheading", look.theme.on_phone, "left"), 0.0, 8.0))
    head = at_least(row(EDGE, arrow, 8.0, words, EDGE, down="middle"), HEAD)
    return one(id_, stack(head, fill(pad(inside, EDGE, 0.0)), story_button(context)), name=title)


def story_button(context: Context) -> Part:
    """The button that leads back into the story, at the lower edge: it has the focus where nothing is new."""
    press = pressed(
        context.look, "looking.story", context.say(BACK_TO_STORY), LookAway(),
        icon_name="play", style="label", first=True,
    )  # fmt: skip
    return pad(press, EDGE, 10.0)
