"""Whether what was brought holds only names as the game makes them; what it can't read is no name."""

from __future__ import annotations

import msgspec
import pytest

from game.results.journal import Line
from game.results.well_formed import well_formed
from tests.support.lessons import a_seat, journal


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
