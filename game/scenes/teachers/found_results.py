"""The results that are found: pages of lessons on this computer and on sticks, each opened by a press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.scenes.teachers.at_desk import AtDesk, OpenPlace, heading, sentence
from game.scenes.teachers.big_rows import big_row, worded_row
from game.scenes.teachers.teachers_desk import ResultPage, Told, desk_of
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.scene import Change, Context
    from game.ui.parts.part import Piece

TITLE = Text("teachers.found", "Results")
WHAT = Text(
    "teachers.found-what",
    "When a lesson ends, its result is written as a page. A press opens it in the browser.",
)
ALL = (
    Text("teachers.found-all", "All lessons on one page"),
    Text("teachers.found-all-about", "Made anew from what is kept on this computer"),
)
FOUND = Text("teachers.found-pages", "Pages that are there")
NONE = Text("teachers.found-none", "No page was found. After the first lesson that has ended there is one.")
# Translators: {week} is the number of a week of the year.
WEEK = Text("teachers.found-week", "A lesson in week {week} of {year}")
PROGRAMME = Text("teachers.found-programme", "All lessons together")
# Translators: where a page lies; {name} is that of its file.
HERE = Text("teachers.found-here", "on this computer: {name}")
# Translators: {stick} is the name of a USB stick, {name} that of the file on it.
ON_STICK = Text("teachers.found-stick", "on the stick {stick}: {name}")


class WriteAll(Action, frozen=True):
    """Make the page of all lessons."""


class FoundResults(AtDesk):
    """Looks for pages when it is opened, and after each that is made."""

    name = "teachers-results"
    title = TITLE

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """What is there now."""
        super().__init__(argument, context)
        self._pages = desk_of(context).results() if context is not None else ()

    def rows(self, context: Context) -> tuple[Piece, ...]:
        """The way to the page of all lessons, and the pages that were found."""
        found = tuple(_row(context, number, each) for number, each in enumerate(self._pages))
        return (
            sentence(context, WHAT),
            big_row(context, "write-all", "team", ALL, WriteAll(), first=self.first),
            heading(context, FOUND),
            *(found or (sentence(context, NONE),)),
        )

    def doing(self, action: Action, context: Context) -> Callable[[], Told] | None:
        """Make the page of all lessons."""
        desk, language = desk_of(context), context.catalog.code
        return (lambda: desk.write_results(language)) if isinstance(action, WriteAll) else None

    def tick(self, context: Context) -> tuple[Change, ...]:
        """What was made is among the pages."""
        changes = super().tick(context)
        if changes:
            self._pages = desk_of(context).results()
        return changes


def _row(context: Context, number: int, found: ResultPage) -> Piece:
    year, _, week = found.week.partition("-W")
    name = context.say(WEEK, week=week.lstrip("0"), year=year) if week else context.say(PROGRAMME)
    where = ON_STICK if found.stick else HERE
    below = context.say(where, stick=found.stick, name=found.file.name)
    return worded_row(context, f"result:{number}", "star", (name, below), OpenPlace(found.file))
