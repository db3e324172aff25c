"""How large the screen is, as the monitor tells the system: in its EDID under Linux, by a call on Windows.

Monitors tell nothing, or nonsense, often enough: then nobody knows, and the usual diagonal counts.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from game.config.kiosk import LEAST_SIDE, MOST_SIDE
from game.edges.real_files import read_regular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.config.kiosk import KioskConfig

DRM: Final = Path("/sys/class/drm")
"""Where Linux has a folder for each socket of a monitor."""
_LARGEST: Final = 32 * 1024
"""Bytes of an EDID with 255 blocks behind its first."""
_BEGIN: Final = bytes.fromhex("00ffffffffffff00")
_BLOCK: Final = 128
"""Bytes of the first block of an EDID; the sum of them all ends in a byte of 0."""
_WIDTH, _HEIGHT = 21, 22
"""Where centimetres stand (VESA E-EDID 1.4, as all of this)."""
_TIMING: Final = 54
"""Where the first detailed timing begins, which tells millimetres."""
_SHAPES: Final = frozenset({(16, 9), (16, 10)})
"""Monitors tell their shape in place of their size: 16×9, 160×90 or 1600×900."""
_HORZSIZE, _VERTSIZE = 4, 6
"""What GetDeviceCaps tells in millimetres."""


def with_monitor(config: KioskConfig, system: Path = DRM) -> KioskConfig:
    """The configuration with the size of the screen, where that was not told and the monitor knows it."""
    told = None if config.touch.screen else monitor_mm(system)
    if told is None:
        return config
    return msgspec.structs.replace(config, touch=msgspec.structs.replace(config.touch, screen=told))


def monitor_mm(system: Path = DRM) -> tuple[float, float] | None:
    """Width and height in millimetres of the monitor that is switched on, or None where nobody knows.

    Of several the smallest counts: nothing to be touched gets too small on any of them.
    """
    if sys.platform == "win32":
        return _windows_mm()
    found = [mm for edid in _edids(system) if (mm := edid_mm(edid)) is not None]
    return min(found, key=lambda mm: mm[0] * mm[1], default=None)


def edid_mm(edid: bytes) -> tuple[float, float] | None:
    """Width and height in millimetres that an EDID tells, or None where it tells nothing that can be."""
    if not edid.startswith(_BEGIN) or len(edid) < _BLOCK or sum(edid[:_BLOCK]) % 256:
        return None
    rough = possible(edid[_WIDTH] * 10, edid[_HEIGHT] * 10)
    return (possible(*_timing_mm(edid)) if any(edid[_TIMING : _TIMING + 2]) else None) or rough


def _timing_mm(edid: bytes) -> tuple[int, int]:
    """What the first detailed timing tells: twelve bits each, the upper four of both in one byte."""
    low_w, low_h, high = edid[_TIMING + 12 : _TIMING + 15]
    return (high >> 4) << 8 | low_w, (high & 15) << 8 | low_h


def possible(w: int, h: int) -> tuple[float, float] | None:
    """The size, where a screen to be touched can have it."""
    shape = any((w, h) == (part * times, other * times) for part, other in _SHAPES for times in (10, 100))
    if shape or not all(LEAST_SIDE <= side <= MOST_SIDE for side in (w, h)):
        return None
    return float(w), float(h)


def _edids(system: Path) -> Iterator[bytes]:
    """What the monitors say of themselves that are plugged in and switched on."""
    for socket in sorted(system.glob("card*-*")):
        try:
            if read_regular(socket / "enabled", _LARGEST).strip() == b"enabled":
                yield read_regular(socket / "edid", _LARGEST)
        except OSError:
            continue


def _windows_mm() -> tuple[float, float] | None:
    """What Windows knows of the first monitor."""
    import ctypes

    dlls = ctypes.windll  # type: ignore[attr-defined,unused-ignore]  # Windows alone
    user, gdi = dlls.user32, dlls.gdi32
    device = user.GetDC(None)
    try:
        return possible(gdi.GetDeviceCaps(device, _HORZSIZE), gdi.GetDeviceCaps(device, _VERTSIZE))
    finally:
        user.ReleaseDC(None, device)
