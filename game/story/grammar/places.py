"""The places of an episode: the one in which it begins, and where it goes from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.story.grammar.characters import Hero
    from game.story.grammar.model import Episode


def places(episode: Episode, homes: tuple[str, ...] = ()) -> tuple[str, ...]:
    """All of them once: first those of the node that it begins with, then as they stand in the file.

    `homes` are those whose rooms are meant where a place is the hero's own: by default all heroes'.
    """
    homes = homes or tuple(hero.home for hero in episode.heroes.values())
    nodes = (episode.nodes[episode.start], *episode.nodes.values())
    steps = (step for node in nodes for step in node.steps)
    return tuple(dict.fromkeys(step.room(home) for step in steps if step.place for home in homes))


def first_place(episode: Episode, hero: Hero | None = None) -> str:
    """The place in which the story begins, or to which it comes first; "" when it has none.

    That of this hero, or of the first one.
    """
    return next(iter(places(episode, (hero.home,) if hero else ())), "")
