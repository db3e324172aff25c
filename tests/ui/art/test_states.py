"""States: what is off in a picture is gone from it, and all else is as it was."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pygame
import pytest

from game.ui.art.states import State, first_missing, read_states, switched_off, with_states
from tests.support.art import art, shared_kit

if TYPE_CHECKING:
    from pathlib import Path

KIT = shared_kit()
STATES = read_states(art())
DIFFERS = {
    "places/bedroom-day-circus-winter": (50, 460, 260, 126),
    "places/counsellor-room-winter": (60, 400, 250, 170),
    "places/hallway-evening-open": (636, 200, 210, 720),
    "places/kitchen-evening-nana-winter": (50, 390, 270, 206),
    "places/library-winter": (50, 270, 650, 320),
    "places/living-room-night-off": (850, 360, 340, 210),
    "places/police-office-winter": (50, 420, 250, 160),
    "places/school-corridor-winter": (60, 380, 230, 170),
    "shots/door-dark": (30, 700, 820, 200),
}
"""Where each differs from the picture that it is otherwise, in the units of a place: nowhere else."""
DARK = 60


def drawn(name: str) -> pygame.Surface:
    folder, _, picture = name.partition("/")
    svg = KIT.place_svg(picture) if folder == "places" else KIT.shot_svg(picture)
    return pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (640, 480))


@pytest.mark.parametrize("name", sorted(STATES))
def test_a_state_differs_from_its_picture_there_alone_where_something_is_off(name: str) -> None:
    on, off = drawn(STATES[name].of), drawn(name)
    x, y, w, h = (number // 2 for number in DIFFERS[name])
    mask = pygame.mask.from_threshold(off, (0, 0, 0), (2, 2, 2, 255), on)
    mask.invert()
    assert mask.count() > 100
    place = pygame.Rect(x, y, w, h)
    assert all(place.contains(found) for found in mask.get_bounding_rects())


def test_below_the_door_it_is_dark_once_the_light_is_out() -> None:
    assert sum(drawn("shots/door").get_at((220, 394))[:3]) > 10 * DARK
    assert sum(drawn("shots/door-dark").get_at((220, 394))[:3]) < 2 * DARK


def test_a_television_that_is_off_is_dark() -> None:
    screen = drawn("places/living-room-night-off")
    points = [(x, y) for x in range(440, 580, 20) for y in (200, 240, 270)]
    assert max(sum(screen.get_at(point)[:3]) for point in points) < 4 * DARK


def test_what_is_off_is_gone_everywhere_and_nothing_else_with_it() -> None:
    other = '<g id="on-ab"/>4<g id="off-ab"/>'
    text = f'1<g id="on-a"/>2<g id="off-a"/>3{other}5<g id="on-a.2"/>6<g id="off-a.2"/>7'
    assert switched_off(text, ("a",)) == f"13{other}57"


def test_a_picture_that_is_missing_has_no_states() -> None:
    parts = {"places/room-back": '<g id="on-lamp"/>lamp<g id="off-lamp"/>wall'}
    made = with_states(parts, {"places/room-dark": State("places/room", ("lamp",)), "x": State("y", ("z",))})
    assert made == {**parts, "places/room-dark-back": "wall"}


def test_damaged_data_is_told_to_who_reads_it(tmp_path: Path) -> None:
    (tmp_path / "states.yaml").write_text("places/room-dark: {of: room, off: [lamp]}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="str"):
        read_states(tmp_path)


def test_every_state_has_something_that_is_off_in_it() -> None:
    assert {name: first_missing(KIT.parts, name, state) for name, state in STATES.items()} == dict.fromkeys(
        STATES, ""
    )


@pytest.mark.parametrize(
    ("drawn", "missing"),
    [
        ('<g id="on-a"/>1<g id="off-a"/>2<g id="on-a.2"/>3<g id="off-a.2"/>', ""),
        ("1", "on-a"),
        ('<g id="on-ab"/>1<g id="off-ab"/>', "on-a"),
        ('<g id="on-a"/>1', "off-a"),
        ('1<g id="off-a"/>', "on-a"),
        ('<g id="on-a"/>1<g id="off-a"/>2<g id="off-a.2"/>3<g id="on-a.2"/>', "off-a"),
        ('<g id="on-a"/>1<g id="on-a.2"/>2<g id="off-a.2"/>3<g id="off-a"/>', "on-a"),
    ],
)
def test_marks_that_are_no_pairs_are_told(drawn: str, missing: str) -> None:
    state = State("places/room", ("a",))
    parts = with_states({"places/room-back": drawn}, {"places/dark": state})
    assert first_missing(parts, "places/dark", state) == missing


def test_a_state_of_what_is_not_drawn_is_told() -> None:
    state, darker = State("places/room", ("a",)), State("places/dark", ("b",))
    parts = {"places/room-back": '<g id="on-a"/>1<g id="off-a"/><g id="on-b"/>2<g id="off-b"/>'}
    parts = with_states(parts, {"places/dark": state, "places/darker": darker})
    assert first_missing(parts, "places/darker", darker) == "places/dark-back", "no state of a state"
    assert first_missing({}, "places/dark", state) == "places/room-back"
