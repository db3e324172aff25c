"""On which lines the texts of an episode stand, so that a remark made on paper leads to its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.language.catalog_files import story_catalog
from game.language.languages import GENERATED
from game.language.po import PoError, read
from game.language.where import Places

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from game.story.grammar.pack import LoadedEpisode


def lines_of(loaded: LoadedEpisode, locales: Path, codes: Iterable[str]) -> dict[str, str]:
    """The lines of each text by its id, as `:87 hr:203`: in its file, and in its catalogs in some languages.

    A language that is made from another has no lines of its own: those of the other are given.
    """
    lines = {text.id: f":{mark.line}" for text, mark in loaded.texts}
    for code in dict.fromkeys(GENERATED.get(code, code) for code in codes):
        for text_id, line in _in_catalog(story_catalog(locales, code, loaded.id)).items():
            if text_id in lines:
                lines[text_id] += f" {code}:{line}"
    return lines


def _in_catalog(path: Path) -> dict[str, int]:
    """The line of each translation; none where the file can't be read, as that of English."""
    try:
        texts = read(path).texts
    except PoError:
        return {}
    places = Places(path, {})
    return {text_id: places.of(message)[1] for text_id, message in texts.items()}
