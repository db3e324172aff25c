"""Shots: they fill the stage and show those whom they are given; for too few or too many nothing is drawn."""

import io

import msgspec
import pygame
import pytest

from game.ui.art.shots import Shot
from tests.support.art import shared_kit
from tests.support.tiers import few

KIT = shared_kit()
SHOTS = {"close", "hands", "circle", "window", "face-down", "door", "near", "listening", "bench", "day"} | {
    "floor", "school-door", "flour-bag", "two-phones", "four-oclock",
    "lit-windows", "goal-net", "bridge-walk",
    "door-dark",
    "other-side", "three-notes", "car-keys", "front-seat", "subs-bench", "jar-on-desk", "stamp-down",
    "letterboxes", "nana-calls", "marble-ring",
    "last-row", "fogged-window", "last-stop", "night-road", "winter-morning",
    "both-sides", "car-below", "match-off", "towel-curtain", "gym-bag", "five-chairs",
    "table-still", "red-line", "seven-slips", "court-bench",
}  # fmt: skip
TWICE = {"window", "listening"}
"""Those that are drawn by day and in the evening."""
PEOPLE = ("lana", "tarik", "amra", "caretaker")


def drawn(name: str, *people: str) -> pygame.Surface:
    svg = KIT.shot_svg(name, *people)
    return pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (320, 240))


def test_every_shot_has_its_back_and_its_front_and_none_is_left_over() -> None:
    assert set(KIT.shots) == SHOTS
    drawings = (SHOTS - TWICE) | {f"{name}-{time}" for name in TWICE for time in ("day", "evening")}
    layers = {f"shots/{name}-{layer}" for name in drawings for layer in ("back", "front")}
    parts = {name.removesuffix("-bare") for name in KIT.parts if name.startswith("shots/")}
    assert parts == layers


@pytest.mark.parametrize("name", sorted(SHOTS))
def test_a_shot_fills_the_stage(name: str) -> None:
    surface = drawn(name, *PEOPLE[: KIT.shots[name].needs])
    assert all(surface.get_at((x, y)).a == 255 for x in range(0, 320, 20) for y in range(0, 240, 20))


@pytest.mark.parametrize("name", few(sorted(name for name, shot in KIT.shots.items() if shot.needs), 5))
def test_a_shot_is_another_one_for_everybody(name: str) -> None:
    needs = KIT.shots[name].needs
    casts = [PEOPLE[at:] + PEOPLE[:at] for at in range(len(PEOPLE))]
    assert len({pygame.image.tobytes(drawn(name, *cast[:needs]), "RGBA") for cast in casts}) == len(casts)


def test_each_face_of_a_shot_takes_an_expression_of_its_own() -> None:
    casts = [("nina", "mira"), ("nina:hurt", "mira"), ("nina", "mira:hurt"), ("nina:hurt", "mira:hurt")]
    assert len({KIT.shot_svg("listening", *cast) for cast in casts}) == len(casts)
    assert KIT.shot_svg("listening", "nina:calm", "mira:calm") == KIT.shot_svg("listening", "nina", "mira")


def test_hands_have_the_sleeves_of_their_person_or_none() -> None:
    sleeves, bare = (KIT.shot_svg("hands", name) for name in ("marko", "tarik"))
    assert KIT.entries["marko"].paints["top-line"] in sleeves
    assert KIT.entries["tarik"].paints["top-line"] not in bare


def test_a_head_from_above_is_of_hair_of_a_scarf_or_bald() -> None:
    crowns = {name: KIT.entries[name].paints["crown"] for name in ("lana", "amra", "caretaker")}
    assert crowns["lana"] == KIT.entries["lana"].paints["hair"]
    assert crowns["amra"] == KIT.entries["amra"].paints["second"]
    assert crowns["caretaker"] == KIT.entries["caretaker"].paints["skin"]


@pytest.mark.parametrize("people", [(), ("lana", "luka"), ("nobody",), ("lana:angry",)])
def test_too_few_too_many_or_unknown_people_are_a_key_error(people: tuple[str, ...]) -> None:
    with pytest.raises(KeyError):
        KIT.shot_svg("close", *people)


@pytest.mark.parametrize("name", sorted(name for name, shot in KIT.shots.items() if shot.light))
def test_a_shot_in_the_light_of_the_clock_is_another_one_in_the_morning_by_day_and_at_night(
    name: str,
) -> None:
    first = "lana" if KIT.shots[name].needs else ""
    seen = {KIT.lit_shot_svgs(name, hour, "back", first) for hour in ("390", "720", "1380")}
    assert len(seen) == 3


@pytest.mark.parametrize("name", sorted(TWICE))
def test_between_day_and_evening_a_shot_shows_both_drawings(name: str) -> None:
    day, between, evening = (KIT.lit_shot_svgs(name, hour, "back") for hour in ("720", "1080", "1200"))
    assert (len(day), len(between), len(evening)) == (1, 2, 1)
    assert 0 < between[1][1] < 1


def test_without_a_clock_a_shot_is_as_drawn() -> None:
    assert KIT.shot_back_svg("window") == KIT.lit_shot_svgs("window", "1200", "back")[0][0]
    assert KIT.shot_back_svg("door") == KIT.lit_shot_svgs("door", "", "back")[0][0]


def test_a_shot_has_no_more_figures_than_people() -> None:
    with pytest.raises(msgspec.ValidationError, match="1 figures, but needs: 0"):
        msgspec.convert({"needs": 0, "focus": [0, 0, 1, 1], "figures": [{"box": [0, 0, 1, 1]}]}, Shot)


def test_a_front_is_painted_for_whom_it_is_of_and_the_back_for_the_first() -> None:
    seen, other = (KIT.shot_svg("stamp-down", "librarian", child) for child in ("iva", "filip"))
    assert all(KIT.entries[name].paints["top"] in seen for name in ("librarian", "iva"))
    assert KIT.entries["iva"].paints["top"] not in other


@pytest.mark.parametrize(("needs", "front_of"), [(0, 1), (1, 1), (2, 2)])
def test_a_front_is_of_somebody_who_is_there(needs: int, front_of: int) -> None:
    with pytest.raises(msgspec.ValidationError, match=f"front_of: {front_of}, but needs: {needs}"):
        msgspec.convert({"needs": needs, "focus": [0, 0, 1, 1], "front_of": front_of}, Shot)
