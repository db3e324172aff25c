"""Stories read aloud in a class: in every lesson they fit, and what does not is told."""

from __future__ import annotations

import msgspec
import pytest

from game.authors.explore.aloud import Aloud, lessons_of, too_long
from game.paths import Paths
from tests.support.known import shared_pack
from tests.support.season import each_story


@pytest.mark.long
@pytest.mark.parametrize("name", each_story())
def test_nine_of_ten_plays_read_aloud_end_within_the_minutes_of_each_lesson(name: str) -> None:
    episode = shared_pack(Paths.find().scenarios).episodes[name]
    assert episode.lesson is not None or name == "the-first-hour", "only that of the seminar has none"
    assert too_long(lessons_of(episode)) == ()


def test_a_story_that_takes_too_long_is_told() -> None:
    (told,) = too_long((Aloud("45", 22.0, 24.5, 3),))
    assert "24.5 minutes read aloud, and there are 24" in told
    (told,) = too_long((Aloud("45", 20.0, 23.0, 2),))
    assert "no way has 3 stops, but 2" in told
    assert too_long((Aloud("45", 22.0, 24.0, 3),)) == ()


def test_a_story_without_a_form_for_lessons_is_not_asked_for_its_time() -> None:
    episode = shared_pack(Paths.find().scenarios).episodes["new-friend"]
    assert lessons_of(msgspec.structs.replace(episode, lesson=None)) == ()
