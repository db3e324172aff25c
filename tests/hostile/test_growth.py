"""Nothing that an episode can hold very often costs more than its number, in the game and in the check."""

import time
from pathlib import Path

import pytest

from game.authors.check.wording import check_english
from game.config.known import known
from game.config.sources import read_file
from game.language.rules import load_rules
from game.story.checks.pack import check_loaded
from game.story.loading.pack import load_bytes
from game.story.reading.barrier import CODE
from game.story.reading.diagnostics import MOST_OF_A_CODE, Report
from tests.hostile.growth import GROWERS, grown
from tests.story.loading.examples import KNOWN, ROOT

pytestmark = pytest.mark.long

RULES = load_rules(ROOT / "locales")["en"]
ONCE_SLOW = (
    "flags_at_once",
    "no_way_out",
    "own_scenes",
    "ring",
    "same_options",
    "silent_chain",
    "stairs",
    "unknown_flags",
)
"""What took the square of its number, or more, before it was bounded; the slow tier tries the others."""
FLOOR = 0.2
"""Seconds below which nothing is compared: caches are filled then, and the computer does other things."""
RATIO = 9
"""Four times as many may cost so many times as much: linear work 4, its square 16."""
LOADING = 15
CHECKING = 60
"""Seconds of the processor that the largest files may take; here at most 2 and 6."""


def loaded(name: str, part: float) -> float:
    """Seconds of the processor for what the game itself does with a file."""
    data = grown(name, part)
    begin = time.process_time()
    load_bytes(data, Report("example.yaml"))
    return time.process_time() - begin


def checked(name: str, part: float) -> float:
    """Seconds for what the check does, the reading included; no part of it may fail."""
    data = grown(name, part)
    begin = time.process_time()
    read = load_bytes(data, Report("example.yaml"))
    found = [*check_loaded(read, KNOWN), *check_english(read, RULES)]
    took = time.process_time() - begin
    assert [each.values for each in found if each.code == CODE] == []
    return took


@pytest.mark.parametrize("name", ONCE_SLOW)
def test_four_times_as_much_costs_about_four_times_as_much(name: str) -> None:
    assert checked(name, 0.2) < RATIO * max(FLOOR, checked(name, 0.05))


@pytest.mark.slow
@pytest.mark.parametrize("name", GROWERS)
def test_the_game_reads_the_largest_files_in_seconds(name: str) -> None:
    few, many = loaded(name, 0.25), loaded(name, 1)
    assert many < min(LOADING, RATIO * max(FLOOR, few))


@pytest.mark.slow
@pytest.mark.parametrize("name", GROWERS)
def test_the_check_of_the_largest_files_ends(name: str) -> None:
    assert checked(name, 1) < CHECKING


def test_thousands_of_unknown_names_are_told_by_the_first_and_their_number() -> None:
    found = load_bytes(grown("unknown_flags", 0.5), Report("example.yaml")).problems
    told = [each for each in found if each.code == "unknown-flag"]
    assert len(told) == MOST_OF_A_CODE
    assert [each.values.get("more") for each in told][-1] == str(2_400 - MOST_OF_A_CODE)
    assert all(len(each.values["known"]) < 5_000 for each in told)


def test_a_system_file_of_thousands_of_unknown_keys_is_read_at_once(tmp_path: Path) -> None:
    path = tmp_path / "cuvari.yaml"
    path.write_text("".join(f"key-{number}: 1\n" for number in range(14_000)), encoding="utf-8")
    report = Report(str(path))
    begin = time.process_time()
    read_file(path, known(), report)
    assert time.process_time() - begin < LOADING
    assert len(report.problems) == MOST_OF_A_CODE
