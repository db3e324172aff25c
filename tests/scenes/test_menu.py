"""The menu over a running story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.menu import Menu
from game.scenes.scene import Back, Home, Pop, Push
from game.story.playing.play import Play
from game.ui.art.daylight import on_people
from game.ui.draw.display import Picture
from game.ui.draw.widget import find, placed, pressables
from tests.support.actions import carried
from tests.support.one_node import one_node
from tests.support.overflow import crossing, overflowing, overlapping

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext


@pytest.mark.parametrize(
    ("button", "change"),
    [
        ("go-on", Pop()),
        ("menu.settings", Push("settings")),
        ("menu.help", Push("help")),
        ("leave", Home()),
    ],
)
def test_each_button_leads_where_it_says(context: MakeContext, button: str, change: object) -> None:
    menu, now = Menu(), context()
    here = find(menu.view(now), button)
    assert here
    assert menu.handle(carried(here.widget.action), now) == (change,)


def test_esc_goes_on_with_the_story(context: MakeContext) -> None:
    assert Menu().handle(Back(), context()) == (Pop(),)


def test_going_on_has_the_focus(context: MakeContext) -> None:
    tree = Menu().view(context())
    assert [here.widget.id for here in pressables(tree) if here.widget.first] == ["go-on"]


def test_the_story_waits_where_it_was_left(world: GameWorld, context: MakeContext) -> None:
    world.keep(Play.begin(world.pack.episodes["treasure-game"], "iva"), "play")
    tree = Menu().view(context())
    shown = [shape for here in placed(tree) for shape in here.widget.shapes if isinstance(shape, Picture)]
    assert [one.name for one in shown if one.kind == "place"] == ["library"]
    assert [one.name for one in shown if one.kind == "person"] == ["iva"]
    here = find(tree, "menu.here")
    assert here
    assert [one.name for one in shown if one.kind == "avatar"] == ["iva"], "the face is of who waits"
    assert here.widget.name == "The treasure game"
    assert here.widget.value.startswith("Iva waits for you. In the story it is ")


def test_who_waits_stands_in_the_light_of_the_hour(world: GameWorld, context: MakeContext) -> None:
    steps = '- place: bedroom-evening\n      clock: "22:00"\n    - narrate: Night.'
    world.keep(Play.begin(one_node(f"    {steps}"), "lana"), "play")
    shown = find(Menu().view(context()), "menu.hero")
    assert shown is not None
    (figure,) = shown.widget.shapes
    assert isinstance(figure, Picture)
    assert figure.args[-1] == on_people("bedroom-evening", "22:00") != ""


def test_without_a_story_the_cat_sleeps_there(context: MakeContext) -> None:
    tree = Menu().view(context())
    assert find(tree, "menu.cat")
    assert find(tree, "menu.here") is None


def test_it_promises_no_longer_than_the_place_is_kept(world: GameWorld, context: MakeContext) -> None:
    def promise() -> str:
        here = find(Menu().view(context()), "menu.kept")
        assert here
        return here.widget.name

    assert promise() == "Your place in the story is kept. You can go on from here at any time."
    world.set_setting("private", value=True)
    assert promise() == "You can go on from here until you close the game."


@pytest.mark.parametrize("story", ["new-friend", ""])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_no_text_leaves_its_place(
    world: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int, story: str
) -> None:
    if story:
        world.keep(Play.begin(world.pack.episodes[story], "luka"), "play")
    now = context(size=size, text_scale=text_scale)
    tree = Menu().view(now)
    assert overflowing(tree, now.look.typesetter) == ()
    assert overlapping(tree, now.look.typesetter) == ()
    assert crossing(tree, "bar", ("menu.panel",)) == ()
