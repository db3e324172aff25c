"""A computer that lacks something, or keeps nothing: the game goes on and says so."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pygame
import pytest

from game.records import files
from game.records.trouble import DISK_FULL, READ_ONLY
from game.ui.draw.offscreen import canvas
from game.ui.window.input import Ask
from game.ui.window.window import Window
from tests.support.pilot import SMALL, Pilot, by_mouse
from tests.support.playing import begin, follow
from tests.support.short import play_to_an_ending, shortest, wrong
from tests.support.tiers import few


@pytest.mark.long
def test_without_a_sound_device_the_game_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    pygame.mixer.quit()
    pilot = Pilot(tmp_path, sound=True, motion="reduced")
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    play_to_an_ending(pilot)
    assert not pygame.mixer.get_init()
    assert [line for line in caplog.messages if line.startswith("the game is silent")]


def test_without_a_gamepad_or_with_a_broken_one_the_keys_work(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: int) -> None:
        raise pygame.error("Could not open the device")

    window = Window((1280, 720), "a window")
    window.find_pads()
    monkeypatch.setattr("pygame.joystick.get_count", lambda: 1)
    monkeypatch.setattr("pygame.joystick.Joystick", broken)
    window.find_pads()
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0))
    assert Ask("next") in window.inputs()


@pytest.mark.long
def test_a_whole_play_fits_a_window_of_800_by_600(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, language="sr", size=(800, 600), motion="reduced")
    begin(pilot, by_mouse, "new-friend", "lana")
    for event in shortest()[1:]:
        follow(pilot, by_mouse, (event,))
        assert wrong(pilot) == []
    pilot.until(lambda: pilot.scene == "ending")


@pytest.mark.slow
def test_a_window_can_be_resized_at_any_moment_of_a_play(tmp_path: Path) -> None:
    sizes = [(800, 600), (450, 800), (1280, 720), (1000, 400), (600, 400)]
    pilot = Pilot(tmp_path, language="hr", motion="reduced", size=SMALL)
    begin(pilot, by_mouse, "new-friend", "luka")
    for number, event in enumerate(shortest()[1:]):
        pilot.app.resize(canvas(sizes[number % len(sizes)]))
        pilot.frame()
        assert wrong(pilot) == []
        follow(pilot, by_mouse, (event,))
    pilot.until(lambda: pilot.scene == "ending")


@pytest.mark.long
@pytest.mark.parametrize("size", few([(1, 1), (20, 800), (800, 20)]))
def test_no_size_of_a_window_is_too_small_to_live_through(tmp_path: Path, size: tuple[int, int]) -> None:
    pilot = Pilot(tmp_path, size=SMALL)
    pilot.app.resize(canvas(size))
    pilot.frame()
    pilot.app.resize(canvas((1280, 720)))
    pilot.frame()
    begin(pilot, by_mouse, "new-friend", "lana")


# A disk that takes nothing


def plays_on(pilot: Pilot, told: str) -> None:
    """Play to an ending, and be told just once that nothing can be kept."""
    pilot.world.close()  # now it was tried to write the settings
    pilot.key(pygame.K_TAB)
    assert told in pilot.names()
    assert wrong(pilot) == []
    pilot.click("notice.close")
    play_to_an_ending(pilot)
    assert not pilot.has("notice")


@pytest.mark.long
def test_a_full_disk_is_told_once_and_what_fits_again_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        pilot = Pilot(tmp_path, motion="reduced")
        plays_on(pilot, DISK_FULL.source)
        pilot.world.close()
        assert list(tmp_path.glob("*.json")) == []
    pilot.key(pygame.K_ESCAPE)
    pilot.world.close()
    again = Pilot(tmp_path, size=SMALL)
    assert again.has("go-on")
    assert again.world.endings_found("new-friend")


@pytest.mark.long
def test_on_a_disk_that_can_only_be_read_the_game_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    for target, name in ((files, "new_file"), (Path, "mkdir"), (Path, "write_bytes"), (Path, "rename")):
        monkeypatch.setattr(target, name, read_only)
    pilot = Pilot(tmp_path, motion="reduced")
    plays_on(pilot, READ_ONLY.source)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.long
def test_where_the_folder_for_what_is_kept_is_a_file_the_game_goes_on(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("somebody's file", encoding="utf-8")
    pilot = Pilot(tmp_path / "data", motion="reduced")
    plays_on(pilot, READ_ONLY.source)
    pilot.world.close()
    assert (tmp_path / "data").read_text(encoding="utf-8") == "somebody's file"
