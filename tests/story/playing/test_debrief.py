"""After a play: the way taken beside those not taken, the signs, the acts."""

import pytest

from game.story.events import Arrange, Disagree, OtherDoor
from game.story.playing.debrief import acts, both_doors, choices_taken, path, warning_signs
from tests.support.one_node import one_node
from tests.support.small_stories import Player, changed


def test_the_path_shows_every_decision_with_the_doors_not_opened(player: Player) -> None:
    player.tap(5).choose("promised").tap(2).use("pause").tap().choose("refused")
    first, tool, second = path(player.play)
    assert (first.node, first.tool, first.door) == ("answer", "", True)
    assert first.ask is not None
    assert [(door.id, door.taken) for door in first.options] == [
        ("promised", True),
        ("refused", False),
        ("shout", False),
        ("look", False),
    ]
    assert (tool.tool, tool.options) == ("pause", ())
    assert [door.id for door in second.options if door.taken] == ["refused"]


def test_a_decision_can_be_taken_again_another_way(player: Player) -> None:
    player.tap(5).choose("promised").tap()
    turn = path(player.play)[0]
    player.rewind(turn.event)
    assert player.open == ["promised", "refused", "shout", "look"]
    assert player.choose("refused").state.node == "refused"


def test_only_options_that_were_open_are_doors(saves: bool) -> None:  # noqa: FBT001
    episode = changed(("if: not promised", "if: promised"))
    player = Player(episode, "lana", saves=saves).tap(5).choose("look")
    assert [door.id for door in path(player.play)[0].options] == ["promised", "refused", "look"]


def test_doors_opened_in_earlier_plays_are_known(player: Player) -> None:
    earlier = choices_taken(player.tap(5).choose("promised").play)
    player.rewind(6).choose("refused")
    opened = {door.id: door.opened for door in path(player.play, earlier)[0].options}
    assert opened == {"promised": True, "refused": False, "shout": False, "look": False}


def test_the_tools_of_a_play_can_be_rewound_to(player: Player) -> None:
    player.tap(2).use("block").tap()
    turn = path(player.play)[0]
    assert player.rewind(turn.event).state.acts == ()


def test_what_is_ticked_on_a_form_is_no_decision(player: Player) -> None:
    player.tap(2).use("report").choose("not-now")
    assert [turn.tool for turn in path(player.play)] == ["report"]


def test_the_detective_finds_the_messages_of_others_that_were_seen(player: Player) -> None:
    player.tap(5).choose("look").tap(2)
    clues = warning_signs(player.play)
    assert [message.signs for message in clues.signed] == [("fast-friend",), ("meet-alone", "secret")]
    assert [message.text.source for message in clues.plain] == ["Here is a picture."]


def test_a_message_that_came_twice_is_one_clue(player: Player) -> None:
    player.tap(5).choose("look").tap(2).choose("look").tap(2)
    assert len(warning_signs(player.play).plain) == 1


def test_acts_come_in_the_order_in_which_they_were_done_with_what_they_did(player: Player) -> None:
    player.use("save").tap().use("pause").tap().use("tell").tap(2)
    done = acts(player.play)
    assert [act.act for act in done] == ["save", "pause", "tell"]
    assert [act.helped.source if act.helped else "" for act in done] == [
        "",
        "{hero} took a breath first.",
        "{hero} did not stay alone with it.",
    ]


def test_a_play_without_decisions_has_an_empty_path(player: Player) -> None:
    assert path(player.tap(3).play) == ()
    assert acts(player.play) == ()


TALKED = """
    - choose:
        - {say: One., id: one}
        - {do: Two, id: two}
      ask: What now?
      door: yes
    - order:
        - {text: First, id: first}
        - {text: Then, id: then}
      ask: In which order?
    - choose:
        - {send: Three., id: three}
"""


