"""The title: what can be done, and who answers when touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.before.title import Title
from game.scenes.before.title_room import FULL_OF_LIFE, LINES, Touch
from game.scenes.scene import Push, Quit, Replace
from game.story.playing.play import Play
from game.ui.draw.display import Picture
from game.ui.draw.focus import settle
from game.ui.draw.widget import find, flatten, placed, texts
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext


def people(tree: Widget) -> list[Picture]:
    shapes = [item.shape for item in flatten(tree)]
    return [shape for shape in shapes if isinstance(shape, Picture) and shape.kind == "person"]


def test_play_comes_first_and_leads_to_the_stories(context: MakeContext) -> None:
    tree = Title().view(context())
    assert settle(tree, "") == "play"
    found = [find(tree, id_) for id_ in ("play", "album", "about", "quit")]
    actions = [here.widget.action for here in found if here]
    assert actions == [Push("episodes"), Push("album"), Push("about"), Quit()]


def test_a_kept_story_can_be_gone_on_with_before_all_else(world: GameWorld, context: MakeContext) -> None:
    world.keep(Play.begin(world.pack.episodes["new-friend"], "lana"), "play")
    tree = Title().view(context())
    here = find(tree, "go-on")
    assert here is not None
    assert here.widget.action == Replace("play", "saved")
    assert settle(tree, "") == "go-on"


def test_without_a_kept_story_there_is_nothing_to_go_on_with(context: MakeContext) -> None:
    assert find(Title().view(context()), "go-on") is None


def test_whoever_is_touched_says_one_line_after_the_other(context: MakeContext) -> None:
    ctx, scene = context(), Title()
    for line in (*LINES["cat"], LINES["cat"][0]):
        scene.handle(Touch("cat"), ctx)
        assert any(line.source in said for said in texts(scene.view(ctx)))


def test_the_heroes_blink_for_a_while_and_then_all_is_still(context: MakeContext) -> None:
    scene, now = Title("", context(now=0)), 0
    blinked = 0
    while (pause := scene.wake(now)) is not None:
        now += pause
        blinked += sum(picture.args[1] == "blink" for picture in people(scene.view(context(now=now))))
    assert blinked > 4
    assert now <= FULL_OF_LIFE
    assert scene.wake(FULL_OF_LIFE) is None


def test_with_reduced_motion_nobody_blinks(context: MakeContext) -> None:
    scene = Title("", context(now=0))
    views = [scene.view(context(now=now, motion=False)) for now in range(0, FULL_OF_LIFE, 50)]
    assert all(view == views[0] for view in views)


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (1024, 600), (720, 1280)])
@pytest.mark.parametrize("scale", [100, 200])
def test_nobody_in_the_picture_lies_under_the_menu(
    world: GameWorld, context: MakeContext, size: tuple[int, int], scale: int
) -> None:
    world.keep(Play.begin(world.pack.episodes["new-friend"], "lana"), "play")
    scene = Title()
    for now in (0, 9000, 9400):
        assert misplaced(scene.view(context(size=size, text_scale=scale, now=now))) == ()


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (1920, 1080), (1024, 768)])
@pytest.mark.parametrize("scale", [100, 200])
def test_what_the_cat_says_does_not_hide_it(context: MakeContext, size: tuple[int, int], scale: int) -> None:
    scene, now = Title(), context(size=size, text_scale=scale)
    scene.handle(Touch("cat"), now)
    tree = scene.view(now)
    cat, said = (find(tree, id_) for id_ in ("title.cat", "title.said"))
    assert cat
    assert said
    both = cat.widget.rect.intersection(said.widget.rect)
    assert both.w < cat.widget.rect.w * 0.1


def test_the_lamp_stands_behind_the_heroes_and_the_desk_before_them(context: MakeContext) -> None:
    place = find(Title().view(context()), "title.place")
    assert place
    layers = [(one.kind, one.name) for one in place.widget.shapes if isinstance(one, Picture)]
    assert [kind for kind, _ in layers] == ["place", "front", "person", "person"]
    (desk,) = place.widget.children
    assert (desk.id, desk.clip) == ("title.desk", True)
    assert desk.rect.bottom >= place.widget.rect.bottom


def test_how_the_heroes_blink_is_told_before_once(context: MakeContext) -> None:
    title = Title("", context(now=0))
    title.view(context(now=0))
    assert title.foresees
    shapes = [shape for here in placed(title.ahead(context(now=0))) for shape in here.widget.shapes]
    people = {(shape.name, shape.args[1]) for shape in shapes if isinstance(shape, Picture)}
    assert people == {("lana", "blink"), ("luka", "blink")}
    assert not title.foresees


def test_where_nothing_moves_nobody_blinks(context: MakeContext) -> None:
    title = Title("", context(now=0, motion=False))
    title.view(context(now=0, motion=False))
    assert not title.foresees


@pytest.mark.parametrize(
    "how",
    [
        {"language": "sr"},
        {"theme": "night"},
        {"text_scale": 200},
        {"size": (720, 1280)},
        {"motion": False},
        {"now": 950},
        {"size": (720, 1280), "text_scale": 200, "scrolled": {"title.menu": 40.0}},
    ],
)
def test_whatever_changes_is_seen_as_if_the_title_was_new(
    context: MakeContext, how: dict[str, object]
) -> None:
    scene = Title("", context())
    before = scene.view(context())
    assert scene.view(context(**how)) == Title("", context()).view(context(**how))
    assert scene.view(context()) == before


def test_a_story_that_is_under_way_and_privacy_are_seen_at_once(
    world: GameWorld, context: MakeContext
) -> None:
    scene = Title("", context())
    scene.view(context())
    world.keep(Play.begin(world.pack.episodes["new-friend"], "lana"), "play")
    assert find(scene.view(context()), "go-on") is not None
    world.set_setting("private", value=True)
    assert scene.view(context()) == Title("", context()).view(context())
