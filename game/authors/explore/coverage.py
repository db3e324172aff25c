"""What is known of an episode after walking through it: coverage, ways to the endings, chances, mistakes."""

from __future__ import annotations

import random
import time
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

import msgspec

from game.authors.explore.card import off_the_card
from game.authors.explore.causes import endings_behind, nodes_behind
from game.authors.explore.effort import Effort, effort
from game.authors.explore.player import readable
from game.authors.explore.silent import passed_through
from game.authors.explore.wander import Endless, wander
from game.authors.explore.watched import watched
from game.story.checks.blocks import blocked_in
from game.story.checks.explore import LIMIT, explore
from game.story.checks.help import Unproven, telling_fails
from game.story.events import Event
from game.story.playing.cut import cuts
from game.story.playing.decisions import decisions
from game.story.playing.play import replay
from game.story.playing.view import view
from game.story.state import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from game.authors.explore.watched import Watched
    from game.story.checks.explore import Explored
    from game.story.grammar.model import Episode
    from game.story.playing.view import StoryView
    from game.story.state import State

PLAYS = 2_000
"""Plays by chance: enough for a share of endings that is right to about 2 in 100."""

_CUT_PLAYS: Final = 50
"""Plays of each short form: what hangs on its flags comes early in them."""


class Budget(msgspec.Struct, frozen=True):
    """How much to walk: plays by chance and their seed, states, and whether tools are used everywhere.

    Without `glances` the plays are measured as `effort` does without them, in a third of the time.
    """

    plays: int = PLAYS
    seed: int = 1
    limit: int = LIMIT
    everywhere: bool = True
    glances: bool = True


class Coverage(msgspec.Struct, frozen=True):
    """How many of something were met, of how many; and the first of those that were not."""

    what: str
    met: int
    of: int
    missed: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    """Those of them that were not missed because of another one that was."""


class Way(msgspec.Struct, frozen=True):
    """An ending: the shortest way to it, and how plays by chance came to it."""

    ending: str
    kind: str
    shortest: Effort | None
    decisions: tuple[str, ...]
    share: float
    usual: Effort | None
    """The middle one of the plays by chance."""


class Broken(msgspec.Struct, frozen=True):
    """A promise that does not hold, in words, and the events that show it."""

    what: str
    events: tuple[Event, ...]


class Exploration(msgspec.Struct, frozen=True):
    """Everything that was found in one episode."""

    episode: str
    states: int
    steps: int
    seconds: float
    """Time of one core: what else the computer does takes nothing away from it."""
    complete: bool
    plays: int
    good: float
    """Share of the plays by chance that ended well."""
    usual: Effort
    longest: Effort
    random_steps: int
    random_seconds: float
    coverage: tuple[Coverage, ...]
    ways: tuple[Way, ...]
    mistakes: tuple[str, ...]
    broken: tuple[Broken, ...] = ()
    """What breaks a promise, of which there is a play."""
    notes: tuple[str, ...] = ()
    """What may be meant, and is worth a look."""

    @property
    def steps_a_second(self) -> float:
        """Speed of the walk over all states."""
        return self.steps / self.seconds if self.seconds else 0.0


def exploration(episode: Episode, budget: Budget | None = None) -> Exploration:
    """Walk through an episode: every state as far as the budget goes, then plays by chance."""
    budget = budget or Budget()
    watch = watched(episode)
    begin = time.process_time()
    walk, mistakes = _walk(watch.episode, budget)
    telling, unproven = _telling(episode)
    broken = (*telling, *_blocked(episode, walk))
    seconds = time.process_time() - begin
    luck = _Luck(watch.episode, budget)
    luck.run()
    _play_cuts(watch.episode)
    return Exploration(
        episode=episode.id,
        states=walk.states if walk else 0,
        steps=walk.steps if walk else 0,
        seconds=seconds,
        complete=bool(walk and walk.complete),
        plays=len(luck.efforts),
        good=luck.share(ending.id for ending in episode.endings.values() if ending.kind == "good"),
        usual=middle(luck.all_efforts()),
        longest=max(luck.all_efforts(), key=lambda each: each.minutes, default=Effort(0, 0)),
        random_steps=luck.steps,
        random_seconds=luck.seconds,
        coverage=_coverage(watch, walk, luck),
        ways=tuple(_ways(episode, walk, luck)),
        mistakes=(*mistakes, *luck.mistakes, *_stuck(walk), *unproven, *(each.what for each in broken)),
        broken=broken,
        notes=(
            *_card(episode),
            *(
                f"{node}, line {line}: “{words}” leaves the screen as it comes; let a step follow that waits"
                for (node, line), words in sorted(luck.flashes.items(), key=lambda each: each[0][1])
            ),
        ),
    )


