"""Everything that is named must exist, and nothing may have the name of something else."""

from collections.abc import Mapping
from pathlib import Path

from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from game.story.reading.outline import Outline
from game.story.reading.texts_read import Reading
from game.story.reading.words import ACTS
from game.story.state import HERO, TOOK_BACK
from game.story.steps.base import flag_groups, flag_prefixes

_CODES: Mapping[str, str] = {
    "node": "unknown-node",
    "person": "unknown-person",
    "speaker": "unknown-person",
    "ending": "unknown-ending",
    "scene": "unknown-scene",
    "role": "unknown-role",
    "condition": "unknown-flag",
}
_RAISED = frozenset({"flag", "counter"})
_BUILT_IN = ("did-", "saw-", "hero-", TOOK_BACK)


def check_names(drawn: Outline, reading: Reading) -> None:
    """Report what is named but nowhere to be found, in whatever could be read of the file."""
    known = _known(drawn, reading)
    built_in = (*_BUILT_IN, *flag_prefixes())
    for reference in reading.references:
        names = known.get(reference.kind)
        if names is not None and reference.name not in names:
            code, name = _CODES[reference.kind], reference.name
            reading.report.add_unknown(code, reference.mark, name, names, name=name)
        if reference.kind in _RAISED and reference.name.startswith(built_in):
            reading.report.add("reserved-name", reference.mark, name=reference.name)


def _known(drawn: Outline, reading: Reading) -> dict[str, frozenset[str] | None]:
    """Give what can be named, by kind; None where it can't be known, because a whole section is missing."""
    raised = {reference.name for reference in reading.references if reference.kind in _RAISED}
    people = drawn.cast
    return {
        "node": drawn.nodes,
        "person": people if people is None or not drawn.roles else people | {HERO},
        "speaker": None if people is None else people | {HERO},
        "ending": drawn.endings,
        "scene": drawn.scenes,
        "role": drawn.roles | {HERO},
        "condition": None if people is None or drawn.heroes is None else _flags(drawn) | raised,
    }


def _flags(drawn: Outline) -> frozenset[str]:
    """Give the flags that are set in the file, and those that go up by themselves."""
    did = {f"did-{act}" for act in ACTS}
    saw = {f"saw-{who}" for who in drawn.cast or ()}
    return (
        drawn.flags.union(*flag_groups())
        | did
        | saw
        | {TOOK_BACK}
        | {f"hero-{hero}" for hero in drawn.heroes or ()}
    )


def check_own_names(episode: Episode, report: Report) -> None:
    """Report an episode whose file has another name, and a person or a role called like the hero."""
    file = Path(report.path)
    if file.suffix and file.stem != episode.id:
        report.add("wrong-file-name", report.at("episode"), name=episode.id, file=file.stem)
    if HERO in episode.cast:
        report.add("reserved-name", episode.cast[HERO].mark, name=HERO)
    if HERO in episode.offender.who and episode.roles:  # where there are none, nobody knows such a person
        report.add_unknown("unknown-person", report.at("offender"), HERO, tuple(episode.cast), name=HERO)
    if HERO in episode.roles:
        report.add("reserved-name", episode.roles[HERO].mark, name=HERO)
