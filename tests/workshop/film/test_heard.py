"""What would be heard in the game is on the track of the film, as loud, and no device is opened."""

from __future__ import annotations

import shutil
import sys
from array import array
from typing import TYPE_CHECKING

import pytest
from pygame import mixer

from game.paths import Paths
from game.records.settings import Settings
from game.ui.sound.rendered import FOLDER, RATE, load
from game.ui.sound.score import Cue, Motif
from game.ui.sound.score_file import CUES_FILE, MOTIFS_FILE, load_motifs
from game.workshop.film.heard import FilmSounds
from game.workshop.film.sound_track import SoundTrack, samples_of

if TYPE_CHECKING:
    from pathlib import Path

SCORES = Paths.find().assets / "sounds"


def loudest(made: bytes) -> int:
    samples = array("h", made)
    if sys.byteorder == "big":
        samples.byteswap()
    return max(map(abs, samples), default=0)


def film_sounds() -> tuple[FilmSounds, SoundTrack, list[Cue | Motif]]:
    track, told = SoundTrack(), list[Cue | Motif]()
    sounds = FilmSounds(SCORES, Settings(sound=False), track)
    sounds.told = told.append
    return sounds, track, told


def test_a_sound_is_heard_at_the_time_of_the_film_as_loud_as_in_the_game() -> None:
    sounds, track, told = film_sounds()
    sounds.now = 1000
    cue = sounds.play("message")
    assert told == [cue]
    wav = load(SCORES / FOLDER, "cue", "message")
    assert wav is not None
    expected = (Settings().volume / 100) ** 2 * max(map(abs, samples_of(wav)))
    assert loudest(track.until(1000)) == 0
    assert abs(loudest(track.until(2000)) - expected) <= 1
    assert mixer.get_init() is None


def test_a_sound_that_there_is_not_is_silent() -> None:
    sounds, track, told = film_sounds()
    assert sounds.play("no-such-sound") is None
    assert told == []
    assert loudest(track.until(1000)) == 0


@pytest.mark.long
def test_the_motif_that_is_asked_for_is_heard() -> None:
    sounds, track, told = film_sounds()
    sounds.ask("worry", 0)
    assert sounds.decide() == load_motifs(SCORES / MOTIFS_FILE)["worry"] == told[0]
    wav = load(SCORES / FOLDER, "motif", "worry")
    assert wav is not None
    alone = SoundTrack()
    alone.play(wav, 0, (Settings().volume_music / 100) ** 2)
    assert track.until(4000) == alone.until(4000)


def test_a_sound_that_was_never_rendered_is_silent(tmp_path: Path) -> None:
    for name in (CUES_FILE, MOTIFS_FILE):
        shutil.copy(SCORES / name, tmp_path)
    track, told = SoundTrack(), list[Cue | Motif]()
    sounds = FilmSounds(tmp_path, Settings(sound=False), track)
    sounds.told = told.append
    assert sounds.play("message") is not None
    sounds.ask("worry", 0)
    assert sounds.decide() is not None
    assert told == []
    assert loudest(track.until(2000)) == 0


@pytest.mark.long
def test_a_motif_is_heard_once_where_it_is_asked_for_and_not_again_too_soon() -> None:
    sounds, track, told = film_sounds()
    sounds.ask("title", 0)
    assert sounds.decide() is not None
    assert sounds.decide() is None
    sounds.ask("calm", 5000)
    assert sounds.decide() is None
    assert len(told) == 1
    assert len(track.until(3000)) == 2 * 3 * RATE


@pytest.mark.long
def test_what_hides_the_game_hushes_it() -> None:
    sounds, track, _ = film_sounds()
    sounds.ask("title", 0)
    sounds.decide()
    sounds.now = 1000
    sounds.hush()
    assert loudest(track.until(1000)) > 0
    track.until(1700)
    assert loudest(track.until(4000)) == 0
