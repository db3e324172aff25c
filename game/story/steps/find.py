"""`find: treasure-island`: the player looks at spots of a picture, in any order, until enough is found."""

from typing import TYPE_CHECKING, ClassVar, Final

from game.story.arrangement import DONE, done, ends, once
from game.story.reading.fields import BoardId, Listed, Word
from game.story.reading.words import Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import ASK, OPTION, StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder
    from game.story.reading.texts_read import Reading

LEAST: Final = 2
MOST: Final = 9
"""More spots than these are no longer seen at a glance, and a number key is left for each."""


class Spot(Listed, frozen=True, kw_only=True):
    """A place of the picture that can be looked at."""

    INNER: ClassVar[frozenset[str]] = frozenset({"mark", "id"})
    NAMED_BY: ClassVar[tuple[str, ...]] = ("at",)
    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    at: Word
    """A place of the picture, by the name that it has there."""
    name: Text
    """What is to be seen there, a few words."""
    text: Text
    """What is found there: a clue, or a joke."""
    clue: bool = False
    """`yes` makes it one of those that are needed to go on."""
    id: str = ""


@step_kind
class Find(Step, frozen=True, kw_only=True):
    """Shows a picture with spots; every look is remembered, and with enough clues the player may go on."""

    KIND: ClassVar[str] = "find"
    WAITS: ClassVar[Wait] = "order"
    MAIN: ClassVar[tuple[str, ...]] = ("find",)

    find: BoardId
    """The picture of the art kit that is searched."""
    ask: Text | None = None
    """What is looked for."""
    need: int = 0
    """So many clues are needed; without it, all of them."""
    spots: tuple[Spot, ...]
    """What can be looked at."""
    id: Word = ""

    def verify(self, reading: "Reading") -> None:
        """Report spots that are not in the picture, too few or too many of them, and too few clues."""
        for spot in self.spots:
            reading.names("spot", f"{self.find}/{spot.at}", spot.mark)
        if any(spot.at == DONE for spot in self.spots):
            reading.report.add("find-spots", self.mark, found=f"one is called `{DONE}`")
        if not LEAST <= len(self.spots) <= MOST:
            reading.report.add("find-spots", self.mark, found=f"there are {len(self.spots)} spots")
        elif not 0 < self.needed <= len(self.clues):
            found = f"{self.needed} of {len(self.clues)} clues are needed"
            reading.report.add("find-spots", self.mark, found=found)

    @property
    def clues(self) -> tuple[str, ...]:
        """The ids of the spots that are clues."""
        return tuple(spot.at for spot in self.spots if spot.clue)

    @property
    def needed(self) -> int:
        """How many clues are needed to go on."""
        return self.need or len(self.clues)

    @property
    def right(self) -> tuple[str, ...]:
        """Look at as many clues as are needed, and go on."""
        return (*self.clues[: self.needed], DONE)

    @property
    def shuffled(self) -> tuple[str, ...]:
        """The same: no look is wrong."""
        return self.right

    def allows(self, arranged: tuple[str, ...]) -> bool:
        """Whether these are spots, each once, with `done` at the end where there is enough for it."""
        seen = done(arranged)
        known = once(seen) and set(seen) <= {spot.at for spot in self.spots}
        return known and (not ends(arranged) or self._enough(seen))

    def fits(self, arranged: tuple[str, ...]) -> bool:
        """Whether enough was found, and the player goes on."""
        return ends(arranged) and self._enough(done(arranged))

    def _enough(self, seen: tuple[str, ...]) -> bool:
        return len({*seen} & {*self.clues}) >= self.needed

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show the picture, and what was looked at until now."""
        screen.ask = self.ask
        spots = [(spot.at, spot.name, spot.text, spot.clue) for spot in self.spots]
        screen.boards.search(self.find, spots, self.needed)

    def texts(self) -> tuple[StepText, ...]:
        """Give the question, and of each spot its name and what is found there."""
        ask = (StepText(self.ask, note="Above a picture that is searched.", limit=ASK),) if self.ask else ()
        spots = (
            text
            for spot in self.spots
            for text in (
                StepText(spot.name, note=f"A spot of a picture (“{self.find}”), a few words.", limit=OPTION),
                StepText(spot.text, note=f"What is found there: {spot.name.source}."),
            )
        )
        return (*ask, *spots)
