"""What the scenes of a kiosk share: their world, and pages of a few large things to touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.action import Action
from game.kiosk.world import KioskWorld
from game.scenes.frame import MARGIN, screen
from game.ui.parts.basic import Kind, button, button_size
from game.ui.parts.layout import by_width, grid, stack
from game.ui.parts.part import made
from game.ui.parts.pieces import beside_lane, board, said
from game.ui.parts.sizing import at_least, at_most, fill, pad, put

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.kiosk.staff.kiosk_state import Stand
    from game.scenes.scene import Context
    from game.ui.draw.geometry import Rect
    from game.ui.draw.look import Look
    from game.ui.draw.widget import State, Widget
    from game.ui.parts.part import Content, Part

NARROW = 640.0 - 2 * 36.0
"""Two words beside each other need so much width."""


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


def choices_grid(look: Look, choices: Sequence[Choice], across: int, least: float = 84.0) -> Part:
    """The choices as buttons of one size, so many in a row."""
    parts = [at_least(_pressed(look, each), look.target(least)) for each in choices]
    return grid(parts, across, look.apart(18.0))


def grid_by_width(look: Look, choices: Sequence[Choice], least: float = 600.0) -> Part:
    """Two choices beside each other where there is more width than that, else one."""
    return by_width(lambda w: choices_grid(look, choices, 2 if w > least else 1))


def _pressed(look: Look, each: Choice) -> Part:
    """A choice as a button that fills its place."""
    return made(
        lambda room: _button(look, each, room),
        lambda w: button_size(look, each.label, w, has_icon=bool(each.icon)),
    )


def _button(look: Look, each: Choice, place: Rect) -> Widget:
    state: tuple[State, ...] = ("checked",) if each.on else ()
    plain = button(
        look, each.id, place, each.label, each.action, kind=each.kind, icon_name=each.icon, first=each.first,
        role="button" if each.on is None else "checkbox", state=state,
    )  # fmt: skip
    return msgspec.structs.replace(plain, language=each.language)


def dialog(
    context: Context, name: str, title: str, words: str, choices: Sequence[Choice], *, across: int = 2
) -> Widget:
    """A question over the whole page: a title, a few words, and large answers below them."""
    look, ink = context.look, context.look.theme.on_panel
    narrow = choices_grid(look, choices, 1)
    usual = choices_grid(look, choices, across)
    answers = by_width(lambda w: narrow if context.viewport.portrait and w < NARROW else usual)
    inside = stack(
        said(look, f"{name}.title", title, "heading", ink, "center", "heading"),
        14.0,
        said(look, f"{name}.said", words, "body", ink, "center"),
        *((28.0, answers) if choices else ()),
    )
    asked = at_most(board(look, f"{name}.board", inside, 36.0, 36.0, radius=34.0), 820.0)
    return screen(context, name, pad(put(asked, "middle", "middle"), MARGIN))


def plain_page(
    context: Context, name: str, title: str, content: Callable[[Rect], Content], footer: Sequence[Choice]
) -> Widget:
    """A page of the staff: a title, what scrolls below it, and buttons at the bottom."""
    look = context.look
    body = stack(
        said(look, f"{name}.title", title, "heading", role="heading"),
        20.0,
        fill(beside_lane(context.scroll(f"{name}.scroll", content))),
        20.0,
        choices_grid(look, footer, len(footer)),
    )
    return screen(context, name, pad(put(at_most(body, 980.0), "middle"), MARGIN, 24.0))
