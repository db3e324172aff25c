"""What the attract loop says: the name of the game, and "touch to begin" on a button for each language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.kiosk.scenes.kit import world_of
from game.scenes.frame import MARGIN
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, find
from game.ui.parts.basic import centred, icon

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.action import Action
    from game.scenes.scene import Context
    from game.ui.draw.look import Look

TOUCH = Text("kiosk.touch", "Touch to begin")
GAME = Text("title.game", "Guardians of the Net")

LOGO: Final = 96.0
HAND: Final = 62.0
HIGH: Final = 96.0
"""Least height of a button."""


def invitation(
    context: Context, languages: Sequence[str], shown: str, start: Callable[[str], Action]
) -> Widget:
    """The band at the bottom of the page; the button of the language that is `shown` stands out."""
    look, view, world = context.look, context.viewport, world_of(context)
    theme, gap = look.theme, look.apart(14.0)
    tall = view.portrait
    rows = _rows(languages, 2 if tall else len(languages))
    room_w = view.w - MARGIN * 2 - (0 if tall else LOGO + 20)
    narrowest = (room_w - gap * (len(rows[0]) - 1)) / len(rows[0])
    words_h = (_high(look, world.catalogs[code].render(TOUCH), narrowest) for code in languages)
    h = max(look.target(HIGH), look.type.button.size * 4.2, *words_h)
    band_h = 16 + (LOGO + 8 if tall else 0) + len(rows) * h + (len(rows) - 1) * gap + 20
    band = Rect(0, view.h - band_h, view.w, band_h)
    logo = (
        Rect(MARGIN, band.y + 14, LOGO, LOGO)
        if tall
        else Rect(MARGIN, band.y + (band_h - LOGO) / 2, LOGO, LOGO)
    )
    left = MARGIN if tall else logo.right + 20
    top = logo.bottom + 8 if tall else band.y + 16
    room = Rect(left, top, view.w - left - MARGIN, band.bottom - top)
    buttons: list[Widget] = []
    for line, row in enumerate(rows):
        w = (room.w - gap * (len(row) - 1)) / len(row)
        for at, code in enumerate(row):
            place = Rect(room.x + at * (w + gap), room.y + line * (h + gap), w, h)
            said = world.catalogs[code].render(TOUCH)
            buttons.append(
                _button(
                    context, code, place, (said, world.catalogs[code].name), start(code), on=code == shown
                )
            )
    shapes: list[Shape] = [
        Box(
            band,
            theme.panel,
            0.0,
            theme.line if look.theme.flat else "",
            2.0,
            0.0 if look.theme.flat else 14.0,
        ),
        Picture(logo, "picture", "logo"),
    ]
    name = world.catalogs[shown].render(TOUCH)
    if tall:
        words = Rect(logo.right + 18, logo.y, view.w - logo.right - 18 - MARGIN, logo.h)
        game = world.catalogs[shown].render(GAME)
        shapes.append(centred(look, words, game, "heading", theme.on_panel, "left"))
    return Widget("attract.invitation", band, tuple(shapes), tuple(buttons), name=name)


def _rows(languages: Sequence[str], across: int) -> list[tuple[str, ...]]:
    return [tuple(languages[at : at + across]) for at in range(0, len(languages), across)]


def _below(look: Look) -> float:
    """The height of the name of a language."""
    return look.type.small.line_height


def _high(look: Look, words: str, w: float) -> float:
    """The height of a button of this width with these words and the name of the language."""
    return look.block(words, "button", w - 24).h + 4 + _below(look) + 24


def _button(
    context: Context, code: str, place: Rect, said: tuple[str, str], action: Action, *, on: bool
) -> Widget:
    """The words to touch, and below them the name of the language in itself."""
    look, theme = context.look, context.look.theme
    fill, ink = (theme.accent, theme.on_accent) if on else (theme.soft, theme.on_soft)
    words, name = said
    below_h = _below(look)
    block = look.block(words, "button", place.w - 24).h
    top = place.y + (place.h - block - below_h - 4) / 2
    shapes = (
        Box(place, fill, 24.0, theme.accent, 3.0),
        centred(look, Rect(place.x + 12, top, place.w - 24, block), words, "button", ink),
        centred(look, Rect(place.x + 12, top + block + 4, place.w - 24, below_h), name, "small", ink),
    )
    return Widget(
        f"attract.language:{code}", place, shapes, role="button", name=f"{words} ({name})", action=action,
        first=on, radius=24.0, language=code,
    )  # fmt: skip


def pointing(context: Context, tree: Widget, wanted: str) -> tuple[Widget, ...]:
    """A hand on the widget that the automatic player touches next; nothing where there is none."""
    here = find(tree, wanted) if wanted else None
    if here is None or not here.visible:
        return ()
    theme = context.look.theme
    seen = here.widget.rect.intersection(here.clip)
    x, y = seen.x + seen.w * 0.72, seen.bottom - min(seen.h * 0.5, 60.0)
    place = Rect(x - HAND / 2, y - HAND / 3, HAND, HAND)
    disc = Box(place, theme.warm, HAND / 2, theme.panel, 4.0, 6.0)
    return (Widget("attract.hand", place, (disc, icon(place.inset(13), "hand", theme.on_warm))),)
