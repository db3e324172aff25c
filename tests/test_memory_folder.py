"""The quick tests keep their files in memory where there is room for them, and leave nothing there."""

from __future__ import annotations

import os
import time
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from tests.support import memory_folder

if TYPE_CHECKING:
    from pathlib import Path

QUICK = "not long"


def config(tier: str = QUICK, basetemp: str | None = None, **more: object) -> pytest.Config:
    option = SimpleNamespace(markexpr=tier, basetemp=basetemp)
    made = SimpleNamespace(option=option, getini=lambda _: ["-m", QUICK], **more)
    return cast("pytest.Config", made)


@pytest.fixture(autouse=True)
def roomy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever disk the test is on has room, and nobody asked for another folder."""
    monkeypatch.setattr(memory_folder, "ROOM", 1)
    monkeypatch.delenv("PYTEST_DEBUG_TEMPROOT", raising=False)


def test_quick_tests_keep_their_files_there_and_leave_nothing(tmp_path: Path) -> None:
    asked = config()
    made = memory_folder.begin(asked, tmp_path)
    assert made is not None
    assert made.parent == tmp_path
    assert asked.option.basetemp == str(made / "tests")
    (made / "tests").mkdir()
    memory_folder.end(made, failed=False)
    assert not any(tmp_path.iterdir())


def test_what_a_failed_run_wrote_is_kept_a_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = memory_folder.begin(config(), tmp_path)
    assert made is not None
    memory_folder.end(made, failed=True)
    assert str(made) in capsys.readouterr().out
    memory_folder.begin(config(), tmp_path)
    assert made.exists()
    long_ago = time.time() - memory_folder.STALE - 60
    os.utime(made, (long_ago, long_ago))
    memory_folder.begin(config(), tmp_path)
    assert not made.exists()


def test_what_another_run_takes_away_meanwhile_is_no_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / f"{memory_folder.OURS}gone"
    monkeypatch.setattr(type(tmp_path), "glob", lambda *_: [gone])
    assert memory_folder.begin(config(), tmp_path) is not None


@pytest.mark.parametrize(
    "asked",
    [config("long and not slow"), config(basetemp="elsewhere"), config(workerinput={"workerid": "gw0"})],
    ids=["long tests", "a folder is named", "a worker does as it is told"],
)
def test_others_stay_where_they_are(asked: pytest.Config, tmp_path: Path) -> None:
    before = asked.option.basetemp
    assert memory_folder.begin(asked, tmp_path) is None
    assert asked.option.basetemp == before
    assert not any(tmp_path.iterdir())


def test_where_there_is_no_such_folder_or_little_room_they_stay_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert memory_folder.begin(config(), tmp_path / "none") is None
    monkeypatch.setattr(memory_folder, "ROOM", 1 << 60)
    assert memory_folder.begin(config(), tmp_path) is None


def test_this_run_keeps_them_there_only_where_it_is_quick(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    quick = request.config.option.markexpr in request.config.getini("addopts")
    own = str(tmp_path).startswith(str(memory_folder.SHARED / memory_folder.OURS))
    assert quick or not own
