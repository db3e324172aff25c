"""Words that fit one hero alone, addresses that may be real, and options that nobody can tell apart."""

import time

import msgspec
import pytest

from game.story.checks.choices import alike
from game.story.checks.words import check_words
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Mark, Report
from game.text import Text
from tests.story.checks.of_example import found_in_texts, hello
from tests.story.loading.examples import PAGES, around


def told(words: str) -> list[tuple[str, str]]:
    """Codes and what was found in a sentence of the narrator, in a story of Lana or Luka, Mum and leo_x."""
    text = f"nodes:\n  hello:\n    - narrate: '{words}'\n    - end: quiet\n"
    data = around(text, (PAGES / "example.yaml").read_text(encoding="utf-8")).encode()
    loaded = load_bytes(data, Report("example.yaml"))
    assert loaded.draft is not None
    report = Report("example.yaml")
    check_words(loaded.draft, loaded.texts, report)
    return [(each.code, each.values["found"]) for each in report.problems]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Luka waits.", [("hero-name", "Luka")]),
        ("{Luka|Lana} waits.", []),
        ("Lukas waits.", []),
        ("{Lana|Luka} waits.", [("pair-order", "Lana|Luka")]),
        ("{hero} takes {her|his} time.", [("pair-order", "her|his")]),
        ("{hero} takes {his|her} time.", []),
        ("{hero} takes {her|the} time.", []),
        ("{hero} takes {the|his} time.", []),
        ("{hero} takes {her or his|his} time.", []),
        ("{hero} takes {her|his or her} time.", []),
        ("Mum laughs with {hero}, and she waits.", []),
        ("Mum laughs with {hero}, and he waits.", [("one-form", "he")]),
        ("{hero} is glad. Mum waits. She laughs.", []),
        ("{hero} is glad. She laughs. Mum waits.", [("one-form", "She")]),
        ("Mum is his.", []),
        ("{hero} takes his time.", [("one-form", "his")]),
        ("{hero} takes {his|her||their} time.", []),
        ("{hero} takes {her|his||their} time.", [("pair-order", "her|his")]),
        ("{hero} asks Mum, and she laughs.", []),
        ("{hero} asks Mum, and he laughs.", [("one-form", "he")]),
        ("{hero} asks {mum}, and she laughs.", []),
        ("{hero} asks {mum}, and he laughs.", [("one-form", "he")]),
        ("{hero} asks the teacher, and he laughs.", []),
        ("She waits.", []),
        ("His number is 061 555 555.", [("number-or-link", "061 555 555")]),
        ("Go to www.towers.example now.", [("number-or-link", "www.towers.example")]),
        ("It is 21:47, and there are 100 000 gems for 12345.", []),
        ("Since 2026-05-31.", []),
    ],
)
def test_what_is_wrong_for_one_hero_or_may_be_real_is_told(words: str, found: list[tuple[str, str]]) -> None:
    assert told(words) == found


ONE_HERO = """\
nodes:
  hello:
    - narrate: Luka waits.
      if: {if_}
    - choose:
        - do: Wait for Luka
          id: luka
          if: {if_}
        - do: Go on
          id: on-2
    - end: quiet
"""


@pytest.mark.parametrize("piece", ["<g>", "a-", "a.", "a@"])
def test_a_word_without_end_is_read_as_fast_as_any(piece: str) -> None:
    before = time.process_time()
    told(f"Nobody wrote {piece * 20_000}.")
    assert time.process_time() - before < 1


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("Write to lana@example.com now.", "lana@example.com"),
        ("(mail a.b+c@example.com)", "a.b+c@example.com"),
        ("See castle.gg, or so.", "castle.gg"),
    ],
)
def test_an_address_is_told(words: str, address: str) -> None:
    assert told(words) == [("number-or-link", address)]


