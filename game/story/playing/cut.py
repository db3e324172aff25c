"""The forms of an episode for a stand and for a lesson: the same nodes, begun later, after a line."""

from collections.abc import Iterable
from typing import Final

import msgspec

from game.story.grammar.model import Episode, Kiosk, Lesson, Node, Nodes
from game.story.steps import Step
from game.story.steps.goto import Goto
from game.story.steps.narrate import Narrate
from game.story.steps.set import Set

BEGIN: Final = "kiosk:begin"
"""The node that is put before the others at a stand. No author can write it: a colon is in no id."""
LESSON_BEGIN: Final = "lesson:begin"
"""The same in a lesson."""


def kiosk_cut(episode: Episode) -> Episode | None:
    """Give the episode as it is played at a stand, or None where nothing of it is marked for that.

    Its id is the same, so that contacts, pictures and counters are those of the whole episode.
    """
    return _begun_later(episode, episode.kiosk, BEGIN)


def lesson_cut(episode: Episode) -> Episode | None:
    """Give the episode as it is played in a lesson of 45 minutes, or None where it is played whole."""
    return _begun_later(episode, episode.lesson, LESSON_BEGIN)


def cuts(episode: Episode) -> tuple[tuple[Kiosk | Lesson, Episode], ...]:
    """Give every form of the episode that begins later, with what its author wrote of it."""
    made = ((episode.kiosk, kiosk_cut(episode)), (episode.lesson, lesson_cut(episode)))
    return tuple((cut, form) for cut, form in made if cut is not None and form is not None)


def begun_anywhere(episode: Episode, forms: Iterable[Episode]) -> Episode:
    """Give the episode with the first nodes of these forms of it: a play may begin with any of them."""
    first = {form.start: form.nodes[form.start] for form in forms}
    return msgspec.structs.replace(episode, nodes_=Nodes({**first, **episode.nodes}))


def is_cut(episode: Episode) -> bool:
    """Tell whether an episode is a form that begins later."""
    return episode.start in {BEGIN, LESSON_BEGIN}


def _begun_later(episode: Episode, cut: Kiosk | Lesson | None, name: str) -> Episode | None:
    if cut is None:
        return None
    flags = (Set(set=cut.set),) if cut.set else ()
    goes_on = Goto(goto=cut.start)
    steps: tuple[Step, ...] = (*_place(episode.nodes[cut.start]), *flags, Narrate(narrate=cut.intro), goes_on)
    begin = Node(name, steps, cut.mark)
    nodes = Nodes({name: begin, **episode.nodes})
    return msgspec.structs.replace(episode, start=name, nodes_=nodes)


def _place(node: Node) -> tuple[Step, ...]:
    """Give the place in which a node begins, so that its line is told there."""
    first = node.steps[0]
    return (first,) if first.place else ()
