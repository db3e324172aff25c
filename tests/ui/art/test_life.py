"""Small life: its data, how things move, and that nothing of it ever jumps, flashes or costs much."""

import io
from itertools import product
from pathlib import Path

import msgspec
import pygame
import pytest

from game.ui.art.life import (
    BARE,
    BEAT,
    CYCLE,
    FRONT_VIEW,
    OPAQUE,
    POSES,
    Mover,
    lying,
    pose,
    read_life,
    shapes,
    view_box,
)
from game.ui.draw.display import MOST_AREAS
from tests.support.art import shared_kit
from tests.support.tiers import few

ART = Path(__file__).parents[3] / "assets" / "art"
KIT = shared_kit()
MOVERS = [(place, mover) for place, movers in KIT.life.items() for mover in movers]
MOMENTS = range(0, CYCLE, BEAT)
PLACE_AREA = 1280 * 960


def named(one: tuple[str, Mover]) -> str:
    return f"{one[0]}:{one[1].sprite}"


def drawn(svg: str) -> pygame.Surface:
    _, _, w, h = view_box(svg)
    return pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (round(w), round(h)))


def inside(svg: str) -> str:
    return svg.partition(">")[2].removesuffix("</svg>")


def swinging(**fields: object) -> Mover:
    return msgspec.convert({"sprite": "star", "box": [0, 0, 10, 10], "period": 1600} | fields, Mover)


def test_something_moves_in_every_place_and_nothing_elsewhere() -> None:
    assert {name for name in KIT.life if not name.startswith("cat-")} == set(KIT.places)
    for place in KIT.places:
        assert any(not mover.still for mover in lying(KIT.life, place, "")), place


def test_every_sprite_is_used_and_every_used_one_is_there() -> None:
    in_shots = {mover.sprite for shot in KIT.shots.values() for mover in shot.life}
    given = {
        mover.sprite for things in KIT.answers.values() for one in things.values() for mover in one.given
    }
    assert {mover.sprite for _, mover in MOVERS} | in_shots | given == set(KIT.views)


def test_what_is_somebodys_names_people() -> None:
    assert {who for _, mover in MOVERS for who in mover.of} <= set(KIT.people)


def test_every_sprite_keeps_its_proportions() -> None:
    for one in MOVERS:
        _, _, w, h = KIT.views[one[1].sprite]
        assert one[1].box[2] / one[1].box[3] == pytest.approx(w / h, rel=0.01), named(one)


def test_everything_ends_where_it_began() -> None:
    for one in MOVERS:
        rest = pose(one[1], 0)
        assert pose(one[1], CYCLE) == rest, named(one)
        if one[1].spell is not None:
            assert pose(one[1], one[1].spell[0] - BEAT) == rest, named(one)
            assert pose(one[1], one[1].spell[1]) == rest, named(one)


@pytest.mark.parametrize("one", MOVERS, ids=named)
def test_a_sprite_stays_in_its_box_in_every_pose(one: tuple[str, Mover]) -> None:
    """What is cut off by its own box would have a straight edge; what falls through a window may."""
    if one[1].still or (one[1].window is not None and one[1].slide[1] > 0):
        return
    for shape in {pose(one[1], ms).shape for ms in MOMENTS}:
        surface = drawn(KIT.life_svg(one[1].sprite, "", *shape))
        w, h = surface.get_size()
        edge = [(x, y) for x in range(w) for y in (0, h - 1)] + [(x, y) for y in range(h) for x in (0, w - 1)]
        assert max(surface.get_at(point).a for point in edge) < OPAQUE // 2, shape


def test_nothing_flashes() -> None:
    """WCAG 2.3.1: at most three flashes a second. What gets fainter here takes longer, and is small."""
    for place, mover in MOVERS:
        if mover.fade:
            assert mover.period >= 800, place
            assert mover.box[2] * mover.box[3] < PLACE_AREA / 100, place


def test_what_moves_is_small() -> None:
    """A frame paints little: all that moves in a place covers less than an eighth of it."""
    for place in KIT.places:
        moving = {(mover.sprite, mover.box): mover for mover in KIT.life[place] if not mover.still}
        area = sum(
            min(box[2] * box[3], mover.window[2] * mover.window[3] if mover.window else PLACE_AREA)
            for (_, box), mover in moving.items()
        )
        assert area < PLACE_AREA / 8, place
        assert len(moving) <= MOST_AREAS, place


