"""The settings: what they may be, and where they are kept."""

import logging
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec

from game.records.store import Format, Store
from game.records.trouble import Problem, Trouble
from game.records.writer import Writer
from game.text import Text

SCHEMA: Final = "cuvari-settings"
VERSION: Final = 1
"""Raised when an older game could not read the file any more; newer files are set aside, not read."""

_log = logging.getLogger(__name__)

LOST = Text("settings.lost", "The settings can't be read, so all of them are back to how they were at first.")
NEWER = Text(
    "settings.newer",
    "The settings are from a newer version of the game. They were put aside for that one.",
)

TEXTS: Final[dict[Problem, Text]] = {
    "torn": LOST,
    "empty": LOST,
    "foreign": LOST,
    "newer": NEWER,
    "unreadable": LOST,
}

TEXT_SCALES: Final = (100, 200)
"""Smallest and largest size of text, in percent (200 % is what WCAG 2.2, 1.4.4 asks for)."""

VOLUMES: Final = (0, 100)
"""Silence and the full loudness of the score, in percent."""

RATES: Final = (50, 200)
"""Slowest and fastest speech, in percent of a voice's usual pace."""

PACES: Final = (500, 8000)
"""Shortest and longest time for which scanning stays at a place, in milliseconds."""

Motion = Literal["full", "reduced"]
Theme = Literal["warm", "night", "contrast-light", "contrast-dark"]
Scanning = Literal["off", "auto", "step"]
"""Playing with one switch: not, the focus goes on by itself and the switch presses, or a short press goes on
and a long one presses."""
SpeechVoice = Literal["", "deep", "woman", "high"]
"""Who reads aloud: the usual voice of the language, a deeper one, a woman's, a high one."""
# The name of a picture of the album, "" for the usual ground.
WallpaperId = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9-]{0,40}\Z")]
# Both become part of file names of catalogs and contacts, so they can be nothing but short names.
LanguageId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z]{2,3}(_[A-Za-z0-9]{2,8}){0,2}\Z")]
CountryId = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{2}\Z")]


def _within(number: int, ends: tuple[int, int]) -> int:
    return max(ends[0], min(number, ends[1]))


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the player chose. Numbers out of their range are brought back into it.

    `language` and `country` are None until the first start has asked for them.
    """

    language: LanguageId | None = None
    country: CountryId | None = None
    text_scale: int = 100
    motion: Motion = "full"
    sound: bool = True
    volume: int = 70
    volume_music: int = 60
    volume_speech: int = 80
    captions: bool = False
    theme: Theme = "warm"
    easy_reading: bool = False
    wallpaper: WallpaperId = ""
    read_aloud: bool = False
    speech_rate: int = 100
    speech_voice: SpeechVoice = ""
    scanning: Scanning = "off"
    scan_pace: int = 2000
    shortcuts: bool = True
    fullscreen: bool = False
    teachers: bool = True
    """Whether the title has a way to what is for teachers; a school or a home may take it away."""
    private: bool = False
    """Whether nothing is kept. It is never kept itself: that somebody wanted it would tell, too."""

    def __post_init__(self) -> None:
        for name, ends in RANGES.items():
            msgspec.structs.force_setattr(self, name, _within(getattr(self, name), ends))


NEVER_KEPT: Final = frozenset({"private"})
"""The settings that hold until the game is closed."""

RANGES: Final = {
    "text_scale": TEXT_SCALES,
    "volume": VOLUMES,
    "volume_music": VOLUMES,
    "volume_speech": VOLUMES,
    "speech_rate": RATES,
    "scan_pace": PACES,
}


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What others than the player say: `base` where the player has chosen nothing, `over` for this once.

    What is `locked` stands in one of the two, and the player can't change it.
    """

    base: Settings = Settings()
    over: Mapping[str, object] = {}
    locked: frozenset[str] = frozenset()


