"""The names of the heroes of each episode and of its other people, as a language has them."""

import re
from typing import Final

from game.language.po import PoCatalog, strings

_HERO_NAME: Final = re.compile(r"([^.]+)\.heroes\.[^.]+\.name")
NAME_OF_CAST: Final = re.compile(r"([^.]+)\.cast\.([^.]+)\.name")
"""The id of the name of somebody of a cast: the episode's, and their own."""
_ENDING: Final = 2
"""So many letters of a name may be others in another case: `Petar`, `Petra`."""


def people_of(catalog: PoCatalog) -> dict[str, dict[str, str]]:
    """The translated names of the cast by the id of the episode, and by their own."""
    found: dict[str, dict[str, str]] = {}
    for text_id, message in catalog.texts.items():
        if (person := NAME_OF_CAST.fullmatch(text_id)) and (name := strings(message)[0]):
            found.setdefault(person[1], {})[person[2]] = name
    return found


def in_a_case(name: str, text: str) -> bool:
    """Whether a text holds a name in some case, as `Damira` or `Petra`."""
    stem = name[: max(_ENDING, len(name) - _ENDING)]
    return stem in text and re.search(rf"(?<!\w){re.escape(stem)}\w*", text) is not None


def heroes_of(catalog: PoCatalog) -> dict[str, tuple[str, ...]]:
    """The translated names by the id of the episode."""
    found: dict[str, tuple[str, ...]] = {}
    for text_id, message in catalog.texts.items():
        if (hero := _HERO_NAME.fullmatch(text_id)) and (name := strings(message)[0]):
            found[hero[1]] = (*found.get(hero[1], ()), name)
    return found
