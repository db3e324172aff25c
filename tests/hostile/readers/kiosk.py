"""Readers of what a kiosk keeps, and of its monitor."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.hostile.reader import Reader
from tests.hostile.readers.shared import NOW, ours, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


OLD_LOG: Final = (
    '{"number":1,"rows":[{"key":{"day":"2026-11-29","hour":11,"language":"bs","episode":"the-chain",'
    '"kind":"start","what":""},"count":3}]}\n'
)
"""A line that an older program appended."""


def read_staff(case: Path) -> None:
    from game.kiosk.staff.pin import matches
    from game.kiosk.staff.staff_store import StaffStore

    store = StaffStore(case)
    matches("123456", store.staff.pin)


def staff() -> list[bytes]:
    import tempfile

    from game.kiosk.staff.pin import hashed
    from game.kiosk.staff.staff_store import StaffStore

    with tempfile.TemporaryDirectory() as place:
        StaffStore(Path(place)).change(pin=hashed("135790"), volume=40, languages=("bs", "hr"))
        return [(Path(place) / "kiosk.json").read_bytes()]


def read_counters(case: Path) -> None:
    """Counting on, and what leaves the kiosk."""
    from game.kiosk.counting.counters import Counters
    from game.kiosk.counting.export import table
    from game.kiosk.counting.releases import take_parts

    counters = Counters(case, lambda: NOW)
    counters.count("start", "bs", "treasure-game")
    counters.flush()
    Counters(case, lambda: NOW + timedelta(days=1)).flush()
    table(take_parts(case, 5))


def counted(name: str) -> Callable[[], Sequence[bytes]]:
    """A file of counters as a kiosk writes it."""

    def seeds() -> list[bytes]:
        import tempfile

        from game.kiosk.counting.counters import Counters
        from game.kiosk.counting.releases import take_parts

        with tempfile.TemporaryDirectory() as place:
            days = iter([NOW, NOW + timedelta(days=1)])
            day = next(days)
            counters = Counters(Path(place), lambda: day)
            for _ in range(12):
                counters.count("start", "bs", "treasure-game")
                counters.count("choice", "bs", "treasure-game", "start/half")
                counters.count("duration", "bs", "treasure-game", "2-4")
            counters.flush()
            day = next(days)
            counters.count("start", "hr", "treasure-game")
            counters.flush()
            take_parts(Path(place), 5)
            return [(Path(place) / name).read_bytes()]

    return seeds


def read_monitor(case: Path) -> None:
    from game.kiosk.monitor_size import monitor_mm

    (case / "card0-HDMI" / "enabled").write_text("enabled\n", encoding="utf-8")
    monitor_mm(case)


def edid() -> list[bytes]:
    """What a monitor of 520 × 290 mm says."""
    data = bytearray(128)
    data[:8] = bytes.fromhex("00ffffffffffff00")
    data[21:23] = bytes((52, 29))
    data[54:56] = b"\x01\x1d"
    data[66:69] = bytes((8, 34, 0x21))
    data[127] = -sum(data) % 256
    return [bytes(data)]


def read_crashes(case: Path) -> None:
    """The crashes of a kiosk, by the names of their files, of which one is hostile."""
    from game.kiosk.watch.crashes import keep_crash

    name = (case / "name.txt").read_bytes()[:200].replace(b"/", b"_").replace(b"\0", b"_")
    folder = case / "crashes"
    folder.mkdir()
    (folder / ("crash-" + name.decode("utf-8", "surrogateescape")[:80] + ".txt")).write_bytes(b"x")
    keep_crash(folder, ["Traceback", "ValueError: x"], 1, 3)


def readers() -> dict[str, Reader]:
    """By their names."""
    return {
        "staff": Reader("kiosk.json", staff, read_staff, ours("kiosk.staff.staff_store", "kiosk.staff.pin")),
        "counters": Reader(
            "counters.json", counted("counters.json"), read_counters, ours("kiosk.counting.counters")
        ),
        "counters of a day": Reader(
            "today.json", counted("today.json"), read_counters, ours("kiosk.counting.counters")
        ),
        "old log of counters": Reader(
            "counters.log", texts(OLD_LOG), read_counters, ours("kiosk.counting.counters")
        ),
        "told parts": Reader(
            "told.json", counted("told.json"), read_counters, ours("kiosk.counting.releases"), (OSError,)
        ),
        "monitor": Reader("card0-HDMI/edid", edid, read_monitor, ours("kiosk.monitor_size")),
        "crashes": Reader(
            "name.txt", texts("000001", "999999999"), read_crashes, ours("kiosk.watch.crashes"), places=False
        ),
    }
