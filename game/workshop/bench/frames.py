"""What the frames cost that paint something, each beside one full redraw of the same screen.

Told in processor time of the thread that paints: what else runs on the computer then doesn't count.
"""

from __future__ import annotations

import statistics
import time
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from game.scenes.play.play_clock import behind
from game.shell.loop import SELDOM
from game.story.events import Continue
from game.story.playing.view import view
from game.ui.draw.widget import placed
from game.ui.window.input import Ask, Move, Wheel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from game.shell.app import App
    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from game.story.playing.play import Play
    from game.story.playing.view import StoryView
    from game.ui.draw.widget import Widget
    from game.ui.window.input import Input
    from game.ui.window.window import Window

    Taken = Iterator[tuple[float, float]]
    """Milliseconds of a frame that painted, and of a full redraw of what it showed."""

FRAME = 16
REST = 15_000
"""Milliseconds after which nothing moves any more."""
REDRAWS = 5
MESSAGES = 12
"""How many arriving messages are measured, of all stories."""
SLIDE = 20
"""Frames in which a message comes to its place."""
NOTCHES = (*[-1] * 10, *[1] * 10)
"""How the wheel turns: down, and up again."""
LONG = 9
"""Messages of a chat that is scrolled."""
TOUR = ("album", "episodes", "settings", "help", "about", "language", "access")
"""Screens that are opened over the title, and left again."""
STATES = 400
"""How many states of a story are looked through at most."""


