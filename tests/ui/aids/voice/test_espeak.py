"""The real voices of all five languages: what they say, and how."""

from __future__ import annotations

import subprocess
import sys
from array import array
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.language.catalog import Catalogs
from game.language.serbian import to_latin
from game.paths import Paths
from game.ui.aids.voice.espeak import RATE, VARIANTS, Espeak
from game.ui.aids.voice.state import NO_VOICE, VOICES, Manner, SpeechError
from game.ui.sound.rendered import RATE as SOUND_RATE
from game.workshop.speech_sheet import conversation, measured, prologue, write_sheets
from tests.support.known import shared_catalogs

if TYPE_CHECKING:
    from game.text import Text

ROOT = Path(__file__).parents[4]
LOCALES = Paths.find(None).locales
LANGUAGES = ("bs", "hr", "sr", "sr_Latn", "sr_BA", "sr_Latn_BA", "en")


@cache
def said_in(language: str) -> list[str]:
    """The first conversation in a language."""
    return conversation(prologue_once(), shared_catalogs(LOCALES)[language])


@cache
def prologue_once() -> tuple[Text, ...]:
    """To read it takes longer than most tests."""
    return prologue(LOCALES)


@pytest.fixture(scope="module")
def espeak() -> Espeak:
    return Espeak.found()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.long
def test_every_language_is_heard(espeak: Espeak, language: str) -> None:
    said = said_in(language)
    assert len(said) > 5
    for words in said:
        samples = array("h", espeak.samples(words, Manner(language)))
        assert len(samples) > RATE // 4
        assert max(map(abs, samples)) > 5000


def test_the_voices_have_the_pace_of_the_device() -> None:
    assert RATE == SOUND_RATE


@pytest.mark.parametrize("language", ["bs", "hr", "sr", "sr_Latn"])
@pytest.mark.parametrize(
    ("word", "phonemes"),
    [
        ("ljubav", "ʎ"), ("njega", "ɲ"), ("đak", "dʑ"), ("čaj", "tʃ"), ("ćao", "tɕ"), ("džep", "dʒ"),
        ("šala", "ʃ"), ("žaba", "ʒ"), ("chat", "tʃ"),
    ],
)  # fmt: skip
def test_letters_of_the_south_slavic_languages_sound_as_they_should(
    espeak: Espeak, language: str, word: str, phonemes: str
) -> None:
    assert espeak.phonemes(word, Manner(language)).replace("ˈ", "").startswith(phonemes)


def test_a_number_to_dial_is_said_digit_by_digit(espeak: Espeak) -> None:
    one, six = espeak.phonemes("jedan", Manner("bs")), espeak.phonemes("šest", Manner("bs"))
    assert espeak.phonemes("116 111", Manner("bs")) == f"{one} {one} {six}, {one} {one} {one}"


@pytest.mark.long
def test_both_scripts_of_serbian_sound_the_same(espeak: Espeak) -> None:
    """By phonemes: the library breathes by chance, so that no two samples of the same words are equal."""
    for words in said_in("sr"):
        cyrillic, latin = Manner("sr"), Manner("sr_Latn")
        assert espeak.phonemes(words, cyrillic) == espeak.phonemes(to_latin(words), latin)
        lengths = len(espeak.samples(words, cyrillic)), len(espeak.samples(to_latin(words), latin))
        assert lengths[0] == pytest.approx(lengths[1], rel=0.05)


def test_the_whole_first_conversation_has_the_same_words_in_both_scripts_of_serbian(espeak: Espeak) -> None:
    cyrillic, latin = said_in("sr"), said_in("sr_Latn")
    assert [espeak.phonemes(one, Manner("sr")) for one in cyrillic] == [
        espeak.phonemes(one, Manner("sr_Latn")) for one in latin
    ]


