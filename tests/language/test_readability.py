"""Words a sentence, long words, and what both make together."""

import pytest

from game.language.readability import Readability, letters, sentences
from game.language.serbian import to_latin


def test_the_formula_is_bjornssons() -> None:
    # 10 words in 2 sentences, of which 1 has more than six letters: 10 / 2 + 100 * 1 / 10
    reading = Readability.of(["The cat sat on the keyboard. It is very warm."], "en")
    assert (reading.words, reading.sentences, reading.long) == (10, 2, 1)
    assert reading.words_a_sentence == 5
    assert reading.share_of_long == pytest.approx(0.1)
    assert reading.lix == pytest.approx(15)


def test_a_word_is_long_from_seven_letters_on() -> None:
    assert Readability.of(["Seveen sevensx."], "en").long == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hi! How are you?", ["Hi!", "How are you?"]),
        ("He said: no.", ["He said:", "no."]),
        ("Wait… what?!", ["Wait…", "what?!"]),
        ("At 10.30 it rang.", ["At 10.30 it rang."]),
        ("„Jesi li tu?“ pita Luka.", ["„Jesi li tu?", "“ pita Luka."]),
        ("leo_x", []),
        ("...", []),
        ("", []),
    ],
)
def test_where_sentences_end(text: str, found: list[str]) -> None:
    assert list(sentences(text)) == found


@pytest.mark.parametrize(
    ("word", "language", "count"),
    [
        ("ljubav", "bs", 5),
        ("ljubav", "en", 6),
        ("Njegoš", "hr", 5),
        ("džep", "sr_Latn", 3),
        ("čitaš", "bs", 5),
    ],
)
def test_two_signs_may_be_one_letter(word: str, language: str, count: int) -> None:
    assert letters(word, language) == count


def test_a_text_is_as_hard_in_both_scripts() -> None:
    cyrillic = ["Љубица и Његош чекају. Џеп је пун пријатељстава!"]
    latin = [to_latin(text) for text in cyrillic]
    assert Readability.of(cyrillic, "sr") == Readability.of(latin, "sr_Latn")


def test_nothing_to_read_is_not_hard() -> None:
    empty = Readability.of([], "bs")
    assert (empty.words_a_sentence, empty.share_of_long, empty.lix) == (0, 0, 0)
