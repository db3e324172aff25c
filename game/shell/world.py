"""The world: what lives longer than a scene; the only writer of saves, progress and settings."""

from __future__ import annotations

import os
import time
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar
from zlib import crc32

from game.language.languages import LANGUAGES
from game.records.files import old_caches, remove_caches
from game.records.settings import SettingsStore
from game.records.writer import Writer
from game.shell.claimed_folder import ClaimedFolder
from game.shell.discoveries import Discoveries
from game.shell.kept_plays import KeptPlays

if TYPE_CHECKING:
    from game.language.catalog import Catalog, Catalogs
    from game.paths import Paths
    from game.records.settings import Given, Settings
    from game.records.trouble import Trouble
    from game.records.writer import Write
    from game.scenes.teachers.teachers_desk import Desk
    from game.story.grammar.model import Episode
    from game.story.grammar.pack import Pack
    from game.text import Text

WARM_UP = "warm-up.yaml"
"""The file of the warm-up, beside the folders of the stories."""

FIRST_LANGUAGE = LANGUAGES[0].code
"""What is shown until the player has chosen: the first card of the language screen."""


class GameWorld(ClaimedFolder, KeptPlays, Discoveries):
    """Settings, catalogs, episodes, the running play and what was found."""

    warms_up: ClassVar[bool] = True
    """Whether the tools may be tried before a story; what has ways of its own to begin does without."""

    def __init__(
        self, paths: Paths, catalogs: Catalogs, given: Given | None = None, writer: Writer | None = None
    ) -> None:
        """Read the settings and look for a save; the episodes are read when they are first needed.

        `given` is what others than the player say of the settings; `writer` does all writing.
        """
        self.paths, self.catalogs = paths, catalogs
        self.seed = 0
        """What chance is made of: when people blink. The same seed gives the same play."""
        self.desk: Desk | None = None
        """What teachers can have done; brought by who starts the game for them."""
        self._writer = writer or Writer()
        self._settings = SettingsStore(paths.config, self._writer, given)
        self._settings.load()
        self._told: set[str] = set()
        self._troubles: list[Text] = []
        self._tell(self._settings.trouble)
        self._pack: Pack | None = None
        ClaimedFolder.__init__(self)
        KeptPlays.__init__(self)
        Discoveries.__init__(self)
        self._read_kept()

    def _read_kept(self) -> None:
        """Look for a save, unless nothing is kept; what is running or found is read again when needed."""
        self._progress = None
        self._read_plays()

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
            before = self._language
            self._settings.change(name, value)
            if name == "language":  # whoever looks at another one may come back at once
                self.catalogs.keep_only(before, self._language)
        elif self.may_choose_private and value != self.private:
            (self._keep_nothing if value else self._keep_again)()

    @cached_property
    def month(self) -> int:
        """The month in which the game was opened, 1–12."""
        return time.localtime().tm_mon

    @cached_property
    def computer(self) -> int:
        """A number that is always the same for this computer and account; nothing is kept for it."""
        # by sockets Windows would be asked longer; without that variable the folder has to do there
        node = os.environ.get("COMPUTERNAME") or (os.uname().nodename if hasattr(os, "uname") else "")
        return crc32(f"{node} {self.paths.config}".encode(errors="replace"))

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
        code = self._language
        return self.catalogs[code if code in self.catalogs else "en"]

    @property
    def _language(self) -> str:
        return self.settings.language or FIRST_LANGUAGE

    @property
    def pack(self) -> Pack:
        """All episodes, signs and contacts; they are read when they are first asked for."""
        if (pack := self._pack) is None:
            from game.story.loading.pack import load_pack

            pack = self.take_pack(load_pack(self.paths.scenarios).for_playing())
        return pack

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

    def take_pack(self, pack: Pack) -> Pack:
        """Play from now on what is in this one; gives what is played."""
        self._pack = pack
        return pack

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
        self._forget_plays()
        self._forget_progress()

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

    def warn_again(self, text: Text) -> None:
        """Let the player be told of something, also where that was told before."""
        self._told.discard(text.id)
        self.warn(text)

    def dismiss(self) -> None:
        """The oldest notice was read."""
        if self._troubles:
            self._troubles.pop(0)

    def close(self) -> None:
        """Wait until all is written, and let others have the folder."""
        self._writer.flush()
        self._free()

    def _write(self, name: str, write: Write) -> None:
        if not self.private:
            self._writer.put(name, write)

    def _tell(self, trouble: Trouble | None) -> None:
        """Each thing is told once: a full disk is not news at every step."""
        if trouble is not None:
            self.warn(trouble.text)
