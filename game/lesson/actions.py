"""What is pressed in a lesson: actions that widgets carry and keys mean."""

from __future__ import annotations

from typing import Literal

import msgspec

from game.course.events import Event, Way


class Turn(msgspec.Struct, frozen=True):
    """The next page, or the one before: a clicker's two buttons."""

    by: int


class Onward(msgspec.Struct, frozen=True):
    """What a clicker's button forward means: whatever the main button of the slide does."""


class Do(msgspec.Struct, frozen=True):
    """Let an event of the lesson happen."""

    event: Event


class Add(msgspec.Struct, frozen=True):
    """Count one more of an option, or one less."""

    option: str
    by: int


class Keyed(msgspec.Struct, frozen=True):
    """A key of the lesson while a widget has the focus: a number, or a sign."""

    key: Literal["plus", "minus", "erase"] | int
    focus: str


class ToStory(msgspec.Struct, frozen=True):
    """Go on with the story where it is."""


class As(msgspec.Struct, frozen=True):
    """Begin the story as this hero."""

    hero: str


class Blank(msgspec.Struct, frozen=True):
    """Show a calm picture in place of the lesson, or the lesson again."""


class Notes(msgspec.Struct, frozen=True):
    """Show the notes, or hide them."""


class Chooser(msgspec.Struct, frozen=True):
    """Who chooses after a vote, from now on."""

    by: Way


class LeaveVote(msgspec.Struct, frozen=True):
    """Back to the story without a choice; the hands stay until something is chosen."""


class Decided(msgspec.Struct, frozen=True):
    """The vote is over: the story goes on with this option."""

    option: str


class Begin(msgspec.Struct, frozen=True):
    """Begin the lesson that was set up."""


class Resume(msgspec.Struct, frozen=True):
    """Go on with the lesson that was interrupted, or delete it."""

    on: bool


class Pick(msgspec.Struct, frozen=True):
    """Choose one of the things that are asked before a lesson."""

    what: Literal["band", "episode", "shape"]
    value: str


class Finish(msgspec.Struct, frozen=True):
    """End the lesson, and delete what it kept."""


class WriteResult(msgspec.Struct, frozen=True):
    """Write the result of the lesson that has ended as a page to be printed."""
