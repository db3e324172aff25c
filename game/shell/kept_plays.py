"""The plays that a world has: the running one, and those of other stories that wait."""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from game.records.save import Begun, Plays, Saves
from game.text import Text

if TYPE_CHECKING:
    from game.paths import Paths
    from game.records.save import SceneName
    from game.records.trouble import Trouble
    from game.records.writer import Write
    from game.story.grammar.characters import Hero
    from game.story.grammar.model import Episode
    from game.story.grammar.pack import Pack
    from game.story.playing.play import Play
    from game.text import Players

_log = logging.getLogger(__name__)

GOES_BACK = Text(
    "world.story-changed",
    "The story was made better since you played. It goes on from the last moment that is still the same.",
)
BEGINS_ANEW = Text(
    "world.story-gone",
    "The story was made anew since you played, so it starts from the beginning. Your album is all there.",
)


class KeptPlays(ABC):
    """What a world does with plays; it says itself what stories there are, and whether anything is kept."""

    paths: Paths

    def __init__(self) -> None:
        """No play is running, and none was looked for."""
        self._saves = Saves(self.paths.data)
        self._plays = Plays()
        self._play: Play | None = None

    @property
    @abstractmethod
    def pack(self) -> Pack:
        """All episodes, signs and contacts."""

    @property
    @abstractmethod
    def private(self) -> bool:
        """Whether nothing is kept of what happens now."""

    @abstractmethod
    def warn(self, text: Text) -> bool:
        """Let the player be told of something kindly, once; return whether it is news."""

    @abstractmethod
    def _tell(self, trouble: Trouble | None) -> None:
        """Let the player be told of a trouble with files, once."""

    @abstractmethod
    def _write(self, name: str, write: Write) -> None:
        """Have something written, unless nothing is kept."""

    def _read_plays(self) -> None:
        """Look for a save, unless nothing is kept; the running play is taken up when it is asked for."""
        self._play, self._plays = None, Plays()
        if not self.private:
            loaded = self._saves.load()
            self._tell(loaded.trouble)
            self._plays = Plays.of(loaded.value)

    @property
    def play(self) -> Play | None:
        """The running play; the saved one is taken up when it is first asked for."""
        running = self._plays.running
        if self._play is None and running is not None:
            self._play = self._resumed(running)
            if self._play is None:
                self._plays = msgspec.structs.replace(self._plays, running=None)
            elif running.scene != "play" and not self._play.state.ended:
                begun = msgspec.structs.replace(running, scene="play")
                self._plays = msgspec.structs.replace(self._plays, running=begun)
        return self._play

    @property
    def play_in_hand(self) -> Play | None:
        """The same where it was taken up already: nothing is read for it."""
        return self._play

    @property
    def gender(self) -> Literal["m", "f"]:
        """The gender of the hero, for the grammar; that of the girl before one is chosen."""
        if self._play is None:
            return "f"
        return self._play.episode.heroes[self._play.state.hero].gender

    @property
    def players(self) -> Players:
        """Who is at the screen, for the grammar: one child before a play is chosen."""
        return self._play.players if self._play is not None else ""

    @property
    def hero(self) -> Text | None:
        """The name of the hero; None before one is chosen."""
        return self._play.episode.heroes[self._play.state.hero].name if self._play else None

    @property
    def saved_scene(self) -> str:
        """Where the kept play goes on, or "" when there is none."""
        running = self._plays.running if self.play is not None else None
        return running.scene if running is not None else ""

    def keep(self, play: Play | None, scene: SceneName | Literal[""]) -> None:
        """Take the play as the running one and save it; that of another episode waits until it is taken up.

        None forgets the running one, and the one that was left last is the running one again. A play without
        a `scene` is not saved.
        """
        if play is None:
            self._run(None, self._plays.after_running())
        elif scene:
            episode = play.episode
            begun = Begun(self._folder(episode.id), episode.id, episode.digest, play.events, scene)
            self._run(play, self._plays.with_running(begun))
        else:
            self._run(play, msgspec.structs.replace(self._plays, running=None))

    def take_up(self, episode: str) -> bool:
        """Go on with the play of an episode that waits; return whether there is one."""
        begun = self._plays.of_episode(episode)
        if begun is None or begun is self._plays.running:
            return begun is not None and self.play is not None
        play = self._resumed(begun)
        if play is None:
            self._run(self._play, self._plays.without(episode))
            return False
        self._run(play, self._plays.with_running(begun))
        return True

    def under_way(self, episode: str) -> Hero | None:
        """The hero of an episode that was begun and waits somewhere before its end; None where none does."""
        begun, known = self._plays.of_episode(episode), self.pack.episodes.get(episode)
        if begun is None or known is None or begun.scene != "play":
            return None
        return known.heroes.get(begun.hero)

    def _run(self, play: Play | None, plays: Plays) -> None:
        """Have this play in hand, and these on the disk."""
        self._play, before, self._plays = play, self._plays, plays
        save = plays.saved()
        if save is None:
            self._write("save", self._saves.forget)
        elif plays != before:
            self._write("save", lambda: self._saves.keep(save))

    def rest_play(self) -> None:
        """Offer the running play no more until the next start: faults come of it. What was saved stays."""
        self._play, self._plays = None, msgspec.structs.replace(self._plays, running=None)

    def _forget_plays(self) -> None:
        """Forget the running play and all that wait, with every copy."""
        self._play, self._plays = None, Plays()
        self._write("save", self._saves.erase)

    def _folder(self, episode: str) -> str:
        """The folder of scenarios/ that an episode lies in: the id of its pack."""
        paths = (Path(loaded.path) for loaded in self.pack.loaded if loaded.id == episode)
        return next((path.parent.name for path in paths), "")

    def as_played(self, episode: Episode) -> Episode:
        """The form in which an episode is played here: the whole one, unless a world says otherwise."""
        return episode

    def _resumed(self, begun: Begun) -> Play | None:
        """The saved play, up to the last event that still applies; None when the episode is gone."""
        from game.story.playing.play import replay
        from game.story.playing.reducer import NotApplicable

        known = self.pack.episodes.get(begun.episode)
        episode = self.as_played(known) if known is not None else None
        try:
            play, dropped = replay(episode, begun.events) if episode else (None, len(begun.events))
        except NotApplicable:
            play, dropped = None, len(begun.events)
        if dropped:
            # Its name is left out: the system may keep what the game says.
            _log.warning("the saved story changed: the last %d of its events no longer apply", dropped)
            self.warn(GOES_BACK if play is not None and len(play.events) > 1 else BEGINS_ANEW)
        return play
