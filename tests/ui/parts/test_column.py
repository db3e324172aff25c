"""Columns: what stands below what, and how high it becomes."""

from __future__ import annotations

from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.column import column


def test_pieces_stand_below_each_other_with_gaps_and_free_room() -> None:
    def one(room: Rect) -> Widget:
        return Widget("one", Rect(room.x, room.y, room.w, 20))

    def two(room: Rect) -> Widget:
        return Widget("two", Rect(room.x, room.y, room.w, 30))

    widgets, h = column(Rect(5, 10, 100, 0), (one, 7.0, two), gap=3)
    assert [(w.id, w.rect) for w in widgets] == [
        ("one", Rect(5, 10, 100, 20)),
        ("two", Rect(5, 40, 100, 30)),
    ]
    assert h == 60


def test_no_gap_before_the_first_piece_and_room_counts_at_the_end() -> None:
    widgets, h = column(
        Rect(0, 0, 50, 0), (4.0, lambda room: Widget("only", Rect(0, room.y, 50, 10)), 6.0), gap=9
    )
    assert widgets[0].rect.y == 4
    assert h == 20


def test_an_empty_column_has_no_height() -> None:
    assert column(Rect(0, 0, 50, 0), ()) == ((), 0)