def test_a_turn_tells_what_was_asked_what_was_open_and_how_things_belong() -> None:
    player = Player(one_node(TALKED), "lana", saves=False).choose("one")
    for order in (("then", "first"), ("first", "then")):
        player.do(Arrange("here", order))
    player.choose("three")
    found = [
        (turn.event, turn.ask and turn.ask.source, [way.id for way in turn.options], turn.door)
        for turn in path(player.play)
    ]
    assert found == [
        (1, "What now?", ["one", "two"], True),
        (2, "In which order?", [], False),
        (4, None, ["three"], False),
    ]
    first, order_, last = path(player.play)
    assert [each.source for each in order_.order] == ["First", "Then"]
    assert [(way.text.source, way.kind) for way in (*first.options, *last.options)] == [
        ("One.", "say"), ("Two", "do"), ("Three.", "send"),
    ]  # fmt: skip
    assert {(turn.node, turn.role, turn.settings) for turn in (first, order_, last)} == {("here", None, ())}
    assert choices_taken(player.play) == {("here", "one"), ("here", "three")}


def test_what_was_tried_before_a_tool_was_used_is_told_as_two_turns() -> None:
    player = Player(one_node(TALKED), "lana", saves=False).choose("two")
    player.do(Arrange("here", ("then", "first"))).use("pause").tap().do(Arrange("here", ("first", "then")))
    assert [(turn.event, turn.tool) for turn in path(player.play)] == [
        (1, ""),
        (2, ""),
        (3, "pause"),
        (5, ""),
    ]


def test_of_two_doors_it_is_told_what_stood_on_both_and_where_the_first_one_led(saves: bool) -> None:  # noqa: FBT001
    player = Player(one_node(TALKED), "lana", saves=saves, players="girls").do(Disagree("here"))
    first = both_doors(player.play)
    assert [(each.back, each.first, each.other, each.led) for each in first] == [(0, None, None, "")]
    player.choose("one")
    [waits] = both_doors(player.play)
    assert (waits.back, waits.first and waits.first.source, waits.other, waits.led) == (0, "One.", None, "")
    player.do(OtherDoor()).choose("two")
    [both] = both_doors(player.play)
    assert (both.back, both.first and both.first.source, both.other and both.other.source, both.led) == (
        3, "One.", "Two", "",
    )  # fmt: skip
    assert both.ask is not None
    assert both.ask.source == "What now?"


@pytest.mark.parametrize("comes_back", [False, True])
def test_the_ending_behind_the_first_door_is_told_also_after_the_other_one(comes_back: bool) -> None:  # noqa: FBT001
    player = Player(one_node(TALKED), "lana", saves=False, players="boys").do(Disagree("here")).choose("one")
    player.do(Arrange("here", ("first", "then"))).choose("three").tap()
    if comes_back:
        player.do(OtherDoor()).choose("two")
    [both] = both_doors(player.play)
    assert (both.led, both.back) == ("over", 6 if comes_back else 0)


ORDERS = """
    - order: [{text: A, id: a}, {text: B, id: b}]
      hint: Look.
    - order: [{text: C, id: c}, {text: D, id: d}]
      hint: Look.
    - order: [{text: E, id: e}, {text: F, id: f}]
      hint: Look.
"""


def test_each_of_several_orders_is_one_turn_however_often_it_was_tried() -> None:
    player = Player(one_node(ORDERS), "lana", saves=False)
    for order in ("ba", "ab", "cd", "fe", "fe", "ef"):
        player.do(Arrange("here", tuple(order)))
    assert [(turn.event, turn.order[0].source) for turn in path(player.play)] == [
        (1, "A"),
        (3, "C"),
        (4, "E"),
    ]


def test_an_order_whose_last_try_led_to_another_node_is_one_turn_too() -> None:
    steps = f"{ORDERS[: ORDERS.index('    - order: [{text: C')]}    - goto: last\n  last:"
    player = Player(one_node(steps), "lana", saves=False)
    for order in ("ba", "ab"):
        player.do(Arrange("here", tuple(order)))
    assert (player.state.node, [turn.event for turn in path(player.play)]) == ("last", [1])
