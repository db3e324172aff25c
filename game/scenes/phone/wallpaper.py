"""The wallpaper of the phone: the picture that the player chose, or hills under a moon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.display import Box, Colour, Picture, Shape
from game.ui.geometry import Rect
from game.ui.parts.cards import outlined
from game.ui.parts.device import RADIUS, RIM, screen_of
from game.ui.theme import luminance
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.look import Look
    from game.ui.theme import Theme

VEIL = 0.9
"""How much of the phone's ground lies over the picture behind a chat, 0–1: text in `phone_quiet` stays
readable on any picture. It is drawn into the picture, which is painted much faster than a pale one."""
SHADE = "c0"
"""Alpha of the dark strip behind the status bar: white stays readable there on any picture."""
ON_SHADE = "#ffffff"
GLASS = "ea"
"""Alpha of cards on a wallpaper: `on_panel` stays readable there on any picture."""
STARS = ((0.12, 0.10), (0.30, 0.22), (0.86, 0.16), (0.60, 0.07), (0.94, 0.36), (0.07, 0.40))


class Ground(msgspec.Struct, frozen=True):
    """What lies behind an app: its widgets, and the ink of the status bar on it."""

    widgets: tuple[Widget, ...]
    ink: Colour


def chosen(context: Context) -> str:
    """The name of the player's wallpaper; "" for the phone's own, and where contrast comes first."""
    return "" if outlined(context.look) else context.world.settings.wallpaper


def wallpaper(context: Context, body: Rect, top: float) -> Ground:
    """The wallpaper of the whole screen; the status bar ends at the y `top`.

    It fills the screen up to its square corners; the rim lies over them once more.
    """
    look, theme, screen = context.look, context.look.theme, screen_of(body)
    if outlined(look):
        return Ground((), theme.on_phone)
    if name := chosen(context):
        strip = Rect(screen.x, screen.y, screen.w, top - screen.y)
        shapes: tuple[Shape, ...] = (
            Picture(screen, "wallpaper", name, fit="cover"),
            Box(strip, theme.frame + SHADE),
        )
        ink = ON_SHADE
    else:
        shapes, ink = hills(theme, screen), wallpaper_colours(context)[1]
    return Ground((Widget("phone.wallpaper", screen, shapes, clip=True), rim(look, body, body)), ink)


def behind_chat(context: Context, body: Rect, top: float) -> tuple[Widget, ...]:
    """The chosen picture, pale, behind a chat from the y `top` down; nothing without one."""
    name = chosen(context)
    if not name:
        return ()
    screen = screen_of(body)
    below = Rect(screen.x, top, screen.w, screen.bottom - top)
    picture = Picture(below, "wallpaper", name, (context.look.theme.phone, str(VEIL)), fit="cover")
    corners = Rect(body.x, body.bottom - RADIUS, body.w, RADIUS)
    # Only as much of the rim as its lower corners need: a whole one would take a MiB of kept pixels.
    lower = Rect(body.x, body.bottom - 3 * RADIUS, body.w, 3 * RADIUS)
    return (Widget("phone.wallpaper", below, (picture,), clip=True), rim(context.look, lower, corners))


def rim(look: Look, body: Rect, seen: Rect) -> Widget:
    """The rim once more, over the square corners of a picture in the part that is `seen`."""
    return Widget("phone.rim", seen, (Box(body, "", RADIUS, look.theme.frame, RIM),), clip=True)


def glass(look: Look, place: Rect, radius: float = 26.0) -> Box:
    """A card on the wallpaper, through which hardly any of it is seen; outlined in the contrast themes."""
    theme = look.theme
    if outlined(look):
        return Box(place, theme.panel, radius, theme.line, 2.0)
    return Box(place, theme.panel + GLASS, radius)


def hills(theme: Theme, screen: Rect) -> tuple[Shape, ...]:
    """Hills under a moon and some stars, made of the theme's colours."""
    w, foot, size = screen.w, screen.bottom, min(screen.w, screen.h * 0.5)
    ground, ink = _dark(theme)
    stars = (
        Box(Rect(screen.x + w * x, screen.y + screen.h * y, 4, 4), getattr(theme, ink) + "90", 2)
        for x, y in STARS
    )
    moon = Rect(screen.x + w * 0.70, foot - size * 0.78, size * 0.2, size * 0.2)
    return (
        Box(screen, getattr(theme, ground)),
        *stars,
        Box(moon, theme.warm, size * 0.1),
        Box(Rect(screen.x - w * 0.35, foot - size * 0.62, w * 1.1, w * 1.1), theme.good + "70", w * 0.55),
        Box(Rect(screen.x + w * 0.3, foot - size * 0.42, w * 1.3, w * 1.3), theme.good + "b0", w * 0.65),
    )


def _dark(theme: Theme) -> tuple[str, str]:
    """The darker of two grounds with its ink, so that the screen glows in no theme; tokens."""
    pairs = (("accent", "on_accent"), ("soft", "on_soft"))
    return min(pairs, key=lambda pair: luminance(getattr(theme, pair[0])))


def wallpaper_colours(context: Context) -> tuple[Colour, Colour]:
    """The ground of the phone's own wallpaper and of calls, and what is read on it."""
    theme = context.look.theme
    if outlined(context.look):
        return theme.phone, theme.on_phone
    ground, ink = _dark(theme)
    return getattr(theme, ground), getattr(theme, ink)
