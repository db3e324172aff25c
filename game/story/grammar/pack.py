"""What was read from scenarios/: episodes that can be played or not, signs, contacts, and every problem."""

from pathlib import Path
from typing import Self

import msgspec
from msgspec.structs import replace

from game.story.grammar.contacts import Country
from game.story.grammar.model import Episode, Node
from game.story.grammar.signs import Sign
from game.story.reading.diagnostics import Diagnostic, Mark
from game.story.reading.texts_read import Reference
from game.text import Text


class LoadedEpisode(msgspec.Struct, frozen=True):
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

    loaded: tuple[LoadedEpisode, ...]
    signs: dict[str, Sign]
    countries: dict[str, Country]
    problems: tuple[Diagnostic, ...]
    """The problems of all files, playable or not."""
    country_files: dict[str, Country] = {}
    """The countries by the paths of their files."""

    def for_playing(self) -> Self:
        """Give the same without what only checks ask for: what is named where in each file, some MiB."""
        loaded = (replace(each, references=(), texts=(), sections={}) for each in self.loaded)
        return replace(self, loaded=tuple(loaded))

    @property
    def episodes(self) -> dict[str, Episode]:
        """The episodes that can be played, by id."""
        return {each.episode.id: each.episode for each in self.loaded if each.episode}

    @property
    def for_adults(self) -> tuple[Episode, ...]:
        """The episodes for adults that can be played, which stand behind a door of their own."""
        return tuple(each for each in self.episodes.values() if each.for_adults)

    @property
    def for_children(self) -> tuple[Episode, ...]:
        """The episodes that can be played, without those for adults."""
        return tuple(each for each in self.episodes.values() if not each.for_adults)

    @property
    def unavailable(self) -> tuple[LoadedEpisode, ...]:
        """The files whose episodes can't be played, with their problems."""
        return tuple(each for each in self.loaded if each.episode is None)
