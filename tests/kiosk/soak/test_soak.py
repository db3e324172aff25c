"""The long proofs in short: some minutes of the kiosk's clock, its report, and what counts as a failure."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from game.cli import main
from game.kiosk.soak.command import Report, text

if TYPE_CHECKING:
    from pathlib import Path

SHORT = ["soak", "--hours", "0.05", "--windowed", "640x400"]


@pytest.mark.slow
def test_some_minutes_of_random_hands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([*SHORT, "--report", str(tmp_path / "report.json")])
    said = capsys.readouterr().out
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["alive"]
    assert report["faults"] == 0
    assert report["touches"] > 20
    assert report["counters"].get("start", 0) > 0
    assert len(report["memory"]) == 1
    assert "0.05 hours of the kiosk's clock" in said


def test_what_must_not_be_is_a_failure() -> None:
    assert Report(0.5, 1.0, memory=[(1, 70.0), (29, 85.0)]).failures == []  # too short to tell
    good = Report(8.0, 0.0, memory=[(10, 90.0), (60, 95.0), (480, 99.9)])
    assert good.failures == []
    assert "all as it must be" in text(good)
    bad = Report(8.0, 0.0, faults=1, alive=False, memory=[(60, 95.0), (480, 100.0)], changed=["/etc/passwd"])
    bad.crashes.append("KeyError")
    assert bad.failures == [
        "the kiosk has ended",
        "1 faults",
        "memory grew by 5.0 MiB",
        "crashed: KeyError",
        "changed: /etc/passwd",
    ]
    assert "FAILED: changed: /etc/passwd" in text(bad)
