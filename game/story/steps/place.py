"""`place: bedroom-evening`: the place behind the people, and the time on the phone's clock."""

from typing import TYPE_CHECKING, ClassVar

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

    def shown(self, screen: "ViewBuilder") -> None:
        """Change the place and the clock."""
        screen.stage = screen.stage.at(self.place)
        screen.clock = self.clock or screen.clock
