"""A pupil's computer keeps no journal of yesterday's lesson."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from game.lesson.seat import JOURNALS, Seats
from game.records.facts import Answered
from game.records.journal_file import DAY, load
from tests.support.lessons import lesson

if TYPE_CHECKING:
    from pathlib import Path


def test_a_survey_removes_what_older_lessons_left(tmp_path: Path) -> None:
    seats = Seats(tmp_path)
    seats.close(3, lesson(1), [Answered("after", "secret", "yes")])
    (old,) = (tmp_path / JOURNALS).iterdir()
    long_ago = time.time() - DAY - 60
    os.utime(old, (long_ago, long_ago))
    seats.close(4, lesson(2), [Answered("after", "secret", "no")])
    (left,) = (tmp_path / JOURNALS).iterdir()
    assert load(left).header.lesson == lesson(2)
