"""Sounds are soft, short and always the same, and their absence never stops the game."""

import itertools
import logging
import math
import subprocess
import sys
from array import array
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple, get_args

import msgspec
import pytest
from pygame import mixer

from game.text import Text
from game.ui.sound import Sounds
from game.ui.synthesis import (
    LONGEST,
    RATE,
    VOICES,
    Cue,
    Name,
    Note,
    Score,
    frequency,
    load_score,
    samples,
    synthesis,
)

ROOT = Path(__file__).parents[2]
FILE = ROOT / "assets" / "sounds" / "score.yaml"
SCORE = load_score(FILE)
NAMES: tuple[Name, ...] = get_args(Name)
A4 = Note(note="A4", length=0.5, wave="sine", attack=0.01, release=0.01)


@pytest.fixture(autouse=True)
def _closed_before_and_afterwards() -> Iterator[None]:
    mixer.quit()  # a test of the real window may have left the device open
    yield
    mixer.quit()


@pytest.fixture(scope="module")
def played() -> dict[Name, "array[int]"]:
    return {name: array("h", samples(cue)) for name, cue in SCORE.cues.items()}


class Chosen(NamedTuple):
    """The settings of a player."""

    sound: bool
    volume: int


def sounds(*, enabled: bool = True, volume: int = 100, score: Score = SCORE) -> Sounds:
    return Sounds(lambda: score, enabled=enabled, volume=volume)


def fail(*_: object, **__: object) -> None:
    import pygame

    raise pygame.error("ALSA: Couldn't open audio device")


# The score


def test_every_sound_is_in_the_score() -> None:
    assert set(SCORE.cues) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_sound_has_a_caption_with_an_id_of_its_own(name: Name) -> None:
    caption = SCORE.cues[name].caption
    assert caption.id == f"sound.{name}"
    assert caption.source


def test_all_notes_are_of_one_pentatonic_scale() -> None:
    pitches = {p for cue in SCORE.cues.values() for note in cue.notes for p in (note.note, note.to) if p}
    assert {pitch[:-1] for pitch in pitches} <= set("CDEGA")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("cues: [", "no YAML"),
        ("cues: {boom: {}}", "boom"),
        ("cues: {tap: {caption: {id: a, source: b}, loudness: -3, notes: []}}", "-12"),
        (
            "cues: {tap: {caption: {id: a, source: b}, loudness: -20, notes: [{note: H9}]}}",
            "pattern|matching",
        ),
        ("cues: {tap: {caption: {id: a, source: b}, loudness: -20, notes: []}}", "length"),
        ("sounds: {}", "sounds"),
    ],
)
def test_a_mistake_in_the_score_is_told(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "score.yaml").write_text(text, "utf-8")
    with pytest.raises(ValueError, match=complaint):
        load_score(tmp_path / "score.yaml")


@pytest.mark.parametrize("change", [{"attack": 0.4, "release": 0.2}, {"at": 0.2}])
def test_a_note_that_does_not_fit_is_refused(change: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="fit"):
        msgspec.structs.replace(A4, **change)


@pytest.mark.parametrize(("pitch", "hertz"), [("A4", 440.0), ("A5", 880.0), ("C4", 261.63), ("Bb3", 233.08)])
def test_pitches_are_those_of_a_piano(pitch: str, hertz: float) -> None:
    assert frequency(pitch) == pytest.approx(hertz, abs=0.01)
    assert frequency("F#4") == frequency("Gb4")


def test_a_word_is_no_pitch() -> None:
    with pytest.raises(ValueError, match="no pitch: loud"):
        frequency("loud")


# The samples


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_short(name: Name, played: dict[Name, "array[int]"]) -> None:
    assert 0.03 < len(played[name]) / RATE < LONGEST


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_as_loud_as_the_score_says(name: Name, played: dict[Name, "array[int]"]) -> None:
    peak = max(map(abs, played[name]))
    assert 20 * math.log10(peak / 32767) == pytest.approx(SCORE.cues[name].loudness, abs=0.1)


