"""Whether the computer around the game is right: sound, settings, a place for what is kept, the clock."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, Final

from game.config.read import PRIVATE, given
from game.install_check.outcome import Outcome
from game.records.files import half_made_for, new_file
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from game.install_check.outcome import Computer

HEARD = Text("install.sound", "Sounds can be played.")
SILENT = Text(
    "install.silent", "Nothing can be heard: the game goes on, and captions tell what there would be."
)
NO_SOUNDS = Text("install.no-sounds", "{file} is missing among the sounds.")
# Translators: {place} is a file or folder, {names} are words of that file, in English.
NO_SETTINGS = Text("install.no-settings", "Nothing is set for this computer: there is no {place}.")
SETTINGS = Text("install.settings", "The settings of this computer hold: {place}.")
LOCKED = Text("install.locked", "Players can't change: {names}.")
MISTAKES = Text(
    "install.mistakes", "There is a mistake in line {line} of {place}: `cuvari config` tells which."
)
VARIABLE = Text("install.variable", "The variable {name} makes no sense.")
KEPT = Text("install.kept", "What is played can be kept in {place}.")
NOTHING_KEPT = Text("install.nothing-kept", "Nothing of what is played is kept, unless a player wants it.")
NEVER_KEPT = Text("install.never-kept", "Nothing of what is played is ever kept.")
CLOCK = Text("install.clock", "The clock of this computer says {date}.")
LATE = Text("install.late", "The clock of this computer is wrong: it says {date}, before this game was made.")

TRIED: Final = bytes(4096)
"""What is written for a moment: more than the files of a first evening hold."""


def sound(computer: Computer) -> Iterator[Outcome]:
    """Look for the files of all sounds, and open the device for a moment."""
    from game.records.settings import Settings
    from game.ui.sound.rendered import FOLDER, load
    from game.ui.sound.score_file import CUES_FILE, MOTIFS_FILE, load_cues, load_motifs
    from game.ui.sound.sounds import Sounds

    folder = computer.paths.assets / "sounds"
    cues, motifs = load_cues(folder / CUES_FILE), load_motifs(folder / MOTIFS_FILE)
    missing = [name for name in cues if load(folder / FOLDER, "cue", name) is None]
    missing += [name for name in motifs if load(folder / FOLDER, "motif", name) is None]
    yield from (Outcome("wrong", NO_SOUNDS, {"file": name}) for name in missing)
    sounds = Sounds.of(folder, Settings())
    try:
        sounds.lend()
    except (RuntimeError, ImportError, OSError):  # pygame.error is a RuntimeError
        yield Outcome("note", SILENT)
    else:
        sounds.give_back()
        if not missing:
            yield Outcome("fine", HEARD)


def settings(computer: Computer) -> Iterator[Outcome]:
    """Tell whether the file of the computer can be read, and what it locks."""
    from game.config.sources import is_there

    outside, place = computer.outside, computer.file
    for each in outside.problems:
        yield Outcome("wrong", MISTAKES, {"line": each.line, "place": each.path})
    for name in outside.wrong:
        yield Outcome("wrong", VARIABLE, {"name": name})
    if not is_there(place):
        yield Outcome("fine", NO_SETTINGS, {"place": place})
    elif not outside.problems:
        yield Outcome("fine", SETTINGS, {"place": place})
        if outside.system.locked:
            yield Outcome("fine", LOCKED, {"names": ", ".join(sorted(outside.system.locked))})


def folder(computer: Computer) -> Iterator[Outcome]:
    """Write something where the game keeps what is played and its settings, and leave nothing of it."""
    said = given({}, computer.file, os.environ)
    if said.base.private or said.over.get(PRIVATE):
        yield Outcome("fine", NEVER_KEPT if PRIVATE in said.locked else NOTHING_KEPT)
        return
    for place in sorted({computer.paths.data, computer.paths.config}):
        try_to_write(_nearest(place))
        yield Outcome("fine", KEPT, {"place": place})


def try_to_write(place: Path) -> None:
    """Write a file, and remove it with the date that it gave the folder. Raises OSError with the place in it.

    Where it can't be removed, the game sweeps it away later.
    """
    try:
        before, tried = place.stat(), half_made_for(place / "tried")
        file = new_file(tried)
        try:
            _fill(file)
        finally:
            with contextlib.suppress(OSError):
                tried.unlink()
                os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))
    except OSError as problem:
        raise OSError(problem.errno, problem.strerror, str(place)) from None


def _fill(file: BinaryIO) -> None:
    """Write something into it that reaches the disk, and close it. Raises OSError."""
    with file:
        file.write(TRIED)
        file.flush()
        os.fsync(file.fileno())


def _nearest(place: Path) -> Path:
    """Give the folder, or the one in which it would be made."""
    return next((each for each in (place, *place.parents) if each.exists()), place)


def clock(computer: Computer) -> Iterator[Outcome]:
    """Compare the date with the newest one on which somebody read a contact: no later day is before that."""
    from game.story.loading.pack import load_pack

    countries = load_pack(computer.paths.scenarios).countries.values()
    newest = max((each.checked_on for country in countries for each in country.contacts), default="")
    today = computer.today.isoformat()
    yield Outcome("note" if today < newest else "fine", LATE if today < newest else CLOCK, {"date": today})
