"""Motifs are kept on the disk, and whatever is wrong there costs nothing but the time to make them anew."""

import logging
import os
from pathlib import Path

import msgspec
import pytest

from game.ui.motif_store import MotifStore
from tests.ui.test_score import MOTIFS

PARK = MOTIFS["park"]
SAMPLES = bytes(range(256)) * 40


def test_what_was_kept_is_there_at_the_next_start(tmp_path: Path) -> None:
    MotifStore(tmp_path / "sounds").keep(PARK, SAMPLES, MOTIFS.values())
    assert MotifStore(tmp_path / "sounds").load(PARK) == SAMPLES


def test_a_changed_score_is_made_anew(tmp_path: Path) -> None:
    MotifStore(tmp_path).keep(PARK, SAMPLES, [PARK])
    assert MotifStore(tmp_path).load(msgspec.structs.replace(PARK, tempo=70)) is None


def test_motifs_that_are_no_longer_in_the_score_are_removed(tmp_path: Path) -> None:
    store, old = MotifStore(tmp_path), msgspec.structs.replace(PARK, tempo=70)
    store.keep(old, SAMPLES, [old])
    store.keep(PARK, SAMPLES, [PARK, MOTIFS["bus"]])
    assert store.load(old) is None
    assert store.load(PARK) == SAMPLES
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("damage", ["cut", "bit", "empty", "huge", "folder"])
def test_damaged_samples_are_never_played(tmp_path: Path, damage: str) -> None:
    store = MotifStore(tmp_path)
    store.keep(PARK, SAMPLES, [PARK])
    (path,) = tmp_path.iterdir()
    content = path.read_bytes()
    path.unlink()
    if damage == "folder":
        path.mkdir()
    else:
        path.write_bytes(
            {
                "cut": content[:-2],
                "bit": content[:100] + bytes([content[100] ^ 1]) + content[101:],
                "empty": b"",
                "huge": content * 100,
            }[damage]
        )
    assert store.load(PARK) is None


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    store = MotifStore(tmp_path)
    store.keep(PARK, SAMPLES, [PARK])
    (path,) = tmp_path.iterdir()
    path.unlink()
    if os.name == "posix":  # elsewhere a pipe never lies in a folder, and the file is just missing
        os.mkfifo(path)
    assert store.load(PARK) is None


def test_where_nothing_can_be_kept_the_game_goes_on_and_says_so_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_bytes(b"")
    store = MotifStore(tmp_path / "file" / "sounds")
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            store.keep(PARK, SAMPLES, [PARK])
    assert store.load(PARK) is None
    assert [record.getMessage()[:21] for record in caplog.records] == ["motifs can't be kept:"]


def test_without_a_folder_nothing_is_kept() -> None:
    store = MotifStore(None)
    store.keep(PARK, SAMPLES, [PARK])
    assert store.load(PARK) is None
