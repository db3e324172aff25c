"""Sounds are played where there is a device, and their absence never stops the game."""

import functools
import io
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from pygame import mixer

from game.ui.sound.motif import CHANNELS, Motifs
from game.ui.sound.rendered import MOTIF_RATE, RATE, Kind
from game.ui.sound.score import NAMES, VOICES, Cue, Motif
from game.ui.sound.score_file import load_cues, load_motifs
from game.ui.sound.sounds import Sounds
from game.workshop.synthesis import samples, wav
from tests.support.tiers import few
from tests.ui.sound.test_score import CUES, FOLDER, MOTIFS, ROOT


@pytest.fixture(autouse=True)
def _closed_before_and_afterwards() -> Iterator[None]:
    mixer.quit()  # a test of the real window may have left the device open
    yield
    mixer.quit()


@functools.cache
def rendered(kind: Kind, name: str) -> bytes:
    """The file of a sound, as the build renders it."""
    rate = RATE if kind == "cue" else MOTIF_RATE
    return wav(samples(CUES[name] if kind == "cue" else MOTIFS[name], rate), rate)


class Chosen(NamedTuple):
    """The settings of a player."""

    sound: bool = True
    volume: int = 100
    volume_music: int = 100


def sounds(
    chosen: Chosen = Chosen(),  # noqa: B008 - it is frozen
    cues: Callable[[], Mapping[str, Cue]] = lambda: CUES,
    motifs: Callable[[], Mapping[str, Motif]] = lambda: MOTIFS,
    load: Callable[[Kind, str], bytes | None] = rendered,
) -> Sounds:
    return Sounds(cues, partial(load, "cue"), Motifs(motifs, partial(load, "motif")), chosen)


def fail(*_: object, **__: object) -> None:
    import pygame

    raise pygame.error("ALSA: Couldn't open audio device")


def motif_channels() -> list[bool]:
    return [mixer.Channel(number).get_busy() for number in range(CHANNELS)]


# Playing


def test_a_sound_is_played_and_its_caption_is_known() -> None:
    heard = sounds()
    assert heard.play("message") == CUES["message"]
    assert mixer.get_init() == (RATE, -16, 1)
    assert mixer.get_num_channels() == CHANNELS + VOICES
    assert mixer.get_busy()


def test_a_sound_that_is_not_in_the_score_is_nothing() -> None:
    assert sounds().play("trombone") is None
    assert mixer.get_init() is None


def test_the_sounds_of_a_folder_follow_the_settings() -> None:
    heard = Sounds.of(FOLDER, Chosen(sound=False))
    assert heard.play("tap") == CUES["tap"]
    assert mixer.get_init() is None
    heard.follow(Chosen())
    heard.play("tap")
    assert mixer.get_busy()


def test_nothing_is_read_or_opened_before_the_first_sound() -> None:
    asked: list[str] = []

    def cues() -> Mapping[str, Cue]:
        asked.append("score")
        return CUES

    heard = sounds(cues=cues)
    assert (asked, mixer.get_init()) == ([], None)
    heard.play("tap")
    heard.play("tap")
    assert asked == ["score"]


def test_scores_are_read_in_moments_without_work_so_that_no_press_waits_for_them() -> None:
    asked: list[str] = []

    def cues() -> Mapping[str, Cue]:
        asked.append("cues")
        return CUES

    def motifs() -> Mapping[str, Motif]:
        asked.append("motifs")
        return MOTIFS

    heard = sounds(Chosen(sound=False), cues, motifs)
    for _ in range(3):
        heard.attend()
    assert asked == ["cues", "motifs"]
    heard.play("tap")
    heard.ask("park", 0)
    assert heard.decide() == MOTIFS["park"]
    assert asked == ["cues", "motifs"]


@pytest.mark.parametrize("quiet", [sounds(Chosen(sound=False)), sounds(Chosen(volume=0, volume_music=0))])
def test_with_sound_off_no_device_is_opened_but_captions_remain(quiet: Sounds) -> None:
    quiet.attend()
    assert quiet.play("door") == CUES["door"]
    assert mixer.get_init() is None


def test_without_a_device_the_game_goes_on_and_says_so_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(mixer, "init", fail)
    heard = sounds()
    with caplog.at_level(logging.WARNING):
        said = [heard.play(name) for name in NAMES]
        heard.attend()
    assert said == [CUES[name] for name in NAMES]
    assert [record.getMessage() for record in caplog.records] == [
        "the game is silent: ALSA: Couldn't open audio device"
    ]


