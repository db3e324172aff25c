"""Rules of wording kept as data: words of a neighbouring language, phrases that blame or frighten a child.

`locales/language_rows.tsv` has a row a concept with its word in each language and what must not stand there;
`locales/banned_phrases.tsv` has a row a phrase with the languages it counts for. Patterns are regular
expressions for lower-cased Latin text; one that begins with `WARN ` only warns. The glossary comes with them.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

import msgspec

from game.edges.real_files import read_regular
from game.language.beginnings import Beginnings
from game.language.glossary import GLOSSARY, Glossary, load_glossary
from game.language.languages import LANGUAGES, LARGEST
from game.language.tsv import table

ROWS: Final = Path("language_rows.tsv")
PHRASES: Final = Path("banned_phrases.tsv")
_WARN: Final = "WARN "
_LOOKS_BACK: Final = re.compile(r"(?:\(\?<[=!][^()\[\\]*\))+")
"""What must or must not stand before a match is no part of it."""
_PIECE: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
"""A sign, an escaped one, or a class: in these, brackets and bars are letters."""
_LETTERS: Final = re.compile(r"([^\W\d_]*)(.?)")
_CODES: Final = {"word": "foreign-word", "phrase": "banned-phrase"}


class Rule(msgspec.Struct, frozen=True):
    """One pattern that must not match; `advice` is what to write instead.

    `begins` are beginnings of words with one of which every match begins, where that can be told.
    """

    code: str
    pattern: re.Pattern[str]
    advice: str
    begins: frozenset[str] = frozenset()


class Rules:
    """All rules of one language; nearly every text breaks none of them, and that is found out quickly."""

    def __init__(self, rules: Iterable[Rule], glossary: Glossary | None = None) -> None:
        """The rules, in the order in which they are reported, and the words of the glossary."""
        self._rules = tuple(rules)
        self._beginnings = Beginnings((rule, rule.begins) for rule in self._rules)
        self.glossary = glossary or Glossary()

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules)

    def broken_by(self, text: str) -> list[tuple[Rule, str]]:
        """The rules that a lower-cased Latin text breaks, each with the words that do."""
        found = [(rule, rule.pattern.search(text)) for rule in self._beginnings.near(text)]
        return [(rule, match[0]) for rule, match in found if match]


def load_rules(locales: Path) -> dict[str, Rules]:
    """The rules of every language that has any.

    Raises:
        OSError: A file of rules is missing.
        ValueError: A pattern is no regular expression, or a file no table with our columns.
    """
    return dict(_rules(locales, tuple(_content(locales / name) for name in (ROWS, PHRASES, GLOSSARY))))


def _content(path: Path) -> bytes | None:
    try:
        return read_regular(path, LARGEST)
    except OSError:  # whether it may be missing is decided where it is read
        return None


@lru_cache(maxsize=2)
def _rules(locales: Path, _files: tuple[bytes | None, ...]) -> dict[str, Rules]:
    """The same as long as the files hold what they held: to compile a thousand patterns takes a while."""
    found: dict[str, list[Rule]] = {}
    for language, rule in (*_rows(locales / ROWS), *_phrases(locales / PHRASES)):
        found.setdefault(language, []).append(rule)
    glossary = load_glossary(locales / GLOSSARY)
    return {language: Rules(rules, glossary.get(language)) for language, rules in found.items()}


def _rows(path: Path) -> Iterator[tuple[str, Rule]]:
    rows = [language.rows for language in LANGUAGES if language.rows]
    columns = {"concept", *(word for word, _ in rows), *(forbidden for _, forbidden in rows if forbidden)}
    for row in table(path, columns - {""}):
        for language in LANGUAGES:
            word, forbidden = language.rows or ("", "")
            if forbidden and row[forbidden]:
                yield language.code, _rule("word", row[forbidden], row[word] or row["concept"], path)


def _phrases(path: Path) -> Iterator[tuple[str, Rule]]:
    for row in table(path, {"languages", "pattern", "instead"}):
        for language in row["languages"].split():
            yield language, _rule("phrase", row["pattern"], row["instead"], path)


def _rule(what: str, pattern: str, advice: str, path: Path) -> Rule:
    code = f"doubtful-{what}" if pattern.startswith(_WARN) else _CODES[what]
    try:
        compiled = re.compile(pattern.removeprefix(_WARN))
        return Rule(code, compiled, advice, _beginnings(compiled.pattern))
    except (re.error, RecursionError, OverflowError) as problem:  # too deep, or a repetition too large
        raise ValueError(f"{path}: {pattern}: {problem}") from problem


def _beginnings(pattern: str) -> frozenset[str]:
    r"""The beginnings of words with one of which every match begins; none where it isn't told at a glance.

    Each alternative has to begin with `\b` and letters, or with a group of such beginnings.
    """
    found = set[str]()
    for either in _alternatives(pattern):
        looks_back = _LOOKS_BACK.match(either)
        match = either[looks_back.end() :] if looks_back else either
        begins = _begins(match.removeprefix(r"\b"))
        if not match.startswith(r"\b") or not all(begins):
            return frozenset()
        found.update(begins)
    return frozenset(found)


def _begins(pattern: str) -> list[str]:
    """The letters with which the matches of a pattern begin, "" where that isn't told at a glance."""
    if not pattern.startswith("("):
        return [_letters(pattern)]
    group, after = _group(pattern)
    inside = group.removeprefix("?:")
    if inside.startswith("?") or after.startswith(("?", "*", "{")):
        return [""]
    return [begin for either in _alternatives(inside) for begin in _begins(either)]


def _group(pattern: str) -> tuple[str, str]:
    """What stands in the group with which a pattern begins, and what follows it."""
    depth = at = 0
    for piece in _PIECE.findall(pattern):
        depth += (piece == "(") - (piece == ")")
        at += len(piece)
        if not depth:
            break
    return pattern[1 : at - 1], pattern[at:]


def _alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern that stand in no group."""
    depth, found = 0, [""]
    for piece in _PIECE.findall(pattern):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            found.append("")
        else:
            found[-1] += piece
    return found


def _letters(pattern: str) -> str:
    """The letters with which a match of a pattern without alternatives begins."""
    letters, after = _LETTERS.match(pattern).groups()  # type: ignore[union-attr] # it matches anything
    return letters[:-1] if after in "?*{" and after else letters
