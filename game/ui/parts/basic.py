"""Texts, buttons, panels and chips: the smallest compound widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from game.ui.draw.display import Box, Lines, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Role, State, Widget

if TYPE_CHECKING:
    from game.action import Action
    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look

TARGET = 48.0
"""Least width and height of anything that can be pressed, in logical units (design, WCAG 2.2 2.5.8)."""

Kind = Literal["primary", "plain", "quiet", "good", "alert", "icon"]


def text(
    look: Look,
    id_: str,
    place: Rect,
    words: str,
    style: str = "body",
    colour: Colour = "",
    align: Literal["left", "center", "right"] = "left",
    role: Role = "text",
) -> Widget:
    """A block of text, broken at the width of `place`; its rectangle is as high as its lines."""
    block = look.block(words, style, place.w)
    rect = Rect(place.x, place.y, place.w, block.h)
    shape = Lines(rect, block.lines, getattr(look.type, style), colour or look.theme.on_page, align)
    return Widget(id_, rect, (shape,), role=role, name=words)


def height(look: Look, words: str, style: str, width: float) -> float:
    """The height that `text` would take."""
    return look.block(words, style, width).h


def centred(
    look: Look,
    place: Rect,
    words: str,
    style: str,
    colour: Colour,
    align: Literal["left", "center"] = "center",
) -> Lines:
    """Lines in the middle of `place`, between its top and bottom."""
    block = look.block(words, style, place.w)
    y = place.y + (place.h - block.h) / 2
    return Lines(Rect(place.x, y, place.w, block.h), block.lines, getattr(look.type, style), colour, align)


def icon(place: Rect, name: str, colour: Colour) -> Picture:
    """An icon of the art kit, in one colour."""
    return Picture(place, "icon", name, (colour,))


def panel(look: Look, place: Rect, *, radius: float = 24.0, fill: Colour = "", shadow: float = 10.0) -> Box:
    """A raised surface; in the contrast themes an outlined one."""
    theme = look.theme
    outlined = theme.flat
    return Box(
        place,
        fill or theme.panel,
        radius,
        stroke=theme.line if outlined else "",
        stroke_width=2.0 if outlined else 0.0,
        shadow=0.0 if outlined else shadow,
    )


PADDING = 22.0
ICON, BESIDE_WORDS = 28.0, 12.0
"""Side of an icon at normal text, with which it grows, and the room between it and words."""

MOST_OF_DISC = 0.72
"""The largest share of a round button that its icon takes."""


def _before_words(look: Look, *, has_icon: bool) -> float:
    """The width that an icon takes before the words of a button, with the room behind it."""
    return look.grown(ICON) + BESIDE_WORDS if has_icon else 0.0


def button_size(
    look: Look, label: str, width: float, *, has_icon: bool = False, style: str = "button", above: float = 0.0
) -> float:
    """The height that a button of this label takes at this width; never less than `TARGET` + 6.

    The words have `above` more room than they need.
    """
    inner = width - 2 * PADDING - _before_words(look, has_icon=has_icon)
    return max(look.target(TARGET + 6), height(look, label, style, max(40.0, inner)) + 24 + above)


def natural_width(look: Look, label: str, *, has_icon: bool = False, style: str = "button") -> float:
    """The width at which the label stands on one line."""
    inner = look.typesetter.width(label, getattr(look.type, style))
    return max(TARGET, inner + 2 * PADDING + _before_words(look, has_icon=has_icon) + 2)


def button(
    look: Look,
    id_: str,
    place: Rect,
    label: str,
    action: Action | None,
    *,
    kind: Kind = "plain",
    icon_name: str = "",
    align: Literal["left", "center"] = "center",
    role: Role = "button",
    state: tuple[State, ...] = (),
    value: str = "",
    first: bool = False,
    style: str = "button",
) -> Widget:
    """A button with a label, and an icon before it where one is named."""
    fill, ink, stroke = button_colours(look, kind, state)
    radius = min(place.h / 2, 28.0)
    shapes: list[Shape] = [
        Box(place, fill, radius, stroke, 3.0 if stroke else 0.0, 5.0 if kind in ("primary", "good") else 0.0)
    ]
    inner = place.inset(PADDING, 0)
    if icon_name:
        before = _before_words(look, has_icon=True)
        side = before - BESIDE_WORDS
        inner = Rect(inner.x + before, inner.y, inner.w - before, inner.h)
        words = min(look.block(label, style, inner.w).w, inner.w)
        x = place.x + PADDING if align == "left" else place.x + (place.w - words - before) / 2
        shapes.append(icon(Rect(x, place.y + (place.h - side) / 2, side, side), icon_name, ink))
        if align == "center":
            inner = Rect(x + before, place.y, words + 2, place.h)
    shapes.append(centred(look, inner, label, style, ink, align if not icon_name else "left"))
    return Widget(
        id_, place, tuple(shapes), role=role, name=label, value=value, state=state, action=action,
        radius=radius, first=first,
    )  # fmt: skip


def button_colours(look: Look, kind: Kind, state: tuple[State, ...]) -> tuple[Colour, Colour, Colour]:
    """Fill, ink and outline of a button; one that is closed is words alone, without a shape."""
    theme = look.theme
    if "disabled" in state:
        return "", theme.quiet, ""
    if "selected" in state or "checked" in state:
        return theme.accent, theme.on_accent, theme.accent
    return {
        "primary": (theme.accent, theme.on_accent, theme.accent),
        "good": (theme.good, theme.on_good, ""),
        "alert": (theme.alert, theme.on_alert, ""),
        "plain": (theme.panel, theme.accent, theme.accent),
        "quiet": (theme.soft, theme.on_soft, theme.line),
        "icon": (theme.panel, theme.accent, ""),
    }[kind]


def icon_button(
    look: Look,
    id_: str,
    place: Rect,
    icon_name: str,
    label: str,
    action: Action | None,
    *,
    kind: Kind = "icon",
    state: tuple[State, ...] = (),
    glyph: float = ICON,
) -> Widget:
    """A round button that shows an icon only; the label is what it is called."""
    fill, ink, stroke = button_colours(look, kind, state)
    if look.theme.flat:
        stroke = look.theme.line
    radius = min(place.w, place.h) / 2
    side = min(look.grown(glyph), radius * 2 * MOST_OF_DISC)
    shapes = (
        Box(place, fill, radius, stroke, 2.0 if stroke else 0.0, 4.0),
        icon(place.centered(side, side), icon_name, ink),
    )
    return Widget(id_, place, shapes, role="button", name=label, state=state, action=action, radius=radius)
