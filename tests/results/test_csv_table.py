"""No cell of a table is a formula, whoever made up what stands in it."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.results.csv_table import cell, sheet


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://x","y")',
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "  =1",
        "\n=1",
        "\uff1d1",
    ],
)
def test_what_a_spreadsheet_would_reckon_with_is_text(text: str) -> None:
    assert str(cell(text)).startswith("'")


@pytest.mark.parametrize(
    "value", [12, -3, "12", "-12", "+7", "-0.5", "new-friend", "≤5", "", "–", "2026-W48"]
)
def test_numbers_and_names_stay_as_they_are(value: str | int) -> None:
    assert cell(value) == value


@given(st.lists(st.lists(st.text(), min_size=2, max_size=3), min_size=1))
def test_any_rows_come_back_as_so_many_rows_without_a_formula(rows: list[list[str]]) -> None:
    read = list(csv.reader(io.StringIO(sheet(rows))))
    assert [len(row) for row in read] == [len(row) for row in rows]
    for row in read:
        assert not any(text[:1] in "=@\t\r" for text in row if text)
