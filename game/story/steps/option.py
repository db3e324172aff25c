"""What can be chosen at a step, whatever kind it is."""

from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from game.story.reading.fields import Condition, Flag, IconId, Listed, NodeId, PersonId, PlaceId, Word
from game.story.reading.words import Act
from game.text import Text

if TYPE_CHECKING:
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
    """When it can be chosen: a flag, `not flag`, `a or b`, or a list that must all hold."""
    set: tuple[Flag, ...] = ()
    """Flags that go up."""
    act: Act | Literal[""] = ""
    """The protective act that this is."""
    with_: PersonId = ""
    """Whom a block shuts out, and must stand with it; whose chat is kept, by default the one open last."""
    profile: PersonId = ""
    """Somebody of the cast whose profile opens, as by a press on it; the story goes on behind it."""
    icon: IconId = ""
    """An icon before the words."""
    who: PersonId = ""
    """Somebody of the cast whose face stands above the words: a choice of people is one of faces."""
    where: PlaceId = ""
    """The place in which they are seen there."""
    line: Text | None = None
    """One line below the words: where they are and what they are doing."""

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

    @property
    def blocks(self) -> str:
        """Whom it shuts out, for good: a cast id."""
        return self.with_ if self.act == "block" else ""

    def raises(self) -> frozenset[str]:
        """Give the flags that go up with it, that of its act included."""
        return frozenset(self.set).union((f"did-{self.act}",) if self.act else ())

    def open(self, flags: frozenset[str]) -> bool:
        """Whether it can be chosen now."""
        return self.if_ is None or self.if_.holds(flags)

    def verify(self, reading: "Reading") -> None:
        """Report an option that is not exactly one of the three kinds, a block or a place of nobody."""
        given = [text for text in (self.send, self.say, self.do) if text]
        if len(given) != 1:
            reading.report.add("option-kind", self.mark, count=str(len(given)))
        if self.act == "block" and not self.with_:
            reading.report.add("missing-key", self.mark, key="with")
        if self.where and not self.who:
            reading.report.add("missing-key", self.mark, key="who")


class Decided(msgspec.Struct, frozen=True):
    """What was decided at a step, as the debrief tells it."""

    ask: Text | None
    options: tuple[Option, ...] = ()
    """The options that were open."""
    door: bool = False
    """Whether it is a turning point of the story."""
    order: tuple[Text, ...] = ()
    """What was put in order, as it belongs."""
    settings: tuple[Text, ...] = ()
    """How the phone was set."""
