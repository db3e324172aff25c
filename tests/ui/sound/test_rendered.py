"""A rendered sound is played whole or not at all."""

import logging
from pathlib import Path

import pytest

from game.ui.sound.rendered import LARGEST, MOTIF_RATE, RATE, file_of, load
from game.workshop.synthesis import wav
from tests.support.traps import TRAPS, Trap

CONTENT = wav(bytes(range(200)), RATE)


@pytest.fixture
def tap(tmp_path: Path) -> Path:
    path = file_of(tmp_path, "cue", "tap")
    path.write_bytes(CONTENT)
    return path


def test_a_whole_file_is_given_as_it_is(tap: Path) -> None:
    assert load(tap.parent, "cue", "tap") == CONTENT


@pytest.mark.parametrize("length", [0, 1, 20, 43, 44, 45, 100, len(CONTENT) - 1])
def test_one_that_is_cut_off_anywhere_is_none(tap: Path, length: int) -> None:
    tap.write_bytes(CONTENT[:length])
    assert load(tap.parent, "cue", "tap") is None


@pytest.mark.parametrize(
    "content",
    [
        b"RIFF",
        b"\0" * 500,
        wav(b"", RATE),
        wav(bytes(200), MOTIF_RATE),
        CONTENT + bytes(LARGEST),
        CONTENT[:12] + b"part\xff\xff\x00\x00" + CONTENT[12:],
    ],
    ids=["head", "zeros", "no samples", "another rate", "huge", "a part longer than the file"],
)
def test_what_is_no_sound_is_none(tap: Path, content: bytes) -> None:
    tap.write_bytes(content)
    assert load(tap.parent, "cue", "tap") is None


def test_what_is_missing_is_told_in_the_log_by_its_name_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert load(tmp_path, "motif", "park") is None
    assert caplog.messages[0].startswith("motif-park.wav can't be heard")


@pytest.mark.parametrize("trap", TRAPS)
def test_what_is_no_file_in_its_place_is_not_waited_for(tmp_path: Path, trap: Trap) -> None:
    trap(file_of(tmp_path, "cue", "tap"))
    assert load(tmp_path, "cue", "tap") is None
