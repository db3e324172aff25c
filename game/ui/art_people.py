"""People: how a person's parts, colours and expression become one drawing."""
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from game.ui.art_parts import group, paint

Pose = Literal["phone", "rest"]
CHIN = (260.0, 298.0)
"""The point of the person's view box about which a head is scaled; heads lean about the neck 40 units below it."""
GAZES: Mapping[str, tuple[float, float]] = {
    "ahead": (1, 0), "phone": (2, 5), "down": (0, 7), "left": (-6, 0), "right": (6, 0), "away": (-5, -5),
}
"""How far an iris moves, in units of the eye (the eye is about 42 wide)."""


@dataclass(frozen=True)
class Expression:
    """One row of expressions.yaml; brows are (lift, turn) of the left and of the right brow."""

    eyes: str
    mouth: str
    brows: tuple[tuple[float, float], tuple[float, float]]
    gaze: str
    lean: float
    lift: float
    blush: float


@dataclass(frozen=True)
class Features:
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


@dataclass(frozen=True)
class Person:
    """One entry of people.yaml, with its colours resolved to a full set of paints."""

    name: str
    body_size: tuple[float, float]
    head_at: tuple[float, float, float]
    clothes: str
    head: str
    nose: str
    brow: str
    hair: str
    lashes: bool
    under: tuple[str, ...]
    over: tuple[str, ...]
    marks: tuple[str, ...]
    features: Features
    avatar: tuple[float, float, float]
    paints: Mapping[str, str]


def read_expression(row: Mapping[str, Any]) -> Expression:
    """An expression from its row in the YAML file."""
    left, right = ((float(lift), float(turn)) for lift, turn in row["brows"])
    return Expression(row["eyes"], row["mouth"], (left, right), row["gaze"], row["lean"], row["lift"], row["blush"])


def person_paints(entry: Mapping[str, Any], palette: Mapping[str, Any]) -> dict[str, str]:
    """All paints of one person: the palette, the default roles, then skin, hair, eyes and the person's own colours."""
    colours: dict[str, str] = palette["colours"]
    roles: dict[str, str] = palette["person"] | palette["skins"][entry["skin"]]
    roles = roles | palette["hairs"][entry["hairs"]] | palette["eyes"][entry["eyes"]] | entry.get("colours", {})
    return colours | {role: colours.get(value, value) for role, value in roles.items()}


def read_person(name: str, file: Mapping[str, Any], palette: Mapping[str, Any]) -> Person:
    """A person from people.yaml. Raises KeyError for a missing key or an unknown colour set."""
    entry: Mapping[str, Any] = file["people"][name]
    build = file["builds"][entry["build"]]
    wide, tall = build["body"]
    scale, right, down = build["head"]
    across, low, size = entry.get("avatar", (260, 190, 300))
    return Person(
        name, (wide, tall), (scale, right, down), entry["clothes"], entry["head"], entry["nose"], entry["brow"],
        entry["hair"], entry.get("lashes", False), _names(entry, "under"), _names(entry, "over"), _names(entry, "marks"),
        Features(**entry.get("features", {})), (across, low, size), person_paints(entry, palette))


