"""What lies on the boards of a picture, by what hands have done last at the step that waits."""

from game.story.playing.boards import Boards
from game.story.state import Entry, State
from game.text import Text


def boards(*tries: tuple[str, ...], flags: frozenset[str] = frozenset(), at: int = 3) -> Boards:
    """Those of a story that waits at the third step of `here`, after these tries at another."""
    log = tuple(Entry("here", at, order=one) for one in tries)
    return Boards(State(hero="lana", node="here", at=3, flags=flags, log=log))


def pebbles(board: Boards) -> list[str]:
    assert board.jar is not None
    return [line.source if line else "?" for line in board.jar.pebbles]


def test_only_what_was_done_at_this_step_lies_there_and_of_that_the_last() -> None:
    for tries, at, lying in (
        ([("king", "gate")], 3, {"gate": "king"}),
        ([("king", "gate"), ("king", "keep"), ()], 3, {"keep": "king"}),
        ([("king", "gate")], 2, {}),
        ([], 3, {}),
    ):
        board = boards(*tries, at=at)
        board.build("castle", [("king", Text("king", "A king"), "castle-king")], [])
        assert board.put is not None
        assert board.put.lying == lying


def test_of_more_pebbles_than_are_counted_the_first_lie_there_and_what_nobody_dropped_has_no_words() -> None:
    board = boards(flags=frozenset({"jar-1", "jar-2"}))
    board.drop_pebble("jar", Text("one", "One"))
    board.show_jar("jar", ("jar-1", "jar-2", "jar-3"), None)
    assert pebbles(board) == ["?", "One"]
    for words in ("Two", "Three"):
        board.drop_pebble("jar", Text(words, words))
    board.show_jar("jar", ("jar-1", "jar-2", "jar-3"), None)
    assert pebbles(board) == ["One", "Two"]
    board.show_jar("other", ("jar-1",), None)
    assert pebbles(board) == ["?"]
