"""The proof of what is handed on for Windows, under wine: installed, shown, played, refused, removed.

    xvfb-run -s "-screen 0 1280x1024x24 -noreset" .venv/bin/python -m tests.support.real_windows

(An X server that begins anew when its last window closes takes the next one with it: hence `-noreset`.)
It takes some ten minutes. It needs root, and of Debian 13 what `real_builds` needs, `wine`, `wine64` and
`x11-apps`. `--built` names a folder with what was built before; pictures of the windows are kept in `--out`.
`--only` runs the proofs whose names hold one of its words, after those that install.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pygame

from bootstrap.environment import ROOT
from builds import msi
from builds.__main__ import make
from game.shell import start
from game.teachers.to_lesson import at_desk
from game.ui.draw.offscreen import canvas
from tests.support import in_windows
from tests.support.golden import TILE, differing, side_by_side
from tests.support.on_desktop import TITLE
from tests.support.pilot import FRAME
from tests.support.proofs import do, read_only, say, tried
from tests.support.real_builds import MOST
from tests.support.real_hands import LANGUAGES
from tests.support.starts import compared
from tests.support.windows_trouble import INSIDE, entries, in_trouble, word
from tests.support.wine import INSTALLED, PATIENCE, PERSON, Wine, picture_of, seen, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PLAYED: Final = ("bs", "hr", "sr", "sr_Latn", "en")
SIZE: Final = (1280, 720)
MOST_OTHER: Final = 0.05
"""Share of a window that may differ from the same screen drawn here: letters lie a pixel elsewhere."""
SAME: Final = 0.002
"""By how much less it may differ from that screen in another language, where both have the same words."""
FIRST: Final = ("signed", "installed")
"""Proofs without which the others have nothing to look at."""


def lives(built: Path, wine: Wine, out: Path) -> dict[str, Iterator[str]]:
    """Return the proofs in which it is installed, shown, played and removed, one after the other."""
    [setup] = built.glob("*-setup.exe")
    files, registry = wine.files(), wine.registry()
    return {
        "signed": signs(built),
        "installed": installs(setup, wine),
        "imported": imported(wine),
        "start times": start_times(wine),
        **{f"window in {language}": shows(language, wine, out) for language in PLAYED},
        **{f"episode in {language}": plays(language, wine) for language in PLAYED},
        **in_trouble(setup, wine, out),
        "removed": removes(files, registry, wine),
        "handed out": handed_out(built, files, wine),
    }


def signs(built: Path) -> Iterator[str]:
    """Sign the installer and the package as the owner will; give what is wrong.

    The signed installer stays beside the other.
    """
    with tempfile.TemporaryDirectory() as scratch:
        key, certificate = Path(scratch, "key.pem"), Path(scratch, "certificate.pem")
        options = "-x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Test -addext extendedKeyUsage=codeSigning"
        do("openssl", "req", *options.split(), "-keyout", str(key), "-out", str(certificate))
        for path in (*built.glob("*-setup.exe"), *built.glob("*.msi")):
            signed = signed_of(path)
            owned = ("-certs", str(certificate), "-key", str(key), "-h", "sha256")
            do("osslsigncode", "sign", *owned, "-in", str(path), "-out", str(signed))
            if not holds(signed, certificate):
                yield f"the signature of {path.name} does not hold"
            changed = bytearray(signed.read_bytes())
            changed[len(changed) // 2] ^= 1
            other = Path(scratch, path.name)
            other.write_bytes(changed)
            if holds(other, certificate):
                yield f"the signature of {path.name} holds when one bit is another"
            say(f"signed, and proved: {path.name}")
            if path.suffix == ".msi":
                signed.unlink()


def signed_of(path: Path) -> Path:
    """Return where the signed form of a file lies."""
    return path.with_name(f"signed{path.suffix}")


def holds(path: Path, certificate: Path) -> bool:
    """Whether the signature of a file holds."""
    words = ("osslsigncode", "verify", "-in", str(path), "-CAfile", str(certificate))
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


def installs(setup: Path, wine: Wine) -> Iterator[str]:
    """Install silently, and again in another language; give what is wrong."""
    for language, file in (("en", setup), ("sr", signed_of(setup))):
        since = time.monotonic()
        code, told = wine.run("wine", str(file), "/S", f"/LANG={language}")
        say(f"installed in {time.monotonic() - since:.1f} s")
        if code:
            yield f"the installer ends with {code}: {told}"
        name, teachers = word("NAME", language), word("TEACHERS", language)
        if entries(wine) != {f"{name}/{name}.lnk", f"{name}/{teachers}.lnk"}:
            yield f"in the start menu are {entries(wine)}"
    signed_of(setup).unlink()
    size = sum(path.stat().st_size for path in wine.programs.rglob("*") if path.is_file())
    say(f"{size / 1e6:.0f} MB are installed")


def shows(language: str, wine: Wine, out: Path) -> Iterator[str]:
    """Open the game, and compare its window with the same screen drawn here; give what is wrong."""
    shutil.rmtree(wine.local / "cuvari-mreze", ignore_errors=True)
    options = ("--lang", language, "--country", LANGUAGES[language], "--windowed", f"{SIZE[0]}x{SIZE[1]}")
    with wine.open(f"{INSTALLED}\\python\\pythonw.exe", "-m", "game", "play", *options):
        number = shown(TITLE)
        if not number:
            yield f"no window in {language}"
            return
        share, until = 1.0, time.monotonic() + PATIENCE
        while share > MOST_OTHER and time.monotonic() < until:  # it moves: eyes blink
            time.sleep(0.5)
            actual = picture_of(number)
            share = differs(actual, language)
    pygame.image.save(actual, out / f"window-{language}.png")
    side_by_side(actual, title_in(language), out / f"compared-{language}.png")
    say(f"window in {language}: {share:.2%} of it differ")
    nearest = min(differs(actual, other) for other in PLAYED)
    if share > min(MOST_OTHER, nearest + SAME):
        yield f"the window in {language} looks otherwise: {out / f'compared-{language}.png'}"


def differs(actual: pygame.Surface, language: str) -> float:
    """Return the share of a window that is not as the title in a language is drawn here."""
    return len(differing(actual, title_in(language))) * TILE * TILE / (SIZE[0] * SIZE[1])


@cache
def title_in(language: str) -> pygame.Surface:
    """Return the title as it is drawn here."""
    with tempfile.TemporaryDirectory() as data:
        chosen = {"language": language, "country": LANGUAGES[language], "sound": False}
        world = start.make_world(Path(data), chosen, at_desk)
        app = start.make_app(world, canvas(SIZE))
        start.open_first(app, world)
        start.read_art(app)
        for now in range(0, 2000, FRAME):
            app.frame(now)
        world.close()
        return app.screen.surface.copy()


def plays(language: str, wine: Wine) -> Iterator[str]:
    """Play an episode from nothing to an ending with the installed game; give what is wrong."""
    shutil.rmtree(wine.local / "cuvari-mreze", ignore_errors=True)
    code, told = wine.run("wine", wine.python, INSIDE, "play", f"Z:{ROOT}".replace("/", "\\"), language)
    say(told.splitlines()[-1] if told else "nothing was said")
    if code or PERSON not in told:
        yield f"an episode in {language} ends with {code}: {told}"
    if not (wine.local / "cuvari-mreze/save.json").is_file():
        yield f"nothing is kept of an episode in {language}"


def imported(wine: Wine) -> Iterator[str]:
    """Import every module with the installed game's own Python; give what is wrong."""
    code, told = wine.run("wine", wine.python, INSIDE, "imports")
    *lines, count = told.splitlines() or [""]
    say(count)
    if code or any(line.startswith("game.") for line in lines) or not count.endswith(" modules"):
        yield f"importing all modules ends with {code}: {told}"


