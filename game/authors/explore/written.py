"""A play that was really played, written down as a play test."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Final

from game.authors.explore.play_steps import MOST_LINES
from game.authors.explore.player import Failed, Player
from game.story.events import Arrange, Begin, Choose, Continue, Inspect, LeaveChat, TakeBack, Use
from game.story.reading.diagnostics import Report
from game.story.reading.source import Mapping, parse
from game.story.reading.texts_read import Reading

if TYPE_CHECKING:
    from game.story.events import Event
    from game.story.grammar.model import Episode
    from game.story.playing.play import Play

SHORTEST: Final = 4
"""Letters of a text by which a place can be known."""


def written(play: Play, name: str) -> str:
    """The play as lines of YAML, one item of the list `plays`; of a very long one only its beginning."""
    lines = [f"  - play: {scalar(name)}", f"    as: {scalar(play.state.hero)}", "    steps:"]
    return "\n".join([*lines, *(f"      - {step}" for step in steps(play)[:MOST_LINES]), ""])


def steps(play: Play) -> list[str]:
    """What was done and seen, line by line; played again it gives the same play."""
    reached = 1
    found: list[str] = []
    for number, event in enumerate(play.events):
        if isinstance(
            event, (Begin, Continue, LeaveChat)
        ):  # time goes on by itself, and who looks round does nothing
            continue
        if isinstance(event, (Use, Inspect, TakeBack)):
            found += _place(play, reached, number)
        found.append(_line(play, number, event))
        reached = number + 1
    if play.state.ended:
        return [*found, f"end: {scalar(play.state.ended)}"]
    return found + _place(play, reached, len(play.events))


def scalar(value: str) -> str:
    """A value as it is written in YAML: without quotes where they are not needed."""
    report = Report("")
    tree = parse(f"key: {value}\n".encode(), report)
    read = tree.get("key") if isinstance(tree, Mapping) else None
    plain = read is not None and Reading(report).string(read) == value and not report.problems
    return value if plain else json.dumps(value, ensure_ascii=False)


def _line(play: Play, number: int, event: Event) -> str:
    """What was done, in one line."""
    if isinstance(event, Use):
        return f"use: {event.tool}"
    if isinstance(event, Inspect):
        return f"look-at: {scalar(event.who)}"
    if isinstance(event, Arrange):
        return f"arrange: [{', '.join(scalar(id_) for id_ in event.order)}]"
    if isinstance(event, TakeBack):
        player = _at(play, number)
        words = player.shown.take_back
        return f"take-back: {scalar(player.said(words) if words else '')}"
    if isinstance(event, Choose):
        return f"choose: {scalar(_option(play, number, event.choice))}"
    raise TypeError(f"no line for {event}")


def _option(play: Play, number: int, choice: str) -> str:
    """The words of an option, or its id where another one open there has the same words."""
    player = _at(play, number)
    words = [player.said(one.text) for one in player.shown.choices if one.id == choice]
    same = [one for one in player.shown.choices if words and player.matches(words[0], one.text)]
    named = [one for one in player.shown.choices if words and one.id == words[0]]
    return words[0] if len(same) == 1 and not named else choice


def _place(play: Play, reached: int, number: int) -> list[str]:
    """How to get from event `reached` to the place before event `number`.

    By words that stand nowhere else in the episode, and by taps from there; by taps alone where none do.
    """
    taps = number - reached
    if taps == 0:
        return []
    once = _said_once(play.episode)
    for stop in range(number, reached, -1):
        words = _known_by(play, reached, stop, once)
        if words:
            rest = [f"tap: {number - stop}"] if stop < number else []
            return [f"until: {scalar(words)}", *rest]
    return [f"tap: {taps}"]


def _known_by(play: Play, reached: int, number: int, once: frozenset[str]) -> str:
    """Words that are to be read before event `number` and nowhere else in the episode; "" where none are."""
    before, here = _at(play, reached), _at(play, number)
    old = {text.id for text in before.texts()}
    for text in here.texts():
        words = here.said(text)
        new = text.id not in old and text.source in once
        if new and len(words) >= SHORTEST and _leads(play, reached, number, words):
            return words
    return ""


def _said_once(episode: Episode) -> frozenset[str]:
    """The texts that stand at one step only: others don't tell a reader which place is meant."""
    steps_ = (step for node in episode.nodes.values() for step in node.steps)
    counted = Counter(source for step in steps_ for source in {each.text.source for each in step.texts()})
    return frozenset(source for source, times in counted.items() if times == 1)


def _leads(play: Play, reached: int, number: int, words: str) -> bool:
    """Whether going on until these words can be read leads exactly there."""
    player = _at(play, reached)
    try:
        player.until(words)
    except Failed:
        return False
    return player.play.events == play.events[:number]


def _at(play: Play, number: int) -> Player:
    """A player who stands where the play stood before event `number`."""
    player = Player(play.episode, play.state.hero)
    player.play = play.rewound(number)
    return player
