"""How large the screen is, as monitors tell it: rightly, not at all, or as nonsense."""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.config.kiosk import LEAST_SIDE, MOST_SIDE, KioskConfig, TouchSizes
from game.kiosk.monitor_size import edid_mm, monitor_mm, with_monitor

if TYPE_CHECKING:
    from pathlib import Path

Size = tuple[int, int]


def edid(cm: Size, mm: Size | None) -> bytes:
    """What a monitor says of itself; `mm` None has no detailed timing."""
    block = bytearray(127)
    block[:8] = b"\x00\xff\xff\xff\xff\xff\xff\x00"
    block[21:23] = cm
    if mm is not None:
        block[54:56] = b"\x02\x3a"
        block[66:69] = (mm[0] & 255, mm[1] & 255, (mm[0] >> 8) << 4 | mm[1] >> 8)
    return bytes([*block, -sum(block) % 256])


def plugged(system: Path, name: str, said: bytes, *, on: bool = True) -> None:
    """A socket with a monitor."""
    socket = system / name
    socket.mkdir(parents=True)
    (socket / "enabled").write_text("enabled\n" if on else "disabled\n")
    (socket / "edid").write_bytes(said)


@pytest.mark.parametrize(
    ("cm", "mm", "told"),
    [
        ((48, 27), (477, 268), (477, 268)),
        ((48, 27), None, (480, 270)),
        ((48, 27), (0, 0), (480, 270)),
        ((48, 27), (160, 90), (480, 270)),  # its shape
        ((160, 90), (1600, 900), None),
        ((16, 9), (16, 10), None),
        ((0, 0), (0, 0), None),  # a projector
        ((121, 68), (1209, 680), (1209, 680)),
        ((10, 10), (100, 100), (100, 100)),  # the least that there is
        ((79, 0), None, None),  # a shape, as EDID 1.4 has it
    ],
)
def test_millimetres_count_where_they_can_be_and_else_centimetres(
    cm: Size, mm: Size | None, told: Size | None
) -> None:
    assert edid_mm(edid(cm, mm)) == told


def test_what_is_torn_or_no_edid_tells_nothing() -> None:
    whole = edid((48, 27), (477, 268))
    for torn in (b"", whole[:127], b"\x01" + whole[1:], whole[:21] + b"\x31" + whole[22:]):
        assert edid_mm(torn) is None
    assert edid_mm(whole[:8] + bytes([-sum(whole[:8]) % 256])) is None
    assert edid_mm(whole + bytes(128)) == (477, 268)
    other = b"\x01" + whole[1:127]
    assert edid_mm(bytes([*other, -sum(other) % 256])) is None  # whole, but it begins as none does


@pytest.mark.parametrize("timing", [b"\x00\x3a", b"\x02\x00"])
def test_a_timing_is_one_when_either_of_its_first_bytes_says_so(timing: bytes) -> None:
    block = bytearray(edid((48, 27), (477, 268))[:127])
    block[54:56] = timing
    assert edid_mm(bytes([*block, -sum(block) % 256])) == (477, 268)


@given(st.binary(max_size=260), st.booleans())
def test_whatever_it_is_it_tells_a_possible_size_or_none(said: bytes, like_one: bool) -> None:  # noqa: FBT001
    if like_one:
        block = (b"\x00\xff\xff\xff\xff\xff\xff\x00" + said + bytes(128))[:127]
        said = bytes([*block, -sum(block) % 256])
    told = edid_mm(said)
    assert told is None or all(LEAST_SIDE <= side <= MOST_SIDE for side in told)


def test_of_several_monitors_that_are_on_the_smallest_counts(tmp_path: Path) -> None:
    plugged(tmp_path, "card0-eDP-1", edid((22, 14), (217, 136)), on=False)
    plugged(tmp_path, "card0-HDMI-A-1", edid((48, 27), (477, 268)))
    plugged(tmp_path, "card0-HDMI-A-2", edid((95, 54), (952, 535)))
    plugged(tmp_path, "card0-DP-1", b"")
    (tmp_path / "card0-VGA-1").mkdir()
    (tmp_path / "version").touch()
    assert monitor_mm(tmp_path) == (477, 268)


@pytest.mark.parametrize(("small", "large"), [((477, 268), (300, 500)), ((400, 300), (900, 200))])
def test_the_smallest_is_the_one_with_the_least_area(tmp_path: Path, small: Size, large: Size) -> None:
    plugged(tmp_path, "card0-DP-1", edid((48, 27), large))
    plugged(tmp_path, "card0-DP-2", edid((48, 27), small))
    assert monitor_mm(tmp_path) == small


def test_where_the_system_knows_no_monitors_nobody_knows(tmp_path: Path) -> None:
    assert monitor_mm(tmp_path / "none") is None
    assert with_monitor(KioskConfig(), tmp_path) == KioskConfig()


def test_what_is_told_in_the_settings_counts_more(tmp_path: Path) -> None:
    plugged(tmp_path, "card1-HDMI-A-1", edid((48, 27), (477, 268)))
    said = KioskConfig(touch=TouchSizes(screen=(332.0, 187.0)))
    assert with_monitor(said, tmp_path) == said
    assert with_monitor(KioskConfig(), tmp_path).touch == TouchSizes(screen=(477, 268))


@pytest.mark.parametrize(("caps", "told"), [({4: 477, 6: 268}, (477, 268)), ({4: 0, 6: 0}, None)])
def test_windows_is_asked_for_its_first_monitor(
    monkeypatch: pytest.MonkeyPatch, caps: dict[int, int], told: Size | None
) -> None:
    back: list[int] = []
    user = SimpleNamespace(GetDC=lambda _window: 7, ReleaseDC=lambda _window, device: back.append(device))
    gdi = SimpleNamespace(GetDeviceCaps=lambda _device, which: caps[which])
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user, gdi32=gdi), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    assert monitor_mm() == told
    assert back == [7]
