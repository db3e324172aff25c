"""The teacher's desk: what can be done there. The screens ask for it; whoever starts the game brings it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import msgspec

from game.text import Text

if TYPE_CHECKING:
    from game.scenes.scene import Context


class Told(msgspec.Struct, frozen=True):
    """What came of something, as a sentence; `opens` is what can be looked at now, `n` what is counted."""

    text: Text
    values: Mapping[str, object] = {}
    n: int | None = None
    opens: Path | None = None
    good: bool = True


class ResultPage(msgspec.Struct, frozen=True):
    """A page with the result of a lesson, or of all (`week` is "" then), and on which stick it lies.

    `grade` and `letter` are those of the class, `episode` the id of its story, as far as they are known;
    `day` is that on which the file was written.
    """

    file: Path
    week: str = ""
    stick: str = ""
    grade: int = 0
    letter: str = ""
    episode: str = ""
    day: date | None = None


class Pages(msgspec.Struct, frozen=True):
    """Which pages are printed, in which language, and whose contacts: no kinds are all, no country is all."""

    kinds: tuple[str, ...]
    language: str
    country: str


class Work(Protocol):
    """Something that goes on beside the screen."""

    @property
    def told(self) -> Told | None:
        """What came of it; None while it goes on."""


class Desk(Protocol):
    """What the screens for teachers can have done. Whatever goes wrong is told, and raises nothing."""

    def begin(self, do: Callable[[], Told]) -> Work:
        """Do this beside the screen."""

    def results(self) -> tuple[ResultPage, ...]:
        """The pages with results on this computer and on its sticks, the newest first."""

    def write_results(self, language: str) -> Told:
        """Write the page of all lessons that are kept on this computer."""

    def print_pages(self, pages: Pages) -> Told:
        """Write pages to be printed into a folder of the teacher's documents."""

    def sticks(self) -> tuple[Path, ...]:
        """The sticks that are in this computer now."""

    def make_kit(self, stick: Path, language: str, country: str) -> Told:
        """Make a trainer's stick of this one."""

    def merge(self, stick: Path) -> Told:
        """Take the results that a stick holds."""

    def delete_result(self, found: ResultPage) -> Told:
        """Delete a result of this computer: its figures and its pages."""

    def code(self) -> str:
        """The trainer's code under which this computer counts; "" for none."""

    def use_code(self, code: str) -> Told:
        """Count for this trainer's code from now on, as it was typed."""

    def note_training(self, people: int) -> Told:
        """Keep that so many were trained."""

    def open(self, place: Path) -> bool:
        """Have the computer show a file or a folder; gives whether it has a program for that."""

    def teach(self) -> None:
        """Have the lesson opened when this window is closed."""


def desk_of(context: Context) -> Desk:
    """The desk of this world. Raises LookupError where there is none: nothing leads here then."""
    if context.world.desk is None:
        raise LookupError("there is no desk for teachers here")
    return context.world.desk
