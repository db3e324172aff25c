"""The class never sees a number while it is entered: in no scene of a lesson, painted or for a screen reader.

Two lessons are taught alike, and only the answers that are entered differ. What the class looks at, and what
a screen reader is told, has to be the same at every step, so that nothing can be worked out of it. The class
looks away only while the projector is dark; the words of the result are meant to differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame
import pytest

from game.lesson.scenes import counting
from game.lesson.scenes.all import CLASSES
from game.lesson.world import LessonWorld
from game.lesson_flow.events import Go
from game.lesson_flow.plan import PLANS
from game.ui.aids.voice.voice import Speech
from game.ui.window.two_windows import TwoWindows
from tests.lesson.lesson_pilot import LessonPilot
from tests.support.voice import Listener

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.lesson.scenes.kit import Slide
    from game.lesson_flow.plan import Form, Shape
    from game.lesson_flow.state import State
    from game.scenes.scene import Context
    from game.ui.draw.widget import Widget

ONE: Final = (10, 5, 4, 3, 2, 1, 0)
OTHER: Final = (12, 1, 2, 0, 3, 4, 1)
"""Answers of a class of 26: those of one lesson, and of the other, with as many keys to press."""
HANDS: Final = (9, 4, 3)
"""Hands of a vote, which everybody sees: the same in both."""
WALKED: Final = {
    "lesson", "entry", "play", "vote", "ending", "debrief", "blank", "help", "lesson-resume", "lesson-setup",
}  # fmt: skip
"""The scenes that a lesson goes through; the others are the same as in any play, and know no lesson."""
ASKING: Final = tuple(
    shape for shape, plan in PLANS.items() if any(part.id == "before" for part in plan.parts)
)
Seen = tuple[str, "Widget"]


class Taught:
    """A lesson that is taught from its first slide to its last, and all that the class saw meanwhile."""

    def __init__(self, data: Path, shape: Shape, answers: tuple[int, ...], *, two_screens: bool) -> None:
        self.data, self.answers, self.two = data, answers, two_screens
        self.pilot = LessonPilot(data)
        self.pilot.world.computer = 7  # else the calm picture goes after the folder of the one and the other
        self.seen: list[Seen] = []
        self.look()
        assert self.pilot.lesson_world.begin("9-12", 26, "treasure-game", shape)
        self.reopen()

    def reopen(self) -> None:
        """Show the lesson as it is shown at its start, on one screen or on two."""
        self.pilot.app.layers.clear()
        self.pilot.app.open("title")
        if self.two:
            self.pilot.lesson_app.show_aside(TwoWindows((640, 480), "game", "notes"))
        self.pilot.frame()

    def look(self) -> None:
        """The class looks at everything: widgets, what is painted of them, and the ring of the focus."""
        self.pilot.app.redraw()
        self.pilot.frame()
        place = self.pilot.lesson_world.state.place if self.pilot.lesson_world.state else ("", 0)
        self.seen.append((f"{self.pilot.scene} at {place[0]} {place[1]}", self.pilot.app.tree))

    def teach(self) -> Iterator[None]:
        """Every page in turn, and what one key opens on each."""
        pilot = self.pilot
        for _ in range(500):
            self.look()
            part, page = pilot.state.place
            if part == "end":
                return
            if part in ("before", "after") and page:
                self.enter("before" if part == "before" else "after", page)
                self.look_around()
            if part == "episode":
                self.play()
            else:
                pilot.forward()
                pilot.wait(100)
            yield

    def look_around(self) -> None:
        """Notes (on one screen), help and the calm picture."""
        for key, back in ((pygame.K_n, pygame.K_n), (pygame.K_F1, pygame.K_ESCAPE), (pygame.K_b, pygame.K_b)):
            self.pilot.key(key)
            self.look()
            self.pilot.key(back)
        self.look()

    def enter(self, form: Form, page: int) -> None:
        """Enter the answers to an item; on one screen the class looks away while the projector is dark."""
        pilot = self.pilot
        asked = pilot.state.setup.items(form)[page - 1]
        if not self.two:
            pilot.key(pygame.K_1)
            assert pilot.scene == "entry"
            self.look()
            pilot.press("dark")
            pilot.to(f"row:{asked.options[0]}")
        for number in self.answers[: len(asked.options)]:
            for digit in str(number):
                pilot.key(pygame.K_0 + int(digit))
                if self.two:
                    self.look()
            pilot.key(pygame.K_RETURN)
            if self.two:
                self.look()
        if not self.two:
            pilot.key(pygame.K_ESCAPE)
        assert pilot.state.answers(form, asked.id) == self.answers[: len(asked.options)]

    def play(self) -> None:
        """The story with its votes, of which all see the hands, and the pages after it."""
        pilot = self.pilot
        pilot.press("begin")
        for _ in range(600):
            self.look()
            if pilot.state.place[0] != "episode" and pilot.scene == "lesson":
                return
            if pilot.scene == "vote" and pilot.state.vote and not pilot.state.vote.counted:
                self.vote()
            pilot.forward()
            pilot.leap(3000)
        raise AssertionError(f"the story does not end: {pilot.scene}")

    def vote(self) -> None:
        """Count the hands of the first answers."""
        vote = self.pilot.state.vote
        assert vote
        for option, hands in zip(vote.options, HANDS, strict=False):
            self.pilot.to(f"row:{option}")
            self.pilot.number(hands)
            self.pilot.key(pygame.K_RETURN)

    def resume(self) -> None:
        """The next start, with the lesson among those that wait."""
        self.pilot.world.close()
        self.pilot = LessonPilot(self.data)
        self.look()
        self.pilot.world.close()


def both(
    folder: Path, shape: Shape, monkeypatch: pytest.MonkeyPatch, *, two_screens: bool = False
) -> tuple[list[Seen], list[Seen]]:
    """What two classes saw whose lessons differ in nothing but their answers; both begin with one form."""
    monkeypatch.setattr(LessonWorld, "_new_id", lambda _, __: "0" * 32)
    found = []
    for name, answers in (("one", ONE), ("other", OTHER)):
        taught = Taught(folder / name, shape, answers, two_screens=two_screens)
        for _ in taught.teach():
            pass
        taught.resume()
        found.append([each for each in taught.seen if " at result" not in each[0]])
    return found[0], found[1]


def differing(one: list[Seen], other: list[Seen]) -> list[str]:
    """Where what the classes saw differs."""
    assert [name for name, _ in one] == [name for name, _ in other]
    return [name for (name, tree), (_, also) in zip(one, other, strict=True) if tree != also]


@pytest.mark.long
@pytest.mark.parametrize(
    ("shape", "two_screens"),
    [
        pytest.param(
            shape,
            two,
            id=f"{shape}-{'two-screens' if two else 'one-screen'}",
            marks=pytest.mark.slow if two and shape != "2x20" else (),
        )
        for shape in ASKING
        for two in (False, True)
    ],
)
def test_no_scene_of_a_lesson_tells_what_was_entered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shape: Shape, *, two_screens: bool
) -> None:
    one, other = both(tmp_path, shape, monkeypatch, two_screens=two_screens)
    assert differing(one, other) == []
    walked = {name.split()[0] for name, _ in one}
    assert walked >= WALKED - ({"entry"} if two_screens else set())
    assert walked <= CLASSES.keys() | {"title"}


@pytest.mark.long
def test_a_scene_that_tells_how_many_were_counted_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The running total that once stood on the projector, planted again."""
    from msgspec.structs import replace

    from game.lesson.scenes import lesson

    def leaking(context: Context, state: State, page: int) -> Slide:
        shown = counting.survey(context, state, page)
        counted = sum(sum(one or 0 for one in counts) for counts in state.counts.values())
        return replace(shown, title=f"{shown.title} ({counted})")

    monkeypatch.setitem(lesson.SLIDES, "after", leaking)
    one, other = both(tmp_path, "2x20", monkeypatch)
    assert differing(one, other)
    assert all(" at after" in name for name in differing(one, other))


