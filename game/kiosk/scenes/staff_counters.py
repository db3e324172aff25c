"""What was counted today, for staff: a few sums, and nothing of anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.kiosk.scenes.kit import Choice, plain_page, stand_of
from game.kiosk.scenes.staff import COUNTERS
from game.kiosk.scenes.staff_languages import DONE
from game.scenes.scene import Context, Pop, Still
from game.text import Text
from game.ui.parts.column import column, words

if TYPE_CHECKING:
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget

NAMES = {
    "start": Text("staff.count-start", "Stories begun: {n}", "Stories begun: {n}"),
    "completion": Text("staff.count-completion", "Played to an ending: {n}", "Played to an ending: {n}"),
    "idle_reset": Text("staff.count-idle", "Left in the middle: {n}", "Left in the middle: {n}"),
}
ALL = Text(
    "staff.count-all",
    "Since this kiosk was set up. Small numbers are left out of what is taken away on a stick.",
)


class StaffCounters(Still):
    """Three sums of everything that was counted here."""

    name = "staff-counters"

    def view(self, context: Context) -> Widget:
        """The sums below each other."""
        done = (Choice("staff.done", context.say(DONE), Pop(), "check", "primary", first=True),)
        title = context.say(COUNTERS)
        return plain_page(context, "staff-counters", title, lambda room: _sums(context, room), done)


def _sums(context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
    look, counted = context.look, stand_of(context).sums()
    lines = [
        words(look, f"staff.count.{kind}", context.say(name, n=counted.get(kind, 0)), "subheading")
        for kind, name in NAMES.items()
    ]
    about = words(look, "staff.count.about", context.say(ALL), "body", look.theme.quiet)
    return column(room, (*lines, about), 18.0)