def _card(episode: Episode) -> Iterable[str]:
    """What is wrong with the minutes on the card: one sentence or none."""
    usual = off_the_card(episode)
    if usual is not None:
        yield f"the card says {episode.minutes} minutes; who follows the story usually takes {usual:.1f}"


def middle(efforts: Sequence[Effort]) -> Effort:
    """The median of clicks and of minutes."""
    if not efforts:
        return Effort(0, 0.0)
    return Effort(round(median(each.clicks for each in efforts)), median(each.minutes for each in efforts))


def _walk(episode: Episode, budget: Budget) -> tuple[Explored | None, tuple[str, ...]]:
    """Walk over all states; where they are too many, also over those that the tools at choices lead to."""
    try:
        report = explore(episode, budget.limit, everywhere=budget.everywhere)
        if report.complete or not budget.everywhere:
            return report, ()
        return _joined(report, explore(episode, budget.limit, everywhere=False)), ()
    except Exception as problem:  # noqa: BLE001 - whatever it is, the author must be told of which episode
        return None, (f"the walk broke off: {type(problem).__name__}: {problem}",)


def _joined(one: Explored, other: Explored) -> Explored:
    """What two walks found together; the states, steps and shortest ways are those of the first."""
    return msgspec.structs.replace(
        one,
        nodes=one.nodes | other.nodes,
        choices=one.choices | other.choices,
        endings={**other.endings, **one.endings},
        stuck={**other.stuck, **one.stuck},
        met={**other.met, **one.met},
    )


class _Luck:
    """Plays by chance, one after another."""

    def __init__(self, episode: Episode, budget: Budget) -> None:
        self.episode, self.budget = episode, budget
        self.efforts: list[tuple[str, Effort]] = []
        self.nodes: set[str] = set()
        self.choices: set[tuple[str, str]] = set()
        self.mistakes: list[str] = []
        self.steps = 0
        self.seconds = 0.0
        self.flashes: dict[tuple[str, int], str] = {}
        self._looked: set[tuple[str, int, bool, bool]] = set()

    def run(self) -> None:
        """Play as often as the budget says, or until something breaks."""
        chance = random.Random(self.budget.seed)
        for number in range(self.budget.plays):
            begin = time.process_time()
            try:
                events, states = wander(self.episode, chance)
                self.seconds += time.process_time() - begin
                self._look(states)
            except Endless as problem:
                self.mistakes.append(f"play {number + 1} by chance: {problem}")
                return
            except Exception as problem:  # noqa: BLE001 - as in `_walk`
                self.mistakes.append(f"play {number + 1} by chance: {type(problem).__name__}: {problem}")
                return
            self._take(events, states)

    def _take(self, events: list[Event], states: list[State]) -> None:
        self.steps += len(events)
        taken = effort(self.episode, events, states, glances=self.budget.glances)
        self.efforts.append((states[-1].ended, taken))
        self.nodes.update(entry.node for entry in states[-1].log)
        self.choices.update((entry.node, entry.choice) for entry in states[-1].log if entry.choice)

    def _look(self, states: list[State]) -> None:
        """Draw every place once on each of the two ways to be there, so that a crash of the view is found."""
        for state, after in pairwise(states):
            key = (state.node, state.at, not state.back, bool(state.acts))
            if key not in self._looked:
                self._looked.add(key)
                shown = view(self.episode, state)
                left = after.log[len(state.log) : len(state.log) + 1]
                if shown.phone.typing and left == (Entry(state.node, state.at),):
                    self._read(state, view(self.episode, after))
        view(self.episode, states[-1])

    def _read(self, state: State, after: StoryView) -> None:
        """Take note of a message for which somebody waited and which is gone from the screen as it comes."""
        step = self.episode.nodes[state.node].steps[state.at]
        written = step.texts()[:1]
        seen = set(readable(after))
        if written and written[0].text not in seen and not after.ending:
            self.flashes[state.node, step.mark.line] = written[0].text.source

    def all_efforts(self) -> list[Effort]:
        """What the plays took."""
        return [each for _, each in self.efforts]

    def share(self, endings: Iterable[str]) -> float:
        """Which share of the plays came to one of these endings."""
        wanted = set(endings)
        return sum(ended in wanted for ended, _ in self.efforts) / max(1, len(self.efforts))


