"""The same files give the same packed bytes, whoever packs them, when and where."""

from __future__ import annotations

import os
import tarfile
import zipfile
from typing import TYPE_CHECKING

from builds.archive import even, pack, unpack, zip_up

if TYPE_CHECKING:
    from pathlib import Path


def laid(folder: Path, names: tuple[str, ...], rights: int, day: int) -> Path:
    """Return a folder `game` with files of these names, in this order."""
    for name in names:
        path = folder / "game" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
        path.chmod(rights | (0o100 if name.endswith(".sh") else 0))
        os.utime(path, (day, day))
    return folder / "game"


def test_neither_order_nor_rights_nor_times_change_a_byte(tmp_path: Path) -> None:
    names = ("b/two.txt", "a.sh", "b.txt", "b/čđ.txt")
    one = laid(tmp_path / "one", names, 0o600, 1_000)
    other = laid(tmp_path / "other", names[::-1], 0o664, 2_000_000)
    for folder, target in ((one, "one.tar.gz"), (other, "other.tar.gz")):
        pack(folder, tmp_path / target, 1_700_000_000)
    assert (tmp_path / "one.tar.gz").read_bytes() == (tmp_path / "other.tar.gz").read_bytes()


def test_neither_does_that_to_a_zip_file(tmp_path: Path) -> None:
    names = ("b/two.txt", "a.cmd", "b.txt", "b/čđ.txt")
    one = laid(tmp_path / "one", names, 0o600, 1_000)
    other = laid(tmp_path / "other", names[::-1], 0o664, 2_000_000)
    for folder, target in ((one, "one.zip"), (other, "other.zip")):
        zip_up(folder, tmp_path / target, 1_700_000_000)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert sorted(archive.namelist()) == sorted(f"game/{name}" for name in names)
        assert archive.infolist()[0].date_time == (2023, 11, 14, 22, 13, 20)


def test_another_commit_gives_other_bytes(tmp_path: Path) -> None:
    folder = laid(tmp_path, ("a.txt",), 0o600, 1_000)
    packed = [tmp_path / "one.tar.gz", tmp_path / "other.tar.gz"]
    for epoch, target in enumerate(packed):
        pack(folder, target, epoch)
    assert packed[0].read_bytes() != packed[1].read_bytes()


def test_what_is_packed_is_nobody_s_and_whole(tmp_path: Path) -> None:
    folder = laid(tmp_path, ("a.txt", "start.sh", "b/c.txt"), 0o600, 1_000)
    (folder / "again.txt").hardlink_to(folder / "a.txt")
    pack(folder, tmp_path / "game.tar.gz", 5)
    with tarfile.open(tmp_path / "game.tar.gz") as archive:
        entries = {entry.name: entry for entry in archive.getmembers()}
        unpack(archive, tmp_path / "out")
    assert list(entries) == sorted(entries)
    assert {(entry.uid, entry.gid, entry.uname, entry.mtime) for entry in entries.values()} == {(0, 0, "", 5)}
    assert [oct(entries[name].mode) for name in ("game", "game/a.txt", "game/start.sh")] == [
        "0o755",
        "0o644",
        "0o755",
    ]
    assert (tmp_path / "out/game/again.txt").read_text(encoding="utf-8") == "a.txt"


def test_a_folder_is_made_even_where_it_lies(tmp_path: Path) -> None:
    folder = laid(tmp_path, ("a.txt", "b/start.sh"), 0o600, 1_000)
    even(folder, 77)
    found = {path.name: path.stat() for path in (folder, *folder.rglob("*"))}
    assert {stat.st_mtime for stat in found.values()} == {77}
    assert {name: stat.st_mode & 0o777 for name, stat in found.items()} == {
        "game": 0o755,
        "a.txt": 0o644,
        "b": 0o755,
        "start.sh": 0o755,
    }
