"""How much of a journal is known: one that goes on is added to, another version of it takes its place."""

from __future__ import annotations

import pytest

from game.results.journal_rows import NOTHING, Known, continues
from game.story.events import Continue
from tests.support.lessons import a_seat, journal


@pytest.mark.parametrize("length", [1, 20, 40])
def test_a_longer_copy_begins_with_what_is_known_and_another_version_does_not(length: int) -> None:
    events = a_seat(1)
    known = Known(1, length, journal(events[:length]).last)
    assert continues(journal(events), known)
    assert not continues(journal([Continue("elsewhere"), *events]), known)


def test_every_journal_goes_on_from_nothing() -> None:
    assert continues(journal([]), NOTHING)