def start_times(wine: Wine) -> Iterator[str]:
    """Tell how long the installed game takes to show its window; give what is wrong."""
    python = f"{INSTALLED}\\python\\pythonw.exe"
    words = (python, "-m", "game", "play", "--lang", "hr", "--country", "HR")
    return compared(
        (lambda: wine.open(python, INSIDE, "bare"), lambda: seen(in_windows.BARE)),
        (lambda: wine.open(*words), lambda: seen(TITLE)),
        lambda: shutil.rmtree(wine.local / "cuvari-mreze", ignore_errors=True),
    )


def removes(files: set[str], registry: set[str], wine: Wine) -> Iterator[str]:
    """Uninstall, and give what differs from before but what players keep."""
    kept = {path.name for path in (wine.local / "cuvari-mreze").iterdir()}
    wine.run("wine", f"{INSTALLED}\\uninstall.exe", "/S")
    until = time.monotonic() + PATIENCE
    while wine.programs.exists() and time.monotonic() < until:
        time.sleep(0.2)
    if kept != {path.name for path in (wine.local / "cuvari-mreze").iterdir()} or not kept:
        yield "what players keep was changed"
    own = str((wine.local / "cuvari-mreze").relative_to(wine.drive))
    if left := sorted(path for path in wine.files() ^ files if not path.startswith(own)):
        yield f"files differ from before: {left}"
    if changed := sorted(wine.registry() ^ registry):
        yield f"the registry differs from before: {changed}"
    say(f"removed; kept are {', '.join(sorted(kept))}")


