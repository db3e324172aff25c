"""A quiet moment after an ending: breathe with a flower, or look around; it can be left at once."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from game.action import Action
from game.scenes.after.after import AfterPlay
from game.scenes.frame import MARGIN, bar, bar_bottom, screen
from game.scenes.scene import Back, Change, Context, Home, PlaySound, Push, Replace
from game.text import Text
from game.ui.parts.column import press
from game.ui.parts.flower import BREATH_MS, IN_MS, REST, breath, flower, in_core
from game.ui.parts.layout import by_size, by_width, over, row, stack
from game.ui.parts.part import drawn, lines, one, sign
from game.ui.parts.pieces import line, placed, pressed, said
from game.ui.parts.scrolling import LANE
from game.ui.parts.sizing import (
    SPRING,
    at_most,
    fill,
    fits,
    larger,
    largest_square,
    pad,
    put,
    share_of,
    sized,
)

if TYPE_CHECKING:
    from game.ui.draw.look import Look
    from game.ui.draw.widget import State, Widget
    from game.ui.parts.part import Part, Piece

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

BREATHS = 4
"""Forty seconds."""
FRAME_MS = 40
STEPS = ((SEE, 5, "eye"), (HEAR, 3, "sound-on"), (TOUCH, 2, "heart"))

FLOWER, HIGH_FLOWER, SMALLER_FLOWER = 0.46, 0.42, 0.30
"""The flower's part of the width, and of the height in a high window, with usual and with very large text."""
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
        return screen(
            context,
            "calm",
            placed(bar(context)),
            _halves(context, 0.0, self._column(context)),
            _halves(context, self._flower(context), 0.0),
        )

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

    def _column(self, context: Context) -> Part:
        """Words and the two ways, which scroll where they need to, and the buttons that go on."""
        look, say = context.look, context.say
        lead = say(LEAD_HARD if _hard(context) else LEAD)
        told = stack(
            said(look, "calm.title", say(TITLE), _title_style(look), role="heading"),
            12.0,
            said(look, "calm.lead", lead, "body", look.theme.quiet),
            24.0,
            _ways(context, self.way),
            24.0,
            self._words(context),
        )
        whole = stack(SPRING, pad(told, right=LANE), 28.0, _foot(context), SPRING)
        scrolls = stack(fill(context.scroll("calm.scroll", told.content)), 28.0, _foot(context))
        return by_size(lambda w, h: whole if whole.tall(w) <= h else scrolls)

    def _words(self, context: Context) -> Part:
        """What to do now, one sentence or two; read aloud when it changes."""
        look, say = context.look, context.say
        main, more = self._said(context)
        both = f"{say(main[0], n=main[1])}\n{say(more)}" if more else say(main[0], n=main[1])
        shown = lines(look, both, "subheading", look.theme.on_page)
        return one("calm.words", shown, role="text", name=both, live=True)

    def _said(self, context: Context) -> tuple[tuple[Text, int | None], Text | None]:
        if self.way == "breathe":
            return (BREATHE_HOW if context.look.motion else BREATHE_STILL, None), None
        if self.step == len(STEPS):
            return (LOOKED, None), None
        task, count, _ = STEPS[self.step]
        return (task, count), PRESS

    def _flower(self, context: Context) -> Part:
        """The flower in the middle of its room."""
        return put(largest_square(self._grown(context), math.inf), down="middle")

    def _grown(self, context: Context) -> Part:
        look = context.look
        if self.way == "breathe":
            opened, told = self._breath(context)
            breathing = over(drawn(lambda room: flower(look, room, opened)), in_core(_in_core(look, told)))
            return one("calm.flower", breathing, role="image", name=told)
        if self.step == len(STEPS):
            done = in_core(larger(sign("check", look.theme.good), 0.45))
            open_ = over(drawn(lambda room: flower(look, room, 1.0)), done)
            return one("calm.flower", open_, role="image", name=context.say(DONE))
        return self._counter(context)

    def _counter(self, context: Context) -> Part:
        """The flower as a button: one petal a thing to find, and how many are left in the middle."""
        look, (_, count, name) = context.look, STEPS[self.step]
        left, found = count - self.found, self.found
        icon, number = sign(name, look.theme.accent), line(look, str(left), "title", look.theme.on_panel)
        inside = by_size(lambda _, h: stack(h * 0.14, sized(icon, h=h * 0.30), sized(number, h=h * 0.42)))
        petals = drawn(lambda room: flower(look, room, 0.85, petals=count, lit=found))
        return by_width(
            lambda w: one(
                "calm.flower", over(petals, in_core(inside)), role="button", name=context.say(FOUND),
                live=True, value=context.say(LEFT, n=left), action=Found(), radius=w / 2,
            )
        )  # fmt: skip

    def _breath(self, context: Context) -> tuple[float, str]:
        """How far the flower is open, and what stands in it."""
        say, age = context.say, context.now - self.since
        if not context.look.motion:
            return REST, say(BREATHE)
        if age >= BREATHS * BREATH_MS:
            return REST, say(DONE)
        part = age % BREATH_MS
        return breath(part), say(IN if part < IN_MS else OUT)


