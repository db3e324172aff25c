"""What stays of a lesson, and by which id it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.lesson.kept_result import new_id, put_aside
from game.paths import Paths
from game.results.database import DAMAGED, NEWER, StoreError
from game.results.lessons import NAME
from game.results.seats import lesson_of
from game.results.tally import Key, Tally
from tests.support.lessons import store_in

if TYPE_CHECKING:
    from pathlib import Path

BAND, WORD = "9-11", "harbour"


def id_in(data: Path, word: str) -> str:
    return new_id(data, Paths.find().scenarios, BAND, word)


def test_a_lesson_has_the_id_of_its_word_as_the_seats_have_it(tmp_path: Path) -> None:
    assert id_in(tmp_path, WORD) == id_in(tmp_path, WORD) == lesson_of(BAND, "", "", WORD).id


def test_without_a_word_each_has_an_id_of_its_own(tmp_path: Path) -> None:
    assert id_in(tmp_path, "") != id_in(tmp_path, " ")


def test_a_word_that_was_said_for_another_class_names_no_second_lesson(tmp_path: Path) -> None:
    said = lesson_of(BAND, "new-friend", "", WORD)
    with store_in(tmp_path) as store:
        store.begin(said)
        store.end(said.id, Tally({Key("counted", "secret", "is-true", "before"): 9}), "record")
    assert id_in(tmp_path, WORD) not in {said.id, id_in(tmp_path, WORD)}


def test_where_nobody_can_tell_whether_it_was_said_it_names_none(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"no store at all")
    assert id_in(tmp_path, WORD) != lesson_of(BAND, "", "", WORD).id


@pytest.mark.parametrize(("why", "done"), [(DAMAGED, True), (NEWER, False)])
def test_only_what_is_spoilt_is_put_aside(tmp_path: Path, why: object, *, done: bool) -> None:
    with store_in(tmp_path):
        pass
    assert put_aside(tmp_path, StoreError(why, tmp_path / NAME)) == done  # type: ignore[arg-type]
    assert (tmp_path / NAME).exists() != done
