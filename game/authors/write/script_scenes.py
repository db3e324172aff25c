"""An episode as the scenes of a script: numbered in the order of play, with every line that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import msgspec

from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from game.story.grammar.model import Episode, Node
    from game.story.reading.fields import Condition
    from game.story.steps import Step
    from game.story.steps.option import Option
    from game.story.steps.step_text import StepText

Look: TypeAlias = Literal[
    "told", "item", "chat", "room", "thought", "why", "ask", "option", "back", "class", "comes", "goes",
    "way", "ending", "returns", "does",
]  # fmt: skip
DID: Final = "did-"
"""What the flags of acts begin with: the act itself is shown instead."""


class Line(msgspec.Struct, frozen=True):
    """A line of a scene: how it looks, whose it is, and what is known of it."""

    look: Look
    text: Text | None = None
    who: str = ""
    chat: str = ""
    """Whose chat or which group, where it is another than the writer's own."""
    verb: str = ""
    marks: tuple[str, ...] = ()
    """Under which conditions, and what is remembered from here on."""
    signs: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    way: int = 0
    """The number of the scene with which it goes on; 0 where none is named."""
    people: tuple[str, ...] = ()
    ending: str = ""
    more: Text | None = None
    """What stands below the words of a choice."""
    closed: bool = False
    """Whether it is a picture that nobody sees."""
    own: bool = False
    """Whether it is of who is played."""


class Scene(msgspec.Struct, frozen=True):
    """A node: its number, where and when it is, who is played, what tools do here, and its lines."""

    number: int
    node: str
    place: str
    clock: str
    role: str
    tools: tuple[tuple[str, int], ...]
    lines: tuple[Line, ...]
    before: tuple[int, ...] = ()
    """The numbers of the scenes from which a way, or a tool of their own, leads here."""
    usual: tuple[tuple[str, str], ...] = ()
    """The tools that lead here wherever a scene says nothing else: whose, "" the hero's, and which."""


class Script(msgspec.Struct, frozen=True):
    """The scenes of the story, those that answer tools, and the number of the one that answers each tool.

    `roles` are the others who are played, with what answers their tools.
    """

    story: tuple[Scene, ...]
    answers: tuple[Scene, ...]
    always: tuple[tuple[str, int], ...]
    roles: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()


def script_of(episode: Episode) -> Script:
    """Make the script of an episode: each node is a scene, once, in the order in which ways lead to it."""
    nodes = episode.nodes
    order = [name for name in _in_order(nodes, _starts(episode)) if not nodes[name].scene]
    order += [name for name in _in_order(nodes, (*_starts(episode), *nodes)) if name not in order]
    numbers = {name: number for number, name in enumerate(order, 1)}
    scenes = _led([_scene(episode, nodes[name], numbers) for name in order], _usual(episode))
    return Script(
        tuple(scene for scene in scenes if not nodes[scene.node].scene),
        tuple(scene for scene in scenes if nodes[scene.node].scene),
        _numbered(episode.always, numbers),
        tuple((who, _numbered(role.always, numbers)) for who, role in episode.roles.items()),
    )


def _usual(episode: Episode) -> dict[str, list[tuple[str, str]]]:
    """Whose tools lead to a node wherever a scene says nothing else, and which of them."""
    found: dict[str, list[tuple[str, str]]] = {}
    for who, always in (("", episode.always), *((who, role.always) for who, role in episode.roles.items())):
        for tool, node in always.items():
            found.setdefault(node, []).append((who, tool))
    return found


def _led(scenes: list[Scene], usual: Mapping[str, list[tuple[str, str]]]) -> list[Scene]:
    """The scenes with the numbers of those, and with the tools, that lead to them."""
    before: dict[int, list[int]] = {}
    for scene in scenes:
        ways = (*(line.way for line in scene.lines), *(number for _, number in scene.tools))
        for number in dict.fromkeys(ways):
            before.setdefault(number, []).append(scene.number)
    return [
        msgspec.structs.replace(
            scene, before=tuple(before.get(scene.number, ())), usual=tuple(usual.get(scene.node, ()))
        )
        for scene in scenes
    ]


def _starts(episode: Episode) -> tuple[str, ...]:
    own = [target for node in episode.nodes.values() for target in node.tools.values()]
    return (episode.start, *episode.always.values(), *own)


def _in_order(nodes: Mapping[str, Node], starts: Iterable[str]) -> Iterator[str]:
    """The nodes in the order in which a reader comes to them who follows each way as far as it is new."""
    seen: set[str] = set()
    waiting = list(reversed(tuple(starts)))
    while waiting:
        name = waiting.pop()
        if name in nodes and name not in seen:
            seen.add(name)
            yield name
            ways = [way.target for step in nodes[name].steps for way in step.ways()]
            waiting += reversed(ways)


