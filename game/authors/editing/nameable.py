"""All that can be named in an episode: what its own lines define, and what lies beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

import msgspec

from game.scenes.play.stage.place_names import PLACES
from game.story.checks.art import KnownNames
from game.story.grammar.signs import Sign
from game.story.reading.diagnostics import clipped
from game.story.reading.words import ACTS
from game.story.state import HERO, TOOK_BACK
from game.story.steps.base import flag_groups

if TYPE_CHECKING:
    from game.authors.editing.sketch import Sketch

DEFINED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "node": ("node",),
    "person": ("person",),
    "speaker": ("person",),
    "role": ("person",),
    "ending": ("ending",),
    "scene": ("scene",),
    "flag": ("flag",),
    "condition": ("flag",),
}
"""What the lines of an episode define, by what a value names."""
DRAWN: Final = ("place", "figure", "avatar", "icon", "picture", "board", "expression")
"""What lies in the art kit."""
LONGEST: Final = 80
"""Letters that are told of a name."""


class Around(msgspec.Struct, frozen=True):
    """What lies beside the episodes: names, signs, and where the picture of a name can be looked at."""

    known: KnownNames
    signs: Mapping[str, Sign] = {}
    picture: Callable[[str, str], str] | None = None
    """Gives the address of the picture of a kind and a name, or "" where there is none."""


class Name(msgspec.Struct, frozen=True):
    """A name that can be written: what it is, and a word on it."""

    name: str
    kind: str
    about: str = ""


def offered(drawn: Sketch, around: Around, kinds: frozenset[str]) -> list[Name]:
    """The names of these kinds, those of the file first."""
    found: dict[str, Name] = {}
    for kind in sorted(kinds):
        for name in _of_kind(drawn, around, kind):
            found.setdefault(name.name, name)
    return list(found.values())


def _of_kind(drawn: Sketch, around: Around, kind: str) -> list[Name]:
    if kind in DEFINED_BY:
        own = [
            Name(name, each, _first(defined.about))
            for each in DEFINED_BY[kind]
            for name, defined in drawn.names[each].items()
        ]
        return own + _by_themselves(drawn, kind)
    if kind == "sign":
        return [Name(name, kind, sign.title.source) for name, sign in around.signs.items()]
    told = PLACES if kind == "place" else {}
    known = sorted(getattr(around.known, kind, None) or ())
    return [Name(name, kind, told[name].source if name in told else "") for name in known]


def _by_themselves(drawn: Sketch, kind: str) -> list[Name]:
    """The names that are there without being written anywhere: the hero, and flags of acts and profiles."""
    if kind in {"speaker", "role"}:
        return [Name(HERO, "hero", "the hero")]
    if kind != "condition":
        return []
    flags = {f"did-{act}": "the act was done" for act in ACTS}
    flags |= {f"saw-{who}": "the profile was looked at" for who in drawn.names["person"]}
    flags |= {f"hero-{who}": "who is played" for who in drawn.names["hero"]}
    flags |= {TOOK_BACK: "something said was taken back"}
    flags |= {flag: "how the phone is set" for group in flag_groups() for flag in sorted(group)}
    return [Name(flag, "flag", about) for flag, about in flags.items()]


def _first(about: tuple[str, ...]) -> str:
    """What is told of a name in a few words: the line of its definition, or the first of its steps."""
    head, *rest = about or ("",)
    shown = head.partition(":")[2].strip() or next((line.strip("- ") for line in rest if line.strip()), "")
    return clipped(shown, LONGEST)
