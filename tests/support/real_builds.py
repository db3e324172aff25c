"""The proof of what is handed on: built twice it is the same bytes, and it starts where nothing else is.

    xvfb-run .venv/bin/python -m tests.support.real_builds [--out FOLDER] [--only WORD …]

It takes some minutes. It needs root, and of Debian 13 `binutils`, `faketime`, `git`, `lintian`, `mmdebstrap`,
`msitools`, `nsis`, `osslsigncode`, `patchelf`, `python3.13`, `wixl`, `xvfb` and `xdotool`; it reaches Debian
and the package index. What lies in `first` and `second` of `--out` is taken for built.
`--only` runs the proofs whose names hold one of its words, of which `portable starts` is to have run before
`start times`, `runs in 2009` and `tells an older linux`.
"""

from __future__ import annotations

import argparse
import configparser
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bootstrap.environment import ROOT
from builds.__main__ import FORMS, make
from builds.archive import unpack
from builds.deb import ENTRIES, SETTINGS
from builds.sums import SUMS
from tests.support import in_windows
from tests.support.on_desktop import desktop, open_there, opened, starts, window
from tests.support.proofs import do, read_only, say, tried
from tests.support.starts import compared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST: Final = 60_000_000
"""Bytes that a form may have: the issue of the builds."""
RELEASES: Final = ("bookworm", "trixie")
"""Kinds of Debian on which the package is to live: the oldest with the glibc that it needs, and the next."""
OLDER: Final = "bullseye"
"""One with an older glibc (2.31), whose people are to be told so."""
FAKED: Final = "/usr/$LIB/faketime/libfaketimeMT.so.1"
"""What tells programs another time: Debian's faketime."""

OF_SOUND: Final = Path(".config/pulse")
"""What PulseAudio's own library makes in a home where no session gives it a folder, whoever plays a sound."""


def built_twice(folder: Path) -> Iterator[str]:
    """Build all into `first` and `second` where they are not there yet, and give what is wrong with it."""
    for name in ("first", "second"):
        if (folder / name).exists():
            say(f"{name} was built before")
            continue
        since = time.monotonic()
        make(ROOT, tuple(FORMS), folder / name)
        say(f"built in {time.monotonic() - since:.0f} s")
    first, second = ((folder / name / SUMS).read_text(encoding="utf-8") for name in ("first", "second"))
    say(first)
    if first != second:
        yield f"built again it is other bytes:\n{second}"
    for path in (folder / "first").iterdir():
        if path.stat().st_size > MOST:
            yield f"{path.name} is larger than {MOST} bytes"


def portable_starts(folder: Path) -> Iterator[str]:
    """Start the portable folder as a desktop does, with no Python in reach; give what is wrong."""
    away = folder / "stick šđž игра"
    shutil.rmtree(away, ignore_errors=True)
    [packed] = (folder / "first").glob("*-linux-x86_64.tar.gz")
    with tarfile.open(packed) as archive:
        unpack(archive, away)
    [unpacked] = away.iterdir()
    home = empty(folder / "home")
    yield from imports_all(unpacked)
    yield from starts([str(unpacked / "start-linux.sh")], home, unpacked / "data")
    words = [str(unpacked / "start-linux.sh"), "records", "list"]
    listed = subprocess.run(words, env={"HOME": str(home)}, capture_output=True, text=True, check=False)
    if listed.returncode or "Traceback" in listed.stderr:
        yield f"records list: {listed.stdout}{listed.stderr}"
    if written := written_into(home):
        yield f"the portable folder wrote into the home: {written}"


def stick_starts(folder: Path) -> Iterator[str]:
    """Start the stick as from FAT, where no file has the right to be started; give what is wrong."""
    away = folder / "unpacked"
    shutil.rmtree(away, ignore_errors=True)
    [packed] = (folder / "first").glob("*-stick.zip")
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(away)  # noqa: S202 - packed by us
    [stick] = away.iterdir()
    if runnable := [path for path in stick.rglob("*") if path.is_file() and os.access(path, os.X_OK)]:
        yield f"it was not as on FAT: {runnable[0]}"
    home = empty(folder / "another home")
    yield from starts(["sh", str(stick / "start-linux.sh")], home, stick / "data")
    shutil.rmtree(stick / "data")
    with read_only(stick):
        yield from only_read(stick, home)
    if written := written_into(home):
        yield f"the stick wrote into the home: {written}"


