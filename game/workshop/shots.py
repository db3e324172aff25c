"""`cuvari shots`: every screen, and the telling moments of every episode, as PNG without a display."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Mapping

    from game.shell.app import App
    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from game.story.playing.play import Play

SETTLED = 9000
"""Milliseconds after which whatever slid or blinked has come to rest."""


class Shot(msgspec.Struct, frozen=True):
    """One picture: its name, and what brings the app there."""

    name: str
    arrange: Callable[..., None]


def shots(options: argparse.Namespace) -> int:
    """Draw all shots whose name holds `options.only`; gives the exit code."""
    from game.shell.start import make_app
    from game.ui.draw.offscreen import canvas, save

    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for shot in every_shot(arranged_world(options, Path(folder))):
            if options.only not in shot.name:
                continue
            surface = canvas(options.size)
            app = make_app(arranged_world(options, Path(folder)), surface)
            shot.arrange(app)
            app.frame(0)
            app.frame(SETTLED)
            fail_after_faults(app)
            target = options.out / f"{shot.name}.png"
            save(surface, target)
            sys.stdout.write(f"{target}\n")
    return 0


def fail_after_faults(app: App) -> None:
    """Raise RuntimeError where a fault was caught: a picture of the fault screen was not asked for."""
    if app.faults:
        raise RuntimeError("a fault was caught: the log says where")


def arranged_world(options: argparse.Namespace, folder: Path) -> GameWorld:
    """A world in a folder, set as the options say."""
    from game.shell.start import make_world

    wanted = {"language": options.lang, "country": options.country, "theme": options.theme}
    return make_world(folder, {**wanted, "text_scale": options.text_scale, "sound": False})


class Finder:
    """Finds the telling moments and the endings of episodes, which takes a while."""

    def moments(self, episode: Episode) -> Iterable[tuple[str, Play]]:
        """A play to each telling moment, by its name."""
        from game.authors.explore.moments import telling_moments

        return telling_moments(episode)

    def of_two(self, episode: Episode) -> Iterable[tuple[str, Play]]:
        """The moments that only two at one screen meet."""
        from game.authors.explore.moments import moments_of_two

        return moments_of_two(episode)

    def endings(self, episode: Episode) -> Mapping[str, Play]:
        """A play to each ending."""
        from game.authors.explore.moments import endings

        return endings(episode)


def every_shot(world: GameWorld, finder: Finder | None = None) -> Iterator[Shot]:
    """The menus, then each episode from its hero choice to the detective round.

    `finder` may know the moments of these episodes already.
    """
    from game.workshop.sample_desk import SCREENS, at_sample_desk

    finder = finder or Finder()
    yield Shot("language-first", _first_start)
    yield Shot("title", at_sample_desk("title"))
    for name in ("episodes", "settings", "access", "help", "about", "language", "neutral", "menu"):
        yield Shot(name, _opened(name))
    for name, (scene, presses) in SCREENS.items():
        yield Shot(name, at_sample_desk(scene, *presses))
    yield Shot("fault", _fault(hidden=False))
    yield Shot("fault-hidden", _fault(hidden=True))
    yield Shot("fault-no-country", _without_country(_fault(hidden=False)))
    yield Shot("warm-up", _opened("warm-up"))
    yield Shot("help-no-country", _without_country(_opened("help")))
    for part in ("stickers", "doors", "town", "notebook", "wallpapers"):
        yield Shot(f"album-{part}", _album(part, finder))
    yield from _last_pages()
    yield Shot("under-way", _under_way)
    yield Shot("settings-forget", _opened("settings", "", "forget"))
    yield Shot("settings-forgotten", _opened("settings", "", "forget", "forget.yes"))
    first = next(iter(world.pack.episodes.values()))
    yield Shot("two-note", _opened("note", f"{first.id}:{next(iter(first.heroes))}:mixed"))
    for name, play in finder.of_two(first):
        yield Shot(f"two-{name}", _played(play, OF_TWO.get(name, "play")))
    for episode in world.pack.episodes.values():
        hero = next(iter(episode.heroes))
        yield Shot(f"{episode.id}-hero", _opened("hero", episode.id))
        door = f"{episode.id}:{next(iter(episode.endings))}"
        yield Shot(f"{episode.id}-hero-door", _opened("hero", door))
        yield Shot(f"{episode.id}-note", _opened("note", f"{episode.id}:{hero}"))
        yield Shot(f"{episode.id}-skipped", _opened("debrief", f"skipped:{episode.id}"))
        yield from _moments(episode, finder)


def _fault(*, hidden: bool) -> Callable[[App], None]:
    """What stands in for a screen that fails."""

    def arrange(app: App) -> None:
        from game.scenes.fault import Fault
        from game.shell.layer import Layer

        app.layers.append(Layer(Fault(hidden=hidden)))

    return arrange


def _without_country(arranged: Callable[[App], None]) -> Callable[[App], None]:
    """The same before a country is chosen."""

    def arrange(app: App) -> None:
        app.world.set_setting("country", None)
        arranged(app)

    return arrange


def _first_start(app: App) -> None:
    app.world.set_setting("country", None)
    app.open("language")


def _opened(name: str, argument: str = "", *presses: str) -> Callable[[App], None]:
    def arrange(app: App) -> None:
        app.open(name, argument)
        _press(app, presses)

    return arrange


def _under_way(app: App) -> None:
    """Two stories are begun, and the first of them is asked for."""
    from game.story.playing.play import Play

    first, *others = app.world.pack.episodes.values()
    for begun in (first, *others[:1]):
        app.world.keep(Play.begin(begun, next(iter(begun.heroes))), "play")
    app.open("under-way", first.id)


def _album(part: str, finder: Finder) -> Callable[[App], None]:
    """The album after one story was played and one skipped."""

    def arrange(app: App) -> None:
        played, *others = app.world.pack.episodes.values()
        for ending, play in list(finder.endings(played).items())[::2]:
            app.world.keep(play, "")
            app.world.found_ending(played.id, ending)
        app.world.found_signs(played.id)
        for other in others[:1]:
            app.world.credit(other.id)
        app.open("album", part)

    return arrange


def _last_pages() -> Iterator[Shot]:
    """The last pages of the album, before the hamster jumped and after."""
    from game.scenes.shared.last_pages import CIRCUS, NET

    yield Shot("album-last-waits", _last_page(""))
    for page in (CIRCUS, NET):
        yield Shot(f"album-last-{page}", _last_page(page))
        yield Shot(f"album-last-{page}-held", _last_page(page, "last.hold"))


def _last_page(page: str, *presses: str) -> Callable[[App], None]:
    """The album of somebody who skipped no story, those of the youngest, or all for children."""
    from game.scenes.shared.last_pages import NET, for_the_youngest

    def arrange(app: App) -> None:
        app.world.forget_played()
        for episode in app.world.pack.for_children:
            if page == NET or (page and for_the_youngest(episode)):
                app.world.credit(episode.id)
        app.open("album", "last")
        if page == NET:
            _press(app, ("last.other",))
        _press(app, presses)

    return arrange


def _press(app: App, presses: tuple[str, ...]) -> None:
    """Press widgets by their ids; those that are not there are left out."""
    for wanted in presses:
        app.frame(0)
        app.press(wanted)


def _again(play: Play, door: str) -> Callable[[App], None]:
    """An ending that is looked at again."""

    def arrange(app: App) -> None:
        app.world.keep(play, "play")
        app.open("door", door)

    return arrange


def _played(play: Play, scene: str, *presses: str) -> Callable[[App], None]:
    """Open a scene with a play, and press."""

    def arrange(app: App) -> None:
        app.world.keep(play, "play")
        app.open(scene)
        _press(app, presses)

    return arrange


OF_TWO = {"one-door": "ending", "both-doors": "debrief"}
"""The scenes after the story in which a moment of two is shown; the others are in the play."""
AFTER: dict[str, tuple[str, tuple[str, ...]]] = {
    "calm": ("calm", ()),
    "calm-look": ("calm", ("way:look", "calm.flower", "calm.flower")),
    "debrief": ("debrief", ()),
    "debrief-helped": ("debrief", ("part:helped",)),
    "debrief-talk": ("debrief", ("part:talk", "talk.later")),
    "debrief-help": ("debrief", ("part:help",)),
    "detective": ("detective", ()),
    "detective-shown": ("detective", ("rest",)),
}
"""What follows an ending: the scene, and what is pressed in it."""


def _moments(episode: Episode, finder: Finder) -> Iterator[Shot]:
    """The first state of every kind that a player can meet, the menu, each ending, and what follows it."""
    for number, (name, play) in enumerate(finder.moments(episode)):
        yield Shot(f"{episode.id}-play-{name}", _played(play, "play"))
        if number == 0:
            yield Shot(f"{episode.id}-menu", _played(play, "menu"))
    last, ending = None, ""
    for ending, play in finder.endings(episode).items():
        yield Shot(f"{episode.id}-ending-{ending}", _played(play, "ending"))
        last = play
    if last is not None:
        yield Shot(f"{episode.id}-door", _again(last, f"{episode.id}:{ending}"))
        for name, (scene, presses) in AFTER.items():
            yield Shot(f"{episode.id}-{name}", _played(last, scene, *presses))
