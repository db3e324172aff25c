"""The light of a place follows the hour: blended, never a jump, and as drawn where a story gives no hour."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.art import daylight
from game.ui.art.daylight import (
    DAY,
    HOURS,
    Layer,
    darkness,
    hour_of,
    in_light,
    layers,
    light_at,
    minutes,
    on_people,
)
from game.ui.art.life import BARE
from game.ui.art.scenery import backdrop, foreground, scenery
from game.ui.art.svg_parts import markup
from game.ui.draw.geometry import Rect

ROOMS = {"bedroom-day", "bedroom-evening", "bedroom-night", "kitchen-evening", "park", "helpline"}
PAINTS = {"sky-400": "#7cc6fe", "amber-200": "#ffe9b8", "amber-300": "#ffd680", "rose-200": "#f8d6e4"} | {
    "cream-200": "#eee1ca", "plum-800": "#2b2540", "plum-900": "#1c1830", "leaf-500": "#58a86c"
}  # fmt: skip
WINDOW = markup(
    '<svg><linearGradient id="sky"><stop stop-color="#000" data-stop-color="sky-400"/></linearGradient>'
    '<radialGradient id="glow"><stop stop-color="#000000" data-stop-color="amber-300" stop-opacity="0.5"/>'
    '</radialGradient><rect fill="url(#sky)"/><circle fill="#000000" data-fill="sun"/>'
    '<rect fill="#000000" data-fill="leaf-500"/><g id="indoors"/><rect fill="#000000" data-fill="leaf-500"/>'
    '<circle fill="url(#glow)"/></svg>',
    "places/room-back",
)


def painted(place: str, minute: int | None) -> str:
    return daylight.repainted(WINDOW, PAINTS, Layer(place, minute), "<stars/>")


def apart(one: str, other: str) -> int:
    """How far two colours are from each other, in the channel that differs most."""
    return max(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (1, 3, 5))


def test_from_one_hour_to_the_next_there_is_no_jump() -> None:
    for one, other in pairwise(light_at(minute) for minute in range(0, DAY, 10)):
        colours = zip(
            (*one.sky, one.tint, one.room, one.sun),
            (*other.sky, other.tint, other.room, other.sun),
            strict=True,
        )
        assert max(apart(*pair) for pair in colours) < 36
        assert abs(one.dark - other.dark) < 0.15


def test_midnight_is_where_the_day_began() -> None:
    assert HOURS[0][1] == HOURS[-1][1] == light_at(DAY - 1)


def test_without_an_hour_a_place_is_as_drawn() -> None:
    assert hour_of("kitchen-evening", "") == ""
    assert layers(ROOMS, "kitchen-evening", "") == (Layer("kitchen-evening"),)


@pytest.mark.parametrize(
    ("place", "clock"),
    [("bedroom-day", "12:00"), ("park", "11:30"), ("bedroom-evening", "19:40"), ("bedroom-night", "23:10")],
)
def test_at_its_own_hour_a_place_is_as_drawn_as_well(place: str, clock: str) -> None:
    assert hour_of(place, clock) == ""


def test_a_kitchen_has_another_sky_in_the_morning_at_noon_and_at_night() -> None:
    skies = {
        painted("kitchen-evening", minutes(clock)).split("Gradient")[1]
        for clock in ("07:00", "12:00", "22:00")
    }
    assert len(skies) == 3


def test_an_hour_between_day_and_evening_shows_both_drawings_of_a_room() -> None:
    by_day, late = layers(ROOMS, "bedroom-evening", hour_of("bedroom-evening", "18:00"))
    assert (by_day.place, late.place) == ("bedroom-day", "bedroom-evening")
    assert 0 < late.share < 1
    shares = [layers(ROOMS, "bedroom-day", str(at))[-1].share for at in range(17 * 60 + 20, 18 * 60 + 50, 10)]
    assert shares == sorted(shares)


def test_one_place_written_two_ways_has_one_light() -> None:
    assert layers(ROOMS, "bedroom-day", "1080") == layers(ROOMS, "bedroom-evening", "1080")


def test_nobody_sleeps_by_day() -> None:
    assert layers(ROOMS, "bedroom-night", "600")[0].place == "bedroom-day"
    assert layers(ROOMS, "bedroom-night", str(5 * 60 + 40))[0].place == "bedroom-night"


def test_what_is_nowhere_knows_no_hour() -> None:
    assert hour_of("helpline", "03:00") == ""


def test_stars_come_out_over_places_outdoors_alone() -> None:
    assert "<stars/>" in painted("park", minutes("22:00"))
    assert "<stars/>" not in painted("park", minutes("17:00"))
    assert "<stars/>" not in painted("library", minutes("22:00"))


def test_behind_the_window_it_is_darker_than_in_the_room() -> None:
    _, garden, wall = re.findall(' fill="(#[0-9a-f]+)"', painted("library", minutes("22:30")))
    assert int(garden[1:3], 16) < int(wall[1:3], 16) < 0x58


def test_lamps_glow_less_by_day() -> None:
    assert 'stop-opacity="0.075"' in painted("kitchen-evening", minutes("12:00"))
    assert 'stop-opacity="0.5"' in painted("kitchen-evening", minutes("20:00"))


def test_as_drawn_nothing_is_repainted_but_the_sun() -> None:
    assert painted("park", None).count("#7cc6fe") == 1
    assert "<stars/>" not in painted("park", None)


def test_a_clock_gives_the_darkness_and_else_the_drawing() -> None:
    assert darkness("park", "") == darkness("park", "12:00") == 0
    assert darkness("bedroom-night", "") == darkness("park", "23:00") == 1


def test_both_layers_of_a_place_have_the_same_hour() -> None:
    here = scenery(Rect(0, 0, 1280, 720))
    assert backdrop(here, "park", "20:04").args == foreground(here, "park", "20:04").args == (BARE, "1200")
    assert backdrop(here, "park").args == (BARE,)


@pytest.mark.parametrize("place", ["bedroom-day", "park"])
def test_at_noon_nothing_lies_on_people(place: str) -> None:
    assert on_people(place, "12:00") == on_people(place, "") == ""


def test_people_who_are_nowhere_are_in_full_light() -> None:
    assert on_people("helpline", "23:00") == ""


def test_people_are_darker_outdoors_and_warmer_where_lamps_are_lit() -> None:
    lit, out, outdoors = (
        bytes.fromhex(on_people(place, "22:30", switched=switched)[1:])
        for place, switched in (("bedroom-night", False), ("bedroom-night", True), ("park", False))
    )
    assert sum(outdoors) < sum(lit)
    assert sum(out) < sum(lit)
    assert lit[0] - lit[2] > out[0] - out[2]  # more red than blue


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(sorted(ROOMS)))
def test_no_light_makes_a_face_hard_to_read(hour: int, minute: int, place: str) -> None:
    for switched in (False, True):
        light = on_people(place, f"{hour:02}:{minute:02}", switched=switched) or "#ffffff"
        assert min(bytes.fromhex(light[1:])) > 160


def test_light_makes_every_colour_of_somebody_darker_and_none_brighter() -> None:
    lit = in_light(PAINTS, "#a0b0c0")
    for token, colour in PAINTS.items():
        assert all(
            new <= old
            for new, old in zip(bytes.fromhex(lit[token][1:]), bytes.fromhex(colour[1:]), strict=True)
        )
    assert in_light(PAINTS, "") == PAINTS


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(sorted(ROOMS)))
def test_every_minute_has_a_light(hour: int, minute: int, place: str) -> None:
    drawn = layers(ROOMS, place, hour_of(place, f"{hour:02}:{minute:02}"))
    assert drawn[0].share == 1
    assert {layer.place for layer in drawn} <= ROOMS
