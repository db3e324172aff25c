"""The score says what sounds and motifs are; whoever writes something else is told."""

import math
from pathlib import Path

import msgspec
import pytest

from game.ui.sound.score import (
    MOODS,
    MOST_TONES,
    MOTIF_SECONDS,
    NAMES,
    Motif,
    Note,
    Tone,
    Voice,
    frequency,
    motif_of,
    seconds,
)
from game.ui.sound.score_file import document, load_cues, load_motifs, mistakes
from tests.support.art import shared_kit

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "assets" / "sounds"
CUES = load_cues(FOLDER / "score.yaml")
MOTIFS = load_motifs(FOLDER / "motifs.yaml")
A4 = Note(note="A4", length=0.5, wave="sine", attack=0.01, release=0.01)
CAPTION = "caption: {id: motif.a, source: b}"


def cue(rest: str) -> str:
    return "cues: {tap: {caption: {id: a, source: b}, " + rest + "}}"


def motif(rest: str) -> str:
    return "motifs: {park: {caption: {id: a, source: b}, loudness: -20, " + rest + "}}"


def line(words: str) -> str:
    return motif(f'tempo: 60, voices: [{{wave: sine, line: "{words}"}}]')


# What stands in the game's own


def test_every_sound_is_in_the_score() -> None:
    assert set(CUES) == set(NAMES)


