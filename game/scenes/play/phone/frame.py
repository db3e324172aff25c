"""The phone itself: body with its keys, screen, and the status bar with clock, reception and battery."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.theme import typography
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, icon
from game.ui.parts.device import RADIUS, RIM, screen_of

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look

PHONE = Text("phone.name", "Phone")

NOTCH = (92.0, 20.0)
STATUS = 40.0
"""Height of the status bar at normal text."""
WIFI = 20.0


class Parts(msgspec.Struct, frozen=True):
    """Where things stand in the phone: the whole screen, and what is left of it for an app."""

    body: Rect
    screen: Rect
    app: Rect


def parts(look: Look, body: Rect) -> Parts:
    """The rectangles of a phone of that body."""
    screen = screen_of(body)
    status = max(STATUS, look.type.label.size * 1.2 + 14)
    return Parts(body, screen, Rect(screen.x, screen.y + status, screen.w, screen.h - status))


def phone(
    context: Context, body: Rect, clock: str, app: Widget, *, ground: Colour = "", ink: Colour = ""
) -> Widget:
    """A phone that shows an app; `ground` and `ink` colour the screen and the status bar."""
    look, theme = context.look, context.look.theme
    here = parts(look, body)
    shadow = 0.0 if look.theme.flat else 14.0
    shapes = (*_keys(look, body), Box(body, ground or theme.phone, RADIUS, theme.frame, RIM, shadow))
    bar = Widget("phone.status", here.screen, _status(look, here, clock, ink or theme.on_phone))
    return Widget("phone", body, shapes, (app, bar), role="group", name=context.say(PHONE))


def _keys(look: Look, body: Rect) -> tuple[Shape, ...]:
    """The keys at the sides: the amber one that switches it on is the mark of its make."""
    theme = look.theme
    return (
        Box(Rect(body.right - 4, body.y + 118, 8, 58), theme.warm, 3.0),
        Box(Rect(body.x - 4, body.y + 104, 8, 40), theme.frame, 3.0),
        Box(Rect(body.x - 4, body.y + 152, 8, 40), theme.frame, 3.0),
    )


def _status(look: Look, here: Parts, clock: str, ink: Colour) -> tuple[Shape, ...]:
    """Clock, notch, reception and battery."""
    theme, screen = look.theme, here.screen
    strip = Rect(screen.x + 24, screen.y + 2, screen.w - 48, here.app.y - screen.y)
    notch = Rect(screen.x + (screen.w - NOTCH[0]) / 2, screen.y + 9, *NOTCH)
    grown = min(1.4, look.type.label.size / typography(1.0).label.size)
    w, h, side = 30 * grown, 17 * grown, WIFI * grown
    cell = Rect(strip.right - w - 4, strip.y + (strip.h - h) / 2, w, h)
    wifi = Rect(cell.x - side - 8, strip.y + (strip.h - side) / 2, side, side)
    return (
        centred(look, strip, clock, "label", ink, "left"),
        Box(notch, theme.frame, NOTCH[1] / 2),
        Box(Rect(notch.x + 12, notch.y + 7, 6, 6), theme.warm, 3),
        Box(Rect(notch.right - 20, notch.y + 5, 10, 10), "#ffffff26", 5),
        icon(wifi, "wifi", ink),
        *_battery(cell, ink),
    )


def _battery(cell: Rect, ink: Colour) -> tuple[Shape, ...]:
    charge = cell.inset(4.0)
    return (
        Box(cell, "", 5.0, ink, 2.0),
        Box(Rect(cell.right + 1, cell.y + cell.h * 0.3, 3, cell.h * 0.4), ink, 1.5),
        Box(Rect(charge.x, charge.y, charge.w * 0.78, charge.h), ink, 2.0),
    )
