"""Faces in the feed open profiles, who is blocked is seen to be; and a chat with somebody who wrote there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from game.scenes.play.phone.chat import Motion, chat, plan
from game.scenes.play.phone.opened import story_with
from game.scenes.scene import FocusFirst
from game.story.events import Choose, Continue, Inspect, Use
from game.story.playing.play import Play
from game.story.playing.view import view
from game.ui.draw.display import Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.theme import THEMES
from game.ui.draw.widget import find, hit, meant, placed, texts
from tests.scenes.child import LONG, Child, check_places
from tests.scenes.picture_tour import at
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from game.story.playing.view import StoryView
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext


def test_a_face_beside_a_comment_opens_the_profile(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    """It looks like one that can be pressed, as the faces of posts are."""
    at(world, tour, "hello", "tap", 2)
    child = Child(context)
    face = child.place("post:1.comment-2.face").widget
    assert face.name == "Profile of Koko"
    assert child.press("post:1.comment-2.face") == (FocusFirst(),)
    assert world.play is not None
    assert world.play.events[-1] == Inspect("koko")
    child.press("profile.close")
    assert find(child.tree, "feed") is not None


def test_who_has_no_profile_has_no_face_to_be_pressed(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    at(world, tour, "hello", "tap", 2)
    able = Child(context).pressable()
    assert "post:1.comment-0.face" in able
    assert "post:1.comment-1.face" not in able


def test_keys_come_by_everybody_once_and_a_finger_finds_each_face(
    world: GameWorld, context: MakeContext
) -> None:
    child = in_live(world, context, "ticket")
    every = [here.widget for here in placed(child.tree) if here.widget.id.endswith(".face")]
    for post in {face.id.partition(".")[0] for face in every}:
        mine = [each for each in every if each.id.startswith(f"{post}.") and meant(each) == Inspect("first")]
        assert [face.pressable for face in mine] == [False] * (len(mine) - 1) + [True] * bool(mine)
    mine = [face for face in every if meant(face) == Inspect("first")]
    assert len(mine) > len([face for face in mine if face.pressable]) > 0
    seen = [hit(child.tree, *face.rect.center) for face in mine]
    assert [meant(each) for each in seen if each and each.id.endswith(".face")]


@pytest.mark.parametrize("look", tuple(zip((100, 100, 150, 200), THEMES, strict=True)))
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
def test_every_face_has_room_for_a_finger(
    world: GameWorld, context: MakeContext, size: tuple[int, int], look: tuple[int, str]
) -> None:
    child = in_live(world, context, "ticket", size=size, text_scale=look[0], theme=look[1])
    check_places(child, f"{size} {look}")
    assert misplaced(child.tree) == ()


def in_live(world: GameWorld, context: MakeContext, node: str, **how: object) -> Child:
    """Somebody who plays Live, by the answers that go on, at the question of a node."""
    episode = world.pack.episodes["live"]
    play = Play.begin(episode, "iva")
    while not (play.state.node == node and (shown := view(episode, play.state)).choices):
        shown = view(episode, play.state)
        ids = [each.id for each in shown.choices]
        if shown.press:
            play = play.do(Use(shown.press))
        elif ids:
            play = play.do(
                Choose(shown.node, next((i for i in ("three", "towel", "block") if i in ids), ids[0]))
            )
        else:
            play = play.do(Continue(shown.node))
    world.keep(play, "play")
    child = Child(context, **how)
    child.now += LONG
    return child


def told_in_chat(child: Child, shown: StoryView) -> str:
    """What a chat tells that the story shows so."""
    episode = child.context.world.pack.episodes["live"]
    laid = plan(child.context, episode, shown, Rect(0, 0, 400, 700), in_tray=False)
    return "\n".join(texts(chat(child.context, episode, shown, laid, Motion())))


def faces(tree: Widget) -> set[tuple[str, int]]:
    """The avatars in the feed, and how strongly they are drawn."""
    app = find(tree, "phone.app")
    assert app is not None
    shapes = (shape for here in placed(app.widget) for shape in here.widget.shapes)
    return {
        (shape.name, shape.alpha) for shape in shapes if isinstance(shape, Picture) and shape.kind == "avatar"
    }


def test_in_the_feed_too_who_is_blocked_is_pale_and_told_as_blocked(
    world: GameWorld, context: MakeContext
) -> None:
    """And all that was written stays to be read."""
    child = in_live(world, context, "quieter")
    drawn = faces(child.tree)
    assert ("red-seat", 255) not in drawn
    assert "red-seat" in {name for name, _ in drawn}
    assert ("sunflower", 255) in drawn
    told = child.told()
    assert "first_row: I've paid for a ticket. Now show me the room." in told
    assert "first_row is blocked and can't write to you." in told


def test_a_chat_with_somebody_who_wrote_in_the_feed_says_where_their_words_are(
    world: GameWorld, context: MakeContext
) -> None:
    """It said that nothing had been written yet, as if the block had taken it away."""
    child = in_live(world, context, "quieter")
    assert world.play is not None
    shown = view(world.play.episode, world.play.state)
    elsewhere = story_with(world.play, shown, "first").phone
    assert elsewhere.messages == ()
    step = msgspec.structs.replace(shown, phone=elsewhere, choices=())
    assert "What first_row wrote stands in the feed." in told_in_chat(child, step)
    nobody = msgspec.structs.replace(step, phone=msgspec.structs.replace(elsewhere, posts=()))
    assert "Nothing has been written here yet." in told_in_chat(child, nobody)
