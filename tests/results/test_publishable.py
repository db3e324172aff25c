"""What leaves the school: moved figures of lessons that have ended, and nothing from which one follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from game.results import exchange_files
from game.results.publishable import export
from game.results.results import Part
from game.results.tally import Key, Tally
from game.results.trainers import TrainerKit, Training
from tests.support.lessons import OPTIONS, WEEK, a_seat, journal, lesson, made_up, store_in

if TYPE_CHECKING:
    from pathlib import Path

    from game.results.lessons import LessonStore


def ended(folder: Path, seats: range) -> LessonStore:
    store = store_in(folder)
    store.take_all([journal(a_seat(seat), seat) for seat in seats], [])
    store.end(lesson().id)
    return store


def ended_at(folder: Path, seats: range, school: str) -> LessonStore:
    """The same in a school of this code."""
    with store_in(folder) as store:
        store.set_school(school)
    return ended(folder, seats)


def sent(path: Path) -> Part:
    part = exchange_files.read(path.read_bytes())
    assert isinstance(part, Part)
    return part


def test_a_file_holds_no_exact_count_no_pair_and_no_option(tmp_path: Path) -> None:
    with ended(tmp_path / "data", range(1, 15)) as store:
        [path] = export(store, tmp_path / "stick")
        assert sent(path) == store.ended(own=True)[0]
    content = msgspec.json.decode(path.read_bytes())["content"]
    assert set(content) == {"type", "lesson", "journals", "answers", "changes"}
    assert set(content["answers"][0]) == {"item", "moment", "right", "other", "draws"}
    assert set(content["changes"][0]) == {"what", "pairs", "before", "change", "draws"}
    text = path.read_text(encoding="utf-8")
    assert not [option for options in OPTIONS.values() for option in options if f'"{option}"' in text]


def test_a_class_of_few_leaves_moved_as_any_other_and_counts_in_a_programme(tmp_path: Path) -> None:
    with ended(tmp_path / "data", range(1, 5)) as store:
        [path] = export(store, tmp_path / "stick")
    assert all(each.right not in (1, 2) and each.other not in (1, 2) for each in sent(path).answers)
    assert sent(path).answers


def test_however_often_it_is_exported_it_says_the_same(tmp_path: Path) -> None:
    with ended(tmp_path / "data", range(1, 15)) as store:
        [monday] = export(store, tmp_path / "monday")
        assert store.take(journal(a_seat(20), 20)) == "late"
        [friday] = export(store, tmp_path / "friday")
    assert sent(monday) == sent(friday)


def test_deleting_and_merging_the_same_sticks_again_says_the_same(tmp_path: Path) -> None:
    """Attack G: a second movement of the same counts could be averaged with the first."""
    with ended(tmp_path / "data", range(1, 15)) as store:
        first = store.results()[0].answers
        store.delete(lesson().id)
        store.take_all([journal(a_seat(seat), seat) for seat in range(14, 0, -1)], [])
        store.end(lesson().id)
        assert store.results()[0].answers == first


def test_a_lesson_under_way_does_not_leave(tmp_path: Path) -> None:
    with store_in(tmp_path / "data") as store:
        store.take_all([journal(a_seat(seat), seat) for seat in range(1, 15)], [])
        assert export(store, tmp_path / "stick") == []


def test_what_sticks_brought_is_passed_on_and_counts_once(tmp_path: Path) -> None:
    with ended(tmp_path / "school", range(1, 13)) as school:
        [brought] = school.ended(own=True)
    with store_in(tmp_path / "office") as office, store_in(tmp_path / "ministry") as ministry:
        office.add(brought)
        written = export(office, tmp_path / "stick")
        for path in (*written, *written):
            ministry.add(exchange_files.read(path.read_bytes()))
        assert [result.seats for result in ministry.results()] == [12]


def names(folder: Path) -> list[str]:
    """What lies on a stick, by the word that its name begins with."""
    return sorted(path.name.partition("-")[0] for path in folder.iterdir())


def test_a_result_that_came_to_more_takes_the_place_of_its_own_file(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    with ended(tmp_path / "data", range(1, 5)) as store:
        [first] = export(store, stick)
        counted = Tally({Key("counted", "secret", "is-true", "before"): 9})
        store.end(lesson().id, counted, "record")
        [second] = export(store, stick)
        assert (first, names(stick)) == (second, ["lesson"])
        assert sent(second) == store.ended(own=True)[0]


def test_what_holds_less_than_the_file_that_lies_there_is_put_beside_it(tmp_path: Path) -> None:
    """As when a store was lost, and some of its journals came again."""
    stick, code = tmp_path / "stick", made_up(1)
    for name, seats in (("first", range(1, 9)), ("again", range(1, 5))):
        with ended_at(tmp_path / name, seats, code) as store:
            export(store, stick)
    assert names(stick) == ["lesson", "part"]
    assert sorted(sent(path).seats for path in stick.iterdir()) == [4, 8]


@pytest.mark.parametrize("there", [b"torn", exchange_files.write(TrainerKit(made_up(1), WEEK))])
def test_what_is_no_result_gives_way_to_one(tmp_path: Path, there: bytes) -> None:
    with ended(tmp_path / "data", range(1, 5)) as store:
        [path] = export(store, tmp_path / "stick")
        path.write_bytes(there)
        assert export(store, tmp_path / "stick") == [path]
        assert sent(path) == store.ended(own=True)[0]


def test_what_sticks_brought_never_has_the_name_of_an_own_result(tmp_path: Path) -> None:
    with ended(tmp_path / "school", range(1, 5)) as school:
        brought = school.parts()
    with store_in(tmp_path / "office") as office:
        office.take_all([], brought)
        office.add(TrainerKit(made_up(1), WEEK))
        office.add(Training(lesson(5).id, made_up(1), WEEK, 12))
        written = export(office, tmp_path / "stick")
    assert names(tmp_path / "stick") == ["kit", "part", "training"]
    assert sorted(written) == sorted((tmp_path / "stick").iterdir())


def test_two_computers_of_a_school_do_not_write_over_each_other(tmp_path: Path) -> None:
    stick, places = tmp_path / "stick", (range(1, 13), range(13, 40))
    school = ""
    for number, seats in enumerate(places):
        with store_in(tmp_path / f"pc-{number}") as store:
            school = school or store.school
            store.set_school(school)
            store.take_all([journal(a_seat(seat), seat) for seat in seats], [])
            store.end(lesson().id)
            for _ in range(2):
                export(store, stick)
    with store_in(tmp_path / "office") as office:
        for path in stick.iterdir():
            office.add(exchange_files.read(path.read_bytes()))
        [result] = office.results()
    assert result.seats == 39
    assert {each.draws for each in result.answers} == {2}
