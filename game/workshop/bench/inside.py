"""Measurements inside the running game: idle, an hour of play, what chance plays."""

from __future__ import annotations

import json
import random
import threading
import time
from itertools import islice
from typing import TYPE_CHECKING

from game.kiosk.soak.process import cpu_seconds, memory_mib
from game.scenes.scene import SetSetting
from game.shell.loop import run
from game.shell.start import Wish, after_first_frame
from game.shell.start import opened as open_game
from game.story.checks.explore import moves
from game.story.events import Use
from game.story.playing.reducer import start, step
from game.story.playing.view import view
from game.ui.draw.widget import pressables
from game.workshop.bench.frames import STATES, Stage, measure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.shell.app import App
    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from game.story.playing.play import Play
    from game.ui.draw.offscreen import Surface
    from game.ui.window.window import Window

HOUR = 3600_000
FRAME = 16
SETTLE = 15_000
"""Milliseconds in which everything that breathes has come to rest."""
PRESSING = 0.4
"""How likely something is pressed at a turn; the rest of the time somebody is reading."""
TOOLS_SHARE = 0.1
"""How often the automatic player uses a tool where it could go on: always at random, it would never end."""


def measured(what: str, folder: Path, size: tuple[int, int], seconds: float) -> str:
    """One measurement in a window of its own, as JSON."""
    app, window, world = opened(folder, size)
    figures: object
    if what == "idle":
        figures = idle(app, window, seconds)
    elif what == "stage":
        world.keep(full_stage(world), "play")
        app.layers.clear()
        app.open("play")
        figures = idle(app, window, seconds)
    elif what == "frames":
        figures = measure(Stage(app, window, world))
    else:
        figures = hour(app)
    window.close()
    return json.dumps(figures)


def opened(folder: Path, size: tuple[int, int]) -> tuple[App, Window, GameWorld]:
    """The game with its title shown, in Bosnian, without sound."""
    app, window, world = open_game(Wish(data=folder, windowed=size, language="bs", country="BA"))
    after_first_frame(window)
    app.change(SetSetting("sound", value=False))  # by the app: the device is closed, too
    return app, window, world


def idle(app: App, window: Window, seconds: float) -> dict[str, float]:
    """Share of a core and number of repaints while nobody does anything, when all is at rest that ever is."""
    _run_for(app, window, SETTLE / 1000)
    shown = 0
    show = window.show

    def counted(areas: Sequence[Surface]) -> None:
        nonlocal shown
        shown += bool(areas)
        show(areas)  # type: ignore[arg-type]  # handed through as they came

    window.show = counted  # type: ignore[method-assign, assignment]  # only counts
    before = cpu_seconds()
    _run_for(app, window, seconds)
    return {"idle_percent": 100 * (cpu_seconds() - before) / seconds, "repaints": shown}


def full_stage(world: GameWorld) -> Play:
    """A moment of a story at which somebody reads, with as many people on the stage as can be."""
    from game.authors.explore.moments import plays

    episode = next(iter(world.pack.episodes.values()))
    reading = (
        (len(shown.stage), number, play)
        for number, play in enumerate(islice(plays(episode, tools=False), STATES))
        if (shown := view(episode, play.state)).speech is not None
    )
    return max(reading, key=lambda each: each[:2])[2]


def _run_for(app: App, window: Window, seconds: float) -> None:
    def stop() -> None:
        app.running = False

    app.running = True
    threading.Timer(seconds, stop).start()
    run(app, window)


def hour(app: App) -> dict[str, float]:
    """Memory after an hour of random presses, and its growth over the second half; the clock is simulated."""
    chance = random.Random(1)
    now, half = SETTLE, 0.0
    while now < HOUR:
        now += chance.choice((FRAME, 200, 1500))
        app.frame(now)
        able = [here.widget.id for here in pressables(app.tree) if here.widget.id != "quit"]
        if able and chance.random() < PRESSING:
            app.press(chance.choice(able))
        if half == 0.0 and now > HOUR / 2:
            half = memory_mib()
    return {"memory_hour_mib": memory_mib(), "growth_mib": memory_mib() - half}


def random_steps(world: GameWorld, seconds: float) -> float:
    """Steps a second of the automatic player with the full rules: it takes any move that there is."""
    chance = random.Random(7)
    episode = next(iter(world.pack.episodes.values()))
    heroes = tuple(episode.heroes)
    steps, begin = 0, time.perf_counter()
    while time.perf_counter() - begin < seconds:
        steps += _random_play(episode, chance.choice(heroes), chance)
    return steps / (time.perf_counter() - begin)


def _random_play(episode: Episode, hero: str, chance: random.Random) -> int:
    state, steps = start(episode, hero), 0
    while not state.ended:
        able = moves(episode, state)
        tools = [event for event in able if isinstance(event, Use)]
        story = able[: len(able) - len(tools)]
        pick = tools if not story or chance.random() < TOOLS_SHARE else story
        state = step(episode, state, chance.choice(pick))
        steps += 1
    return steps
