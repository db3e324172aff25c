"""The names of the heroes of each episode, as a language has them."""

import re
from typing import Final

from game.language.po import PoCatalog, strings

_HERO_NAME: Final = re.compile(r"([^.]+)\.heroes\.[^.]+\.name")


def heroes_of(catalog: PoCatalog) -> dict[str, tuple[str, ...]]:
    """The translated names by the id of the episode."""
    found: dict[str, tuple[str, ...]] = {}
    for text_id, message in catalog.texts.items():
        if (hero := _HERO_NAME.fullmatch(text_id)) and (name := strings(message)[0]):
            found[hero[1]] = (*found.get(hero[1], ()), name)
    return found
