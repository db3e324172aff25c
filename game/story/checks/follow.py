"""What may come once a flag is up that never goes down any more, followed on the nodes and not in states.

Everything else may be up or down, as may be. A scene of a tool is followed once for all places of the story
above which all is the same, which takes milliseconds for a whole episode.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from game.story.checks.alone import TOLD
from game.story.grammar.graph import closure, playable, targets
from game.story.grammar.model import Episode
from game.story.reading.fields import Condition
from game.story.steps import Step

NOTHING: Final[frozenset[str]] = frozenset()


class Spot(NamedTuple):
    """A step that may come once somebody is blocked: in the story, or in a scene above one of its nodes.

    In a `fresh` scene they were blocked: it may come back to any moment at which it can have been begun. To
    which another comes back is known already. A `deep` scene was begun in a scene. `told`: it surely was.
    """

    node: str
    at: int
    below: str = ""
    deep: bool = False
    fresh: bool = False
    told: bool = False


class Scenes:
    """Which scenes can play above a node of the story, begun there and begun in these.

    Nodes of the story above which all is the same are one; the first of them stands for the others.
    """

    def __init__(self, episode: Episode) -> None:
        self.episode, self.nodes = episode, episode.nodes
        reached = playable(self.nodes, episode.start, episode.always)
        self.story = [name for name in self.nodes if name in reached and not self.nodes[name].scene]
        self.edges = {name: targets(node) for name, node in self.nodes.items() if node.scene}
        alike: dict[object, list[str]] = {}
        for name in self.story:
            choices = frozenset(each for each in targets(self.nodes[name]) if self.nodes[each].scene)
            alike.setdefault((frozenset(self.tools(name, name).items()), choices), []).append(name)
        self.alike = {names[0]: names for names in alike.values()}
        self.one = {name: first for first, names in self.alike.items() for name in names}
        self.answers: dict[tuple[str, str], frozenset[str]] = {}
        self.back = [(n, at) for n in self.story for at, step in enumerate(self.nodes[n].steps) if step.back]
        self.begun = {name: self._led(self._starts(name)) for name in self.alike}
        self.deep = {name: self._starts_above(name) for name in self.alike}

    def _led(self, starts: set[str]) -> set[str]:
        return {name for name in closure(self.edges, starts) if self.nodes[name].scene}

    def _starts(self, name: str) -> set[str]:
        return {*self.answering(name, name), *targets(self.nodes[name])}

    def _starts_above(self, name: str) -> set[str]:
        found, grown = set[str](), self.begun[name]
        while grown:
            grown = self._led({to for each in grown for to in self.answering(each, name)}) - found
            found |= grown
        return found

    def tools(self, name: str, below: str) -> dict[str, str]:
        """Give what answers tools in a node, by what waits below it."""
        return {**self.episode.always, **self.nodes[below].tools, **self.nodes[name].tools}

    def answering(self, name: str, below: str) -> frozenset[str]:
        """Give the nodes that answer tools in a node, by what waits below it."""
        key = (name, below)
        if key not in self.answers:
            self.answers[key] = frozenset(self.tools(name, below).values())
        return self.answers[key]

    def waits(self, name: str) -> Iterator[int]:
        """Give the steps of a node at which a scene can be begun."""
        return (at for at, step in enumerate(self.nodes[name].steps) if step.WAITS)


class Follow:
    """Everything that may come once a flag is up that never goes down any more."""

    flag = ""

    def __init__(self, scenes: Scenes) -> None:
        self.scenes, self.nodes = scenes, scenes.nodes
        self.found: set[Spot] = set()
        self.waiting: list[Spot] = []
        self.moments: set[Spot] = set()

    def sets(self, step: Step) -> set[str]:
        """Give how the flag may go up at a step: the nodes to which options lead that raise it, "" for on."""
        raise NotImplementedError

    def known(self, spot: Spot) -> Spot:
        """Give the same with what is known of telling there."""
        return spot

    def may_be(self, spot: Spot) -> bool:
        """Tell whether a moment can come at all."""
        del spot
        return True

    def fixed(self, spot: Spot) -> tuple[frozenset[str], frozenset[str]]:
        """Give the flags that surely are up at a step, and those that surely are not."""
        del spot
        return frozenset((self.flag,)), NOTHING

    def first(self) -> Iterator[Spot]:
        """Give what comes right after each step and option that puts the flag up."""
        for name, node in self.nodes.items():
            for at, step in enumerate(node.steps):
                leads = self.sets(step)
                for here in self._here(name, at) if leads else ():
                    yield from (self._to(here, to) if to else here._replace(at=at + 1) for to in leads)
                    if any(to and self.nodes[to].scene for to in leads):
                        yield here  # to which the scene that the option itself began comes back

    def _here(self, name: str, at: int) -> Iterator[Spot]:
        """Give a step at all places where it can be played."""
        if name in self.scenes.one:
            yield Spot(name, at)
        for below in self.scenes.alike:
            if name in self.scenes.begun[below]:
                yield Spot(name, at, below, fresh=True)
            if name in self.scenes.deep[below]:
                yield Spot(name, at, below, deep=True, fresh=True)

    def add(self, spots: Iterable[Spot]) -> None:
        """Take note of what may come."""
        for each in spots:
            spot = self.known(each)
            if spot.at == len(self.nodes[spot.node].steps):  # nothing comes there, which is told elsewhere
                continue
            if spot not in self.found and self.may_be(spot):
                self.found.add(spot)
                self.waiting.append(spot)

    def after(self, spot: Spot) -> Iterator[Spot]:
        """Give every step that may come next."""
        node, on = self.nodes[spot.node], Spot(spot.node, spot.at + 1, *spot[2:])
        step = node.steps[spot.at]
        if step.if_ is not None or spot.at in node.turns:
            yield from self._turn(spot, step, on)
            return
        yield on
        if step.WAITS:
            yield from self._instead(spot)

    def _turn(self, spot: Spot, step: Step, on: Spot) -> Iterator[Spot]:
        up, down = self.fixed(spot)
        if step.may_be_passed and not surely(step.if_, up, down):
            yield on
        if step.may_be_passed and never(step.if_, up, down):
            return
        if step.WAITS:
            yield from self._instead(spot)
        if step.OFFERS:
            for option in step.offered():
                if not never(option.if_, up, down):
                    told = self._telling(spot, option.act)
                    yield self._to(told, option.goto) if option.goto else told._replace(at=spot.at + 1)
        elif step.RETURNS:
            yield from self._back(spot)
        elif not step.ending:
            yield from self._led(self._telling(spot, step.act), step)

    @staticmethod
    def _telling(spot: Spot, act: str) -> Spot:
        return spot._replace(told=True) if act == "tell" else spot

    def _led(self, spot: Spot, step: Step) -> Iterator[Spot]:
        """Give where a step leads that offers nothing."""
        up, down = self.fixed(spot)
        to, passes = step.targets(), not step.leads_away()
        if step.BRANCHES:
            holds, fails = surely(step.if_, up, down), never(step.if_, up, down)
            passes &= not holds
            asks = step.if_ is not None and TOLD in step.if_.needs
            if not fails:
                yield self._to(spot._replace(told=spot.told or asks), to[0])
            to = () if holds else to[1:]
        yield from (self._to(spot, each) for each in to)
        if passes:
            yield spot._replace(at=spot.at + 1)

    def _instead(self, spot: Spot) -> Iterator[Spot]:
        """Give what may come where the story waits and something else is done: a tool, or taking back."""
        moment = Spot(spot.node, 0, *spot[2:])
        if moment in self.moments:  # at all moments of a node the same can be done instead
            return
        self.moments.add(moment)
        for answer in self.scenes.answering(spot.node, spot.below or spot.node):
            begun = self._to(spot, answer)
            in_scene = begun.below and spot.below and not spot.deep  # a scene begun in a deep one stays there
            yield begun._replace(deep=True, fresh=False) if in_scene else begun
        for name, at in () if spot.below else self.scenes.back:
            yield Spot(name, at, told=spot.told)

    def _to(self, spot: Spot, name: str) -> Spot:
        """Give where another node begins: a scene, which stays where it is, or the story."""
        if not self.nodes[name].scene:
            return Spot(name, 0, told=spot.told)
        return spot._replace(node=name, at=0, below=spot.below or self.scenes.one[spot.node])

    def _back(self, spot: Spot) -> Iterator[Spot]:
        """Give every moment to which a scene may come back that was not followed before."""
        scene = Spot("", 0, *spot[2:])
        if not spot.fresh or scene in self.moments:
            return
        self.moments.add(scene)
        if spot.deep:
            for name in self.scenes.begun[spot.below]:
                waits = self.scenes.waits(name)
                yield from (Spot(name, at, spot.below, fresh=True, told=spot.told) for at in waits)
        else:
            for name in self.scenes.alike[spot.below]:
                yield from (Spot(name, at, told=spot.told) for at in self.scenes.waits(name))


class Told(Follow):
    """All places at which somebody may have been told."""

    flag = TOLD

    def __init__(self, scenes: Scenes) -> None:
        super().__init__(scenes)
        self.add(self.first())
        while self.waiting:
            self.add(self.after(self.waiting.pop()))
        self.places = {(spot.node, spot.at) for spot in self.found if not spot.below}

    def sets(self, step: Step) -> set[str]:
        """Give how somebody can be told."""
        found = {option.goto for option in step.offered() if option.act == "tell"}
        return found | ({""} if step.act == "tell" else set())


class Untold(Told):
    """All places to which one may come with nobody told."""

    def first(self) -> Iterator[Spot]:
        """Begin with the story."""
        yield Spot(self.scenes.episode.start, 0)

    def may_be(self, spot: Spot) -> bool:
        """Go on only where nobody was told."""
        return not spot.told

    def fixed(self, spot: Spot) -> tuple[frozenset[str], frozenset[str]]:
        """Tell that nobody was."""
        del spot
        return NOTHING, frozenset((TOLD,))


def surely(condition: Condition | None, up: frozenset[str], down: frozenset[str]) -> bool:
    """Tell whether a condition holds whatever the other flags are."""
    if condition is None:
        return True
    either = all(each.up & up or each.down & down for each in condition.either)
    return condition.needs <= up and condition.lacks <= down and either


def never(condition: Condition | None, up: frozenset[str], down: frozenset[str]) -> bool:
    """Tell whether a condition can't hold, whatever the other flags are."""
    if condition is None:
        return False
    either = any(each.up <= down and each.down <= up for each in condition.either)
    return bool(condition.needs & down or condition.lacks & up) or either
