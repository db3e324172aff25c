"""The file of a film: VP9 and Opus in WebM, by FFmpeg's libraries, which the package PyAV brings.

The same pictures and sounds give the same bytes, with the same release of PyAV on the same kind of computer:
nothing in the file says when, where or by whom it was made.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, BinaryIO, Final

from game.ui.sound.rendered import RATE

if TYPE_CHECKING:
    import av.audio.frame
    import av.audio.stream
    import av.video.stream

    from game.ui.draw.offscreen import Surface

PACKAGE: Final = "av"
"""The module of PyAV."""
MILLISECOND: Final = Fraction(1, 1000)
PICTURES: Final = 25
"""Pictures a second at most; one that shows the same as the last takes no time and no room."""
OPUS_RATE: Final = 48_000
SOUND: Final = 96_000
"""Bits a second of the sound."""
VIDEO: Final = {
    "deadline": "realtime",
    "cpu-used": "8",  # the quickest: half as fast shows no difference in drawn pictures
    "row-mt": "1",
    "threads": "2",
    "tile-columns": "1",
    "tune-content": "screen",
    "crf": "28",
    "b": "0",
    "g": "250",
}
"""How libvpx works: at one quality, however many bits that takes."""
PIXEL: Final = 4
"""Bytes of one on a surface."""


class Webm:
    """Writes a film into an open file, which can be written and sought; `close` finishes it."""

    def __init__(self, file: BinaryIO, size: tuple[int, int], language: str, title: str) -> None:
        """`language` is the tag of what is said (BCP 47). Raises ImportError without PyAV."""
        import av

        self._av, self._size = av, size
        self._file = av.open(file, "w", format="webm", container_options={"fflags": "+bitexact"})
        self._file.metadata["title"] = title
        self._video = self._video_stream()
        self._audio = self._file.add_stream("libopus", rate=OPUS_RATE, layout="mono")
        self._audio.bit_rate = SOUND
        self._audio.metadata["language"] = language
        self._resampler = av.AudioResampler(format="s16", layout="mono", rate=OPUS_RATE)
        self._sampled = 0

    def _video_stream(self) -> av.video.stream.VideoStream:
        stream = self._file.add_stream("libvpx-vp9", rate=PICTURES, options=VIDEO)
        stream.width, stream.height = self._size
        stream.pix_fmt = "yuv420p"
        coded = stream.codec_context
        coded.time_base = MILLISECOND
        coded.colorspace, coded.color_range = 1, 1  # BT.709, and room at both ends: what browsers expect
        return stream

    def picture(self, surface: Surface, at: int) -> None:
        """Show a surface from so many milliseconds on. Raises OSError where the file can't be written."""
        w, h = self._size
        frame = self._av.VideoFrame(w, h, "bgr0")
        plane, pixels = frame.planes[0], surface.get_buffer().raw
        if plane.line_size != PIXEL * w:
            rows = (pixels[PIXEL * w * y : PIXEL * w * (y + 1)] for y in range(h))
            pixels = b"".join(row.ljust(plane.line_size, b"\0") for row in rows)
        plane.update(pixels)
        shown = frame.reformat(format="yuv420p", dst_colorspace="ITU709", dst_color_range="MPEG")
        shown.pts, shown.time_base = at, MILLISECOND
        self._file.mux(self._video.encode(shown))

    def sound(self, samples: bytes) -> None:
        """Go on with these samples: 16 bits, one channel, `RATE` a second. Raises OSError."""
        if not samples:
            return
        frame = self._av.AudioFrame("s16", "mono", len(samples) // 2)
        frame.planes[0].update(samples.ljust(frame.planes[0].buffer_size, b"\0"))
        frame.sample_rate, frame.time_base, frame.pts = RATE, Fraction(1, RATE), self._sampled
        self._sampled += len(samples) // 2
        self._hear(self._resampler.resample(frame))

    def _hear(self, frames: list[av.audio.frame.AudioFrame]) -> None:
        for frame in frames:
            self._file.mux(self._audio.encode(frame))

    def close(self) -> None:
        """Write what is left, and finish the file; it stays open. Raises OSError."""
        self._hear(self._resampler.resample(None))
        self._file.mux(self._video.encode(None))
        self._file.mux(self._audio.encode(None))
        self._file.close()

    def leave(self) -> None:
        """Give the encoder back without finishing what can't be written."""
        self._file.close()
