"""Spelling with hunspell and its dictionaries, where they are installed, and the project's own words."""

import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from game.edges.real_files import read_regular
from game.language.checks import allowed
from game.language.entry import shown
from game.language.finding import Finding
from game.language.languages import row_of
from game.language.po import PoCatalog, strings
from game.language.serbian import cyrillic_words
from game.language.template import TemplateError
from game.language.where import Places

LARGEST: Final = 1_000_000
"""Bytes of a list of words; ours have a thousand."""
WORDS: Final = Path("words")
_WORD: Final = re.compile(r"[^\W\d_]+")


_ACCOUNT: Final = re.compile(r"\w+(?:_\w+)+")
"""A name as accounts have it: its parts are no words."""

Speller: TypeAlias = Callable[[str, Sequence[str]], list[str] | None]


def unknown_words(
    locales: Path, code: str, catalog: PoCatalog, speller: Speller | None = None
) -> dict[str, list[str]] | None:
    """The words that neither the speller nor `words/<code>.txt` knows, each with the ids of its texts.

    A made language knows the words of the one that it is made from.

    The speller gives the words it does not know, and None where it does not know the language; it is hunspell
    unless another one is given. Raises OSError or ValueError where our own words can't be read.
    """
    used = _used_words(code, catalog)
    unknown = (speller or hunspell)(code, list(used))
    if unknown is None:
        return None
    sources = [each for each in (code, row_of(code).made_from) if each]
    known = known_words(*(locales / WORDS / f"{each}.txt" for each in sources))
    return {word: used[word] for word in unknown if not known.match(word.lower())}


def check_spelling(
    locales: Path, code: str, path: Path, catalog: PoCatalog, speller: Speller | None = None
) -> list[Finding]:
    """The unknown words, each where it stands first in each of its texts; none where nobody can spell."""
    unknown = unknown_words(locales, code, catalog, speller) or {}
    places, texts = Places(path, catalog.files), catalog.texts
    found = []
    for word, ids in unknown.items():
        for text_id in ids:
            file, line, column = places.of(texts[text_id], word)
            values = {"word": word, "id": text_id, "code": code}
            found.append(Finding(code, str(file), line, column, "spelling", text_id, values))
    return found


def _used_words(code: str, catalog: PoCatalog) -> dict[str, list[str]]:
    """Every word of the translations with the ids of its texts; Latin words inside Serbian are names."""
    used: dict[str, list[str]] = {}
    for text_id, message in catalog.texts.items():
        if not all(strings(message)) or "spelling" in allowed(message):
            continue
        try:
            texts = [text for string in dict.fromkeys(strings(message)) for text in shown(string)[1]]
        except TemplateError:
            continue  # an error of its own
        joined = " ".join(texts)
        if "_" in joined:
            joined = _ACCOUNT.sub(" ", joined)
        for word in cyrillic_words(joined) if row_of(code).script == "cyrillic" else _WORD.findall(joined):
            ids = used.setdefault(word, [])
            if text_id not in ids[-1:]:  # texts come one after another
                ids.append(text_id)
    return used


def hunspell(code: str, words: Sequence[str]) -> list[str] | None:
    """The words that hunspell does not know; None where it, or its dictionary, is not installed."""
    program = shutil.which("hunspell")
    dictionary = row_of(code).dictionary
    if program is None or not dictionary:
        return None
    answer = subprocess.run(  # noqa: S603 - a program of the system, with arguments of ours
        [program, "-i", "utf-8", "-d", dictionary, "-l"],
        input="\n".join(words),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if answer.returncode:
        return None
    refused = set(answer.stdout.split())
    return [word for word in words if word in refused]


def known_words(*paths: Path) -> re.Pattern[str]:
    """The project's words: one a line, `#` begins a comment, and `word*` stands for every ending."""
    files = [read_regular(path, LARGEST).decode("utf-8") for path in paths if path.is_file()]
    lines = [line for file in files for line in file.splitlines()]
    words = [line.partition("#")[0].strip().lower() for line in lines]
    patterns = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words if word)
    return re.compile(f"(?:{patterns})$" if patterns else "(?!)")
