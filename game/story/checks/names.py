"""Everything that is named must exist, and say so with a guess when it does not."""

from collections.abc import Mapping

from game.story.model import Episode
from game.story.read import Reading, guess
from game.story.state import HERO

_CODES: Mapping[str, str] = {
    "node": "unknown-node",
    "person": "unknown-person",
    "speaker": "unknown-person",
    "ending": "unknown-ending",
}


def check_names(episode: Episode, reading: Reading) -> None:
    """Report targets, people and endings that are named but nowhere to be found."""
    known: dict[str, set[str]] = {
        "node": set(episode.nodes),
        "person": set(episode.cast),
        "speaker": {*episode.cast, HERO},
        "ending": set(episode.endings),
    }
    for reference in reading.references:
        names = known.get(reference.kind)
        if names is not None and reference.name not in names:
            values = guess(reference.name, frozenset(names))
            reading.report.add(_CODES[reference.kind], reference.mark, name=reference.name, **values)
