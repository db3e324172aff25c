"""The phone in the hand: what is opened by the player, and what can be looked into without any change."""

import pytest

from game.story.events import Continue
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.view import chat_with, chats, photos
from game.story.reading.diagnostics import Report
from tests.support.small_stories import DATA, Player, sound


@pytest.fixture(scope="module")
def night() -> Episode:
    return sound(DATA / "night-chat.yaml")


@pytest.fixture
def player(night: Episode, saves: bool) -> Player:  # noqa: FBT001 - a fixture is given by its name
    """Somebody before the notice on the lock screen."""
    return Player(night, "lana", saves=saves).tap()


def test_what_is_to_be_answered_on_the_notice_says_so(player: Player) -> None:
    view = player.view
    assert view.within == "notice"
    assert view.phone.banner is not None
    assert view.phone.banner.text.source == "Shadow wants to chat."
    assert [each.id for each in view.choices] == ["take", "later"]
    assert player.choose("later").view.within == ""


def test_on_the_lock_screen_a_notice_stays_while_somebody_thinks(saves: bool) -> None:  # noqa: FBT001
    notify = "      text: Shadow wants to chat.\n"
    text = (DATA / "night-chat.yaml").read_text(encoding="utf-8")
    assert notify in text
    told = load_bytes(
        text.replace(notify, f"{notify}    - think: Again?\n").encode(), Report("night-chat.yaml")
    )
    assert told.episode is not None
    player = Player(told.episode, "lana", saves=saves).tap()
    assert (player.view.within, player.view.phone.banner is not None) == ("", True)
    player.tap()
    assert (player.view.within, player.view.phone.banner is not None) == ("notice", True)


def test_a_chat_is_opened_by_the_player_and_not_by_itself(player: Player) -> None:
    player.choose("later").tap()
    assert (player.view.open, player.view.waiting.kind, player.view.phone.app) == ("ema", "tap", "lock")
    assert player.view.phone.banner is not None  # the last that she wrote, from before the story
    assert player.view.phone.banner.name.source == "Ema"
    player.do(Continue("evening"))
    assert (player.view.open, player.view.phone.app, player.view.phone.with_) == ("", "chat", "ema")
    assert player.view.phone.banner is None


def test_the_list_of_chats_has_the_newest_on_top_and_tells_what_was_not_read(
    player: Player, night: Episode
) -> None:
    rows = chats(night, player.state)
    assert [(row.who, row.unread) for row in rows] == [("shadow", True), ("ema", False)]
    assert [row.last.text.source for row in rows if row.last] == ["Hey.", "Two years of bread crumbs, too."]
    player.choose("later").tap(3)  # Ema types now
    while len(player.view.phone.messages) < 3:
        player.tap()
    assert [row.who for row in chats(night, player.state)] == ["ema", "shadow"]


def test_another_chat_can_be_read_and_the_story_stands_as_it_was(player: Player, night: Episode) -> None:
    before = player.view
    seen = chat_with(night, player.state, "ema")
    assert (seen.app, seen.with_, seen.typing, seen.banner) == ("chat", "ema", "", None)
    assert [each.text.source for each in seen.messages] == [
        "Two years of hamster.", "Two years of bread crumbs, too.",
    ]  # fmt: skip
    assert player.view == before


def test_the_chat_of_the_story_is_seen_as_it_is(player: Player, night: Episode) -> None:
    player.choose("later").tap(2)
    assert player.view.phone.typing == "ema"
    assert chat_with(night, player.state, "ema") == player.view.phone
    assert chat_with(night, player.state, "shadow").typing == ""


def test_the_gallery_holds_what_is_there_by_now(player: Player, night: Episode) -> None:
    assert [photo.id for photo in photos(night, player.state)] == ["castle"]
    assert [photo.id for photo in photos(night, player.choose("later").state)] == ["castle", "cat"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("if: looked", "if: lookd", "unknown-flag"),
        ("{picture: castle, text: The castle with half a roof}", "{text: The castle}", "missing-key"),
        ("    - {picture: castle, text: The castle with half a roof}", "    - castle", "wrong-type"),
        ("open: ema", "open: eva", "unknown-person"),
        ("within: notice", "within: sky", "unknown-word"),
    ],
)
def test_what_an_author_gets_wrong_is_told(old: str, new: str, code: str) -> None:
    text = (DATA / "night-chat.yaml").read_text(encoding="utf-8")
    assert old in text
    report = Report("night-chat.yaml")
    load_bytes(text.replace(old, new).encode(), report)
    assert code in [each.code for each in report.problems]
