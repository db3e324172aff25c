"""The story in a lesson: which form of it is played, and where it stops for the class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson_flow.plan import PLANS
from game.story.playing.cut import kiosk_cut, lesson_cut

if TYPE_CHECKING:
    from game.lesson_flow.plan import Shape
    from game.lesson_flow.state import State
    from game.story.grammar.model import Episode
    from game.story.steps import Step


def story_of(episode: Episode, shape: Shape) -> Episode:
    """Give the story as a lesson of this shape plays it; the whole one where it has no shorter form."""
    cut = PLANS[shape].cut
    if cut == "short":
        return kiosk_cut(episode) or lesson_cut(episode) or episode
    return (lesson_cut(episode) or episode) if cut == "lesson" else episode


def fits(episode: Episode, shape: Shape) -> bool:
    """Tell whether there is time for the story in a lesson of this shape.

    A short lesson plays the form for a stand. A story that must not stand anywhere unattended has none, and
    its form for a class takes 24 minutes.
    """
    return PLANS[shape].cut != "short" or episode.kiosk is not None or episode.lesson is None


def is_stop(step: Step, flags: frozenset[str]) -> bool:
    """Tell whether a class can stop here: there is a question for it, and something to choose."""
    return step.talk is not None and len(step.options(flags)) > 1


def stops_here(state: State, node: str, options: tuple[str, ...]) -> bool:
    """Tell whether the class votes at this stop: not twice at one, and as often as there is time for."""
    if any(one.node == node and {*one.options} & {*options} for one in state.decisions):
        return False
    return len(state.decisions) < state.setup.plan.stops
