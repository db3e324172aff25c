"""`cuvari play --record FILE`: what was played becomes a play test."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from game.authors.explore.find import PLAYS
from game.authors.explore.plays import MOST_PLAYS, load_plays
from game.authors.explore.written import written
from game.authors.write.new import schema_of
from game.shell.world import GameWorld

if TYPE_CHECKING:
    import argparse
    from pathlib import Path
    from typing import Literal

    from game.language.catalog import Catalogs
    from game.paths import Paths
    from game.records.save import SceneName
    from game.records.settings import Given
    from game.story.events import Event
    from game.story.playing.play import Play

NOT_DONE = 2
"""Exit code when the file can't be added to."""
HEAD = "# yaml-language-server: $schema={schema}\nplays:\n"


class Recorder:
    """Remembers the plays of one episode: those that came to an ending, and the one that goes on."""

    def __init__(self, episode: str = "") -> None:
        """`episode` is the only one whose plays count; by default that which is played first."""
        self.episode = episode
        self._ended: dict[tuple[Event, ...], Play] = {}
        self._open: Play | None = None

    def take(self, play: Play) -> None:
        """Look at the play that is under way."""
        self.episode = self.episode or play.episode.id
        if play.episode.id != self.episode:
            return
        if play.state.ended:
            self._ended[play.events] = play
        self._open = None if play.state.ended else play

    def forget(self) -> None:
        """Know nothing of what was played."""
        self._ended, self._open = {}, None

    @property
    def plays(self) -> tuple[Play, ...]:
        """The plays to be written down, in the order in which they ended; one that only began is left out."""
        begun = [self._open] if self._open is not None and len(self._open.events) > 1 else []
        return (*self._ended.values(), *begun)


class RecordingWorld(GameWorld):
    """A world that shows every play that is kept to a recorder."""

    def __init__(
        self, recorder: Recorder, paths: Paths, catalogs: Catalogs, given: Given | None = None
    ) -> None:
        super().__init__(paths, catalogs, given)
        self._recorder = recorder

    def keep(self, play: Play | None, scene: SceneName | Literal[""]) -> None:
        """Keep the play, and let it be recorded, unless nothing is kept: whoever plays was told so."""
        super().keep(play, scene)
        if play is not None and not self.private:
            self._recorder.take(play)

    def forget_play(self) -> None:
        """Forget it, and what was recorded since the start."""
        super().forget_play()
        self._recorder.forget()


def play_recorded(options: argparse.Namespace) -> int:
    """Play in the window, and write down what was played; gives the exit code."""
    from game.shell.start import Wish, opened, play_in

    file: Path = options.record
    if file.exists() and load_plays(file).problems:
        sys.stderr.write(f"cuvari play: {file} has mistakes; `cuvari explore` tells which\n")
        return NOT_DONE
    file.parent.mkdir(parents=True, exist_ok=True)
    recorder = Recorder(_episode_of(file))
    try:
        return play_in(*opened(Wish.of(options), partial(RecordingWorld, recorder)))
    finally:  # also after a crash: how it came to that is worth having
        if recorder.plays:
            add(file, recorder.plays)
            sys.stdout.write(f"{len(recorder.plays)} plays of {recorder.episode}: {file}\n")


def add(file: Path, plays: tuple[Play, ...]) -> None:
    """Put the plays at the end of a file, which is begun if it is not there. Raises OSError.

    What would be more than a file or a play may hold is left out, so that the file can be read again.
    """
    before = file.read_text(encoding="utf-8") if file.exists() else _head(file)
    if not before.endswith("\n"):
        before += "\n"
    names = {test.play for test in load_plays(file).plays} if file.exists() else set()
    parts = [before]
    for play in plays[: max(0, MOST_PLAYS - len(names))]:
        name = _name(play, names)
        names.add(name)
        parts.append("\n" + written(play, name))
    file.write_text("".join(parts), encoding="utf-8", newline="\n")


def _episode_of(file: Path) -> str:
    """The episode beside which the file lies, by its name; "" for a file of any other name."""
    name = file.name.removesuffix(PLAYS)
    return name if file.with_name(f"{name}.yaml").exists() else ""


def _head(file: Path) -> str:
    return HEAD.format(schema=schema_of(file.parent, "play"))


def _name(play: Play, taken: set[str]) -> str:
    """A name that no other play in the file has."""
    ended = play.episode.endings[play.state.ended].title.source if play.state.ended else "not to its end"
    number = next(number for number in range(1, len(taken) + 2) if f"Recorded {number}: {ended}" not in taken)
    return f"Recorded {number}: {ended}"
