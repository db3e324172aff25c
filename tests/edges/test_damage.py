"""A file of what was installed is gone: which one is told, whatever else can't be imported any more."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from builds.packages import list_files
from game.edges.damage import GONE, damaged, explain, sentence
from game.install_check import parts_check

GAME = Path(__file__).resolve().parents[2] / "game"
NEEDED = ("__main__.py", "edges/damage.py", "config/system_language.py")
"""All of the game that has to be whole."""
CATALOG = "game/_data/locales/hr/LC_MESSAGES/messages.mo"


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """A folder as a build lays it, whose game imports a library that is there no more."""
    root = tmp_path / "build šđ игра"
    for name in NEEDED:
        (root / "game" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(GAME / name, root / "game" / name)
    for package in ("game", "game/edges", "game/config"):
        (root / package / "__init__.py").touch()
    (root / "game/cli.py").write_text("import fast\nmain = lambda: fast.status\n", encoding="utf-8")
    (root / "fast.py").write_text("status = 7\n", encoding="utf-8")
    (root / CATALOG).parent.mkdir(parents=True)
    croatian = Catalog()
    croatian.add(GONE[0], "Datoteka {file} nedostaje.")
    with (root / CATALOG).open("wb") as file:
        write_mo(file, croatian)
    list_files(root)
    return root


def started(build: Path, language: str = "hr_HR.UTF-8") -> subprocess.CompletedProcess[str]:
    """Start it as its starter does."""
    return subprocess.run(
        [sys.executable, "-B", "-m", "game"],
        cwd=build,
        env={"LANG": language, "PATH": os.environ["PATH"], "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("gone", NEEDED[1:])
def test_where_what_tells_it_is_gone_the_fault_is_told_as_it_was(build: Path, gone: str) -> None:
    (build / "fast.py").unlink()
    (build / "game" / gone).unlink()
    told = started(build)
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.count("Traceback") == 1
    assert told.stderr.endswith("ModuleNotFoundError: No module named 'fast'\n")


def test_the_sentence_is_the_one_of_the_check() -> None:
    assert (parts_check.GONE.id, parts_check.GONE.source) == GONE


def test_a_whole_build_starts(build: Path) -> None:
    assert started(build).returncode == 7
    assert list(damaged(build)) == []


def test_a_library_that_was_taken_away_is_named_in_the_language_of_the_system(build: Path) -> None:
    (build / "fast.py").unlink()
    done = started(build)
    assert done.returncode == 1
    assert done.stderr == "Datoteka fast.py nedostaje.\n"


@pytest.mark.parametrize("language", ["de_DE.UTF-8", "", "sr-Latn-BA", "../.."])
def test_without_a_catalog_it_is_told_in_english(build: Path, language: str) -> None:
    (build / "fast.py").unlink()
    assert started(build, language).stderr == GONE[1].format(file="fast.py") + "\n"


def test_a_catalog_that_was_taken_or_torn_stops_no_word(build: Path) -> None:
    for content in (b"", b"no catalog", (build / CATALOG).read_bytes()[:40]):
        (build / CATALOG).write_bytes(content)
        assert sentence(build, "hr") == GONE[1]
    (build / CATALOG).unlink()
    assert sentence(build, "hr") == GONE[1]


def test_what_is_gone_is_named_before_what_was_changed(build: Path) -> None:
    (build / "fast.py").write_text("status = 8", encoding="utf-8")
    (build / "game/cli.py").unlink()
    assert list(damaged(build)) == ["game/cli.py", "fast.py"]


def test_a_fault_of_a_whole_build_stays_a_fault(build: Path) -> None:
    (build / "fast.py").write_text("raise ValueError\n", encoding="utf-8")
    (build / "files.sha256").unlink()
    list_files(build)
    done = started(build)
    assert done.returncode == 1
    assert "ValueError" in done.stderr


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"", b"no sums at all\n\n"])
def test_a_checkout_or_a_torn_list_names_nothing_it_does_not_know(
    tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "files.sha256").write_bytes(content)
    assert not explain(tmp_path, "hr")
