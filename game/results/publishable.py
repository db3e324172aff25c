"""What of a result may leave the school: what enough pupils said, and no difference that tells of a few."""

from __future__ import annotations

import uuid
from collections import Counter
from typing import TYPE_CHECKING, get_args

import msgspec

from game.records.files import write_atomically
from game.results import exchange_files
from game.results.anonymity.latecomers import tells_of_few
from game.results.anonymity.shares import OUTSIDE
from game.results.journal import FlawError
from game.results.journal_facts import Moment
from game.results.journal_file import read_bytes
from game.results.results import NAMESPACE, Count, Part, chosen, part_id
from game.results.tally import Key

if TYPE_CHECKING:
    from pathlib import Path

    from game.results.lessons import LessonStore


def for_outside(part: Part, least: int = OUTSIDE) -> Part:
    """The result without the items, choices, votes and pairs that fewer than `least` pupils stand behind."""
    seats, counts = part.tally.seats, _in_one_figure(part)
    behind: Counter[tuple[str, str, str]] = Counter()
    for each in counts:
        behind[_group(each.key)] += each.count
    pairs = Counter(pair.what for pair in part.pairs)

    def enough(key: Key) -> bool:
        # Of acts and endings a seat can have several or none, so that all seats stand behind them.
        return (seats if key.kind in ("act", "ending") else behind[_group(key)]) >= least

    return msgspec.structs.replace(
        part,
        counts=tuple(each for each in counts if each.key.kind == "seat" or enough(each.key)),
        pairs=tuple(pair for pair in part.pairs if pairs[pair.what] >= least),
    )


def _in_one_figure(part: Part) -> tuple[Count, ...]:
    """The counts; what was answered at seats and counted as well makes one figure, as in a report.

    Else who has the report, too, would subtract the larger one and know the few of the other.
    """
    seats, counted = (
        {(each.key.what, each.key.moment) for each in part.counts if each.key.kind == kind}
        for kind in ("answer", "counted")
    )
    both = seats & counted
    alone = [each for each in part.counts if (each.key.what, each.key.moment) not in both]
    together = [
        Count(Key("counted", item, option, moment), count)
        for moment in get_args(Moment)
        for item, options in part.answers(moment).items()
        for option, count in options.items()
        if (item, moment) in both
    ]
    return tuple(sorted([*alone, *together]))


def export(store: LessonStore, folder: Path) -> tuple[list[Path], list[Path]]:
    """Write a file for each lesson that has ended, each kit and each training; what sticks brought, too.

    Gives the files that were written, and those that hold what was told before, because fewer pupils came
    since than may be told of. Raises StoreError, and OSError; the files written before that stay.
    """
    others = {part_id(each) for each in store.ended(own=False)}
    told, held = store.tell(under_way=False)
    waiting = {each.lesson.id for each in held}
    written, left = _write_chain(store, folder), []
    for each in sorted(chosen(told)[0], key=part_id):
        own = part_id(each) not in others
        path = _place(folder, each, own=own)
        if _tells_beside(path, each):
            left.append(path)
            continue
        write_atomically(path, exchange_files.write(for_outside(each)))
        (left if own and each.lesson.id in waiting else written).append(path)
    return written, left


def _write_chain(store: LessonStore, folder: Path) -> list[Path]:
    chain = {f"kit-{kit.code}": exchange_files.write(kit) for kit in store.kits()}
    chain |= {f"training-{training.id}": exchange_files.write(training) for training in store.trainings()}
    paths = {folder / f"{name}{exchange_files.SUFFIX}": data for name, data in chain.items()}
    for path, data in paths.items():
        write_atomically(path, data)
    return list(paths)


def _place(folder: Path, part: Part, *, own: bool) -> Path:
    """Where a result belongs: an own one in place of an earlier one, never in place of another computer's."""
    name = f"lesson-{uuid.uuid5(NAMESPACE, f'{part.lesson.id} {part.lesson.school}')}"
    path = folder / f"{name}{exchange_files.SUFFIX}"
    there = _read(path) if own else None
    if own and (there is None or set(there.journals) <= set(part.journals)):
        return path
    return folder / f"part-{part_id(part)}{exchange_files.SUFFIX}"


def _group(key: Key) -> tuple[str, str, str]:
    """What the options of a key belong to."""
    return key.kind, key.what, key.moment


def _tells_beside(path: Path, part: Part) -> bool:
    """Whether the file that is there and the result differ by a few."""
    there = _read(path)
    return there is not None and tells_of_few(there, for_outside(part))


def _read(path: Path) -> Part | None:
    try:
        there = exchange_files.read(read_bytes(path))
    except (OSError, FlawError):
        return None
    return there if isinstance(there, Part) else None
