"""Choices: two options with the same words must never be open at once."""

import pytest

from game.story.checks import choices
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from tests.story.checks.of_example import example, hello, told_in_full
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


@pytest.mark.parametrize(("form", "told"), [("", ["choice-changes-nothing"]), ("  form: yes\n", [])])
def test_the_answers_of_a_report_form_may_lead_to_the_same(form: str, told: list[str]) -> None:
    steps = f"- choose:\n    - {{do: One, id: a}}\n    - {{do: Two, id: b}}\n  ask: What happened?\n{form}"
    found = told_in_full(hello(steps), check)
    assert [each["code"] for each in found] == told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Show Mum the chat", "Show the chat to Mum"),
        ("Wait", "Please just wait now"),
        ("Don’t answer him", "Don't answer him"),
        ("Write to Mum tonight", "Write to Mum tonights"),
        ("Ask Mum walks", "Ask Mum walked"),
        ("Ask Mum walk", "Ask Mum walking"),
        ("Ask {mum} walk", "Ask {mum} walking"),
        ("Walk Mum home", "Walking Mum home"),
    ],
)
def test_options_are_alike_that_differ_in_small_words_their_order_or_one_ending(one: str, other: str) -> None:
    assert choices.alike(one, other)
    assert choices.alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Please", "Just now"),  # nothing is left that counts
        ("Show Mum", "Show Dad"),
        ("Answer him", "Don't answer him"),
        ("Ask Mum walk", "Ask Mum run"),
        ("Ask Mum walk", "Ask Dad walking"),
        ("Mum walk", "Mum walking"),  # two words are too few to tell
        ("Ask Mum twenty times", "Ask Mum"),
        ("Ask Mum for", "Ask Mum fog"),
        ("Ask Mum the cat", "Ask Mum the cats"),  # three letters are no stem
        ("Ask Mum walk", "Ask Mum walkabouts"),
        ("Ask Mum talking", "Ask Mum walking"),
        ("Ask Mum stew", "Ask Mum stopping"),
        ("Ask Mum about seven", "Ask Mum about eight"),
        ("Walk Mum talk", "Walking Mum talking"),
        ("", "Wait"),
    ],
)
def test_options_with_another_word_that_counts_are_not_alike(one: str, other: str) -> None:
    assert not choices.alike(one, other)
    assert not choices.alike(other, one)


def choice(*options: str) -> str:
    """A story in which one chooses from these."""
    return hello("- choose:\n" + "".join(f"    - {{{each}}}\n" for each in options))


def check(episode: Episode, report: Report) -> None:
    """Look at the choices of an episode."""
    choices.check_choices(episode.nodes, report)


def of_options(*options: str) -> list[dict[str, str]]:
    """What is told of a choice from these."""
    return told_in_full(choice(*options), check)


SHOW, SHOW_TO = "do: Show Mum the chat, goto: tell", "do: Show the chat to Mum, goto: quiet"


def test_an_option_that_reads_like_one_before_it_is_told_with_that_one() -> None:
    three = ("do: Wait, goto: alone", SHOW, SHOW_TO)
    [step, _] = example(choice(*three)).nodes["hello"].steps
    assert of_options(*three) == [
        {
            "code": "like-option",
            "text": "Show the chat to Mum",
            "first": str(step.offered()[1].mark.line),
            "other": "Show Mum the chat",
        }
    ]


def test_the_same_words_are_told_as_such_alone() -> None:
    same = of_options("do: Show Mum the chat, goto: quiet", "do: Show Mum the chat., goto: alone")
    assert [each["code"] for each in same] == ["same-option"]


def test_it_is_told_once_however_many_it_reads_like() -> None:
    third = "do: Show to Mum the chat, goto: alone"
    assert [each["text"] for each in of_options(SHOW, SHOW_TO, third)] == [
        "Show the chat to Mum",
        "Show to Mum the chat",
    ]


def test_options_that_read_alike_and_are_never_open_together_are_not_told() -> None:
    assert of_options(f"{SHOW}, if: did-save", f"{SHOW_TO}, if: not did-save", "do: Wait, id: w") == []


@pytest.mark.parametrize(
    ("options", "changes"),
    [
        (("do: One, goto: quiet, id: a", "do: Two, goto: quiet, id: b"), False),
        (("do: One, id: a", "do: Two, id: b", "do: Three, goto: quiet"), True),
        (("do: One, goto: quiet", "do: Two, id: b", "do: Three, id: c"), True),
        (("do: One, goto: quiet, id: a", "do: Two, id: b", "do: Three, goto: quiet, id: c"), True),
    ],
)
def test_options_change_something_where_one_leads_elsewhere(
    options: tuple[str, ...], *, changes: bool
) -> None:
    assert bool(of_options(*options)) is not changes
