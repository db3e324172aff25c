"""From files to episodes; whatever is wrong with one of them never hurts the others."""

import hashlib
from pathlib import Path

import msgspec

from game.story.checks.names import check_names
from game.story.diagnostics import Diagnostic, Mark, Report
from game.story.graph import returning
from game.story.model import Episode, Node, Nodes
from game.story.read import FAILED, Reading, read_model
from game.story.source import MAX_BYTES, Mapping, Scalar, Tree, parse

PLACEHOLDERS = frozenset({"hero"})
"""What may stand in braces in a text of an episode."""


class Loaded(msgspec.Struct, frozen=True):
    """An episode, if its file can be played, and every problem of the file."""

    path: str
    episode: Episode | None
    problems: tuple[Diagnostic, ...]


def load_episode(path: Path) -> Loaded:
    """Read one episode; no mistake in the file raises anything."""
    report = Report(str(path))
    data = read_bytes(path, report)
    return load_bytes(data, report) if data is not None else Loaded(report.path, None, tuple(report.problems))


def read_bytes(path: Path, report: Report) -> bytes | None:
    """Read a file that is not too large to be one of ours."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            report.add("file-too-large", Mark(), size=str(size), limit=str(MAX_BYTES))
            return None
        return path.read_bytes()
    except OSError as error:
        report.add("unreadable-file", Mark(), reason=error.strerror or type(error).__name__)
        return None


def load_bytes(data: bytes, report: Report) -> Loaded:
    """Make an episode of the bytes of a file; the report already knows its path."""
    tree = parse(data, report)
    episode = _build(tree, report) if tree is not None else None
    if episode is not None and not report.failed:
        digest = hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()[:16]
        return Loaded(report.path, msgspec.structs.replace(episode, digest=digest), _sorted(report))
    return Loaded(report.path, None, _sorted(report))


def _build(tree: Tree, report: Report) -> Episode | None:
    """Build the model and check what would stop a play."""
    reading = Reading(report, PLACEHOLDERS)
    made = read_model(Episode, reading, tree, _name(tree))
    if made is FAILED:
        return None
    episode: Episode = made
    check_names(episode, reading)
    return _linked(episode)


def _name(tree: Tree) -> str:
    """Give the id of the episode before the rest is read, because all ids of texts begin with it."""
    written = tree.get("episode") if isinstance(tree, Mapping) else None
    return written.value if isinstance(written, Scalar) else ""


def _linked(episode: Episode) -> Episode:
    """Note in every node whether a `return` can be reached from it."""
    back = returning(episode.nodes)
    nodes: dict[str, Node] = {
        name: msgspec.structs.replace(node, returns=name in back) for name, node in episode.nodes.items()
    }
    return msgspec.structs.replace(episode, nodes_=Nodes(nodes))


def _sorted(report: Report) -> tuple[Diagnostic, ...]:
    """Give the problems in the order of the file."""
    return tuple(sorted(report.problems, key=lambda problem: (problem.line, problem.column, problem.code)))
