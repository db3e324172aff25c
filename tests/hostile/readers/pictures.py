"""Readers of pictures and sounds."""

from __future__ import annotations

import io
from pathlib import Path

from tests.hostile.reader import Reader
from tests.hostile.readers.shared import ASSETS, files, ours, texts


def read_score(case: Path) -> None:
    from game.authors.check.cache import Cache
    from game.authors.check.sounds import check_sounds
    from game.ui.sound.score_file import load_cues

    check_sounds(case, ["beach"], Cache(None))
    load_cues(case / "score.yaml")


def read_motifs(case: Path) -> None:
    from game.ui.sound.score_file import load_motifs

    load_motifs(case / "motifs.yaml")


def read_part(case: Path) -> None:
    """A part of a picture, read, wrapped and drawn."""
    import pygame

    from game.ui.art.svg_parts import paint, picture, read_parts

    for text in read_parts(case).values():
        svg = picture((0, 0, 100, 100), paint(text, {"skin": "#fff"}))
        pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (40, 40))


def read_life(case: Path) -> None:
    from game.ui.art.life import pose, read_life

    for movers in read_life(case).values():
        for mover in movers:
            pose(mover, 700)


def read_drawn(case: Path) -> None:
    """The pictures that were drawn ahead."""
    from game.ui.art.picture_store import PictureStore, pack_path

    store = PictureStore(case, case)
    assert pack_path(case, (64, 64)) == case / "64x64.pictures"
    store.expect((64, 64))
    store.load("a")
    store.load("b")


def drawn() -> list[bytes]:
    """Two pictures, one of them packed."""
    import tempfile

    import pygame

    from game.ui.art.picture_store import write_pack

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "64x64.pictures")
        surface = pygame.Surface((8, 8), pygame.SRCALPHA)
        surface.fill((10, 20, 30, 255))
        write_pack(path, "", {"a": surface, "b": surface}, ["b"])
        return [path.read_bytes()]


def read_sound(case: Path) -> None:
    """A sound that was rendered ahead, and the note of what was."""
    from game.ui.sound.rendered import load
    from game.workshop.rendering import _made

    load(case, "cue", "tap")
    _made(case / "made.json")


def sounds() -> list[bytes]:
    """A moment of silence."""
    import wave

    from game.ui.sound.rendered import RATE

    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(bytes(2 * 300))
    return [out.getvalue()]


def readers() -> dict[str, Reader]:
    """By their names."""
    import msgspec
    import pygame
    import yaml

    return {
        "score": Reader(
            "score.yaml",
            files(ASSETS / "sounds" / "score.yaml"),
            read_score,
            ours("ui.sound.score_file", "authors.check.sounds"),
            (OSError, ValueError),
        ),
        "motifs": Reader(
            "motifs.yaml",
            files(ASSETS / "sounds" / "motifs.yaml"),
            read_motifs,
            ours("ui.sound.score_file"),
            (OSError, ValueError),
        ),
        "part of a picture": Reader(
            "a.svg",
            files(ASSETS / "art" / "icons" / "tell.svg", ASSETS / "art" / "body" / "disc.svg"),
            read_part,
            ours("ui.art.svg_parts", "ui.art.safety", "ui.draw.raster"),
            (KeyError, pygame.error),
        ),
        "drawn pictures": Reader("64x64.pictures", drawn, read_drawn, ours("ui.art.picture_store")),
        "rendered sound": Reader("cue-tap.wav", sounds, read_sound, ours("ui.sound.rendered")),
        "note of rendered sounds": Reader(
            "made.json", texts('{"cue-tap.wav": "0123"}\n'), read_sound, ours("workshop.rendering")
        ),
        "life": Reader(
            "life.yaml",
            files(ASSETS / "art" / "places" / "life.yaml"),
            read_life,
            ours("ui.art.life"),
            (OSError, ValueError, yaml.YAMLError, msgspec.ValidationError),
            places=False,
        ),
    }
