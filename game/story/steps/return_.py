"""`return: yes`: a tool's scene is over, and the story goes on where it was."""

from typing import TYPE_CHECKING, ClassVar

from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.run import Run
    from game.story.playing.view_builder import ViewBuilder
    from game.story.reading.texts_read import Reading


@step_kind
class Return(Step, frozen=True, kw_only=True):
    """Ends a tool's scene."""

    KIND: ClassVar[str] = "return"
    RETURNS: ClassVar[bool] = True

    return_: bool
    """`yes`: the tool's scene is over, and the story goes on where it was."""

    def leads_away(self) -> bool:
        """Tell that nothing comes after it."""
        return True

    def run(self, run: "Run") -> None:
        """Stand again where the tool was used."""
        run.note()
        run.go_back()

    def shown(self, screen: "ViewBuilder") -> None:
        """Show the picture of the story again."""
        screen.come_back()

    def verify(self, reading: "Reading") -> None:
        """Refuse `return: no`, which means nothing."""
        if not self.return_:
            reading.report.add("return-no", self.mark)
