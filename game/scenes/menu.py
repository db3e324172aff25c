"""The menu over a running story: go on, settings, help, or leave it for the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.frame import MARGIN, TOP, bar, bar_bottom, bar_part, screen
from game.scenes.play.play_layout import StageArea
from game.scenes.play.stage.life import alive
from game.scenes.play.stage.stage import setting, stage
from game.scenes.scene import Context, Home, Pop, Push, Still
from game.story.playing.view import view as story_view
from game.text import Text
from game.ui.art.daylight import on_people
from game.ui.draw.display import Picture
from game.ui.draw.widget import Widget
from game.ui.parts.bubbles import avatar
from game.ui.parts.cards import Words
from game.ui.parts.column import press, words
from game.ui.parts.layout import by_size, over, row, stack
from game.ui.parts.part import box, drawn, made, one, picture
from game.ui.parts.pieces import board, placed, two_lines
from game.ui.parts.sizing import asks, at_most, fits, grow, pad, put, sized, square, unseen

if TYPE_CHECKING:
    from game.story.playing.play import Play
    from game.story.playing.view import StoryView
    from game.ui.draw.geometry import Rect
    from game.ui.parts.part import Part, Piece

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
UNDER = 60.0
"""How far the place goes on below the panel where the window is higher than wide."""
DIM = "52"
"""Alpha of the dusk over the place where the story waits: still to be seen, and quiet."""
FACE = 60.0
CAT = 190.0


class Menu(Still):
    """Opened by Esc during play, and closed by it; the story waits."""

    name = "menu"

    def view(self, context: Context) -> Widget:
        """The place where the story waits, and a panel with where one is and what can be done."""
        play = context.world.play
        story = story_view(play.episode, play.state) if play is not None else None
        board_ = _board(context, _pieces(context, play, story))
        shown = story is not None and bool(story.place)
        waits = story is not None
        behind = _waiting(context, play, story, board_) if play and story and shown else ()
        cat = () if behind else (_placed(context, _asleep(board_), waits=waits),)
        bar_, panel = placed(bar(context, back=True)), _placed(context, board_, waits=waits)
        return screen(context, "menu.page", *behind, *cat, bar_, panel)


def _board(context: Context, pieces: tuple[Piece, ...]) -> Part:
    """The panel, with a little room around what stands on it, for shadows."""
    area = context.scroll("menu.scroll", pad(stack(*pieces, gap=12.0), EASE, EASE).content)
    return board(context.look, "menu.panel", asks(area, 1.0), PAD_X - EASE, PAD_Y - EASE)


def _placed(context: Context, panel: Part, *, waits: bool) -> Part:
    """Where the panel stands: at the right where the phone is, below the place in a high window.

    Where no story waits it is in the middle.
    """
    look, portrait = context.look, context.viewport.portrait
    if waits and portrait:
        return pad(put(panel, down="bottom"), MARGIN, top=bar_bottom(look), bottom=MARGIN)
    wide = at_most(panel, look.grown(WIDE))
    stands = put(wide, "right" if waits else "middle", "middle")
    beside = row(MARGIN, bar_part(context, back=True), MARGIN, sized(panel, look.grown(WIDE)), MARGIN)

    def choose(w: float, _: float) -> Part:
        clear = fits(beside, w) and not portrait
        return pad(stands, MARGIN, top=TOP if clear else bar_bottom(look), bottom=MARGIN)

    return by_size(choose)


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


def _here(context: Context, play: Play, story: StoryView) -> Part:
    """The story, who waits in it, and how late it is there."""
    look, say = context.look, context.say
    title, waits = say(play.episode.title), say(WAITS)
    told = f"{waits} {say(CLOCK, clock=story.clock)}" if story.clock else waits
    ring = pad(box("", FACE / 2 + 3, look.theme.warm, 3.0), -3.0, -3.0)
    face = over(ring, drawn(lambda place: (avatar(place, _figure(play)),)))
    beside = row(put(square(face, FACE), down="middle"), 16.0, two_lines(look, Words(title, told)))
    return one("menu.here", beside, role="text", name=title, value=told)


def _figure(play: Play) -> str:
    """Who waits: the hero's name in the art kit."""
    hero = play.episode.hero(play.state)
    return hero.person or hero.id


def _waiting(context: Context, play: Play, story: StoryView, panel: Part) -> tuple[Part, ...]:
    """The place of the story in dusk, and the hero with closed eyes: what the panel leaves of the screen."""
    look = context.look
    seen = made(lambda room: _asleep_in(context, play, story, room))
    dusk = one("menu.dusk", box(look.theme.veil[:7] + DIM))
    if not context.viewport.portrait:
        return row(seen, unseen(sized(0.0, look.grown(WIDE))), MARGIN), dusk
    free = grow(sized(pad(over(seen, dusk), bottom=-UNDER), h=bar_bottom(look)))
    return (stack(free, pad(unseen(panel), MARGIN), MARGIN),)


def _asleep_in(context: Context, play: Play, story: StoryView, room: Rect) -> Widget:
    """The place, and who waits in it."""
    view, who = context.viewport, _figure(play)
    areas = StageArea(view.rect, room, portrait=view.portrait)
    stands = setting(areas).person(room, 0, 1)
    light = on_people(story.place, story.clock)
    asleep = ("calm", "blink", "rest", "ahead", light)
    hero = Widget("menu.hero", stands, (Picture(stands, "person", who, asleep),))
    where = (context.world.paths.assets, story.place, who)
    life = alive(*where, 0, view.scale, hamster=story.hamster, clock=story.clock)
    return stage(story, areas, (hero,), life)


def _asleep(panel: Part) -> Part:
    """The cat asleep on the panel, where there is no place to show."""
    bed = square(one("menu.cat", picture("picture", "cat-sleeping")), CAT)
    return over(unseen(panel), pad(put(bed, "right", "top"), right=20.0, top=-CAT * 0.81))
