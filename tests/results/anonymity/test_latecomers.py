"""Two results of a lesson, one after the other: what the second tells of those who came between."""

from __future__ import annotations

import pytest

from game.results.anonymity.latecomers import tells_of_few
from game.results.results import part
from game.results.tally import Change, Key, Tally
from tests.support.lessons import lesson

WHAT = Key("answer", "secret", "yes", "before")


def tells(before: Tally, now: Tally) -> bool:
    return tells_of_few(part(lesson(), {}, before), part(lesson(), {}, now))


def answers(**options: int) -> Tally:
    """Answers to one question by option."""
    return Tally(
        {Key("answer", "secret", name.replace("_", "-"), "before"): n for name, n in options.items()}
    )


@pytest.mark.parametrize(
    ("before", "now", "few"),
    [
        (10, 10, False),
        (10, 11, True),
        (10, 19, True),
        (10, 20, False),
        (9, 10, False),
        (11, 10, True),
    ],
)
def test_either_nobody_came_between_or_ten_did(before: int, now: int, *, few: bool) -> None:
    assert tells(answers(yes=before), answers(yes=now)) is few
    for kind in ("seat", "vote"):
        old, new = (Tally({Key(kind, "", ""): count}) for count in (before, now))
        assert tells(old, new) is few
    pairs = [Tally({}, {Change("knowledge", 0.0, 1.0): count}) for count in (before, now)]
    assert tells(*pairs) is few


def test_a_corrected_answer_is_seen_however_many_came_besides() -> None:
    assert tells(answers(yes=10, no=5), answers(yes=40, no=4))
    assert not tells(answers(yes=10, no=5), answers(yes=40, no=5))


def test_who_gives_no_answer_hides_nobody() -> None:
    assert tells(answers(yes=10), answers(yes=19, rather_not=1))
    assert not tells(answers(yes=10), answers(yes=20, rather_not=1))


def test_what_seats_did_is_seen_unless_ten_seats_came() -> None:
    def seats(count: int, ended: int) -> Tally:
        return Tally({Key("seat"): count, Key("ending", "told", ""): ended})

    assert tells(seats(12, 9), seats(12, 10))
    assert tells(seats(12, 9), seats(21, 10))
    assert not tells(seats(12, 9), seats(22, 10))
    assert not tells(seats(12, 9), seats(12, 9))
    assert not tells(seats(9, 9), seats(10, 10))


def test_a_pair_that_changed_is_seen_however_many_came_besides() -> None:
    def pairs(same: int, better: int) -> Tally:
        return Tally({}, {Change("knowledge", 0.5, 0.5): same, Change("knowledge", 0.0, 1.0): better})

    assert tells(pairs(10, 5), pairs(40, 4))
    assert not tells(pairs(10, 5), pairs(15, 10))
    assert tells(pairs(10, 5), pairs(14, 10))
