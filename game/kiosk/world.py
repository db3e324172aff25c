"""The world of a kiosk: the usual one, which keeps nothing on the disk and forgets a session at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal

import msgspec

from game.kiosk.counting.counters import bucket
from game.kiosk.session import Session
from game.records.progress import Progress
from game.records.save import Plays
from game.records.settings import Given, SettingsStore
from game.records.writer import Discard
from game.shell.world import GameWorld
from game.story.events import Begin, Choose

if TYPE_CHECKING:
    from game.kiosk.staff.kiosk_state import Stand
    from game.language.catalog import Catalogs
    from game.paths import Paths
    from game.records.save import SceneName
    from game.story.events import Event
    from game.story.playing.play import Play

LOUD: Final = frozenset({"volume", "volume_music", "volume_speech"})
"""The settings that never go above what staff allows."""
NOWHERE: Final = "nothing-is-kept-here"
"""A folder that never comes to be: where this world looks for what was kept, and finds nothing."""


class KioskWorld(GameWorld):
    """Settings, progress and the running play live in memory only, and no longer than the session."""

    warms_up: ClassVar[bool] = False

    def __init__(self, paths: Paths, catalogs: Catalogs, given: Given, stand: Stand) -> None:
        """`given` is what the computer's owner set; the stand says country and loudness."""
        self.stand = stand
        self._given = given
        nowhere = paths.data / NOWHERE
        kept = msgspec.structs.replace(paths, data=nowhere, config=nowhere)
        super().__init__(kept, catalogs, self._first(), Discard())

    def _first(self) -> Given:
        """The settings with which every session begins: what is locked stays, but nothing gets too loud."""
        given, config = self._given, self.stand.config
        ours = {
            "language": config.languages[0] if config.languages else None,
            "country": config.country,
            "captions": True,
            "private": True,
        }
        free = {
            name: value
            for name, value in ours.items()
            if name not in given.locked or getattr(given.base, name) is None
        }
        soft = {name: self._softened(name, getattr(given.base, name)) for name in LOUD}
        return msgspec.structs.replace(
            given,
            base=msgspec.structs.replace(given.base, **free, **soft),
            over={name: self._softened(name, value) for name, value in given.over.items()},
        )

    def _softened(self, name: str, value: object) -> object:
        """The value of a setting, no louder than staff allows."""
        return min(value, self.stand.volume) if name in LOUD and isinstance(value, int) else value

    @property
    def at_stand(self) -> bool:
        """Whether the game runs at a stand: here it does."""
        return True

    @property
    def shown_episode(self) -> str:
        """Id of the story that is being played, by somebody or in the attract loop; "" while none is."""
        return self._play.episode.id if self._play is not None else self.demo_episode

    demo_episode = ""

    def begin(self, now: int, language: str) -> None:
        """Begin a session in this language."""
        self.stand.session = Session.begin(now)
        self._begin_settings()
        self.set_setting("language", language)

    def set_setting(self, name: str, value: object) -> None:
        """Change one setting for this session; nothing gets louder than staff allows."""
        super().set_setting(name, self._softened(name, value))

    def keep(self, play: Play | None, scene: SceneName | Literal[""]) -> None:
        """Take the play as the running one, and count what is new in it."""
        before = self._play
        super().keep(play, scene)
        if play is not None:
            if before is None or before.events[0] is not play.events[0]:
                self._count_from(play, 0)
            else:
                self._count_from(play, len(before.events), ended=bool(before.state.ended))

    def _count_from(self, play: Play, known: int, *, ended: bool = False) -> None:
        """Count what is new in a play; all of it is in one that has a beginning of its own."""
        for event in play.events[known:]:
            self._count(play, event)
        if play.state.ended and not ended:
            self._counted(play, "ending", play.state.ended)
            self._counted(play, "completion")

    def _count(self, play: Play, event: Event) -> None:
        if isinstance(event, Begin):
            self._counted(play, "start")
        elif isinstance(event, Choose):
            self._counted(play, "choice", f"{event.node}/{event.choice}")

    def _counted(
        self, play: Play, kind: Literal["start", "completion", "ending", "choice"], what: str = ""
    ) -> None:
        self.stand.count(kind, self.catalog.code, play.episode.id, what)

    def forget(self, now: int, *, idle: bool) -> None:
        """Let nothing of the session be left, and count how long it took."""
        session, play = self.stand.session, self._play
        if session is not None:
            code, episode = self.catalog.code, play.episode.id if play else ""
            self.stand.count("duration", code, episode, bucket((now - session.begun) / 60_000))
            if idle:
                self.stand.count("idle_reset", code, episode)
            self.stand.sessions += 1
            self.stand.session = None
        self._play, self._plays = None, Plays()
        self._progress = Progress()
        self._troubles.clear()
        self._told.clear()
        self._begin_settings()
        self.catalogs = self.catalogs.unused(self.catalog.code)  # those in use remember what was shown
        if session is not None:
            self._closed()

    def _begin_settings(self) -> None:
        """Take the settings with which a session begins: staff may have set others since the last one."""
        self._settings = SettingsStore(self.paths.config, self._writer, self._first())

    def _closed(self) -> None:
        stand = self.stand
        if stand.counters is not None:
            stand.counters.flush()
        if stand.on_session_end is not None:
            stand.on_session_end(stand.sessions)
