"""Everything that is named must exist, and nothing may have the name of something else."""

from collections.abc import Mapping
from pathlib import Path

from game.story.model import Episode
from game.story.reading import Reading, guess
from game.story.state import HERO
from game.story.words import ACTS

_CODES: Mapping[str, str] = {
    "node": "unknown-node",
    "person": "unknown-person",
    "speaker": "unknown-person",
    "ending": "unknown-ending",
    "condition": "unknown-flag",
}
_BUILT_IN = ("did-", "saw-", "hero-")


def check_names(episode: Episode, reading: Reading) -> None:
    """Report what is named but nowhere to be found, and ids that are taken."""
    known = _known(episode, reading)
    for reference in reading.references:
        names = known.get(reference.kind)
        if names is not None and reference.name not in names:
            values = guess(reference.name, names)
            reading.report.add(_CODES[reference.kind], reference.mark, name=reference.name, **values)
        if reference.kind == "flag" and reference.name.startswith(_BUILT_IN):
            reading.report.add("reserved-name", reference.mark, name=reference.name)
    _check_own_ids(episode, reading)


def _known(episode: Episode, reading: Reading) -> dict[str, set[str]]:
    """Give what can be named, by kind."""
    raised = {reference.name for reference in reading.references if reference.kind == "flag"}
    return {
        "node": set(episode.nodes),
        "person": set(episode.cast),
        "speaker": {*episode.cast, HERO},
        "ending": set(episode.endings),
        "condition": raised | built_in_flags(episode),
    }


def built_in_flags(episode: Episode) -> set[str]:
    """Give the flags that go up by themselves."""
    did = {f"did-{act}" for act in ACTS}
    saw = {f"saw-{who}" for who in episode.cast}
    return did | saw | {f"hero-{hero}" for hero in episode.heroes}


def _check_own_ids(episode: Episode, reading: Reading) -> None:
    """Report an episode whose file has another name, and a person called like the hero."""
    file = Path(reading.report.path)
    if file.suffix and file.stem != episode.id:
        reading.report.add("wrong-file-name", episode.mark, name=episode.id, file=file.stem)
    if HERO in episode.cast:
        reading.report.add("reserved-name", episode.cast[HERO].mark, name=HERO)
