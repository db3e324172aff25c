"""What is said aloud can carry signs: the detective round then has the whole talk, and counts it."""

import pytest

from game.story.checks.side_by_side import check_pairs
from game.story.checks.signs import check_signs
from game.story.events import Choose, Continue, Event
from game.story.grammar.model import Episode
from game.story.playing.debrief import warning_signs
from game.story.playing.play import Play
from game.story.playing.view import TalkView, talks, transcript
from game.story.reading.diagnostics import Report
from tests.support.one_node import one_node

CALL = """\
    - place: kitchen
    - show: ema
    - say: ema
      text: Good morning.
    - phone: call
      with: ema
    - say: ema
      text: Tell nobody.
      signs: [secret]
      why: It is to stay a secret.
    - choose:
        - {say: Why not?, id: why}
        - {do: Hang up, id: up}
    - say: ema
      text: Because I say so.
    - phone: down"""


def ended(episode: Episode, choice: str = "why") -> Play:
    """The episode, played to its last thought."""
    play = Play.begin(episode, "lana")
    read = Continue("here")
    events: tuple[Event, ...] = (read, read, Choose("here", choice), read)
    for event in events:
        play = play.do(event)
    return play


def words(talk: TalkView) -> list[tuple[str, str]]:
    """Who said what in it."""
    return [(each.who, each.text.source) for each in talk.messages]


def test_a_call_is_there_as_a_whole_once_something_of_it_has_a_sign() -> None:
    play = ended(one_node(CALL))
    (talk,) = talks(play.episode, play.state)
    assert (talk.who, talk.place) == ("ema", "")
    assert words(talk) == [("ema", "Tell nobody."), ("hero", "Why not?"), ("ema", "Because I say so.")]
    assert [each.signs for each in talk.messages] == [("secret",), (), ()]
    assert all(each.aloud for each in talk.messages)


def test_what_was_done_and_not_said_is_not_in_it() -> None:
    play = ended(one_node(CALL), "up")
    (talk,) = talks(play.episode, play.state)
    assert words(talk) == [("ema", "Tell nobody."), ("ema", "Because I say so.")]


@pytest.mark.parametrize("mark", ["signs: [secret]", "signs: []\n      why: Friends say so."])
def test_what_is_said_in_a_room_is_there_by_its_place(mark: str) -> None:
    play = ended(one_node(CALL.replace("Good morning.", f"Good morning.\n      {mark}")))
    assert [(talk.who, talk.place) for talk in talks(play.episode, play.state)] == [
        ("", "kitchen"),
        ("ema", ""),
    ]


def test_a_story_in_which_nothing_said_is_explained_has_no_talk() -> None:
    plain = CALL.replace("      signs: [secret]\n      why: It is to stay a secret.\n", "")
    play = ended(one_node(plain))
    assert talks(play.episode, play.state) == ()
    assert transcript(play.episode, play.state) == ()


def test_only_what_was_read_is_there() -> None:
    play = Play.begin(one_node(CALL), "lana").do(Continue("here"))
    assert talks(play.episode, play.state) == ()


def test_what_is_said_counts_as_a_clue() -> None:
    clues = warning_signs(ended(one_node(CALL)))
    assert [each.text.source for each in clues.signed] == ["Tell nobody."]
    assert [each.text.source for each in clues.plain] == ["Because I say so."]


def test_the_check_counts_it_among_the_messages_with_signs() -> None:
    report = Report("one-node.yaml")
    check_signs(one_node(CALL), report)
    assert [each.values["found"] for each in report.problems] == ["1"]


def test_it_can_be_laid_beside_a_message() -> None:
    pair = "compare: [{id: both, first: here.say-1, second: here.say-2, why: Both are hers.}]\nphone:"
    episode = one_node(CALL, around=("phone:", pair))
    report = Report("one-node.yaml")
    check_pairs(episode, report)
    assert report.problems == []
