"""Themes: colour tokens and sizes as frozen data, and the contrast formula that tests hold them to."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import msgspec

from game.ui.draw.display import Colour, Style


class Theme(msgspec.Struct, frozen=True):
    """The colours of a theme; each `on_x` is read on `x`. A `flat` one has lines in place of shadows."""

    name: str
    page: Colour
    on_page: Colour
    quiet: Colour
    panel: Colour
    on_panel: Colour
    soft: Colour
    on_soft: Colour
    line: Colour
    accent: Colour
    on_accent: Colour
    bubble: Colour
    on_bubble: Colour
    mine: Colour
    on_mine: Colour
    phone: Colour
    on_phone: Colour
    phone_quiet: Colour
    frame: Colour
    good: Colour
    on_good: Colour
    warm: Colour
    on_warm: Colour
    alert: Colour
    on_alert: Colour
    focus: Colour
    focus_edge: Colour
    veil: Colour
    name_tag: Colour
    on_name_tag: Colour
    flat: bool = False


WARM = Theme(
    name="warm",
    page="#fbf3e6", on_page="#2b2540", quiet="#625a7c",
    panel="#fffaf2", on_panel="#2b2540", soft="#efe6fb", on_soft="#3b3160", line="#d9cfe8",
    accent="#4b3f72", on_accent="#ffffff",
    bubble="#ffffff", on_bubble="#2b2540", mine="#cfeee9", on_mine="#143f3c",
    phone="#f4f1fb", on_phone="#2b2540", phone_quiet="#625a7c", frame="#1c1830",
    good="#1f7a75", on_good="#ffffff", warm="#f3a712", on_warm="#2b2540", alert="#b93a16", on_alert="#ffffff",
    focus="#0a3f8f", focus_edge="#ffffff", veil="#1c1830b0", name_tag="#1f7a75", on_name_tag="#ffffff",
)  # fmt: skip

NIGHT = Theme(
    name="night",
    page="#1b1730", on_page="#f3eefc", quiet="#b9b0d6",
    panel="#2a2446", on_panel="#f6f2ff", soft="#3a3260", on_soft="#f1ebff", line="#514878",
    accent="#c8b8ff", on_accent="#1f1838",
    bubble="#2e2750", on_bubble="#f6f2ff", mine="#1e5a56", on_mine="#eafffc",
    phone="#221d3a", on_phone="#f6f2ff", phone_quiet="#b9b0d6", frame="#0d0a1a",
    good="#7fd9cf", on_good="#10312f", warm="#ffc65c", on_warm="#2b2140", alert="#ff9d80", on_alert="#3a1206",
    focus="#ffd84d", focus_edge="#1b1730", veil="#07050fc0", name_tag="#7fd9cf", on_name_tag="#10312f",
)  # fmt: skip

CONTRAST_LIGHT = Theme(
    name="contrast-light", flat=True,
    page="#ffffff", on_page="#000000", quiet="#1a1a1a",
    panel="#ffffff", on_panel="#000000", soft="#ffffff", on_soft="#000000", line="#000000",
    accent="#00146e", on_accent="#ffffff",
    bubble="#ffffff", on_bubble="#000000", mine="#dff5ff", on_mine="#000000",
    phone="#ffffff", on_phone="#000000", phone_quiet="#1a1a1a", frame="#000000",
    good="#004d1a", on_good="#ffffff", warm="#ffe100", on_warm="#000000", alert="#8a0000", on_alert="#ffffff",
    focus="#800080", focus_edge="#ffffff", veil="#000000d8", name_tag="#00146e", on_name_tag="#ffffff",
)  # fmt: skip

CONTRAST_DARK = Theme(
    name="contrast-dark", flat=True,
    page="#000000", on_page="#ffffff", quiet="#e6e6e6",
    panel="#000000", on_panel="#ffffff", soft="#000000", on_soft="#ffffff", line="#ffffff",
    accent="#ffff00", on_accent="#000000",
    bubble="#000000", on_bubble="#ffffff", mine="#00324d", on_mine="#ffffff",
    phone="#000000", on_phone="#ffffff", phone_quiet="#e6e6e6", frame="#5a5a5a",
    good="#7dffb0", on_good="#000000", warm="#ffe100", on_warm="#000000", alert="#ffb3b3", on_alert="#000000",
    focus="#00ffff", focus_edge="#000000", veil="#000000d8", name_tag="#ffff00", on_name_tag="#000000",
)  # fmt: skip

OTHER_APP = msgspec.structs.replace(
    NIGHT, name="other-app",
    phone="#0f0f14", on_phone="#f2f2f6", phone_quiet="#b4b4c4", line="#3a3a48",
    bubble="#272731", on_bubble="#f2f2f6", mine="#3d3a63", on_mine="#f4f2ff",
    panel="#1b1b23", on_panel="#f2f2f6", quiet="#b4b4c4",
)  # fmt: skip
"""How an app of somebody else's make looks on the story's phone, whatever the theme of the game is."""

THEMES = {theme.name: theme for theme in (WARM, NIGHT, CONTRAST_LIGHT, CONTRAST_DARK)}

LINEAR_BELOW = 0.04045
"""Where sRGB's curve begins (IEC 61966-2-1, as WCAG 2.2 takes it)."""

