"""The surveys with everything that is wrong with them: the file, its English, and what translators lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authors.check.episode import Checked
from game.authors.check.extracted import check_extracted
from game.authors.check.wording import check_english
from game.story.checks.offender_kinds import Facts
from game.story.loading.questionnaire import load_survey, survey_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.authors.check.cache import Cache
    from game.language.rules import Rules
    from game.story.reading.diagnostics import Diagnostic


def check_surveys(scenarios: Path, rules: Rules | None, template: Path, store: Cache) -> Iterator[Diagnostic]:
    """Give the problems of all surveys below a folder; `template` holds the texts that translators have."""
    sound = []
    for path in survey_files(scenarios):
        yield from check_survey_file(path, rules)
        loaded = load_survey(path)
        if loaded.survey:
            texts = tuple((text.id, text.source, mark) for text, mark in loaded.texts)
            sound.append(Checked((), Facts(loaded.path, {}), texts))
    yield from check_extracted(template, sound, store)


def check_survey_file(path: Path, rules: Rules | None) -> Iterator[Diagnostic]:
    """Give the problems of one survey, and of its English where there are rules of wording."""
    loaded = load_survey(path)
    yield from loaded.problems
    if rules:
        yield from check_english(loaded, rules)
