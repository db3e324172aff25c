"""What `real_windows` puts in the way of installer and installed game: nothing may be half-done."""

from __future__ import annotations

import re
import shutil
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pygame

from bootstrap.environment import ROOT
from builds import installer
from builds.source import Source
from builds.sums import sum_of
from game.install_check.command import CHECKS
from tests.support import in_windows
from tests.support.on_desktop import TITLE
from tests.support.proofs import do, say
from tests.support.real_builds import FAKED
from tests.support.starts import wait
from tests.support.wine import INSTALLED, PATIENCE, Wine, picture_of, shown, small_disk

if TYPE_CHECKING:
    from collections.abc import Iterator

INSIDE: Final = "Z:" + str(Path(in_windows.__file__)).replace("/", "\\")
WORDS: Final = (installer.OWN / "words.nsh").read_text(encoding="utf-8")
CODE_OF_FAILED: Final = 9
FILES_ALONE: Final = ("--without", *(name for name in CHECKS if name != "files"))
"""Words of `check-install` with which it looks at nothing but the files."""
BOX: Final = "uvari mre"
"""Of the title of a window of Windows: wine tells the rest in plain letters where its locale is not there."""
ROOM_LEFT: Final = 16_000_000
"""Bytes after which a disk is full."""
NAMES: Final = {
    "en": "ENGLISH",
    "bs": "BOSNIAN",
    "hr": "CROATIAN",
    "sr": "SERBIAN",
    "sr_Latn": "SERBIANLATIN",
}


def word(name: str, language: str, **values: object) -> str:
    """Return what the installer says in a language."""
    found = re.search(rf'^LangString {name} \$\{{LANG_{NAMES[language]}\}} "(.+)"$', WORDS, re.MULTILINE)
    assert found is not None
    text = found[1]
    for key, value in values.items():
        text = text.replace(f"${{{key}}}", str(value))
    return text


def in_trouble(setup: Path, wine: Wine, out: Path) -> dict[str, Iterator[str]]:
    """Return the proofs that put something in the way, one after the other."""
    return {
        "refused": refused(setup, wine),
        "behind a prompt": behind_a_prompt(setup, wine),
        "stopped": stopped(setup, wine),
        "on a full disk": on_a_full_disk(setup, wine),
        "taken away": taken_away(wine, out),
        "set back": set_back(wine),
    }


def refused(setup: Path, wine: Wine) -> Iterator[str]:
    """Let the installer and the uninstaller be in the way of things; give what is wrong."""
    before = wine.files()
    with wine.open(f"{INSTALLED}\\python\\pythonw.exe", "-m", "game", "play", "--lang", "bs"):
        shown(TITLE)
        yield from refusal(wine, "RUNNING", 5, "bs", str(setup), "/S")
        wine.run("wine", f"{INSTALLED}\\uninstall.exe", "/S")
        time.sleep(5)
        if not (wine.programs / "game").is_dir():
            yield "the uninstaller removes a game that is open"
    with wine.open(wine.python, INSIDE, "busy") as program:
        assert program.stdout is not None
        program.stdout.readline()
        yield from refusal(wine, "SECOND", 3, "hr", str(setup), "/S")
    (wine.drive / "others").mkdir()
    (wine.drive / "others/thesis.doc").touch()
    yield from refusal(wine, "OTHERS", 7, "sr", str(setup), "/S", into="C:\\others")
    shutil.rmtree(wine.drive / "others")
    with small_disk(wine.drive / "small"):
        yield from refusal(wine, "FULL", 8, "sr_Latn", str(setup), "/S", into="C:\\small\\game")
        if any((wine.drive / "small").iterdir()):
            yield "something is left on a disk that is too small"
    plain = setup.with_name("plain.exe")
    small_installer(wine).replace(plain)
    yield from refusal(wine, "NO_ADMIN", 4, "bs", wine.python, INSIDE, "plain", f"Z:{plain}", "/S")
    plain.unlink()
    if changed := {path for path in wine.files() ^ before if "AppData" not in path}:
        yield f"a refused installer changed {changed}"


