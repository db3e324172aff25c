"""`wait: 1.5`: seconds of quiet."""

from typing import ClassVar

from game.story.reading.fields import Seconds
from game.story.reading.words import Wait
from game.story.steps.base import Step, step_kind


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
