"""*A new friend* to an ending with one kind of input alone: keys, gamepad, one finger, one switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.authors.explore.moments import endings
from tests.support.finger import FIRST, SECOND, by_finger, down, finger, middle, touch, up
from tests.support.pilot import Hand, Pilot, by_keys, by_pad
from tests.support.playing import begin, follow
from tests.support.switch import by_auto, by_step, push

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long

EPISODE = "new-friend"
WAYS = [
    pytest.param(by_keys, "off", id="keys"),
    pytest.param(by_pad, "off", id="gamepad", marks=pytest.mark.slow),
    pytest.param(by_finger, "off", id="finger"),
    pytest.param(by_auto, "auto", id="one switch, the highlight moves"),
    pytest.param(by_step, "step", id="one switch, in steps"),
]


@pytest.mark.parametrize(("hand", "scanning"), WAYS)
@pytest.mark.parametrize("text_scale", [pytest.param(100, marks=pytest.mark.slow), 200])
def test_a_new_friend_from_the_first_screen_to_the_title_again(
    tmp_path: Path, hand: Hand, scanning: str, text_scale: int
) -> None:
    still = {"motion": "reduced", "scanning": scanning, "text_scale": text_scale}
    pilot = Pilot(tmp_path, language=None, country=None, **still)  # type: ignore[arg-type]  # all are settings
    hand(pilot, "language:bs")
    hand(pilot, "country:BA")
    reached, play = max(
        endings(pilot.world.pack.episodes[EPISODE]).items(), key=lambda row: len(row[1].events)
    )
    begin(pilot, hand, EPISODE, "lana")
    follow(pilot, hand, play.events)
    pilot.until(lambda: pilot.scene == "ending")
    pilot.wait(1000)
    for wanted, scene in (("go-on", "calm"), ("go-on", "debrief"), ("end", "title")):
        hand(pilot, wanted)
        assert pilot.scene == scene
    assert reached in pilot.world.endings_found(EPISODE)


@pytest.mark.parametrize(("hand", "scanning"), WAYS)
def test_help_quick_exit_and_what_makes_the_game_fit_are_reached_from_a_story(
    tmp_path: Path, hand: Hand, scanning: str
) -> None:
    pilot = Pilot(tmp_path, scanning=scanning)
    begin(pilot, hand, EPISODE, "lana")
    for wanted, scene in (
        ("help", "help"), ("back", "play"), ("settings", "settings"), ("open-access", "access"),
        ("theme:night", "access"), ("back", "settings"), ("back", "play"), ("quick-exit", "neutral"),
    ):  # fmt: skip
        hand(pilot, wanted)
        pilot.wait(2000)
        assert pilot.scene == scene
    assert pilot.world.settings.theme == "night"


def test_further_fingers_do_nothing(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    on_play, on_about = middle(pilot, "play"), middle(pilot, "about")
    pilot.send(
        *down(pilot, on_play),
        finger(pilot, pygame.FINGERDOWN, SECOND, on_about),
        finger(pilot, pygame.FINGERMOTION, SECOND, on_play),
        pygame.event.Event(
            pygame.MULTIGESTURE, touch_id=1, x=0.5, y=0.5, pinched=0.2, rotated=1.0, num_fingers=2
        ),
        finger(pilot, pygame.FINGERUP, SECOND, on_about),
    )
    assert pilot.scene == "title"
    pilot.send(*up(pilot, on_play))
    assert pilot.scene == "episodes"
    pilot.send(
        finger(pilot, pygame.FINGERUP, FIRST, on_play), finger(pilot, pygame.FINGERUP, SECOND, on_play)
    )
    assert pilot.scene == "episodes"


def test_a_finger_that_slides_off_a_button_presses_nothing(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.send(*down(pilot, middle(pilot, "play")), *up(pilot, middle(pilot, "about")))
    assert pilot.scene == "title"


def test_a_finger_leaves_no_veil_of_colour_behind(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, motion="reduced")
    pilot.app.open("access")
    pilot.frame()
    touch(pilot, middle(pilot, "theme:night"))
    touch(pilot, middle(pilot, "theme:warm"))
    touched = pygame.image.tobytes(pilot.app.screen.surface, "RGB")
    pilot.app.redraw()
    pilot.frame()
    assert pygame.image.tobytes(pilot.app.screen.surface, "RGB") == touched
    pilot.send(pygame.event.Event(pygame.MOUSEMOTION, pos=middle(pilot, "theme:warm"), buttons=(0, 0, 0)))
    assert pygame.image.tobytes(pilot.app.screen.surface, "RGB") != touched


def test_a_push_anywhere_begins_a_story_that_stays_in_one_hand(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, scanning="auto", scan_pace=500)
    by_auto(pilot, "play")
    assert pilot.scene == "episodes"
    pilot.wait(30_000)
    push(pilot)
    assert pilot.scene == "episodes"
