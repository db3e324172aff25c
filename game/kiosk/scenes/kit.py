"""What the scenes of a kiosk share: their world, and pages of a few large things to touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.action import Action
from game.kiosk.world import KioskWorld
from game.scenes.frame import MARGIN, backdrop
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import State, Widget
from game.ui.parts.basic import Kind, button, button_size, height, panel, text
from game.ui.parts.scrolling import beside_bar, scroll

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.kiosk.staff.kiosk_state import Stand
    from game.scenes.scene import Context
    from game.ui.draw.look import Look

Content = tuple[tuple[Widget, ...], float]


def world_of(context: Context) -> KioskWorld:
    """The world, which is a kiosk's. Raises TypeError in any other."""
    if not isinstance(context.world, KioskWorld):
        raise TypeError("this scene belongs to a kiosk")
    return context.world


def stand_of(context: Context) -> Stand:
    """The stand, with the session, the PIN and what is on offer."""
    return world_of(context).stand


class Choice(msgspec.Struct, frozen=True):
    """A large thing to touch: id, words, what follows, how it looks."""

    id: str
    label: str
    action: Action | None
    icon: str = ""
    kind: Kind = "plain"
    on: bool | None = None
    """Of a switch: whether it is on."""
    first: bool = False
    language: str = ""


def grid(look: Look, area: Rect, choices: Sequence[Choice], across: int, least: float = 84.0) -> Content:
    """The choices as buttons of one size, so many in a row, from the top of `area`; and their height."""
    gap = look.apart(18.0)
    w = (area.w - gap * (across - 1)) / across
    heights = [button_size(look, one.label, w, has_icon=bool(one.icon)) for one in choices]
    h = max([look.target(least), *heights])
    made = tuple(
        _pressed(look, one, Rect(area.x + at % across * (w + gap), area.y + at // across * (h + gap), w, h))
        for at, one in enumerate(choices)
    )
    rows = -(-len(choices) // across)
    return made, max(0.0, rows * h + (rows - 1) * gap)


def _pressed(look: Look, one: Choice, place: Rect) -> Widget:
    state: tuple[State, ...] = ("checked",) if one.on else ()
    made = button(
        look, one.id, place, one.label, one.action, kind=one.kind, icon_name=one.icon, first=one.first,
        role="button" if one.on is None else "checkbox", state=state,
    )  # fmt: skip
    return msgspec.structs.replace(made, language=one.language)


def dialog(
    context: Context, name: str, title: str, said: str, choices: Sequence[Choice], *, across: int = 2
) -> Widget:
    """A question over the whole page: a title, a few words, and large answers below them."""
    look, view = context.look, context.viewport
    w = min(view.w - 2 * MARGIN, 820.0)
    inner = w - 72
    across = 1 if view.portrait and w < 640 else across  # noqa: PLR2004 - two words beside each other need it
    title_h, said_h = height(look, title, "heading", inner), height(look, said, "body", inner)
    _, foot_h = grid(look, Rect(0, 0, inner, 0), choices, across)
    h = 36 + title_h + 14 + said_h + (28 + foot_h if choices else 0.0) + 36
    place = view.rect.centered(w, h)
    x, y = place.x + 36, place.y + 36
    heading = text(
        look, f"{name}.title", Rect(x, y, inner, title_h), title, "heading", look.theme.on_panel, "center",
        role="heading",
    )  # fmt: skip
    below = Rect(x, y + title_h + 14, inner, said_h)
    words = text(look, f"{name}.said", below, said, "body", look.theme.on_panel, "center")
    answers, _ = grid(look, Rect(x, words.rect.bottom + 28, inner, 0), choices, across)
    board = Widget(f"{name}.board", place, (panel(look, place, radius=34.0),), (heading, words, *answers))
    return Widget(name, view.rect, backdrop(context), (board,))


def plain_page(
    context: Context, name: str, title: str, content: Callable[[Rect], Content], footer: Sequence[Choice]
) -> Widget:
    """A page of the staff: a title, what scrolls below it, and buttons at the bottom."""
    look, view = context.look, context.viewport
    room = view.rect.inset(MARGIN, 24).centered(min(980.0, view.w - 2 * MARGIN), view.h - 48)
    title_h = height(look, title, "heading", room.w)
    heading = text(
        look, f"{name}.title", Rect(room.x, room.y, room.w, title_h), title, "heading", role="heading"
    )
    _, foot_h = grid(look, Rect(room.x, 0, room.w, 0), footer, len(footer))
    foot, _ = grid(look, Rect(room.x, room.bottom - foot_h, room.w, 0), footer, len(footer))
    window = beside_bar(Rect(room.x, room.y + title_h + 20, room.w, room.h - title_h - 20 - foot_h - 20))
    moved = context.scrolled.get(f"{name}.scroll", 0.0)
    area = scroll(look, f"{name}.scroll", window, content, moved)
    return Widget(name, view.rect, backdrop(context), (heading, area, *foot))
