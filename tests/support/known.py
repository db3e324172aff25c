"""What the tests of a process find out once: the game's texts, its episodes, their moments and endings.

They stay as they are, and take a while. Who asks for them here says so; the game itself finds them anew.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from game.authors.check import real_people
from game.authors.explore import moments
from game.language.catalog import Catalogs
from game.paths import Paths
from game.story.loading import pack
from game.story.loading.pack import load_pack
from game.workshop.shots import Finder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pytest

    from game.language.catalog import Catalog
    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from game.story.grammar.pack import Pack
    from game.story.playing.play import Play

World = TypeVar("World", bound="GameWorld")


@cache
def shared_pack(scenarios: Path) -> Pack:
    """The episodes of a folder that does not change."""
    return load_pack(scenarios)


def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the game's own episodes be read once, by whoever asks for them while the game runs."""
    own = Paths.find().scenarios
    monkeypatch.setattr(
        pack, "load_pack", lambda folder: shared_pack(folder) if folder == own else load_pack(folder)
    )


class SharedCatalogs(Catalogs):
    """Languages that all tests of a process read: none of them may change what the others see."""

    def take(self, catalog: Catalog) -> None:
        """Raise AssertionError: who puts another catalog in the place of one has catalogs of its own."""
        raise AssertionError(f"the catalog of {catalog.code} is that of all tests")

    def keep_only(self, *_codes: str) -> None:
        """Keep all: the next test speaks another language again, and each is read once."""


@cache
def shared_catalogs(locales: Path) -> Catalogs:
    """The languages of a folder that does not change."""
    return SharedCatalogs.load(locales)


NAMES = real_people._known  # noqa: SLF001 - what the check asks for once
"""What finds the names in the game's own stories and contacts."""


@cache
def _shared_names(paths: Paths, language: str) -> set[str]:
    return NAMES(paths, language)


def know_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let checks of stories of others know the names in our own: to read all of those takes longest."""
    monkeypatch.setattr(real_people, "_known", _shared_names)


def knowing(world: World) -> World:
    """The same world, which is given the game's own episodes and languages."""
    own = Paths.find()
    if world.paths.scenarios == own.scenarios:
        world.take_pack(shared_pack(own.scenarios))
    if world.paths.locales == own.locales:
        world.catalogs = shared_catalogs(own.locales)
    return world


class Knowing(Finder):
    """Finds what it has found before at once."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._moments: dict[int, tuple[Episode, tuple[tuple[str, Play], ...]]] = {}
        self._endings: dict[int, tuple[Episode, Mapping[str, Play]]] = {}

    def moments(self, episode: Episode) -> tuple[tuple[str, Play], ...]:
        """A play to each telling moment, by its name."""
        if id(episode) not in self._moments:  # an episode can't be hashed; kept, it keeps its id
            self._moments[id(episode)] = episode, tuple(super().moments(episode))
        return self._moments[id(episode)][1]

    def endings(self, episode: Episode) -> Mapping[str, Play]:
        """A play to each ending."""
        if id(episode) not in self._endings:
            self._endings[id(episode)] = episode, moments.endings(episode)
        return self._endings[id(episode)][1]


KNOWN = Knowing()
"""For all tests of a process."""
