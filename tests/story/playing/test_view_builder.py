"""What a story has put on the screen: whose chat a block closes."""

from typing import Literal

import pytest
from msgspec.structs import replace

from game.story.playing.reducer import start
from game.story.playing.view_builder import ViewBuilder
from game.story.playing.view_model import CardView, ReceiptView
from game.story.state import Entry
from game.text import Text
from tests.support.small_stories import DATA, lost_cat, sound


@pytest.fixture
def screen() -> ViewBuilder:
    """The phone in the hand at home, and nothing on it yet."""
    episode = lost_cat()
    built = ViewBuilder(episode, start(episode, "lana"))
    built.open_app("home", "")
    return built


def write(screen: ViewBuilder, who: str, words: str, thread: str = "", *, old: bool = False) -> None:
    """Let somebody write, into the own chat if none is named."""
    message = replace(screen.message(who, Text(words, words)), old=old)
    screen.receive(thread or who, message)


def gone(screen: ViewBuilder, thread: str) -> list[str]:
    return [each.gone for each in screen.own.threads[thread]]


def test_the_chat_that_was_written_in_last_comes_first_and_each_once(screen: ViewBuilder) -> None:
    for who in ("ema", "finn", "ema"):
        write(screen, who, "Hi!")
    assert screen.own.recent == ["ema", "finn"]
    assert screen.own.unread == ["ema", "finn"]


def test_what_somebody_wrote_last_is_taken_back_and_once_more_what_was_before(screen: ViewBuilder) -> None:
    write(screen, "ema", "Long ago.", old=True)
    for who in ("ema", "ema", "mum"):
        write(screen, who, "Hi!", "ema")
    screen.event("ema", "joined", "ema")
    screen.take_back("ema", "")
    assert gone(screen, "ema") == ["", "", "unsent", "", ""]
    screen.take_back("ema", "ema")
    assert gone(screen, "ema") == ["", "unsent", "unsent", "", ""]
    screen.take_back("ema", "")
    assert gone(screen, "ema") == ["", "unsent", "unsent", "", ""]


def test_who_joins_a_group_is_one_of_it_and_who_leaves_is_not(screen: ViewBuilder) -> None:
    members = screen.phones.members
    members["team"] = ("ema",)
    screen.event("team", "joined", "finn")
    assert list(members["team"]) == ["ema", "finn"]
    screen.event("team", "left", "ema")
    assert list(members["team"]) == ["finn"]


def test_the_hero_takes_back_in_the_chat_that_is_open(screen: ViewBuilder) -> None:
    screen.open_app("chat", "finn")
    for thread in ("finn", "ema"):
        write(screen, "hero", "Oh.", thread)
    screen.take_back("hero", "")
    assert (gone(screen, "finn"), gone(screen, "ema")) == (["unsent"], [""])


def test_what_vanishes_does_so_when_something_new_comes_unless_it_was_taken_back(screen: ViewBuilder) -> None:
    for _ in range(2):
        screen.receive("finn", replace(screen.message("finn", Text("psst", "Psst!")), vanishes=True))
    screen.take_back("finn", "")
    write(screen, "finn", "Hi!")
    assert gone(screen, "finn") == ["vanished", "unsent", ""]


def test_what_vanishes_stays_while_its_chat_stays_open(screen: ViewBuilder) -> None:
    screen.open_app("chat", "finn")
    screen.receive("finn", replace(screen.message("finn", Text("psst", "Psst!")), vanishes=True))
    screen.open_app("chat", "")
    assert gone(screen, "finn") == [""]
    screen.open_app("chat", "ema")
    assert gone(screen, "finn") == ["vanished"]


def test_as_proof_counts_what_others_wrote_and_is_still_there(screen: ViewBuilder) -> None:
    write(screen, "finn", "Long ago.", old=True)
    for words in ("One", "Two"):
        screen.entry = replace(screen.entry, at=len(words) + len(screen.own.kept) + ord(words[0]))
        write(screen, "finn", words)
    screen.event("finn", "joined", "finn")
    write(screen, "hero", "Oh.", "finn")
    screen.take_back("finn", "")
    screen.keep("finn")
    assert [kept.message.text.source for kept in screen.own.kept.values()] == ["One"]


