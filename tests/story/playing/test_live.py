"""Live: what somebody wrote in the feed stays there to be seen, is kept, and outlasts a block."""

from collections.abc import Iterator

import pytest

from game.paths import Paths
from game.story.checks.walk import moves
from game.story.events import Choose, Use
from game.story.grammar.model import Episode
from game.story.playing.play import Play
from game.story.playing.view import StoryView, view
from tests.support.small_stories import sound

WAYS = {
    "nana in the middle of the show": ("!tell", "nana"),
    "nana after the curtain": ("curtain", "nana"),
    "mum in the middle of the show": ("!tell", "mum"),
    "the librarian": ("curtain", "nobody", "vesna"),
    "blocked, and the show went on": ("block", "castle", "nana"),
}
"""What is done from the ticket on."""


@pytest.fixture(scope="module")
def story() -> Episode:
    return sound(Paths.find().scenarios / "season-1" / "live.yaml")


def states(story: Episode, ways: tuple[str, ...]) -> Iterator[tuple[Play, StoryView]]:
    """Every moment of a play from the ticket on; elsewhere by the answer that goes on."""
    play, wanted = Play.begin(story, "iva"), list(ways)
    while not (shown := view(story, play.state)).ending:
        yield play, shown
        at_ticket = play.state.node in {"ticket", "tell-live"} or wanted != list(ways)
        if wanted and at_ticket and wanted[0] == "!tell" and shown.choices:
            wanted.pop(0)
            play = play.do(Use("tell"))
        elif shown.choices:
            ids = [each.id for each in shown.choices]
            mine = wanted[0] if wanted and at_ticket and wanted[0] in ids else ""
            wanted = wanted[1:] if mine else wanted
            play = play.do(
                Choose(shown.node, mine or next((i for i in ("three", "towel") if i in ids), ids[0]))
            )
        else:
            play = play.do(next(each for each in moves(story, play.state) if not isinstance(each, Use)))


def words_of(shown: StoryView, who: str) -> set[str]:
    """What somebody wrote in the feed that is shown."""
    posts = shown.phone.posts if shown.phone.app == "feed" else ()
    return {each.text.source for post in posts for each in post.comments if each.who == who}


@pytest.mark.parametrize("way", WAYS)
def test_where_his_words_are_to_be_kept_they_are_seen(story: Episode, way: str) -> None:
    """Once a chat was shown there, in which he had written nothing."""
    asked = [shown for _, shown in states(story, WAYS[way]) if shown.press in {"save", "block"}]
    assert asked
    for shown in asked:
        assert "I've paid for a ticket. Now show me the room." in words_of(shown, "first")


@pytest.mark.parametrize("way", WAYS)
def test_what_is_kept_of_him_lies_in_the_folder_with_his_words(story: Episode, way: str) -> None:
    """It was empty: he had written in the feed."""
    last = [shown for _, shown in states(story, WAYS[way]) if "save" in shown.acts][-1]
    kept = [each for each in last.phone.proof if each.message.who == "first"]
    assert "I've paid for a ticket. Now show me the room." in {each.message.text.source for each in kept}
    assert {each.name.source for each in kept} == {"first_row"}
    assert all(each.message.clock for each in kept)
    assert {each.message.who for each in last.phone.proof} == {"first"}


def test_once_he_is_blocked_his_words_stay_and_he_is_known_as_blocked(story: Episode) -> None:
    shown = [
        each for _, each in states(story, WAYS["blocked, and the show went on"]) if each.node == "quieter"
    ]
    assert shown[-1].phone.shut == ("first",)
    assert words_of(shown[-1], "first")
