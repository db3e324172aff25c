"""The settings that school labs are given: they hold as they lie there, and each that they show is one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.config.known import known
from game.config.read import given, read_outside

LAB = Path(__file__).resolve().parents[2] / "assets" / "lab" / "cuvari.yaml"


def test_they_hold_without_a_mistake_and_keep_nothing_unless_a_player_asks_for_it() -> None:
    assert read_outside(LAB, {}).problems == ()
    said = given({}, LAB, {})
    assert said.base.private
    assert said.locked == frozenset()


@pytest.mark.parametrize("line", re.findall(r"(?m)^# (\w+: .*)$", LAB.read_text(encoding="utf-8")))
def test_each_line_that_is_shown_counts_when_its_sign_is_taken_away(line: str, tmp_path: Path) -> None:
    file = tmp_path / "cuvari.yaml"
    file.write_text(LAB.read_text(encoding="utf-8").replace(f"# {line}", line), encoding="utf-8")
    outside = read_outside(file, {})
    assert outside.problems == ()
    assert line.partition(":")[0] in outside.system.values


def test_the_locks_that_are_named_in_it_are_settings() -> None:
    named = re.findall(r"\[(\w+)\]", LAB.read_text(encoding="utf-8"))
    assert named
    assert set(named) <= known().keys()


def test_with_its_lock_nobody_can_have_anything_kept(tmp_path: Path) -> None:
    file = tmp_path / "cuvari.yaml"
    file.write_text(
        LAB.read_text(encoding="utf-8").replace("locked: []", "locked: [private]"), encoding="utf-8"
    )
    assert given({"private": False}, file, {"CUVARI_PRIVATE": "no"}).locked == {"private"}