@pytest.mark.parametrize(
    ("app", "unread", "posts"), [("home", ["finn"], 1), ("feed", ["finn"], 0), ("chat", [], 1)]
)
def test_what_comes_is_unread_where_it_is_not_open(
    screen: ViewBuilder, app: Literal["home", "feed", "chat"], unread: list[str], posts: int
) -> None:
    screen.open_app(app, "finn")
    write(screen, "finn", "Hi!")
    screen.post(screen.message("ema", Text("post", "A map!")))
    screen.post(screen.message("hero", Text("own", "Mine!")))
    assert (screen.own.unread, screen.own.unread_posts) == (unread, posts)
    assert (screen.banner is None) == (app == "chat")


def test_what_came_in_a_chat_that_was_left_stays_unread_until_it_is_opened(screen: ViewBuilder) -> None:
    screen.open_app("chat", "finn")
    screen.open_app("home", "")
    write(screen, "finn", "Hi!")
    screen.open_app("feed", "")
    assert screen.own.unread == ["finn"]
    screen.open_app("chat", "")
    assert screen.own.unread == []


def test_a_comment_without_a_post_is_nowhere(screen: ViewBuilder) -> None:
    screen.comment(screen.message("ema", Text("comment", "Nice!")))
    assert (screen.feed, screen.own.unread_posts) == ([], 0)


def reminded(screen: ViewBuilder, who: str) -> tuple[str, str, str] | None:
    """Who the banner is of then, what it says, and which chat it opens."""
    screen.remind(who)
    banner = screen.banner
    return (banner.who, banner.text.source, banner.thread) if banner else None


def test_somebody_is_brought_to_mind_by_what_was_written_last_where_it_is_not_seen(
    screen: ViewBuilder,
) -> None:
    assert reminded(screen, "ema") is None
    write(screen, "ema", "Hi!")
    write(screen, "finn", "You there?")
    assert reminded(screen, "finn") == ("finn", "You there?", "finn")
    assert reminded(screen, "ema") == ("ema", "Hi!", "ema")
    screen.open_app("chat", "ema")
    assert reminded(screen, "ema") is None
    write(screen, "hero", "Yes.", "finn")
    assert reminded(screen, "finn") == ("finn", "Yes.", "finn")


def test_a_banner_that_tells_of_a_chat_already_is_not_taken_away_by_its_last_message(
    screen: ViewBuilder,
) -> None:
    write(screen, "ema", "Hi!")
    screen.notify("ema", Text("liked", "Ema liked your picture."))
    assert reminded(screen, "ema") == ("ema", "Ema liked your picture.", "ema")


def test_a_message_has_the_clock_and_the_day_on_which_it_came(screen: ViewBuilder) -> None:
    screen.clock, screen.day = "21:47", Text("day", "Tuesday")
    message = screen.message("ema", Text("hi", "Hi!"))
    assert (message.clock, message.day) == ("21:47", Text("day", "Tuesday"))


def test_a_sentence_that_is_unsaid_takes_only_its_own_message_with_it(screen: ViewBuilder) -> None:
    write(screen, "hero", "Before.", "ema")
    screen.take(Entry("evening", 1))
    for who in ("ema", "hero"):
        write(screen, who, "Then.", "ema")
    screen.unsay()
    assert gone(screen, "ema") == ["", "", "unsent"]


def test_only_an_open_chat_is_read(screen: ViewBuilder) -> None:
    screen.open_app("chat", "ema")
    assert (screen.reads("ema"), screen.reads("finn")) == (True, False)
    screen.open_app("home", "")
    assert (screen.own.with_, screen.reads("ema")) == ("ema", False)


def test_a_phone_on_its_face_buzzes_for_each_and_once_to_remind(screen: ViewBuilder) -> None:
    screen.open_app("down", "")
    screen.remind("ema")
    screen.remind("ema")
    assert screen.buzzed == 1
    for _ in range(2):
        write(screen, "ema", "Hi!")
    assert (screen.buzzed, screen.banner) == (3, None)
    screen.remind("ema")
    assert screen.buzzed == 3
    screen.open_app("off", "")
    write(screen, "ema", "Hi!")
    assert (screen.buzzed, screen.banner) == (0, None)


