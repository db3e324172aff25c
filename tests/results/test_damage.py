"""Whatever is wrong with the store of lessons: one sentence, and not a byte of it is lost."""

from __future__ import annotations

import random
import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest

from game.results.database import DAMAGED, FOREIGN, StoreError
from game.results.lessons import NAME, LessonStore
from game.results.publishable import export
from game.results.trainers import TrainerKit, Training, chain
from tests.support.lessons import WEEK, a_seat, journal, lesson, store_in
from tests.support.traps import TRAPS, sparse

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.support.traps import Trap

CODE = "7K3M-9QPX"
QUICK, LONG = 60, 2500
"""How many stores with a byte changed: in the suite, and as a proof."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A store with something in every table."""
    folder = tmp_path_factory.mktemp("whole")
    with store_in(folder) as store:
        store.begin(lesson(1, 20))
        for seat in range(1, 12):
            store.take(journal(a_seat(seat, 4), seat))
        store.end(lesson(1).id)
        store.take(journal(a_seat(1, 4), 1, lesson(2)))
        store.add(TrainerKit(CODE, WEEK, ""))
        store.add(Training(lesson(7).id, CODE, WEEK, 12))
    return (folder / NAME).read_bytes()


def use(folder: Path) -> None:
    """All that the words of the command do with a store. May raise StoreError, and nothing else."""
    with store_in(folder) as store:
        store.end_abandoned(0)
        assert store.school != store.trainer
        store.taught(), store.overlapping(), store.results()
        chain(store.kits(), store.trainings(), store.results())
        export(store, folder / "out")
        store.take(journal(a_seat(9), 1, lesson(3)))
        for each in store.lessons(ended=False):
            store.end(each.id)
        for part in store.parts():
            store.delete(part.lesson.id)


def troubles(folder: Path, stores: Iterable[bytes]) -> list[StoreError]:
    """What each of these stores raises when it is used."""
    found = []
    for number, data in enumerate(stores):
        place = folder / str(number)
        place.mkdir()
        (place / NAME).write_bytes(data)
        try:
            use(place)
        except StoreError as error:
            found.append(error)
        shutil.rmtree(place)
    return found


def flipped(data: bytes, count: int) -> Iterable[bytes]:
    """Copies with one byte changed each, half of them where the tables are described."""
    chance = random.Random(2)
    for number in range(count):
        at = chance.randrange(len(data) if number % 2 else 4096)
        yield data[:at] + bytes([data[at] ^ chance.randrange(1, 256)]) + data[at + 1 :]


def cut(data: bytes, step: int) -> Iterable[bytes]:
    return (data[:size] for size in range(0, len(data), step))


@pytest.mark.long
def test_any_changed_byte_does_no_harm_or_is_told_in_a_sentence(tmp_path: Path, whole: bytes) -> None:
    told = troubles(tmp_path, flipped(whole, QUICK))
    assert told
    assert not any("{" in str(error) for error in told)


@pytest.mark.slow
def test_very_many_changed_bytes_do_no_harm_or_are_told(tmp_path: Path, whole: bytes) -> None:
    assert troubles(tmp_path, flipped(whole, LONG))


def test_a_name_of_a_table_that_is_no_text_is_told(tmp_path: Path, whole: bytes) -> None:
    broken = whole.replace(b"CREATE TABLE lessons", b"\xc1REATE TABLE lessons", 1)
    assert broken != whole
    assert [error.text for error in troubles(tmp_path, [broken])] == [DAMAGED]


@pytest.mark.parametrize("name", ["CREATE TABLE lessons", '"week":"2026-W48"', WEEK, CODE, "new-friend"])
@pytest.mark.parametrize("byte", [b"\xc1", b"\x00", b"\x1b", b"\n"])
def test_a_byte_in_what_is_kept_does_no_harm_or_is_told(
    tmp_path: Path, whole: bytes, name: str, byte: bytes
) -> None:
    at = whole.index(name.encode())
    for error in troubles(tmp_path, [whole[:at] + byte + whole[at + 1 :]]):
        assert error.text == DAMAGED


@pytest.mark.long
def test_cut_anywhere_it_is_told(tmp_path: Path, whole: bytes) -> None:
    told = troubles(tmp_path, cut(whole, 3571))
    assert {error.text for error in told} <= {DAMAGED, FOREIGN}
    assert len(told) > len(whole) // 3571 - 3  # of nothing a new store is made; the last page may be empty


@pytest.mark.slow
def test_cut_at_every_seventeenth_byte_it_is_told(tmp_path: Path, whole: bytes) -> None:
    assert troubles(tmp_path, cut(whole, 17))


@pytest.mark.parametrize(
    "change",
    [
        "DROP TABLE records",
        "ALTER TABLE counts RENAME COLUMN what TO which",
        "DELETE FROM parts WHERE own",
        "UPDATE lessons SET lesson = '{}'",
        "UPDATE lessons SET lesson = 'nonsense'",
        "UPDATE answers SET right_ = -3",
        "UPDATE answers SET moment = 'never' WHERE moment = 'before'",
        "UPDATE changes SET before = 9e999",
        "UPDATE kits SET parent = 'mum'",
        "UPDATE codes SET code = 'evil' || char(10)",
        "UPDATE trainings SET people = -1",
    ],
)
def test_what_no_store_of_ours_holds_is_told(tmp_path: Path, whole: bytes, change: str) -> None:
    (tmp_path / NAME).write_bytes(whole)
    connection = sqlite3.connect(tmp_path / NAME)
    connection.execute(change)
    connection.commit()
    connection.close()
    with pytest.raises(StoreError) as told:
        use(tmp_path)
    assert told.value.text == DAMAGED


@pytest.mark.parametrize("trap", [trap for trap in TRAPS if trap is not sparse])
@pytest.mark.parametrize("name", [NAME, f"{NAME}-wal", f"{NAME}-shm", f"{NAME}-journal"])
def test_what_is_no_file_is_told_and_not_opened(tmp_path: Path, trap: Trap, name: str) -> None:
    trap(tmp_path / name)
    with pytest.raises(StoreError):
        use(tmp_path)


def test_a_huge_file_is_no_store(tmp_path: Path) -> None:
    sparse(tmp_path / NAME)
    with pytest.raises(StoreError) as told:
        use(tmp_path)
    assert told.value.text == FOREIGN


def test_a_store_is_set_aside_with_what_belongs_to_it_and_none_is_ever_removed(
    tmp_path: Path, whole: bytes
) -> None:
    for number in range(1, 9):
        for name in (NAME, f"{NAME}-wal"):
            (tmp_path / name).write_bytes(whole + bytes([number]))
        assert LessonStore.set_aside(tmp_path).name == f"lessons.broken-{number}.sqlite"
    assert {path.name for path in tmp_path.iterdir()} == {
        f"lessons.broken-{number}.sqlite{ending}" for number in range(1, 9) for ending in ("", "-wal")
    }
    with store_in(tmp_path) as store:
        assert store.results() == []
