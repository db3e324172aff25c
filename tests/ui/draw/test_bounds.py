"""What an app keeps while it is played for long stays within its bounds."""

from __future__ import annotations

import gc
import random
from typing import TYPE_CHECKING

import pytest

from game.ui.draw.display import Style
from game.ui.draw.typesetting import CACHE_SIZE, MOST_FONTS, Typesetter
from game.ui.draw.widget import pressables
from tests.support.pilot import Pilot

if TYPE_CHECKING:
    from pathlib import Path

LEAVES = ("quit", "quick-exit")
TURNS = 600


def pressed_at_random(pilot: Pilot, chance: random.Random) -> int:
    """Press whatever there is, for some minutes; gives how many values the collector knows after it.

    What is counted is left on the title, with no story begun: a long play is much that is rightly kept. Nor
    are widths that were measured counted: of those there may be many, and a test above bounds them.
    """
    for _ in range(TURNS):
        pilot.now += chance.choice((16, 200, 1500))
        pilot.app.frame(pilot.now)
        able = [here.widget.id for here in pressables(pilot.app.tree) if here.widget.id not in LEAVES]
        if able and chance.random() < 0.5:
            pilot.app.press(chance.choice(able))
    pilot.world.forget_play()
    pilot.app.layers.clear()
    pilot.app.open("title")
    pilot.app.frame(pilot.now)
    gc.collect()
    return len(gc.get_objects()) - len(pilot.app.screen.typesetter._widths)  # noqa: SLF001 - what it keeps


def test_widths_that_were_measured_are_forgotten_once_they_are_many() -> None:
    letters = Typesetter(1.0)
    for number in range(5 * CACHE_SIZE):
        letters.width(str(number), Style(12))
    assert len(letters._widths) <= 4 * CACHE_SIZE + 1  # noqa: SLF001 - what it keeps


@pytest.mark.long
def test_random_presses_leave_no_more_than_full_caches(tmp_path: Path) -> None:
    pilot, chance = Pilot(tmp_path), random.Random(1)
    counts = [pressed_at_random(pilot, chance) for _ in range(4)]
    assert max(counts[2:]) < 1.3 * max(counts[:2])  # a tree that is kept a press doubles it
    painter, typesetter = pilot.app.screen._painter, pilot.app.screen.typesetter  # noqa: SLF001 - what it keeps
    assert painter.cache.used <= painter.cache.budget
    assert len(typesetter._blocks) <= CACHE_SIZE + 1  # noqa: SLF001 - as above
    assert len(typesetter._fonts) <= MOST_FONTS  # noqa: SLF001 - as above
