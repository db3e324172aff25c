"""Who says a text to whom, by gender: read from the note that translators see beside it.

A note says `Spoken by Mum (female). To the hero.`; `game.story.wording.texts` writes those of the stories.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Literal, TypeAlias

import msgspec

Speaks: TypeAlias = Literal["m", "f", "hero", ""]
"""A man or boy, a woman or girl, whichever hero is played, or nobody of whom that is known."""

_GENDERS: Final[dict[str, Speaks]] = {"male": "m", "female": "f"}
_PERSON: Final = re.compile(r"\((male|female)\)|(the hero)")
_BY: Final = re.compile(
    r"(?:^Spoken by|^Chat message from|^Profile of|, by|^What|^A thought of|^Choice: [a-z ]{1,20} that"
    r"|^A message that) (?!the hero\b)[^(“”]{1,80} \((male|female)\)"
)
_BY_HERO: Final = re.compile(
    r"^(?:Spoken by|Chat message from|.*, by|What) the hero\b|^A thought of the hero|^The hero takes back"
    r"|that the hero (?:says|sends|does|writes)"
)
_TO: Final = re.compile(r"\. To (.{1,400}?)\.(?= Place: | If | At most | From |$)")
_OF_STORIES: Final = re.compile(r"If gender shows|Place: |The narrator|the hero\b|ending “")


class Speakers(msgspec.Struct, frozen=True):
    """Of whom a text says *I* and *you*: `by` whom and `to` whom it is said.

    What nobody of a story says is said to whoever plays, who may be a boy or a girl as the hero may.
    """

    by: Speaks = "hero"
    to: Speaks = "hero"


def speakers(comments: Sequence[str]) -> Speakers:
    """Read who says a text to whom from the notes for its translators."""
    return _read(" ".join(comments))


@lru_cache(maxsize=8192)
def _read(note: str) -> Speakers:
    """The same from one note, which every language has again."""
    said, to = _BY.search(note), _TO.search(note)
    by: Speaks = _GENDERS[said[1]] if said else "hero" if _BY_HERO.search(note) else ""
    if to:
        return Speakers(by, _all(to[1]))
    if by:
        return Speakers(by, "")
    return Speakers("" if _OF_STORIES.search(note) else "hero", "hero")


def _all(people: str) -> Speaks:
    """The gender of whom a line is said to; where people of several may be meant, any form may be right.

    What is said to one alone on one way is said to the same one where others stand by.
    """
    ways = [_PERSON.findall(way) for way in people.split(", or to ")]
    alone = [way for way in ways if len(way) == 1]
    found = {_GENDERS.get(gender, "hero") for way in alone or ways for gender, _ in way}
    return found.pop() if len(found) == 1 else ""
