"""The note of which content is in use: no damage to it loses the update, or lets an older one in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.bundles.active import active, begin, prove, settings_of, switch, tidy
from game.bundles.content_note import ACTIVE, COPY, FOLDER, Active, content_of, known
from game.bundles.install import install
from game.bundles.manifest import RefusedError
from tests.support.bundle_maker import Maker, works
from tests.support.tiers import seldom

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BOTH = (ACTIVE, COPY)


def flipped(whole: bytes) -> Iterator[bytes]:
    """What every single wrong bit makes of it, and what is left where it is cut off at any byte."""
    for at in range(len(whole)):
        yield whole[:at]
        for bit in range(8):
            yield whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :]


@pytest.fixture
def five(maker: Maker, data: Path) -> Path:
    """A kiosk that had the versions 4 and 5, and plays the latter."""
    for version in (4, 5):
        install(maker.good(version), data, (maker.public,), works)
        prove(data)
    return data


@pytest.mark.long
@pytest.mark.parametrize("name", seldom(BOTH))
def test_of_a_copy_that_is_cut_or_has_a_wrong_bit_nothing_is_believed(five: Path, name: str) -> None:
    file = five / FOLDER / name
    for damaged in flipped(file.read_bytes()):
        file.write_bytes(damaged)
        found = known(five)
        assert (found.active, found.damaged) == (Active(5, 4, 5), (name,))


@pytest.mark.parametrize("what", [*BOTH, "both"])
@pytest.mark.parametrize("kind", ["cut", "gone", "folder"])
def test_without_a_copy_or_both_the_newest_stays_and_an_older_one_is_refused(
    five: Path, maker: Maker, what: str, kind: str
) -> None:
    lost = BOTH if what == "both" else (what,)
    for name in lost:
        file = five / FOLDER / name
        whole = file.read_bytes()
        file.unlink()
        if kind == "cut":
            file.write_bytes(whole[:20])
        elif kind == "folder":
            file.mkdir()
    assert settings_of(five).parent.name == "version-5"
    with pytest.raises(RefusedError, match="version 5 was here already"):
        install(maker.good(3), five, (maker.public,), works)
    assert content_of(five, 5).is_dir()
    now = begin(five)
    assert (now.version, now.previous, now.newest, now.mended) == (5, 4, 5, True)
    assert known(five).whole
    aside = sorted(path.name for path in (five / FOLDER).glob("*broken*"))
    assert aside == sorted(name.replace(".json", ".broken-1.json") for name in lost if kind != "gone")


def test_staff_is_told_until_the_next_update_is_taken(five: Path, maker: Maker) -> None:
    assert not begin(five).mended
    (five / FOLDER / ACTIVE).unlink()
    assert [begin(five).mended for _ in range(3)] == [True] * 3
    install(maker.good(6), five, (maker.public,), works)
    assert not begin(five).mended


def test_what_only_the_folders_tell_is_on_trial_and_gives_way_where_it_does_not_start(five: Path) -> None:
    for name in BOTH:
        (five / FOLDER / name).unlink()
    assert [begin(five).version for _ in range(4)] == [5, 5, 4, 4]
    assert active(five).newest == 5


def test_tidying_without_a_note_removes_neither_of_the_newest(five: Path) -> None:
    for name in BOTH:
        (five / FOLDER / name).write_bytes(b"")
    tidy(five)
    assert sorted(path.name for path in (five / FOLDER).glob("version-*")) == ["version-4", "version-5"]


def test_a_power_cut_between_the_two_copies_loses_nothing(five: Path) -> None:
    before = (five / FOLDER / COPY).read_bytes()
    switch(five, Active(4, 0, 5))
    (five / FOLDER / COPY).write_bytes(before)
    assert known(five).active == Active(4, 0, 5)


def test_a_note_of_an_older_program_is_taken_over_without_a_word(five: Path) -> None:
    (five / FOLDER / COPY).unlink()
    (five / FOLDER / ACTIVE).write_bytes(b'{"version":5,"previous":4,"newest":5,"trial":0}')
    assert begin(five) == Active(5, 4, 5)
    assert known(five).whole
    assert (five / FOLDER / COPY).exists()


def test_a_disk_that_takes_nothing_leaves_what_is_known(five: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (five / FOLDER / ACTIVE).write_bytes(b"")
    with monkeypatch.context() as full:
        full.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(30, "read-only")))
        assert begin(five) == Active(5, 4, 5, mended=True)
    assert active(five).version == 5
