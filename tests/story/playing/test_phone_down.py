"""The phone on its face: what arrives makes it buzz, shows nothing, and is there when it is picked up."""

import pytest

from game.story.events import Continue
from game.story.playing.play import Play
from game.story.playing.view import StoryView, view
from tests.support.lines import story

DOWN = "    - phone: down\n    - think: Quiet.\n"
WRITES = "    - chat: leo\n      text: Hey.\n"
NOTICE = "    - notify: leo\n      text: leo_x writes\n"


def on(play: Play, times: int = 1) -> Play:
    for _ in range(times):
        play = play.do(Continue(play.state.node))
    return play


def shown(play: Play) -> StoryView:
    return view(play.episode, play.state)


def test_nothing_is_seen_of_it_but_that_it_lies_there() -> None:
    phone = shown(story(DOWN)).phone
    assert (phone.app, phone.with_, phone.messages, phone.banner, phone.buzzed) == ("down", "", (), None, 0)


@pytest.mark.parametrize("arrives", [WRITES, NOTICE])
def test_what_arrives_is_a_buzz_and_no_text(arrives: str) -> None:
    play = story(DOWN + arrives + "    - think: It can wait.\n")
    phone = shown(on(play, 1 + arrives.count("chat:"))).phone
    assert (phone.buzzed, phone.banner) == (1, None)
    assert ("leo" in phone.unread) is (arrives is WRITES)


def test_each_thing_that_arrives_is_a_buzz_and_what_the_hero_writes_is_none() -> None:
    mine = "    - chat: hero\n      thread: ema\n      text: Hi.\n"
    play = story(DOWN + WRITES + mine + NOTICE + "    - think: It can wait.\n")
    assert shown(on(play, 3)).phone.buzzed == 2


def test_taken_up_it_has_buzzed_no_more_and_what_came_is_there() -> None:
    play = story(DOWN + WRITES + "    - phone: chat\n      with: leo\n    - think: He.\n" + DOWN)
    phone = shown(on(play, 2)).phone
    assert (phone.buzzed, [each.text.source for each in phone.messages]) == (0, ["Hey."])
    assert shown(on(play, 3)).phone.buzzed == 0


def test_it_lies_there_while_the_story_waits_for_its_chat_to_be_opened() -> None:
    play = story(DOWN + "    - open: ema\n    - think: She.\n")
    waits = shown(on(play))
    assert (waits.open, waits.phone.app, waits.phone.banner, waits.phone.buzzed) == ("ema", "down", None, 1)
    opened = shown(on(play, 2)).phone
    assert (opened.app, opened.with_) == ("chat", "ema")
