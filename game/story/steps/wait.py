"""`wait: 1.5`: seconds of quiet."""

from typing import ClassVar

from game.story.fields import Seconds
from game.story.steps.base import Step, step_kind
from game.story.words import Wait


@step_kind
class Quiet(Step, frozen=True, kw_only=True):
    """Lets some time pass."""

    KIND: ClassVar[str] = "wait"
    WAITS: ClassVar[Wait] = "delay"

    wait: Seconds
    """Seconds of quiet."""

    def delay_ms(self) -> int:
        """Wait as long as the author said."""
        return round(self.wait * 1000)
