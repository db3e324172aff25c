"""What an episode is made of: frozen models, made by `game.story.loading.pack` from YAML."""

from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

import msgspec

from game.story.grammar.characters import Hero, Person, as_person
from game.story.grammar.offender import Offender
from game.story.grammar.pairs import Pair
from game.story.grammar.phone_content import PhoneContent
from game.story.grammar.roles import Role
from game.story.reading.diagnostics import Mark
from game.story.reading.fields import (
    ActId,
    Ages,
    Complete,
    Date,
    Flag,
    Keyed,
    KnownFlag,
    Line,
    Model,
    NodeId,
    PersonId,
    ToolId,
    Word,
)
from game.story.reading.read import FAILED, read_model, reader
from game.story.reading.source import Mapping, Scalar, Sequence, Tree
from game.story.reading.texts_read import Reading, kind_of
from game.story.reading.words import ENGLISH, TOOLS, EndingKind, Gender, OwnLanguage
from game.story.state import HERO
from game.story.steps import STEPS, Step
from game.text import Text

if TYPE_CHECKING:
    from game.story.state import State


class Ending(Keyed, frozen=True, kw_only=True):
    """How a play can end; a hard one says who is responsible and that the hero is not to blame."""

    kind: EndingKind
    """`good`, `open` or `hard`."""
    title: Text
    """The ending's name, a few words."""
    text: Text
    """What happened then, and how it went on getting better."""
    helped: tuple[Text, ...]
    """What helped, one sentence each; two or three."""
    responsible: Text | None = None
    """Who is responsible for what was done to the child; must stand on a hard ending."""
    blame: Text | None = None
    """That the child is not to blame; must stand on a hard ending."""


class Node(msgspec.Struct, frozen=True, dict=True):
    """A list of steps; `tools` are its own answers, `scene` tells that it belongs to a tool's scene.

    `role` is who is played there: the hero, or somebody of the cast in a part of their own.
    What is worked out of it is kept beside its fields (`dict=True`): checks ask for it a thousand times.
    """

    id: str
    steps: tuple[Step, ...]
    mark: Mark = Mark()
    tools: dict[str, str] = {}
    scene: bool = False
    role: str = HERO

    @cached_property
    def played(self) -> tuple[Step, ...]:
        """The steps up to the first after which nothing of it can be played."""
        last = next((at for at, step in enumerate(self.steps) if step.always_leads_away()), len(self.steps))
        return self.steps[: last + 1]

    @cached_property
    def targets(self) -> frozenset[str]:
        """The nodes to which it leads, its tools not counted."""
        return frozenset(target for step in self.played for target in step.targets())

    @cached_property
    def turns(self) -> tuple[int, ...]:
        """The numbers of the steps that may lead elsewhere, end, come back from a scene or do an act."""
        return tuple(
            at
            for at, step in enumerate(self.steps)
            if step.OFFERS or step.RETURNS or step.ending or step.act or step.leads_away() or step.targets()
        )


class Nodes(msgspec.Struct, frozen=True):
    """The nodes of an episode by id, in the order of the file."""

    by_id: dict[str, Node]

    @classmethod
    def read(cls, reading: Reading, tree: Tree, id_: str) -> "Nodes | None":
        """Read all nodes, whatever is wrong with some of them."""
        nodes = _read_nodes(reading, tree, id_)
        reading.nodes.update(nodes or {})
        return cls(nodes) if nodes is not None and len(nodes) == len(_pairs(tree)) else None


class CalledScenes(Nodes, frozen=True):
    """Lists of steps that nodes can call, by id: a way leads to none of them."""

    @classmethod
    def read(cls, reading: Reading, tree: Tree, id_: str) -> "CalledScenes | None":
        """Read all scenes, whatever is wrong with some of them."""
        scenes = _read_nodes(reading, tree, id_)
        return cls(scenes) if scenes is not None and len(scenes) == len(_pairs(tree)) else None


def _pairs(tree: Tree) -> tuple[tuple[Scalar, Tree], ...]:
    return tree.pairs if isinstance(tree, Mapping) else ()


