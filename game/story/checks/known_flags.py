"""Which flags can be up, and which surely are, whenever a step is reached.

The two sets are worked out over all ways at once. Tools can be used at any moment, so what their scenes raise
may be up anywhere, and what they clear is sure nowhere; looking at a profile (`saw-…`) is possible anywhere,
and what the short form for a stand begins with may be up anywhere, too.
"""

from collections.abc import Iterator

import msgspec

from game.story.checks.rounds import Rounds
from game.story.grammar.graph import answers, playable, played
from game.story.grammar.model import Episode
from game.story.reading.fields import Condition, Either
from game.story.state import TOOK_BACK
from game.story.steps import Step

Flags = frozenset[str]


class Known(msgspec.Struct, frozen=True):
    """What is known of the flags at one place: those that may be up, and those that must be."""

    may: Flags
    must: Flags

    def joined(self, other: "Known") -> "Known":
        """Give what is known where two ways meet."""
        return Known(self.may | other.may, self.must & other.must)

    def after(self, raised: Flags, cleared: Flags = frozenset(), maybe: Flags = frozenset()) -> "Known":
        """Give what is known when some flags went up, others down, and some may have gone up."""
        return Known((self.may - cleared) | raised | maybe, (self.must - cleared) | raised)

    def where(self, condition: Condition | None) -> "Known":
        """Give what is known once a condition holds."""
        if condition is None:
            return self
        return Known((self.may - condition.lacks) | condition.needs, self.must | condition.needs)

    def never(self, condition: Condition, heroes: Flags) -> bool:
        """Whether a condition can't hold here."""
        two_heroes = len(condition.needs & heroes) > 1 or heroes <= condition.lacks
        return (
            two_heroes
            or not condition.needs <= self.may
            or not condition.lacks.isdisjoint(self.must | condition.needs)
            or any(self._none(each) for each in condition.either)
        )

    def _none(self, either: Either) -> bool:
        """Whether surely none of the flags is as it should be."""
        return either.up.isdisjoint(self.may) and either.down <= self.must

    def always(self, condition: Condition, heroes: Flags) -> bool:
        """Whether a condition surely holds here."""
        one_hero = heroes if len(heroes) == 1 else frozenset()
        return (
            condition.needs <= self.must | one_hero
            and condition.lacks.isdisjoint(self.may)
            and all(not self.must.isdisjoint(each.up) or each.down - self.may for each in condition.either)
        )


class Analysis:
    """The largest fixed point of what is known at the beginning of every node.

    Flags of `everywhere` may go up at any moment, those of `lost` down; `entered`, the first nodes of tools'
    scenes, begin with anything, and further on in a scene what was done in it is known.
    """

    def __init__(self, episode: Episode) -> None:
        self.episode = episode
        self.reached = playable(episode.nodes, episode.start, episode.always)
        scenes = {name for name in self.reached if episode.nodes[name].scene}
        self.everywhere = self._raised_in(scenes) | {f"saw-{who}" for who in episode.cast}
        self.everywhere |= {TOOK_BACK} | episode.up_in_cuts
        for step in self._all(self.reached):
            self.everywhere = self.everywhere.union(*step.FLAG_GROUPS)  # never surely: by the player's hand
        if any(step.back for step in self._all(self.reached)):  # then it goes on before what was done since
            self.everywhere |= {flag for flag in self._raised_in(self.reached) if flag.startswith("did-")}
        self.lost = frozenset(flag for step in self._all(scenes) for flag in step.clears())
        self.lost = self.lost.union(*(step.turns_over for step in self._all(self.reached)))
        heroes = frozenset(f"hero-{hero}" for hero in episode.heroes)
        anything = self._raised_in(self.reached) | self.everywhere | heroes
        entered = answers(episode.nodes, episode.always, self.reached) & self.reached
        self.entered = entered
        self.entry = dict.fromkeys(entered, Known(anything, frozenset()))
        self.entry.setdefault(episode.start, Known(self.everywhere | heroes, frozenset()))
        self._spread()

    def _all(self, names: set[str]) -> Iterator[Step]:
        for name in names:
            yield from played(self.episode.nodes[name])

    def _raised_in(self, names: set[str]) -> Flags:
        found: set[str] = set()
        for step in self._all(names):
            found |= step.may_raise()
            for option in step.offered():
                found |= option.raises()
        return frozenset(found)

    def _spread(self) -> None:
        rounds = Rounds({name: number for number, name in enumerate(self.episode.nodes)}, self.entry)
        for name in rounds:
            for target, known in self._leaving(name):
                before = self.entry.get(target)
                after = known if before is None else before.joined(known)
                if after != before:
                    self.entry[target] = after
                    rounds.add(target)

    def _leaving(self, name: str) -> Iterator[tuple[str, Known]]:
        """Give the nodes to which a node leads, with what is known on each way."""
        for step, known in self._inside(name):
            for way in step.ways():
                yield way.target, self._real(known.where(way.if_).after(way.raised))

    def _inside(self, name: str) -> Iterator[tuple[Step, Known]]:
        """Give the steps of a node with what is known before each."""
        known = self.entry[name]
        for step in played(self.episode.nodes[name]):
            yield step, known
            played_ = known.where(step.if_) if step.may_be_passed else known
            after = self._chosen(step, played_).after(step.raises(), step.clears(), step.may_raise())
            known = self._real(after.joined(known) if step.may_be_passed else after)

    def _chosen(self, step: Step, known: Known) -> Known:
        """Give what is known after a choice, if it is one, on the ways that stay in the node."""
        ways = [known.where(each.if_).after(each.raises()) for each in step.offered() if not each.goto]
        joined = ways[0] if ways else known
        for way in ways[1:]:
            joined = joined.joined(way)
        return joined

    def _real(self, known: Known) -> Known:
        """Count in that a tool may be used here."""
        return Known(known.may | self.everywhere, known.must - self.lost)

    def steps(self) -> Iterator[tuple[Step, Known]]:
        """Give every step that can be played with what is known before it, in the order of the file."""
        for name in self.episode.nodes:
            if name in self.entry:
                yield from self._inside(name)
