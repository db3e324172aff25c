"""Files on a stick: whose they are, whether they are whole, and what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from game.results.exchange_files import KIT_FILE, SCHEMA, VERSION, checked, kit_code, read, write
from game.results.journal import FlawError
from game.results.trainers import TrainerKit, Training
from tests.support.lessons import WEEK, lesson

if TYPE_CHECKING:
    from pathlib import Path

KIT = TrainerKit("2222-2222", WEEK)


@pytest.mark.parametrize(
    ("data", "flaw"),
    [
        (b'{"schema":"another","version":1}', "foreign"),
        (b'{"version":1}', "foreign"),
        (b"[" * 10_000, "foreign"),
        (f'{{"schema":"{SCHEMA}","version":0}}'.encode(), "foreign"),
        (f'{{"schema":"{SCHEMA}","version":{VERSION + 1}}}'.encode(), "newer"),
        (f'{{"schema":"{SCHEMA}","version":{VERSION}}}'.encode(), "torn"),
        (write(KIT)[:-20], "torn"),
        (write(KIT).replace(b"2222-2222", b"2222-2223"), "torn"),
    ],
)
def test_a_file_that_is_not_ours_not_whole_or_newer_is_told_as_that(data: bytes, flaw: str) -> None:
    with pytest.raises(FlawError) as told:
        read(data)
    assert told.value.flaw == flaw


def test_a_kit_of_trainings_says_its_code(tmp_path: Path) -> None:
    assert kit_code(tmp_path) == ""
    file = tmp_path / KIT_FILE
    file.write_bytes(write(Training(lesson(1).id, "3333-3333", WEEK, 12)))
    assert kit_code(tmp_path) == ""
    file.write_bytes(b"{")
    assert kit_code(tmp_path) == ""
    file.write_bytes(write(KIT))
    assert kit_code(tmp_path) == "2222-2222"


def test_what_no_file_could_hold_is_found_before_it_is_written() -> None:
    assert checked(KIT) == KIT
    with pytest.raises(msgspec.ValidationError):
        checked(msgspec.structs.replace(KIT, code="no code"))
