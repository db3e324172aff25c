"""Which languages the kiosk offers: staff switches each on and off, for an event or for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.kiosk.scenes.kit import Choice, choices_grid, plain_page, stand_of, world_of
from game.kiosk.scenes.staff import LANGUAGES
from game.scenes.scene import Change, Context, Pop, Still
from game.text import Text

if TYPE_CHECKING:
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget

DONE = Text("staff.done", "Done")


class Turn(Action, frozen=True):
    """Offer a language, or offer it no more."""

    language: str


class StaffLanguages(Still):
    """The last language can't be taken away."""

    name = "staff-languages"

    def view(self, context: Context) -> Widget:
        """A switch for each language that there is."""
        done = (Choice("staff.done", context.say(DONE), Pop(), "check", "primary", first=True),)
        title = context.say(LANGUAGES)
        return plain_page(context, "staff-languages", title, lambda room: _switches(context, room), done)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """A switch holds at once."""
        if not isinstance(action, Turn):
            return super().handle(action, context)
        stand, known = stand_of(context), tuple(world_of(context).catalogs)
        on = stand.languages(known)
        wanted = tuple(code for code in known if (code in on) != (code == action.language))
        if wanted:
            stand.keep(languages=wanted)
        return ()


def _switches(context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
    world = world_of(context)
    on = stand_of(context).languages(world.catalogs)
    choices = [
        Choice(
            f"staff.language:{code}", catalog.name, Turn(code), "check" if code in on else "close",
            on=code in on, language=code,
        )
        for code, catalog in world.catalogs.items()
    ]  # fmt: skip
    return choices_grid(context.look, choices, 2).content(room)
