"""Help at a kiosk: whom to tell in this country, and what the six tools do. No keys: there is no keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.contacts import contact_pieces, country_of
from game.scenes.frame import page
from game.scenes.help import DOES, NOT_ALONE, TITLE, TOOLS_TITLE, TRUST, tools_board
from game.scenes.scene import Context, Still
from game.ui.parts.column import Piece, column, words

if TYPE_CHECKING:
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget


class KioskHelp(Still):
    """Over any screen, a story included; Back goes on where one was."""

    name = "help"

    def view(self, context: Context) -> Widget:
        """Words first, then contacts and tools."""
        return page(context, "help", context.say(TITLE), lambda room: _content(context, room), width=920.0)


def _content(context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
    look, ink = context.look, context.look.theme.on_panel
    country = country_of(context)
    contacts = contact_pieces(context, country) if country else ()
    pieces: tuple[Piece, ...] = (
        words(look, "help.not-alone", context.say(NOT_ALONE), "subheading", ink),
        *contacts,
        words(look, "help.trust", context.say(TRUST), "body", ink),
        12.0,
        words(look, "help.tools", context.say(TOOLS_TITLE), "heading", ink, role="heading"),
        tools_board(context, DOES),
    )
    return column(room, pieces, 16.0)
