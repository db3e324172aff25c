"""The phone itself: body, screen, status bar with clock and battery, the notch of its make."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.text import Text
from game.ui.display import Box, Shape
from game.ui.geometry import Rect
from game.ui.parts.basic import centred
from game.ui.theme import luminance
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.display import Colour
    from game.ui.look import Look
    from game.ui.theme import Theme

PHONE = Text("phone.name", "Phone")

RIM = 12.0
RADIUS = 40.0
"""Small enough that the rim covers a square corner inside it: rim ≥ radius × (1 − 1/√2)."""
NOTCH = (92.0, 20.0)
STATUS = 40.0
"""Height of the status bar at normal text."""


class Parts(msgspec.Struct, frozen=True):
    """Where things stand in the phone: the whole screen, and what is left of it for an app."""

    body: Rect
    screen: Rect
    app: Rect


def parts(look: Look, body: Rect) -> Parts:
    """The rectangles of a phone of that body."""
    screen = body.inset(RIM)
    status = max(STATUS, look.type.label.size * 1.2 + 14)
    return Parts(body, screen, Rect(screen.x, screen.y + status, screen.w, screen.h - status))


def phone(
    context: Context, body: Rect, clock: str, app: Widget, *, ground: Colour = "", ink: Colour = ""
) -> Widget:
    """A phone that shows an app; `ground` and `ink` colour the screen and the status bar."""
    look, theme = context.look, context.look.theme
    here = parts(look, body)
    shapes = (
        Box(body, theme.frame, RADIUS, shadow=0.0 if theme.name.startswith("contrast") else 14.0),
        Box(here.screen, ground or theme.phone, RADIUS - RIM),
    )
    bar = Widget("phone.status", here.screen, _status(look, here, clock, ink or theme.on_phone))
    return Widget("phone", body, shapes, (app, bar), role="group", name=context.say(PHONE))


def _status(look: Look, here: Parts, clock: str, ink: Colour) -> tuple[Shape, ...]:
    """Clock, notch and battery."""
    theme, screen = look.theme, here.screen
    strip = Rect(screen.x + 24, screen.y, screen.w - 48, here.app.y - screen.y)
    notch = Rect(screen.x + (screen.w - NOTCH[0]) / 2, screen.y + 9, *NOTCH)
    cell = Rect(strip.right - 34, strip.y + (strip.h - 17) / 2 + 2, 30, 17)
    charge = cell.inset(3.5)
    return (
        centred(look, strip.moved(0, 2), clock, "label", ink, "left"),
        Box(notch, theme.frame, NOTCH[1] / 2),
        Box(Rect(notch.x + 12, notch.y + 7, 6, 6), theme.warm, 3),
        Box(Rect(notch.right - 20, notch.y + 5, 10, 10), "#ffffff26", 5),
        Box(cell, "", 5.0, ink, 2.0),
        Box(Rect(cell.right + 1, cell.y + 5, 3, 7), ink, 1.5),
        Box(Rect(charge.x, charge.y, charge.w * 0.78, charge.h), theme.good, 2.0),
    )


def wallpaper(context: Context, body: Rect) -> tuple[Widget, ...]:
    """The picture behind the lock and home screens: hills under a moon, made of the theme's colours.

    It fills the screen up to its square corners; the rim lies over them once more.
    """
    look, theme = context.look, context.look.theme
    screen = body.inset(RIM)
    if theme.name.startswith("contrast"):
        return ()
    w, foot, size = screen.w, screen.bottom, min(screen.w, screen.h * 0.5)
    hills = (
        Box(screen, getattr(theme, _dark(theme)[0])),
        Box(Rect(screen.x + w * 0.70, foot - size * 0.68, size * 0.2, size * 0.2), theme.warm, size * 0.1),
        Box(Rect(screen.x - w * 0.35, foot - size * 0.62, w * 1.1, w * 1.1), theme.good + "70", w * 0.55),
        Box(Rect(screen.x + w * 0.3, foot - size * 0.42, w * 1.3, w * 1.3), theme.good + "b0", w * 0.65),
    )
    return (
        Widget("phone.wallpaper", screen, hills, clip=True),
        Widget("phone.rim", body, (Box(body, "", RADIUS, look.theme.frame, RIM),)),
    )


def _dark(theme: Theme) -> tuple[str, str]:
    """The darker of two grounds with its ink, so that the screen glows in no theme; tokens."""
    pairs = (("accent", "on_accent"), ("soft", "on_soft"))
    return min(pairs, key=lambda pair: luminance(getattr(theme, pair[0])))


def wallpaper_colours(context: Context) -> tuple[Colour, Colour]:
    """The ground of wallpapers and calls, and what is read on it."""
    theme = context.look.theme
    if theme.name.startswith("contrast"):
        return theme.phone, theme.on_phone
    ground, ink = _dark(theme)
    return getattr(theme, ground), getattr(theme, ink)
