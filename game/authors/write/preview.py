"""`cuvari preview`: the real game with one episode, which follows its file as it is saved."""

from __future__ import annotations

import sys
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, ClassVar, Final

import msgspec

from game.authors.check.everything import diagnostic_of
from game.authors.explore.find import find_episode
from game.authors.write.corner import Corner, GoTo, Open, StepBack, with_corner
from game.authors.write.followed_catalog import FollowedCatalog
from game.authors.write.strip import OLD, PLAYABLE, TRANSLATED, Told, all_told, told, with_strip
from game.authors.write.watch import Watch
from game.authors.write.where_said import play_to_text
from game.shell.app import App
from game.shell.world import GameWorld
from game.story.loading.pack import load_episode
from game.story.playing.play import Play, replay
from game.story.playing.reducer import NotApplicable
from game.story.reading.words import ENGLISH

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from game.action import Action
    from game.authors.write.followed_catalog import Saved
    from game.language.catalog import Catalogs
    from game.paths import Paths
    from game.records.settings import Given
    from game.scenes.scene import SceneTable
    from game.story.checks.art import KnownNames
    from game.story.grammar.model import Episode
    from game.story.grammar.pack import LoadedEpisode, Pack
    from game.story.reading.diagnostics import Diagnostic
    from game.ui.art.pictures import Pictures
    from game.ui.draw.offscreen import Surface
    from game.ui.draw.widget import Widget
    from game.ui.sound.sounds import Sounds

POLL: Final = 50
"""Milliseconds between two looks at the file: with the reload itself well below the fifth of a second that
the design allows."""
AFTERWARDS: Final = frozenset({"ending", "calm", "debrief", "detective"})
"""Scenes that there are only after an ending."""
CORNERED: Final = (("play",), ("ending",))
"""Scenes over which the corner of the preview lies: those of the story itself."""
OUTDATED: Final = "catalog-outdated"
"""What the check of a whole catalog says of texts that came or went; the story's own check tells of them."""
NOT_DONE: Final = 2
"""Exit code when there is no such episode."""


class PreviewWorld(GameWorld):
    """A world in which the episode of one file is the newest that could be played."""

    warms_up: ClassVar[bool] = False

    def __init__(self, path: Path, paths: Paths, catalogs: Catalogs, given: Given | None = None) -> None:
        """`path` is the episode's file, inside scenarios/ or anywhere."""
        self._newest: LoadedEpisode | None = None
        super().__init__(paths, catalogs, given)
        self.path = path
        self.loaded = load_episode(path)
        self.episode: Episode | None = None
        self.take(self.loaded)

    def take(self, loaded: LoadedEpisode) -> bool:
        """Put the episode in the place of the one before, and play on as far as the play still applies.

        Gives whether it can be played; one that can't leaves everything as it was.
        """
        self.loaded = loaded
        if loaded.episode is None:
            return False
        self.episode, self._newest = loaded.episode, loaded
        if (pack := self.pack_in_hand) is not None:
            self.take_pack(pack)
        if self.play is not None and self.play.episode.id == loaded.episode.id:
            self.keep(_played_on(loaded.episode, self.play), "play")
        return True

    def take_pack(self, pack: Pack) -> Pack:
        """Play from now on what is in this one, and the newest of the file in place of what is there."""
        if (newest := self._newest) is not None:
            others = tuple(each for each in pack.loaded if each.id != newest.id)
            pack = msgspec.structs.replace(pack, loaded=(*others, newest))
        return super().take_pack(pack)

    def begin(self, hero: str = "", node: str = "", text: str = "", written: str = "") -> None:
        """Begin a play as this hero (the first), at this node or text (the start). Raises LookupError.

        Or where the written play of this name led.
        """
        if self.episode is None:
            return
        first = next(iter(self.episode.heroes))
        try:
            play = Play.begin(self.episode, hero or first)
        except NotApplicable as problem:
            raise LookupError(str(problem)) from problem
        if written:
            play = _where_it_led(self.episode, self.path, written)
        elif text:
            play = _as(self.episode, play, play_to_text(self.episode, text))
        elif node:
            play = _at(self.episode, play, node)
        self.keep(play, "play")


def _played_on(episode: Episode, play: Play) -> Play:
    """The same play in the changed episode, up to the last event that still applies."""
    try:
        return replay(episode, play.events)[0]
    except NotApplicable:
        return Play.begin(episode, next(iter(episode.heroes)))


