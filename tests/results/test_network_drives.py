"""Whether a folder lies on a network share, by the table of what is mounted."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import pytest

from game.results import network_drives as shares
from game.results.network_drives import kind_of_place, on_a_share

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such table")


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The table, in which nothing stands yet."""
    file = tmp_path / "mounts"
    file.touch()
    monkeypatch.setattr(shares, "_MOUNTS", file)
    return file


@pytest.mark.parametrize(
    ("kind", "share"), [("nfs4", True), ("cifs", True), ("ext4", False), ("vfat", False)]
)
def test_the_kind_of_what_is_mounted_says_whether_it_is_one(
    table: Path, tmp_path: Path, kind: str, *, share: bool
) -> None:
    table.write_text(
        f"/dev/sda1 / ext4 rw 0 0\nserver:/home {tmp_path.resolve()} {kind} rw 0 0\n", encoding="utf-8"
    )
    assert on_a_share(tmp_path / "not" / "made" / "yet") == share


def test_a_name_in_letters_of_another_time_hides_no_share(table: Path, tmp_path: Path) -> None:
    line = f"server:/home {tmp_path.resolve()} nfs4 rw 0 0\n"
    table.write_bytes(b"/dev/sdb1 /media/Ana\xe8 vfat rw 0 0\n" + line.encode())
    assert on_a_share(tmp_path)


def test_where_there_is_no_table_nothing_is_one(table: Path, tmp_path: Path) -> None:
    table.unlink()
    assert not on_a_share(tmp_path)


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/home/ana/class", "nfs4"),
        ("/home/ana", "nfs4"),
        ("/home", "ext4"),
        ("/media/Our stick/x", "vfat"),
        ("/srv", "ext4"),
    ],
)
def test_what_is_mounted_nearest_above_a_place_counts(place: str, kind: str) -> None:
    mounts = "/dev/sda1 / ext4 rw\nserver:/ana /home/ana nfs4 rw\n/dev/sdb1 /media/Our\\040stick vfat rw\n"
    assert kind_of_place(Path(place), mounts) == kind


def test_a_line_that_says_nothing_makes_no_place_a_share() -> None:
    assert kind_of_place(Path("/home"), "\nhalf\n") == ""


@pytest.mark.parametrize(
    ("place", "kind", "share"),
    [
        ("\\\\server\\class\\7b", 1, True),
        ("S:\\class\\7b", 4, True),
        ("C:\\class\\7b", 3, False),
        ("E:\\class", 2, False),
    ],
)
def test_windows_says_of_a_drive_whether_it_is_remote_and_a_share_without_a_letter_always_is(
    monkeypatch: pytest.MonkeyPatch, place: str, kind: int, *, share: bool
) -> None:
    drives = {place[:3]: kind}
    kernel32 = SimpleNamespace(GetDriveTypeW=drives.__getitem__)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel32), raising=False)
    assert shares._windows_share(PureWindowsPath(place)) is share  # type: ignore[arg-type]  # noqa: SLF001
