"""What staff has set at a kiosk, when its file is damaged or gone: the public is never asked for a PIN."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from game.kiosk.command import set_pin
from game.kiosk.options import Options, kiosk_paths
from game.kiosk.scenes.pin import NO_PIN
from game.kiosk.scenes.staff import MENDED
from game.kiosk.staff.staff_store import FILE, StaffStore
from game.ui.draw.widget import texts
from tests.support.kiosk_pilot import PIN, SECOND, KioskPilot, hashed_once
from tests.support.overflow import overflowing, overlapping

if TYPE_CHECKING:
    from pathlib import Path

DAMAGED = (
    b"",
    b"\x00" * 300,
    b'{"schema": "cuvari-kiosk", "version": 1, "pin": "scry',
    b'{"schema": "cuvari-kiosk", "version": 1, "pin": 5}',
    b'{"schema": "cuvari-kiosk", "version": 1, "pin": "scrypt:16384:8:1:"}',
    b'{"schema": "cuvari-kiosk", "version": 1}',
    b'{"schema": "cuvari-kiosk", "version": 99, "pin": ""}',
    b"[1, 2]",
)


def damaged(data: Path, content: bytes) -> KioskPilot:
    """A kiosk that had a PIN, and starts with this in place of what was kept."""
    StaffStore(data).change(pin=hashed_once(PIN))
    (data / FILE).write_bytes(content)
    return KioskPilot(data, pin="")


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_file_is_no_first_start_however_often_one_starts(tmp_path: Path, content: bytes) -> None:
    kiosk = damaged(tmp_path, content)
    assert (kiosk.scene, kiosk.stand.has_pin) == ("attract", False)
    assert content in [file.read_bytes() for file in tmp_path.glob("kiosk*.json")]
    for _ in range(2):
        kiosk = KioskPilot(tmp_path, pin="")
        assert kiosk.scene == "attract"
    kiosk.stand.keep(wrong=1)
    assert KioskPilot(tmp_path, pin="").scene == "attract"


def test_a_child_plays_as_ever_and_the_corners_lead_to_a_sentence(tmp_path: Path) -> None:
    kiosk = damaged(tmp_path, DAMAGED[0])
    kiosk.begin()
    kiosk.hold_corners()
    assert kiosk.scene == "staff-pin"
    assert not [one for one in kiosk.ids() if one.startswith("key:")]
    assert "cuvari kiosk set-pin" in " ".join(texts(kiosk.app.tree))
    kiosk.touch("pin.back")
    assert kiosk.scene == "play"


def test_nobody_s_fault_opens_the_menu_or_asks_for_a_pin(tmp_path: Path) -> None:
    kiosk = damaged(tmp_path, DAMAGED[0])
    assert not kiosk.stand.try_pin("", 0)
    assert not kiosk.stand.try_pin(PIN, 0)
    kiosk.hold_corners()
    kiosk.wait(121 * SECOND)
    assert kiosk.scene == "attract"


@pytest.mark.long
def test_the_command_mends_it_while_the_kiosk_runs(tmp_path: Path) -> None:
    options = Options(data=tmp_path)
    folder = kiosk_paths(options).config
    kiosk = damaged(folder, DAMAGED[1])
    assert set_pin(options, lambda _: PIN) == 0
    kiosk.hold_corners()
    kiosk.enter(PIN)
    assert kiosk.scene == "staff-menu"
    assert KioskPilot(folder, pin="").stand.has_pin


def test_the_command_takes_no_pin_that_is_guessed_easily(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert set_pin(Options(data=tmp_path), lambda _: "311299") == 1
    assert "too easy to guess" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_was_set_aside_in_a_power_cut_is_no_first_start_either(tmp_path: Path) -> None:
    damaged(tmp_path, DAMAGED[1])
    (tmp_path / FILE).unlink(missing_ok=True)
    assert KioskPilot(tmp_path, pin="").scene == "attract"


def test_a_file_that_can_not_be_moved_away_stays_and_is_none_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as sealed:
        sealed.setattr("pathlib.Path.rename", lambda *_: (_ for _ in ()).throw(PermissionError(13, "no")))
        sealed.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(30, "read-only")))
        StaffStore(tmp_path)
        (tmp_path / FILE).write_bytes(b"{")
        assert KioskPilot(tmp_path, pin="").scene == "attract"
    assert KioskPilot(tmp_path, pin="").scene == "attract"


def test_a_damaged_file_is_no_first_start_where_the_folder_can_not_be_looked_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / FILE).write_bytes(b"{")
    monkeypatch.setattr("pathlib.Path.glob", lambda *_: iter(()))
    assert not StaffStore(tmp_path).untouched


def test_the_menu_says_that_the_file_of_settings_has_a_mistake(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, size=(1280, 720))
    kiosk.hold_corners()
    kiosk.enter(PIN)
    assert "cuvari config" not in " ".join(texts(kiosk.app.tree))
    kiosk.stand.settings_broken = True
    kiosk.app.redraw()
    kiosk.frame()
    assert "cuvari config" in " ".join(texts(kiosk.app.tree))


def folders(place: Path) -> dict[str, Path]:
    """What a kiosk's folder may be where a mount has failed, or something was moved away."""
    empty, file, link = place / "empty", place / "file", place / "link"
    empty.mkdir()
    file.touch()
    link.symlink_to(place / "nowhere")
    return {
        f"{place / 'missing' / 'kiosk'} is missing": place / "missing" / "kiosk",
        f"there is none in {empty}": empty,
        f"{file} is no folder": file / "kiosk",
        f"{link} is a link to nothing": link / "kiosk",
    }


