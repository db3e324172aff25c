"""What the checks say of one translation: each finding with an example, and sentences that are fine."""

from pathlib import Path

import pytest
from babel.messages.catalog import Message

from game.language.entry import entries
from game.language.rules import load_rules
from game.language.style import problems

RULES = load_rules(Path(__file__).resolve().parents[2] / "locales")


def codes(language: str, source: str, string: str) -> set[str]:
    message = Message(source, string, context="e.a.chat-1")
    return {
        item.code for entry in entries(language, message) for item in problems(entry, RULES.get(language))
    }


@pytest.mark.parametrize(
    ("language", "source", "string"),
    [
        ("bs", "Are you ready, {hero}?", "Jesi li {spreman|spremna}, {hero}?"),
        ("bs", "“Trust me,” he wrote…", "„Vjeruj mi“, napisao je…"),
        ("hr", "“Trust me,” he wrote…", "„Vjeruj mi”, napisao je…"),
        ("sr", "“Trust me,” he wrote…", "„Веруј ми“, написао је…"),
        ("sr", "Is it on WhatsApp? See bit@mit.gov.rs.", "Да ли је на WhatsApp-у? Види bit@mit.gov.rs."),
        ("sr", "Chapter 4", "OK: IV поглавље, 4"),
        ("bs", "It is never your fault.", "Nisi {kriv|kriva}."),
        ("bs", "You asked for help. That was brave.", "{Tražio|Tražila} si pomoć. To je bilo hrabro."),
        ("bs", "62% of players :)", "62 % igrača :)"),
        ("hr", "Mum: {hero}, come!", "Mama: {hero}, dođi!"),
        ("bs", "Set {{x}}", "Skup {{x}}"),
        ("bs", "You! Your friends?", "Vi! Vaši drugari?"),
        ("bs", "You told her.", "{Rekao si|Rekla si||Rekli ste|Rekle ste} joj."),
        ("sr", "You're both alone, {hero}.", "{Сам си|Сама си||Обојица сте|Обе сте|Обоје сте}, {hero}."),
        ("hr", "You can, {hero}.", "{Možeš, {hero}||Možete}."),
    ],
)
def test_these_are_fine(language: str, source: str, string: str) -> None:
    assert codes(language, source, string) == set()


CAST = {"petar": "Petar", "ema": "Ema", "dad": "Tata"}


@pytest.mark.parametrize(
    ("source", "string", "missing"),
    [
        ("Ask {petar}.", "Pitaj {petar}.", False),
        ("Ask {petar}.", "Pitaj Petra.", False),
        ("Ask {ema} and {petar}.", "Pitaj Emu i Petra.", False),
        ("Ask {ema} and {petar}.", "Pitaj Emu i njega.", True),
        ("Ask {petar}.", "Pitaj njega.", True),
        ("Ask {petar}.", "{Pitaj Petra|Pitaj njega}.", True),
        ("Ask {ema}.", "Pitaj našu temu.", True),
        ("Ask her.", "Pitaj {ema}.", True),
        ("Ask {nobody}.", "Pitaj.", True),
    ],
)
def test_a_name_of_the_cast_may_stand_in_another_case(source: str, string: str, missing: bool) -> None:  # noqa: FBT001
    message = Message(source, string, context="e.a.chat-1")
    found = [each.code for entry in entries("bs", message, (), CAST) for each in problems(entry, None)]
    assert (found == []) is not missing


