"""A file is whole or not there at all."""

import errno
import os
import stat
from pathlib import Path

import pytest

from game.records.files import (
    KEPT_ASIDE,
    STALE_AFTER,
    make_private_folder,
    old_caches,
    remove_aside,
    remove_caches,
    remove_half_made,
    set_aside,
    sweep,
    sweep_folder,
    write_atomically,
)

on_posix = os.name == "posix"


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_content_is_written_and_replaced(tmp_path: Path) -> None:
    file = tmp_path / "save.json"
    write_atomically(file, b"first")
    write_atomically(file, b"second")
    assert file.read_bytes() == b"second"
    assert names(tmp_path) == {"save.json"}


def test_missing_folders_are_made_for_their_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "data" / "game" / "save.json"
    write_atomically(file, b"content")
    assert file.read_bytes() == b"content"
    if on_posix:
        assert [mode(file), mode(file.parent), mode(file.parent.parent)] == [0o600, 0o700, 0o700]


def test_a_folder_of_somebody_else_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    before = mode(tmp_path)
    write_atomically(tmp_path / "save.json", b"content")
    assert mode(tmp_path) == before


@pytest.mark.skipif(not on_posix, reason="elsewhere a folder can't be synced")
def test_content_is_on_the_disk_before_its_name_and_the_name_before_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    sync, replace = os.fsync, Path.replace

    def synced(handle: int) -> None:
        known = os.fstat(handle)
        done.append("folder" if stat.S_ISDIR(known.st_mode) else f"{known.st_size} bytes")
        sync(handle)

    def replaced(self: Path, target: Path) -> Path:
        done.append("name")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", replaced)
    write_atomically(tmp_path / "save.json", b"content")
    assert done == ["7 bytes", "name", "folder"]


def test_nothing_stays_open_of_what_was_written(tmp_path: Path) -> None:
    free = os.dup(0)
    os.close(free)
    write_atomically(tmp_path / "save.json", b"content")
    now = os.dup(0)
    os.close(now)
    assert now == free  # the next free number is the same as before


def test_a_folder_that_another_game_makes_meanwhile_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks, is_dir = [False], Path.is_dir
    monkeypatch.setattr(Path, "is_dir", lambda self: looks.pop() if looks else is_dir(self))
    make_private_folder(tmp_path)
    assert not looks
    assert tmp_path.is_dir()


def test_all_that_was_half_written_for_a_file_can_be_removed_however_new_and_nothing_else(
    tmp_path: Path,
) -> None:
    others = {"save.json", ".progress.json-abcd1234.tmp", ".save.json-abcd1234.txt", "save.json-abcd1234.tmp"}
    for name in (*others, ".save.json-abcd1234.tmp", ".save.json-zzzz9999.tmp"):
        (tmp_path / name).touch()
    remove_half_made(tmp_path / "save.json")
    assert names(tmp_path) == others
    remove_half_made(tmp_path / "missing" / "save.json")


def test_what_another_removes_meanwhile_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / ".save.json-abcd1234.tmp"
    monkeypatch.setattr(Path, "iterdir", lambda _: iter([gone]))
    remove_half_made(tmp_path / "save.json")


@pytest.mark.parametrize("failing", ["os.fsync", "pathlib.Path.replace"])
def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    file = tmp_path / "save.json"
    write_atomically(file, b"old")
    monkeypatch.setattr(failing, fail)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(file, b"new")
    assert file.read_bytes() == b"old"
    assert names(tmp_path) == {"save.json"}


