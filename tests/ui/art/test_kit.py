"""The art kit: everything is drawn, from tokens, within what SDL draws, and small enough to be quick."""

import dataclasses
import io
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import get_args

import pygame
import pytest
import yaml

from game.ui.art.check import problems, token_problems
from game.ui.art.kit import PERSON_BOX, PLACE_VIEW
from game.ui.art.people import GAZES, TURNED, TURNS, Pose
from game.ui.art.svg_parts import paint
from game.ui.draw.geometry import FACE
from game.ui.draw.theme import contrast
from game.workshop.art_sheet import write_sheets
from tests.support.art import shared_kit

ART = Path(__file__).parents[3] / "assets" / "art"
PARTS = sorted(ART.rglob("*.svg"))
KIT = shared_kit()
PEOPLE = {
    "lana",
    "luka",
    "mum",
    "dad",
    "sara",
    "ema",
    "adi",
    "mira",
    "counsellor",
    "inspector",
    "nina",
    "petar",
    "teacher",
    "iva",
    "tarik",
    "nana",
    "filip",
    "amra",
    "marko",
    "jelena",
    "librarian",
    "coach",
    "caretaker",
    "officer",
    "damir",
    "mum-ema",
    "mum-circus",
}
POSES: tuple[Pose, ...] = get_args(Pose)
EXPRESSIONS = {"calm", "happy", "thinking", "worried", "hurt", "brave", "surprised", "laughing"}
PLACES = {
    "bedroom-evening",
    "bedroom-day",
    "kitchen-evening",
    "school-corridor",
    "school-corridor-winter",
    "counsellor-room",
    "counsellor-room-winter",
    "schoolyard",
    "schoolyard-winter",
    "living-room-night",
    "living-room-night-off",
    "helpline",
    "classroom",
    "park",
    "bedroom-night",
    "bus",
    "football-pitch",
    "library",
    "library-winter",
    "street",
    "square",
    "police-office",
    "police-office-winter",
    "bedroom-day-ema",
    "bedroom-evening-ema",
    "bedroom-day-river",
    "bedroom-evening-river",
    "bedroom-night-river",
    "bedroom-night-yard",
    "bedroom-day-yard",
    "bedroom-evening-yard",
    "bedroom-day-circus",
    "bedroom-day-circus-winter",
    "bedroom-evening-circus",
    "kitchen-evening-ema",
    "kitchen-evening-nana",
    "kitchen-evening-nana-winter",
    "kitchen-night-yard",
    "bus-night",
    "sports-hall",
    "court-corridor",
    "hallway-evening",
    "hallway-evening-open",
}
TOOLS = {"pause", "save", "report", "block", "leave", "tell"}
CHOICES = {"refuse", "support", "adult", "map", "chest", "key", "parrot", "hand", "team"}
STORY_PICTURES = {
    "treasure-map",
    "torn-map",
    "treasure-chest",
    "key-gold",
    "compass",
    "parrot",
    "lighthouse",
    "boat",
    "badge-guardian",
    "triangle-cake",
}
SIGNS = {
    "fast-friend",
    "secret",
    "other-app",
    "who-is-home",
    "nobody-understands",
    "small-tests",
    "romance",
    "photo-camera",
    "guilt",
    "threat",
    "meet-alone",
    "story-mismatch",
    "gift",
}


def raster(svg: str, width: int, height: int) -> pygame.Surface:
    return pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (width, height))


def palette_tokens() -> set[str]:
    palette = yaml.safe_load((ART / "palette.yaml").read_text(encoding="utf-8"))
    return set(palette["colours"]) | set(palette["person"])


@cache
def everything() -> tuple[tuple[str, str], ...]:
    return tuple(_everything())


