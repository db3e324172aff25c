"""Rendered sounds: files that were made from the scores ahead of play, each with its head checked first.

A build makes them (`python -m game.workshop.rendering`): run.py for a checkout, the wheel for its users.
"""

import io
import logging
import wave
from pathlib import Path
from typing import Final, Literal

from game.edges.real_files import read_regular

_log = logging.getLogger(__name__)

FOLDER: Final = "rendered"
"""Beside the scores, in `assets/sounds`."""
RATE: Final = 22050
"""Samples a second of a sound, one channel: soft sounds stay below 11 kHz."""
MOTIF_RATE: Final = 11025
"""Of motifs: their tones are low and soft."""
LARGEST: Final = 400_000
"""Bytes of a file; the longest motif has 220 000."""

Kind = Literal["cue", "motif"]


def file_of(folder: Path, kind: Kind, name: str) -> Path:
    """Return where the sound `name` of a score lies, in the folder of the rendered ones."""
    return folder / f"{kind}-{name}.wav"


def load(folder: Path, kind: Kind, name: str) -> bytes | None:
    """Return the content of a rendered sound; None, told in the log, when it is missing or damaged.

    The head is looked at, and that there are as many samples as it says: what is cut off would click.
    """
    path = file_of(folder, kind, name)
    try:
        content = read_regular(path, LARGEST)
        _look_at(content, RATE if kind == "cue" else MOTIF_RATE)
    except (OSError, ValueError, EOFError, RuntimeError, wave.Error) as error:
        _log.warning("%s can't be heard: %s", path.name, error)
        return None
    return content


def _look_at(content: bytes, rate: int) -> None:
    """Raise one of several errors unless this is a whole WAV file of one 16-bit channel.

    They are ValueError, EOFError, wave.Error, and RuntimeError for a part that is longer than the file.
    """
    with wave.open(io.BytesIO(content)) as sound:
        if (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) != (1, 2, rate):
            raise ValueError("it is made for another game")
        if len(sound.readframes(sound.getnframes())) != 2 * sound.getnframes() or not sound.getnframes():
            raise ValueError("it is cut off")
