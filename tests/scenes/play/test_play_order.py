"""Steps that are put in order, as a child meets them: by buttons, presses, keys and gamepad."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pygame
import pytest

from game.scenes.play.play_clock import SLIDE_MS
from game.scenes.scene import Back, PlaySound, Push
from game.story.events import Arrange, Use
from game.story.playing.play import Play
from game.ui.draw.display import Box
from game.ui.draw.theme import THEMES
from game.ui.draw.widget import placed, pressables
from tests.scenes.child import LONG, Child
from tests.scenes.picture_tour import at, cards, way
from tests.support.pilot import HANDS, Hand, Pilot, by_pad
from tests.support.playing import follow

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from tests.support.contexts import MakeContext

RIGHT = ("stop", "keep", "report", "block", "tell")


@pytest.fixture
def sorter(world: GameWorld, context: MakeContext, tour: Episode) -> Child:
    """A child before the steps."""
    at(world, tour, "order", "order")
    return Child(context)


def sort(child: Child, order: tuple[str, ...] = RIGHT) -> None:
    """Move each card up to its place."""
    for place, card in enumerate(order):
        for _ in range(cards(child).index(card) - place):
            child.press(f"order.up:{card}")
    child.now += LONG


def test_cards_are_moved_by_their_buttons_and_the_ends_are_closed(sorter: Child) -> None:
    first, second, *_, last = cards(sorter)
    assert f"order.up:{first}" not in sorter.pressable()
    assert f"order.down:{last}" not in sorter.pressable()
    sorter.press(f"order.down:{first}")
    sorter.now += SLIDE_MS
    assert cards(sorter)[:2] == (second, first)


@pytest.mark.parametrize("theme", THEMES)
def test_an_arrow_at_the_end_looks_different_in_every_theme(
    world: GameWorld, context: MakeContext, tour: Episode, theme: str
) -> None:
    at(world, tour, "order", "order")
    child = Child(context, theme=theme)
    first, second, *_ = cards(child)
    closed, open_ = (child.place(f"order.up:{card}").widget.shapes[0] for card in (first, second))
    assert isinstance(closed, Box)
    assert isinstance(open_, Box)
    assert (closed.fill, bool(closed.stroke)) != (open_.fill, bool(open_.stroke))


def test_a_card_slides_to_its_place(sorter: Child) -> None:
    first = cards(sorter)[0]
    goal = sorter.place(f"order.card:{cards(sorter)[1]}").widget.rect.y
    start = sorter.place(f"order.card:{first}").widget.rect.y
    sorter.press(f"order.down:{first}")
    assert sorter.scene.wake(sorter.now) == 16
    sorter.now += SLIDE_MS // 3
    assert start < sorter.place(f"order.card:{first}").widget.rect.y < goal
    sorter.now += SLIDE_MS
    assert sorter.place(f"order.card:{first}").widget.rect.y == goal


def test_without_motion_cards_are_there_at_once(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    at(world, tour, "order", "order")
    child = Child(context, motion=False)
    first, second, *_ = cards(child)
    child.press(f"order.down:{first}")
    assert cards(child)[:2] == (second, first)
    assert child.scene.wake(child.now) is None


def test_a_card_is_picked_up_and_put_down_elsewhere_by_presses(sorter: Child) -> None:
    before = cards(sorter)
    sorter.press(f"order.card:{before[0]}")
    assert "selected" in sorter.place(f"order.card:{before[0]}").widget.state
    assert "picked up, place 1 of 5" in sorter.told()
    sorter.press(f"order.card:{before[3]}")
    sorter.now += LONG
    assert cards(sorter) == (*before[1:4], before[0], before[4])
    assert "picked up" not in sorter.told()


def test_esc_puts_a_card_back_and_only_then_opens_the_menu(sorter: Child) -> None:
    before = cards(sorter)
    sorter.press(f"order.card:{before[2]}")
    sorter.press(f"order.up:{before[2]}")
    assert sorter.scene.handle(Back(), sorter.context) == ()
    sorter.now += LONG
    assert cards(sorter) == before
    assert sorter.scene.handle(Back(), sorter.context) == (Push("menu"),)


def test_a_wrong_order_is_told_kindly_and_marks_what_is_in_place(sorter: Child) -> None:
    assert "Show me" not in sorter.told()
    sort(sorter, ("stop", "keep", "tell", "block", "report"))
    sorter.press("order.ready")
    told = sorter.told()
    assert "Almost! What has a check mark is in its place." in told
    assert "Take a breath first." in told
    assert "Stop and breathe place 1 of 5, in the right place" in told
    assert "Tell somebody you trust place 3 of 5" in told
    assert sorter.place("order.told").widget.live
    assert "Show me" in told


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (720, 1280)])
def test_two_rows_are_seen_below_the_hint_in_large_text(
    world: GameWorld, context: MakeContext, tour: Episode, size: tuple[int, int]
) -> None:
    at(world, tour, "order", "order")
    child = Child(context, size=size, text_scale=200)
    child.press("order.ready")
    child.now += LONG
    window = child.place("order.scroll").widget.rect
    rows = [child.place(f"order.card:{card}").widget.rect for card in cards(child)[:2]]
    assert all(row.bottom <= window.bottom for row in rows)


def test_a_mark_goes_when_its_card_is_moved_away(sorter: Child) -> None:
    sort(sorter, ("stop", "keep", "tell", "block", "report"))
    sorter.press("order.ready")
    sorter.press("order.down:stop")
    assert sorter.told().count("in the right place") == 1


def test_nothing_in_its_place_is_told_kindly_too(sorter: Child) -> None:
    sort(sorter, ("keep", "stop", "block", "tell", "report"))
    sorter.press("order.ready")
    assert "Not yet. Have another look, there is no hurry." in sorter.told()


def test_the_right_order_goes_on_and_is_stamped_and_heard(sorter: Child) -> None:
    sort(sorter)
    changes = sorter.press("order.ready")
    assert PlaySound("found-sign") in changes
    assert "That's it!" in sorter.told()
    assert sorter.context.world.play is not None
    assert sorter.context.world.play.events[-1] == Arrange("order", RIGHT)


def test_who_asks_is_shown_the_order_and_goes_on(sorter: Child) -> None:
    sorter.press("order.ready")
    sorter.press("order.show-me")
    assert sorter.context.world.play is not None
    assert sorter.context.world.play.events[-1] == Arrange("order", RIGHT)


def test_what_was_moved_is_still_there_after_a_tool(sorter: Child) -> None:
    sorter.press("order.ready")
    before = cards(sorter)
    sorter.scene.handle(Use("pause"), sorter.context)
    sorter.now += LONG
    assert cards(sorter) == before


def before_cards(pilot: Pilot, tour: Episode) -> tuple[str, ...]:
    """Let somebody stand before the steps; the cards from above to below."""
    at(pilot.world, tour, "order", "order")
    pilot.app.open("play")
    pilot.frame()
    return _shown(pilot)


def drag(pilot: Pilot, card: str, place: str, *, let_go: bool = True) -> None:
    """Carry a card to a place, with a mouse as with a finger, which SDL tells as one."""
    scale = pilot.app.screen.viewport.scale
    spots = [pilot.widget(wanted).widget.rect.center for wanted in (f"order.card:{card}", place)]
    (x, y), goal = [(x * scale, y * scale) for x, y in spots]
    held: dict[str, Any] = {"buttons": (1, 0, 0), "rel": (0, 0)}
    pilot.send(
        pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(x, y)),
        pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y + 20), **held),
        pygame.event.Event(pygame.MOUSEMOTION, pos=goal, **held),
    )
    if let_go:
        pilot.send(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=goal))


@pytest.mark.parametrize(("start", "end"), [(0, 4), (4, 0), (3, 1), (2, 2)])
def test_a_card_is_dragged_to_its_place(tmp_path: Path, tour: Episode, start: int, end: int) -> None:
    pilot = Pilot(tmp_path, paints=False)
    before = list(before_cards(pilot, tour))
    drag(pilot, before[start], f"order.place-{end}")
    pilot.wait(LONG)
    before.insert(end, before.pop(start))
    assert _shown(pilot) == tuple(before)
    assert not any("selected" in here.widget.state for here in placed(pilot.app.tree))


def test_the_others_make_room_while_a_card_is_still_in_the_hand(tmp_path: Path, tour: Episode) -> None:
    pilot = Pilot(tmp_path, paints=False)
    first, second, *_ = before_cards(pilot, tour)
    drag(pilot, first, "order.place-2", let_go=False)
    pilot.wait(LONG)
    assert _shown(pilot)[0] == second
    assert _shown(pilot)[2] == first


def test_esc_puts_a_card_back_that_is_in_the_hand_and_opens_no_menu(tmp_path: Path, tour: Episode) -> None:
    pilot = Pilot(tmp_path, paints=False)
    before = before_cards(pilot, tour)
    drag(pilot, before[0], "order.place-3", let_go=False)
    pilot.key(pygame.K_ESCAPE)
    pilot.wait(LONG)
    assert (pilot.scene, _shown(pilot)) == ("play", before)
    pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "menu"


@pytest.mark.parametrize("key", [pygame.K_TAB, pygame.K_F1, pygame.K_1])
def test_whoever_takes_a_key_meanwhile_finds_the_card_where_it_was(
    tmp_path: Path, tour: Episode, key: int
) -> None:
    pilot = Pilot(tmp_path, paints=False)
    before = before_cards(pilot, tour)
    drag(pilot, before[0], "order.place-3", let_go=False)
    pilot.key(key)
    if pilot.scene != "play":
        pilot.key(pygame.K_ESCAPE)
    pilot.wait(LONG)
    assert _shown(pilot) == before


def test_a_card_that_is_let_go_far_from_all_places_goes_back(tmp_path: Path, tour: Episode) -> None:
    pilot = Pilot(tmp_path, paints=False)
    before = before_cards(pilot, tour)
    drag(pilot, before[0], "quick-exit")
    pilot.wait(LONG)
    assert (pilot.scene, _shown(pilot)) == ("play", before)


def test_the_story_hears_of_no_drag_until_the_order_is_tried(tmp_path: Path, tour: Episode) -> None:
    pilot = Pilot(tmp_path, paints=False)
    first, *_ = before_cards(pilot, tour)
    assert pilot.world.play is not None
    events = pilot.world.play.events
    drag(pilot, first, "order.place-3")
    assert pilot.world.play.events == events
    pilot.click("order.ready")
    assert pilot.world.play.events == (*events, Arrange("order", _shown(pilot)))


def test_where_a_card_lies_now_is_told_when_it_has_moved(sorter: Child) -> None:
    first = cards(sorter)[0]
    assert "Drag a card" in sorter.told()
    sorter.press(f"order.card:{first}")
    sorter.press(f"order.down:{first}")
    assert "Place 2 of 5: Tell somebody you trust" in sorter.told()
    assert sorter.place("order.moved").widget.live


def test_enter_picks_up_arrows_move_and_enter_puts_down(tmp_path: Path, tour: Episode) -> None:
    pilot = Pilot(tmp_path, paints=False)
    at(pilot.world, tour, "order", "order")
    pilot.app.open("play")
    pilot.frame()
    first, *_ = _shown(pilot)
    assert pilot.focus == f"order.card:{first}"
    pilot.key(pygame.K_DOWN)
    assert pilot.focus != f"order.card:{first}"
    pilot.key(pygame.K_UP)
    pilot.key(pygame.K_RETURN)
    pilot.key(pygame.K_DOWN)
    pilot.key(pygame.K_DOWN)
    pilot.wait(LONG)
    assert _shown(pilot)[2] == first
    assert pilot.focus == f"order.card:{first}"
    pilot.key(pygame.K_RETURN)
    pilot.key(pygame.K_DOWN)
    assert _shown(pilot)[2] == first
    assert pilot.focus != f"order.card:{first}"


def test_a_gamepad_picks_up_and_moves_a_card(tmp_path: Path, tour: Episode) -> None:
    pilot = Pilot(tmp_path, paints=False)
    at(pilot.world, tour, "order", "order")
    pilot.app.open("play")
    pilot.frame()
    first, *_ = _shown(pilot)
    pilot.pad(0)
    pilot.hat(0, -1)
    pilot.pad(0)
    pilot.wait(LONG)
    assert _shown(pilot)[1] == first


def _shown(pilot: Pilot) -> tuple[str, ...]:
    found = [here.widget for here in placed(pilot.app.tree) if here.widget.id.startswith("order.card:")]
    return tuple(card.id.partition(":")[2] for card in sorted(found, key=lambda card: card.rect.y))


@pytest.mark.long
@pytest.mark.parametrize(
    "hand",
    [pytest.param(hand, marks=pytest.mark.slow if hand is by_pad else ()) for hand in HANDS],
    ids=lambda hand: hand.__name__,
)
def test_the_whole_tour_with_one_kind_of_input(tmp_path: Path, hand: Hand, tour: Episode) -> None:
    pilot = Pilot(tmp_path, paints=False)
    pilot.world.keep(Play.begin(tour, "lana"), "play")
    pilot.app.open("play")
    pilot.frame()
    follow(pilot, hand, way(tour))
    assert pilot.scene == "ending"


def test_moving_cards_leave_everything_else_pressable(sorter: Child) -> None:
    first = cards(sorter)[0]
    sorter.press(f"order.card:{first}")
    wanted = {here.widget.id for here in pressables(sorter.tree)}
    assert {"tool:tell", "quick-exit", "order.ready"} <= wanted