def test_few_pictures_of_a_thing_are_needed() -> None:
    for place, mover in MOVERS:
        assert len({pose(mover, ms).shape for ms in MOMENTS}) <= 2 * POSES + 1, place


def test_every_shape_of_a_thing_that_is_ever_seen_is_known() -> None:
    for place, mover in MOVERS:
        assert {pose(mover, ms).shape for ms in MOMENTS} <= set(shapes(mover)), place
        assert len(shapes(mover)) <= 2 * POSES + 1, place


def test_a_swing_goes_to_both_sides_and_back() -> None:
    mover = swinging(slide=[8, 0], turn=6)
    assert [round(pose(mover, ms).dx) for ms in (0, 400, 800, 1200, 1600)] == [0, 8, 0, -8, 0]
    assert pose(mover, 400).shape == ("6", "0", "0", "0", "0")
    assert pose(mover, 0).shape == ()


def test_what_goes_round_begins_again_unseen() -> None:
    steam = swinging(way="round", after=0.5, slide=[0, -10], fade=1)
    assert (pose(steam, 0).dy, pose(steam, 0).alpha) == (-5, OPAQUE)
    assert pose(steam, 700).alpha < 60
    assert pose(steam, 800).alpha == 0
    assert pose(steam, 800).dy == 0


def test_a_spell_is_over_when_it_is_over() -> None:
    pecking = swinging(turn=-16, about=[5, 9], spell=[800, 1600])
    assert pose(pecking, 700).shape == ()
    assert pose(pecking, 1200).shape == ("-16", "0", "0", "5", "9")
    assert pose(pecking, 1600).shape == ()


def test_the_cat_lives_with_lana_and_luka() -> None:
    def pets(who: str) -> set[str]:
        return {mover.sprite for mover in lying(KIT.life, "bedroom-day", who) if mover.of}

    assert pets("lana") == pets("luka") == {"cat-asleep", "cat-tail"}
    assert pets("iva") == {"plush-dino"}
    assert pets("ema") == {"hamster"}
    assert pets("") == set()


@pytest.mark.parametrize("place", few(KIT.places, 10))
def test_a_still_place_shows_what_a_moving_one_shows_at_rest(place: str) -> None:
    for draw, whose in product((KIT.place_svg, KIT.place_front_svg), ("", "lana")):
        bare, whole = draw(place, BARE), draw(place, whose)
        assert inside(bare) in whole
    assert KIT.place_svg(place, BARE) + KIT.place_front_svg(place, BARE) != KIT.place_svg(
        place
    ) + KIT.place_front_svg(place) or all(mover.of or mover.window for mover in KIT.life[place])


@pytest.mark.long
def test_no_front_stands_higher_than_the_part_that_is_drawn() -> None:
    for place in KIT.places:
        whole, low = drawn(KIT.place_front_svg(place)), drawn(KIT.place_front_svg(place, BARE))
        assert whole.get_bounding_rect().top >= FRONT_VIEW[1], place
        assert low.get_size() == FRONT_VIEW[2:], place


def test_what_a_window_cuts_is_left_out_of_a_still_place() -> None:
    assert len(KIT.place_svg("bus")) < len(KIT.place_svg("bus", BARE)) + sum(
        len(KIT.life_svg(mover.sprite)) for mover in KIT.life["bus"]
    )


def test_what_a_window_shows_whole_is_drawn_in_a_still_place() -> None:
    cloud = "M2 40a16 16 0 0 1 16-16"
    assert cloud in KIT.life_svg("small-cloud")
    assert cloud in KIT.place_svg("library")
    assert cloud not in KIT.place_svg("library", BARE)


@pytest.mark.parametrize(
    "wrong",
    [
        "park: [{sprite: drop, box: [0, 0, 9, 9], period: 1000}]",
        "park: [{sprite: drop, box: [0, 0, 9], period: 800}]",
        "park: [{sprite: drop, box: [0, 0, 9, 9], period: 800, colour: red}]",
        "park: [{sprite: drop, box: [0, 0, 9, 9], period: 800, fade: 2}]",
    ],
)
def test_a_wrong_entry_is_told(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "life.yaml").write_text(wrong, encoding="utf-8")
    with pytest.raises(msgspec.ValidationError):
        read_life(tmp_path)
