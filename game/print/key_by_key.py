"""The page that tells the lesson of 45 minutes key by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.print.plans import WHOLE, course
from game.print.printed import sheet
from game.print.words import common, key_by_key, plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.print.printed import Sheet
    from game.print.sheets import Press
    from game.text import Text


def pages(press: Press) -> Iterator[Sheet]:
    """The one page, with the minutes of the plan of 45."""
    html = press.paper.write("key-by-key.html", w=key_by_key, plan=plan, common=common, rows=rows(press))
    yield sheet("key-by-key", press.paper.say(key_by_key.TITLE), html)


def rows(press: Press) -> list[tuple[str, key_by_key.Row]]:
    """Each step with its minutes, such as `2–6`; "" where it belongs to the part above it."""
    minutes = {row.name: (row.start, row.end) for part in course(WHOLE) for row in part}
    return [(_when(press, row, minutes), row) for row in key_by_key.ROWS]


def _when(press: Press, row: key_by_key.Row, minutes: dict[Text, tuple[int, int]]) -> str:
    if row.part is None:
        return press.paper.say(key_by_key.BEFORE) if row.screen == "setup" else ""
    start, end = minutes[plan.PARTS[row.part][0]]
    return press.paper.say(common.FROM_TO, start=start, end=end)
