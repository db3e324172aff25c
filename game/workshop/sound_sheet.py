"""All sounds and motifs to be judged, by ear and by numbers: python -m game.workshop.sound_sheet --out DIR.

Each becomes a WAV file and a picture of its spectrum over time; `levels.txt` holds the numbers.
"""

import argparse
import cmath
import itertools
import math
import sys
from array import array
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from game.ui.sound.rendered import MOTIF_RATE, RATE
from game.ui.sound.score_file import CUES_FILE, MOTIFS_FILE, load_cues, load_motifs
from game.workshop.synthesis import samples, wav

if TYPE_CHECKING:
    from game.ui.sound.score import Cue, Motif

WINDOW: Final = 1024
"""Samples that a spectrum is taken of: 46 ms of a sound, 93 ms of a motif."""
ENOUGH: Final = 24
"""Windows after which every third one is enough to tell how bright a sound is."""
FULL_SCALE: Final = 32768.0
QUIETEST: Final = -100.0
"""dBFS: what a picture of a spectrum shows as black, and what a table gives for silence."""
SECOND_W, SPECTRUM_H = 120, 256
"""Pixels of the picture of a spectrum: the width of a second, and the height from 0 Hz to the highest."""


class Levels(msgspec.Struct, frozen=True):
    """The numbers of a sound: seconds, levels in dBFS, the mean of all samples, and Hz.

    `edge` is the highest of the first and last eight samples, beside the peak: what is above 0.05 clicks.
    `jump` is the largest step from one sample to the next, beside the peak. `centroid` is the middle of the
    spectrum, by which brightness is measured.
    """

    seconds: float
    peak: float
    rms: float
    mean: float
    edge: float
    jump: float
    centroid: float


def levels(pcm: Sequence[int], rate: int) -> Levels:
    """Measure 16-bit samples."""
    peak = max(map(abs, pcm)) or 1
    power = sum(value * value for value in pcm) / len(pcm)
    return Levels(
        seconds=len(pcm) / rate,
        peak=decibels(peak / FULL_SCALE),
        rms=decibels(math.sqrt(power) / FULL_SCALE),
        mean=sum(pcm) / len(pcm) / FULL_SCALE,
        edge=max(map(abs, [*pcm[:8], *pcm[-8:]])) / peak,
        jump=max(abs(after - before) for before, after in itertools.pairwise(pcm)) / peak,
        centroid=_centroid(list(spectra(pcm, 1 if len(pcm) < ENOUGH * WINDOW else 3)), rate),
    )


def decibels(part: float) -> float:
    """The level of a part of the full scale, in dBFS."""
    return max(QUIETEST, 20 * math.log10(part)) if part > 0 else QUIETEST


def spectra(pcm: Sequence[int], every: int = 1) -> Iterator[list[float]]:
    """The strength of each frequency from 0 to half the rate, 1 being the full scale, in every nth window."""
    shape = [0.5 - 0.5 * math.cos(math.tau * index / WINDOW) for index in range(WINDOW)]
    for begin in range(0, max(1, len(pcm) - WINDOW // 2), every * WINDOW):
        part = [*pcm[begin : begin + WINDOW], *[0] * WINDOW][:WINDOW]
        whole = _transformed([value * factor for value, factor in zip(part, shape, strict=True)])
        yield [abs(value) * 4 / WINDOW / FULL_SCALE for value in whole[: WINDOW // 2]]


def _transformed(values: Sequence[complex]) -> list[complex]:
    """The Fourier transform of as many values as are a power of two (Cooley and Tukey)."""
    count = len(values)
    if count == 1:
        return list(values)
    even, odd = _transformed(values[::2]), _transformed(values[1::2])
    turned = [cmath.rect(1.0, -math.tau * index / count) * value for index, value in enumerate(odd)]
    pairs = list(zip(even, turned, strict=True))
    return [*(a + b for a, b in pairs), *(a - b for a, b in pairs)]


def _centroid(found: Sequence[Sequence[float]], rate: int) -> float:
    """The mean frequency of all windows, each frequency counted by its power."""
    power = [sum(value * value for value in column) for column in zip(*found, strict=True)]
    weighted: float = sum(index * value for index, value in enumerate(power))
    return weighted / (sum(power) or 1.0) * rate / WINDOW


def table(measured: Mapping[str, Levels]) -> str:
    """The numbers of all sounds, a line each."""
    head = f"{'':26}{'s':>6}{'peak':>8}{'RMS':>8}{'mean':>10}{'edge':>7}{'jump':>7}{'centroid':>10}"
    lines = [
        f"{name:26}{each.seconds:6.2f}{each.peak:8.1f}{each.rms:8.1f}{each.mean:10.6f}{each.edge:7.3f}"
        f"{each.jump:7.2f}{each.centroid:7.0f} Hz"
        for name, each in measured.items()
    ]
    return "\n".join([head, *lines, ""])


def write_sheet(folder: Path, out: Path) -> dict[str, Levels]:
    """Write WAV files, spectra and the table of the scores in a folder; gives the numbers."""
    out.mkdir(parents=True, exist_ok=True)
    sounds: dict[str, tuple[Cue | Motif, int]] = {
        f"sound-{name}": (cue, RATE) for name, cue in load_cues(folder / CUES_FILE).items()
    }
    sounds |= {
        f"motif-{name}": (motif, MOTIF_RATE) for name, motif in load_motifs(folder / MOTIFS_FILE).items()
    }
    measured = {}
    for name, (entry, rate) in sounds.items():
        content = samples(entry, rate)
        pcm = array("h", content)
        (out / f"{name}.wav").write_bytes(wav(content, rate))
        _draw(list(spectra(pcm)), out / f"{name}.png", len(pcm) / rate)
        measured[name] = levels(pcm, rate)
    (out / "levels.txt").write_text(table(measured), encoding="utf-8")
    return measured


def _draw(found: Sequence[Sequence[float]], path: Path, seconds: float) -> None:
    """A picture of the spectra side by side, low frequencies at the bottom, louder ones brighter."""
    import pygame

    surface = pygame.Surface((len(found), WINDOW // 2))
    for x, column in enumerate(found):
        for index, value in enumerate(column):
            light = round(255 * (1 - max(QUIETEST, decibels(value)) / QUIETEST))
            surface.set_at((x, WINDOW // 2 - 1 - index), (light, light * light // 255, 90 + light // 3))
    size = (max(64, round(SECOND_W * seconds)), SPECTRUM_H)
    pygame.image.save(pygame.transform.smoothscale(surface.convert(24), size), path)


def main() -> None:
    """Write the sheet of the sounds beside this package, and print the table."""
    parser = argparse.ArgumentParser(description="Write all sounds as WAV, with spectra and levels.")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the files")
    folder = Path(__file__).parents[2] / "assets" / "sounds"
    sys.stdout.write(table(write_sheet(folder, parser.parse_args().out)))


if __name__ == "__main__":
    main()
