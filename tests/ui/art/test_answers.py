"""What of a place answers a press: every place has something, and it is drawn where it is said to be."""

from __future__ import annotations

import io
from pathlib import Path

import pygame
import pytest

from game.ui.art.answers import STEPS, Answering, read_answers, swollen
from game.ui.art.kit import Kit
from game.ui.art.svg_parts import marked

ART = Path(__file__).parents[3] / "assets" / "art"
KIT = Kit.load(ART)
THINGS = [(place, name) for place, things in KIT.answers.items() for name in things]


def drawn(place: str, name: str, step: int) -> pygame.Surface:
    svg = KIT.thing_svg(place, name, "", str(step))
    _, _, w, h = KIT.answers[place][name].around
    return pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (round(w), round(h)))


def test_in_every_place_at_least_three_things_answer() -> None:
    assert set(KIT.answers) == set(KIT.places)
    assert {place for place, things in KIT.answers.items() if len(things) < 3} == set()


@pytest.mark.parametrize("place", sorted(KIT.answers))
def test_everything_that_answers_is_marked_in_its_drawing_and_nothing_else(place: str) -> None:
    texts = {layer: KIT.parts[f"places/{place}-{layer}"] for layer in ("back", "front")}
    for name, thing in KIT.answers[place].items():
        assert marked(texts[thing.layer], name), name
    for text in texts.values():
        assert text.count('<g id="at-') == text.count('<g id="end.')


def test_a_thing_that_swells_covers_what_it_was_and_is_never_cut() -> None:
    for place, name in [("bedroom-day", "globe"), ("kitchen-evening", "pot"), ("park", "fountain")]:
        small, large = (drawn(place, name, step).get_bounding_rect() for step in (0, STEPS))
        assert large.w > small.w
        assert large.h > small.h
        assert small.bottom - 1 <= large.bottom < large.h + large.y + 1
        room = drawn(place, name, STEPS).get_rect()
        assert room.inflate(-2, -2).contains(large), (place, name)


def test_steam_rises_above_what_is_hot() -> None:
    mug = Answering((100.0, 700.0, 60.0, 50.0), "front", "steam")
    assert mug.steam.box[1] + mug.steam.box[3] < 705
    assert mug.steam.layer == "front"


def test_a_thing_stands_on_its_foot_while_it_swells() -> None:
    assert swollen((0.0, 0.0, 10.0, 10.0), 0) == "translate(0 0) scale(1)"
    assert swollen((0.0, 0.0, 20.0, 100.0), 2) == "translate(-0.9 -9) scale(1.09)"


def test_damaged_data_is_told_to_who_reads_it(tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text("park: [1]\n", encoding="utf-8")
    with pytest.raises(ValueError, match="object"):
        read_answers(tmp_path)


def test_a_room_drawn_twice_has_the_same_things_by_day_and_in_the_evening() -> None:
    for place, things in KIT.answers.items():
        evening = KIT.answers.get(place.replace("-day", "-evening"), things)
        assert set(evening) <= set(things)
