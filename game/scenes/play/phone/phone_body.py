"""The phone itself: body with its keys, screen, and the status bar with clock, reception and battery."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.text import Text
from game.ui.draw.geometry import Rect
from game.ui.draw.theme import typography
from game.ui.draw.widget import Widget
from game.ui.parts.device import RADIUS, RIM
from game.ui.parts.layout import over, row, stack
from game.ui.parts.part import box, disc, named, one, places, sign
from game.ui.parts.pieces import line, placed
from game.ui.parts.sizing import SPRING, at_least, fill, pad, put, rest, share_of, sized, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look
    from game.ui.draw.theme import Theme
    from game.ui.parts.part import Part

PHONE = Text("phone.name", "Phone")

EMPTY = "phone.empty"
NOTCH = (92.0, 20.0)
STATUS = 40.0
"""Height of the status bar at normal text."""
WIFI = 20.0
TITLE, TITLE_MARK = 56.0, 40.0
"""Least height of the name of an app at its top, and the size of the picture before it."""
KEY = 8.0
"""How thick a key at the side is; half of it is seen."""


class Parts(msgspec.Struct, frozen=True):
    """Where things stand in the phone: the whole screen, its status bar, and what is left for an app."""

    body: Rect
    screen: Rect
    status: Rect
    app: Rect


def parts(look: Look, body: Rect) -> Parts:
    """The rectangles of a phone of that body."""
    status = max(STATUS, look.type.label.size * 1.2 + 14)
    split = stack(sized(named("status"), h=status), fill(named("app")))
    inside = places(over(pad(named("screen"), RIM, RIM), pad(split, RIM, RIM)), body)
    return Parts(body, inside["screen"], inside["status"], inside["app"])


def phone(
    context: Context, here: Parts, clock: str, app: Widget, *, ground: Colour = "", ink: Colour = ""
) -> Widget:
    """A phone that shows an app; `ground` and `ink` colour the screen and the status bar."""
    look, theme = context.look, context.look.theme
    shadow = 0.0 if look.theme.flat else 14.0
    body = over(_keys(look), box(ground or theme.phone, RADIUS, theme.frame, RIM, shadow))
    bar = one("phone.status", over(_status(look, here, clock, ink or theme.on_phone)))
    inside = over(body, placed(app), pad(bar, RIM, RIM))
    return one("phone", inside, name=context.say(PHONE)).widget(here.body)


def holding(shell: Widget, app: Widget) -> Widget:
    """A phone that was made for `EMPTY` with an app in its place: what stays the same is not made anew."""
    children = tuple(app if child.id == EMPTY else child for child in shell.children)
    return msgspec.structs.replace(shell, children=children)


def empty_phone(context: Context, here: Parts, clock: str) -> Widget:
    """A phone that `holding` puts an app into."""
    return phone(context, here, clock, Widget(EMPTY, here.app))


def app_title(look: Look, title: str, picture: Part) -> Part:
    """The name of an app at its top, behind a picture."""
    words = rest(pad(line(look, title, "subheading", look.theme.on_phone, "left"), 0.0, 10.0))
    return at_least(row(16.0, picture, 12.0, words, 32.0, down="middle"), TITLE)


def _keys(look: Look) -> Part:
    """The keys at the sides: the amber one that switches it on is the mark of its make."""
    theme = look.theme
    right = stack(118.0, sized(box(theme.warm, 3.0), h=58.0))
    key = sized(box(theme.frame, 3.0), h=40.0)
    left = stack(104.0, key, 8.0, key)
    return over(
        put(pad(sized(right, KEY), right=-KEY / 2), "right", "top"),
        put(pad(sized(left, KEY), left=-KEY / 2), "left", "top"),
    )


def _status(look: Look, here: Parts, clock: str, ink: Colour) -> Part:
    """Clock, notch, reception and battery."""
    grown = min(1.4, look.type.label.size / typography(1.0).label.size)
    signs = row(SPRING, square(sign("wifi", ink), WIFI * grown), 8.0, _battery(grown, ink), down="middle")
    words = line(look, clock, "label", ink, "left")
    return stack(2.0, sized(over(pad(words, 24.0), _notch(look.theme), pad(signs, 24.0)), h=here.status.h))


def _notch(theme: Theme) -> Part:
    """What the camera looks out of."""
    glint = row(
        12.0, put(pad(square(disc(theme.warm), 6.0), top=7.0), down="top"), SPRING,
        put(pad(square(disc("#ffffff26"), 10.0), top=5.0), down="top"), 10.0,
    )  # fmt: skip
    whole = over(disc(theme.frame), glint)
    return put(pad(sized(whole, *NOTCH), top=7.0), "middle", "top")


def _battery(grown: float, ink: Colour) -> Part:
    """The battery, nearly full, with its knob."""
    charge = pad(row(share_of(box(ink, 2.0), 0.78)), 4.0, 4.0)
    cell = sized(over(box("", 5.0, ink, 2.0), charge), 30 * grown, 17 * grown)
    return row(cell, 1.0, sized(box(ink, 1.5), 3.0, 6.8 * grown), down="middle")
