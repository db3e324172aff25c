"""What `cuvari bundle make`, `sign` and `verify` do; where one refuses, it says why in a sentence."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from game.bundles.manifest import RefusedError

if TYPE_CHECKING:
    import argparse

MISSING = "Bundles need the package `cryptography`: it comes with the extra `kiosk`.\n"


def bundle(options: argparse.Namespace) -> int:
    """Do what the words of the command say; gives the exit code."""
    try:
        import cryptography  # noqa: F401 - whether it is there
    except ImportError:
        sys.stderr.write(MISSING)
        return 2
    action = {"make": _make, "sign": _sign, "verify": _verify}[options.action]
    try:
        sys.stdout.write(action(options) + "\n")
    except RefusedError as problem:
        sys.stderr.write(f"{options.file if options.action != 'make' else 'The bundle'} {problem}\n")
        return 1
    except (OSError, ValueError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    return 0


def _make(options: argparse.Namespace) -> str:
    from game.bundles.make import make

    made = make(options.folder, options.out, options.version, options.name)
    return f"{options.out}: version {made.manifest.version}, {len(made.names)} files, not signed yet"


def _sign(options: argparse.Namespace) -> str:
    from game.bundles.make import sign
    from game.bundles.seal import new_key

    if options.new_key:
        new_key(options.key)
    return (
        f"{options.file} is signed. The public key, for kiosk.update_keys:\n{sign(options.file, options.key)}"
    )


def _verify(options: argparse.Namespace) -> str:
    from game.bundles.archive import read_bundle

    opened = read_bundle(options.file, (options.key,))
    files = sum(1 for _ in opened.files())
    name = f" “{opened.manifest.name}”" if opened.manifest.name else ""
    return f"{options.file}{name} is whole and signed: version {opened.manifest.version}, {files} files"