def test_a_slower_pace_takes_longer_and_a_quicker_one_less(espeak: Espeak) -> None:
    slow, usual, quick = (
        len(espeak.samples("Tri sedmice gradnje.", Manner("bs", pace=pace))) for pace in (50, 100, 200)
    )
    assert slow > usual * 1.5
    assert quick < usual * 0.7


def pitch(samples: bytes) -> int:
    """The most frequent pitch in Hz: the shift by which a voiced stretch is most like itself."""
    values = array("h", samples)
    stretches = [values[at : at + 1024] for at in range(0, len(values) - 1024, 2048)]
    voiced = sorted(stretches, key=lambda stretch: -sum(abs(value) for value in stretch))[:7]
    periods = [
        max(range(60, 330), key=lambda by: sum(one[at] * one[at + by] for at in range(0, 600, 3)))
        for one in voiced
    ]
    return RATE // sorted(periods)[len(periods) // 2]


@pytest.mark.long
def test_a_deep_voice_is_deeper_than_the_usual_one_and_those_of_women_are_higher(espeak: Espeak) -> None:
    words = "Najbolji dvorac na cijelom serveru, ili barem najsmješniji."
    heard = {voice: pitch(espeak.samples(words, Manner("bs", voice))) for voice in VOICES}
    assert heard["deep"] < heard[""] - 8
    assert heard[""] + 40 < heard["woman"] < heard["high"]
    assert set(VOICES) == set(VARIANTS)


def test_emoji_are_said_by_their_names(espeak: Espeak) -> None:
    assert espeak.phonemes("😀", Manner("en")) == espeak.phonemes("grinning face", Manner("en"))


def test_what_is_no_longer_wanted_is_not_made_to_its_end(espeak: Espeak) -> None:
    words = "Ovo je duga rečenica. " * 10
    looks = iter([True, True])
    cut = espeak.samples(words, Manner("bs"), lambda: next(looks, False))
    assert 0 < len(cut) < len(espeak.samples(words, Manner("bs"))) / 4


def test_a_language_without_a_voice_is_a_trouble_and_the_next_one_is_heard(espeak: Espeak) -> None:
    with pytest.raises(SpeechError) as error:
        espeak.samples("Hello", Manner("xx"))
    assert error.value.told == NO_VOICE
    assert espeak.samples("Hello", Manner("en"))


@pytest.mark.long
def test_two_of_them_take_turns_and_one_speaks_on_when_the_other_is_gone() -> None:
    """In a process of its own: the library called what was gone from memory, and that ended all of it."""
    script = (
        "import gc, threading\n"
        "from game.ui.aids.voice.espeak import Espeak\n"
        "from game.ui.aids.voice.state import Manner\n"
        "one, other = Espeak.found(), Espeak.found()\n"
        "words, manner = 'Tri sedmice gradnje. ' * 3, Manner('bs')\n"
        "least = len(one.samples(words, manner)) * 0.9\n"
        "def speak(who): heard.append(min(len(who.samples(words, manner)) for _ in range(5)) > least)\n"
        "heard, threads = [], [threading.Thread(target=speak, args=(who,)) for who in (one, other)]\n"
        "for thread in threads: thread.start()\n"
        "for thread in threads: thread.join()\n"
        "del other, threads, thread\n"
        "gc.collect()\n"
        "speak(one)\n"
        "print(*heard)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout.split(), done.returncode) == (["True"] * 3, 0), done.stderr


def test_every_language_of_the_game_has_a_voice(espeak: Espeak) -> None:
    for language in Catalogs.load(LOCALES):
        assert espeak.samples("a", Manner(language))


@pytest.mark.slow
def test_the_sheet_of_voices_can_be_judged(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("sheet")
    table = write_sheets(LOCALES, folder)
    assert len(list(folder.glob("*.wav"))) == len(LANGUAGES) * len(VOICES)
    assert "ʎˈubæv" in table
    assert all("clipped 0" in line for line in table.splitlines() if ".wav" in line)
    assert measured(array("h", [0, 16384, -16384, 0]).tobytes()).split()[3] == "0.50"
