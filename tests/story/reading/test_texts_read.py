"""Strings and texts as authors write them: what YAML would make of them, and what stands in braces."""

import pytest

from game.story.reading.diagnostics import Diagnostic, Report
from game.story.reading.source import parse
from game.story.reading.texts_read import Reading, kind_of
from game.text import Text


def told(written: str, *placeholders: str) -> list[Diagnostic]:
    """What is told of a text that is written so."""
    report = Report("a.yaml")
    tree = parse(written.encode(), report)
    assert tree is not None
    Reading(report, frozenset(placeholders)).text(tree, "a.title")
    return report.problems


@pytest.mark.parametrize(
    ("written", "meaning"),
    [
        *((word, "true") for word in ("yes", "Yes", "on", "TRUE", "y")),
        *((word, "false") for word in ("no", "off", "False", "n")),
        *((word, "nothing") for word in ("null", "~")),
        ("21:47", "the number 1307"),
        ("1:00:01", "the number 3601"),
        ("1:1:1:1", "the number 219661"),
    ],
)
def test_a_word_that_yaml_takes_for_something_else_needs_quotes(written: str, meaning: str) -> None:
    [problem] = told(written)
    assert (problem.code, problem.values) == ("yaml-trap", {"value": written, "meaning": meaning})
    assert told(f'"{written}"') == []


@pytest.mark.parametrize(
    "written", ["12:60", "1234567:00", "1:1:1:1:1", "nobody", "12", "a: b".replace(": ", ":")]
)
def test_what_only_looks_so_needs_none(written: str) -> None:
    assert told(written) == []


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{hero}", "unquoted-brace"),
        ("{he|she}", "unquoted-brace"),
        ("{hero, a: b}", "unquoted-brace"),
        ("{a: b}", "wrong-type"),
        ("[a]", "wrong-type"),
        ("[{hero}]", "wrong-type"),
        ("' '", "empty-value"),
    ],
)
def test_what_is_no_text_is_told_as_what_it_was_taken_for(written: str, code: str) -> None:
    assert [problem.code for problem in told(written)] == [code]


def test_names_in_braces_are_those_that_somebody_gives() -> None:
    assert told("'{hero} waits.'", "hero", "who") == []
    [problem] = told("'{heroo} waits.'", "hero", "who")
    assert problem.values == {"name": "heroo", "guess": "hero", "known": "hero, who"}


def test_an_id_has_one_text_and_one_place() -> None:
    report = Report("a.yaml")
    reading = Reading(report)
    tree = parse(b"- One\n- One\n- Two\n", report)
    first, again, other = getattr(tree, "items")  # noqa: B009 - it is a list
    assert (
        reading.text(first, "a") == reading.text(first, "a") == reading.text(again, "a") == Text("a", "One")
    )
    assert report.problems == []
    reading.text(other, "a")
    [problem] = report.problems
    assert (problem.code, problem.line) == ("text-id-taken", 3)
    assert problem.values == {"id": "a", "first": "1"}


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("'" + "a" * 60 + "'", "`" + "a" * 60 + "`"),
        ("'" + "a" * 61 + "'", "`" + "a" * 60 + "`"),
        ("''", "nothing"),
        ("[]", "a list"),
        ("{}", "a mapping (key: value)"),
    ],
)
def test_a_message_names_what_is_there_and_repeats_no_long_text(written: str, kind: str) -> None:
    tree = parse(written.encode(), Report("a.yaml"))
    assert tree is not None
    assert kind_of(tree) == kind
