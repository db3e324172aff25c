"""How people stand: what their hands do, and who stands together with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.story.state import HERO

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.story.playing.view import Figure, StoryView
    from game.ui.art.people import Pose

HANDS: Final[Mapping[str, Pose]] = {"off": "rest", "down": "rest"}
"""What the hero's hands do by what the phone shows; with anything else they hold it."""


def pose_of(story: StoryView, figure: Figure) -> Pose:
    """How somebody stands: as the story says, else the hero as the phone lies, and visitors at rest.

    There is one phone: where it lies on the table to be picked up, none lies before the hero.
    """
    twice = figure.who == HERO and figure.pose == "phone-down" and story.phone.app == "down"
    if figure.pose and not twice:
        return figure.pose
    if figure.who != HERO:
        return "rest"
    if story.resting:
        return "rest"
    used = story.form or story.settings
    return "phone" if used else HANDS.get(story.phone.app, "phone")


def in_hand(story: StoryView) -> frozenset[str]:
    """Who holds a phone."""
    return frozenset(each.who for each in story.stage if pose_of(story, each) == "phone")


def slots(stage: Sequence[Figure]) -> tuple[tuple[Figure, ...], ...]:
    """Who stands where from left to right, the hero first; two who hug stand together."""
    cast = sorted(stage, key=lambda each: each.who != HERO)
    by_id = {each.who: each for each in cast}
    made: list[tuple[Figure, ...]] = []
    placed: set[str] = set()
    for each in cast:
        if each.who in placed:
            continue
        slot = (each, by_id[each.hugs]) if each.hugs in by_id else (each,)
        placed.update(one.who for one in slot)
        made.append(slot)
    return tuple(made)
