"""`cuvari records` says what is kept, and makes one sum of many sticks."""

from __future__ import annotations

import os
import re
import time
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.cli import main
from game.records.folder_lock import lock_folder
from game.results import exchange_files
from game.results.journal_file import DAY
from game.results.lessons import NAME, OPEN
from game.results.results import Part
from tests.lesson.lesson_pilot import LessonPilot
from tests.support.lessons import a_seat, journal, journal_bytes, lesson, store_in

if TYPE_CHECKING:
    from pathlib import Path


def records(data: Path, *words: str | Path) -> int:
    return main(["records", "--data", str(data), *(str(word) for word in words)])


def stick(folder: Path, seats: range, number: int = 1) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for seat in seats:
        path = folder / f"{number}-{seat}.jsonl"
        path.write_bytes(journal_bytes(a_seat(seat), seat, lesson(number)))
    return folder


@pytest.mark.long
def test_sticks_are_merged_listed_ended_and_deleted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, first = tmp_path / "data", stick(tmp_path / "stick", range(1, 13))
    assert records(data, "merge", first) == 0
    assert "New: 12. Longer than before: 0. Known already: 0." in capsys.readouterr().out
    assert records(data, "list") == 0
    assert "00000000  2026-W48  new-friend  9-12  12      under way" in capsys.readouterr().out
    assert records(data, "end", "00000000") == 0
    assert records(data, "merge", first) == 0
    assert "New: 0. Longer than before: 0. Known already: 12." in capsys.readouterr().out
    assert records(data, "delete", "0000") == 0
    capsys.readouterr()
    assert records(data, "list") == 0
    assert "Nothing is kept of any lesson." in capsys.readouterr().out


@pytest.mark.long
def test_a_second_result_of_a_deleted_lesson_is_refused_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    for seats, said in (
        (range(1, 13), "its figures are moved, and no single answer is left here"),
        (range(1, 12), "had a result that was deleted here. Not all is as it was then"),
        (range(1, 13), "its figures are moved, and no single answer is left here"),
    ):
        records(data, "merge", stick(tmp_path / f"stick-{len(seats)}", seats))
        assert records(data, "end", "00000000") == 0
        assert said in capsys.readouterr().out
        records(data, "delete", "00000000")


def test_what_is_wrong_is_told_with_its_place_and_the_rest_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = stick(tmp_path / "stick", range(1, 4))
    (folder / "notes.jsonl").write_bytes(b"my notes\n")
    (folder / NAME).write_bytes(b"a store")
    assert records(tmp_path / "data", "merge", folder) == 1
    said = capsys.readouterr().out
    assert f"{folder / 'notes.jsonl'}: This is no journal of the game. It was left as it is.\n" in said
    assert f"{folder / NAME}: This is the whole store of a computer." in said
    assert "New: 3." in said


def test_journals_that_were_taken_can_be_removed_from_the_stick(tmp_path: Path) -> None:
    folder = stick(tmp_path / "stick", range(1, 4))
    torn = folder / "torn.jsonl"
    torn.write_bytes(journal_bytes(a_seat(9), 9)[:-9])
    assert records(tmp_path / "data", "merge", "--remove", folder) == 1
    assert list(folder.iterdir()) == [torn]


def test_results_travel_from_the_school_to_the_programme_once(tmp_path: Path) -> None:
    results = tmp_path / "results"
    for number, school in enumerate(("school-1", "school-2"), 1):
        data = tmp_path / school
        records(data, "merge", stick(tmp_path / f"stick-{school}", range(1, 15), number))
        records(data, "end", str(lesson(number).id))
        assert records(data, "export", "-o", results) == 0
    programme = tmp_path / "programme"
    assert records(programme, "merge", results) == 0
    assert records(programme, "merge", results, results) == 0
    with store_in(programme) as store:
        assert [result.seats for result in store.results()] == [14, 14]
        assert [each.what for each in store.results()[0].changes] == ["knowledge"]


