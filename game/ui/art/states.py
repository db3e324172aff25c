"""States: pictures that are another one in which something is off, as data beside the drawings.

What stands in a drawing between `<g id="on-NAME"/>` and `<g id="off-NAME"/>` is there only while it is on;
what is seen instead is drawn before it, beneath. Where that is needed in more than one place, the marks of
all but the first have a number: `on-NAME.2`, `off-NAME.2`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LAYERS = ("back", "front")


class State(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The picture that it is otherwise, and what is off in this one."""

    of: str
    without: tuple[str, ...]


States = dict[str, State]


def read_states(art: Path) -> States:
    """The states of all places and shots. Raises OSError, yaml.YAMLError or msgspec.ValidationError."""
    import yaml

    text = (art / "states.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.load(text, yaml.CSafeLoader), States)


def with_states(parts: Mapping[str, str], states: States) -> dict[str, str]:
    """The parts, and the layers of each state; none of a picture that is missing itself."""
    made = {
        f"{name}-{layer}": switched_off(parts[f"{state.of}-{layer}"], state.without)
        for name, state in states.items()
        for layer in LAYERS
        if f"{state.of}-{layer}" in parts
    }
    return {**parts, **made}


def switched_off(text: str, names: tuple[str, ...]) -> str:
    """The markup without what is there only while one of these names is on."""
    for name in names:
        text = re.sub(f"{_mark('on', name)}.*?{_mark('off', name)}", "", text, flags=re.DOTALL)
    return text


def first_missing(parts: Mapping[str, str], name: str, state: State) -> str:
    """The drawing or the mark that a state needs and does not have; "" when all is there.

    A mark is missing, too, where its other half stands alone, or after it.
    """
    if f"{name}-back" not in parts:
        return f"{state.of}-back"
    layers = [parts.get(f"{state.of}-{layer}", "") for layer in LAYERS]
    for off in state.without:
        rest = [switched_off(each, (off,)) for each in layers]
        for way, other in (("on", "off"), ("off", "on")):
            if any(re.search(_mark(way, off), each) for each in rest):
                return f"{other}-{off}"
        if rest == layers:
            return f"on-{off}"
    return ""


def _mark(way: str, name: str) -> str:
    """A pattern for the marks of a name."""
    return rf'<g id="{way}-{re.escape(name)}(?:\.\d+)?"/>'
