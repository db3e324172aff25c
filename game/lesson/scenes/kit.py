"""What the screens of a lesson share: their world, the slide, and the clock that guides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import msgspec

from game.action import Action
from game.language.languages import row_of
from game.lesson.actions import Blank, Do, Notes, Turn
from game.lesson.world import LessonWorld
from game.lesson_flow.events import Resize, Skip
from game.lesson_flow.reducer import LARGEST_CLASS, Refused, Why
from game.scenes.frame import MARGIN, bar, bar_bottom, screen
from game.scenes.scene import Quit
from game.text import Text
from game.ui.parts.basic import TARGET
from game.ui.parts.fitting import rests, weighted
from game.ui.parts.foot import FootButton, foot
from game.ui.parts.layout import by_width, if_fits, over, row, stack
from game.ui.parts.part import Part, box, disc, one, sign
from game.ui.parts.pieces import line, placed, round_press, said
from game.ui.parts.sizing import SPRING, at_least, at_most, fill, grow, loose, pad, put, rest, sized, square

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.lesson_flow import plan
    from game.lesson_flow.state import State
    from game.scenes.scene import Context
    from game.ui.draw.geometry import Rect
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Content, Piece

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

# Translators: a button: the class is larger by one than was said before the lesson.
LARGER = Text("lesson.larger", "One more is here")
# Translators: a button: takes “One more is here” back; the class is smaller by one again.
SMALLER = Text("lesson.smaller", "One fewer is here")

# Translators: {larger} is the name of the button that makes the class larger by one.
REFUSALS: dict[Why, Text] = {
    "more-than-class": Text(
        "lesson.more-than-size",
        "That would make {counted}, and the class has {size} pupils. Please count again. If somebody came "
        "later, press “{larger}”. Nothing was changed.",
    ),
    "class-below-count": Text(
        "lesson.class-below-count",
        "{counted} were counted already, so the class can't be {size}. Nothing was changed.",
    ),
    "class-size": Text("lesson.class-size", "How many are in the class? From 1 to 60 can be counted."),
    "nothing-counted": Text(
        "lesson.nothing-counted", "No hand is counted yet. Count first, or let the teacher choose."
    ),
    "press-enter": Text(
        "lesson.press-enter", "This is done with Enter, so that one press too many does nothing."
    ),
    "choose-first": Text("lesson.choose-first", "First go to an answer: with Page Up or an arrow key."),
    "not-now": Text("lesson.not-now", "That can't be done here. Nothing was changed."),
}
"""What the teacher is told where something can't be done."""

REFUSED = Text("lesson.refused-size", "More answers than pupils ({size}). Please count again.")
"""The same where no number may be told: in one line, so that the rows stay in sight. The button is below."""
REFUSED_LARGEST = Text(
    "lesson.refused-largest", "More answers than pupils ({size}). Please count again. Nothing was changed."
)
"""The same where the class is as large as one can be, so that no button makes it larger."""
# Translators: {size} pupils would be in the class.
REFUSED_SMALLER = Text(
    "lesson.refused-smaller",
    "More answers were entered already than a class of {size} can give. Nothing was changed.",
)

Lay: TypeAlias = "Callable[[Rect], Content]"
"""Lays the content of a slide out from the top of its room, whose height it may look at."""
LEAST, BETWEEN = 60.0, 28.0
"""Least height of a button at the foot, and room between the buttons and the clock at their left."""
LEFT_FREE = 216.0
"""Room for the small buttons at the left of the foot."""
WIDEST = 1180.0
ABOVE = 0.42
"""Share of what is to spare that lies above the content of a slide that does not begin at its top."""
SHORTEST = 150.0
"""Width below which the clock is left out."""


def world_of(context: Context) -> LessonWorld:
    """The world, which is a lesson's. Raises TypeError in any other."""
    if not isinstance(context.world, LessonWorld):
        raise TypeError("this scene belongs to a lesson")
    return context.world


def letters_of(context: Context) -> str:
    """The letters of answers, as they stand on the cards of the language."""
    return row_of(context.catalog.code).letters


