"""Help stays within reach: from every moment some way on leads to a good ending on which somebody was told.

The proof is made on the nodes and counts on nothing: whatever flags are up, the player can find a way from
the node that answers the tool `tell` to a good ending on which telling is done. Only where that is not
enough, for example because a telling scene goes back into the story, every single state is visited.
"""

from typing import Final

from game.story.checks.explore import affordable, explore
from game.story.checks.flow import assignments
from game.story.grammar.graph import playable, played, targets
from game.story.grammar.model import Episode, Node
from game.story.reading.diagnostics import Report
from game.story.reading.fields import Condition
from game.story.steps import Step

TOLD: Final = "did-tell"

LIMIT: Final = 60_000
"""States that are visited where the proof is not enough: two seconds, for which an author will wait."""


MOST_LOOKS: Final = 2_000_000
"""Steps and options that the proof looks at; it counts as failed then. An episode of 60 nodes needs 3 000."""


def check_help(episode: Episode, report: Report, limit: int = LIMIT) -> None:
    """Report every moment from which telling does not lead to a good ending, by the node that answers it.

    Where a scene of telling never helps, it is told once, and not at every node that it answers.
    """
    proof = _Proof(episode)
    unsure = proof.unsure()
    if not unsure:
        return
    walk = explore(episode, min(limit, affordable(episode)))
    if not walk.complete:
        _tell_unproven(unsure, episode, report, str(walk.states))
        return
    asked = proof.asked()
    for answer, names in asked.items():
        helpless = [name for name in names if name in walk.helpless]
        told = [answer] if helpless == names else helpless
        for name in told:
            report.add("help-not-reached", episode.nodes[name].mark, node=name)


def _tell_unproven(unsure: dict[str, list[str]], episode: Episode, report: Report, states: str) -> None:
    for answer, names in unsure.items():
        first, count = names[0], str(len(names))
        mark = episode.nodes[answer].mark
        report.add("help-not-proven", mark, node=answer, first=first, count=count, states=states)


class _Proof:
    """The least fixed point of "from this node the player surely finds a good ending with telling done"."""

    def __init__(self, episode: Episode) -> None:
        self.episode = episode
        self.sure: set[tuple[str, bool]] = set()
        self.looks = 0
        self.grow()

    def grow(self) -> None:
        """Look at every node, and again at those that count on one that has become sure."""
        nodes = self.episode.nodes
        users: dict[str, set[str]] = {}
        for name, node in nodes.items():
            for target in {*targets(node), self.answer(node)}:
                users.setdefault(target, set()).add(name)
        waiting = dict.fromkeys(reversed(nodes))
        while waiting:
            name, _ = waiting.popitem()
            new = {(name, told) for told in (False, True) if self.wins(name, 0, told=told)} - self.sure
            if new:
                self.sure |= new
                waiting |= dict.fromkeys(users.get(name, ()))

    def asked(self) -> dict[str, list[str]]:
        """Give the nodes that can be played, by the node that answers telling there."""
        nodes = self.episode.nodes
        reached = playable(nodes, self.episode.start, self.episode.always)
        found: dict[str, list[str]] = {}
        for name in nodes:
            if name in reached and any(step.WAITS for step in played(nodes[name])):
                found.setdefault(self.answer(nodes[name]), []).append(name)
        return found

    def unsure(self) -> dict[str, list[str]]:
        """Give the nodes in which telling does not surely lead to a good ending, by what answers it there."""
        nodes = self.episode.nodes
        doubts = {
            answer: [name for name in names if not self.helps(nodes[name])]
            for answer, names in self.asked().items()
        }
        return {answer: names for answer, names in doubts.items() if names}

    def helps(self, node: Node) -> bool:
        """Tell whether the answer to `tell` in a node is sure, or leads back into a story that is."""
        answer = self.answer(node)
        if (answer, False) in self.sure:
            return True
        back = frozenset(told for told in (False, True) if self.goes_on(node, told=told))
        return self.wins(answer, 0, told=False, back=back)

    def goes_on(self, node: Node, *, told: bool) -> bool:
        """Tell whether the story is sure at every moment of a node, if telling was done or not before."""
        return not node.scene and all(self.wins(node.id, at, told=told) for at in range(len(node.steps)))

    def answer(self, node: Node) -> str:
        """Give the node that answers `tell` in a node."""
        return node.tools.get("tell") or self.episode.always["tell"]

    def wins(self, name: str, at: int, *, told: bool, back: frozenset[bool] = frozenset()) -> bool:
        """Tell whether a node is sure from one of its steps on, by what is known of the nodes it leads to.

        `back` says whether a `return` leads to where the story is sure: with telling not done, or done.
        """
        node = self.episode.nodes[name]
        for number in range(at, len(node.steps)):
            step = node.steps[number]
            self.looks += 1
            if self.looks > MOST_LOOKS:
                return False
            passable = step.may_be_passed
            if step.WAITS and not passable and (self.answer(node), told) in self.sure:
                return True
            played_ = told or step.act == "tell"
            told = told if passable else played_
            found = self.decides(step, name, number, told=played_)
            wins = found or (step.RETURNS and played_ in back)
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
            sure = (option.goto, then) in self.sure if option.goto else self.wins(name, at + 1, told=then)
            if sure:
                good.append(option)
        if any(option.if_ is None for option in good):
            return True
        cases = list(assignments([option.if_ for option in options if option.if_], self.episode.heroes))
        self.looks += len(cases) * len(options)
        return all(any(option.open(flags | {TOLD} if told else flags) for option in good) for flags in cases)