def test_a_reaction_lies_on_the_newest_post_or_its_newest_comment_while_the_feed_is_open(
    screen: ViewBuilder,
) -> None:
    screen.open_app("feed", "")
    screen.react("mum", "heart", "")
    screen.post(screen.message("ema", Text("post", "A map!")))
    screen.react("mum", "heart", "")
    screen.comment(screen.message("finn", Text("first", "Nice!")))
    screen.comment(screen.message("finn", Text("comment", "Very!")))
    screen.react("mum", "wow", "")
    screen.post(screen.message("ema", Text("later", "Another!")))
    screen.comment(screen.message("finn", Text("third", "Too!")))
    screen.react("mum", "laugh", "")
    post, later = screen.feed
    assert [each.kind for each in post.message.reactions] == ["heart"]
    assert [[each.kind for each in comment.reactions] for comment in post.comments] == [[], ["wow"]]
    assert [[each.kind for each in comment.reactions] for comment in later.comments] == [["laugh"]]


def lines(screen: ViewBuilder, thread: str) -> list[tuple[str, str]]:
    """What stands in a chat: events, and what was written."""
    return [(each.event, each.text.source) for each in screen.own.threads.get(thread, [])]


@pytest.mark.parametrize(
    ("app", "banner", "left"),
    [
        ("home", True, [("notice", "liked it")]),
        ("feed", True, [("notice", "liked it")]),
        ("chat", False, []),  # it is open
        ("down", False, [("notice", "liked it")]),
        ("off", False, []),
    ],
)
def test_a_notice_leaves_a_line_in_its_chat_where_the_phone_is_out_and_the_chat_is_not_open(
    screen: ViewBuilder,
    app: Literal["home", "feed", "chat", "down", "off"],
    banner: bool,  # noqa: FBT001 - a table
    left: list[tuple[str, str]],
) -> None:
    screen.open_app(app, "ema" if app == "chat" else "")
    screen.notify("ema", Text("liked", "liked it"))
    assert ((screen.banner is not None), lines(screen, "ema"), screen.buzzed) == (
        banner,
        left,
        int(app == "down"),
    )
    assert screen.own.unread == []


def test_a_notice_leaves_no_line_where_something_unread_is_in_its_chat(screen: ViewBuilder) -> None:
    write(screen, "ema", "Hi!")
    screen.notify("ema", Text("wrote", "wrote to you"))
    assert lines(screen, "ema") == [("", "Hi!")]
    assert screen.banner is not None
    assert (screen.banner.text.source, screen.banner.thread) == ("wrote to you", "ema")


def test_who_joins_and_who_leaves_is_a_line_without_a_notice_and_nobody_s_own(screen: ViewBuilder) -> None:
    screen.event("finn", "joined", "hero")
    screen.event("finn", "left", "ema")
    messages = screen.own.threads["finn"]
    assert [(each.event, each.who, each.mine, each.text.source) for each in messages] == [
        ("joined", "hero", False, "Lana"),
        ("left", "ema", False, "Ema"),
    ]
    assert (screen.banner, screen.own.unread) == (None, [])


def reacted(screen: ViewBuilder, thread: str) -> list[list[tuple[str, str]]]:
    return [[(each.who, each.kind) for each in message.reactions] for message in screen.own.threads[thread]]


def test_a_reaction_is_on_what_was_written_last_and_each_has_one(screen: ViewBuilder) -> None:
    for who in ("finn", "hero"):
        write(screen, who, "Hi!", "finn")
    screen.event("finn", "joined", "ema")
    screen.react("ema", "heart", "finn")
    screen.react("finn", "laugh", "finn")
    screen.react("ema", "wow", "finn")
    assert reacted(screen, "finn") == [[], [("finn", "laugh"), ("ema", "wow")], []]
    screen.open_app("chat", "finn")
    screen.react("ema", "sad", "")
    assert reacted(screen, "finn")[1] == [("finn", "laugh"), ("ema", "sad")]
    screen.open_app("feed", "")
    screen.react("ema", "hug", "finn")  # a chat that is named is meant also while the feed is open
    assert reacted(screen, "finn")[1][-1] == ("ema", "hug")
    screen.react("ema", "hug", "mum")  # where nothing was written nothing happens
    assert "mum" not in screen.own.threads


def kept(screen: ViewBuilder) -> list[tuple[str, str, str]]:
    """What lies in the folder of proof: the words, whose they are, and where they were written."""
    return [
        (each.message.text.source, each.name.source, each.where.source if each.where else "")
        for each in screen.own.kept.values()
    ]


