"""The cascade: of several layers that name a setting the last one counts, unless an earlier one locks it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.config.leaves import Leaf

Origin = Literal["built in", "system", "update", "user", "environment", "command line"]
"""From the weakest to the strongest."""


class Layer(msgspec.Struct, frozen=True):
    """Some settings from one origin; what it locks can't be changed by a later layer."""

    origin: Origin
    values: Mapping[str, object]
    locked: frozenset[str] = frozenset()


class Value(msgspec.Struct, frozen=True):
    """What is in force of one setting, and where it comes from."""

    value: object
    origin: Origin
    locked: bool = False


def resolve(known: Mapping[str, Leaf], layers: Iterable[Layer]) -> dict[str, Value]:
    """What is in force of every known setting; `layers` come in the order of their strength."""
    found = {key: Value(leaf.default, "built in") for key, leaf in known.items()}
    for layer in layers:
        for key in known:
            if found[key].locked:
                continue
            if key in layer.values:
                found[key] = Value(layer.values[key], layer.origin, key in layer.locked)
            elif key in layer.locked:
                found[key] = Value(found[key].value, layer.origin, locked=True)
    return found