READ_ON = (
    ("on_page", "page"), ("quiet", "page"), ("on_panel", "panel"), ("quiet", "panel"), ("on_soft", "soft"),
    ("quiet", "soft"), ("accent", "panel"), ("accent", "page"), ("on_accent", "accent"),
    ("on_bubble", "bubble"), ("on_mine", "mine"), ("on_phone", "phone"), ("phone_quiet", "phone"),
    ("accent", "phone"), ("on_good", "good"), ("on_warm", "warm"), ("on_alert", "alert"),
    ("on_name_tag", "name_tag"), ("good", "panel"), ("alert", "panel"), ("alert", "phone"), ("good", "phone"),
)  # fmt: skip
"""Pairs of tokens of which the first is read as text on the second: at least 4.5 : 1 (WCAG 2.2, 1.4.3)."""

SEEN_ON = (
    ("accent", "page"), ("accent", "panel"), ("accent", "soft"), ("accent", "phone"), ("accent", "bubble"),
    ("quiet", "page"), ("quiet", "panel"), ("quiet", "soft"), ("phone_quiet", "phone"),
    ("good", "panel"), ("good", "soft"), ("alert", "panel"), ("on_good", "good"), ("on_alert", "alert"),
    ("on_warm", "warm"), ("on_soft", "soft"), ("on_accent", "accent"), ("name_tag", "panel"),
)  # fmt: skip
"""Pairs of which the first is an icon, an edge or a mark on the second: at least 3 : 1 (WCAG 2.2, 1.4.11).

`line` and the discs of the tools are ornament: what they hold has a label or an icon of its own.
"""

RING = 9.0
"""Least contrast of the two lines of the focus ring: then one of them has 3 : 1 against any colour at all."""


@lru_cache(maxsize=256)
def channels(colour: Colour) -> tuple[int, int, int, int]:
    """Red, green, blue and alpha, 0–255 each, of `#rrggbb` or `#rrggbbaa`."""
    digits = colour.lstrip("#").ljust(8, "f")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16), int(digits[6:8], 16)


def luminance(colour: Colour) -> float:
    """Relative luminance, 0–1, as WCAG 2.2 defines it."""

    def linear(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = channels(colour)
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: Colour, other: Colour) -> float:
    """Contrast ratio of two opaque colours, 1–21, as WCAG 2.2 defines it."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


class Typography(msgspec.Struct, frozen=True):
    """The text styles at one text scale (1.0–2.0)."""

    title: Style
    heading: Style
    subheading: Style
    body: Style
    chat: Style
    button: Style
    label: Style
    small: Style
    code: Style
    """What somebody typed into a file."""


EASY_LEADING = 1.5
"""Least height of a line for easy reading, in parts of the size (WCAG 2.2, 1.4.12)."""


def typography(scale: float, *, easy: bool = False) -> Typography:
    """The styles for a text scale; the largest ones grow less, as they are easy to read already.

    With `easy` all have the letters, the spacing and the height of lines of easy reading.
    """
    usual = _usual(scale)
    if not easy:
        return usual
    styles = msgspec.structs.asdict(usual)
    return Typography(**{name: _easy(style) for name, style in styles.items()})


PROJECTED: Final = 34.0
"""Least size of text on a projector: its capitals (0.72 of it in Manrope) are 38 mm high on a picture 2 m
wide, 16 arc minutes at 8 m, which is the least of ISO 9241-303 for capitals."""
PROJECTED_CHAT: Final = 40.0
"""The same for what a story is read from."""


def projected(usual: Typography) -> Typography:
    """The styles for a picture that is read from the last row: none smaller than can be read there."""
    styles = msgspec.structs.asdict(usual)
    least = {name: PROJECTED_CHAT if name == "chat" else PROJECTED for name in styles}
    return Typography(
        **{
            name: msgspec.structs.replace(style, size=max(style.size, least[name]))
            for name, style in styles.items()
        }
    )


def _easy(style: Style) -> Style:
    return msgspec.structs.replace(style, easy=True, leading=max(style.leading, EASY_LEADING))


def _usual(scale: float) -> Typography:
    gentle = 1 + (scale - 1) * 0.55
    return Typography(
        title=Style(52 * gentle, "heavy", 1.12),
        heading=Style(32 * gentle, "heavy", 1.18),
        subheading=Style(23 * (1 + (scale - 1) * 0.8), "bold", 1.25),
        body=Style(21 * scale, "medium", 1.36),
        chat=Style(19 * scale, "medium", 1.3),
        button=Style(20 * scale, "bold", 1.22),
        label=Style(16 * scale, "bold", 1.2),
        small=Style(16 * scale, "medium", 1.3),
        code=Style(16 * scale, "medium", 1.3, typed=True),
    )
