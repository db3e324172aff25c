"""Checking the catalogs: what is missing, broken, or said in a way that no child should read."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

import msgspec
from babel.messages.catalog import Message

from game.language.compiled import latin
from game.language.entry import entries
from game.language.languages import GENERATED, SOURCE_LANGUAGE, TEMPLATE, TRANSLATED, translated
from game.language.po import PoCatalog, PoError, dumps, read, sources, strings
from game.language.rules import Rules, load_rules
from game.language.style import problems
from game.language.template import TemplateError

# A comment of the translator, `allow: word quotes`, says that what a check found is meant.
ALLOW: Final = "allow:"
_HERO_NAME: Final = re.compile(r"([^.]+)\.heroes\.[^.]+\.name")
_NEVER_ALLOWED: Final = frozenset({"braces", "placeholders", "mixed-script", "missing", "fuzzy"})


class Finding(msgspec.Struct, frozen=True):
    """One thing found in one text; `id` is empty when it is about the whole catalog."""

    language: str
    id: str
    code: str
    message: str
    translation: str = ""
    severity: Literal["error", "warning"] = "error"


def check_catalogs(root: Path) -> list[Finding]:
    """Check the English texts and every catalog of the game that lies at `root`.

    Raises:
        OSError: A file of rules is missing.
        ValueError: A file of rules is wrong.
    """
    locales = root / "locales"
    rules = load_rules(locales)
    try:
        template = read(locales / TEMPLATE)
    except PoError as problem:
        return [Finding(SOURCE_LANGUAGE, "", "file", str(problem))]
    found = [*_check_sources(template, rules.get(SOURCE_LANGUAGE))]
    for code in translated(locales):
        found += check_catalog(locales / code / TRANSLATED, code, template, rules.get(code))
    return [*found, *_check_generated(locales)]


def check_catalog(path: Path, code: str, template: PoCatalog, rules: Rules | None) -> list[Finding]:
    """Check the catalog of one language against the texts of today."""
    try:
        catalog = read(path)
    except PoError as problem:
        return [Finding(code, "", "file", str(problem))]
    heroes = _heroes(catalog)
    found = [*_check_age(code, catalog, template)]
    for text_id, message in catalog.texts.items():
        found += _check_message(code, message, rules, heroes.get(text_id.partition(".")[0], ()))
    return found


def _heroes(catalog: PoCatalog) -> dict[str, tuple[str, ...]]:
    """The names of the heroes of each episode, as they are translated."""
    found: dict[str, tuple[str, ...]] = {}
    for text_id, message in catalog.texts.items():
        if (hero := _HERO_NAME.fullmatch(text_id)) and (name := strings(message)[0]):
            found[hero[1]] = (*found.get(hero[1], ()), name)
    return found


def _check_sources(template: PoCatalog, rules: Rules | None) -> Iterator[Finding]:
    """The English texts are checked like translations of themselves, for braces and wording."""
    for message in template.texts.values():
        itself = message.clone()
        itself.string = message.id
        yield from _check_message(SOURCE_LANGUAGE, itself, rules)


def _check_age(code: str, catalog: PoCatalog, template: PoCatalog) -> Iterator[Finding]:
    here = {name: sources(message) for name, message in catalog.texts.items()}
    today = {name: sources(message) for name, message in template.texts.items()}
    if here != today:
        yield Finding(code, "", "outdated", "not the texts of messages.pot: run `cuvari text update`")


def _check_message(
    code: str, message: Message, rules: Rules | None, heroes: tuple[str, ...] = ()
) -> Iterator[Finding]:
    text_id = message.context or ""
    translation = " / ".join(strings(message))
    if not all(strings(message)):
        yield Finding(code, text_id, "missing", f"not translated: {sources(message)[0]}")
        return
    if message.fuzzy:
        yield Finding(code, text_id, "fuzzy", "made for an earlier English text", translation, "warning")
    try:
        found = [item for entry in entries(code, message, heroes) for item in problems(entry, rules)]
    except TemplateError as problem:
        yield Finding(code, text_id, "braces", str(problem), translation)
        return
    allowed = _allowed(message)
    for item in dict.fromkeys(found):
        if item.code not in allowed:
            severity: Literal["error", "warning"] = "warning" if item.warning else "error"
            yield Finding(code, text_id, item.code, item.message, translation, severity)


def _allowed(message: Message) -> frozenset[str]:
    comments = [comment.strip() for comment in (*message.user_comments, *message.auto_comments)]
    words = [comment.removeprefix(ALLOW).split() for comment in comments if comment.startswith(ALLOW)]
    return frozenset(code for codes in words for code in codes) - _NEVER_ALLOWED


def _check_generated(locales: Path) -> Iterator[Finding]:
    for code, source in GENERATED.items():
        path, original = locales / code / TRANSLATED, locales / source / TRANSLATED
        try:
            if path.read_bytes() != dumps(latin(read(original), code, source)):
                yield Finding(code, "", "outdated", f"not what {source} gives: run `cuvari text compile`")
        except OSError as problem:
            yield Finding(code, "", "file", str(problem))
        except PoError:
            continue  # reported where the original itself is checked
