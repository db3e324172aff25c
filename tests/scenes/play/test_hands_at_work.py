"""Everything that hands arrange in a story, by each kind of hand alone: nobody needs to drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.story.events import Arrange
from game.story.playing.play import Play
from tests.scenes.child import LONG, Child, check_places
from tests.scenes.play.boards.test_find_board import STORY as SEARCHED
from tests.scenes.play.boards.test_put_board import STORY as BUILT
from tests.support.faces import covering
from tests.support.finger import by_finger, down, middle, move, up
from tests.support.one_node import one_node
from tests.support.pilot import Hand, Pilot, by_keys, by_mouse, by_pad
from tests.support.switch import by_auto, by_step
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

SORTED = """
    - place: bedroom-day
    - order:
        - {text: Stop, picture: anchor, id: stop}
        - {text: Keep, picture: treasure-chest, id: keep}
        - {text: Tell, picture: parrot, id: tell, anywhere: yes}
"""
WAYS = {
    "order": (SORTED, ("order.card:keep", "order.card:stop", "order.ready", "order.show-me")),
    "find": (SEARCHED, ("find.spot:whale", "find.spot:king", "find.spot:cave", "find.go-on")),
    "put": (BUILT, ("put.piece:king", "put.place:hill", "put.piece:roof", "put.place:keep", "put.done")),
}
HANDS = [
    pytest.param(by_mouse, "off", id="mouse"),
    pytest.param(by_finger, "off", id="finger"),
    pytest.param(by_keys, "off", id="keys"),
    pytest.param(by_pad, "off", id="gamepad"),
    pytest.param(by_auto, "auto", id="one switch, the highlight moves"),
    pytest.param(by_step, "step", id="one switch, in steps"),
]


def opened(folder: Path, story: str, **settings: object) -> Pilot:
    pilot = Pilot(folder, **settings)  # type: ignore[arg-type]  # all are settings
    pilot.world.keep(Play.begin(one_node(story), "lana"), "play")
    pilot.app.open("play")
    pilot.frame()
    return pilot


@pytest.mark.long
@pytest.mark.parametrize(("hand", "scanning"), HANDS)
@pytest.mark.parametrize("kind", WAYS)
@pytest.mark.parametrize("text_scale", [100, 200])
def test_one_kind_of_hand_is_enough(
    tmp_path: Path, hand: Hand, scanning: str, kind: str, text_scale: int
) -> None:
    story, presses = WAYS[kind]
    pilot = opened(tmp_path, story, motion="reduced", scanning=scanning, text_scale=text_scale)
    for wanted in presses:
        if pilot.has(wanted):  # the right order may be there before anybody asks to see it
            hand(pilot, wanted)
    assert "That was it." in " ".join(pilot.names())


def by_dragging(pilot: Pilot, what: str, where: str) -> None:
    """A finger carries something to a place; SDL tells each movement of it twice."""
    start, goal = middle(pilot, what), middle(pilot, where)
    half = ((start[0] + goal[0]) / 2, (start[1] + goal[1]) / 2)
    pilot.send(*down(pilot, start), *move(pilot, half), *move(pilot, goal), *up(pilot, goal))
    pilot.wait(1000)


def carries(pilot: Pilot) -> bool:
    """Whether something is in the hand."""
    return pilot.app.pointer.carried is not None


@pytest.mark.long
def test_a_finger_drags_a_card_and_a_piece(tmp_path: Path) -> None:
    pilot = opened(tmp_path / "order", SORTED)
    first = next(id_ for id_ in pilot.ids() if id_.startswith("order.card:"))
    by_dragging(pilot, first, "order.place-2")
    assert "place 3 of 3" in pilot.widget(first).widget.value
    pilot = opened(tmp_path / "put", BUILT)
    by_dragging(pilot, "put.piece:king", "put.place:hill")
    assert pilot.world.play is not None
    assert pilot.world.play.events[-1] == Arrange("here", ("king", "hill"))


def test_a_finger_that_only_touches_picks_up_and_puts_down(tmp_path: Path) -> None:
    pilot = opened(tmp_path, BUILT)
    by_finger(pilot, "put.piece:king")
    assert "selected" in pilot.widget("put.piece:king").widget.state
    by_finger(pilot, "put.place:gate")
    assert pilot.widget("put.place:gate").widget.value == "The capybara king"


def test_quick_exit_in_the_middle_of_a_drag_leaves_nothing_in_the_hand(tmp_path: Path) -> None:
    pilot = opened(tmp_path, BUILT)
    start, goal = middle(pilot, "put.piece:king"), middle(pilot, "put.place:hill")
    pilot.send(*down(pilot, start), *move(pilot, goal))
    assert carries(pilot)
    for _ in range(3):
        pilot.key(27)
    assert pilot.scene == "neutral"
    assert not carries(pilot)
    pilot.send(*up(pilot, goal))
    assert pilot.scene == "neutral"


@pytest.mark.parametrize("kind", WAYS)
@pytest.mark.parametrize("size", few([(1024, 600), (1280, 720), (1366, 768), (720, 1280)]))
@pytest.mark.parametrize("text_scale", few([200, 100]))
@pytest.mark.parametrize("with_ema", [False, True])
def test_no_board_lies_on_a_face(
    world: GameWorld,
    context: MakeContext,
    kind: str,
    size: tuple[int, int],
    text_scale: int,
    *,
    with_ema: bool,
) -> None:
    story, presses = WAYS[kind]
    story = story.replace("bedroom-day", "bedroom-day\n    - show: ema", 1) if with_ema else story
    world.keep(Play.begin(one_node(story), "lana"), "play")
    child = Child(context, size=size, text_scale=text_scale)
    for wanted in presses:
        child.now += LONG
        assert list(covering(child.tree)) == [], wanted
        check_places(child, wanted)
        if wanted in child.pressable():
            child.press(wanted)
