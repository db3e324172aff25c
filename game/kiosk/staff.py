"""What the staff of a kiosk has set: the PIN, the loudness, the languages. Nothing else is kept."""

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

LOST = Text("staff.lost", "What was set at this kiosk can't be read. Please set the PIN again.")
TEXTS: Final[dict[Problem, Text]] = {
    "torn": LOST,
    "empty": LOST,
    "foreign": LOST,
    "newer": LOST,
    "unreadable": LOST,
}

Volume = Annotated[int, msgspec.Meta(ge=0, le=100)]


class Staff(msgspec.Struct, frozen=True, kw_only=True):
    """What staff has chosen; None where the configuration counts. `pin` is a hash."""

    pin: str = ""
    volume: Volume | None = None
    languages: tuple[str, ...] | None = None


class StaffStore:
    """Keeps it in a file of the kiosk's folder, whole or not at all."""

    def __init__(self, folder: Path) -> None:
        """What can't be read is set aside, and a new PIN is asked for."""
        decode = msgspec.json.Decoder(Staff).decode
        self._store = Store(folder / FILE, Format(SCHEMA, VERSION, decode, TEXTS))
        self._staff = self._store.load().value or Staff()

    @property
    def staff(self) -> Staff:
        """What is in force."""
        return self._staff

    def change(self, **values: object) -> None:
        """Set some of it, now and for the next start. Raises OSError where that fails; it holds still."""
        self._staff = msgspec.structs.replace(self._staff, **values)
        self._store.keep(self._staff)