def test_what_is_shown_for_one_hero_alone_may_name_them() -> None:
    assert found_in_texts(ONE_HERO.format(if_="hero-luka"), check_words) == []
    assert found_in_texts(ONE_HERO.format(if_="did-pause"), check_words) == [("hero-name", "Luka")] * 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Show Mum the chat.", "Show the chat to Mum", True),
        ("Put the phone away", "Put the phones away", True),
        ("Block him now", "Just block him", True),
        ("Tell Mum", "Tell Dad", False),
        ("Tell Mum", "Don't tell Mum", False),
        ("Take 2 pebbles please", "Take 3 pebbles please", False),
        ("{hero} waits", "{friend} waits", False),
        ("Go on reading", "Go on reading the chat", False),
        ("Show Mum the photo", "Show Mum the photographs", False),
        ("Show Mum the book", "Show Mum the bookcase", False),
        ("Show Mum the cat", "Show Mum the car", False),
        ("Show Mum the road", "Show Mum the roads", True),
        ("Show photos", "Show photo", False),
        ("Mum reads it", "It reads Mum", True),
        ("Please", "Now", False),
    ],
)
def test_options_that_differ_in_small_words_or_endings_are_alike(one: str, other: str, *, same: bool) -> None:
    assert alike(one, other) is same


def test_the_narrator_calls_the_hero_nothing() -> None:
    assert told("Good girl.") == []


@pytest.mark.parametrize(
    ("said", "words", "wrong"),
    [
        ("say: mum", "Good girl.", ["girl"]),
        ("say: mum", "Come here, son.", ["son"]),
        ("say: mum", "A girl was here.", []),
        ("say: mum", "{Good boy|Good girl}.", []),
        ("chat: mum", "Good girl.", ["girl"]),
        ("post: mum", "Good girl.", []),  # who knows about whom
    ],
)
def test_what_a_hero_is_called_fits_both(said: str, words: str, wrong: list[str]) -> None:
    text = f'nodes:\n  hello:\n    - {said}\n      text: "{words}"\n    - end: quiet\n'
    data = around(text, (PAGES / "example.yaml").read_text(encoding="utf-8")).encode()
    loaded = load_bytes(data, Report("example.yaml"))
    assert loaded.draft is not None
    report = Report("example.yaml")
    check_words(loaded.draft, loaded.texts, report)
    assert [each.values["found"] for each in report.problems] == wrong


def test_a_question_may_end_with_whom_to_answer() -> None:
    asked = (
        "nodes:\n  hello:\n{said}    - choose:\n        - {{say: One, id: one}}\n"
        "        - {{say: Two, id: two}}\n"
        "      ask: {ask}\n    - end: quiet\n"
    )
    mum = "    - show: mum\n    - say: mum\n      text: Well?\n"
    for said, ask, wrong in (
        (mum, "What does {hero} answer her?", []),
        (mum, "What does {hero} answer him?", [("one-form", "him")]),
        ("", "What does {hero} answer her?", [("one-form", "her")]),
        (mum, "What does {hero} do with her hands?", [("one-form", "her")]),
    ):
        text = asked.format(said=said, ask=ask)
        assert [each for each in found_in_texts(text, check_words) if each[0] == "one-form"] == wrong


def asked(question: str) -> list[tuple[str, ...]]:
    """What is told of a question about the hero at the end of the story."""
    questions = f"questions:\n  - {question!r}\n  - Who helped?\n  - What next?\n"
    return found_in_texts(questions, check_words)


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("Why did he wait?", "he"),
        ("Why did She wait?", "She"),
        ("Why was the phone his?", ""),  # of whom nobody says
        ("Whose phone was it when he had his?", "he"),
        ("Why did Mum say that she waits?", ""),
        ("Why did {hero} keep his phone?", "his"),
        ("Why did {he|she} wait?", ""),
    ],
)
def test_who_does_something_in_a_question_is_the_hero(question: str, wrong: str) -> None:
    assert asked(question) == ([("one-form", wrong)] if wrong else [])