def _everything() -> Iterator[tuple[str, str]]:
    for name, expression in product(KIT.people, KIT.expressions):
        yield f"{name} {expression}", KIT.person_svg(name, expression=expression)
    yield from ((f"{name} {pose}", KIT.person_svg(name, pose=pose)) for name in KIT.people for pose in POSES)
    yield from ((f"hug {name}", KIT.hug_svg(name, "ema")) for name in KIT.people)
    yield from ((f"face {name}", KIT.face_svg(name)) for name in KIT.people)
    yield from ((f"avatar {name}", KIT.avatar_svg(name)) for name in KIT.avatars)
    yield from ((f"call {name}", KIT.call_svg(name)) for name in KIT.avatars)
    for name in KIT.places:
        yield name, KIT.place_svg(name)
        yield f"{name} tall", KIT.place_svg(name, aspect="tall")
        yield f"{name} front", KIT.place_front_svg(name)
    yield from ((f"shot {name}", shot) for name, shot in shots("tarik:worried", "amra"))
    yield from ((f"icon {name}", KIT.icon_svg(name, "#4b3f72")) for name in KIT.icons)
    yield from ((f"picture {name}", KIT.picture_svg(name)) for name in KIT.pictures)


def shots(*people: str) -> Iterator[tuple[str, str]]:
    """Every shot with as many of these people as it needs."""
    for name, shot in KIT.shots.items():
        yield name, KIT.shot_svg(name, *people[: shot.needs])


def test_all_that_the_stories_need_is_there() -> None:
    assert set(KIT.people) == PEOPLE
    assert set(KIT.expressions) == EXPRESSIONS
    assert set(KIT.places) == PLACES
    assert set(KIT.icons) >= TOOLS | SIGNS | CHOICES
    assert (
        set(KIT.pictures) >= {"logo", "envelope", "landscape-winter", "calm", "ending-door"} | STORY_PICTURES
    )
    assert set(KIT.avatars) >= {
        "leo_x",
        "game-castle",
        "chat-app",
        "koko",
        "henhouse",
        "whistle",
        "bus-ticket",
        "ice-cream",
    }


@pytest.mark.long
def test_every_part_is_one_that_sdl_draws_and_is_painted_with_tokens() -> None:
    tokens, texts = palette_tokens(), {path.name: path.read_text(encoding="utf-8") for path in PARTS}
    wrong = {name: [*problems(text), *token_problems(text, tokens)] for name, text in texts.items()}
    assert {name: each for name, each in wrong.items() if each} == {}


@pytest.mark.long
def test_every_picture_is_whole_after_composing() -> None:
    for name, svg in everything():
        assert problems(svg) == [], name
        assert "data-" not in svg, name


def test_every_colour_of_a_person_is_a_hex_colour() -> None:
    for name, person in KIT.entries.items():
        assert all(re.fullmatch(r"#[0-9a-f]{6}", value) for value in person.paints.values()), name


@pytest.mark.long
def test_pictures_are_small_enough_to_be_drawn_at_once() -> None:
    for name, svg in everything():
        limit = 60_000 if name.partition(" ")[0] in {"hug", "shot", *KIT.places} else 40_000
        assert len(svg.encode()) < limit, name


@pytest.mark.long
def test_every_picture_shows_something() -> None:
    for name, svg in everything():
        surface = raster(svg, 64, 64)
        assert surface.get_bounding_rect().size > (0, 0), name


@pytest.mark.long
def test_nothing_on_the_desk_of_the_police_stands_before_a_face() -> None:
    faces_end = PERSON_BOX[1] + PERSON_BOX[3] * FACE
    front = raster(KIT.place_front_svg("police-office"), 640, 480)
    assert front.get_bounding_rect().y * 2 > faces_end


@pytest.mark.long
def test_every_expression_of_a_person_looks_different() -> None:
    for name in KIT.people:
        pictures = {
            pygame.image.tobytes(raster(KIT.person_svg(name, expression=look), 130, 155), "RGBA")
            for look in KIT.expressions
        }
        assert len(pictures) == len(EXPRESSIONS), name


@pytest.mark.long
@pytest.mark.parametrize("pose", POSES)
def test_a_person_stands_on_the_lower_edge_and_stays_inside(pose: Pose) -> None:
    for name, expression in product(KIT.people, KIT.expressions):
        surface = raster(KIT.person_svg(name, expression=expression, pose=pose), 260, 310)
        box = surface.get_bounding_rect()
        assert box.bottom == 310, name
        assert box.left > 0, name
        assert box.right < 260, name
        assert box.top > 0, name


@pytest.mark.long
def test_every_pose_of_a_person_looks_different() -> None:
    for name in KIT.people:
        pictures = {
            pygame.image.tobytes(raster(KIT.person_svg(name, pose=pose), 130, 155), "RGBA") for pose in POSES
        }
        worn = KIT.entries[name].entry.over
        same = ("hearing-aid" not in worn) + ("headset" in worn)  # nothing to take out, or to put on
        assert len(pictures) == len(POSES) - same, name


