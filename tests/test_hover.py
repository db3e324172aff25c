"""What is tinted under a mouse that stands still: what lies there now, and nothing else."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pygame
import pytest

from game.ui.draw.display import Box
from game.ui.draw.geometry import Rect
from game.ui.draw.screen import hover_veil
from game.ui.draw.theme import THEMES, WARM, channels, contrast
from game.ui.draw.widget import Widget, hit
from tests.support.actions import PRESSED
from tests.support.pilot import SMALL, Pilot
from tests.support.short import play_to_an_ending

if TYPE_CHECKING:
    from pathlib import Path

    from game.ui.draw.theme import Theme


class Mouse:
    """A mouse that is moved, pressed and turned by pygame's own events, and knows where it stands."""

    def __init__(self, pilot: Pilot) -> None:
        self.pilot = pilot
        self.at = (0.0, 0.0)

    def move(self, x: float, y: float) -> None:
        """Move to a place in logical units."""
        scale = self.pilot.app.screen.viewport.scale
        self.at = (x, y)
        self.send(pygame.MOUSEMOTION, pos=(x * scale, y * scale), buttons=(0, 0, 0), rel=(0, 0))

    def press(self) -> None:
        """Press and let go where it stands."""
        scale = self.pilot.app.screen.viewport.scale
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.send(kind, button=1, pos=(self.at[0] * scale, self.at[1] * scale))

    def turn(self, notches: float) -> None:
        """Turn the wheel."""
        self.send(pygame.MOUSEWHEEL, precise_y=notches)

    def send(self, kind: int, **values: Any) -> None:  # noqa: ANN401 - what pygame puts into its events
        self.pilot.send(pygame.event.Event(kind, **values))

    @property
    def under(self) -> str:
        """Id of what lies under it now."""
        found = hit(self.pilot.app.tree, *self.at)
        return found.id if found else ""


def over(pilot: Pilot, wanted: str) -> Mouse:
    """A mouse that stands on the middle of a widget."""
    here = pilot.widget(wanted)
    mouse = Mouse(pilot)
    mouse.move(*here.widget.rect.intersection(here.clip).center)
    return mouse


def pixels(pilot: Pilot) -> bytes:
    """The window."""
    return pygame.image.tobytes(pilot.app.screen.surface, "RGB")


def afresh(pilot: Pilot) -> bytes:
    """The window painted from nothing."""
    pilot.app.redraw()
    pilot.frame()
    return pixels(pilot)


@pytest.mark.parametrize("scene", ["album", pytest.param("detective", marks=pytest.mark.long)])
def test_a_scene_is_clear_when_the_mouse_stands_still_after_the_press_that_led_there(
    tmp_path: Path, scene: str
) -> None:
    """Both have the name of the button that leads there; the whole page was tinted."""
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced")
    if scene == "detective":
        play_to_an_ending(pilot)
        for id_ in ("go-on", "go-on"):
            pilot.click(id_)
            pilot.wait(500)
    mouse = over(pilot, scene)
    mouse.press()
    pilot.wait(2_000)
    assert pilot.scene == scene
    assert pilot.app.pointer.hovered == mouse.under != scene
    still = pixels(pilot)
    mouse.move(*mouse.at)
    assert still == afresh(pilot)


def test_a_page_that_can_not_be_pressed_takes_no_tint() -> None:
    place = Rect(0, 0, 100, 100)
    page = Widget("album", place, (Box(place, "#ffffff"),))
    assert hover_veil(page, "album", WARM, pressed=False) == {}
    assert hover_veil(Widget("album", place, page.shapes, action=PRESSED), "album", WARM, pressed=False) != {}


def test_the_tint_stays_with_the_mouse_and_not_with_what_the_wheel_moves_away(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced")
    pilot.click("settings")
    mouse = over(pilot, "theme:night")
    assert pilot.app.pointer.hovered == "theme:night"
    before = pilot.widget("theme:night").widget.rect
    mouse.turn(-3)
    pilot.wait(500)
    assert pilot.widget("theme:night").widget.rect != before
    assert pilot.app.pointer.hovered == mouse.under != "theme:night"
    mouse.move(*mouse.at)
    still = pixels(pilot)
    assert still == afresh(pilot)


ON_BUTTONS = (("accent", "panel"), ("on_soft", "soft"), ("on_accent", "accent"), ("on_good", "good"),
              ("on_alert", "alert"), ("on_panel", "panel"), ("quiet", "panel"))  # fmt: skip
"""What is read on what can be pressed."""


def mixed(under: str, over_: str) -> str:
    """An opaque colour with a translucent one painted over it."""
    low, (*high, alpha) = channels(under)[:3], channels(over_)
    parts = (round(a + (b - a) * alpha / 255) for a, b in zip(low, high, strict=True))
    return "#" + "".join(f"{part:02x}" for part in parts)


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize("pressed", [False, True])
def test_under_the_mouse_a_button_is_warmer_and_never_greyer_and_its_words_are_as_clear(
    theme: Theme, *, pressed: bool
) -> None:
    place = Rect(0, 0, 100, 100)
    page = Widget("card", place, (Box(place, theme.panel),), action=PRESSED)
    (item,) = hover_veil(page, "card", theme, pressed=pressed)["card"]
    assert isinstance(item.shape, Box)
    assert item.shape.stroke == theme.warm
    for ink, ground in ON_BUTTONS:
        was, now = getattr(theme, ground), mixed(getattr(theme, ground), item.shape.fill)
        red, _, blue, _ = (after - before for before, after in zip(channels(was), channels(now), strict=True))
        assert red >= blue, (ground, was, now)
        assert contrast(mixed(getattr(theme, ink), item.shape.fill), now) >= 4.5, (ink, ground)


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in (1, 2, 3))])
def test_wherever_one_presses_and_turns_what_is_tinted_lies_under_the_mouse(
    tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced")
    mouse, scenes = Mouse(pilot), set()
    for _ in range(60):
        ids = [id_ for id_ in pilot.ids() if id_ not in {"end", "quit"}]
        seen = [id_ for id_ in ids if pilot.widget(id_).visible]
        if seen and chance.random() < 0.7:
            here = pilot.widget(chance.choice(seen))
            mouse.move(*here.widget.rect.intersection(here.clip).center)
        if chance.random() < 0.2:
            mouse.turn(chance.choice([-2, 2]))
        else:
            mouse.press()
        pilot.wait(chance.choice([50, 700]))
        scenes.add(pilot.scene)
        assert pilot.app.pointer.hovered == mouse.under, pilot.scene
        pilot.app.running = True
    assert len(scenes) > 3


def test_a_finger_that_was_lifted_tints_nothing(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced")
    x, y = pilot.widget("album").widget.rect.center
    scale = pilot.app.screen.viewport.scale
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        pilot.send(pygame.event.Event(kind, button=1, pos=(x * scale, y * scale), touch=True))
    pilot.wait(500)
    assert pilot.scene == "album"
    assert pilot.app.pointer.hovered == ""
