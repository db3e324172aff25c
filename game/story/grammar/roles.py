"""Other people as whom a part of a story is played: who one is in each node, worked out over all ways.

Nothing of it is remembered by a play: a part begins with a node whose first step is `become`, and holds for
every node to which all ways lead through it, until another one begins. What answers a tool there is in it.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, TypeAlias

import msgspec
from msgspec.structs import replace

from game.story.grammar.characters import History
from game.story.grammar.phone_content import PhoneContent
from game.story.reading.fields import Complete, Keyed, NodeId, PersonId, ToolId
from game.story.reading.words import TOOLS
from game.story.state import HERO

if TYPE_CHECKING:
    from game.story.grammar.model import Node

Tools: TypeAlias = Mapping[str, str]
"""Tools, and for each the node that answers it."""


class Role(Keyed, frozen=True, kw_only=True):
    """Somebody of the cast as whom a part is played: `become` begins it."""

    always: Annotated[dict[ToolId, NodeId], Complete(TOOLS)]
    """The six tools of this person's phone, and for each the node that answers it."""
    phone: PhoneContent = PhoneContent()
    """What lies on this person's phone besides chats and feed."""
    history: dict[PersonId, History] = msgspec.field(default_factory=dict)
    """What was written in this person's chats before the story, by whom they are with, the oldest first."""


def begins(node: "Node") -> str:
    """Give as whom one is from this node on, or "" where no part begins with it."""
    return node.steps[0].becomes if node.steps else ""


def played_as(
    nodes: Mapping[str, "Node"],
    start: str,
    always: Tools,
    roles: Mapping[str, Role],
    chapters: Mapping[str, Tools],
) -> dict[str, frozenset[str]]:
    """Give for each node as whom one can come there, by the ways that lead to it; conditions are left out."""
    found: dict[str, frozenset[str]] = {}
    waiting = [(name, HERO) for name in (start, *always.values())]
    waiting += [(name, who) for who, role in roles.items() for name in role.always.values()]
    while waiting:
        name, came = waiting.pop()
        if name not in nodes:
            continue
        node = nodes[name]
        who, before = begins(node) or came, found.get(name, frozenset())
        if who not in before:
            found[name] = before | {who}
            leads = (*node.targets, *node.tools.values(), *chapters.get(name, {}).values())
            waiting += [(target, who) for target in leads]
    return found


def with_roles(
    nodes: Mapping[str, "Node"],
    start: str,
    always: Tools,
    roles: Mapping[str, Role],
    chapters: Mapping[str, Tools],
) -> dict[str, "Node"]:
    """Give the nodes, each with whom one is there; where the ways don't agree it is the hero."""
    came = played_as(nodes, start, always, roles, chapters) if roles else {}
    one = {name: min(who) for name, who in came.items() if len(who) == 1}
    return {name: _played(node, one.get(name, HERO)) for name, node in nodes.items()}


def _played(node: "Node", who: str) -> "Node":
    """Give a node all of whose steps know who is played."""
    if who == HERO:
        return node
    return replace(node, role=who, steps=tuple(replace(step, by=who) for step in node.steps))


def with_parts(
    nodes: Mapping[str, "Node"], always: Tools, roles: Mapping[str, Role], chapters: Mapping[str, Tools]
) -> dict[str, Tools]:
    """Give the chapters, and with them the parts: one begins to be answered by the tools of who is played."""
    found: dict[str, Tools] = dict(chapters)
    for name, node in nodes.items() if roles else ():
        if who := begins(node):
            role = roles.get(who)
            found[name] = {**(role.always if role else always), **chapters.get(name, {})}
    return found


def usual(nodes: Mapping[str, "Node"], roles: Mapping[str, Role]) -> dict[str, Tools]:
    """Give how tools are answered in the nodes of other people's parts, where no chapter says otherwise."""
    return {name: roles[node.role].always for name, node in nodes.items() if node.role in roles}
