"""What hands have arranged, and whether they are done with it."""

import pytest

from game.story.arrangement import done, ends, once, pairs


@pytest.mark.parametrize(
    ("arranged", "without", "over"),
    [((), (), False), (("a",), ("a",), False), (("a", "done"), ("a",), True), (("done",), (), True)],
)
def test_done_at_the_end_is_the_end(
    arranged: tuple[str, ...], without: tuple[str, ...], *, over: bool
) -> None:
    assert (done(arranged), ends(arranged)) == (without, over)


def test_done_before_the_end_is_no_end() -> None:
    assert not ends(("done", "a"))


def test_each_may_be_there_once() -> None:
    assert once(("a", "b"))
    assert not once(("a", "b", "a"))


def test_each_piece_is_followed_by_its_place() -> None:
    assert pairs(("roof", "keep", "king", "gate", "done")) == {"keep": "roof", "gate": "king"}
    assert pairs(()) == {}