def test_every_place_and_every_mood_has_a_motif() -> None:
    assert set(MOTIFS) >= set(MOODS)
    assert [place for place in shared_kit().places if not motif_of(place, MOTIFS)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_sound_has_a_caption_with_an_id_of_its_own(name: str) -> None:
    assert CUES[name].caption.id == f"sound.{name}"
    assert CUES[name].caption.source


@pytest.mark.parametrize("name", MOTIFS)
def test_every_motif_has_a_short_caption_with_an_id_of_its_own(name: str) -> None:
    assert MOTIFS[name].caption.id == f"motif.{name}"
    assert 10 < len(MOTIFS[name].caption.source) <= 40


def test_no_two_motifs_say_the_same() -> None:
    assert len({motif.caption.source for motif in MOTIFS.values()}) == len(MOTIFS)


def test_all_notes_are_of_one_pentatonic_scale() -> None:
    tones: list[Tone] = [tone for cue in CUES.values() for tone in cue.notes]
    tones += [tone for motif in MOTIFS.values() for tone in motif.notes]
    pitches = {pitch for tone in tones for pitch in (tone.note, tone.to) if pitch}
    assert {pitch[:-1] for pitch in pitches} <= set("CDEGA")


@pytest.mark.parametrize("name", MOTIFS)
def test_a_motif_is_a_phrase_and_no_song(name: str) -> None:
    least, most = MOTIF_SECONDS
    assert least <= seconds(MOTIFS[name].notes) <= most


@pytest.mark.parametrize("name", MOTIFS)
def test_a_motif_lies_under_the_sounds_of_the_interface(name: str) -> None:
    assert MOTIFS[name].loudness <= -18


def test_worry_is_slow_low_and_soft() -> None:
    worry = MOTIFS["worry"]
    assert worry.tempo <= 66
    assert max(frequency(tone.note) for tone in worry.notes) <= frequency("A4")
    assert worry.loudness <= MOTIFS["relief"].loudness
    assert all(voice.attack >= 0.05 for voice in worry.voices)


# A line of notes


def tones(words: str, **more: float) -> list[tuple[str, float, float]]:
    voice = msgspec.structs.replace(Voice(line=words, wave="sine", ring=1.0), **more)
    return [(tone.note, tone.at, tone.length) for tone in voice.tones(0.5)]


def test_notes_follow_one_another_beat_by_beat() -> None:
    assert tones("C4 D4:2 | E4:0.5 G4") == [
        ("C4", 0.0, 0.5), ("D4", 0.5, 1.0), ("E4", 1.5, 0.25), ("G4", 1.75, 0.5),
    ]  # fmt: skip


def test_a_rest_leaves_a_gap_and_a_chord_sounds_at_once() -> None:
    assert tones("-:2 C4+G4") == [("C4", 1.0, 0.5), ("G4", 1.0, 0.5)]


def test_a_line_is_played_as_often_as_it_says() -> None:
    assert [at for _, at, _ in tones("A4 -", times=3)] == [0.0, 1.0, 2.0]


def test_notes_ring_on_into_the_next_ones() -> None:
    assert [(at, length) for _, at, length in tones("C4 D4", ring=2.0)] == [(0.0, 1.0), (0.5, 1.0)]


def test_a_slower_tempo_is_longer() -> None:
    slow = MOTIFS["park"]
    slower = msgspec.structs.replace(slow, tempo=slow.tempo * 0.8)
    assert seconds(slower.notes) == pytest.approx(seconds(slow.notes) / 0.8)


# Pitches


@pytest.mark.parametrize(("pitch", "hertz"), [("A4", 440.0), ("A5", 880.0), ("C4", 261.63), ("Bb3", 233.08)])
def test_pitches_are_those_of_a_piano(pitch: str, hertz: float) -> None:
    assert frequency(pitch) == pytest.approx(hertz, abs=0.01)
    assert frequency("F#4") == frequency("Gb4")


def test_a_word_is_no_pitch() -> None:
    with pytest.raises(ValueError, match="no pitch: loud"):
        frequency("loud")


@pytest.mark.parametrize("change", [{"attack": 0.4, "release": 0.2}, {"at": 0.2}])
def test_a_note_that_does_not_fit_is_refused(change: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="fit"):
        msgspec.structs.replace(A4, **change)


# Mistakes

WRONG = [
    ("cues: [", "no YAML", None),
    ("cues: [1]", "below `cues:`", ()),
    ("sounds: {}", "below `cues:`", ()),
    ("cues: {}\nmore: 1", "`more` is no key", ("more",)),
    ("cues: {boom: {}}", "`boom` is no name", ("cues", "boom")),
    ("cues: {7: {}}", "`7` is no name", ("cues", "7")),
    ("cues: {tap: {caption: {id: a}}}", "source", ("cues", "tap", "caption")),
    (cue("loudness: -3, notes: []"), "-12", ("cues", "tap", "loudness")),
    (cue("loudness: .nan, notes: []"), "-60", ("cues", "tap", "loudness")),
    (cue("loudness: -20, notes: []"), "length", ("cues", "tap", "notes")),
    (cue("loudness: -20, notes: [{note: H9, length: 0.1, wave: sine}]"), "matching",
     ("cues", "tap", "notes", 0, "note")),
    (cue("loudness: -20, notes: [{note: A4, length: 1.0e+300, wave: sine}]"), "0.6",
     ("cues", "tap", "notes", 0, "length")),
    (cue("loudness: -20, file: ../../etc/passwd, notes: []"), "file", ("cues", "tap")),
]  # fmt: skip
WRONG_MOTIFS = [
    ("motifs: {../../x: {}}", "no name", ("motifs", "../../x")),
    (line("C4 H4"), "`H4` is no note", ("motifs", "park", "voices", 0)),
    (line("C4:99"), "no note|lasts", ("motifs", "park")),
    (line("C4"), "lasts 1.3 seconds", ("motifs", "park")),
    (line("C4:999999999"), "is no note", ("motifs", "park")),
    (line("C4:0.001"), "must fit", ("motifs", "park")),
    (line("C4+E4+G4 " * 60), "length", ("motifs", "park", "voices", 0, "line")),
    (line("C4+E4+G4 " * 31), f"at most {MOST_TONES}", ("motifs", "park")),
    (motif("tempo: 60, voices: [{wave: sine, line: C4, times: 100000}]"), "16",
     ("motifs", "park", "voices", 0, "times")),
    (motif("tempo: 0, voices: []"), "30", ("motifs", "park", "tempo")),
    (motif("tempo: 60, pause: .inf, voices: []"), "600", ("motifs", "park")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "complaint", "where"), WRONG)
def test_a_mistake_in_the_score_is_told(
    tmp_path: Path, text: str, complaint: str, where: tuple[str | int, ...] | None
) -> None:
    path = tmp_path / "score.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=complaint):
        load_cues(path)
    if where is not None:
        from game.ui.sound.score import Cue

        assert [each.where for each in mistakes(document(path), "cues", Cue)] == [where]


@pytest.mark.parametrize(("text", "complaint", "where"), WRONG_MOTIFS)
def test_a_mistake_in_the_motifs_is_told(
    tmp_path: Path, text: str, complaint: str, where: tuple[str | int, ...]
) -> None:
    path = tmp_path / "motifs.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=complaint):
        load_motifs(path)
    (found,) = mistakes(document(path), "motifs", Motif)
    assert found.where[: len(where)] == where


def test_every_entry_with_a_mistake_is_told() -> None:
    wrong = {"a": {}, "b": msgspec.to_builtins(MOTIFS["park"]), "c": 3}
    assert [each.where[:2] for each in mistakes({"motifs": wrong}, "motifs", Motif)] == [
        ("motifs", "a"), ("motifs", "c"),
    ]  # fmt: skip


def test_no_number_may_be_none_or_endless() -> None:
    whole = msgspec.to_builtins(MOTIFS["park"])
    for value in (math.nan, math.inf, -math.inf, -1.0e9):
        for field in ("loudness", "tempo", "pause"):
            assert list(mistakes({"motifs": {"park": {**whole, field: value}}}, "motifs", Motif)), field
        for field in ("level", "ring", "attack", "release", "fade"):
            voice = {**whole["voices"][0], field: value}
            changed = {**whole, "voices": [voice]}
            assert list(mistakes({"motifs": {"park": changed}}, "motifs", Motif)), field
