"""Poses that are drawn otherwise than from the front alone: two who hug, and those who have turned away."""

from collections.abc import Mapping, Sequence

from game.ui.art.people import (
    CHIN,
    Expression,
    Person,
    behind_layers,
    body_layers,
    hair_behind,
    head_layers,
    head_place,
    size_of,
    sized,
)
from game.ui.art.svg_parts import group, paint

SEATED = 58.0
"""How much lower somebody sits in an armchair than they stand."""
HUG_STEP, HUG_LEAN, HUG_HEAD = 240.0, 2.0, 8.0
"""Of two who hug: how far apart they stand, and the degrees that they lean and that their heads bend."""


def hug_layers(parts: Mapping[str, str], first: Person, second: Person, look: Expression) -> Sequence[str]:
    """Two people, the first one at the left, whose arms lie round each other; painted, placed in HUG_VIEW."""
    places = [_leaning(0, HUG_LEAN), _leaning(HUG_STEP, -HUG_LEAN)]
    pair = list(zip((first, second), places, (HUG_HEAD, -HUG_HEAD), strict=True))
    bodies = [
        group(place, group(_bent(who, look, turn), hair_behind(parts, who)), behind_layers(parts, who))
        + group(place, body_layers(parts, who))
        for who, place, turn in pair
    ]
    heads = [
        group(place, group(_bent(who, look, turn), head_layers(parts, who, look, blink=True)))
        for who, place, turn in pair
    ]
    fingers = paint(parts["body/hug-fingers"], first.paints)
    arm = parts[f"body/hug-{second.entry.arms}"] + parts["body/hug"]
    size = size_of(second)
    return [*bodies, group(places[1], group(size, fingers)), *heads, group(places[1], sized(second, arm))]


def _leaning(right: float, degrees: float) -> str:
    """Somebody who stands so far to the right and leans, their lower edge on the ground."""
    return f"translate({right:g} 620) skewX({-degrees:g}) translate(0 -620)"


def _bent(person: Person, look: Expression, degrees: float) -> str:
    """Where the head is that is laid to the side, about the neck."""
    x, y = CHIN
    return f"rotate({degrees:g} {x:g} {y + 40:g}) {head_place(person, look)}"


def away_layers(parts: Mapping[str, str], person: Person) -> str:
    """The body of somebody who has turned away, and what stands before it then; painted."""
    entry = person.entry
    clothes = parts[f"clothes/{entry.clothes}-behind"]
    stands = "".join(parts[f"extra/{name}-behind"] for name in entry.behind)
    return sized(person, parts["body/torso"], parts["body/nape"], clothes, parts["body/standing"], stands)


def in_armchair(parts: Mapping[str, str], person: Person, turned: Sequence[str]) -> Sequence[str]:
    """Somebody who has turned away, lower and behind the back of an armchair."""
    return [group(f"translate(0 {SEATED:g})", *turned), paint(parts["body/armchair"], person.paints)]


def away_head(parts: Mapping[str, str], person: Person) -> str:
    """The head of somebody who has turned away; painted, not yet placed.

    Hair that is seen like this alone has a part "-behind"; else what is seen from the front covers the head,
    and the hair behind it, which lay in the shade, lies in the light.
    """
    hair, paints = f"hair/{person.entry.hair}", person.paints
    ears = paint(parts["head/ears"], paints)
    if f"{hair}-behind" in parts:
        return ears + paint(parts[f"{hair}-behind"], paints)
    lit = {**paints, "hair-shade": paints["hair"], "hair": paints["hair-light"]}
    return (
        ears
        + paint(parts[f"{hair}-back"], lit)
        + paint(parts["head/behind"] + parts[f"{hair}-front"], paints)
    )
