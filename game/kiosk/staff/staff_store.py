"""What the staff of a kiosk has set: the PIN with its wrong tries, the loudness, the languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import msgspec

from game.records.store import Format, Store
from game.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from game.records.trouble import Problem

SCHEMA: Final = "cuvari-kiosk"
VERSION: Final = 1
FILE: Final = "kiosk.json"
ANY: Final = "kiosk*.json"
"""The file, and what was set aside of it."""

LOST = Text("staff.lost", "What was set at this kiosk can't be read. Please set the PIN again.")
TEXTS: Final[dict[Problem, Text]] = {
    "torn": LOST,
    "empty": LOST,
    "foreign": LOST,
    "newer": LOST,
    "unreadable": LOST,
}

Volume = Annotated[int, msgspec.Meta(ge=0, le=100)]
Tries = Annotated[int, msgspec.Meta(ge=0)]


class Staff(msgspec.Struct, frozen=True, kw_only=True):
    """What staff has chosen; None where the configuration counts. `pin` is a hash."""

    pin: str = ""
    wrong: Tries = 0
    """Wrong PINs in a row: a start does not forget them."""
    volume: Volume | None = None
    languages: tuple[str, ...] | None = None


class StaffStore:
    """Keeps it in a file of the kiosk's folder, whole or not at all."""

    def __init__(self, folder: Path) -> None:
        """What can't be read is set aside; the PIN is lost then, till it is set by the command."""
        self._folder = folder
        decode = msgspec.json.Decoder(Staff).decode
        self._store = Store(folder / FILE, Format(SCHEMA, VERSION, decode, TEXTS))
        loaded = self._store.load()
        self._staff = loaded.value or Staff()
        self._unwritten: dict[str, object] = {}
        self.untouched = loaded.trouble is None and not any(folder.glob(ANY))
        """Whether staff has never set anything here: no file is there, and none was ever set aside."""

    @property
    def staff(self) -> Staff:
        """What is in force."""
        return self._staff

    @property
    def why_no_pin(self) -> str:
        """Where no PIN was found: what is wrong with the folder, in English, for the technician."""
        return _wrong(self._folder)

    def look_again(self) -> None:
        """Take what the command has set since; what can't be read changes nothing."""
        self._staff = self._store.load().value or self._staff

    def change(self, **values: object) -> None:
        """Set some of it, now and for the next start. Raises OSError where that fails; it holds still.

        The rest is as the file has it by now: a PIN may have been set from the command line meanwhile.
        """
        self._unwritten |= values
        kept = self._store.load().value or self._staff
        self._staff = msgspec.structs.replace(kept, **self._unwritten)
        self._store.keep(self._staff)
        self._unwritten.clear()
        self.untouched = False


def _wrong(folder: Path) -> str:
    for path in (folder, *folder.parents):
        if path.is_symlink() and not path.exists():
            return f"{path} is a link to nothing"
        if path.exists() and not path.is_dir():
            return f"{path} is no folder"
        if path.exists():
            break
    if not folder.exists():
        return f"{folder} is missing"
    return f"there is none in {folder}"
