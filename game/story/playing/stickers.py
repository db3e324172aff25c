"""The stickers of a story: adults who listened, what was found, and what came back because of an answer."""

from typing import Final

import msgspec

from game.story.grammar.model import Episode
from game.story.playing.play import Play
from game.text import Text

LISTENER: Final = "listener-"
"""What the ids of those begin with who listened; the rest is the id of the cast."""


class Sticker(msgspec.Struct, frozen=True):
    """A sticker: of somebody who listened the picture is an avatar, of all else a picture of the art kit."""

    id: str
    sort: str
    name: Text
    picture: str


def stickers_of(episode: Episode) -> tuple[Sticker, ...]:
    """Give all stickers that a story can bring: those who listen first, then the others in their order."""
    steps = [step for node in episode.nodes.values() for step in node.steps]
    heard = {step.speaker for step in steps}
    listeners = (
        Sticker(LISTENER + one.id, "listener", one.name, one.avatar or one.person or one.id)
        for one in episode.cast.values()
        if one.listener and one.id in heard
    )
    given = {each.id: each for step in reversed(steps) if (each := step.gives)}
    rest = (Sticker(each.id, each.sort, each.name, each.picture) for each in reversed(given.values()))
    return (*listeners, *rest)


def collected(play: Play) -> tuple[str, ...]:
    """Give the ids of the stickers of a play; an adult has listened who speaks once somebody was told."""
    found: dict[str, None] = {}
    seen = 0
    for state in play.states:
        told = "did-tell" in state.flags
        for entry in state.log[seen:]:
            step = play.episode.nodes[entry.node].steps[entry.at]
            person = play.episode.cast.get(step.speaker)
            if told and person is not None and person.listener and step.speaker != step.by:
                found[LISTENER + person.id] = None
            if step.gives and not entry.tool:
                found[step.gives.id] = None
        seen = len(state.log)
    return tuple(found)
