"""Where in a story a text is read."""

import pytest

from game.authors.write.where_said import play_to_text
from game.story.grammar.model import Episode
from game.story.playing.view import view
from tests.support.small_stories import lost_cat


@pytest.fixture(scope="module")
def episode() -> Episode:
    """The small episode that uses every kind of step."""
    return lost_cat()


@pytest.mark.parametrize(
    ("text_id", "node"),
    [
        ("evening.chat-1", "evening"),
        ("evening.chat-1.why", "evening"),
        ("answer.choose-1.ask", "answer"),
        ("answer.choose-1.refused", "answer"),
        ("tell.say-2", "tell"),
    ],
)
def test_a_text_is_read_where_it_stands(episode: Episode, text_id: str, node: str) -> None:
    assert play_to_text(episode, f"lost-cat.{text_id}").state.node == node


def test_what_is_said_is_being_said(episode: Episode) -> None:
    speech = view(episode, play_to_text(episode, "lost-cat.tell.say-2").state).speech
    assert speech is not None
    assert speech.text.id == "lost-cat.tell.say-2"


def test_a_text_of_an_ending_is_read_at_it(episode: Episode) -> None:
    assert play_to_text(episode, "lost-cat.endings.dark.title").state.ended == "dark"


def test_a_profile_is_behind_the_name_of_its_owner(episode: Episode) -> None:
    play = play_to_text(episode, "lost-cat.cast.finn.profile.joined")
    assert play == play_to_text(episode, "lost-cat.cast.finn.name")


@pytest.mark.parametrize("text_id", ["title", "questions-1"])
def test_what_is_read_before_or_after_the_story_has_no_place_in_it(episode: Episode, text_id: str) -> None:
    with pytest.raises(LookupError, match="at no moment of the story"):
        play_to_text(episode, f"lost-cat.{text_id}")


def test_a_text_that_there_is_not_is_told(episode: Episode) -> None:
    with pytest.raises(LookupError, match=r"lost-cat has no text lost-cat\.evening\.chat-99"):
        play_to_text(episode, "lost-cat.evening.chat-99")
