"""A world for the automatic player: that of the kiosk, with a play and a language of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from game.records.progress import Progress

if TYPE_CHECKING:
    from game.kiosk.world import KioskWorld
    from game.language.catalog import Catalog, Catalogs
    from game.paths import Paths
    from game.records.save import SceneName
    from game.records.settings import Settings
    from game.story.grammar.pack import Pack
    from game.story.playing.play import Play
    from game.text import Text

NOTHING = Progress()


class DemoWorld:
    """Nothing that happens here is kept, counted or told."""

    def __init__(self, world: KioskWorld, play: Play, language: str) -> None:
        self._world, self.play, self._language = world, play, language
        self.progress: Progress = NOTHING

    play: Play | None

    @property
    def paths(self) -> Paths:
        """The folders of the game."""
        return self._world.paths

    @property
    def seed(self) -> int:
        """What chance is made of, as in the kiosk's world."""
        return self._world.seed

    @property
    def pack(self) -> Pack:
        """All episodes."""
        return self._world.pack

    @property
    def pack_in_hand(self) -> Pack | None:
        """The same, as far as it was read."""
        return self._world.pack_in_hand

    @property
    def catalogs(self) -> Catalogs:
        """All languages."""
        return self._world.catalogs

    @property
    def catalog(self) -> Catalog:
        """The catalog of this show's language."""
        return self._world.catalogs[self._language]

    @property
    def settings(self) -> Settings:
        """The settings of the kiosk, in this show's language."""
        return msgspec.structs.replace(self._world.settings, language=self._language)

    @property
    def gender(self) -> Literal["m", "f"]:
        """The gender of this show's hero."""
        return self.play.episode.heroes[self.play.state.hero].gender if self.play else "f"

    @property
    def hero(self) -> Text | None:
        """The name of this show's hero."""
        return self.play.episode.heroes[self.play.state.hero].name if self.play else None

    @property
    def saved_scene(self) -> str:
        """Nothing is saved."""
        return ""

    @property
    def trouble(self) -> tuple[Text, ...]:
        """Nothing is told."""
        return ()

    @property
    def at_stand(self) -> bool:
        """The bar is that of a stand."""
        return True

    @property
    def private(self) -> bool:
        """Nothing is kept."""
        return True

    @property
    def may_choose_private(self) -> bool:
        """Nobody decides."""
        return False

    def keep(self, play: Play | None, scene: SceneName | Literal[""]) -> None:
        """Go on with this play."""
        del scene
        self.play = play

    def endings_found(self, episode: str) -> frozenset[str]:
        """None."""
        del episode
        return frozenset()

    def found_ending(self, episode: str, ending: str) -> None:
        """It is not remembered."""

    def found_signs(self, episode: str) -> None:
        """It is not remembered."""

    def credit(self, episode: str) -> None:
        """It is not remembered."""

    def forget_played(self) -> None:
        """There is nothing to forget."""

    def settled(self) -> bool:
        """There is nothing to write."""
        return True
