"""The trainer's stick: one game for two systems, on any FAT, also where it can't be written to."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from bootstrap.sentences import Problem
from builds.debian_python import PACKAGES
from builds.packages import list_files
from builds.stick import FOR_KIOSKS, PAGES, SYSTEMS, lay, not_for_fat
from builds.windows_python import SEARCHED
from game.paths import PORTABLE, portable_folder

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def systems(tmp_path: Path) -> tuple[Path, Path]:
    """The folders of both systems, as far as the stick looks at them."""
    linux = {
        "game/__init__.py": "",
        "game/__pycache__/__init__.cpython-311.pyc": "eleven",
        "game/_data/ahead/pictures/1280x720.pictures": "usual",
        "game/_data/ahead/pictures/2560x1440.pictures": "large",
        f"python/{PACKAGES}/cuvari-mreze.pth": "../../../..\n",
        "python/bin/python3.11": "#!/bin/sh\necho linux\n",
        f"python/{PACKAGES}/letters/__init__.py": "the same",
        f"python/{PACKAGES}/letters/__pycache__/__init__.cpython-311.pyc": "eleven",
        f"python/{PACKAGES}/letters/files/OFL.txt": "the same, too",
        f"python/{PACKAGES}/drawing/__init__.py": "the same",
        f"python/{PACKAGES}/drawing/fast.so": "of Linux",
        f"python/{PACKAGES}/cryptography/hazmat/_rust.abi3.so": "large",
        f"python/{PACKAGES}/cryptography-50.0.2.dist-info/METADATA": "Name: cryptography",
        f"python/{PACKAGES}/_cffi_backend.cpython-311-x86_64-linux-gnu.so": "of that",
        "licences/LIST.txt": f"of Linux: python/{PACKAGES}/letters/files/OFL.txt",
        "files.sha256": "of Linux alone",
    }
    windows = {
        "game/__init__.py": "",
        "game/__pycache__/__init__.cpython-313.pyc": "thirteen",
        f"python/{SEARCHED}": "python313.zip\n.\nLib\\site-packages\n..\n",
        "python/Lib/site-packages/letters/__init__.py": "the same",
        "python/Lib/site-packages/letters/__pycache__/__init__.cpython-313.pyc": "thirteen",
        "python/Lib/site-packages/letters/files/OFL.txt": "the same, too",
        "python/Lib/site-packages/drawing/__init__.py": "the same",
        "python/Lib/site-packages/drawing/fast.pyd": "of Windows",
        "python/Lib/site-packages/cryptography/hazmat/_rust.pyd": "large",
        "licences/LIST.txt": "head\n\ncffi 2.1.1\n  licence: MIT\n\ncryptography 50\n  licence: two"
        "\n\nof Windows: python/Lib/site-packages/letters/files/OFL.txt\n",
    }
    return write(tmp_path / "linux", linux), write(tmp_path / "windows", windows)


def test_the_game_lies_there_once_compiled_for_both(tmp_path: Path, systems: tuple[Path, Path]) -> None:
    stick = tmp_path / "stick"
    lay(stick, *systems)
    assert sorted(path.name for path in stick.iterdir()) == [
        "START-Windows.cmd", "files.sha256", "game", "linux", "packages", PORTABLE, "start-linux.sh",
        "windows",
    ]  # fmt: skip
    assert {path.read_text() for path in (stick / "game/__pycache__").iterdir()} == {"eleven", "thirteen"}


def test_what_was_drawn_ahead_for_screens_that_schools_hardly_have_stays_away(
    tmp_path: Path, systems: tuple[Path, Path]
) -> None:
    stick = tmp_path / "stick"
    lay(stick, *systems)
    ahead = "game/_data/ahead/pictures"
    assert [path.name for path in (stick / ahead).iterdir()] == ["1280x720.pictures"]
    assert "2560x1440" not in (stick / "files.sha256").read_text()
    assert (systems[0] / ahead / "2560x1440.pictures").exists()


def test_packages_that_are_the_same_for_both_lie_there_once(
    tmp_path: Path, systems: tuple[Path, Path]
) -> None:
    stick = tmp_path / "stick"
    lay(stick, *systems)
    assert [path.name for path in (stick / "packages").iterdir()] == ["letters"]
    compiled = {path.read_text() for path in (stick / "packages/letters/__pycache__").iterdir()}
    assert compiled == {"eleven", "thirteen"}
    assert {path.parent.relative_to(stick).parts[0] for path in stick.rglob("fast.*")} == set(SYSTEMS)
    assert len(list(stick.rglob("OFL.txt"))) == 1
    for system, told in zip(SYSTEMS, ("of Linux", "of Windows"), strict=True):
        last = (stick / system / "licences/LIST.txt").read_text().splitlines()[-1]
        said, _, place = last.partition(": ")
        assert said == told
        assert (stick / system / place).read_text() == "the same, too"


def test_what_only_a_kiosk_needs_is_neither_there_nor_listed(
    tmp_path: Path, systems: tuple[Path, Path]
) -> None:
    stick = tmp_path / "stick"
    lay(stick, *systems)
    names = {path.name.partition("-")[0].partition(".")[0] for path in stick.rglob("*")}
    assert not names & set(FOR_KIOSKS)
    assert (stick / "windows/licences/LIST.txt").read_text().partition(":")[0] == "head\n\nof Windows"
    assert (systems[0] / f"python/{PACKAGES}/cryptography").is_dir()


def test_both_pythons_find_the_game_and_both_keep_in_one_place(
    tmp_path: Path, systems: tuple[Path, Path]
) -> None:
    stick = tmp_path / "stick"
    lay(stick, *systems)
    place = stick / "linux/python" / PACKAGES
    led = [(place / line).resolve() for line in (place / "cuvari-mreze.pth").read_text().splitlines()]
    assert led == [stick.resolve(), stick.resolve() / "packages"]
    assert (stick / "windows/python" / SEARCHED).read_text().splitlines()[-2:] == [
        "..\\..", "..\\..\\packages"
    ]  # fmt: skip
    assert portable_folder(stick / "game") == stick / "data"


def test_the_folders_that_it_is_made_of_stay_as_they_are(tmp_path: Path, systems: tuple[Path, Path]) -> None:
    """Their files are the same on the disk: what the stick changes it writes anew."""
    lay(tmp_path / "stick", *systems)
    linux, windows = systems
    assert (linux / "python" / PACKAGES / "cuvari-mreze.pth").read_text() == "../../../..\n"
    assert (windows / "python" / SEARCHED).read_text().endswith("\n..\n")
    assert (linux / "files.sha256").read_text() == "of Linux alone"
    assert (linux / "licences/LIST.txt").read_text().startswith("of Linux: python/")
    assert (windows / "python/Lib/site-packages/letters/__init__.py").exists()


def test_the_list_of_its_files_is_whole(tmp_path: Path, systems: tuple[Path, Path]) -> None:
    stick = tmp_path / "stick"
    lay(stick, *systems)
    listed = (stick / "files.sha256").read_text()
    (stick / "files.sha256").unlink()
    list_files(stick)
    assert (stick / "files.sha256").read_text() == listed


@pytest.mark.programs("bash", "dirname", "readlink")
@pytest.mark.parametrize("folder", ["stick", "a stick with spaces čćšđž"])
def test_the_starter_for_linux_starts_its_own_python(
    tmp_path: Path, systems: tuple[Path, Path], folder: str
) -> None:
    stick = tmp_path / folder
    lay(stick, *systems)
    (stick / "linux/python/bin/python3.11").chmod(0o755)
    done = subprocess.run(
        ["/bin/bash", str(stick / "start-linux.sh")], capture_output=True, text=True, check=True
    )
    assert done.stdout == "linux\n"


def test_the_starter_for_windows_starts_its_own_python(tmp_path: Path, systems: tuple[Path, Path]) -> None:
    lay(tmp_path / "stick", *systems)
    text = (tmp_path / "stick/START-Windows.cmd").read_text()
    assert len(re.findall(r'"%~dp0windows\\python\\pythonw?\.exe"', text)) == 2
    assert r"%~dp0python" not in text


@pytest.mark.parametrize(
    "names",
    [("čas.txt",), ("a.py", "A.py"), ("aux.py",), ("what?.py",), ("end.",), ("x" * 201,), ("com1",)],
)
def test_a_name_that_some_fat_can_not_take_is_told(tmp_path: Path, names: tuple[str, ...]) -> None:
    write(tmp_path, dict.fromkeys(names, ""))
    assert not_for_fat(tmp_path) == sorted(names)


def test_a_stick_with_such_a_name_is_not_built(tmp_path: Path, systems: tuple[Path, Path]) -> None:
    write(systems[0], {"game/nul.py": ""})
    with pytest.raises(Problem, match="nul"):
        lay(tmp_path / "stick", *systems)


def test_there_is_a_page_in_each_language_with_the_same_to_type() -> None:
    assert all(name.isascii() and name.endswith(".txt") for name in PAGES)
    typed = [
        re.findall(r"START-Windows\.cmd|sh start-linux\.sh|check-install|\bdata\b", text)
        for text in PAGES.values()
    ]
    assert len(typed) == 4
    assert all(sorted(each) == sorted(typed[0]) for each in typed)
    assert all(
        re.search(r"[\u0400-\u04ff]", text) is not None for name, text in PAGES.items() if "Srpski" in name
    )
    assert {text.format(version="9.8.7").count("9.8.7") for text in PAGES.values()} == {1}
