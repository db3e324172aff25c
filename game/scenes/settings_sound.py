"""The settings of what is heard: sound on or off, and how loud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.scene import SetSetting
from game.scenes.settings_parts import PERCENT, group, switch_row
from game.settings import VOLUMES
from game.text import Text
from game.ui.geometry import Rect
from game.ui.parts.controls import Step, Switch, stepper

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.parts.column import Piece
    from game.ui.widget import Widget

SOUND = Text("settings.sound", "Sound")
SOUND_ON = Text("settings.sound-on", "On")
SOUND_OFF = Text("settings.sound-off", "Off")
VOLUME = Text("settings.volume", "Loudness")
SOFTER = Text("settings.softer", "Softer")
LOUDER = Text("settings.louder", "Louder")

VOLUME_STEP = 10


def sound_group(context: Context) -> Piece:
    """On or off, and how loud when it is on."""
    settings = context.world.settings
    said = Switch(
        context.say(SOUND), context.say(SOUND_ON if settings.sound else SOUND_OFF), settings.sound,
        SetSetting("sound", not settings.sound),
    )  # fmt: skip
    icon_name = "sound-on" if settings.sound else "sound-off"
    volume = (_volume(context),) if settings.sound else ()
    return group(context, "settings.sound", icon_name, SOUND, (switch_row(context, "sound", said), *volume))


def _volume(context: Context) -> Piece:
    volume, (least, most) = context.world.settings.volume, VOLUMES
    softer = SetSetting("volume", max(least, volume - VOLUME_STEP)) if volume > least else None
    louder = SetSetting("volume", min(most, volume + VOLUME_STEP)) if volume < most else None

    def laid(room: Rect) -> Widget:
        look = context.look
        value = context.say(PERCENT, value=volume)
        h = max(56.0, look.block(value, "button", room.w).h + 30)
        ends = Step(context.say(SOFTER), softer), Step(context.say(LOUDER), louder)
        said = (context.say(VOLUME), value)
        return stepper(look, "volume", Rect(room.x, room.y, room.w, h), said, volume / most, *ends)

    return laid
