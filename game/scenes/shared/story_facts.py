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
MINUTES = Text("episodes.minutes", "About {n} minute", "About {n} minutes")


def for_adults(episode: Episode) -> bool:
    """Whether a story is for adults, and no child's."""
    return episode.ages == "adults"


def by_age(episodes: Iterable[Episode]) -> list[Episode]:
    """The stories for the youngest first, and those for adults last."""
    return sorted(episodes, key=_age)


def _age(episode: Episode) -> tuple[bool, tuple[int, ...]]:
    adults = for_adults(episode)
    return adults, () if adults else tuple(map(int, episode.ages.split("-")))


def story_facts(context: Context, episode: Episode) -> tuple[tuple[str, str, str], ...]:
    """Id, icon and words of each."""
    ages = ADULTS if for_adults(episode) else AGES
    return (
        ("ages", "profile", context.say(ages, ages=episode.ages.replace("-", "–"))),
        ("minutes", "clock", context.say(MINUTES, n=episode.minutes)),
    )
