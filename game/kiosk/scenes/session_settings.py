"""What a child can change at a kiosk, for this session only: how it looks, how it sounds, how it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.kiosk.scenes.kit import Choice, grid_by_width
from game.scenes.frame import ACCESS, page
from game.scenes.scene import Context, SetSetting, Still
from game.text import Text

if TYPE_CHECKING:
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget

SOUND = Text("kiosk.sound", "Sound")
CAPTIONS = Text("kiosk.captions", "Captions")
READ = Text("kiosk.read-aloud", "Read aloud")
LARGE = Text("kiosk.large-text", "Larger text")
STRONG = Text("kiosk.strong-colours", "Strong colours")
CALM = Text("kiosk.less-motion", "Less motion")
LETTERS = Text("kiosk.easy-letters", "Easier letters")
# Translators: the state of a switch, after its name: "Sound: on".
ON = Text("kiosk.on", "{what}: on")
OFF = Text("kiosk.off", "{what}: off")

LARGER = 140


class Fit(Still):
    """Large switches; all of it is forgotten with the session."""

    name = "settings"

    def view(self, context: Context) -> Widget:
        """The switches, two beside each other."""
        return page(context, "settings", context.say(ACCESS), lambda room: _switches(context, room))


def _switches(context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
    now = context.world.settings
    large, strong, calm = now.text_scale >= LARGER, now.theme.startswith("contrast"), now.motion == "reduced"
    rows: tuple[tuple[str, str, Text, bool, str | int | bool], ...] = (
        ("sound", "sound-on", SOUND, now.sound, not now.sound),
        ("captions", "chat", CAPTIONS, now.captions, not now.captions),
        ("read_aloud", "read-aloud", READ, now.read_aloud, not now.read_aloud),
        ("text_scale", "text-size", LARGE, large, 100 if large else LARGER),
        ("theme", "theme", STRONG, strong, "warm" if strong else "contrast-dark"),
        ("motion", "motion", CALM, calm, "full" if calm else "reduced"),
        ("easy_reading", "easy-reading", LETTERS, now.easy_reading, not now.easy_reading),
    )
    choices = [
        Choice(f"fit.{name}", context.say(ON if on else OFF, what=what), SetSetting(name, then), icon, on=on)
        for name, icon, what, on, then in rows
    ]
    return grid_by_width(context.look, choices).content(room)
