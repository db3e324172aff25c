"""Python for Linux, out of Debian 12's own packages, in a folder that runs wherever it lies.

They are fetched from where this Debian fetches its own, proved by Debian's signature and by the lock file
beside this module. `.venv/bin/python -m builds.debian_python` locks what Debian has now.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bootstrap.sentences import Problem
from builds.source import run
from builds.sums import sum_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RELEASE: Final = "bookworm"
"""The oldest Debian whose Python (3.11) the game runs with; it has glibc 2.36."""
LOCK: Final = Path(__file__).with_name("debian_python.lock")
KEYS: Final = tuple(Path(f"/usr/share/keyrings/debian-archive-keyring.{kind}") for kind in ("pgp", "gpg"))
"""Where Debian's signatures lie: the first of Debian 13, the other of 12."""
PYTHON: Final = "python3.11"
PACKAGES: Final = "lib/python3/dist-packages"
"""Where Debian's Python looks for packages, from its own folder on."""
LIBRARIES: Final = ("libcrypto.so.3", "libffi.so.8", "libsqlite3.so.0")
"""What is taken of the libraries, for hashes, for ctypes and for results.

Every desktop has libexpat.so.1 and libz.so.1, and Debian's would ask for a newer glibc than Python itself.
"""
UNUSED: Final = (
    "cgi.py",
    "config-*", "distutils", "ensurepip", "idlelib", "lib2to3", "pydoc_data", "sitecustomize.py", "test",
    "tkinter", "turtledemo", "venv", "EXTERNALLY-MANAGED",
    "curses", "dbm", "msilib", "unittest", "wsgiref", "xmlrpc",
    *(f"{name}.py" for name in (
        "_osx_support", "_pydecimal", "_pyio", "aifc", "asynchat", "asyncore", "bdb", "cgitb", "cProfile",
        "doctest", "ftplib", "imaplib", "mailbox", "modulefinder", "nntplib", "pdb", "poplib", "profile",
        "pstats", "pydoc", "smtpd", "smtplib", "sunau", "telnetlib", "trace", "turtle",
    )),
    *(f"lib-dynload/{name}.*" for name in (
        "_bz2", "_crypt", "_ctypes_test", "_curses*", "_dbm", "_lzma", "_ssl", "_test*", "_uuid",
        "_lsprof", "_xx*", "audioop", "nis", "ossaudiodev", "readline",
        "xx*",
    )),
)  # fmt: skip
"""What the game never imports: tools, tests, what would need more libraries, and what stands in for C.

It opens no connection.
"""


def lay(folder: Path, notices: Path, work: Path) -> None:
    """Lay Python into `folder`, and into `notices` what Debian says of the licence of each package.

    Raises Problem where Debian has other packages than the lock file, or a program is missing.
    """
    unpacked = all_unpacked(work)
    library = folder / "lib" / PYTHON
    shutil.copytree(
        unpacked / "usr/lib" / PYTHON, library, symlinks=True, ignore=shutil.ignore_patterns("__pycache__")
    )
    for pattern in UNUSED:
        for path in library.glob(pattern):
            _remove(path)
    _follow(library)
    (folder / "bin").mkdir()
    shutil.copy(unpacked / "usr/bin" / PYTHON, folder / "bin")
    for name in LIBRARIES:
        [found] = [*unpacked.glob(f"usr/lib/*/{name}"), *unpacked.glob(f"lib/*/{name}")]
        shutil.copyfile(found.resolve(), folder / "lib" / name)
    for path in sorted(library.glob("lib-dynload/*.so")):
        run(("patchelf", "--set-rpath", "$ORIGIN/../..", str(path)))
    lay_notices(notices, work, locked(LOCK.read_text(encoding="ascii")))


def lay_notices(notices: Path, work: Path, names: Iterable[str]) -> None:
    """Lay into `notices` what Debian says of the licences of these packages of the lock file.

    Raises Problem as `lay` does.
    """
    notices.mkdir(parents=True, exist_ok=True)
    for name in sorted(set(names)):
        copyright_file = all_unpacked(work) / "usr/share/doc" / name / "copyright"
        shutil.copyfile(copyright_file, notices / f"{name}.txt")


