"""`call: walk-home`: a scene of `scenes` is played here, and then the node goes on."""

from typing import ClassVar

from game.story.reading.fields import SceneId
from game.story.steps.base import Step, step_kind


@step_kind
class Call(Step, frozen=True, kw_only=True):
    """Stands for the steps of the scene, which take its place when the file is read."""

    INNER: ClassVar[frozenset[str]] = Step.INNER | {"if_"}
    KIND: ClassVar[str] = "call"

    call: SceneId
    """The scene, by its id in `scenes`."""

    @property
    def calls(self) -> str:
        """Name the scene."""
        return self.call
