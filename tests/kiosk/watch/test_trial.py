"""Content on trial is proven once the kiosk has run for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.bundles.active import active, switch
from game.bundles.content_note import Active
from game.kiosk.watch.trial import LONG_ENOUGH, Trial

if TYPE_CHECKING:
    from pathlib import Path


def test_content_that_has_run_for_a_while_is_proven(tmp_path: Path) -> None:
    switch(tmp_path, Active(2, 1, 2, trial=2))
    trial = Trial(tmp_path)
    trial.hear([], LONG_ENOUGH - 1)
    assert active(tmp_path).trial == 2
    assert [trial.wake(LONG_ENOUGH + late) for late in (-1, 0, 1)] == [1, 0, 0]
    trial.hear([], LONG_ENOUGH)
    assert active(tmp_path) == Active(2, 1, 2)
    assert trial.wake(LONG_ENOUGH) is None


def test_where_nothing_is_on_trial_nothing_is_written(tmp_path: Path) -> None:
    trial = Trial(tmp_path)
    trial.hear([], LONG_ENOUGH)
    assert trial.wake(0) is None
    assert list(tmp_path.iterdir()) == []
