"""What is chosen, on or used differs from the rest by more than its hue: by a mark, or by being darker."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import pytest

from game.shots import arranged_world
from game.start import make_app
from game.ui.display import Box, Lines, Picture, Shape
from game.ui.geometry import Rect
from game.ui.offscreen import canvas
from game.ui.theme import THEMES, contrast
from game.ui.widget import Widget, placed
from tests.support.walk import STORIES, shots

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOLD = frozenset({"selected", "checked", "expanded"})
"""States that a player has to see."""
LEAST = 3.0
"""Contrast from which two fills are told apart without their hue (WCAG 2.2, technique G183)."""


@STORIES
@pytest.mark.parametrize(
    "theme",
    [
        pytest.param(theme, marks=() if theme in ("warm", "contrast-dark") else pytest.mark.slow)
        for theme in THEMES
    ],
)
def test_every_state_is_told_by_more_than_a_hue(tmp_path: Path, theme: str, story: str) -> None:
    options = argparse.Namespace(lang="en", country="RS", theme=theme, text_scale=100)
    app = make_app(arranged_world(options, tmp_path), canvas((1280, 720)))
    found: dict[str, str] = {}
    for shot in shots(app.world, story):
        app.layers.clear()
        app.world.set_setting("country", options.country)
        shot.arrange(app)
        app.look(0)
        for line in alike(app.look(9000)):
            found.setdefault(line, shot.name)
    assert not found, "\n".join(f"{shot}: {line}" for line, shot in found.items())


def alike(root: Widget) -> Iterator[str]:
    """Pairs of neighbours of which only one has a state, and that differ in nothing but hue."""
    for parent in (here.widget for here in placed(root)):
        marked = [one for one in parent.children if TOLD & set(one.state) and one.shapes]
        plain = [one for one in parent.children if not TOLD & set(one.state) and one.shapes]
        for one in marked:
            for other in plain:
                if one.role == other.role and form(one) == form(other) and not far_apart(one, other):
                    yield f"{one.id} ({', '.join(one.state)}) looks like {other.id}"


def form(widget: Widget) -> tuple[object, ...]:
    """What a widget and all in it look like without colours and words: boxes, and where they are in it."""
    return tuple(_form(shape, widget.rect) for here in placed(widget) for shape in here.widget.shapes)


def _form(shape: Shape, whole: Rect) -> tuple[object, ...]:
    if isinstance(shape, Box):
        place = tuple(round(part / whole.w, 1) for part in (shape.rect.x - whole.x, shape.rect.w))
        return ("box", place, bool(shape.fill), bool(shape.stroke), shape.stroke_width)
    if isinstance(shape, Lines):
        return ("lines",)
    return ("picture", shape.kind, shape.name if shape.kind == "picture" else "")


def far_apart(one: Widget, other: Widget) -> bool:
    """Whether the grounds of two widgets differ in how light they are."""
    fills = [next((s.fill for s in widget.shapes if isinstance(s, Box)), "") for widget in (one, other)]
    return all(fills) and contrast(fills[0][:7], fills[1][:7]) >= LEAST


PLACE = Rect(0, 0, 10, 10)


def pair(chosen: Box, *mark: Shape) -> Widget:
    """A chosen widget beside one that is not."""
    one = Widget("one", PLACE, (chosen, *mark), role="radio", state=("selected",))
    other = Widget("other", PLACE, (Box(PLACE, "#eeeeff"),), role="radio")
    return Widget("page", PLACE, children=(one, other))


def test_another_hue_is_not_enough_but_a_mark_or_another_lightness_is() -> None:
    assert list(alike(pair(Box(PLACE, "#ffeeee")))) == ["one (selected) looks like other"]
    assert list(alike(pair(Box(PLACE, "#550000")))) == []
    assert list(alike(pair(Box(PLACE, "#ffeeee"), Picture(PLACE, "icon", "check")))) == []
    assert list(alike(pair(Box(PLACE, "#ffeeee", stroke="#000000", stroke_width=4.0)))) == []
