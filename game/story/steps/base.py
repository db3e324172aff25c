"""What every kind of step is, and the table of the kinds."""

from typing import TYPE_CHECKING, ClassVar, Final, TypeVar

from game.story.reading.fields import Model
from game.story.reading.words import Wait

if TYPE_CHECKING:
    from game.story.playing.run import Run
    from game.story.playing.screen import Screen
    from game.story.steps.choose import Option
    from game.text import Text


class Step(Model, frozen=True, kw_only=True):
    """One step of a node; a subclass is one kind, and its first field has the name of the kind."""

    KIND: ClassVar[str] = ""
    WAITS: ClassVar[Wait] = ""

    def run(self, run: "Run") -> None:
        """Carry out a step that waits for nothing, and go on; what it shows is logged."""
        run.note()
        run.at += 1

    def shown(self, screen: "Screen") -> None:
        """Put on the screen what this step left there."""

    def waiting(self, screen: "Screen") -> None:
        """Put on the screen what is there while this step waits."""

    def delay_ms(self) -> int:
        """Say how long a step that waits for a delay waits."""
        return 0

    def options(self, flags: frozenset[str]) -> "tuple[Option, ...]":
        """Give what can be chosen now, where the step waits for a choice."""
        del flags
        return ()

    def take(self, run: "Run", option: "Option") -> None:
        """Let one of these options be chosen: raise its flags and go on; it is logged already."""
        raise NotImplementedError

    def always_leads_away(self) -> bool:
        """Tell whether the story never goes on with the next step of the node."""
        return False

    def targets(self) -> tuple[str, ...]:
        """Name the nodes to which this step may lead."""
        return ()

    def texts(self) -> "tuple[tuple[Text, str], ...]":
        """Give the texts with the cast id of who speaks them: empty for the narrator and for labels."""
        return ()


StepKind = TypeVar("StepKind", bound=type[Step])

STEPS: Final[dict[str, type[Step]]] = {}
"""The kinds of steps by name."""


def step_kind(kind: StepKind) -> StepKind:
    """Enter a kind of step in the table."""
    STEPS[kind.KIND] = kind
    return kind
