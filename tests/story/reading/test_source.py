"""Strict YAML: every value knows its place, and what is wrong is said with line and column."""

from pathlib import Path

import pytest
import yaml

from game.edges.hidden_characters import BROKEN, UNSEEN
from game.story.reading.diagnostics import MOST_OF_A_CODE, Report
from game.story.reading.source import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_VALUES,
    Mapping,
    Scalar,
    Sequence,
    Tree,
    parse,
    read_bytes,
    read_tree,
)


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read with libyaml, and as where PyYAML was built without it."""
    if request.param == "python":
        monkeypatch.delattr(yaml, "CSafeLoader")


def tree_of(text: str) -> Tree:
    report = Report("a.yaml")
    tree = parse(text.encode(), report)
    assert report.problems == []
    assert tree is not None
    return tree


def problems_of(data: bytes) -> list[tuple[str, int, int]]:
    report = Report("a.yaml")
    parse(data, report)
    return [(problem.code, problem.line, problem.column) for problem in report.sorted()]


def test_values_stay_as_they_were_written() -> None:
    tree = tree_of("a: no\nb: 12:30\nc: 007\nd: '1.5'\ne: null\nf: 2026-01-01\n")
    assert isinstance(tree, Mapping)
    values = [value.value for _, value in tree.pairs if isinstance(value, Scalar)]
    assert values == ["no", "12:30", "007", "1.5", "null", "2026-01-01"]


def test_every_value_knows_its_line_and_column() -> None:
    tree = tree_of("first: 1\nlist:\n  - one\n  - two: [x, y]\n")
    assert isinstance(tree, Mapping)
    listed = tree.get("list")
    assert isinstance(listed, Sequence)
    inner = listed.items[1]
    assert isinstance(inner, Mapping)
    flow = inner.get("two")
    assert isinstance(flow, Sequence)
    assert [(item.mark.line, item.mark.column) for item in flow.items] == [(4, 11), (4, 14)]
    assert (inner.mark.line, inner.mark.column) == (4, 5)


def test_columns_count_letters_not_bytes() -> None:
    tree = tree_of("čćđ: {šž😀: x}")
    assert isinstance(tree, Mapping)
    inner = tree.pairs[0][1]
    assert isinstance(inner, Mapping)
    assert inner.pairs[0][1].mark.column == 12


def test_quotes_and_blocks_are_not_plain() -> None:
    tree = tree_of("a: x\nb: 'x'\nc: >-\n  x\n")
    assert isinstance(tree, Mapping)
    assert [value.plain for _, value in tree.pairs if isinstance(value, Scalar)] == [True, False, False]


def test_the_mark_of_windows_editors_and_their_line_ends_are_no_problem() -> None:
    assert problems_of("\ufeffa: č\r\nb: d\r\n".encode()) == []


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", [("empty-file", 1, 1)]),
        (b"# only a comment\n", [("empty-file", 1, 1)]),
        (b"a: 1\nb: 2\na: 3\n", [("duplicate-key", 3, 1)]),
        (b"a: {b: 1, b: 2, b: 3}\n", [("duplicate-key", 1, 11), ("duplicate-key", 1, 17)]),
        (b"a:\n\t- b\nc:\td\n", [("tab", 2, 1), ("tab", 3, 3)]),
        (b"a: b\nc: d\x00e\n", [("control-character", 2, 5)]),
        (b"a: b\nc: d\x1be\n", [("control-character", 2, 5)]),
        ("a: \u010d\nb: \u017e\n".encode("cp1250"), [("not-utf-8", 1, 4)]),
        (b"a: b\nb: \xc4\x8dx\xff\n", [("not-utf-8", 2, 6)]),
        ("a: b\n".encode("utf-16"), [("not-utf-8", 1, 1)]),
        (b"a: *b\nc: &d e\n", [("yaml-alias", 1, 4), ("yaml-alias", 2, 4)]),
        (b"a: !!python/object/apply:os.system [x]\n", [("yaml-tag", 1, 4)]),
        (b"a: b\n---\nc: d\n", [("two-documents", 2, 1)]),
        (b"a: Look: a cat\n", [("unquoted-colon", 1, 8)]),
        (b"a: b\nc: @d\n", [("unquoted-start", 2, 4)]),
        (b"a: [b\n", [("yaml-syntax", 2, 1)]),
        (b"a: 'b\n", [("yaml-syntax", 2, 1)]),
        (b"a:\n  b: 1\n c: 2\n", [("yaml-syntax", 3, 2)]),
        (b"? [a]\n: b\n", [("key-not-a-word", 1, 3)]),
        (b"a: Crumb is #1\n", [("text-cut-off", 1, 13)]),
        (b"a: b  # as it should be\nc: 'd' #1\n", []),
    ],
)
def test_what_is_wrong_has_a_place(data: bytes, found: list[tuple[str, int, int]]) -> None:
    assert problems_of(data) == found


def test_a_duplicate_names_the_line_of_the_first() -> None:
    report = Report("a.yaml")
    parse(b"a: 1\nb: 2\na: 3\n", report)
    assert report.problems[0].values == {"key": "a", "first": "1"}


def test_a_file_of_ten_megabytes_is_not_even_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "parse", None)
    assert problems_of(b"a: b\n" * 2_000_000) == [("file-too-large", 1, 1)]
    assert problems_of(b"#" * (MAX_BYTES + 1)) == [("file-too-large", 1, 1)]


def test_an_alias_bomb_is_harmless() -> None:
    bomb = ["a0: &a0 [lol, lol]"]
    bomb += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    found = problems_of("\n".join(bomb).encode())
    assert {code for code, _, _ in found} == {"yaml-alias"}
    assert len(found) == MOST_OF_A_CODE


@pytest.mark.long
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_no_depth_exhausts_the_stack(opening: str) -> None:
    found = problems_of((opening * 20_000).encode())
    assert [code for code, _, _ in found] == ["too-deep"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"[" * MAX_DEPTH + b"a" + b"]" * MAX_DEPTH, []),
        (b"[" * (MAX_DEPTH + 1) + b"a" + b"]" * (MAX_DEPTH + 1), ["too-deep"]),
        (b"[" + b"x," * (MAX_VALUES - 1) + b"]", []),
        (b"[" + b"x," * MAX_VALUES + b"]", ["too-many-values"]),
        (b"a: b\n" + b"#" * (MAX_BYTES - 5), []),
        (b"a: b\n" + b"#" * (MAX_BYTES - 4), ["file-too-large"]),
    ],
    ids=lambda each: "" if isinstance(each, bytes) else " ".join(each),
)
@pytest.mark.parametrize("parser", ["libyaml"], indirect=True)
def test_each_limit_is_the_last_that_is_read(data: bytes, told: list[str]) -> None:
    assert [code for code, _, _ in problems_of(data)] == told


@pytest.mark.parametrize(
    ("data", "values"),
    [
        (b"a: *b\n", {"name": "*b"}),
        (b"a: &b c\n", {"name": "&b"}),
        (b"a: !b c\n", {"name": "!b"}),
        (b"a: b\x1b\n", {"found": "U+001B"}),
        (b'a: "\\u202e"\n', {"found": "U+202E"}),
        (b"a: \xff\n", {"found": "byte 0xFF"}),
        ("a: b".encode("utf-16"), {"found": "UTF-16"}),
        (b"a: `b\n", {"character": "`"}),
        (b"a: We are #1 of all.\n", {"rest": "#1 of all."}),
        (b"#" * (MAX_BYTES + 1), {"size": "1000001", "limit": "1000000"}),
    ],
    ids=lambda each: "" if isinstance(each, bytes) else " ".join(each.values()),
)
def test_a_problem_says_what_was_found(data: bytes, values: dict[str, str]) -> None:
    report = Report("a.yaml")
    parse(data, report)
    assert [each.values for each in report.problems] == [values]


@pytest.mark.long
def test_too_many_values_stop_the_reading() -> None:
    assert problems_of(b"[" + b"x," * 40_000 + b"]")[0][0] == "too-many-values"


def test_of_what_ascii_prints_nothing_is_refused() -> None:
    """So a line of it needs no look at each of its characters."""
    printed = "".join(sign for sign in map(chr, range(128)) if sign.isprintable())
    assert (BROKEN.search(printed), UNSEEN.search(printed)) == (None, None)
    assert len(printed) == 95


@pytest.mark.parametrize(
    ("data", "values"),
    [
        (b"[" * (MAX_DEPTH + 1) + b"a" + b"]" * (MAX_DEPTH + 1), {"limit": str(MAX_DEPTH)}),
        (b"a: {b: 1, c: 2,\n  b: 3}\n", {"key": "b", "first": "1"}),
        (b"a: Look: a cat\n", {}),
        (b"a: @b\n", {"character": "@"}),
        (b"a: b\n---\nc: d\n", {}),
    ],
)
def test_what_stops_the_reading_is_told_with_what_it_is(data: bytes, values: dict[str, str]) -> None:
    report = Report("a.yaml")
    parse(data, report)
    assert [each.values for each in report.problems] == [values]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("a: b #c\n", ["text-cut-off"]),
        ("a: b # c\n", []),
        ("a: b  #c d\nb: e\n", ["text-cut-off"]),
        ("a: #c\n", []),  # nothing is cut off
        ("a: 'b' #c\n", []),
        ("a: b", []),
    ],
)
def test_only_a_text_behind_which_a_word_begins_with_the_mark_seems_cut_off(
    text: str, codes: list[str]
) -> None:
    assert [code for code, _, _ in problems_of(text.encode())] == codes


@pytest.mark.parametrize(
    ("data", "read"),
    [
        (b"a: b\x1bc\n", False),  # a character that nobody sees
        (b"a: b\n---\nc: d\n", False),
        (b"a: [b\n", False),
        (b"", False),
        (b"a: 1\na: 2\n", True),  # what can be read goes on, with the problem told
        (b"a: &b c\n", True),
        (b'a: "\\u202e"\n', True),
    ],
)
def test_what_can_not_be_told_apart_is_not_read_and_the_rest_is(data: bytes, *, read: bool) -> None:
    report = Report("a.yaml")
    assert (parse(data, report) is not None) is read
    assert report.failed


def test_of_a_key_that_is_there_twice_the_first_one_counts_and_an_alias_is_nothing() -> None:
    tree = parse(b"a: 1\na: 2\nb: *a\n? [c]\n: 3\n", Report("a.yaml"))
    assert isinstance(tree, Mapping)
    found = {key.value: value for key, value in tree.pairs}
    assert list(found) == ["a", "b"]
    one, alias = tree.get("a"), tree.get("b")
    assert isinstance(one, Scalar)
    assert isinstance(alias, Scalar)
    assert (one.value, alias.value, alias.plain, tree.get("c")) == ("1", "", True, None)


def test_a_file_that_is_not_there_or_too_large_is_told_with_the_reason(tmp_path: Path) -> None:
    report = Report("a.yaml")
    assert read_bytes(tmp_path / "a.yaml", report) is None
    assert read_tree(tmp_path / "b.yaml", report) is None
    large = tmp_path / "c.yaml"
    large.write_bytes(b"#" * (MAX_BYTES + 1))
    assert read_bytes(large, report) is None
    assert [(each.code, each.values) for each in report.problems] == [
        ("unreadable-file", {"reason": "No such file or directory"}),
        ("file-too-large", {"size": str(MAX_BYTES + 1), "limit": str(MAX_BYTES)}),
    ]
    (tmp_path / "d.yaml").write_bytes(b"a: b\n")
    tree = read_tree(tmp_path / "d.yaml", report)
    assert isinstance(tree, Mapping)
    assert len(report.problems) == 2
