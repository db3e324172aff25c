"""What is wrong with the scores: files that can't be read or played, places without a motif."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.authors.check.pictures import stamp
from game.story.reading.diagnostics import Diagnostic, Mark, Report
from game.story.reading.source import Mapping, Sequence, read_tree
from game.ui.sound.score import MOODS, NAMES, Cue, Motif, motif_of
from game.ui.sound.score_file import CUES_FILE, MOTIFS_FILE, document, mistakes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from game.authors.check.cache import Cache
    from game.story.reading.source import Tree

CODES: Final = frozenset({"sound-missing", "sound-wrong"})
"""What is missing is a warning, because silence is a complete game; what is wrong is an error."""


def check_sounds(folder: Path, places: Collection[str], store: Cache) -> list[Diagnostic]:
    """Report everything in the scores of a folder that would leave the game silent; `places` need motifs."""
    cues, motifs = folder / CUES_FILE, folder / MOTIFS_FILE

    def found() -> list[Diagnostic]:
        return [
            *_problems(cues, "cues", Cue, NAMES),
            *_problems(motifs, "motifs", Motif, (*MOODS, *sorted(places))),
        ]

    inputs = [b"sounds", *(place.encode() for place in sorted(places)), stamp(cues), stamp(motifs)]
    return store.remember(inputs, found, list[Diagnostic])


def _problems(
    path: Path, head: str, kind: type[Cue | Motif], needed: Collection[str]
) -> Iterator[Diagnostic]:
    """The problems of one score, at their places."""
    report = Report(str(path))
    tree = read_tree(path, report)
    if tree is None or report.failed:
        yield from report.sorted()
        return
    try:
        content = document(path)
    except (OSError, ValueError) as error:
        yield _wrong(path, Mark(), path.name, str(error))
        return
    for mistake in mistakes(content, head, kind):
        name = str(mistake.where[1]) if len(mistake.where) > 1 else path.name
        yield _wrong(path, _mark(tree, mistake.where), name, mistake.problem)
    written = tree.get(head) if isinstance(tree, Mapping) else None
    known = {key.value for key, _ in written.pairs} if isinstance(written, Mapping) else set()
    for name in needed:
        if not motif_of(name, known):
            mark = written.mark if written is not None else Mark()
            values = {"name": name, "file": path.name}
            yield Diagnostic("sound-missing", "warning", str(path), mark.line, mark.column, values)


def _wrong(path: Path, mark: Mark, name: str, problem: str) -> Diagnostic:
    values = {"name": name, "problem": problem}
    return Diagnostic("sound-wrong", "error", str(path), mark.line, mark.column, values)


def _mark(tree: Tree, where: tuple[str | int, ...]) -> Mark:
    """The place of what keys and numbers lead to, or of the last thing on the way that is there."""
    mark, here = tree.mark, tree
    for step in where:
        if isinstance(here, Mapping):
            pair = next(((key, value) for key, value in here.pairs if key.value == step), None)
            if pair is None:
                break
            mark, here = pair[0].mark, pair[1]
        elif isinstance(here, Sequence) and isinstance(step, int) and step < len(here.items):
            here = here.items[step]
            mark = here.mark
        else:
            break
    return mark
