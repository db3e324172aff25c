"""What an admin is told after putting the game on a computer: whatever can be missing, and the code."""

from __future__ import annotations

import errno
import json
import os
import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from builds.packages import list_files
from game.cli import main
from game.config.read import read_outside
from game.config.terminal_language import Spoken
from game.install_check.command import CHECKS, looked
from game.install_check.outcome import Computer
from game.paths import Paths
from tests.support.forensic import look
from tests.support.tiers import few_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.install_check.outcome import Outcome

NOWHERE = Path("/there/is/no/such/file.yaml")
QUICK = [name for name in CHECKS if name not in ("window", "stories")]


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    """One on which all is well, and nothing was played yet."""
    return Computer(Paths.find(tmp_path / "kept"), NOWHERE, read_outside(NOWHERE, {}), date(2026, 12, 1))


def told(name: str, computer: Computer) -> list[tuple[str, str]]:
    """The states and ids of what a check finds."""
    spoken = Spoken.of(computer.paths, "en")
    found = list(looked(CHECKS[name], computer, spoken))
    assert all(spoken.say(each.text, each.n, **each.values) for each in found)
    return [(each.state, each.text.id.removeprefix("install.")) for each in found]


def elsewhere(computer: Computer, **folders: Path) -> Computer:
    """The computer with folders of the game at other places."""
    return msgspec.structs.replace(computer, paths=msgspec.structs.replace(computer.paths, **folders))


def run(folder: Path, *words: str) -> int:
    """The code of the command, for a computer without settings."""
    return main(["check-install", "--data", str(folder), "--config", str(NOWHERE), *words])


@pytest.mark.long
def test_where_all_works_each_thing_has_its_line_and_the_code_is_0(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "--lang", "en") == 0
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == "The game works on this computer."
    assert len(said) > len(CHECKS) - 1
    assert {line.split()[0] for line in said[:-1]} <= {"fine", "note"}


@pytest.mark.parametrize(
    ("language", "said"),
    few_rows(
        [
            ("bs", "Igra na ovom računaru radi."),
            ("hr", "Igra na ovom računalu radi."),
            ("sr", "Игра на овом рачунару ради."),
        ]
    ),
)
@pytest.mark.long
def test_it_is_told_in_the_language_of_the_desktop(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    said: str,
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}_XX.UTF-8")
    assert run(tmp_path, "--without", *(name for name in CHECKS if name != "clock")) == 0
    assert capsys.readouterr().out.splitlines()[-1] == said


@pytest.mark.long
def test_programs_get_the_same_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "--json", "--lang", "hr", "--without", "window", "stories") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["works"]
    assert [name for name in CHECKS if name in {row["check"] for row in found["found"]}] == [
        name for name in QUICK if name != "files"
    ]
    assert {row["state"] for row in found["found"]} <= {"fine", "note"}


