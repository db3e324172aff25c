"""Conditions whose flags shut each other out: a few of them at a time are followed along all ways.

What `known_flags.py` knows of each flag by itself leaves open that two of them are never up together. Here
the sets of values that some flags have together are followed from node to node; whatever hangs on other flags
may come out either way. So what is not found here can never be, and what is found may be an error of not
looking closely (abstract interpretation: P. and R. Cousot, POPL 1977).
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from game.story.checks.known_flags import Analysis
from game.story.checks.rounds import Rounds
from game.story.grammar.graph import played
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from game.story.reading.fields import Condition
from game.story.steps import Step
from game.story.steps.base import Leads, flag_groups

MOST_FLAGS: Final = 5
"""Flags that are followed together; of more than that, those of the condition itself, then the others."""


def check_together(episode: Episode, analysis: Analysis, settled: Iterable[object], report: Report) -> None:
    """Report options that never open and conditions that never hold, though each of their flags may be up.

    `settled` are the conditions that were told already. Where a condition shuts the only way to others, they
    are not told: they have no moment at all.
    """
    told = frozenset(id(each) for each in settled)
    ways = _Ways(episode, analysis)
    for flags, names in ways.asked().items():
        values = _Values(flags, episode, analysis)
        arriving = ways.spread(values)
        for name in names:
            for step, here in ways.inside(name, arriving.get(name, 0), values):
                _check_step(step, here, values, told, report)


def _check_step(step: Step, here: int, values: "_Values", told: frozenset[int], report: Report) -> None:
    if not here:
        return
    condition = step.if_
    if condition is not None and id(condition) not in told and not here & values.may(condition):
        report.add("condition-settled", step.mark, condition=str(condition), how="never")
        return
    for option in step.offered():
        if option.if_ is None or id(option.if_) in told:
            continue
        if not here & values.may(condition) & values.may(option.if_):
            report.add("option-never-open", option.mark, option=option.text.source)


class _Values:
    """What a few flags can be together: a set of values is a number, each of its bits one assignment."""

    def __init__(self, flags: tuple[str, ...], episode: Episode, analysis: Analysis) -> None:
        self.flags = {flag: at for at, flag in enumerate(flags)}
        count = 1 << len(flags)
        self.every = (1 << count) - 1
        self.up = [sum(1 << value for value in range(count) if value >> at & 1) for at in range(len(flags))]
        self._may: dict[Condition, int] = {}
        heroes = [f"hero-{hero}" for hero in episode.heroes]
        self.begin = 0
        for hero in heroes:
            self.begin |= self.raised(1, {hero})
        self.rising = [flag for flag in flags if flag in analysis.everywhere]
        by_hand = frozenset[str]().union(*flag_groups())
        self.falling = [flag for flag in flags if flag in analysis.lost | by_hand]
        self.anything = self.begin
        for flag in flags:
            if flag not in heroes:
                self.anything |= self.raised(self.anything, {flag})

    def may(self, condition: Condition | None) -> int:
        """Give the values with which a condition may hold."""
        if condition is None:
            return self.every
        found = self._may.get(condition)
        if found is None:
            found = self._may[condition] = self._worked_out(condition)
        return found

    def _worked_out(self, condition: Condition) -> int:
        found = self.every
        for flag in condition.needs & self.flags.keys():
            found &= self.up[self.flags[flag]]
        for flag in condition.lacks & self.flags.keys():
            found &= ~self.up[self.flags[flag]]
        for either in condition.either:
            if either.flags <= self.flags.keys():
                one = 0
                for flag in either.up:
                    one |= self.up[self.flags[flag]]
                for flag in either.down:
                    one |= self.every & ~self.up[self.flags[flag]]
                found &= one
        return found

    def may_fail(self, condition: Condition | None) -> int:
        """Give the values with which a condition may not hold."""
        if condition is None:
            return 0
        return self.every & ~self.may(condition) if condition.flags <= self.flags.keys() else self.every

    def raised(self, values: int, flags: Iterable[str]) -> int:
        """Give the values after some flags went up."""
        for flag in flags:
            at = self.flags.get(flag)
            if at is not None:
                values = (values & self.up[at]) | ((values & ~self.up[at]) << (1 << at))
        return values

    def cleared(self, values: int, flags: Iterable[str]) -> int:
        """Give the values after some flags went down."""
        for flag in flags:
            at = self.flags.get(flag)
            if at is not None:
                values = (values & ~self.up[at]) | ((values & self.up[at]) >> (1 << at))
        return values

    def at_rest(self, values: int) -> int:
        """Give the values after any tool may have been used."""
        for flag in self.rising:
            values |= self.raised(values, (flag,))
        for flag in self.falling:
            values |= self.cleared(values, (flag,))
        return values


class _Row(NamedTuple):
    """What of a step matters here, looked up once."""

    step: Step
    raises: frozenset[str]
    may_raise: frozenset[str]
    clears: frozenset[str]
    ways: tuple[Leads, ...]
    stays: tuple[tuple[Condition | None, frozenset[str]], ...]
    flags: frozenset[str]
    """All those that change at it or decide what comes after it; the others are as they were."""


class _Ways:
    """The ways through an episode, along which values of any flags can be spread."""

    def __init__(self, episode: Episode, analysis: Analysis) -> None:
        self.episode = episode
        self.entered = analysis.entered
        self.rows = {name: tuple(map(_row, played(episode.nodes[name]))) for name in analysis.reached}
        self.turning = {
            name: tuple(row for row in rows if row.ways or row.flags) for name, rows in self.rows.items()
        }
        self.order = {name: number for number, name in enumerate(episode.nodes)}

    def asked(self) -> dict[tuple[str, ...], list[str]]:
        """Give the sets of flags that are to be followed, each with the nodes that ask for them."""
        leading: dict[str, list[Condition]] = {}
        for rows in self.rows.values():
            for row in rows:
                for way in row.ways:
                    if way.if_ is not None:
                        leading.setdefault(way.target, []).append(way.if_)
        found: dict[tuple[str, ...], list[str]] = {}
        for name, rows in self.rows.items():
            before = sorted({flag for each in leading.get(name, ()) for flag in each.flags})
            for condition in _conditions(rows):
                own = sorted(condition.flags)
                flags = tuple(sorted(dict.fromkeys([*own, *before][:MOST_FLAGS])))
                if len(flags) > 1 and name not in found.setdefault(flags, []):
                    found[flags].append(name)
                before = sorted({*before, *own}) if len({*before, *own}) <= MOST_FLAGS else before
        return found

    def spread(self, values: _Values) -> dict[str, int]:
        """Give for each node what the flags can be when it begins."""
        arriving = dict.fromkeys(self.entered, values.anything)
        if self.episode.start not in arriving:
            arriving[self.episode.start] = values.at_rest(values.begin)
        for cut in self.episode.cuts:
            begin = values.at_rest(values.raised(values.begin, cut.set))
            arriving[cut.start] = arriving.get(cut.start, 0) | begin
        rounds = Rounds(self.order, arriving)
        for name in rounds:
            for target, here in self._leaving(name, arriving[name], values):
                known = arriving.get(target, 0)
                if here | known != known and target in self.rows:
                    arriving[target] = here | known
                    rounds.add(target)
        return arriving

    def inside(self, name: str, here: int, values: _Values) -> Iterator[tuple[Step, int]]:
        """Give the steps of a node, each with what the flags can be before it."""
        for row in self.rows[name]:
            yield row.step, here
            here = _after(row, here, values)

    def _leaving(self, name: str, here: int, values: _Values) -> Iterator[tuple[str, int]]:
        for row in self.turning[name]:
            step = row.step
            at = here & values.may(step.if_) if row.ways and step.may_be_passed else here
            for number, way in enumerate(row.ways):
                fails = step.BRANCHES and number > 0
                open_ = values.may_fail(step.if_) if fails else values.may(way.if_)
                yield way.target, values.at_rest(values.raised(at & open_, way.raised))
            here = _after(row, here, values)


def _row(step: Step) -> _Row:
    stays = tuple((each.if_, each.raises()) for each in step.offered() if not each.goto)
    decides = (condition.flags for condition in (step.if_, *(each for each, _ in stays)) if condition)
    flags = step.raises().union(step.may_raise(), step.clears(), *decides, *(raised for _, raised in stays))
    return _Row(step, step.raises(), step.may_raise(), step.clears(), tuple(step.ways()), stays, flags)


def _conditions(rows: Iterable[_Row]) -> Iterator[Condition]:
    for row in rows:
        if row.step.if_ is not None:
            yield row.step.if_
        yield from (each.if_ for each in row.step.offered() if each.if_ is not None)


def _after(row: _Row, here: int, values: _Values) -> int:
    """Give what the flags can be after a step, where the node goes on."""
    if row.flags.isdisjoint(values.flags):
        return here
    step = row.step
    if step.BRANCHES:
        return values.at_rest(here & values.may_fail(step.if_))
    at = here & values.may(step.if_) if step.may_be_passed else here
    if row.stays:
        played_ = 0
        for condition, raised in row.stays:
            played_ |= values.raised(at & values.may(condition), raised)
        at = played_
    after = values.raised(at, row.raises)
    for flag in row.may_raise - row.raises:
        after |= values.raised(after, (flag,))
    after = values.cleared(after, row.clears)
    if step.may_be_passed:
        after |= here & values.may_fail(step.if_)
    return values.at_rest(after)
