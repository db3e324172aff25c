"""`cuvari bench` measures the groups that are named, and its exit code says whether all of it holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from game.cli import main
from game.commands.bench import GROUPS
from game.workshop.bench import report
from game.workshop.bench.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def test_the_word_knows_all_groups() -> None:
    assert tuple(report.GROUPS) == GROUPS


@pytest.mark.parametrize(("measured", "code"), [(1.0, 0), (3.0, 1)])
def test_only_what_is_named_is_measured_and_tells_by_the_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], measured: float, code: int
) -> None:
    def rows(plan: report.Plan) -> Iterator[Row]:
        assert (plan.starts, plan.sizes) == (3, ("1280x720",))
        yield Row("a start", "ms", measured, most=2)

    monkeypatch.setattr(report, "GROUPS", {"start": rows})
    assert main(["bench", "--quick", "--json", "--rows", "start"]) == code
    assert [row["what"] for row in json.loads(capsys.readouterr().out)] == ["a start"]


def test_a_share_is_the_middle_of_the_runs() -> None:
    """The slowest run of three does not decide."""
    runs = [[(1.0, 2.0)] * 20, [(1.2, 2.0)] * 20, [(90.0, 2.0)] * 20]
    row = report.share("a frame", runs, 0.6)
    assert row.ratio == pytest.approx(0.6)
    assert row.what == "a frame, p95"


def test_a_start_is_told_with_the_memory_that_it_takes(tmp_path: Path) -> None:
    from game.workshop.bench import starts

    taken, memory = starts.start(tmp_path, starts.KINDS[0], "640x400", 1)
    assert taken > 0
    assert memory > 1
    again = starts.start(tmp_path, starts.KINDS[-1], "640x400", 1)  # becomes another process on its way
    assert min(again) > 0
