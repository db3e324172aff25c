"""Contact sheets of all pictures, for whoever draws: python -m game.workshop.art_sheet --out DIR."""

import argparse
import io
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import pygame

from game.ui.art.kit import PERSON_BOX, PERSON_VIEW, PLACE_VIEW, Kit
from game.ui.art.people import Pose

Size = tuple[int, int]
GAP = 8
PLUM, PAPER = (92, 80, 130), (255, 250, 242)
"""Grounds that people and icons really stand on: an evening wall, a card."""


def raster(svg: str, size: Size) -> pygame.Surface:
    """The picture at most as large as size, in pixels, with its own proportions."""
    return pygame.image.load_sized_svg(io.BytesIO(svg.encode()), size)


def sheet(pictures: Sequence[str], size: Size, columns: int, ground: tuple[int, int, int]) -> pygame.Surface:
    """The pictures in rows, each in a cell of the given size."""
    rows = -(-len(pictures) // columns)
    surface = pygame.Surface((columns * (size[0] + GAP) + GAP, rows * (size[1] + GAP) + GAP))
    surface.fill(ground)
    for index, svg in enumerate(pictures):
        row, column = divmod(index, columns)
        surface.blit(raster(svg, size), (GAP + column * (size[0] + GAP), GAP + row * (size[1] + GAP)))
    return surface


def scene(kit: Kit, place: str, person: str) -> pygame.Surface:
    """A person in a place, as on the stage, at the size of the place's view box."""
    size = PLACE_VIEW["wide"][2:]
    surface = pygame.Surface(size)
    surface.blit(raster(kit.place_svg(place), size), (0, 0))
    surface.blit(raster(kit.person_svg(person), PERSON_BOX[2:]), PERSON_BOX[:2])
    surface.blit(raster(kit.place_front_svg(place), size), (0, 0))
    return surface


def write_sheets(kit: Kit, out: Path) -> list[Path]:
    """Write all sheets as PNG into a folder, which is made if it is missing; returns what was written."""
    people = {
        name: sheet(
            [kit.person_svg(name, expression=expression) for expression in kit.expressions],
            (PERSON_VIEW[2], PERSON_VIEW[3]),
            4,
            PLUM,
        )
        for name in kit.people
    }
    places = {
        f"place-{name}": scene(kit, name, kit.people[index % len(kit.people)])
        for index, name in enumerate(kit.places)
    }
    poses = {
        f"poses-{name}": sheet(
            [kit.person_svg(name, pose=pose) for pose in get_args(Pose)], (390, 465), 5, PLUM
        )
        for name in kit.people
    }
    hugs = [
        kit.hug_svg(name, other)
        for name, other in zip(kit.people, kit.people[1:] + kit.people[:1], strict=True)
    ]
    shots = {
        f"shot-{name}": raster(kit.shot_svg(name, *(kit.people * 4)[: shot.needs]), PLACE_VIEW["wide"][2:])
        for name, shot in kit.shots.items()
    }
    icons = [kit.icon_svg(name, "#4b3f72") for name in kit.icons]
    rest = {
        "hugs": sheet(hugs, (380, 310), 4, PLUM),
        "icons-48": sheet(icons, (48, 48), 12, PAPER),
        "icons-24": sheet(icons, (24, 24), 12, PAPER),
        "pictures": sheet([kit.picture_svg(name) for name in kit.pictures], (300, 300), 4, PAPER),
        "avatars": sheet([kit.avatar_svg(name) for name in kit.avatars], (120, 120), 6, PAPER),
    }
    out.mkdir(parents=True, exist_ok=True)
    return [
        _save(surface, out / f"{name}.png")
        for name, surface in (people | poses | places | shots | rest).items()
    ]


def _save(surface: pygame.Surface, path: Path) -> Path:
    pygame.image.save(surface, path)
    return path


def main() -> None:
    """Write the contact sheets of the pictures beside this package."""
    parser = argparse.ArgumentParser(description="Draw contact sheets of all pictures as PNG.")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the pictures")
    folder = Path(__file__).parents[2] / "assets" / "art"
    write_sheets(Kit.load(folder), parser.parse_args().out)


if __name__ == "__main__":
    main()
