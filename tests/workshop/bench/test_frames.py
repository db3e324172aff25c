"""The bench counts the frames that paint something, of each kind that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from game.ui.window.input import Ask
from game.workshop.bench import frames, report
from game.workshop.bench.frames import Stage
from tests.support.pilot import Pilot
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path

    from game.ui.window.window import Window


class NoWindow:
    """Takes what is shown and shows it nowhere."""

    def show(self, areas: object) -> None:
        """Nothing."""


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    pilot = Pilot(tmp_path)
    return Stage(pilot.app, cast("Window", NoWindow()), pilot.world)


def test_a_frame_that_paints_nothing_is_not_counted(stage: Stage) -> None:
    stage.show("settings")
    stage.turn(frames.REST)
    assert stage.turn() is None
    assert stage.turn(16, Ask("next")) is not None
    assert list(frames.painted(2.0, [None, 1.0, None])) == [(1.0, 2.0)]


@pytest.mark.parametrize("kind", few(frames.KINDS))
def test_each_kind_paints_and_has_a_full_redraw_beside_it(
    stage: Stage, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frames, "MESSAGES", 4)
    monkeypatch.setattr(frames, "TOUR", ("help", "about"))
    taken = list(frames.KINDS[kind](stage))
    assert taken
    assert all(own > 0 and whole > 0 for own, whole in taken)


@pytest.mark.long
def test_messages_are_seen_from_where_they_arrive(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "MESSAGES", 4)
    plays = list(frames.typed(stage.world))
    assert len(plays) == 4
    assert len({play.episode.id for play in plays}) == 4
    assert len(list(frames.messages(stage))) > 4 * 5


def test_all_that_is_measured_is_asked_for() -> None:
    assert report.SHARES.keys() == frames.KINDS.keys()
