"""Pictures kept on the disk: the same pixels, and no harm from any file that is not one."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.ui.display import Picture
from game.ui.geometry import Rect
from game.ui.offscreen import prepare
from game.ui.picture_store import HEAD, LARGEST_FOLDER, MAGIC, PictureStore, fingerprint
from game.ui.pictures import Pictures

ART = Path(__file__).parents[2] / "assets" / "art"
LANA = Picture(Rect(0, 0, 130, 155), "person", "lana", ("happy",))
ROOM = Picture(Rect(0, 0, 128, 96), "place", "bedroom-evening", fit="cover")


@pytest.mark.parametrize("picture", [LANA, ROOM])
def test_a_kept_picture_has_the_pixels_of_a_drawn_one(tmp_path: Path, picture: Picture) -> None:
    prepare()
    w, h = int(picture.rect.w), int(picture.rect.h)
    drawn = Pictures(ART, tmp_path).surface(picture, w, h)
    again = Pictures(ART, tmp_path)
    kept = again.surface(picture, w, h)
    assert "kit" not in again.__dict__  # nothing had to be drawn
    assert kept.get_size() == drawn.get_size()
    assert all(kept.get_at((x, 50))[:3] == drawn.get_at((x, 50))[:3] for x in range(40, 90))


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    prepare()
    Pictures(ART).surface(LANA, 130, 155)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"CM",
        b"not a picture at all",
        HEAD.pack(MAGIC, 2, 2) + b"short",
        HEAD.pack(b"XXXX", 1, 1) + b"abcd",
    ],
)
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, data: bytes) -> None:
    prepare()
    pictures = Pictures(ART, tmp_path)
    whole = pictures.surface(LANA, 130, 155)
    (file,) = tmp_path.iterdir()
    file.write_bytes(data)
    assert Pictures(ART, tmp_path).surface(LANA, 130, 155).get_at((65, 60)) == whole.get_at((65, 60))


def test_a_folder_that_can_not_be_used_costs_nothing_but_time(tmp_path: Path) -> None:
    prepare()
    (tmp_path / "file").write_text("in the way")
    assert Pictures(ART, tmp_path / "file").surface(LANA, 130, 155).get_width() == 130


def test_changed_art_has_another_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "a.svg").write_text("<svg/>")
    before = fingerprint(tmp_path)
    assert fingerprint(tmp_path) == before
    (tmp_path / "parts" / "a.svg").write_text("<svg></svg>")
    assert fingerprint(tmp_path) != before


def test_the_folder_never_holds_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare()
    monkeypatch.setattr("game.ui.picture_store.LARGEST_FOLDER", 200_000)
    store = PictureStore(tmp_path, "mark")
    pictures = Pictures(ART)
    for number in range(12):
        store.keep(f"picture-{number}", pictures.surface(LANA, 130, 155))
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 200_000
    assert store.load("picture-11") is not None
    assert LARGEST_FOLDER > 200_000
