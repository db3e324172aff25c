"""A store of one document: what it leaves behind in the dates of its file and folder."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from game.records import store
from game.records.files import NO_TIME
from game.records.progress import Progress, ProgressStore
from game.records.save import Save, Saves
from game.records.settings import Settings, SettingsStore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SAVE = Save(pack="core", episode="new-friend", content="3f9a", events=(), scene="play")


@pytest.mark.parametrize(
    "done",
    [lambda saves: saves.keep(SAVE), lambda saves: saves.forget(), lambda saves: saves.erase()],
    ids=["kept", "forgotten", "erased"],
)
def test_no_date_tells_when_something_was_kept_or_deleted(
    tmp_path: Path, done: Callable[[Saves], None]
) -> None:
    saves = Saves(tmp_path)
    saves.keep(SAVE)
    (tmp_path / ".save.json-half.tmp").touch()  # the folder has a date of today again
    assert tmp_path.stat().st_mtime != NO_TIME
    done(saves)
    dates = {file.stat().st_mtime for file in (tmp_path, *tmp_path.glob("save.json"))}
    assert dates == {NO_TIME}


def test_neither_do_settings_and_progress(tmp_path: Path) -> None:
    settings = SettingsStore(tmp_path / "settings")
    settings.keep(Settings(volume=5))
    assert settings.flush()
    ProgressStore(tmp_path / "progress").keep(Progress().with_play("prize"))
    kept = [*tmp_path.glob("*/settings.json"), *tmp_path.glob("*/progress.json")]
    assert len(kept) == 2
    assert {file.stat().st_mtime for file in kept} == {NO_TIME}
    assert all(len(file.read_text(encoding="utf-8").splitlines()) > 3 for file in kept)  # for people, too


def test_what_a_power_cut_left_goes_when_it_is_old_and_all_of_it_with_what_was_kept(tmp_path: Path) -> None:
    saves, old, new = Saves(tmp_path), tmp_path / ".save.json-old.tmp", tmp_path / ".save.json-new.tmp"
    saves.keep(SAVE)
    old.touch()
    os.utime(old, (0, 0))
    new.touch()
    assert saves.load().value == SAVE
    assert (old.exists(), new.exists()) == (False, True)  # the new one may be that of another game
    saves.erase()
    assert list(tmp_path.iterdir()) == []


def test_what_is_deeper_stands_one_space_further_in(tmp_path: Path) -> None:
    Saves(tmp_path).keep(SAVE)
    lines = (tmp_path / "save.json").read_text(encoding="utf-8").splitlines()
    assert lines[1] == ' "schema": "cuvari-save",'
    assert {len(line) - len(line.lstrip()) for line in lines} == {0, 1}


def test_what_could_not_be_set_aside_is_set_aside_once_and_what_is_kept_after_it_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "save.json").write_text("torn", encoding="utf-8")
    saves = Saves(tmp_path)
    with monkeypatch.context() as disk:
        disk.setattr(store, "set_aside", lambda *_: (_ for _ in ()).throw(PermissionError()))
        assert saves.load().trouble is not None
    saves.keep(SAVE)
    saves.keep(SAVE)
    assert saves.load().value == SAVE
    assert [file.read_text(encoding="utf-8") for file in tmp_path.glob("save.broken*")] == ["torn"]