@pytest.mark.parametrize(
    ("language", "source", "string", "code"),
    [
        ("bs", "Hi {hero}", "Zdravo", "placeholders"),
        ("bs", "Hi", "Zdravo {hero}", "placeholders"),
        ("bs", "Hi {hero}", "{Zdravo|Zdravo {hero}}", "placeholders"),
        ("bs", "Ready", "{spremno|spremno}", "gender-pair"),
        ("bs", "You sent it", "{Poslala|Poslao} si", "gender-pair"),
        ("bs", "You sent it", "{Poslao|Poslala||Poslale|Poslali} si", "players-forms"),
        ("bs", "Ready, you sent it", "{Spreman|Spremna}, {poslao|poslala||poslali|poslale}", "players-forms"),
        ("bs", "Hi {hero} {n}", "{Zdravo {hero} {n}||Zdravo vas dvoje}", "placeholders"),
        ("bs", "Hi", "{Zdravo||Zdravo {hero}}", "placeholders"),
        ("bs", "Hi...", "{Zdravo…||Zdravo vas dvoje...}", "ellipsis"),
        ("bs", "You sent it", "Poslao/la si", "gender-slash"),
        ("bs", "You sent it", "Poslao(la) si", "gender-slash"),
        ("sr", "Mum", "М\u0061м\u0061", "mixed-script"),
        ("bs", "Mum", "Мама", "wrong-script"),
        ("sr", "Mum", "Мама i тата", "latin-word"),
        ("hr", "“Yes”", "„Da“", "quotes"),
        ("bs", "“Yes”", '"Da"', "quotes"),
        ("sr", "“Yes”", "„Да", "quotes"),
        ("bs", "Well…", "Pa...", "ellipsis"),
        ("bs", "He – she", "On - ona", "dash"),
        ("bs", "62%", "62%", "percent"),
        ("bs", "Yes", "Da ", "spaces"),
        ("bs", "Yes, now", "Da,sada", "spaces"),
        ("bs", "Yes, now", "Da , sada", "spaces"),
        ("bs", "Yes, now", "Da,  sada", "spaces"),
        ("bs", "I am 14", "Imam 15", "lost-numbers"),
        ("bs", "Ready?", "Jesi li tu.", "lost-question"),
        ("bs", "Ready.", "Jesi li tu?", "new-question"),
        ("bs", "Two cats", "Tri mačke", "other-number"),
        ("bs", "He won't come", "On će doći", "lost-no"),
        ("bs", "He will come", "On neće doći", "new-no"),
        ("bs", "Keep it", "Obriši to", "other-word"),
        ("sr", "Tell Dad", "Реци мами", "lost-word"),
        ("hr", "Hello there, you. We are all here.", "Pozdrav svima.", "lost-sentence"),
        ("bs", "Nobody has to answer at once, or ever at all.", "Niko ništa.", "short-translation"),
        ("bs", "Go on now", "Go on now", "copied-english"),
        ("bs", "Tell us", "Mi smo tu za Vas", "formal-address"),
        ("bs", "Tell us", "Tu smo, Vaš tim", "formal-address"),
        ("sr", "Tell us", "Ту смо за Вас", "formal-address"),
        ("bs", "Someone", "Netko", "foreign-word"),
        ("hr", "Children", "Deca", "foreign-word"),
        ("sr", "Children", "Дјеца", "foreign-word"),
        ("bs", "It is done", "Sama si kriva", "banned-phrase"),
        ("sr", "It is done", "Тражила си то", "banned-phrase"),
        ("en", "You should have known", "You should have known", "banned-phrase"),
    ],
)
def test_these_are_found(language: str, source: str, string: str, code: str) -> None:
    assert code in codes(language, source, string)


def test_a_translation_may_be_as_long_as_its_place() -> None:
    for limit, found in ((18, []), (17, ["long-translation"])):
        message = Message("Come, {hero}!", "{Dođi|Dođi brzo}, {hero}!", context="e.a.chat-1")
        message.auto_comments = [f"Chat message from Leo. At most {limit} letters."]
        items = [item for entry in entries("bs", message) for item in problems(entry, None)]
        assert [item.code for item in items] == found


def test_each_gender_is_read_by_itself() -> None:
    assert "foreign-word" in codes("bs", "Someone", "{neko|netko}")
    assert "quotes" in codes("bs", "“a” “b”", "{„a“|„a} b“")


def test_an_address_is_not_read_as_words() -> None:
    assert codes("sr", "www.deca.rs/web", "www.deca.rs/web") == set()


def test_the_placeholders_of_all_plural_forms_are_wanted_in_each() -> None:
    message = Message(("One door", "{n} doors"), ("{n} bod", "{n} boda", "bodova"), context="a.b")
    found = [problems(entry, None) for entry in entries("bs", message)]
    assert [[item.code for item in items if item.code == "placeholders"] for items in found] == [
        [],
        [],
        ["placeholders", "placeholders"],
    ]
