"""Checking whole catalogs: what is missing, old or broken, and what a translator has allowed."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from game.language.finding import Finding
from game.language.po import read, write
from game.language.whole import check_catalogs
from game.language.workflow import update

TRANSLATIONS = {
    "title.play": "Igraj",
    "title.ready": "Jesi li {spreman|spremna}, {hero}?",
    "title.doors": ("{n} bod", "{n} boda", "{n} bodova"),
}
CYRILLIC = {
    "title.play": "Играј",
    "title.ready": "Да ли си {спреман|спремна}, {hero}?",
    "title.doors": ("{n} поен", "{n} поена", "{n} поена"),
}


def po(root: Path, code: str) -> Path:
    return root / "locales" / code / "LC_MESSAGES" / "messages.po"


def decide(root: Path, text: str, stem: str = "") -> None:
    """Add a row to the lexicon of ijekavian Serbian: what a text says itself, what a word is anywhere."""
    for name, row in (("texts", text), ("stems", stem)):
        with (root / "locales" / "ijekavian" / f"{name}.tsv").open("a", encoding="utf-8") as file:
            file.write(f"{row}\n" if row else "")


def translate(root: Path, code: str, **changes: object) -> Mapping[str, Message]:
    """Fill a catalog; `changes` are translations by the last part of their ids."""
    path = root / "locales" / code / "LC_MESSAGES" / "messages.po"
    catalog = read(path)
    for text_id, message in catalog.texts.items():
        string = changes.get(text_id.partition(".")[2], (CYRILLIC if code == "sr" else TRANSLATIONS)[text_id])
        assert isinstance(string, str | tuple)
        message.string = string
    write(path, catalog)
    return catalog.texts


@pytest.fixture
def whole(root: Path) -> Path:
    """The small game, wholly translated."""
    translate(root, "bs")
    translate(root, "sr")
    return root


def found(root: Path) -> list[tuple[str, str, str, str]]:
    return [
        (item.language, item.id, item.code, item.severity)
        for item in check_catalogs(root / "locales")
        if item.code != "spelling"
    ]


def test_nothing_is_found_in_a_whole_game(whole: Path) -> None:
    assert found(whole) == []


def test_a_finding_stands_at_its_line_and_column(whole: Path) -> None:
    translate(whole, "bs", play="Igraj...")
    path = whole / "locales" / "bs" / "LC_MESSAGES" / "messages.po"
    line = path.read_text("utf-8").splitlines().index('msgstr "Igraj..."') + 1
    values = {"wanted": "", "id": "title.play", "found": "..."}
    assert check_catalogs(whole / "locales") == [
        Finding("bs", str(path), line, len('msgstr "Igraj') + 1, "ellipsis", "title.play", values)
    ]


def test_what_is_not_translated_is_an_error(whole: Path) -> None:
    translate(whole, "bs", play="", doors=("{n} bod", "{n} boda", ""))
    assert found(whole) == [
        ("bs", "title.play", "untranslated", "error"),
        ("bs", "title.doors", "untranslated", "error"),
    ]


def test_a_fuzzy_translation_is_a_warning(whole: Path) -> None:
    path = whole / "locales" / "bs" / "LC_MESSAGES" / "messages.po"
    catalog = read(path)
    catalog.texts["title.play"].flags.add("fuzzy")
    write(path, catalog)
    assert found(whole) == [("bs", "title.play", "fuzzy", "warning")]


def test_wrong_braces_are_an_error(whole: Path) -> None:
    translate(whole, "bs", ready="Jesi li {spreman|spremna|spremno}, {hero}?")
    assert found(whole) == [("bs", "title.ready", "braces", "error")]


def test_wrong_braces_and_blame_in_the_english_text_are_errors(whole: Path) -> None:
    screen = whole / "locales" / "messages.pot"
    screen.write_text(
        screen.read_text("utf-8")
        .replace('"Play"', '"You should have known {"')
        .replace("{Ready", "It's your fault, {Ready"),
        "utf-8",
    )
    assert ("en", "title.play", "braces", "error") in found(whole)
    assert ("en", "title.ready", "banned-phrase", "error") in found(whole)


def test_a_catalog_of_other_texts_is_outdated(whole: Path) -> None:
    template = whole / "locales" / "messages.pot"
    template.write_text(template.read_text("utf-8").replace('"Play"', '"Start"'), "utf-8")
    assert found(whole) == [
        ("bs", "title.play", "stale-translation", "error"),
        ("sr", "title.play", "stale-translation", "error"),
    ]


def test_a_catalog_without_a_new_text_is_outdated(whole: Path) -> None:
    template = whole / "locales" / "messages.pot"
    template.write_text(template.read_text("utf-8").replace('"title.play"', '"title.begin"'), "utf-8")
    gone = [item.values for item in check_catalogs(whole / "locales") if item.code == "catalog-outdated"]
    assert [(values["new"], values["gone"], values["first"]) for values in gone] == [
        ("1", "1", "title.begin"),
        ("1", "1", "title.begin"),
    ]


def test_a_word_of_which_nobody_has_said_what_it_is_in_ijekavian_is_told(whole: Path) -> None:
    translate(whole, "sr", play="Снегобран")
    line = po(whole, "sr").read_text("utf-8").splitlines().index('msgstr "Снегобран"') + 1
    told = [item for item in check_catalogs(whole / "locales") if item.code != "spelling"]
    assert told == [
        Finding(
            "sr_BA", str(po(whole, "sr")), line, 9, "yat-undecided", "title.play",
            {"word": "Снегобран", "id": "title.play", "forms": ""},
        )
    ]  # fmt: skip


def test_what_ekavian_writes_alike_is_asked_of_each_text(whole: Path) -> None:
    translate(whole, "sr", play="Промени")
    told = [item.values for item in check_catalogs(whole / "locales") if item.code == "yat-undecided"]
    assert told == [{"word": "Промени", "id": "title.play", "forms": ": промијени / промјени?"}]
    decide(whole, "title.play\tПромени\tПромијени\tthe verb")
    assert found(whole) == []


def test_ekavian_words_in_ijekavian_are_errors_unless_the_text_says_so(whole: Path) -> None:
    translate(whole, "sr", play="Деца")
    decide(whole, "", "деца\tдеца")
    assert found(whole) == [("sr_BA", "title.play", "foreign-word", "error")]
    decide(whole, "title.play\tДеца\tДеца\tthe name of a magazine", "деца\tдеца")
    assert found(whole) == []


def test_what_is_wrong_in_serbian_is_told_once(whole: Path) -> None:
    translate(whole, "sr", play="Играј...", doors=("{n} поен", "{n} поена", ""))
    assert [item[0] for item in found(whole)] == ["sr", "sr"]


def test_missing_and_torn_files_are_errors(whole: Path) -> None:
    (whole / "locales" / "bs" / "LC_MESSAGES" / "messages.po").write_text("nonsense", "utf-8")
    (whole / "locales" / "sr" / "LC_MESSAGES" / "messages.po").write_text("nonsense", "utf-8")
    assert found(whole) == [
        ("bs", "", "catalog-unreadable", "error"),
        ("sr", "", "catalog-unreadable", "error"),
    ]
    (whole / "locales" / "messages.pot").unlink()
    assert found(whole) == [("en", "", "catalog-unreadable", "error")]


def test_a_name_in_another_case_stands_as_a_pair(whole: Path) -> None:
    (whole / "game" / "roof.py").write_text(
        'A = Text("roof.heroes.luka.name", "Luka")\nB = Text("roof.heroes.lana.name", "Lana")\n'
        'C = Text("roof.a.say-1", "Ask {hero}.")\n',
        "utf-8",
    )
    update(whole)
    path = whole / "locales" / "bs" / "LC_MESSAGES" / "messages.po"
    catalog = read(path)
    for text_id, string in (
        ("heroes.luka.name", "Luka"),
        ("heroes.lana.name", "Lana"),
        ("a.say-1", "Pitaj {Luku|Lanu}."),
    ):
        catalog.texts[f"roof.{text_id}"].string = string
    write(path, catalog)
    assert [item for item in found(whole) if item[0] == "bs"] == []
    catalog.texts["roof.a.say-1"].string = "{Pitaj Luku|Pitaj}"
    write(path, catalog)
    assert ("bs", "roof.a.say-1", "placeholders", "error") in found(whole)


def test_a_translator_allows_what_is_meant_but_nothing_that_breaks(whole: Path) -> None:
    translate(whole, "bs", play="Netko kaže...", ready="Tu?")
    path = whole / "locales" / "bs" / "LC_MESSAGES" / "messages.po"
    catalog = read(path)
    catalog.texts["title.play"].user_comments = ["Tako govori taj lik.", "allow: foreign-word ellipsis"]
    catalog.texts["title.ready"].user_comments = ["allow: placeholders"]
    write(path, catalog)
    assert set(found(whole)) == {("bs", "title.ready", "placeholders", "error")}


def test_a_note_for_translators_allows_at_its_end_what_is_meant_in_every_language(whole: Path) -> None:
    translate(whole, "bs", play="Netko kaže...", ready="Tu?")
    path = whole / "locales" / "bs" / "LC_MESSAGES" / "messages.po"
    catalog = read(path)
    catalog.texts["title.play"].auto_comments = ["Said by a neighbour. allow: foreign-word ellipsis"]
    write(path, catalog)
    assert [each for each in found(whole) if each[1] == "title.play"] == []