@pytest.mark.long
def test_a_device_that_breaks_while_playing_is_given_up(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    heard = sounds()
    heard.play("tap")
    monkeypatch.setattr(mixer, "Sound", fail)
    assert heard.play("message") == CUES["message"]
    assert heard.play("sent") == CUES["sent"]
    assert mixer.get_init() is None
    assert len(caplog.records) == 1


@pytest.mark.long
def test_turning_sound_on_again_tries_the_device_again(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = sounds()
    with monkeypatch.context() as patch:
        patch.setattr(mixer, "init", fail)
        heard.play("tap")
    heard.follow(Chosen(volume=50))
    heard.play("tap")
    assert mixer.get_init() is None
    heard.follow(Chosen(sound=False, volume=50))
    heard.follow(Chosen(volume=50))
    heard.play("tap")
    assert mixer.get_init() is not None


@pytest.mark.parametrize("content", few([b"cues: [", None, b"\xff\xfe\x00", b"cues: {boom: 1}"]))
def test_without_a_score_the_game_is_silent(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "score.yaml").write_bytes(content)
    heard = sounds(cues=partial(load_cues, tmp_path / "score.yaml"))
    assert heard.play("tap") is None
    heard.attend()
    assert heard.play("tap") is None


@pytest.mark.long
def test_volume_follows_the_settings_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[mixer.Sound] = []
    original = mixer.Sound

    def remember(file: io.BytesIO) -> mixer.Sound:
        made.append(original(file=file))
        return made[-1]

    monkeypatch.setattr(mixer, "Sound", remember)
    heard = sounds(Chosen(volume=50))
    heard.play("tap")
    assert made[0].get_volume() == pytest.approx(0.25, abs=0.01)
    heard.follow(Chosen())
    assert made[0].get_volume() == pytest.approx(1.0)
    heard.follow(Chosen(volume=0))
    assert made[0].get_volume() == 0


@pytest.mark.long
def test_turning_sound_off_gives_the_device_back() -> None:
    heard = sounds()
    heard.play("tap")
    heard.follow(Chosen(sound=False))
    assert mixer.get_init() is None
    heard.follow(Chosen())
    heard.play("tap")
    assert mixer.get_busy()


@pytest.mark.long
def test_a_sound_held_down_like_a_key_does_not_pile_up() -> None:
    heard = sounds()
    for _ in range(200):
        assert heard.play("tap") is not None
    assert mixer.get_num_channels() == CHANNELS + VOICES
    assert mixer.get_busy()


@pytest.mark.long
def test_the_device_is_open_before_the_first_press() -> None:
    sounds().attend()
    assert mixer.get_init() == (RATE, -16, 1)
    assert not mixer.get_busy()


def test_a_sound_without_a_file_is_silence_and_the_others_go_on() -> None:
    heard = sounds(load=lambda kind, name: None if name == "tap" else rendered(kind, name))
    assert heard.play("tap") == CUES["tap"]
    assert not mixer.get_busy()
    heard.play("message")
    assert mixer.get_busy()


def test_importing_the_module_costs_neither_pygame_nor_yaml_nor_files() -> None:
    code = (
        "import sys, game.ui.sound.sounds as own; print(*{'pygame', 'yaml', 'wave', own.__name__, "
        "'game.ui.sound.score', 'game.ui.sound.rendered'} & sys.modules.keys())"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    assert loaded.split() == ["game.ui.sound.sounds"]


# Motifs


@pytest.mark.long
def test_a_motif_begins_in_an_idle_moment_and_is_played_once() -> None:
    heard = sounds()
    heard.ask("park", 0)
    assert mixer.get_init() is None
    heard.attend()
    assert sum(motif_channels()) == 1
    mixer.stop()
    heard.attend()
    assert not any(motif_channels())


def test_a_motif_without_a_file_is_silence() -> None:
    heard = sounds(load=lambda *_: None)
    heard.ask("park", 0)
    heard.attend()
    assert not any(motif_channels())
    assert mixer.get_init() is not None


def test_nothing_is_read_when_a_motif_is_only_asked_for() -> None:
    asked: list[str] = []

    def motifs() -> Mapping[str, Motif]:
        asked.append("motifs")
        return MOTIFS

    heard = sounds(motifs=motifs)
    heard.ask("park", 0)
    assert asked == []
    assert heard.decide() == MOTIFS["park"]
    assert asked == ["motifs"]


def test_with_sound_off_the_motif_is_known_and_not_played() -> None:
    heard = sounds(Chosen(sound=False))
    heard.ask("park", 0)
    assert heard.decide() == MOTIFS["park"]
    heard.attend()
    assert mixer.get_init() is None


@pytest.mark.long
def test_with_motifs_at_nought_sounds_go_on_without_them() -> None:
    heard = sounds(Chosen(volume_music=0))
    heard.ask("park", 0)
    heard.attend()
    assert not any(motif_channels())
    heard.play("tap")
    assert mixer.get_busy()


@pytest.mark.long
def test_with_sounds_at_nought_motifs_are_heard_alone() -> None:
    heard = sounds(Chosen(volume=0))
    assert heard.play("tap") == CUES["tap"]
    assert mixer.get_init() is None
    heard.ask("park", 0)
    heard.attend()
    assert any(motif_channels())


@pytest.mark.long
def test_no_sound_of_the_interface_takes_the_place_of_a_motif() -> None:
    heard = sounds()
    heard.ask("park", 0)
    heard.attend()
    playing = [mixer.Channel(number).get_sound() for number in range(CHANNELS)]
    for _ in range(20):
        heard.play("tell")
    assert [mixer.Channel(number).get_sound() for number in range(CHANNELS)] == playing


@pytest.mark.long
def test_the_loudness_of_motifs_follows_its_own_setting_at_once() -> None:
    heard = sounds(Chosen(volume=100, volume_music=50))
    heard.ask("park", 0)
    heard.attend()
    (channel,) = [mixer.Channel(number) for number in range(CHANNELS) if motif_channels()[number]]
    assert channel.get_volume() == pytest.approx(0.25, abs=0.01)
    heard.follow(Chosen(volume=100, volume_music=100))
    assert channel.get_volume() == pytest.approx(1.0)


@pytest.mark.long
def test_motifs_are_softer_while_somebody_speaks() -> None:
    heard = sounds()
    heard.ask("park", 0)
    heard.attend()
    (channel,) = [mixer.Channel(number) for number in range(CHANNELS) if motif_channels()[number]]
    heard.duck(on=True)
    assert channel.get_volume() == pytest.approx(0.2, abs=0.01)
    heard.duck(on=False)
    assert channel.get_volume() == pytest.approx(1.0)


@pytest.mark.long
def test_a_motif_that_begins_while_somebody_speaks_is_soft_from_the_start() -> None:
    heard = sounds()
    heard.duck(on=True)
    heard.ask("park", 0)
    heard.attend()
    volumes = [mixer.Channel(number).get_volume() for number in range(CHANNELS) if motif_channels()[number]]
    assert volumes == [pytest.approx(0.2, abs=0.01)]


@pytest.mark.long
def test_hushing_forgets_what_waits() -> None:
    heard = sounds()
    heard.ask("park", 0)
    heard.hush()
    heard.attend()
    assert not any(motif_channels())


@pytest.mark.long
def test_hushing_lets_what_sounds_fade_away(monkeypatch: pytest.MonkeyPatch) -> None:
    faded: list[int] = []
    heard = sounds()
    heard.ask("park", 0)
    heard.attend()
    monkeypatch.setattr("game.ui.sound.motif._channels", lambda: (Fading(faded),))
    heard.hush(250)
    assert faded == [250]


class Fading:
    """A channel that writes down how fast it was to fade away."""

    def __init__(self, faded: list[int]) -> None:
        self._faded = faded

    def fadeout(self, milliseconds: int) -> None:
        """Write it down."""
        self._faded.append(milliseconds)


@pytest.mark.long
def test_a_change_of_loudness_can_be_judged_by_the_last_motif() -> None:
    heard = sounds()
    heard.ask("park", 0)
    heard.attend()
    mixer.stop()
    heard.follow(Chosen(volume_music=60))
    heard.attend()
    assert any(motif_channels())


@pytest.mark.long
def test_a_change_of_anything_else_lets_no_motif_be_heard() -> None:
    heard = sounds()
    heard.ask("park", 0)
    heard.attend()
    mixer.stop()
    heard.follow(Chosen(volume=60))
    heard.attend()
    assert not any(motif_channels())


@pytest.mark.parametrize(
    "content",
    few([b"motifs: [", None, b"\xff\xfe\x00", b"motifs: {park: 1}", b"- " * 40_000]),
)
def test_without_motifs_the_sounds_of_the_interface_remain(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "motifs.yaml").write_bytes(content)
    heard = sounds(motifs=partial(load_motifs, tmp_path / "motifs.yaml"))
    for name in ("park", "bus"):
        heard.ask(name, 0)
        heard.attend()
        assert heard.decide() is None
    assert heard.play("tap") == CUES["tap"]
    assert mixer.get_busy()
    assert [record.getMessage()[:20] for record in caplog.records] == ["there are no motifs:"]


@pytest.mark.long
def test_a_device_that_breaks_under_a_motif_is_given_up(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    heard = sounds()
    heard.ask("park", 0)
    monkeypatch.setattr(mixer, "Sound", fail)
    heard.attend()
    assert mixer.get_init() is None
    assert heard.play("tap") == CUES["tap"]
    assert len(caplog.records) == 1
