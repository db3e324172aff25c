"""The title: the heroes in their room, the name of the game, and a phone with everything that one can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from game.scenes.frame import BAR, MARGIN, bar
from game.scenes.scene import Change, Context, Push, Quit, Replace, Still
from game.text import Text
from game.ui.display import Box, Picture, Shape
from game.ui.geometry import Rect
from game.ui.parts.basic import TARGET, centred, icon, text
from game.ui.parts.cards import outlined, tile_button, tile_height
from game.ui.parts.lettering import lettering
from game.ui.parts.scrolling import scroll
from game.ui.theme import luminance
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.ui.display import Colour
    from game.ui.look import Look

GAME = Text("title.game", "Guardians of the Net")
MOTTO = Text("title.motto", "Stories in which you decide what happens next.")
GO_ON = Text("title.go-on", "Go on with the story")
PLAY = Text("title.play", "Play")
ABOUT = Text("title.about", "About the game")
END = Text("title.end", "Close the game")

LANA = Text("title.lana", "Lana")
LUKA = Text("title.luka", "Luka")
CAT = Text("title.cat", "The cat")

# Translators: Lana and Luka are 13 and in one class. Whoever is pressed says one line after the other.
LINES = {
    "lana": (
        Text("title.lana-1", "Hi, I'm Lana! Come in, there is room at the desk."),
        Text("title.lana-2", "Luka, did you feed the cat?"),
        Text("title.lana-3", "In our stories you decide. And you can always try again."),
    ),
    "luka": (
        Text("title.luka-1", "Hey, I'm Luka. Good to have you here."),
        Text("title.luka-2", "I fed the cat. Twice. Maybe three times."),
        Text("title.luka-3", "If something gets too much, you can stop at any time."),
    ),
    "cat": (
        Text("title.cat-1", "Prrr…"),
        Text("title.cat-2", "I'm not asleep. I'm guarding the net."),
        Text("title.cat-3", "Somebody left a mug here. Interesting…"),
    ),
}
NAMES = {"lana": LANA, "luka": LUKA, "cat": CAT}
FACES = {"lana": ("happy", "laughing", "thinking", "happy"), "luka": ("happy", "happy", "laughing", "brave")}
"""How they look before anybody pressed, and with each line."""

Who = Literal["lana", "luka", "cat"]

PLACE = "bedroom-evening"
PLACE_W, PLACE_H = 1280.0, 960.0
PORTRAIT_SHARE = 0.7
"""Part of the height of a portrait screen that the place covers; the phone hides the rest."""
PORTRAIT_LEFT = -24.0
"""Where the place begins on a portrait screen, which shows its left part, in the units of the place."""
STANDS = {"lana": Rect(196, 325, 403, 480), "luka": Rect(448, 325, 403, 480)}
"""Where the heroes stand in the place, in its units."""
BODIES: dict[Who, Rect] = {
    "lana": Rect(268, 345, 256, 430),
    "luka": Rect(524, 335, 256, 440),
    "cat": Rect(40, 686, 200, 94),
}
"""What of the picture can be pressed, in the units of the place."""
HEADS = 330.0
"""Top of the highest head, in the units of the place."""

LARGEST = 118.0
"""Largest size of the lettering."""
EMBLEM = 136.0
FULL_OF_LIFE = 12_000
"""Milliseconds after the last press during which the heroes blink; then nothing is redrawn any more."""
BLINK_EVERY, BLINK = 3400, 150
BLINK_AFTER = {"lana": 900, "luka": 2300}


class Touch(msgspec.Struct, frozen=True):
    """Somebody in the picture was pressed."""

    who: Who


class Room(msgspec.Struct, frozen=True):
    """Where the picture of the place lies: its top left corner, and logical units per unit of the place."""

    x: float
    y: float
    scale: float

    def rect(self, inside: Rect) -> Rect:
        """A rectangle of the place on the screen."""
        k = self.scale
        return Rect(self.x + inside.x * k, self.y + inside.y * k, inside.w * k, inside.h * k)


class Title(Still):
    """The first screen after the language is known. Whoever is in the picture answers when pressed."""

    name = "title"

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """Nobody has said anything yet."""
        super().__init__(argument, context)
        self._since = context.now if context else 0
        self._said: dict[Who, int] = {}
        self._speaks: Who | None = None

    def view(self, context: Context) -> Widget:
        """The place over the whole screen, the name at the top, the menu at the right or at the bottom."""
        view = context.viewport
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
        phone, room = _phone_place(context, name.rect.bottom), _room(context, name.rect.bottom)
        return Widget(
            "title", view.rect,
            children=(
                self._place(context, room), bar(context), logo, name, self._menu(context, phone),
                *self._people(context, room, phone), *self._caption(context, phone),
            ),
        )  # fmt: skip

    def handle(self, action: object, context: Context) -> tuple[Change, ...]:
        """A touch is answered by the next line; Esc has nothing to close."""
        if isinstance(action, Touch):
            self._said[action.who] = self._said.get(action.who, 0) + 1
            self._speaks, self._since = action.who, context.now
            return ()
        return super().handle(action, context)

    def wake(self, now: int) -> int | None:
        """When the next blink begins or ends, for some seconds."""
        passed = now - self._since
        if passed >= FULL_OF_LIFE:
            return None
        blinks = (
            after + k * BLINK_EVERY + end
            for after in BLINK_AFTER.values()
            for k in range(FULL_OF_LIFE // BLINK_EVERY + 1)
            for end in (0, BLINK)
        )
        return min(mark - passed for mark in (*blinks, FULL_OF_LIFE) if mark > passed)

    # The picture

    def _place(self, context: Context, room: Room) -> Widget:
        """The place, whoever stands in it, and what stands before them."""
        whole = room.rect(Rect(0, 0, PLACE_W, PLACE_H))
        shapes = (
            Picture(whole, "place", PLACE, fit="cover"),
            *(self._person(context, room, who) for who in ("luka", "lana")),
            Picture(whole, "front", PLACE),
        )
        return Widget("title.place", context.viewport.rect, shapes)

    def _person(self, context: Context, room: Room, who: Literal["lana", "luka"]) -> Picture:
        said = self._said.get(who, 0)
        face = FACES[who][1 + (said - 1) % len(LINES[who])] if said and self._speaks == who else FACES[who][0]
        blink = "blink" if context.look.motion and self._blinks(context.now, who) else ""
        pose = "phone" if who == "lana" else "rest"
        return Picture(room.rect(STANDS[who]), "person", who, (face, blink, pose))

    def _blinks(self, now: int, who: str) -> bool:
        passed = now - self._since - BLINK_AFTER[who]
        return 0 <= passed < FULL_OF_LIFE - BLINK_AFTER[who] and passed % BLINK_EVERY < BLINK

    def _people(self, context: Context, room: Room, phone: Rect) -> tuple[Widget, ...]:
        """The places where somebody can be pressed: what of them the phone leaves free."""
        view = context.viewport
        free = Rect(0, 0, view.w, phone.y - 8) if view.portrait else Rect(0, 0, phone.x - 8, view.h)
        seen = {who: room.rect(body).intersection(free) for who, body in BODIES.items()}
        return tuple(
            Widget(
                f"title.{who}",
                place,
                role="button",
                name=context.say(NAMES[who]),
                action=Touch(who),
                radius=36.0,
            )
            for who, place in seen.items()
            if min(place.w, place.h) >= TARGET
        )

    def _caption(self, context: Context, phone: Rect) -> tuple[Widget, ...]:
        """What was said last, with the name of who said it, as in the stories."""
        if self._speaks is None:
            return ()
        look, view, who = context.look, context.viewport, self._speaks
        lines = LINES[who]
        words = context.say(lines[(self._said[who] - 1) % len(lines)])
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
        edge = theme.line if outlined(look) else ""
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
        look, choices = context.look, _choices(context)
        lane = Rect(lane.x + 12, lane.y + 8, lane.w - 12, 0)
        heights = [tile_height(look, context.say(label), lane.w) for _, label, _, _ in choices]
        total = sum(heights) + 12 * (len(heights) - 1) + 28
        motto = text(
            look, "title.motto", Rect(lane.x + 4, lane.y + 6, lane.w - 8, 0), context.say(MOTTO), "body",
            look.theme.phone_quiet, "center",
        )  # fmt: skip
        widgets: list[Widget] = []
        y = lane.y
        if total + motto.rect.h + 30 <= room:
            widgets.append(motto)
            y, total = motto.rect.bottom + 20, total + motto.rect.h + 26
        grow = min(24.0, max(0.0, room - total) / len(choices))
        for number, (id_, words, action, icon_name) in enumerate(choices):
            place = Rect(lane.x, y, lane.w, heights[number] + grow)
            main = number == 0
            widgets.append(
                tile_button(look, id_, place, context.say(words), icon_name, action, strong=main, first=main)
            )
            y = place.bottom + 12
        return tuple(widgets), y - lane.y + 8


def caption(look: Look, id_: str, place: Rect, who: str, words: str) -> Widget:
    """A panel with what somebody says, and a tag with the name on its upper edge."""
    theme = look.theme
    tag_w = look.typesetter.width(who, look.type.label) + 36
    tag_h = look.type.label.size * look.type.label.leading + 12
    tag = Rect(place.x + 24, place.y - tag_h * 0.62, tag_w, tag_h)
    inner = place.inset(28, 22)
    edge = theme.line if outlined(look) else ""
    shapes = (
        Box(place, theme.panel, 26.0, edge, 2.0 if edge else 0.0, 0.0 if edge else 8.0),
        Box(tag, theme.name_tag, tag_h / 2),
        centred(look, tag, who, "label", theme.on_name_tag),
        centred(look, inner, words, "body", theme.on_panel, "left"),
    )
    return Widget(id_, place, shapes, role="text", name=who, value=words, live=True)


def _choices(context: Context) -> tuple[tuple[str, Text, Change, str], ...]:
    """Id, label, what follows and icon of each entry; the first one is the main one."""
    saved = context.world.saved_scene
    go_on = (("go-on", GO_ON, Replace(saved, "saved"), "play"),) if saved else ()
    return (
        *go_on,
        ("play", PLAY, Push("episodes"), "controller"),
        ("about", ABOUT, Push("about"), "info"),
        ("quit", END, Quit(), "leave"),
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


def _room(context: Context, name_bottom: float) -> Room:
    """The place so large that it covers the screen, with the heads just below the name."""
    view = context.viewport
    scale = max(view.w / PLACE_W, view.h / PLACE_H)
    if view.portrait:
        scale = view.h * PORTRAIT_SHARE / PLACE_H
    hidden = max(0.0, HEADS * scale - name_bottom - 6)
    if not view.portrait:
        hidden = min(hidden, PLACE_H * scale - view.h)
    return Room(PORTRAIT_LEFT * scale if view.portrait else 0.0, -hidden, scale)


def _bright_and_dark(look: Look) -> tuple[Colour, Colour]:
    """The brighter and the darker of page and ink, whichever is which in the theme."""
    theme = look.theme
    dark, bright = sorted((theme.page, theme.on_page), key=luminance)
    return bright, dark
