"""The art kit: every picture of the game as SVG text, composed from the parts in assets/art."""
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

from game.ui import art_people as figures
from game.ui.art_parts import group, paint, picture, read_parts

Aspect = Literal["wide", "tall"]
PERSON_VIEW = (0, 0, 520, 620)
FACE_VIEW = (0, 0, 200, 200)
PLACE_VIEW: Mapping[str, tuple[int, int, int, int]] = {"wide": (0, 0, 1280, 960), "tall": (0, 0, 800, 960)}
PERSON_BOX = (190, 325, 403, 480)
"""Where a person stands in a place: x, y, width, height in the units of PLACE_VIEW."""


@dataclass(frozen=True)
class Kit:
    """All parts, colours and people of one art folder; every method is a pure function of them. Unknown names raise KeyError."""

    parts: Mapping[str, str]
    paints: Mapping[str, str]
    entries: Mapping[str, figures.Person]
    looks: Mapping[str, figures.Expression]

    @classmethod
    def load(cls, assets_art: Path) -> "Kit":
        """Read the folder assets/art once. Raises OSError, ValueError, KeyError or yaml.YAMLError when it is damaged."""
        palette, file, rows = (_read_yaml(assets_art / name) for name in ("palette.yaml", "people.yaml", "expressions.yaml"))
        roles = {role: palette["colours"].get(value, value) for role, value in palette["person"].items()}
        return cls(
            read_parts(assets_art), palette["colours"] | roles,
            {name: figures.read_person(name, file, palette) for name in file["people"]},
            {name: figures.read_expression(row) for name, row in rows.items()})

    @property
    def people(self) -> tuple[str, ...]:
        """Ids of the people who can be drawn."""
        return tuple(self.entries)

    @property
    def expressions(self) -> tuple[str, ...]:
        """Names of the expressions that every person has."""
        return tuple(self.looks)

    @property
    def places(self) -> tuple[str, ...]:
        """Names of the places."""
        return tuple(name.removesuffix("-back") for name in self._names("places") if name.endswith("-back"))

    @property
    def icons(self) -> tuple[str, ...]:
        """Names of the icons."""
        return self._names("icons")

    @property
    def pictures(self) -> tuple[str, ...]:
        """Names of the small pictures."""
        return self._names("pictures")

    @property
    def avatars(self) -> tuple[str, ...]:
        """Names that avatar_svg draws: all people, and those who are only a picture."""
        return self.people + self._names("avatars")

    def person_svg(self, person: str, *, expression: str = "calm", blink: bool = False,
                   pose: figures.Pose = "phone", gaze: str = "ahead") -> str:
        """A person from desk height up, view box 0 0 520 620."""
        who, look = self.entries[person], self.looks[expression]
        place = figures.head_place(who, look)
        return picture(
            PERSON_VIEW, group(place, figures.hair_behind(self.parts, who)), figures.behind_layers(self.parts, who),
            figures.body_layers(self.parts, who),
            group(place, figures.head_layers(self.parts, who, look, blink=blink, gaze=gaze)),
            figures.arm_layers(self.parts, who, pose))

    def face_svg(self, person: str, expression: str = "calm") -> str:
        """A head alone on nothing, view box 0 0 200 200."""
        return picture(FACE_VIEW, self._head(self.entries[person], expression, 188, 100))

    def avatar_svg(self, person: str) -> str:
        """A person, or the picture of someone who has no face, in a coloured disc; view box 0 0 200 200."""
        if person not in self.entries:
            return picture(FACE_VIEW, paint(self.parts[f"avatars/{person}"], self.paints))
        who = self.entries[person]
        return picture(FACE_VIEW, paint(self.parts["body/disc"], who.paints), self._head(who, "happy", 150, 92))

    def place_svg(self, place: str, *, aspect: Aspect = "wide") -> str:
        """The background of a place, view box 0 0 1280 960, or its left 800 units when tall."""
        return picture(PLACE_VIEW[aspect], paint(self.parts[f"places/{place}-back"], self.paints))

    def place_front_svg(self, place: str, *, aspect: Aspect = "wide") -> str:
        """What of a place stands before the person, on nothing; the same view box as place_svg."""
        return picture(PLACE_VIEW[aspect], paint(self.parts[f"places/{place}-front"], self.paints))

    def icon_svg(self, name: str, color: str) -> str:
        """An icon in one colour (any SVG colour) and its soft tint, view box 0 0 48 48."""
        return picture((0, 0, 48, 48), paint(self.parts[f"icons/{name}"], self.paints | {"icon": color}))

    def picture_svg(self, name: str) -> str:
        """A small scene, view box 0 0 400 400."""
        return picture((0, 0, 400, 400), paint(self.parts[f"pictures/{name}"], self.paints))

    def _names(self, folder: str) -> tuple[str, ...]:
        return tuple(name.partition("/")[2] for name in self.parts if name.startswith(folder + "/"))

    def _head(self, who: figures.Person, expression: str, size: float, middle: float) -> str:
        x, y, extent = who.avatar
        scale = size / extent
        head = figures.head_layers(self.parts, who, self.looks[expression], blink=False, gaze="ahead")
        return group(f"translate({100 - x * scale:g} {middle - y * scale:g}) scale({scale:g})",
                     figures.hair_behind(self.parts, who), head)


def _read_yaml(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))
