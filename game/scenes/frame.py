"""What every screen has: the bar with help, quick exit, language and settings, and the page of a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.scene import Back, Context, Push, QuickExit, SetSetting
from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import TARGET, button, height, icon_button, natural_width, panel, text
from game.ui.parts.scrolling import lane, scroll

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.action import Action
    from game.ui.draw.look import Look
    from game.ui.parts.basic import Kind

# Translators: leaves the game at once and shows a neutral picture.
QUICK_EXIT = Text("frame.quick-exit", "Quick exit")
HELP = Text("frame.help", "Help")
LANGUAGE = Text("frame.language", "Language and country")
SETTINGS = Text("frame.settings", "Settings")
ACCESS = Text("frame.access", "Make it fit you")
# Translators: a button: the game writes nothing of what is played to the disk from now on. Short.
KEEP_NOTHING = Text("frame.keep-nothing", "Keep nothing")
# Translators: the same button while that is so; a press on it ends it.
KEPT_NOT = Text("frame.kept-not", "Nothing is kept")
BACK = Text("frame.back", "Back")
# Translators: at a stand: ends this child's turn, after asking. Two short words.
AGAIN = Text("frame.again", "Start again")

MARGIN = 28.0
BAR = 56.0
GAP = 12.0


def bar(context: Context, *, back: bool = False, here: str = "", first: bool = False) -> Widget:
    """Help, quick exit, language and settings at the top left; `back` puts an arrow before them.

    The screens that come `first` offer to keep nothing. The button that leads to where one is, `here`, is
    marked and can't be pressed. Where the language is asked, on the first screen ever, one button more makes
    the game fit the player. Nothing that opens over a screen takes the bar away: help and quick exit are
    always there.
    """
    look, say = context.look, context.say
    x, y = MARGIN, 20.0
    side, gap = look.target(BAR), look.apart(GAP)
    children: list[Widget] = []

    def round_button(id_: str, icon: str, label: str, action: Action) -> None:
        nonlocal x
        place = Rect(x, y, side, side)
        if id_ == here:
            children.append(icon_button(look, id_, place, icon, label, None, state=("selected",)))
        else:
            children.append(icon_button(look, id_, place, icon, label, action))
        x += side + gap

    def long_button(id_: str, icon: str, label: str, action: Action) -> None:
        nonlocal x
        w = max(side, natural_width(look, label, has_icon=True))
        place = Rect(x, y, w, side)
        children.append(button(look, id_, place, label, action, kind="quiet", icon_name=icon))
        x += w + gap

    if back:
        round_button("back", "back", say(BACK), Back())
    if context.world.at_stand:
        long_button("again", "rewind", say(AGAIN), Push("again"))
        round_button("quick-exit", "exit", say(QUICK_EXIT), QuickExit())
    else:
        long_button("quick-exit", "exit", say(QUICK_EXIT), QuickExit())
    round_button("help", "help", say(HELP), Push("help"))
    round_button("language", "language", say(LANGUAGE), Push("language"))
    round_button("settings", "settings", say(SETTINGS), Push("settings"))
    if first and context.world.may_choose_private:
        children.append(_keep_nothing(context, x, y))
        x = children[-1].rect.right + gap
    if here == "language":
        round_button("access", "access", say(ACCESS), Push("access"))
    place = Rect(MARGIN, y, x - MARGIN, side)
    return Widget("bar", place, children=tuple(children), role="group", above=True)


def _keep_nothing(context: Context, x: float, y: float) -> Widget:
    """The button by which nothing is kept from now on; an icon alone where its words have no room."""
    look, private = context.look, context.world.private
    name = context.say(KEPT_NOT if private else KEEP_NOTHING)
    action, side = SetSetting("private", not private), look.target(BAR)
    kind: Kind = "good" if private else "quiet"
    w = natural_width(look, name, has_icon=True)
    if x + w + look.apart(GAP) + side > context.viewport.w - MARGIN:
        return icon_button(look, "private", Rect(x, y, side, side), "lock", name, action, kind=kind)
    place = Rect(x, y, w, side)
    return button(look, "private", place, name, action, kind=kind, icon_name="lock")


def bar_bottom(look: Look | None = None) -> float:
    """Where the page below the bar begins; `look` knows how large fingers need it."""
    return 20.0 + (look.target(BAR) if look else BAR) + 16.0


def backdrop(context: Context) -> tuple[Shape, ...]:
    """The ground of a menu: the page colour with two soft shapes that give it depth."""
    page, theme = context.viewport.rect, context.look.theme
    if theme.flat:
        return (Box(page, theme.page),)
    size = max(page.w, page.h)
    return (
        Box(page, theme.page),
        Box(Rect(page.w - size * 0.34, -size * 0.30, size * 0.62, size * 0.62), theme.soft, size * 0.31),
        Box(Rect(-size * 0.2, page.h - size * 0.16, size * 0.46, size * 0.46), theme.soft, size * 0.23),
    )


def page(
    context: Context,
    name: str,
    title: str,
    content: Callable[[Rect], tuple[tuple[Widget, ...], float]],
    *,
    footer: Callable[[Rect], tuple[tuple[Widget, ...], float]] | None = None,
    width: float = 860.0,
    back: bool = True,
) -> Widget:
    """A menu page: bar, title, a panel whose content scrolls when it is too high, and buttons below it.

    `content` and `footer` lay widgets out from the top of the rectangle they get and say how high they are.
    """
    look, view = context.look, context.viewport
    column = view.rect.inset(MARGIN, 0)
    column = column.centered(min(look.grown(width), column.w), column.h)
    top = bar_bottom(look)
    heading_h = height(look, title, "heading", column.w)
    heading = text(
        look, f"{name}.title", Rect(column.x, top, column.w, heading_h), title, "heading", role="heading"
    )
    body_top = top + heading_h + 16
    foot: tuple[Widget, ...] = ()
    foot_h = 0.0
    if footer is not None:
        _, foot_h = footer(Rect(column.x, 0, column.w, 0))
        foot, _ = footer(Rect(column.x, view.h - 24 - foot_h, column.w, foot_h))
        foot_h += 16
    room = Rect(column.x, body_top, column.w, view.h - body_top - 24 - foot_h)
    _, wanted = content(lane(room.inset(28, 24)))
    place = Rect(room.x, room.y, room.w, min(room.h, wanted + 48))
    area = scroll(
        look, f"{name}.scroll", place.inset(28, 24), content, context.scrolled.get(f"{name}.scroll", 0.0)
    )
    board = Widget(f"{name}.panel", place, (panel(look, place),), (area,))
    children = (bar(context, back=back, here=name), heading, board, *foot)
    return Widget(f"{name}.page", view.rect, backdrop(context), children)


def buttons_row(
    context: Context, area: Rect, buttons: tuple[tuple[str, str, object, str], ...]
) -> tuple[tuple[Widget, ...], float]:
    """Buttons side by side (id, label, action, kind), below each other where they are too wide together.

    The first one has the focus. Gives the widgets and their height.
    """
    look = context.look
    widths = [natural_width(look, label) + 16 for _, label, _, _ in buttons]
    gap = look.apart(16.0)
    beside = sum(widths) + gap * (len(buttons) - 1) <= area.w
    widgets: list[Widget] = []
    x, y, tallest = area.x, area.y, 0.0
    for number, (id_, label, action, kind) in enumerate(buttons):
        w = widths[number] if beside else area.w
        h = max(look.target(TARGET + 8), height(look, label, "button", w - 44) + 26)
        place = Rect(x, y, w, h)
        widgets.append(button(look, id_, place, label, action, kind=kind, first=number == 0))  # type: ignore[arg-type]  # a Kind
        tallest = max(tallest, h)
        if beside:
            x += w + gap
        else:
            y += h + look.apart(12.0)
    return tuple(widgets), tallest if beside else y - area.y - look.apart(12.0)
