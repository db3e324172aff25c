"""What is told of a story before it: for whom it is, and how long it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.text import Text

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode

# Translators: for whom a story is, in years.
AGES = Text("episodes.ages", "For ages {ages}")
ADULTS = Text("episodes.adults", "For adults")
MINUTES = Text("episodes.minutes", "About {n} minute", "About {n} minutes")


def story_facts(context: Context, episode: Episode) -> tuple[tuple[str, str, str], ...]:
    """Id, icon and words of each."""
    ages = ADULTS if episode.ages == "adults" else AGES
    return (
        ("ages", "profile", context.say(ages, ages=episode.ages.replace("-", "–"))),
        ("minutes", "clock", context.say(MINUTES, n=episode.minutes)),
    )
