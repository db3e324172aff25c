"""Content is tried before it is taken: checked, and shown by the kiosk in every language."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.kiosk import selftest
from game.kiosk.scenes.stories import Stories
from game.kiosk.selftest import problem_of, works
from game.paths import Paths
from tests.support.known import know_names
from tests.support.tiers import few_rows

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.draw.widget import Widget

HANGS = """
import sys, time
from pathlib import Path
from game.kiosk import selftest

def hang(content, kept):
    Path(content, "kept").write_text(str(kept))
    time.sleep(60)

selftest.problem_of = hang
raise SystemExit(selftest.main(sys.argv[1:2], float(sys.argv[2])))
"""
"""A test of content that never comes to an end by itself."""
BACKGROUND = """\
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_IGN)
os.execv(sys.argv[1], sys.argv[1:])
"""
KIOSK = f"""
import sys
from pathlib import Path
from game.kiosk import selftest
selftest.command = lambda content: (sys.executable, "-c", {HANGS!r}, str(content), "60")
selftest.works(Path(sys.argv[1]))
"""
"""A kiosk that tests such content."""


SHORT = """
import sys
from game.kiosk import selftest

selftest.SHOWN = 1000
raise SystemExit(selftest.main(sys.argv[1:]))
"""
"""A test that shows less."""


@pytest.fixture(autouse=True)
def _names(monkeypatch: pytest.MonkeyPatch) -> None:
    """The names in our own stories are found once."""
    know_names(monkeypatch)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One story of the game itself, as a bundle would bring it; shown for a short while."""
    monkeypatch.setattr(selftest, "SHOWN", 1000)
    folder = tmp_path / "content"
    folder.mkdir()
    shutil.copytree(Paths.find().scenarios, folder / "scenarios")
    for file in (folder / "scenarios" / "season-1").iterdir():
        if not file.name.startswith("treasure-game."):
            file.unlink()
    return folder


def problem(content: Path) -> str:
    return problem_of(content, content.parent / "kept")


@pytest.mark.long
def test_content_that_works_has_no_problem(content: Path) -> None:
    assert problem(content) == ""


@pytest.mark.long
@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("season-1/treasure-game.yaml", "\x00", "treasure-game.yaml:1: "),
        ("contacts/ba.yaml", "country: BA\nhelp: 5\n", "ba.yaml:"),
    ],
)
def test_what_the_check_finds_is_told_with_its_place(content: Path, file: str, text: str, told: str) -> None:
    path = content / "scenarios" / file
    assert path.exists()
    path.write_text(text)
    assert problem(content).startswith(told)


def test_content_without_a_story_for_a_kiosk_does_not_work(content: Path) -> None:
    (content / "scenarios" / "season-1" / "treasure-game.yaml").unlink()
    assert problem(content) == "there is no story for a kiosk in it"


@pytest.mark.long
def test_settings_are_read_strictly(content: Path) -> None:
    shutil.rmtree(content / "scenarios")
    (content / "cuvari.yaml").write_text("theme: night\nkiosk: {volume_celing: 40}\n")
    assert problem(content).startswith("cuvari.yaml:2: ")
    (content / "cuvari.yaml").write_text("theme: night\nkiosk: {volume_ceiling: 40}\n")
    assert problem(content) == ""


def test_of_several_problems_the_first_is_told(tmp_path: Path) -> None:
    settings = tmp_path / "content" / "cuvari.yaml"
    settings.parent.mkdir()
    settings.write_text("theme: night\nkiosk: {volume_celing: 40}\nmotoin: full\n")
    assert problem(settings.parent).startswith("cuvari.yaml:2: ")


