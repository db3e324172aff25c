"""What the attract loop says: the name of the game, and "touch to begin" on a button for each language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.kiosk.scenes.kit import world_of
from game.scenes.frame import MARGIN
from game.text import Text
from game.ui.draw.widget import find
from game.ui.parts.layout import grid, over, row, stack
from game.ui.parts.part import box, one, picture
from game.ui.parts.pieces import line
from game.ui.parts.pointer import pointing_hand
from game.ui.parts.sizing import at_least, pad, put, rest, square

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.action import Action
    from game.scenes.scene import Context
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

TOUCH = Text("kiosk.touch", "Touch to begin")
GAME = Text("title.game", "Guardians of the Net")

LOGO: Final = 96.0
HIGH: Final = (96.0, 4.2, 12.0)
LOW: Final = (76.0, 3.5, 7.0)
"""Least height of a button, also in letters, and the room in it around its words: in one row, and in two."""
ACROSS: Final = 5
"""So many buttons stand beside each other at most: with more of them there are two rows."""


def invitation(
    context: Context, languages: Sequence[str], shown: str, start: Callable[[str], Action]
) -> Widget:
    """The band at the bottom of the page; the button of the language that is `shown` stands out."""
    look, world, theme = context.look, world_of(context), context.look.theme
    tall = context.viewport.portrait
    buttons = _buttons(context, languages, shown, start)
    logo = square(picture("picture", "logo"), LOGO)
    if tall:
        game = rest(line(look, world.catalogs[shown].render(GAME), "heading", theme.on_panel, "left"))
        inside = stack(14.0, row(logo, 18.0, game), 8.0, buttons, 22.0)
    else:
        inside = row(put(logo, down="middle"), 20.0, pad(buttons, top=16.0, bottom=20.0))
    edge, shadow = (theme.line, 0.0) if theme.flat else ("", 14.0)
    band = over(box(theme.panel, 0.0, edge, 2.0, shadow), pad(inside, MARGIN))
    name = world.catalogs[shown].render(TOUCH)
    return put(one("attract.invitation", band, name=name), down="bottom").widget(context.viewport.rect)


def _buttons(context: Context, languages: Sequence[str], shown: str, start: Callable[[str], Action]) -> Part:
    """A button for each language; a row that has fewer has wider ones."""
    gap = context.look.apart(14.0)
    size = HIGH if len(languages) <= ACROSS else LOW
    rows = [
        [_button(context, code, start(code), size, on=code == shown) for code in codes]
        for codes in _in_rows(languages, tall=context.viewport.portrait)
    ]
    return stack(*(grid(line, len(line), gap) for line in rows), gap=gap)


def _in_rows(languages: Sequence[str], *, tall: bool) -> list[Sequence[str]]:
    """Two in a row on a tall page, and on a wide one all of them, or the first half above the rest."""
    if tall:
        return [languages[at : at + 2] for at in range(0, len(languages), 2)]
    half = len(languages) // 2 if len(languages) > ACROSS else 0
    return [languages[:half], languages[half:]] if half else [languages]


def _button(
    context: Context, code: str, action: Action, size: tuple[float, float, float], *, on: bool
) -> Part:
    """The words to touch, and below them the name of the language in itself."""
    look, theme, catalog = context.look, context.look.theme, world_of(context).catalogs[code]
    fill, ink = (theme.accent, theme.on_accent) if on else (theme.soft, theme.on_soft)
    words, name = catalog.render(TOUCH), catalog.name
    both = stack(line(look, words, "button", ink), 4.0, line(look, name, "small", ink))
    ground = box(fill, 24.0, theme.accent, 3.0)
    least, letters, above = size
    high = max(look.target(least), look.type.button.size * letters)
    return one(
        f"attract.language:{code}", at_least(over(ground, pad(put(both, down="middle"), above, above)), high),
        role="button", name=f"{words} ({name})", action=action, first=on, radius=24.0, language=code,
    )  # fmt: skip


def pointing(context: Context, tree: Widget, wanted: str) -> tuple[Widget, ...]:
    """A hand on the widget that the automatic player touches next; nothing where there is none."""
    here = find(tree, wanted) if wanted else None
    if here is None or not here.visible:
        return ()
    return (pointing_hand(context.look, "attract.hand", here.widget.rect.intersection(here.clip)),)
