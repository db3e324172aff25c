"""What a view says of itself: cards, what hands have to do, and a picture that is searched."""

from typing import Literal

import pytest
from msgspec.structs import replace

from game.story.playing.view_model import CardView, FindView, MessageView, SpotView, StoryView
from game.text import Text
from tests.support.small_stories import Player, lost_cat

WORDS = Text("id", "words")
SPOTS = tuple(SpotView(name, WORDS, WORDS, clue=name != "door") for name in ("lamp", "door", "desk"))


@pytest.fixture
def view() -> StoryView:
    """A view in which nothing lies on the stage."""
    return Player(lost_cat(), "lana", saves=False).view


def test_of_a_searched_picture_only_clues_count_as_found() -> None:
    find = FindView("board", SPOTS, 2)
    assert (find.found, find.unseen, find.newest) == (0, ("lamp", "door", "desk"), None)
    one = replace(find, seen=("door", "lamp"))
    assert (one.found, one.unseen, one.newest) == (1, ("desk",), SPOTS[0])
    assert replace(find, seen=("lamp", "desk", "door")).found == 2


@pytest.mark.parametrize(
    ("kind", "day"), [("day", True), ("become", True), ("look", False), ("discuss", False)]
)
def test_a_card_takes_the_room_and_some_say_which_day_it_is(
    view: StoryView,
    kind: Literal["look", "discuss", "day", "become"],
    day: bool,  # noqa: FBT001
) -> None:
    assert (view.on_card, view.day) == (False, False)
    shown = replace(view, card=CardView(kind, WORDS))
    assert (shown.on_card, shown.day, shown.to_arrange) == (True, day, False)


def test_what_hands_have_to_arrange_takes_the_room_too(view: StoryView) -> None:
    searched = replace(view, find=FindView("board", SPOTS, 2))
    assert (searched.to_arrange, searched.on_card, searched.day) == (True, True, False)
    assert not view.to_arrange


def test_tasks_are_chosen_by_faces_even_where_only_a_thing_is_there(view: StoryView) -> None:
    assert (view.faces, replace(view, tasks=True).faces) == (False, True)


def test_a_message_is_of_another_day_where_both_are_known_or_only_its_own() -> None:
    at = {
        day: MessageView(("hello", 1), "mum", mine=False, text=WORDS, day=Text(day, day) if day else None)
        for day in ("", "Monday", "Tuesday")
    }
    assert at["Monday"].another_day(at["Tuesday"])
    assert at["Monday"].another_day(at[""])
    assert not at["Monday"].another_day(at["Monday"])
    assert not at["Monday"].another_day(None)
    assert not at[""].another_day(at["Monday"])
