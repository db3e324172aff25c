"""A proof on the nodes that a block holds, which counts on no flags but on those of blocking and telling.

Once somebody is blocked `did-block` is up for good. From each step that blocks everything is followed that
can come then, whatever the other flags are: where no step is met that is with the blocked person, none can
be. It is made in milliseconds. What it can't show may be so all the same: then the states are walked over.
"""

from typing import Final

from game.story.checks.alone import TOLD
from game.story.checks.contact import Contacts
from game.story.checks.follow import NOTHING, Follow, Scenes, Spot, Told, Untold, never
from game.story.grammar.model import Episode
from game.story.state import Place
from game.story.steps import Step

BLOCK: Final = "did-block"


def surely_shut(episode: Episode, contacts: Contacts) -> bool:
    """Tell whether it is proven that nobody is met once they are blocked."""
    scenes = Scenes(episode)
    people = sorted(frozenset().union(*contacts.with_whom.values()))
    return all(_Blocked(scenes, contacts, who, None).holds() for who in people) or all(
        _Blocked(scenes, contacts, who, told).holds() for told in [_Telling(scenes)] for who in people
    )


class _Telling:
    """Where somebody may have been told, and where nobody may have been."""

    def __init__(self, scenes: Scenes) -> None:
        self.told, self.untold = Told(scenes).places, Untold(scenes).places


class _Blocked(Follow):
    """Everything that may come once somebody is blocked."""

    flag = BLOCK

    def __init__(self, scenes: Scenes, contacts: Contacts, who: str, told: _Telling | None) -> None:
        super().__init__(scenes)
        self.contacts, self.who, self.told = contacts, who, told

    def sets(self, step: Step) -> set[str]:
        """Give how this person can be blocked."""
        found = {option.goto for option in step.offered() if option.blocks == self.who}
        return found | ({""} if step.blocks == self.who else set())

    def known(self, spot: Spot) -> Spot:
        """Give the same, told where somebody surely was."""
        surely = self.told and not spot.below and self._at(spot) not in self.told.untold
        return spot._replace(told=True) if surely else spot

    def may_be(self, spot: Spot) -> bool:
        """Tell whether somebody may have been told there, if somebody was."""
        return not (self.told and spot.told and not spot.below) or self._at(spot) in self.told.told

    @staticmethod
    def _at(spot: Spot) -> Place:
        return (spot.node, spot.at)

    def fixed(self, spot: Spot) -> tuple[frozenset[str], frozenset[str]]:
        """Give what is known of blocking and telling."""
        if self.told is None:
            return frozenset((BLOCK,)), NOTHING
        if spot.told:
            return frozenset((BLOCK, TOLD)), NOTHING
        never = not spot.below and self._at(spot) not in self.told.told
        return frozenset((BLOCK,)), frozenset((TOLD,)) if never else NOTHING

    def holds(self) -> bool:
        """Tell whether nothing that may come is with them."""
        self.add(self.first())
        while self.waiting:
            spot = self.waiting.pop()
            if self._meets(spot):
                return False
            self.add(self.after(spot))
        return True

    def _meets(self, spot: Spot) -> bool:
        if self.who not in self.contacts.with_whom.get(self._at(spot), ()):
            return False
        step, (up, down) = self.nodes[spot.node].steps[spot.at], self.fixed(spot)
        if step.may_be_passed and never(step.if_, up, down):
            return False
        sent = (option for option in step.offered() if option.send)
        return not step.OFFERS or any(not never(option.if_, up, down) for option in sent)
