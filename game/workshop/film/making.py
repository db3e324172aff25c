"""Making one film: the app is set up, plays what was chosen, and is filmed from the title to the contacts."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from game.scenes.all import scenes
from game.shell.start import make_world
from game.story.grammar.pack import LoadedEpisode
from game.ui.art.pictures import Pictures
from game.ui.draw.offscreen import canvas
from game.workshop.film.camera import Camera, FilmApp, NotFilmed, Stopped
from game.workshop.film.chosen import between, play_of
from game.workshop.film.film_cards import FilmContacts, FilmSentence, FilmTitle
from game.workshop.film.films import LEAST_CONTACTS, Moments, Programme, Sentence
from game.workshop.film.following import Following, as_by_hand, read_to_the_end
from game.workshop.film.heard import FilmSounds
from game.workshop.film.sound_track import SoundTrack
from game.workshop.film.watching import Watching

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.scene import SceneTable
    from game.shell.world import GameWorld
    from game.story.playing.play import Play
    from game.workshop.film.camera import Film
    from game.workshop.film.watching import Subtitle

Captions = Literal["burnt", "vtt", "none"]
"""Where words for those who don't hear stand: in the picture, in a file beside it, or nowhere."""
STAYS = 1000
"""Milliseconds that a picture stays when all of it was read."""


class Wanted(msgspec.Struct, frozen=True):
    """How a film is to be: language and country by their codes, width and height in pixels."""

    language: str
    country: str
    size: tuple[int, int]
    captions: Captions = "burnt"


@contextmanager
def world_for(wanted: Wanted) -> Iterator[GameWorld]:
    """A world that keeps nothing, set as the film is to be."""
    settings = {
        "language": wanted.language,
        "country": wanted.country,
        "captions": wanted.captions == "burnt",
        "sound": False,
        "private": True,
    }
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        world = make_world(Path(folder), settings)
        try:
            yield world
        finally:
            world.close()


def table() -> SceneTable:
    """The scenes of the game, and those that only films have."""
    return {
        **scenes(),
        "film-title": FilmTitle,
        "film-sentence": FilmSentence,
        "film-contacts": FilmContacts,
    }


class Making:
    """One film that is under way, in a world and into what takes pictures and sounds."""

    def __init__(
        self, world: GameWorld, wanted: Wanted, film: Film, pictures: Pictures | None = None
    ) -> None:
        """`pictures` are those of the game where none are given."""
        self._world, self._wanted = world, wanted
        paths, track = world.paths, SoundTrack()
        pictures = pictures or Pictures(paths.assets / "art", paths.ahead / "pictures")
        sounds = FilmSounds(paths.assets / "sounds", world.settings, track)
        app = FilmApp(world, table(), canvas(wanted.size), pictures, sounds)
        watching = Watching(lambda text, **values: app.context().say(text, None, **values))
        self.camera = Camera(app, film, watching, track, sounds)
        self.left_out: tuple[Sentence | Moments, ...] = ()
        """The parts of a film for which there was no time: the first of them was begun, and broken off."""

    @property
    def subtitles(self) -> list[Subtitle]:
        """All words of the film with their times, those for sounds among them."""
        return [*self.camera.watching.told, *self.camera.sounds]

    def story(self, play: Play) -> None:
        """A whole story: its title, the play, how it ended, and who helps."""
        pack = self._world.pack
        others = tuple(each for each in pack.loaded if each.id != play.episode.id)
        own = LoadedEpisode(f"{play.episode.id}.yaml", play.episode, ())
        self._world.take_pack(msgspec.structs.replace(pack, loaded=(*others, own)))
        self._card("film-title", play.episode.id)
        self.play(play.rewound(1), play)
        if play.state.ended:
            self._ending()
        self._card("film-contacts", self._wanted.country.lower())
        self.camera.close()

    def programme(self, programme: Programme) -> None:
        """A film in parts, which stop at its length with the contacts."""
        camera, whole = self.camera, programme.seconds * 1000
        self._card("film-title", programme.title)
        self.left_out = programme.parts
        camera.ends = whole - LEAST_CONTACTS
        with suppress(Stopped):
            for number, part in enumerate(programme.parts, 1):
                self._part(part)
                self.left_out = programme.parts[number:]
        camera.ends = whole
        self._over(programme)

    def _over(self, programme: Programme) -> None:
        """Who helps, for the rest of the film."""
        self.camera.app.restart("film-contacts", self._wanted.country.lower())
        self.camera.wait(programme.seconds * 1000 - self.camera.now)
        self.camera.close()

    def _part(self, part: Sentence | Moments) -> None:
        if isinstance(part, Sentence):
            self._card("film-sentence", part.name)
            return
        episode = self._world.pack.episodes[part.episode]
        plays = self._world.paths.scenarios
        [file] = plays.glob(f"*/{part.episode}.play.yaml")
        begins, ends = between(play_of(episode, file, part.play), part)
        self.play(begins, ends)

    def _card(self, name: str, about: str) -> None:
        self.camera.app.restart(name, about)
        self.camera.read()
        self.camera.wait(STAYS)

    def play(self, begins: Play, ends: Play) -> None:
        """Play from one moment to another."""
        self._world.keep(begins, "play")
        self.camera.app.restart("play")
        Following(self.camera, as_by_hand(ends, len(begins.events))).run()

    def _ending(self) -> None:
        """How it ended."""
        camera = self.camera
        if not camera.until(lambda: camera.app.scene.name == "ending"):
            raise NotFilmed("the story does not come to its end")
        read_to_the_end(camera, "ending.scroll")
        camera.wait(STAYS)