def test_why_there_is_no_pin_is_told_of_the_folder_and_of_those_around_it(tmp_path: Path) -> None:
    for why, folder in folders(tmp_path).items():
        assert StaffStore(folder).why_no_pin == why
        assert not folder.exists() or why.startswith("there is none")
    (tmp_path / "way").symlink_to(tmp_path / "empty")
    assert StaffStore(tmp_path / "way").why_no_pin == f"there is none in {tmp_path / 'way'}"
    below = tmp_path / "way" / "kiosk"
    assert StaffStore(below).why_no_pin == f"{below} is missing"


@pytest.mark.long
def test_a_kiosk_without_its_folder_takes_itself_for_new_for_nobody(tmp_path: Path) -> None:
    for why, folder in folders(tmp_path).items():
        kiosk = KioskPilot(folder, pin="")
        assert (kiosk.scene, kiosk.stand.first_start) == ("attract", False)
        assert kiosk.stand.store.why_no_pin == why
        kiosk.begin()
        kiosk.hold_corners()
        assert kiosk.scene == "staff-pin"
        assert not [one for one in kiosk.ids() if one.startswith("key:")]
        said = " ".join(texts(kiosk.app.tree))
        assert "cuvari kiosk set-pin" in said
        assert kiosk.app.context().say(NO_PIN) in said
        kiosk.touch("pin.back")
        assert (kiosk.scene, kiosk.app.running) == ("play", True)


def test_the_menu_says_that_the_note_of_the_update_was_damaged(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, size=(1280, 720))
    kiosk.hold_corners()
    kiosk.enter(PIN)
    assert "disk" not in " ".join(texts(kiosk.app.tree))
    kiosk.stand.update_mended = True
    kiosk.app.redraw()
    kiosk.frame()
    assert kiosk.app.context().say(MENDED) in texts(kiosk.app.tree)


SHAPES = (("sr", (1366, 768)), ("hr", (1080, 1920)), ("en", (1024, 768)))


@pytest.mark.parametrize(("language", "size"), SHAPES)
def test_the_sentences_fit(tmp_path: Path, language: str, size: tuple[int, int]) -> None:
    kiosk = KioskPilot(tmp_path, size=size)
    kiosk.stand.settings_broken = kiosk.stand.update_mended = True
    kiosk.world.begin(kiosk.now, language)
    kiosk.world.set_setting("text_scale", 140)
    setter = kiosk.app.screen.typesetter
    kiosk.app.open("staff-menu")
    assert not [*overflowing(kiosk.app.look(kiosk.now), setter), *overlapping(kiosk.app.tree, setter)]
    kiosk.stand.keep(pin="")
    for untouched in (False, True):
        kiosk.stand.store.untouched = untouched
        kiosk.app.open("staff-pin")
        assert not [*overflowing(kiosk.app.look(kiosk.now), setter), *overlapping(kiosk.app.tree, setter)]