@pytest.mark.parametrize("pose", sorted(TURNED))
def test_a_head_that_has_turned_away_shows_no_face(pose: Pose) -> None:
    for name, person in KIT.entries.items():
        seen = KIT.person_svg(name, pose=pose)
        nose = paint(KIT.parts[f"nose/{person.entry.nose}"], person.paints)
        assert nose in KIT.person_svg(name), name
        assert nose not in seen, name
        assert seen == KIT.person_svg(name, pose=pose, blink=True), name


@pytest.mark.parametrize("pose", ["phone-down", "standing"])
def test_heads_turn_in_every_pose_that_shows_a_face(pose: Pose) -> None:
    left, right = (KIT.person_svg("ema", pose=pose, gaze=gaze) for gaze in ("left", "right"))
    assert middle_of_head(left) < middle_of_head(right)


@pytest.mark.long
def test_two_who_hug_stand_on_the_lower_edge_and_stay_inside() -> None:
    for name, other in [*zip(KIT.people, reversed(KIT.people), strict=True), ("jelena", "jelena")]:
        box = raster(KIT.hug_svg(name, other), 380, 310).get_bounding_rect()
        assert box.bottom == 310, (name, other)
        assert box.left > 0, (name, other)
        assert box.right < 380, (name, other)
        assert box.top > 0, (name, other)


@pytest.mark.long
def test_a_blink_changes_only_the_eyes() -> None:
    for name in KIT.people:
        changed = changed_box(KIT.person_svg(name), KIT.person_svg(name, blink=True))
        assert 0 < changed.width <= 160, name
        assert 0 < changed.height <= 70, name


def test_a_laugh_has_closed_eyes_already() -> None:
    assert KIT.person_svg("lana", expression="laughing") == KIT.person_svg(
        "lana", expression="laughing", blink=True
    )


@pytest.mark.parametrize("gaze", [gaze for gaze in GAZES if gaze not in TURNS and gaze != "ahead"])
def test_a_gaze_up_or_down_moves_the_irises_alone(gaze: str) -> None:
    changed = changed_box(KIT.person_svg("luka"), KIT.person_svg("luka", gaze=gaze))
    assert 0 < changed.height <= 60


@pytest.mark.parametrize(
    "person", [*KIT.people[:3], *(pytest.param(who, marks=pytest.mark.long) for who in KIT.people[3:])]
)
def test_a_head_turns_to_where_its_eyes_look_and_the_body_stays(person: str) -> None:
    ahead, left, right = (KIT.person_svg(person, gaze=gaze) for gaze in ("ahead", "left", "right"))
    for turned in (left, right):
        assert not changed_box(ahead, turned).colliderect((0, 480, 520, 140))
    assert middle_of_head(left) < middle_of_head(ahead) < middle_of_head(right)


@pytest.mark.parametrize("expression", ["thinking", "hurt"])
def test_who_looks_away_or_down_turns_to_nobody(expression: str) -> None:
    ahead = KIT.person_svg("lana", expression=expression)
    assert KIT.person_svg("lana", expression=expression, gaze="left") == ahead


def middle_of_head(svg: str) -> float:
    """Where the middle of everything above the chin lies, from the left."""
    head = raster(svg, 520, 620).subsurface((0, 0, 520, 250))
    return pygame.mask.from_surface(head).centroid()[0]


