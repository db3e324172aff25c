"""Nothing of a lesson overflows, overlaps or is too small to press: languages, projectors, sizes of text."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import pytest

from game.lesson.aside import AsideScreen
from game.lesson.shots import arranged, every_shot
from game.lesson.teach import make_app
from game.ui.offscreen import canvas
from tests.support.overflow import overflowing, overlapping
from tests.support.pilot import shared_pictures
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from pathlib import Path

CASES = [
    pytest.param(
        language,
        size,
        scale,
        id=f"{language}-{size[0]}x{size[1]}-{scale}",
        marks=() if (number + other) % 3 == 0 else pytest.mark.slow,
    )
    for number, language in enumerate(("bs", "hr", "sr", "sr_Latn", "en"))
    for other, (size, scale) in enumerate((((1280, 720), 100), ((1024, 768), 100), ((1280, 720), 200)))
]


@pytest.mark.parametrize(("language", "size", "scale"), CASES)
def test_every_slide_fits(tmp_path: Path, language: str, size: tuple[int, int], scale: int) -> None:
    options = argparse.Namespace(lang=language, country="RS", theme="warm", text_scale=scale)
    world = arranged(options, tmp_path)
    app = make_app(world, canvas(size))
    aside = AsideScreen(canvas((960, 600)), shared_pictures(world.paths.assets / "art"))
    found: dict[str, list[str]] = {}
    for name, arrange in every_shot().items():
        app.layers.clear()
        app.notes = False
        world.give_up()
        world.refusal = None
        app.open("title")
        arrange(app)
        app.look(0)
        app.look(9000)
        setter = app.screen.typesetter
        pairs = (f"{one} on {other}" for one, other in overlapping(app.tree, setter) if one != other)
        wrong = [*overflowing(app.tree, setter), *pairs, *misplaced(app.tree)]
        aside.paint(app.context(), app.scene.name)
        wrong += overflowing(aside.tree, aside.screen.typesetter)
        if wrong:
            found[name] = wrong
    world.close()
    assert not found, "\n".join(f"{name}: {line}" for name, lines in found.items() for line in lines)
