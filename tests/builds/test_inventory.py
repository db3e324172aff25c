"""Nothing is handed on of which licence and source are not named, for people and for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from builds.debian_python import LOCK, PACKAGES, locked
from builds.inventory import INSIDE, NOTICES, TEXTS_ONLY, list_of, notices
from builds.linux_folder import parts as parts_of
from builds.sbom import bom

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a package that has a licence, and pygame-ce, that has none, with a library."""
    packages = tmp_path / "python" / PACKAGES
    for name, told in (
        ("babel-2.18.0", "License: BSD-3-Clause\n"),
        ("pygame_ce-2.5.8", "License: LGPL v2.1\n"),
    ):
        info = packages / f"{name}.dist-info"
        info.mkdir(parents=True)
        title, _, version = name.partition("-")
        head = f"Name: {title.replace('_', '-')}\nVersion: {version}\n{told}"
        (info / "METADATA").write_text(head, encoding="utf-8")
    (packages / "babel-2.18.0.dist-info" / "licenses").mkdir()
    (packages / "babel-2.18.0.dist-info" / "licenses" / "LICENSE").touch()
    (packages / "pygame_ce.libs").mkdir()
    (packages / "pygame_ce.libs" / "libSDL2-2-50d19f93.0.so.0.3200.10").write_bytes(b"a library")
    return tmp_path


def test_packages_libraries_and_python_itself_are_named_with_their_licences(folder: Path) -> None:
    parts = {part.name: part for part in parts_of(folder)}
    assert parts["babel"].licence == "BSD-3-Clause"
    assert parts["babel"].text.endswith("babel-2.18.0.dist-info/licenses/LICENSE")
    assert parts["pygame-ce"].text == "licences/LGPL-2.1"
    assert parts["libSDL2-2"].text == "licences/debian/libsdl2-2.0-0.txt"
    assert parts["python3.11-minimal"].purl.startswith("pkg:deb/debian/python3.11-minimal@3.11")
    assert not {"libasound2", "zlib1g", "libexpat1"} & set(parts)


def test_a_package_without_a_licence_is_not_handed_on(folder: Path) -> None:
    info = folder / "python" / PACKAGES / "stranger-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: stranger\nVersion: 1.0\n", encoding="utf-8")
    with pytest.raises(KeyError, match="stranger"):
        parts_of(folder)


def test_a_library_without_a_licence_is_not_handed_on() -> None:
    assert notices("libopus-ddd6afb9.so.0.11.1") == ("libopus0",)
    assert notices("libopusfile-96d7a9c0.so.0.4.5") == ("libopusfile0",)
    with pytest.raises(KeyError, match=r"libstranger\.so"):
        notices("libstranger.so")


def test_what_is_inside_of_a_library_for_windows_is_told_with_it() -> None:
    assert notices("SDL2.dll") == ("libsdl2-2.0-0",)
    assert notices("SDL2_ttf.dll") == ("libsdl2-ttf-2.0-0", "libharfbuzz0b", "libfreetype6")
    assert notices("libpng16-16.dll") == ("libpng16-16", "zlib1g")
    assert notices("libpng16-8be2d5b1.so.16.44.0") == ("libpng16-16",)


def test_every_text_of_a_library_comes_from_a_locked_package() -> None:
    told = {*NOTICES.values(), *TEXTS_ONLY, *(name for names in INSIDE.values() for name in names)}
    assert told <= set(locked(LOCK.read_text(encoding="ascii")))


def test_people_read_each_part_with_licence_and_source(folder: Path) -> None:
    parts = parts_of(folder)
    page = list_of(parts)
    assert page.count("  licence: ") == page.count("  source: ") == len(parts)


def test_programs_read_the_same_and_always_the_same(folder: Path) -> None:
    parts = parts_of(folder)
    text = bom(parts, "0.3.0", 1_700_000_000)
    assert text == bom(parts, "0.3.0", 1_700_000_000)
    told = json.loads(text)
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.5")
    assert told["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    assert [each["name"] for each in told["components"]] == [part.name for part in parts]
    marks = [each["bom-ref"] for each in told["components"]]
    assert len(set(marks)) == len(marks)
    assert told["serialNumber"] != json.loads(bom(parts[1:], "0.3.0", 1_700_000_000))["serialNumber"]
