"""Play tests: files in which people write down how a story is played, and what must come of it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final

import msgspec

from game.authors.explore.play_steps import PlaySteps
from game.authors.explore.player import Failed, Player
from game.story.playing.play import Play
from game.story.playing.reducer import NotApplicable
from game.story.reading.diagnostics import Diagnostic, Mark, Report
from game.story.reading.fields import Line, Listed, Model, Word
from game.story.reading.read import FAILED, read_model
from game.story.reading.source import read_tree
from game.story.reading.texts_read import Reading

if TYPE_CHECKING:
    from game.story.grammar.model import Episode


MOST_PLAYS: Final = 50
"""Plays of one episode; those of season 1 have at most 10."""


class PlayTest(Listed, frozen=True, kw_only=True):
    """One play: who plays, what is done, and where it leads."""

    NAMED_BY: ClassVar[tuple[str, ...]] = ("play",)
    INNER: ClassVar[frozenset[str]] = frozenset({"mark", "id"})

    id: Line = ""
    play: Line
    """What the play is about, in a few words: its name."""
    as_: Word = ""
    """The hero who is played, by cast id; the first of the episode where nothing is said."""
    steps: PlaySteps
    """What is done and seen, line by line."""


class PlayFile(Model, frozen=True, kw_only=True):
    """The plays of one episode."""

    plays: tuple[PlayTest, ...]
    """The plays, each with a name of its own."""

    def verify(self, reading: Reading) -> None:
        """Refuse a number of plays that nobody wrote: all of them are played."""
        if len(self.plays) > MOST_PLAYS:
            count = str(len(self.plays))
            reading.report.add("too-many-plays", self.mark, count=count, limit=str(MOST_PLAYS))


class LoadedPlays(msgspec.Struct, frozen=True):
    """The plays of a file, and every problem of the file; with a mistake in it there are no plays."""

    path: str
    plays: tuple[PlayTest, ...]
    problems: tuple[Diagnostic, ...] = ()


class Trouble(msgspec.Struct, frozen=True):
    """What is wrong with one play, and the line on which it shows."""

    path: str
    mark: Mark
    message: str

    def __str__(self) -> str:
        """`file:line:column: message`."""
        return f"{self.path}:{self.mark.line}:{self.mark.column}: {self.message}"


class Outcome(msgspec.Struct, frozen=True):
    """How a written play went: the play as far as it came, and what was wrong."""

    test: PlayTest
    play: Play | None
    trouble: Trouble | None


def load_plays(path: Path) -> LoadedPlays:
    """Read a file of play tests; no mistake in it raises anything."""
    report = Report(str(path))
    tree = read_tree(path, report)
    made: Any = FAILED if tree is None else read_model(PlayFile, Reading(report), tree, "")
    return LoadedPlays(report.path, () if made is FAILED else made.plays, report.sorted())


def perform(episode: "Episode", test: PlayTest, path: str) -> Outcome:
    """Play a written play; `path` is the file that it stands in."""
    try:
        player = Player(episode, test.as_ or next(iter(episode.heroes)))
    except NotApplicable as problem:
        return Outcome(test, None, _trouble(path, test, test.mark, str(problem)))
    for step in test.steps.items:
        try:
            step.do(player)
        except Failed as problem:
            return Outcome(test, player.play, _trouble(path, test, step.mark, str(problem)))
    return Outcome(test, player.play, None)


def _trouble(path: str, test: PlayTest, mark: Mark, message: str) -> Trouble:
    return Trouble(path, mark, f"play “{test.play}”: {message}")
