"""The page about accessibility: every criterion of WCAG 2.2 A and AA, and only tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\d\.\d\.\d+) ([^|]+) \| ([^|]+) \| (.+) \|$", PAGE, re.MULTILINE)
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", PAGE)))

CRITERIA = {
    "1.1": (1,),
    "1.2": (1, 2, 3, 4, 5),
    "1.3": (1, 2, 3, 4, 5),
    "1.4": (1, 2, 3, 4, 5, 10, 11, 12, 13),
    "2.1": (1, 2, 4),
    "2.2": (1, 2),
    "2.3": (1,),
    "2.4": (1, 2, 3, 4, 5, 6, 7, 11),
    "2.5": (1, 2, 3, 4, 7, 8),
    "3.1": (1, 2),
    "3.2": (1, 2, 3, 4, 6),
    "3.3": (1, 2, 3, 4, 7, 8),
    "4.1": (2, 3),
}
"""The criteria of each guideline at levels A and AA: https://www.w3.org/TR/WCAG22/; 4.1.1 is obsolete."""
SAID = {"holds", "in part", "does not apply"}


def test_every_criterion_has_its_row_in_order() -> None:
    wanted = [f"{guideline}.{number}" for guideline, numbers in CRITERIA.items() for number in numbers]
    assert [number for number, *_ in ROWS] == wanted
    assert len(wanted) == 55


def test_every_row_says_whether_it_holds_and_by_what() -> None:
    for number, _, said, why in ROWS:
        assert said.strip() in SAID, number
        assert len(why) > 10, number


def test_every_test_that_is_named_exists() -> None:
    for file, name in NAMED:
        source = (ROOT / file).read_text(encoding="utf-8")
        assert "\ndef test_" in source, file
        assert not name or f"\ndef {name}(" in source, f"{file}: {name}"
