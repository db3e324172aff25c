"""The tiers: the suite needs Python alone, and what needs a program of the system says so by its marker."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.programs import PACKAGES, NotAllowedError, is_python, missing, only

ROOT = Path(__file__).resolve().parent.parent
MARKED = """
import subprocess, pytest

@pytest.mark.programs("chromium", "pdfinfo")
def test_with_a_program():
    pass
"""


def test_no_program_of_the_system_is_found_by_an_unmarked_test() -> None:
    assert not any(map(shutil.which, ("sh", "ls", "git", *(name for name in PACKAGES if "/" not in name))))


@pytest.mark.parametrize("program", ["/bin/sh", "/usr/bin/env", "git", "no-such-program"])
def test_an_unmarked_test_cannot_start_one_either(program: str) -> None:
    with pytest.raises(NotAllowedError, match=re.escape(program)):
        subprocess.run([program], check=False)


def test_other_ways_to_start_one_are_watched_too() -> None:
    with pytest.raises(NotAllowedError):
        os.system("true")  # noqa: S605, S607 - refused
    with pytest.raises(NotAllowedError):
        subprocess.run("true", shell=True, check=False)  # noqa: S602, S607 - refused
    with pytest.raises(NotAllowedError):
        os.execv("/bin/true", ["true"])  # noqa: S606 - refused


def test_python_itself_may_be_started_and_finds_no_program_either() -> None:
    code = "import shutil; print(shutil.which('sh'))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "None"
    assert not is_python("/bin/sh")


def test_a_marker_allows_what_it_names_and_nothing_else() -> None:
    with only(("sh",)):
        subprocess.run(["/bin/sh", "-c", ":"], check=True)
        with pytest.raises(NotAllowedError):
            subprocess.run(["/usr/bin/env"], check=False)
    with pytest.raises(NotAllowedError):
        subprocess.run(["/bin/sh", "-c", ":"], check=True)


def test_what_is_missing_is_named_with_its_package_in_one_line() -> None:
    assert missing(("chromium", "pdfinfo")) == (
        "This test needs chromium (on Debian: chromium), pdfinfo (on Debian: poppler-utils). "
        "`.ci/run` installs all that tests need."
    )
    assert missing(()) == ""


def told(folder: Path, *words: str) -> str:
    """What pytest says of the marked test, on a computer without any program."""
    (folder / "test_it.py").write_text(MARKED, encoding="utf-8")
    (folder / "conftest.py").write_bytes((ROOT / "tests" / "conftest.py").read_bytes())
    settings = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder), "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *settings, "-n", "0", *words, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT).stdout


@pytest.mark.long
def test_the_suite_leaves_marked_tests_out(tmp_path: Path) -> None:
    assert "1 deselected" in told(tmp_path)


@pytest.mark.long
def test_their_own_tier_fails_where_a_program_is_missing_and_names_it(tmp_path: Path) -> None:
    said = told(tmp_path, "-m", "programs")
    assert missing(("chromium", "pdfinfo")) in said
    assert "1 error" in said
    assert "Traceback" not in said


def test_a_marker_names_programs_of_the_table_only() -> None:
    with pytest.raises(LookupError):
        missing(("sh",))


def test_ci_installs_every_program_of_the_table() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    [installed] = re.findall(r"^PACKAGES=\((.*?)\)$", script, re.MULTILINE | re.DOTALL)
    assert set(PACKAGES.values()) <= {*installed.split(), "python3"}