def _ways(episode: Episode, walk: Explored | None, luck: _Luck) -> Iterable[Way]:
    for ending in episode.endings.values():
        events = walk.endings.get(ending.id) if walk else None
        play = replay(episode, events)[0] if events else None
        shortest = effort(episode, play.events, play.states) if play else None
        own = [each for ended, each in luck.efforts if ended == ending.id]
        usual = middle(own) if own else None
        done = decisions(play.events) if play else ()
        yield Way(ending.id, ending.kind, shortest, done, luck.share([ending.id]), usual)


def _stuck(walk: Explored | None) -> tuple[str, ...]:
    """Places from which nothing leads on: what the walk says, in words."""
    if walk is None:
        return ()
    nowhere = (f"{node}: nothing but the tools is left to do there" for node in sorted(walk.stuck))
    return tuple(nowhere)


def _telling(episode: Episode) -> tuple[tuple[Broken, ...], tuple[str, ...]]:
    """Give where Tell does not help, and that it could not be proven."""
    try:
        found = telling_fails(episode)
    except Unproven as problem:
        return (), (f"whether telling always helps depends on more than {problem} moments: help-not-proven",)
    return tuple(
        Broken(f"{each.place}, Tell: {each.fault} in {each.scene}", each.events) for each in found
    ), ()


def _blocked(episode: Episode, walk: Explored | None) -> Iterable[Broken]:
    """Give where somebody blocked is met again, once for each node that blocks them, by the shortest way."""
    causes: dict[tuple[str, str], list[tuple[str, tuple[Event, ...]]]] = {}
    for (node, at, who), way in (walk.met if walk else {}).items():
        place = f"{node}, line {episode.nodes[node].steps[at].mark.line}"
        causes.setdefault((who, blocked_in(episode, way, who)), []).append((place, way))
    for (who, _), met in causes.items():
        place, way = min(met, key=lambda each: len(each[1]))
        others = [each for each, _ in met if each != place]
        more = f"; so at {len(others)} more places: {', '.join(others[:5])}" if others else ""
        yield Broken(f"{place}: {who} is blocked already after {' › '.join(decisions(way))}{more}", way)


def _play_cuts(episode: Episode) -> None:
    """Play the short forms by chance, so that what is true only in them is noted as well."""
    for _, form in cuts(episode):
        chance = random.Random(0)
        for _ in range(_CUT_PLAYS):
            try:
                wander(form, chance)
            except Endless:
                return  # told where the form itself is measured


def _coverage(watch: Watched, walk: Explored | None, luck: _Luck) -> tuple[Coverage, ...]:
    episode = watch.episode
    options = [
        (node.id, option.id)
        for node in episode.nodes.values()
        for step in node.steps
        for option in step.offered()
    ]
    tools = [("", tool) for tool in episode.always]
    tools += [(node.id, tool) for node in episode.nodes.values() for tool in node.tools]
    choices = luck.choices | (walk.choices if walk else set())
    nodes = passed_through(watch, luck.nodes | (walk.nodes if walk else set()), choices)
    endings = {ended for ended, _ in luck.efforts} | set(walk.endings if walk else ())
    behind = nodes_behind(episode, nodes, choices)
    return (
        _counted("nodes", ((name, name in nodes) for name in episode.nodes), behind),
        _counted("choices", ((f"{node}: {name}", (node, name) in choices) for node, name in options),
                 {f"{node}: {name}" for node, name in options if node not in nodes}),
        _counted("endings", ((name, name in endings) for name in episode.endings),
                 endings_behind(episode, nodes)),
        _counted("tools", ((f"{node or 'always'}: {tool}", (node, tool) in watch.answers)
                           for node, tool in tools)),
        _counted("conditions", ((f"{each.node}, line {each.line}: never {str(outcome).lower()}",
                                 outcome in each.outcomes)
                                for each in watch.conditions for outcome in (True, False))),
    )  # fmt: skip


def _counted(what: str, met: Iterable[tuple[str, bool]], behind: AbstractSet[str] = frozenset()) -> Coverage:
    all_ = list(met)
    missed = tuple(name for name, was in all_ if not was)
    causes = tuple(name for name in missed if name not in behind)
    return Coverage(what, len(all_) - len(missed), len(all_), missed, causes)