class Press(msgspec.Struct, frozen=True):
    """A button at the foot of a slide; a `careful` one is not pressed by a clicker."""

    id: str
    label: Text
    action: Action
    icon: str = ""
    letter: str = ""
    name: Text | None = None
    """Both fill their places in the label."""
    careful: bool = False


CLOSE: Final = Press("close", Text("lesson.close", "Close"), Quit())
"""Leaves the lesson, which waits where it is; who came from the title of the game is there again."""


class Slide(msgspec.Struct, frozen=True):
    """What the class sees of a page: a title, what stands below it, and the buttons at the foot.

    `top` has the content begin right below the title; else it stands in the middle of the room. `below` stays
    in sight under the content, however far that scrolls.
    """

    title: str
    lay: Lay
    main: Press = Press("next", NEXT, Turn(1), "next")
    more: tuple[Press, ...] = ()
    top: bool = False
    skip: bool = False
    below: Part | None = None


def slide(context: Context, name: str, shown: Slide, state: State | None) -> Widget:
    """The whole screen: bar, title, content that scrolls where it has to, and the foot."""
    look, area = context.look, f"{name}.scroll"
    body = stack(
        bar_bottom(look),
        said(look, f"{name}.title", shown.title, "heading", role="heading"),
        18.0,
        rests(look, area, shown.lay, context.scrolled.get(area, 0.0), 0.0 if shown.top else ABOVE),
        *((10.0, shown.below) if shown.below is not None else ()),
        *_told(context, name),
        16.0,
        _foot(context, shown, state),
        18.0,
    )
    return screen(context, name, placed(bar(context)), pad(put(at_most(body, WIDEST), "middle"), MARGIN))


def _told(context: Context, name: str) -> tuple[Piece, ...]:
    """Why the last thing could not be done, in a sentence; nothing where the class may not know it."""
    words = refused(context, covered=name == "entry")
    if not words or (name == "lesson" and world_of(context).asking):
        return ()
    how = Strip("button", side=30.0, x=20.0, gap=16.0, y=10.0, least=48.0, radius=18.0)
    told = strip(context.look, "info", words, how)
    return 10.0, one("lesson.told", told, role="alert", name=words, live=True)


def refused(context: Context, *, covered: bool) -> str:
    """Why the last thing could not be done, without a number where it is `covered`; "" where it could."""
    refusal = world_of(context).refusal
    if refusal is None:
        return ""
    if not isinstance(refusal, Refused):
        return context.say(refusal.text, None, **refusal.values)
    if refusal.why == "more-than-class" and refusal.size >= LARGEST_CLASS:
        return context.say(REFUSED_LARGEST, size=refusal.size)
    if covered and refusal.why == "more-than-class":
        return context.say(REFUSED, size=refusal.size)
    if covered and refusal.why == "class-below-count":
        return context.say(REFUSED_SMALLER, size=refusal.size)
    told = REFUSALS[refusal.why]
    return context.say(told, counted=refusal.counted, size=refusal.size, larger=LARGER)


class Strip(msgspec.Struct, frozen=True):
    """How a strip is set: the style of its words, its sign, the room around both, and its corners."""

    style: str
    side: float
    x: float
    gap: float
    y: float
    least: float
    radius: float


def strip(look: Look, sign_name: str, words: str, how: Strip) -> Part:
    """A sign and words on a warm strip."""
    theme = look.theme
    edge = (theme.line, 2.0) if theme.flat else ("", 0.0)
    inside = row(
        put(square(sign(sign_name, theme.on_warm), how.side), down="middle"),
        how.gap,
        rest(pad(line(look, words, how.style, theme.on_warm, "left"), y=how.y)),
    )
    return at_least(over(box(theme.warm, how.radius, *edge), pad(inside, how.x)), how.least)


