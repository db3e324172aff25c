"""The feed, cards with pictures, tiles, stickers, and steps put in order, as a child meets them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pygame
import pytest

from game.scenes.ordering import Ordering
from game.scenes.play_clock import SLIDE_MS
from game.scenes.scene import Back, FocusFirst, PlaySound, Push, ScrollTo
from game.scenes.speech import choice_board
from game.story.events import Arrange, Choose, Continue, Event, Inspect, Use
from game.story.load import load_episode
from game.story.play import Play
from game.story.view import view
from game.text import Text
from game.ui.display import Box, Lines, Picture
from game.ui.offscreen import canvas
from game.ui.parts.caption import FACE
from game.ui.theme import THEMES
from game.ui.widget import find, placed, pressables
from tests.scenes.child import LONG, Child, check_places
from tests.support.pilot import HANDS, Hand, Pilot, by_pad
from tests.support.playing import follow
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.story.model import Episode
    from game.ui.widget import Widget
    from game.world import GameWorld
    from tests.scenes.conftest import MakeContext

SIZES = [(1280, 720), (1024, 768), (1024, 600), (720, 1280), (1680, 720)]
FEW = 3
CHIN = 16
"""So much of a face, in logical units, may be hidden: less than from the mouth to the chin."""
RIGHT = ("stop", "keep", "report", "block", "tell")


@pytest.fixture(scope="module")
def tour() -> Episode:
    loaded = load_episode(Path(__file__).parent / "data" / "picture-tour.yaml")
    assert loaded.problems == ()
    assert loaded.episode
    return loaded.episode


def way(episode: Episode, hero: str = "lana") -> tuple[Event, ...]:
    """The events of a whole story by the first choices, each order tried wrongly once."""
    play = Play.begin(episode, hero)
    while not play.state.ended:
        shown = view(episode, play.state)
        node = play.state.node
        if shown.order is not None:
            first, *rest = shown.order.right
            wrong = (first, *reversed(rest))
            play = play.do(Arrange(node, shown.order.right if shown.order.tried else wrong))
        elif shown.choices:
            play = play.do(Choose(node, shown.choices[0].id))
        else:
            play = play.do(Continue(node))
    return play.events


def at(world: GameWorld, episode: Episode, node: str, kind: str, times: int = 1) -> Play:
    """Keep a play of the tour at the n-th moment in a node that waits for this."""
    play = Play.begin(episode, "lana")
    found = 0
    for event in way(episode)[1:]:
        if play.state.node == node and view(episode, play.state).waiting.kind == kind:
            found += 1
            if found == times:
                break
        play = play.do(event)
    world.keep(play, "play")
    return play


def ids(tree: Widget, start: str) -> list[str]:
    return [here.widget.id for here in placed(tree) if here.widget.id.startswith(start)]


def cards(child: Child) -> tuple[str, ...]:
    """The cards from above to below."""
    found = [here.widget for here in placed(child.tree) if here.widget.id.startswith("order.card:")]
    return tuple(card.id.partition(":")[2] for card in sorted(found, key=lambda card: card.rect.y))


def pictures(tree: Widget) -> list[str]:
    return [
        shape.name
        for here in placed(tree)
        for shape in here.widget.shapes
        if isinstance(shape, Picture) and shape.kind == "picture"
    ]


# The feed


def test_what_nobody_sees_arrives_at_once_and_is_counted_at_the_feed(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    world.keep(Play.begin(tour, "lana"), "play")
    child = Child(context)
    _ = child.tree
    assert child.scene.wake(0) == 0
    child.wait(0)
    assert "Home screen 1 new post" in child.told()


def test_posts_and_comments_are_told_with_likes_and_envelope(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    at(world, tour, "hello", "tap", 2)
    told = Child(context).told()
    assert "Adi: I have found a clue under the bench!" in told
    assert "A picture, in a closed envelope, 12 likes, 3 comments" in told
    assert "Ema: Show us! 2 likes" in told
    assert told.index("Adi: I have found") < told.index("Ema: Good morning")


def test_the_newest_post_is_above_the_older_one(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    at(world, tour, "hello", "tap", 2)
    child = Child(context)
    assert child.place("post:1").widget.rect.y < child.place("post:0").widget.rect.y


def test_somebody_who_shares_something_is_named_meanwhile(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    at(world, tour, "hello", "delay", 2)
    child = Child(context)
    assert "Adi is sharing something…" in child.told()
    assert child.press("continue")[-1] == FocusFirst()
    assert "Ema is writing a comment…" in child.told()


def test_a_new_comment_is_scrolled_into_sight_and_heard(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    at(world, tour, "hello", "delay", 5)
    child = Child(context, text_scale=200)
    _ = child.tree
    changes = child.wait(LONG)
    assert PlaySound("message") in changes
    moved = next(change for change in changes if isinstance(change, ScrollTo))
    assert moved.area == "feed"
    child.how["scrolled"] = {"feed": moved.distance}
    comment, window = child.place("post:1.comment-2"), child.place("feed")
    assert comment.widget.rect.bottom <= window.widget.rect.bottom


def test_a_profile_opens_from_the_feed_and_closes_to_it(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    at(world, tour, "hello", "tap", 2)
    child = Child(context)
    assert child.press("post:1.author") == (FocusFirst(),)
    assert world.play is not None
    assert world.play.events[-1] == Inspect("adi")
    assert child.place("profile.close").widget.name == "Back to the feed"
    child.press("profile.close")
    assert find(child.tree, "feed") is not None


def test_a_feed_without_posts_says_so(world: GameWorld, context: MakeContext, tour: Episode) -> None:
    import msgspec

    first = tour.nodes["hello"]
    steps = tuple(step for step in first.steps if step.KIND not in {"post", "comment"})
    nodes = {**tour.nodes, "hello": msgspec.structs.replace(first, steps=steps)}
    bare = msgspec.structs.replace(tour, nodes_=msgspec.structs.replace(tour.nodes_, by_id=nodes))
    world.keep(Play.begin(bare, "lana").do(Continue("hello")), "play")
    assert "Nothing new yet." in Child(context).told()


# Pictures


def test_a_picture_card_shows_its_picture_and_goes_on(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    at(world, tour, "hello", "tap")
    child = Child(context)
    assert pictures(child.place("card").widget) == ["cat-sitting"]
    assert child.place("card.text").widget.name.startswith("The map is on the table.")
    assert (child.place("card.text").widget.live, child.place("continue").widget.live) == (True, False)
    assert child.place("continue").widget.name == "Continue"
    child.press("continue")
    assert find(child.tree, "card") is None


def test_a_sticker_is_a_picture_with_its_words(world: GameWorld, context: MakeContext, tour: Episode) -> None:
    at(world, tour, "chat", "choice")
    child = Child(context, size=(720, 1280))
    assert "cat-sitting" in pictures(child.place("chat:koko").widget)
    assert "Koko writes: A treasure map A sticker" in child.told()


def test_choices_that_all_have_a_picture_are_tiles(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    at(world, tour, "order", "choice")
    child = Child(context)
    tiles = [child.place(f"choice:{number}").widget.rect for number in (1, 2, 3, 4)]
    assert tiles[0].y == tiles[1].y < tiles[2].y == tiles[3].y
    assert len({(tile.w, tile.h) for tile in tiles[:2]}) == 1
    assert max(tile.h for tile in tiles) < 100, "where there are two rows, pictures stand beside the words"
    child.press("choice:2")
    assert child.context.world.play is not None
    assert child.context.world.play.events[-1] == Choose("order", "b")


def test_a_question_for_the_class_is_large_and_passed_with_one_press(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    at(world, tour, "order", "tap")
    child = Child(context)
    assert "Let's talk: Why is it easier" in child.told()
    child.press("continue")
    assert child.context.world.play is not None
    assert child.context.world.play.state.ended == "told"


# Steps in order


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


def faces_end(child: Child) -> float:
    """Where the lowest face ends."""
    seen = [
        shape.rect
        for here in placed(child.tree)
        for shape in here.widget.shapes
        if isinstance(shape, Picture) and shape.kind == "person"
    ]
    assert seen
    return max(person.y + person.h * FACE for person in seen)


@pytest.mark.parametrize(("node", "kind", "card"), [("hello", "tap", "card"), ("order", "order", "order")])
def test_where_a_screen_is_higher_than_wide_a_large_card_lies_on_no_face(
    world: GameWorld, context: MakeContext, tour: Episode, node: str, kind: str, card: str
) -> None:
    at(world, tour, node, kind)
    child = Child(context, size=(720, 1280))
    assert faces_end(child) < child.place(card).widget.rect.y


def before_telling(episode: Episode, hero: str) -> Play:
    """Where the hero first chooses whom to tell, on the way of the first choices."""
    play = Play.begin(episode, hero)
    for event in way(episode, hero)[1:]:
        told = play.do(Use("tell"))
        if len(view(episode, told.state).choices) > FEW:
            return told
        play = play.do(event)
    raise LookupError(episode.id)


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
@pytest.mark.parametrize(
    ("episode", "hero"),
    [("new-friend", "lana"), ("report-it", "luka"), ("the-chain", "ema"), ("treasure-game", "iva")],
)
def test_people_to_tell_are_shown_below_the_face_of_who_tells(
    world: GameWorld, context: MakeContext, episode: str, hero: str, size: tuple[int, int]
) -> None:
    world.keep(before_telling(world.pack.episodes[episode], hero), "play")
    child = Child(context, size=size, language="bs")
    child.now += LONG
    assert faces_end(child) <= child.place("choice-panel").widget.rect.y + CHIN
    check_places(child, episode)


def test_long_choices_take_the_width_of_the_stage_rather_than_hide_a_face(
    world: GameWorld, context: MakeContext
) -> None:
    episode = world.pack.episodes["new-friend"]
    shown = view(episode, before_telling(episode, "lana").state)
    long = Text("", "Walk past. Somebody else will surely do something")
    story = msgspec.structs.replace(
        shown, choices=tuple(msgspec.structs.replace(one, text=long) for one in shown.choices[:3])
    )
    large, stage_w = context(text_scale=200), 1040.0
    narrow = choice_board(large, story, stage_w, free=1000.0)
    wide = choice_board(large, story, stage_w, free=narrow.h - 1)
    assert narrow.w < wide.w <= stage_w
    assert wide.h < narrow.h


@pytest.mark.parametrize(("text_scale", "lines"), [(100, 2), (200, 1)])
def test_the_head_of_a_chat_leaves_the_profile_out_before_it_takes_the_room_of_messages(
    world: GameWorld, context: MakeContext, text_scale: int, lines: int
) -> None:
    episode = world.pack.episodes["treasure-game"]
    play = Play.begin(episode, "iva")
    for event in way(episode, "iva")[1:]:
        shown = view(episode, play.state)
        if shown.phone.app == "chat" and shown.waiting.kind == "choice":
            break
        play = play.do(event)
    world.keep(play, "play")
    child = Child(context, text_scale=text_scale)
    child.now += LONG
    head = child.place("chat.head").widget
    assert len([shape for shape in head.shapes if isinstance(shape, Lines)]) == lines
    assert head.value.startswith("Members:")


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


def test_enter_picks_up_arrows_move_and_enter_puts_down(tmp_path: Path, tour: Episode) -> None:
    pilot = Pilot(tmp_path)
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
    pilot = Pilot(tmp_path)
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


@pytest.mark.parametrize(
    "hand",
    [pytest.param(hand, marks=pytest.mark.slow if hand is by_pad else ()) for hand in HANDS],
    ids=lambda hand: hand.__name__,
)
def test_the_whole_tour_with_one_kind_of_input(tmp_path: Path, hand: Hand, tour: Episode) -> None:
    pilot = Pilot(tmp_path)
    pilot.world.keep(Play.begin(tour, "lana"), "play")
    pilot.app.open("play")
    pilot.frame()
    follow(pilot, hand, way(tour))
    assert pilot.scene == "ending"


# Every moment in its place


@pytest.mark.parametrize(
    ("size", "text_scale", "theme"),
    [
        *(
            pytest.param(size, scale, "warm", marks=pytest.mark.slow if (number + scale // 100) % 2 else ())
            for number, size in enumerate(SIZES)
            for scale in (100, 200)
        ),
        ((1280, 720), 100, "contrast-dark"),
        ((1280, 720), 200, "night"),
    ],
)
def test_everything_is_in_its_place_at_every_moment(
    world: GameWorld, context: MakeContext, tour: Episode, size: tuple[int, int], text_scale: int, theme: str
) -> None:
    for moment in through(world, tour):
        child = Child(context, size=size, text_scale=text_scale, theme=theme)
        _ = child.tree
        child.now += LONG
        check_places(child, moment)
        assert misplaced(child.tree) == (), moment


def through(world: GameWorld, tour: Episode) -> Iterator[str]:
    """Keep one play after the other, to the end of the tour."""
    play = Play.begin(tour, "lana")
    for number, event in enumerate(way(tour)[1:]):
        world.keep(play, "play")
        yield f"moment {number} in {play.state.node}"
        play = play.do(event)


def test_moving_cards_leave_everything_else_pressable(sorter: Child) -> None:
    first = cards(sorter)[0]
    sorter.press(f"order.card:{first}")
    wanted = {here.widget.id for here in pressables(sorter.tree)}
    assert {"tool:tell", "quick-exit", "order.ready"} <= wanted


def test_cards_know_their_places() -> None:
    from game.story.view import ItemView, OrderView
    from game.text import Text

    items = tuple(ItemView(id_, Text(id_, id_), placed=id_ == "a") for id_ in "acb")
    order = Ordering.of(OrderView(items, ("a", "b", "c"), None, tried=True))
    assert order.in_place("a")
    assert not order.shifted("a", 1, 0).in_place("a")
    assert order.shifted("a", -1, 0).ids == order.ids
    assert order.lifted("a", 0).lifted("b", 0).ids == ("c", "b", "a")
    assert order.lifted("a", 0).lifted("a", 0).held == ""


def test_shots_of_the_tour_are_drawn(tmp_path: Path, world: GameWorld, tour: Episode) -> None:
    from game.moments import telling_moments
    from game.start import make_app

    del tmp_path
    names = [name for name, _ in telling_moments(tour)]
    for part in ("-look", "-discuss", "-order-tried", "-comments", "-tiles", "-sticker"):
        assert any(part in name for name in names), part
    app = make_app(world, canvas((640, 360)))
    world.keep(next(play for name, play in telling_moments(tour) if "-order" in name), "play")
    app.open("play")
    assert app.frame(0)
