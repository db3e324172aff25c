"""What can stand in a written play: each class is one kind of line, and its first key is the kind."""

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final

import msgspec

from game.authors.explore.player import Failed
from game.story.events import Arrange, Inspect, TakeBack, Use
from game.story.playing.seen_as import SeenAs
from game.story.reading.fields import (
    Clock,
    Condition,
    EndingId,
    Form,
    Model,
    PersonId,
    PlaceId,
    SpeakerId,
    ToolId,
    Word,
)
from game.story.reading.read import FAILED, read_model
from game.story.reading.source import Mapping, Sequence
from game.story.reading.texts_read import kind_of
from game.story.reading.words import Act, App
from game.story.state import HERO

if TYPE_CHECKING:
    from game.authors.explore.player import Player
    from game.story.reading.source import Tree
    from game.story.reading.texts_read import Reading

MOST_LINES: Final = 300
"""Lines of one play. The longest of season 1 has 39; a line for every node of a long story, with a look
before and a tool after, makes 180."""

Words = Annotated[str, Form(r"(?s).+", "the words that are on the screen")]
"""English, as it stands in the episode or as the hero reads it; `…` at the end stands for the rest."""


class PlayStep(Model, frozen=True, kw_only=True):
    """One line of a written play."""

    KIND: ClassVar[str] = ""

    def do(self, player: "Player") -> None:
        """Let the player do it. Raises Failed when the story does not answer as written."""
        raise NotImplementedError


class Until(PlayStep, frozen=True, kw_only=True):
    """Goes on by taps until this can be read: it was said, thought, told, written or asked."""

    KIND: ClassVar[str] = "until"

    until: Words
    """Words that come on the screen: what somebody says, thinks or writes, a question, an option."""

    def do(self, player: "Player") -> None:
        """Go on."""
        player.until(self.until)


class Tap(PlayStep, frozen=True, kw_only=True):
    """Goes on by so many steps, where no words tell the place."""

    KIND: ClassVar[str] = "tap"

    tap: int
    """How many times the story goes on, by a tap or by the end of a typing delay."""

    def do(self, player: "Player") -> None:
        """Go on."""
        for _ in range(self.tap):
            player.go_on()


class Take(PlayStep, frozen=True, kw_only=True):
    """Goes on to the next choice and takes an option."""

    KIND: ClassVar[str] = "choose"

    choose: Words
    """The option taken at the next choice: its id, or its words."""

    def do(self, player: "Player") -> None:
        """Choose."""
        player.choose(self.choose)


class UseTool(PlayStep, frozen=True, kw_only=True):
    """Uses a tool of the phone, at the place reached."""

    KIND: ClassVar[str] = "use"

    use: ToolId
    """The tool of the phone that is used here and now."""

    def do(self, player: "Player") -> None:
        """Use it."""
        player.do(Use(self.use))


class LookAt(PlayStep, frozen=True, kw_only=True):
    """Opens the profile of somebody of the cast, and closes it."""

    KIND: ClassVar[str] = "look-at"

    look_at: PersonId = msgspec.field(name="look-at")
    """Whose profile is opened here."""

    def do(self, player: "Player") -> None:
        """Look."""
        player.do(Inspect(self.look_at))


class PutInOrder(PlayStep, frozen=True, kw_only=True):
    """Goes on to steps that are to be put in order, and puts them so."""

    KIND: ClassVar[str] = "arrange"

    arrange: tuple[Word, ...]
    """The ids of the steps in the order in which they are put, right or wrong."""

    def do(self, player: "Player") -> None:
        """Arrange them."""
        player.go_on_to_choice()
        player.do(Arrange(player.play.state.node, self.arrange))


class TakeItBack(PlayStep, frozen=True, kw_only=True):
    """Takes back what was said or sent last, at the place reached."""

    KIND: ClassVar[str] = "take-back"

    take_back: Words = msgspec.field(name="take-back")
    """The words with which it is taken back: those of `back:` at the choice."""

    def do(self, player: "Player") -> None:
        """Take it back."""
        words = player.shown.take_back
        if words is None or not player.matches(self.take_back, words):
            raise Failed(f"nothing can be taken back with “{self.take_back}”: {player.where()}")
        player.do(TakeBack(player.play.state.node))


