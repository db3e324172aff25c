"""Saving, resuming, rewinding and what-if come from one list of events."""

import pytest

from game.story.events import Begin, Choose, Continue, Event, Use
from game.story.grammar.model import Episode
from game.story.playing.play import Play, replay
from game.story.playing.reducer import NotApplicable
from tests.support.one_node import one_node
from tests.support.small_stories import Player, changed

TO_THE_ANSWER: tuple[Event, ...] = (Begin("lana"), *[Continue("evening")] * 5)


def test_a_replay_is_the_play(player: Player) -> None:
    player.tap(5).use("block").tap().choose("refused")
    again, dropped = replay(player.play.episode, player.play.events)
    assert again.state == player.state
    assert dropped == 0


def test_a_rewound_play_stands_just_before_the_event(player: Player) -> None:
    before = player.tap(5).play
    event = len(before.events)
    player.choose("refused").tap(2).rewind(event)
    assert player.play == before
    assert player.choose("promised").state.node == "promised"


def test_nothing_is_rewound_behind_the_choice_of_the_hero(player: Player) -> None:
    first = player.play
    assert player.tap(3).rewind(0).play == first


def test_a_changed_text_breaks_no_play(episode: Episode) -> None:
    other = changed(("I have your cat.", "I know where your cat is, believe me."))
    play, dropped = replay(other, TO_THE_ANSWER)
    assert dropped == 0
    assert play.state == replay(episode, TO_THE_ANSWER)[0].state


def test_a_changed_episode_resumes_at_the_last_event_that_still_applies() -> None:
    events = (*TO_THE_ANSWER, Choose("answer", "refused"), Continue("refused"))
    other = changed(("goto: refused\n          act", "goto: refused\n          id: never\n          act"))
    play, dropped = replay(other, events)
    assert dropped == 2
    assert play.events == TO_THE_ANSWER
    assert play.state.node == "answer"


def test_an_added_step_asks_for_one_more_tap() -> None:
    other = changed(
        (
            "    - narrate: The cat is gone since noon.\n",
            "    - narrate: It is late.\n    - narrate: No cat.\n",
        )
    )
    play, dropped = replay(other, (*TO_THE_ANSWER, Choose("answer", "refused")))
    assert dropped == 1
    assert (play.state.node, play.state.at) == ("evening", 7)


@pytest.mark.parametrize("events", [(), (Continue("evening"),), (Begin("somebody"), Use("pause"))])
def test_what_is_no_play_can_not_be_resumed(episode: Episode, events: tuple[Event, ...]) -> None:
    with pytest.raises(NotApplicable):
        replay(episode, events)


def test_the_digest_changes_with_the_file_and_not_with_its_line_ends(episode: Episode) -> None:
    assert changed(("\n", "\r\n")).digest == changed().digest == episode.digest
    assert changed(("Brea", "brea")).digest != episode.digest


def test_a_play_is_a_value(episode: Episode) -> None:
    play = Play.begin(episode, "luka")
    play.do(Continue("evening"))
    assert play == Play.begin(episode, "luka")


def test_past_a_remark_is_only_gone_where_one_waits_in_a_tool_s_scene(episode: Episode) -> None:
    player = Player(episode, "lana", saves=False).tap(2)
    for play in (
        player.play,  # nobody used a tool
        player.use("report").play,  # something is to be chosen
        player.choose("reported").play,  # back in the story no tool is asked for
        player.tap().use("tell").tap(2).play,  # the story is over
    ):
        assert play.past_a_remark("tell") is play


PRESSED = "    - press: tell\n      text: Tell somebody."


@pytest.mark.parametrize(
    ("said", "tool", "there"),
    [
        ("Quiet.", "tell", "here"),
        ("Quiet.", "block", "quiet"),  # the story waits for another one
        ("Quiet.\n    - narrate: Very.", "tell", "quiet"),  # not all was read yet
    ],
)
def test_who_used_another_tool_first_presses_at_once_what_the_story_waits_for(
    said: str, tool: str, there: str
) -> None:
    player = Player(one_node(PRESSED, ("narrate: Quiet.", f"narrate: {said}")), "lana", saves=False)
    assert player.use("pause").play.past_a_remark(tool).state.node == there
