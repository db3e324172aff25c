"""Whether translators have been given the texts of today: those of the episodes stand in messages.pot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.edges.real_files import read_regular
from game.language.codes import SEVERITIES
from game.language.languages import LARGEST
from game.language.po import PoError, read, sources
from game.story.reading.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.authors.check.cache import Cache
    from game.authors.check.episode import Checked

CODE = "text-not-extracted"


def check_extracted(template: Path, episodes: Sequence[Checked], store: Cache) -> list[Diagnostic]:
    """Report every text of the episodes that is new, or reads otherwise, since the last `text update`."""
    try:
        known = read_regular(template, LARGEST)
    except OSError:
        return []  # not there in a wheel; else said already
    texts = repr([(each.facts.path, each.texts) for each in episodes]).encode()
    return store.remember(
        [b"extracted", known, texts], lambda: _compared(template, episodes), list[Diagnostic]
    )


def _compared(template: Path, episodes: Sequence[Checked]) -> list[Diagnostic]:
    try:
        known = {text_id: sources(message)[0] for text_id, message in read(template).texts.items()}
    except PoError:
        return []  # said already
    return [
        Diagnostic(CODE, SEVERITIES[CODE], each.facts.path, mark.line, mark.column, {"id": text_id})
        for each in episodes
        for text_id, source, mark in each.texts
        if known.get(text_id) != source
    ]
