"""Choices: two options with the same words must never be open at once."""

import pytest

from tests.support.small_stories import problems_of

HOME = """\
        - do: Put the phone away and go to Ema
          goto: home
        - do: Go out alone
          goto: alone"""


def alike(one: str, other: str, words: str = "Go home") -> list[tuple[str, int, dict[str, str]]]:
    """What is told of two options, each under a condition, of which the second has these words."""
    first = f"        - do: Go home\n          goto: home\n{_if(one)}"
    second = f"        - do: {words}\n          goto: alone\n{_if(other)}"
    away = "        - do: Go away\n          goto: home\n          id: away"
    problems = problems_of((HOME, f"{first}{second}{away}"))
    return [(each.code, each.line, each.values) for each in problems if each.code == "same-option"]


def _if(condition: str) -> str:
    return f"          if: {condition}\n" if condition else ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hero-lana", "hero-luka"),
        ("quiet", "not quiet"),
        ("not quiet", "quiet"),
        ("[quiet, promised]", "[promised, not quiet]"),
    ],
)
def test_options_that_are_never_open_together_may_have_the_same_words(one: str, other: str) -> None:
    assert alike(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", ""),
        ("quiet", ""),
        ("", "quiet"),
        ("quiet", "promised"),
        ("quiet", "quiet"),
        ("hero-lana", "quiet"),
    ],
)
def test_options_that_can_be_open_together_may_not(one: str, other: str) -> None:
    [(_, line, values)] = alike(one, other)
    assert values == {"text": "Go home", "first": str(line - 2 - bool(one))}


@pytest.mark.parametrize("words", ["go  HOME", "Go home.", "Go home!", "Go home…"])
def test_words_are_the_same_whatever_their_size_spaces_and_last_mark(words: str) -> None:
    assert len(alike("", "", words)) == 1


@pytest.mark.parametrize("words", ["Go home?", "Go. home", "Go home now"])
def test_other_words_are_other_options(words: str) -> None:
    assert alike("", "", words) == []


TWO = """\
        - do: He asked for a secret
          goto: reported
        - do: Not now
          goto: not-now
      ask: What happened?
      form: yes"""


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("do: One", "do: Two"), "choice-changes-nothing"),
        (("do: One", "say: Two"), "choice-only-words"),
        (("say: One", "say: Two"), "choice-only-words"),
        (("do: One",), ""),
        (("do: One\n          set: [quiet]", "do: Two"), ""),
        (("do: One", "do: Two\n          act: refuse"), ""),
        (("do: One", "do: Two\n          goto: home"), ""),
    ],
)
def test_a_choice_changes_something(options: tuple[str, ...], code: str) -> None:
    written = "".join(
        f"        - {each}\n          id: way-{number}\n" for number, each in enumerate(options)
    )
    kept = "    - chat: finn\n      text: Here is a picture."
    choice = f"    - choose:\n{written}      ask: What now?\n{kept}"
    found = [each.code for each in problems_of((kept, choice)) if each.code.startswith("choice-")]
    assert found == [code] * bool(code)


def test_the_answers_of_a_report_form_may_lead_to_the_same() -> None:
    assert [each.code for each in problems_of((TWO, TWO.replace("reported", "not-now")))].count(
        "choice-changes-nothing"
    ) == 0
