"""The detective round needs messages that carry warning signs, and every such message must say so."""

from collections.abc import Iterator
from typing import Final

from game.story.grammar.graph import playable, played
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from game.story.reading.source import Mapping, Scalar, Sequence, Tree
from game.story.steps import STEPS

LEAST_SIGNED: Final = 3
"""Below this there is nothing to find in the detective round."""


def check_signs(episode: Episode, report: Report) -> None:
    """Report too few messages with warning signs for a detective round."""
    reached = playable(episode.nodes, episode.start, episode.always)
    signed = sum(bool(step.signs) for name in reached for step in played(episode.nodes[name]))
    if signed < LEAST_SIGNED:
        report.add("few-signs", report.at("nodes"), found=str(signed), least=str(LEAST_SIGNED))


def check_untagged(tree: Tree, report: Report) -> None:
    """Report explained messages without signs from the offender.

    Where nobody is named as one, it is whoever sends other messages that carry some. It looks at the file
    itself: `signs: []` says that a message is meant to carry none.
    """
    messages = list(_messages(tree))
    senders = _named(tree) or {sender for sender, message in messages if _tagged(message)}
    for sender, message in messages:
        if sender in senders and message.get("why") and not message.get("signs"):
            report.add("untagged-message", message.mark, name=sender)


def _named(tree: Tree) -> set[str]:
    """Give those of the cast whom the file names as offenders."""
    offender = tree.get("offender") if isinstance(tree, Mapping) else None
    who = offender.get("who") if isinstance(offender, Mapping) else None
    named = who.items if isinstance(who, Sequence) else (who,)
    return {each.value for each in named if isinstance(each, Scalar)}


def _tagged(message: Mapping) -> bool:
    signs = message.get("signs")
    return bool(signs.items if isinstance(signs, Sequence) else isinstance(signs, Scalar) and signs.value)


def _messages(tree: Tree) -> Iterator[tuple[str, Mapping]]:
    written = {name for name, kind in STEPS.items() if kind.carries_signs()}
    nodes = tree.get("nodes") if isinstance(tree, Mapping) else None
    for _, steps in nodes.pairs if isinstance(nodes, Mapping) else ():
        for step in steps.items if isinstance(steps, Sequence) else ():
            if isinstance(step, Mapping) and step.pairs:
                key, sender = step.pairs[0]
                if key.value in written and isinstance(sender, Scalar):
                    yield sender.value, step
