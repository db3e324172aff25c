"""No slide and no page says that a lesson brought something about: no class is compared with one without it.

A sentence with a word of cause is right only where it says in the same breath what was compared.
"""

from __future__ import annotations

import argparse
import html
import re
from typing import TYPE_CHECKING, Final

import pytest

from game.lesson.teach import make_app
from game.paths import Paths
from game.print.sheets import KINDS
from game.report import interpretation
from game.report import words as report_words
from game.text import Text
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import texts
from game.workshop.lesson_shots import arranged, every_shot
from tests.support.known import knowing, shared_catalogs
from tests.support.pilot import sharing
from tests.support.presses import shared_press

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CAUSES: Final = {
    "en": r"learn(ed|t)|taught|effect(s|ive|iveness)?|impact|improve[ds]?|caused?|thanks to"
    r"|whether the lesson is|work better|brought about",
    "bs": r"nauči(o|la|li|le|lo|t)\w*|zahvaljujući|uzrok\w*|efek\w+|učin(ak|k)\w*|poboljša\w+|utica\w*"
    r"|utječ\w*|valja li|djeluj\w+|uspješnij\w+",
    "hr": r"nauči(o|la|li|le|lo|t)\w*|zahvaljujući|uzrok\w*|efek\w+|učin(ak|k)\w*|poboljša\w+|utjeca\w*"
    r"|utječ\w*|je li sat dobar|djeluj\w+|uspješnij\w+",
    "sr": r"научи(о|ла|ли|ле|ло|т)\w*|захваљујући|узрок\w*|ефек\w+|учин(ак|к)\w*|побољша\w+|утица\w*|утич\w*"
    r"|час вреди|делуј\w+|успешниј\w+",
}
"""Words that say that something was brought about, by language."""
COMPARES: Final = {
    "en": r"\bthan\b|compared|comparison|no page says",
    "bs": r"\bnego\b|\bod\b|poredi\w*|poređen\w*|upoređ\w*|uspoređ\w*",
    "hr": r"\bnego\b|\bod\b|usporedi\w*|uspoređ\w*|usporedb\w*",
    "sr": r"\bнего\b|\bод\b|пореди\w*|поређ\w*|упоређ\w*",
}
"""Words with which a sentence says what was compared."""
LANGUAGES: Final = ("bs", "hr", "sr", "en")


def causal(said: str, language: str) -> list[str]:
    """The sentences that name a cause and no comparison."""
    sentences = re.split(r"(?<=[.!?])\s+|\n+", said)
    named = [each for each in sentences if re.search(rf"\b({CAUSES[language]})\b", each, re.IGNORECASE)]
    return [each.strip() for each in named if not re.search(COMPARES[language], each, re.IGNORECASE)]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "This is what the class learned."),
        ("en", "Below stands the size of the effect."),
        ("bs", "Evo šta je razred naučio."),
        ("hr", "To je učinak sata."),
        ("hr", "Pokazuje samo je li sat dobar."),
        ("sr", "Захваљујући часу знају више."),
    ],
)
def test_a_sentence_with_a_cause_is_told(language: str, said: str) -> None:
    assert causal(f"Before. {said} After.", language) == [said]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Lessons in which children practise work better than warnings."),
        ("hr", "Satovi u kojima djeca vježbaju djeluju bolje nego upozorenja."),
        ("sr", "Пре и после стоје једно поред другог."),
    ],
)
def test_a_sentence_that_says_what_was_compared_is_not(language: str, said: str) -> None:
    assert causal(said, language) == []


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_names_a_cause_without_a_comparison(language: str) -> None:
    press = shared_press(language)
    found = {sheet.name: causal(read_aloud(sheet.html), language) for sheet in press.sheets(KINDS)}
    assert {name: said for name, said in found.items() if said} == {}


def read_aloud(page: str) -> str:
    """The words of a page: each box a line of its own."""
    bare = re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", "\n", re.sub(r"</?(strong|span|b)\b[^>]*>", "", bare)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_a_report_names_a_cause_without_a_comparison(language: str) -> None:
    catalog = shared_catalogs(Paths.find().locales)[language]
    told = [
        catalog.render(text, gender="f", n=5) for text in _texts(vars(report_words), vars(interpretation))
    ]
    assert len(told) > 50
    assert [said for each in told for said in causal(each, language)] == []


def _texts(*values: object) -> Iterator[Text]:
    """Every text in modules, tables and rows."""
    for value in values:
        if isinstance(value, Text):
            yield value
        elif isinstance(value, dict):
            yield from _texts(*(each for name, each in value.items() if not str(name).startswith("__")))
        elif isinstance(value, tuple | list):
            yield from _texts(*value)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_slide_names_a_cause_without_a_comparison(tmp_path: Path, language: str) -> None:
    options = argparse.Namespace(lang=language, country="BA", theme="warm", text_scale=100)
    app = sharing(make_app(knowing(arranged(options, tmp_path)), canvas((640, 360))))
    found: dict[str, list[str]] = {}
    for name, arrange in every_shot().items():
        app.layers.clear()
        app.notes, app.lesson_world.refusal, app.lesson_world.two_screens = False, None, False
        app.lesson_world.give_up()
        app.open("title")
        arrange(app)
        app.look(0)
        found[name] = causal("\n".join(texts(app.tree)), language)
    app.world.close()
    assert len(found) > 20
    assert {name: said for name, said in found.items() if said} == {}
