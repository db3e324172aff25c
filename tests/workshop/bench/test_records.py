"""The benchmark of records measures what it says: whole journals, all of them, merged once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.workshop.bench import records
from tests.support.lessons import store_in

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_it_merges_as_many_events_as_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "FILES", 5)
    monkeypatch.setattr(records, "EVENTS", 301)
    taken, floor = records.merging(tmp_path)
    assert taken > floor > 0
    with store_in(tmp_path / "data") as store:
        [lesson] = store.lessons(ended=False)
        store.end(lesson.id)
        assert [part.seats for part in store.parts()] == [5]


def test_it_sums_up_as_many_events_as_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "LESSONS", 2)
    monkeypatch.setattr(records, "SEATS", 3)
    monkeypatch.setattr(records, "MILLION", 240)
    assert all(seconds > 0 for seconds in records.reporting(tmp_path))
    with store_in(tmp_path) as store:
        assert sum(part.seats for part in store.ended(own=True)) == 2 * 3
