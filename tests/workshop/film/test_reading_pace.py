"""How long a line stands in a film."""

from __future__ import annotations

import pytest

from game.authors.explore.effort import words_a_minute
from game.workshop.film.reading_pace import LEAST, LETTERS_A_SECOND, reading_time


@pytest.mark.parametrize(
    ("letters", "milliseconds"), [(0, LEAST), (5, LEAST), (20, LEAST), (50, 4000), (300, 24_000)]
)
def test_a_line_stands_for_its_letters_however_long_and_for_a_least(letters: int, milliseconds: int) -> None:
    assert reading_time(["a" * letters]) == milliseconds


def test_lines_that_come_at_once_are_read_one_after_the_other() -> None:
    assert reading_time(["Yes.", "a" * 50]) == LEAST + 4000
    assert reading_time([]) == 0


def test_a_child_of_nine_who_reads_silently_is_done_in_time() -> None:
    letters_of_a_word = 6
    assert words_a_minute("9-9") * letters_of_a_word / 60 <= LETTERS_A_SECOND