def test_what_helped_and_who_is_not_to_blame_is_about_the_hero_too() -> None:
    assert found_in_texts('helped:\n  tell: "He told somebody."\n', check_words) == [("one-form", "He")]
    ending = (
        "endings:\n  alone:\n    kind: hard\n    title: A long evening\n    text: {}\n"
        "    helped: [{}]\n    responsible: Who asks for secrets.\n    blame: {}\n"
    )
    for said in (("Long.", "He told.", "No."), ("Long.", "It did.", "He is not.")):
        assert found_in_texts(ending.format(*said), check_words) == [("one-form", "He")]
    assert found_in_texts(ending.format("He waits.", "It did.", "No."), check_words) == []


def test_a_question_after_somebody_without_a_gender_is_read_as_any() -> None:
    cast = "app: {name: The app, avatar: leo_x}"
    steps = (
        "- notify: app\n  text: Your code.\n- choose:\n    - {say: One, id: one}\n    - {say: Two, id: two}\n"
        "  ask: What does {hero} answer her?"
    )
    assert found_in_texts(hello(steps, cast), check_words) == [("one-form", "her")]


@pytest.mark.parametrize(
    ("step", "wrong"),
    [
        ("chat: mum\n  text: Good girl.", ["girl"]),
        ("chat: mum\n  thread: crew\n  text: Good girl.", []),
        ("chat: mum\n  text: Hi.\n  why: Good girl.", []),
        ("say: hero\n  text: Good girl.", []),
        ("say: mum\n  text: Good girl.\n  if: hero-lana", []),
        ("say: mum\n  text: Good girl.\n  if: did-pause", ["girl"]),
    ],
)
def test_a_hero_is_called_something_where_they_are_spoken_to(step: str, wrong: list[str]) -> None:
    told = found_in_texts(hello(f"- {step}", "crew: {name: Crew, members: [mum, hero]}"), check_words)
    assert [each[1] for each in told if each[0] == "one-form"] == wrong


@pytest.mark.parametrize(
    ("by", "on", "missing"),
    [("", "", ""), ("Ana", "2026-05-31", ""), ("Ana", "", "reviewed_on"), ("", "2026-05-31", "reviewed_by")],
)
def test_a_review_has_a_name_and_a_date(by: str, on: str, missing: str) -> None:
    review = f'reviewed_by: "{by}"\nreviewed_on: "{on}"\n'
    assert found_in_texts(review, check_words) == ([("review-undated", missing)] if missing else [])


@pytest.mark.parametrize(
    ("number", "told_"),
    [
        ("061 555 555", True),
        ("+387 61 555-555", True),
        ("123456", True),
        ("12345", False),
        ("100 000", False),
        ("2 000 000", False),
        ("2026-05-31", False),
        ("2026-05-3111", True),
    ],
)
def test_a_number_that_may_be_called_is_told(number: str, told_: bool) -> None:  # noqa: FBT001
    assert bool(told(f"Here is {number} again.")) is told_


def test_the_first_number_that_may_be_called_is_told_after_others() -> None:
    assert told("For 100 000 gems on 2026-05-31 call 061 555 555.") == [("number-or-link", "061 555 555")]


def test_somebody_may_be_called_after_a_hero() -> None:
    cast = "dad: {name: Luka's dad, gender: m}"
    assert found_in_texts(hello("- narrate: Soup.", cast), check_words) == []
    assert found_in_texts(hello("- narrate: Luka's dad waits.", cast), check_words) == [("hero-name", "Luka")]


def test_in_a_story_of_boys_the_second_word_of_a_pair_may_be_his() -> None:
    def of_luka(episode: Episode, texts: tuple[tuple[Text, Mark], ...], report: Report) -> None:
        check_words(msgspec.structs.replace(episode, heroes={"luka": episode.heroes["luka"]}), texts, report)

    pair = hello("- narrate: '{hero} takes {the|his} time, and {her|his} cup, and {Lana|Luka} waits.'")
    assert found_in_texts(pair, of_luka) == [("pair-order", "her|his", "his|her")]
