"""A child who plays the play scene in the tests, and what must hold of every moment that she sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.play import PlayScene
from game.ui.draw.widget import Placed, find, pressables, texts
from tests.support.actions import carried
from tests.support.overflow import crossing, overflowing, overlapping

if TYPE_CHECKING:
    from game.scenes.scene import Change, Context
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext

LONG = 10_000
"""Milliseconds after which every delay is over and nothing moves."""
ON_STAGE = ("speech", "choice-panel", "people-panel", "jar-panel", "dossier", "card", "order")
"""What stands on the stage, of which at most one is there."""


class Child:
    """Plays the scene without an app, on a clock of her own."""

    def __init__(self, make: MakeContext, **how: object) -> None:
        self.make, self.how, self.now = make, how, 0
        self.scene = PlayScene("", self.context)

    @property
    def context(self) -> Context:
        return self.make(now=self.now, **self.how)

    @property
    def tree(self) -> Widget:
        return self.scene.view(self.context)

    def press(self, wanted: str) -> tuple[Change, ...]:
        here = find(self.tree, wanted)
        assert here is not None, f"no {wanted} among {self.pressable()}"
        assert here.widget.pressable, wanted
        return self.scene.handle(carried(here.widget.action), self.context)

    def read_on(self, times: int = 1) -> None:
        for _ in range(times):
            self.press("continue")

    def wait(self, milliseconds: int) -> tuple[Change, ...]:
        self.now += milliseconds
        return self.scene.tick(self.context)

    def pressable(self) -> list[str]:
        return [here.widget.id for here in pressables(self.tree)]

    def told(self) -> str:
        return "\n".join(texts(self.tree))

    def place(self, wanted: str) -> Placed:
        here = find(self.tree, wanted)
        assert here is not None, wanted
        return here


def check_places(child: Child, moment: str) -> None:
    """What must hold of the places of things at every moment."""
    tree, typesetter = child.tree, child.context.look.typesetter
    found = overflowing(tree, typesetter)
    assert not found, (moment, found)
    assert overlapping(tree, typesetter, above={"phone.banner", "message:0"}) == (), moment
    assert crossing(tree, "bar", (*ON_STAGE, "phone", "tools")) == (), moment
    assert crossing(tree, "tools", (*ON_STAGE, "phone")) == (), moment
    for here in pressables(tree):
        assert min(here.widget.rect.w, here.widget.rect.h) >= 48, here.widget.id
