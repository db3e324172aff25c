"""What is known of the episodes that are open in an editor, as they stand there, saved or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.authors.editing.sketch import sketch
from game.story.loading.pack import is_episode, load_bytes
from game.story.reading.diagnostics import Report

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from game.authors.check.episode import Episodes
    from game.authors.editing.nameable import Around
    from game.authors.editing.sketch import Sketch
    from game.story.grammar.pack import LoadedEpisode
    from game.story.reading.diagnostics import Diagnostic, Mark

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
        """All that `cuvari check` says of an episode by itself; it may take seconds.

        What a reader remarked on the translation of a text is told where the text stands.
        """
        found = self._episodes.check_bytes(path, text.encode("utf-8", "surrogatepass")).problems
        marks = {each.id: mark for each, mark in self.read(path, text).texts}
        here = (_here(each, path, marks) for each in found)
        return tuple(sorted(filter(None, here), key=lambda each: (each.line, each.column, each.code)))

    def forget(self, path: Path) -> None:
        """Let a file go that is open no more."""
        self._sketches.pop(path, None)
        self._read.pop(path, None)


def _here(each: Diagnostic, path: Path, marks: Mapping[str, Mark]) -> Diagnostic | None:
    """What is told of a file, or of a text of it in another one; None for all else."""
    if each.path == str(path):
        return each
    mark = marks.get(each.values.get("text", ""))
    if mark is None:
        return None
    return msgspec.structs.replace(each, path=str(path), line=mark.line, column=mark.column)


def is_watched(path: Path) -> bool:
    """Whether a file is an episode, by its name; of plays, contacts, surveys and signs nothing is said."""
    return path.suffix == ".yaml" and path.name != NO_EPISODE and is_episode(path)