class SettingsStore:
    """The settings kept in a folder, and in memory where the folder can't be used.

    Writing is done by `writer` in the background; without one the store starts its own. Only what the player
    chose is written, so that what is `given` may change beneath it.
    """

    def __init__(self, folder: Path, writer: Writer | None = None, given: Given | None = None) -> None:
        given = given or Given()
        self._base, self._over, self.locked = given.base, dict(given.over), given.locked
        form = Format(SCHEMA, VERSION, self._decode, TEXTS, self._chosen)
        self._store = Store(folder / "settings.json", form, timeless=True)
        self._writer = writer or Writer()
        self._trouble: Trouble | None = None
        self._kept = self._base
        self._left = False
        self._settings = self._in_force()

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    @property
    def trouble(self) -> Trouble | None:
        """What was wrong with the file that was read, or else why nothing can be written."""
        return self._trouble or self._writer.trouble

    def load(self) -> Settings:
        """Read the settings; a file that is not usable is set aside, and all is as on the first day then.

        Where nothing is kept it stays where it is.
        """
        loaded = self._store.load(touch=not self._settings.private)
        self._trouble = loaded.trouble
        self._kept = loaded.value or self._base
        self._settings = self._in_force()
        return self._settings

    @property
    def chosen(self) -> dict[str, Any]:
        """What the player chose, by the names of the settings."""
        return self._chosen(self._kept)

    def change(self, name: str, value: object) -> None:
        """Let the player choose one setting, now and for the next start; a locked one stays as it is.

        Raises AttributeError for a name that there is not.
        """
        if name in self.locked:
            return
        if name in NEVER_KEPT:
            self.hold(name, value)
            return
        if name not in self._over and getattr(self._kept, name) == value:
            return
        self._over.pop(name, None)
        self.keep(msgspec.structs.replace(self._kept, **{name: value}))

    def leave(self) -> None:
        """Write nothing from now on: another game has the file."""
        self._left = True

    def hold(self, name: str, value: object) -> None:
        """Let a setting be so until the game is closed, whatever else is said of it."""
        self._over[name] = value
        self._settings = self._in_force()

    def keep(self, settings: Settings) -> None:
        """Make these the player's settings; they are written when they differ, unless that is not to be."""
        if settings != self._kept:
            self._kept = settings
            if not self._settings.private and not self._left:
                self._writer.put("settings", partial(self._store.keep, settings))
        self._settings = self._in_force()

    def forget(self, name: str) -> None:
        """Have a setting as at first, and remove every older copy of the file that may tell what it was."""
        self._over.pop(name, None)
        self._kept = msgspec.structs.replace(self._kept, **{name: getattr(self._base, name)})
        self._settings = self._in_force()
        if not self._left:
            self._writer.put("settings", partial(self._write_anew, self._kept))

    def _write_anew(self, settings: Settings) -> None:
        if self._chosen(settings) or self._store.path.exists():
            self._store.keep(settings)
        self._store.erase_copies()

    def _in_force(self) -> Settings:
        """The player's settings with what stands over them, and with the locked ones as they are given."""
        fixed = {name: getattr(self._base, name) for name in self.locked}
        return msgspec.structs.replace(self._kept, **{**fixed, **self._over})

    def _decode(self, data: bytes) -> Settings:
        return decode_settings(data, self._base)

    def _chosen(self, settings: Settings) -> dict[str, Any]:
        base = msgspec.to_builtins(self._base)
        ours = {
            name: value for name, value in msgspec.to_builtins(settings).items() if name not in NEVER_KEPT
        }
        return {name: value for name, value in ours.items() if value != base[name]}

    def flush(self, seconds: float = 5.0) -> bool:
        """Wait up to `seconds` until the settings are written; return whether they were."""
        return self._writer.flush(seconds)


def decode_settings(data: bytes, base: Settings | None = None) -> Settings:
    """Return the settings in a JSON object, field by field: one that makes no sense does not cost the others.

    What it does not name is as in `base`. Keys that this version does not know are left out.
    Raises ValueError when it is no JSON object.
    """
    document = msgspec.json.decode(data, type=dict[str, Any])
    known = {field.name: field.type for field in msgspec.structs.fields(Settings)}
    known = {name: kind for name, kind in known.items() if name not in NEVER_KEPT}
    return msgspec.structs.replace(base or Settings(), **dict(_usable(document, known)))


def _usable(document: dict[str, Any], known: dict[str, Any]) -> list[tuple[str, Any]]:
    usable = []
    for name in known.keys() & document.keys():
        try:
            usable.append((name, msgspec.convert(document[name], known[name])))
        except msgspec.ValidationError as error:
            _log.warning("settings: %s is left as it is at first: %s", name, error)
    return usable
