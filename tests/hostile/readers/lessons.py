"""Readers of lessons and of what sticks bring."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from tests.hostile.reader import Reader
from tests.hostile.readers.shared import NOW, ours, texts

EXPORTED: Final = "out/lesson-cb7dcab2-81fa-53ec-be7c-da5a49fe8801.json"
"""Where the result of the lesson of the tests is written."""


def read_journal(case: Path) -> None:
    from game.results.journal_file import load
    from game.results.well_formed import well_formed

    well_formed(load(case / "a.jsonl"))


def journals() -> list[bytes]:
    from tests.support.lessons import a_seat, journal_bytes

    return [journal_bytes(a_seat(1)), journal_bytes(a_seat(2, 3), 2)]


def read_document(case: Path) -> None:
    """A file of a stick, taken into the store, and the reports made of it."""
    from game.results.merge import merge
    from tests.support.lessons import store_in

    with store_in(case / "data") as store:
        merge(store, [case / "stick"])
        store.results()
        store.kits()
        store.trainings()


def read_resealed(case: Path) -> None:
    """The content of a file of a stick, in an envelope that fits: who makes one can do that, too."""
    from game.results.exchange_files import SCHEMA, VERSION, _id
    from game.results.merge import merge
    from game.results.trainers import chain
    from tests.support.lessons import store_in

    content = (case / "content.json").read_bytes()
    try:
        own = _id(content)
    except UnicodeDecodeError:
        return
    head = json.dumps({"schema": SCHEMA, "version": VERSION, "game": "1", "id": own})[:-1].encode()
    (case / "stick").mkdir()
    (case / "stick" / "a.json").write_bytes(head + b',"content":' + content + b"}")
    with store_in(case / "data") as store:
        merge(store, [case / "stick"])
        chain(store.kits(), store.trainings(), store.results())


def contents() -> list[bytes]:
    """What results, kits and trainings hold."""
    import msgspec

    return [bytes(msgspec.json.decode(data, type=dict[str, msgspec.Raw])["content"]) for data in documents()]


def documents() -> list[bytes]:
    """Two kits, a training, and a result of this version and of the first."""
    from game.results.exchange_files import write
    from game.results.first_version import Count, ExactPart, Pair
    from game.results.moved import MovedAnswers, MovedChange
    from game.results.results import Part
    from game.results.tally import Key
    from game.results.trainers import TrainerKit, Training
    from tests.support.lessons import a_seat, journal, lesson

    seat = journal(a_seat(1))
    answers = (MovedAnswers("secret", "before", 9, 12),)
    changes = (MovedChange("knowledge", 20, 0.4, 0.2),)
    result = Part(lesson(), (seat.id,), answers, changes)
    counts = (Count(Key("counted", "secret", "is-true", "before"), 14),)
    pairs = tuple(Pair(f"{at}", "knowledge", 0.25, 0.75) for at in range(12))
    exact = ExactPart(lesson(2), (lesson(2).id,), 14, counts, pairs)
    training = Training("00000000-0000-4000-8000-000000000001", "BCDF-GHJK", "2026-W48", 12)
    kits = (TrainerKit("BCDF-GHJK", "2026-W48"), TrainerKit("CDFG-HJKM", "2026-W48", "BCDF-GHJK"))
    return [write(each) for each in (*kits, training, result, exact)]


def read_exported(case: Path) -> None:
    """What leaves the school, where a file of that name lies already."""
    from game.results.publishable import export
    from tests.support.lessons import a_seat, journal, lesson, store_in

    with store_in(case / "data") as store:
        store.begin(lesson())
        store.take_all([journal(a_seat(seat), seat) for seat in range(1, 13)], [])
        store.end(lesson().id)
        export(store, case / "out")


def exported() -> list[bytes]:
    """What stands there after an export."""
    import tempfile

    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "out").mkdir()
        read_exported(Path(place))
        return [path.read_bytes() for path in (Path(place) / "out").glob("*.json")]


def read_mounts(case: Path) -> None:
    from game.results.network_drives import kind_of_place

    kind_of_place(case, (case / "mounts").read_bytes().decode("utf-8", "replace"))


def read_store(case: Path) -> None:
    """The results of a computer, as every command that reads them."""
    from tests.support.lessons import store_in

    with store_in(case) as store:
        store.lessons(ended=False)
        store.lessons(ended=True)
        store.end_abandoned(NOW.timestamp())
        store.results()
        store.kits()
        store.trainings()
        store.taught()


def stores() -> list[bytes]:
    import tempfile

    from tests.support.lessons import a_seat, journal, lesson, store_in

    with tempfile.TemporaryDirectory() as place:
        with store_in(Path(place)) as store:
            store.begin(lesson())
            store.take(journal(a_seat(1)))
            store.end(lesson().id)
            store.begin(lesson(2))
        return [(Path(place) / "lessons.sqlite").read_bytes()]


def read_found(case: Path) -> None:
    """What a check found before."""
    from game.authors.check.cache import Cache

    store = Cache(case / "check.msgpack")
    store.remember([b"a"], lambda: ["x"], list[str])
    store.save()


def found_before() -> list[bytes]:
    import tempfile

    from game.authors.check.cache import Cache

    with tempfile.TemporaryDirectory() as place:
        store = Cache(Path(place) / "check.msgpack")
        store.remember([b"a"], lambda: ["x"], list[str])
        store.save()
        return [(Path(place) / "check.msgpack").read_bytes()]


def readers() -> dict[str, Reader]:
    """By their names."""
    from game.results.database import StoreError
    from game.results.journal import FlawError

    return {
        "journal": Reader(
            "a.jsonl",
            journals,
            read_journal,
            ours("results.journal_file", "results.journal_rows"),
            (OSError, FlawError),
        ),
        "journal on a stick": Reader(
            "stick/a.jsonl", journals, read_document, ours("results.merge"), (StoreError,)
        ),
        "file of a stick": Reader(
            "stick/a.json",
            documents,
            read_document,
            ours("results.exchange_files", "results.merge"),
            (StoreError,),
        ),
        "content of a stick": Reader(
            "content.json", contents, read_resealed, ours("results.trainers"), (StoreError,), places=False
        ),
        "store of results": Reader(
            "lessons.sqlite", stores, read_store, ours("results.database", "results.lessons"), (StoreError,)
        ),
        "exported before": Reader(
            EXPORTED, exported, read_exported, ours("results.publishable"), (StoreError, OSError)
        ),
        "mounts": Reader(
            "mounts",
            texts("/dev/sda1 / ext4 rw 0 0\n//server/share /mnt/a\\040b cifs rw 0 0\n"),
            read_mounts,
            ours("results.network_drives"),
            places=False,
        ),
        "found before": Reader("check.msgpack", found_before, read_found, ours("authors.check.cache")),
    }
