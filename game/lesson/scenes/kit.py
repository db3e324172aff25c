"""What the screens of a lesson share: their world, the slide, and the clock that guides."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from game.action import Action
from game.lesson.actions import Blank, Do, Notes, Turn
from game.lesson.world import LessonWorld
from game.lesson_flow.events import Resize, Skip
from game.lesson_flow.reducer import LARGEST_CLASS, Refused, Why
from game.scenes.frame import MARGIN, backdrop, bar, bar_bottom
from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import (
    TARGET,
    Kind,
    button,
    button_size,
    centred,
    height,
    icon,
    icon_button,
    natural_width,
    text,
)
from game.ui.parts.scrolling import scroll, shifted

if TYPE_CHECKING:
    from game.lesson_flow.plan import Part
    from game.lesson_flow.state import State
    from game.scenes.scene import Context
    from game.ui.draw.look import Look

# Translators: buttons of a lesson in a classroom, one to three words each.
NEXT = Text("lesson.next", "Go on")
BACK = Text("lesson.back", "Page back")
SKIP = Text("lesson.skip", "Skip this part")
BLANK = Text("lesson.blank", "Calm picture (B)")
NOTES = Text("lesson.notes-show", "Your notes (N)")
MINUTE = Text("lesson.minute", "Minute {n} of {all}")
LONGER = Text(
    "lesson.longer",
    "{n} minute more than planned, and that's fine",
    "{n} minutes more than planned, and that's fine",
)

# Translators: a button: the class is larger than was said before the lesson.
LARGER = Text("lesson.larger", "We are {count}")

REFUSALS: dict[Why, Text] = {
    "more-than-class": Text(
        "lesson.more-than-class",
        "That would make {counted}, and there are {size} in the class. Please count again. "
        "Nothing was changed.",
    ),
    "class-below-count": Text(
        "lesson.class-below-count",
        "{counted} were counted already, so the class can't be {size}. Nothing was changed.",
    ),
    "class-size": Text("lesson.class-size", "How many are in the class? From 1 to 60 can be counted."),
    "not-now": Text("lesson.not-now", "That can't be done here. Nothing was changed."),
}
"""What the teacher is told where something can't be done."""

Content = tuple[tuple[Widget, ...], float]
Lay = Callable[[Rect], Content]
FOOT, GAP, BETWEEN = 64.0, 10.0, 14.0
LEFT_FREE = 216.0
"""Room for the small buttons at the left of the foot."""
WIDEST = 1180.0
SHORTEST = 150.0
"""Width below which the clock is left out."""


def world_of(context: Context) -> LessonWorld:
    """The world, which is a lesson's. Raises TypeError in any other."""
    if not isinstance(context.world, LessonWorld):
        raise TypeError("this scene belongs to a lesson")
    return context.world


class Press(msgspec.Struct, frozen=True):
    """A button at the foot of a slide; a `careful` one is not pressed by a clicker."""

    id: str
    label: Text
    action: Action
    icon: str = ""
    letter: str = ""
    """Fills the place `letter` of the label, or `count`."""
    careful: bool = False


class Slide(msgspec.Struct, frozen=True):
    """What the class sees of a page: a title, what stands below it, and the buttons at the foot.

    `top` has the content begin right below the title; else it stands in the middle of the room.
    """

    title: str
    lay: Lay
    main: Press = Press("next", NEXT, Turn(1), "next")
    more: tuple[Press, ...] = ()
    top: bool = False
    skip: bool = False


def slide(context: Context, name: str, shown: Slide, state: State | None) -> Widget:
    """The whole screen: bar, title, content that scrolls where it has to, and the foot."""
    look, view = context.look, context.viewport
    side = max(MARGIN, (view.w - WIDEST) / 2)
    column = view.rect.inset(side, 0)
    top = bar_bottom(look)
    title = text(
        look, f"{name}.title", Rect(column.x, top, column.w, 0), shown.title, "heading", role="heading"
    )
    foot = _foot(context, shown, state, Rect(column.x, 0, column.w, 0))
    foot = shifted(foot, view.h - 18 - foot.rect.h)
    told = _told(context, Rect(column.x, 0, column.w, 0))
    told_h = told.rect.h + 10 if told is not None else 0.0
    room_top = title.rect.bottom + 18
    room = Rect(column.x, room_top, column.w, foot.rect.y - 16 - told_h - room_top)
    body = _body(context, name, shown, room)
    warn = (shifted(told, room.bottom + 10),) if told is not None else ()
    return Widget(name, view.rect, backdrop(context), (bar(context), title, *body, *warn, foot))


