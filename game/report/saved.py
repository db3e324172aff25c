"""The result of the lesson that has just ended, as a page where the teacher finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.paths import APP
from game.text import Refusal, Text

if TYPE_CHECKING:
    from pathlib import Path

    from game.lesson.world import LessonWorld
    from game.paths import Paths
    from game.print.paper import Paper

NOT_WRITTEN = Text("report.not-written", "The page can't be written here: {name}. Is the disk full?")


def save_result(world: LessonWorld, lesson: str, band: str, group: str = "") -> Path:
    """Write page and table of a lesson of this age band that has ended; gives the page.

    The name of the class, such as 7a, stands in the names of both files and nowhere else.

    Raises:
        StoreError: The store can't be read, or the page not written.
    """
    from game.report.command import Writer, kept_in
    from game.results.database import StoreError

    out = folder_for(world.home)
    titles = {id_: episode.title for id_, episode in world.pack.episodes.items()}
    survey, _ = world.survey_of(band)
    writer = Writer(_paper(world), {band: survey} if survey else {}, titles, out)
    try:
        return writer.one(kept_in(world.home), lesson, group)[0]
    except (OSError, Refusal):
        raise StoreError(NOT_WRITTEN, out) from None


def folder_for(home: Paths) -> Path:
    """The teacher's documents; beside all else where everything is kept in a folder of its own."""
    from platformdirs import PlatformDirs, user_documents_path

    if home.data == PlatformDirs(APP, appauthor=False).user_data_path:
        return user_documents_path() / APP
    return home.data / "reports"


def _paper(world: LessonWorld) -> Paper:
    from game.print.paper import Paper
    from game.ui.art.kit import Kit

    return Paper(world.catalog, Kit.load(world.home.assets / "art"))
