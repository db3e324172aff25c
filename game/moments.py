"""The telling moments of an episode: the first state of each kind that a player can meet, and each ending."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from game.story.explore import moves
from game.story.play import Play
from game.story.view import view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.story.model import Episode
    from game.story.view import StoryView

LIMIT = 20_000
"""States looked at before the search ends; an episode of 60 nodes has fewer kinds than that by far."""


def plays(episode: Episode) -> Iterator[tuple[Play, StoryView]]:
    """Plays in order of their length, one for each node, step and set of acts."""
    hero = next(iter(episode.heroes))
    todo = deque([Play.begin(episode, hero)])
    seen: set[tuple[str, int, bool]] = set()
    while todo and len(seen) < LIMIT:
        play = todo.popleft()
        state = play.state
        key = (state.node, state.at, bool(state.back))
        if key in seen and not state.ended:
            continue
        seen.add(key)
        shown = view(episode, state)
        yield play, shown
        todo.extend(play.do(event) for event in moves(episode, state))


def kind(shown: StoryView) -> str:
    """What kind of moment it is, as a name for a file."""
    speaker = f"-{shown.speech.kind}" if shown.speech else ""
    asked = "-form" if shown.form else ""
    choices = f"-choose-{shown.choices[0].kind}" if shown.choices else ""
    typing = "-typing" if shown.phone.typing else ""
    picture = "-envelope" if any(message.picture for message in shown.phone.messages) else ""
    people = f"-{len(shown.stage)}" if shown.stage else ""
    return f"{shown.place}-{shown.phone.app}{speaker}{asked}{choices}{typing}{picture}{people}"


def telling_moments(episode: Episode) -> Iterator[tuple[str, Play]]:
    """One play for each kind of moment, in the order in which a player meets them."""
    met: set[str] = set()
    for play, shown in plays(episode):
        name = kind(shown)
        if not play.state.ended and name not in met:
            met.add(name)
            yield f"{len(met):02}-{name}", play


def endings(episode: Episode) -> dict[str, Play]:
    """A shortest play to each ending that can be reached."""
    found: dict[str, Play] = {}
    for play, _ in plays(episode):
        if play.state.ended:
            found.setdefault(play.state.ended, play)
    return found