def _body(context: Context, name: str, shown: Slide, room: Rect) -> tuple[Widget, ...]:
    """The content in its room, which scrolls where it is higher."""
    widgets, h = shown.lay(Rect(room.x, room.y, room.w, room.h))
    if h <= room.h + 1:
        down = 0.0 if shown.top else max(0.0, (room.h - h) * 0.42)
        return tuple(shifted(one, down) for one in widgets)
    moved = context.scrolled.get(f"{name}.scroll", 0.0)

    def content(window: Rect) -> Content:
        return shown.lay(Rect(window.x, window.y, window.w, room.h))

    return (scroll(context.look, f"{name}.scroll", room, content, moved),)


def _told(context: Context, room: Rect) -> Widget | None:
    """Why the last thing could not be done, in a sentence; None where it could."""
    refusal = world_of(context).refusal
    if refusal is None:
        return None
    if isinstance(refusal, Refused):
        said = context.say(REFUSALS[refusal.why], counted=refusal.counted, size=refusal.size)
    else:
        said = context.say(refusal.text, None, **refusal.values)
    look, theme = context.look, context.look.theme
    inner = Rect(room.x + 66, room.y, room.w - 86, 0)
    h = max(48.0, height(look, said, "button", inner.w) + 20)
    place = Rect(room.x, room.y, room.w, h)
    edge = theme.line if look.theme.flat else ""
    shapes = (
        Box(place, theme.warm, 18.0, edge, 2.0 if edge else 0.0),
        icon(Rect(room.x + 20, room.y + (h - 30) / 2, 30, 30), "info", theme.on_warm),
        centred(look, Rect(inner.x, room.y, inner.w, h), said, "button", theme.on_warm, "left"),
    )
    return Widget("lesson.told", place, shapes, role="alert", name=said, live=True)


def _foot(context: Context, shown: Slide, state: State | None, room: Rect) -> Widget:
    """One page back and the clock at the left, the buttons at the right; the main one is the last."""
    look = context.look
    presses = [*shown.more, *_larger(context, state)]
    if shown.skip and state is not None:
        presses.insert(0, Press("skip", SKIP, Do(Skip(state.place[0]))))
    beside = room.w - (LEFT_FREE if state is not None else 0.0)
    made, lowest = _buttons(context, presses, shown.main, room, beside)
    whole = Rect(room.x, room.y, room.w, lowest.bottom - room.y)
    if state is None:
        return Widget("foot", whole, (), made)
    side = max(look.target(TARGET), 56.0)
    tools: list[tuple[str, str, Text, Action]] = [
        ("previous", "back", BACK, Turn(-1)),
        ("blank", "eye", BLANK, Blank()),
    ]
    if not world_of(context).two_screens:
        tools.append(("notes.show", "info", NOTES, Notes()))
    small: list[Widget] = []
    for at, (id_, sign, label, action) in enumerate(tools):
        place = Rect(room.x + at * (side + GAP), lowest.y + (lowest.h - side) / 2, side, side)
        small.append(icon_button(look, id_, place, sign, context.say(label), action))
    x = small[-1].rect.right + 20
    clock = _clock(context, state, Rect(x, lowest.y, lowest.x - 28 - x, lowest.h))
    return Widget("foot", whole, (), (*small, *clock, *made))


def _larger(context: Context, state: State | None) -> tuple[Press, ...]:
    """Where more were counted than the class has: the button that makes the class larger."""
    refusal = world_of(context).refusal
    if state is None or not isinstance(refusal, Refused) or refusal.why != "more-than-class":
        return ()
    if refusal.counted > LARGEST_CLASS:
        return ()
    return (Press("larger", LARGER, Do(Resize(refusal.counted)), letter=str(refusal.counted)),)


class _Sized(msgspec.Struct, frozen=True):
    """A button at the foot with its words and its width."""

    press: Press
    kind: Kind
    label: str
    w: float

    def h(self, look: Look) -> float:
        """How high the words make it."""
        return max(FOOT - 4, button_size(look, self.label, self.w, has_icon=bool(self.press.icon)))