class Expected(Model, frozen=True, kw_only=True):
    """What must be so at a place of the play; what is left out may be anything."""

    place: PlaceId = ""
    """The place behind the people."""
    clock: Clock = ""
    """The time on the phone."""
    as_: SpeakerId = ""
    """Who is played now: somebody of `roles:`, or `hero`."""
    stage: tuple[SpeakerId, ...] | None = None
    """Who is to be seen beside who is played: exactly these."""
    phone: App | None = None
    """What the phone shows."""
    with_: SpeakerId = ""
    """Whose chat or call the phone shows."""
    shows: tuple[Words, ...] = ()
    """Words that can be read now."""
    flags: Condition = Condition()
    """Flags that are up, or down with `not` before them."""
    acts: tuple[Act, ...] = ()
    """Protective acts that were done by now."""
    choices: tuple[Word, ...] | None = None
    """Ids of the options that are open: exactly these, in any order."""

    def differences(self, player: "Player") -> list[str]:
        """What is not so, one sentence each."""
        shown, state = player.shown, player.play.state
        played = HERO if shown.role is None else shown.role.who
        written = SeenAs(played, state.hero).written
        people = sorted(written(one.who) for one in shown.stage if one.who != HERO)
        pairs = (
            ("the place", self.place or None, shown.place),
            ("the clock", self.clock or None, shown.clock),
            ("who is played", self.as_ or None, played),
            ("on the stage", None if self.stage is None else sorted(self.stage), people),
            ("the phone", self.phone, shown.phone.app),
            ("the phone is with", self.with_ or None, written(shown.phone.with_)),
            ("the choices", None if self.choices is None else sorted(self.choices), sorted(_ids(player))),
        )
        found = [f"{what}: {_said(is_)}, not {_said(wanted)}" for what, wanted, is_ in pairs
                 if wanted not in (None, is_)]  # fmt: skip
        found += [f"“{words}” can't be read" for words in self.shows if not player.reads(words)]
        found += [f"the flag `{flag}` is down" for flag in sorted(self.flags.needs - state.flags)]
        found += [f"the flag `{flag}` is up" for flag in sorted(self.flags.lacks & state.flags)]
        found += [f"not so: `{each}`" for each in self.flags.either if not each.holds(state.flags)]
        return found + [f"the act `{act}` was not done" for act in self.acts if act not in state.acts]


class Check(PlayStep, frozen=True, kw_only=True):
    """Looks whether something is so."""

    KIND: ClassVar[str] = "check"

    check: Expected
    """What must be so here."""

    def do(self, player: "Player") -> None:
        """Look."""
        if found := self.check.differences(player):
            raise Failed("; ".join(found))


class EndAt(PlayStep, frozen=True, kw_only=True):
    """Goes on to the end, which must be this one."""

    KIND: ClassVar[str] = "end"

    end: EndingId
    """The ending that the play comes to."""

    def do(self, player: "Player") -> None:
        """Go on, and see where it leads."""
        player.go_on_to_choice()
        if player.play.state.ended != self.end:
            raise Failed(f"the story does not end in `{self.end}`: {player.where()}")


PLAY_STEPS: Final[dict[str, type[PlayStep]]] = {
    kind.KIND: kind for kind in (Until, Tap, Take, UseTool, LookAt, TakeItBack, PutInOrder, Check, EndAt)
}
"""The kinds of lines by their first key."""


class PlaySteps(msgspec.Struct, frozen=True):
    """The lines of a play, in their order."""

    items: tuple[PlayStep, ...]

    @classmethod
    def read(cls, reading: "Reading", tree: "Tree", _id: str) -> "PlaySteps | None":
        """Read all lines, whatever is wrong with some of them."""
        if not isinstance(tree, Sequence):
            reading.report.add("wrong-type", tree.mark, expected="a list of lines", found=kind_of(tree))
            return None
        if len(tree.items) > MOST_LINES:
            count = str(len(tree.items))
            reading.report.add("play-too-long", tree.mark, count=count, limit=str(MOST_LINES))
            return None
        items = [_read_step(reading, item) for item in tree.items]
        return None if any(item is FAILED for item in items) else cls(tuple(items))


def _read_step(reading: "Reading", tree: "Tree") -> Any:  # noqa: ANN401 - a PlayStep or FAILED
    if not isinstance(tree, Mapping) or not tree.pairs:
        reading.report.add("wrong-type", tree.mark, expected="a line (kind: value)", found=kind_of(tree))
        return FAILED
    first = tree.pairs[0][0]
    kind = PLAY_STEPS.get(first.value)
    if kind is None:
        reading.report.add_unknown("unknown-step", first.mark, first.value, PLAY_STEPS, key=first.value)
        return FAILED
    return read_model(kind, reading, tree, "")


def _ids(player: "Player") -> list[str]:
    return [one.id for one in player.shown.choices]


def _said(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(f"`{item}`" for item in value) or "none"
    return f"`{value}`" if value else "nothing"
