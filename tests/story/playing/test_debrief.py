"""After a play: the way taken beside those not taken, the signs, the acts."""

from game.story.playing.debrief import acts, choices_taken, path, warning_signs
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
