"""Settings of the phone: each change stays here, all are remembered, and nothing of it is right or wrong."""

import pytest

from game.story.playing.debrief import path
from game.story.steps.privacy import DONE, SENTENCES, PrivacyStep, flag
from tests.support.one_node import loaded, one_node
from tests.support.small_stories import Player

STEPS = """
    - privacy: {audience: everyone, location: nobody}
      ask: Who may see it?
"""
OTHERS = ["done", "audience-friends", "audience-nobody", "location-everyone", "location-friends"]


@pytest.fixture
def player() -> Player:
    """Somebody before the settings."""
    return Player(one_node(STEPS), "lana", saves=True)


def shown(player: Player) -> list[tuple[str, str, str]]:
    """How the settings stand, and the sentences that say it."""
    return [(each.id, each.value, each.text.source) for each in player.view.settings]


def test_at_first_they_stand_as_the_author_wrote_and_each_can_have_another_value(player: Player) -> None:
    assert shown(player) == [
        ("audience", "everyone", "Everyone sees what I post"),
        ("location", "nobody", "Nobody sees where I am"),
    ]
    assert player.open == OTHERS
    assert player.view.choices[0].text == DONE
    assert player.view.ask is not None
    assert player.view.ask.source == "Who may see it?"


def test_a_change_stays_here_and_takes_the_place_of_the_one_before(player: Player) -> None:
    player.choose("audience-friends").choose("audience-nobody").choose("location-friends")
    assert [(each, value) for each, value, _ in shown(player)] == [
        ("audience", "nobody"),
        ("location", "friends"),
    ]
    assert player.state.flags == {"hero-lana", flag("audience", "nobody"), flag("location", "friends")}
    assert player.state.at == 0


def test_when_the_player_is_done_all_are_remembered_and_told_in_the_debrief(player: Player) -> None:
    player.choose("audience-friends").choose("done")
    assert player.state.flags == {"hero-lana", "set-audience-friends", "set-location-nobody"}
    assert player.heard == "That was it."
    [turn] = path(player.play)
    assert turn.ask is not None
    assert (turn.ask.source, turn.options) == ("Who may see it?", ())
    assert turn.settings == (SENTENCES["audience", "friends"], SENTENCES["location", "nobody"])


def test_a_change_is_no_decision_yet(player: Player) -> None:
    assert path(player.choose("audience-friends").play) == ()


def test_settings_of_which_there_is_none_are_told() -> None:
    assert [(each.code, each.values) for each in loaded("    - privacy: {}").problems] == [
        ("wrong-type", {"expected": "at least one setting", "found": "nothing"})
    ]


@pytest.mark.parametrize(
    ("written", "code"),
    [("{audience: all}", "unknown-word"), ("{sound: nobody}", "unknown-word"), ("[a]", "wrong-type")],
)
def test_what_no_setting_can_be_is_told(written: str, code: str) -> None:
    assert [each.code for each in loaded(f"    - privacy: {written}").problems] == [code]


def test_only_the_question_is_translated_with_the_story(player: Player) -> None:
    step = player.play.episode.nodes["here"].steps[0]
    assert [(each.text.source, each.note) for each in step.texts()] == [
        ("Who may see it?", "Question above privacy settings of the phone.")
    ]
    assert PrivacyStep(privacy={"online": "friends"}).texts() == ()


def test_of_each_setting_one_flag_is_up_at_most() -> None:
    groups = {group: min(group).split("-")[1] for group in PrivacyStep.FLAG_GROUPS}
    assert list(groups.values()) == ["audience", "messages", "location", "online"]
    assert {len(group) for group in groups} == {3}