def test_of_who_is_named_what_they_wrote_in_the_feed_is_kept_too(screen: ViewBuilder) -> None:
    for at, (who, words) in enumerate((("finn", "One"), ("ema", "Two"))):
        screen.entry = Entry("evening", at)
        screen.post(screen.message(who, Text(words, words)))
    screen.entry = Entry("evening", 2)
    screen.comment(screen.message("finn", Text("Three", "Three")))
    screen.entry = Entry("evening", 3)
    write(screen, "ema", "Four", "finn")
    screen.open_app("chat", "finn")
    screen.keep("")
    assert kept(screen) == [("Four", "Ema", "finn_99")]
    screen.keep("finn")
    assert kept(screen) == [
        ("Four", "Ema", "finn_99"),
        ("One", "finn_99", ""),
        ("Three", "finn_99", ""),
    ]


def test_a_report_that_arrived_is_seen_in_the_form_s_place_and_kept_when_it_is_read(
    screen: ViewBuilder,
) -> None:
    screen.clock = "21:47"
    says, where = Text("says", "We look."), Text("where", "Towers")
    screen.hand_receipt(says, where)
    assert (screen.form, screen.receipt, screen.own.receipts) == (True, ReceiptView(says, where, "21:47"), [])
    screen.clock = "21:50"
    screen.keep_receipt(says, where)
    assert screen.own.receipts == [ReceiptView(says, where, "21:50")]


def test_settings_and_a_card_are_shown_as_they_are_given(screen: ViewBuilder) -> None:
    words = Text("words", "Words")
    screen.show_setting("audience", "friends", words)
    screen.show_setting("online", "nobody", words)
    assert [(each.id, each.value, each.text) for each in screen.settings] == [
        ("audience", "friends", words),
        ("online", "nobody", words),
    ]
    screen.show_card("look", words, "logo")
    assert screen.card == CardView("look", words, "logo")
    screen.show_card("day", words)
    assert screen.card == CardView("day", words, "")


def test_what_is_heard_is_kept_by_the_call_or_else_by_the_place(screen: ViewBuilder) -> None:
    words = Text("words", "Words")
    screen.hear("ema", words)
    screen.open_app("call", "mum")
    screen.hear("hero", words, ("secret",), words)
    [room], [call] = screen.heard["", "bedroom-evening"], screen.heard["mum", ""]
    assert (room.who, room.mine, room.aloud, room.signs, room.why) == ("ema", False, True, (), None)
    assert (call.who, call.mine, call.aloud, call.signs, call.why) == ("hero", True, True, ("secret",), words)


@pytest.fixture
def two_sides() -> ViewBuilder:
    """The phone of a hero in a story in which Nina is played too."""
    episode = sound(DATA / "two-sides.yaml")
    built = ViewBuilder(episode, start(episode, "luka"))
    built.open_app("feed", "")
    return built


def test_a_post_is_unread_on_the_phone_of_whoever_has_not_written_it_and_does_not_look(
    two_sides: ViewBuilder,
) -> None:
    found = []
    for who in ("leo", "nina", "hero"):
        two_sides.post(two_sides.message(who, Text("post", "A map!")))
        found.append([phone.unread_posts for phone in two_sides.phones.all.values()])
    two_sides.open_app("home", "")
    two_sides.post(two_sides.message("leo", Text("post", "Another!")))
    found.append([phone.unread_posts for phone in two_sides.phones.all.values()])
    assert found == [[0, 1], [0, 1], [0, 2], [1, 3]]


@pytest.mark.parametrize(("node", "who"), [("block", "hero"), ("her-block", "nina")])
def test_whoever_is_blocked_is_so_on_the_phone_of_who_did_it_alone(
    two_sides: ViewBuilder, node: str, who: str
) -> None:
    two_sides.take(Entry(node, 0))
    assert two_sides.me == who
    blocked = {owner: phone.blocked - {""} for owner, phone in two_sides.phones.all.items()}
    assert blocked == {"hero": set(), "nina": set()} | {who: {"leo"}}


def test_who_becomes_another_one_is_alone_with_the_phone_put_away(two_sides: ViewBuilder) -> None:
    two_sides.bring("mum", "", "")
    two_sides.become("hero")
    assert (two_sides.app, list(two_sides.stage.people)) == ("feed", ["hero", "mum"])  # one was so already
    two_sides.raise_banner("mum", Text("hi", "Hi!"))
    two_sides.become("nina")
    assert (two_sides.me, two_sides.app, two_sides.banner, two_sides.place) == ("nina", "off", None, "")
    assert list(two_sides.stage.people) == ["nina"]
