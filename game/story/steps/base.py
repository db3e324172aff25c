"""What every kind of step is, and the table of the kinds.

A kind says itself what it speaks, asks, raises, clears, counts, carries and opens. Everybody else asks the
step and knows no kind; what a kind says nothing of is as it stands here.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final, Literal, NamedTuple, Self, TypeVar

from game.story.reading.fields import Condition, Model
from game.story.reading.words import App, Wait
from game.story.state import HERO
from game.story.steps.defaults import Arranged, InChats, OnStage

if TYPE_CHECKING:
    from game.story.playing.run import Run
    from game.story.playing.view_builder import ViewBuilder
    from game.story.state import Said
    from game.story.steps.option import Decided, Option
    from game.story.steps.step_text import StepText
    from game.text import Text

_NOTHING: Final[frozenset[str]] = frozenset()
_NO_TOOLS: Final[Mapping[str, str]] = MappingProxyType({})


class Leads(NamedTuple):
    """A way from a step to another node: under which condition, and which flags go up on it."""

    target: str
    if_: Condition | None = None
    raised: frozenset[str] = _NOTHING


class Keepsake(NamedTuple):
    """A sticker of a story: what it is called and shows, and whether it is a `find` or a `call-back`."""

    id: str
    name: "Text"
    picture: str
    sort: str


class Step(Arranged, OnStage, InChats, Model, frozen=True, kw_only=True):
    """One step of a node; a subclass is one kind, and its first field has the name of the kind.

    A property of the same name as a field of a kind (`signs`, `act`, `ask` …) is what all other kinds have.
    """

    INNER: ClassVar[frozenset[str]] = frozenset({"mark", "by"})
    KIND: ClassVar[str] = ""
    WAITS: ClassVar[Wait] = ""
    OFFERS: ClassVar[bool] = False
    """Whether its author wrote what can be chosen at it: `offered`."""
    EITHER: ClassVar[bool] = False
    """Whether what is chosen at it leaves out the rest, so that two can differ about it."""
    RETURNS: ClassVar[bool] = False
    """Whether it ends a tool's scene and goes back to where the tool was used."""
    WHOLE_NODE: ClassVar[bool] = False
    """Whether it holds for its whole node, wherever it stands in it, and is never played itself."""
    ALOUD: ClassVar[bool] = False
    """Whether somebody is heard at it, in the room or in the call."""
    FEED: ClassVar[Literal["", "post", "comment"]] = ""
    """What it puts into the feed; a comment needs a post before it."""
    FLAG_GROUPS: ClassVar[tuple[frozenset[str], ...]] = ()
    """Flags that the player puts up and down at it; of a group one is up, or all stands as it was written."""
    FLAG_PREFIX: ClassVar[str] = ""
    """What these flags begin with: no author may give such a name."""
    AT_LEISURE: ClassVar[bool] = False
    """Whether one may change things at it as long as one likes: who plays by chance goes on half the time."""
    NEW_DAY: ClassVar[bool] = False
    """Whether what comes after it is another day, or much later."""
    BRANCHES: ClassVar[bool] = False
    """Whether its condition chooses between its targets, and not whether it is played."""

    THOUGHT: ClassVar[bool] = False
    """Whether its words are the hero's own, and nobody hears them."""
    TALKED_OF: ClassVar[bool] = False
    """Whether it is a question for a class."""
    CONFIRMS: ClassVar[str] = ""
    """The act of which it says that it was done."""
    HELD: ClassVar[bool] = False
    """Whether it is seen or done on the phone alone, which must be in somebody's hand."""

    if_: Condition | None = None
    """When it is played, else passed over: a flag, `not flag`, `a or b`, or a list that must all hold."""

    by: str = HERO
    """Who is played at it: the hero, or somebody of the cast in a part of their own."""

    # ---- what it does, and what is seen of it

    def run(self, run: "Run") -> None:
        """Carry out a step once any tap or delay it waits for is over, and go on; what it shows is logged."""
        run.note()
        run.at += 1

    def shown(self, screen: "ViewBuilder") -> None:
        """Put on the screen what this step left there."""

    def waiting(self, screen: "ViewBuilder") -> None:
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

    def said(self, run: "Run", option: "Option") -> "Said | None":
        """Give what can be taken back after this option, if anything; `run` stands before it still."""
        del run, option
        return None

    def decided(self, flags: frozenset[str], choice: str = "") -> "Decided | None":
        """Give what the debrief tells when this was chosen here, or all was put in order."""
        del flags, choice
        return None

    # ---- what it says, and of whom

    def texts(self) -> "tuple[StepText, ...]":
        """Give its texts, each with who speaks it, what it is and how long it may be."""
        return ()

    def words(self) -> int:
        """Count the words that are read at it; what the detective round says comes later."""
        return sum(len(each.text.source.split()) for each in self.texts() if not each.later)

    @property
    def speaker(self) -> str:
        """Who speaks or writes to somebody here, by cast id or `hero`."""
        return ""

    @property
    def signs(self) -> tuple[str, ...]:
        """The warning signs that it carries."""
        return ()

    @property
    def why(self) -> "Text | None":
        """What the detective round says of it."""
        return None

    @classmethod
    def carries_signs(cls) -> bool:
        """Tell whether it is a message, from whom its first key names, that may carry warning signs."""
        return "signs" in cls.__struct_fields__

    @property
    def ask(self) -> "Text | None":
        """The question above what can be chosen or done."""
        return None

    @property
    def talk(self) -> "Text | None":
        """The question at which a lesson stops, talks and votes."""
        return None

    @property
    def back(self) -> "Text | None":
        """The words with which what was said at it is taken back."""
        return None

    @property
    def press(self) -> str:
        """The tool whose button it waits for."""
        return ""

    @property
    def by_hand(self) -> bool:
        """Whether the player decides or does something at it, and does not only read on."""
        decides = self.WAITS not in {"", "tap", "delay"} and len(self.offered()) != 1
        return decides or bool(self.press)

    @property
    def form(self) -> bool:
        """Whether it is a page of a report form."""
        return False

    # ---- what it changes

    @property
    def act(self) -> str:
        """The protective act that is done when it is played."""
        return ""

    @property
    def blocks(self) -> str:
        """Whom it shuts out, for good, when it is played."""
        return ""

    @property
    def aims(self) -> str:
        """Whose chat is kept, or who is shut out, by its own act."""
        return ""

    def acts(self) -> frozenset[str]:
        """Give the protective acts that can be done at it: its own, and those of its options."""
        return frozenset((self.act, *(option.act for option in self.offered()))) - {""}

    def raises(self) -> frozenset[str]:
        """Give the flags that are up after it, whatever is chosen: a kind adds its own to that of its act."""
        return frozenset((f"did-{self.act}",)) if self.act else _NOTHING

    def may_raise(self) -> frozenset[str]:
        """Give the flags that may be up after it: those that are, and others by what was before."""
        return self.raises()

    def clears(self) -> frozenset[str]:
        """Give the flags that are down after it."""
        return _NOTHING

    @property
    def turns_over(self) -> frozenset[str]:
        """The flags that the player puts up and down at it, as often as they like."""
        return _NOTHING

    @property
    def counts(self) -> tuple[str, ...]:
        """The flags that it puts up one after the other, one each time."""
        return ()

    @property
    def reads(self) -> frozenset[str]:
        """The flags by which it decides itself what it offers, other than by the conditions of its author."""
        return _NOTHING

    def meets(self, chats: frozenset[str]) -> frozenset[str]:
        """Give with whom it is, by the chats that may be open or were open last.

        That is who writes, calls or answers, or is written to, so that it may not be once they are blocked.
        """
        del chats
        return _NOTHING

    @property
    def opens(self) -> tuple[App, str] | None:
        """The app of the phone that it opens, and whose chat or who is called."""
        return None

    @property
    def poured(self) -> str:
        """What it shows all that was counted of."""
        return ""

    @property
    def gives(self) -> "Keepsake | None":
        """The sticker that lies in the album after it."""
        return None

    @property
    def calls(self) -> str:
        """The scene whose steps take its place when the file is read."""
        return ""

    @property
    def becomes(self) -> str:
        """Who is played from here on, where that is another one: a cast id, or `hero`."""
        return ""

    @property
    def held(self) -> bool:
        """Whether the hero has the phone in hand at it: to write, to fill in a form, to see who types."""
        return self.HELD or self.form or self.writer == "hero"

    @property
    def tools(self) -> Mapping[str, str]:
        """The nodes that answer tools of the phone in its node, instead of those of `always`."""
        return _NO_TOOLS

    # ---- where it leads

    @property
    def ending(self) -> str:
        """The ending that it reaches."""
        return ""

    @property
    def may_be_passed(self) -> bool:
        """Whether there is a condition without which it is not played."""
        return self.if_ is not None and not self.BRANCHES

    def passed(self, flags: frozenset[str]) -> bool:
        """Whether it is passed over now."""
        return self.if_ is not None and not self.BRANCHES and not self.if_.holds(flags)

    def offered(self) -> "tuple[Option, ...]":
        """Give all that its author lets choose, whether or not it is open."""
        return ()

    def offering(self, options: "tuple[Option, ...]") -> Self:
        """Give the same step with other options in place of those `offered`."""
        raise NotImplementedError

    def leads_away(self) -> bool:
        """Tell whether, once it is played, the story never goes on with the next step of the node."""
        return False

    def always_leads_away(self) -> bool:
        """Tell whether the story never goes on with the next step of the node."""
        return self.leads_away() and not self.may_be_passed

    def targets(self) -> tuple[str, ...]:
        """Name the nodes to which this step may lead."""
        return ()

    def ways(self) -> Iterator[Leads]:
        """Give the ways to other nodes, each with what is known on it."""
        if self.OFFERS:
            for option in self.offered():
                if option.goto:
                    yield Leads(option.goto, option.if_, option.raises())
        else:
            for number, target in enumerate(self.targets()):
                yield Leads(target, self.if_ if number == 0 else None)


StepKind = TypeVar("StepKind", bound=type[Step])

STEPS: Final[dict[str, type[Step]]] = {}
"""The kinds of steps by name."""


def step_kind(kind: StepKind) -> StepKind:
    """Enter a kind of step in the table."""
    STEPS[kind.KIND] = kind
    return kind


def flag_groups() -> tuple[frozenset[str], ...]:
    """Give the groups of flags that all kinds put up and down at the player's hand."""
    return tuple(group for kind in STEPS.values() for group in kind.FLAG_GROUPS)


def flag_prefixes() -> tuple[str, ...]:
    """Give what names of flags of these kinds begin with."""
    return tuple(kind.FLAG_PREFIX for kind in STEPS.values() if kind.FLAG_PREFIX)
