"""Golden pictures: the main screens in every language, and some in other colours, sizes and shapes.

`pytest tests/test_goldens.py --renew-goldens` draws them anew. Look at what changed before handing it in.
"""

from __future__ import annotations

import argparse
import re
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pygame
import pytest

from game.authors.explore.moments import kind
from game.shell.start import make_app
from game.story.checks.explore import moves
from game.story.events import Use
from game.story.playing.play import Play
from game.story.playing.view import view
from game.ui.draw.offscreen import canvas
from game.workshop.shots import SETTLED, arranged_world, every_shot
from tests.support.golden import differing, keep, side_by_side
from tests.support.known import KNOWN, knowing
from tests.support.pilot import sharing

if TYPE_CHECKING:
    from game.story.grammar.model import Episode

GOLDENS = Path(__file__).parent / "goldens"
LARGEST, LARGEST_ALL = 60_000, 5_000_000
"""Bytes of one picture, and of all."""
EPISODE = "new-friend"
SCREENS = {
    "title": r"title",
    "language": r"language",
    "episodes": r"episodes",
    "hero": r"new-friend-hero",
    "note": r"new-friend-note",
    "ending": r"new-friend-ending-told",
    "calm": r"new-friend-calm",
    "debrief": r"new-friend-debrief",
    "detective": r"new-friend-detective",
    "settings": r"settings",
    "help": r"help",
    "access": r"access",
    "album": r"album-stickers",
}
"""Screens that are among the game's own shots: the first whose name fits."""
MOMENTS = {
    "chat": ("", r".*-chat-choose-send-1"),
    "people": ("tell", r".*-say-2"),
    "call": ("tell", r".*-call-choose-say-1"),
    "form": ("report", r".*-form-choose-.*"),
}
"""Moments of the play: the tool used at the second choice, and the kind of moment that is met next then."""


class Look(msgspec.Struct, frozen=True):
    """A way in which screens are drawn. Sizes are half of what they stand for: 640×360 for 1280×720."""

    language: str
    theme: str = "warm"
    size: tuple[int, int] = (640, 360)
    text_scale: int = 100

    @property
    def folder(self) -> str:
        """The folder of its pictures: the language, and what is not as usual."""
        w, h = self.size
        parts = (self.theme, f"{w}x{h}", f"{self.text_scale}")
        unusual = [
            part for part, usual in zip(parts, ("warm", "640x360", "100"), strict=True) if part != usual
        ]
        return "-".join((self.language, *unusual))


MAIN = ("title", "chat", "debrief", "settings", "album")
CASES = {
    **{Look(language): (*SCREENS, *MOMENTS) for language in ("bs", "hr", "sr", "sr_Latn", "en")},
    Look("bs", theme="night"): MAIN,
    Look("hr", theme="contrast-light"): (*MAIN, "people", "help"),
    Look("sr", theme="contrast-dark"): (*MAIN, "form", "detective"),
    Look("hr", text_scale=200): (*MAIN, "access"),
    Look("sr", text_scale=200): ("call", "help"),
    Look("en", size=(512, 384)): (*MAIN, "episodes"),
    Look("bs", size=(360, 640)): (*MAIN, "detective", "language"),
}


def tier(look: Look, name: str) -> pytest.MarkDecorator | tuple[()]:
    """When a picture is compared: with every change, in the whole check, or as one of the slow proofs."""
    if look.folder in ("sr_Latn", "en") and name not in MAIN:
        return pytest.mark.slow
    return () if look.folder in ("hr", "sr-contrast-dark") else pytest.mark.long


PICTURES = [
    pytest.param(
        look, name, id=f"{look.folder}/{name}",
        marks=tier(look, name),
    )
    for look in CASES
    for name in CASES[look]
]  # fmt: skip
"""Those in Latin letters and in English but for the main screens are slow proofs: they repeat the others."""


def moment(episode: Episode, tool: str, wanted: str) -> Play:
    """A play to a moment of that kind, with one tool used at the third choice, or none."""
    play = _to_a_choice(Play.begin(episode, "lana"))
    if tool:
        for _ in range(2):
            play = _to_a_choice(play.do(moves(episode, play.state)[0]))
        play = play.do(Use(tool))
    todo = deque([play])
    met: set[tuple[str, int]] = set()
    while todo:
        play = todo.popleft()
        if re.fullmatch(wanted, kind(view(episode, play.state))):
            return play
        if (play.state.node, play.state.at) not in met:
            met.add((play.state.node, play.state.at))
            events = moves(episode, play.state)
            todo.extend(play.do(event) for event in events if not isinstance(event, Use))
    raise AssertionError(f"no {wanted} after {tool or 'nothing'}")


def _to_a_choice(play: Play) -> Play:
    while not view(play.episode, play.state).choices:
        play = play.do(moves(play.episode, play.state)[0])
    return play


class Studio:
    """Draws any screen in any look, with one episode: pictures stay when another is written.

    What was read or rasterised once serves for the next picture.
    """

    def __init__(self, folder: Path) -> None:
        options = argparse.Namespace(lang="en", country="BA", theme="warm", text_scale=100)
        self._world = knowing(arranged_world(options, folder))
        loaded = tuple(one for one in self._world.pack.loaded if one.id == EPISODE)
        self._world.take_pack(msgspec.structs.replace(self._world.pack, loaded=loaded))
        every = tuple(every_shot(self._world, KNOWN))
        self._shots = {
            screen: next(shot for shot in every if re.fullmatch(pattern, shot.name))
            for screen, pattern in SCREENS.items()
        }
        episode = self._world.pack.episodes[EPISODE]
        self._plays = {name: moment(episode, tool, kind_) for name, (tool, kind_) in MOMENTS.items()}

    def draw(self, look: Look, name: str) -> pygame.Surface:
        """The screen at rest."""
        self._world.forget_played()
        for setting in ("language", "theme", "text_scale"):
            self._world.set_setting(setting, getattr(look, setting))
        surface = canvas(look.size)
        app = sharing(make_app(self._world, surface))
        if name in self._plays:
            self._world.keep(self._plays[name], "play")
            app.open("play")
        else:
            self._shots[name].arrange(app)
        app.frame(0)
        app.frame(SETTLED)
        return surface


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Studio:
    return Studio(tmp_path_factory.mktemp("studio"))


@pytest.mark.parametrize(("look", "name"), PICTURES)
def test_the_screen_looks_as_it_did(
    tmp_path: Path, studio: Studio, pytestconfig: pytest.Config, look: Look, name: str
) -> None:
    actual, golden = studio.draw(look, name), GOLDENS / look.folder / f"{name}.png"
    if pytestconfig.getoption("renew_goldens"):
        keep(actual, golden)
    expected = pygame.image.load(golden)
    tiles = differing(actual, expected)
    if tiles:
        side_by_side(actual, expected, tmp_path / f"{name}.png")
    assert not tiles, (
        f"{len(tiles)} tiles differ, the first at {tiles[0].topleft}: see {tmp_path / f'{name}.png'}"
    )


def test_no_picture_is_left_over_and_all_are_small(pytestconfig: pytest.Config) -> None:
    wanted = {GOLDENS / look.folder / f"{name}.png" for look, names in CASES.items() for name in names}
    found = {path: path.stat().st_size for path in GOLDENS.rglob("*.png")}
    if pytestconfig.getoption("renew_goldens"):
        for path in found.keys() - wanted:
            path.unlink()
        return
    assert found.keys() == wanted
    assert max(found.values()) < LARGEST
    assert sum(found.values()) < LARGEST_ALL
