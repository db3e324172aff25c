"""What every episode must have, at the edge of each number."""

import pytest

from tests.support.small_stories import problems_of


def values(code: str, *changes: tuple[str, str]) -> list[dict[str, str]]:
    """What fills the messages of a code when the small episode is changed."""
    return [each.values for each in problems_of(*changes) if each.code == code]


REFUSE = ("          act: refuse\n", "")
ACTS = [(f"    - act: {act}\n", "") for act in ("pause", "save", "report", "leave", "tell")]
BLOCK = ("    - act: block\n      with: mum\n", "")


def test_three_acts_are_enough_and_two_are_told() -> None:
    assert values("few-acts", *ACTS[:4]) == []
    assert values("few-acts", REFUSE, *ACTS[:4]) == [{"found": "block, tell", "least": "3"}]


def test_where_nothing_is_done_that_is_said() -> None:
    assert values("few-acts", REFUSE, BLOCK, *ACTS) == [{"found": "none", "least": "3"}]


@pytest.mark.parametrize(
    ("listener", "told"),
    [("person: mum, listener: yes", 0), ("person: mum, listener: no", 1), ("person: mum", 1)],
)
def test_an_adult_listens(listener: str, told: int) -> None:
    assert len(values("no-listener", ("person: mum, listener: yes", listener))) == told


def test_three_questions_are_asked_afterwards() -> None:
    last = "  - What would {he|she} do next time?\n"
    assert values("three-questions", (last, "")) == [{"found": "2"}]
    assert values("three-questions", (last, last + "  - And then?\n")) == [{"found": "4"}]


DARK = "Who lies to a child is responsible for it.\n"


def test_a_hard_ending_says_who_is_responsible_and_who_is_not_to_blame() -> None:
    assert values("blame-missing", (f"    responsible: {DARK}", "")) == [
        {"ending": "dark", "key": "responsible"}
    ]
    assert values("blame-missing", ('    blame: "{Luka|Lana} is not to blame."', "")) == [
        {"ending": "dark", "key": "blame"}
    ]
    assert values("blame-missing", ("kind: hard", "kind: open"), (f"    responsible: {DARK}", "")) == []


@pytest.mark.parametrize(
    ("blame", "told"),
    [
        ("Nobody is to blame.", 0),
        ("It isn't {Luka|Lana}'s fault.", 0),
        ("No child asked for\n      this, and never asked for it.", 0),
        ("The blame lies elsewhere.", 1),
        ("It is not nice.", 1),
    ],
)
def test_that_a_child_is_not_to_blame_is_said_clearly(blame: str, told: int) -> None:
    assert len(values("blame-unclear", ('"{Luka|Lana} is not to blame."', f'"{blame}"'))) == told


@pytest.mark.parametrize("note", ["You can SKIP it.", "Stop when you like.", "You may leave."])
def test_the_note_says_that_one_may_stop(note: str) -> None:
    was = "Someone online asks for something odd. You can stop or skip at any time."
    assert values("note-without-way-out", (was, note)) == []
    assert values("note-without-way-out", (was, "The bus has stopped.")) == [{}]
