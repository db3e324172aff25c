"""The file of a film: what any player finds in it, and nothing else."""

from __future__ import annotations

import io
from typing import BinaryIO

import av
import pytest

from game.ui.draw.offscreen import canvas
from game.ui.sound.rendered import RATE
from game.workshop.film.webm import Webm

FIRST_CLUSTER = b"\x1f\x43\xb6\x75"
"""With it the pictures and sounds begin; what tells of the file stands before it."""
SIZE = (322, 200)
"""A row of so many pixels is not as long as FFmpeg lays rows: it pads them."""


def film(file: BinaryIO, seconds: int = 2) -> None:
    """A red picture, then a green one; and silence."""
    surface = canvas(SIZE)
    webm = Webm(file, SIZE, "sr-Cyrl", "Чувари мреже")
    for at, colour in ((0, "red"), (400, "green"), (1000 * seconds, "green")):
        surface.fill(colour)
        webm.picture(surface, at)
    for _ in range(seconds):
        webm.sound(bytes(2 * RATE))
    webm.sound(b"")
    webm.close()


@pytest.fixture(scope="module")
def made() -> bytes:
    file = io.BytesIO()
    film(file)
    return file.getvalue()


def test_a_player_finds_pictures_and_sound_of_the_right_kind_and_length(made: bytes) -> None:
    with av.open(io.BytesIO(made), "r") as read:
        video, audio = read.streams.video[0], read.streams.audio[0]
        assert (video.codec_context.name, audio.codec_context.name) == ("vp9", "opus")
        assert (video.width, video.height) == SIZE
        coded = video.codec_context
        assert (coded.colorspace, coded.color_range) == (1, 1)  # BT.709, and room at both ends
        assert read.duration == pytest.approx(2_000_000, abs=60_000)
        assert read.format.name == "matroska,webm"
        samples = [frame.samples for frame in read.decode(audio)]
    assert sum(samples) == pytest.approx(2 * 48_000, abs=1500)


def test_pictures_are_shown_at_their_times_in_their_colours(made: bytes) -> None:
    with av.open(io.BytesIO(made), "r") as read:
        shown = [(frame.time, colour(frame)) for frame in read.decode(video=0)]
    assert [time for time, _ in shown] == [0.0, 0.4, 2.0]
    assert [max(range(3), key=each.__getitem__) for _, each in shown] == [0, 1, 1]
    assert shown[0][1] == pytest.approx((255, 0, 0), abs=12)


def colour(frame: av.VideoFrame) -> tuple[int, int, int]:
    """The colour in the middle."""
    plain = frame.reformat(format="rgb24", src_colorspace="ITU709", src_color_range="MPEG")
    plane = plain.planes[0]
    at = plane.line_size * (plain.height // 2) + 3 * (plain.width // 2)
    red, green, blue = bytes(plane)[at : at + 3]
    return red, green, blue


def test_the_same_film_is_the_same_bytes(made: bytes) -> None:
    file = io.BytesIO()
    film(file)
    assert file.getvalue() == made


def test_it_says_its_name_and_language_and_nothing_of_who_made_it(made: bytes) -> None:
    with av.open(io.BytesIO(made), "r") as read:
        assert {name.lower() for name in read.metadata} <= {"title", "encoder"}
        assert read.metadata["title"] == "Чувари мреже"
        assert {**read.metadata}.get("ENCODER", "Lavf") == "Lavf"
        assert read.streams.audio[0].metadata["language"]
    head = made.split(FIRST_CLUSTER)[0]
    assert not any(each in head for each in (b"/", b"\\", b"libvpx", b"x86"))


class Full(io.BytesIO):
    """A disk on which nothing more fits after some bytes."""

    def write(self, content: object) -> int:
        if self.tell() > 2000:
            raise OSError(28, "No space left on device")
        return super().write(content)  # type: ignore[arg-type]  # bytes, as they came


def test_a_full_disk_is_told_as_what_it_is() -> None:
    with pytest.raises(OSError, match="No space left on device"):
        film(Full(), seconds=8)