@pytest.mark.parametrize("private", ["no", "yes"])
@pytest.mark.long
def test_it_leaves_no_file_and_changes_none(
    tmp_path: Path, private: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, temporary = tmp_path / "kept", tmp_path / "temporary"
    kept.mkdir()
    temporary.mkdir()
    (kept / "settings.json").write_bytes(b"no settings at all")
    (kept / "journals").mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setenv("CUVARI_PRIVATE", private)
    before = look(tmp_path)
    assert run(kept) == 0
    assert capsys.readouterr().out
    assert look(tmp_path) == before


# One thing is missing


def test_without_a_screen_the_window_is_wrong(computer: Computer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.ui.window.window.sees", lambda _: False)
    assert told("window", computer) == [("wrong", "no-screen")]


@pytest.mark.long
def test_the_game_itself_is_opened_and_closed(computer: Computer) -> None:
    assert told("window", computer)[0] == ("fine", "window")


@pytest.mark.long
def test_without_a_desktop_s_bus_no_reader_follows(
    computer: Computer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert told("window", computer)[1] == ("note", "no-reader")
    (tmp_path / "bus").touch()
    assert told("window", computer)[1] == ("fine", "reader")


@pytest.mark.parametrize("content", [b"", b"no font at all"])
def test_a_broken_font_is_named(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    from game.ui.draw.typesetting import font_folder

    folder = shutil.copytree(font_folder("font_manrope"), tmp_path / "fonts")
    (folder / "Manrope-Bold.ttf").write_bytes(content)
    others = font_folder("font_source_sans_pro")
    folders = {"font_manrope": folder, "font_source_sans_pro": others}
    monkeypatch.setattr("game.ui.draw.typesetting.font_folder", folders.__getitem__)
    assert told("fonts", computer) == [("wrong", "no-font")]


def test_a_font_without_our_letters_is_named(computer: Computer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.install_check.parts_check.LETTERS", "a字")
    assert set(told("fonts", computer)) == {("wrong", "no-letters")}


def test_without_a_sound_device_the_game_is_only_silent(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pygame

    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    assert told("sound", computer) == [("note", "silent")]


@pytest.mark.long
def test_a_missing_sound_is_named(computer: Computer, tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    shutil.copytree(computer.paths.assets / "sounds", assets / "sounds")
    next((assets / "sounds" / "rendered").rglob("*.wav")).unlink()
    assert told("sound", elsewhere(computer, assets=assets)) == [("wrong", "no-sounds")]


@pytest.mark.parametrize("content", [None, b"", b"\xde\x12\x04\x95torn"])
def test_a_missing_or_torn_catalog_is_named(
    computer: Computer, tmp_path: Path, content: bytes | None
) -> None:
    locales = tmp_path / "locales"
    for code in ("bs", "hr", "sr", "sr_Latn", "sr_BA", "sr_Latn_BA"):
        compiled = Path(code, "LC_MESSAGES", "messages.mo")
        (locales / compiled).parent.mkdir(parents=True)
        shutil.copy(computer.paths.locales / compiled, locales / compiled)
    broken = locales / "hr/LC_MESSAGES/messages.mo"
    broken.unlink() if content is None else broken.write_bytes(content)
    assert told("catalogs", elsewhere(computer, locales=locales)) == [("wrong", "no-catalog")]


def test_stories_contacts_and_pictures_that_are_not_there_are_told(
    computer: Computer, tmp_path: Path
) -> None:
    bare = elsewhere(computer, scenarios=tmp_path, assets=tmp_path)
    assert told("stories", bare) == [
        ("wrong", "no-stories"),
        ("wrong", "no-contacts"),
        ("wrong", "no-pictures"),
    ]


@pytest.mark.long
def test_a_story_that_is_torn_is_named(computer: Computer, tmp_path: Path) -> None:
    (tmp_path / "season-1").mkdir()
    (tmp_path / "season-1" / "the-chain.yaml").write_text("episode: the-chain\n")
    assert told("stories", elsewhere(computer, scenarios=tmp_path))[0] == ("wrong", "no-story")


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def read_only(*_: object, **__: object) -> None:
    raise OSError(errno.EROFS, os.strerror(errno.EROFS))


@pytest.mark.parametrize(
    ("where", "what", "said"),
    [
        ("os.fsync", full, "The disk is full"),
        ("game.install_check.surroundings_check.new_file", read_only, "This computer doesn't allow it here"),
    ],
)
def test_a_folder_that_can_not_be_written_to_is_wrong_with_its_reason(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    where: str,
    what: Callable[..., None],
    said: str,
) -> None:
    monkeypatch.setattr(where, what)
    assert run(tmp_path, "--lang", "en", "--without", *(name for name in CHECKS if name != "folder")) == 1
    out = capsys.readouterr().out
    assert f"This can't be tried here: {said}: {tmp_path}" in out
    assert "1 thing has to be mended on this computer." in out


def test_a_file_where_the_folder_should_be_is_wrong(computer: Computer, tmp_path: Path) -> None:
    (tmp_path / "kept").touch()
    assert told("folder", computer) == [("wrong", "failed")]


@pytest.mark.parametrize(("more", "said"), [("", "nothing-kept"), ("locked: [private]\n", "never-kept")])
def test_where_nothing_is_kept_nothing_needs_to_be_written(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str, said: str
) -> None:
    file = tmp_path / "cuvari.yaml"
    file.write_text(f"private: true\n{more}")
    monkeypatch.setattr("game.install_check.surroundings_check.new_file", read_only)
    assert told("folder", msgspec.structs.replace(computer, file=file)) == [("fine", said)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# theme: night\n", [("fine", "settings")]),
        ("theme: night\nlocked: [theme]\n", [("fine", "settings"), ("fine", "locked")]),
        ("theme: rosy\n", [("wrong", "mistakes")]),
        ("lingo: hr\ntheme: rosy\n", [("wrong", "mistakes")] * 2),
    ],
)
def test_the_settings_of_the_computer_are_looked_through(
    computer: Computer, tmp_path: Path, text: str, found: list[tuple[str, str]]
) -> None:
    file = tmp_path / "cuvari.yaml"
    file.write_text(text)
    settings = msgspec.structs.replace(computer, file=file, outside=read_outside(file, {}))
    assert told("settings", settings) == found


def test_a_variable_that_makes_no_sense_is_named(computer: Computer) -> None:
    wrong = msgspec.structs.replace(computer, outside=read_outside(NOWHERE, {"CUVARI_THEME": "rosy"}))
    assert ("wrong", "variable") in told("settings", wrong)


@pytest.mark.long
@pytest.mark.parametrize(("year", "said"), [(2009, ("note", "late")), (2031, ("fine", "clock"))])
def test_a_clock_of_before_the_game_is_told(computer: Computer, year: int, said: tuple[str, str]) -> None:
    assert told("clock", msgspec.structs.replace(computer, today=date(year, 1, 1))) == [said]


def test_what_an_antivirus_program_took_or_somebody_changed_is_named(
    computer: Computer, tmp_path: Path
) -> None:
    (tmp_path / "assets").mkdir()
    installed = elsewhere(computer, assets=tmp_path / "assets")
    assert told("files", installed) == []  # a checkout has no list
    names = ("one.pyd", "two with spaces čž.py", "three.py")
    for name in names:
        (tmp_path / name).write_text(name)
    list_files(tmp_path)
    assert told("files", installed) == [("fine", "files")]
    (tmp_path / names[0]).unlink()
    (tmp_path / names[1]).write_text("something else")
    assert told("files", installed) == [("wrong", "file-gone")] * 2


def test_a_fault_in_one_check_costs_no_other(computer: Computer) -> None:
    def broken(_: Computer) -> list[Outcome]:
        raise RuntimeError("a driver has died")

    (found,) = looked(broken, computer, Spoken.of(computer.paths, "en"))  # type: ignore[arg-type]  # it gives none
    assert (found.state, found.text.id) == ("wrong", "install.failed")
    assert "a driver has died" in str(found.values["reason"])
