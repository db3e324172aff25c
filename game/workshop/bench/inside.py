"""Measurements inside the running game: idle, frames, an hour of play."""

from __future__ import annotations

import json
import random
import threading
import time
from typing import TYPE_CHECKING

from game.kiosk.soak.process import cpu_seconds, memory_mib
from game.shell.loop import run
from game.shell.start import Wish, after_first_frame
from game.shell.start import opened as open_game
from game.story.checks.explore import moves
from game.story.events import Use
from game.story.playing.step import start, step
from game.story.playing.view import view
from game.ui.draw.widget import pressables

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
MESSAGES = 40
"""How many arriving messages are measured frame by frame."""


def measured(what: str, folder: Path, size: tuple[int, int], seconds: float) -> str:
    """One measurement in a window of its own, as JSON."""
    app, window, world = opened(folder, size)
    if what == "idle":
        figures = idle(app, window, seconds)
    elif what == "frame":
        figures = frames(app, window, world)
    else:
        figures = hour(app)
    window.close()
    return json.dumps(figures)


def opened(folder: Path, size: tuple[int, int]) -> tuple[App, Window, GameWorld]:
    """The game with its title shown, in Bosnian, without sound."""
    app, window, world = open_game(Wish(data=folder, windowed=size, language="bs", country="BA"))
    after_first_frame(window)
    world.set_setting("sound", False)
    return app, window, world


def idle(app: App, window: Window, seconds: float) -> dict[str, float]:
    """Share of a core and number of repaints while the title stands still, once nobody blinks any more."""
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


def _run_for(app: App, window: Window, seconds: float) -> None:
    def stop() -> None:
        app.running = False

    app.running = True
    threading.Timer(seconds, stop).start()
    run(app, window)


def frames(app: App, window: Window, world: GameWorld) -> dict[str, float]:
    """Milliseconds a frame takes while messages slide in (median, 95th percentile, worst), and a redraw."""
    play = _in_the_chat(world)
    taken: list[float] = []
    now = SETTLE
    for _ in range(MESSAGES):
        world.keep(play, "play")
        app.layers.clear()
        app.open("play")
        now += SETTLE
        window.show(app.frame(now))
        now = _until_it_arrives(app, window, world, now)
        for _ in range(20):
            now += FRAME
            begin = time.perf_counter()
            window.show(app.frame(now))
            taken.append(1000 * (time.perf_counter() - begin))
    taken.sort()
    app.screen.forget()
    begin = time.perf_counter()
    app.redraw()
    window.show(app.frame(now))
    redraw = 1000 * (time.perf_counter() - begin)
    return {
        "frame_median_ms": taken[len(taken) // 2],
        "frame_p95_ms": taken[int(len(taken) * 0.95)],
        "frame_worst_ms": taken[-1],
        "full_redraw_ms": redraw,
    }


def _until_it_arrives(app: App, window: Window, world: GameWorld, now: int) -> int:
    """Let time pass until the typed message is there; gives the time."""
    play = world.play
    while world.play == play and (due := app.sleep(now)) is not None:
        now += max(due, FRAME)
        window.show(app.frame(now))
    return now


def _in_the_chat(world: GameWorld) -> Play:
    """A play that waits for a message that is being typed."""
    from game.authors.explore.moments import plays

    for episode in world.pack.episodes.values():
        for play in plays(episode, tools=False):
            shown = view(episode, play.state)
            if shown.waiting.kind == "delay" and len(shown.phone.messages) > 1:
                return play
    message = "no episode has a message that is typed"
    raise LookupError(message)


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
