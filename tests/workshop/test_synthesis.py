"""Every sound and motif is soft, clean, and always the same."""

import io
import itertools
import math
import wave
from array import array
from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest

from game.ui.sound.motif import CHANNELS
from game.ui.sound.rendered import MOTIF_RATE, RATE
from game.ui.sound.score import LONGEST, NAMES, VOICES, Cue, Motif, Tone, seconds
from game.workshop.sound_sheet import Levels, levels, table
from game.workshop.synthesis import samples, synthesis, wav
from tests.support.tiers import few
from tests.ui.sound.test_score import CUES, MOTIFS

A4 = Tone(note="A4", length=0.5, wave="sine", attack=0.01, release=0.01)
SOME = 6
"""Motifs that stand for the others in the suite, and the first of them with every change: making one takes a
third of a second.
"""


def _tier(number: int) -> tuple[pytest.MarkDecorator, ...]:
    if number == 0:
        return ()
    return (pytest.mark.long if number < SOME else pytest.mark.slow,)


TUNES = [pytest.param(name, marks=_tier(number)) for number, name in enumerate(MOTIFS)]
ALL = [*NAMES, *TUNES]


class Made(msgspec.Struct, frozen=True):
    """A sound of the game with its samples and numbers."""

    entry: Cue | Motif
    rate: int
    content: bytes
    levels: Levels


def made(name: str) -> Made:
    entry: Cue | Motif = CUES[name] if name in CUES else MOTIFS[name]
    rate = RATE if name in CUES else MOTIF_RATE
    content = samples(entry, rate)
    return Made(entry, rate, content, levels(array("h", content), rate))


class Played(dict[str, Made]):
    """The sounds by name, each made when it is first asked for."""

    def __missing__(self, name: str) -> Made:
        return self.setdefault(name, made(name))


@pytest.fixture(scope="module")
def played() -> dict[str, Made]:
    return Played()


@pytest.mark.parametrize("name", few(NAMES, 4))
def test_a_sound_of_the_interface_is_short(name: str, played: dict[str, Made]) -> None:
    assert 0.03 < played[name].levels.seconds < LONGEST


@pytest.mark.parametrize("name", ALL)
@pytest.mark.long
def test_a_sound_is_as_loud_as_the_score_says(name: str, played: dict[str, Made]) -> None:
    assert played[name].levels.peak == pytest.approx(played[name].entry.loudness, abs=0.1)


@pytest.mark.parametrize("name", [*few(NAMES, 2), *TUNES])
def test_a_sound_begins_and_ends_without_a_click(name: str, played: dict[str, Made]) -> None:
    pcm = array("h", played[name].content)
    assert abs(pcm[0]) <= 1
    assert abs(pcm[-1]) <= 1
    assert played[name].levels.edge < 0.05


@pytest.mark.parametrize("name", [*few(NAMES, 2), *TUNES])
def test_a_sound_swings_around_silence(name: str, played: dict[str, Made]) -> None:
    assert abs(played[name].levels.mean) < 0.0001


@pytest.mark.parametrize("name", ALL)
def test_a_sound_is_soft_in_colour(name: str, played: dict[str, Made]) -> None:
    assert 200 < played[name].levels.centroid < (1200 if name in CUES else 600)


@pytest.mark.parametrize("name", TUNES)
def test_all_motifs_are_about_equally_loud(name: str, played: dict[str, Made]) -> None:
    assert -38 < played[name].levels.rms < -29


@pytest.mark.parametrize("name", TUNES)
def test_no_motif_has_a_crack_in_it(name: str, played: dict[str, Made]) -> None:
    assert played[name].levels.jump < 0.6


@pytest.mark.slow
def test_as_many_sounds_as_may_play_at_once_are_never_clipped(played: dict[str, Made]) -> None:
    def loudest(names: Iterable[str]) -> float:
        return max(10 ** (played[name].levels.peak / 20) for name in names)

    assert VOICES * loudest(NAMES) + CHANNELS * loudest(MOTIFS) < 1


@pytest.mark.parametrize("name", few([*NAMES, "library"], 3))
def test_a_sound_is_the_same_every_time(name: str, played: dict[str, Made]) -> None:
    assert samples(played[name].entry, played[name].rate) == played[name].content


