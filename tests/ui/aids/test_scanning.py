"""One switch: what it does to a highlight, and what the highlight does by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.ui.aids.scanning import EXIT, LONG, Scanner
from game.ui.draw.widget import find
from tests.support.pilot import Pilot
from tests.support.switch import by_auto, by_step, push, scanner

if TYPE_CHECKING:
    from pathlib import Path

PACE = 1000
LIFTED = {
    pygame.KEYDOWN: pygame.KEYUP,
    pygame.JOYBUTTONDOWN: pygame.JOYBUTTONUP,
    pygame.MOUSEBUTTONDOWN: pygame.MOUSEBUTTONUP,
}


def scanned(folder: Path, mode: str = "auto") -> Pilot:
    """The title, with the highlight where it begins."""
    pilot = Pilot(folder, scanning=mode, scan_pace=PACE, motion="reduced")
    scanner(pilot)
    pilot.frame()
    pilot.frame()
    return pilot


def on(pilot: Pilot) -> str:
    """Id of what the highlight is on, "…" behind a group, "" while it rests."""
    stop = scanner(pilot).here
    return "" if stop is None else (stop.widget or stop.area) + ("…" if stop.inner else "")


def places(pilot: Pilot, count: int) -> list[str]:
    """What the highlight is on, pace after pace."""
    seen = []
    for _ in range(count):
        seen.append(on(pilot))
        pilot.wait(PACE)
    return seen


def test_it_goes_from_place_to_place_by_itself_and_rests_after_a_round(tmp_path: Path) -> None:
    pilot = scanned(tmp_path)
    assert on(pilot) == "play"
    pilot.wait(2 * PACE)
    seen = places(pilot, 12)
    assert "quick-exit…" in seen
    assert seen[-3:] == ["", "", ""]
    assert pilot.app.sleep(pilot.now) is None


def test_while_it_rests_a_push_begins_a_new_round_and_presses_nothing(tmp_path: Path) -> None:
    pilot = scanned(tmp_path)
    pilot.wait(20 * PACE)
    push(pilot)
    assert (pilot.scene, on(pilot)) == ("title", "play")
    push(pilot)
    assert pilot.scene == "episodes"


def test_focus_and_ring_are_where_the_highlight_is(tmp_path: Path) -> None:
    pilot = scanned(tmp_path)
    plain = pilot.app.screen.surface.copy()
    pilot.wait(2 * PACE)
    pilot.frame()
    assert pilot.focus == scanner(pilot).here.widget  # type: ignore[union-attr]
    assert pygame.image.tobytes(plain, "RGB") != pygame.image.tobytes(pilot.app.screen.surface, "RGB")


@pytest.mark.parametrize(
    "event",
    [
        pygame.event.Event(pygame.KEYDOWN, key=pygame.K_SPACE, mod=0),
        pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0),
        *(pygame.event.Event(pygame.JOYBUTTONDOWN, button=button) for button in (0, 1, 2, 7, 11)),
        pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(640, 700)),
        pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(9, 9), touch=True),
    ],
    ids=lambda event: f"{pygame.event.event_name(event.type)}-{event.dict}",
)
def test_any_key_that_presses_any_button_and_a_touch_anywhere_is_the_switch(
    tmp_path: Path, event: pygame.event.Event
) -> None:
    pilot = scanned(tmp_path)
    pilot.send(event)
    assert pilot.scene == "title"
    lifted = dict(event.dict)
    pilot.send(pygame.event.Event(LIFTED[event.type], **lifted))
    pilot.frame()
    assert pilot.scene == "episodes"


def test_who_points_with_a_mouse_clicks_as_always(tmp_path: Path) -> None:
    pilot = scanned(tmp_path)
    pilot.send(pygame.event.Event(pygame.MOUSEMOTION, pos=(900, 600), buttons=(0, 0, 0), rel=(0, 0)))
    pilot.click("help")
    pilot.frame()
    assert pilot.scene == "help"
    pilot.click("back")
    assert pilot.scene == "title"


def test_other_keys_mean_what_they_always_mean_and_the_highlight_follows(tmp_path: Path) -> None:
    pilot = scanned(tmp_path)
    pilot.key(pygame.K_TAB)
    pilot.frame()
    assert (on(pilot), pilot.focus) == ("album", "album")
    pilot.key(pygame.K_F1)
    assert pilot.scene == "help"


def test_a_short_push_moves_it_on_and_a_long_one_presses(tmp_path: Path) -> None:
    pilot = scanned(tmp_path, "step")
    assert on(pilot) == "play"
    push(pilot, LONG - 100)
    assert (pilot.scene, on(pilot)) == ("title", "album")
    push(pilot, LONG + 100)
    assert pilot.scene == "album"


def test_the_highlight_waits_while_the_switch_is_held(tmp_path: Path) -> None:
    pilot = scanned(tmp_path)
    pilot.wait(2 * PACE)
    pilot.frame()
    there = on(pilot)
    pilot.send(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_SPACE, mod=0))
    pilot.wait(2 * PACE + 500)
    assert on(pilot) == there


def test_the_highlight_waits_while_something_is_read(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, motion="reduced")
    voice = [True]
    pilot.app.add(Scanner("auto", PACE, lambda: voice[0]))
    pilot.frame()
    for _ in range(30):
        pilot.now += 200
        pilot.frame()
    assert pilot.focus == "play"
    voice.clear()
    voice.append(False)
    pilot.wait(PACE + 100)
    pilot.frame()
    assert pilot.focus == "album"


def test_in_steps_nothing_moves_by_itself_and_the_round_has_no_end(tmp_path: Path) -> None:
    pilot = scanned(tmp_path, "step")
    pilot.wait(60_000)
    assert on(pilot) == "play"
    assert pilot.app.sleep(pilot.now) is None
    seen = set()
    for _ in range(20):
        seen.add(on(pilot))
        push(pilot)
    assert {"play", "about", "quick-exit…"} <= seen
    assert "" not in seen


@pytest.mark.parametrize("mode", ["auto", "step"])
def test_a_push_of_three_seconds_is_the_quick_exit(tmp_path: Path, mode: str) -> None:
    pilot = scanned(tmp_path, mode)
    push(pilot, EXIT + 100)
    assert pilot.scene == "neutral"
    pilot.wait(10_000)
    assert pilot.scene == "neutral"
    push(pilot, LONG + 100)
    assert pilot.scene == "title"


def test_a_press_where_there_is_only_one_place_needs_no_highlight(tmp_path: Path) -> None:
    pilot = scanned(tmp_path)
    pilot.app.open("neutral")
    pilot.frame()
    pilot.frame()
    before = pilot.app.screen.surface.copy()
    pilot.wait(10_000)
    assert pilot.app.sleep(pilot.now) is None
    assert pygame.image.tobytes(before, "RGB") == pygame.image.tobytes(pilot.app.screen.surface, "RGB")


def test_a_long_page_is_turned_and_begins_anew_after_its_end(tmp_path: Path) -> None:
    pilot = scanned(tmp_path)
    pilot.app.open("help")
    pilot.frame()
    offsets = []
    for _ in range(12):
        by_auto_area(pilot, "help.scroll")
        offsets.append(pilot.app.layers[-1].scrolled.get("help.scroll", 0.0))
    assert offsets[0] > 0
    assert 0.0 in offsets
    assert max(offsets) == pytest.approx(find(pilot.app.tree, "help.scroll").widget.reach, abs=1)  # type: ignore[union-attr]


def by_auto_area(pilot: Pilot, area: str) -> None:
    """Push when the highlight is on a scroll area."""
    for _ in range(60):
        stop = scanner(pilot).here
        if stop is None or area in {stop.area, *(inner.area for inner in stop.inner)}:
            push(pilot)
            if stop is not None and not stop.inner:
                return
        else:
            pilot.wait(PACE)
            pilot.frame()
    raise AssertionError(area)


def test_repeated_pushes_stay_on_the_same_button(tmp_path: Path) -> None:
    pilot = scanned(tmp_path)
    pilot.app.open("access")
    pilot.frame()
    by_auto(pilot, "scan-pace.more")
    for pace in (2000, 3000, 4000):
        assert on(pilot) == "scan-pace.more"
        push(pilot)
        assert pilot.world.settings.scan_pace == pace


@pytest.mark.parametrize("hand", [by_auto, by_step])
def test_it_is_switched_off_with_the_switch_itself(tmp_path: Path, hand: object) -> None:
    pilot = scanned(tmp_path, "auto" if hand is by_auto else "step")
    pilot.app.open("access")
    pilot.frame()
    hand(pilot, "scanning:off")  # type: ignore[operator]  # a hand
    assert pilot.world.settings.scanning == "off"
    assert not pilot.app.aids
    pilot.key(pygame.K_RETURN)
    assert pilot.scene == "access"
