"""A pilot of the lesson: the real app without a window, with the hands of a teacher."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.lesson.teach import make_app
from game.lesson.world import LessonWorld
from game.lesson_flow.events import Go
from game.paths import Paths
from game.ui.draw.offscreen import canvas
from game.ui.window.input import Reader
from tests.support.known import shared_catalogs, shared_pack
from tests.support.pilot import SMALL, Pilot, shared_pictures

if TYPE_CHECKING:
    from pathlib import Path

    from game.lesson.app import LessonApp
    from game.lesson_flow.state import State


class LessonPilot(Pilot):
    """Opens the lesson over a folder; a second pilot over the same folder is the next start.

    Nothing is painted unless it `paints`, as few tests look at pixels.
    """

    def __init__(
        self, data: Path, *, size: tuple[int, int] = SMALL, language: str = "en", paints: bool = False
    ) -> None:
        paths = Paths.find(data)
        self.lesson_world = LessonWorld(paths, shared_catalogs(paths.locales))
        self.world = self.lesson_world
        for name, value in {"language": language, "country": "BA", "sound": False}.items():
            self.world.set_setting(name, value)
        self.world.take_pack(shared_pack(paths.scenarios))
        self.lesson_app: LessonApp = make_app(self.lesson_world, canvas(size))
        self.app = self.lesson_app
        self.app.pictures = shared_pictures(paths.assets / "art", paints=paints)
        self.app.resize(self.app.screen.surface)
        self.now = 0
        self._reader = Reader()
        self.frame()

    @property
    def state(self) -> State:
        """Where the lesson stands. Raises AssertionError where there is none."""
        state = self.lesson_world.state
        assert state is not None, f"no lesson on {self.scene}"
        return state

    def forward(self) -> None:
        """A clicker's button forward."""
        self.key(pygame.K_PAGEDOWN)

    def back(self) -> None:
        """A clicker's button back."""
        self.key(pygame.K_PAGEUP)

    def number(self, count: int) -> None:
        """Type a number at the focus."""
        for digit in str(count):
            self.key(pygame.K_0 + int(digit))

    def to(self, wanted: str) -> None:
        """Go to a widget with Tab."""
        for _ in range(len(self.ids()) + 1):
            if self.focus == wanted:
                return
            self.key(pygame.K_TAB)
        raise AssertionError(f"{wanted} can't be reached: {self.ids()}")

    def press(self, wanted: str) -> None:
        """Go to a widget with Tab and press Enter."""
        self.to(wanted)
        self.key(pygame.K_RETURN)


def in_lesson(folder: Path) -> LessonPilot:
    """A lesson with 20 pupils on its first slide."""
    made = LessonPilot(folder)
    assert made.lesson_world.begin("9-12", 20, "new-friend", "45")
    made.app.layers.clear()
    made.app.open("title")
    made.frame()
    return made


def voting(pilot: LessonPilot, *hands: int) -> None:
    """Open the vote at the first choice of the story, with hands counted."""
    pilot.lesson_world.do(Go("episode"))
    pilot.app.redraw()
    pilot.frame()
    pilot.press("begin")
    for _ in range(60):
        if pilot.scene == "vote":
            break
        pilot.forward()
        pilot.leap(3000)
    vote = pilot.state.vote
    assert vote is not None
    for option, count in zip(vote.options, hands, strict=False):
        pilot.to(f"row:{option}")
        pilot.number(count)
        pilot.key(pygame.K_RETURN)
