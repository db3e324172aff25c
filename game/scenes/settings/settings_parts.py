"""What pages of settings are made of: boards with headings, switches, steppers, cards, ways to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.scene import SetSetting
from game.scenes.settings.settings_locked import barred
from game.text import Text
from game.ui.parts.cards import Words
from game.ui.parts.column import column
from game.ui.parts.controls import Step, Switch, stepper, stepper_height, switch, switch_height
from game.ui.parts.facts import beside, board, fact, stacked
from game.ui.parts.layout import stack
from game.ui.parts.part import made, one
from game.ui.parts.pieces import choice, tile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Change, Context
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.column import Laid, Piece
    from game.ui.parts.part import Part

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
    return tile(context.look, id_, context.say(label), icon_name, leads)


def switch_row(context: Context, id_: str, said: Switch) -> Laid:
    """A switch over the whole width of its group."""
    look = context.look
    return made(lambda room: switch(look, id_, room, said), lambda w: switch_height(look, said, w))


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
    look, said = context.look, (context.say(scale.name), scale.value)
    return made(
        lambda room: stepper(look, id_, room, said, part, *ends),
        lambda w: stepper_height(look, scale.value, w),
    )


class Option(msgspec.Struct, frozen=True):
    """One value of a setting: its name, and a sentence about it where one is needed."""

    value: str
    name: Text
    about: Text | None = None


def options_list(context: Context, id_: str, setting: str, name: Text, options: Sequence[Option]) -> Laid:
    """Cards below each other, of which one is chosen."""
    look, now = context.look, getattr(context.world.settings, setting)

    def card(option: Option) -> Part:
        about = context.say(option.about) if option.about else ""
        said = Words(context.say(option.name), about, style="button", least=56.0)
        return choice(
            look, f"{id_}:{option.value or 'usual'}", said, SetSetting(setting, option.value),
            chosen=now == option.value,
        )  # fmt: skip

    cards = stack(*(card(option) for option in options), gap=10.0)
    return one(id_, cards, role="list", name=context.say(name))
