"""The title: the heroes in their room, the name of the game, and a phone with everything that one can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.before.title_room import NAMES, Mood, Touch, caption, cat_ends, in_place, people, scenery
from game.scenes.frame import BAR, MARGIN, TOP, bar
from game.scenes.scene import Change, Context, Push, Quit, Replace, Still
from game.scenes.settings.settings_keeping import IN_PEACE
from game.scenes.shared.eyes import eyes_shut
from game.scenes.teachers.for_teachers import TITLE as TEACHERS
from game.text import Text
from game.ui.draw.theme import luminance
from game.ui.parts.layout import by_size, by_width, over, row, stack
from game.ui.parts.lettering import lettering
from game.ui.parts.part import box, one, picture, sign
from game.ui.parts.pieces import fits_tile, laid_out, placed, said, tile
from game.ui.parts.sizing import SPRING, asks, at_most, fill, kept, loose, pad, put, rest, sized, square

if TYPE_CHECKING:
    from game.action import Action
    from game.ui.draw.display import Colour
    from game.ui.draw.geometry import Rect
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Content, Part, Piece

GAME = Text("title.game", "Guardians of the Net")
MOTTO = Text("title.motto", "Stories in which you decide what happens next.")
GO_ON = Text("title.go-on", "Go on with the story")
PLAY = Text("title.play", "Play")
ALBUM = Text("title.album", "The album")
ABOUT = Text("title.about", "About the game")
END = Text("title.end", "Close the game")

MENU = "title.menu"
LARGEST = 118.0
"""Largest size of the lettering."""
EMBLEM = 136.0
NAME_TOP = TOP + BAR + 4
BESIDE = 12.0
"""Space between entries that stand side by side."""


class Title(Still):
    """The first screen after the language is known. Whoever is in the picture answers when pressed."""

    name = "title"
    leads_on = True

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """Nobody has said anything yet."""
        super().__init__(argument, context)
        self._mood = Mood(context.now if context else 0)
        self._motion, self._foreseen = True, False
        self._still: tuple[object, tuple[Part, Part]] | None = None

    @property
    def foresees(self) -> bool:
        """Whether the heroes will blink, and nobody has asked how that looks."""
        return self._motion and not self._foreseen

    def ahead(self, context: Context) -> Widget:
        """The heroes as they blink."""
        self._foreseen = True
        return eyes_shut(self.view(context))

    def view(self, context: Context) -> Widget:
        """The place over the whole screen, the name at the top, the menu at the right or at the bottom."""
        self._motion = context.look.motion
        return one("title", by_size(lambda w, h: self._whole(context, w, h))).widget(context.viewport.rect)

    def _whole(self, context: Context, w: float, h: float) -> Part:
        portrait = context.viewport.portrait
        name, menu = self._name_and_menu(context, h)
        above = stack(NAME_TOP, name)
        bottom = above.tall(w)
        scene = in_place(scenery(context, self._mood), bottom, portrait=portrait)

        def beside(picture_: Piece, phone: Piece, apart: float) -> Part:
            return _beside(context, picture_, phone, apart, top=bottom + 10, h=h)

        return over(
            one("title.place", scene),
            placed(bar(context, first=True)),
            above,
            beside(SPRING, menu, 0.0),
            beside(people(context, bottom), SPRING, 8.0),
            beside(self._caption(context), SPRING, 14.0 if portrait else MARGIN),
        )

    def _name_and_menu(self, context: Context, h: float) -> tuple[Part, Part]:
        """What is the same while somebody blinks; it is made anew where anything of it is another."""
        look, moved = msgspec.structs.replace(context.look, now=0), context.scrolled.get(MENU, 0.0)
        shown = (h, context.viewport, look, context.catalog, context.world.private, _choices(context), moved)
        if self._still is None or self._still[0] != shown:
            self._still = shown, (kept(name_of_game(context, h)), kept(self._menu(context)))
        return self._still[1]

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """A touch is answered by the next line; Esc has nothing to close."""
        if isinstance(action, Touch):
            self._mood = self._mood.touched(action.who, context.now)
            return ()
        return super().handle(action, context)

    def wake(self, now: int) -> int | None:
        """When the next blink begins or ends, for some seconds; never where things are to be still."""
        return self._mood.wake(now) if self._motion else None

    def _caption(self, context: Context) -> Piece:
        """What was said last, with the name of who said it, as in the stories."""
        told, who = self._mood.line(), self._mood.speaks
        if told is None or who is None:
            return SPRING
        shown = caption(context.look, "title.said", context.say(NAMES[who]), context.say(told))
        below = put(at_most(shown, 720.0), "left", "bottom")
        if context.viewport.portrait:
            return pad(below, MARGIN)
        return pad(below, left=cat_ends(context) if who == "cat" else MARGIN, bottom=20.0)

    # The phone

    def _menu(self, context: Context) -> Part:
        theme = context.look.theme
        edge = theme.line if theme.flat else ""
        case = pad(box(theme.frame, 54.0, edge, 2.0, 12.0), bottom=-80.0)
        screen_ = pad(box(theme.phone, 44.0), 12.0, top=12.0, bottom=-72.0)
        notch = stack(22.0, put(sized(box(theme.frame, 12.0), 88.0, 24.0), "middle"))
        wifi, battery = (square(sign(name, theme.on_phone), 28.0) for name in ("wifi", "battery"))
        signs = stack(20.0, row(SPRING, wifi, 6.0, battery, 42.0))

        def content(lane: Rect) -> Content:
            return pad(_entries(context, lane.h), left=12.0).content(lane)

        area = pad(put(at_most(context.scroll(MENU, content, fills=True), 560.0), "middle"), 22.0, top=56.0)
        return one("title.phone", over(case, screen_, notch, signs, area))


def name_of_game(context: Context, h: float) -> Part:
    """The emblem, and beside it the name of the game as large as there is room for."""
    bright, dark = _bright_and_dark(context.look)
    colours = (bright, dark, context.look.theme.warm)
    most = h * 0.2
    side = min(most, EMBLEM * (1.3 if context.viewport.portrait else 1.0))

    def content(room: Rect) -> Content:
        name = lettering(context.look, "title.name", room, context.say(GAME), LARGEST, colours)
        return (name,), name.rect.h

    emblem = one("title.emblem", picture("picture", "logo"))
    return row(MARGIN, sized(loose(sized(emblem, h=side)), side), 12.0, laid_out(content, most), MARGIN + 8)


def _beside(context: Context, picture_: Piece, phone: Piece, apart: float, *, top: float, h: float) -> Part:
    """What lies on the picture, and `apart` from it the phone, which goes on below the screen.

    The phone stands at the right, from `top` on, or below the picture in a window higher than wide.
    """
    scale = context.look.type.body.size / 21
    if context.viewport.portrait:
        high = h * (0.60 - 0.1 * (scale - 1))
        return stack(sized(picture_, h=high - apart), apart, fill(phone))
    wide = 400.0 * (1 + (scale - 1) * 0.25)
    lower = stack(top, fill(phone))
    return row(rest(picture_), apart, sized(lower, wide), 56.0)


def _entries(context: Context, h: float) -> Part:
    """The motto, where there is room for it, and the entries, which grow into the room that is left."""
    look, private = context.look, context.world.private
    style, colour = "small" if private else "body", look.theme.phone_quiet
    told = context.say(IN_PEACE if private else MOTTO)
    motto = pad(said(look, "title.motto", told, style, colour, "center"), 4.0)

    def grown(w: float) -> Part:
        rows = _rows(context, w)
        needed, count = sum(each.tall(w) for each in rows), len(rows)
        gap = 12.0 if needed + 12 * count + 16 <= h else 8.0
        total = needed + gap * (count - 1) + 28
        above: tuple[Piece, ...] = ()
        if total + motto.tall(w) + 30 <= h or private:
            above, total = (6.0, motto, 20.0), total + motto.tall(w) + 26
        more = min(24.0, max(0.0, h - total) / count)
        return stack(8.0, *above, *(piece for each in rows for piece in (asks(each, more), gap)))

    return by_width(grown)


class Entry(msgspec.Struct, frozen=True):
    """An entry of the menu: its id, label, icon, and what follows."""

    id: str
    label: Text
    icon: str
    action: Change


def _rows(context: Context, w: float) -> list[Part]:
    """The entries below each other; the last two share a row where their words allow it."""
    look = context.look
    choices = _choices(context)
    tiles = [
        tile(look, each.id, context.say(each.label), each.icon, each.action, strong=at == 0, first=at == 0)
        for at, each in enumerate(choices)
    ]
    half = (w - BESIDE) / 2
    if all(fits_tile(look, context.say(each.label), half) for each in choices[-2:]):
        return [*tiles[:-2], row(*tiles[-2:], gap=BESIDE)]
    return tiles


def _choices(context: Context) -> tuple[Entry, ...]:
    """The entries; the first one is the main one."""
    saved = context.world.saved_scene
    go_on = (Entry("go-on", GO_ON, "play", Replace(saved, "saved")),) if saved else ()
    taught = context.world.desk is not None and context.world.settings.teachers
    teachers = (Entry("teachers", TEACHERS, "school", Push("teachers")),) if taught else ()
    return (
        *go_on,
        Entry("play", PLAY, "controller", Push("episodes")),
        Entry("album", ALBUM, "album", Push("album")),
        *teachers,
        Entry("about", ABOUT, "info", Push("about")),
        Entry("quit", END, "leave", Quit()),
    )


def _bright_and_dark(look: Look) -> tuple[Colour, Colour]:
    """The brighter and the darker of page and ink, whichever is which in the theme."""
    theme = look.theme
    dark, bright = sorted((theme.page, theme.on_page), key=luminance)
    return bright, dark
