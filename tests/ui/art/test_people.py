"""People: nobody is taken for somebody else, and arms, extras and builds are put together as said."""

import io
import re
from itertools import combinations, product

import pygame
import pytest

from game.ui.art.people import CHIN, Pose, arm_layers
from game.ui.art.svg_parts import paint
from game.ui.draw.geometry import FACE
from tests.support.art import shared_kit
from tests.support.faces import EYES, HAIR, HEAD

KIT = shared_kit()
ALIKE = 120
"""Of 104 × 124 pixels: two outlines that differ in fewer are taken for one another at the size of a stamp."""
EYE = 32
"""Half the width of an eye as it is drawn, with its lashes."""
POSES: tuple[Pose, ...] = ("phone", "rest", "phone-down", "apple", "dough")


def outline(name: str) -> pygame.Mask:
    svg = KIT.person_svg(name, pose="rest")
    return pygame.mask.from_surface(pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (104, 124)))


def test_everybody_is_told_apart_by_the_outline_alone() -> None:
    outlines = {name: outline(name) for name in KIT.people}
    for (one, first), (other, second) in combinations(outlines.items(), 2):
        both = first.overlap_area(second, (0, 0))
        assert first.count() + second.count() - 2 * both > ALIKE, (one, other)


def middle_of(name: str, expression: str) -> pygame.Surface:
    """The middle of a person, where the mouth is and no hair falls."""
    svg = KIT.person_svg(name, expression=expression, pose="rest")
    return pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (520, 620)).subsurface((240, 0, 40, 620))


@pytest.mark.parametrize("name", KIT.people)
def test_whatever_a_face_does_it_does_in_the_part_of_a_person_that_is_kept_free(name: str) -> None:
    """Small children are drawn with their heads lower than others."""
    calm, laughing = middle_of(name, "calm"), middle_of(name, "laughing")
    same = pygame.mask.from_threshold(calm, (0, 0, 0), (1, 1, 1, 255), laughing)
    same.invert()
    assert max(rect.bottom for rect in same.get_bounding_rects()) <= FACE * calm.get_height()


def test_everybody_has_hair_and_clothes_of_their_own() -> None:
    entries = [person.entry for person in KIT.entries.values()]
    assert len({entry.hair for entry in entries}) == len(entries)
    assert len({(entry.clothes, entry.colours["top"]) for entry in entries}) == len(entries)


def test_no_hair_and_no_clothes_are_left_over() -> None:
    entries = [person.entry for person in KIT.entries.values()]
    used = {f"hair/{entry.hair}" for entry in entries} | {f"clothes/{entry.clothes}" for entry in entries}
    used |= {"hair/towel"}
    drawn = [name for name in KIT.parts if name.startswith(("hair/", "clothes/"))]
    endings = ("", "-back", "-front", "-shadow", "-bust-back", "-bust-front", "-behind")
    assert set(drawn) <= {name + ending for name, ending in product(used, endings)}


def test_no_extra_is_left_over() -> None:
    entries = [person.entry for person in KIT.entries.values()]
    used = {
        name
        for entry in entries
        for name in entry.jaw + entry.under + entry.over + entry.worn + entry.marks + entry.behind
    }
    drawn = {name.removesuffix("-behind") for name in KIT.parts if name.startswith("extra/")}
    assert {f"extra/{name}" for name in used} == drawn


def test_everybody_has_clothes_that_are_told_apart_from_behind() -> None:
    assert [
        name for name, one in KIT.entries.items() if f"clothes/{one.entry.clothes}-behind" not in KIT.parts
    ] == []


@pytest.mark.parametrize("pose", POSES)
def test_arms_below_short_sleeves_are_bare(pose: Pose) -> None:
    for name, person in KIT.entries.items():
        cloth = person.paints["top"] in arm_layers(KIT.parts, person, pose)
        assert cloth == (person.entry.arms == "sleeves"), name


@pytest.mark.long
def test_whoever_kneads_has_rolled_up_long_sleeves() -> None:
    for name, person in KIT.entries.items():
        apple, dough = (skin_of_forearms(name, pose) for pose in ("apple", "dough"))
        assert (dough > apple) == (person.entry.arms == "sleeves"), name


