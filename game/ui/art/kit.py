"""The art kit: every picture of the game as SVG text, composed from the parts in assets/art."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
import yaml

from game.ui.art import daylight, poses
from game.ui.art import people as figures
from game.ui.art.answers import Answers, read_answers
from game.ui.art.boards import BOARD, read_boards
from game.ui.art.life import BARE, FRONT_VIEW, Box, Mover, in_place, lying, read_life, read_views, shaped
from game.ui.art.shots import Shot, read_shots
from game.ui.art.states import read_states, with_states
from game.ui.art.svg_parts import group, marked, paint, picture, read_parts, unmarked

Aspect = Literal["wide", "tall"]
PERSON_VIEW = (0, 0, 520, 620)
HUG_VIEW = (0, 0, 760, 620)
FACE_VIEW = (0, 0, 200, 200)
ICON_VIEW = (0, 0, 48, 48)
PICTURE_VIEW = (0, 0, 400, 400)
CALL_VIEW = (0, 0, 400, 640)
PLACE_VIEW: Mapping[Aspect, tuple[int, int, int, int]] = {"wide": (0, 0, 1280, 960), "tall": (0, 0, 800, 960)}
PERSON_BOX = (190, 325, 403, 480)
"""Where a person stands in a place: x, y, width, height in the units of PLACE_VIEW."""
HALF = 0.5
"""From so much of a drawing on it is the one that is seen, where two lie over each other."""
_File = TypeVar("_File")


@dataclass(frozen=True)
class Kit:
    """All parts, colours and people of one art folder; every method is a pure function of them.

    A name that the folder does not have raises KeyError.
    """

    parts: Mapping[str, str]
    paints: Mapping[str, str]
    entries: Mapping[str, figures.Person]
    looks: Mapping[str, figures.Expression]
    life: Mapping[str, tuple[Mover, ...]]
    views: Mapping[str, Box]
    """The view box of every sprite of the small life."""
    shots: Mapping[str, Shot]
    """The pictures that fill the stage, by name, and how many people each is drawn for."""
    answers: Answers
    """What answers a press in each place."""
    boards: Mapping[str, Mapping[str, Box]]
    """The places of every picture that hands reach into."""

    @classmethod
    def load(cls, assets_art: Path) -> "Kit":
        """Read the folder assets/art once.

        A damaged palette, people, expressions, states, life, shots or boards raise OSError, ValueError (also
        that of msgspec), KeyError or yaml.YAMLError; a damaged part is only left out.
        """
        palette = _read(assets_art / "palette.yaml", figures.Palette)
        people = _read(assets_art / "people.yaml", figures.People)
        return cls(
            with_states(read_parts(assets_art), read_states(assets_art)),
            palette.colours | figures.resolved(palette.person, palette.colours),
            figures.read_people(people, palette),
            _read(assets_art / "expressions.yaml", dict[str, figures.Expression]),
            read_life(assets_art / "places"),
            read_views(assets_art / "life"),
            read_shots(assets_art / "shots"),
            read_answers(assets_art / "places"),
            read_boards(assets_art / "boards"),
        )

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

    def person_svg(
        self,
        person: str,
        *,
        expression: str = "calm",
        blink: bool = False,
        pose: figures.Pose = "phone",
        gaze: str = "ahead",
        light: str = "",
    ) -> str:
        """Return a person from desk height up, view box 0 0 520 620, in a `light` of `daylight.on_people`."""
        look = self.looks[expression]
        return picture(PERSON_VIEW, *self._figure(self._lit(person, light), look, pose, gaze, blink=blink))

    def hug_svg(self, first: str, second: str, expression: str = "calm", light: str = "") -> str:
        """Return two people who hug, view box 0 0 760 620; their eyes are closed.

        The taller one stands at the left, with a hand on the other's shoulder; of equals the first.
        """
        pair = (self._lit(first, light), self._lit(second, light))
        one, other = sorted(pair, key=lambda who: -who.build.body[1])
        return picture(HUG_VIEW, *poses.hug_layers(self.parts, one, other, self.looks[expression]))

    def face_svg(self, person: str, expression: str = "calm") -> str:
        """Return a head alone on nothing, view box 0 0 200 200."""
        return picture(FACE_VIEW, self._head(self.entries[person], expression, size=188, middle=100))

    def avatar_svg(self, person: str) -> str:
        """Return a person, or the picture of someone without a face, in a disc; view box 0 0 200 200."""
        if person not in self.entries:
            return picture(FACE_VIEW, paint(self.parts[f"avatars/{person}"], self.paints))
        who = self.entries[person]
        disc = paint(self.parts["body/disc"], who.paints)
        return picture(FACE_VIEW, disc, self._head(who, "happy", size=150, middle=92))

    def call_svg(self, person: str) -> str:
        """Return soft hills in the colours of whom a call is with, view box 0 0 400 640.

        Someone without a face gives the phone's own colours.
        """
        who = self.entries.get(person)
        own = {"top-line": "plum-500", "top-shade": "plum-500", "disc": "teal-400"}
        paints = who.paints if who else {role: self.paints[colour] for role, colour in own.items()}
        return picture(CALL_VIEW, paint(self.parts["body/call"], {**self.paints, **paints}))

    def shot_svg(self, shot: str, *people: str, aspect: Aspect = "wide") -> str:
        """Return a picture that fills the stage, with the people it needs; the same view box as place_svg.

        Each is an id, or an id and an expression, as in "lana:worried". Raises KeyError also for fewer or
        more people than the shot is drawn for.
        """
        drawn = self.shots[shot]
        if len(people) != drawn.needs:
            raise KeyError(f"{shot} with {len(people)} people")
        named = [person.partition(":") for person in people]
        cast = [self.entries[name] for name, _, _ in named]
        looks = [self.looks[expression or "calm"] for _, _, expression in named]
        standing = (
            group(
                f"translate({x:g} {y:g}) scale({w / PERSON_VIEW[2]:g} {h / PERSON_VIEW[3]:g})",
                *self._figure(who, look, figure.pose, figure.gaze, blink=figure.asleep),
            )
            for who, look, figure in zip(cast, looks, drawn.figures, strict=False)
            for x, y, w, h in [figure.box]
        )
        as_drawn = daylight.Layer(self.drawings_of(shot)[-1])
        back = self._shot_layer(as_drawn, "back", cast)
        front = self._shot_layer(as_drawn, "front", cast[drawn.front_of :])
        return picture(PLACE_VIEW[aspect], back, *standing, front)

    def shot_back_svg(self, shot: str, first: str = "") -> str:
        """Return what of a shot stands behind its figures, as drawn, painted for its first person."""
        return self.lit_shot_svgs(shot, "", "back", first)[0][0]

    def shot_front_svg(self, shot: str, first: str = "") -> str:
        """Return what stands before the figures of a shot, on nothing, as drawn, for whom its front is of."""
        return self.lit_shot_svgs(shot, "", "front", first)[0][0]

    def lit_shot_svgs(
        self, shot: str, hour: str, layer: Literal["back", "front"], first: str = ""
    ) -> tuple[tuple[str, float], ...]:
        """Return a layer of a shot in the light of a minute of the day, painted for one of its people.

        Like a layer of a place it is one drawing, or one by day and one in the evening over it, 0–1.
        """
        cast = [self.entries[first]] if first else []
        drawn = {name.removesuffix("-back") for name in self._names("shots")}
        return tuple(
            (picture(PLACE_VIEW["wide"], self._shot_layer(lit, layer, cast)), lit.share)
            for lit in daylight.layers(drawn, self.drawings_of(shot)[-1], hour)
        )

    def place_svg(self, place: str, whose: str = "", *, aspect: Aspect = "wide") -> str:
        """Return the background of a place, view box 0 0 1280 960, or its left 800 units when tall.

        What could move in it lies still, also what is `whose`: a person's id. BARE leaves all of it out.
        """
        return self._layer(daylight.Layer(place), "back", whose, aspect)

    def place_front_svg(self, place: str, whose: str = "", *, aspect: Aspect = "wide") -> str:
        """Return what of a place stands before the person, on nothing; the same view box as place_svg.

        BARE gives the lower part alone, FRONT_VIEW: less to keep, and less to paint where nothing is.
        """
        return self._layer(daylight.Layer(place), "front", whose, aspect)

    def lit_svgs(
        self,
        place: str,
        hour: str,
        layer: Literal["back", "front"],
        *,
        switched: bool = False,
        without: str = "",
    ) -> tuple[tuple[str, float], ...]:
        """Return a bare layer of a place in the light of an hour (`daylight.hour_of`), without what moves.

        It is one drawing, or two: the second lies over the first with so much of its strength, 0–1. With its
        lamps `switched` they are out. What answers a press can be left out (`without`).
        """
        return tuple(
            (self._layer(lit, layer, BARE, "wide", without), lit.share)
            for lit in daylight.layers(self.places, place, hour, switched=switched)
        )

    def gap_svgs(
        self, place: str, thing: str, hour: str, *, switched: bool = False
    ) -> tuple[tuple[str, float], ...]:
        """Return what is behind a thing that answers a press, in the view box `around` it, as `lit_svgs`."""
        around = self.answers[place][thing].around
        drawings = daylight.layers(self.places, place, hour, switched=switched)
        return tuple(
            (picture(around, unmarked(self._repainted(lit, "back"), thing)), lit.share) for lit in drawings
        )

    def thing_svg(self, place: str, thing: str, hour: str, step: str, switched: str = "") -> str:
        """Return a thing that answers a press, so many steps larger, in the view box `around` it."""
        drawings = daylight.layers(self.places, place, hour, switched=bool(switched))
        seen = max(drawings, key=lambda layer: layer.share if layer is not drawings[0] else HALF)
        here = (
            seen if thing in self.answers.get(seen.place, {}) else msgspec.structs.replace(seen, place=place)
        )
        answering = self.answers[here.place][thing]
        part = self.parts[f"places/{here.place}-{answering.layer}"]
        drawn = marked(daylight.repainted(part, self.paints, here), thing)
        return picture(answering.around, group(answering.moved(int(step)), drawn))

    def life_svg(self, name: str, light: str = "", *shape: str) -> str:
        """Return a thing that moves in a place, in its own view box, in the shape that `pose` gave it.

        It stands in a `light` of `daylight.on_people`.
        """
        paints = daylight.in_light(self.paints, light)
        return picture(self.views[name], shaped(paint(self.parts[f"life/{name}"], paints), shape))

    def icon_svg(self, name: str, color: str) -> str:
        """Return an icon in one colour (any SVG colour) and its soft tint, view box 0 0 48 48."""
        return picture(ICON_VIEW, paint(self.parts[f"icons/{name}"], {**self.paints, "icon": color}))

    def picture_svg(self, name: str) -> str:
        """Return a small scene, view box 0 0 400 400."""
        return picture(PICTURE_VIEW, paint(self.parts[f"pictures/{name}"], self.paints))

    def board_svg(self, name: str, *lying: str) -> str:
        """Return a board, view box 0 0 800 600; `lying` are places, each with the picture that lies there."""
        places = self.boards[name]
        pieces = (
            group(
                f"translate({x:g} {y:g}) scale({w / PICTURE_VIEW[2]:g} {h / PICTURE_VIEW[3]:g})",
                paint(self.parts[f"pictures/{piece}"], self.paints),
            )
            for place, piece in zip(lying[::2], lying[1::2], strict=False)
            for x, y, w, h in [places[place]]
        )
        return picture((0, 0, *BOARD), paint(self.parts[f"boards/{name}"], self.paints), *pieces)

    def wallpaper_svg(self, name: str, veil: str = "", strength: str = "") -> str:
        """Return the picture of a wallpaper; paler under a veil (SVG colour, opacity 0–1)."""
        over = f'<rect width="400" height="400" fill="{veil}" fill-opacity="{strength}"/>' if veil else ""
        return picture(PICTURE_VIEW, paint(self.parts[f"pictures/wallpaper-{name}"], self.paints), over)

    def _lit(self, person: str, light: str) -> figures.Person:
        """A person with a colour of light on all that they are painted with."""
        who = self.entries[person]
        return msgspec.structs.replace(who, paints=daylight.in_light(who.paints, light)) if light else who

    def drawings_of(self, shot: str) -> tuple[str, ...]:
        """The drawings of a shot: one, or one by day and one in the evening."""
        twice = tuple(f"{shot}-{time}" for time in ("day", "evening"))
        return twice if any(f"shots/{name}-back" in self.parts for name in twice) else (shot,)

    def _shot_layer(self, lit: daylight.Layer, layer: str, cast: Sequence[figures.Person]) -> str:
        """A layer of a drawing of a shot, painted for the first of those given and for its light."""
        paints = cast[0].paints if cast else self.paints
        part = self._shot_part(f"shots/{lit.place}-{layer}", cast)
        return daylight.repainted(part, paints, lit, self.parts.get("sky/stars", ""))

    def _shot_part(self, name: str, cast: Sequence[figures.Person]) -> str:
        """A layer of a shot; of bare arms where the first person has them and they are drawn."""
        bare = f"{name}-bare"
        return self.parts[bare if cast and cast[0].entry.arms == "bare" and bare in self.parts else name]

    def _figure(
        self,
        who: figures.Person,
        look: figures.Expression,
        pose: figures.Pose,
        gaze: str,
        *,
        blink: bool = False,
    ) -> Sequence[str]:
        """The layers of one person, in their own view box."""
        place = figures.head_place(who, look, gaze)
        if pose in figures.TURNED:
            turned = [
                figures.behind_layers(self.parts, who),
                poses.away_layers(self.parts, who),
                group(place, poses.away_head(self.parts, who)),
            ]
            return turned if pose == "away" else poses.in_armchair(self.parts, who, turned)
        if pose == "towel":
            who = figures.in_towel(who)
        if pose == "aid-out":
            who = figures.without_aid(who)
        if pose == "headset":
            who = figures.with_headset(who)
        head = figures.head_layers(self.parts, who, look, blink=blink, gaze=gaze)
        return [
            group(place, figures.hair_behind(self.parts, who)),
            figures.behind_layers(self.parts, who),
            figures.body_layers(self.parts, who),
            group(place, head),
            figures.arm_layers(self.parts, who, pose),
        ]

    def _repainted(self, lit: daylight.Layer, layer: str) -> str:
        stars = self.parts.get("sky/stars", "")
        return daylight.repainted(self.parts[f"places/{lit.place}-{layer}"], self.paints, lit, stars)

    def _layer(self, lit: daylight.Layer, layer: str, whose: str, aspect: Aspect, without: str = "") -> str:
        place = lit.place
        things = (
            in_place(paint(self.parts[f"life/{mover.sprite}"], self.paints), self.views[mover.sprite], mover)
            for mover in lying(self.life, place, whose)
            if mover.layer == layer
        )
        drawn = self._repainted(lit, layer)
        if without:
            drawn = unmarked(drawn, without)
        low = layer == "front" and whose == BARE
        return picture(FRONT_VIEW if low else PLACE_VIEW[aspect], drawn, *things)

    def _names(self, folder: str) -> tuple[str, ...]:
        return tuple(name.partition("/")[2] for name in self.parts if name.startswith(folder + "/"))

    def _head(self, who: figures.Person, expression: str, *, size: float, middle: float) -> str:
        x, y, extent = who.entry.avatar
        scale = size / extent
        return group(
            f"translate({100 - x * scale:g} {middle - y * scale:g}) scale({scale:g})",
            figures.hair_behind(self.parts, who, bust=True),
            figures.head_layers(self.parts, who, self.looks[expression], bust=True),
        )


def _read(path: Path, model: type[_File]) -> _File:
    return msgspec.convert(yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader), model)
