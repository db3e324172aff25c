"""A notice over any screen: what the player should know kindly, such as a save that had to be set aside."""

from __future__ import annotations

import msgspec

from game.scenes.scene import Context, Dismiss
from game.text import Text
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import button, height, natural_width, panel, text

UNDERSTOOD = Text("notice.understood", "All right")


def with_notice(tree: Widget, context: Context) -> Widget:
    """The tree, with the oldest notice below it where there is one."""
    if not context.world.trouble:
        return tree
    return msgspec.structs.replace(tree, children=(*tree.children, notice(context)))


def notice(context: Context) -> Widget:
    """The notice as a strip at the bottom, with a button that closes it."""
    look, view = context.look, context.viewport
    words, label = context.say(context.world.trouble[0]), context.say(UNDERSTOOD)
    w = min(view.w - 56, 760.0)
    button_w = natural_width(look, label)
    text_h = height(look, words, "body", w - 56)
    h = text_h + 54 + 24 + 48
    place = Rect((view.w - w) / 2, view.h - h - 20, w, h)
    words_widget = text(
        look,
        "notice.text",
        Rect(place.x + 28, place.y + 24, w - 56, text_h),
        words,
        colour=look.theme.on_panel,
    )
    press = Rect(place.right - 28 - button_w, place.bottom - 24 - 54, button_w, 54)
    close = button(look, "notice.close", press, label, Dismiss(), kind="primary", first=True)
    return Widget(
        "notice",
        place,
        (panel(look, place),),
        (words_widget, close),
        role="alert",
        name=words,
        live=True,
        modal=True,
    )
