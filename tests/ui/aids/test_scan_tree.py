"""Where a highlight stops: the groups of a screen."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import pytest

from game.shell.start import make_app
from game.ui.aids.scan_tree import MOST, Stop, leaves, stops
from game.ui.aids.scan_walk import begin, entered, here, onward
from game.ui.draw.geometry import Rect
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import Widget, pressables
from game.workshop.shots import arranged_world, every_shot
from tests.support.actions import PRESSED
from tests.support.known import KNOWN, knowing

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.app import App

PAGE = Rect(0, 0, 100, 100)
FARTHEST = 16
"""Most places of the highlight from where it begins to anything, that one included."""


def button(id_: str) -> Widget:
    return Widget(id_, PAGE, action=PRESSED)


def box(id_: str, *inner: Widget, **more: object) -> Widget:
    return Widget(id_, PAGE, children=inner, **more)  # type: ignore[arg-type]  # fields of a widget


def names(found: tuple[Stop, ...]) -> list[object]:
    """The stops as nested lists of ids."""
    return [names(one.inner) if one.inner else one.widget or one.area for one in found]


def test_widgets_that_lie_together_are_a_group_and_two_are_none() -> None:
    page = box("page", box("tools", *map(button, "abc")), box("row", *map(button, "de")), button("f"))
    assert names(stops(page)) == [["a", "b", "c"], "d", "e", "f"]


def test_a_group_has_a_ring_around_all_of_it_and_the_focus_on_its_first() -> None:
    (group, _) = stops(box("page", box("tools", *map(button, "abc")), button("d")))
    assert group.rings == ("a", "b", "c")
    assert group.widget == "a"


def test_what_holds_everything_is_no_group_of_its_own() -> None:
    assert names(stops(box("page", box("all", *map(button, "abc"))))) == ["a", "b", "c"]


@pytest.mark.parametrize("count", [7, 10, 30])
def test_a_long_list_is_parted_into_neighbours(count: int) -> None:
    ids = [f"b{number}" for number in range(count)]
    found = stops(box("page", *map(button, ids)))
    assert len(found) <= MOST
    assert [leaf.widget for leaf in leaves(found)] == ids


def test_a_scroll_area_is_a_place_of_its_own_after_what_is_in_it() -> None:
    bar = Widget("area.bar", PAGE)
    page = box("page", box("area", button("a"), bar, reach=50.0, clip=True), button("b"))
    (a, area, b) = stops(page)
    assert (a.widget, b.widget) == ("a", "b")
    assert area == Stop(("area.bar",), area="area")


def test_only_what_takes_input_now_is_a_place() -> None:
    notice = box("notice", button("close"), modal=True)
    bar = box("bar", button("exit"), above=True)
    page = box("page", button("hidden"), Widget("text", PAGE, name="words"), bar, notice)
    assert names(stops(page)) == ["exit", "close"]


def test_a_screen_without_buttons_has_no_place() -> None:
    assert stops(box("page")) == ()
    assert begin((), "a") == ()


def steps_to(found: tuple[Stop, ...], focus: str, goal: Stop) -> int:
    """Places of the highlight until it is on the goal, going into the groups that hold it."""
    trail, count = begin(found, focus), 1
    while (stop := here(trail)) != goal:
        assert stop is not None, f"{goal} is not reached in a round"
        inside = bool(stop.inner) and goal in leaves(stop.inner)
        trail = entered(trail) if inside else onward(trail)
        count += 1
    return count


@pytest.mark.parametrize(
    ("size", "scale"),
    [
        pytest.param((1280, 720), 100, marks=pytest.mark.slow),
        pytest.param((1280, 720), 200, marks=pytest.mark.long),
        pytest.param((720, 1280), 150, marks=pytest.mark.slow),
    ],
)
def test_everything_on_every_screen_is_reached_in_a_round_and_soon(
    tmp_path: Path, size: tuple[int, int], scale: int
) -> None:
    app = any_app(tmp_path, size, scale)
    app.world.set_setting("scanning", "auto")
    far = []
    for shot in every_shot(app.world, KNOWN):
        app.layers.clear()
        app.world.set_setting("country", "RS")
        shot.arrange(app)
        app.look(9000)
        found = stops(app.tree)
        assert {leaf.widget for leaf in leaves(found) if leaf.widget} == {
            one.widget.id for one in pressables(app.tree)
        }, shot.name
        for leaf in leaves(found):
            count = steps_to(found, app.focus, leaf)
            if count > FARTHEST:
                far.append(f"{shot.name}: {leaf.widget or leaf.area} after {count}")
    assert far == []


def any_app(folder: Path, size: tuple[int, int], scale: int) -> App:
    options = argparse.Namespace(lang="sr", country="RS", theme="warm", text_scale=scale)
    return make_app(knowing(arranged_world(options, folder)), canvas(size))