def test_a_lesson_that_was_left_is_ended_a_day_later_by_the_next_look(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    with store_in(data) as store:
        store.take(journal(a_seat(1)))
    mark = data / OPEN / lesson().id
    before = mark.stat().st_mtime - 2 * DAY
    os.utime(mark, (before, before))
    assert records(data, "list") == 0
    assert "under way" not in capsys.readouterr().out


def test_deleting_everything_leaves_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    for number in (1, 2):
        records(data, "merge", stick(tmp_path / str(number), range(1, 3), number))
    assert records(data, "delete", "--all") == 0
    with store_in(data) as store:
        assert store.known() == []


@pytest.mark.parametrize(("name", "said"), [("7", "is no lesson"), ("0", "are 2 lessons")])
def test_a_name_that_fits_no_lesson_or_several_deletes_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    data = tmp_path / "data"
    for number in (1, 2):
        records(data, "merge", stick(tmp_path / str(number), range(1, 3), number))
    assert records(data, "delete", name) == 1
    assert f"There {said} whose code begins with {name}" in capsys.readouterr().err
    with store_in(data) as store:
        assert len(store.known()) == 2


def test_a_school_can_take_the_code_of_another_computer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert records(tmp_path / "one", "school") == 0
    code = capsys.readouterr().out.strip()
    assert records(tmp_path / "other", "school", code.lower()) == 0
    assert capsys.readouterr().out.strip() == code
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    assert records(tmp_path / "other", "school", wrong) == 1
    assert "is no code" in capsys.readouterr().err


def test_a_store_that_can_not_be_used_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / NAME).write_bytes(b"something else")
    assert records(tmp_path, "list") == 1
    assert "It was left as it is." in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"my notes", b"SQLite format 3\x00" + bytes(200), "flipped"])
@pytest.mark.parametrize(
    "words",
    [
        ["records", "list"],
        ["records", "merge", "stick"],
        ["records", "export", "-o", "out"],
        ["records", "school"],
        ["records", "delete", "--all"],
        ["trainer", "merge", "stick"],
        ["trainer", "trained", "12"],
        ["report", "--lang", "bs", "-o", "out"],
    ],
    ids=" ".join,
)
def test_every_word_tells_of_a_spoilt_store_in_one_sentence_and_leaves_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | str, words: list[str]
) -> None:
    data = tmp_path / "data"
    with store_in(data) as store:
        store.take(journal(a_seat(1)))
    if isinstance(content, str):
        content = (data / NAME).read_bytes().replace(b"CREATE TABLE lessons", b"\xc1REATE TABLE lessons")
    (data / NAME).write_bytes(content)
    paths = [str(tmp_path / word) if word in ("stick", "out") else word for word in words]
    at = 2 if words[0] != "report" else 1
    options = ["--data", str(data)]
    assert main([words[0], *options, *paths[1:]] if at == 2 else [words[0], *paths[1:], *options]) == 1
    said = capsys.readouterr()
    assert said.err.startswith("cuvari: ")
    assert said.err.count("\n") == 1
    assert (data / NAME).read_bytes() == content
    assert {path.name for path in data.iterdir()} <= {NAME, OPEN, "cache"}


def test_nothing_on_a_stick_forges_a_line_of_the_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evil = "x\nThis school has the code 2222-2222.\n\x1b[8m"
    stick_of_evil = tmp_path / "stick" / "a\nThis school has the code 3333-3333.\x1b[2J"
    stick_of_evil.mkdir(parents=True)
    forged = msgspec.structs.replace(lesson(), episode=evil)
    (stick_of_evil / "result.json").write_bytes(exchange_files.write(Part(forged, ())))
    assert records(tmp_path / "data", "merge", tmp_path / "stick") == 1
    with store_in(tmp_path / "data") as store:
        store.take_all([], [Part(forged, (lesson(2).id,))])  # as an older game took it
    records(tmp_path / "data", "list")
    said = capsys.readouterr().out
    assert "\x1b" not in said
    lines = [line for line in said.splitlines() if line.startswith("This school")]
    assert len(lines) == 1
    assert "222" not in lines[0]


def test_a_name_of_a_file_that_is_no_text_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / os.fsdecode(b"\xff.jsonl")
    place.write_bytes(b"my notes\n")
    assert records(tmp_path / "data", "merge", tmp_path) == 1
    assert r"\udcff.jsonl: This is no journal of the game." in capsys.readouterr().out


def test_a_lesson_that_waits_in_front_of_a_class_is_listed_and_deleted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pilot = LessonPilot(tmp_path)
    assert pilot.lesson_world.begin("9-12", 24, "new-friend", "45", 7, "a")
    pilot.world.close()
    file = tmp_path / "lesson" / "lesson.json"
    assert records(tmp_path, "list") == 0
    assert re.search(r"[0-9a-f]{8}  20..-W..  new-friend  9-12  24      under way", capsys.readouterr().out)
    held = lock_folder(tmp_path / "lesson")
    assert held is not None
    with held:
        assert records(tmp_path, "delete", "--all") == 1
    assert file.exists()
    (file.parent / "lesson.broken-1.json").write_bytes(b"{")
    assert records(tmp_path, "delete", "--all") == 0
    assert not list(file.parent.glob("lesson*.json"))


def test_counts_of_a_lesson_that_was_broken_off_are_gone_after_a_month(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    assert pilot.lesson_world.begin("9-12", 24, "new-friend", "45", 7, "a")
    pilot.world.close()
    file = tmp_path / "lesson" / "lesson.json"
    os.utime(file, (time.time() - 30 * DAY,) * 2)
    assert records(tmp_path, "list") == 0
    assert not file.exists()
