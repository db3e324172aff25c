"""The settings of what is seen: size of the text, easy reading, colours, motion."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.scenes.scene import SetSetting
from game.scenes.settings.settings_parts import PERCENT, group, switch_row
from game.text import Text
from game.ui.draw.display import Style
from game.ui.draw.theme import THEMES, Theme
from game.ui.parts.cards import MARK, radio_mark
from game.ui.parts.column import words
from game.ui.parts.controls import Switch
from game.ui.parts.layout import by_width, grid, over, row, stack
from game.ui.parts.part import box, drawn, letters, lines, one
from game.ui.parts.pieces import card
from game.ui.parts.sizing import SPRING, kept, loose, pad, put, share_of, sized, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.draw.display import Colour
    from game.ui.parts.column import Laid
    from game.ui.parts.part import Part

TEXT_SIZE = Text("settings.text-size", "Size of the text")
COLOURS = Text("settings.theme", "Colours")
THEME_NAMES = {
    "warm": Text("settings.theme-warm", "Warm"),
    "night": Text("settings.theme-night", "Night"),
    "contrast-light": Text("settings.theme-contrast-light", "Strong, light"),
    "contrast-dark": Text("settings.theme-contrast-dark", "Strong, dark"),
}
MOTION = Text("settings.motion", "Motion")
MOTION_ON = Text("settings.motion-on", "Things move")
MOTION_OFF = Text("settings.motion-off", "All is still")
EASY = Text("settings.easy-reading", "Letters that are easier to read")
EASY_ON = Text("settings.easy-reading-on", "On")
EASY_OFF = Text("settings.easy-reading-off", "Off")
EASY_WHY = Text(
    "settings.easy-reading-why",
    "Letters that look less alike, with more room between letters, words and lines.",
)

SIZES = (100, 115, 130, 150, 175, 200)
"""Sizes of text to choose from, in percent."""
LETTERS = (20.0, 23.0, 26.0, 30.0, 35.0, 40.0)
"""Size of the letter that stands for each of them, the same at any size of text."""
BESIDE, LARGE = 620.0, 30.0
"""Colours stand in one row in rooms at least so wide, as long as text is smaller than that."""
SWATCH = 54.0


def text_size_group(context: Context) -> Laid:
    """The sizes, each with a letter as large as the text would be."""
    now = context.world.settings.text_scale
    chosen = min(SIZES, key=lambda size: abs(size - now))
    cards = row(
        *(
            _size_card(context, size, letter, chosen=size == chosen)
            for size, letter in zip(SIZES, LETTERS, strict=True)
        ),
        gap=8.0,
    )
    tiles = one("text-size", cards, role="list", name=context.say(TEXT_SIZE))
    return group(context, "settings.text-size", "text-size", TEXT_SIZE, (tiles,))


def _size_card(context: Context, size: int, letter: float, *, chosen: bool) -> Part:
    """A letter as large as the text would be, and the percentage below it."""
    look, theme = context.look, context.look.theme
    example = put(letters("A", Style(letter, "heavy", 1.2), theme.accent), down="middle")
    number = lines(look, str(size), "small", theme.on_panel, "center")
    return card(
        look, f"text-size:{size}", stack(6.0, sized(example, h=48.0), SPRING, 8.0, number, 8.0),
        name=context.say(PERCENT, value=size), chosen=chosen, radius=18.0,
        action=SetSetting("text_scale", size), first=chosen,
    )  # fmt: skip


def colours_group(context: Context) -> Laid:
    """The themes, each as a small page in its colours."""
    look = context.look
    tiles = [_theme_card(context, THEMES[id_], context.say(name)) for id_, name in THEME_NAMES.items()]

    def across(w: float) -> Part:
        return grid(tiles, 2 if w < BESIDE or look.type.body.size >= LARGE else 4, 10.0)

    cards = one("theme", by_width(across), role="list", name=context.say(COLOURS))
    return group(context, "settings.theme", "theme", COLOURS, (cards,))


def _theme_card(context: Context, theme: Theme, name: str) -> Part:
    """A small page in the colours of a theme, and the theme's name."""
    look = context.look
    chosen = context.world.settings.theme == theme.name
    mark = square(drawn(lambda place: radio_mark(look, place, chosen=chosen)), MARK * 0.8)
    label = lines(look, name, "label", look.theme.on_panel)
    return card(
        look, f"theme:{theme.name}",
        stack(
            10.0, pad(sized(_swatch(theme.name, look.theme.line), h=SWATCH), 10.0), 12.0,
            row(14.0, loose(mark), MARK * 0.2 + 10.0, label, 16.0), 12.0,
        ),
        name=name, chosen=chosen, radius=20.0, action=SetSetting("theme", theme.name),
    )  # fmt: skip


@lru_cache(maxsize=32)
def _swatch(theme: str, edge: Colour) -> Part:
    """A page with two messages and a button, as it looks in the theme of that name."""
    shown = THEMES[theme]
    received = row(8.0, share_of(box(shown.on_panel, 4.5), 0.6))
    sent = row(SPRING, share_of(box(shown.good, 4.5), 0.5), 8.0)
    messages = stack(9.0, sized(received, h=9.0), 6.0, sized(sent, h=9.0))
    phone = pad(over(box(shown.panel, 8.0, shown.line, 2.0), messages), 0.0, 10.0)
    button = sized(box(shown.accent, 8.0), h=16.0)
    below = sized(box(shown.warm, 6.0), h=12.0)
    beside = stack(14.0, button, 8.0, below)
    ground = box(shown.page, 14.0, edge, 2.0)
    return kept(over(ground, row(12.0, share_of(phone, 0.5), 12.0, beside, 14.0)))


def motion_group(context: Context) -> Laid:
    """Whether things move."""
    on = context.world.settings.motion == "full"
    said = Switch(
        context.say(MOTION), context.say(MOTION_ON if on else MOTION_OFF), on,
        SetSetting("motion", "reduced" if on else "full"),
    )  # fmt: skip
    return group(context, "settings.motion", "motion", MOTION, (switch_row(context, "motion", said),))


def easy_group(context: Context) -> Laid:
    """Easy reading, and what it does."""
    on = context.world.settings.easy_reading
    said = Switch(
        context.say(EASY), context.say(EASY_ON if on else EASY_OFF), on, SetSetting("easy_reading", not on)
    )
    why = words(context.look, "easy-reading.why", context.say(EASY_WHY), "small", context.look.theme.on_soft)
    return group(
        context,
        "settings.easy-reading",
        "easy-reading",
        EASY,
        (switch_row(context, "easy-reading", said), why),
    )