def test_as_many_sounds_as_may_play_at_once_are_never_clipped(played: dict[Name, "array[int]"]) -> None:
    loudest = max(max(map(abs, pcm)) for pcm in played.values())
    assert VOICES * loudest <= 32767


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_begins_and_ends_without_a_click(name: Name, played: dict[Name, "array[int]"]) -> None:
    pcm = played[name]
    assert pcm[0] == pcm[-1] == 0
    edge = max(map(abs, [*pcm[:8], *pcm[-8:]]))
    assert edge < 0.05 * max(map(abs, pcm))


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_swings_around_silence(name: Name, played: dict[Name, "array[int]"]) -> None:
    assert abs(sum(played[name]) / len(played[name])) < 0.005 * max(map(abs, played[name]))


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_the_same_every_time(name: Name, played: dict[Name, "array[int]"]) -> None:
    assert samples(SCORE.cues[name]) == played[name].tobytes()


def rises(pcm: "array[int]") -> int:
    """Count how often the wave crosses silence upwards: once a period."""
    return sum(before < 0 <= after for before, after in itertools.pairwise(pcm))


def cue(note: Note) -> Cue:
    return Cue(caption=Text("sound.test", "A test"), loudness=-12, notes=(note,))


@pytest.mark.parametrize("rate", [8000, 22050, 48000])
def test_a_note_has_its_pitch_at_any_rate(rate: int) -> None:
    assert rises(array("h", samples(cue(A4), rate))) == pytest.approx(440 * 0.5, abs=2)