def _names(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(entry.get(key, ()))


def body_layers(parts: Mapping[str, str], person: Person) -> str:
    """Neck, torso and clothes, without arms; painted."""
    names = ["body/torso", "body/neck", f"clothes/{person.clothes}"]
    return _sized(person, *(parts[name] for name in names))


def behind_layers(parts: Mapping[str, str], person: Person) -> str:
    """What of the clothes lies behind the neck; painted."""
    return _sized(person, parts.get(f"clothes/{person.clothes}-back", ""))


def arm_layers(parts: Mapping[str, str], person: Person, pose: Pose) -> str:
    """Forearms and hands of a pose; painted."""
    return _sized(person, parts[f"body/{pose}"])


def _sized(person: Person, *content: str) -> str:
    wide, tall = person.body_size
    size = f"translate({260 * (1 - wide):g} {620 * (1 - tall):g}) scale({wide:g} {tall:g})"
    return group(size, paint("".join(content), person.paints))


def head_place(person: Person, look: Expression | None = None) -> str:
    """The SVG transform that sets the head on the neck, leaning as the expression says."""
    scale, right, down = person.head_at
    lean, lift = (look.lean, look.lift) if look else (0.0, 0.0)
    x, y = CHIN
    return (f"translate({right:g} {down - lift:g}) rotate({lean:g} {x:g} {y + 40:g}) "
            f"translate({x:g} {y:g}) scale({scale:g}) translate({-x:g} {-y:g})")


def hair_behind(parts: Mapping[str, str], person: Person) -> str:
    """The hair behind the head; painted, not yet placed."""
    return paint(parts.get(f"hair/{person.hair}-back", ""), person.paints)


def head_layers(parts: Mapping[str, str], person: Person, look: Expression, *, blink: bool, gaze: str) -> str:
    """Face, features, hair in front and extras; painted, not yet placed."""
    layers = [
        parts["head/ears"], parts[f"head/{person.head}"], parts.get(f"hair/{person.hair}-shadow", ""),
        *(parts[f"extra/{name}"] for name in person.under),
        *_features(parts, person, look, blink=blink, gaze=gaze), parts[f"hair/{person.hair}-front"],
        *_brows(parts, person, look), *(parts[f"extra/{name}"] for name in person.over),
    ]
    return paint("".join(layers), person.paints)


def _features(parts: Mapping[str, str], person: Person, look: Expression, *, blink: bool, gaze: str) -> Sequence[str]:
    at = person.features
    eyes = "closed" if blink and look.eyes != "arc" else look.eyes
    looking = gaze if look.gaze == "any" else look.gaze
    cheek = '<ellipse cx="{0:g}" cy="0" rx="19" ry="13" fill="" data-fill="blush" fill-opacity="{1:g}"/>'
    return [
        _eye(parts, person, eyes, looking, side=-1), _eye(parts, person, eyes, looking, side=1),
        _at(at.middle, at.cheek_y, cheek.format(-64, look.blush), cheek.format(58, look.blush)),
        *(_at(at.middle, at.cheek_y - 6, parts[f"extra/{name}"]) for name in person.marks),
        _at(at.middle, at.nose_y, parts[f"nose/{person.nose}"]),
        _at(at.middle, at.mouth_y, group(f"scale({at.mouth_size:g})", parts[f"mouth/{look.mouth}"])),
    ]


def _at(x: float, y: float, *content: str) -> str:
    return group(f"translate({x:g} {y:g})", *content)


def _eye(parts: Mapping[str, str], person: Person, eyes: str, gaze: str, *, side: int) -> str:
    at = person.features
    flip = f"scale({-side:g} 1)"
    right, down = GAZES[gaze]
    iris = group(f"translate({right:g} {down:g})", parts["eyes/iris"])
    shut = not parts[f"eyes/{eyes}-under"]
    lashes = parts["eyes/lash-flick"] if person.lashes and not shut else ""
    size = f"scale({at.eye_size:g} {at.eye_size * at.eye_height:g})"
    layers = [group(flip, parts[f"eyes/{eyes}-under"]), "" if shut else iris, group(flip, parts[f"eyes/{eyes}-over"], lashes)]
    return _at(at.middle + side * at.spacing, at.eye_y, group(size, *layers))


def _brows(parts: Mapping[str, str], person: Person, look: Expression) -> Sequence[str]:
    at = person.features
    return [
        group(f"translate({at.middle + side * at.spacing:g} {at.brow_y - lift:g}) "
              f"scale({-side * at.brow_size:g} {at.brow_size:g}) rotate({-turn:g})", parts[f"brow/{person.brow}"])
        for side, (lift, turn) in zip((-1, 1), look.brows, strict=True)
    ]
