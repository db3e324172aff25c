"""Every screen and telling moment, looked at by all who have something to say of it.

It fits its place, nothing lies on anything else or is too small to press, all stands out from its ground and
is told by more than a hue, a screen reader is told it well, and a key that takes the focus shows where it is.
Each inspector has tests of its own, so that none of them is blind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from game.ui.draw.theme import THEMES
from game.ui.draw.widget import find, placed, pressables
from game.ui.window.input import Ask
from game.workshop.shots import SETTLED
from tests.support.contrasts import faint
from tests.support.likeness import alike
from tests.support.outlines import wrong
from tests.support.overflow import overflowing, overlapping
from tests.support.rings import seen_part
from tests.support.targets import misplaced
from tests.support.walk import STORIES, app_at, settled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.shell.app import App

LANGUAGES = ("bs", "hr", "sr", "sr_Latn", "en", "sr_BA", "sr_Latn_BA")


class Shape(NamedTuple):
    """A size of the window and of the text, and whether it is easy to read."""

    size: tuple[int, int]
    scale: int = 100
    easy: bool = False


SHAPES = (
    Shape((1280, 720)),
    Shape((1280, 720), 200),
    Shape((1024, 768), 200),
    Shape((720, 1280), 150),
    Shape((1280, 720), easy=True),
    Shape((1280, 720), 200, easy=True),
    Shape((720, 1280), 200, easy=True),
    Shape((320, 640), 200),
)
"""The last is what WCAG 2.2, 1.4.10 asks for: 320 pixels wide, where words at 200 % are as large as in a
usual window without enlargement.
"""
EVERY_DAY = {
    ("bs", 3): "warm", ("hr", 6): "contrast-light", ("sr", 1): "contrast-dark", ("sr", 7): "warm",
    ("sr_Latn", 2): "night", ("en", 5): "warm", ("sr_BA", 7): "contrast-light",
}  # fmt: skip
"""Each language in the shapes that it fits least, and all themes; the others are slow proofs."""
SHARES = 3
"""Each of these looks at a third of the moments of all stories, so that of three one sees a moment: with
every story the walks grow by that alone. The slow proofs look at all of them.
"""


def _cases() -> Iterator[object]:
    """Every language in every shape, in themes that take turns."""
    for row, language in enumerate(LANGUAGES):
        for number, shape in enumerate(SHAPES):
            theme = EVERY_DAY.get((language, number), tuple(THEMES)[(row + number) % len(THEMES)])
            w, h = shape.size
            name = f"{language}-{w}x{h}-{shape.scale}{'-easy' * shape.easy}-{theme}"
            yield pytest.param(language, shape, theme, (0, 1), id=name, marks=pytest.mark.slow)
            if (language, number) in EVERY_DAY:
                share = (row % SHARES, SHARES)
                yield pytest.param(language, shape, theme, share, id=f"{name}-share", marks=pytest.mark.long)


@pytest.mark.parametrize(("language", "shape", "theme", "share"), list(_cases()))
def test_every_screen_is_fit_to_be_seen_read_and_pressed(
    tmp_path: Path, language: str, shape: Shape, theme: str, share: tuple[int, int]
) -> None:
    app = app_at(tmp_path, language, shape.size, shape.scale, theme)
    app.world.set_setting("easy_reading", shape.easy)
    found: dict[str, str] = {}
    for shot in settled(app, share=share):
        for line in inspected(app):
            found.setdefault(line, shot.name)
    assert not found, "\n".join(f"{name}: {line}" for line, name in found.items())


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES)
def test_every_screen_is_fit_in_every_theme(tmp_path: Path, theme: str) -> None:
    app = app_at(tmp_path, theme=theme)
    found = [f"{shot.name}: {line}" for shot in settled(app) for line in inspected(app)]
    assert not found, "\n".join(found)


def inspected(app: App) -> Iterator[str]:
    """What is wrong with the screen that is shown."""
    setter = app.screen.typesetter
    yield from overflowing(app.tree, setter)
    pairs = overlapping(
        app.tree, setter, above=("phone.banner",)
    )  # a notice lies over what is open, as on phones
    yield from (f"{one} on {other}" for one, other in pairs if one != other)
    yield from misplaced(app.tree)
    yield from faint(app.tree, setter)
    yield from alike(app.tree)
    yield from wrong(app)


MOST_OF_IT = 0.5
"""Part of the ring that is seen at least: a bubble of a chat, or a door, may lie on one side of it."""


@pytest.mark.long
@pytest.mark.parametrize(
    ("size", "scale"), [((1280, 720), 100), pytest.param((720, 1280), 200, marks=pytest.mark.slow)]
)
@STORIES
def test_wherever_a_key_takes_the_focus_its_ring_is_seen_and_nothing_else_changes(
    tmp_path: Path, size: tuple[int, int], scale: int, story: str
) -> None:
    app = app_at(tmp_path, "hr", size, scale)
    found: list[str] = []
    for shot in settled(app, story):
        if app.scene.name != "neutral":  # a picture that fills the screen, so that nothing tells of a game
            found += [f"{shot.name}: {line}" for line in _round(app)]
    assert not found, "\n".join(found)


def _round(app: App) -> Iterator[str]:
    """Go round the whole screen by Tab; what could not be seen when it had the focus, and what changed."""
    app.take(Ask("next"))  # the first Tab only shows where one is
    begin, before = app.focus, (app.scene, app.world.play, app.world.settings)
    for _ in pressables(app.tree):
        app.take(Ask("next"))  # one key, without painting a frame
        app.look(SETTLED)
        here = find(app.tree, app.focus)
        assert here is not None
        part = seen_part(app.tree, app.focus, THEMES["warm"])
        if not here.visible or part < MOST_OF_IT:
            yield f"{app.focus}: {part:.0%} of its ring"
    if (app.scene, app.world.play, app.world.settings) != before:
        yield "the focus alone changed it"
    if app.focus != begin:
        yield f"Tab leads from {begin} to {app.focus}"


BAR = ("back", "quick-exit", "help", "language", "settings")


@pytest.mark.long
def test_help_and_quick_exit_are_in_the_same_order_on_every_screen(tmp_path: Path) -> None:
    app = app_at(tmp_path)
    for shot in settled(app, "new-friend"):
        there = [here.widget.id for here in placed(app.tree) if here.widget.id in BAR]
        if app.scene.name == "fault":  # the others could fail
            assert there == ["quick-exit", "help"]
        elif app.scene.name != "neutral":
            assert there in (list(BAR), list(BAR[1:])), shot.name
