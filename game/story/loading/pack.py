"""From files to episodes; whatever is wrong with one of them never hurts the others."""

from pathlib import Path
from typing import Any, Final

import msgspec

from game.edges.digests import sha256
from game.story.checks.called_scenes import check_called
from game.story.checks.flow import check_nodes, check_returns
from game.story.checks.names import check_names, check_own_names
from game.story.checks.signs import check_untagged
from game.story.grammar.called import with_called
from game.story.grammar.chapters import with_chapters
from game.story.grammar.contacts import LoadedCountry, load_country
from game.story.grammar.graph import scenes
from game.story.grammar.model import Episode, Node, Nodes
from game.story.grammar.pack import LoadedEpisode, Pack
from game.story.grammar.roles import usual, with_parts, with_roles
from game.story.grammar.signs import Signs, load_signs
from game.story.reading.barrier import guarded
from game.story.reading.diagnostics import Report
from game.story.reading.outline import cast_names, outline
from game.story.reading.read import FAILED, read_model
from game.story.reading.source import Mapping, Scalar, Tree, parse, read_bytes
from game.story.reading.texts_read import Reading
from game.story.reading.words import ENGLISH

PLACEHOLDERS: Final = frozenset({"hero"})
"""What may stand in braces in a text of an episode."""

DATA_FOLDERS: Final = frozenset({"contacts", "surveys"})
"""Folders of scenarios/ that hold no episodes."""

SETTINGS: Final = "pack.yaml"
"""The file of a pack that is no episode: what the check is to tell of it."""


def load_pack(folder: Path) -> Pack:
    """Read all episodes, signs and contacts below a folder; none of them can break another."""
    loaded = tuple(load_episode(path) for path in episode_files(folder))
    signs = load_signs(folder / "signs.yaml") if (folder / "signs.yaml").exists() else Signs({})
    countries: list[LoadedCountry] = [load_country(path) for path in sorted(folder.glob("contacts/*.yaml"))]
    parts = [each.problems for each in loaded] + [each.problems for each in countries] + [signs.problems]
    return Pack(
        loaded,
        signs.by_id,
        {each.country.country: each.country for each in countries if each.country},
        tuple(problem for part in parts for problem in part),
        {each.path: each.country for each in countries if each.country},
    )


def episode_files(folder: Path) -> list[Path]:
    """Give the files of all episodes: `<pack>/<episode>.yaml`, with no other dot in the name."""
    return sorted(path for path in folder.glob("*/*.yaml") if is_episode(path))


def pack_files(pack: Path) -> list[Path]:
    """Give the files of the episodes of one pack."""
    return sorted(path for path in pack.glob("*.yaml") if is_episode(path))


def is_episode(path: Path) -> bool:
    """Tell whether a file in the folder of a pack is an episode, by its name."""
    return path.parent.name not in DATA_FOLDERS and path.name != SETTINGS and "." not in path.stem


def load_episode(path: Path) -> LoadedEpisode:
    """Read one episode; no mistake in the file raises anything."""
    report = Report(str(path))
    data = read_bytes(path, report)
    if data is None:
        return LoadedEpisode(report.path, None, report.sorted())
    return load_bytes(data, report)


def load_bytes(data: bytes, report: Report) -> LoadedEpisode:
    """Make an episode of the bytes of a file; the report already knows its path.

    What could be read is checked even where something else could not, so that one run shows everything; a
    fault of ours in it makes this episode unavailable and no other.
    """
    return guarded(report, _loaded, data, report) or LoadedEpisode(report.path, None, report.sorted())


def _loaded(data: bytes, report: Report) -> LoadedEpisode:
    tree = parse(data, report)
    if tree is None:
        return LoadedEpisode(report.path, None, report.sorted())
    written = _written(tree, "language")
    language = "" if written == ENGLISH else written
    reading = Reading(report, PLACEHOLDERS, cast_names(tree, language), language)
    # All ids of texts begin with the name, and all are in the language: both are asked for before the rest.
    made: Any = read_model(Episode, reading, tree, _written(tree, "episode"))
    drawn = outline(tree)
    guarded(report, check_names, drawn, reading)
    draft: Episode | None = None if made is FAILED else _finished(made, data)
    nodes = draft.nodes if draft else reading.nodes
    guarded(report, check_nodes, nodes, drawn.heroes or frozenset(), report)
    guarded(report, check_untagged, tree, report)
    if draft:
        guarded(report, check_own_names, draft, report)
        guarded(report, check_called, draft, report)
        guarded(report, check_returns, draft, report)
    return LoadedEpisode(
        path=report.path,
        episode=None if report.failed else draft,
        problems=report.sorted(),
        references=tuple(reading.references),
        draft=draft,
        nodes=nodes,
        texts=tuple(reading.texts.values()),
        sections=drawn.sections,
    )


def _written(tree: Tree, key: str) -> str:
    """Give what stands at a key of the head."""
    written = tree.get(key) if isinstance(tree, Mapping) else None
    return written.value if isinstance(written, Scalar) else ""


def _finished(episode: Episode, data: bytes) -> Episode:
    """Add what is worked out: called scenes, parts, chapters, which nodes are tools' scenes, the digest.

    The digest is the same under Windows and elsewhere: line ends do not count.
    """
    whole = with_called(episode.nodes, episode.scenes.by_id)
    start, always, roles = episode.start, episode.always, episode.roles
    played = with_roles(whole, start, always, roles, episode.chapters)
    chapters = with_parts(played, always, roles, episode.chapters)
    answering = with_chapters(played, start, always, chapters, usual(played, roles))
    inside = scenes(answering, episode.start, episode.always)
    nodes: dict[str, Node] = {
        name: msgspec.structs.replace(node, scene=name in inside) for name, node in answering.items()
    }
    digest = sha256(data.replace(b"\r\n", b"\n")).hexdigest()[:16]
    return msgspec.structs.replace(episode, nodes_=Nodes(nodes), digest=digest)
