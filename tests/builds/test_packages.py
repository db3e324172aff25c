"""The packages that every folder with the game holds, for each system out of the same lock file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bootstrap.environment import PLAY_LOCK
from builds.locked import packages_in
from builds.packages import LEFT_OUT, carried, install
from builds.source import Source

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_everything_that_the_game_needs_is_carried_but_what_may_not_be() -> None:
    lock = (ROOT / PLAY_LOCK).read_text(encoding="utf-8")
    names = {package.name for package in carried(lock)}
    assert names == {package.name for package in packages_in(lock)} - set(LEFT_OUT)
    assert {"pygame-ce", "babel", "msgspec", "cryptography"} <= names


def test_they_are_proved_by_hashes_and_made_for_the_system_that_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said: list[tuple[str, ...]] = []
    monkeypatch.setattr(Source, "run", lambda _, *words: said.append(words))
    install(tmp_path / "packages", Source(ROOT, tmp_path, 0), "3.13", ("win_amd64",))
    [words] = said
    assert "--require-hashes" in words
    assert words[words.index("--platform") + 1] == "win_amd64"
    assert words[words.index("--python-version") + 1] == "3.13"
