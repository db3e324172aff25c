"""A play is an episode and its events: saving, resuming, rewinding and what-if come from that one list."""

from collections.abc import Iterable

import msgspec

from game.story.events import Begin, Continue, Event
from game.story.grammar.model import Episode
from game.story.playing.reducer import NotApplicable, start
from game.story.playing.two_players import after, players_of
from game.story.state import State
from game.text import Players


class Play(msgspec.Struct, frozen=True):
    """A play so far: `states[i]` is the state after `events[i]`; the first event is always `Begin`."""

    episode: Episode
    events: tuple[Event, ...]
    states: tuple[State, ...]

    @classmethod
    def begin(cls, episode: Episode, hero: str, players: Players = "") -> "Play":
        """Start a play as `hero`; raise `NotApplicable` if there is no such hero."""
        return cls(episode, (Begin(hero, players),), (start(episode, hero),))

    @property
    def players(self) -> Players:
        """Who is at the screen; "" is one child."""
        return players_of(self.events)

    @property
    def state(self) -> State:
        """Where the play stands now."""
        return self.states[-1]

    def do(self, event: Event) -> "Play":
        """Go on by one event; raise `NotApplicable` when it does not fit."""
        state = after(self.episode, self.events, self.states, event)
        return Play(self.episode, (*self.events, event), (*self.states, state))

    def past_a_remark(self, tool: str) -> "Play":
        """Go on past the last remark of a tool's scene, where the story waits behind it for this tool.

        Whoever took another tool first has read what was said, and presses what is still asked for.
        """
        state, nodes = self.state, self.episode.nodes
        if state.ended or not state.back or nodes[state.node].steps[state.at].WAITS != "tap":
            return self
        after = self.do(Continue(state.node))
        back = not after.state.ended and len(after.state.back) < len(state.back)
        asked = back and nodes[after.state.node].steps[after.state.at].press == tool
        return after if asked else self

    def rewound(self, n: int) -> "Play":
        """Keep the first `n` events, at least the first: the play as it was just before event number `n`."""
        keep = max(1, n)
        return Play(self.episode, self.events[:keep], self.states[:keep])


def replay(episode: Episode, events: Iterable[Event]) -> tuple[Play, int]:
    """Play the events again; give the play and how many of the last events no longer apply.

    When the episode was changed since, the play stops at the last event that still fits. Raises
    `NotApplicable` when not even the first one does: then there is nothing to resume.
    """
    wanted = tuple(events)
    if not wanted or not isinstance(wanted[0], Begin):
        raise NotApplicable("a play begins with the choice of a hero")
    states = [start(episode, wanted[0].hero)]
    try:
        for event in wanted[1:]:
            states.append(after(episode, wanted, states, event))
    except NotApplicable:
        pass
    done = len(states)
    return Play(episode, wanted[:done], tuple(states)), len(wanted) - done
