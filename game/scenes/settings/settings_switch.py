"""The settings of how one plays: with one switch, how its highlight moves and how fast; single keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.language.formats import number
from game.scenes.scene import SetSetting
from game.scenes.settings.settings_parts import Option, Scale, group, options_list, scale_row, switch_row
from game.text import Text
from game.ui.parts.column import words
from game.ui.parts.controls import Switch

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.parts.column import Laid

SCANNING = Text("settings.scanning", "Playing with one switch")
# Translators: about a highlight that goes from button to button; the switch is any key, button or touch.
WHY = Text(
    "settings.scanning-why",
    "One key, one button or a touch anywhere is enough: a highlight goes from place to place. "
    "Holding it for three seconds is the quick exit.",
)
MODES = (
    Option("off", Text("settings.scanning-off", "Off")),
    Option(
        "auto",
        Text("settings.scanning-auto", "The highlight moves by itself"),
        Text("settings.scanning-auto-does", "Press when it is on what you want."),
    ),
    Option(
        "step",
        Text("settings.scanning-step", "I move the highlight"),
        Text("settings.scanning-step-does", "A short press moves it on, a long press takes what it is on."),
    ),
)
PACE = Text("settings.scan-pace", "Time at each place")
# Translators: how many seconds; the number is written as the language does, such as 1,5.
SECONDS = Text("settings.seconds", "{value} s")
FASTER = Text("settings.scan-faster", "Shorter")
SLOWER = Text("settings.scan-slower", "Longer")

KEYS = Text("settings.shortcuts", "Short ways by keys")
KEYS_ON = Text("settings.shortcuts-on", "1 to 9 and Shift+A do something")
KEYS_OFF = Text("settings.shortcuts-off", "1 to 9 and Shift+A do nothing")

PACES = (500, 750, 1000, 1500, 2000, 3000, 4000, 6000, 8000)
"""Milliseconds to choose from."""


def switch_group(context: Context) -> Laid:
    """The three ways; and the pace, where the highlight has one."""
    settings, look = context.world.settings, context.look
    why = words(look, "scanning.why", context.say(WHY), "small", look.theme.on_soft)
    modes = options_list(context, "scanning", "scanning", SCANNING, MODES)
    pace = (_pace(context),) if settings.scanning == "auto" else ()
    return group(context, "settings.scanning", "switch", SCANNING, (why, modes, *pace))


def keys_group(context: Context) -> Laid:
    """Whether single keys do something: who speaks to a computer, or hits keys unawares, may want none."""
    on = context.world.settings.shortcuts
    said = Switch(
        context.say(KEYS), context.say(KEYS_ON if on else KEYS_OFF), on, SetSetting("shortcuts", not on)
    )
    return group(context, "settings.shortcuts", "keyboard", KEYS, (switch_row(context, "shortcuts", said),))


def _pace(context: Context) -> Laid:
    seconds = number(context.world.settings.scan_pace / 1000, context.catalog.code)
    said = context.say(SECONDS, value=seconds)
    return scale_row(context, "scan-pace", Scale("scan_pace", PACE, said, PACES, FASTER, SLOWER))