def empty(folder: Path) -> Path:
    """Make a folder in which nothing is, whatever lay there."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def written_into(home: Path) -> list[str]:
    """Return what lies in a home that was empty, but for what is no doing of the game's."""
    found = {path.relative_to(home) for path in home.rglob("*")}
    others = {path for path in found if path == OF_SOUND or OF_SOUND in path.parents}
    if others:
        others |= set(OF_SOUND.parents)
    return sorted(path.as_posix() for path in found - others)


def only_read(stick: Path, home: Path) -> Iterator[str]:
    """Start a stick that can't be written to; give what is wrong."""
    command = ("sh", str(stick / "start-linux.sh"))
    plain = desktop(home)
    words = ("check-install", "--without", "sound", "--lang", "en")
    told = subprocess.run([*command, *words], env=plain, capture_output=True, text=True, check=False)
    if told.returncode != 1 or "doesn't allow it here" not in told.stdout or "Traceback" in told.stderr:
        yield f"a stick that can't be written to: check-install says {told.stdout}{told.stderr}"
    with subprocess.Popen([*command, "play", "--windowed", "800x450"], env=plain) as game:
        shown = opened(game)
        time.sleep(1)
        if not shown or game.poll() is not None:
            yield "a stick that can't be written to shows no window"
        game.terminate()
    say("a stick that can't be written to: a window, and the check says what is wrong")


def start_times(folder: Path) -> Iterator[str]:
    """Tell how long the portable folder takes to show its window; give what is wrong."""
    [unpacked] = (folder / "stick šđž игра").iterdir()
    [python] = (unpacked / "python" / "bin").iterdir()
    home = folder / "home"
    game = (str(unpacked / "start-linux.sh"), "play", "--windowed", "1280x720")
    yield from compared(
        (lambda: open_there(home, str(python), "-I", in_windows.__file__, "bare"), window),
        (lambda: open_there(home, *game), window),
        lambda: shutil.rmtree(unpacked / "data", ignore_errors=True),
    )


def runs_in_2009(folder: Path) -> Iterator[str]:
    """Start the portable folder with a clock of 2009, as where its battery is empty; give what is wrong."""
    [unpacked] = (folder / "stick šđž игра").iterdir()
    plain = desktop(folder / "home") | {"LD_PRELOAD": FAKED, "FAKETIME": "@2009-01-01 12:00:00"}
    starter = str(unpacked / "start-linux.sh")
    words = (starter, "check-install", "--without", "sound", "--lang", "en")
    told = subprocess.run(words, env=plain, capture_output=True, text=True, check=False)
    if told.returncode or "it says 2009-01-01" not in told.stdout:
        yield f"with a clock of 2009 check-install says {told.stdout}{told.stderr}"
    with subprocess.Popen([starter, "play", "--windowed", "800x450"], env=plain) as game:
        if not opened(game):
            yield "with a clock of 2009 the game shows no window"
        game.terminate()
    say("in 2009: a window, and the check says so")


def tells_an_older_linux(folder: Path) -> Iterator[str]:
    """Start the portable folder in a Debian whose libraries are too old; give what is wrong."""
    root = Path(tempfile.mkdtemp(prefix="cuvari-debian-"), OLDER)
    do("mmdebstrap", "--quiet", "--variant=minbase", OLDER, str(root))
    [unpacked] = (folder / "stick šđž игра").iterdir()
    shutil.copytree(unpacked, root / "opt/game", symlinks=True)
    within = ("chroot", str(root), "env", "LANG=hr_HR.UTF-8", "/opt/game/start-linux.sh")
    told = subprocess.run(within, capture_output=True, text=True, check=False)
    say(f"{OLDER}: {told.stderr.strip()}")
    if told.returncode != 1 or "Ovaj je Linux prestar" not in told.stderr:
        yield f"{OLDER}: it ends with {told.returncode} and says {told.stdout}{told.stderr}"
    shutil.rmtree(root.parent)


