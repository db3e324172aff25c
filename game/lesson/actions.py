"""What is pressed in a lesson: actions that widgets carry and keys mean."""

from __future__ import annotations

from typing import Literal

from game.action import Action, KeyAction
from game.lesson_flow.events import Event, Way


class Turn(KeyAction, frozen=True):
    """The next page, or the one before: a clicker's two buttons."""

    by: int


class Onward(KeyAction, frozen=True):
    """What a clicker's button forward means: whatever the main button of the slide does."""


class Do(Action, frozen=True):
    """Let an event of the lesson happen."""

    event: Event


class Add(Action, frozen=True):
    """Count one more of an option, or one less."""

    option: str
    by: int


class Keyed(KeyAction, frozen=True):
    """A key of the lesson while a widget has the focus: a number, or a sign."""

    key: Literal["plus", "minus", "erase"] | int
    focus: str


class ToStory(Action, frozen=True):
    """Go on with the story where it is."""


class As(Action, frozen=True):
    """Begin the story as this hero."""

    hero: str


class Blank(Action, frozen=True):
    """Show a calm picture in place of the lesson, or the lesson again."""


class Notes(Action, frozen=True):
    """Show the notes, or hide them."""


class Chooser(Action, frozen=True):
    """Who chooses after a vote, from now on."""

    by: Way


class LeaveVote(Action, frozen=True):
    """Back to the story without a choice; the hands stay until something is chosen."""


class Decided(Action, frozen=True):
    """The vote is over: the story goes on with this option."""

    option: str


class Begin(Action, frozen=True):
    """Begin the lesson that was set up."""


class Resume(Action, frozen=True):
    """Go on with the lesson that was interrupted, or delete it."""

    on: bool


class Pick(Action, frozen=True):
    """Choose one of the things that are asked before a lesson."""

    what: Literal["band", "episode", "shape"]
    value: str


class Finish(Action, frozen=True):
    """End the lesson, and delete what it kept."""


class WriteResult(Action, frozen=True):
    """Write the result of the lesson that has ended as a page to be printed."""
