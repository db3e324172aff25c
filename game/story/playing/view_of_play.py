"""What a scene draws of a play: what is to be seen of its state, and for two at one screen who decides."""

from typing import Literal

from msgspec.structs import replace

from game.story.playing.play import Play
from game.story.playing.two_players import FACING, can_differ, decides_here, other_waits, two
from game.story.playing.view import view
from game.story.playing.view_model import StoryView, TwoView


def view_of(play: Play) -> StoryView:
    """Give everything that is to be seen of a play; for two at one screen also who decides."""
    story = view(play.episode, play.state)
    if not play.players or story.waiting.kind != "choice":
        return story
    stand = two(play.episode, play.events, play.states)
    first = next((each for each in story.choices if each.id == stand.first), None)
    if not (first or decides_here(play.episode, play.state)):
        return story
    others = tuple(each for each in story.choices if each is not first)
    turn = TwoView(stand.decides, FACING[stand.decides], stand.decided, _doors(play))
    if first is not None:
        turn = replace(turn, doors="last", opened=first.text)
    return replace(story, choices=others, two=turn)


def _doors(play: Play) -> Literal["", "may", "first", "waits"]:
    """Tell what two can do about a door that they have not come back to."""
    parts = (play.episode, play.events, play.states)
    if can_differ(*parts):
        return "may"
    if not two(*parts).parted:
        return ""
    return "waits" if other_waits(*parts) else "first"
