"""Lock files are read as pip reads them, and nothing of them is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from bootstrap.environment import AUTHORS_LOCK, FILM_LOCK, PLAY_LOCK, TEST_LOCK
from builds.locked import lock_of, packages_in

ROOT = Path(__file__).resolve().parents[2]
TEXT = f"""# made by a tool
one==1.0 \\
    --hash=sha256:{"a" * 64} \\
    --hash=sha256:{"b" * 64}
    # via cuvari-mreze (pyproject.toml)
other-thing==2.1.post1 ; os_name == 'nt' \\
    --hash=sha256:{"c" * 64}
"""


def test_a_package_has_its_name_and_all_its_lines() -> None:
    one, other = packages_in(TEXT)
    assert (one.name, other.name) == ("one", "other-thing")
    assert "# made by a tool\n" + one.lines + other.lines == TEXT


def test_what_is_written_again_keeps_markers_and_leaves_the_others_out() -> None:
    again = lock_of(package for package in packages_in(TEXT) if package.name != "one")
    assert again == TEXT[TEXT.index("other-thing") :]
    assert packages_in(again) == packages_in(TEXT)[1:]


@pytest.mark.parametrize("lock", [PLAY_LOCK, AUTHORS_LOCK, FILM_LOCK, TEST_LOCK])
def test_every_package_of_our_locks_is_read_with_all_its_lines(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    found = packages_in(text)
    assert len(found) == sum(line[:1].isalnum() for line in text.splitlines())
    assert text.endswith(lock_of(found))
    assert text.removesuffix(lock_of(found)).count("--hash=sha256:") == 0
