"""`choose:`: the player decides, and nobody presses for time."""

from typing import TYPE_CHECKING, ClassVar, Literal

from game.story.reading.fields import Condition, Flag, IconId, Listed, NodeId, PersonId, Word
from game.story.reading.words import Act, Wait
from game.story.state import HERO
from game.story.steps.base import Step, step_kind
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.run import Run
    from game.story.playing.screen import Screen
    from game.story.reading.texts_read import Reading


class Option(Listed, frozen=True, kw_only=True):
    """One thing to choose: a message sent, words said, or something done."""

    MAIN: ClassVar[tuple[str, ...]] = ("send", "say", "do")
    NAMED_BY: ClassVar[tuple[str, ...]] = ("id", "goto")

    send: Text | None = None
    """A chat message that the hero sends."""
    say: Text | None = None
    """Words that the hero says."""
    do: Text | None = None
    """Something that the hero does."""
    goto: NodeId = ""
    """The node to which it leads; without it the node goes on."""
    id: Word = ""
    """The option's id; by default its `goto`."""
    if_: Condition | None = None
    """When it can be chosen: a flag, `not flag`, or a list of them."""
    set: tuple[Flag, ...] = ()
    """Flags that go up."""
    act: Act | Literal[""] = ""
    """The protective act that this is."""
    with_: PersonId = ""
    """Whom a block shuts out; must stand with every block."""
    icon: IconId = ""
    """An icon before the words."""

    @property
    def kind(self) -> Literal["send", "say", "do"]:
        """Which of the three it is."""
        return "send" if self.send else "say" if self.say else "do"

    @property
    def text(self) -> Text:
        """What stands on the button."""
        found = self.send or self.say or self.do
        if found is None:  # `verify` refuses such an option
            raise LookupError(f"option {self.id} has no text")
        return found

    def open(self, flags: frozenset[str]) -> bool:
        """Whether it can be chosen now."""
        return self.if_ is None or self.if_.holds(flags)

    def verify(self, reading: "Reading") -> None:
        """Report an option that is not exactly one of the three kinds, and a block of nobody."""
        given = [text for text in (self.send, self.say, self.do) if text]
        if len(given) != 1:
            reading.report.add("option-kind", self.mark, count=str(len(given)))
        if self.act == "block" and not self.with_:
            reading.report.add("missing-key", self.mark, key="with")


@step_kind
class Choose(Step, frozen=True, kw_only=True):
    """Shows options and waits for a choice."""

    KIND: ClassVar[str] = "choose"
    WAITS: ClassVar[Wait] = "choice"
    MAIN: ClassVar[tuple[str, ...]] = ("choose",)

    choose: tuple[Option, ...]
    """The options."""
    ask: Text | None = None
    """The question above the options."""
    form: bool = False
    """`yes` shows it as a page of a report form."""
    door: bool = False
    """`yes` marks a turning point for the debrief."""
    talk: Text | None = None
    """A question for a class, about the character: a lesson stops here, talks and votes."""
    id: Word = ""

    def shown(self, screen: "Screen") -> None:
        """Send the message that was chosen."""
        option = next(each for each in self.choose if each.id == screen.entry.choice)
        if option.send:
            screen.receive(screen.with_, screen.message(HERO, option.send))

    def waiting(self, screen: "Screen") -> None:
        """Show the options that are open."""
        screen.ask, screen.form = self.ask, self.form
        screen.options = self.options(screen.state.flags)

    def options(self, flags: frozenset[str]) -> tuple[Option, ...]:
        """Give the options that are open."""
        return tuple(option for option in self.choose if option.open(flags))

    def take(self, run: "Run", option: Option) -> None:
        """Do the option's act, raise its flags, and go where it leads."""
        if option.act:
            run.act(option.act, option.with_)
        run.flags = run.flags.union(option.set)
        if option.goto:
            if run.back:
                run.go(option.goto)
            else:  # a choice that begins a tool's scene comes back to itself
                run.leave(option.goto)
        else:
            run.at += 1

    def always_leads_away(self) -> bool:
        """Tell whether every option has a `goto`."""
        return all(option.goto for option in self.choose)

    def targets(self) -> tuple[str, ...]:
        """Name the nodes of the options."""
        return tuple(option.goto for option in self.choose if option.goto)

    def texts(self) -> tuple[tuple[Text, str], ...]:
        """Give the questions and the options."""
        asked = tuple((text, "") for text in (self.ask, self.talk) if text)
        return (*asked, *((each.text, "" if each.do else HERO) for each in self.choose))
