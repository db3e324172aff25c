"""Every code has a page, and every page tells the truth: its first example fails so, the second does not."""

import ast
import json
import re
from pathlib import Path
from string import Formatter

import pytest

from game.story.reading.codes import ERRORS, INFOS, WARNINGS
from game.story.reading.diagnostic_pages import excerpt, format_text, message, page
from game.story.reading.diagnostics import (
    LEVELS,
    MOST_GUESSES,
    MOST_OF_A_CODE,
    Diagnostic,
    Mark,
    Places,
    Report,
    listed,
    severity_of,
)
from tests.story.loading.examples import PAGES, ROOT, examples, problems_of

CODES = sorted(ERRORS | WARNINGS | INFOS)
TOLD = Path(__file__).parents[1] / "data" / "told.txt"
"""Where the failing example of each page fails, and what fills its message: `--renew-goldens` writes it."""
OF_THE_GRAMMAR = {"unknown-step", "kind-not-first", "unknown-key", "unknown-flag", "unknown-word"}


def test_every_code_has_a_page() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} >= set(CODES)


def test_every_code_in_the_source_is_known() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "game" / "story").rglob("*.py"))
    used = set(re.findall(r'report\.add(?:_unknown)?\(\s*"([a-z0-9-]+)"', source))
    assert used
    assert used <= set(CODES)


def test_every_page_says_what_its_code_says() -> None:
    for code in CODES:
        found = page(PAGES, code)
        assert (found.code, found.severity) == (code, severity_of(code))
        assert LEVELS.index(found.floor) >= LEVELS.index(found.severity), code
        assert found.body.lstrip().startswith(f"# {found.title}"), code


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Diagnostic, ...]]:
    """What the failing example of each code gives."""
    folder = tmp_path_factory.mktemp("fails")
    return {code: problems_of(examples(code)["Fails"], folder / code) for code in CODES}


def _told(code: str, *, guessed: bool) -> set[str]:
    """What the message and the hint of a page are filled with."""
    told = page(PAGES, code)
    named = {name for text in (told.message, told.hint) for _, name, _, _ in Formatter().parse(text) if name}
    return named - ({"guess", "known"} if guessed else set())


@pytest.mark.long
def test_wherever_a_problem_is_noted_its_page_gets_all_it_tells_and_no_more() -> None:
    """In which node it is may be noted as well, for tools."""
    wrong = []
    for path in sorted((ROOT / "game" / "story").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(attr="add" | "add_unknown" as how), args=[ast.Constant(str(code)), *_]
                ):
                    given = {each.arg for each in node.keywords}
                    told = _told(code, guessed=how == "add_unknown")
                    if None not in given and given - {"node"} != told - {"node"}:
                        wrong.append(f"{path.name}:{node.lineno} {code}: {given} for {told}")
    assert wrong == []


@pytest.mark.long
def test_every_failing_example_gives_exactly_its_code(found: dict[str, tuple[Diagnostic, ...]]) -> None:
    wrong = {code: codes for code in CODES if (codes := {each.code for each in found[code]}) != {code}}
    assert wrong == {}


def line_of(problem: Diagnostic) -> str:
    """A line of TOLD, without what a parser or Python says, and without lists that grow with the grammar."""
    left_out = {"problem", "fault"} | ({"known"} if problem.code in OF_THE_GRAMMAR else set())
    values = {name: value for name, value in problem.values.items() if name not in left_out}
    place = f"{Path(problem.path).name}:{problem.line}:{problem.column}"
    return f"{place} {problem.severity} {problem.code} {json.dumps(values)}"


def test_every_failing_example_fails_at_its_place_and_says_with_what(
    found: dict[str, tuple[Diagnostic, ...]], request: pytest.FixtureRequest
) -> None:
    told = "".join(f"{line_of(each)}\n" for code in CODES for each in found[code])
    if request.config.getoption("--renew-goldens"):
        TOLD.write_text(told, encoding="utf-8")
    assert told.splitlines() == TOLD.read_text(encoding="utf-8").splitlines()