def test_a_folder_that_takes_no_file_is_an_error_at_once_under_windows_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There the same error tells of a name that is taken: other names are no remedy on a locked stick."""
    tried: list[str] = []

    def refuse(name: str, *_: object) -> None:
        tried.append(name)
        assert len(tried) == 1, "another name is tried"
        raise PermissionError(errno.EACCES, "Access is denied")

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        patch.setattr(os, "name", "nt")
        with pytest.raises(PermissionError):
            write_atomically(tmp_path / "save.json", b"content")
    assert names(tmp_path) == set()


def test_a_file_that_a_scanner_holds_for_a_moment_is_replaced_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace
    waited: list[float] = []

    def held_twice(source: Path, target: Path) -> Path:
        if len(waited) < 2:
            raise PermissionError(errno.EACCES, "in use")
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", held_twice)
    write_atomically(tmp_path / "save.json", b"content", wait=waited.append)
    assert (tmp_path / "save.json").read_bytes() == b"content"
    assert len(waited) == 2


def test_a_file_that_stays_in_use_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(_: Path, __: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(PermissionError):
        write_atomically(tmp_path / "save.json", b"content", wait=lambda _: None)
    assert names(tmp_path) == set()


def test_a_folder_in_the_place_of_the_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "save.json").mkdir()
    with pytest.raises(OSError, match=r"save\.json"):
        write_atomically(tmp_path / "save.json", b"content", wait=lambda _: None)
    assert names(tmp_path) == {"save.json"}


def test_a_file_in_the_place_of_the_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"a file")
    with pytest.raises(OSError, match="data"):
        write_atomically(tmp_path / "data" / "save.json", b"content")
    assert (tmp_path / "data").read_bytes() == b"a file"


def test_a_broken_file_is_renamed_beside_itself(tmp_path: Path) -> None:
    file = tmp_path / "save.json"
    file.write_bytes(b"broken")
    assert set_aside(file) == tmp_path / "save.broken-1.json"
    assert (tmp_path / "save.broken-1.json").read_bytes() == b"broken"
    assert names(tmp_path) == {"save.broken-1.json"}


def test_only_the_newest_broken_files_stay(tmp_path: Path) -> None:
    file = tmp_path / "save.json"
    for number in range(1, 13):
        file.write_bytes(str(number).encode())
        set_aside(file)
    kept = {f"save.broken-{number}.json" for number in range(13 - KEPT_ASIDE, 13)}
    assert names(tmp_path) == kept
    assert (tmp_path / "save.broken-12.json").read_bytes() == b"12"


def test_other_files_and_labels_are_not_counted(tmp_path: Path) -> None:
    others = {"save.newer-1.json", "progress.broken-1.json", "save.broken-x.json", "save.broken-1.json.bak"}
    for name in others:
        (tmp_path / name).write_bytes(b"")
    for _ in range(9):
        (tmp_path / "save.json").write_bytes(b"")
        set_aside(tmp_path / "save.json")
    assert others < names(tmp_path)


def test_a_folder_set_aside_is_never_removed(tmp_path: Path) -> None:
    (tmp_path / "save.json").mkdir()
    (tmp_path / "save.json" / "homework").write_bytes(b"precious")
    set_aside(tmp_path / "save.json")
    for _ in range(9):
        (tmp_path / "save.json").write_bytes(b"")
        set_aside(tmp_path / "save.json")
    assert (tmp_path / "save.broken-1.json" / "homework").read_bytes() == b"precious"


def test_all_that_was_set_aside_can_be_removed_and_nothing_else(tmp_path: Path) -> None:
    ours = ("save.broken-1.json", "save.newer-1.json", "save.newer-12.json")
    for name in (*ours, "save.broken-x.json", "progress.broken-1.json"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "save.broken-2.json").mkdir()
    remove_aside(tmp_path / "save.json")
    assert names(tmp_path) == {"save.broken-x.json", "progress.broken-1.json", "save.broken-2.json"}


def test_where_there_is_no_folder_nothing_was_set_aside(tmp_path: Path) -> None:
    remove_aside(tmp_path / "missing" / "save.json")
    assert names(tmp_path) == set()


def test_nothing_to_set_aside_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        set_aside(tmp_path / "save.json")


def test_what_a_power_cut_left_is_swept_away_after_a_while(tmp_path: Path) -> None:
    left = tmp_path / ".save.json-abc.tmp"
    other = tmp_path / ".progress.json-abc.tmp"
    left.write_bytes(b"half")
    other.write_bytes(b"half")
    written = 1000.0
    os.utime(left, (written, written))
    for seconds in (5, STALE_AFTER):
        sweep(tmp_path / "save.json", now=lambda after=seconds: written + after)  # type: ignore[misc]
        assert left.exists()
    sweep(tmp_path / "save.json", now=lambda: written + STALE_AFTER + 1)
    assert names(tmp_path) == {other.name}


def test_nothing_but_what_was_half_written_for_a_file_is_swept_away_however_old_it_is(tmp_path: Path) -> None:
    others = {"save.json", ".progress.json-abc.tmp", ".save.json-abc.txt", "save.json-abc.tmp", "a.tmp"}
    for name in (*others, ".save.json-abc.tmp", ".save.json-xyz.tmp"):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (1000, 1000))
    sweep(tmp_path / "save.json")
    assert names(tmp_path) == others


def test_sweeping_a_missing_folder_is_no_error(tmp_path: Path) -> None:
    sweep(tmp_path / "nowhere" / "save.json")
    assert names(tmp_path) == set()


def killed_while_writing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave what a kill leaves: the half-written file, which nobody removes."""
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        patched.setattr(Path, "unlink", lambda *_: None)
        with pytest.raises(KeyboardInterrupt):
            write_atomically(file, b"half")


