"""`tasks:`: things to be done in any order, each in a node of its own that comes back here."""

from typing import TYPE_CHECKING, ClassVar, Final

from msgspec.structs import replace

from game.story.reading.fields import Condition, NodeId, Word
from game.story.reading.words import ENOUGH, Wait
from game.story.steps.base import Leads, Step, step_kind
from game.story.steps.option import Decided, Option
from game.story.steps.step_text import ASK, FACE_LINE, OPTION, StepText
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.story.playing.run import Run
    from game.story.playing.view_builder import ViewBuilder
    from game.story.reading.texts_read import Reading

MOST: Final = 9
"""Every set of tasks done is a state of its own: of nine there are 512, which `explore` can visit whole."""


def done(task: str) -> str:
    """Give the flag that is up once a task was begun."""
    return f"task-{task}"


@step_kind
class Tasks(Step, frozen=True, kw_only=True):
    """Waits for one of the tasks that are left, or for the way on once enough of them are done."""

    KIND: ClassVar[str] = "tasks"
    WAITS: ClassVar[Wait] = "choice"
    OFFERS: ClassVar[bool] = True
    MAIN: ClassVar[tuple[str, ...]] = ("tasks",)

    tasks: tuple[Option, ...]
    """The tasks: options with `do:` and `goto:`, a face or an icon; the node of each leads back here."""
    enough: int
    """How many are to be done before one can go on."""
    on: Text
    """What going on is called."""
    goto: NodeId
    """Where it leads."""
    ask: Text | None = None
    """The question above the tasks."""
    id: Word = ""

    def verify(self, reading: "Reading") -> None:
        """Name the flags; report too few or too many tasks, and some that lead nowhere."""
        for task in self.tasks:
            reading.names("flag", done(task.id), task.mark)
            reading.names("condition", done(task.id), task.mark)
            if not task.goto:
                reading.report.add("missing-key", task.mark, key="goto")
        always = sum(task.if_ is None for task in self.tasks)
        if not (1 <= self.enough <= always and len(self.tasks) <= MOST):
            found = f"there are {len(self.tasks)}, {always} of them without `if`"
            reading.report.add("tasks-number", self.mark, found=found, most=str(MOST))

    def offered(self) -> tuple[Option, ...]:
        """Give the tasks, each as long as it is not done, and the way on."""
        on = Option(id=ENOUGH, do=self.on, goto=self.goto, mark=self.mark)
        return (*(_once(task) for task in self.tasks), on)

    def offering(self, options: tuple[Option, ...]) -> "Tasks":
        """Give the same with other tasks."""
        return replace(self, tasks=tuple(option for option in options if option.id != ENOUGH))

    def options(self, flags: frozenset[str]) -> tuple[Option, ...]:
        """Give what is left to do, and the way on once it is enough."""
        *tasks, on = self.offered()
        left = tuple(task for task in tasks if task.open(flags))
        many = sum(done(task.id) in flags for task in self.tasks)
        return (*left, on) if many >= self.enough or not left else left

    @property
    def reads(self) -> frozenset[str]:
        """The flags of its tasks, of which it counts how many are done."""
        return frozenset(done(task.id) for task in self.tasks)

    def decided(self, flags: frozenset[str], choice: str = "") -> Decided:
        """Give what was left to do then."""
        del choice
        return Decided(self.ask, self.options(flags))

    def take(self, run: "Run", option: Option) -> None:
        """Go to the node of the task, which is done from now on."""
        run.flags = run.flags.union(option.set)
        run.follow(option.goto)

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show all tasks, those that are done as well."""
        screen.ask, screen.options = self.ask, self.options(screen.state.flags)
        screen.done = tuple(task for task in self.tasks if done(task.id) in screen.state.flags)
        screen.tasks = True

    def leads_away(self) -> bool:
        """Whatever is chosen leads to another node."""
        return True

    def targets(self) -> tuple[str, ...]:
        """Name the nodes of the tasks, and that of the way on."""
        return (*(task.goto for task in self.tasks if task.goto), self.goto)

    def ways(self) -> "Iterator[Leads]":
        """Give the ways to them, each with what is known on it."""
        for option in self.offered():
            if option.goto:
                yield Leads(option.goto, option.if_, option.raises())

    def texts(self) -> tuple[StepText, ...]:
        """Give the question, the tasks and what going on is called."""
        ask = (StepText(self.ask, note="Question above tasks.", limit=ASK),) if self.ask else ()
        tasks = tuple(StepText(task.text, note=_TASK, limit=OPTION) for task in self.tasks)
        lines = tuple(StepText(task.line, note=_LINE, limit=FACE_LINE) for task in self.tasks if task.line)
        return (*ask, *tasks, *lines, StepText(self.on, note=_ON, limit=OPTION))


_TASK: Final = "A task of several that are done in any order: a few words on a card."
_LINE: Final = "Below a task, with whom or where it is done: a few words."
_ON: Final = "Goes on when enough tasks are done."


def _once(task: Option) -> Option:
    """Give a task that can be chosen as long as it is not done, and is done then."""
    own = task.if_ or Condition()
    return replace(task, if_=replace(own, lacks=own.lacks | {done(task.id)}), set=(*task.set, done(task.id)))
