"""`cuvari report`: before and after a lesson, or what many lessons show together, as a page and a table."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.text import Refusal, Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from game.paths import Paths
    from game.print.paper import Paper
    from game.results.results import Result
    from game.results.trainers import Link
    from game.story.grammar.questionnaire import Survey

# Translators: told in a terminal; what stands in `such quotes` is typed.
NO_LESSONS = Text("report.no-lessons", "No lesson is kept on this computer.")
NO_LESSON = Text("report.no-lesson", "There is no lesson {lesson}: `cuvari records list` names them.")
LAST = "last"
"""In place of the id of a lesson: the latest one."""


@dataclass(frozen=True)
class Kept:
    """What a store knows: its lessons, sorted by week, and who came from whom."""

    results: tuple[Result, ...]
    links: tuple[Link, ...] = ()


def report(options: argparse.Namespace) -> int:
    """Write the report that was asked for and say where it lies; gives the exit code."""
    from game.between_schools.records_command import left_out
    from game.config.terminal_language import Spoken
    from game.edges.terminal import tell
    from game.paths import Paths
    from game.results.database import StoreError
    from game.results.trainers import shown

    paths = Paths.find(options.data)
    spoken = Spoken.of(paths, options.lang)
    try:
        kept = kept_in(paths)
        files = write_report(paths, kept, options.lang, options.out, options.lesson or "")
    except (Refusal, StoreError, OSError) as problem:
        spoken.complain(problem)
        return 1
    tell(*map(str, files), *(left_out(shown(kept.links)[1], spoken) if not options.lesson else ()))
    return 0


def write_report(paths: Paths, kept: Kept, language: str, out: Path, lesson: str = "") -> tuple[Path, Path]:
    """Write page and table of a lesson, or of all for ""; gives the two files.

    Raises:
        Refusal: There is no such language or lesson.
        OSError: The folder can't be written to.
    """
    from game.print.command import press_for

    press = press_for(paths, language)
    surveys: dict[str, Survey] = {survey.band: survey for survey in press.surveys}
    titles = {id_: episode.title for id_, episode in press.pack.episodes.items()}
    writer = Writer(press.paper, surveys, titles, out)
    return writer.one(kept, lesson) if lesson else writer.all(kept)


def kept_in(paths: Paths) -> Kept:
    """What the store of this computer tells of all lessons that have ended. May raise StoreError."""
    from game.results.lessons import LessonStore
    from game.results.seats import surveys_in
    from game.results.trainers import chain

    with LessonStore.open(paths.data, surveys_in(paths.scenarios)) as store:
        store.end_abandoned(time.time())
        found = store.results()
        return Kept(tuple(found), tuple(chain(store.kits(), store.trainings(), found)))


@dataclass(frozen=True)
class Writer:
    """Writes reports in one language into a folder; `titles` are those of the stories by id."""

    paper: Paper
    surveys: Mapping[str, Survey]
    titles: Mapping[str, Text]
    out: Path

    def one(self, kept: Kept, lesson: str, group: str = "") -> tuple[Path, Path]:
        """The result of one lesson of a class (7a): its page and its table. Raises Refusal, OSError."""
        from game.report.numbers import class_figures
        from game.report.pages import class_page
        from game.report.tables import class_table

        result = found_in(kept.results, lesson)
        figures = class_figures(result, self.surveys.get(result.lesson.band))
        page = class_page(self.paper, figures, self.titles.get(result.lesson.episode))
        named = f"{group}-" if group else ""
        name = f"class-{result.lesson.week}-{named}{result.lesson.id[:8]}"
        return self._write(name, page, class_table(figures))

    def all(self, kept: Kept) -> tuple[Path, Path]:
        """The result of all lessons together. Raises Refusal, OSError."""
        from game.report.numbers import programme_figures
        from game.report.pages import programme_page
        from game.report.tables import programme_table

        if not kept.results:
            raise Refusal(NO_LESSONS)
        figures = programme_figures(kept.results, self.surveys)
        page = programme_page(self.paper, figures, kept.links)
        return self._write("programme", page, programme_table(figures, kept.links))

    def _write(self, name: str, page: str, table: str) -> tuple[Path, Path]:
        from game.records.files import write_atomically

        files = self.out / f"{name}.html", self.out / f"{name}.csv"
        for file, text in zip(files, (page, table), strict=True):
            write_atomically(file, text.encode())
        return files


def found_in(results: Sequence[Result], lesson: str) -> Result:
    """The lesson whose id begins so, or the latest one."""
    if results and lesson == LAST:
        return results[-1]
    found = [each for each in results if each.lesson.id.startswith(lesson)]
    if len(found) != 1:
        raise Refusal(NO_LESSON, lesson=lesson)
    return found[0]
