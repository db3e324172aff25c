"""An episode that takes note of what its conditions said and which of its tools' answers were given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from game.story.grammar.model import Episode, Node, Nodes
from game.story.reading.fields import Condition, Model

if TYPE_CHECKING:
    from collections.abc import Iterator


class Watch(msgspec.Struct):
    """A condition of an episode: where it stands, and how it came out so far."""

    node: str
    line: int
    condition: Condition
    outcomes: set[bool]


class Watched(msgspec.Struct, frozen=True):
    """The episode that takes note, its conditions, and the answers given: node ("" for `always`) and tool."""

    episode: Episode
    conditions: tuple[Watch, ...]
    answers: set[tuple[str, str]]


def watched(episode: Episode) -> Watched:
    """The same episode, which plays as before and takes note."""
    conditions: list[Watch] = []
    answers: set[tuple[str, str]] = set()
    nodes = {name: _node(node, conditions, answers) for name, node in episode.nodes.items()}
    always = _Answers(episode.always, "", answers)
    copy = msgspec.structs.replace(episode, nodes_=Nodes(nodes), always=always)
    return Watched(copy, tuple(conditions), answers)


class Noted(Condition, frozen=True):
    """A condition that remembers how it came out."""

    outcomes: set[bool] = msgspec.field(default_factory=set)

    def holds(self, flags: frozenset[str]) -> bool:
        """Whether the condition holds."""
        outcome = super().holds(flags)
        self.outcomes.add(outcome)
        return outcome


class _Answers(dict[str, str]):
    """The nodes that answer tools, which remembers those asked for and given."""

    def __init__(self, answers: dict[str, str], node: str, given: set[tuple[str, str]]) -> None:
        super().__init__(answers)
        self.node, self.given = node, given

    def get(self, tool: str, default: Any = None) -> Any:  # noqa: ANN401 - the signature of dict
        """The node that answers a tool."""
        if tool in self:
            self.given.add((self.node, tool))
        return super().get(tool, default)

    def __getitem__(self, tool: str) -> str:
        self.given.add((self.node, tool))
        return super().__getitem__(tool)


def _node(node: Node, conditions: list[Watch], answers: set[tuple[str, str]]) -> Node:
    steps = tuple(_part(step, node.id, conditions) for step in node.steps)
    tools = _Answers(node.tools, node.id, answers)
    return msgspec.structs.replace(node, steps=steps, tools=tools)


def _part(part: Any, node: str, conditions: list[Watch]) -> Any:  # noqa: ANN401 - a part of any model
    """The same part of a step with all conditions in it watched, however deep they stand."""
    if isinstance(part, Model) and not part.DECIDES:  # what is only read of it changes nothing in the story
        return part
    changes: dict[str, object] = {}
    for name, value in _fields(part):
        if isinstance(value, Condition):
            changes[name] = _watch(value, node, part.mark.line, conditions)
        elif isinstance(value, tuple) and any(isinstance(item, msgspec.Struct) for item in value):
            changes[name] = tuple(
                _part(item, node, conditions) if isinstance(item, msgspec.Struct) else item for item in value
            )
    return msgspec.structs.replace(part, **changes) if changes else part


def _fields(part: msgspec.Struct) -> Iterator[tuple[str, Any]]:
    return ((name, getattr(part, name)) for name in part.__struct_fields__)


def _watch(condition: Condition, node: str, line: int, conditions: list[Watch]) -> Condition:
    made = Noted(condition.needs, condition.lacks, condition.either)
    conditions.append(Watch(node, line, condition, made.outcomes))
    return made
