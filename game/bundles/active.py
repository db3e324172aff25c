"""Which content is in use: that of a bundle, or the game's own.

A note says so (`notes`). A new version is on trial until it has run for a while; if it does not come so far
in a few starts, the version before is taken again.
"""

from __future__ import annotations

import logging
import shutil
from typing import TYPE_CHECKING

import msgspec

from game.bundles.content_note import FOLDER, Active, content_of, known, mend, write
from game.bundles.manifest import FOLDERS, SETTINGS

if TYPE_CHECKING:
    from pathlib import Path

    from game.paths import Paths

_log = logging.getLogger(__name__)
STARTS = 2
"""How often a version is tried: somebody may have pulled the plug at the first start."""


def active(data: Path) -> Active:
    """What is in use in a data folder, as far as anything there tells; else the game's own content."""
    return known(data).active


def begin(data: Path) -> Active:
    """What the game is to start with: a version that has failed on its trial gives way to the one before.

    Called once by each start, before any content is read. A note that is damaged is mended first.
    """
    now = mend(data)
    try:
        if 0 < now.trial <= STARTS:
            switch(data, msgspec.structs.replace(now, trial=now.trial + 1))
        elif now.trial:
            _log.warning("version %d does not start: back to %d", now.version, now.previous)
            roll_back(data)
            tidy(data)
    except OSError as problem:
        _log.warning("the content on trial can't be noted: %s", problem)
    return msgspec.structs.replace(active(data), mended=now.mended)


def prove(data: Path) -> None:
    """The version in use has run for a while: it stays, and it is tried no longer."""
    now = active(data)
    if now.trial:
        try:
            switch(data, msgspec.structs.replace(now, trial=0))
        except OSError as problem:
            _log.warning("the content can't be noted as proven: %s", problem)


def roll_back(data: Path) -> int:
    """Go back to the content before; gives its version. What is left is never taken again. Raises OSError."""
    now = active(data)
    switch(data, Active(now.previous, 0, max(now.newest, now.version), mended=now.mended))
    return now.previous


def switch(data: Path, wanted: Active) -> None:
    """Make it the content in use, in one step. Raises OSError."""
    write(data, wanted)


def tidy(data: Path) -> None:
    """Remove all content but that of the version in use and the one before: also what a power cut left."""
    now = active(data)
    kept = {content_of(data, now.version), content_of(data, now.previous)}
    for pattern in ("version-*", "staged-*"):
        for folder in (data / FOLDER).glob(pattern):
            if folder not in kept:
                shutil.rmtree(folder, ignore_errors=True)


def with_content(paths: Paths, content: Path) -> Paths:
    """The paths with stories and catalogs of an unpacked version, each where the version brings it."""
    changed = {name: content / name for name in FOLDERS if (content / name).is_dir()}
    return msgspec.structs.replace(paths, **changed)


def in_use(paths: Paths) -> Paths:
    """The paths with stories and catalogs of the version in use."""
    return with_content(paths, content_of(paths.data, active(paths.data).version))


def settings_of(data: Path) -> Path:
    """The settings that the version in use brings; the file may not be there."""
    return content_of(data, active(data).version) / SETTINGS
