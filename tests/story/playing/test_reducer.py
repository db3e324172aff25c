"""What every kind of step does, and when an event fits."""

import pytest
from msgspec.structs import replace

from game.story.events import Arrange, Begin, Choose, Continue, Inspect, LeaveChat, TakeBack, Use
from game.story.grammar.model import Episode
from game.story.playing.play import Play
from game.story.playing.reducer import NotApplicable, start
from game.story.state import Entry
from tests.support.one_node import one_node
from tests.support.small_stories import DATA, Player, changed, sound


def test_a_play_begins_at_the_first_step_that_waits(player: Player) -> None:
    assert (player.state.node, player.state.at) == ("evening", 1)
    assert player.state.flags == {"hero-lana"}
    assert player.state.log == (Entry("evening", 0),)


def test_a_tap_leaves_the_step_and_what_waits_for_nothing_after_it(player: Player) -> None:
    player.tap(2)
    assert (player.state.node, player.state.at) == ("evening", 4)
    assert player.state.log[-1] == Entry("evening", 3)


def test_a_delay_ends_like_a_tap(player: Player) -> None:
    player.tap(2)
    assert player.view.waiting.kind == "delay"
    assert player.tap().read == ["I have your cat."]


def test_a_choice_leads_to_its_node_sets_its_flags_and_counts_its_act(player: Player) -> None:
    player.tap(5).choose("refused")
    assert player.state.node == "refused"
    assert player.state.acts == ("refuse",)
    assert "did-refuse" in player.state.flags
    assert Entry("answer", 1, choice="refused") in player.state.log


def test_an_option_without_goto_goes_on_with_the_next_step(player: Player) -> None:
    player.tap(5).choose("look")
    assert (player.state.node, player.state.at) == ("answer", 2)


def test_a_condition_of_two_flags_needs_both(player: Player) -> None:
    player.tap(5).choose("promised").tap()
    assert player.state.node == "promise-broken"
    player.tap().choose("refused")
    assert player.state.node == "refused"


def test_cleared_flags_are_down_again(player: Player) -> None:
    player.tap(5).choose("promised")
    assert "promised" in player.state.flags
    player.tap(2)
    assert "promised" not in player.state.flags


@pytest.mark.parametrize(("blocked", "node"), [(True, "home"), (False, "last-message")])
def test_a_condition_with_else_goes_one_of_two_ways(player: Player, blocked: bool, node: str) -> None:  # noqa: FBT001
    player.tap(5).choose("refused").tap(1)
    if blocked:
        player.use("block").tap()
    assert player.tap().state.node == node


def test_a_tool_plays_its_scene_and_the_story_goes_on_where_it_was(player: Player) -> None:
    before = player.tap(2).state
    player.use("pause")
    assert (player.state.node, player.state.back) == ("pause", (("evening", 4),))
    player.tap()
    assert (player.state.node, player.state.at, player.state.back) == ("evening", before.at, ())
    assert player.state.acts == ("pause",)


def places(player: Player) -> list[tuple[str, int]]:
    """Where the player comes back to, and last where the story waits now."""
    return [*player.state.back, (player.state.node, player.state.at)]


def test_a_tool_used_inside_a_tools_scene_comes_back_into_it(player: Player) -> None:
    player.tap(2).use("report").use("pause")
    assert places(player) == [("evening", 4), ("report", 0), ("pause", 0)]
    player.tap()
    assert places(player) == [("evening", 4), ("report", 0)]
    player.choose("reported").tap()
    assert places(player) == [("evening", 4)]
    assert player.state.acts == ("pause", "report")


def test_with_two_places_to_come_back_to_the_scene_of_now_is_left_for_the_next(player: Player) -> None:
    player.tap(2).use("report").use("leave").use("pause")
    assert player.state.back == (("evening", 4), ("report", 0))
    assert player.tap().state.node == "report"


def test_whoever_presses_a_tool_again_and_again_need_not_go_through_it_as_often(player: Player) -> None:
    player.tap(2).use("pause").use("pause").use("pause")
    assert player.state.back == (("evening", 4),)
    assert player.tap().state.node == "evening"


def test_who_is_blocked_is_known_and_stays_blocked(player: Player) -> None:
    assert player.tap(2).use("block").state.blocked == {"finn"}
    assert player.tap().use("pause").tap().state.blocked == {"finn"}


def test_a_scene_that_leads_into_the_story_leaves_no_way_back(player: Player) -> None:
    player.tap(2).use("tell")
    assert player.state.node == "tell"
    assert player.state.back == ()


def test_a_choice_that_begins_a_scene_comes_back_to_itself(saves: bool) -> None:  # noqa: FBT001
    episode = changed(("goto: tell\n          if: not promised", "goto: pause\n          if: not promised"))
    player = Player(episode, "luka", saves=saves).tap(5).choose("shout")
    assert player.heard == "Breathe in. Breathe out."
    assert player.tap().open == ["promised", "refused", "shout", "look"]