ALL_MODULES = """
import importlib, pkgutil, game
for each in pkgutil.walk_packages(game.__path__, "game."):
    if not each.name.endswith("__main__"):
        try:
            importlib.import_module(each.name)
        except ImportError as problem:
            if "lsprotocol" not in str(problem) and "pygls" not in str(problem):
                print(each.name, problem)
"""
"""Tells which modules of the game can't be imported; the language server asks for more than is handed on."""


def imports_all(unpacked: Path) -> Iterator[str]:
    """Import every module of the game with the folder's own Python; give what is wrong."""
    [python] = (unpacked / "python" / "bin").iterdir()
    done = subprocess.run([str(python), "-I", "-c", ALL_MODULES], capture_output=True, text=True, check=False)
    yield from (f"can't be imported: {line}" for line in done.stdout.splitlines() if "game" in line[:5])
    if done.returncode:
        yield f"importing all modules: {done.stderr}"


def complaints(folder: Path) -> Iterator[str]:
    """Let lintian look at the package, and give its errors."""
    [package] = (folder / "first").glob("*.deb")
    words = ("lintian", "--fail-on", "none", str(package))
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    say(f"lintian: {sum(line[:2] == 'W:' for line in lines)} warnings")
    yield from (line for line in lines if line.startswith("E:"))


def lives_in_debian(folder: Path) -> Iterator[str]:
    """Install, start, upgrade and purge the package in a clean Debian of each kind; give what is wrong."""
    [package] = (folder / "first").glob("*.deb")
    shutil.rmtree(folder / "newer", ignore_errors=True)
    newer = upgraded(package, folder / "newer")
    for release in RELEASES:
        root = Path(tempfile.mkdtemp(prefix="cuvari-debian-"), release)
        do("mmdebstrap", "--quiet", "--variant=apt", release, str(root))
        yield from (f"{release}: {fault}" for fault in lives_in(root, package, newer))
        shutil.rmtree(root.parent)


def lives_in(root: Path, package: Path, newer: Path) -> Iterator[str]:
    """Do so in the Debian that lies at `root`."""
    before = listed(root)
    inside(root, package)
    home = root / "tmp/home"
    home.mkdir()
    home.chmod(0o777)
    shown_on(root)
    if "XAUTHORITY" in os.environ:
        shutil.copy(os.environ["XAUTHORITY"], root / "tmp/authority")
        (root / "tmp/authority").chmod(0o644)
    within = (shutil.which("chroot") or "chroot", "--userspec=nobody", str(root), "/usr/bin/cuvari")
    own = Path("/tmp/home"), root / "tmp/home/.local/share/cuvari-mreze"  # noqa: S108 - of that Debian
    yield from starts(within, *own, Path("/tmp/authority"))  # noqa: S108 - the same
    yield from in_the_menu(root, *own, Path("/tmp/authority"))  # noqa: S108 - the same
    settings = root / SETTINGS
    settings.write_text("country: RS\n", encoding="utf-8")
    inside(root, newer)
    if settings.read_text(encoding="utf-8") != "country: RS\n":
        yield "an upgrade wrote over the settings of the computer"
    told = subprocess.run([*within, "config"], capture_output=True, text=True, check=False).stdout
    if not re.search(r"^country +RS +system$", told, re.MULTILINE):
        yield f"the settings of the computer don't count:\n{told}"
    kept = {path.relative_to(home) for path in home.rglob("*")}
    do("chroot", str(root), "dpkg", "--purge", "cuvari-mreze")
    left = sorted(path for path in listed(root) - before if "cuvari" in path)
    if left:
        yield f"left after a purge: {left}"
    if {path.relative_to(home) for path in home.rglob("*")} != kept or not kept:
        yield "a purge took what somebody played, or nothing was kept"
    say(f"{root.name}: installed, started, upgraded, purged")


