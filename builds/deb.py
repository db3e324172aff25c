"""The package for Debian and its children: the folder of the portable form, in /usr/lib, and a start entry.

Settings of the computer lie in /etc/cuvari/cuvari.yaml, which an upgrade leaves as its admin wrote it.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from builds.archive import even
from builds.linux_folder import START, filled, oldest_glibc
from builds.source import python

if TYPE_CHECKING:
    from builds.source import Source

NAME: Final = "cuvari-mreze"
OWN: Final = Path(__file__).with_name("debian")
STARTER: Final = f"#!/bin/sh\nhere=/usr/lib/{NAME}\n{START}"
ENTRIES: Final = (f"{NAME}.desktop", f"{NAME}-teachers.desktop")
"""What stands in the start menu: the game, and what is for teachers."""
SETTINGS: Final = "etc/cuvari/cuvari.yaml"
ICON: Final = """
import sys, pygame
sys.path.insert(0, sys.argv[2])
from game.ui.window.window_icon import window_icon
pygame.image.save(window_icon(), sys.argv[1])
"""
COPYRIGHT: Final = """\
Čuvari mreže. Copyright (C) 2026 the contributors to Čuvari mreže.
The program: GNU General Public License, version 3 or later (/usr/share/common-licenses/GPL-3);
stories, translations, pictures and sounds: CC BY-SA 4.0 ({own}/licences/CC-BY-SA-4.0.txt).

Python and all packages and libraries that come with it: {own}/licences/LIST.txt.
"""
CHANGES: Final = """\
{name} ({version}) stable; urgency=medium

  * What is new stands in CHANGELOG.md.gz, beside this file.

 -- The contributors to Čuvari mreže <contributors@invalid>  {day}
"""


def make(source: Source) -> list[Path]:
    """Make it. Raises Problem."""
    root = source.work / "deb"
    shutil.copytree(filled(source), root / "usr/lib" / NAME, copy_function=os.link)
    _place(root, source)
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file()) // 1024
    glibc = oldest_glibc(root / "usr/lib" / NAME)
    _write(root / "DEBIAN/md5sums", sums(root))
    _write(root / "DEBIAN/conffiles", f"/{SETTINGS}\n")
    _write(root / "DEBIAN/control", _own("control").format(version=source.version, size=size, glibc=glibc))
    even(root, source.epoch)
    target = source.work / f"{NAME}_{source.version}_amd64.deb"
    options = ("--root-owner-group", "--threads-max=1", "-Zxz", "--build")
    source.run("dpkg-deb", *options, str(root), str(target))
    return [target]


def sums(root: Path) -> str:
    """Return what `md5sums` of a package holds: what dpkg compares installed files with."""
    paths = sorted(path for path in root.rglob("*") if path.is_file() and "DEBIAN" not in path.parts)
    names = [path.relative_to(root).as_posix() for path in paths]
    digests = [hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest() for path in paths]
    return "".join(
        f"{digest}  {name}\n" for digest, name in zip(digests, names, strict=True) if name != SETTINGS
    )


def _place(root: Path, source: Source) -> None:
    """Put all that a Debian looks for at its place."""
    when = datetime.fromtimestamp(source.epoch, UTC)
    share, doc = root / "usr/share", root / "usr/share/doc" / NAME
    _write(root / "usr/bin/cuvari", STARTER)
    (root / "usr/bin/cuvari").chmod(0o755)
    _write(root / SETTINGS, _own("cuvari.yaml"))
    for entry in ENTRIES:
        _write(share / "applications" / entry, _own(entry))
    metainfo = _own(f"{NAME}.metainfo.xml").format(version=source.version, date=f"{when:%Y-%m-%d}")
    _write(share / "metainfo" / f"{NAME}.metainfo.xml", metainfo)
    _write(share / "lintian/overrides" / NAME, _own("lintian-overrides"))
    icon = share / "icons/hicolor/64x64/apps" / f"{NAME}.png"
    icon.parent.mkdir(parents=True)
    source.run(*python("-c", ICON, str(icon), str(source.root)))
    _write(doc / "copyright", COPYRIGHT.format(own=f"/usr/lib/{NAME}"))
    day = f"{when:%a, %d %b %Y %H:%M:%S} +0000"
    _pack(doc / "changelog.gz", CHANGES.format(name=NAME, version=source.version, day=day))
    _pack(doc / "CHANGELOG.md.gz", (source.root / "CHANGELOG.md").read_text(encoding="utf-8"))
    unit = (source.root / "assets/kiosk/cuvari-kiosk.service").read_text(encoding="utf-8")
    lab = (source.root / "assets/lab/cuvari.yaml").read_text(encoding="utf-8")
    _write(doc / "examples/cuvari-lab.yaml", lab)
    _write(doc / "examples/cuvari-kiosk.service", installed_unit(unit))


def installed_unit(unit: str) -> str:
    """Return the unit of the kiosk for a game that this package has installed."""
    return unit.replace("/opt/cuvari-mreze/.venv/bin/python -m game", "/usr/bin/cuvari").replace(
        "/opt/cuvari-mreze", f"/usr/lib/{NAME}"
    )


def _own(name: str) -> str:
    return (OWN / name).read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _pack(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
