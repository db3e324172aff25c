"""A phone in a story that tells no hour, and what is written on it and not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.play.phone.opened import LookInto
from game.story.events import Choose, Continue, Use
from game.story.playing.play import Play
from game.story.playing.view import view
from game.ui.draw.display import Box, Lines
from game.ui.draw.widget import placed
from tests.scenes.child import LONG, Child

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext

CARET = 2.5


def on_the_bus(world: GameWorld, context: MakeContext, node: str, app: str, **how: object) -> Child:
    """Marko on the night bus, where nobody tells the hour, in a node whose phone shows an app."""
    play = Play.begin(world.pack.episodes["just-one-photo"], "marko")
    shown = view(play.episode, play.state)
    while not (
        play.state.node == node and (shown.phone.app == app or (app == "draft" and shown.phone.draft))
    ):
        assert not shown.ending, "the story has no such moment any more"
        ids = [each.id for each in shown.choices]
        if shown.press:
            play = play.do(Use(shown.press))
        elif ids:
            play = play.do(Choose(shown.node, "none" if "none" in ids and node == "unsent" else ids[0]))
        else:
            play = play.do(Continue(shown.node))
        shown = view(play.episode, play.state)
    world.keep(play, "play")
    child = Child(context, **how)
    child.now += LONG
    return child


def empty_lines(root: Widget) -> list[Lines]:
    """The lines in which nothing is written."""
    shapes = (shape for here in placed(root) for shape in here.widget.shapes)
    return [shape for shape in shapes if isinstance(shape, Lines) and not "".join(shape.lines).strip()]


def test_without_an_hour_the_home_screen_begins_with_the_apps(world: GameWorld, context: MakeContext) -> None:
    """An empty card stood where the hour would be."""
    child = on_the_bus(world, context, "lamps", "chat")
    child.scene.handle(LookInto("home"), child.context)
    app = child.place("home").widget
    assert empty_lines(app) == []
    cards = [shape.rect.y for here in placed(app) for shape in here.widget.shapes if isinstance(shape, Box)]
    apps = child.place("home:photos").widget.rect.y
    assert [y for y in cards if y < apps - 40] == []


def test_without_an_hour_the_lock_screen_leaves_no_room_for_one(
    world: GameWorld, context: MakeContext
) -> None:
    child = on_the_bus(world, context, "school-stop", "lock")
    assert "The phone is locked" in child.told()
    assert empty_lines(child.place("lock").widget) == []


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_where_one_writes_on_stands_a_line_and_no_letter(
    world: GameWorld, context: MakeContext, scale: int
) -> None:
    """In Bosnian "Volio bih da si tu" seemed to end in an l."""
    child = on_the_bus(world, context, "unsent", "draft", text_scale=scale, language="bs")
    field = [here.widget for here in placed(child.place("continue").widget)]
    written = next(each for each in field if each.id == "chat.draft.words")
    (words,) = (shape for shape in written.shapes if isinstance(shape, Lines))
    assert words.lines[-1].endswith("tu")
    carets = [
        shape.rect
        for each in field
        for shape in each.shapes
        if isinstance(shape, Box) and shape.rect.w == CARET
    ]
    assert len(carets) == 1
    look = child.context.look
    assert carets[0].x >= words.rect.x + look.typesetter.width(words.lines[-1], look.type.chat) + 2
