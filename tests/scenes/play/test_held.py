"""A picture that is held until it was read: what is seen and pressed, by hand, clicker and at a stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.kiosk.scenes.attract import Attract
from game.scenes.play.phone.opened import LookInto
from game.scenes.play.play import PlayScene
from game.scenes.scene import FocusFirst, Replace
from game.ui.draw.widget import find
from tests.lesson.lesson_pilot import LessonPilot
from tests.scenes.child import LONG, Child, check_places
from tests.support.actions import carried
from tests.support.kiosk_pilot import KioskPilot
from tests.support.lines import READ, SEND, story

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.shell.app import App
    from game.shell.world import GameWorld
    from game.story.playing.play import Play
    from tests.support.contexts import MakeContext

THEN = "    - place: kitchen\n    - phone: home\n    - think: Elsewhere.\n"
NOTICE = "    - notify: leo\n      text: leo_x writes\n    - phone: chat\n      with: leo\n    - think: He.\n"
SENT = "You write: I'm here."


@pytest.fixture
def playing(world: GameWorld, context: MakeContext) -> Callable[[str], Child]:
    """A child at the first of some steps."""

    def make(steps: str, **how: object) -> Child:
        world.keep(story(steps), "play")
        return Child(context, **how)

    return make


def play(child: Child) -> Play:
    found = child.context.world.play
    assert found is not None
    return found


def held(of: Child | App) -> bool:
    return isinstance(of.scene, PlayScene) and of.scene.held


def test_the_answer_stands_in_its_chat_till_somebody_goes_on(playing: Callable[..., Child]) -> None:
    child = playing(SEND + THEN)
    child.press("choice:1")
    for _ in range(3):  # however long one looks at it
        assert SENT in child.told()
        assert child.wait(LONG) == ()
    check_places(child, "held")
    assert child.pressable()[0] == "continue"
    before = play(child)
    assert FocusFirst() in child.press("continue")
    assert "Elsewhere." in child.told()
    assert SENT not in child.told()
    assert play(child) is before  # it was only looked at


def test_nothing_is_due_while_a_picture_is_held(playing: Callable[..., Child]) -> None:
    steps = SEND + "    - phone: home\n    - wait: 1\n" + READ + "    - think: So.\n"
    child = playing(steps, motion=False)
    child.press("choice:1")
    child.now += LONG
    assert child.scene.wake(child.now) is None
    child.press("continue")
    assert child.scene.wake(child.now) is not None


def test_after_a_wait_the_chat_stays_and_a_press_leads_to_what_follows(playing: Callable[..., Child]) -> None:
    child = playing(READ + "    - wait: 2\n" + THEN)
    child.wait(LONG)  # the message comes
    assert not held(child)
    child.wait(LONG)  # the wait is over
    assert held(child)
    assert "Good night." in child.told()
    child.press("continue")
    assert "Elsewhere." in child.told()


def test_a_press_on_a_notice_that_is_held_opens_its_chat(playing: Callable[..., Child]) -> None:
    child = playing("    - phone: home\n    - think: So.\n" + NOTICE)
    child.press("continue")
    assert held(child)
    child.press("phone.banner")
    assert not held(child)
    assert "Chat with leo_x" in child.told()


def test_looking_round_leaves_the_picture_held(playing: Callable[..., Child]) -> None:
    child = playing(SEND + THEN)
    child.press("choice:1")
    child.press("chat.head")
    assert held(child)
    child.press("profile.close")
    child.scene.handle(LookInto("home"), child.context)
    assert child.wait(LONG) == ()
    child.press("looking.story")
    assert SENT in child.told()


def test_a_second_press_on_an_answer_is_no_answer_to_what_is_not_seen_yet(
    playing: Callable[..., Child],
) -> None:
    child = playing(SEND + "    - phone: home\n" + SEND)
    again = carried(child.place("choice:1").widget.action)
    child.press("choice:1")
    before = play(child)
    assert child.scene.handle(again, child.context) == ()
    assert play(child) is before


def test_a_tool_is_answered_also_then(playing: Callable[..., Child]) -> None:
    child = playing(SEND + THEN)
    child.press("choice:1")
    assert Replace("ending") in child.press("tool:tell")


def test_the_last_answer_is_seen_before_the_ending(playing: Callable[..., Child]) -> None:
    child = playing(SEND)
    assert Replace("ending") not in child.press("choice:1")
    assert SENT in child.told()
    assert child.wait(LONG) == ()
    assert Replace("ending") in child.press("continue")


def test_whoever_went_back_sees_no_picture_of_before(playing: Callable[..., Child]) -> None:
    child = playing(SEND + THEN)
    child.press("choice:1")
    child.context.world.keep(play(child).rewound(2), "play")
    assert find(child.tree, "held") is None
    assert "choice:1" in child.pressable()


def test_a_clicker_goes_on_from_it(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.world.keep(story(SEND + "    - phone: home\n" + SEND), "play")
    pilot.app.open("play")
    pilot.frame()
    pilot.app.press("choice:1")
    assert held(pilot.app)
    pilot.frame()
    pilot.forward()
    assert not held(pilot.app)
    assert pilot.scene == "play"  # no vote about what nobody has seen


def test_the_show_at_a_stand_goes_on_from_it(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, size=(640, 360))
    scene = kiosk.app.scene
    assert isinstance(scene, Attract)
    show = scene._show  # noqa: SLF001 - nobody else asks for it
    show.world.keep(story(SEND + "    - phone: home\n    - wait: 1\n" + READ + "    - think: So.\n"), "")
    kiosk.until(lambda: show.scene.held)
    assert show.pointed(show.due) == "continue"
    kiosk.until(lambda: not show.scene.held)
    kiosk.until(lambda: show.world.play is not None and show.world.play.state.at == 5)
