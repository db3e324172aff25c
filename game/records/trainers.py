"""From trainers to teachers to lessons to pupils: what a programme may know of its effect."""

from __future__ import annotations

import uuid
from collections import defaultdict
from typing import TYPE_CHECKING, Annotated

import msgspec

from game.records.codes import new_code
from game.records.results import WEEK, Code, Id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from game.records.results import Result


class Kit(msgspec.Struct, frozen=True, order=True, tag="kit"):
    """A stick that somebody got; its lessons carry its code. `parent` is that of who gave it, or ""."""

    code: Code
    week: Annotated[str, msgspec.Meta(pattern=WEEK)]
    parent: Code = ""


class Training(msgspec.Struct, frozen=True, order=True, tag="training"):
    """A training held under a kit's code, for so many people; `id` is a random UUID."""

    id: Id
    code: Code
    week: Annotated[str, msgspec.Meta(pattern=WEEK)]
    people: Annotated[int, msgspec.Meta(ge=1, le=10_000)]


class Effect(msgspec.Struct, frozen=True):
    """What was done."""

    trainings: int = 0
    people: int = 0
    kits: int = 0
    lessons: int = 0
    pupils: int = 0

    def __add__(self, other: Effect) -> Effect:
        return Effect(*(a + b for a, b in zip(_numbers(self), _numbers(other), strict=True)))


class Link(msgspec.Struct, frozen=True):
    """One code of the chain: what was done under it, and under it with all who got their kits from there."""

    code: str
    parent: str
    depth: int
    own: Effect
    all: Effect


def new_kit(week: str, parent: str = "") -> Kit:
    """A kit with a code that was thrown for it."""
    return Kit(new_code(), week, parent)


def new_training(code: str, week: str, people: int) -> Training:
    """A training under a code."""
    return Training(str(uuid.uuid4()), code, week, people)


def chain(kits: Iterable[Kit], trainings: Iterable[Training], results: Iterable[Result]) -> list[Link]:
    """Every code, each below the one it came from. Lessons without a code stand under "".

    Each kit, training and lesson counts once, under its own code; so the sum of `own` is the sum of all.
    """
    parents = {kit.code: kit.parent for kit in kits}
    own: defaultdict[str, Effect] = defaultdict(Effect)
    for code, parent in parents.items():
        own[code] += Effect()
        if parent:
            own[parent] += Effect(kits=1)
    for training in trainings:
        own[training.code] += Effect(trainings=1, people=training.people)
    for result in results:
        own[result.lesson.trainer] += Effect(lessons=1, pupils=result.reached)
    return _links(own, parents)


def _links(own: Mapping[str, Effect], parents: Mapping[str, str]) -> list[Link]:
    children: defaultdict[str, list[str]] = defaultdict(list)
    roots = []
    for code in sorted(own):
        parent = parents.get(code, "")
        if parent in own and parent and not _circular(code, parents):
            children[parent].append(code)
        else:
            roots.append(code)

    def walk(code: str, depth: int) -> list[Link]:
        below = [link for child in children[code] for link in walk(child, depth + 1)]
        total = sum((link.own for link in below), own[code])
        return [Link(code, parents.get(code, ""), depth, own[code], total), *below]

    return [link for root in roots for link in walk(root, 0)]


def _circular(code: str, parents: Mapping[str, str]) -> bool:
    """Whether somebody's code comes from itself, which only a damaged or invented file can say."""
    seen = {code}
    while code := parents.get(code, ""):
        if code in seen:
            return True
        seen.add(code)
    return False


def _numbers(effect: Effect) -> tuple[int, ...]:
    return msgspec.structs.astuple(effect)
