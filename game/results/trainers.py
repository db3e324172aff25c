"""From trainers to teachers to lessons to pupils: what a programme may know of its effect."""

from __future__ import annotations

import uuid
from collections import defaultdict
from typing import TYPE_CHECKING, Annotated, Final

import msgspec

from game.results.pseudonyms import new_code
from game.results.results import WEEK, Code, Id, held

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.results.results import Result


DEEPEST: Final = 24
"""Hands that a kit went through: nobody has heard of more than four."""
MOST_ROWS: Final = 2_000
"""Rows of a chain that anybody is shown."""


class TrainerKit(msgspec.Struct, frozen=True, order=True, tag="kit"):
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


def new_kit(week: str, parent: str = "") -> TrainerKit:
    """A kit with a code that was thrown for it."""
    return TrainerKit(new_code(), week, parent)


def new_training(code: str, week: str, people: int) -> Training:
    """A training under a code."""
    return Training(str(uuid.uuid4()), code, week, people)


def chain(kits: Iterable[TrainerKit], trainings: Iterable[Training], results: Iterable[Result]) -> list[Link]:
    """Every code, each below the one it came from. Lessons without a code stand under "".

    Each kit, training and lesson counts once, under its own code; so the sum of `own` is the sum of all. A
    class that is asked again weeks later has no further lesson.
    """
    parents = {kit.code: kit.parent for kit in kits}
    own: defaultdict[str, Effect] = defaultdict(Effect)
    for code, parent in parents.items():
        own[code] += Effect()
        if parent:
            own[parent] += Effect(kits=1)
    for training in trainings:
        own[training.code] += Effect(trainings=1, people=training.people)
    for result in held(results):
        own[result.lesson.trainer] += Effect(lessons=1, pupils=result.reached)
    return _links(own, parents)


def shown(links: Sequence[Link]) -> tuple[list[Link], int]:
    """The links that have a row of their own, and how many have none: no programme hands on so many.

    What was done under those without a row counts in the rows above them all the same.
    """
    near = [link for link in links if link.depth <= DEEPEST][:MOST_ROWS]
    return near, len(links) - len(near)


def below(code: str, kits: Iterable[TrainerKit]) -> list[str]:
    """A code and all that came from it, also where somebody's code comes from itself."""
    children = _children(kits)
    found, todo = {code: None}, [code]
    while todo:
        new = [child for child in children[todo.pop()] if child not in found]
        found |= dict.fromkeys(new)
        todo += new
    return list(found)


def _children(kits: Iterable[TrainerKit]) -> defaultdict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for kit in kits:
        found[kit.parent].append(kit.code)
    return found


def _links(own: Mapping[str, Effect], parents: Mapping[str, str]) -> list[Link]:
    """Each code before those below it. Nothing here goes deeper with the chain: a stick may bring any."""
    circular = _circular(parents)
    children: defaultdict[str, list[str]] = defaultdict(list)
    roots: list[str] = []
    for code in sorted(own, reverse=True):
        parent = parents.get(code, "")
        (children[parent] if parent and code not in circular else roots).append(code)
    order, todo = [], [(root, 0) for root in roots]
    while todo:
        code, depth = todo.pop()
        order.append((code, depth))
        todo += [(child, depth + 1) for child in children[code]]
    total = dict(own)
    for code, depth in reversed(order):
        if depth:
            total[parents[code]] += total[code]
    return [Link(code, parents.get(code, ""), depth, own[code], total[code]) for code, depth in order]


def _circular(parents: Mapping[str, str]) -> set[str]:
    """The codes that come from themselves, which only damaged or invented files say, and all below them."""
    ends: dict[str, bool] = {"": False}  # whether a way up from a code comes to no end
    for start in parents:
        way: dict[str, None] = {}
        code = start
        while code not in ends and code not in way:
            way[code] = None
            code = parents.get(code, "")
        ends |= dict.fromkeys(way, ends.get(code, True))
    return {code for code, endless in ends.items() if endless}


def _numbers(effect: Effect) -> tuple[int, ...]:
    return msgspec.structs.astuple(effect)
