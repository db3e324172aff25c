"""The detective round hears: what was said in a call or in a room is pressed like messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.after.detective import Detective
from game.scenes.scene import PlaySound
from game.story.events import Choose, Continue, Event
from game.story.playing.play import Play
from tests.scenes.played import SIZES, widgets
from tests.support.actions import carried
from tests.support.one_node import one_node
from tests.support.overflow import overflowing, overlapping

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.shell.world import GameWorld
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext

TALK = """\
    - place: kitchen-evening
    - show: ema
    - say: ema
      text: Come alone to the old bridge tomorrow after school, and don't tell your brother.
      signs: [secret]
      why: Nobody may ask for that.
    - phone: call
      with: ema
    - say: ema
      text: Tell nobody.
      signs: [secret]
    - choose:
        - {say: Why not?, id: why}
    - say: ema
      text: Because I say so.
    - phone: down"""


@pytest.fixture
def scene(world: GameWorld, context: MakeContext) -> Detective:
    """The round after a talk in the kitchen and a call."""
    play = Play.begin(one_node(TALK), "lana")
    read = [Continue("here")] * 2
    events: tuple[Event, ...] = (*read, Choose("here", "why"), *read)
    for event in events:
        play = play.do(event)
    world.keep(play, "play")
    return Detective("", context())


def said(scene: Detective, here: Context, words: str) -> Widget:
    """The sentence with these words."""
    return next(
        one for name, one in widgets(scene, here).items() if name[:8] == "message:" and words in one.name
    )


def test_a_call_and_a_place_stand_above_what_was_said_there(scene: Detective, context: MakeContext) -> None:
    shown = widgets(scene, context())
    assert shown["said:kitchen-evening"].name == "A kitchen in the evening"
    assert shown["said:ema"].name == "A call: Ema"
    assert shown["said:ema"].role == "heading"


def test_a_sentence_is_heard_as_said_and_found_by_a_press(scene: Detective, context: MakeContext) -> None:
    here = context()
    assert widgets(scene, here)["progress"].name == "0 of 2 found"
    sentence = said(scene, here, "Tell nobody.")
    assert sentence.name == "Ema says: Tell nobody."
    assert scene.handle(carried(sentence.action), here) == (PlaySound("found-sign"),)
    assert widgets(scene, here)["progress"].name == "1 of 2 found"


def test_what_the_author_says_of_it_is_told(scene: Detective, context: MakeContext) -> None:
    here = context()
    scene.handle(carried(said(scene, here, "old bridge").action), here)
    assert widgets(scene, here)["detail.why"].name == "Nobody may ask for that."


@pytest.mark.parametrize(
    ("words", "title", "body"),
    [
        ("Because I say so.", "detail.fine", "By itself, there's nothing odd in this sentence."),
        ("Why not?", "detail.own", "The warning signs are in what others say to her."),
    ],
)
def test_no_sentence_is_called_a_message(
    scene: Detective, context: MakeContext, words: str, title: str, body: str
) -> None:
    here = context()
    scene.handle(carried(said(scene, here, words).action), here)
    assert widgets(scene, here)[title].name == body


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [100, 200])
def test_every_sentence_has_its_room(
    scene: Detective, context: MakeContext, size: tuple[int, int], scale: int
) -> None:
    here = context(size=size, text_scale=scale)
    view = scene.view(here)
    assert overflowing(view, here.look.typesetter) == ()
    assert overlapping(view, here.look.typesetter) == ()