def _buttons(
    context: Context, more: list[Press], main: Press, room: Rect, beside: float
) -> tuple[tuple[Widget, ...], Rect]:
    """The buttons from the right, the main one outermost and lowest; and the place of the lowest line.

    `beside` is the width that the small buttons at the left leave of that line.
    """
    look, y = context.look, room.y
    made: list[Widget] = []
    lowest = room
    for line in _lines(context, more, main, room.w, beside):
        h = max(one.h(look) for one in line)
        x = room.right - sum(one.w for one in line) - BETWEEN * (len(line) - 1)
        lowest = Rect(x, y, room.right - x, h)
        for one in line:
            made.append(
                button(
                    look, one.press.id, Rect(x, y, one.w, h), one.label, one.press.action, kind=one.kind,
                    icon_name=one.press.icon, first=one.press is main,
                )
            )  # fmt: skip
            x += one.w + BETWEEN
        y += h + BETWEEN
    return tuple(made), lowest


def _lines(
    context: Context, more: list[Press], main: Press, room_w: float, beside: float
) -> list[list[_Sized]]:
    """All buttons on one line beside the small ones; on several where that would break a word."""
    look = context.look
    entries: list[tuple[Press, Kind]] = [*((one, "quiet") for one in more), (main, "primary")]
    natural: list[_Sized] = []
    least: list[float] = []
    for press, kind in entries:
        label, sign = context.say(press.label, letter=press.letter, count=press.letter), bool(press.icon)
        natural.append(_Sized(press, kind, label, natural_width(look, label, has_icon=sign) + 12))
        least.append(max(natural_width(look, word, has_icon=sign) for word in label.split()))
    spare = beside - BETWEEN * len(entries)
    if sum(one.w for one in natural) <= spare:
        return [natural]
    share = spare / len(entries)
    narrow = [msgspec.structs.replace(one, w=min(one.w, share)) for one in natural]
    if all(one.w >= needed for one, needed in zip(narrow, least, strict=True)):
        return [narrow]
    return _wrapped(natural, room_w, beside)


def _wrapped(given: list[_Sized], room_w: float, beside: float) -> list[list[_Sized]]:
    """As many on a line as it holds, from the last one at the bottom, where the small buttons stand too."""
    lines: list[list[_Sized]] = [[]]
    free = beside
    for one in reversed(given):
        if lines[0] and one.w + BETWEEN > free:
            lines.insert(0, [])
            free = room_w
        placed = msgspec.structs.replace(one, w=min(one.w, free))
        lines[0].insert(0, placed)
        free -= placed.w + BETWEEN
    return lines


def _clock(context: Context, state: State, room: Rect) -> tuple[Widget, ...]:
    """The parts of this sitting as a road with the minute below; nothing where that has no room."""
    look, theme = context.look, context.look.theme
    parts = [part for part in state.setup.parts if part.sitting == state.part.sitting and part.minutes]
    said = _minute(context, state, parts)
    if look.block(said, "label", room.w).h > room.h - 22 or room.w < SHORTEST:
        return ()
    line_h = look.type.label.line_height
    words = centred(
        look,
        Rect(room.x, room.y + 22, room.w, max(line_h, room.h - 26)),
        said,
        "label",
        theme.on_page,
        "left",
    )
    road = _road(look, state, parts, Rect(room.x, room.y + 6, min(room.w, 420.0), 12.0))
    return (Widget("lesson.clock", room, (*road, words), role="text", name=said),)


def _minute(context: Context, state: State, parts: list[Part]) -> str:
    over = state.minutes - _planned_until(state, parts)
    if over > 0:
        return context.say(LONGER, n=over)
    return context.say(MINUTE, n=state.minutes, all=state.planned)


def _planned_until(state: State, parts: list[Part]) -> int:
    """The minutes that all parts up to this one are planned for."""
    total = 0
    for part in parts:
        total += part.minutes
        if part.id == state.place[0]:
            break
    return total


def _road(look: Look, state: State, parts: list[Part], lane_: Rect) -> tuple[Shape, ...]:
    """A strip for each part, as long as its minutes; those behind are full, the one here is strong."""
    theme, gap = look.theme, 5.0
    ids = [part.id for part in state.setup.parts]
    here = ids.index(state.place[0])
    total = sum(part.minutes for part in parts)
    free = lane_.w - gap * (len(parts) - 1)
    shapes: list[Shape] = []
    x = lane_.x
    for part in parts:
        w = max(10.0, free * part.minutes / total)
        at = ids.index(part.id)
        fill = theme.accent if at == here else theme.good if at < here else theme.soft
        place = Rect(x, lane_.y if at == here else lane_.y + 3, w, lane_.h if at == here else lane_.h - 6)
        shapes.append(
            Box(place, fill, place.h / 2, theme.quiet if at > here else "", 1.5 if at > here else 0.0)
        )
        x += w + gap
    return tuple(shapes)


def nothing(room: Rect) -> Content:
    """A slide with nothing on it."""
    del room
    return (), 0.0
