"""The world: what lives longer than a scene; the only writer of saves, progress and settings."""

from __future__ import annotations

import logging
import time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from game.language.languages import LANGUAGES
from game.records.files import forget_times, old_caches, remove_caches, sweep_folder
from game.records.save import Begun, Plays, Saves
from game.records.settings import SettingsStore
from game.records.writer import Writer
from game.text import Text

if TYPE_CHECKING:
    from game.language.catalog import Catalog, Catalogs
    from game.paths import Paths
    from game.records.folder_lock import FolderLock
    from game.records.progress import Progress, ProgressStore
    from game.records.save import SceneName
    from game.records.settings import Given, Settings
    from game.records.trouble import Trouble
    from game.records.writer import Write
    from game.story.grammar.characters import Hero
    from game.story.grammar.model import Episode
    from game.story.grammar.pack import Pack
    from game.story.playing.play import Play

_log = logging.getLogger(__name__)

IN_USE = Text(
    "world.in-use",
    "The game is already open on this computer. You can play here too, but nothing of it will be kept.",
)

WARM_UP = "warm-up.yaml"
"""The file of the warm-up, beside the folders of the stories."""
GOES_BACK = Text(
    "world.story-changed",
    "The story was made better since you played. It goes on from the last moment that is still the same.",
)
BEGINS_ANEW = Text(
    "world.story-gone",
    "The story was made anew since you played, so it starts from the beginning. Your album is all there.",
)

FIRST_LANGUAGE = LANGUAGES[0].code
"""What is shown until the player has chosen: the first card of the language screen."""


