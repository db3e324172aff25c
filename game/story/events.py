"""What can happen in a play: the whole of a saved game is a list of these."""

from typing import TypeAlias

from game.action import Action
from game.text import Players


class Begin(Action, frozen=True, tag="begin", omit_defaults=True):
    """The player chose a hero, by cast id; always the first event. `players` tells of two at one screen."""

    hero: str
    players: Players = ""


class Continue(Action, frozen=True, tag="continue"):
    """A tap, or the end of a typing delay, in this node: time is an event."""

    node: str


class Choose(Action, frozen=True, tag="choose"):
    """The player took the choice with this id in this node."""

    node: str
    choice: str


class Arrange(Action, frozen=True, tag="arrange"):
    """The player put steps of this node in this order, looked at these spots, or put pieces at these places.

    All by their ids; the step that waits there says what they are.
    """

    node: str
    order: tuple[str, ...]


class TakeBack(Action, frozen=True, tag="take-back"):
    """In this node the player took back what was said or sent last."""

    node: str


class Use(Action, frozen=True, tag="use"):
    """The player used a tool of the phone: one of `game.story.reading.words.TOOLS`."""

    tool: str


class Inspect(Action, frozen=True, tag="inspect"):
    """The player opened the profile of somebody of the cast."""

    who: str


class LeaveChat(Action, frozen=True, tag="leave-chat"):
    """The player looked away from the chat with somebody: what vanishes there is gone from now on."""

    who: str


class Disagree(Action, frozen=True, tag="disagree"):
    """Two at one screen don't agree in this node: they open two doors, one after the other."""

    node: str


class OtherDoor(Action, frozen=True, tag="other-door"):
    """They come back to where they didn't agree last, to open the other door."""


Event: TypeAlias = (
    Begin | Continue | Choose | Arrange | TakeBack | Use | Inspect | LeaveChat | Disagree | OtherDoor
)