def _read_nodes(reading: Reading, tree: Tree, id_: str) -> dict[str, Node] | None:
    """Read what can be read of a mapping of lists of steps."""
    if not isinstance(tree, Mapping):
        expected = "a mapping (node: list of steps)"
        reading.report.add("wrong-type", tree.mark, expected=expected, found=kind_of(tree))
        return None
    prefix = id_.rpartition(".")[0]
    found = ((key.value, _read_node(reading, key, value, prefix)) for key, value in tree.pairs)
    return {name: node for name, node in found if node is not None}


def _read_node(reading: Reading, key: Scalar, tree: Tree, episode: str) -> Node | None:
    """Read the steps of a node and number those of each kind."""
    if reader(Word)(reading, key, "") is FAILED:
        return None
    if not isinstance(tree, Sequence):
        reading.report.add("wrong-type", tree.mark, expected="a list of steps", found=kind_of(tree))
        return None
    counts: dict[str, int] = {}
    steps = [_read_step(reading, item, f"{episode}.{key.value}", counts) for item in tree.items]
    if any(step is FAILED for step in steps):
        return None
    tools: dict[str, str] = {}
    for step in steps:
        tools.update(step.tools)
    return Node(key.value, tuple(steps), key.mark, tools)


def _read_step(reading: Reading, tree: Tree, node: str, counts: dict[str, int]) -> Any:  # noqa: ANN401
    """Read one step, whose kind is its first key."""
    if not isinstance(tree, Mapping) or not tree.pairs:
        reading.report.add("wrong-type", tree.mark, expected="a step (kind: value)", found=kind_of(tree))
        return FAILED
    first = tree.pairs[0][0]
    kind = STEPS.get(first.value)
    if kind is None:
        later = next((key.value for key, _ in tree.pairs if key.value in STEPS), "")
        code = "kind-not-first" if later else "unknown-step"
        reading.report.add_unknown(code, first.mark, first.value, STEPS, key=first.value, kind=later)
        return FAILED
    counts[kind.KIND] = counts.get(kind.KIND, 0) + 1
    own = tree.get("id")
    name = own.value if isinstance(own, Scalar) and own.value else f"{kind.KIND}-{counts[kind.KIND]}"
    return read_model(kind, reading, tree, f"{node}.{name}")


class Kiosk(Model, frozen=True, kw_only=True):
    """The short form for a stand, of four to six minutes: where the story begins there."""

    start: NodeId
    """The node with which the story begins at a stand; not one of a tool's scene."""
    intro: Text
    """What the narrator tells before it: what one must know of that which is left out."""
    set: tuple[Flag, ...] = ()
    """Flags that are up from the beginning."""


class Lesson(Model, frozen=True, kw_only=True):
    """The form for a class, of 24 minutes read aloud with three stops: where the story begins in a lesson."""

    start: NodeId
    """The node with which the story begins in a lesson; not one of a tool's scene."""
    intro: Text
    """What the narrator tells before it: what one must know of that which is left out."""
    set: tuple[Flag, ...] = ()
    """Flags that are up from the beginning."""