def rises(pcm: "array[int]") -> int:
    """Count how often the wave crosses silence upwards: once a period."""
    return sum(before < 0 <= after for before, after in itertools.pairwise(pcm))


def pcm_of(tone: Tone, rate: int = RATE) -> "array[int]":
    return array("h", synthesis([tone], -12, rate))


@pytest.mark.parametrize("rate", [8000, 22050, 48000])
def test_a_note_has_its_pitch_at_any_rate(rate: int) -> None:
    assert rises(pcm_of(A4, rate)) == pytest.approx(440 * 0.5, abs=2)


def test_a_gliding_note_arrives_at_its_pitch() -> None:
    pcm = pcm_of(msgspec.structs.replace(A4, to="A5"))
    start, end = pcm[: RATE // 10], pcm[-RATE // 10 :]
    assert rises(start) == pytest.approx(48, abs=3)
    assert rises(end) == pytest.approx(84, abs=3)


def test_a_fading_note_dies_away() -> None:
    pcm = pcm_of(msgspec.structs.replace(A4, fade=8))
    half = len(pcm) // 2
    assert max(map(abs, pcm[half:])) == pytest.approx(math.exp(-4) * max(map(abs, pcm)), rel=0.2)


def test_a_partial_too_high_for_the_rate_does_not_come_back_as_another_note() -> None:
    high = Tone(note="C6", length=0.5, wave="wood", attack=0.01, release=0.1)
    assert levels(pcm_of(high, MOTIF_RATE), MOTIF_RATE).centroid < 1400


def test_nothing_but_silence_is_silence() -> None:
    assert set(pcm_of(msgspec.structs.replace(A4, level=0.0))) == {0}


# To be listened to


def test_a_wav_file_holds_the_samples() -> None:
    content = samples(CUES["tell"], RATE)
    with wave.open(io.BytesIO(wav(content, RATE))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        assert len(file.readframes(RATE)) == len(content)


def sine(hertz: float, height: float, rate: int = RATE) -> list[int]:
    return [round(32768 * height * math.sin(math.tau * hertz * index / rate)) for index in range(rate)]


def test_levels_are_those_that_a_textbook_gives_for_a_sine() -> None:
    found = levels(sine(1000, 0.5), RATE)
    assert found.seconds == pytest.approx(1.0)
    assert found.peak == pytest.approx(-6.02, abs=0.01)
    assert found.rms == pytest.approx(-9.03, abs=0.01)
    assert found.mean == pytest.approx(0.0, abs=1e-4)
    assert found.centroid == pytest.approx(1000, abs=20)


def test_levels_tell_clicks_and_a_wave_that_lies_too_high() -> None:
    found = levels([8000] * 2000, RATE)
    assert found.edge == 1.0
    assert found.mean == pytest.approx(8000 / 32768)


@pytest.mark.long
def test_the_table_has_a_line_for_each_sound() -> None:
    lines = table({"tap": levels(sine(440, 0.1), RATE), "tell": levels(sine(220, 0.2), RATE)}).splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["tap", "tell"]
    assert "-20.0" in lines[1]


@pytest.mark.long
def test_the_sheet_has_a_file_to_hear_and_one_to_see_for_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from game.workshop import sound_sheet

    monkeypatch.setattr(sound_sheet, "load_motifs", lambda _: {"park": MOTIFS["park"]})
    monkeypatch.setattr(sound_sheet, "load_cues", lambda _: {"tap": CUES["tap"]})
    assert set(sound_sheet.write_sheet(tmp_path, tmp_path / "out")) == {"sound-tap", "motif-park"}
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "sound-tap.wav", "sound-tap.png", "motif-park.wav", "motif-park.png", "levels.txt",
    }  # fmt: skip


@pytest.mark.long
def test_a_motif_lasts_as_long_as_its_notes() -> None:
    assert len(samples(MOTIFS["bus"], MOTIF_RATE)) / 2 / MOTIF_RATE == pytest.approx(
        seconds(MOTIFS["bus"].notes), abs=0.001
    )
