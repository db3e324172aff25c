"""The doors of a story, one an ending: open ones look in again, closed ones lead to their decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.scenes.scene import Change, Home, Push, Replace
from game.scenes.shared.emblems import CLOSED_DOOR, FAINT, door_picture
from game.text import Text
from game.ui.parts.cards import raised
from game.ui.parts.layout import cells, over, stack
from game.ui.parts.part import drawn, lines, one, picture
from game.ui.parts.sizing import pad, put, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.play import Play
    from game.text import Players
    from game.ui.parts.part import Part

CLOSED = Text("album.closed", "Still closed")
OPEN = Text("doors.open", "open: look in again")
SHUT = Text("doors.shut", "closed: go to where its way begins")
HERE = Text("doors.here", "you are here")

CELL, PICTURE, GAP = 118.0, 80.0, 8.0
"""Least width of a door's cell at normal text, the side of its picture, and the space between cells."""


class OpenDoor(Action, frozen=True):
    """The player pressed the door of an ending."""

    episode: str
    ending: str


def one_door(episode: Episode, ending: str, *, opened: bool) -> Part:
    """A door as it is drawn wherever there is one: open with what lies behind it, or closed."""
    if opened:
        return picture("picture", door_picture(episode, ending))
    return picture("picture", CLOSED_DOOR, alpha=FAINT)


def door_cells(context: Context, episode: Episode, *, most: int, here: str = "") -> Part:
    """The doors of a story in rows of at most so many; `here` is the ending at which one is."""
    found = context.world.endings_found(episode.id) | {here}
    least = CELL * (context.look.type.label.size / 16) ** 0.8
    doors = [_cell(context, episode, name, opened=name in found, here=here) for name in episode.endings]
    return one(f"doors:{episode.id}", cells(doors, least, most, GAP), role="list")


def _cell(context: Context, episode: Episode, name: str, *, opened: bool, here: str) -> Part:
    """A door with its name, which a closed one keeps to itself."""
    look, theme = context.look, context.look.theme
    label = context.say(episode.endings[name].title if opened else CLOSED)
    ink = theme.on_panel if opened else theme.quiet
    named = pad(lines(look, label, "label", ink, "center"), 6.0)
    shown = put(square(one_door(episode, name, opened=opened), PICTURE), "middle")
    inside = stack(8.0, shown, 6.0, named, 10.0)
    ground = drawn(lambda place: (raised(look, place, chosen=name == here, radius=18.0),))
    told = HERE if name == here else OPEN if opened else SHUT
    return one(
        f"door:{episode.id}:{name}", over(ground, inside), role="button", name=label,
        value=context.say(told), action=OpenDoor(episode.id, name), radius=18.0,
        state=("checked",) if opened else (),
    )  # fmt: skip


def through(context: Context, door: OpenDoor) -> tuple[Change, ...]:
    """What follows from pressing a door.

    A closed one leads to the decision of the ended play from which its way goes; into the story that is under
    way, which keeps its place; or to the choice of a hero, and from there to what was never tried.
    """
    world = context.world
    play = world.play
    own = play is not None and play.episode.id == door.episode
    if not own and door.episode not in world.pack.episodes:
        return (Home(),)
    if door.ending in world.endings_found(door.episode):
        return (Push("door", f"{door.episode}:{door.ending}"),)
    if play is not None and own and play.state.ended:
        from game.story.checks.doors import decision_before  # imported here: it is needed for one press

        return back_to(context, play, decision_before(play, door.ending))
    if world.under_way(door.episode) is not None:
        return (Push("under-way", door.episode),)
    return (Push("hero", f"{door.episode}:{door.ending}"),)


def back_to(context: Context, play: Play, event: int) -> tuple[Change, ...]:
    """Go on from just before an event of a play."""
    context.world.keep(play.rewound(event), "play")
    return (Replace("play"),)


def towards(
    context: Context, episode: Episode, hero: str, ending: str, players: Players = ""
) -> tuple[Change, ...]:
    """Begin at the first choice on the way to an ending that was never taken; the rest was seen before."""
    from game.story.checks.doors import first_new, way_to
    from game.story.playing.play import Play

    known = frozenset(context.world.progress.of(episode.id).choices)
    begun = Play.begin(episode, hero, players)
    way = way_to(begun, ending, known)
    context.world.keep(first_new(way, known) if way else begun, "play")
    return (Home(), Push("play"))
