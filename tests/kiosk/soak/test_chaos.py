"""The random hands do everything that hands do, as hands do it, and the same with the same seed."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from game.kiosk.soak.chaos import ACTS, AWAY, CORNERS, KEYS, READING, Chaos
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.window.input import Down, Finger, Input, Move, Up, Wheel
from tests.support.actions import PRESSED

SIZE = (1280, 720)
BACK = Widget("back", Rect(10, 10, 20, 20), action=PRESSED, role="button")
BUTTON = Widget("go-on", Rect(100, 100, 200, 50), action=PRESSED, role="button")
TREE = Widget("page", Rect(0, 0, 1280, 720), (), (BACK, BUTTON))
EMPTY = Widget("page", Rect(0, 0, 1280, 720))

Beat = tuple[list[Input], int]


class Forced(random.Random):
    """Chance that always takes one act, if one is given, and takes down what it chose from."""

    act = ""

    def choices(self, population: object, weights: object = None, **_more: object) -> list[str]:  # type: ignore[override]  # of acts alone
        self.chosen_from = population, weights
        return [self.act]


def beats(
    act: str, times: int = 300, tree: Widget = TREE, scale: float = 1.0, seed: int = 1
) -> list[list[Beat]]:
    """What so many acts of one kind come to."""
    chance = Forced(seed)
    chance.act = act
    chaos = Chaos(chance, SIZE)
    return [[*chaos.act(tree, scale)] for _ in range(times)]


def freely(seed: int, acts: int) -> list[Beat]:
    chaos = Chaos(random.Random(seed), SIZE)
    return [beat for _ in range(acts) for beat in chaos.act(TREE, 1.0)]


def on_the_screen(x: float, y: float) -> bool:
    return 0 <= x <= SIZE[0] - 1 and 0 <= y <= SIZE[1] - 1


def test_the_same_seed_does_the_same() -> None:
    assert freely(7, 100) == freely(7, 100)
    assert freely(7, 100) != freely(8, 100)


def test_each_kind_of_act_comes_as_often_as_it_says() -> None:
    assert sum(ACTS.values()) == 100
    chance = Forced(1)
    chance.act = "tap"
    [*Chaos(chance, SIZE).act(TREE, 1.0)]
    assert chance.chosen_from == (tuple(ACTS), tuple(ACTS.values()))


def test_a_press_is_a_finger_on_the_middle_of_a_button_mostly_of_one_that_leads_on() -> None:
    found = beats("press", scale=1.5)
    places = Counter((act[0][0][0].x, act[0][0][0].y) for act in found if isinstance(act[0][0][0], Down))
    assert set(places) == {(300.0, 187.5), (30.0, 30.0)}
    assert 0.9 < places[300.0, 187.5] / 300 < 1  # nine of ten on, the tenth anywhere
    for act in found:
        x, y = act[0][0][0].x, act[0][0][0].y  # type: ignore[union-attr]  # the same as above
        assert act[:2] == [([Down(x, y, touch=True)], 80), ([Up(x, y, touch=True)], 20)]


def test_of_a_button_that_is_partly_hidden_the_middle_of_what_is_seen_is_pressed() -> None:
    area = Widget("area", Rect(0, 0, 1280, 120), (), (BUTTON,), clip=True)
    [act] = beats("press", 1, Widget("page", Rect(0, 0, 1280, 720), (), (area,)))
    assert act[0] == ([Down(200.0, 110.0, touch=True)], 80)


def test_where_nothing_leads_on_anything_is_pressed_and_where_nothing_can_be_any_place_is_touched() -> None:
    [act] = beats("press", 1, Widget("page", Rect(0, 0, 1280, 720), (), (BACK,)))
    assert act[0] == ([Down(20.0, 20.0, touch=True)], 80)
    places = {act[0][0][0] for act in beats("press", tree=EMPTY)}
    assert len(places) > 290


def test_a_tap_is_anywhere_on_the_screen() -> None:
    downs = [act[0][0][0] for act in beats("tap", 1000)]
    places = [(down.x, down.y) for down in downs if isinstance(down, Down)]
    assert all(on_the_screen(x, y) for x, y in places)
    assert (
        {int(x * 8 / SIZE[0]) for x, _ in places}
        == {int(y * 8 / SIZE[1]) for _, y in places}
        == set(range(8))
    )


def test_a_finger_is_dragged_in_five_even_steps_and_lifted_where_it_comes_to() -> None:
    for *drag, _ in beats("drag"):
        [((down,), first), *moves, ((up,), last)] = drag
        assert isinstance(down, Down)
        assert isinstance(up, Up)
        assert (down.touch, up.touch, first, last) == (True, True, 30, 20)
        assert on_the_screen(down.x, down.y)
        assert on_the_screen(up.x, up.y)
        assert [pause for _, pause in moves] == [30] * 5
        for part, ((move,), _) in enumerate(moves, 1):
            assert isinstance(move, Move)
            assert move.held
            assert move.x == pytest.approx(down.x + (up.x - down.x) * part / 5)
            assert move.y == pytest.approx(down.y + (up.y - down.y) * part / 5)


def test_two_to_ten_fingers_come_at_once_and_the_last_is_never_lifted() -> None:
    counts = set()
    for (fingers, first), (down, second), (lifted, third), (up, fourth), _ in beats("fingers"):
        assert (first, second, third, fourth) == (60, 60, 10, 20)
        touched = [each for each in fingers if isinstance(each, Finger)]
        counts.add(len(touched))
        assert all(0 <= each.x < 1 and 0 <= each.y < 1 and each.down for each in touched)
        assert len({(each.x, each.y) for each in touched}) == len(touched)
        x, y = touched[0].x * SIZE[0], touched[0].y * SIZE[1]
        assert lifted == [Finger(each.id, each.x, each.y, down=False) for each in touched[:-1]]
        [one], [other] = down, up
        assert isinstance(one, Down)
        assert isinstance(other, Up)
        assert one.touch
        assert other.touch
        assert (one.x, one.y, other.x, other.y) == pytest.approx((x, y, x, y))
    assert counts == set(range(2, 11))


def test_one_to_four_keys_come_at_once_and_every_key_does() -> None:
    found = beats("keys", 2000)
    assert {pause for (_, pause), _ in found} == {50}
    assert {len(keys) for (keys, _), _ in found} == {1, 2, 3, 4}
    assert {key for (keys, _), _ in found for key in keys} == set(KEYS)


def test_a_wheel_turns_both_ways_slow_and_fast() -> None:
    assert {(*inputs, pause) for (inputs, pause), _ in beats("wheel")} == {
        (Wheel(by), 50) for by in (-3, -1, 1, 3)
    }


def test_both_corners_of_the_staff_are_held_long_enough_and_let_go() -> None:
    [[held, let_go, _]] = beats("corners", 1)
    assert held == ([Finger(1, 0.01, 0.02, down=True), Finger(2, 0.99, 0.98, down=True)], CORNERS)
    assert let_go == ([Finger(1, 0.01, 0.02, down=False), Finger(2, 0.99, 0.98, down=False)], 50)


def test_away_is_nobody_for_half_a_minute_and_more() -> None:
    pauses = [pause for (nothing, pause), _ in beats("away") if not nothing]
    assert len(pauses) == 300
    assert AWAY[0] <= min(pauses) < 60_000
    assert 300_000 < max(pauses) <= AWAY[1]


@pytest.mark.parametrize("act", [*ACTS])
def test_after_each_act_somebody_reads_for_a_while(act: str) -> None:
    pauses = [done[-1][1] for done in beats(act, 2000)]
    assert all(done[-1][0] == [] for done in beats(act))
    assert 100 <= min(pauses) < 110
    assert sum(pauses) / len(pauses) == pytest.approx(100 + READING, rel=0.1)
