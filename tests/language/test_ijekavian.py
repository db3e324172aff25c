"""Ijekavian Serbian: what the lexicon of the game makes of ekavian words, and what it asks."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.language.catalog_files import read_all
from game.language.ijekavian import Lexicon, lexicon_files, load_lexicon
from game.language.languages import TRANSLATED
from game.language.po import strings
from game.language.spelling import hunspell

LOCALES = Path(__file__).resolve().parents[2] / "locales"
LEXICON = load_lexicon(LOCALES)
SMALL = Lexicon(
    words={"где": ("гдје",), "промени": ("промијени", "промјени")},
    stems={"дев": ("дјев",), "девет": ("девет",)},
    infinitives={"виде": ("видје",), "воле": ("воље",), "доне": ("доније",), "узе": ("узе",)},
    texts={"a": {"Промени": "Промијени", "реч дана": "реч дана"}},
)
KNOWN = {"бијел", "бјеше", "доспије", "предио", "приспије", "рјеђе", "рјеђи"}
"""Forms that the dictionary lacks, and that are right."""
LETTERS = st.text("абвгдђежзијклљмнњопрстћуфхцчџш", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("ekavian", "ijekavian"),
    [
        ("дете, детета, деца, дечак, девојчица", "дијете, дјетета, дјеца, дјечак, дјевојчица"),
        ("време, времена", "вријеме, времена"),
        ("мера, место, мрежа, вреди", "мјера, мјесто, мрежа, вриједи"),
        ("Видео је. Видела је. Видеће.", "Видио је. Видјела је. Видјеће."),
        ("волео, волела, желео, желела", "волио, вољела, желио, жељела"),
        ("донео, донела, узео, узела, појела", "донио, донијела, узео, узела, појела"),
        ("хтео, смео, умео, разумео", "хтио, смио, умио, разумио"),
        ("Не сме, не разумем, успеју.", "Не смије, не разумијем, успију."),
        ("нисам, неко, немој, овде, негде", "нисам, неко, немој, овдје, негдје"),
        ("пре, после, последњи, преглед", "прије, послије, посљедњи, преглед"),
        ("следећи, проследи, прослеђује", "сљедећи, прослиједи, просљеђује"),
        ("смех, смешно, смеје се, насмејао се", "смијех, смијешно, смије се, насмијао се"),
        ("реч, речи, рећи, рекла, реченица", "ријеч, ријечи, рећи, рекла, реченица"),
        ("греши, погреши, грешка, погрешно", "гријеши, погријеши, грешка, погрешно"),
        ("увреди, увреда, вређа", "увриједи, увреда, вријеђа"),
        ("бежи, побегла, хлеб, човек, звезда", "бјежи, побјегла, хљеб, човјек, звијезда"),
        ("недеља, понедељак, среда", "недјеља, понедјељак, сриједа"),
        ("седети, седео, сео, сешћу", "сједјети, сједио, сјео, сјешћу"),
        ("ДЕЦА, Деца, ГДЕ?", "ДЈЕЦА, Дјеца, ГДЈЕ?"),
        ("{Видео|Видела} си {hero} на leo_x.", "{Видио|Видјела} си {hero} на leo_x."),
        ("www.деца.срб и дете@дете.срб", "www.деца.срб и дете@дете.срб"),
    ],
)  # fmt: skip
def test_words_of_the_game_and_their_kin(ekavian: str, ijekavian: str) -> None:
    assert LEXICON.text("", ekavian) == ijekavian


def test_the_longest_beginning_decides_and_a_whole_word_before_it() -> None:
    assert SMALL.text("", "Девојка има девет. Где?") == "Дјевојка има девет. Гдје?"


def test_an_infinitive_keeps_its_ending_and_its_vowel() -> None:
    assert SMALL.text("", "видео видели видети видећете") == "видио видјели видјети видјећете"
    assert SMALL.text("", "волео волела донео донело узео") == "волио вољела донио донијело узео"


@pytest.mark.parametrize("word", ["девела", "девео", "девети", "девеће"])
def test_a_beginning_says_nothing_of_infinitives(word: str) -> None:
    assert Lexicon({}, {"дев": ("дјев",)}, {}, {}).forms(word) == ()


@pytest.mark.parametrize("word", ["снег", "Снегови", "сме", "метео"])
def test_what_nobody_decided_stays_and_is_asked(word: str) -> None:
    assert SMALL.text("", word) == word
    assert SMALL.undecided("", f"Тамо {word}!") == [word]


@pytest.mark.parametrize("word", ["сутра", "кажеш", "радимо", "писање", "морате", "TikTok", "e"])
def test_what_holds_no_yat_is_not_asked(word: str) -> None:
    assert SMALL.undecided("", word) == []


def test_two_words_that_look_alike_are_decided_by_each_text() -> None:
    assert SMALL.undecided("b", "Промени то.") == ["Промени"]
    assert SMALL.undecided("a", "Промени то.") == []
    assert SMALL.text("a", "Промени то.") == "Промијени то."


def test_a_phrase_that_a_text_decides_is_not_looked_into() -> None:
    assert SMALL.text("a", "Где је реч дана?") == "Гдје је реч дана?"
    assert SMALL.undecided("a", "Где, реч дана?") == []
    assert SMALL.undecided("b", "Где, реч дана?") == ["реч"]


@given(st.lists(LETTERS, max_size=6))
def test_words_never_get_lost_and_only_those_with_e_change(words: list[str]) -> None:
    made = LEXICON.text("", " ".join(words)).split()
    assert len(made) == len(words)
    assert all("е" in word for word, other in zip(words, made, strict=True) if word != other)


@given(st.text("abcčćdđefgšzž {}|%()@.:/0123456789-_„“", max_size=40))
def test_what_is_latin_stays(text: str) -> None:
    assert (LEXICON.text("", text), LEXICON.undecided("", text)) == (text, [])


def _game_texts() -> list[tuple[str, str]]:
    texts = read_all(LOCALES / "sr" / TRANSLATED).texts
    return [(text_id, string) for text_id, message in texts.items() for string in strings(message)]


@pytest.mark.long
def test_every_word_of_the_game_is_decided() -> None:
    assert [(id_, found) for id_, text in _game_texts() if (found := LEXICON.undecided(id_, text))] == []


@pytest.mark.long
def test_no_text_decides_what_it_no_longer_says() -> None:
    said: dict[str, str] = {}
    for id_, text in _game_texts():
        said[id_] = f"{said.get(id_, '')} {text}"
    kept = [(id_, word) for id_, words in LEXICON.texts.items() for word in words]
    assert [(id_, word) for id_, word in kept if word not in said.get(id_, "")] == []


@pytest.mark.long
def test_nothing_but_words_with_e_differs_in_the_game() -> None:
    word = re.compile(r"[^\W\d_]+")
    for id_, text in _game_texts():
        made = LEXICON.text(id_, text)
        assert word.sub("", made) == word.sub("", text), id_
        pairs = zip(word.findall(text), word.findall(made), strict=True)
        assert all("е" in one.lower() for one, other in pairs if one != other), id_


@pytest.mark.programs("hunspell")
def test_every_form_of_the_lexicon_is_a_word() -> None:
    changed = {form for word, forms in LEXICON.words.items() for form in forms if form != word}
    infinitives = [stem + ending for stem in LEXICON.infinitives for ending in ("о", "ла")]
    verbs = {form for word in infinitives for form in LEXICON.forms(word)}
    assert hunspell("sr_BA", sorted(changed | verbs)) == sorted(KNOWN)


def test_no_beginning_stands_twice_and_none_is_of_no_use() -> None:
    lines = [
        line for file in lexicon_files([LOCALES])[:1] for line in file.read_text("utf-8").splitlines()[1:]
    ]
    changing = [line.split("\t")[0] for line in lines]
    same = (LOCALES / "ijekavian" / "same.txt").read_text("utf-8").split()
    assert len({*changing, *same}) == len(changing) + len(same)
    assert all("е" in word for word in (*changing, *same))


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("stems.tsv", "ekavian\tijekavian\nдете\n", "line 2: 2 columns"),
        ("texts.tsv", "text\tekavian\tijekavian\na.b\tреч\t\n", "line 2: 3 columns"),
        ("same.txt", "дете**", "at the end, once"),
    ],
)
def test_a_wrong_lexicon_is_named(tmp_path: Path, name: str, content: str, problem: str) -> None:
    (tmp_path / "ijekavian").mkdir()
    (tmp_path / "ijekavian" / name).write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=problem):
        load_lexicon(tmp_path)
