"""Meetings of adults, as their pages tell them: their course by minutes, and the scene that is read aloud."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final

from game.print.paper import Paper
from game.print.words.script_of_story import THINKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.language.catalog import Catalog
    from game.story.grammar.model import Episode
    from game.text import Text
    from game.ui.art.kit import Kit

STORY: Final = "when-a-child-tells-you"
"""What is played: a story for adults. It shows the scene that is read aloud from the other side."""
SEMINAR_STORY: Final = "the-first-hour"
"""What a seminar of professionals plays."""
SCENE_STORY: Final = "the-chain"
SCENE: Final = "teacher"
"""A child begins to tell and an adult has no time."""

Part = tuple[int, "Text", "Text", "Text | None", "Text"]


def course(parts: Sequence[Part]) -> list[tuple[int, int, Part]]:
    """The parts of a meeting, from which minute to which."""
    ends = list(accumulate(part[0] for part in parts))
    return [(end - part[0], end, part) for end, part in zip(ends, parts, strict=True)]


def scene(catalog: Catalog, kit: Kit, episode: Episode) -> list[tuple[str, str, str]]:
    """What is read aloud of the scene: the figure of the kit, who says or thinks it, and the words."""
    hero = next(iter(episode.heroes.values()))
    paper = Paper(catalog, kit, hero)
    told = []
    for step in episode.nodes[SCENE].played:
        if not (step.THOUGHT or step.speaker):
            continue
        who = episode.cast.get(step.speaker, hero)
        name = paper.say(who.name)
        named = paper.say(THINKS, who=name) if step.THOUGHT else name
        told += [(who.person or who.id, named, paper.say(each.text)) for each in step.texts()]
    return told


def question(catalog: Catalog, kit: Kit, episode: Episode) -> str:
    """What is asked after the scene: the first question for a class of the story, which begins there."""
    steps = (step for node in episode.nodes.values() for step in node.played)
    asked = [step.talk for step in steps if step.talk is not None]
    return Paper(catalog, kit, next(iter(episode.heroes.values()))).say(asked[0])
