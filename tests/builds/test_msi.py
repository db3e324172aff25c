"""The package for group policies: ids that stay, and nothing in it by chance."""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING

import pytest

from bootstrap.sentences import Problem
from builds.msi import CALLED, MENUS, SINCE_1601, SPOKEN, id_of, names_in_their_letters, package_of, settled
from tests.builds.test_installer import SAID, SCRIPT

if TYPE_CHECKING:
    from pathlib import Path

TOLD = """\
Revision number (UUID): {EEB68555-7638-49DC-A498-32EE5E15B066}
Created: Tue Dec  1 21:09:18 2026
Last saved: Tue Dec  1 21:09:19 2026
"""
MADE = 1_796_159_358
"""When that was, in seconds since 1970."""


SPEAKERS = {
    "latin": ("BOSNIAN", "CROATIAN", "SERBIANLATIN"),
    "cyrillic": ("SERBIAN",),
    "english": ("ENGLISH",),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("game/a&b.py", "python/python.exe", "cuvari.cmd"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path


def test_each_file_is_laid_once_with_the_same_ids_in_every_version(folder: Path) -> None:
    described = package_of(folder, "1.2.3")
    for place in ("game/a&b.py", "python/python.exe", "cuvari.cmd"):
        assert described.count(f'<File Id="f{id_of(place)}"') == described.count(f'"c{id_of(place)}"/>') == 1
    parts = re.compile(r"<Component .*")
    assert parts.findall(described) == parts.findall(package_of(folder, "1.3.0"))
    assert "a&amp;b.py" in described


def test_windows_takes_a_newer_version_for_another_product_of_the_same_line(folder: Path) -> None:
    def number(name: str, version: str) -> str:
        found = re.search(rf'[ <]{name}="([0-9A-F-]{{36}})"', package_of(folder, version))
        assert found is not None
        return found[1]

    assert number("UpgradeCode", "1.0.0") == number("UpgradeCode", "1.1.0")
    assert number("Product Id", "1.0.0") != number("Product Id", "1.1.0")


def test_what_the_maker_of_packages_reads_has_letters_that_it_keeps(folder: Path) -> None:
    described = package_of(folder, "1.2.3")
    assert described.isascii()
    assert CALLED.isascii()


def test_every_name_is_put_where_a_place_for_it_is(folder: Path) -> None:
    described = package_of(folder, "1.2.3")
    queries = list(names_in_their_letters())
    assert len(queries) == 1 + 3 * len(MENUS)
    for query in queries[1:]:
        row = re.search(r"WHERE `\w+` = '(\w+)'", query)
        assert row is not None
        assert described.count(f'Id="{row[1]}" Name=') == 1


@pytest.mark.parametrize(("menu", "languages"), SPEAKERS.items())
def test_the_menus_are_called_as_by_the_installer(menu: str, languages: tuple[str, ...]) -> None:
    for language in languages:
        assert MENUS[menu] == (SAID["NAME", language], SAID["TEACHERS", language])


def test_each_language_of_the_installer_has_its_menu_and_none_two() -> None:
    assert not set(SPOKEN["latin"]) & set(SPOKEN["cyrillic"])
    asked = {int(number, 16) for number in re.findall(r"0x([0-9A-F]{4})\b", SCRIPT.partition("0x3FF")[2])}
    assert asked - {0x141A} <= {*SPOKEN["latin"], *SPOKEN["cyrillic"]}
    assert {number & 0x3FF for numbers in SPOKEN.values() for number in numbers} == {0x1A}


def test_no_condition_is_longer_than_a_package_can_hold(folder: Path) -> None:
    conditions = re.findall(r"(?:<Condition>|<Custom [^>]*>)([^<]+)<", package_of(folder, "1.2.3"))
    assert len(conditions) == len(MENUS) + len(SPOKEN)
    assert max(map(len, conditions)) <= 255


def stamp(seconds: int) -> bytes:
    return struct.pack("<IQ", 0x40, (seconds + SINCE_1601) * 10_000_000)


def test_number_and_times_are_those_of_the_commit() -> None:
    package = b"head {EEB68555-7638-49DC-A498-32EE5E15B066} " + stamp(MADE) + stamp(MADE + 1) + b" rest"
    number = "01234567-89AB-CDEF-0123-456789ABCDEF"
    made = settled(package, TOLD, number, 1_700_000_000)
    assert made == b"head {" + number.encode() + b"} " + stamp(1_700_000_000) * 2 + b" rest"


def test_a_package_that_tells_no_time_is_not_handed_on() -> None:
    with pytest.raises(Problem, match="neither number nor times"):
        settled(b"", "Title: Installation Database", "", 0)


def test_menus_are_chosen_in_one_order_before_it_is_counted_what_is_wanted(folder: Path) -> None:
    chosen = re.findall(r'<Custom Action="is_(\w+)" Sequence="(\d+)">', package_of(folder, "1.2.3"))
    assert chosen == [(menu, str(at)) for at, menu in enumerate(SPOKEN, 790)]
