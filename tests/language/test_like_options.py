"""Options that say nearly the same in a translation alone."""

import pytest
from babel.messages.catalog import Message

from game.language.like_options import alike, like_options

NOTE = "Choice: words that the hero says. To Mum (female)."


def option(name: str, source: str, string: str, note: str = NOTE) -> Message:
    return Message(source, string, context=f"e.a.{name}", auto_comments=[note])


def found(*options: Message) -> list[tuple[str | None, str | None]]:
    return [(second.context, first.context) for second, first in like_options(options)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pokaži mami poruke", "Pokaži poruke mami!"),
        ("Ispričaj to Emi sad", "Ispričaj Emi"),
        ("Neću ti poslati sliku", "Neću ti poslati slike"),
        ("Izađi", "Izađi."),
    ],
)
def test_these_say_nearly_the_same(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoću s tobom", "Neću s tobom"),
        ("Pošalji sliku", "Ne pošalji sliku"),
        ("Idem u tri", "Idem u pet"),
        ("Reci mami", "Reci tati"),
        ("Piši {hero}", "Piši"),
        ("…", "!"),
    ],
)
def test_these_do_not(one: str, other: str) -> None:
    assert not alike(one, other)


def test_the_second_is_told_with_the_first() -> None:
    one = option("choose-1.show", "Show Mum the chat", "Pokaži mami poruke")
    other = option("choose-1.read", "Read it out to Mum", "Pokaži poruke mami")
    assert found(one, other) == [("e.a.choose-1.read", "e.a.choose-1.show")]


def test_what_is_alike_in_english_too_is_not_the_translators_matter() -> None:
    one = option("choose-1.a", "Not now", "Ne sada")
    other = option("choose-1.b", "Not now!", "Ne sada!")
    assert found(one, other) == []


def test_options_of_two_choices_may_be_alike() -> None:
    one = option("choose-1.a", "Show Mum", "Pokaži mami")
    other = option("choose-2.a", "Let Mum see it", "Pokaži mami")
    assert found(one, other) == []


def test_what_one_hero_reads_counts() -> None:
    one = option("choose-1.a", "I'm tired", "{Umoran|Umorna} sam od svega")
    other = option("choose-1.b", "I'm done with it", "{Sit|Umorna} sam od svega")
    assert found(one, other) == [("e.a.choose-1.b", "e.a.choose-1.a")]


def test_the_question_above_is_no_option() -> None:
    one = option("choose-1.ask", "What now, Mum?", "Šta sad, mama?", "Question above the choices.")
    other = option("choose-1.a", "What is it?", "Šta sad, mama?")
    assert found(one, other) == []
