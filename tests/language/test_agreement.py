"""Whether a translation agrees with who says it, to whom, and with the hero."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from game.language.agreement import disagreements
from game.language.catalog_files import read_all
from game.language.entry import entries
from game.language.gendered_words import FEMALE, MALE
from game.language.heroes import heroes_of
from game.language.languages import TRANSLATED
from game.language.po import strings
from game.language.serbian import to_latin
from game.language.style import problems

LOCALES = Path(__file__).resolve().parents[2] / "locales"

PAIR = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")

THOUGHT = "A thought of the hero. Place: kitchen."
TO_EMA = "Choice: words that the hero says. To Ema (female). Place: kitchen."
BY_MUM = "Spoken by Mum (female). To the hero. Place: kitchen."
NARRATED = "The narrator. Place: kitchen."


def words(language: str, note: str, string: str, heroes: tuple[str, ...] = ()) -> list[str]:
    message = Message("…", string, context="e.a.say-1", auto_comments=[note])
    return [word for entry in entries(language, message, heroes) for word, _ in disagreements(entry)]


@pytest.mark.parametrize(
    ("language", "note", "string", "found"),
    [
        ("bs", THOUGHT, "Nisam htio.", ["htio"]),
        ("bs", THOUGHT, "Nisam {htio|htjela}.", []),
        ("sr", THOUGHT, "Нисам хтела.", ["htela"]),
        ("sr", THOUGHT, "Нисам {хтео|хтела}.", []),
        ("hr", TO_EMA, "Ti si jedini, Ema.", ["jedini", "jedini"]),
        ("hr", TO_EMA, "Ti si jedina, Ema.", []),
        ("hr", TO_EMA, "{Htio|Htjela} sam da znaš.", []),
        ("hr", BY_MUM, "Izašao sam po kruh.", ["izašao", "izašao"]),
        ("hr", BY_MUM, "Sav sam tvoj.", ["sav", "sav"]),
        ("hr", BY_MUM, "Sva sam tvoja.", []),
        ("hr", BY_MUM, "Izašla sam po kruh.", []),
        ("hr", BY_MUM, "{Izašao|Izašla} sam po kruh.", ["izašao"]),
        ("bs", BY_MUM, "Jeste li jeli?", []),
        ("bs", BY_MUM, "Jesi li nešto pojeo?", ["pojeo"]),
        ("bs", NARRATED, "{hero} je rekla mami.", ["rekla"]),
        ("bs", NARRATED, "{hero} je {rekao|rekla} mami.", []),
        ("en", NARRATED, "Nisi kriv.", []),
    ],
)
def test_a_form_must_be_right_for_everybody(language: str, note: str, string: str, found: list[str]) -> None:
    assert words(language, note, string) == found


def test_names_of_the_heroes_in_a_pair_stand_for_the_hero() -> None:
    names = ("Luka", "Lana")
    assert words("hr", NARRATED, "{Luka|Lana} je otišla.", names) == ["otišla"]
    assert words("hr", NARRATED, "{Luka je otišao|Lana je otišla}.", names) == []


def test_whom_the_advice_means() -> None:
    message = Message("…", "Nisam htio.", context="e.a.think-1", auto_comments=[THOUGHT])
    (entry,) = entries("bs", message)
    assert [wanted for _, wanted in disagreements(entry)] == [
        "this is wrong of whoever speaks as a girl: {boy's form|girl's form}"
    ]


def _without_a_pair(language: str) -> Iterator[tuple[Message, tuple[str, ...]]]:
    """Every text of a catalog in which one pair of verbs or adjectives has lost one of its forms."""
    catalog = read_all(LOCALES / language / TRANSLATED)
    heroes = heroes_of(catalog)
    for message in catalog.texts.values():
        string = strings(message)[0]
        for pair in () if message.pluralizable else PAIR.finditer(string):
            inside = string[: pair.start()].count("„") > len(re.findall("[“”]", string[: pair.start()]))
            if inside or not all(map(_shows, pair.groups())):
                continue
            for form in pair.groups():
                changed = message.clone()
                changed.string = string[: pair.start()] + form + string[pair.end() :]
                yield changed, heroes.get((message.context or "").partition(".")[0], ())


def _shows(form: str) -> bool:
    word = to_latin(form).lower()
    return word in MALE or word in FEMALE or word.endswith(("ao", "io", "eo", "uo", "la"))


@pytest.mark.long
@pytest.mark.parametrize("language", ["bs", "hr", "sr"])
def test_more_than_three_of_four_lost_forms_are_told(language: str) -> None:
    """Who is one of two that are spoken to, or whoever is there, is not looked at."""
    told = [
        any(problems(entry, None) for entry in entries(language, message, heroes))
        for message, heroes in _without_a_pair(language)
    ]
    assert len(told) > 200
    assert sum(told) / len(told) > 0.75
