"""The results that are found: pages of lessons on this computer and on sticks, each opened by a press."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.action import Action
from game.language.formats import short_date
from game.language.languages import class_name
from game.scenes.scene import Back, FocusFirst, ScrollTo
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
# Translators: a class, such as 7a, and the title of a story.
NAMED = Text("teachers.found-named", "{group}, {story}")
# Translators: where a page lies; {name} is that of its file.
HERE = Text("teachers.found-here", "on this computer: {name}")
# Translators: {stick} is the name of a USB stick, {name} that of the file on it.
ON_STICK = Text("teachers.found-stick", "on the stick {stick}: {name}")
# Translators: {day} is a date, {place} is “on this computer: …” or “on the stick …”.
ON_DAY = Text("teachers.found-day", "{day}, {place}")


DELETE = (
    Text("teachers.found-delete", "Delete a result"),
    Text("teachers.found-delete-about", "Of this computer: its figures, its page and its table"),
)
WHICH = Text("teachers.found-which", "Which result?")
# Translators: {result} is a class and a story, such as “7a, The chain”.
SURE = Text(
    "teachers.found-sure",
    "Delete “{result}”? Its figures are gone from this computer then, and from the page of all lessons "
    "when that is made anew. What lies on sticks stays there.",
)
KEEP = (Text("teachers.found-keep", "Keep it"), Text("teachers.found-keep-about", "Nothing is deleted"))
GONE = (
    Text("teachers.found-gone", "Delete it"),
    Text("teachers.found-gone-about", "It can't be brought back"),
)


class Deleting(Action, frozen=True):
    """Choose a result to be deleted, or none any longer."""

    on: bool


class ChooseResult(Action, frozen=True):
    """This is the result that may be deleted."""

    file: Path


class DeleteResult(Action, frozen=True):
    """Delete the one that was chosen."""


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
        self._deleting = False
        self._chosen: ResultPage | None = None

    def rows(self, context: Context) -> tuple[Piece, ...]:
        """The way to the page of all lessons, and the pages that were found; or which of them is deleted."""
        if self._deleting:
            return self._sure(context, self._chosen) if self._chosen else self._which(context)
        found = tuple(_row(context, number, each) for number, each in enumerate(self._pages))
        return (
            sentence(context, WHAT),
            big_row(context, "write-all", "team", ALL, WriteAll(), first=self.first),
            heading(context, FOUND),
            *(found or (sentence(context, NONE),)),
            *((big_row(context, "delete", "close", DELETE, Deleting(on=True)),) if self._own else ()),
        )

    @property
    def _own(self) -> tuple[ResultPage, ...]:
        """The pages of this computer."""
        return tuple(page for page in self._pages if not page.stick)

    def _which(self, context: Context) -> tuple[Piece, ...]:
        keep = big_row(context, "keep", "check", KEEP, Deleting(on=False), first=self.first)
        cards = (
            worded_row(
                context, f"delete:{at}", "close", (name_of(context, page), _below(context, page)),
                ChooseResult(page.file),
            )
            for at, page in enumerate(self._own)
        )  # fmt: skip
        return heading(context, WHICH), keep, *cards

    def _sure(self, context: Context, page: ResultPage) -> tuple[Piece, ...]:
        return (
            sentence(context, SURE, "subheading", result=name_of(context, page)),
            big_row(context, "keep", "check", KEEP, Deleting(on=False), first=self.first),
            big_row(context, "gone", "close", GONE, DeleteResult()),
        )

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Choose what is deleted; all else is done beside the screen."""
        match action:
            case Deleting():
                self._deleting, self._chosen, self.told = action.on, None, None
            case ChooseResult():
                self._chosen = next((each for each in self._own if each.file == action.file), None)
            case Back() if self._deleting:
                self._deleting = False
            case _:
                return super().handle(action, context)
        return (FocusFirst(), ScrollTo(f"{self.name}.scroll", 0.0))

    def doing(self, action: Action, context: Context) -> Callable[[], Told] | None:
        """Make the page of all lessons, or delete a result."""
        desk, language, chosen = desk_of(context), context.catalog.code, self._chosen
        if isinstance(action, DeleteResult) and chosen is not None:
            self._deleting = False
            return lambda: desk.delete_result(chosen)
        return (lambda: desk.write_results(language)) if isinstance(action, WriteAll) else None

    def tick(self, context: Context) -> tuple[Change, ...]:
        """What was made is among the pages."""
        changes = super().tick(context)
        if changes:
            self._pages = desk_of(context).results()
        return changes


def _row(context: Context, number: int, found: ResultPage) -> Piece:
    name, below = name_of(context, found), _below(context, found)
    return worded_row(context, f"result:{number}", "star", (name, below), OpenPlace(found.file))


def name_of(context: Context, found: ResultPage) -> str:
    """The class and the story of a result; what is not known is left out, and the week stands for nothing."""
    if not found.week:
        return context.say(PROGRAMME)
    group = class_name(context.catalog.code, found.grade, found.letter)
    episode = context.world.pack.episodes.get(found.episode) if found.episode else None
    story = context.say(episode.title) if episode is not None else ""
    if group and story:
        return context.say(NAMED, group=group, story=story)
    year, _, week = found.week.partition("-W")
    return group or story or context.say(WEEK, week=week.lstrip("0"), year=year)


def _below(context: Context, found: ResultPage) -> str:
    """The day on which the page was written, and where it lies."""
    where = context.say(ON_STICK if found.stick else HERE, stick=found.stick, name=found.file.name)
    if found.day is None:
        return where
    return context.say(ON_DAY, day=short_date(found.day, context.catalog.code), place=where)