def _foot(context: Context) -> Part:
    """Going on, and the way to somebody who listens."""
    look, say = context.look, context.say
    go = press(
        look, "go-on", say(GO_ON), Replace("debrief"), kind="primary", icon_name="next", first=True, wide=True
    )
    talk = press(look, "talk", say(TALK), Push("help"), kind="quiet", icon_name="heart", wide=True)
    return put(at_most(stack(go, talk, gap=12.0), 440 * max(1.0, look.type.body.size / 21)), "left")


def _title_style(look: Look) -> str:
    """Large, unless the player's text is so large that the rest would be pushed away."""
    return "title" if look.type.body.size < LARGE else "heading"


def _hard(context: Context) -> bool:
    """Whether the play ended hard."""
    play = context.world.play
    return (
        play is not None and play.state.ended != "" and play.episode.endings[play.state.ended].kind == "hard"
    )


def _halves(context: Context, picture: Piece, told: Piece) -> Part:
    """The room in which the flower grows, and the one for words: beside it, or below it in a high window."""
    if not context.viewport.portrait:
        flower_ = stack(bar_bottom() - 40, fill(picture), 40.0)
        column = stack(bar_bottom(), fill(told), 24.0)
        return row(MARGIN + 36, column, MARGIN, share_of(flower_, FLOWER), MARGIN)
    large = context.look.type.body.size > VERY_LARGE
    share = SMALLER_FLOWER if large else HIGH_FLOWER

    def below(_: float, h: float) -> Part:
        column = fill(pad(told, MARGIN + 20))
        return stack(bar_bottom(), sized(pad(picture, MARGIN), h=h * share), 20.0, column, 24.0)

    return by_size(below)


def _ways(context: Context, chosen: Way) -> Part:
    """Two buttons of which one is chosen, below each other where they are too wide."""
    ways = (_way(context, "breathe", BREATHE, "pause", chosen), _way(context, "look", LOOK, "eye", chosen))
    beside, below = row(*ways, gap=12.0, down="top"), stack(*ways, gap=12.0)
    return one("calm.ways", by_width(lambda w: beside if fits(beside, w) else below))


def _way(context: Context, way: Way, label: Text, icon: str, chosen: Way) -> Part:
    state: tuple[State, ...] = ("selected",) if way == chosen else ()
    return pressed(
        context.look, f"way:{way}", context.say(label), Choose(way), icon_name=icon, beyond=8.0, role="radio",
        state=state,
    )  # fmt: skip


def _in_core(look: Look, told: str) -> Part:
    """Words in the middle of the flower, in the largest style that fits."""

    def choose(w: float, h: float) -> Part:
        room = w * 0.8
        for style in ("heading", "subheading", "button", "label"):
            if look.block(told, style, room).h <= h * 0.6 and all(
                look.typesetter.width(word, getattr(look.type, style)) <= room for word in told.split()
            ):
                break
        else:
            style = "small"
        return pad(line(look, told, style, look.theme.on_panel), w * 0.1)

    return by_size(choose)
