"""Sounds are told in words for as long as it takes to read them, whether they are heard or not."""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pygame
import pytest

from game.shell.captions import SHOWN_MS, Captions
from game.shell.start import make_app
from game.text import Text
from game.ui.draw.geometry import Rect
from game.ui.draw.offscreen import canvas
from game.ui.draw.typesetting import Typesetter
from game.ui.draw.widget import Widget, find, pressables
from game.workshop.shots import arranged_world, every_shot
from tests.support.known import KNOWN, knowing
from tests.support.overflow import ink, overflowing, seen_texts
from tests.support.pilot import Pilot
from tests.ui.sound.test_score import CUES, MOTIFS

if TYPE_CHECKING:
    from game.ui.sound.score import Cue, Motif

NEUTRAL = ("neutral", "fault-hidden")
"""What the quick exit shows, also where a fault is hidden behind it: it has no captions."""
TAP, TELL, PARK = CUES["tap"], CUES["tell"], MOTIFS["park"]


@pytest.fixture
def pilot(tmp_path: Path) -> Callable[..., Pilot]:
    return lambda **settings: Pilot(tmp_path, **{"captions": True, **settings})


def caption(pilot: Pilot) -> Widget | None:
    here = find(pilot.app.tree, "caption")
    return here.widget if here else None


def said(pilot: Pilot) -> str:
    here = caption(pilot)
    return here.name if here else ""


# How long, and which


def test_a_caption_stays_three_seconds_and_longer_when_it_is_long() -> None:
    short, long = Captions(), Captions()
    short.heard(TAP, 100)
    assert short.wake(100) == SHOWN_MS
    longer = msgspec.structs.replace(TELL, caption=Text("sound.long", "x" * 50))
    long.heard(longer, 100)
    assert long.wake(100) == 4000


def test_it_goes_when_its_time_is_over() -> None:
    captions = Captions()
    captions.heard(TELL, 0)
    assert not captions.passed(SHOWN_MS - 1)
    assert captions.passed(SHOWN_MS)
    assert captions.wake(SHOWN_MS) is None
    assert not captions.passed(2 * SHOWN_MS)


def test_the_newest_sound_is_the_one_that_is_told() -> None:
    captions = Captions()
    captions.heard(PARK, 0)
    captions.heard(TELL, 2000)
    assert captions.wake(2000) == SHOWN_MS


def test_a_tap_does_not_hide_what_matters_more() -> None:
    captions = Captions()
    captions.heard(PARK, 0)
    before = captions.wake(2000)
    captions.heard(TAP, 2000)
    assert captions.wake(2000) == before
    captions.passed(10_000)
    captions.heard(TAP, 10_000)
    assert captions.wake(10_000) == SHOWN_MS


def test_a_sound_that_the_score_does_not_have_is_not_told() -> None:
    captions = Captions()
    captions.heard(None, 0)
    assert captions.wake(0) is None


# In the game


def test_the_motif_of_the_title_is_told_and_goes(pilot: Callable[..., Pilot]) -> None:
    one = pilot()
    assert said(one) == MOTIFS["title"].caption.source
    one.wait(5000)
    assert said(one) == ""


def test_captions_need_no_sound(pilot: Callable[..., Pilot]) -> None:
    one = pilot(sound=False)
    one.wait(5000)
    one.click("about")
    assert said(one) == TAP.caption.source


def test_without_captions_nothing_is_told(pilot: Callable[..., Pilot]) -> None:
    one = pilot(captions=False, sound=True)
    assert caption(one) is None
    one.click("about")
    assert caption(one) is None


def test_turning_captions_off_takes_the_last_one_away(pilot: Callable[..., Pilot]) -> None:
    one = pilot()
    one.click("settings")
    assert caption(one)
    one.click("captions")
    assert caption(one) is None


def test_what_the_player_does_is_told_only_to_the_eye(pilot: Callable[..., Pilot]) -> None:
    one = pilot()
    first = caption(one)
    assert first is not None
    assert first.live
    one.wait(5000)
    one.click("about")
    tap = caption(one)
    assert tap is not None
    assert not tap.live


def test_nothing_is_told_on_the_neutral_screen(pilot: Callable[..., Pilot]) -> None:
    one = pilot()
    for _ in range(3):
        one.key(pygame.K_ESCAPE)
    assert one.scene == "neutral"
    assert caption(one) is None


def test_a_caption_takes_neither_focus_nor_press(pilot: Callable[..., Pilot]) -> None:
    one = pilot()
    with_caption = one.ids()
    one.wait(5000)
    assert one.ids() == with_caption


def test_a_still_screen_sleeps_again_when_the_caption_is_gone(pilot: Callable[..., Pilot]) -> None:
    one = pilot(motion="reduced")
    one.click("about")
    assert one.app.sleep(one.now) is not None
    one.wait(5000)
    assert one.app.sleep(one.now) is None


# On every screen


def readable(tree: Widget, typesetter: Typesetter) -> Iterator[tuple[str, Rect]]:
    """What can be pressed or read, and where it is seen."""
    for here in pressables(tree):
        yield here.widget.id, here.widget.rect.intersection(here.clip)
    for seen in seen_texts(tree):
        yield seen.widget.id, ink(seen.text, typesetter).intersection(seen.clip)


def all_hidden(tmp_path: Path, size: tuple[int, int], options: argparse.Namespace, only: str) -> list[str]:
    """What the longest caption hides on the screens whose name holds `only`, and captions cut off."""
    app = make_app(knowing(arranged_world(options, tmp_path)), canvas(size))
    sounds: list[Cue | Motif] = [*CUES.values(), *MOTIFS.values()]
    longest = max(sounds, key=lambda one: len(app.context().say(one.caption)))
    hidden: list[str] = []
    for shot in every_shot(app.world, KNOWN):
        if only not in shot.name or shot.name in NEUTRAL:
            continue
        app.layers.clear()
        shot.arrange(app)
        app.look(0)
        bare = app.look(9000)
        captions = Captions()
        captions.heard(longest, 9000)
        tree = captions.over(bare, app.context())
        strip = tree.children[-1].rect
        hidden += [
            f"{shot.name}: {name}"
            for name, rect in readable(bare, app.screen.typesetter)
            if covered(rect, strip)
        ]
        hidden += [one for one in overflowing(tree, app.screen.typesetter) if one.startswith("caption")]
    return hidden


def covered(rect: Rect, strip: Rect) -> bool:
    """Whether more than a line thinner than a unit lies below the strip."""
    shared = rect.intersection(strip)
    return shared.w > 1 and shared.h > 1


SIZES = ((1280, 720), (1024, 600), (1024, 768), (720, 1280))


@pytest.mark.long
@pytest.mark.parametrize(
    ("size", "scale", "theme", "only"),
    [
        ((1280, 720), 100, "warm", "new-friend-play"),
        ((1024, 600), 130, "night", "new-friend-play"),
        ((1280, 720), 200, "warm", "treasure-game"),
        ((720, 1280), 200, "warm", "treasure-game"),
    ],
)
def test_it_hides_nothing(tmp_path: Path, size: tuple[int, int], scale: int, theme: str, only: str) -> None:
    options = argparse.Namespace(lang="sr", country="BA", theme=theme, text_scale=scale)
    assert not all_hidden(tmp_path, size, options, only)


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("language", ["bs", "sr"])
def test_it_hides_nothing_on_any_screen(
    tmp_path: Path, size: tuple[int, int], scale: int, language: str
) -> None:
    options = argparse.Namespace(lang=language, country="BA", theme="warm", text_scale=scale)
    assert not all_hidden(tmp_path, size, options, "")
