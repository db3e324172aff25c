"""Nothing overflows, overlaps or is too small to press: every screen, language, size and text size."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import pytest

from game.shots import arranged_world, every_shot
from game.start import make_app
from game.ui.offscreen import canvas
from tests.support.overflow import overflowing, overlapping
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("bs", "hr", "sr", "sr_Latn", "en")
SHAPES = (
    ((1280, 720), 100, False),
    ((1280, 720), 200, False),
    ((1024, 768), 200, False),
    ((720, 1280), 150, False),
    ((1280, 720), 100, True),
    ((1280, 720), 200, True),
    ((720, 1280), 200, True),
    ((320, 640), 200, False),
)
"""Sizes of the window and of the text, and whether it is easy to read.

The last is what WCAG 2.2, 1.4.10 asks for: 320 pixels wide, where words at 200 % are as large as in a usual
window without enlargement.
"""
EVERY_DAY = {
    ("bs", 3), ("hr", 6), ("sr", 1), ("sr", 7), ("sr_Latn", 2), ("en", 5),
}  # fmt: skip
"""Each language in the shapes that it fits least; the others are slow proofs."""
CASES = [
    pytest.param(
        language, *shape,
        id=f"{language}-{shape[0][0]}x{shape[0][1]}-{shape[1]}{'-easy' * shape[2]}",
        marks=() if (language, number) in EVERY_DAY else pytest.mark.slow,
    )
    for language in LANGUAGES
    for number, shape in enumerate(SHAPES)
]  # fmt: skip


@pytest.mark.parametrize(("language", "size", "scale", "easy"), CASES)
def test_every_screen_fits(
    tmp_path: Path, language: str, size: tuple[int, int], scale: int, *, easy: bool
) -> None:
    options = argparse.Namespace(lang=language, country="RS", theme="warm", text_scale=scale)
    app = make_app(arranged_world(options, tmp_path), canvas(size))
    app.world.set_setting("easy_reading", easy)
    found: dict[str, list[str]] = {}
    for shot in every_shot(app.world):
        app.layers.clear()
        app.world.set_setting("country", options.country)  # the first start has none
        shot.arrange(app)
        app.look(0)
        app.look(9000)
        setter = app.screen.typesetter
        pairs = (f"{one} on {other}" for one, other in overlapping(app.tree, setter) if one != other)
        wrong = [*overflowing(app.tree, setter), *pairs, *misplaced(app.tree)]
        if wrong:
            found[shot.name] = wrong
    assert not found, "\n".join(f"{name}: {line}" for name, lines in found.items() for line in lines)
