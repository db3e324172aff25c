"""The title: the heroes in their room, the name of the game, and a phone with everything that one can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.before.title_room import NAMES, Mood, Touch, caption, people, room_of, scenery
from game.scenes.frame import BAR, MARGIN, bar
from game.scenes.scene import Change, Context, Push, Quit, Replace, Still
from game.scenes.settings.settings_keeping import IN_PEACE
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.theme import luminance
from game.ui.draw.widget import Widget
from game.ui.parts.basic import icon, text
from game.ui.parts.cards import tile_button, tile_height, tile_width
from game.ui.parts.lettering import lettering
from game.ui.parts.scrolling import scroll

if TYPE_CHECKING:
    from game.action import Action
    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look

GAME = Text("title.game", "Guardians of the Net")
MOTTO = Text("title.motto", "Stories in which you decide what happens next.")
GO_ON = Text("title.go-on", "Go on with the story")
PLAY = Text("title.play", "Play")
ALBUM = Text("title.album", "The album")
ABOUT = Text("title.about", "About the game")
END = Text("title.end", "Close the game")

LARGEST = 118.0
"""Largest size of the lettering."""
EMBLEM = 136.0
BESIDE = 12.0
"""Space between entries that stand side by side."""


class Title(Still):
    """The first screen after the language is known. Whoever is in the picture answers when pressed."""

    name = "title"

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """Nobody has said anything yet."""
        super().__init__(argument, context)
        self._mood = Mood(context.now if context else 0)
        self._motion = True

    def view(self, context: Context) -> Widget:
        """The place over the whole screen, the name at the top, the menu at the right or at the bottom."""
        view, self._motion = context.viewport, context.look.motion
        top = 20 + BAR + 4
        name_place = Rect(MARGIN + 8, top, view.w - 2 * MARGIN - 16, view.h * 0.2)
        bright, dark = _bright_and_dark(context.look)
        side = min(name_place.h, EMBLEM * (1.3 if view.portrait else 1.0))
        name = lettering(
            context.look, "title.name", name_place.take_left(side, 4)[1], context.say(GAME), LARGEST,
            (bright, dark, context.look.theme.warm),
        )  # fmt: skip
        emblem = Rect(name_place.x - 8, name.rect.center[1] - side / 2, side, side)
        logo = Widget("title.emblem", emblem, (Picture(emblem, "picture", "logo"),))
        phone, room = _phone_place(context, name.rect.bottom), room_of(context, name.rect.bottom)
        free = Rect(0, 0, view.w, phone.y - 8) if view.portrait else Rect(0, 0, phone.x - 8, view.h)
        return Widget(
            "title", view.rect,
            children=(
                scenery(context, room, self._mood), bar(context, first=True), logo, name,
                self._menu(context, phone), *people(context, room, free), *self._caption(context, phone),
            ),
        )  # fmt: skip

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """A touch is answered by the next line; Esc has nothing to close."""
        if isinstance(action, Touch):
            self._mood = self._mood.touched(action.who, context.now)
            return ()
        return super().handle(action, context)

    def wake(self, now: int) -> int | None:
        """When the next blink begins or ends, for some seconds; never where things are to be still."""
        return self._mood.wake(now) if self._motion else None

    def _caption(self, context: Context, phone: Rect) -> tuple[Widget, ...]:
        """What was said last, with the name of who said it, as in the stories."""
        line, who = self._mood.line(), self._mood.speaks
        if line is None or who is None:
            return ()
        look, view, words = context.look, context.viewport, context.say(line)
        right = view.w - MARGIN if view.portrait else phone.x - MARGIN
        w = min(right - MARGIN, 720.0)
        block = look.block(words, "body", w - 56)
        bottom = phone.y - 14 if view.portrait else view.h - 20
        place = Rect(MARGIN, bottom - block.h - 44, w, block.h + 44)
        return (caption(look, "title.said", place, context.say(NAMES[who]), words),)

    # The phone

    def _menu(self, context: Context, phone: Rect) -> Widget:
        look, theme = context.look, context.look.theme
        screen = Rect(phone.x + 12, phone.y + 12, phone.w - 24, phone.h + 60)
        edge = theme.line if look.theme.flat else ""
        notch = Rect(phone.center[0] - 44, screen.y + 10, 88, 24)
        shapes: tuple[Shape, ...] = (
            Box(Rect(phone.x, phone.y, phone.w, phone.h + 80), theme.frame, 54.0, edge, 2.0, 12.0),
            Box(screen, theme.phone, 44.0),
            Box(notch, theme.frame, 12.0),
            icon(Rect(screen.right - 58, screen.y + 8, 28, 28), "battery", theme.on_phone),
            icon(Rect(screen.right - 92, screen.y + 8, 28, 28), "wifi", theme.on_phone),
        )
        side = max(10.0, (screen.w - 560) / 2)
        window = Rect(screen.x + side, screen.y + 44, screen.w - 2 * side, context.viewport.h - screen.y - 44)
        moved = context.scrolled.get("title.menu", 0.0)
        area = scroll(look, "title.menu", window, lambda lane: self._entries(context, lane, window.h), moved)
        return Widget("title.phone", phone, shapes, (area,))

    def _entries(self, context: Context, lane: Rect, room: float) -> tuple[tuple[Widget, ...], float]:
        """The motto, where there is room for it, and the entries, which grow into the room that is left."""
        look = context.look
        lane = Rect(lane.x + 12, lane.y + 8, lane.w - 12, 0)
        rows = _rows(context, lane.w)
        heights = [max(tile_height(look, context.say(one.label), w) for one, w in row) for row in rows]
        gap = 12.0 if sum(heights) + 12 * len(heights) + 16 <= room else 8.0
        total = sum(heights) + gap * (len(heights) - 1) + 28
        private = context.world.private
        said = context.say(IN_PEACE if private else MOTTO)
        motto = text(
            look, "title.motto", Rect(lane.x + 4, lane.y + 6, lane.w - 8, 0), said,
            "small" if private else "body",
            look.theme.phone_quiet, "center",
        )  # fmt: skip
        widgets: list[Widget] = []
        y = lane.y
        if total + motto.rect.h + 30 <= room or private:
            widgets.append(motto)
            y, total = motto.rect.bottom + 20, total + motto.rect.h + 26
        grow = min(24.0, max(0.0, room - total) / len(rows))
        for row, h in zip(rows, heights, strict=True):
            x = lane.x
            for one, w in row:
                widgets.append(_tile(context, one, Rect(x, y, w, h + grow), main=row is rows[0]))
                x += w + BESIDE
            y += h + grow + gap
        return tuple(widgets), y - lane.y + 8


class Entry(msgspec.Struct, frozen=True):
    """An entry of the menu: its id, label, icon, and what follows."""

    id: str
    label: Text
    icon: str
    action: Change


def _tile(context: Context, one: Entry, place: Rect, *, main: bool) -> Widget:
    label = context.say(one.label)
    return tile_button(context.look, one.id, place, label, one.icon, one.action, strong=main, first=main)


def _rows(context: Context, w: float) -> list[list[tuple[Entry, float]]]:
    """The entries below each other with their widths; the last two share a row where their words allow it."""
    *entries, about, end = _choices(context)
    half = (w - BESIDE) / 2
    line = max(tile_width(context.look, context.say(one.label)) for one in (about, end))
    last = [[(about, half), (end, half)]] if line <= half else [[(about, w)], [(end, w)]]
    return [*([(one, w)] for one in entries), *last]


def _choices(context: Context) -> tuple[Entry, ...]:
    """The entries; the first one is the main one."""
    saved = context.world.saved_scene
    go_on = (Entry("go-on", GO_ON, "play", Replace(saved, "saved")),) if saved else ()
    return (
        *go_on,
        Entry("play", PLAY, "controller", Push("episodes")),
        Entry("album", ALBUM, "album", Push("album")),
        Entry("about", ABOUT, "info", Push("about")),
        Entry("quit", END, "leave", Quit()),
    )


def _phone_place(context: Context, name_bottom: float) -> Rect:
    """Where the phone with the menu stands: its lower end lies outside the screen."""
    view, scale = context.viewport, context.look.type.body.size / 21
    w = 400.0 * (1 + (scale - 1) * 0.25)
    if view.portrait:
        top = view.h * (0.60 - 0.1 * (scale - 1))
        return Rect(0, top, view.w, view.h - top)
    top = name_bottom + 10
    return Rect(view.w - w - 56, top, w, view.h - top)


def _bright_and_dark(look: Look) -> tuple[Colour, Colour]:
    """The brighter and the darker of page and ink, whichever is which in the theme."""
    theme = look.theme
    dark, bright = sorted((theme.page, theme.on_page), key=luminance)
    return bright, dark
