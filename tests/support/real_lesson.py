"""The slow proof: a whole lesson in a real window, by the keys of a real keyboard alone, in each language.

    xvfb-run python -m tests.support.real_lesson [--lang bs] [--size 1280x720] [--text-scale 200]
        [--shape 45] --out DIR

It chooses the class, counts every answer and every vote, plays the story to an ending, opens the notes, the
help and the calm picture, and ends the lesson, which writes the result as a page. All is read, talked about
and counted at the speeds of a class, and has to end within the minutes of the lesson. DIR gets a picture of
every page and the result. Only the clock is faster than life. It needs Debian's xvfb and xdotool.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import msgspec
import pygame

from game.language.catalog import Catalogs
from game.lesson.teach import opened
from game.lesson.world import LessonWorld
from game.lesson_flow.plan import PLANS, Shape
from game.paths import Paths
from game.sizes import size
from tests.lesson.lesson_pilot import LessonPilot
from tests.lesson_flow.teaching import set_up
from tests.support.real_hands import LANGUAGES, RealHands
from tests.support.stopwatch import teach_by_the_clock

if TYPE_CHECKING:
    from collections.abc import Sequence


class Look(msgspec.Struct, frozen=True):
    """How large the window is, and its text in percent; 0 is what a lesson has by itself."""

    size: tuple[int, int]
    text_scale: int = 0


class RealLesson(RealHands, LessonPilot):
    """A lesson in a real window, which keeps a picture of every page that a class comes to."""

    def __init__(self, data: Path, language: str, look: Look, out: Path) -> None:
        paths = Paths.find(data)
        self.lesson_world = LessonWorld(paths, Catalogs.load(paths.locales))
        self.world = self.lesson_world
        given = {"language": language, "country": LANGUAGES[language], "sound": False}
        for name, value in (given | ({"text_scale": look.text_scale} if look.text_scale else {})).items():
            self.world.set_setting(name, value)
        self.window, self.lesson_app = opened(self.lesson_world, look.size, screens=1)
        self.app = self.lesson_app
        self.now, self.out, self.seen = 0, out, ""
        self.settle()

    def picture(self, name: str) -> None:
        """Keep what the window shows."""
        self.wait(2500)
        number = len(list(self.out.glob("*.png")))
        pygame.image.save(self.window.surface, self.out / f"{number:03d}-{name}.png")

    def key(self, code: int, mod: int = 0) -> None:
        """Press a key; a page that was not seen yet is kept before it is left."""
        super().key(code, mod)
        state = self.lesson_world.state
        part, page = state.place if state is not None else ("none", 0)
        asked = state.vote.node if state is not None and state.vote and self.scene == "vote" else page
        here = f"{self.scene}-{part}-{asked}"
        if self.scene != "play" and here != self.seen:
            self.seen = here
            self.picture(here)


def look_around(pilot: RealLesson) -> None:
    """Open and close what one key opens: notes, help, the calm picture."""
    for key, back, name in (
        (pygame.K_n, pygame.K_n, "notes"),
        (pygame.K_F1, pygame.K_ESCAPE, "help"),
        (pygame.K_b, pygame.K_b, "blank"),
    ):
        place = pilot.state.place
        pilot.key(key)
        pilot.picture(name)
        pilot.key(back)
        assert (pilot.scene, pilot.state.place) == ("lesson", place)


def teach(language: str, look: Look, out: Path, shape: Shape) -> str:
    """One lesson from the choice of the class to its result; gives its minutes. Raises AssertionError."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        pilot = RealLesson(Path(folder), language, look, out)
        pilot.picture("setup")
        set_up(pilot, shape)
        look_around(pilot)
        teach_by_the_clock(pilot)
        spent, planned = sum(pilot.state.spent.values()), sum(PLANS[shape].minutes)
        assert spent <= planned, f"{spent} minutes of {planned}"
        pilot.press("finish")
        assert pilot.state.ended
        pilot.picture("written")
        assert pilot.lesson_world.written is not None
        shutil.copytree(pilot.lesson_world.written.parent, out / "result", dirs_exist_ok=True)
        pilot.press("close")
        assert not pilot.app.running
        pilot.close()
    return f"{spent} of {planned} minutes"


def main(words: Sequence[str]) -> int:
    """Teach in the languages that the words say; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", choices=LANGUAGES)
    parser.add_argument("--size", type=size, default=(1280, 720))
    parser.add_argument("--text-scale", type=int, default=0)
    parser.add_argument("--shape", choices=get_args(Shape), default="45")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(words)
    if options.lang is None:  # a process each: SDL's window is opened once in a life of the game
        command = [sys.executable, "-m", __spec__.name, *words, "--lang"]
        return max(subprocess.run([*command, one], check=False).returncode for one in LANGUAGES)
    begun = time.monotonic()
    look = Look(options.size, options.text_scale)
    took = teach(options.lang, look, options.out / options.lang, options.shape)
    seconds = time.monotonic() - begun
    sys.stdout.write(f"{options.lang}: a lesson from its setup to its result, {took}, in {seconds:.0f} s\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
