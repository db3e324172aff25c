"""What a story shows: a phone that goes away is a picture, and what is scrolled is laid out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.play_view import Moment, unpressable
from game.story.playing.play import Play
from game.story.playing.view import view
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, numbered, placed, pressables, scroll_area, texts
from tests.scenes.child import LONG, Child, check_places
from tests.support.actions import PRESSED
from tests.support.one_node import one_node

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

PLACE = Rect(0, 0, 100, 100)


def test_a_phone_that_goes_away_can_not_be_pressed_told_or_scrolled_and_takes_no_number_keys() -> None:
    switch = Widget("switch", PLACE, role="button", name="Who sees me", value="all", action=PRESSED, digit=2)
    area = Widget("area", PLACE, children=(switch,), reach=50.0)
    phone = Widget("phone", PLACE, children=(area,), name="Phone")
    answers = Widget("choice:2", PLACE, role="button", name="Tell Mum", action=PRESSED)
    assert numbered(Widget("page", PLACE, children=(phone, answers)), 2) == "switch"
    tree = Widget("page", PLACE, children=(unpressable(phone), answers))
    assert numbered(tree, 2) == "choice:2"
    assert [here.widget.id for here in pressables(tree)] == ["choice:2"]
    assert texts(tree) == ("Tell Mum",)
    assert scroll_area(tree, 50, 50) is None


def test_whatever_area_is_scrolled_is_laid_out_again_but_a_chat_which_is_only_shifted(
    world: GameWorld, context: MakeContext
) -> None:
    play = Play.begin(world.pack.episodes["new-friend"], "lana")
    story = view(play.episode, play.state)

    def moved(**scrolled: float) -> object:
        return Moment(context(scrolled=scrolled), play, story, None).moved

    assert moved() != moved(gallery=3.0) != moved(gallery=4.0)
    assert moved(gallery=3.0) == moved(gallery=3.0, **{"chat:leo": 70.0})


THREE = """
    - phone: chat
      with: ema
    - chat: ema
      text: Good night, you with the best ideas! And good night to the cat, and to all of you.
    - choose:
        - send: The cat says good night. On the keyboard.
          id: night
        - send: Who are you, actually?
          id: who
        - do: Put the phone away and sleep
          id: sleep
      ask: A good night. What now?
"""


def test_upright_the_stage_gives_the_phone_the_room_that_choices_in_a_chat_need(
    world: GameWorld, context: MakeContext
) -> None:
    world.keep(Play.begin(one_node(THREE), "lana"), "play")
    child = Child(context, size=(720, 1280), text_scale=200)
    child.wait(LONG)
    child.now += LONG
    shown = child.place("choices").widget
    assert shown.reach == 0
    assert child.place("choice:3").widget.rect.bottom <= child.place("tools").widget.rect.y
    face = child.place("person:hero").widget.rect
    assert face.y < child.place("phone").widget.rect.y - 150
    check_places(child, "three choices")


TWO = (
    THREE
    + """
    - choose:
        - send: Good night to the cat, to the keyboard, and to whoever sleeps on it.
          id: both
        - send: I can't sleep at all. Are you still awake?
          id: awake
        - do: Put the phone on the shelf, behind the books
          id: shelf
      ask: Still awake. What does Lana write, and to whom, at this hour of the night?
"""
)


def test_the_next_choices_begin_at_their_question(world: GameWorld, context: MakeContext) -> None:
    """However far those before were scrolled: at large text the question stood half cut off there."""
    world.keep(Play.begin(one_node(TWO), "lana"), "play")
    child = Child(context, size=(1024, 600), text_scale=200)
    child.wait(LONG)
    child.now += LONG
    child.how["scrolled"] = dict.fromkeys(scrolls(child), 30.0)
    assert any(scrolls(child).values())
    child.press("choice:2")
    child.now += LONG
    assert child.place("choices.ask").widget.name.startswith("Still awake")
    assert scrolls(child)
    assert not any(scrolls(child).values())


def scrolls(child: Child) -> dict[str, float]:
    """How far the choices have moved from their start, by the name of their area."""
    shown = (here.widget for here in placed(child.tree))
    return {area.id: area.moved for area in shown if area.reach > 0 and area.id.startswith("choices")}
