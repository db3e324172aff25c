"""Options that lead elsewhere than they say: to nobody who listens, and to what was just refused."""

import re
from typing import Final

from game.story.checks.content import listens
from game.story.grammar.graph import played
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from game.story.steps import Step

_TELL: Final = re.compile(
    r"\b(?:tell|telling|talk to|ask) (?:somebody|someone|an adult|a grown-up|an? (?:teacher|grown up))\b",
    re.IGNORECASE,
)
_NOT_NOW: Final = re.compile(
    r"\b(?:tomorrow|later|after|until|not|never|n't|if|could|might|would|why|whether|should|can|before)\b",
    re.IGNORECASE,
)
_ANYWHERE: Final = re.compile(
    r"\b(?:at every place|at any place|anywhere|at any time|whenever|any moment)\b", re.IGNORECASE
)


def check_ends(episode: Episode, report: Report) -> None:
    """Report options that tell somebody and come to nobody, or refuse and do it, and wrong hints."""
    for step in (step for node in episode.nodes.values() for step in node.steps):
        _check_options(episode, step, report)
        hint = next((each.text for each in step.texts() if each.text.id.endswith(".hint")), None)
        said = _ANYWHERE.search(hint.source) if hint and step.right else None
        if hint and said and not _some_anywhere(step):
            report.add("hint-anywhere", report.places.text(hint.id, step.mark), found=said[0])


def _some_anywhere(step: Step) -> bool:
    """Whether two neighbours can change places, and it is right still: then one of them is right anywhere."""
    right = step.right
    swaps = ((*right[:at], right[at + 1], right[at], *right[at + 2 :]) for at in range(len(right) - 1))
    return any(step.fits(each) for each in swaps)


def _check_options(episode: Episode, step: Step, report: Report) -> None:
    done = {option.goto for option in step.offered() if option.goto and option.raises() and not option.act}
    for option in step.offered():
        if option.act == "refuse" and option.goto in done:
            report.add(
                "refused-and-done", report.places.name("node", option.goto, option.mark), node=option.goto
            )
        tells = _TELL.search(option.text.source) and not _NOT_NOW.search(option.text.source)
        if tells and option.goto and not _somebody(episode, option.goto):
            report.add("tells-nobody", report.places.name("node", option.goto, option.mark), node=option.goto)


def _somebody(episode: Episode, name: str) -> bool:
    """Whether somebody listens in a node, faces are there to choose from, or it goes on to such at once."""
    seen, waiting = set[str](), [name]
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        for step in played(episode.nodes[here]):
            offered = step.offered()
            told = "tell" in step.acts() or any(each.who for each in offered)
            if told or listens(episode, step):
                return True
            waiting += () if offered else step.targets()
    return False
