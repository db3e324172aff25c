"""Renders the scores to files, those that changed: python -m game.workshop.rendering [FOLDER OF THE SCORES].

Run by run.py for a checkout and by the build of a wheel, as catalogs are compiled; the game only plays them.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from game.edges.real_files import read_regular
from game.ui.sound.rendered import FOLDER, MOTIF_RATE, RATE, Kind, file_of
from game.ui.sound.score import Cue, Motif
from game.ui.sound.score_file import CUES_FILE, MOTIFS_FILE, load_cues, load_motifs
from game.workshop.synthesis import VERSION, samples, wav

MADE: Final = "made.json"
"""What each file was made from, written last: `{"file": "fingerprint"}`."""


class Wanted(NamedTuple):
    """A sound that the scores ask for."""

    kind: Kind
    name: str
    entry: Cue | Motif

    @property
    def rate(self) -> int:
        """Samples a second."""
        return RATE if self.kind == "cue" else MOTIF_RATE

    @property
    def fingerprint(self) -> str:
        """What its samples depend on, as 16 letters: score, rate and how it is made."""
        said = f"{VERSION}:{self.rate}:".encode() + msgspec.json.encode(self.entry)
        return hashlib.sha256(said).hexdigest()[:16]


def render(scores: Path) -> list[str]:
    """Make the files that are missing or older than their score, remove others; return the names made.

    Raises OSError, or ValueError with the first mistake in a score.
    """
    out = scores / FOLDER
    out.mkdir(exist_ok=True)
    made = _made(out / MADE)
    wanted = {file_of(out, each.kind, each.name): each for each in _wanted(scores)}
    new = [
        path for path, each in wanted.items() if made.get(path.name) != each.fingerprint or not path.is_file()
    ]
    for path in new:
        _write(path, wav(samples(wanted[path].entry, wanted[path].rate), wanted[path].rate))
    for path in set(out.glob("*.wav")) - wanted.keys():
        path.unlink()
    now = {path.name: each.fingerprint for path, each in sorted(wanted.items())}
    _write(out / MADE, json.dumps(now, indent=1).encode() + b"\n")
    return [path.name for path in new]


def _wanted(scores: Path) -> Iterator[Wanted]:
    for name, cue in load_cues(scores / CUES_FILE).items():
        yield Wanted("cue", name, cue)
    for name, motif in load_motifs(scores / MOTIFS_FILE).items():
        yield Wanted("motif", name, motif)


def _made(path: Path) -> dict[str, str]:
    """What was made before; nothing, where that can't be read: all is made anew then."""
    try:
        return msgspec.json.decode(read_regular(path, 64_000), type=dict[str, str])
    except (OSError, ValueError):
        return {}


def _write(path: Path, content: bytes) -> None:
    """Write a file so that it is never half there under its name."""
    part = path.with_suffix(".part")
    part.write_bytes(content)
    part.replace(path)


def main(words: list[str]) -> int:
    """Render the scores of a folder, those of this checkout if none is named; returns the exit code."""
    scores = Path(words[0]) if words else Path(__file__).resolve().parents[2] / "assets" / "sounds"
    names = render(scores)
    sys.stdout.write(f"{len(names)} sounds rendered\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