@pytest.mark.long
def test_a_place_fills_its_whole_box() -> None:
    for name, (aspect, view) in product(KIT.places, PLACE_VIEW.items()):
        surface = raster(KIT.place_svg(name, aspect=aspect), view[2] // 4, view[3] // 4)
        corners = product((0, surface.get_width() - 1), (0, surface.get_height() - 1))
        assert all(surface.get_at(corner).a == 255 for corner in corners), name


@pytest.mark.long
def test_the_front_of_a_place_covers_the_lower_edge_of_the_person() -> None:
    x, y, width, height = PERSON_BOX
    for name in KIT.places:
        surface = raster(KIT.place_front_svg(name), 1280, 960)
        edge = range(x, x + width, 20)
        assert all(surface.get_at((column, y + height - 1)).a == 255 for column in edge), name
        assert surface.get_at((x + width // 2, y + height // 2)).a == 0, name


def whites_contrast(svg: str, size: tuple[int, int], rows: int) -> float:
    """The least contrast of white with any pixel in the upper rows of a picture."""
    drawn = raster(svg, *size)
    colours = {tuple(drawn.get_at((x, y)))[:3] for x in range(size[0]) for y in range(rows)}
    return min(contrast("#ffffff", f"#{red:02x}{green:02x}{blue:02x}") for red, green, blue in colours)


@pytest.mark.long
def test_white_is_read_on_the_colours_of_every_caller() -> None:
    contrasts = {name: whites_contrast(KIT.call_svg(name), (60, 96), 96) for name in KIT.avatars}
    assert {name: each for name, each in contrasts.items() if each < 4.5} == {}


def test_white_is_read_on_the_sky_of_the_phones_own_wallpaper() -> None:
    assert whites_contrast(KIT.wallpaper_svg("usual"), (100, 100), 12) >= 4.5


def test_an_icon_takes_its_colour() -> None:
    surface = raster(KIT.icon_svg("check", "#ff0000"), 48, 48)
    pixels = [surface.get_at(point) for point in product(range(48), range(48))]
    assert {(pixel.r, pixel.g, pixel.b) for pixel in pixels if pixel.a == 255} == {(255, 0, 0)}


def test_icons_are_told_apart_at_24_pixels() -> None:
    seen = {pygame.image.tobytes(raster(KIT.icon_svg(name, "#000000"), 24, 24), "RGBA") for name in KIT.icons}
    assert len(seen) == len(KIT.icons)


def test_an_unknown_name_is_a_key_error() -> None:
    for draw in (KIT.person_svg, KIT.face_svg, KIT.avatar_svg, KIT.place_svg, KIT.picture_svg):
        with pytest.raises(KeyError):
            draw("nobody")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ('<clipPath id="a"><path d="M0 0h1v1Z"/></clipPath>', "<clipPath> is not drawn"),
        ("<text>no</text>", "<text> is not drawn"),
        (
            '<g opacity=".5"><path d="M0 0h1v1Z"/></g>',
            "<g> has opacity, which is only approximated: give it to each shape",
        ),
        ('<rect width="1" height="1" style="fill:red"/>', "<rect> has style, which is not drawn"),
        ('<rect width="1" height="1" fill="url(#sky)"/>', "url(#sky) points nowhere"),
        ('<circle id="a" r="1"/><circle id="a" r="2"/>', "the id a is given twice"),
        ('<path fill="#ffffff"/>', "<path> has no d"),
        ('<defs><linearGradient id="a"/></defs>', '<linearGradient> needs gradientUnits="userSpaceOnUse"'),
    ],
)
def test_the_check_names_what_would_be_lost(wrong: str, sentence: str) -> None:
    assert problems(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{wrong}</svg>') == [sentence]


def test_the_check_reports_a_broken_file() -> None:
    assert problems("<svg><g></svg>")[0].startswith("not well-formed")


def test_a_colour_without_a_token_is_reported() -> None:
    svg = '<svg><path d="M0 0" fill="#123456"/><path d="M0 0" fill="#123456" data-fill="mud"/></svg>'
    assert token_problems(svg, {"skin"}) == [
        "<path> has fill=#123456 without data-fill",
        "no colour is called mud",
    ]


@pytest.mark.slow
def test_contact_sheets_are_written(tmp_path: Path) -> None:
    small = dataclasses.replace(KIT, entries={"lana": KIT.entries["lana"]})
    written = write_sheets(small, tmp_path / "sheets")
    assert all(path.stat().st_size > 0 for path in written)
    assert {"lana.png", "icons-24.png", "place-helpline.png"} <= {path.name for path in written}


def changed_box(one: str, other: str) -> pygame.Rect:
    first, second = raster(one, 520, 620), raster(other, 520, 620)
    mask = pygame.mask.from_threshold(first, (0, 0, 0), (1, 1, 1, 255), second)
    mask.invert()
    boxes = mask.get_bounding_rects()
    return boxes[0].unionall(boxes[1:]) if boxes else pygame.Rect(0, 0, 0, 0)
