"""Places in words against the place that is seen, and people where they are not at home."""

import re
from collections.abc import Iterator
from typing import Final

from game.story.checks.now import Nows, told
from game.story.grammar.model import Episode
from game.story.grammar.surroundings import Around
from game.story.reading.diagnostics import Report
from game.story.steps import Step

_PLACES: Final = {
    "kitchen": "kitchen",
    "library": "library",
    "classroom": "classroom",
    "corridor": "school-corridor",
    "park": "park",
    "bus": "bus",
    "schoolyard": "schoolyard",
    "living room": "living-room",
    "bedroom": "bedroom",
    "football pitch": "football-pitch",
}
"""What places are called in a story, and how their names begin in the art kit."""
_WORDS: Final = "|".join(_PLACES)
_HERE: Final = re.compile(rf"(?:^|[.!?…] )(?:In|On|At) the ({_WORDS})\b([^.!?…]*)", re.IGNORECASE)
_MORE: Final = {
    "square": "square",
    "market square": "square",
    "school yard": "schoolyard",
    "sports hall": "sports-hall",
    "gym": "sports-hall",
}
"""Places of which more than one may be meant before one is seen."""
_IS_SEEN: Final = re.compile(
    rf"^The ({'|'.join((*_PLACES, *_MORE))}) (?:is|was) (?:full|crowded|packed|empty|quiet|noisy|busy|dark)",
    re.IGNORECASE,
)
"""A place that is the first thing told of: it is where we are."""
_BED: Final = re.compile(r"\b(?:(?:beside|on|under|in|next to) (?:the|\{his\|her\}) bed)\b", re.IGNORECASE)
_INDOORS: Final = re.compile(r"bedroom|hospital|sick|tent|shop|window|bench")
_SOMEBODY: Final = re.compile(r"\{|\b(?:he|she|they|[A-Z]\w+)\b")
"""Somebody in a sentence, after its first words."""
_FACE: Final = re.compile(rf"\b(?:in|on|at) the ({_WORDS})\b", re.IGNORECASE)
_SPHERES: Final = (
    re.compile(r"^(bedroom|kitchen|living-room|classroom|school-corridor|counsellor-room|library)"),
    re.compile(r"^helpline"),
    re.compile(r"^police"),
)
"""At home or at school, where parents come, too; at the helpline; at the police: who is met at one of them is
seldom at the others."""


def check_faces(episode: Episode, around: Around, report: Report) -> None:
    """Report a line below a face that names another place than its card, and adults in the wrong rooms."""
    for step in (step for node in episode.nodes.values() for step in node.steps):
        for option in step.offered():
            said = _FACE.search(option.line.source) if option.line and option.where else None
            if said and not _is(said[1], option.where):
                report.add("place-differs", option.mark, found=said[1], place=option.where)
    for step, who, place, name in _guests(episode, around):
        report.add("out-of-place", step.mark, who=who, place=place, node=name)


def place_said(step: Step, nows: Nows) -> Iterator[tuple[str, str]]:
    """Give the place where the narrator has somebody at a step, where another one is seen, and that one.

    An oven is heard in the next room.
    """
    places = {each.place for each in nows}
    for word, rest in _HERE.findall(step.texts()[0].text.source) if told(step) else ():
        if _SOMEBODY.search(rest) and "" not in places and not any(_is(word, place) for place in places):
            yield word, min(places)
    seen = _IS_SEEN.search(step.texts()[0].text.source) if told(step) else None
    if seen and "" not in places and not any(_is(seen[1], place) for place in places):
        yield seen[1], min(places)
    bed = _BED.search(step.texts()[0].text.source) if told(step) else None
    if bed and "" not in places and not any(_INDOORS.match(place) for place in places):
        yield bed[0], min(places)


def _is(word: str, place: str) -> bool:
    return place.startswith((_PLACES | _MORE)[word.casefold()])


def _guests(episode: Episode, around: Around) -> Iterator[tuple[Step, str, str, str]]:
    """Give where adults come who are met elsewhere by all cards with their faces."""
    options = [each for node in episode.nodes.values() for step in node.steps for each in step.offered()]
    homes = {
        who: {_sphere(option.where) for option in options if option.who == who and option.where}
        for who, person in episode.cast.items()
        if person.listener
    }
    for name, step, _, after in around.steps():
        for who in step.comes & homes.keys():
            here = {_sphere(moment.place) for moment in after}
            if homes[who] and -1 not in homes[who] | here and homes[who].isdisjoint(here):
                yield step, who, min(moment.place for moment in after), name


def _sphere(place: str) -> int:
    """Give the number of the sphere to which a place belongs, -1 where it is anybody's."""
    return next((at for at, pattern in enumerate(_SPHERES) if pattern.search(place)), -1)