@pytest.mark.long
def test_the_passing_examples_give_nothing(tmp_path: Path) -> None:
    wrong = {code: problems_of(examples(code)["Works"], tmp_path / code) for code in CODES}
    assert {code: each for code, each in wrong.items() if each} == {}


def test_the_message_of_every_failing_example_is_filled_in(found: dict[str, tuple[Diagnostic, ...]]) -> None:
    for code, problem in ((name, each) for name in CODES for each in found[name]):
        text = format_text(problem, "", PAGES)
        placeholders = re.findall(r"(?<!\{)\{([a-z]+)\}", page(PAGES, code).message + page(PAGES, code).hint)
        assert set(placeholders) <= set(problem.values), code
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


def test_of_a_very_long_line_only_what_stands_around_the_place_is_shown() -> None:
    problem = Diagnostic("tab", "error", "a.yaml", 2, 5_001)
    lines = format_text(problem, "a" * 5_000 + "b" + "a" * 900_000, PAGES).splitlines()
    assert len(lines[1]) < 250
    assert lines[1][lines[2].index("^")] == "b"


def test_very_many_problems_of_one_code_are_told_by_the_first_and_how_many_there_are() -> None:
    report = Report("a.yaml")
    for line in range(1, MOST_OF_A_CODE + 8):
        report.add("tab", Mark(line))
    report.add("unknown-key", Mark(1), key="k")
    assert [each.line for each in report.problems] == [*range(1, MOST_OF_A_CODE + 1), 1]
    assert message(report.problems[-2], PAGES).endswith(" (and 7 more such problems in this file)")
    assert report.errors == MOST_OF_A_CODE + 8


def test_what_was_meant_is_looked_for_with_the_first_unknown_names_only() -> None:
    report = Report("a.yaml")
    for number in range(MOST_GUESSES + 5):
        report.add_unknown("unknown-flag", Mark(number), "sings", {"signs", "text"}, name="sings")
    assert [each.values["guess"] for each in report.problems] == ["signs"] * MOST_GUESSES + [""] * 5
    assert {each.values["known"] for each in report.problems} == {"signs, text"}


def test_of_names_whose_problem_is_not_told_any_more_none_is_looked_for() -> None:
    report = Report("a.yaml")
    for line in range(1, MOST_OF_A_CODE + 1):
        report.add("unknown-flag", Mark(line), name="a", guess="", known="signs")
    report.add_unknown("unknown-flag", Mark(99), "sings", {"signs"}, name="sings")
    report.add_unknown("unknown-key", Mark(99), "sings", {"signs"}, key="sings")
    assert [each.values.get("more", "") for each in report.problems[-2:]] == ["1", ""]
    assert report.problems[-1].values["guess"] == "signs"


def test_a_name_as_long_as_can_be_meant_is_guessed_and_a_longer_one_is_not() -> None:
    report = Report("a.yaml")
    for length in (60, 61):
        name = "a" * length
        report.add_unknown("unknown-flag", Mark(), name, {name[:-1] + "b"}, name=name)
    assert [each.values["guess"] for each in report.problems] == ["a" * 59 + "b", ""]
    report.add_unknown("unknown-flag", Mark(), "a" * 60, {"a" * 61}, name="a" * 60)
    assert report.problems[-1].values["guess"] == ""


def test_a_value_as_long_as_can_be_told_is_whole_and_a_longer_one_is_cut() -> None:
    report = Report("a.yaml")
    for length in (2_000, 2_001):
        report.add("wrong-type", Mark(), expected="a text", found="a" * length)
    assert [each.values["found"] for each in report.problems] == ["a" * 2_000, "a" * 2_000 + "…"]