class Episode(Model, frozen=True, kw_only=True):
    """One story, ready to be played."""

    INNER: ClassVar[frozenset[str]] = frozenset({"mark", "digest"})

    episode: Word
    """The id of the episode; the file has the same name."""
    title: Text
    """The title of the episode."""
    summary: Text
    """One sentence for the choice of an episode."""
    language: OwnLanguage = ENGLISH
    """In which language it is written; if not in English, it is translated by nobody, and shown as it is."""
    ages: Ages
    """For whom it is: `12-14`, or `adults`."""
    minutes: int
    """How long a play takes about."""
    topics: tuple[Word, ...]
    """What it is about, as ids."""
    offender: Offender
    """Who does harm in the story: the kind, or `{kind: stranger, who: leo}` with one or more of the cast."""
    after_mistake: bool = msgspec.field(name="after-mistake")
    """`yes` when play goes on after something was sent, paid, forwarded or said."""
    note: Text
    """The content note before the story: what it is about, and that one can stop or skip."""
    reviewed_by: Line = ""
    """Who has reviewed the story; empty until somebody has."""
    reviewed_on: Date = ""
    """When, as 2026-05-31; empty until somebody has."""
    heroes: dict[Word, Hero]
    """As whom it can be played, by id: a girl and a boy."""
    cast: dict[Word, Person]
    """Everybody else who speaks or writes, by id."""
    start: NodeId
    """The node with which the story begins."""
    kiosk: Kiosk | None = None
    """The short form for a stand; left out where there is none."""
    invented: tuple[Line, ...] = ()
    """Names that its authors say are nobody's: `check` asks no more whether they are real."""
    unattended: bool = True
    """`no` where nobody must meet the story alone: no stand offers it."""
    lesson: Lesson | None = None
    """The form for a lesson of 45 minutes; left out where the whole story fits."""
    always: Annotated[dict[ToolId, NodeId], Complete(TOOLS)]
    """The six tools of the phone, and for each the node that answers it."""
    chapters: dict[NodeId, dict[ToolId, NodeId]] = msgspec.field(default_factory=dict)
    """Nodes from which on, on every way, some tools are answered otherwise than by `always`."""
    roles: dict[PersonId, Role] = msgspec.field(default_factory=dict)
    """Other people as whom a part is played, by cast id: `become` begins it, and their tools answer there."""
    questions: tuple[Text, ...]
    """Three questions about the character, for talking afterwards."""
    helped: dict[ActId, Text] = msgspec.field(default_factory=dict)
    """What each protective act did in this story; said in the debrief when it was done."""
    matters: tuple[KnownFlag, ...] = ()
    """The flags on which it depends whether telling helps and a block holds: proofs look at these first."""
    phone: PhoneContent = PhoneContent()
    """What lies on the phone besides chats and feed, to be looked into at any time."""
    compare: tuple[Pair, ...] = ()
    """Messages that do not fit together, for the end of the detective round."""
    notebook: Text | None = None
    """A sentence that is used on more than one child, word for word; the detective round writes it down."""
    scenes: CalledScenes = CalledScenes({})
    """Scenes that several nodes play, by id: each is a list of steps that leads nowhere; `call` plays it."""
    nodes_: Nodes
    """The nodes by id; each is a list of steps."""
    endings: dict[Word, Ending]
    """The endings by id; at least four."""
    digest: str = ""

    @property
    def for_adults(self) -> bool:
        """Whether it is for adults, and no child's."""
        return self.ages == "adults"

    @property
    def cuts(self) -> tuple[Kiosk | Lesson, ...]:
        """Give the places besides its beginning at which it can begin."""
        return tuple(cut for cut in (self.kiosk, self.lesson) if cut is not None)

    @property
    def up_in_cuts(self) -> frozenset[str]:
        """Give the flags that are up from the beginning where it begins later."""
        return frozenset(flag for cut in self.cuts for flag in cut.set)

    @property
    def id(self) -> str:
        """The id of the episode, the same as its file's name."""
        return self.episode

    @property
    def people(self) -> dict[str, Person]:
        """Everybody who can be met, by id: the cast, and where others are played the heroes as well."""
        if not self.roles:
            return self.cast
        return self.cast | {
            each.id: as_person(each) for each in self.heroes.values() if each.id not in self.cast
        }

    @property
    def phones(self) -> tuple[PhoneContent, ...]:
        """What lies on the phones: of the hero first, then of others who are played."""
        return (self.phone, *(role.phone for role in self.roles.values()))

    def phone_of(self, node: str) -> PhoneContent:
        """Give what lies on the phone of whoever is played in a node."""
        role = self.roles.get(self.nodes[node].role)
        return self.phone if role is None else role.phone

    @property
    def nodes(self) -> dict[str, Node]:
        """The nodes by id."""
        return self.nodes_.by_id

    def hero(self, state: "State") -> Hero:
        """Give the hero whom the player chose."""
        return self.heroes[state.hero]

    def gender(self, state: "State") -> Gender:
        """Give the gender that the texts follow."""
        return self.heroes[state.hero].gender
