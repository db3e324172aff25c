"""Strings and texts as authors write them: what YAML would make of them, and what stands in braces."""

import pytest

from game.story.reading.diagnostics import Diagnostic, Mark, Report
from game.story.reading.source import parse
from game.story.reading.texts_read import Reading, Reference, kind_of
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


EMA = Text("e.cast.ema.name", "Ema")


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("'{ema} waits for {hero}.'", (("ema", EMA),)),
        ("'{hero} waits.'", ()),
        ("'{ema|{ema}} and {ema}'", (("ema", EMA),)),
        ("Ema waits.", ()),
    ],
)
def test_a_text_knows_for_whom_its_placeholders_stand_and_its_language(
    written: str, names: tuple[tuple[str, Text], ...]
) -> None:
    report = Report("a.yaml")
    tree = parse(written.encode(), report)
    assert tree is not None
    reading = Reading(report, frozenset({"hero"}), {"ema": EMA}, "bs")
    made = reading.text(tree, "a")
    assert made is not None
    assert (made.id, made.names, made.language, report.problems) == ("a", names, "bs", [])
    assert reading.texts == {"a": (made, tree.mark)}
    assert reading.placeholders == {"hero", "ema"}


@pytest.mark.parametrize(
    ("written", "value", "problem"),
    [
        ("a b", "a b", None),
        ("'  a  '", "a", None),
        ("'yes'", "yes", None),
        ("'  '", None, ("empty-value", {})),
        ("{hero}", None, ("unquoted-brace", {"expected": "a text", "found": "a mapping (key: value)"})),
        ("[a]", None, ("wrong-type", {"expected": "a text", "found": "a list"})),
        ("yes", None, ("yaml-trap", {"value": "yes", "meaning": "true"})),
    ],
)
def test_a_string_is_what_is_written_without_the_blanks_around_it(
    written: str, value: str | None, problem: tuple[str, dict[str, str]] | None
) -> None:
    report = Report("a.yaml")
    tree = parse(written.encode(), report)
    assert tree is not None
    assert Reading(report).string(tree) == value
    assert [(each.code, each.values) for each in report.problems] == ([problem] if problem else [])


def test_a_lone_brace_is_told_from_there_on_and_the_text_is_read() -> None:
    [problem] = told("'so {hero'", "hero")
    assert (problem.code, problem.values) == ("lone-brace", {"found": "{"})


def test_what_is_named_is_remembered_with_its_place() -> None:
    reading = Reading(Report("a.yaml"))
    reading.names("node", "attic", Mark(4, 2))
    reading.names("flag", "told", Mark(5))
    assert reading.references == [Reference("node", "attic", Mark(4, 2)), Reference("flag", "told", Mark(5))]
