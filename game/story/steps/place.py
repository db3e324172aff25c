"""`place: bedroom-evening`: the place behind the people, and the time on the phone's clock."""

from typing import TYPE_CHECKING, ClassVar, Literal

from game.story.reading.fields import Clock, PlaceId
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Place(Step, frozen=True, kw_only=True):
    """Goes to a place, where at first nobody is but the hero."""

    KIND: ClassVar[str] = "place"

    place: PlaceId
    """The place behind the people; whoever else is there is shown again."""
    clock: Clock = ""
    """The time on the phone's clock, in quotes."""
    of: Literal["", "hero"] = ""
    """`hero` for the room at the hero's own `home`: `bedroom-day` is `bedroom-day-river` then."""

    def room(self, home: str) -> str:
        """Give the place for a hero of this home."""
        return f"{self.place}-{home}" if self.of and home else self.place

    def shown(self, screen: "ViewBuilder") -> None:
        """Change the place and the clock."""
        screen.stage = screen.stage.at(self.room(screen.home))
        screen.clock = self.clock or screen.clock
