"""Ways to an ending: from where it can still be reached, and one way that leads there."""

from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING, Final, TypeAlias

from msgspec.structs import replace

from game.story.checks.explore import asked_flags, moves
from game.story.events import Choose, Use
from game.story.grammar.graph import targets
from game.story.playing.debrief import path
from game.story.playing.play import Play
from game.story.playing.reducer import step

if TYPE_CHECKING:
    from game.story.events import Event
    from game.story.grammar.model import Episode
    from game.story.state import State

LIMIT: Final = 4_000
"""States that are looked at before a way counts as not found: more than ten times what stories here need."""
FAR: Final = 1_000_000
"""The distance of a node from which no way leads to an ending."""
DETOUR: Final = 3
"""How many nodes farther a way may be that goes through choices that are known."""

_Here: TypeAlias = "tuple[int, int, int, State, tuple[Event, ...]]"
"""A state in the queue: how far it is, its number, how many choices were new, and how one comes to it."""
Known: TypeAlias = frozenset[tuple[str, str]]
"""Node and option of the choices that were taken before."""


def way_to(play: Play, ending: str, known: Known = frozenset()) -> Play | None:
    """Give a play that goes on to an ending, if possible by choices that are known; None where none is found.

    The story's own ways come before the tools' ways. At most twice `LIMIT` states are looked at.
    """
    return _way(play, ending, known, tools=False) or _way(play, ending, known, tools=True)


def _way(play: Play, ending: str, known: Known, *, tools: bool) -> Play | None:
    """Look for a way, the nearest node first; with `tools` a tool may be used once on it."""
    episode, order = play.episode, count()
    asked, far = asked_flags(episode), _distances(episode, ending, tools=tools)
    queue: list[_Here] = [(far[play.state.node], next(order), 0, play.state, ())]
    seen = {(not tools, *_key(play.state, asked)): 0}  # with the fewest new choices
    while queue and len(seen) < LIMIT:
        _, _, new, state, events = heappop(queue)
        if state.ended == ending:
            return _done(play, events)
        used = not tools or any(isinstance(event, Use) for event in events)
        for event in moves(episode, state):
            if used and isinstance(event, Use):
                continue
            after = replace(step(episode, state, event), log=())
            away = 0 if after.ended == ending else min(far[name] for name in (after.node, *_waiting(after)))
            key = (used or isinstance(event, Use), *_key(after, asked))
            taken = isinstance(event, Choose) and bool(known) and (event.node, event.choice) not in known
            news = new + taken
            if seen.get(key, FAR) <= news or away >= FAR or (after.ended and after.ended != ending):
                continue
            seen[key] = news
            heappush(queue, (away + DETOUR * news, next(order), news, after, (*events, event)))
    return None


def decision_before(play: Play, ending: str) -> int:
    """Give the event of the last turning point of a play from which an ending can be reached.

    Where none leads there it is the first decision, or the first event. The story's own ways come first.
    """
    doors = _turning_points(play)
    for tools in (False, True):
        for event in reversed(doors):
            if _way(play.rewound(event), ending, frozenset(), tools=tools) is not None:
                return event
    return next((turn.event for turn in path(play) if not turn.tool), 1)


def decision_for_another(play: Play) -> int:
    """Give the event of the last turning point of a play from which the story can end otherwise than it did.

    Tools are left alone. Where none leads elsewhere it is the last smaller decision that does: what decided
    may lie before all turning points. In a story that always ends alike it is the first event.
    """
    decisions = [turn.event for turn in path(play) if not turn.tool]
    others = play.episode.endings.keys() - {play.state.ended}
    for event in dict.fromkeys((*reversed(_turning_points(play)), *reversed(decisions))):
        here = play.rewound(event)
        if any(_way(here, ending, frozenset(), tools=False) is not None for ending in sorted(others)):
            return event
    return 1


def _turning_points(play: Play) -> list[int]:
    """The events of the turning points of a play, of all its decisions where it has none."""
    turns = [turn for turn in path(play) if not turn.tool]
    return [turn.event for turn in turns if turn.door] or [turn.event for turn in turns]


def first_new(play: Play, known: Known) -> Play:
    """Give a play as it was just before its first choice that is not known; whole where all are."""
    for number, event in enumerate(play.events):
        if isinstance(event, Choose) and (event.node, event.choice) not in known:
            return play.rewound(number)
    return play


def _done(play: Play, events: "tuple[Event, ...]") -> Play:
    for event in events:
        play = play.do(event)
    return play


def _key(state: "State", asked: frozenset[str]) -> tuple[object, ...]:
    return (state.node, state.at, state.flags & asked, state.blocked, state.back, state.ended)


def _waiting(state: "State") -> tuple[str, ...]:
    """The nodes to which a tool's scene comes back."""
    return tuple(node for node, _ in state.back)


def _distances(episode: "Episode", ending: str, *, tools: bool) -> dict[str, int]:
    """How many nodes lie between each node and the nearest with the ending, conditions left out."""
    leading: dict[str, set[str]] = {}
    for node in episode.nodes.values():
        own = {*node.tools.values(), *episode.always.values()} if tools else set()
        for target in targets(node) | own:
            leading.setdefault(target, set()).add(node.id)
    found = {name: 0 for name, node in episode.nodes.items() if any(s.ending == ending for s in node.steps)}
    waiting = list(found)
    for name in waiting:
        for source in leading.get(name, set()) - found.keys():
            found[source] = found[name] + 1
            waiting.append(source)
    return {name: found.get(name, FAR) for name in episode.nodes}
