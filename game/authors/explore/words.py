"""Whether every text of an episode is there in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.language.languages import SOURCE_LANGUAGE
from game.story.wording.texts import texts

if TYPE_CHECKING:
    from game.language.catalog import Catalogs
    from game.story.grammar.model import Episode


def untranslated(episode: Episode, catalogs: Catalogs) -> dict[str, tuple[str, ...]]:
    """The ids of the texts that a language lacks, by language; a text is looked up as in a play."""
    found = {}
    for code in catalogs:
        if code != SOURCE_LANGUAGE:
            found[code] = tuple(_missing(episode, catalogs, code))
    return found


def _missing(episode: Episode, catalogs: Catalogs, code: str) -> list[str]:
    catalog = catalogs[code]
    names = [hero.name for hero in episode.heroes.values()]
    for source in texts(episode):
        for hero in names:
            catalog.render(source.text, gender="f", hero=hero)
    return [source.text.id for source in texts(episode) if source.text.id in catalog.missing]
