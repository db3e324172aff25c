"""Checking a language that is made from another: what its making may have left, and words that it lacks."""

from pathlib import Path
from typing import Final

from game.language.checks import check_making
from game.language.compiled import generated
from game.language.finding import Finding
from game.language.ijekavian import Lexicon
from game.language.languages import TRANSLATED, row_of
from game.language.po import PoCatalog, strings
from game.language.rules import Rules
from game.language.spelling import check_spelling
from game.language.where import Places

WORDING: Final = frozenset({"doubtful-word", "foreign-word"})
"""What is meant where the lexicon says something of that text alone, as the name of a service."""


def check_made(
    locales: Path, code: str, original: PoCatalog, rules: Rules | None, lexicon: Lexicon
) -> list[Finding]:
    """Check a made language; what is found stands at the line of its source, in its file."""
    path = locales / row_of(code).made_from / TRANSLATED
    made = generated(original, code, lexicon)
    told = [
        each
        for each in check_making(path, code, made, rules)
        if not (each.code in WORDING and each.id in lexicon.texts)
    ]
    spelt = [each for each in check_spelling(locales, code, path, made) if not _stands_in(original, each)]
    return [*_undecided(path, code, original, lexicon), *told, *spelt]


def _stands_in(original: PoCatalog, found: Finding) -> bool:
    """Whether a word stands in the source as well, so that it is told there."""
    return any(found.values["word"] in string for string in strings(original.texts[found.id]))


def _undecided(path: Path, code: str, original: PoCatalog, lexicon: Lexicon) -> list[Finding]:
    """The words of which nobody has said what they are in ijekavian."""
    places, found = Places(path, original.files), []
    for text_id, message in original.texts.items():
        words = (word for string in strings(message) for word in lexicon.undecided(text_id, string))
        for word in dict.fromkeys(words):
            file, line, column = places.of(message, word)
            forms = " / ".join(lexicon.forms(word.lower()))
            values = {"word": word, "id": text_id, "forms": f": {forms}?" if forms else ""}
            found.append(Finding(code, str(file), line, column, "yat-undecided", text_id, values))
    return found
