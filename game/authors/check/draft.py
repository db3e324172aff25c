"""An episode under work: what waits for its next `text update` and for translators is one line."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.story.reading.diagnostics import Diagnostic

EXTRACT: Final = frozenset({"catalog-outdated", "stale-translation", "text-not-extracted"})
"""What the next `text update` puts right."""
TRANSLATE: Final = frozenset({"fuzzy", "untranslated"})
"""What waits for translators."""


def without_drafts(found: Sequence[Diagnostic]) -> tuple[tuple[Diagnostic, ...], str]:
    """Give what is wrong with the text itself, and one line on what is not extracted or translated yet."""
    waiting = Counter[str]()
    left = []
    for each in found:
        if each.code in EXTRACT | TRANSLATE:
            waiting[each.code] += 1 + int(each.values.get("more", 0))
        else:
            left.append(each)
    return tuple(left), _line(waiting)


def _line(waiting: Counter[str]) -> str:
    """Say how many texts wait for what; nothing where none does."""
    parts = []
    if any(waiting[code] for code in EXTRACT):
        new = waiting["text-not-extracted"]
        update = "`cuvari text update`"
        parts.append(f"texts that wait for {update}: {new}" if new else f"{update} is due")
    if translate := sum(waiting[code] for code in TRANSLATE):
        parts.append(f"translations that are missing or marked: {translate}")
    return f"In work: {', '.join(parts)}." if parts else ""