def test_a_gliding_note_arrives_at_its_pitch() -> None:
    pcm = array("h", samples(cue(msgspec.structs.replace(A4, to="A5"))))
    start, end = pcm[: RATE // 10], pcm[-RATE // 10 :]
    assert rises(start) == pytest.approx(48, abs=3)
    assert rises(end) == pytest.approx(84, abs=3)


def test_a_fading_note_dies_away() -> None:
    pcm = array("h", samples(cue(msgspec.structs.replace(A4, fade=8))))
    half = len(pcm) // 2
    assert max(map(abs, pcm[half:])) == pytest.approx(math.exp(-4) * max(map(abs, pcm)), rel=0.2)


def test_synthesis_comes_in_small_slices() -> None:
    slices = sum(1 for _ in synthesis(SCORE.cues["tell"]))
    assert slices > 50


# Playing


def test_a_sound_is_played_and_captioned() -> None:
    heard = sounds()
    assert heard.play("message") == SCORE.cues["message"].caption
    assert mixer.get_init() == (RATE, -16, 1)
    assert mixer.get_num_channels() == VOICES
    assert mixer.get_busy()


def test_a_sound_that_is_not_in_the_score_is_nothing() -> None:
    assert sounds().play("trombone") is None
    assert mixer.get_init() is None


def test_the_sounds_of_a_folder_follow_the_settings() -> None:
    heard = Sounds.of(FILE.parent, Chosen(sound=False, volume=100))
    assert heard.play("tap") == SCORE.cues["tap"].caption
    assert mixer.get_init() is None
    heard.follow(Chosen(sound=True, volume=100))
    heard.play("tap")
    assert mixer.get_busy()


def test_nothing_is_read_or_opened_before_the_first_sound() -> None:
    asked: list[str] = []

    def score() -> Score:
        asked.append("score")
        return SCORE

    heard = Sounds(score, enabled=True, volume=50)
    assert (asked, mixer.get_init()) == ([], None)
    heard.play("tap")
    heard.play("tap")
    assert asked == ["score"]


@pytest.mark.parametrize("quiet", [sounds(enabled=False), sounds(volume=0)])
def test_with_sound_off_no_device_is_opened_but_captions_remain(quiet: Sounds) -> None:
    assert not quiet.prepare()
    assert quiet.play("door") == SCORE.cues["door"].caption
    assert mixer.get_init() is None


def test_without_a_device_the_game_goes_on_and_says_so_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(mixer, "init", fail)
    heard = sounds()
    with caplog.at_level(logging.WARNING):
        captions = [heard.play(name) for name in NAMES]
        assert not heard.prepare()
    assert captions == [SCORE.cues[name].caption for name in NAMES]
    assert [record.getMessage() for record in caplog.records] == [
        "the game is silent: ALSA: Couldn't open audio device"
    ]


def test_a_device_that_breaks_while_playing_is_given_up(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    heard = sounds()
    heard.play("tap")
    monkeypatch.setattr(mixer, "Sound", fail)
    assert heard.play("message") == SCORE.cues["message"].caption
    assert heard.play("sent") == SCORE.cues["sent"].caption
    assert mixer.get_init() is None
    assert len(caplog.records) == 1


def test_turning_sound_on_again_tries_the_device_again(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = sounds()
    with monkeypatch.context() as patch:
        patch.setattr(mixer, "init", fail)
        heard.play("tap")
    heard.follow(Chosen(sound=True, volume=50))
    heard.play("tap")
    assert mixer.get_init() is None
    heard.follow(Chosen(sound=False, volume=50))
    heard.follow(Chosen(sound=True, volume=50))
    heard.play("tap")
    assert mixer.get_init() is not None


@pytest.mark.parametrize("content", [None, b"cues: [", b"\xff\xfe\x00", b"cues: {boom: 1}"])
def test_without_a_score_the_game_is_silent(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "score.yaml").write_bytes(content)
    heard = Sounds(partial(load_score, tmp_path / "score.yaml"), enabled=True, volume=50)
    assert heard.play("tap") is None
    assert not heard.prepare()
    assert heard.play("tap") is None


def test_volume_follows_the_settings_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[mixer.Sound] = []
    original = mixer.Sound

    def remember(buffer: bytes) -> mixer.Sound:
        made.append(original(buffer=buffer))
        return made[-1]

    monkeypatch.setattr(mixer, "Sound", remember)
    heard = sounds(volume=50)
    heard.play("tap")
    assert made[0].get_volume() == pytest.approx(0.25, abs=0.01)
    heard.follow(Chosen(sound=True, volume=100))
    assert made[0].get_volume() == pytest.approx(1.0)
    heard.follow(Chosen(sound=True, volume=0))
    assert made[0].get_volume() == 0


def test_turning_sound_off_gives_the_device_back() -> None:
    heard = sounds()
    heard.play("tap")
    heard.follow(Chosen(sound=False, volume=100))
    assert mixer.get_init() is None
    heard.follow(Chosen(sound=True, volume=100))
    heard.play("tap")
    assert mixer.get_busy()


def test_a_sound_held_down_like_a_key_does_not_pile_up() -> None:
    heard = sounds()
    for _ in range(200):
        assert heard.play("tap") is not None
    assert mixer.get_num_channels() == VOICES
    assert mixer.get_busy()


def test_sounds_are_made_ready_a_little_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = sounds()
    ticks = itertools.count()
    rounds = 1
    while heard.prepare(3, clock=lambda: float(next(ticks))):
        rounds += 1
    assert rounds > 20
    monkeypatch.setattr("game.ui.synthesis.samples", fail)  # nothing is left to be made
    for name in NAMES:
        heard.play(name)
    assert mixer.get_busy()


def test_a_sound_needed_before_it_is_ready_is_made_at_once() -> None:
    heard = sounds()
    heard.prepare(1, clock=partial(next, itertools.count()))
    heard.play("tell")
    assert mixer.get_busy()
    while heard.prepare():
        pass
    assert heard.play("wrong") is not None


def test_importing_the_module_costs_neither_pygame_nor_yaml() -> None:
    code = "import sys, game.ui.sound; print(*{'pygame', 'yaml', 'game.ui.sound'} & sys.modules.keys())"
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    assert loaded.split() == ["game.ui.sound"]
