"""What is pressed in a lesson: actions that widgets carry and keys mean."""

from __future__ import annotations

from typing import Literal

from game.action import Action, KeyAction
from game.lesson_flow.events import Event, Way
from game.lesson_flow.number_entry import Key
from game.text import Players


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
    """A key that counts, while a widget has the focus."""

    key: Key
    focus: str


class ToRow(Action, frozen=True):
    """Count in this row."""

    row: int


class Enter(Action, frozen=True):
    """Open the page on which the numbers of a question are entered."""


class Dark(Action, frozen=True):
    """The projector shows nothing now."""


class ToStory(Action, frozen=True):
    """Go on with the story where it is."""


class ToTalk(Action, frozen=True):
    """From the ending of the story to the part that follows it."""


class As(Action, frozen=True):
    """Begin the story as this hero; `players` where the class plays in two halves."""

    hero: str
    players: Players = ""


class Blank(Action, frozen=True):
    """Show a calm picture in place of the lesson, or the lesson again."""


class Notes(Action, frozen=True):
    """Show the notes, or hide them."""


class Chooser(Action, frozen=True):
    """Who chooses after a vote, from now on."""

    by: Way


class BackToStop(Action, frozen=True):
    """Back to the stop of the story that was decided last, to count or choose anew."""


class LeaveVote(Action, frozen=True):
    """Back to the story without a choice; the hands stay until something is chosen."""


class Decided(Action, frozen=True):
    """The vote is over: the story goes on with this option."""

    option: str


class Begin(Action, frozen=True):
    """Begin the lesson that was set up."""


class Resume(Action, frozen=True):
    """Go on with the lesson of this id, or begin another one while all wait."""

    lesson: str = ""


class Forget(Action, frozen=True):
    """Delete the lesson of this id; before one is `sure`, it is asked once more."""

    lesson: str
    sure: bool


class Pick(Action, frozen=True):
    """Choose one of the things that are asked before a lesson, or the lesson to go on with."""

    what: Literal["band", "episode", "shape", "lesson", "size"]
    value: str


class Finish(Action, frozen=True):
    """End the lesson, and delete what it kept."""


class OpenResult(Action, frozen=True):
    """Have the computer show the page with the result."""


class WriteResult(Action, frozen=True):
    """Write the result of the lesson that has ended as a page to be printed."""
