"""People: how a person's parts, colours and expression become one drawing."""

from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from game.ui.art.svg_parts import group, paint

Pose = Literal[
    "phone",
    "rest",
    "phone-down",
    "standing",
    "away",
    "armchair",
    "apple",
    "dough",
    "towel",
    "aid-out",
    "headset",
]
LYING: frozenset[Pose] = frozenset({"phone", "rest", "phone-down", "apple", "dough", "aid-out", "headset"})
"""The poses whose forearms lie before the body; in the others they hang down, and the clothes draw them."""
TURNED: frozenset[Pose] = frozenset({"away", "armchair"})
"""The poses of somebody whose back is seen: no face, and no eyes that close."""
ARMS: Mapping[Pose, Pose] = {"apple": "phone", "dough": "phone", "aid-out": "rest", "headset": "rest"}
"""Poses with the forearms of another one, unless they have some of their own."""
BODIES: Mapping[Pose, Pose] = {"away": "standing", "towel": "standing", "aid-out": "rest", "headset": "rest"}
"""Poses with the body of another one: what they are lies about the head."""
HEARING = "hearing-aid"
"""The part that somebody takes out who rests from noise."""
HEADSET = "headset"
"""The part that somebody puts on who is called while the hands do something else."""
CHIN = (260.0, 298.0)
"""The point of the person's view box about which a head is scaled; it leans 40 units below."""
GAZES: Mapping[str, tuple[float, float]] = {
    "ahead": (1, 0),
    "phone": (2, 5),
    "down": (0, 7),
    "left": (-8, 0),
    "right": (8, 0),
    "away": (-5, -5),
}
"""How far an iris moves right and down, in units of the eye, which is about 42 wide."""
TURNS: Mapping[str, int] = {"left": -1, "right": 1}
"""The gazes that the head follows: to which side of the picture."""
TURN_SHIFT, TURN_LEAN, TURN_FACE = 3.0, 1.5, 5.0
"""How a head turns: units that it moves, degrees that it leans, units that the face moves on it."""