def test_a_node_can_answer_a_tool_itself(player: Player) -> None:
    assert player.tap(2).use("save").heard == "The chat is kept."
    assert player.tap(4).use("save").heard == "The picture stays closed, and the chat is kept."


def test_inside_a_tools_scene_a_tool_is_answered_as_at_the_place_where_the_story_waits(
    player: Player,
) -> None:
    player.tap(2).use("save").tap(4)
    assert player.use("report").use("save").heard == "The picture stays closed, and the chat is kept."
    player.tap().use("pause")
    assert [name for name, _ in player.state.back] == ["answer", "report"]
    assert player.use("save").heard == "The picture stays closed, and the chat is kept."


def test_an_act_done_twice_counts_once(player: Player) -> None:
    assert player.use("pause").tap().use("pause").tap().state.acts == ("pause",)


def test_opening_a_profile_is_remembered(player: Player) -> None:
    before = player.state
    player.inspect("finn")
    assert player.state.flags - before.flags == {"saw-finn"}
    assert (player.state.node, player.state.at, player.state.log) == (before.node, before.at, before.log)


def test_an_end_is_reached_at_once(player: Player) -> None:
    player.use("tell").tap(2)
    assert player.state.ended == "together"


@pytest.mark.parametrize(
    "event",
    [
        Begin("luka"),
        Continue("answer"),
        Continue("nowhere"),
        Choose("evening", "look"),
        Choose("answer", "look"),
        Use("dance"),
        Inspect("nobody"),
        Inspect("hero"),
        Arrange("evening", ()),
        TakeBack("evening"),
        LeaveChat("nobody"),
    ],
)
def test_an_event_that_does_not_fit_changes_nothing(player: Player, event: Begin) -> None:
    before = player.play
    with pytest.raises(NotApplicable):
        player.do(event)
    assert player.play == before


def test_a_choice_cannot_be_tapped_away_nor_taken_while_closed(player: Player) -> None:
    player.tap(5)
    with pytest.raises(NotApplicable):
        player.tap()
    player.choose("promised").tap(2)
    assert "shout" in player.open
    with pytest.raises(NotApplicable):
        player.choose("dance")


def test_after_the_end_nothing_fits(player: Player) -> None:
    player.use("tell").tap(2)
    for event in (Continue("tell"), Use("pause"), Inspect("finn")):
        with pytest.raises(NotApplicable):
            player.do(event)


def test_there_is_no_play_without_a_hero_of_the_episode(episode: Episode) -> None:
    with pytest.raises(NotApplicable):
        start(episode, "mum")
    with pytest.raises(NotApplicable):
        Play.begin(episode, "")


def test_a_chat_that_was_left_is_remembered_with_how_much_had_happened_and_nothing_else(
    player: Player,
) -> None:
    first = player.do(LeaveChat("ema")).state
    assert first.left == (("ema", 1),)
    before = player.tap(2).state
    assert player.do(LeaveChat("finn")).state == replace(before, left=(("ema", 1), ("finn", 4)))


def test_what_was_said_is_taken_back_in_the_node_where_one_stands(saves: bool) -> None:  # noqa: FBT001
    player = Player(sound(DATA / "said-again.yaml"), "lana", saves=saves).tap().choose("later")
    with pytest.raises(NotApplicable):
        player.do(TakeBack("morning"))
    assert player.do(TakeBack("later")).state.node == "morning"


def test_a_node_of_a_tool_s_scene_can_answer_a_tool_itself() -> None:
    own = "narrate: Quiet.\n    - tools: {tell: loud}\n    - return: yes\n  loud:\n    - narrate: Loud."
    player = Player(one_node("    - think: Well.", ("narrate: Quiet.", own)), "lana", saves=False)
    assert player.use("tell").state.node == "quiet"
    assert player.use("tell").state.node == "loud"


ACTS = ("narrate: Quiet.", "act: pause\n    - narrate: Quiet.\n    - narrate: Very.")


def test_a_tool_is_logged_with_how_many_places_wait_below_its_scene() -> None:
    player = Player(one_node("    - think: Well.", ACTS), "lana", saves=False)
    used = Entry("here", 0, tool="pause", depth=1)
    assert player.use("pause").state.log == (used, Entry("quiet", 0))
    again = Entry("quiet", 1, tool="pause", depth=1)
    assert player.use("pause").state.log == (used, Entry("quiet", 0), again, Entry("quiet", 0))
    assert player.state.back == (("here", 0),)
    inside = player.tap().use("pause").state
    assert inside.log[-2:] == (Entry("quiet", 2, tool="pause", depth=2), Entry("quiet", 0))
    assert inside.back == (("here", 0), ("quiet", 2))