def refusal(wine: Wine, name: str, wanted: int, language: str, *words: str, into: str = "") -> Iterator[str]:
    """Let it be refused with this code and this sentence; give what is wrong."""
    code, told = wine.run("wine", *words, f"/LANG={language}", *([f"/D={into}"] if into else []))
    sentence = word(name, language).partition("${")[0]
    say(f"{name}: {told.splitlines()[-1] if told else code}")
    if code != wanted or sentence not in told:
        yield f"{name}: ends with {code} and says {told!r}"


def small_installer(wine: Wine) -> Path:
    """Return an installer of two files that asks for no rights: wine gives them to whatever does."""
    work = wine.drive.parent / "small"
    (work / "windows/game").mkdir(parents=True)
    (work / "windows/game/__init__.py").touch()
    source = Source(ROOT, work, 0)
    return installer.packed(installer.laid(source), source, "user")


def behind_a_prompt(setup: Path, wine: Wine) -> Iterator[str]:
    """Upgrade while a prompt stands in the older version's folder, and again without; give what is wrong."""
    before = contents(wine)
    with wine.prompt(wine.programs / "game"):
        yield from refusal(wine, "FAILED", 9, "hr", str(setup), "/S")
    if contents(wine) != before:
        yield "an upgrade that failed at a prompt changed the older version"
    yield from whole(wine, "behind a prompt")
    code, told = wine.run("wine", str(setup), "/S", "/LANG=sr")
    if code:
        yield f"an upgrade after the prompt ends with {code}: {told}"
    yield from whole(wine, "after the prompt")


def stopped(setup: Path, wine: Wine) -> Iterator[str]:
    """Stop an installer in the middle, over an older version and fresh, and start it again."""
    program = f"Z:{setup}".replace("/", "\\")
    for fresh in (False, True):
        if fresh:
            wine.run("wine", f"{INSTALLED}\\uninstall.exe", "/S")
            wait(lambda: not wine.programs.exists())
        moved = "game" if fresh else "old/game"
        with wine.open(program, "/S", "/LANG=sr"):
            wait(lambda: (wine.programs / moved).exists() and (wine.programs / "python").exists())  # noqa: B023
        half = len(contents(wine))
        code, told = wine.run("wine", str(setup), "/S", "/LANG=sr")
        say(f"stopped at {half} files; the next one ends with {code}")
        if code:
            yield f"after one that was stopped an installer ends with {code}: {told}"
        if (wine.programs / "old").exists():
            yield "after one that was stopped an older version lies about"
        yield from whole(wine, "after an installer that was stopped")


def on_a_full_disk(setup: Path, wine: Wine) -> Iterator[str]:
    """Let the disk become full in the middle; nothing stays, and what is installed elsewhere stays so."""
    before, registry, menu = contents(wine), wine.registry(), entries(wine)
    folder, program = wine.drive / "filled", f"Z:{setup}".replace("/", "\\")
    with small_disk(folder, "400m"):
        with wine.open(program, "/S", "/LANG=bs", "/D=C:\\filled\\game") as installer_there:
            wait((folder / "game/python").exists)
            room = shutil.disk_usage(folder).used + ROOM_LEFT
            do("mount", "-o", f"remount,size={room}", str(folder))
            code = installer_there.wait(PATIENCE)
        left = [path.name for path in folder.iterdir()]
    say(f"the disk was full in the middle: {code}, left is {left}")
    if code != CODE_OF_FAILED or left:
        yield f"on a disk that became full an installer ends with {code} and leaves {left}"
    if (contents(wine), wine.registry(), entries(wine)) != (before, registry, menu):
        yield "an installer that failed in another folder changed what is installed"


