"""An episode as a map: nodes and endings, what leads from one to another, and how often plays went there."""

from __future__ import annotations

from collections import Counter, deque
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from game.story.grammar.graph import played

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.story.grammar.model import Episode, Node
    from game.story.playing.play import Play
    from game.story.steps import Step
    from game.story.steps.option import Option

Shape: TypeAlias = Literal["start", "decision", "story", "scene", "phone", "good", "open", "hard"]
"""What a place of the map is: a node of the story, one of a tool's scene, another phone, or an ending."""
Kind: TypeAlias = Literal["choice", "way", "tool"]
"""How one gets from place to place: by an option, by itself, or by a tool of the phone."""
PHONE = "phone"
"""The place from which the tools lead that are answered the same everywhere."""


class Place(msgspec.Struct, frozen=True):
    """A node or an ending of the map; `words` are what it is known by."""

    id: str
    shape: Shape
    words: str
    visits: int = 0


class Way(msgspec.Struct, frozen=True):
    """What leads from one place to another, and how many plays went there."""

    source: str
    target: str
    kind: Kind
    words: str
    plays: int = 0


class Map(msgspec.Struct, frozen=True):
    """The whole episode."""

    title: str
    places: tuple[Place, ...]
    ways: tuple[Way, ...]
    plays: int
    """How many written plays were followed."""


def drawn(episode: Episode, plays: Iterable[Play] = ()) -> Map:
    """The map of an episode, with the ways that these plays went."""
    followed = tuple(plays)
    ways = list(_ways(episode))
    went: Counter[Way] = Counter()
    visits: Counter[str] = Counter()
    for play in followed:
        path = _path(episode, play, ways)
        went.update(set(path))
        visits.update({place for way in path for place in (way.source, way.target)})
    places = tuple(msgspec.structs.replace(place, visits=visits[place.id]) for place in _places(episode))
    counted = tuple(msgspec.structs.replace(way, plays=went[way]) for way in ways)
    return Map(episode.title.source, places, counted, len(followed))


def _places(episode: Episode) -> Iterable[Place]:
    for node in episode.nodes.values():
        role = f"[as {episode.cast[node.role].name.source}] " if node.role in episode.roles else ""
        yield Place(node.id, _shape(episode, node), (role + _asked(node)).strip())
    for who in episode.roles:
        yield Place(f"{PHONE}:{who}", "phone", f"the phone of {episode.cast[who].name.source}")
    for ending in episode.endings.values():
        yield Place(f"end:{ending.id}", ending.kind, ending.title.source)


def _shape(episode: Episode, node: Node) -> Shape:
    if node.id == episode.start:
        return "start"
    if node.scene:
        return "scene"
    return "decision" if any(step.OFFERS for step in node.steps) else "story"


def _asked(node: Node) -> str:
    """The first question that is asked in a node."""
    asked = (step.ask for step in node.steps if step.OFFERS and step.ask)
    return next((text.source for text in asked), "")


def _ways(episode: Episode) -> Iterable[Way]:
    for node in episode.nodes.values():
        yield from _leaving(node)
        for tool in node.tools:
            source, target = _answer(episode, node, tool)
            if source == node.id:
                yield Way(source, target, "tool", tool)
    for tool, target in episode.always.items():
        yield Way(PHONE, target, "tool", tool)
    for who, role in episode.roles.items():
        for tool, target in role.always.items():
            yield Way(f"{PHONE}:{who}", target, "tool", tool)


def _answer(episode: Episode, node: Node, tool: str) -> tuple[str, str]:
    """Give where the way of a tool used in a node begins (at a phone, or there), and where it leads."""
    role, own = episode.roles.get(node.role), node.tools.get(tool)
    phone, usual = (f"{PHONE}:{role.id}", role.always) if role else (PHONE, episode.always)
    return (node.id, own) if own and own != usual[tool] else (phone, usual[tool])


def _leaving(node: Node) -> Iterable[Way]:
    """The ways out of a node; one that an option without `goto` goes on to bears its words."""
    words = ""
    for step in played(node):
        if step.OFFERS:
            options = step.offered()
            yield from (Way(node.id, each.goto, "choice", _said(each)) for each in options if each.goto)
            words = " / ".join(_said(each) for each in options if not each.goto)
        elif step.ending:
            yield Way(node.id, f"end:{step.ending}", "way", words)
        else:
            condition = f"[if {step.if_}]" if step.if_ else ""
            for number, target in enumerate(dict.fromkeys(step.targets())):
                yield Way(node.id, target, "way", (condition or words) if number == 0 else "[else]")


def _said(option: Option) -> str:
    """The words of an option, and its condition before them."""
    return f"[if {option.if_}] {option.text.source}" if option.if_ else option.text.source


def _path(episode: Episode, play: Play, ways: list[Way]) -> list[Way]:
    """The ways that a play took, in its order."""
    log = play.state.log
    places = [entry.node for entry in log]
    places.append(f"end:{play.state.ended}" if play.state.ended else play.state.node)
    path: list[Way] = []
    for entry, here, there in zip(log, places, places[1:], strict=False):
        if entry.tool:
            tool = _answer(episode, episode.nodes[here], entry.tool)
            path += [way for way in ways if (way.source, way.target) == tool and way.words == entry.tool]
            path += _between(tool[1], there, ways)
        else:
            step = episode.nodes[here].steps[entry.at]
            chosen = _chosen(step, here, entry.choice, ways)
            after = chosen[-1].target if chosen else here
            path += [*chosen, *([] if step.RETURNS else _between(after, there, ways))]
    return path


def _chosen(step: Step, node: str, choice: str, ways: list[Way]) -> list[Way]:
    """The way of the option that was chosen at a step, if one was that leads on."""
    if not step.OFFERS:
        return []
    option = next(each for each in step.offered() if each.id == choice)
    wanted = (node, option.goto, _said(option))
    return [way for way in ways if (way.source, way.target, way.words) == wanted][:1]


def _between(here: str, there: str, ways: list[Way]) -> list[Way]:
    """The shortest way without a decision: through nodes that show nothing and only ask `if`."""
    came: dict[str, Way] = {}
    todo = deque([here])
    while todo and there not in came:
        place = todo.popleft()
        for way in ways:
            if way.source == place and way.kind == "way" and way.target not in came:
                came[way.target] = way
                todo.append(way.target)
    path: list[Way] = []
    while there in came and there != here:
        path.append(came[there])
        there = came[there].source
    return path[::-1]
