"""The world: what lives longer than a scene; the only writer of saves, progress and settings."""

from __future__ import annotations

import logging
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from game.language.languages import LANGUAGES
from game.records.save import Save, Saves
from game.records.writer import Writer
from game.settings import SettingsStore

if TYPE_CHECKING:
    from game.language.catalog import Catalog, Catalogs
    from game.paths import Paths
    from game.records.progress import Progress, ProgressStore
    from game.records.save import SceneName
    from game.records.trouble import Trouble
    from game.settings import Given, Settings
    from game.story.pack import Pack
    from game.story.play import Play
    from game.text import Text

_log = logging.getLogger(__name__)

FIRST_LANGUAGE = LANGUAGES[0].code
"""What is shown until the player has chosen: the first card of the language screen."""


class GameWorld:
    """Settings, catalogs, episodes, the running play and what was found."""

    def __init__(
        self, paths: Paths, catalogs: Catalogs, given: Given | None = None, writer: Writer | None = None
    ) -> None:
        """Read the settings and look for a save; the episodes are read when they are first needed.

        `given` is what others than the player say of the settings; `writer` does all writing.
        """
        self.paths, self.catalogs = paths, catalogs
        self.seed = 0
        """What chance is made of: when people blink. The same seed gives the same play."""
        self._writer = writer or Writer()
        self._settings = SettingsStore(paths.config, self._writer, given)
        self._settings.load()
        self._saves = Saves(paths.data)
        self._told: set[str] = set()
        self._troubles: list[Text] = []
        self._tell(self._settings.trouble)
        loaded = self._saves.load()
        self._tell(loaded.trouble)
        self._save: Save | None = loaded.value
        self._play: Play | None = None

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings.settings

    def set_setting(self, name: str, value: object) -> None:
        """Change one setting, now and for the next start, unless it is locked.

        Raises AttributeError for a name there is not.
        """
        self._settings.change(name, value)

    @property
    def at_stand(self) -> bool:
        """Whether the game runs at an unattended stand."""
        return False

    @property
    def locked(self) -> frozenset[str]:
        """Names of the settings that the player can't change, because whoever owns the computer set them."""
        return self._settings.locked

    @property
    def catalog(self) -> Catalog:
        """The catalog of the language in force."""
        code = self.settings.language or FIRST_LANGUAGE
        return self.catalogs[code if code in self.catalogs else "en"]

    @cached_property
    def pack(self) -> Pack:
        """All episodes, signs and contacts."""
        from game.story.load import load_pack

        return load_pack(self.paths.scenarios)

    @cached_property
    def progress(self) -> Progress:
        """What was found so far."""
        loaded = self._progress_store.load()
        self._tell(loaded.trouble)
        return loaded.value or self._progress_store.nothing

    @cached_property
    def _progress_store(self) -> ProgressStore:
        from game.records import progress  # imported here: a start of the game does without

        return progress.ProgressStore(self.paths.data)

    @property
    def play(self) -> Play | None:
        """The running play; the saved one is taken up when it is first asked for."""
        if self._play is None and self._save is not None:
            self._play = self._resumed(self._save)
        return self._play

    @property
    def gender(self) -> Literal["m", "f"]:
        """The gender of the hero, for the grammar; that of the girl before one is chosen."""
        if self._play is None:
            return "f"
        return self._play.episode.heroes[self._play.state.hero].gender

    @property
    def hero(self) -> Text | None:
        """The name of the hero; None before one is chosen."""
        return self._play.episode.heroes[self._play.state.hero].name if self._play else None

    @property
    def saved_scene(self) -> str:
        """Where the kept play goes on, or "" when there is none."""
        if self._save is None or self.play is None:
            return ""
        return self._save.scene

    def keep(self, play: Play | None, scene: SceneName | Literal[""]) -> None:
        """Take the play as the running one and save it; None forgets it."""
        self._play = play
        if play is None or not scene:
            self._save = None
            self._writer.put("save", self._saves.forget)
            return
        save = Save(self._folder(play.episode.id), play.episode.id, play.episode.digest, play.events, scene)
        if save != self._save:
            self._save = save
            self._writer.put("save", lambda: self._saves.keep(save))

    def rest_play(self) -> None:
        """Offer the running play no more until the next start: faults come of it. What was saved stays."""
        self._play = self._save = None

    def endings_found(self, episode: str) -> frozenset[str]:
        """Ids of the endings that were ever reached on this computer."""
        return frozenset(self.progress.of(episode).endings)

    def found_ending(self, episode: str, ending: str) -> None:
        """Remember an ending, and the acts done and the choices taken on the way."""
        from game.story.debrief import choices_taken

        acts = self._play.state.acts if self._play else ()
        choices = sorted(choices_taken(self._play)) if self._play else ()
        self._keep_progress(self.progress.with_play(episode, ending, acts, choices))

    def found_signs(self, episode: str) -> None:
        """Remember that a detective round of an episode was finished."""
        self._keep_progress(self.progress.with_detective(episode))

    def credit(self, episode: str) -> None:
        """Remember that an episode was skipped."""
        self._keep_progress(self.progress.with_skip(episode))

    def forget_played(self) -> None:
        """Forget the running play and all that was found, with what was set aside of them; settings stay."""
        self._play = self._save = None
        self.__dict__["progress"] = self._progress_store.nothing
        self._writer.put("save", self._saves.erase)
        self._writer.put("progress", self._progress_store.erase)

    @property
    def trouble(self) -> tuple[Text, ...]:
        """What the player should be told kindly, oldest first."""
        self._tell(self._writer.trouble)
        return tuple(self._troubles)

    def warn(self, text: Text) -> bool:
        """Let the player be told of something kindly, once; return whether it is news."""
        news = text.id not in self._told
        if news:
            self._told.add(text.id)
            self._troubles.append(text)
        return news

    def dismiss(self) -> None:
        """The oldest notice was read."""
        if self._troubles:
            self._troubles.pop(0)

    def close(self) -> None:
        """Wait until all is written."""
        self._writer.flush()

    def _folder(self, episode: str) -> str:
        """The folder of scenarios/ that an episode lies in: the id of its pack."""
        paths = (Path(loaded.path) for loaded in self.pack.loaded if loaded.id == episode)
        return next((path.parent.name for path in paths), "")

    def _keep_progress(self, progress: Progress) -> None:
        if progress != self.progress:
            self.__dict__["progress"] = progress
            self._writer.put("progress", lambda: self._progress_store.keep(progress))

    def _tell(self, trouble: Trouble | None) -> None:
        """Each thing is told once: a full disk is not news at every step."""
        if trouble is not None:
            self.warn(trouble.text)

    def _resumed(self, save: Save) -> Play | None:
        """The saved play, up to the last event that still applies; None when the episode is gone."""
        from game.story.play import replay
        from game.story.step import NotApplicable

        episode = self.pack.episodes.get(save.episode)
        try:
            play, dropped = replay(episode, save.events) if episode else (None, len(save.events))
        except NotApplicable:
            play, dropped = None, len(save.events)
        if dropped:
            _log.warning("%s changed: the last %d of the saved events no longer apply", save.episode, dropped)
        if play is None:
            self._save = None
        elif save.scene != "play" and not play.state.ended:
            self._save = msgspec.structs.replace(save, scene="play")
        return play
