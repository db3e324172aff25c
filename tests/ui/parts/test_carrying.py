"""What a hand carries: picked up where it may be, over the nearest place, seen at the hand alone."""

from __future__ import annotations

import pytest

from game.ui.draw.display import Box
from game.ui.draw.geometry import Rect
from game.ui.draw.theme import WARM
from game.ui.draw.widget import Widget, find, flatten
from game.ui.parts.carrying import NEAR, carried_on, in_the_hand, picked_up, place_near
from tests.support.actions import Pressed

CARD = Rect(100, 100, 200, 50)
FAR = 1000.0


def table(**of_card: object) -> Widget:
    """A card to be carried with a picture on it, and two places in which it can be let go."""
    face = Widget("face", CARD.inset(5), (Box(CARD.inset(5), "#ff0000"),), name="A card")
    card = Widget("card", CARD, (Box(CARD, "#ffffff"),), (face,), drag=Pressed("drag"), **of_card)  # type: ignore[arg-type]
    places = (
        Widget(f"place-{number}", Rect(100, 300 + 100 * number, 200, 50), drop=Pressed(f"drop-{number}"))
        for number in (0, 1)
    )
    return Widget("table", Rect(0, 0, 1280, 720), (), (card, *places))


def boxes(items: tuple[object, ...]) -> list[tuple[float, float, str]]:
    return [(one.shape.rect.x, one.shape.rect.y, one.shape.fill) for one in items]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("x", "y"), [(100, 100), (250, 125), (299, 149)])
def test_a_card_is_picked_up_wherever_it_is_touched(x: float, y: float) -> None:
    carried = picked_up(table(), x, y)
    assert carried is not None
    assert (carried.id, carried.grip) == ("card", (x - 100, y - 100))


@pytest.mark.parametrize(("x", "y"), [(99, 120), (300, 120), (200, 99), (200, 150), (200, 320)])
def test_nothing_is_picked_up_beside_it(x: float, y: float) -> None:
    assert picked_up(table(), x, y) is None


def test_nothing_is_picked_up_behind_what_is_open_above_all() -> None:
    tree = table()
    dialog = Widget("dialog", Rect(0, 0, 50, 50), modal=True)
    assert picked_up(Widget("all", tree.rect, (), (tree, dialog)), 200, 120) is None


@pytest.mark.parametrize(
    ("x", "y", "place"),
    [
        (200, 320, "place-0"),
        (200, 374, "place-0"),
        (200, 376, "place-1"),
        (100 - NEAR + 1, 320, "place-0"),
        (100 - NEAR, 320, ""),
        (FAR, FAR, ""),
    ],
)
def test_it_falls_into_the_nearest_place_and_into_none_that_is_far(x: float, y: float, place: str) -> None:
    assert place_near(table(), x, y) == place


def test_a_place_that_is_scrolled_out_of_sight_takes_nothing() -> None:
    place = Widget("place", Rect(0, 300, 100, 50), drop=Pressed("drop"))
    window = Widget("window", Rect(0, 0, 100, 100), (), (place,), clip=True)
    assert place_near(Widget("page", Rect(0, 0, 1280, 720), (), (window,)), 50, 320) == ""


def test_what_is_carried_is_seen_at_the_hand_and_nowhere_else() -> None:
    tree = table()
    carried = picked_up(tree, 110, 120)
    assert carried is not None
    shown, above = in_the_hand(tree, carried_on(tree, carried, 500, 520), WARM)
    assert flatten(shown) == ()
    assert boxes(above)[-2:] == [(490, 500, "#ffffff"), (495, 505, "#ff0000")]


def test_who_listens_notices_nothing_of_it_until_it_is_let_go() -> None:
    tree = table()
    carried = picked_up(tree, 110, 120)
    shown, _ = in_the_hand(tree, carried, WARM)
    there = find(shown, "face")
    assert there is not None
    assert (there.widget.name, there.widget.rect) == ("A card", CARD.inset(5))


def test_the_place_where_it_would_land_has_an_outline_and_far_away_there_is_none() -> None:
    tree = table()
    carried = picked_up(tree, 110, 120)
    assert carried is not None
    landing = in_the_hand(tree, carried_on(tree, carried, 200, 420), WARM)[1][0].shape
    assert isinstance(landing, Box)
    assert (landing.rect, landing.stroke) == (Rect(100, 400, 200, 50), WARM.focus)
    assert len(in_the_hand(tree, carried_on(tree, carried, FAR, 10), WARM)[1]) == 2


def test_without_anything_in_the_hand_all_is_as_it_was() -> None:
    tree = table()
    assert in_the_hand(tree, None, WARM) == (tree, ())
    gone = picked_up(tree, 110, 120)
    empty = Widget("empty", tree.rect)
    assert in_the_hand(empty, gone, WARM) == (empty, ())