def test_problems_come_in_the_order_of_the_file() -> None:
    report = Report("a.yaml")
    for code, line, column in [("tab", 2, 1), ("few-acts", 1, 3), ("tab", 1, 2), ("dead-end", 1, 3)]:
        report.add(code, Mark(line, column))
    assert [(each.line, each.column, each.code) for each in report.sorted()] == [
        (1, 2, "tab"),
        (1, 3, "dead-end"),
        (1, 3, "few-acts"),
        (2, 1, "tab"),
    ]


def test_only_errors_fail_a_file() -> None:
    report = Report("a.yaml", {"nodes": Mark(27, 1)})
    report.add("long-node", report.at("nodes"), node="hello")
    report.add("choice-only-words", report.at("cast"))
    assert (report.errors, report.failed) == (0, False)
    assert [(each.severity, each.line) for each in report.problems] == [("warning", 27), ("info", 1)]
    report.add("dead-end", Mark(), node="hello")
    assert (report.errors, report.failed) == (1, True)


def test_as_many_names_as_are_listed_have_no_rest() -> None:
    names = [f"n{number:02}" for number in range(60)]
    assert listed(names[::-1]) == ", ".join(names)
    assert listed([*names, "n60"]) == ", ".join(names) + " and 1 more"


@pytest.mark.parametrize(
    ("length", "column", "shown", "at"),
    [
        (270, 1, "x" * 270, 1),
        (271, 1, "x" * 180 + "…", 1),
        (271, 91, "x" * 180 + "…", 91),
        (271, 92, "…" + "x" * 180 + "…", 92),
        (271, 182, "…" + "x" * 180, 92),
    ],
)
def test_of_a_long_line_ninety_letters_on_either_side_are_shown(
    length: int, column: int, shown: str, at: int
) -> None:
    assert excerpt("x" * length, column) == (shown, at)


def test_very_many_names_and_very_long_ones_are_not_listed_in_full() -> None:
    names = listed([f"flag-{number:05}" for number in range(9_000)] + ["a" * 9_000])
    assert names.startswith("a" * 60 + "…, flag-00000, ")
    assert names.endswith(" and 8941 more")
    assert len(names) < 1_000


def test_nothing_of_a_file_commands_a_terminal_or_forges_a_line() -> None:
    values = {"key": "a\x1b[2J\nforged.yaml:1:1: error", "known": "\u202e", "guess": "\x9b"}
    problem = Diagnostic("unknown-key", "error", "a\x1b]0;x\x07.yaml", 2, 9, values)
    said = format_text(problem, "\tabc\x1b[2Jdef\u202e", PAGES)
    assert all(line.replace("\t", "").isprintable() for line in said.split("\n"))
    lines = said.split("\n")
    assert len(lines) == 4
    assert lines[1] == "  2 | \tabc\\x1b[2Jdef\\u202e"
    assert lines[1][lines[2].index("^") :].startswith("def")


def test_a_missing_page_leaves_the_code(tmp_path: Path) -> None:
    problem = Diagnostic("unknown-key", "error", "a.yaml", 1, 1)
    assert format_text(problem, "", tmp_path) == "a.yaml:1:1: error unknown-key: unknown-key"


def test_a_problem_stands_where_its_text_or_name_does() -> None:
    places = Places(
        {"e.hello.chat-1.why": Mark(7, 12)}, [("node", "attic", Mark(9)), ("node", "attic", Mark(4))]
    )
    assert places.text("e.hello.chat-1.why", Mark(5)) == Mark(7, 12)
    assert places.text("e.hello.chat-2.why", Mark(5)) == Mark(5)
    assert places.name("node", "attic", Mark(5)) == Mark(9)
    assert places.name("node", "attic", Mark(2)) == Mark(4)
    assert places.name("node", "attic", Mark(4, 3)) == Mark(4)
    assert places.name("node", "cellar", Mark(5)) == Mark(5)


def test_where_no_places_are_known_it_stands_where_the_whole_does() -> None:
    for places in (Places(), Report("a.yaml").places):
        assert (
            places.text("e.hello.chat-1", Mark(7, 2))
            == places.name("node", "attic", Mark(7, 2))
            == Mark(7, 2)
        )
