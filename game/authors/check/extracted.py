"""Whether translators have been given the texts of today: those of the episodes stand in the templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.edges.real_files import read_regular
from game.language.catalog_files import catalog_files, read_all
from game.language.codes import SEVERITIES
from game.language.languages import LARGEST, SOURCE_LANGUAGE
from game.language.po import PoError, sources
from game.story.reading.diagnostics import MORE, Diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from game.authors.check.cache import Cache
    from game.authors.check.episode import Checked
    from game.language.po import PoCatalog

CODE = "text-not-extracted"


def check_extracted(template: Path, episodes: Sequence[Checked], store: Cache) -> list[Diagnostic]:
    """Report the first text of each file that is new, or reads otherwise, since the last `text update`.

    It says how many others there are: all of them are put right at once. What is written in another language
    than English waits for nobody.
    """
    try:
        known = [read_regular(each, LARGEST) for each in catalog_files(template)]
    except OSError:
        return []  # not there in a wheel; else said already
    episodes = [each for each in episodes if each.language == SOURCE_LANGUAGE]
    texts = repr([(each.facts.path, each.texts) for each in episodes]).encode()

    def compared() -> list[Diagnostic]:
        try:
            given = given_texts(template, store, lambda: read_all(template))
        except (OSError, PoError):
            return []  # said already
        return _compared(given, episodes)

    return store.remember([b"extracted", *known, texts], compared, list[Diagnostic])


def given_texts(template: Path, store: Cache, read: Callable[[], PoCatalog]) -> dict[str, str]:
    """The English of the templates by its ids; `read` gives what is in them, if it was not known before.

    Raises OSError or PoError where they can't be read.
    """
    known = [read_regular(each, LARGEST) for each in catalog_files(template)]

    def given() -> dict[str, str]:
        return {text_id: sources(message)[0] for text_id, message in read().texts.items()}

    return store.remember([b"templates", *known], given, dict[str, str])


def _compared(known: dict[str, str], episodes: Sequence[Checked]) -> list[Diagnostic]:
    found = []
    for each in episodes:
        new = [(text_id, mark) for text_id, source, mark in each.texts if known.get(text_id) != source]
        for text_id, mark in new[:1]:
            more = {MORE: str(len(new) - 1)} if len(new) > 1 else {}
            values = {"id": text_id, **more}
            found.append(Diagnostic(CODE, SEVERITIES[CODE], each.facts.path, mark.line, mark.column, values))
    return found
