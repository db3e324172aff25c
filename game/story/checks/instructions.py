"""Steps on a phone that somebody could follow to take over an account or to harm.

It is a rule of the stories: what is done with a phone is told, never how. It is looked for in what is
said and written, not in what the player puts in order.
"""

import re
from typing import Final

from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report

_DO: Final = (
    r"(?:open|tap|click|press|select|choose|enter|type|go to|scroll(?: down)? to|install|download"
    r"|turn on|turn off|switch on|switch off|log in(?:to)?|search for|swipe)"
)
_STEPS: Final = re.compile(
    rf"\b{_DO}\b[^.!?]*?(?:,|\band\b|\bthen\b)\s*(?:then |and )?{_DO}\b", re.IGNORECASE
)
"""Two such steps, one after the other, in one sentence."""
_WHERE: Final = re.compile(
    r"\b(?:settings|menu|linked devices?|browser|tab|QR|verification|two-factor|VPN|incognito"
    r"|app store|website|search bar|account page|privacy page)\b",
    re.IGNORECASE,
)


def check_instructions(episode: Episode, report: Report) -> None:
    """Report two steps on a phone in one sentence, with the name of a page of its settings."""
    for step in (step for node in episode.nodes.values() for step in node.steps):
        for each in step.texts() if not step.right else ():
            found = _STEPS.search(each.text.source)
            if found and _WHERE.search(each.text.source):
                report.add("instructions", step.mark, found=found[0])
