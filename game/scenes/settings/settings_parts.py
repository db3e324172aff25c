"""What pages of settings are made of: boards with headings, switches, steppers, cards, ways to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.scene import SetSetting
from game.scenes.settings.settings_locked import barred
from game.text import Text
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.cards import Words, choice_card, choice_card_height, tile_button, tile_height
from game.ui.parts.column import column
from game.ui.parts.controls import Step, Switch, stepper, switch
from game.ui.parts.facts import beside, board, fact, stacked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Change, Context
    from game.ui.parts.column import Laid, Piece

# Translators: a number of percent, as the size of the text or the loudness.
PERCENT = Text("settings.percent", "{value} %")

BESIDE, LARGE = 780.0, 30.0
"""Groups stand side by side on pages at least so wide, as long as text is smaller than that."""


def two_columns(
    context: Context, id_: str, room: Rect, left: Sequence[Piece], right: Sequence[Piece]
) -> tuple[tuple[Widget, ...], float]:
    """Groups in two columns, the left one wider; in one where room is narrow or text is large."""
    if room.w >= BESIDE and context.look.type.body.size < LARGE:
        sides = ((stacked(f"{id_}.left", left, 16.0), 1.25), (stacked(f"{id_}.right", right, 16.0), 1.0))
        return column(room, (beside(sides, 20.0),))
    return column(room, (*left, *right), 16.0)


def group(context: Context, id_: str, icon_name: str, title: Text, pieces: tuple[Piece, ...]) -> Laid:
    """A board with an icon and a heading; what sets a locked setting can't be pressed in it."""
    look, ink = context.look, context.look.theme.on_soft
    name = context.say(title)
    head = fact(look, f"{id_}.title", icon_name, name, "button", (ink, ink))
    return board(look, id_, (head, *barred(context, id_, pieces)), 14.0, name=name)


def way(context: Context, id_: str, icon_name: str, label: Text, leads: Change) -> Laid:
    """A tile that opens another page."""
    look, said = context.look, context.say(label)

    def laid(room: Rect) -> Widget:
        place = Rect(room.x, room.y, room.w, tile_height(look, said, room.w))
        return tile_button(look, id_, place, said, icon_name, leads)

    return laid


def switch_row(context: Context, id_: str, said: Switch) -> Laid:
    """A switch over the whole width of its group."""

    def laid(room: Rect) -> Widget:
        h = max(52.0, context.look.block(said.value, "button", room.w - 96).h + 12)
        return switch(context.look, id_, Rect(room.x, room.y, room.w, h), said)

    return laid


class Scale(msgspec.Struct, frozen=True):
    """A setting that is a number: its name, what its value is called, the values, and the words at the ends.

    `stops` are the values to choose from, from the least to the most.
    """

    setting: str
    name: Text
    value: str
    stops: tuple[int, ...]
    less: Text
    more: Text


def scale_row(context: Context, id_: str, scale: Scale) -> Laid:
    """A stepper for a number, which goes from stop to stop."""
    now, stops = getattr(context.world.settings, scale.setting), scale.stops
    below = [stop for stop in stops if stop < now]
    above = [stop for stop in stops if stop > now]
    ends = (
        Step(context.say(scale.less), SetSetting(scale.setting, below[-1]) if below else None),
        Step(context.say(scale.more), SetSetting(scale.setting, above[0]) if above else None),
    )
    part = len(below) / max(1, len(stops) - 1)

    def laid(room: Rect) -> Widget:
        h = max(56.0, context.look.block(scale.value, "button", room.w).h + 30)
        said = (context.say(scale.name), scale.value)
        return stepper(context.look, id_, Rect(room.x, room.y, room.w, h), said, part, *ends)

    return laid


class Option(msgspec.Struct, frozen=True):
    """One value of a setting: its name, and a sentence about it where one is needed."""

    value: str
    name: Text
    about: Text | None = None


def options_list(context: Context, id_: str, setting: str, name: Text, options: Sequence[Option]) -> Laid:
    """Cards below each other, of which one is chosen."""
    look, now = context.look, getattr(context.world.settings, setting)

    def card(option: Option) -> Laid:
        said = Words(
            context.say(option.name),
            context.say(option.about) if option.about else "",
            style="button",
            least=56.0,
        )

        def laid(room: Rect) -> Widget:
            place = Rect(room.x, room.y, room.w, choice_card_height(look, said, room.w))
            chosen = now == option.value
            action = SetSetting(setting, option.value)
            return choice_card(look, f"{id_}:{option.value or 'usual'}", place, said, action, chosen=chosen)

        return laid

    def laid(room: Rect) -> Widget:
        cards, h = column(room, [card(option) for option in options], 10.0)
        return Widget(id_, Rect(room.x, room.y, room.w, h), (), cards, role="list", name=context.say(name))

    return laid
