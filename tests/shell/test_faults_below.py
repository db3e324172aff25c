"""Faults of what lies below and beside the screens: aids, pictures, catalogs, letters, sounds."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes.all import scenes
from game.scenes.scene import Context, Scene, SetSetting, Still
from game.shell.app import App
from game.shell.layer import Layer
from game.shell.start import open_first
from game.ui.art.pictures import Pictures
from game.ui.draw.offscreen import canvas
from game.ui.draw.typesetting import Typesetter
from game.ui.draw.widget import Widget
from game.ui.window.input import Ask
from tests.shell.broken import CHOSEN, HILLS, Aid, breaking, shows_help, with_scenes
from tests.support.pilot import SMALL, Pilot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.language.catalog import Catalog
    from game.scenes.scene import Context
    from game.ui.draw.display import Picture
    from game.ui.draw.screen import Screen
    from game.ui.draw.typesetting import Block

    Make = Callable[[str, Context], Scene]


pytestmark = pytest.mark.faults


class Voice(Aid):
    """An aid that stands for the voice."""

    telling = speaking = False
    trouble = None


@pytest.mark.parametrize("moment", ["hear", "follow", "wake"])
def test_an_aid_that_fails_takes_no_key_away_and_goes_when_it_fails_again(
    moment: str, tmp_path: Path
) -> None:
    pilot = Pilot(tmp_path, size=SMALL)
    pilot.forgiving = True
    pilot.app.add(aid := Aid(moment))
    pilot.frame(Ask("help"))
    pilot.wait(1_000)
    pilot.wait(1_000)
    assert pilot.scene in ("fault", "help")
    assert "122" in pilot.names()
    assert aid not in tuple(pilot.app.aids)
    faults = pilot.app.faults
    pilot.key(pygame.K_F1)
    pilot.wait(10_000)
    assert (pilot.scene, pilot.app.faults) == ("help", faults)


def test_a_voice_whose_closing_fails_is_gone_and_no_later_setting_fails_for_it(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL)
    voice = Voice("close")
    pilot.app.aids.voice = voice  # type: ignore[assignment]  # it stands for one
    pilot.app.add(voice)
    with pytest.raises(RuntimeError):
        pilot.app.act(SetSetting("text_scale", 130))
    for size in (150, 170):
        pilot.app.act(SetSetting("text_scale", size))
    assert pilot.app.aids.voice is None
    assert voice not in tuple(pilot.app.aids)


class NoPictures(Pictures):
    """Pictures that can't be had."""

    def surface(self, picture: Picture, w: int, h: int) -> pygame.Surface:
        """Nothing."""
        raise MemoryError(picture, w, h)


def test_pictures_that_can_not_be_painted_leave_help_and_a_calm_picture(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL)
    pilot.forgiving = True
    pilot.app.pictures = NoPictures(pilot.world.paths.assets / "art")
    pilot.app.resize(canvas(SMALL))
    pilot.frame()
    assert shows_help(pilot)
    for _ in range(3):
        pilot.key(pygame.K_ESCAPE)
    assert pilot.names() == HILLS


class Speechless:
    """A catalog that fails at each text."""

    def __init__(self, code: str) -> None:
        self.code = self.name = code

    def has(self, text: object) -> bool:
        """It seems so."""
        return bool(text)

    def render(self, text: object, **values: object) -> str:
        """Fail."""
        raise RecursionError(text, values)


def test_a_catalog_that_fails_leaves_the_words_that_are_built_in(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL, language="bs")
    pilot.forgiving = True
    broken: dict[str, Catalog] = {code: Speechless(code) for code in ("bs", "en")}  # type: ignore[misc]  # like one
    pilot.world.catalogs = broken  # type: ignore[assignment]  # a mapping as well
    pilot.app.redraw()
    pilot.frame()
    assert pilot.scene == "fault"
    assert {"Nešto u igri ne radi", "122", "Plavi telefon: 080 05 03 05"} <= set(pilot.names())
    for _ in range(3):
        pilot.key(pygame.K_ESCAPE)
    assert pilot.names() == ("Slika krajolika",)


class NoLetters(Typesetter):
    """Letters that can't be had."""

    def block(self, text: str, style: object, width: float) -> Block:
        """Fail."""
        raise OSError(text, style, width)

    def width(self, text: str, style: object) -> float:
        """Fail."""
        raise OSError(text, style)


class Letterless(App):
    """An app in which nothing at all can be written by the usual way."""

    def make_screen(self, surface: pygame.Surface) -> Screen:
        """A screen with these letters."""
        screen = super().make_screen(surface)
        screen.typesetter = NoLetters(screen.viewport.scale)
        return screen


def test_where_the_fault_screen_itself_fails_bare_lines_are_left(tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), scenes(), Letterless)
    surface = pilot.app.screen.surface
    seen = {tuple(surface.get_at((x, y))) for x in range(0, SMALL[0], 2) for y in range(0, SMALL[1], 2)}
    assert len(seen) > 2  # letters on a ground
    pilot.frame()  # one more, which says since when they are there
    assert pilot.app.sleep(pilot.now) is None
    for _ in range(3):
        pilot.key(pygame.K_ESCAPE)
    pilot.wait(1_000)
    assert pilot.scene == "neutral"
    hills = {tuple(surface.get_at((x, y))) for x in range(0, SMALL[0], 9) for y in range(0, SMALL[1], 9)}
    assert (43, 37, 64, 255) not in hills  # no ink
    pilot.key(pygame.K_F1)
    pilot.wait(1_000)
    assert pilot.app.running


class Seer(Still):
    """A screen that thinks it knows what comes, and is wrong."""

    name = "seer"

    @property
    def foresees(self) -> bool:
        return True

    def ahead(self, context: Context) -> Widget:
        raise LookupError(context.catalog.code)

    def view(self, context: Context) -> Widget:
        return Widget("seer", context.viewport.rect)


def test_to_look_ahead_in_vain_is_missed_by_nobody(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.app.layers.append(Layer(Seer()))
    pilot.frame()
    pilot.app.attend()
    pilot.frame()
    assert (pilot.scene, pilot.app.faults) == ("seer", 0)


def test_sounds_that_fail_are_missed_by_nobody(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    class Deaf:
        def __getattr__(self, name: str) -> Callable[..., object]:
            def fail(*_: object) -> object:
                raise TypeError(CHOSEN, name)

            return fail

    pilot = Pilot(tmp_path, size=SMALL)
    before = pilot.app
    deaf = Deaf()
    pilot.app = App(pilot.world, scenes(), before.screen.surface, before.pictures, deaf)  # type: ignore[arg-type]  # it fails
    open_first(pilot.app, pilot.world)
    pilot.frame()
    pilot.click("help")
    assert pilot.scene == "help"
    for _ in range(3):
        pilot.app.attend()
    assert len(caplog.records) == 3  # told, and not again and again
    assert CHOSEN not in caplog.text


def test_no_fault_is_logged_with_its_message_or_with_values(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("view", "album"))
    pilot.app.open("album")
    pilot.frame()
    [line] = [each.getMessage() for each in caplog.records if each.levelno >= logging.ERROR]
    assert line.startswith("a fault in album: builtins.KeyError at game/shell/fault_barrier.py:")
    assert CHOSEN not in caplog.text
    assert str(tmp_path) not in caplog.text
    assert all(each.exc_info is None for each in caplog.records)
