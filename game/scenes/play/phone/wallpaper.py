"""The wallpaper of the phone: the picture that the player chose, or the phone's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.display import Box, Colour, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.device import RADIUS, RIM, screen_of

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.draw.look import Look

OWN = "usual"
"""The phone's own wallpaper: its sky is dark enough for `ON_SHADE`, so that it needs no strip."""
VEIL = 0.9
"""How much of the phone's ground lies over the picture behind a chat, 0–1: text in `phone_quiet` stays
readable on any picture. It is drawn into the picture, which is painted much faster than a pale one."""
SHADE = "c0"
"""Alpha of the dark strip behind the status bar: white stays readable there on any picture."""
ON_SHADE = "#ffffff"
GLASS = "ea"
"""Alpha of cards on a wallpaper: `on_panel` stays readable there on any picture."""


class Ground(msgspec.Struct, frozen=True):
    """What lies behind an app: its widgets, and the ink of the status bar on it."""

    widgets: tuple[Widget, ...]
    ink: Colour


def chosen(context: Context) -> str:
    """The name of the player's wallpaper; "" for the phone's own, and where contrast comes first."""
    return "" if context.look.theme.flat else context.world.settings.wallpaper


def wallpaper(context: Context, body: Rect, top: float) -> Ground:
    """The wallpaper of the whole screen; the status bar ends at the y `top`.

    It fills the screen up to its square corners; the rim lies over them once more.
    """
    look, theme, screen = context.look, context.look.theme, screen_of(body)
    if look.theme.flat:
        return Ground((), theme.on_phone)
    name = chosen(context)
    strip = Rect(screen.x, screen.y, screen.w, top - screen.y)
    shade = (Box(strip, theme.frame + SHADE),) if name else ()
    shapes: tuple[Shape, ...] = (Picture(screen, "wallpaper", name or OWN, fit="cover"), *shade)
    return Ground((Widget("phone.wallpaper", screen, shapes, clip=True), rim(look, body, body)), ON_SHADE)


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
    if look.theme.flat:
        return Box(place, theme.panel, radius, theme.line, 2.0)
    return Box(place, theme.panel + GLASS, radius)


def caller_ground(context: Context, body: Rect, picture: str) -> Ground:
    """What lies behind a call: soft hills in the colours of who is on the line, by the name of the avatar."""
    look, screen = context.look, screen_of(body)
    if look.theme.flat:
        return Ground((), look.theme.on_phone)
    shapes = (Picture(screen, "call", picture, fit="cover"),)
    return Ground((Widget("phone.wallpaper", screen, shapes, clip=True), rim(look, body, body)), ON_SHADE)
