"""Which packages of Debian are taken, and from where: no address of any stands in the project."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from pathlib import Path

import pytest

from bootstrap.sentences import Problem
from builds import debian_python
from builds.debian_python import LOCK, RELEASE, UNUSED, fetch, locked, sources_of

ROOM = Path(debian_python.__file__).parent
TARGETS = """\
http://mirror.example.org/debian/ trixie
http://mirror.example.org/debian/ trixie-updates
http://mirror.example.org/debian/ trixie
http://security.example.org/ trixie-security
file:/srv/own/ ./
"""


def test_the_packages_come_from_where_this_debian_gets_its_own() -> None:
    blocks = sources_of(TARGETS, "trixie").split("\n\n")
    told = [re.findall(r"^(?:URIs|Suites): (.*)$", block, re.MULTILINE) for block in blocks]
    assert told == [
        ["http://mirror.example.org/debian/", RELEASE],
        ["http://mirror.example.org/debian/", f"{RELEASE}-updates"],
        ["http://security.example.org/", f"{RELEASE}-security"],
    ]


def test_what_is_no_debian_has_no_sources() -> None:
    assert sources_of("http://mirror.example.org/ubuntu/ noble\n", "trixie") == ""


C_MODULES = {"sqlite3": "_sqlite3", "bz2": "_bz2", "lzma": "_lzma", "ssl": "_ssl", "curses": "_curses"}
"""What these modules of Python's library load."""
IMPORTED = re.compile(r"^ *(?:import|from) (?!game)(\w+)", re.MULTILINE)


@pytest.mark.long
def test_nothing_is_taken_away_that_a_module_of_the_game_imports_itself() -> None:
    """A game without `_sqlite3` plays, and has no lessons and no results.

    What its packages and Python's library import is seen where the folder is made and tried.
    """
    for path in sorted((ROOM.parent / "game").rglob("*.py")):
        for name in IMPORTED.findall(path.read_text(encoding="utf-8")):
            file = f"lib-dynload/{C_MODULES.get(name, name)}.so"
            gone = [one for one in UNUSED for each in (name, f"{name}.py", file) if fnmatch(each, one)]
            assert gone == [], (path.name, name)


def test_each_package_is_locked_by_version_and_hash() -> None:
    packages = locked(LOCK.read_text(encoding="ascii"))
    assert {"python3.11-minimal", "libpython3.11-stdlib", "libffi8", "libssl3"} <= set(packages)
    assert all(re.fullmatch(r"[0-9a-f]{64}", digest) for _, digest in packages.values())


def test_a_package_that_is_another_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "libffi8_3.4.4-1_amd64.deb"
    package.write_bytes(b"changed on its way")
    monkeypatch.setattr(debian_python, "_download", lambda *_: [package])
    with pytest.raises(Problem, match="is not the one that is locked"):
        fetch(tmp_path, {"libffi8": ("3.4.4-1", "0" * 64)})


def test_no_address_stands_in_the_room() -> None:
    addresses = re.compile(r'(?<!xmlns=")https?://[\w.]+')  # the name of a grammar of XML is no place
    found = {
        path.name: addresses.findall(path.read_text("utf-8")) for path in ROOM.iterdir() if path.is_file()
    }
    assert {name: those for name, those in found.items() if those} == {}
