"""A quiet moment after an ending: breathe with a flower, or look around; it can be left at once."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from game.action import Action
from game.scenes.after.after import AfterPlay
from game.scenes.frame import MARGIN, backdrop, bar, bar_bottom
from game.scenes.scene import Back, Change, Context, Home, PlaySound, Push, Replace
from game.text import Text
from game.ui.draw.display import Lines, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import button, button_size, centred, icon, natural_width
from game.ui.parts.column import column, press, words
from game.ui.parts.flower import core, flower
from game.ui.parts.scrolling import scroll, shifted

if TYPE_CHECKING:
    from game.ui.draw.look import Look
    from game.ui.parts.column import Piece

TITLE = Text("calm.title", "A quiet moment")
LEAD = Text("calm.lead", "Take a breath before you go on. Or go on at once: both are fine.")
LEAD_HARD = Text("calm.lead-hard", "That was heavy. Take your time, or go on at once: both are fine.")
# Translators: two ways to become calm, on two buttons.
BREATHE = Text("calm.breathe", "Breathe")
LOOK = Text("calm.look", "Look around")
# Translators: shown in the middle of a flower that opens slowly, and closes again. One or two short words.
IN = Text("calm.in", "Breathe in…")
OUT = Text("calm.out", "… and out")
DONE = Text("calm.done", "That's it.")
BREATHE_HOW = Text("calm.breathe-how", "Breathe in while the flower opens, and out while it closes.")
BREATHE_STILL = Text(
    "calm.breathe-still", "Breathe in slowly, and out even more slowly. Four times, as fast as suits you."
)
SEE = Text("calm.see", "Find {n} thing that you can see.", "Find {n} things that you can see.")
HEAR = Text("calm.hear", "Find {n} thing that you can hear.", "Find {n} things that you can hear.")
TOUCH = Text(
    "calm.touch",
    "Find {n} thing that you can touch: your sleeve, the table…",
    "Find {n} things that you can touch: your sleeve, the table…",
)
PRESS = Text("calm.press", "Press the flower each time you find one.")
# Translators: name of the flower as a button: the player found one of the things.
FOUND = Text("calm.found", "Found one")
LEFT = Text("calm.left", "{n} left", "{n} left")
LOOKED = Text("calm.looked", "You are here, and it is now. Well looked.")
GO_ON = Text("calm.go-on", "Go on")
# Translators: a quiet button for a child who was reminded of something real.
TALK = Text("calm.talk", "I would like to talk to somebody")

BREATHS, IN_MS, OUT_MS = 4, 4000, 6000
"""Forty seconds. Breathing out is longer than breathing in: that is the part that calms."""
BREATH_MS = IN_MS + OUT_MS
FRAME_MS = 40
REST = 0.35
"""How far the flower is open when nothing moves."""
STEPS = ((SEE, 5, "eye"), (HEAR, 3, "sound-on"), (TOUCH, 2, "heart"))

LARGE, VERY_LARGE = 30.0, 36.0
"""Sizes of the text above which a title has the size of a heading, and the flower leaves room for words."""

Way = Literal["breathe", "look"]


class Choose(Action, frozen=True):
    """The player chose one of the two ways."""

    way: Way


class Found(Action, frozen=True):
    """The player found one of the things."""


class Calm(AfterPlay):
    """The flower at one side, words and buttons at the other (below it in portrait)."""

    name = "calm"
    KEPT = "calm"

    def __init__(self, argument: str, context: Context) -> None:
        """Begins with breathing where things may move."""
        super().__init__(argument, context)
        self._moves = context.look.motion
        self.way: Way = "breathe" if self._moves else "look"
        self._heard = -1
        self.step, self.found = 0, 0

    def view(self, context: Context) -> Widget:
        """The two halves over the page's ground."""
        if context.world.play is None:
            return self.nothing(context)
        view = context.viewport
        large = context.look.type.body.size > VERY_LARGE
        picture, room = _halves(view.rect, portrait=view.portrait, share=0.30 if large else 0.42)
        children = (bar(context), *self._column(context, room), self._flower(context, picture))
        return Widget("calm", view.rect, backdrop(context), children)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Going on needs nothing but the wish to."""
        if context.world.play is None:
            return (Home(),)
        if isinstance(action, Back):
            return (Push("menu"),)
        if isinstance(action, Choose):
            self.way, self.since, self._heard = action.way, context.now, -1
            self.step, self.found, self._moves = 0, 0, context.look.motion
            return ()
        return self._find() if isinstance(action, Found) else self.common(action)

    def moving(self, now: int) -> int | None:
        """Often while the flower moves, and not at all after the last breath."""
        moving = self._moves and self.way == "breathe" and now - self.since < BREATHS * BREATH_MS
        return FRAME_MS if moving else None

    def passed(self, context: Context) -> tuple[Change, ...]:
        """Each breath begins with its sound."""
        self._moves = context.look.motion
        breath = (context.now - self.since) // BREATH_MS
        if self.way != "breathe" or not self._moves or breath == self._heard or breath >= BREATHS:
            return ()
        self._heard = breath
        return (PlaySound("calm"),)

    def _find(self) -> tuple[Change, ...]:
        """One thing more; after the last of them the next sense."""
        if self.step < len(STEPS):
            self.found += 1
            if self.found == STEPS[self.step][1]:
                self.step, self.found = self.step + 1, 0
        return (PlaySound("calm"),) if self.found == 0 else ()

    def _column(self, context: Context, room: Rect) -> tuple[Widget, ...]:
        """Words and the two ways, which scroll where they need to, and the buttons that go on."""
        look, say = context.look, context.say

        def content(area: Rect) -> tuple[tuple[Widget, ...], float]:
            lead = say(LEAD_HARD if _hard(context) else LEAD)
            pieces: tuple[Piece, ...] = (
                words(look, "calm.title", say(TITLE), _title_style(look), role="heading"),
                12.0,
                words(look, "calm.lead", lead, "body", look.theme.quiet),
                24.0,
                lambda place: _ways(context, place, self.way),
                24.0,
                lambda place: self._words(context, place),
            )
            return column(area, pieces)

        foot, foot_h = _foot(context, room)
        inner = Rect(room.x, room.y, room.w, room.h - foot_h - 28)
        laid, total = content(Rect(inner.x, inner.y, inner.w - 12, inner.h))
        if total <= inner.h:
            spare = (inner.h - total) / 2
            return tuple(shifted(one, spare) for one in laid) + tuple(
                shifted(one, total + spare + 28) for one in foot
            )
        area = scroll(look, "calm.scroll", inner, content, context.scrolled.get("calm.scroll", 0.0))
        return (area, *(shifted(one, inner.h + 28) for one in foot))

    def _words(self, context: Context, room: Rect) -> Widget:
        """What to do now, one sentence or two; read aloud when it changes."""
        look, say = context.look, context.say
        main, more = self._said(context)
        both = f"{say(main[0], n=main[1])}\n{say(more)}" if more else say(main[0], n=main[1])
        block = look.block(both, "subheading", room.w)
        rect = Rect(room.x, room.y, room.w, block.h)
        shape = Lines(rect, block.lines, look.type.subheading, look.theme.on_page)
        return Widget("calm.words", rect, (shape,), role="text", name=both, live=True)

    def _said(self, context: Context) -> tuple[tuple[Text, int | None], Text | None]:
        if self.way == "breathe":
            return (BREATHE_HOW if context.look.motion else BREATHE_STILL, None), None
        if self.step == len(STEPS):
            return (LOOKED, None), None
        task, count, _ = STEPS[self.step]
        return (task, count), PRESS

    def _flower(self, context: Context, place: Rect) -> Widget:
        look = context.look
        side = min(place.w, place.h)
        room = place.centered(side, side)
        if self.way == "breathe":
            opened, said = self._breath(context)
            shapes = (*flower(look, room, opened), _in_core(look, room, said))
            return Widget("calm.flower", room, shapes, role="image", name=said)
        if self.step == len(STEPS):
            shapes = (*flower(look, room, 1.0), icon(core(room).inset(side * 0.11), "check", look.theme.good))
            return Widget("calm.flower", room, shapes, role="image", name=context.say(DONE))
        return self._counter(context, room)

    def _counter(self, context: Context, room: Rect) -> Widget:
        """The flower as a button: one petal a thing to find, and how many are left in the middle."""
        look, (_, count, sign) = context.look, STEPS[self.step]
        left = count - self.found
        disc = core(room)
        top = Rect(disc.x, disc.y + disc.h * 0.14, disc.w, disc.h * 0.30)
        number = Rect(disc.x, top.bottom, disc.w, disc.h * 0.42)
        shapes = (
            *flower(look, room, 0.85, petals=count, lit=self.found),
            icon(top, sign, look.theme.accent),
            centred(look, number, str(left), "title", look.theme.on_panel),
        )
        return Widget(
            "calm.flower", room, shapes, role="button", name=context.say(FOUND), live=True,
            value=context.say(LEFT, n=left), action=Found(), radius=room.w / 2,
        )  # fmt: skip

    def _breath(self, context: Context) -> tuple[float, str]:
        """How far the flower is open, and what stands in it."""
        say, age = context.say, context.now - self.since
        if not context.look.motion:
            return REST, say(BREATHE)
        if age >= BREATHS * BREATH_MS:
            return REST, say(DONE)
        part = age % BREATH_MS
        if part < IN_MS:
            return _swing(part / IN_MS), say(IN)
        return 1 - _swing((part - IN_MS) / OUT_MS), say(OUT)


def _foot(context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
    """Going on, and the way to somebody who listens, from the top of `room`."""
    look, say = context.look, context.say
    pieces = (
        press(
            look,
            "go-on",
            say(GO_ON),
            Replace("debrief"),
            kind="primary",
            icon_name="next",
            first=True,
            wide=True,
        ),
        press(look, "talk", say(TALK), Push("help"), kind="quiet", icon_name="heart", wide=True),
    )
    narrow = Rect(room.x, room.y, min(room.w, 440 * max(1.0, look.type.body.size / 21)), 0)
    return column(narrow, pieces, 12)


def _title_style(look: Look) -> str:
    """Large, unless the player's text is so large that the rest would be pushed away."""
    return "title" if look.type.body.size < LARGE else "heading"


