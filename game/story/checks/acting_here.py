"""What the narrator sees somebody do here, who isn't here.

Only verbs of what is done in the room count, right after a name at the beginning of a sentence: whoever is
elsewhere may well write, know or be gone.
"""

import re
from typing import Final

from game.story.checks.mentions import Mentions
from game.story.grammar.model import Episode
from game.story.grammar.surroundings import Around, everybody
from game.story.reading.diagnostics import Report

_DOES: Final = (
    r"(?:sits|stands|leans|nods|shrugs|smiles|grins|laughs|points|waters|whispers|pours|stirs|peels|chews"
    r"|yawns|blinks|waves|knocks|claps|hums|hands|drops|kneels|reads (?:out|aloud)|looks (?:up|at|down|out)"
    r"|pulls (?:out|up)|(?:puts|takes|holds) (?:down|off|out|up|the|a|her|his)"
    r"|turns (?:round|around|off|on|the)|(?:opens|closes) the)"
)


def check_acting_here(episode: Episode, around: Around, report: Report) -> None:
    """Report a narrator who tells what somebody does where others are to be seen, and they aren't."""
    mentions = Mentions(episode)
    acting = re.compile(rf"(?:^|[.!?…] ){mentions.pattern.pattern} {_DOES}\b")
    played = mentions.names(episode.roles)
    for name, step, before, after in around.steps():
        if step.NEW_DAY or step.offered() or any(each.speaker for each in step.texts()):
            continue
        here = mentions.names(everybody(before) | everybody(after))
        for each in step.texts() if here else ():
            for found in acting.findall(mentions.plain(each.text)):
                if found.casefold() not in here | played and not step.pictured:
                    report.add("acts-unseen", step.mark, who=found, node=name)
