"""Voices that are missing or damaged are a trouble that is told, never the end of the game."""

from __future__ import annotations

import base64
import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from game.ui.aids.voice import state as speech_state
from game.ui.aids.voice.espeak import Espeak
from game.ui.aids.voice.package import SOUNDS, Package
from game.ui.aids.voice.state import BROKEN, LIBRARY, MISSING, NO_VOICE, SpeechError, trouble

ROOT = Path(__file__).parents[4]


@pytest.fixture
def package(tmp_path: Path) -> Package:
    """Files that are as their installer wrote them down."""
    files = ("library.so", *SOUNDS, "bs_dict")
    for name in files:
        (tmp_path / name).write_bytes(name.encode() * 50)
    sums = {name: sum_of(tmp_path / name) for name in files}
    return Package(str(tmp_path / "library.so"), str(tmp_path), sums)


def sum_of(path: Path) -> str:
    digest = hashlib.sha256(path.read_bytes()).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def test_the_installed_package_is_whole() -> None:
    package = Package.found()
    package.check()
    for language in ("bs", "hr", "sr", "en"):
        package.check_language(language)
    assert {*SOUNDS, "bs_dict", Path(package.library).name} <= set(package.sums)


def test_whole_files_are_fine(package: Package) -> None:
    package.check()
    package.check_language("bs")


@pytest.mark.parametrize("name", ["library.so", *SOUNDS])
@pytest.mark.parametrize("how", ["cut", "changed", "empty", "gone"])
def test_a_damaged_file_is_found_before_it_is_used(package: Package, name: str, how: str) -> None:
    path = Path(package.data, name)
    whole = path.read_bytes()
    damaged = {"cut": whole[:100], "changed": b"x" + whole[1:], "empty": b""}
    path.write_bytes(damaged[how]) if how != "gone" else path.unlink()
    with pytest.raises(SpeechError) as error:
        Espeak(package)
    assert error.value.told == BROKEN


def test_damaged_rules_cost_only_their_language(package: Package) -> None:
    Path(package.data, "bs_dict").write_bytes(b"damaged")
    package.check()
    with pytest.raises(SpeechError) as error:
        package.check_language("bs")
    assert error.value.told == BROKEN
    with pytest.raises(SpeechError) as error:
        package.check_language("xx")
    assert error.value.told == NO_VOICE


def test_something_else_than_a_library_is_a_trouble(package: Package) -> None:
    with pytest.raises(SpeechError) as error:
        Espeak(package)
    assert error.value.told == BROKEN


def test_without_the_package_the_voices_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, LIBRARY, None)
    with pytest.raises(SpeechError) as error:
        Package.found()
    assert error.value.told == MISSING


def test_the_settings_learn_that_voices_are_missing_without_loading_any(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert trouble() is None
    assert trouble(BROKEN) == BROKEN
    monkeypatch.setattr(speech_state, "installed", lambda: False)
    assert trouble() == MISSING


@pytest.mark.long
def test_a_data_folder_that_is_not_there_does_not_end_the_process() -> None:
    """In a process of its own, as the library keeps the folder that it was given last."""
    script = (
        "from game.ui.aids.voice.espeak import Espeak\n"
        "from game.ui.aids.voice.package import Package\n"
        "from game.ui.aids.voice.state import SpeechError\n"
        "class Unchecked(Package, frozen=True):\n"
        "    def check(self): pass\n"
        "try: Espeak(Unchecked(Package.found().library, '/nowhere', {}))\n"
        "except SpeechError as error: print(error.told.id)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, errors="replace"
    )
    assert done.stdout.strip() == BROKEN.id