def _swing(part: float) -> float:
    """From 0 to 1, slow at both ends."""
    return (1 - math.cos(math.pi * part)) / 2


def _hard(context: Context) -> bool:
    """Whether the play ended hard."""
    play = context.world.play
    return (
        play is not None and play.state.ended != "" and play.episode.endings[play.state.ended].kind == "hard"
    )


def _halves(page: Rect, *, portrait: bool, share: float) -> tuple[Rect, Rect]:
    """Where the flower grows, and the room for words; `share` is the flower's part of a portrait page."""
    top = bar_bottom()
    if portrait:
        picture = Rect(MARGIN, top, page.w - 2 * MARGIN, page.h * share)
        below = picture.bottom + 20
        return picture, Rect(MARGIN + 20, below, page.w - 2 * MARGIN - 40, page.h - below - 24)
    w = page.w * 0.46
    picture = Rect(page.w - w - MARGIN, top - 40, w, page.h - top)
    return picture, Rect(MARGIN + 36, top, page.w - w - 3 * MARGIN - 36, page.h - top - 24)


def _ways(context: Context, room: Rect, chosen: Way) -> Widget:
    """Two buttons of which one is chosen, below each other where they are too wide."""
    look, say = context.look, context.say
    said: tuple[tuple[Way, str, str], ...] = (("breathe", say(BREATHE), "pause"), ("look", say(LOOK), "eye"))
    widths = [natural_width(look, label, has_icon=True) + 8 for _, label, _ in said]
    beside = sum(widths) + 12 <= room.w
    x, y = room.x, room.y
    made: list[Widget] = []
    for (way, label, sign), natural in zip(said, widths, strict=True):
        w = natural if beside else room.w
        h = max(54.0, button_size(look, label, w, has_icon=True))
        state = ("selected",) if way == chosen else ()
        made.append(
            button(
                look, f"way:{way}", Rect(x, y, w, h), label, Choose(way), icon_name=sign, role="radio",
                state=state,  # type: ignore[arg-type]  # a State
            )
        )  # fmt: skip
        x, y = (x + w + 12, y) if beside else (x, y + h + 12)
    return Widget("calm.ways", Rect(room.x, room.y, room.w, made[-1].rect.bottom - room.y), (), tuple(made))


def _in_core(look: Look, room: Rect, said: str) -> Shape:
    """Words in the middle of the flower, in the largest style that fits."""
    disc = core(room).inset(core(room).w * 0.1, 0)
    for style in ("heading", "subheading", "button", "label"):
        block = look.block(said, style, disc.w)
        if block.h <= disc.h * 0.6 and all(
            look.typesetter.width(w, getattr(look.type, style)) <= disc.w for w in said.split()
        ):
            return centred(look, disc, said, style, look.theme.on_panel)
    return centred(look, disc, said, "small", look.theme.on_panel)
