"""What lies on the boards of a picture, by what hands have done last at the step that waits."""

from game.story.playing.boards import Boards
from game.story.playing.view_model import OrderView
from game.story.state import Entry, State
from game.story.steps.order import Item, Items, Order
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


NAMES = ("stop", "keep", "tell")
STEP = Order(
    order=Items(tuple(Item(name, Text(name, name.capitalize()), f"picture-{name}") for name in NAMES))
)
HINT = Text("hint", "Look again.")


def arranged(*tries: tuple[str, ...], anywhere: frozenset[str] = frozenset()) -> OrderView:
    """Steps to be put in order, after these tries."""
    board = boards(*tries)
    items = {item.id: (item.text, item.picture) for item in STEP.order.right}
    board.arrange(STEP, items, HINT, anywhere)
    assert board.order is not None
    return board.order


def test_steps_lie_shuffled_at_first_and_also_where_they_were_put_in_order_before() -> None:
    for shown in (arranged(), arranged(NAMES), arranged(NAMES[::-1], NAMES)):
        assert tuple(each.id for each in shown.items) == STEP.shuffled
        assert (shown.tried, shown.hint, shown.right) == (False, HINT, NAMES)
        assert not any(each.placed for each in shown.items)


def test_steps_lie_as_they_were_put_last_and_tell_which_belong_there() -> None:
    shown = arranged(NAMES[::-1], ("stop", "tell", "keep"))
    assert [(each.id, each.text.source, each.placed, each.picture) for each in shown.items] == [
        ("stop", "Stop", True, "picture-stop"),
        ("tell", "Tell", False, "picture-tell"),
        ("keep", "Keep", False, "picture-keep"),
    ]
    assert shown.tried
    free = arranged(("stop", "tell", "keep"), anywhere=frozenset({"tell"}))
    assert [each.placed for each in free.items] == [True, True, True]
    assert free.anywhere == {"tell"}
    assert not free.belongs("keep", ("keep", "stop", "tell"))


def test_what_was_looked_at_last_comes_last_and_enough_is_told_besides() -> None:
    board = boards(("lamp",), ("lamp", "desk", "done"))
    spots = [
        (name, Text(name, name), Text(f"{name}-2", "There."), name == "desk") for name in ("lamp", "desk")
    ]
    board.search("room", spots, 1)
    assert board.find is not None
    assert (board.find.board, board.find.needed, board.find.seen) == ("room", 1, ("lamp", "desk"))
    assert [(each.id, each.name.source, each.text.source, each.clue) for each in board.find.spots] == [
        ("lamp", "lamp", "There.", False),
        ("desk", "desk", "There.", True),
    ]


def test_a_file_shows_its_lines_as_they_are_given() -> None:
    board = boards()
    board.show_dossier([("hour", HINT, None), ("owner", HINT, HINT)], HINT, "owner")
    assert board.dossier is not None
    assert [(each.id, each.remark) for each in board.dossier.lines] == [("hour", None), ("owner", HINT)]
    assert (board.dossier.sum, board.dossier.turned) == (HINT, "owner")


def test_a_built_picture_shows_its_pieces_and_places() -> None:
    board = boards(("king", "gate"))
    board.build("castle", [("king", HINT, "castle-king")], [("gate", HINT), ("keep", HINT)])
    assert board.put is not None
    assert (board.put.board, [each.id for each in board.put.places]) == ("castle", ["gate", "keep"])
    assert [(each.id, each.picture) for each in board.put.pieces] == [("king", "castle-king")]
