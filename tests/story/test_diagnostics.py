"""Every code has a page, and every page tells the truth: its first example fails so, the second does not."""

import re
from pathlib import Path

import pytest

from game.story.codes import ERRORS, INFOS, WARNINGS
from game.story.diagnostics import LEVELS, Diagnostic, format_text, page, severity_of
from tests.story.examples import PAGES, ROOT, examples, problems_of

CODES = sorted(ERRORS | WARNINGS | INFOS)


def test_every_code_has_a_page() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} >= set(CODES)


def test_every_code_in_the_source_is_known() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "game" / "story").rglob("*.py"))
    used = set(re.findall(r'report\.add\(\s*"([a-z0-9-]+)"', source))
    assert used
    assert used <= set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_the_page_says_what_the_code_says(code: str) -> None:
    found = page(PAGES, code)
    assert found.code == code
    assert found.severity == severity_of(code)
    assert LEVELS.index(found.floor) >= LEVELS.index(found.severity)
    assert found.body.lstrip().startswith(f"# {found.title}")


@pytest.mark.parametrize("code", CODES)
def test_the_failing_example_gives_exactly_this_code(code: str, tmp_path: Path) -> None:
    found = problems_of(examples(code)["Fails"], tmp_path)
    assert {problem.code for problem in found} == {code}


@pytest.mark.parametrize("code", CODES)
def test_the_passing_example_gives_nothing(code: str, tmp_path: Path) -> None:
    assert problems_of(examples(code)["Works"], tmp_path) == ()


@pytest.mark.parametrize("code", CODES)
def test_the_message_of_the_failing_example_is_filled_in(code: str, tmp_path: Path) -> None:
    for problem in problems_of(examples(code)["Fails"], tmp_path):
        text = format_text(problem, "", PAGES)
        placeholders = re.findall(r"(?<!\{)\{([a-z]+)\}", page(PAGES, code).message + page(PAGES, code).hint)
        assert set(placeholders) <= set(problem.values)
        assert f": {problem.severity} {code}: " in text


def test_text_shows_the_place_the_line_a_caret_and_the_hint() -> None:
    values = {"key": "sings", "guess": "signs", "known": "chat, signs, text"}
    problem = Diagnostic("unknown-key", "error", "new-friend.yaml", 31, 7, values)
    assert format_text(problem, "      sings: [secret]", PAGES).splitlines() == [
        "new-friend.yaml:31:7: error unknown-key: `sings` is no key here",
        "  31 |       sings: [secret]",
        "     |       ^",
        "  Did you mean `signs`? Known here: chat, signs, text.",
    ]


def test_the_caret_stands_below_its_letter_behind_tabs() -> None:
    problem = Diagnostic("tab", "error", "a.yaml", 2, 3)
    lines = format_text(problem, "\ta\tb", PAGES).splitlines()
    assert lines[2] == "    | \t ^"


def test_a_missing_page_leaves_the_code(tmp_path: Path) -> None:
    problem = Diagnostic("unknown-key", "error", "a.yaml", 1, 1)
    assert format_text(problem, "", tmp_path) == "a.yaml:1:1: error unknown-key: unknown-key"
