"""The automatic player of the attract loop: it plays real stories, at the pace of somebody who reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.story.events import Arrange, Choose, Continue

if TYPE_CHECKING:
    from game.story.events import Event
    from game.story.playing.play import Play

A_WORD: Final = 190
"""Milliseconds for a word: passers-by read a line or two, and see that something happens."""
LEAST, MOST, CHOOSING = 1400, 4200, 3400
"""Milliseconds before a tap, at least and at most, and before a choice."""


def next_move(play: Play) -> Event | None:
    """What the player does next; None where a delay runs by itself, or the story is over.

    Where an answer is a protective act it is taken, else the first one: what is shown to a whole square is
    how one can act, not how one gets hurt.
    """
    state = play.state
    if state.ended:
        return None
    waiting = play.episode.nodes[state.node].steps[state.at]
    if waiting.WAITS == "choice":
        options = waiting.options(state.flags)
        return Choose(state.node, next((one for one in options if one.act), options[0]).id)
    if waiting.WAITS == "order":
        return Arrange(state.node, waiting.right)
    return Continue(state.node) if waiting.WAITS == "tap" else None


def pause(play: Play) -> int:
    """Milliseconds that the player takes before the next move."""
    state = play.state
    waiting = play.episode.nodes[state.node].steps[state.at]
    if waiting.WAITS in {"choice", "order"}:
        return CHOOSING
    return max(LEAST, min(MOST, waiting.words() * A_WORD))


def widget_of(move: Event, play: Play) -> str:
    """The widget that the player presses: `choice:2`, or the one that goes on; "" for steps put in order."""
    if isinstance(move, Choose):
        step = play.episode.nodes[move.node].steps[play.state.at]
        ids = [option.id for option in step.options(play.state.flags)]
        return f"choice:{ids.index(move.choice) + 1}"
    return "continue" if isinstance(move, Continue) else ""
