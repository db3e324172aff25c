"""What hands hold: cards of the story that is shown, a piece that it has, and nothing once it has gone on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.play.boards.hands import Hands
from game.scenes.play.boards.ordering import DropAt, Grab, HangOver, Lift, Ready, Shift, ShowMe
from game.story.playing.play import Play
from game.story.playing.view import view
from tests.support.one_node import one_node

if TYPE_CHECKING:
    from game.story.playing.view import StoryView

ORDER = """
    - order:
        - {text: First, id: a}
        - {text: Then, id: b}
        - {text: Last, id: c}
"""
PUT = """
    - put: castle
      pieces:
        - {picture: castle-roof, text: A roof, id: roof}
        - {picture: castle-king, text: A king, id: king}
      places:
        - {at: keep, text: The keep}
        - {at: gate, text: The gate}
"""


def shown(steps: str) -> StoryView:
    play = Play.begin(one_node(steps), "lana")
    return view(play.episode, play.state)


def test_cards_lie_as_the_story_gives_them_and_go_with_it() -> None:
    story = shown(ORDER)
    hands = Hands().before(story)
    assert hands.ordering is not None
    assert hands.ordering.ids == tuple(item.id for item in story.order.items)  # type: ignore[union-attr]
    assert hands.before(shown(PUT)) == Hands()


@pytest.mark.parametrize("move", [Lift("b"), Grab("b"), Shift("b", 1), HangOver("0"), DropAt("0")])
def test_the_story_sees_no_card_that_is_only_moved(move: Lift | Grab | Shift | HangOver | DropAt) -> None:
    story = shown(ORDER)
    assert Hands().before(story).after(move, story, 0)[1] is None


def test_the_story_sees_cards_when_they_are_ready_or_shown() -> None:
    story = shown(ORDER)
    hands = Hands().before(story)
    assert hands.ordering is not None
    assert hands.after(Ready(), story, 0) == (hands, hands.ordering.ids)
    assert hands.after(ShowMe(), story, 0) == (hands, ("a", "b", "c"))


def test_a_piece_is_put_down_by_a_second_press_or_where_it_was() -> None:
    story = shown(PUT)
    piece = story.put.pieces[0].id  # type: ignore[union-attr]
    held, _ = Hands().after(Lift(piece), story, 0)
    assert held.full
    assert not held.after(Lift(piece), story, 0)[0].full
    assert not held.emptied(0).full


def test_the_story_sees_a_piece_where_it_was_dropped_and_hands_are_empty_then() -> None:
    story = shown(PUT)
    piece = story.put.pieces[0].id  # type: ignore[union-attr]
    held, _ = Hands().after(Grab(piece), story, 0)
    assert held.after(DropAt("gate"), story, 0) == (Hands(), (piece, "gate"))
    assert Hands().after(DropAt("gate"), story, 0) == (Hands(), None)


def test_a_card_that_is_held_lies_where_it_was_when_hands_are_emptied() -> None:
    story = shown(ORDER)
    hands = Hands().before(story)
    assert hands.ordering is not None
    first = hands.ordering.ids[0]
    hung = hands.after(Grab(first), story, 0)[0].after(HangOver("2"), story, 0)[0]
    assert hung.full
    assert hung.emptied(10).ordering.ids == hands.ordering.ids  # type: ignore[union-attr]