def in_the_menu(root: Path, home: Path, kept: Path, authority: Path) -> Iterator[str]:
    """Start what the entries of the start menu name, each in that Debian; give what is wrong."""
    for name in ENTRIES:
        told = configparser.ConfigParser(interpolation=None)
        told.read(root / "usr/share/applications" / name, encoding="utf-8")
        entry = told["Desktop Entry"]
        names = [entry.get(f"Name[{language}]", entry["Name"]) for language in ("bs", "sr", "sr@latin", "en")]
        if len(set(names)) != len(names) - 1 or names[0] != names[2]:
            yield f"{name} is called {names}"
        if not any((root / "usr/share/icons").rglob(f"{entry['Icon']}.*")):
            yield f"{name} has no picture"
        chroot = shutil.which("chroot") or "chroot"
        within = (chroot, "--userspec=nobody", str(root), *entry["Exec"].split())
        with subprocess.Popen(within, env=desktop(home, authority)) as game:
            if not opened(game):
                yield f"{name}: {entry['Exec']} shows no window"
            game.terminate()
        say(f"{root.name}: {entry['Exec']} ({', '.join(names)})")
    if not kept.is_dir():
        yield "what is started from the menu keeps nothing"


def shown_on(root: Path) -> None:
    """Let programs of that Debian reach the screen: its socket gets a second name on the same disk."""
    number = os.environ["DISPLAY"].partition(":")[2].partition(".")[0]
    sockets = Path(tempfile.gettempdir(), ".X11-unix")
    (root / "tmp/.X11-unix").mkdir()
    (root / "tmp/.X11-unix" / f"X{number}").hardlink_to(sockets / f"X{number}")


def upgraded(package: Path, folder: Path) -> Path:
    """Return the same package in a newer version, with other settings in it."""
    do("dpkg-deb", "--raw-extract", str(package), str(folder))
    control = folder / "DEBIAN/control"
    text = control.read_text(encoding="utf-8")
    control.write_text(re.sub(r"^(Version: .*)$", r"\1+1", text, flags=re.MULTILINE), encoding="utf-8")
    with (folder / SETTINGS).open("a", encoding="utf-8") as settings:
        settings.write("# of a newer version\n")
    newer = folder.with_suffix(".deb")
    options = ("--root-owner-group", "-Znone", "--build")
    do("dpkg-deb", *options, str(folder), str(newer))
    return newer


def inside(root: Path, package: Path) -> None:
    """Install a package with what it depends on, as an admin does who is asked nothing."""
    shutil.copy(package, root / "opt")
    apt = ("chroot", str(root), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y")
    do(*apt, "update")
    options = ("--no-install-recommends", "-o", "Dpkg::Options::=--force-confold")
    do(*apt, *options, "install", f"/opt/{package.name}")
    (root / "opt" / package.name).unlink()


def listed(root: Path) -> set[str]:
    """Return the files of a system, but those that come and go."""
    skipped = {"dev", "proc", "run", "sys", "tmp", "var"}
    tops = [path for path in root.iterdir() if path.name not in skipped and not path.is_symlink()]
    return {str(path.relative_to(root)) for top in tops for path in top.rglob("*")}


PROOFS: Final = (
    built_twice,
    portable_starts,
    start_times,
    runs_in_2009,
    tells_an_older_linux,
    stick_starts,
    complaints,
    lives_in_debian,
)


def main(words: Sequence[str] | None = None) -> int:
    """Build and start, and tell what was found; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, help="a folder in which what is built stays")
    parser.add_argument(
        "--only", nargs="+", default=[], metavar="WORD", help="proofs that have it in their name"
    )
    chosen = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.out or Path(scratch)
        proofs = {proof.__name__.replace("_", " "): proof(folder) for proof in PROOFS}
        wrong = tried(proofs, chosen.only)
    say(f"{len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
