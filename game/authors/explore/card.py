"""The minutes on an episode's card, beside what a play takes."""

from __future__ import annotations

import random
from statistics import median
from typing import TYPE_CHECKING, Final

from game.authors.explore.effort import effort
from game.authors.explore.wander import Endless, wander

if TYPE_CHECKING:
    from game.story.grammar.model import Episode

PLAYS: Final = 11
"""Plays by chance: in the first episodes the middle one of so many is within a fifth of that of thousands."""
FACTOR: Final = 1.6
"""How many times as long, or as short, a card may say: more than chance and reading speed explain."""
LEAST_MINUTES: Final = 2.0
"""A smaller difference matters to nobody."""


def usual_minutes(episode: Episode, plays: int = PLAYS, seed: int = 1) -> float | None:
    """What a play usually takes of somebody who follows the story; None where one does not end."""
    chance = random.Random(seed)
    try:
        played = [wander(episode, chance, tools=0.0) for _ in range(plays)]
    except Endless:
        return None
    return median(effort(episode, *each, glances=False).minutes for each in played)


def off_the_card(episode: Episode) -> float | None:
    """Give the minutes that a play usually takes, where the card says others; None where it is right."""
    usual = usual_minutes(episode)
    if usual is None or abs(usual - episode.minutes) < LEAST_MINUTES:
        return None
    right = usual / FACTOR <= episode.minutes <= usual * FACTOR
    return None if right else usual
