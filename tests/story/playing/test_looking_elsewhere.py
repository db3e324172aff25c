"""Looking into another chat than the story shows, into the list of all, a profile, and the gallery."""

import pytest

from game.story.events import Continue, LeaveChat
from game.story.playing.play import Play
from game.story.playing.view import built, chat_with, chats, feed, photos, profile, threads, transcript, view
from game.story.playing.view_model import PhoneView
from tests.support.lines import story
from tests.support.one_node import one_node
from tests.support.small_stories import DATA, Player, sound

HEY = "    - chat: leo\n      text: Hey.\n"
NIGHT = "    - chat: ema\n      text: Good night.\n"


def on(play: Play, times: int = 1) -> Play:
    for _ in range(times):
        play = play.do(Continue(play.state.node))
    return play


def looked(play: Play, who: str) -> PhoneView:
    return chat_with(play.episode, play.state, who)


def words(phone: PhoneView) -> list[str]:
    return [each.text.source for each in phone.messages]


def test_in_another_chat_nobody_types_and_no_notice_lies_over_it() -> None:
    play = on(story(HEY + NIGHT))
    shown = view(play.episode, play.state).phone
    assert (shown.typing, shown.banner is not None, shown.unread) == ("ema", True, ("leo",))
    other = looked(play, "leo")
    assert (other.app, other.with_, words(other)) == ("chat", "leo", ["Hey."])
    assert (other.typing, other.banner, other.draft) == ("", None, None)
    assert looked(play, "ema") == shown
    empty = looked(play, "mum")
    assert (empty.with_, empty.messages, empty.typing) == ("mum", (), "")


def test_a_draft_is_only_in_the_chat_in_which_it_is_written() -> None:
    play = on(story(NIGHT + "    - draft: I miss you.\n"))
    draft = looked(play, "ema").draft
    assert draft is not None
    assert (draft.source, looked(play, "leo").draft) == ("I miss you.", None)


def test_while_the_phone_shows_something_else_even_the_chat_of_before_is_another_one() -> None:
    play = on(story(NIGHT + "    - phone: home\n    - think: So.\n"))
    assert view(play.episode, play.state).phone.messages == ()
    assert (looked(play, "ema").app, words(looked(play, "ema"))) == ("chat", ["Good night."])


VANISHES = "    - chat: ema\n      text: Psst!\n      vanishes: yes\n"


def test_who_looks_elsewhere_has_left_the_chat_in_which_something_vanishes() -> None:
    play = on(story(VANISHES + "    - think: So.\n"))
    assert looked(play, "ema").messages[-1].gone == ""
    there = chats(play.episode, play.state)
    assert [(row.who, row.last) for row in there] == [("ema", None)]
    left = play.do(LeaveChat("ema"))
    assert looked(left, "ema").messages[-1].gone == "vanished"
    assert view(left.episode, left.state).phone.messages[-1].gone == "vanished"


def test_what_vanishes_unread_is_still_there_in_the_list() -> None:
    play = on(story(VANISHES.replace("ema", "leo") + "    - think: So.\n"))
    [row] = chats(play.episode, play.state)
    assert row.last is not None
    assert (row.who, row.name.source, row.last.text.source, row.unread) == ("leo", "leo_x", "Psst!", True)


def test_the_list_has_the_newest_chat_first_and_none_that_is_empty() -> None:
    play = on(story(NIGHT + HEY + "    - think: So.\n"), 2)
    assert [(row.who, row.unread) for row in chats(play.episode, play.state)] == [
        ("leo", True),
        ("ema", False),
    ]
    again = on(story(HEY + NIGHT + "    - think: So.\n"), 2)
    assert [row.who for row in chats(again.episode, again.state)] == ["ema", "leo"]


def test_a_line_that_tells_of_somebody_is_not_what_was_written_last() -> None:
    joined = "    - join: leo\n      thread: team\n"
    written = "    - chat: mum\n      thread: team\n      text: Hello all.\n"
    play = on(story(written + joined + "    - think: So.\n"))
    [row] = chats(play.episode, play.state)
    assert row.last is not None
    assert (row.who, row.last.text.source) == ("team", "Hello all.")


def test_a_profile_tells_who_is_in_a_group_by_now() -> None:
    episode = sound(DATA / "two-sides.yaml")
    state = Play.begin(episode, "luka").state
    shown = profile(episode, "class", state)
    assert (shown.name.source, shown.avatar, [each.source for each in shown.members]) == (
        "Class 6b", "group", ["Luka", "Nina"],
    )  # fmt: skip
    assert profile(episode, "class").members == ()
    assert (profile(episode, "leo", state).members, profile(episode, "nina").person) == ((), "nina")


GALLERY = ("    - {built: castle, text: What was built}", "    - {picture: cat, text: A cat, if: did-pause}")


def test_a_picture_lies_in_the_gallery_while_its_condition_holds() -> None:
    player = Player(one_node("    - think: Well.", GALLERY), "lana", saves=False)
    assert [each.text.source for each in photos(player.play.episode, player.state)] == ["A logo"]
    done = player.state.__class__(hero="lana", node="here", at=0, flags=frozenset({"did-pause"}))
    assert [each.text.source for each in photos(player.play.episode, done)] == ["A logo", "A cat"]
    assert built(player.play.episode, player.state, "castle") == ()


FEED = """
    - post: ema
      text: A map!
    - comment: ema
      text: Mine!
    - post: ema
      text: Another!
    - chat: ema
      text: Seen it?
"""


def test_what_was_written_is_read_chat_after_chat_and_then_the_feed_with_its_comments() -> None:
    player = Player(one_node(FEED), "lana", saves=False).tap(4)
    episode, state = player.play.episode, player.state
    assert [each.text.source for each in feed(episode, state)] == ["A map!", "Mine!", "Another!"]
    assert list(threads(episode, state)) == ["ema"]
    said = [each.text.source for each in transcript(episode, state)]
    assert said == ["Seen it?", "A map!", "Mine!", "Another!"]
    assert [post.message.text.source for post in player.view.phone.posts] == ["Another!", "A map!"]


LOOPS = """
    - choose:
        - {say: One., id: one}
        - {say: Two., id: two}
      back: Once more.
    - think: Well.
    - if: hero-lana
      goto: here
"""


def test_back_at_a_choice_what_was_said_there_is_not_to_be_taken_back_but_said_anew() -> None:
    player = Player(one_node(LOOPS), "lana", saves=False).choose("one")
    assert player.view.take_back is not None
    assert player.tap().view.take_back is None
    assert player.open == ["one", "two"]


@pytest.mark.parametrize(
    ("step", "kind", "delay"),
    [
        ("    - think: Hm.", "tap", 0),
        ("    - wait: 2", "delay", 2000),
        ("    - chat: ema\n      text: Hi.\n      delay: 1.5", "delay", 1500),
        ("    - post: ema\n      text: Hi.", "delay", 0),  # nobody looks
        ("    - choose:\n        - {do: Go, id: go}", "choice", 0),
        ("    - order: [First, Then]\n      hint: Look.", "order", 0),
        ("    - set: [done]\n    - goto: last\n  last:", "tap", 0),
    ],
)
def test_what_a_story_waits_for_is_told(step: str, kind: str, delay: int) -> None:
    waiting = Player(one_node(step), "lana", saves=False).view.waiting
    assert (waiting.kind, waiting.delay_ms) == (kind, delay)
