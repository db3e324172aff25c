"""The chat in another app: what is written there stands there, and it is a chat of two like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.story.events import Choose, Continue, LeaveChat, Use
from game.story.playing.play import replay
from game.story.playing.reducer import NotApplicable
from game.story.playing.view import threads, view
from game.story.playing.view_builder import ViewBuilder
from game.ui.draw.display import Lines
from game.ui.draw.widget import find
from tests.scenes.child import LONG, Child
from tests.support.lines import SEND, story

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.story.playing.play import Play
    from tests.support.contexts import MakeContext

MOVED = """
    - phone: chat
      with: moon
    - chat: leo
      thread: moon
      text: Only us now.
      vanishes: yes
"""
DECIDE = "    - think: Black.\n" + SEND + "    - think: So.\n"


def moved() -> Play:
    play = story(
        MOVED + SEND.replace("    - choose", "    - think: Black.\n    - choose") + "    - think: So.\n"
    )
    return play.do(Continue("evening"))


def written(child: Child, wanted: str) -> list[str]:
    """The words that are drawn in a message."""
    shapes = child.place(wanted).widget.shapes
    return [line for shape in shapes if isinstance(shape, Lines) for line in shape.lines]


def test_what_is_written_in_the_other_app_stands_there_and_not_in_the_phones_own_chat() -> None:
    play = moved().do(Continue("evening")).do(Choose("evening", "here"))
    chats = threads(play.episode, play.state)
    assert [each.text.source for each in chats["moon"]] == ["Only us now.", "I'm here."]
    assert "leo" not in chats
    shown = view(play.episode, play.state).phone
    assert (shown.with_, shown.app_look) == ("moon", "dark")


def test_what_melts_is_gone_once_something_else_was_written_there() -> None:
    play = moved().do(Continue("evening")).do(Choose("evening", "here"))
    assert [each.gone for each in view(play.episode, play.state).phone.messages] == ["vanished", ""]


def test_what_melts_is_gone_when_one_comes_back_to_the_chat(world: GameWorld, context: MakeContext) -> None:
    world.keep(moved(), "play")
    child = Child(context)
    assert "Only us now." in child.told()
    child.press("chat.back")
    assert "Only us now." not in child.told()
    child.press("inbox:moon")
    assert find(child.tree, "message:0") is not None
    assert "Only us now." not in child.told()
    assert "A message has vanished." in child.told()


def test_what_has_melted_is_kept_by_nobody_also_after_the_game_was_quit(
    world: GameWorld, context: MakeContext
) -> None:
    """It used to be there again for whoever came back, and could be kept then."""
    world.keep(moved(), "play")
    Child(context).press("chat.back")
    assert world.play is not None
    play, lost = replay(world.play.episode, world.play.events)  # as a save is read
    assert lost == 0
    world.keep(play, "play")
    child = Child(context)
    assert "Only us now." not in child.told()
    kept = ViewBuilder(play.episode, play.state)
    kept.keep("moon")
    assert kept.own.kept == {}


def test_it_melts_in_a_picture_that_is_held_too(world: GameWorld, context: MakeContext) -> None:
    world.keep(story(MOVED + "    - phone: home\n    - think: Black.\n"), "play")
    child = Child(context)
    child.wait(LONG)
    assert child.scene.held
    assert "Only us now." in child.told()
    child.press("chat.back")
    child.press("looking.story")
    assert child.scene.held
    assert "A message has vanished." in child.told()
    assert "Only us now." not in child.told()


def test_what_was_kept_before_it_melted_stays_kept() -> None:
    steps = "    - press: save\n      with: moon\n      text: Keep it.\n    - think: So.\n"
    play = story(MOVED + steps).do(Continue("evening")).do(Use("save")).do(LeaveChat("moon"))
    shown = view(play.episode, play.state).phone
    assert [each.gone for each in shown.messages] == ["vanished"]
    assert [each.message.text.source for each in shown.proof] == ["Only us now."]


def test_nobody_leaves_a_chat_that_there_is_not() -> None:
    with pytest.raises(NotApplicable):
        moved().do(LeaveChat("nobody"))


def test_what_melts_is_gone_once_the_story_shows_something_else() -> None:
    steps = (
        MOVED
        + "    - phone: home\n    - think: Black.\n    - phone: chat\n      with: moon\n    - think: So.\n"
    )
    play = story(steps).do(Continue("evening")).do(Continue("evening"))
    assert [each.gone for each in view(play.episode, play.state).phone.messages] == ["vanished"]


def test_no_name_stands_over_the_messages_of_a_chat_of_two(world: GameWorld, context: MakeContext) -> None:
    world.keep(moved(), "play")
    child = Child(context)
    assert written(child, "message:0") == ["Only us now."]
    assert child.place("message:0").widget.name == "leo_x writes: Only us now."


def test_a_moon_stands_behind_its_messages_and_behind_no_others(
    world: GameWorld, context: MakeContext
) -> None:
    world.keep(moved(), "play")
    child = Child(context)
    assert find(child.tree, "chat.moon") is not None
    world.keep(story(MOVED.replace("moon", "team") + "    - think: So.\n").do(Continue("evening")), "play")
    assert find(Child(context).tree, "chat.moon") is None


def test_in_a_group_it_does(world: GameWorld, context: MakeContext) -> None:
    group = MOVED.replace("moon", "team")
    world.keep(story(group + "    - think: So.\n").do(Continue("evening")), "play")
    assert "leo_x" in written(Child(context), "message:0")
