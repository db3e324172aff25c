"""The menu over a running story: go on, settings, help, or leave it for the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.frame import MARGIN, backdrop, bar, bar_bottom
from game.scenes.play.life import alive
from game.scenes.play.play_layout import Layout
from game.scenes.play.stage import setting, stage
from game.scenes.scene import Context, Home, Pop, Push, Still
from game.story.playing.view import view as story_view
from game.text import Text
from game.ui.draw.display import Box, Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import panel
from game.ui.parts.bubbles import avatar
from game.ui.parts.cards import Words, words_height, words_shapes
from game.ui.parts.column import Piece, column, press, words
from game.ui.parts.scrolling import lane, scroll

if TYPE_CHECKING:
    from game.story.playing.play import Play
    from game.story.playing.view import StoryView
    from game.ui.draw.display import Shape

TITLE = Text("menu.title", "A short break")
GO_ON = Text("menu.go-on", "Go on with the story")
SETTINGS = Text("menu.settings", "Settings")
HELP = Text("menu.help", "Help")
LEAVE = Text("menu.leave", "Leave to the title")
KEPT = Text("menu.kept", "Your place in the story is kept. You can go on from here at any time.")
# Translators: said in its place where nothing is kept.
HELD = Text("menu.held", "You can go on from here until you close the game.")
WAITS = Text("menu.waits", "{hero} waits for you.")
# Translators: stands after "Lana waits for you."; {clock} is a time such as 20:15.
CLOCK = Text("menu.clock", "In the story it is {clock}.")

WIDE = 480.0
"""Width of the panel at normal text; it grows with the text, by half as much."""
PAD_X, PAD_Y, EASE = 28.0, 26.0, 10.0
"""Space around what stands on the panel; the inner part of it is left to shadows."""
STAGE_SHARE = 0.42
"""Part of the height that the place keeps above the panel where the window is higher than wide."""
DIM = "52"
"""Alpha of the dusk over the place where the story waits: still to be seen, and quiet."""
FACE = 60.0
CAT = 190.0


class Menu(Still):
    """Opened by Esc during play, and closed by it; the story waits."""

    name = "menu"

    def view(self, context: Context) -> Widget:
        """The place where the story waits, and a panel with where one is and what can be done."""
        view, play = context.viewport, context.world.play
        story = story_view(play.episode, play.state) if play is not None else None
        top = bar(context, back=True)
        pieces = _pieces(context, play, story)
        place = _place(context, top.rect, pieces, waits=story is not None)
        shown = story is not None and bool(story.place)
        behind = _waiting(context, play, story, place) if play and story and shown else _asleep(place)
        area = scroll(
            context.look,
            "menu.scroll",
            place.inset(PAD_X - EASE, PAD_Y - EASE),
            lambda room: _laid(pieces, room),
            context.scrolled.get("menu.scroll", 0.0),
        )
        board = Widget("menu.panel", place, (panel(context.look, place),), (area,))
        return Widget("menu.page", view.rect, backdrop(context), (*behind, top, board))


def _place(context: Context, beside: Rect, pieces: tuple[Piece, ...], *, waits: bool) -> Rect:
    """Where the panel stands: at the right where the phone is, below the place in a high window.

    Where no story waits it is in the middle.
    """
    look, view = context.look, context.viewport
    w = min(look.grown(WIDE), view.w - 2 * MARGIN)
    clear = beside.right + MARGIN + w + MARGIN <= view.w
    top = 20.0 if clear and not view.portrait else bar_bottom(look)
    low = waits and view.portrait
    if low:
        w, top = view.w - 2 * MARGIN, max(top, view.h * STAGE_SHARE)
    window = Rect(0, 0, w, 0).inset(PAD_X - EASE, 0)
    wanted = _laid(pieces, lane(window))[1] + 2 * (PAD_Y - EASE) + 1
    if low and wanted > view.h - top - MARGIN:
        top = bar_bottom(look)
    h = min(wanted, view.h - top - MARGIN)
    x = view.w - MARGIN - w if waits else (view.w - w) / 2
    room = view.h - top - MARGIN
    y = view.h - MARGIN - h if low else top + (room - h) / 2
    return Rect(x, y, w, h)


def _laid(pieces: tuple[Piece, ...], room: Rect) -> tuple[tuple[Widget, ...], float]:
    """The pieces with a little room around them for their shadows, and the height of both."""
    made, h = column(Rect(room.x + EASE, room.y + EASE, room.w - 2 * EASE, 0), pieces, 12.0)
    return made, h + 2 * EASE


def _pieces(context: Context, play: Play | None, story: StoryView | None) -> tuple[Piece, ...]:
    """The title, where one is, four buttons below each other, and how long the place waits."""
    look, say = context.look, context.say
    kept = HELD if context.world.private else KEPT
    here = (_here(context, play, story),) if play is not None and story is not None else ()
    return (
        words(look, "menu.title", say(TITLE), "heading", look.theme.on_panel, role="heading"),
        *here,
        4.0,
        press(look, "go-on", say(GO_ON), Pop(), kind="primary", icon_name="play", wide=True, first=True),
        press(look, "menu.settings", say(SETTINGS), Push("settings"), icon_name="settings", wide=True),
        press(look, "menu.help", say(HELP), Push("help"), icon_name="help", wide=True),
        press(look, "leave", say(LEAVE), Home(), kind="quiet", icon_name="leave", wide=True),
        words(look, "menu.kept", say(kept), "small", look.theme.quiet, align="center"),
    )


def _here(context: Context, play: Play, story: StoryView) -> Piece:
    """The story, who waits in it, and how late it is there."""
    look, say = context.look, context.say
    title, waits = say(play.episode.title), say(WAITS)
    told = f"{waits} {say(CLOCK, clock=story.clock)}" if story.clock else waits
    said = Words(title, told)

    def laid(room: Rect) -> Widget:
        line_w = room.w - FACE - 16
        h = max(FACE, words_height(look, said, line_w))
        face = Rect(room.x, room.y + (h - FACE) / 2, FACE, FACE)
        shapes: tuple[Shape, ...] = (
            Box(face.inset(-3), "", FACE / 2 + 3, look.theme.warm, 3.0),
            avatar(face, _figure(play)),
            *words_shapes(look, said, Rect(face.right + 16, room.y, line_w, h)),
        )
        return Widget(
            "menu.here", Rect(room.x, room.y, room.w, h), shapes, role="text", name=title, value=told
        )

    return laid


def _figure(play: Play) -> str:
    """Who waits: the hero's name in the art kit."""
    hero = play.episode.hero(play.state)
    return hero.person or hero.id