def taken_away(wine: Wine, out: Path) -> Iterator[str]:
    """Take one file away, as an antivirus does: check and start name it; give what is wrong."""
    packages = "python/Lib/site-packages"
    [core] = (wine.programs / packages / "msgspec").glob("_core*.pyd")
    for name in (
        f"{packages}/pygame/SDL2.dll",
        f"{packages}/pygame/SDL2_ttf.dll",
        f"{packages}/msgspec/{core.name}",
    ):
        with hidden(wine.programs / name):
            yield from named(wine, name)
            code, told = wine.run("wine", wine.python, "-m", "game", LANG="hr_HR.UTF-8")
            if code != 1 or name not in told or "nedostaje" not in told:
                yield f"without {name} a start ends with {code} and says {told}"
            say(
                f"without {core.name}: {told}"
                if name.endswith(core.name)
                else f"without {name}: {told[-200:]}"
            )
            with wine.open(f"{INSTALLED}\\python\\pythonw.exe", "-m", "game", LANG="sr_RS.UTF-8"):
                if number := shown(BOX):
                    time.sleep(2)
                    pygame.image.save(picture_of(number), out / f"without-{Path(name).stem}.png")
                else:
                    yield f"without {name} a start from the menu shows nothing"
    catalog = "game/_data/locales/hr/LC_MESSAGES/messages.mo"
    with hidden(wine.programs / catalog):
        yield from named(wine, catalog)
        with wine.open(f"{INSTALLED}\\python\\pythonw.exe", "-m", "game", "play", "--lang", "hr"):
            if not shown(TITLE):
                yield "without a catalog the game does not open"
    yield from whole(wine, "after all came back")


def named(wine: Wine, name: str) -> Iterator[str]:
    """Let the check name a file that is gone; give what is wrong."""
    check = ("check-install", "--lang", "en", *FILES_ALONE)
    code, told = wine.run("wine", wine.python, "-m", "game", *check)
    if code != 1 or name not in told or "Traceback" in told:
        yield f"without {name} check-install ends with {code} and says {told}"


def set_back(wine: Wine) -> Iterator[str]:
    """Let the clock say 2009, as where its battery is empty; give what is wrong."""
    clock = {"LD_PRELOAD": FAKED, "FAKETIME": "@2009-01-01 12:00:00"}
    check = ("check-install", "--without", "sound", "--lang", "en")
    code, told = wine.run("wine", wine.python, "-m", "game", *check, **clock)
    if code or "it says 2009-01-01" not in told:
        yield f"with a clock of 2009 check-install ends with {code} and says {told}"
    words = (wine.python, INSIDE, "play", f"Z:{ROOT}".replace("/", "\\"), "bs")
    shutil.rmtree(wine.local / "cuvari-mreze", ignore_errors=True)
    code, told = wine.run("wine", *words, **clock)
    say(f"in 2009: {told.splitlines()[-1] if told else code}")
    if code:
        yield f"with a clock of 2009 an episode ends with {code}: {told}"


def whole(wine: Wine, when: str) -> Iterator[str]:
    """Let the installed game find itself whole; give what is wrong."""
    check = ("check-install", "--lang", "en", *FILES_ALONE)
    code, told = wine.run("wine", wine.python, "-m", "game", *check)
    if code or "Nothing is missing or changed" not in told:
        yield f"{when} check-install ends with {code} and says {told}"


@contextmanager
def hidden(path: Path) -> Iterator[None]:
    """Have a file away for a while."""
    away = path.with_name("away.tmp")
    path.rename(away)
    try:
        yield
    finally:
        away.rename(path)


def contents(wine: Wine) -> dict[str, str]:
    """Return what is installed: the sum of each file."""
    paths = (path for path in wine.programs.rglob("*") if path.is_file())
    return {path.relative_to(wine.programs).as_posix(): sum_of(path) for path in paths}


def entries(wine: Wine) -> set[str]:
    """Return what is in the start menu."""
    return {path.relative_to(wine.menu).as_posix() for path in wine.menu.rglob("*.lnk")}