class Stage:
    """The running game, and its simulated clock."""

    def __init__(self, app: App, window: Window, world: GameWorld) -> None:
        """Everything is at rest at first."""
        self.app, self.window, self.world, self.now = app, window, world, REST
        self._done = False

    def turn(self, ms: int = FRAME, *inputs: Input) -> float | None:
        """The next frame, `ms` later: milliseconds it took, None where it painted nothing.

        In a rest before it there are as many moments without work as the loop has at least: one after each
        turn in which nothing was done, and then one at each look for events.
        """
        for _ in range(max(ms // SELDOM, 0 if self._done or not ms else 1)):
            self.app.attend()
        self.now += ms
        self._done = bool(inputs)
        begin = time.thread_time()
        areas = self.app.frame(self.now, inputs)
        self.window.show(areas)
        taken = 1000 * (time.thread_time() - begin)
        return taken if areas else None

    def redraw(self) -> float:
        """Milliseconds of a full redraw of what is shown, the middle of some."""
        taken = []
        for _ in range(REDRAWS):
            self.app.redraw()
            taken.append(self.turn(0) or 0.0)
        return statistics.median(taken)

    def show(self, scene: str) -> None:
        """Nothing but this screen, at its beginning."""
        self.turn(REST)
        self.app.layers.clear()
        self.app.open(scene)
        self.turn()

    def played(self, play: Play) -> None:
        """The running story, just when it came to where it is."""
        self.show("title")
        self.world.keep(play, "play")
        self.show("play")


def measure(stage: Stage) -> dict[str, list[tuple[float, float]]]:
    """Each kind of frames that paint, with what a full redraw takes; art and stories are read before."""
    _ = stage.app.pictures.kit, stage.world.pack  # a game reads them while its first screen is looked at
    return {name: list(kind(stage)) for name, kind in KINDS.items()} | {"redraw": list(redraws(stage))}


def messages(stage: Stage) -> Taken:
    """From the moment in which a message arrives until it has come to its place."""
    for play in islice(typed(stage.world), MESSAGES):
        stage.played(play)
        whole = stage.redraw()
        arrived: float | None = None
        while stage.world.play == play and (due := stage.app.sleep(stage.now)) is not None:
            arrived = stage.turn(max(due, FRAME))
        yield from painted(whole, [arrived, *(stage.turn() for _ in range(SLIDE))])


def scrolling(stage: Stage) -> Taken:
    """The wheel over pages and over a long chat, down and up again."""
    for scene in ("settings", "about", "help"):
        stage.show("title")
        stage.show(scene)
        yield from _scrolled(stage)
    stage.played(_long_chat(stage.world))
    yield from _scrolled(stage)


def _scrolled(stage: Stage) -> Taken:
    area = _largest(stage.app.tree)
    x, y = area.rect.center
    scale = stage.app.screen.viewport.scale
    stage.turn(REST, Move(x * scale, y * scale, held=False))
    whole = stage.redraw()
    yield from painted(whole, [stage.turn(FRAME, Wheel(notch)) for notch in NOTCHES])


def living_title(stage: Stage) -> Taken:
    """The title from its first frame until nobody blinks any more."""
    for _ in range(3):
        stage.show("title")
        whole = stage.redraw()
        end = stage.now + REST
        taken: list[float | None] = []
        while stage.now < end and (due := stage.app.sleep(stage.now)) is not None:
            taken.append(stage.turn(max(due, FRAME)))
        yield from painted(whole, taken)


def new_scenes(stage: Stage) -> Taken:
    """Screens that nobody has seen since the game was started."""
    stage.show("title")
    for scene in TOUR:
        yield _changed(stage, partial(stage.app.open, scene))
        stage.turn(REST, Ask("back"))  # after a while: three of them soon after each other are the quick exit


def known_scenes(stage: Stage) -> Taken:
    """Screens that were shown before, and the title that is come back to."""
    for scene in TOUR:
        stage.show("title")
        stage.show(scene)
        stage.show("title")
        yield _changed(stage, partial(stage.app.open, scene))
        yield _changed(stage, lambda: None, Ask("back"))


def _changed(stage: Stage, change: Callable[[], None], *inputs: Input) -> tuple[float, float]:
    begin = time.thread_time()
    change()
    opened = 1000 * (time.thread_time() - begin)
    shown = stage.turn(FRAME, *inputs) or 0.0
    return opened + shown, stage.redraw()


def redraws(stage: Stage) -> Taken:
    """A full redraw of a chat, beside laying one picture of the window's size over it."""
    import pygame

    stage.played(_long_chat(stage.world))
    surface = stage.app.screen.surface
    veil = pygame.Surface(surface.get_size(), pygame.SRCALPHA)
    veil.fill((255, 255, 255, 128))
    for _ in range(REDRAWS):
        begin = time.thread_time()
        for _ in range(REDRAWS):
            surface.blit(veil, (0, 0))
        floor = 1000 * (time.thread_time() - begin) / REDRAWS
        yield stage.redraw(), floor


KINDS = {
    "new scene": new_scenes,
    "known scene": known_scenes,
    "message": messages,
    "scrolling": scrolling,
    "title": living_title,
}
"""What is measured, in this order: new scenes are new only once."""


def painted(whole: float, taken: Sequence[float | None]) -> Taken:
    """Only of frames that painted: one that has nothing to paint costs next to nothing, and says nothing."""
    return ((each, whole) for each in taken if each is not None)


def _largest(tree: Widget) -> Widget:
    """The largest area that can be scrolled. Raises ValueError where there is none."""
    areas = [here.widget for here in placed(tree) if here.widget.reach > 0]
    return max(areas, key=lambda area: area.rect.w * area.rect.h)


def typed(world: GameWorld) -> Iterator[Play]:
    """Plays in which a message is being typed, of the stories in turn."""
    from game.authors.explore.moments import plays

    def waiting(episode: Episode) -> Iterator[Play]:
        for play in islice(plays(episode, tools=False), STATES):
            if len((shown := view(episode, play.state)).phone.messages) > 1 and _arrives(play, shown):
                yield play

    episodes = world.pack.episodes.values()
    share = -(-MESSAGES // len(episodes))
    yield from islice((play for each in episodes for play in islice(waiting(each), share)), MESSAGES)


def _arrives(play: Play, shown: StoryView) -> bool:
    """Whether what happens next is one more message in the open chat, and all behind it stays as it is.

    Where the light of the place changes with the clock, what was seen fades: each frame of that is a redraw.
    """
    if shown.waiting.kind != "delay":
        return False
    after = view(play.episode, play.do(Continue(shown.node)).state)
    same = shown.phone.with_ == after.phone.with_ and behind(shown) == behind(after)
    return same and len(after.phone.messages) > len(shown.phone.messages)


def _long_chat(world: GameWorld) -> Play:
    """A play with a long chat in which nothing arrives. Raises LookupError where there is none."""
    from game.authors.explore.moments import plays

    for episode in world.pack.episodes.values():
        for play in islice(plays(episode, tools=False), STATES):
            shown = view(episode, play.state)
            if shown.waiting.kind != "delay" and len(shown.phone.messages) >= LONG:
                return play
    message = "no story has a long chat"
    raise LookupError(message)