@pytest.mark.long
@pytest.mark.faults
def test_what_only_fails_as_it_is_shown_is_found(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise ValueError("of what is shown")

    for scene in ("stories.Stories", "attract.Attract"):
        with monkeypatch.context() as faulty:
            faulty.setattr(f"game.kiosk.scenes.{scene}.view", fault)
            faulty.setattr("game.kiosk.selftest._checked", lambda *_: "")
            with pytest.raises(ValueError, match="of what is shown"):
                problem(content)


@pytest.mark.long
def test_it_is_shown_in_every_language_that_the_kiosk_offers(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    view = Stories.view

    def noted(self: Stories, context: Context) -> Widget:
        seen.append(context.catalog.code)
        return view(self, context)

    monkeypatch.setattr(Stories, "view", noted)
    monkeypatch.setattr("game.kiosk.selftest._checked", lambda *_: "")
    (content / "cuvari.yaml").write_text("kiosk:\n  languages: [bs, sr, en]\n")
    assert problem(content) == ""
    assert list(dict.fromkeys(seen)) == ["bs", "sr", "en"]


def test_settings_out_of_bounds_do_not_work(content: Path) -> None:
    shutil.rmtree(content / "scenarios")
    (content / "cuvari.yaml").write_text("kiosk:\n  watch: {silence: 0.001}\n")
    assert problem(content).startswith("cuvari.yaml:2: ")


@pytest.mark.long
def test_content_that_works_in_a_process_of_its_own_has_no_problem_and_leaves_nothing_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selftest, "command", lambda content: (sys.executable, "-c", SHORT, str(content)))
    (tmp_path / "cuvari.yaml").write_text("kiosk: {volume_ceiling: 40}\n")
    held = os.dup(0)
    os.close(held)
    assert works(tmp_path) == ""
    now = os.dup(0)
    os.close(now)
    assert now == held  # the next free number is the same as before


def test_a_test_that_says_nothing_is_told_by_how_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selftest, "command", lambda _: (sys.executable, "-c", "raise SystemExit(7)"))
    assert works(tmp_path) == "it ends with 7"


@pytest.mark.long
def test_it_is_tried_in_a_process_of_its_own_and_not_for_ever(content: Path) -> None:
    (content / "scenarios" / "season-1" / "treasure-game.yaml").write_text("[]")
    assert works(content).startswith("treasure-game.yaml:1: ")
    assert works(content, 0.01) == "it takes too long"


def kept_by(content: Path) -> Path:
    """The folder of a test that hangs, once it does."""
    note, until = content / "kept", time.monotonic() + 20
    while not (note.exists() and note.read_text()) and time.monotonic() < until:
        time.sleep(0.02)
    return Path(note.read_text())


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets no process tidy up that it ends")
@pytest.mark.parametrize("ignored", [False, True], ids=["foreground", "background"])
def test_it_ends_with_the_kiosk_that_wanted_it_and_leaves_nothing(tmp_path: Path, *, ignored: bool) -> None:
    # a shell lets what it starts in the background ignore Ctrl+C
    background = (sys.executable, "-c", BACKGROUND) if ignored else ()
    command = (*background, sys.executable, "-c", KIOSK, str(tmp_path))
    with subprocess.Popen(command) as kiosk:
        kept = kept_by(tmp_path)
        assert kept.is_dir()
        kiosk.kill()
    until = time.monotonic() + 20
    while kept.exists() and time.monotonic() < until:
        time.sleep(0.02)
    assert not kept.exists()


@pytest.mark.long
def test_it_ends_itself_where_nobody_ends_it(tmp_path: Path) -> None:
    held, hold = os.pipe()
    environment = {**os.environ, "TMPDIR": str(tmp_path), "TEMP": str(tmp_path)}
    command = (sys.executable, "-c", HANGS, str(tmp_path), "0.5")
    try:
        done = subprocess.run(
            command, stdin=held, capture_output=True, timeout=20, check=False, env=environment
        )
    finally:
        os.close(held)
        os.close(hold)
    assert done.returncode == 1
    assert kept_by(tmp_path).parent == tmp_path


@pytest.mark.long
@pytest.mark.parametrize(
    ("old", "new", "told"),
    few_rows(
        [
            ("2026-02-10", "2026-02-31", "`2026-02-31` is not a date"),
            ("url: plavitelefon.ba", "url: plavitelefon.ba@evil.example", "is not the address of a page"),
            ("080 05 03 05", "090 123 456", "is no number in"),
            ('danger: "122"', 'danger: "911"', "is not the number for danger"),
            ("name: Plavi telefon", 'name: "Plavi \\u202Etelefon"', "can't be seen"),
        ]
    ),
)
def test_contacts_that_lead_elsewhere_are_not_taken(content: Path, old: str, new: str, told: str) -> None:
    file = content / "scenarios" / "contacts" / "ba.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert told in problem(content)