@pytest.mark.long
def test_what_is_counted_is_not_read_aloud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The projector is dark, and loudspeakers are not: a voice would tell the class what is entered."""
    listener = Listener()
    monkeypatch.setattr(Speech, "of", listener.voice)
    taught = Taught(tmp_path, "45", ONE, two_screens=False)
    taught.pilot.lesson_world.do(Go("before", 1))
    taught.reopen()
    pilot = taught.pilot
    pilot.key(pygame.K_F2)
    assert _heard(taught, listener), "what the class sees is read"
    pilot.key(pygame.K_1)
    assert _heard(taught, listener), "so is the page that covers the numbers"
    pilot.press("dark")
    _heard(taught, listener)
    for number in ONE[:3]:
        pilot.number(number)
        pilot.key(pygame.K_UP)
        pilot.key(pygame.K_DOWN)
        assert _heard(taught, listener) == []
    pilot.key(pygame.K_ESCAPE)
    assert _heard(taught, listener) == [], "nor what is not entered"
    pilot.wait(2000)
    pilot.key(pygame.K_ESCAPE)
    assert _heard(taught, listener), "and what follows"


def _heard(taught: Taught, listener: Listener) -> list[str]:
    """All that is said from now on, until there is nothing more to say."""
    listener.ear.heard.clear()
    aids = taught.pilot.app.aids
    while aids.voice is not None and aids.voice.wake(taught.pilot.now) is not None:
        taught.pilot.frame()
        listener.ear.end()
    return [*listener.ear.heard]