class GameWorld:
    """Settings, catalogs, episodes, the running play and what was found."""

    warms_up: ClassVar[bool] = True
    """Whether the tools may be tried before a story; what has ways of its own to begin does without."""
    in_use: ClassVar[Text] = IN_USE
    """What is told while another game has the folder."""

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
        self._plays = Plays()
        self._play: Play | None = None
        self._pack: Pack | None = None
        self._progress: Progress | None = None
        self._lock: FolderLock | None = None
        self._read_kept()

    def _read_kept(self) -> None:
        """Look for a save, unless nothing is kept; what is running or found is read again when needed."""
        self._play = self._progress = None
        self._plays = Plays()
        if not self.private:
            loaded = self._saves.load()
            self._tell(loaded.trouble)
            self._plays = Plays.of(loaded.value)

    def claim(self) -> None:
        """Take the folder for this game alone until it is closed; while another game has it, keep nothing."""
        self._sweep_surveys()
        if not self.private and not self._claimed():
            self._keep_nothing()

    def _sweep_surveys(self) -> None:
        """Have removed what surveys of long ago left here, also where nothing is kept."""
        if any((self.paths.data / name).is_dir() for name in ("journals", "seats")):
            self._writer.put("surveys", lambda: _remove_left(self.paths.data))

    def _claimed(self) -> bool:
        """Whether nobody else writes there; what a killed game and older versions left is removed then."""
        if not self._alone():
            return False
        if self._lock is None:
            return True  # a place that knows no locks
        # By the writer: what it has half written itself at this moment must not be taken for left behind.
        self._writer.put("leavings", self._remove_leavings)
        if old := old_caches(self.paths.cache):
            self._writer.put("caches", lambda: remove_caches(old))
        return True

    def _remove_leavings(self) -> None:
        for folder in {self.paths.data, self.paths.config}:
            sweep_folder(folder, stale=0)
        forget_times(self.paths.data / "save.json")

    @property
    def _shared(self) -> Path:
        """The folder that one game has at a time."""
        return self.paths.data

    def _alone(self) -> bool:
        """Whether no other game has the folder, or nobody can tell: then this one has it. Else it is told."""
        from game.records.folder_lock import lock_folder

        try:
            self._lock = self._lock or lock_folder(self._shared)
        except OSError:
            return True
        if self._lock is None:
            self._told.discard(self.in_use.id)
            self.warn(self.in_use)
        return self._lock is not None

    @property
    def private(self) -> bool:
        """Whether nothing is kept of what happens now."""
        return self.settings.private

    @property
    def may_choose_private(self) -> bool:
        """Whether the player decides about that."""
        return not self.at_stand and "private" not in self.locked

    def _keep_nothing(self) -> None:
        """Put away what is running, and leave what was kept before as it is."""
        self._writer.flush()
        self._settings.hold("private", value=True)
        self._read_kept()
        self._free()

    def _keep_again(self) -> None:
        """Let go of all that was not to be kept, and be as after a start, if no other game has the folder."""
        if self._claimed():
            language, country = self.settings.language, self.settings.country
            self._settings.hold("private", value=False)
            self._settings.load()
            self._tell(self._settings.trouble)
            if self.settings.language is None or self.settings.country is None:
                self.set_setting("language", language)
                self.set_setting("country", country)
            self._read_kept()

    def _free(self) -> None:
        if self._lock is not None:
            self._lock.free()
            self._lock = None

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings.settings

    def set_setting(self, name: str, value: object) -> None:
        """Change one setting, now and for the next start, unless it is locked.

        `private` takes what is running along: neither mode knows anything of the other.
        Raises AttributeError for a name there is not.
        """
        if name != "private":
            self._settings.change(name, value)
        elif self.may_choose_private and value != self.private:
            (self._keep_nothing if value else self._keep_again)()

    @cached_property
    def month(self) -> int:
        """The month in which the game was opened, 1–12."""
        return time.localtime().tm_mon

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

    @property
    def pack(self) -> Pack:
        """All episodes, signs and contacts; they are read when they are first asked for."""
        if self._pack is None:
            from game.story.loading.pack import load_pack

            self._pack = load_pack(self.paths.scenarios)
        return self._pack

    @cached_property
    def warm_up(self) -> Episode | None:
        """The minute in which the tools are tried; None where there is none, or its file can't be played."""
        if not self.warms_up:
            return None
        from game.story.loading.pack import load_episode

        return load_episode(self.paths.scenarios / WARM_UP).episode

    @property
    def pack_in_hand(self) -> Pack | None:
        """The same where it was read already: nothing is read for it."""
        return self._pack

    def take_pack(self, pack: Pack) -> None:
        """Play from now on what is in this one."""
        self._pack = pack

    @property
    def progress(self) -> Progress:
        """What was found so far; it is read when it is first asked for."""
        if self._progress is None:
            self._progress = self._read_progress()
        return self._progress

    def _read_progress(self) -> Progress:
        if self.private:
            return self._progress_store.nothing
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

    def endings_found(self, episode: str) -> frozenset[str]:
        """Ids of the endings that were ever reached on this computer."""
        return frozenset(self.progress.of(episode).endings)

    def found_ending(self, episode: str, ending: str) -> None:
        """Remember an ending, and the acts done, the choices taken and the stickers found on the way."""
        from game.story.playing.debrief import choices_taken
        from game.story.playing.stickers import collected

        acts = self._play.state.acts if self._play else ()
        choices = sorted(choices_taken(self._play)) if self._play else ()
        stickers = collected(self._play) if self._play else ()
        self._keep_progress(self.progress.with_play(episode, ending, acts, choices, stickers))

    def found_signs(self, episode: str) -> None:
        """Remember that a detective round of an episode was finished."""
        self._keep_progress(self.progress.with_detective(episode))

    def warmed_up(self) -> None:
        """Remember that the tools were tried."""
        self._keep_progress(self.progress.with_warm_up())

    def credit(self, episode: str) -> None:
        """Remember that an episode was skipped."""
        self._keep_progress(self.progress.with_skip(episode))

    def forget_played(self) -> None:
        """Forget all that was played here, with every copy, and the wallpaper: some come with one story.

        `settled` says whether it is done.
        """
        self.forget_play()
        if self.private:
            return
        if old := old_caches(self.paths.cache):
            self._writer.put("caches", lambda: remove_caches(old))
        self._settings.forget("wallpaper")

    def forget_play(self) -> None:
        """Forget the running play and all that was found, with every copy."""
        self._play, self._plays = None, Plays()
        self._progress = self._progress_store.nothing
        self._write("save", self._saves.erase)
        self._write("progress", self._progress_store.erase)

    def settled(self) -> bool:
        """Whether all that was to be written and removed is; waits for it, up to five seconds."""
        return self._writer.flush()

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
        """Wait until all is written, and let others have the folder."""
        self._writer.flush()
        self._free()

    def _folder(self, episode: str) -> str:
        """The folder of scenarios/ that an episode lies in: the id of its pack."""
        paths = (Path(loaded.path) for loaded in self.pack.loaded if loaded.id == episode)
        return next((path.parent.name for path in paths), "")

    def _keep_progress(self, progress: Progress) -> None:
        if progress != self.progress:
            self._progress = progress
            self._write("progress", lambda: self._progress_store.keep(progress))

    def _write(self, name: str, write: Write) -> None:
        if not self.private:
            self._writer.put(name, write)

    def _tell(self, trouble: Trouble | None) -> None:
        """Each thing is told once: a full disk is not news at every step."""
        if trouble is not None:
            self.warn(trouble.text)

    def _resumed(self, begun: Begun) -> Play | None:
        """The saved play, up to the last event that still applies; None when the episode is gone."""
        from game.story.playing.play import replay
        from game.story.playing.reducer import NotApplicable

        episode = self.pack.episodes.get(begun.episode)
        try:
            play, dropped = replay(episode, begun.events) if episode else (None, len(begun.events))
        except NotApplicable:
            play, dropped = None, len(begun.events)
        if dropped:
            # Its name is left out: the system may keep what the game says.
            _log.warning("the saved story changed: the last %d of its events no longer apply", dropped)
            self.warn(GOES_BACK if play is not None and len(play.events) > 1 else BEGINS_ANEW)
        return play


def _remove_left(folder: Path) -> None:
    import time

    from game.results.leftovers import remove_left  # imported here: most starts do without

    remove_left(folder, time.time())
