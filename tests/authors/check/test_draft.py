"""An episode under work: what waits for others is one line, and all else is told as always."""

import pytest

from game.authors.check.draft import EXTRACT, TRANSLATE, without_drafts
from game.story.reading.diagnostics import Diagnostic


def found(code: str, more: str = "") -> Diagnostic:
    """A problem of some line; `more` is how many others it stands for."""
    return Diagnostic(code, "warning", "example.yaml", 3, 1, {"more": more} if more else {})


@pytest.mark.parametrize("code", sorted(EXTRACT | TRANSLATE))
def test_what_waits_is_no_problem_of_the_text(code: str) -> None:
    fault = found("unknown-node")
    left, line = without_drafts([found(code), fault])
    assert left == (fault,)
    assert line.startswith("In work: ")


def test_texts_and_translations_are_counted_with_those_that_a_problem_stands_for() -> None:
    _, line = without_drafts(
        [found("text-not-extracted", "4"), found("untranslated"), found("fuzzy", "2"), found("fuzzy")]
    )
    assert line == (
        "In work: texts that wait for `cuvari text update`: 5, translations that are missing or marked: 5."
    )


def test_translations_alone_ask_for_no_update() -> None:
    assert without_drafts([found("fuzzy")])[1] == "In work: translations that are missing or marked: 1."


@pytest.mark.parametrize("code", sorted(EXTRACT - {"text-not-extracted"}))
def test_an_update_may_be_due_for_no_new_text(code: str) -> None:
    assert without_drafts([found(code)])[1] == "In work: `cuvari text update` is due."


def test_where_nothing_waits_nothing_is_said_of_it() -> None:
    fault = found("unknown-node")
    assert without_drafts([fault]) == ((fault,), "")