def _where_it_led(episode: Episode, path: Path, name: str) -> Play:
    """Give a play that is written down beside an episode, up to its last moment. Raises LookupError."""
    from game.authors.explore.find import plays_beside
    from game.authors.explore.plays import load_plays, perform

    beside = plays_beside(path)
    known = load_plays(beside).plays if beside.exists() else ()
    test = next((each for each in known if each.play == name), None)
    if test is None:
        names = "; ".join(each.play for each in known) or "none"
        raise LookupError(f"no play of {beside.name} is called so; there are: {names}")
    play = perform(episode, test, str(beside)).play
    if play is None:
        raise LookupError(f"{episode.id} has no hero {test.as_}")
    return play.rewound(len(play.events) - 1) if play.state.ended else play


def _at(episode: Episode, play: Play, node: str) -> Play:
    """The shortest play to a node, without tools where they are not needed. Raises LookupError."""
    from game.authors.explore.moments import plays

    if node not in episode.nodes:
        raise LookupError(f"{episode.id} has no node {node}")
    for tools in (False, True):
        for way in plays(episode, tools=tools):
            if way.state.node == node:
                return _as(episode, play, way)
    raise LookupError(f"nothing waits for the player in {node}")


def _as(episode: Episode, play: Play, way: Play) -> Play:
    """The same way, gone by the hero of a play."""
    return replay(episode, (play.events[0], *way.events[1:]))[0]


class PreviewApp(App):
    """The app, which looks at the file now and then and shows what is wrong with it."""

    world: PreviewWorld

    def __init__(
        self, world: PreviewWorld, scenes: SceneTable, surface: Surface, pictures: Pictures, sounds: Sounds
    ) -> None:
        """As every app; `follow` begins to look at the file."""
        super().__init__(world, scenes, surface, pictures, sounds)
        self.found: tuple[Told, ...] = ()
        self._watch: Watch | None = None
        self._looked = 0
        self._known: KnownNames | None = None
        self._checker: Executor | None = None
        self._checking: Future[tuple[Diagnostic, ...]] | None = None
        self.translated: tuple[Told, ...] = ()
        self._catalog: FollowedCatalog | None = None
        self._reading: Future[Saved] | None = None
        self._text = ""
        self.corner = Corner()

    def follow(self, known: KnownNames, checker: Executor) -> None:
        """Follow the file of the world; whole checks are done by the `checker`, as they may take seconds."""
        self._watch = Watch(self.world.path)
        self._known, self._checker = known, checker
        self._tell(self.world.loaded)

    def follow_translation(self, text: str = "") -> None:
        """Follow the catalog of the language in force, and tell what is found of a text of it, or of all."""
        code = self.world.catalog.code
        self._text = text
        self._catalog = FollowedCatalog(self.world.paths.locales, code, self.world.catalogs.names[code])
        self._read_catalog()

    def _read_catalog(self) -> None:
        if self._catalog is not None and self._checker is not None and self._catalog.path.is_file():
            self._reading = self._checker.submit(self._catalog.load)

    def _take_catalog(self, saved: Saved) -> None:
        """Show what was saved; a file that can't be read leaves the words as they were."""
        if saved.catalog is not None:
            self.world.catalogs.take(saved.catalog)
        episode = f"{self.world.loaded.id}."
        mine = [
            diagnostic_of(each)
            for each in saved.found
            if not each.id or each.id == self._text or (not self._text and each.id.startswith(episode))
        ]
        self.translated = all_told(
            [each for each in mine if each.code != OUTDATED], self.world.paths.diagnostics
        )
        self.refresh()

    def before_turn(self, now: int) -> None:
        """A look at the file where one is due, and at what a check of it has found."""
        if self._watch is not None and now - self._looked >= POLL:
            self._looked = now
            if self._watch.changed():
                self._reload()
            if self._catalog is not None and self._catalog.changed():
                self._read_catalog()
        if self._reading is not None and self._reading.done():
            saved, self._reading = self._reading.result(), None
            self._take_catalog(saved)
        checking = self._checking
        if checking is not None and checking.done():
            self._checking = None
            found, pages = checking.result(), self.world.paths.diagnostics
            self.found = told(found, pages)
            warned = all_told([each for each in found if each.severity == "warning"], pages)
            self.corner = msgspec.structs.replace(self.corner, warned=warned)
            self.refresh()

    def soon(self, now: int) -> int | None:
        """The next look at the file."""
        del now
        return POLL

    def over(self, tree: Widget) -> Widget:
        """The tree, with the corner of the preview, and the strip over it where something is wrong."""
        if self.world.play is not None and self.names[-1:] in CORNERED:
            tree = with_corner(
                tree, self.context(), self.world.play, self.corner, below=bool(self.found or self.translated)
            )
        if not self.found:
            return with_strip(tree, self.context(), self.translated, TRANSLATED)
        means = PLAYABLE if self.world.loaded.episode is not None else OLD
        return with_strip(tree, self.context(), self.found, means)

    def before_action(self, action: Action) -> bool:
        """Whether it was one of the corner: to open it, to step back, to go to a node."""
        if isinstance(action, Open):
            self.corner = msgspec.structs.replace(self.corner, opened=action.how, trouble="")
        elif isinstance(action, StepBack):
            self._step_back()
        elif isinstance(action, GoTo):
            self._go_to(action.node)
        else:
            return super().before_action(action)
        return True

    def _step_back(self) -> None:
        """Stand where the story was before the last press."""
        play = self.world.play
        if play is not None:
            self.world.keep(play.rewound(len(play.events) - 1), "play")
            self.open_play()

    def _go_to(self, node: str) -> None:
        """Stand in a node, by the shortest way, as the same hero; or say why not."""
        play = self.world.play
        try:
            self.world.begin(play.state.hero if play else "", node)
        except LookupError as problem:
            self.corner = Corner("facts", self.corner.warned, str(problem.args[0]))
            return
        self.corner = Corner("facts", self.corner.warned)
        self.open_play()

    def open_play(self) -> None:
        """Show the play, and nothing below it but the title."""
        self.restart("title")
        if self.world.play is not None:
            self.open("ending" if self.world.play.state.ended else "play")

    def _reload(self) -> None:
        """Take what was saved; the place in the story is kept as far as it is still there."""
        began = self.world.episode is None
        loaded = load_episode(self.world.path)
        if self.world.take(loaded):
            if began:
                self.world.begin()
            self._settle(began=began)
        self._tell(loaded)
        self.refresh()

    def _settle(self, *, began: bool) -> None:
        """Leave the scenes that there are no longer, as when an ending has moved away."""
        play = self.world.play
        ended = play is not None and bool(play.state.ended)
        if began or (not ended and not AFTERWARDS.isdisjoint(self.names)):
            self.open_play()

    def _tell(self, loaded: LoadedEpisode) -> None:
        """Show what reading the file has found at once, and the rest as soon as it is known."""
        from game.story.checks.pack import check_loaded

        self.found = told(loaded.problems, self.world.paths.diagnostics)
        if self._checker is not None and self._known is not None and loaded.episode is not None:
            self._checking = self._checker.submit(check_loaded, loaded, self._known)


