"""The feed, cards with pictures, tiles, stickers, and everything in its place, as a child meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from game.scenes.play.boards.ordering import Ordering
from game.scenes.play.speech import choice_panel
from game.scenes.scene import FocusFirst, PlaySound, ScrollTo
from game.story.events import Choose, Continue, Inspect, Use
from game.story.grammar.model import Nodes
from game.story.playing.play import Play
from game.story.playing.view import view
from game.story.steps.choose import Choose as ChooseStep
from game.text import Text
from game.ui.draw.display import Box, Lines, Picture
from game.ui.draw.geometry import FACE
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import find, placed
from tests.scenes.child import LONG, Child, check_places
from tests.scenes.picture_tour import at, pictures, way
from tests.support.pilot import sharing
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from tests.support.contexts import MakeContext

SIZES = [(1280, 720), (1024, 768), (1024, 600), (720, 1280), (1680, 720)]
FEW = 3
CHIN = 16
"""So much of a face, in logical units, may be hidden: less than from the mouth to the chin."""


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
    child.press("continue")
    assert "Home screen" not in child.told(), "while a picture is looked at, the phone lies aside"


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


@pytest.mark.parametrize("scale", [100, 125, 150])
def test_the_number_of_a_tile_leaves_its_picture_to_be_seen(
    world: GameWorld, context: MakeContext, tour: Episode, scale: int
) -> None:
    """At 150 % it once covered half of it."""
    at(world, tour, "order", "choice")
    child = Child(context, size=(1680, 720), text_scale=scale)
    for number in (1, 2, 3, 4):
        tile = child.place(f"choice:{number}").widget
        discs = [shape.rect for shape in tile.shapes if isinstance(shape, Box) and round_(shape)]
        picture, ring = max(discs, key=lambda disc: disc.w), discs[1]
        hidden = picture.intersection(ring)
        assert hidden.w <= picture.w * 0.38
        assert ring.x >= tile.rect.x
        assert ring.y >= tile.rect.y


def round_(shape: Box) -> bool:
    """Whether it is a disc."""
    return shape.rect.w == shape.rect.h == 2 * shape.radius


def test_a_question_for_the_class_is_large_and_passed_with_one_press(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    at(world, tour, "order", "tap")
    child = Child(context)
    assert "Let's talk: Why is it easier" in child.told()
    child.press("continue")
    assert child.context.world.play is not None
    assert child.context.world.play.state.ended == "told"


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


def without_cards(episode: Episode) -> Episode:
    """The same story with the people to tell as words, as an author may write them."""
    told = episode.nodes["tell"]
    steps = tuple(without_faces(one) if isinstance(one, ChooseStep) else one for one in told.steps)
    nodes = Nodes({**episode.nodes, "tell": msgspec.structs.replace(told, steps=steps)})
    return msgspec.structs.replace(episode, nodes_=nodes)


def without_faces(step: ChooseStep) -> ChooseStep:
    plain = tuple(msgspec.structs.replace(option, who="") for option in step.choose)
    return msgspec.structs.replace(step, choose=plain)


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
@pytest.mark.parametrize(
    ("episode", "hero"),
    [("report-it", "luka"), ("treasure-game", "iva")],
)
def test_people_to_tell_are_shown_below_the_face_of_who_tells(
    world: GameWorld, context: MakeContext, episode: str, hero: str, size: tuple[int, int]
) -> None:
    world.keep(before_telling(without_cards(world.pack.episodes[episode]), hero), "play")
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
    ways = [(w, part.tall(w)) for w, part in choice_panel(large, story, stage_w, alone=False).ways]
    (narrow, high), *wider = ways
    assert all(narrow < w <= stage_w for w, _ in wider)
    assert min(h for _, h in wider) < high


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


# Every moment in its place

TIERS = (pytest.mark.long, pytest.mark.slow)
"""Of the sizes every second one; two themes are tried with every change."""


@pytest.mark.long
@pytest.mark.parametrize(
    ("size", "text_scale", "theme"),
    [
        *(
            pytest.param(size, scale, "warm", marks=TIERS[(number + scale // 100) % 2])
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


def test_cards_know_their_places() -> None:
    from game.story.playing.view import ItemView, OrderView
    from game.text import Text

    items = tuple(ItemView(id_, Text(id_, id_), placed=id_ == "a") for id_ in "acb")
    order = Ordering.of(OrderView(items, ("a", "b", "c"), None, tried=True))
    assert order.in_place("a")
    assert not order.shifted("a", 1, 0).in_place("a")
    assert order.shifted("a", -1, 0).ids == order.ids
    assert order.lifted("a", 0).lifted("b", 0).ids == ("c", "b", "a")
    assert order.lifted("a", 0).lifted("a", 0).held == ""


def test_shots_of_the_tour_are_drawn(tmp_path: Path, world: GameWorld, tour: Episode) -> None:
    from game.authors.explore.moments import telling_moments
    from game.shell.start import make_app

    del tmp_path
    names = [name for name, _ in telling_moments(tour)]
    for part in ("-look", "-discuss", "-order-tried", "-comments", "-tiles", "-sticker"):
        assert any(part in name for name in names), part
    app = sharing(make_app(world, canvas((640, 360))))
    world.keep(next(play for name, play in telling_moments(tour) if "-order" in name), "play")
    app.open("play")
    assert app.frame(0)
