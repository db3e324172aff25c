"""The settings of what is seen: size of the text, easy reading, colours, motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.scene import SetSetting
from game.scenes.settings.settings_parts import PERCENT, group, switch_row
from game.text import Text
from game.ui.draw.display import Box, Lines, Style
from game.ui.draw.geometry import Rect, flow, row
from game.ui.draw.theme import THEMES, Theme
from game.ui.draw.widget import Widget
from game.ui.parts.cards import MARK, radio_mark, raised
from game.ui.parts.column import words
from game.ui.parts.controls import Switch

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.draw.display import Shape
    from game.ui.draw.look import Look
    from game.ui.parts.column import Laid

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

    def cards(room: Rect) -> Widget:
        look = context.look
        label_h = look.block("0", "small", room.w).h
        place = Rect(room.x, room.y, room.w, 58 + label_h + 12)
        tiles = tuple(
            _size_card(context, tile, size, letter, chosen=size == chosen)
            for tile, size, letter in zip(row(place, len(SIZES), 8.0), SIZES, LETTERS, strict=True)
        )
        return Widget("text-size", place, (), tiles, role="list", name=context.say(TEXT_SIZE))

    return group(context, "settings.text-size", "text-size", TEXT_SIZE, (cards,))


def _size_card(context: Context, place: Rect, size: int, letter: float, *, chosen: bool) -> Widget:
    """A letter as large as the text would be, and the percentage below it."""
    look, theme = context.look, context.look.theme
    name = context.say(PERCENT, value=size)
    style = Style(letter, "heavy", 1.2)
    block = look.block(str(size), "small", place.w)
    number = Rect(place.x, place.bottom - block.h - 8, place.w, block.h)
    sign = Rect(place.x, place.y + 6 + (48 - letter * 1.2) / 2, place.w, letter * 1.2)
    shapes: tuple[Shape, ...] = (
        raised(look, place, chosen=chosen, radius=18.0),
        Lines(sign, ("A",), style, theme.accent, "center"),
        Lines(number, block.lines, look.type.small, theme.on_panel, "center"),
    )
    state = ("selected",) if chosen else ()
    return Widget(
        f"text-size:{size}", place, shapes, role="radio", name=name, state=state,  # type: ignore[arg-type]  # a State
        action=SetSetting("text_scale", size), radius=18.0, first=chosen,
    )  # fmt: skip


def colours_group(context: Context) -> Laid:
    """The themes, each as a small page in its colours."""

    def cards(room: Rect) -> Widget:
        look = context.look
        across = 2 if room.w < BESIDE or look.type.body.size >= LARGE else 4
        w = (room.w - 10 * (across - 1)) / across
        names = {id_: context.say(name) for id_, name in THEME_NAMES.items()}
        words_w = w - MARK - 40
        h = SWATCH + 34 + max(look.block(name, "label", words_w).h for name in names.values())
        places = flow(room, [(w, h)] * len(names), 10.0)
        tiles = tuple(
            _theme_card(context, place, THEMES[id_], name)
            for place, (id_, name) in zip(places, names.items(), strict=True)
        )
        whole = Rect(room.x, room.y, room.w, places[-1].bottom - room.y)
        return Widget("theme", whole, (), tiles, role="list", name=context.say(COLOURS))

    return group(context, "settings.theme", "theme", COLOURS, (cards,))


def _theme_card(context: Context, place: Rect, theme: Theme, name: str) -> Widget:
    """A small page in the colours of a theme, and the theme's name."""
    look = context.look
    chosen = context.world.settings.theme == theme.name
    page_ = Rect(place.x + 10, place.y + 10, place.w - 20, SWATCH)
    block_w = place.w - MARK - 40
    words_h = look.block(name, "label", block_w).h
    label = Rect(place.x + 14 + MARK + 10, page_.bottom + 12, block_w, words_h)
    mark = Rect(place.x + 14, label.y + (words_h - MARK * 0.8) / 2, MARK * 0.8, MARK * 0.8)
    shapes = (
        raised(look, place, chosen=chosen, radius=20.0),
        *_swatch(look, page_, theme),
        *radio_mark(look, mark, chosen=chosen),
        Lines(label, look.block(name, "label", block_w).lines, look.type.label, look.theme.on_panel),
    )
    return Widget(
        f"theme:{theme.name}", place, shapes, role="radio", name=name,
        state=("selected",) if chosen else (), action=SetSetting("theme", theme.name), radius=20.0,
    )  # fmt: skip


def _swatch(look: Look, place: Rect, theme: Theme) -> tuple[Box, ...]:
    """A page with two messages and a button, as it looks in that theme."""
    edge = look.theme.line
    phone = Rect(place.x + 12, place.y + 10, place.w * 0.5, place.h - 20)
    return (
        Box(place, theme.page, 14.0, edge, 2.0),
        Box(phone, theme.panel, 8.0, theme.line, 2.0),
        Box(Rect(phone.x + 8, phone.y + 9, phone.w * 0.6, 9), theme.on_panel, 4.5),
        Box(Rect(phone.right - 8 - phone.w * 0.5, phone.y + 24, phone.w * 0.5, 9), theme.good, 4.5),
        Box(Rect(phone.right + 12, place.y + 14, place.right - phone.right - 26, 16), theme.accent, 8.0),
        Box(Rect(phone.right + 12, place.y + 38, place.right - phone.right - 26, 12), theme.warm, 6.0),
    )


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
