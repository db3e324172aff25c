"""The wallpaper of the phone: the picture that the player chose, or the phone's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.display import Box, Colour, Picture, Shape
from game.ui.draw.widget import Widget
from game.ui.parts.device import RADIUS, RIM
from game.ui.parts.layout import over, stack
from game.ui.parts.part import box, named, one, picture, places
from game.ui.parts.sizing import fill, put, sized

if TYPE_CHECKING:
    from game.scenes.play.phone.phone_body import Parts
    from game.scenes.scene import Context
    from game.ui.draw.geometry import Rect
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part

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


BELOW_HEAD = 2.0
"""Space between the head of a chat and its messages."""


class Ground(msgspec.Struct, frozen=True):
    """What lies behind an app: its widgets, and the ink of the status bar on it."""

    widgets: tuple[Widget, ...]
    ink: Colour


def chosen(context: Context) -> str:
    """The name of the player's wallpaper; "" for the phone's own, and where contrast comes first."""
    return "" if context.look.theme.flat else context.world.settings.wallpaper


def wallpaper(context: Context, here: Parts) -> Ground:
    """The wallpaper of the whole screen, darker behind the status bar.

    It fills the screen up to its square corners; the rim lies over them once more.
    """
    look, theme = context.look, context.look.theme
    if look.theme.flat:
        return Ground((), theme.on_phone)
    name = chosen(context)
    shapes: tuple[Shape, ...] = (Picture(here.screen, "wallpaper", name or OWN, fit="cover"),)
    if name:
        shapes = (*shapes, Box(here.status, theme.frame + SHADE))
    behind = Widget("phone.wallpaper", here.screen, shapes, clip=True)
    return Ground((behind, rim(look, here.body, here.body)), ON_SHADE)


def behind_chat(context: Context, here: Parts, head: Widget) -> tuple[Widget, ...]:
    """The chosen picture, pale, below the `head` of a chat; nothing without one."""
    name = chosen(context)
    if not name:
        return ()
    pale = picture("wallpaper", name, (context.look.theme.phone, str(VEIL)), fit="cover")
    below = stack(here.status.h, head.rect.h, BELOW_HEAD, fill(one("phone.wallpaper", pale, clip=True)))
    # Only as much of the rim as its lower corners need: a whole one would take a MiB of kept pixels.
    foot = (
        put(sized(named(end), h=h), down="bottom") for end, h in (("drawn", 3 * RADIUS), ("seen", RADIUS))
    )
    corners = places(over(*foot), here.body)
    return (below.widget(here.screen), rim(context.look, corners["drawn"], corners["seen"]))


def rim(look: Look, body: Rect, seen: Rect) -> Widget:
    """The rim once more, over the square corners of a picture in the part that is `seen`."""
    return Widget("phone.rim", seen, (Box(body, "", RADIUS, look.theme.frame, RIM),), clip=True)


def glass(look: Look, radius: float = 26.0) -> Part:
    """A card on the wallpaper, through which hardly any of it is seen; outlined in the contrast themes."""
    theme = look.theme
    if look.theme.flat:
        return box(theme.panel, radius, theme.line, 2.0)
    return box(theme.panel + GLASS, radius)


def caller_ground(context: Context, here: Parts, whose: str) -> Ground:
    """What lies behind a call: soft hills in the colours of who is on the line, by the name of the avatar."""
    look = context.look
    if look.theme.flat:
        return Ground((), look.theme.on_phone)
    shapes = (Picture(here.screen, "call", whose, fit="cover"),)
    behind = Widget("phone.wallpaper", here.screen, shapes, clip=True)
    return Ground((behind, rim(look, here.body, here.body)), ON_SHADE)
