"""Which file somebody means who names an episode."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from game.story.loading.pack import episode_files, pack_files

if TYPE_CHECKING:
    from collections.abc import Iterable

PLAYS = ".play.yaml"
"""What the name of a file of play tests ends in, after the id of its episode."""


def find_episodes(scenarios: Path, wanted: Iterable[str]) -> tuple[Path, ...]:
    """The files of the episodes named by id, by path or by the folder of a pack; all where none is named.

    Raises:
        LookupError: There is no such episode; the message says which there are.
    """
    names = tuple(wanted)
    if not names:
        return tuple(episode_files(scenarios))
    found: list[Path] = []
    for name in names:
        found += pack_files(Path(name)) if Path(name).is_dir() else [find_episode(scenarios, name)]
    return tuple(found)


def find_episode(scenarios: Path, wanted: str) -> Path:
    """The file of one episode. Raises LookupError."""
    path = Path(wanted)
    if path.is_file():
        return path
    known = {file.stem: file for file in episode_files(scenarios)}
    if wanted in known:
        return known[wanted]
    near = get_close_matches(wanted, known, n=1)
    guess = f" Did you mean {near[0]}?" if near else f" There are: {', '.join(sorted(known))}."
    raise LookupError(f"there is no episode {wanted}.{guess}")


def plays_beside(episode: Path) -> Path:
    """The file of play tests beside an episode; it need not be there."""
    return episode.with_name(episode.stem + PLAYS)
