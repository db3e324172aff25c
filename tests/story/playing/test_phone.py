"""Reactions, how far a message has come, and the privacy settings of the phone."""

import pytest

from game.story.checks.explore import explore
from game.story.events import Choose
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.debrief import path
from game.story.playing.reducer import NotApplicable
from game.story.playing.view import MessageView
from game.story.reading.diagnostics import Report
from tests.support.small_stories import DATA, Player, sound


@pytest.fixture(scope="module")
def phone() -> Episode:
    return sound(DATA / "new-phone.yaml")


@pytest.fixture
def player(phone: Episode, saves: bool) -> Player:  # noqa: FBT001 - a fixture is given by its name
    """Somebody who has looked at the lock screen and at home, in the chat now."""
    return Player(phone, "lana", saves=saves).tap(7)


@pytest.fixture
def setter(player: Player) -> Player:
    """Somebody before the privacy settings."""
    return player.tap().choose("ring").tap(6)


def changed(old: str, new: str) -> list[str]:
    """The codes of what is wrong with the episode after a change."""
    text = (DATA / "new-phone.yaml").read_text(encoding="utf-8")
    assert old in text
    report = Report("new-phone.yaml")
    return [each.code for each in load_bytes(text.replace(old, new).encode(), report).problems]


def reactions(message: MessageView) -> list[tuple[str, str]]:
    return [(each.who, each.kind) for each in message.reactions]


def standing(player: Player) -> list[tuple[str, str]]:
    """The settings as they are shown."""
    return [(each.id, each.value) for each in player.view.settings]


def test_a_later_reaction_takes_the_place_of_the_first(player: Player) -> None:
    assert reactions(player.tap().view.phone.messages[0]) == [("hero", "laugh"), ("adi", "heart")]


def test_a_message_is_sent_then_delivered_then_read(player: Player) -> None:
    player.tap().choose("ring")
    assert [each.receipt for each in player.view.phone.messages] == ["", "sent"]
    assert player.tap().view.phone.messages[1].receipt == "delivered"


def test_who_reacts_has_read_the_message(player: Player) -> None:
    message = player.tap().choose("ring").tap(2).view.phone.messages[1]
    assert (message.receipt, reactions(message)) == ("read", [("ema", "laugh")])


def test_who_writes_an_answer_has_read_what_was_written_before(player: Player) -> None:
    view = player.tap().choose("ring").tap(3).view
    assert (view.phone.typing, view.phone.messages[1].receipt) == ("adi", "read")


def test_a_reaction_in_the_feed_is_for_the_newest_comment(setter: Player) -> None:
    post = setter.view.phone.posts[0]
    assert reactions(post.message) == [("adi", "thumb")]
    assert reactions(post.comments[0]) == [("hero", "hug")]


def test_the_settings_stand_as_the_author_wrote(setter: Player) -> None:
    assert standing(setter) == [("audience", "everyone"), ("messages", "friends")]
    assert setter.view.ask is not None
    assert setter.open == [
        "done",
        "audience-friends",
        "audience-nobody",
        "messages-everyone",
        "messages-nobody",
    ]


def test_a_setting_is_changed_as_often_as_one_likes(setter: Player) -> None:
    setter.choose("audience-nobody").choose("audience-friends").choose("messages-nobody")
    assert standing(setter) == [("audience", "friends"), ("messages", "nobody")]
    assert "set-audience-nobody" not in setter.state.flags
    with pytest.raises(NotApplicable):
        setter.choose("audience-friends")


def test_a_change_forgets_nothing_but_how_this_setting_stood(setter: Player) -> None:
    before = setter.state.flags
    assert "hero-lana" in before
    setter.choose("audience-nobody").choose("messages-nobody").choose("audience-friends")
    assert setter.state.flags == before | {"set-audience-friends", "set-messages-nobody"}


def test_the_story_knows_how_the_settings_were_left(setter: Player) -> None:
    setter.choose("audience-friends").choose("messages-nobody").choose("done")
    assert setter.state.ended == "together"
    assert {"set-audience-friends", "set-messages-nobody"} <= setter.state.flags


def test_settings_left_as_they_were_are_known_too(setter: Player) -> None:
    assert setter.choose("done").state.ended == "alone"
    assert "set-audience-everyone" in setter.state.flags


def test_a_change_is_taken_back_by_rewinding(setter: Player) -> None:
    before = len(setter.play.events)
    setter.choose("audience-friends").rewind(before)
    assert standing(setter)[0] == ("audience", "everyone")


def test_the_debrief_tells_how_the_phone_was_set(setter: Player) -> None:
    setter.choose("audience-friends").choose("done")
    turn = path(setter.play)[-1]
    told = [text.source for text in turn.settings]
    assert told == ["Only friends see what I post", "Only friends can write to me"]
    assert isinstance(setter.play.events[turn.event], Choose)
    assert (turn.options, turn.order, turn.tool) == ((), (), "")


def test_all_endings_that_hang_on_settings_are_reached(phone: Episode) -> None:
    found = explore(phone, everywhere=False)
    assert set(found.endings) == {"together", "alone"}
    assert found.stuck == {}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{audience: everyone, messages: friends}", "{}", "wrong-type"),
        ("audience: everyone", "audience: strangers", "unknown-word"),
        ("audience: everyone", "camera: everyone", "unknown-word"),
        ("reactions: {adi: thumb}", "reactions: {adi: fire}", "unknown-word"),
        ("reactions: {adi: thumb}", "reactions: {petar: thumb}", "unknown-person"),
        ("[not set-audience-everyone,", "[not set-audience-all,", "unknown-flag"),
    ],
)
def test_what_is_written_wrongly_is_told(old: str, new: str, code: str) -> None:
    assert code in changed(old, new)


def test_flags_of_settings_are_the_games_own() -> None:
    assert "reserved-name" in changed("    - think: So shiny.", "    - set: [set-audience-friends]")
