"""How hard the episodes are to read: for each age that they are for, in each language. Told, not judged.

No limit is set: none for these languages and ages is known to us that is more than an opinion.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from game.language.catalog import Catalogs
from game.language.readability import Reading
from game.language.template import TemplateError, parse
from game.story.load import load_pack
from game.story.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.language.catalog import Catalog
    from game.paths import Paths
    from game.story.model import Episode
    from game.text import Text

NAME = "Lana"
"""What stands for a value, such as the hero's name: a short word, as most names are."""

Levels: TypeAlias = Mapping[str, Mapping[str, Reading]]
"""The reading of each language, for each age."""


def levels(paths: Paths) -> Levels:
    """The reading of all episodes that can be played, by age and language."""
    catalogs = Catalogs.load(paths.locales)
    episodes = load_pack(paths.scenarios).episodes.values()
    ages = sorted({episode.ages for episode in episodes}, key=_youngest)
    return {
        age: {
            code: level([episode for episode in episodes if episode.ages == age], catalogs[code])
            for code in catalogs
        }
        for age in ages
    }


def level(episodes: Sequence[Episode], catalog: Catalog) -> Reading:
    """The reading of some episodes in a language, as a girl who plays reads them."""
    shown = (_shown(catalog, source.text) for episode in episodes for source in texts(episode))
    return Reading.of(shown, catalog.code)


def _shown(catalog: Catalog, text: Text) -> str:
    """The text with names in the places of names; nothing where it is not translated."""
    if not catalog.has(text):
        return ""
    try:
        names = parse(text.source).placeholders
    except TemplateError:
        return ""  # the check tells this text
    values: dict[str, Any] = dict.fromkeys(names, NAME)
    return catalog.render(text, gender="f", **values)


def _youngest(age: str) -> tuple[int, str]:
    first = age.partition("-")[0]
    return (int(first) if first.isdigit() else 99, age)


def as_table(found: Levels) -> str:
    """A line an age and a cell a language: words a sentence, share of long words, LIX."""
    lines = ["Reading: words a sentence, words of more than six letters, LIX (only told, never a problem)"]
    for age, languages in found.items():
        cells = [f"{code} {_cell(reading)}" for code, reading in languages.items()]
        lines.append(f"  {age:>6}  " + "   ".join(cells))
    return "\n".join(lines) + "\n"


def _cell(reading: Reading) -> str:
    return f"{reading.words_a_sentence:.1f}, {reading.share_of_long:.0%}, {reading.lix:.0f}"


def as_rows(found: Levels) -> list[dict[str, Any]]:
    """One object an age and a language, for programs."""
    return [
        {
            "ages": age,
            "language": code,
            "words": reading.words,
            "sentences": reading.sentences,
            "words_a_sentence": round(reading.words_a_sentence, 2),
            "share_of_long_words": round(reading.share_of_long, 3),
            "lix": round(reading.lix, 1),
        }
        for age, languages in found.items()
        for code, reading in languages.items()
    ]
