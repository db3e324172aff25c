"""Taking a bundle: staged beside the old content, tested, and switched to in one step."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from game.bundles.active import active, switch, tidy
from game.bundles.archive import read_bundle
from game.bundles.content_note import FOLDER, Active, content_of
from game.bundles.manifest import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from game.bundles.archive import Bundle

    Test = Callable[[Path], str]


def install(file: Path, data: Path, keys: Sequence[str], test: Test) -> int:
    """Take a bundle and switch to it; gives its version. Raises RefusedError, and nothing has changed then.

    `test` gets the folder of the unpacked content and gives what is wrong with it, or "".
    """
    now = active(data)
    bundle = read_bundle(file, keys)
    version = bundle.manifest.version
    if version <= (known := max(now.version, now.newest)):
        raise RefusedError(f"has version {version}, and version {known} was here already")
    staged, target = data / FOLDER / f"staged-{version}", content_of(data, version)
    try:
        _unpack(bundle, staged)
        if problem := test(staged):
            raise RefusedError(f"does not work: {problem}")
        shutil.rmtree(target, ignore_errors=True)  # of a switch that was never made
        staged.rename(target)
        proven = now.previous if now.trial else now.version
        switch(data, Active(version, proven, version, 1))
    except OSError as problem:
        raise RefusedError(f"can't be kept here: {problem.strerror or problem}") from None
    finally:
        tidy(data)
    return version


def _unpack(bundle: Bundle, staged: Path) -> None:
    """Write all files, and have them on the disk before anything is switched to them."""
    shutil.rmtree(staged, ignore_errors=True)
    for name, content in bundle.files():
        path = staged / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
