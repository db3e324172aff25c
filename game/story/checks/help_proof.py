"""A proof on the nodes that pressing Tell helps, which counts on no flag but on telling itself.

It is made in milliseconds. What it can't show may be so all the same: then the states are walked over.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from game.story.checks.alone import TOLD
from game.story.checks.begun import has_signs, signs_in
from game.story.checks.flow import assignments
from game.story.checks.follow import Scenes, Untold
from game.story.grammar.graph import closure, playable, played, targets
from game.story.grammar.model import Episode, Node
from game.story.reading.fields import Condition
from game.story.steps import Step

MOST_LOOKS: Final = 2_000_000
"""Steps and options that a proof looks at; it counts as failed then. An episode of 60 nodes needs 3 000."""

Back = frozenset[bool]
"""Whether a `return` leads to where a good ending is sure: with telling not done, or done."""
NOWHERE: Final[Back] = frozenset()


def surely_helps(episode: Episode, looks: int = MOST_LOOKS) -> bool:
    """Tell whether Tell alone is proven to help, everywhere, whatever flags are up.

    `looks` bounds how many steps and options a proof looks at; one that needs more has failed.
    """
    return _Everywhere(episode, looks).holds()


class _Place(NamedTuple):
    """A node in which Tell can be pressed, the node of the story below it or the same, and what answers."""

    story: str
    node: str
    answer: str


class _Everywhere:
    """What is asked of every place and every scene of telling."""

    def __init__(self, episode: Episode, looks: int) -> None:
        self.episode, self.looks = episode, looks
        self.nodes = episode.nodes
        self.reached = playable(self.nodes, episode.start, episode.always)
        self.proofs: dict[Back, _Proof] = {}
        self._goes_on: dict[tuple[str, Back], Back] = {}
        self._through: dict[str, Back] = {}
        self.hard = any(ending.kind == "hard" for ending in episode.endings.values())

    def proof(self, back: Back = NOWHERE) -> "_Proof":
        """Give the proof in which a `return` leads there."""
        if back not in self.proofs:
            self.proofs[back] = _Proof(self.episode, back, self.proof().sure if back else None, self.looks)
        return self.proofs[back]

    def holds(self) -> bool:
        """Tell whether all is proven."""
        if self.hard and self.may_end_badly():
            return False
        doubts = [each for each in self.places() if not self.good(each, told=False)]
        told = self.surely_told_before() if doubts else {}
        return all(told[each.story] and self.good(each, told=True) for each in doubts)

    def good(self, place: "_Place", *, told: bool) -> bool:
        """Tell whether Tell does in a node what it should, if telling was done or not before."""
        return self.helps(place, told=told) and self.acts(place, told=told)

    def places(self) -> Iterator["_Place"]:
        """Give each node in which Tell can be pressed, each scene with every node of the story below it."""
        for name in self.reached:
            below = self.nodes[name]
            always = below.tools.get("tell") or self.episode.always["tell"]
            for each in () if below.scene else (name, *sorted(self.scenes(below))):
                if any(step.WAITS for step in played(self.nodes[each])):
                    yield _Place(name, each, self.nodes[each].tools.get("tell") or always)

    def scenes(self, below: Node) -> set[str]:
        """Give the nodes of all scenes that can play while a node of the story waits below them."""
        tools = {**self.episode.always, **below.tools}
        found, waiting = set[str](), [*tools.values(), *targets(below)]
        while waiting:
            name = waiting.pop()
            if self.nodes[name].scene and name not in found:
                found.add(name)
                waiting += (*targets(self.nodes[name]), *self.nodes[name].tools.values())
        return found

    def surely_told_before(self) -> dict[str, bool]:
        """Tell of each node of the story whether telling was surely done at every moment of it."""
        places = Untold(Scenes(self.episode)).places
        untold = {name for name, at in places if self.nodes[name].steps[at].WAITS}
        return {name: name not in untold for name in self.nodes}

    def helps(self, place: "_Place", *, told: bool) -> bool:
        """Tell whether a good ending is sure once Tell was pressed in a node."""
        scene = (place.answer, told)
        if scene in self.proof().sure:
            return True
        below = self.nodes[place.story]
        back = self.goes_on(below, NOWHERE)
        if place.node != place.story:
            back = self.through(below)
            back &= self.goes_on(self.nodes[place.node], back)
        return scene in self.proof(back).sure

    def through(self, below: Node) -> Back:
        """Tell whether every scene that can play above a node of the story comes to where all is sure."""
        if below.id not in self._through:
            found = back = self.goes_on(below, NOWHERE)
            for name in self.scenes(below):
                found &= self.goes_on(self.nodes[name], back)
            self._through[below.id] = found
        return self._through[below.id]

    def acts(self, place: "_Place", *, told: bool) -> bool:
        """Tell whether somebody is surely told there if the story may have begun, and nobody was before."""
        begun = place.story in self.may_have_begun or bool(signs_in(self.nodes[place.node]))
        return told or not begun or place.answer in self.surely_told

    def goes_on(self, node: Node, back: Back) -> Back:
        """Tell whether the story is sure at every moment of a node, if telling was done or not before."""
        key = (node.id, back)
        if key not in self._goes_on:
            proof = self.proof(back)
            waits = (at for at, step in enumerate(played(node)) if step.WAITS)
            moments = {next((turn for turn in node.turns if turn >= at), at) for at in waits}
            self._goes_on[key] = frozenset(
                told for told in (False, True) if all(proof.wins(node.id, at, told=told) for at in moments)
            )
        return self._goes_on[key]

    def may_end_badly(self) -> bool:
        """Tell whether a hard ending may come after an answer to Tell or after telling, with no way on."""
        own = {node.tools["tell"] for node in self.nodes.values() if "tell" in node.tools}
        tellers = {self.episode.always["tell"], *own}
        scenes = closure({name: targets(node) for name, node in self.nodes.items() if node.scene}, tellers)
        edges = {name: targets(node) for name, node in self.nodes.items()}
        led = closure(edges, tellers)
        if any(step.RETURNS for name in led for step in played(self.nodes[name])):
            led |= self.reached  # such a scene comes back to where Tell was pressed, and the story goes on
        for name in led:
            node = self.nodes[name]
            for at, step in enumerate(played(node)):
                if step.act == "tell" and not self.safe(name, at + 1, told=True, back=True):
                    return True
                answers = name in tellers or (name in scenes and node.scene)
                for option in step.offered():
                    tells = option.act == "tell"
                    if (answers or tells) and not (
                        self.safe(option.goto, 0, told=tells, back=tells)
                        if option.goto
                        else self.safe(name, at + 1, told=tells, back=tells)
                    ):
                        return True
        return False

    def safe(self, name: str, at: int, *, told: bool, back: bool) -> bool:
        """Tell whether a good ending is sure from a step on, or none that is hard is possible.

        With `back` a hard ending is possible wherever a scene comes back.
        """
        if self.proof().wins(name, at, told=told):
            return True
        edges = {each: targets(node) for each, node in self.nodes.items()}
        rest = list(played(self.nodes[name]))[at:]
        led = closure(edges, {target for step in rest for target in step.targets()})
        steps = [*rest, *(step for each in led for step in played(self.nodes[each]))]
        kinds = {self.episode.endings[step.ending].kind for step in steps if step.ending}
        return "hard" not in kinds and not (back and any(step.RETURNS for step in steps))

    @cached_property
    def may_have_begun(self) -> set[str]:
        """Give the nodes in which a warning sign may have been seen, or where there is none all.

        All are too where a tool's scene carries one: it comes back to wherever it was begun.
        """
        if not has_signs(self.episode) or any(signs_in(node) for node in self.nodes.values() if node.scene):
            return set(self.nodes)
        always = self.episode.always.values()
        edges = {name: {*targets(node), *node.tools.values(), *always} for name, node in self.nodes.items()}
        seen = closure(
            edges, {to for name, node in self.nodes.items() if signs_in(node) for to in edges[name]}
        )
        return seen | {name for name, node in self.nodes.items() if signs_in(node)}

    @cached_property
    def surely_told(self) -> set[str]:
        """Give the nodes that lead to `act: tell` by some choices, whatever flags are up."""
        found = set[str]()
        grown = True
        while grown:
            new = {name for name in self.nodes if name not in found and self._tells(self.nodes[name], found)}
            grown = bool(new)
            found |= new
        return found

    def _tells(self, node: Node, telling: set[str]) -> bool:
        for step in played(node):
            found = self._tells_at(step, telling)
            if found is not None and not (found and step.may_be_passed):
                return found
        return False

    def _tells_at(self, step: Step, telling: set[str]) -> bool | None:
        """Tell whether a step surely leads to telling, or None when that is decided by the steps after it."""
        if step.OFFERS:
            free = [option for option in step.offered() if option.if_ is None]
            tells = any(option.act == "tell" or option.goto in telling for option in free)
            return True if tells else False if step.leads_away() else None
        if step.ending or step.RETURNS:
            return False
        if step.targets():
            all_tell = all(target in telling for target in step.targets())
            return all_tell if step.always_leads_away() or not all_tell else None
        return True if step.act == "tell" else None


class _Proof:
    """The least fixed point of "from this node the player surely finds a good ending with telling done"."""

    def __init__(self, episode: Episode, back: Back, begun: set[tuple[str, bool]] | None, most: int) -> None:
        """`begun` is what is sure where a choice of the story begins a scene, which comes back to itself.

        `most` is how many steps and options may be looked at.
        """
        self.episode, self.back = episode, back
        self.sure: set[tuple[str, bool]] = set()
        self.begun = self.sure if begun is None else begun
        self.looks, self.most = 0, most
        self.grow()

    def grow(self) -> None:
        """Look at every node, and again at those that count on one that has become sure."""
        nodes = self.episode.nodes
        users: dict[str, set[str]] = {}
        for name, node in nodes.items():
            for target in targets(node):
                users.setdefault(target, set()).add(name)
        waiting = dict.fromkeys(nodes)  # from the last on, for what is sure comes from the endings
        while waiting:
            name, _ = waiting.popitem()
            new = {(name, told) for told in (False, True) if self.wins(name, 0, told=told)} - self.sure
            if new:
                self.sure |= new
                waiting |= dict.fromkeys(users.get(name, ()))

    def wins(self, name: str, at: int, *, told: bool) -> bool:
        """Tell whether a node is sure from one of its steps on, by what is known of the nodes it leads to."""
        node = self.episode.nodes[name]
        for number in node.turns:
            if number < at:
                continue
            step = node.steps[number]
            self.looks += 1
            if self.looks > self.most:
                return False
            passable = step.may_be_passed
            played_ = told or step.act == "tell"
            told = told if passable else played_
            found = self.decides(step, name, number, told=played_)
            wins = found or (step.RETURNS and played_ in self.back)
            if found is not None and not (wins and passable):
                return wins
        return False

    def decides(self, step: Step, name: str, at: int, *, told: bool) -> bool | None:
        """Tell whether a step is sure, or None when that is decided by the steps after it."""
        found: bool | None = None
        if step.ending:
            found = told and self.episode.endings[step.ending].kind == "good"
        elif step.OFFERS:
            found = self.finds(step, name, at, told=told)
        elif step.RETURNS:
            found = False
        elif step.targets() and (step.always_leads_away() or not self.passes(step, told=told)):
            found = self.passes(step, told=told)
        return found

    def passes(self, step: Step, *, told: bool) -> bool:
        """Tell whether all ways of a step are sure, or those that are left once telling is done."""
        then, *others = ((target, told) in self.sure for target in step.targets())
        if step.if_ is None or not told:
            return then and all(others)
        if step.if_ == Condition(needs=frozenset({TOLD})):
            return then
        return all(others) if TOLD in step.if_.lacks else then and all(others)

    def finds(self, choice: Step, name: str, at: int, *, told: bool) -> bool:
        """Tell whether under all flags an option is open that leads to a good ending."""
        good, options = [], choice.offered()
        for option in options:
            then = told or option.act == "tell"
            begins = (
                option.goto and self.episode.nodes[option.goto].scene and not self.episode.nodes[name].scene
            )
            there = self.begun if begins else self.sure
            sure = (option.goto, then) in there if option.goto else self.wins(name, at + 1, told=then)
            if sure:
                good.append(option)
        if any(option.if_ is None for option in good):
            return True
        cases = list(assignments([option.if_ for option in options if option.if_], self.episode.heroes))
        self.looks += len(cases) * len(options)
        return all(any(option.open(flags | {TOLD} if told else flags) for option in good) for flags in cases)