def _waiting(context: Context, play: Play, story: StoryView, board: Rect) -> tuple[Widget, ...]:
    """The place of the story in dusk, and the hero with closed eyes."""
    view, theme = context.viewport, context.look.theme
    free = Rect(0, 0, view.w, board.y) if view.portrait else Rect(0, 0, board.x, view.h)
    seen = Rect(0, 0, view.w, min(view.h, board.y + 60)) if view.portrait else free
    areas = Layout(view.rect, seen, board, board, portrait=view.portrait, text_scale=1.0)
    who = _figure(play)
    rect = setting(areas).person(free, 0, 1)
    hero = Widget("menu.hero", rect, (Picture(rect, "person", who, ("calm", "blink", "rest", "ahead")),))
    life = alive(context.world.paths.assets, story.place, who, 0, view.scale)
    ground = seen if view.portrait else view.rect
    dusk = Widget("menu.dusk", ground, (Box(ground, theme.veil[:7] + DIM),))
    return (stage(story, areas, (hero,), life), dusk)


def _asleep(board: Rect) -> tuple[Widget, ...]:
    """The cat asleep on the panel, where there is no place to show."""
    bed = Rect(board.right - CAT - 20, board.y - CAT * 0.81, CAT, CAT)
    return (Widget("menu.cat", bed, (Picture(bed, "picture", "cat-sleeping"),)),)
