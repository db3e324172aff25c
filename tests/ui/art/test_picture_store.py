"""Pictures drawn ahead: the same pixels, no harm from any file that is not one, and never a byte written."""

from __future__ import annotations

import random
import struct
from pathlib import Path

import msgspec
import pygame
import pytest

from game.ui.art.picture_store import ANY_ART, PictureStore, fingerprint, pack_path, write_pack
from game.ui.art.pictures import Pictures, key_of
from game.ui.draw.display import Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.offscreen import prepare
from tests.support.pilot import shared_pictures

ART = Path(__file__).parents[3] / "assets" / "art"
LANA = Picture(Rect(0, 0, 130, 155), "person", "lana", ("happy",))
ROOM = Picture(Rect(0, 0, 128, 96), "place", "bedroom-evening", fit="cover")
FRONT = Picture(Rect(0, 0, 128, 96), "front", "bedroom-evening", ("lana",))
SIZE = (320, 180)


def key(picture: Picture) -> str:
    return key_of(picture, int(picture.rect.w), int(picture.rect.h))


def drawn(picture: Picture) -> pygame.Surface:
    return shared_pictures(ART).surface(picture, int(picture.rect.w), int(picture.rect.h))


def pack(folder: Path, *plain: Picture, mark: str | None = None) -> Path:
    prepare()
    path = pack_path(folder, SIZE)
    surfaces = {key(each): drawn(each) for each in (LANA, ROOM, FRONT)}
    write_pack(path, fingerprint(ART) if mark is None else mark, surfaces, [key(each) for each in plain])
    return path


def store(folder: Path, art: Path = ART) -> PictureStore:
    made = PictureStore(folder, art)
    made.expect(SIZE)
    return made


@pytest.mark.long
@pytest.mark.parametrize("plain", [(), (LANA, ROOM, FRONT)])
@pytest.mark.parametrize("picture", [LANA, ROOM, FRONT])
def test_a_picture_drawn_ahead_has_the_pixels_of_a_drawn_one(
    tmp_path: Path, picture: Picture, plain: tuple[Picture, ...]
) -> None:
    pack(tmp_path, *plain)
    ahead = Pictures(ART, tmp_path)
    ahead.expect(SIZE)
    size = int(picture.rect.w), int(picture.rect.h)
    shown = ahead.sprite(picture, *size)
    assert "kit" not in ahead.__dict__  # nothing had to be drawn
    ground, other = pygame.Surface(size), pygame.Surface(size)
    ground.fill("#123456")
    other.fill("#123456")
    shown.blit(ground, 0, 0)
    Pictures(ART).sprite(picture, *size).blit(other, 0, 0)
    assert pygame.image.tobytes(ground, "RGB") == pygame.image.tobytes(other, "RGB")


@pytest.mark.long
def test_what_is_drawn_while_somebody_plays_is_not_written_anywhere(tmp_path: Path) -> None:
    before = pack(tmp_path).read_bytes()
    pictures = Pictures(ART, tmp_path)
    pictures.expect(SIZE)
    for face in ("calm", "worried", "brave"):
        pictures.sprite(Picture(LANA.rect, "person", "iva", (face,)), 50, 60)
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [before]


@pytest.mark.long
def test_a_folder_of_which_nothing_may_be_written_is_as_good(tmp_path: Path) -> None:
    pack(tmp_path)
    tmp_path.chmod(0o500)
    try:
        assert store(tmp_path).load(key(LANA)) is not None
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.long
def test_another_size_of_window_and_no_folder_hold_nothing(tmp_path: Path) -> None:
    pack(tmp_path)
    other = PictureStore(tmp_path, ART)
    other.expect((640, 360))
    assert other.load(key(LANA)) is None
    assert PictureStore(None, ART).load(key(LANA)) is None


@pytest.mark.long
def test_pictures_of_other_art_are_drawn_anew(tmp_path: Path) -> None:
    (tmp_path / "art").mkdir()
    pack(tmp_path)
    assert store(tmp_path, tmp_path / "art").load(key(LANA)) is None
    pack(tmp_path, mark=ANY_ART)
    assert store(tmp_path, tmp_path / "art").load(key(LANA)) is not None


def test_what_is_shown_outlives_its_file(tmp_path: Path) -> None:
    """A stick is pulled: no picture may lie in a file (M5)."""
    path = pack(tmp_path, LANA, ROOM, FRONT)
    opened = store(tmp_path)
    shown = opened.load(key(ROOM))
    assert shown is not None
    before = pygame.image.tobytes(shown.part, "RGBA")
    with path.open("r+b") as file:
        file.truncate(0)
    assert pygame.image.tobytes(shown.part, "RGBA") == before
    assert opened.load(key(ROOM)) is None
    path.unlink()
    assert opened.load(key(LANA)) is None


@pytest.mark.long
@pytest.mark.parametrize("plain", [(), (LANA, ROOM, FRONT)])
def test_no_cut_or_flipped_file_shows_anything_but_the_picture(
    tmp_path: Path, plain: tuple[Picture, ...]
) -> None:
    path = pack(tmp_path, *plain)
    whole, chance = path.read_bytes(), random.Random(5)
    right = {each: pygame.image.tobytes(drawn(each), "RGBA") for each in (LANA, FRONT)}
    for turn in range(300):
        at = chance.randrange(400) if turn % 2 else chance.randrange(len(whole))
        flipped = whole[:at] + bytes([whole[at] ^ (1 << chance.randrange(8))]) + whole[at + 1 :]
        path.write_bytes(whole[:at] if turn % 3 == 0 else flipped)
        opened = store(tmp_path)
        for each, pixels in right.items():
            shown = opened.load(key(each))
            size = int(each.rect.w), int(each.rect.h)
            if shown is not None and shown.size == size:
                whole_again = pygame.Surface(size, pygame.SRCALPHA)
                whole_again.blit(shown.part, shown.at)
                found = pygame.image.tobytes(whole_again, "RGBA")
                assert found[3::4] == pixels[3::4] or at < 400  # an index has no checksum, pictures have


@pytest.mark.parametrize(
    "content", [b"", b"CM", b"not a pack at all", b"CMP2\xff\xff\xff\xff", b"CMP2\0\0\0\0"]
)
def test_a_file_that_is_no_pack_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    prepare()
    pack_path(tmp_path, SIZE).write_bytes(content)
    assert store(tmp_path).load(key(LANA)) is None


@pytest.mark.parametrize("at", [(-1, 0), (0, -1), (3, 0), (0, 3), (2**40, 0)])
def test_a_picture_that_would_lie_beside_its_place_is_not_shown(tmp_path: Path, at: tuple[int, int]) -> None:
    prepare()
    dot = pygame.Surface((4, 4), pygame.SRCALPHA)
    dot.fill("#ff0000", (0, 0, 2, 2))
    path = pack_path(tmp_path, SIZE)
    write_pack(path, ANY_ART, {"dot": dot})
    assert store(tmp_path).load("dot") is not None
    magic, length = struct.unpack_from("<4sI", written := path.read_bytes())
    index = msgspec.msgpack.decode(written[8 : 8 + length])
    index["pictures"]["dot"][2][:2] = at
    packed = msgspec.msgpack.encode(index)
    path.write_bytes(struct.pack("<4sI", magic, len(packed)) + packed + written[8 + length :])
    assert store(tmp_path).load("dot") is None


def test_changed_art_has_another_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "a.svg").write_text("<svg/>")
    before = fingerprint(tmp_path)
    assert fingerprint(tmp_path) == before
    (tmp_path / "parts" / "a.svg").write_text("<svg></svg>")
    assert fingerprint(tmp_path) != before
