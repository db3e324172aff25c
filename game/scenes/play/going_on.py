"""Presses by which a story goes on: past what is said, and past a delay that runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.events import Continue
from game.text import Text
from game.ui.parts.layout import stack
from game.ui.parts.part import one

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.view import StoryView
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import State, Widget
    from game.ui.parts.part import Part

# Translators: on the box with what somebody says; pressing it goes on.
CONTINUE = Text("play.continue", "Continue")
SHOW_NOW = Text("chat.show-now", "Show the message now")


def continue_button(context: Context, story: StoryView, ground: Part, radius: float) -> Part:
    """A box as the button that goes on.

    It is called the same however much is said in the box: the words are told as they come, and a focus that
    stays on the button is silent.
    """
    return _pressed(story, ground, context.say(CONTINUE), radius)


def show_now(context: Context, story: StoryView, place: Rect, radius: float = 12.0) -> tuple[Widget, ...]:
    """While a delay runs, a press on the place shows at once what is due; nothing while none runs."""
    if story.waiting.kind != "delay":
        return ()
    return (_pressed(story, stack(), context.say(SHOW_NOW), radius, state=("busy",)).widget(place),)


def _pressed(story: StoryView, ground: Part, name: str, radius: float, state: tuple[State, ...] = ()) -> Part:
    return one(
        "continue", ground, role="button", name=name, state=state, action=Continue(story.node), first=True,
        radius=radius,
    )  # fmt: skip
