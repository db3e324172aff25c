"""Where in a story a text is read: the shortest play to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from game.authors.explore.moments import plays
from game.story.playing.view import view
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.story.grammar.model import Episode
    from game.story.playing.play import Play

_BEHIND: Final = ((r"\.why", ""), (r"(\.cast\.[^.]+)\.profile\..*", r"\1.name"))
"""What is read a press away, and at what it is: a message's why at the message, a profile at its owner."""


def play_to_text(episode: Episode, text_id: str) -> Play:
    """The shortest play at the end of which a text is on the screen, or that behind which it is.

    Raises:
        LookupError: The episode has no such text, or it is read before or after the story.
    """
    if text_id not in _ids(episode):
        raise LookupError(f"{episode.episode} has no text {text_id}")
    wanted = text_id
    for pattern, instead in _BEHIND:
        wanted = re.sub(f"{pattern}$", instead, wanted)
    parts = wanted.split(".")
    for tools in (False, True):
        for play in plays(episode, tools=tools):
            if _is_near(play, parts) and _is_read(episode, play, wanted):
                return play
    raise LookupError(f"{text_id} stands on the screen at no moment of the story itself")


def _is_near(play: Play, parts: list[str]) -> bool:
    """Whether a text may be on the screen; what belongs to a node is read in it, or soon after it."""
    state, node = play.state, parts[1]
    if node == "endings":
        return state.ended == parts[2]
    if state.ended or node in {"cast", "heroes", "profile", "phone"}:
        return not state.ended
    return node in {state.node, *(entry.node for entry in state.log[-3:])}


def _is_read(episode: Episode, play: Play, wanted: str) -> bool:
    return bool(play.state.ended) or wanted in _ids(view(episode, play.state))


def _ids(value: object) -> set[str]:
    """The ids of all texts inside a model or a view, however deep."""
    return {text.id for text in _texts(value)}


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        yield from _texts(tuple(value.values()))
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, msgspec.Struct):
        yield from _texts(tuple(getattr(value, name) for name in value.__struct_fields__))