def _scene(episode: Episode, node: Node, numbers: Mapping[str, int]) -> Scene:
    place = next((step.place for step in node.steps if step.place), "")
    clock = next((step.clock for step in node.steps if step.clock and not step.NEW_DAY), "")
    lines = tuple(_news((line for step in node.steps for line in _lines(step, numbers)), node.role))
    usual = episode.roles[node.role].always if node.role in episode.roles else {}
    tools = {tool: target for tool, target in node.tools.items() if usual.get(tool) != target}
    return Scene(numbers[node.id], node.id, place, clock, node.role, _numbered(tools, numbers), lines)


def _numbered(tools: Mapping[str, str], numbers: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """Tools with the numbers of the scenes that answer them; 0 for a node that is not written yet."""
    return tuple((tool, numbers.get(node, 0)) for tool, node in tools.items())


def _news(lines: Iterable[Line], me: str) -> Iterator[Line]:
    """The lines without people who come and are there already, and several who come at once in one.

    `show` puts on an expression, too; and who is played, `me`, is always there.
    """
    there = {me}
    coming: Line | None = None
    for line in lines:
        if line.look == "comes":
            new = tuple(who for who in line.people if who not in there)
            there.update(new)
            before = coming.people if coming else ()
            if new:
                coming = msgspec.structs.replace(line, people=(*before, *new))
            continue
        if coming:
            yield coming
            coming = None
        if line.look == "goes":
            there.difference_update(line.people)
        yield line
    if coming:
        yield coming


def _lines(step: Step, numbers: Mapping[str, int]) -> Iterator[Line]:
    """The lines of a step: what is said at it, what can be chosen, what it changes, where it leads."""
    if step.comes or step.goes:
        yield from (
            Line(look, people=tuple(sorted(people)), marks=_asked(step))
            for look, people in _moving(step)
            if people
        )
    if step.OFFERS:
        yield from _choice(step, numbers)
        return
    yield from _said(step)
    remembered = _remembered(step.raises())
    if (remembered or step.act) and not step.texts():
        yield Line("does", marks=(*_asked(step), *remembered), acts=(step.act,) if step.act else ())
    for way in step.ways():
        marks = _marks(way.if_) if step.BRANCHES else _asked(step)
        yield Line("way", way=numbers.get(way.target, 0), marks=marks)
    if step.ending:
        yield Line("ending", ending=step.ending, marks=_asked(step))
    if step.RETURNS:
        yield Line("returns", marks=_asked(step))


def _moving(step: Step) -> tuple[tuple[Look, frozenset[str]], ...]:
    return ("comes", step.comes), ("goes", step.goes)


def _said(step: Step) -> Iterator[Line]:
    acts = (step.act,) if step.act else ()
    for number, each in enumerate(step.texts()):
        if each.later:
            yield Line("why", each.text)
            continue
        first = number == 0
        yield Line(
            _look(each, step.by) if step.ask is None else "ask" if each.text == step.ask else "item",
            each.text,
            each.speaker,
            each.thread if each.thread != each.speaker else "",
            marks=(*_asked(step), *_remembered(step.raises()), *_card(step)) if first else (),
            signs=step.signs if first else (),
            acts=acts if first else (),
            closed=first and step.sealed,
            own=each.speaker == step.by,
        )


def _card(step: Step) -> tuple[str, ...]:
    """The time on the card for another day."""
    return (step.clock,) if step.NEW_DAY and step.clock else ()


def _look(text: StepText, me: str) -> Look:
    if text.to:
        return "chat" if text.to == "chat" else "room"
    return "thought" if text.speaker == me else "told" if not text.speaker else "chat"


def _choice(step: Step, numbers: Mapping[str, int]) -> Iterator[Line]:
    if step.ask is not None:
        yield Line("ask", step.ask, marks=_asked(step))
    for option in step.offered():
        yield _option(option, numbers)
    if step.back is not None:
        yield Line("back", step.back)
    if step.talk is not None:
        yield Line("class", step.talk)


def _option(option: Option, numbers: Mapping[str, int]) -> Line:
    return Line(
        "option",
        option.text,
        option.who,
        more=option.line,
        verb=option.kind,
        marks=(*_marks(option.if_), *_remembered(option.raises())),
        acts=(option.act,) if option.act else (),
        way=numbers.get(option.goto, 0),
    )


def _asked(step: Step) -> tuple[str, ...]:
    return () if step.BRANCHES else _marks(step.if_)


def _marks(condition: Condition | None) -> tuple[str, ...]:
    """A condition as marks that need no language: +flag, −flag, and (+a / −b) where one is enough."""
    if condition is None:
        return ()
    single = [f"+{flag}" for flag in sorted(condition.needs)]
    single += [f"−{flag}" for flag in sorted(condition.lacks)]
    several = (
        " / ".join([*(f"+{flag}" for flag in sorted(each.up)), *(f"−{flag}" for flag in sorted(each.down))])
        for each in condition.either
    )
    return (*single, *(f"({each})" for each in several))


def _remembered(flags: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"★ {flag}" for flag in sorted(flags) if not flag.startswith(DID))
