"""Where the game finds its files and keeps the player's."""

from pathlib import Path

import pytest

import game.paths
from game.paths import PORTABLE, Paths, own_folders, portable_folder


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CUVARI_DATA", raising=False)
    for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


def test_a_checkout_has_its_files_beside_the_package(tmp_path: Path) -> None:
    assert own_folders(tmp_path / "game") == (
        tmp_path / "assets",
        tmp_path / "locales",
        tmp_path / "scenarios",
        tmp_path / "docs" / "diagnostics",
    )


def test_a_wheel_has_its_files_inside_the_package(tmp_path: Path) -> None:
    (tmp_path / "game" / "_data").mkdir(parents=True)
    assert {folder.parent for folder in own_folders(tmp_path / "game")} == {tmp_path / "game" / "_data"}


def test_one_folder_holds_all_that_is_kept_when_it_is_named(tmp_path: Path) -> None:
    paths = Paths.find(tmp_path)
    assert (paths.data, paths.config, paths.cache) == (tmp_path, tmp_path, tmp_path / "cache")


def test_a_relative_folder_is_fixed_when_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Paths.find(Path("stick")).data == tmp_path / "stick"


def test_the_environment_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUVARI_DATA", str(tmp_path / "kiosk"))
    assert Paths.find().data == tmp_path / "kiosk"
    assert Paths.find(tmp_path / "named").data == tmp_path / "named"


def test_the_usual_places_carry_the_name_of_the_game() -> None:
    paths = Paths.find()
    assert all("cuvari-mreze" in str(folder) for folder in (paths.data, paths.config, paths.cache))


def test_a_game_that_is_carried_about_keeps_all_beside_itself(tmp_path: Path) -> None:
    assert portable_folder(tmp_path / "game") is None
    (tmp_path / PORTABLE).mkdir()
    assert portable_folder(tmp_path / "game") is None
    (tmp_path / PORTABLE).rmdir()
    (tmp_path / PORTABLE).touch()
    assert portable_folder(tmp_path / "game") == tmp_path / "data"


def test_what_is_named_counts_more_than_being_carried_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(game.paths, "portable_folder", lambda package: package.parent / "data")
    assert Paths.find().data == Path(game.paths.__file__).parents[1] / "data"
    assert Paths.find(tmp_path / "named").data == tmp_path / "named"
    monkeypatch.setenv("CUVARI_DATA", str(tmp_path / "kiosk"))
    assert Paths.find().data == tmp_path / "kiosk"


def test_finding_creates_nothing(tmp_path: Path) -> None:
    Paths.find()
    Paths.find(tmp_path / "kept")
    assert list(tmp_path.iterdir()) == []
