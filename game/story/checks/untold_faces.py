"""Listeners whose face was chosen, who speak then, and after whom the story ends with no telling counted."""

from typing import NamedTuple

from game.story.grammar.graph import played
from game.story.grammar.model import Episode


class _Way(NamedTuple):
    """A node on a way after somebody's face was chosen, and whether they have spoken."""

    node: str
    heard: bool = False


def untold_faces(episode: Episode) -> set[str]:
    """Give the scenes of listeners from which a way to an ending counts no telling."""
    options = (option for node in episode.nodes.values() for step in node.steps for option in step.offered())
    faces = {
        (option.goto, option.who)
        for option in options
        if option.who and option.goto and option.act != "tell" and _listener(episode, option.who)
    }
    return {goto for goto, who in faces if _ends_untold(episode, goto, who)}


def _ends_untold(episode: Episode, start: str, who: str) -> bool:
    """Whether somebody speaks after their face was chosen, and the story ends with no telling counted."""
    seen, waiting = set[_Way](), [_Way(start)]
    while waiting:
        way = waiting.pop()
        if way in seen or way.node not in episode.nodes:
            continue
        seen.add(way)
        heard, told = way.heard, False
        for step in played(episode.nodes[way.node]):
            heard |= step.speaker == who
            told = step.act == "tell" or any(option.who for option in step.offered())
            if told:
                break
            if step.ending and heard:
                return True
            waiting += (_Way(each.target, heard) for each in step.ways() if "did-tell" not in each.raised)
    return False


def _listener(episode: Episode, who: str) -> bool:
    """Tell whether somebody is an adult who listens well; the hero, a face in another part, is none."""
    return who in episode.cast and episode.cast[who].listener
