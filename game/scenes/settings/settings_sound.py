"""The settings of what is heard: sound on or off, how loud sounds and music are, and captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.scene import SetSetting
from game.scenes.settings.settings_parts import Scale, group, scale_row, switch_row
from game.text import Text
from game.ui.parts.controls import Switch

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.parts.column import Laid

SOUND = Text("settings.sound", "Sound")
SOUND_ON = Text("settings.sound-on", "On")
SOUND_OFF = Text("settings.sound-off", "Off")
VOLUME = Text("settings.volume", "Loudness")
MUSIC = Text("settings.volume-music", "Loudness of the music")
# Translators: how loud the short sounds are, such as that of a message that arrives.
SOUNDS_AT = Text("settings.sounds-at", "Sounds: {value} %")
# Translators: how loud the music is: short, soft tunes where a story comes to another place.
MUSIC_AT = Text("settings.music-at", "Music: {value} %")
SOFTER = Text("settings.softer", "Softer")
LOUDER = Text("settings.louder", "Louder")
CAPTIONS = Text("settings.captions", "Captions for sounds")
# Translators: every sound is told in a few words: "A message arrives".
CAPTIONS_ON = Text("settings.captions-on", "Sounds in words, too")
CAPTIONS_OFF = Text("settings.captions-off", "No words for sounds")

STOPS = tuple(range(0, 101, 10))
"""Loudness to choose from, in percent."""


def sound_group(context: Context) -> Laid:
    """On or off, how loud each kind is when it is on, and captions, which need no sound."""
    settings, say = context.world.settings, context.say
    sound = Switch(
        say(SOUND), say(SOUND_ON if settings.sound else SOUND_OFF), settings.sound,
        SetSetting("sound", not settings.sound),
    )  # fmt: skip
    captions = Switch(
        say(CAPTIONS), say(CAPTIONS_ON if settings.captions else CAPTIONS_OFF), settings.captions,
        SetSetting("captions", not settings.captions),
    )  # fmt: skip
    icon_name = "sound-on" if settings.sound else "sound-off"
    loudness = (
        _loudness(context, "volume", VOLUME, SOUNDS_AT), _loudness(context, "volume_music", MUSIC, MUSIC_AT),
    ) if settings.sound else ()  # fmt: skip
    rows = (switch_row(context, "sound", sound), *loudness, switch_row(context, "captions", captions))
    return group(context, "settings.sound", icon_name, SOUND, rows)


def _loudness(context: Context, setting: str, name: Text, at: Text) -> Laid:
    said = context.say(at, value=getattr(context.world.settings, setting))
    scale = Scale(setting, name, said, STOPS, SOFTER, LOUDER)
    return scale_row(context, setting.replace("_", "-"), scale)
