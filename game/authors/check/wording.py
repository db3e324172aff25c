"""The English of the episodes: no phrase that blames or frightens, at its line of the episode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.messages.catalog import Message

from game.language.codes import SEVERITIES
from game.language.entry import entries
from game.language.style import wording
from game.language.template import TemplateError
from game.story.reading.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.language.rules import Rules
    from game.story.grammar.pack import LoadedEpisode
    from game.story.loading.questionnaire import LoadedSurvey


def check_english(loaded: LoadedEpisode | LoadedSurvey, rules: Rules) -> Iterator[Diagnostic]:
    """Give every phrase of the English texts of an episode, or of a survey, that no child should read."""
    for text, mark in loaded.texts:
        message = Message(text.source, text.source, context=text.id)
        try:
            found = [item for entry in entries("en", message) for item in wording(entry, rules)]
        except TemplateError:
            continue  # an error of its own
        for item in dict.fromkeys(found):
            values = {"found": item.found, "wanted": item.wanted, "id": text.id, "language": "en"}
            yield Diagnostic(item.code, SEVERITIES[item.code], loaded.path, mark.line, mark.column, values)
