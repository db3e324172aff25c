"""Where two at one screen did not agree: the two doors side by side, and the way behind each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.action import Action
from game.scenes.play.two_bar import OTHER
from game.scenes.shared.emblems import CLOSED_DOOR, FAINT, door_picture
from game.story.events import OtherDoor
from game.story.playing.debrief import both_doors
from game.text import Text
from game.ui.parts.cards import raised
from game.ui.parts.layout import cells, over, row, stack
from game.ui.parts.part import drawn, lines, one, picture
from game.ui.parts.pieces import said
from game.ui.parts.sizing import at_least, pad, put, rest, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.debrief import BothDoors
    from game.story.playing.play import Play
    from game.ui.parts.part import Part, Piece

# Translators: to two children who played at one screen.
PARTED = Text("two.parted", "Here you didn't agree")
BOTH = Text("two.both", "You looked behind both doors. Press one, and its way stands below.")
HALF = Text("two.half", "One door is open. The other one still waits for you.")
# Translators: small, above the answer that stood on one of two doors.
ONE, ANOTHER = Text("two.one-door", "One door"), Text("two.other-door", "The other door")
# Translators: {ending} is the name of an ending.
LED = Text("two.led", "It led to: {ending}")
BACK = Text("two.came-back", "From there you came back, before it ended.")
# Translators: in place of an answer, where they used one of the phone's tools behind a door.
TOOL = Text("two.by-tool", "With a tool of the phone")

WIDE, VIEW, GAP = 380.0, 64.0, 12.0


class ShowWay(Action, frozen=True):
    """The player wants to see the way behind a door: up to event `back`, or the last way where it is 0."""

    back: int


def doors_of_two(context: Context, play: Play, shown: int) -> tuple[Piece, ...]:
    """A pair of cards for each such decision, above the way; nothing where they always agreed."""
    found = both_doors(play)
    return tuple(piece for each in found for piece in (_pair(context, play, each, shown), 16.0))


class _Door(msgspec.Struct, frozen=True):
    """What a card says: which door, what stood on it, the ending it led to ("" none, None: still shut)."""

    id: str
    which: Text
    words: Text | None
    led: str | None
    action: Action
    here: bool = False


def _pair(context: Context, play: Play, both: BothDoors, shown: int) -> Part:
    """What was asked, and the two doors beside each other, below each other where there is no room."""
    look, theme, at = context.look, context.look.theme, both.back
    asked: tuple[Piece, ...] = ()
    if both.ask:
        asked = (said(look, f"two.asked-{at}", context.say(both.ask), "subheading", theme.on_panel), 4.0)
    title = said(look, f"two.parted-{at}", context.say(PARTED), "heading", theme.on_panel, role="heading")
    lead = said(look, f"two.lead-{at}", context.say(BOTH if at else HALF), "body", theme.quiet)
    pair = [_door(context, play, each) for each in _doors(play, both, shown)]
    beside = cells(pair, WIDE * look.type.body.size / 21, 2, GAP)
    return one(f"two.doors-{at}", stack(title, 4.0, *asked, lead, 10.0, beside))


def _doors(play: Play, both: BothDoors, shown: int) -> tuple[_Door, _Door]:
    """The door that was opened first, and the other one, or what leads to it while it still waits."""
    at = both.back
    first = _Door(f"first-{at}", ONE, both.first, both.led, ShowWay(at), here=shown == at)
    if not at:
        return first, _Door("other-0", ANOTHER, OTHER, None, OtherDoor())
    return first, _Door(f"other-{at}", ANOTHER, both.other, play.state.ended, ShowWay(0), here=shown == 0)


def _door(context: Context, play: Play, door: _Door) -> Part:
    """A door as a button: its picture, which of the two it is, what stood on it, and where it led."""
    look, theme, say = context.look, context.look.theme, context.say
    which, answer, end = say(door.which), say(door.words or TOOL), ""
    view = picture("picture", CLOSED_DOOR, alpha=FAINT)
    if door.led:
        end = say(LED, ending=play.episode.endings[door.led].title)
        view = picture("picture", door_picture(play.episode, door.led))
    elif door.led is not None:
        end = say(BACK)
    below = (2.0, lines(look, end, "small", theme.quiet)) if end else ()
    text = stack(
        lines(look, which, "small", theme.quiet), lines(look, answer, "button", theme.on_panel), *below
    )
    inside = row(14.0, put(square(view, VIEW), down="middle"), 14.0, rest(put(text, down="middle")), 14.0)
    ground = drawn(lambda place: (raised(look, place, chosen=door.here, radius=18.0),))
    return one(
        f"two.{door.id}", at_least(over(ground, pad(inside, 0.0, 12.0)), look.target(88.0)), role="button",
        name=f"{which}: {answer}", value=end, state=("selected",) if door.here else (), action=door.action,
        radius=18.0,
    )  # fmt: skip
