"""What every screen has: the bar with help, quick exit, language and settings, and the page of a menu."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from game.scenes.scene import Back, Context, Push, QuickExit, SetSetting
from game.text import Text
from game.ui.draw.look import Look
from game.ui.parts.basic import TARGET
from game.ui.parts.grounds import page_ground
from game.ui.parts.layout import by_width, over, row, stack
from game.ui.parts.part import drawn, one
from game.ui.parts.pieces import board, laid_out, placed, pressed, round_press, said
from game.ui.parts.sizing import SPRING, at_least_wide, at_most, fits, kept, pad, put, rest, sized

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from game.action import Action
    from game.ui.draw.display import Shape
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.basic import Kind
    from game.ui.parts.part import Part, Piece

Buttons: TypeAlias = "tuple[tuple[str, str, Action, Kind], ...]"
"""Id, label, action and kind of buttons that stand beside each other."""

# Translators: leaves the game at once and shows a neutral picture.
QUICK_EXIT = Text("frame.quick-exit", "Quick exit")
# Translators: a round button in a story: opens the pause menu, as Esc does. One word.
MENU = Text("frame.menu", "Menu")
HELP = Text("frame.help", "Help")
# Translators: a round button that is there while everything is read aloud; a press ends that.
READS = Text("frame.reads", "Stop reading aloud")
LANGUAGE = Text("frame.language", "Language and country")
SETTINGS = Text("frame.settings", "Settings")
ACCESS = Text("frame.access", "Make it fit you")
# Translators: a button: the game writes nothing of what is played to the disk from now on. Short.
KEEP_NOTHING = Text("frame.keep-nothing", "Keep nothing")
# Translators: the same button while that is so; a press on it ends it.
KEPT_NOT = Text("frame.kept-not", "Nothing is kept")
BACK = Text("frame.back", "Back")
# Translators: at a stand: ends this child's turn, after asking. Two short words.
AGAIN = Text("frame.again", "Start again")

MARGIN, TOP = 28.0, 20.0
"""Room at the sides of a screen, and above its bar."""
BAR = 56.0
FEW = 1.25
"""So much grown, the bar of a story leaves language and settings to the menu: the phone needs its room."""
GAP, BELOW_HEAD = 12.0, 14.0
"""Room between what stands beside or below each other in the head of a screen, and below all of it."""


class _Bar(msgspec.Struct, frozen=True):
    """All that a bar is made of; `private` is None where nobody is asked whether to keep anything."""

    look: Look
    wide: float
    names: tuple[str, ...]
    back: bool
    here: str
    stand: bool
    menu: bool
    reads: bool
    private: bool | None


def bar(
    context: Context, *, back: bool = False, here: str = "", first: bool = False, menu: bool = False
) -> Widget:
    """`bar_part` in its place: the top left corner of the screen."""
    return stack(TOP, row(MARGIN, bar_part(context, back=back, here=here, first=first, menu=menu))).widget(
        context.viewport.rect
    )


def bar_part(
    context: Context, *, back: bool = False, here: str = "", first: bool = False, menu: bool = False
) -> Part:
    """Help, quick exit, language and settings at the top left; `back` puts an arrow before them.

    In a story the `menu` can be opened, but at a stand: there one starts again. The screens that come `first`
    offer to keep nothing. The button that leads to where one is, `here`, is marked and can't be pressed.
    While everything is read aloud a sign says so, which ends it. Where the language is asked, on the first
    screen ever, one button more makes the game fit the player. The button for the language is left out where
    it has no room beside these. Nothing that opens over a screen takes the bar away: help and quick exit are
    always there.
    """
    world = context.world
    private = world.private if first and world.may_choose_private else None
    keeps = KEPT_NOT if private else KEEP_NOTHING
    texts = (QUICK_EXIT, HELP, LANGUAGE, SETTINGS, ACCESS, BACK, AGAIN, MENU, READS, keeps)
    look = msgspec.structs.replace(context.look, now=0)
    names = tuple([context.say(text) for text in texts])
    menu, reads = menu and not world.at_stand, world.settings.read_aloud
    return _bar(_Bar(look, context.viewport.w, names, back, here, world.at_stand, menu, reads, private))


@lru_cache(maxsize=16)
def _bar(shown: _Bar) -> Part:
    """The bar, which is the same in all frames of a screen."""
    look, stand = shown.look, shown.stand
    quick_exit, help_, language, settings, access, back, again, menu, reads, private = shown.names

    def round_(id_: str, icon: str, label: str, action: Action) -> Part:
        return round_press(look, id_, icon, label, action, look.target(BAR), here=id_ == shown.here)

    few = shown.menu and look.grown(1.0) >= FEW
    language_ = round_("language", "language", language, Push("language"))
    before = (
        *([round_("back", "back", back, Back())] if shown.back else []),
        *([_long(look, "again", "rewind", again, Push("again"))] if stand else []),
        round_("quick-exit", "exit", quick_exit, QuickExit())
        if stand
        else _long(look, "quick-exit", "exit", quick_exit, QuickExit()),
        *([round_("menu", "menu", menu, Push("menu"))] if shown.menu else []),
        round_("help", "help", help_, Push("help")),
        *(
            ()
            if few
            else (
                language_,
                round_("settings", "settings", settings, Push("settings")),
            )
        ),
        *([_reading(look, reads)] if shown.reads else []),
    )
    behind = round_("access", "access", access, Push("access"))
    asked = () if shown.private is None else (_keep_nothing(shown, private, before, behind),)
    last = (behind,) if shown.here == "language" else ()
    all_ = (*before, *asked, *last)
    if not fits(row(MARGIN, _beside(look, all_)), shown.wide):
        all_ = tuple(each for each in all_ if each is not language_)
    return kept(one("bar", _beside(look, all_), role="group", above=True))


def headed(bar_: Part, beside: Part, below: Part, apart: float = GAP, *, squeezed: float = math.inf) -> Part:
    """The head of a screen: the bar, and a part at the right of its line, or another one below it.

    The first has to be at least `apart` from the bar. The other one comes there, too, where it would be at
    least so wide when `squeezed`.
    """
    start = put(bar_, down="top")
    enough = row(MARGIN, bar_, apart, beside, MARGIN)
    tight = row(MARGIN, bar_, 2 * GAP, sized(below, squeezed), MARGIN)

    def choose(w: float) -> Part:
        if fits(enough, w):
            return row(MARGIN, start, SPRING, beside, MARGIN)
        if fits(tight, w):
            return row(MARGIN, start, 2 * GAP, rest(below), MARGIN)
        return stack(row(MARGIN, start), GAP, pad(below, MARGIN))

    return stack(TOP, by_width(choose), BELOW_HEAD)


def _beside(look: Look, parts: Iterable[Part]) -> Part:
    """Parts of the bar with room behind each of them."""
    gap = look.apart(GAP)
    return sized(row(*(piece for each in parts for piece in (each, gap))), h=look.target(BAR))


def _long(look: Look, id_: str, icon: str, label: str, action: Action, kind: Kind = "quiet") -> Part:
    """A button with words, at least as wide as it is high."""
    made = pressed(look, id_, label, action, kind=kind, icon_name=icon)
    return at_least_wide(made, look.target(BAR))


def _reading(look: Look, label: str) -> Part:
    """The sign that everything is read aloud, which ends it."""
    ends = SetSetting("read_aloud", value=False)
    return round_press(look, "reads", "read-aloud", label, ends, look.target(BAR), kind="good")


def _keep_nothing(shown: _Bar, name: str, before: tuple[Part, ...], behind: Part) -> Part:
    """The button by which nothing is kept from now on; an icon alone where its words have no room."""
    look = shown.look
    action = SetSetting("private", not shown.private)
    kind: Kind = "good" if shown.private else "quiet"
    words = pressed(look, "private", name, action, kind=kind, icon_name="lock")
    if fits(pad(row(_beside(look, (*before, words)), behind), MARGIN), shown.wide):
        return words
    return round_press(look, "private", "lock", name, action, look.target(BAR), kind=kind)


def bar_bottom(look: Look | None = None) -> float:
    """Where the page below the bar begins; `look` knows how large fingers need it."""
    return TOP + (look.target(BAR) if look else BAR) + 16.0


def backdrop(context: Context) -> tuple[Shape, ...]:
    """The ground of a menu: the page colour with two soft shapes that give it depth."""
    return page_ground(context.look, context.viewport.rect)


def screen(context: Context, id_: str, *pieces: Piece) -> Widget:
    """A whole screen on the ground of a menu: each of the pieces has all of it."""
    return one(id_, over(drawn(lambda _: backdrop(context)), *pieces)).widget(context.viewport.rect)


def page(
    context: Context,
    name: str,
    title: str,
    content: Callable[[Rect], tuple[tuple[Widget, ...], float]],
    *,
    footer: Callable[[Rect], tuple[tuple[Widget, ...], float]] | None = None,
    width: float = 860.0,
    back: bool = True,
) -> Widget:
    """A menu page: bar, title, a panel whose content scrolls when it is too high, and buttons below it.

    `content` and `footer` lay widgets out from the top of the rectangle they get and say how high they are.
    """
    look, id_ = context.look, f"{name}.scroll"
    heading = said(look, f"{name}.title", title, "heading", role="heading")
    foot = (16.0, laid_out(footer)) if footer else ()
    panel = board(look, f"{name}.panel", context.scroll(id_, context.kept(id_, content)))
    body = stack(bar_bottom(look), heading, 16.0, panel, SPRING, *foot, 24.0)
    column = pad(put(at_most(body, look.grown(width)), "middle"), MARGIN)
    return screen(context, f"{name}.page", placed(bar(context, back=back, here=name)), column)


def buttons_beside(context: Context, buttons: Buttons, *, focused: bool = True) -> Part:
    """Buttons side by side, below each other where they are too wide together.

    The first one has the focus, or none where these are not `focused`.
    """
    look = context.look
    parts = [
        put(
            pressed(
                look,
                id_,
                label,
                action,
                kind=kind,
                first=focused and number == 0,
                least=TARGET + 8,
                beyond=16.0,
                above=2.0,
            ),
            down="top",
        )
        for number, (id_, label, action, kind) in enumerate(buttons)
    ]
    beside = row(*parts, gap=look.apart(16.0))
    below = stack(*parts, gap=look.apart(12.0))
    return by_width(lambda w: beside if fits(beside, w) else below)
