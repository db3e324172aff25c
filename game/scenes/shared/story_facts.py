"""What is told of a story before it: for whom it is, how long it takes; and the order of age."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.scenes.scene import Context
    from game.story.grammar.model import Episode

# Translators: for whom a story is, in years.
AGES = Text("episodes.ages", "For ages {ages}")
ADULTS = Text("episodes.adults", "For adults")
FOR_ADULTS = Text("episodes.for-adults", "Stories for adults")
FOR_ADULTS_MORE = Text("episodes.for-adults-more", "For those whom a child may tell, and for professionals")
MINUTES = Text("episodes.minutes", "About {n} minute", "About {n} minutes")

BEHIND_DOOR = "adults"
"""The argument of the street of stories behind the door for adults."""


def by_age(episodes: Iterable[Episode]) -> list[Episode]:
    """The stories for the youngest first, and those for adults last."""
    return sorted(episodes, key=_age)


def _age(episode: Episode) -> tuple[bool, tuple[int, ...]]:
    grown = episode.for_adults
    return grown, () if grown else tuple(map(int, episode.ages.split("-")))


def story_facts(context: Context, episode: Episode) -> tuple[tuple[str, str, str], ...]:
    """Id, icon and words of each."""
    ages = ADULTS if episode.for_adults else AGES
    return (
        ("ages", "profile", context.say(ages, ages=episode.ages.replace("-", "–"))),
        ("minutes", "clock", context.say(MINUTES, n=episode.minutes)),
    )
