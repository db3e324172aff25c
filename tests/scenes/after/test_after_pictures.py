"""The debrief and the detective round after a story with a feed, stickers and steps put in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.after.debrief import Debrief
from game.scenes.after.debrief_way import Rewind, stations
from game.scenes.after.detective import Detective
from game.scenes.after.detective_case import FEED, Case
from game.story.events import Arrange
from game.story.playing.debrief import path
from game.story.playing.play import replay
from game.ui.draw.display import Picture
from game.ui.draw.widget import find, placed, texts
from tests.scenes.picture_tour import way
from tests.support.overflow import overflowing, overlapping

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from game.story.playing.play import Play
    from tests.support.contexts import MakeContext

SIZES = [(1280, 720), (1024, 600), (720, 1280)]


@pytest.fixture
def over(world: GameWorld, tour: Episode) -> Play:
    """The whole tour, kept by the world."""
    play, dropped = replay(tour, way(tour))
    assert dropped == 0
    world.keep(play, "debrief")
    return play


def test_the_way_lists_the_steps_as_they_belong(over: Play, context: MakeContext) -> None:
    now = context(now=20_000)
    scene = Debrief("", now)
    told = ""
    for station in (0, *(turn.event for turn in path(over))):
        scene.unfolded = station
        told += "\n".join(texts(scene.view(now)))
    assert "Lana put the steps in order" in told
    assert "1. Stop and breathe\n2. Keep the chat as proof" in told
    assert over.state.ended == "told"


def test_one_can_try_again_from_before_the_first_try(over: Play, context: MakeContext) -> None:
    now = context(now=20_000)
    first = next(n for n, event in enumerate(over.events) if isinstance(event, Arrange))
    scene = Debrief("", now)
    scene.unfolded = next(
        one.event for one in stations(path(over)) if first in (one.event, *(t.event for t in one.then))
    )
    here = find(scene.view(now), f"try-{first}")
    assert here is not None
    assert here.widget.action == Rewind(first)


def test_the_feed_is_read_again_after_the_chats(over: Play, context: MakeContext) -> None:
    case = Case.of(over)
    assert [chat.who for chat in case.chats] == ["koko", FEED]
    now = context()
    tree = Detective("", now).view(now)
    told = "\n".join(texts(tree))
    assert told.index("Koko: A treasure map (a sticker)") < told.index("Adi: I have found a clue")
    stickers = [
        shape.name
        for here in placed(tree)
        for shape in here.widget.shapes
        if isinstance(shape, Picture) and shape.kind == "picture"
    ]
    assert "cat-sleeping" in stickers


def test_comments_stand_to_the_right_of_their_post(over: Play, context: MakeContext) -> None:
    now = context()
    tree = Detective("", now).view(now)
    feed = next(chat for chat in Case.of(over).chats if chat.who == FEED)
    post, comment = (find(tree, f"message:{each.ref[0]}-{each.ref[1]}") for each in feed.messages[1:3])
    assert post is not None
    assert comment is not None
    assert post.widget.rect.x < comment.widget.rect.x


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", [100, 200])
def test_all_of_it_fits(over: Play, context: MakeContext, size: tuple[int, int], text_scale: int) -> None:
    assert over.state.ended
    now = context(size=size, text_scale=text_scale, now=20_000)
    for scene in (Debrief("", now), Detective("", now)):
        tree = scene.view(now)
        assert overflowing(tree, now.look.typesetter) == ()
        assert overlapping(tree, now.look.typesetter) == ()
