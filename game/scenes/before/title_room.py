"""The picture of the title: the heroes and the cat in their room, who blink, and answer when pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from game.action import Action
from game.text import Text
from game.ui.draw.display import Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import TARGET
from game.ui.parts.layout import by_size, over, row, stack
from game.ui.parts.part import Drawn, Part, box, disc, drawn, named, one, picture, places
from game.ui.parts.pieces import line
from game.ui.parts.sizing import pad, put, rest, sized, spot

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.draw.look import Look
    from game.ui.parts.part import Piece

LANA = Text("title.lana", "Lana")
LUKA = Text("title.luka", "Luka")
CAT = Text("title.cat", "The cat")

# Lana and Luka are 13 and in one class. Whoever is pressed says one line after the other.
LINES = {
    "lana": (
        # Translators: Spoken by Lana (female), who is 13.
        Text("title.lana-1", "Hi, I'm Lana! Come in, there is room at the desk."),
        # Translators: Spoken by Lana (female), who is 13. To Luka (male).
        Text("title.lana-2", "Luka, did you feed the cat?"),
        # Translators: Spoken by Lana (female), who is 13.
        Text("title.lana-3", "In our stories you decide. And you can always try again."),
    ),
    "luka": (
        # Translators: Spoken by Luka (male), who is 13.
        Text("title.luka-1", "Hey, I'm Luka. Good to have you here."),
        # Translators: Spoken by Luka (male), who is 13.
        Text("title.luka-2", "I fed the cat. Twice. Maybe three times."),
        # Translators: Spoken by Luka (male), who is 13.
        Text("title.luka-3", "If something gets too much, you can stop at any time."),
    ),
    "cat": (
        # Translators: Spoken by the cat (female), when it is pressed.
        Text("title.cat-1", "Prrr…"),
        # Translators: Spoken by the cat (female), when it is pressed.
        Text("title.cat-2", "I'm not asleep. I'm guarding the net."),
        # Translators: Spoken by the cat (female), when it is pressed.
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
DESK = Rect(0, 784, 1280, 176)
"""The desk in the place, in its units."""
BODIES: dict[Who, Rect] = {
    "lana": Rect(268, 345, 256, 430),
    "luka": Rect(524, 335, 256, 440),
    "cat": Rect(40, 686, 200, 94),
}
"""What of the picture can be pressed, in the units of the place."""
HEADS = 330.0
"""Top of the highest head, in the units of the place."""

FULL_OF_LIFE = 12_000
"""Milliseconds after the last press during which the heroes blink; then nothing is redrawn any more."""
BLINK_EVERY, BLINK = 3400, 150
BLINK_AFTER = {"lana": 900, "luka": 2300}


class Touch(Action, frozen=True):
    """Somebody in the picture was pressed."""

    who: Who


class Mood(msgspec.Struct, frozen=True):
    """Who said how many lines, who speaks now, and since when (ms)."""

    since: int = 0
    said: dict[Who, int] = {}
    speaks: Who | None = None

    def touched(self, who: Who, now: int) -> Mood:
        """The mood after somebody was pressed: the next line is said."""
        return Mood(now, self.said | {who: self.said.get(who, 0) + 1}, who)

    def line(self) -> Text | None:
        """The line that is said now."""
        if self.speaks is None:
            return None
        lines = LINES[self.speaks]
        return lines[(self.said[self.speaks] - 1) % len(lines)]

    def face(self, who: Literal["lana", "luka"]) -> str:
        """The expression of a hero: one for each line, and one for being silent."""
        if self.speaks != who:
            return FACES[who][0]
        return FACES[who][1 + (self.said[who] - 1) % len(LINES[who])]

    def blinks(self, who: str, now: int) -> bool:
        """Whether a hero's eyes are closed."""
        passed = now - self.since - BLINK_AFTER[who]
        return 0 <= passed < FULL_OF_LIFE - BLINK_AFTER[who] and passed % BLINK_EVERY < BLINK

    def wake(self, now: int) -> int | None:
        """Milliseconds until the next blink begins or ends; None when all is still."""
        passed = now - self.since
        if passed >= FULL_OF_LIFE:
            return None
        blinks = (
            after + k * BLINK_EVERY + end
            for after in BLINK_AFTER.values()
            for k in range(FULL_OF_LIFE // BLINK_EVERY + 1)
            for end in (0, BLINK)
        )
        return min(mark - passed for mark in (*blinks, FULL_OF_LIFE) if mark > passed)


def in_place(piece: Piece, name_bottom: float, *, portrait: bool) -> Part:
    """What lies in the place, which is so large that it covers the screen, heads just below the name.

    On a portrait screen it covers a part of the height, and the phone hides the rest.
    """

    def laid(w: float, h: float) -> Part:
        scale = h * PORTRAIT_SHARE / PLACE_H if portrait else max(w / PLACE_W, h / PLACE_H)
        hidden = max(0.0, HEADS * scale - name_bottom - 6)
        if not portrait:
            hidden = min(hidden, PLACE_H * scale - h)
        whole = sized(piece, PLACE_W * scale, PLACE_H * scale)
        return stack(-hidden, row(PORTRAIT_LEFT * scale if portrait else 0.0, whole))

    return by_size(laid)


def scenery(context: Context, mood: Mood) -> Part:
    """The place, whoever stands in it, and the desk before them; what stands on it is behind them."""
    front = drawn(lambda whole: (Picture(whole, "front", PLACE, ("lana",)),))
    return over(
        picture("place", PLACE, fit="cover"),
        front,
        _person(context, mood, "luka"),
        _person(context, mood, "lana"),
        Part(lambda whole: Drawn((), (_desk(whole, front),))),
    )


def _desk(whole: Rect, front: Part) -> Widget:
    """The desk alone of all that stands in front: the lamp would hang before Luka."""
    desk = places(spot(named("desk"), DESK, (PLACE_W, PLACE_H)), whole)["desk"]
    return Widget("title.desk", desk, front.draw(whole).shapes, clip=True)


def _person(context: Context, mood: Mood, who: Literal["lana", "luka"]) -> Part:
    blink = "blink" if context.look.motion and mood.blinks(who, context.now) else ""
    pose = "phone" if who == "lana" else "rest"
    return spot(picture("person", who, (mood.face(who), blink, pose)), STANDS[who], (PLACE_W, PLACE_H))


def people(context: Context, name_bottom: float) -> Part:
    """The places where somebody can be pressed: what of them lies in the room of this part."""
    view = context.viewport

    def draw(free: Rect) -> Drawn:
        bodies = (spot(_pressed(context, who, free), BODIES[who], (PLACE_W, PLACE_H)) for who in BODIES)
        return in_place(over(*bodies), name_bottom, portrait=view.portrait).draw(view.rect)

    return Part(draw)


def cat_ends(context: Context) -> float:
    """The x at which the cat ends on a wide screen: what it says does not lie on it."""
    view = context.viewport
    cat = spot(named("cat"), BODIES["cat"], (PLACE_W, PLACE_H))
    return places(in_place(cat, 0.0, portrait=False), view.rect)["cat"].right


def _pressed(context: Context, who: Who, free: Rect) -> Part:
    """Somebody who can be pressed, unless there is hardly anything of them in the free room."""

    def draw(body: Rect) -> Drawn:
        seen = body.intersection(free)
        named = one(f"title.{who}", 0.0, role="button", name=context.say(NAMES[who]), action=Touch(who),
                    radius=36.0)  # fmt: skip
        return named.draw(seen) if min(seen.w, seen.h) >= TARGET else Drawn()

    return Part(draw)


def caption(look: Look, id_: str, who: str, words: str) -> Part:
    """A panel with what somebody says, and a tag with the name on its upper edge."""
    theme, tag_h = look.theme, look.type.label.line_height + 12
    tag = over(disc(theme.name_tag), line(look, who, "label", theme.on_name_tag))
    on_edge = put(sized(tag, look.typesetter.width(who, look.type.label) + 36, tag_h), "left", "top")
    edge = theme.line if theme.flat else ""
    inside = over(
        box(theme.panel, 26.0, edge, 2.0 if edge else 0.0, 0.0 if edge else 8.0),
        sized(pad(on_edge, left=24.0, top=-tag_h * 0.62), h=0.0),
        pad(rest(line(look, words, "body", theme.on_panel, "left")), 28.0, 22.0),
    )
    return one(id_, inside, role="text", name=who, value=words, live=True)
