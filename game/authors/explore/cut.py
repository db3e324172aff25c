"""The short form of an episode for a stand: whether it takes as long as a child stays there."""

from __future__ import annotations

import random
from statistics import median
from typing import TYPE_CHECKING, Final

from game.authors.explore.effort import Effort, effort
from game.authors.explore.wander import wander
from game.story.playing.cut import kiosk_cut

if TYPE_CHECKING:
    from game.story.grammar.model import Episode

MINUTES: Final = (4.0, 6.0)
"""Shortest and longest usual play at a stand: what visitors give to one exhibit when others are waiting."""
PLAYS: Final = 100


def cut_effort(episode: Episode, plays: int = PLAYS, seed: int = 0) -> Effort | None:
    """What the short form usually takes of somebody who follows the story; None where there is none.

    Tools are left alone here: they mostly make a play shorter, and the time must do without them.
    """
    cut = kiosk_cut(episode)
    if cut is None:
        return None
    chance = random.Random(seed)
    efforts = [effort(cut, *wander(cut, chance, tools=0.0)) for _ in range(plays)]
    return Effort(round(median(each.clicks for each in efforts)), median(each.minutes for each in efforts))


def wrong_length(found: Effort | None) -> tuple[str, ...]:
    """What is wrong with the time that a short form takes, one sentence or none."""
    if found is None or MINUTES[0] <= found.minutes <= MINUTES[1]:
        return ()
    usual, (least, most) = f"{found.minutes:.2f} minutes", MINUTES
    return (f"at a stand it usually takes {usual}, not {least:.0f} to {most:.0f}: let it begin elsewhere",)