def handed_out(built: Path, files: set[str], wine: Wine) -> Iterator[str]:
    """Install and remove the package for group policies, with each menu; give what is wrong."""
    [package] = built.glob("*.msi")
    for menu, names in msi.MENUS.items():
        wine.run("wine", "msiexec", "/i", f"Z:{package}", "/qn", f"MENU={menu}")
        code, told = wine.run("wine", wine.python, "-m", "game", "--version")
        if code or "0." not in told:
            yield f"the package: the game ends with {code}: {told}"
        # wine takes a menu of the person for that of all
        found = {path for place in (wine.drive / "users", wine.menu) for path in place.rglob("*.lnk")}
        if {path.stem for path in found} != set(names) or {path.parent.name for path in found} != {names[0]}:
            yield f"the package: in the start menu are {found}"
        wine.run("wine", "msiexec", "/x", f"Z:{package}", "/qn")
        own = str((wine.local / "cuvari-mreze").relative_to(wine.drive))
        if left := sorted(path for path in wine.files() ^ files if not path.startswith(own)):
            yield f"the package leaves {left[:20]}"
        say(f"the package was installed, started and removed: {', '.join(names)}")


def carried_about(built: Path, wine: Wine) -> Iterator[str]:
    """Start the portable folder from a path with blanks and letters of two scripts; give what is wrong."""
    stick = wine.drive / "stick šđž игра"
    [packed] = built.glob("*-windows-x86_64.zip")
    with zipfile.ZipFile(packed) as archive:
        names = archive.namelist()
        archive.extractall(stick)
    yield from (f"FAT does not keep {name}" for name in names if not name.isascii())
    if len({name.lower() for name in names}) < len(names):
        yield "two names are one where letters have no case"
    [folder] = stick.iterdir()
    place = f"C:\\{stick.name}\\{folder.name}"
    code, told = wine.run("wine", "cmd", "/c", f"{place}\\START-Windows.cmd", "--version")
    if code or "0." not in told:
        yield f"START-Windows.cmd --version: {code} {told}"
    yield from double_clicked(place, wine)
    if not (folder / "data").is_dir():
        yield "START-Windows.cmd keeps nothing beside itself"
    say("it is started by a double click; now it can't be written to …")
    shutil.rmtree(folder / "data", ignore_errors=True)
    with read_only(folder):
        check = ("check-install", "--without", "sound", "--lang", "en")
        code, told = wine.run("wine", "cmd", "/c", f"{place}\\START-Windows.cmd", *check)
        if not code or "doesn't allow it here" not in told or "Traceback" in told:
            yield f"where nothing can be written check-install ends with {code} and says {told}"
        yield from double_clicked(place, wine)
    shutil.rmtree(stick)
    say("it was started there, too")


def double_clicked(place: str, wine: Wine) -> Iterator[str]:
    """Open the starter of a folder and close the game again; give what is wrong."""
    command = ("wine", "cmd", "/c", f"{place}\\START-Windows.cmd")
    subprocess.run(  # without pipes, which what it starts would keep open
        command,
        env=wine.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
        timeout=PATIENCE,
    )
    if not shown(TITLE):
        yield "START-Windows.cmd shows no window"
    time.sleep(2)
    wine.run("wine", "taskkill", "/f", "/im", "pythonw.exe")


def main(words: Sequence[str] | None = None) -> int:
    """Build, install and play, and tell what was found; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--built", type=Path, help="a folder with what was built before")
    parser.add_argument("--out", type=Path, help="where the pictures of windows stay")
    parser.add_argument(
        "--only", nargs="+", default=[], metavar="WORD", help="proofs that have it in their name"
    )
    chosen = parser.parse_args(words)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        built, out = chosen.built or Path(scratch, "built"), chosen.out or Path(scratch, "out")
        out.mkdir(parents=True, exist_ok=True)
        if not chosen.built:
            make(ROOT, ("windows", "installer", "msi"), built)
        wrong = [f"{path.name} is too large" for path in built.iterdir() if path.stat().st_size > MOST]
        for fault in wrong:
            say(f"wrong: {fault}")
        say("a Windows is made …")
        wine = Wine(Path(scratch, "wine"))
        try:
            wrong += tried({"carried about": carried_about(built, wine)}, chosen.only)
            wrong += tried(lives(built, wine, out), chosen.only and (*chosen.only, *FIRST))
        finally:
            wine.close()
    say(f"{len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