def skin_of_forearms(name: str, pose: Pose) -> int:
    """How many pixels of skin are between elbows and wrists."""
    svg = KIT.person_svg(name, pose=pose)
    drawn = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (520, 620)).subsurface((0, 480, 190, 140))
    skin = pygame.Color(KIT.entries[name].paints["skin"])
    return pygame.mask.from_threshold(drawn, skin, (2, 2, 2, 255)).count()


def test_a_towel_is_wound_round_all_of_the_hair() -> None:
    for name, person in KIT.entries.items():
        wound, front = KIT.person_svg(name, pose="towel"), KIT.parts[f"hair/{person.entry.hair}-front"]
        assert paint(front, person.paints) in KIT.person_svg(name, pose="standing"), name
        assert paint(front, person.paints) not in wound, name
        assert paint(KIT.parts["hair/towel-front"], person.paints) in wound, name


def test_a_hearing_aid_that_was_taken_out_is_not_worn() -> None:
    aid = KIT.parts["extra/hearing-aid"]
    for name, person in KIT.entries.items():
        resting, out = (KIT.person_svg(name, pose=pose) for pose in ("rest", "aid-out"))
        assert out == resting.replace(paint(aid, person.paints), ""), name
    assert KIT.person_svg("marko", pose="aid-out") != KIT.person_svg("marko", pose="rest")


def test_a_headset_is_put_on_over_what_is_worn() -> None:
    headset = KIT.parts["extra/headset"]
    for name, person in KIT.entries.items():
        resting, on = (KIT.person_svg(name, pose=pose) for pose in ("rest", "headset"))
        assert on.replace(paint(headset, person.paints), "") == resting.replace(
            paint(headset, person.paints), ""
        ), name
        assert on.count(paint(headset, person.paints)) == 1, name


def test_a_wheelchair_shows_beside_the_one_who_sits_in_it() -> None:
    sitting = max(outline("jelena").get_bounding_rects(), key=lambda box: box.width)
    standing = max(outline("lana").get_bounding_rects(), key=lambda box: box.width)
    assert sitting.width > standing.width * 1.2


def test_children_are_smaller_than_grown_ups() -> None:
    crowns = {name: min(box.top for box in outline(name).get_bounding_rects()) for name in KIT.people}
    children, parents = ("iva", "tarik", "filip"), ("mum", "dad")
    assert min(crowns[name] for name in children) > max(crowns[name] for name in parents)


@pytest.mark.parametrize("name", ["happy", "laughing"])
def test_in_the_corners_of_an_open_mouth_there_are_no_teeth(name: str) -> None:
    """White up to the corners looks wider than the mouth on pale skin."""
    widths = [drawn_wide(path) for path in re.findall(r' d="([^"]*)"', KIT.parts[f"mouth/{name}"])]
    mouth, teeth, _ = widths
    assert 0.5 < teeth / mouth < 0.85


def drawn_wide(path: str) -> float:
    """How wide the ends of a path's curves are apart."""
    numbers = [float(one) for one in re.findall(r"-?[\d.]+", path)]
    across = numbers[::2]
    return max(across) - min(across)


@pytest.mark.parametrize("name", KIT.people)
def test_hair_and_eyes_of_all_lie_where_the_search_for_hidden_faces_takes_them_to_be(name: str) -> None:
    mask = pygame.mask.from_surface(
        pygame.image.load_sized_svg(io.BytesIO(KIT.person_svg(name, pose="rest").encode()), (520, 620))
    )
    band = mask.overlap_mask(pygame.mask.Mask((520, round(HEAD.h)), fill=True), (0, round(HEAD.y)))
    assert min(rect.x for rect in band.get_bounding_rects() if rect.w > 50) >= HAIR
    person = KIT.entries[name]
    at, (scale, right, _) = person.entry.features, person.build.head
    eye = at.middle + at.spacing + EYE * at.eye_size
    assert CHIN[0] + (eye - CHIN[0]) * scale + right <= EYES
