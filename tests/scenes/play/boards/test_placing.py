"""Where pieces lie after one of them was put somewhere."""

from game.scenes.play.boards.placing import all_put, dropped, finished
from game.story.playing.view import PieceView, PlaceView, PutView
from game.text import Text

NAME = Text("a", "A")
PIECES = tuple(PieceView(id_, NAME, id_) for id_ in ("roof", "king"))
PLACES = tuple(PlaceView(id_, NAME) for id_ in ("west", "keep", "gate"))


def board(**lying: str) -> PutView:
    return PutView("castle", PIECES, PLACES, lying)


def test_a_piece_is_put_into_a_free_place() -> None:
    assert dropped(board(west="roof"), "king", "gate") == ("roof", "west", "king", "gate")


def test_a_piece_moves_to_another_place() -> None:
    assert dropped(board(west="roof"), "roof", "gate") == ("roof", "gate")


def test_two_pieces_change_places() -> None:
    assert dropped(board(west="roof", gate="king"), "king", "west") == ("king", "west", "roof", "gate")


def test_a_piece_from_outside_sends_back_the_one_that_lay_there() -> None:
    assert dropped(board(west="roof"), "king", "west") == ("king", "west")


def test_a_piece_that_falls_where_it_lay_stays() -> None:
    assert dropped(board(west="roof"), "roof", "west") == ("roof", "west")


def test_whoever_asks_sees_what_is_left_in_free_places() -> None:
    assert all_put(board(west="king")) == ("king", "west", "roof", "keep")
    assert all_put(board()) == ("roof", "west", "king", "keep")


def test_what_is_finished_ends_with_done() -> None:
    assert finished(board(west="king", gate="roof")) == ("king", "west", "roof", "gate", "done")
