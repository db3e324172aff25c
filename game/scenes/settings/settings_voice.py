"""The settings of reading aloud: on or off, which voice, how fast and how loud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.scene import SetSetting
from game.scenes.settings.settings_parts import Option, Scale, group, options_list, scale_row, switch_row
from game.text import Text
from game.ui.aids.voice.state import VOICES, trouble
from game.ui.parts.column import words
from game.ui.parts.controls import Switch

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.parts.column import Laid

READ_ALOUD = Text("settings.read-aloud", "Reading aloud")
READ_ALOUD_ON = Text("settings.read-aloud-on", "On")
READ_ALOUD_OFF = Text("settings.read-aloud-off", "Off")
# Translators: the key that switches reading aloud on and off on any screen.
KEY = Text("settings.read-aloud-key", "F2 does the same on every screen.")
VOICE = Text("settings.voice", "Voice")
RATE = Text("settings.speech-rate", "How fast it reads")
# Translators: how fast the voice reads, in percent of the usual pace.
RATE_AT = Text("settings.speech-rate-at", "Pace: {value} %")
LOUDNESS = Text("settings.volume-speech", "Loudness of the voice")
LOUDNESS_AT = Text("settings.volume-speech-at", "Voice: {value} %")
FASTER = Text("settings.speech-faster", "Faster")
SLOWER = Text("settings.speech-slower", "Slower")
SOFTER = Text("settings.speech-softer", "Softer")
LOUDER = Text("settings.speech-louder", "Louder")

RATES = (50, 65, 80, 100, 120, 140, 160, 180, 200)
LOUDNESSES = tuple(range(10, 101, 10))
"""Pace and loudness to choose from, in percent; a voice that is on is never silent."""


def voice_group(context: Context) -> Laid:
    """The switch, why nothing can be read where that is so, and the rest where reading aloud is on."""
    settings, look = context.world.settings, context.look
    on, wrong = settings.read_aloud, trouble(context.voice_trouble)
    said = Switch(
        context.say(READ_ALOUD), context.say(READ_ALOUD_ON if on else READ_ALOUD_OFF), on,
        SetSetting("read_aloud", not on),
    )  # fmt: skip
    told = words(look, "read-aloud.told", context.say(wrong or KEY), "small", look.theme.on_soft)
    rows = (switch_row(context, "read-aloud", said), told, *(_manner(context) if on else ()))
    return group(context, "settings.read-aloud", "read-aloud", READ_ALOUD, rows)


def _manner(context: Context) -> tuple[Laid, ...]:
    settings, say = context.world.settings, context.say
    voices = [Option(id_, name) for id_, name in VOICES.items()]
    pace = say(RATE_AT, value=settings.speech_rate)
    loudness = say(LOUDNESS_AT, value=settings.volume_speech)
    return (
        options_list(context, "voice", "speech_voice", VOICE, voices),
        scale_row(context, "speech-rate", Scale("speech_rate", RATE, pace, RATES, SLOWER, FASTER)),
        scale_row(
            context, "volume-speech", Scale("volume_speech", LOUDNESS, loudness, LOUDNESSES, SOFTER, LOUDER)
        ),
    )
