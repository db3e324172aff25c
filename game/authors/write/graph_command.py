"""What `cuvari graph` does: draw an episode as a map, with the ways that its written plays go."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final

from game.authors.explore.find import find_episode, plays_beside
from game.authors.explore.plays import load_plays, perform
from game.authors.write.draw import as_dot, as_mermaid
from game.authors.write.map import drawn

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from game.authors.write.map import Map

DONE, NOT_DONE = 0, 2
"""Exit codes."""
BY_DOT: Final = (".svg", ".png", ".pdf")
"""Endings of files that Graphviz makes."""


class NotDrawn(Exception):  # noqa: N818 - a sentence for a person
    """Why there is no picture, and what to do."""


def graph(options: argparse.Namespace) -> int:
    """Draw one episode to a file; gives the exit code."""
    from game.paths import Paths

    try:
        path = find_episode(Paths.find().scenarios, options.episode)
        draw(path, options.out)
    except (LookupError, OSError, NotDrawn) as problem:
        sys.stderr.write(
            f"cuvari graph: {problem.args[0] if isinstance(problem, LookupError) else problem}\n"
        )
        return NOT_DONE
    return DONE


def draw(episode: Path, out: Path) -> None:
    """Draw an episode in the form that the name of the file asks for.

    Raises:
        NotDrawn: The episode has mistakes, the form is not known, or Graphviz is needed and not there.
        OSError: The file can't be written.
    """
    made = map_of(episode)
    if out.suffix == ".mmd":
        out.write_text(as_mermaid(made), encoding="utf-8", newline="\n")
    elif out.suffix == ".dot":
        out.write_text(as_dot(made), encoding="utf-8", newline="\n")
    elif out.suffix in BY_DOT:
        _by_dot(as_dot(made), out)
    else:
        raise NotDrawn(f"{out}: a map ends in .mmd, .dot or {', '.join(BY_DOT)}")
    sys.stdout.write(f"{out}\n")


def map_of(path: Path) -> Map:
    """The map of an episode with the ways of the plays beside it. Raises NotDrawn."""
    from game.story.loading.pack import load_episode

    episode = load_episode(path).episode
    if episode is None:
        raise NotDrawn(f"{path} has mistakes: `cuvari check {path}` tells which")
    beside = plays_beside(path)
    written = load_plays(beside).plays if beside.exists() else ()
    outcomes = (perform(episode, test, str(beside)) for test in written)
    return drawn(episode, [each.play for each in outcomes if each.play is not None])


def _by_dot(text: str, out: Path) -> None:
    """Let Graphviz draw."""
    program = shutil.which("dot")
    if program is None:
        beside = out.with_suffix(".dot")
        beside.write_text(text, encoding="utf-8", newline="\n")
        raise NotDrawn(
            f"{out.suffix} is drawn by Graphviz, which is not installed (graphviz.org). {beside} is written;"
            f" {out.with_suffix('.mmd')} can be made without it"
        )
    command = [program, f"-T{out.suffix[1:]}", "-o", str(out)]
    done = subprocess.run(command, input=text, encoding="utf-8", capture_output=True, check=False)
    if done.returncode:
        raise NotDrawn(done.stderr.strip() or "Graphviz failed")
