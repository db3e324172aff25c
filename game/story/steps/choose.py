"""`choose:`: the player decides, and nobody presses for time."""

from typing import TYPE_CHECKING, ClassVar, Final, Literal, Self

from msgspec.structs import replace

from game.story.reading.fields import Word
from game.story.reading.words import Wait
from game.story.state import Said
from game.story.steps.base import Step, step_kind
from game.story.steps.option import Decided, Option
from game.story.steps.step_text import ASK, FACE_LINE, OPTION, QUESTION, StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.run import Run
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Choose(Step, frozen=True, kw_only=True):
    """Shows options and waits for a choice."""

    KIND: ClassVar[str] = "choose"
    WAITS: ClassVar[Wait] = "choice"
    OFFERS: ClassVar[bool] = True
    EITHER: ClassVar[bool] = True
    MAIN: ClassVar[tuple[str, ...]] = ("choose",)

    choose: tuple[Option, ...]
    """The options."""
    ask: Text | None = None
    """The question above the options."""
    form: bool = False
    """`yes` shows it as a page of a report form."""
    within: Literal["", "notice", "call"] = ""
    """`notice` puts the options on the notice that is there, `call` on the two buttons of a call."""
    door: bool = False
    """`yes` marks a turning point for the debrief."""
    talk: Text | None = None
    """A question for a class, about the character: a lesson stops here, talks and votes."""
    back: Text | None = None
    """The words with which what is said or sent here is taken back, once: “Let me say that again”."""
    id: Word = ""

    def shown(self, screen: "ViewBuilder") -> None:
        """Send the message that was chosen, or take it back; or put aside what was kept."""
        if screen.entry.back:
            screen.unsay()
            return
        if self.back:
            screen.remember_phone()
        option = next(each for each in self.choose if each.id == screen.entry.choice)
        if option.act == "save":
            screen.keep(option.with_)
        if option.send:
            screen.receive(screen.own.with_, screen.message(self.by, option.send))
        if option.say:
            screen.hear(self.by, option.say)

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show the options that are open; below the words with which what was said here was taken back."""
        said = screen.state.said
        again = self.back is not None and said is not None and said.again
        screen.ask, screen.form, screen.within = self.back if again else self.ask, self.form, self.within
        screen.options = self.options(screen.state.flags)

    def options(self, flags: frozenset[str]) -> tuple[Option, ...]:
        """Give the options that are open."""
        return tuple(option for option in self.choose if option.open(flags))

    def offered(self) -> tuple[Option, ...]:
        """Give all options."""
        return self.choose

    def offering(self, options: tuple[Option, ...]) -> Self:
        """Give the same choice with other options."""
        return replace(self, choose=options)

    def decided(self, flags: frozenset[str], choice: str = "") -> Decided | None:
        """Give the options that were open; what is ticked on a form is no decision to be told."""
        del choice
        return None if self.form else Decided(self.ask, self.options(flags), door=self.door)

    def meets(self, chats: frozenset[str]) -> frozenset[str]:
        """Give to whom a message can be sent."""
        return chats if any(option.send for option in self.choose) else frozenset()

    def take(self, run: "Run", option: Option) -> None:
        """Do the option's act, raise its flags, and go where it leads."""
        if option.act:
            run.act(option.act, option.with_)
        run.flags = run.flags.union(option.set)
        if option.goto:
            run.follow(option.goto)
        else:
            run.at += 1

    def said(self, run: "Run", option: Option) -> Said | None:
        """Give what is said or sent, where it can be taken back, once."""
        if option.goto and run.episode.nodes[option.goto].scene:
            return run.said  # such a scene changes nothing of what was said outside
        was = run.said
        again = was is not None and was.again and (was.node, was.at) == (run.node.id, run.at)
        if self.back is None or again or option.kind == "do":
            return None
        return Said(run.node.id, run.at, run.flags, option.id)

    def leads_away(self) -> bool:
        """Tell whether every option has a `goto`."""
        return all(option.goto for option in self.choose)

    def targets(self) -> tuple[str, ...]:
        """Name the nodes of the options."""
        return tuple(option.goto for option in self.choose if option.goto)

    def texts(self) -> tuple[StepText, ...]:
        """Give the questions and the options."""
        ask = (StepText(self.ask, note="Question above the choices. {forms}", limit=ASK),) if self.ask else ()
        talk = (StepText(self.talk, note=_TALK, limit=QUESTION),) if self.talk else ()
        lines = (StepText(option.line, note=_LINE, limit=FACE_LINE) for option in self.choose if option.line)
        sends = any(option.send for option in self.choose)
        to: Literal["room", "chat"] = "chat" if sends else "room"
        back = (StepText(self.back, self.by, _BACK, OPTION, to),) if self.back else ()
        return (*ask, *talk, *back, *(_text_of(option, self.by) for option in self.choose), *lines)


_TALK: Final = "Question that a class talks about before it votes, about the character. {forms}"
_BACK: Final = "{by} takes back what was just said, to say it in another way. {forms}"
_LINE: Final = "Below somebody's face and name, where they are and what they are doing: a few words."
_NOTES: Final = {
    "send": "Choice: a chat message that {who} sends.",
    "say": "Choice: words that {who} says.",
    "do": "Choice: something that {by} does. {forms}",
}


def _text_of(option: Option, by: str) -> StepText:
    to: dict[str, Literal["", "room", "chat"]] = {"send": "chat", "say": "room"}
    speaker = "" if option.do else by
    return StepText(option.text, speaker, _NOTES[option.kind], OPTION, to.get(option.kind, ""))
