"""What a check from nothing is held beside: the same files composed, in the middle of several times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.workshop.bench import loading, report

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_composing_is_the_middle_of_several_times(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    taken = iter([0.38, 0.1, 0.12, 0.36, 0.11])
    monkeypatch.setattr(loading, "_composing", lambda _: next(taken))
    assert loading.composing(tmp_path) == 0.12


def test_a_check_from_nothing_is_held_beside_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(loading, "check_twice", lambda _folder, _count: (6.0, 0.2))
    monkeypatch.setattr(loading, "check_after_an_edit", lambda _: 0.4)
    monkeypatch.setattr(loading, "composing", lambda _: 0.1)
    *_, row = report.GROUPS["check"](report.Plan(tmp_path))
    assert (row.asked, row.spread, row.holds) == ("≤ 45 ×", "60.00 × (60.00–60.00)", False)
