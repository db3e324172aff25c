"""Words of one tool beside another: what is pressed, chosen, put in order, and told of afterwards."""

import re
from collections.abc import Iterator
from typing import Final

from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Mark, Report
from game.story.steps import Step

_WORDS: Final = {
    "save": re.compile(r"\b(keep|kept|keeping|saved?|saving|screenshots?|proof)\b", re.IGNORECASE),
    "report": re.compile(r"\breport(s|ed|ing)?\b", re.IGNORECASE),
    "block": re.compile(r"\bblock(s|ed|ing)?\b", re.IGNORECASE),
    "tell": re.compile(r"\b(tell|tells|told|telling)\b", re.IGNORECASE),
    "leave": re.compile(r"\b(leav\w*|left|away|out|down|off|close|closes|closed)\b", re.IGNORECASE),
    "pause": re.compile(r"\b(pauses?|paused|breaths?|breathed?|breathing)\b", re.IGNORECASE),
}
_UNDOES: Final = re.compile(r"\b(deletes?|deleted|erases?|throw\w* away)\b", re.IGNORECASE)
"""What no tool does."""
_BY_HAND: Final = ("save", "report", "block")
"""Tools that are called by their names where one is to press them."""
_AGREES: Final = re.compile(
    r"^(yes|ok|okay|sure|fine|of course|gladly|all right|alright|deal)\b", re.IGNORECASE
)


def check_tool_words(episode: Episode, report: Report) -> None:
    """Report texts that speak of another tool than their own, and blocking before keeping."""
    for mark, act, words in _texts(episode, report):
        if found := _other(act, words):
            report.add("other-tool", mark, act=act, found=found)
    for step in (step for node in episode.nodes.values() for step in node.steps):
        for option in step.offered():
            if option.act == "refuse" and (agrees := _AGREES.search(option.text.source)):
                report.add("other-tool", option.mark, act="refuse", found=agrees[0])
        if _blocks_first(step):
            report.add("block-before-keep", step.mark)


def _texts(episode: Episode, report: Report) -> Iterator[tuple[Mark, str, str]]:
    """Give the texts that belong to an act, each with its place and the act."""
    for step in (step for node in episode.nodes.values() for step in node.steps):
        if step.press:
            yield step.mark, step.press, step.texts()[0].text.source
        yield from (
            (each.mark, each.act, each.text.source) for each in step.offered() if each.act in _BY_HAND
        )
    for act, text in episode.helped.items():
        yield report.at("helped"), act, text.source


def _other(act: str, words: str) -> str:
    """Give a word of another act in a text that has none of its own."""
    if act not in _WORDS or _WORDS[act].search(words):
        return ""
    others = (pattern for other, pattern in _WORDS.items() if other not in {act, "leave"})
    found = (pattern.search(words) for pattern in (*others, _UNDOES))
    return next((each[0] for each in found if each), "")


def _blocks_first(step: Step) -> bool:
    """Whether steps are right with the block before what is kept: then there may be nothing to keep."""
    texts = {each.text.id.rpartition(".")[2]: each.text.source for each in step.texts()}
    order = [texts[name] for name in step.right if name in texts]
    places = {
        act: [at for at, text in enumerate(order) if _WORDS[act].search(text)] for act in ("save", "block")
    }
    return bool(places["save"] and places["block"]) and min(places["block"]) < min(places["save"])
