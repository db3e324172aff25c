"""The page of a code as it is read, and a problem as it is said with it."""

from pathlib import Path

import pytest

from game.story.reading.diagnostic_pages import Page, format_text, hint, message, page
from game.story.reading.diagnostics import MORE, Diagnostic

HEAD = "code: odd\nseverity: warning\ntitle: Odd\nmessage: '`{found}` is odd in {place}'\n"


def folder(path: Path, head: str = HEAD) -> Path:
    """A folder with the page of one code."""
    (path / "odd.md").write_text(f"---\n{head}---\nWhy it is odd.\n", encoding="utf-8")
    return path


def odd(**values: str) -> Diagnostic:
    return Diagnostic("odd", "warning", "a.yaml", 3, 5, values)


@pytest.mark.parametrize(
    ("more", "hint_", "floor"),
    [
        ("", "", "warning"),
        ("hint: 'Write {known}.'\n", "Write {known}.", "warning"),
        ("floor: info\n", "", "info"),
        ("seen: [often, rarely]\n", "", "warning"),  # what is no word is left out
    ],
)
def test_a_page_says_what_it_says_and_has_the_floor_of_its_severity(
    more: str, hint_: str, floor: str, tmp_path: Path
) -> None:
    found = page(folder(tmp_path, HEAD + more), "odd")
    assert (found.code, found.severity, found.title) == ("odd", "warning", "Odd")
    assert (found.message, found.hint, found.floor) == ("`{found}` is odd in {place}", hint_, floor)
    assert found.body == "Why it is odd.\n"


def test_a_code_without_a_page_says_its_own_name(tmp_path: Path) -> None:
    assert page(tmp_path, "odd") == Page("odd", "error", "error", "odd", "odd", "", "")


def test_a_message_is_filled_and_a_value_that_is_missing_shows_its_name(tmp_path: Path) -> None:
    where = folder(tmp_path)
    assert message(odd(found="x", place="y"), where) == "`x` is odd in y"
    assert message(odd(found="x"), where) == "`x` is odd in {place}"
    more = odd(found="x", place="y", **{MORE: "7"})
    assert message(more, where) == "`x` is odd in y (and 7 more such problems in this file)"


@pytest.mark.parametrize(
    ("guess", "known", "said"),
    [
        ("", "a, b", "Write a, b."),
        ("a", "a, b", "Did you mean `a`? Write a, b."),
    ],
)
def test_a_hint_begins_with_what_was_meant(guess: str, known: str, said: str, tmp_path: Path) -> None:
    where = folder(tmp_path, f"{HEAD}hint: 'Write {{known}}.'\n")
    assert hint(odd(guess=guess, known=known), where) == said


def test_where_a_page_has_no_hint_only_the_guess_is_said(tmp_path: Path) -> None:
    where = folder(tmp_path)
    assert [hint(odd(**values), where) for values in ({}, {"guess": "a"})] == ["", "Did you mean `a`?"]


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("ab: odd  ", ["  3 | ab: odd", "    |     ^"]),
        ("   ", []),
        ("", []),
        ("a\tb odd", ["  3 | a\tb odd", "    |  \t  ^"]),
    ],
)
def test_the_line_is_shown_with_a_caret_below_the_place(line: str, lines: list[str], tmp_path: Path) -> None:
    said = format_text(odd(found="x", place="y"), line, folder(tmp_path)).split("\n")
    assert said == ["a.yaml:3:5: warning odd: `x` is odd in y", *lines]