def test_a_folder_is_swept_of_all_that_was_half_written_and_of_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = {"told.json", ".hidden", ".note-5.tmp", "a-12345678.tmp"}
    for name in kept:
        (tmp_path / name).touch()
    for name in ("told.json", "counters.json", "save.json"):
        killed_while_writing(tmp_path / name, monkeypatch)
    assert len(names(tmp_path)) == len(kept) + 3
    sweep_folder(tmp_path)
    assert len(names(tmp_path)) == len(kept) + 3  # they may belong to a game that runs
    sweep_folder(tmp_path, stale=0)
    assert names(tmp_path) == kept


def test_a_folder_is_swept_of_what_is_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    killed_while_writing(tmp_path / "told.json", monkeypatch)
    written = next(tmp_path.iterdir()).stat().st_mtime
    sweep_folder(tmp_path, now=lambda: written + 5)
    assert names(tmp_path)
    sweep_folder(tmp_path, now=lambda: written + 3600)
    assert names(tmp_path) == set()


def test_who_is_alone_at_a_folder_sweeps_all_of_it_whatever_its_clock_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed_while_writing(tmp_path / "told.json", monkeypatch)
    sweep_folder(tmp_path, stale=0, now=lambda: 0.0)
    assert names(tmp_path) == set()


def test_sweeping_what_is_no_folder_is_no_error(tmp_path: Path) -> None:
    sweep_folder(tmp_path / "nowhere")
    (tmp_path / "file").touch()
    sweep_folder(tmp_path / "file")
    assert names(tmp_path) == {"file"}


def test_what_older_versions_had_drawn_is_removed_and_nothing_else(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    for name in ("pictures/a.raw", "pictures/b.12", "pictures/b.7", "sounds/c.pcm", "other/d.raw"):
        (cache / name).parent.mkdir(parents=True, exist_ok=True)
        (cache / name).touch()
    (tmp_path / "elsewhere").mkdir()
    assert old_caches(cache) == (cache / "pictures", cache / "sounds")
    remove_caches(old_caches(cache))
    assert [path.name for path in cache.iterdir()] == ["other"]
    (cache / "sounds").symlink_to(tmp_path / "elsewhere")
    assert old_caches(cache) == ()


def test_a_picture_that_another_game_removes_meanwhile_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cache" / "pictures").mkdir(parents=True)
    monkeypatch.setattr(Path, "iterdir", lambda folder: iter([folder / "gone.raw"]))
    remove_caches(old_caches(tmp_path / "cache"))
    assert not (tmp_path / "cache").exists()


def test_a_cache_in_which_something_of_somebody_else_lies_stays_with_it(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    for name in ("a.raw", "photo.jpg"):
        (tmp_path / "pictures" / name).touch()
    remove_caches(old_caches(tmp_path))
    assert [path.name for path in (tmp_path / "pictures").iterdir()] == ["photo.jpg"]


def test_a_folder_of_which_nothing_is_left_goes_with_its_caches(tmp_path: Path) -> None:
    (tmp_path / "cache" / "sounds").mkdir(parents=True)
    remove_caches(old_caches(tmp_path / "cache"))
    assert list(tmp_path.iterdir()) == []
