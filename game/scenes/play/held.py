"""A picture that is held until it was read: the story is further already, and a press goes on to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.going_on import CONTINUE, continue_button
from game.scenes.play.making_room import Before
from game.scenes.play.play_layout import SIDE
from game.scenes.play.speech import BOX_MOST, RADIUS
from game.story.playing.holding import held
from game.story.playing.play import Play
from game.story.playing.view import StoryView, view_of_log
from game.ui.parts.basic import TARGET
from game.ui.parts.layout import over, row
from game.ui.parts.part import one, sign
from game.ui.parts.pieces import line, raised_panel
from game.ui.parts.sizing import SPRING, at_least, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.state import State


class Held(msgspec.Struct, frozen=True):
    """The pictures that are still to be read, the next one first, and the play as it stands already."""

    play: Play
    pictures: tuple[tuple[Play, StoryView], ...]

    @classmethod
    def between(cls, before: Play, after: Play, *, by_hand: bool) -> Held | None:
        """What of the way between two plays is held; None where nothing is replaced unread."""
        states = held(after.episode, before.state, after.state, by_hand=by_hand)
        pictures = tuple(_pictured(after, one) for one in states)
        return cls(after, pictures) if pictures else None

    def still(self, play: Play) -> Held:
        """The same pictures after something that does not go on: what was left meanwhile is gone in them."""
        states = (msgspec.structs.replace(at.state, left=play.state.left) for at, _ in self.pictures)
        return Held(play, tuple(_pictured(play, state) for state in states))

    @property
    def next(self) -> Held | None:
        """What is still held when this picture was read."""
        return Held(self.play, self.pictures[1:]) if self.pictures[1:] else None


def _pictured(after: Play, state: State) -> tuple[Play, StoryView]:
    """A play as it stood in a state that is held, and what was seen then."""
    play = msgspec.structs.replace(after, states=(*after.states[:-1], state))
    return play, view_of_log(play.episode, state)


def go_on(context: Context, story: StoryView, usual: float) -> Before:
    """The button, where the word stands that goes on from what is said on a stage of the usual width."""
    look = context.look
    ink = look.theme.on_panel
    words = line(look, context.say(CONTINUE), "button", ink, "left")
    inside = row(26.0, words, 10.0, square(sign("next", ink), look.type.button.size), 24.0, down="middle")
    press = continue_button(context, story, over(raised_panel(look, RADIUS), inside), RADIUS)
    button = at_least(press, look.target(TARGET + 8))
    return Before(((min(BOX_MOST, usual - 2 * SIDE), one("held", row(SPRING, button))),))
