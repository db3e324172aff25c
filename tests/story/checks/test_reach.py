"""What is counted and never asked for."""

import pytest

from game.story.checks.reach import check_use
from game.story.reading.diagnostics import Report
from tests.story.checks.of_example import hello, loaded_with

JAR = "- jar: pebbles\n  line: Somebody who listened\n"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", ["pebbles-1"]),
        ("- pour: pebbles\n  text: What helped.\n", []),  # they are shown
        ("- think: One.\n  if: pebbles-1\n", []),
        ("- pour: shells\n  text: What helped.\n", ["pebbles-1"]),
    ],
)
def test_pebbles_are_asked_for_or_poured_out(more: str, told: list[str]) -> None:
    loaded = loaded_with(hello(JAR + more))
    assert loaded.draft is not None, loaded.problems
    report = Report("example.yaml")
    check_use(loaded.draft, loaded.references, report)
    assert [each.values["name"] for each in report.problems if each.code == "unused-flag"] == told
