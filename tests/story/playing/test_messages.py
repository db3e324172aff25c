"""What can happen to messages besides arriving: drafts, dots that stop, lines of a group, what is gone."""

import pytest

from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.view import MessageView, threads, transcript
from game.story.reading.diagnostics import Report
from tests.support.small_stories import DATA, Player, sound


@pytest.fixture(scope="module")
def chats() -> Episode:
    return sound(DATA / "night-chat.yaml")


@pytest.fixture
def player(chats: Episode, saves: bool) -> Player:  # noqa: FBT001 - a fixture is given by its name
    """Somebody who has just opened the chat with Ema."""
    return Player(chats, "lana", saves=saves).tap().choose("take").tap(2)


def lines(player: Player) -> list[str]:
    """What the chat shows, one line each."""
    return [_line(each) for each in player.view.phone.messages]


def _line(message: MessageView) -> str:
    what = message.event or message.gone or message.text.source
    return f"{message.who}: {what}"


OLD = ["ema: Two years of hamster.", "hero: Two years of bread crumbs, too."]


def until(player: Player, wanted: str) -> Player:
    """Go on until somebody thinks or says this."""
    while (speech := player.view.speech) is None or speech.text.source != wanted:
        player.tap()
    return player


def test_a_chat_holds_what_was_written_before_the_story(player: Player) -> None:
    assert lines(player) == OLD
    assert [each.receipt for each in player.view.phone.messages] == ["", "read"]


def test_dots_start_and_stop_and_nothing_was_sent(player: Player) -> None:
    assert (player.view.phone.typing, player.view.waiting.kind, player.view.waiting.delay_ms) == (
        "ema", "delay", 1800,
    )  # fmt: skip
    player.tap()
    assert (player.view.phone.typing, lines(player)) == ("", OLD)


def test_dots_in_a_chat_that_is_not_open_take_no_time(player: Player) -> None:
    until(player, "Adi, of course.").tap()
    assert (player.view.phone.typing, player.view.waiting.delay_ms) == ("", 0)


def test_a_draft_is_seen_and_never_sent(player: Player, chats: Episode) -> None:
    until(player, "She begins, and stops.").tap()
    draft = player.view.phone.draft
    assert draft is not None
    assert (draft.source, player.view.waiting.kind) == ("I miss you.", "tap")
    player.tap()
    assert player.view.phone.draft is None
    assert lines(player) == OLD
    assert all(each.text != draft for each in transcript(chats, until(player, "Quiet.").state))


def test_a_voice_message_has_its_seconds_and_its_words(player: Player) -> None:
    message = until(player, "What did she write?").view.phone.messages[2]
    assert (message.voice, message.text.source, message.clock) == (7, "I can't sleep.", "21:05")


def test_of_what_was_taken_back_one_sees_that_there_was_something(player: Player) -> None:
    assert lines(until(player, "What did she write?")) == [*OLD, "ema: I can't sleep.", "ema: unsent"]


def test_a_group_tells_who_comes_and_who_goes(player: Player) -> None:
    until(player, "I'd rather sleep.")
    assert lines(player) == ["adi: joined", "adi: Here I am!", "hero: left"]
    assert [each.receipt for each in player.view.phone.messages] == ["", "", ""]


def test_what_vanishes_is_gone_when_the_next_message_has_come(player: Player) -> None:
    assert lines(until(player, "Read it quickly.")) == ["shadow: Hey.", "shadow: Melts like snow."]
    assert player.view.phone.app_look == "dark"
    assert lines(until(player, "Gone.")) == ["shadow: Hey.", "shadow: vanished", "shadow: Gone, see?"]


def test_what_a_blocked_person_writes_bounces(player: Player) -> None:
    assert lines(until(player, "Quiet."))[-1] == "shadow: bounced"
    assert player.view.phone.blocked
    assert player.view.phone.banner is None


def test_the_detective_round_reads_what_was_written_in_the_story_and_nothing_else(
    player: Player, chats: Episode
) -> None:
    found = threads(chats, until(player, "Quiet.").state)
    assert {who: [each.text.source for each in messages] for who, messages in found.items()} == {
        "ema": ["I can't sleep.", "Forget it."],
        "guild": ["Here I am!"],
        "shadow": ["Hey.", "Melts like snow.", "Gone, see?"],
    }


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("      - ema: Two years of hamster.", "      - eva: Two years of hamster.", "unknown-person"),
        ("      - ema: Two years of hamster.", "      - Two years of hamster.", "wrong-type"),
        ("    history:\n      - ema: Two years of hamster.\n      - hero: Two years of bread crumbs, too.",
         "    history: Two years.", "wrong-type"),
        ("app: dark", "app: green", "unknown-word"),
        ("    - join: adi\n      thread: guild", "    - join: adi", "missing-key"),
    ],
)  # fmt: skip
def test_what_an_author_gets_wrong_is_told(old: str, new: str, code: str) -> None:
    text = (DATA / "night-chat.yaml").read_text(encoding="utf-8")
    assert old in text
    report = Report("night-chat.yaml")
    load_bytes(text.replace(old, new).encode(), report)
    assert code in [each.code for each in report.problems]
