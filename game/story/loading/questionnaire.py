"""Reading scenarios/surveys/<band>.yaml, strictly and with every problem at once."""

from pathlib import Path
from typing import Any

import msgspec

from game.story.checks.questionnaire import check_survey
from game.story.grammar.questionnaire import Survey
from game.story.reading.barrier import guarded
from game.story.reading.diagnostics import Diagnostic, Mark, Report
from game.story.reading.read import FAILED, read_model
from game.story.reading.source import read_tree
from game.story.reading.texts_read import Reading
from game.text import Text


class LoadedSurvey(msgspec.Struct, frozen=True):
    """A survey, if its file is sound, every problem of the file, and its texts with their places."""

    path: str
    survey: Survey | None
    problems: tuple[Diagnostic, ...]
    texts: tuple[tuple[Text, Mark], ...] = ()


def survey_files(scenarios: Path) -> list[Path]:
    """Give the files of all surveys below a folder of scenarios."""
    return sorted(scenarios.glob("surveys/*.yaml"))


def load_survey(path: Path) -> LoadedSurvey:
    """Read a survey and check it; no mistake in it raises anything."""
    report = Report(str(path))
    reading = Reading(report)
    made = guarded(report, _survey, path, reading)
    survey: Survey | None = None if report.failed else made
    return LoadedSurvey(report.path, survey, report.sorted(), tuple(reading.texts.values()))


def _survey(path: Path, reading: Reading) -> Survey | None:
    report = reading.report
    tree = read_tree(path, report)
    made: Any = FAILED if tree is None else read_model(Survey, reading, tree, f"survey.{path.stem}")
    if made is not FAILED:
        if made.band != path.stem:
            report.add("wrong-file-name", made.mark, name=made.band, file=path.stem)
        check_survey(made, reading)
    return None if made is FAILED else made