def preview(options: argparse.Namespace) -> int:
    """Open the window on an episode, and follow its file until the window is closed; gives the exit code."""
    from game.authors.check.everything import known_names
    from game.paths import Paths
    from game.shell.start import play_in
    from game.ui.window.window import Window

    paths = Paths.find(options.data)
    try:
        world = make_world(find_episode(paths.scenarios, _named(options)), paths, options.lang or "")
        world.begin(options.hero or "", options.at or "", options.text or "", options.play or "")
    except LookupError as problem:
        sys.stderr.write(f"cuvari preview: {problem.args[0]}\n")
        return NOT_DONE
    window = Window(options.windowed, f"{world.path.name} · Čuvari mreže")
    app = make_app(world, window.surface)
    with ThreadPoolExecutor(1) as checker:
        app.follow(known_names(paths, world.pack.signs), checker)
        app.follow_translation(options.text or "")
        window.show(app.frame(0))
        return play_in(app, window, world)


def _named(options: argparse.Namespace) -> str:
    """Which episode is meant, where perhaps only a text is named. Raises LookupError."""
    named: str = options.episode or (options.text or "").partition(".")[0]
    if not named:
        raise LookupError("name an episode, or a text of one with --text")
    return named


def make_world(path: Path, paths: Paths, language: str) -> PreviewWorld:
    """The world of a preview: it keeps what it must in a folder of its own, away from what players have.

    Without a language it speaks that of the episode.
    """
    from game.shell import start

    def kind(usual: Paths, catalogs: Catalogs, given: Given) -> PreviewWorld:
        return PreviewWorld(path, usual, catalogs, given)

    if not language:
        episode = load_episode(path).episode
        language = episode.language if episode else ENGLISH
    settings = {"language": language, "country": "BA"}
    return start.make_world(paths.cache / "preview", settings, kind)


def make_app(world: PreviewWorld, surface: Surface) -> PreviewApp:
    """The app of a preview, which shows the play."""
    from game.scenes.all import scenes
    from game.shell.start import assembled

    app = assembled(PreviewApp, world, scenes(), surface)
    app.open_play()
    return app