def all_unpacked(work: Path) -> Path:
    """Return the folder with all packages of the lock file, made if it is not there. Raises Problem."""
    unpacked = work / "unpacked"
    if not unpacked.exists():
        for package in fetch(work / "packages", locked(LOCK.read_text(encoding="ascii"))):
            run(("dpkg-deb", "-x", str(package), str(unpacked)))
    return unpacked


def fetch(folder: Path, wanted: dict[str, tuple[str, str]]) -> list[Path]:
    """Download packages into a folder: names with version and SHA-256. Raises Problem."""
    try:
        packages = _download(folder, [f"{name}={version}" for name, (version, _) in wanted.items()])
    except Problem as problem:
        raise Problem(
            f"{problem}\nWhere Debian has other packages by now than {LOCK.name} names, lock those: "
            "`.venv/bin/python -m builds.debian_python`, and commit it."
        ) from None
    for package in packages:
        name = package.name.partition("_")[0]
        if sum_of(package) != wanted[name][1]:
            raise Problem(f"{package.name} is not the one that is locked in {LOCK.name}: nothing is built.")
    return packages


def locked(text: str) -> dict[str, tuple[str, str]]:
    """Return the packages that a lock file names, each with its version and SHA-256."""
    rows = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    return {name: (version, digest) for name, version, digest in rows}


def sources_of(targets: str, codename: str) -> str:
    """Return the sources of apt for `RELEASE`, from where a Debian of that codename gets its own.

    `targets` is what apt says of them: a line each with the place and the release.
    """
    places = dict.fromkeys(line for line in targets.splitlines() if line.startswith("http"))
    keys = next((path for path in KEYS if path.exists()), KEYS[0])
    return "\n".join(
        f"Types: deb\nURIs: {place}\nSuites: {RELEASE}{release.removeprefix(codename)}\n"
        f"Components: main\nSigned-By: {keys}\n"
        for place, release in (line.split() for line in places)
        if release.startswith(codename)
    )


def _download(folder: Path, names: Iterable[str]) -> list[Path]:
    """Let apt fetch packages of `RELEASE` into a folder, with nothing of this system but its places."""
    for name in ("sources", "state/lists/partial", "cache/archives/partial", "packages"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    os_release = Path("/etc/os-release").read_text(encoding="utf-8")
    codename = re.search(r"^VERSION_CODENAME=(\w+)$", os_release, re.MULTILINE)
    asked = ("--format", "$(REPO_URI) $(RELEASE)", "Created-By: Packages")
    sources = sources_of(run(("apt-get", "indextargets", *asked)), codename[1] if codename else "?")
    if not sources:
        raise Problem("This is no Debian, or its sources are empty: build on Debian 12 or later.")
    (folder / "sources" / "debian.sources").write_text(sources, encoding="utf-8")
    (folder / "status").touch()
    apt = ("apt-get", *_options(folder))
    run((*apt, "update"))
    run((*apt, "download", *names), folder=folder / "packages")
    return sorted((folder / "packages").iterdir())


def _options(folder: Path) -> Iterator[str]:
    for key, value in {
        "Dir::Etc::SourceList": "/dev/null",
        "Dir::Etc::SourceParts": folder / "sources",
        "Dir::State": folder / "state",
        "Dir::State::status": folder / "status",
        "Dir::Cache": folder / "cache",
        "APT::Architecture": "amd64",
        "APT::Sandbox::User": "root",
    }.items():
        yield from ("-o", f"{key}={value}")


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def _follow(folder: Path) -> None:
    """Put files in place of links: a stick knows none."""
    for path in [path for path in folder.rglob("*") if path.is_symlink()]:
        target = path.resolve()
        path.unlink()
        if target.is_file() and target.is_relative_to(folder):
            shutil.copyfile(target, path)


def renew(work: Path) -> None:
    """Lock the packages that Debian has now. Raises Problem."""
    names = list(locked(LOCK.read_text(encoding="ascii")))
    head = LOCK.read_text(encoding="ascii").partition("\n\n")[0]
    rows = []
    for package in _download(work, names):
        name, version = run(
            ("dpkg-deb", "--show", "--showformat=${Package} ${Version}", str(package))
        ).split()
        rows.append(f"{name} {version} {sum_of(package)}\n")
    LOCK.write_text(head + "\n\n" + "".join(rows), encoding="ascii")


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as scratch:
        renew(Path(scratch))
    sys.exit(0)
