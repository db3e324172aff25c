"""From files to episodes; whatever is wrong with one of them never hurts the others."""

import hashlib
from pathlib import Path
from typing import Any, Final

import msgspec

from game.story.barrier import guarded
from game.story.checks.flow import check_nodes, check_returns
from game.story.checks.names import check_names, check_own_names
from game.story.checks.signs import check_untagged
from game.story.contacts import Country, LoadedCountry, load_country
from game.story.diagnostics import Diagnostic, Mark, Report
from game.story.graph import scenes
from game.story.model import Episode, Node, Nodes
from game.story.outline import outline
from game.story.read import FAILED, read_model
from game.story.reading import Reading, Reference
from game.story.signs import Sign, Signs, load_signs
from game.story.source import Mapping, Scalar, Tree, parse, read_bytes
from game.text import Text

PLACEHOLDERS: Final = frozenset({"hero"})
"""What may stand in braces in a text of an episode."""

DATA_FOLDERS: Final = frozenset({"contacts", "surveys"})
"""Folders of scenarios/ that hold no episodes."""

SETTINGS: Final = "pack.yaml"
"""The file of a pack that is no episode: what the check is to tell of it."""


class Loaded(msgspec.Struct, frozen=True):
    """An episode, if its file can be played, every problem of the file, and what is named where in it.

    `draft` is the episode also where names in it are wrong, so that no play could be begun with it.
    """

    path: str
    episode: Episode | None
    problems: tuple[Diagnostic, ...]
    references: tuple[Reference, ...] = ()
    draft: Episode | None = None
    nodes: dict[str, Node] = {}
    """Those that could be read, whatever is wrong elsewhere."""
    texts: tuple[tuple[Text, Mark], ...] = ()
    sections: dict[str, Mark] = {}

    @property
    def id(self) -> str:
        """The id that the episode has, or should have, by its file's name."""
        return Path(self.path).stem


class Pack(msgspec.Struct, frozen=True):
    """Everything that scenarios/ holds."""

    loaded: tuple[Loaded, ...]
    signs: dict[str, Sign]
    countries: dict[str, Country]
    problems: tuple[Diagnostic, ...]
    """The problems of all files, playable or not."""
    country_files: dict[str, Country] = {}
    """The countries by the paths of their files."""

    @property
    def episodes(self) -> dict[str, Episode]:
        """The episodes that can be played, by id."""
        return {each.episode.id: each.episode for each in self.loaded if each.episode}

    @property
    def unavailable(self) -> tuple[Loaded, ...]:
        """The files whose episodes can't be played, with their problems."""
        return tuple(each for each in self.loaded if each.episode is None)


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
    return sorted(path for path in folder.glob("*/*.yaml") if _is_episode(path))


def pack_files(pack: Path) -> list[Path]:
    """Give the files of the episodes of one pack."""
    return sorted(path for path in pack.glob("*.yaml") if _is_episode(path))


def _is_episode(path: Path) -> bool:
    return path.parent.name not in DATA_FOLDERS and path.name != SETTINGS and "." not in path.stem


def load_episode(path: Path) -> Loaded:
    """Read one episode; no mistake in the file raises anything."""
    report = Report(str(path))
    data = read_bytes(path, report)
    if data is None:
        return Loaded(report.path, None, report.sorted())
    return load_bytes(data, report)


def load_bytes(data: bytes, report: Report) -> Loaded:
    """Make an episode of the bytes of a file; the report already knows its path.

    What could be read is checked even where something else could not, so that one run shows everything; a
    fault of ours in it makes this episode unavailable and no other.
    """
    return guarded(report, _loaded, data, report) or Loaded(report.path, None, report.sorted())


def _loaded(data: bytes, report: Report) -> Loaded:
    reading = Reading(report, PLACEHOLDERS)
    tree = parse(data, report)
    if tree is None:
        return Loaded(report.path, None, report.sorted())
    made: Any = read_model(Episode, reading, tree, _name(tree))
    drawn = outline(tree)
    guarded(report, check_names, drawn, reading)
    draft: Episode | None = None if made is FAILED else _finished(made, data)
    guarded(report, check_nodes, reading.nodes, drawn.heroes or frozenset(), report)
    guarded(report, check_untagged, tree, report)
    if draft:
        guarded(report, check_own_names, draft, report)
        guarded(report, check_returns, draft, report)
    return Loaded(
        path=report.path,
        episode=None if report.failed else draft,
        problems=report.sorted(),
        references=tuple(reading.references),
        draft=draft,
        nodes=draft.nodes if draft else reading.nodes,
        texts=tuple(reading.texts.values()),
        sections=drawn.sections,
    )


def _name(tree: Tree) -> str:
    """Give the id of the episode before the rest is read, because all ids of texts begin with it."""
    written = tree.get("episode") if isinstance(tree, Mapping) else None
    return written.value if isinstance(written, Scalar) else ""


def _finished(episode: Episode, data: bytes) -> Episode:
    """Add what is worked out: which nodes are scenes of the tools, and the digest of the file.

    The digest is the same under Windows and elsewhere: line ends do not count.
    """
    inside = scenes(episode.nodes, episode.start, episode.always)
    nodes: dict[str, Node] = {
        name: msgspec.structs.replace(node, scene=name in inside) for name, node in episode.nodes.items()
    }
    digest = hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()[:16]
    return msgspec.structs.replace(episode, nodes_=Nodes(nodes), digest=digest)