class Palette(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file palette.yaml: paints by name, sets for skin, hair and eyes, roles with their defaults."""

    colours: dict[str, str]
    skins: dict[str, dict[str, str]]
    hairs: dict[str, dict[str, str]]
    eyes: dict[str, dict[str, str]]
    person: dict[str, str]


class Expression(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One row of expressions.yaml; brows are (lift, turn) of the left and of the right brow."""

    eyes: str
    mouth: str
    brows: tuple[tuple[float, float], tuple[float, float]]
    gaze: str
    lean: float
    lift: float
    cheeks: str


class Features(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a face carries its features, in view box units; spacing is half the distance of the eyes."""

    middle: float = 264
    spacing: float = 40
    eye_y: float = 207
    eye_size: float = 1.08
    eye_height: float = 1
    brow_y: float = 169
    brow_size: float = 1
    nose_y: float = 236
    mouth_y: float = 264
    mouth_size: float = 1
    cheek_y: float = 243


class Build(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a body is stretched (wide, tall) and a head is set on it (scale, right, down)."""

    body: tuple[float, float]
    head: tuple[float, float, float]


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of people.yaml; avatar is the middle and the extent of the head in small pictures.

    Extras: behind the body; on the jaw; under the hair and worn over it, which both turn with the face; over
    the hair, where the ears are; marks on the skin.
    """

    build: str
    clothes: str
    head: str
    nose: str
    brow: str
    hair: str
    skin: str
    hairs: str
    eyes: str
    colours: dict[str, str]
    arms: Literal["sleeves", "bare"] = "sleeves"
    behind: tuple[str, ...] = ()
    lashes: bool = False
    jaw: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    worn: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    features: Features = Features()
    avatar: tuple[float, float, float] = (260, 190, 300)


class People(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file people.yaml."""

    builds: dict[str, Build]
    people: dict[str, Entry]


class Person(msgspec.Struct, frozen=True):
    """A person with the build looked up and all colours resolved to paints."""

    entry: Entry
    build: Build
    paints: Mapping[str, str]


def read_people(file: People, palette: Palette) -> dict[str, Person]:
    """All people by id. Raises KeyError for an unknown build or an unknown set of colours."""
    return {
        name: Person(entry, file.builds[entry.build], person_paints(entry, palette))
        for name, entry in file.people.items()
    }


def person_paints(entry: Entry, palette: Palette) -> dict[str, str]:
    """The palette and the roles: defaults, then skin, hair and eyes, then the person's own colours."""
    roles = palette.person | palette.skins[entry.skin] | palette.hairs[entry.hairs] | palette.eyes[entry.eyes]
    roles |= {"crown": roles["hair"], "crown-shade": roles["hair-shade"]}
    return palette.colours | resolved(roles | entry.colours, palette.colours)


def resolved(roles: Mapping[str, str], colours: Mapping[str, str]) -> dict[str, str]:
    """The roles with names of colours replaced by the colours."""
    return {role: colours.get(value, value) for role, value in roles.items()}


def in_towel(person: Person) -> Person:
    """The person with a towel round all of the hair."""
    return msgspec.structs.replace(person, entry=msgspec.structs.replace(person.entry, hair="towel"))


def without_aid(person: Person) -> Person:
    """The person with the hearing aid taken out; whoever has none stays as they are."""
    over = tuple(name for name in person.entry.over if name != HEARING)
    return msgspec.structs.replace(person, entry=msgspec.structs.replace(person.entry, over=over))


def with_headset(person: Person) -> Person:
    """The person with a headset on; whoever wears one already stays as they are."""
    over = person.entry.over if HEADSET in person.entry.over else (*person.entry.over, HEADSET)
    return msgspec.structs.replace(person, entry=msgspec.structs.replace(person.entry, over=over))


def behind_layers(parts: Mapping[str, str], person: Person) -> str:
    """What stands behind the person, and what of the clothes lies behind the neck; painted."""
    clothes = parts.get(f"clothes/{person.entry.clothes}-back", "")
    return sized(person, *(parts[f"extra/{name}"] for name in person.entry.behind), clothes)


def body_layers(parts: Mapping[str, str], person: Person) -> str:
    """Torso, neck and clothes, without arms; painted."""
    names = ["body/torso", "body/neck", f"clothes/{person.entry.clothes}"]
    return sized(person, *(parts[name] for name in names))


def arm_layers(parts: Mapping[str, str], person: Person, pose: Pose) -> str:
    """Forearms, in sleeves or bare, and hands of a pose; painted."""
    own, other = (f"body/{each}-{person.entry.arms}" for each in (pose, ARMS.get(pose, pose)))
    arms = parts[own if own in parts else other] if pose in LYING else ""
    return sized(person, arms, parts[f"body/{BODIES.get(pose, pose)}"])


def sized(person: Person, *content: str) -> str:
    """The content, painted, as wide and as tall as the body of the person."""
    return group(size_of(person), paint("".join(content), person.paints))


def size_of(person: Person) -> str:
    """The SVG transform that stretches what is drawn for a body of 1 × 1, about the lower edge."""
    wide, tall = person.build.body
    return f"translate({260 * (1 - wide):g} {620 * (1 - tall):g}) scale({wide:g} {tall:g})"


def head_place(person: Person, look: Expression, gaze: str = "ahead") -> str:
    """The SVG transform that sets the head on the neck, leaning as the expression and the gaze say."""
    scale, right, down = person.build.head
    x, y = CHIN
    turn = _turn(look, gaze)
    lean = look.lean + turn * TURN_LEAN
    return (
        f"translate({right + turn * TURN_SHIFT:g} {down - look.lift:g}) rotate({lean:g} {x:g} {y + 40:g}) "
        f"translate({x:g} {y:g}) scale({scale:g}) translate({-x:g} {-y:g})"
    )


def _turn(look: Expression, gaze: str) -> int:
    """To which side the head is turned; one that looks away or down by itself turns to nobody."""
    return TURNS.get(gaze, 0) if look.gaze == "any" else 0


def hair_behind(parts: Mapping[str, str], person: Person, *, bust: bool = False) -> str:
    """The hair behind the head; painted, not yet placed."""
    return paint(_hair(parts, person, "back", bust=bust), person.paints)


def head_layers(
    parts: Mapping[str, str],
    person: Person,
    look: Expression,
    *,
    blink: bool = False,
    gaze: str = "ahead",
    bust: bool = False,
) -> str:
    """Face, features, hair in front and extras; painted, not yet placed. A bust has long hair cut short."""
    entry = person.entry
    aside = _turn(look, gaze) * TURN_FACE
    eyes = "closed" if blink and look.eyes != "arc" else look.eyes
    layers = [
        parts["head/ears"],
        parts[f"head/{entry.head}"],
        parts.get(f"hair/{entry.hair}-shadow", ""),
        *(parts[f"extra/{name}"] for name in entry.jaw),
        _aside(aside, *(parts[f"extra/{name}"] for name in entry.under)),
        *_features(parts, entry, look, eyes, gaze),
        _hair(parts, person, "front", bust=bust),
        _aside(aside, *_brows(parts, entry, look), *(parts[f"extra/{name}"] for name in entry.worn)),
        *(parts[f"extra/{name}"] for name in entry.over),
    ]
    return paint("".join(layers), person.paints)


def _aside(right: float, *content: str) -> str:
    """What moves on the head when it turns."""
    return group(f"translate({right:g} 0)", *content) if right else "".join(content)


def _hair(parts: Mapping[str, str], person: Person, layer: str, *, bust: bool) -> str:
    whole = f"hair/{person.entry.hair}-{layer}"
    short = f"hair/{person.entry.hair}-bust-{layer}"
    return parts[short] if bust and short in parts else parts[whole]


def _features(
    parts: Mapping[str, str], entry: Entry, look: Expression, eyes: str, gaze: str
) -> Sequence[str]:
    """Eyes, cheeks, marks, nose and mouth; cheeks stay where a turned face would lose one over its edge."""
    at, aside = entry.features, _turn(look, gaze) * TURN_FACE
    looking = gaze if look.gaze == "any" else look.gaze
    return [
        _aside(aside, *(_eye(parts, entry, eyes, looking, side=side) for side in (-1, 1))),
        _at(at.middle, at.cheek_y, parts[f"cheeks/{look.cheeks}"]),
        _aside(
            aside,
            *(_at(at.middle, at.cheek_y - 6, parts[f"extra/{name}"]) for name in entry.marks),
            _at(at.middle, at.nose_y, parts[f"nose/{entry.nose}"]),
            _at(at.middle, at.mouth_y, group(f"scale({at.mouth_size:g})", parts[f"mouth/{look.mouth}"])),
        ),
    ]


def _eye(parts: Mapping[str, str], entry: Entry, eyes: str, gaze: str, *, side: int) -> str:
    """Side is -1 for the left eye of the picture, as it is drawn, and 1 for the right one, mirrored."""
    at = entry.features
    flip = f"scale({-side:g} 1)"
    right, down = GAZES[gaze]
    under, over = parts[f"eyes/{eyes}-under"], parts[f"eyes/{eyes}-over"]
    iris = group(f"translate({right:g} {down:g})", parts["eyes/iris"]) if under else ""
    lashes = parts["eyes/lash-flick"] if entry.lashes and under else ""
    size = f"scale({at.eye_size:g} {at.eye_size * at.eye_height:g})"
    eye = group(size, group(flip, under), iris, group(flip, over, lashes))
    return _at(at.middle + side * at.spacing, at.eye_y, eye)


def _brows(parts: Mapping[str, str], entry: Entry, look: Expression) -> Sequence[str]:
    at = entry.features
    brow = parts[f"brow/{entry.brow}"]
    return [
        _at(
            at.middle + side * at.spacing,
            at.brow_y - lift,
            group(f"scale({-side * at.brow_size:g} {at.brow_size:g}) rotate({-turn:g})", brow),
        )
        for side, (lift, turn) in zip((-1, 1), look.brows, strict=True)
    ]


def _at(x: float, y: float, *content: str) -> str:
    return group(f"translate({x:g} {y:g})", *content)
