"""Whether what was brought holds only names as the game makes them; what it can't read is no name."""

from __future__ import annotations

import msgspec
import pytest

from game.results.first_version import Count, ExactPart, Pair
from game.results.journal import Line
from game.results.moved import MovedAnswers, MovedChange
from game.results.results import Part
from game.results.tally import Key
from game.results.trainers import TrainerKit, Training
from game.results.well_formed import LONGEST, well_formed
from tests.support.lessons import WEEK, a_seat, header, journal, lesson, made_up


@pytest.mark.parametrize(
    ("event", "good"),
    [
        (b'{"type":"answered","moment":"before","item":"item-1","option":"a"}', True),
        (b'{"type":"answered","moment":"before","item":"Mum and dad","option":"a"}', False),
        (b'{"type":"answered","of a newer game":"Mum and dad"}', True),
        (b'{"type":"newer","item":"Mum and dad"}', True),
        (b"[]", True),
    ],
)
def test_a_line_that_is_counted_has_our_names_and_one_that_nobody_counts_may_say_anything(
    event: bytes, *, good: bool
) -> None:
    line = Line(1, 0, "", msgspec.Raw(event))
    assert well_formed(msgspec.structs.replace(journal(a_seat(1)), lines=(line,))) is good


@pytest.mark.parametrize(
    ("field", "value", "good"),
    [
        ("band", "9-12", True),
        ("band", "", True),
        ("band", "nine to twelve", False),
        ("episode", "new-friend", True),
        ("episode", "season_1/new-friend", True),
        ("episode", "New friend", False),
        ("episode", "a/b/c", False),
        ("episode", "-a", False),
        ("episode", "a" * LONGEST, True),
        ("episode", "a" * (LONGEST + 1), False),
        ("content", "", True),
        ("content", "0123456789abcdef", True),
        ("content", "Ana", False),
        ("language", "bs", True),
        ("language", "sr_Latn", True),
        ("language", "sr-Cyrl-RS", True),
        ("language", "", True),
        ("language", "b", False),
        ("language", "Ana Anic", False),
        ("game", "1.0", True),
        ("game", "0.3.1.dev4+g12ab", True),
        ("game", "", True),
        ("game", "Ana", False),
        ("country", "BA", True),
        ("country", "", True),
        ("country", "ba", False),
        ("country", "Bosnia", False),
    ],
)
def test_each_name_in_a_lesson_has_the_form_of_ours(field: str, value: str, *, good: bool) -> None:
    said = msgspec.structs.replace(lesson(), **{field: value})
    exact = ExactPart(said, (said.id,))
    seat = msgspec.structs.replace(journal([]), header=header(of=said))
    assert [well_formed(each) for each in (Part(said, ()), exact, seat)] == [good] * 3


SAID = "Mum and dad"


@pytest.mark.parametrize(
    ("answers", "changes", "good"),
    [
        ((), (), True),
        ((MovedAnswers("secret", "before", 4, 5),), (MovedChange("knowledge", 5, 0.5, 0.1),), True),
        ((MovedAnswers("item/blame", "before", 4, 5), MovedAnswers(SAID, "after", 4, 5)), (), False),
        ((), (MovedChange("knowledge", 5, 0.5, 0.1), MovedChange(SAID, 5, 0.5, 0.1)), False),
    ],
)
def test_each_figure_is_of_something_that_has_our_name(
    answers: tuple[MovedAnswers, ...], changes: tuple[MovedChange, ...], *, good: bool
) -> None:
    assert well_formed(Part(lesson(), (), answers, changes)) is good


@pytest.mark.parametrize(
    ("key", "pair", "good"),
    [
        (Key("answer", "secret", "is-true", "before"), Pair("0a1b", "knowledge", 0, 1), True),
        (Key("seat"), Pair("0a1b", "item/blame", 0, 1), True),
        (Key("answer", SAID, "is-true", "before"), Pair("0a1b", "knowledge", 0, 1), False),
        (Key("answer", "secret", SAID, "before"), Pair("0a1b", "knowledge", 0, 1), False),
        (Key("seat"), Pair(SAID, "knowledge", 0, 1), False),
        (Key("seat"), Pair("0a1b", SAID, 0, 1), False),
    ],
)
def test_each_count_of_version_0_1_is_of_something_that_has_our_name(
    key: Key, pair: Pair, *, good: bool
) -> None:
    assert well_formed(ExactPart(lesson(), (), 0, (Count(key, 3),), (pair,))) is good


def test_a_kit_and_a_training_hold_no_name() -> None:
    assert well_formed(TrainerKit(made_up(1), WEEK))
    assert well_formed(Training(lesson().id, made_up(1), WEEK, 5))


def test_of_many_lines_every_one_is_looked_at() -> None:
    good = Line(1, 0, "", msgspec.Raw(b'{"type":"answered","moment":"before","item":"a","option":"b"}'))
    bad = Line(2, 0, "", msgspec.Raw(b'{"type":"acted","act":"Mum and dad"}'))
    seats = [msgspec.structs.replace(journal([]), lines=lines) for lines in ((good, good), (good, bad))]
    assert [well_formed(each) for each in seats] == [True, False]
