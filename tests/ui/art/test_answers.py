"""What of a place answers a press: every place has something, and it is drawn where it is said to be."""

from __future__ import annotations

import io
from pathlib import Path
from typing import get_args

import pygame
import pytest

from game.ui.art.answers import GIVES, LASTS, STEPS, Answer, Answering, read_answers, swollen
from game.ui.art.svg_parts import marked
from tests.support.art import shared_kit

ART = Path(__file__).parents[3] / "assets" / "art"
KIT = shared_kit()
THINGS = [(place, name) for place, things in KIT.answers.items() for name in things]


def answer_of(place: str, name: str) -> Answer:
    return KIT.answers[place][name].answer


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
    for place, name in [("bedroom-day", "lamp"), ("kitchen-evening", "mug"), ("park", "fountain")]:
        small, large = (drawn(place, name, step).get_bounding_rect() for step in (0, STEPS))
        assert large.w > small.w
        assert large.h > small.h
        assert small.bottom - 1 <= large.bottom < large.h + large.y + 1
        room = drawn(place, name, STEPS).get_rect()
        assert room.inflate(-2, -2).contains(large), (place, name)


def test_steam_rises_above_what_is_hot() -> None:
    (steam,) = Answering((100.0, 700.0, 60.0, 50.0), "front", "steam").given
    assert steam.box[1] + steam.box[3] < 705
    assert steam.layer == "front"


KINDS: tuple[Answer, ...] = get_args(Answer)


@pytest.mark.parametrize("kind", KINDS)
def test_a_thing_moves_and_then_rests_where_it_was(kind: Answer) -> None:
    thing = Answering((100.0, 100.0, 80.0, 60.0), answer=kind)
    steps = [thing.step(age) for age in range(0, LASTS[kind] + 1, 20)]
    assert any(steps)
    assert steps[0] == steps[-1] == thing.step(LASTS[kind] + 500) == thing.step(-1) == 0
    assert max(map(abs, steps)) <= STEPS


def test_all_kinds_are_seen_in_some_place_and_so_is_all_that_comes_out_of_things() -> None:
    things = [thing for in_place in KIT.answers.values() for thing in in_place.values()]
    assert {thing.answer for thing in things} == set(KINDS)
    assert {thing.gives for thing in things} == {"", *GIVES}
    assert {mover.sprite for thing in things for mover in thing.given} <= set(KIT.views)


FARTHEST = [(place, name, kind) for kind in KINDS for place, name in THINGS if answer_of(place, name) == kind]


@pytest.mark.long
@pytest.mark.parametrize(("place", "name", "kind"), FARTHEST)
def test_no_thing_is_cut_while_it_moves(place: str, name: str, kind: Answer) -> None:
    for step in (-STEPS, STEPS) if kind in {"swing", "sway", "shake"} else (STEPS,):
        surface = drawn(place, name, step)
        seen = surface.get_bounding_rect()
        assert surface.get_rect().inflate(-2, -2).contains(seen), (place, name, step)


def test_behind_a_thing_that_leaves_its_place_is_the_place_without_it() -> None:
    (there, _), (gone, _) = (
        KIT.lit_svgs("bedroom-day", "", "back", without=name)[0] for name in ("", "poster")
    )
    assert len(gone) < len(there)
    ((gap, share),) = KIT.gap_svgs("bedroom-day", "poster", "")
    poster = KIT.thing_svg("bedroom-day", "poster", "", "0")
    assert share == 1
    assert 'viewBox="' + " ".join(f"{n:g}" for n in KIT.answers["bedroom-day"]["poster"].around) in gap
    assert gap != poster


def test_in_the_dusk_what_is_behind_a_thing_is_seen_in_both_lights() -> None:
    assert len(KIT.gap_svgs("bedroom-day", "poster", "1080")) == 2


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
