"""A store of one document: what it leaves behind in the dates of its file and folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.records.files import NO_TIME
from game.records.save import Save, Saves

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
