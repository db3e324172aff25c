"""How long an episode says it takes, and how long it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.authors.explore.card import off_the_card
from game.story.reading.diagnostics import Diagnostic

if TYPE_CHECKING:
    from game.story.grammar.model import Episode
    from game.story.reading.diagnostics import Report

CODES: Final = frozenset({"minutes-off"})


def check_minutes(episode: Episode, report: Report) -> None:
    """Report a card with quite other minutes than a play takes."""
    usual = off_the_card(episode)
    if usual is not None:
        found = f"{usual:.0f}" if usual >= 1 else f"{usual:.1f}"
        values, mark = {"said": str(episode.minutes), "found": found}, report.at("minutes")
        told = Diagnostic("minutes-off", "warning", report.path, mark.line, mark.column, values)
        report.problems.append(told)
