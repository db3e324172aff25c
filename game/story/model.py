"""What an episode is made of: frozen models, made by `game.story.load` from YAML."""

from typing import TYPE_CHECKING, Annotated, Any, ClassVar

import msgspec

from game.story.diagnostics import Mark
from game.story.fields import (
    ActId,
    Ages,
    AvatarId,
    Complete,
    Date,
    FigureId,
    Keyed,
    Line,
    Model,
    NodeId,
    ToolId,
    Word,
)
from game.story.read import FAILED, read_model, reader
from game.story.reading import Reading, guess, kind_of
from game.story.source import Mapping, Scalar, Sequence, Tree
from game.story.steps import STEPS, Step
from game.story.steps.choose import Choose, Option
from game.story.steps.tools import Tools
from game.story.words import TOOLS, EndingKind, Gender, Offender
from game.text import Text

if TYPE_CHECKING:
    from game.story.state import State

__all__ = ["Choose", "Ending", "Episode", "Hero", "Node", "Option", "Person", "Row"]


class Hero(Keyed, frozen=True, kw_only=True):
    """Somebody as whom the episode can be played; `person` is the figure of the art kit."""

    name: Text
    gender: Gender
    person: FigureId = ""


class Row(msgspec.Struct, frozen=True):
    """A line of a profile: what it tells, and what it says of the person."""

    label: Text
    value: Text


class Profile(msgspec.Struct, frozen=True):
    """What can be seen of a person online."""

    rows: tuple[Row, ...] = ()

    @classmethod
    def read(cls, reading: Reading, tree: Tree, id_: str) -> "Profile | None":
        """Read `label: value`; the same label is the same text in all profiles of an episode."""
        if not isinstance(tree, Mapping):
            expected = "a mapping (label: value)"
            reading.report.add("wrong-type", tree.mark, expected=expected, found=kind_of(tree))
            return None
        rows = []
        for key, value in tree.pairs:
            slug = "-".join(key.value.lower().split())
            label = reading.text(key, f"{id_.partition('.')[0]}.profile.{slug}")
            said = reading.text(value, f"{id_}.{slug}")
            if label and said:
                rows.append(Row(label, said))
        return cls(tuple(rows))


class Person(Keyed, frozen=True, kw_only=True):
    """Somebody of the cast: `person` is a figure of the art kit, `avatar` a picture of it."""

    name: Text
    gender: Gender | None = None
    person: FigureId = ""
    avatar: AvatarId = ""
    listener: bool = False
    profile: Profile = Profile()


class Ending(Keyed, frozen=True, kw_only=True):
    """How a play can end; a hard one says who is responsible and that the hero is not to blame."""

    kind: EndingKind
    title: Text
    text: Text
    helped: tuple[Text, ...]
    responsible: Text | None = None
    blame: Text | None = None


class Node(msgspec.Struct, frozen=True):
    """A list of steps; `tools` are its own answers, `scene` tells that it belongs to a tool's scene."""

    id: str
    steps: tuple[Step, ...]
    mark: Mark = Mark()
    tools: dict[str, str] = {}
    scene: bool = False


class Nodes(msgspec.Struct, frozen=True):
    """The nodes of an episode by id, in the order of the file."""

    by_id: dict[str, Node]

    @classmethod
    def read(cls, reading: Reading, tree: Tree, id_: str) -> "Nodes | None":
        """Read all nodes, whatever is wrong with some of them."""
        if not isinstance(tree, Mapping):
            expected = "a mapping (node: list of steps)"
            reading.report.add("wrong-type", tree.mark, expected=expected, found=kind_of(tree))
            return None
        prefix = id_.rpartition(".")[0]
        nodes = {}
        for key, value in tree.pairs:
            node = _read_node(reading, key, value, prefix)
            if node is not None:
                nodes[key.value] = node
        return cls(nodes) if len(nodes) == len(tree.pairs) else None


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
        if isinstance(step, Tools):
            tools.update(step.tools)
    node = Node(key.value, tuple(steps), key.mark, tools)
    reading.nodes[node.id] = node
    return node


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
        reading.report.add(code, first.mark, key=first.value, kind=later, **guess(first.value, list(STEPS)))
        return FAILED
    counts[kind.KIND] = counts.get(kind.KIND, 0) + 1
    own = tree.get("id")
    name = own.value if isinstance(own, Scalar) and own.value else f"{kind.KIND}-{counts[kind.KIND]}"
    return read_model(kind, reading, tree, f"{node}.{name}")


class Episode(Model, frozen=True, kw_only=True):
    """One story, ready to be played."""

    INNER: ClassVar[frozenset[str]] = frozenset({"mark", "digest"})

    episode: Word
    title: Text
    summary: Text
    ages: Ages
    minutes: int
    topics: tuple[Word, ...]
    offender: Offender
    after_mistake: bool = msgspec.field(name="after-mistake")
    note: Text
    reviewed_by: Line = ""
    reviewed_on: Date = ""
    heroes: dict[Word, Hero]
    cast: dict[Word, Person]
    start: NodeId
    always: Annotated[dict[ToolId, NodeId], Complete(TOOLS)]
    questions: tuple[Text, ...]
    helped: dict[ActId, Text] = msgspec.field(default_factory=dict)
    nodes_: Nodes
    endings: dict[Word, Ending]
    digest: str = ""

    @property
    def id(self) -> str:
        """The id of the episode, the same as its file's name."""
        return self.episode

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
