"""What is known of the episodes that are open in an editor, as they stand there, saved or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.authors.editing.sketch import sketch
from game.story.loading.pack import is_episode, load_bytes
from game.story.reading.diagnostics import Report

if TYPE_CHECKING:
    from pathlib import Path

    from game.authors.check.episode import Episodes
    from game.authors.editing.nameable import Around
    from game.authors.editing.sketch import Sketch
    from game.story.grammar.pack import LoadedEpisode
    from game.story.reading.diagnostics import Diagnostic

NO_EPISODE: Final = "signs.yaml"
"""The file of scenarios/ that is none, though it has the name of one."""


class Desk:
    """Sketches and readings of texts, each kept until the text of its file is another one."""

    def __init__(self, around: Around, episodes: Episodes) -> None:
        self.around = around
        self._episodes = episodes
        self._sketches: dict[Path, tuple[str, Sketch]] = {}
        self._read: dict[Path, tuple[str, LoadedEpisode]] = {}

    def sketch(self, path: Path, text: str) -> Sketch:
        """What the lines of a text define."""
        known = self._sketches.get(path)
        if known is None or known[0] != text:
            known = self._sketches[path] = text, sketch(text)
        return known[1]

    def read(self, path: Path, text: str) -> LoadedEpisode:
        """The episode as far as it can be read, with what is wrong with its form and its names."""
        known = self._read.get(path)
        if known is None or known[0] != text:
            data = text.encode("utf-8", "surrogatepass")
            known = self._read[path] = text, load_bytes(data, Report(str(path)))
        return known[1]

    def check(self, path: Path, text: str) -> tuple[Diagnostic, ...]:
        """All that `cuvari check` says of an episode by itself; it may take seconds."""
        found = self._episodes.check_bytes(path, text.encode("utf-8", "surrogatepass")).problems
        return tuple(each for each in found if each.path == str(path))  # a remark may be on a translation

    def forget(self, path: Path) -> None:
        """Let a file go that is open no more."""
        self._sketches.pop(path, None)
        self._read.pop(path, None)


def is_watched(path: Path) -> bool:
    """Whether a file is an episode, by its name; of plays, contacts, surveys and signs nothing is said."""
    return path.suffix == ".yaml" and path.name != NO_EPISODE and is_episode(path)