def _foot(context: Context, shown: Slide, state: State | None) -> Part:
    """One page back and the clock at the left, the buttons at the right; the main one is the last."""
    look = context.look
    presses = [*shown.more]
    if shown.skip and state is not None:
        presses.insert(0, Press("skip", SKIP, Do(Skip(state.place[0]))))
    buttons = [*(_button(context, one) for one in presses), _button(context, shown.main, main=True)]
    if state is None:
        return one("foot", foot(look, SPRING, 0.0, buttons, LEAST))
    clock = fill(if_fits(_clock(context, state), slack=4.0))
    left = row(*_tools(context), 20.0, by_width(lambda w: clock if w >= SHORTEST else 0.0), BETWEEN)
    return one("foot", foot(look, left, LEFT_FREE, buttons, LEAST))


def _button(context: Context, press: Press, *, main: bool = False) -> FootButton:
    label = context.say(press.label, letter=press.letter, name=press.name or "")
    return FootButton(press.id, label, press.action, "primary" if main else "quiet", press.icon, main)


def _tools(context: Context) -> tuple[Piece, ...]:
    """The small round buttons; the one for the notes only where these have no screen of their own."""
    look = context.look
    side = max(look.target(TARGET), 56.0)

    def small(id_: str, icon: str, label: Text, action: Action) -> Part:
        return loose(round_press(look, id_, icon, context.say(label), action, side))

    first = small("previous", "back", BACK, Turn(-1)), 10.0, small("blank", "eye", BLANK, Blank())
    if world_of(context).two_screens:
        return first
    return *first, 10.0, small("notes.show", "info", NOTES, Notes())


def resizing(context: Context) -> tuple[Press, ...]:
    """The button that makes the class larger by one where more were counted than it has, or takes that back.

    It can be taken back as long as the class is larger than was said before the lesson.
    """
    world = world_of(context)
    if world.lesson is None or world.state is None:
        return ()
    size, refusal = world.state.setup.size, world.refusal
    if isinstance(refusal, Refused) and refusal.why == "more-than-class" and size < LARGEST_CLASS:
        return (Press("larger", LARGER, Do(Resize(size + 1)), "profile"),)
    if size > world.lesson.begun.setup.size:
        return (Press("smaller", SMALLER, Do(Resize(size - 1)), "profile"),)
    return ()


def _clock(context: Context, state: State) -> Part:
    """The parts of this sitting as a road with the minute below."""
    look = context.look
    parts = [part for part in state.setup.parts if part.sitting == state.part.sitting and part.minutes]
    said_ = minute_said(context, state)
    words = grow(line(look, said_, "label", look.theme.on_page, "left"))
    road = row(at_most(sized(_road(look, state, parts), h=12.0), 420.0))
    return one("lesson.clock", stack(6.0, road, 4.0, words, 4.0), role="text", name=said_)


def minute_said(context: Context, state: State) -> str:
    """Which minute it is, or by how many the parts so far take longer than planned."""
    parts = [part for part in state.setup.parts if part.sitting == state.part.sitting and part.minutes]
    over = state.minutes - _planned_until(state, parts)
    if over > 0:
        return context.say(LONGER, n=over)
    return context.say(MINUTE, n=state.minutes, all=state.planned)


def _planned_until(state: State, parts: list[plan.LessonPart]) -> int:
    """The minutes that all parts up to this one are planned for."""
    total = 0
    for part in parts:
        total += part.minutes
        if part.id == state.place[0]:
            break
    return total


def _road(look: Look, state: State, parts: list[plan.LessonPart]) -> Part:
    """A strip for each part, as long as its minutes; those behind are full, the one here is strong."""
    theme = look.theme
    ids = [part.id for part in state.setup.parts]
    here = ids.index(state.place[0])

    def strip_of(at: int) -> Part:
        if at == here:
            return disc(theme.accent)
        behind = disc(theme.good) if at < here else disc(theme.soft, theme.quiet, 1.5)
        return pad(behind, y=3.0)

    return weighted([(strip_of(ids.index(part.id)), part.minutes) for part in parts], 5.0, 10.0)


def nothing(room: Rect) -> Content:
    """A slide with nothing on it."""
    del room
    return (), 0.0
