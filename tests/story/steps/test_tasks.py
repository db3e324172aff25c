"""Tasks by themselves: which are open, when the way on is, and where each leads."""

import pytest

from game.story.reading.fields import Condition
from game.story.reading.words import ENOUGH
from game.story.steps.base import Leads
from game.story.steps.option import Option
from game.story.steps.tasks import Tasks
from game.text import Text
from tests.support.one_node import loaded

SAID = {name: Text(name, name.capitalize()) for name in ("ask", "on", "feed", "sweep", "rest")}
ROOM = Tasks(
    tasks=(
        Option(id="feed", do=SAID["feed"], goto="barn", set=("fed",)),
        Option(id="sweep", do=SAID["sweep"], goto="yard"),
        Option(id="rest", do=SAID["rest"], goto="bench", if_=Condition(frozenset({"tired"}))),
    ),
    enough=2,
    on=SAID["on"],
    goto="gate",
    ask=SAID["ask"],
)


def open_with(tasks: Tasks, *flags: str) -> list[str]:
    return [option.id for option in tasks.options(frozenset(flags))]


def test_a_task_is_open_until_it_is_done_and_the_way_on_after_enough_of_them() -> None:
    assert open_with(ROOM) == ["feed", "sweep"]
    assert open_with(ROOM, "tired") == ["feed", "sweep", "rest"]
    assert open_with(ROOM, "tired", "task-feed") == ["sweep", "rest"]
    assert open_with(ROOM, "tired", "task-feed", "task-rest") == ["sweep", ENOUGH]


def test_where_fewer_are_left_than_are_enough_all_of_them_will_do() -> None:
    fewer = ROOM.offering(ROOM.offered()[1:])
    assert [task.id for task in fewer.tasks] == ["sweep", "rest"]
    assert open_with(fewer, "task-sweep") == [ENOUGH]


def test_what_is_decided_is_what_was_left_then() -> None:
    decided = ROOM.decided(frozenset({"task-feed"}))
    assert (decided.ask, [option.id for option in decided.options]) == (SAID["ask"], ["sweep"])


def test_a_way_leads_to_each_task_while_it_is_not_done_and_one_on() -> None:
    assert ROOM.targets() == ("barn", "yard", "bench", "gate")
    assert list(ROOM.ways()) == [
        Leads("barn", Condition(lacks=frozenset({"task-feed"})), frozenset({"fed", "task-feed"})),
        Leads("yard", Condition(lacks=frozenset({"task-sweep"})), frozenset({"task-sweep"})),
        Leads("bench", Condition(frozenset({"tired"}), frozenset({"task-rest"})), frozenset({"task-rest"})),
        Leads("gate", None, frozenset()),
    ]
    assert ROOM.reads == {"task-feed", "task-sweep", "task-rest"}


def test_what_is_wrong_with_tasks_is_told_with_how_many_there_are() -> None:
    rows = "        - {do: Feed, id: feed}\n        - {do: Rest, id: rest, goto: here, if: fed}\n"
    problems = loaded(f"    - tasks:\n{rows}      enough: 2\n      on: Go on\n      goto: here\n").problems
    told = [(each.code, each.values) for each in problems]
    assert ("missing-key", {"key": "goto"}) in told
    assert ("tasks-number", {"found": "there are 2, 1 of them without `if`", "most": "9"}) in told


def tasks(number: int, enough: int, more: str = "") -> str:
    """So many tasks, the first with something more."""
    each = "".join(
        f"        - {{do: T{at}, id: t{at}, goto: quiet{more if not at else ''}}}\n" for at in range(number)
    )
    return f"    - tasks:\n{each}      enough: {enough}\n      on: Go on\n      goto: last\n  last:"


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        (tasks(2, 2), ""),
        (tasks(2, 1), ""),
        (tasks(9, 9), ""),
        (tasks(10, 9), "there are 10, 10 of them without `if`"),
        (tasks(2, 0), "there are 2, 2 of them without `if`"),
        (tasks(2, 3), "there are 2, 2 of them without `if`"),
        (tasks(2, 2, ", if: hero-lana"), "there are 2, 1 of them without `if`"),
        (tasks(2, 1, ", if: hero-lana"), ""),
    ],
)
def test_as_many_tasks_must_be_there_in_any_case_as_are_enough_and_nine_at_most(
    steps: str, found: str
) -> None:
    problems = [each.values for each in loaded(steps).problems if each.code == "tasks-number"]
    assert problems == ([{"found": found, "most": "9"}] if found else [])
    assert {each.code for each in loaded(steps).problems} <= {"tasks-number"}


def test_a_translator_is_told_what_each_text_of_tasks_is() -> None:
    lined = ROOM.offering((Option(id="feed", do=SAID["feed"], goto="barn", line=SAID["rest"]),))
    assert [(each.text.id, each.note, each.limit) for each in lined.texts()] == [
        ("ask", "Question above tasks.", 100),
        ("feed", "A task of several that are done in any order: a few words on a card.", 80),
        ("rest", "Below a task, with whom or where it is done: a few words.", 60),
        ("on", "Goes on when enough tasks are done.", 80),
    ]


def test_of_tasks_it_is_told_what_was_left_and_what_was_done() -> None:
    decided = ROOM.decided(frozenset({"task-feed"}))
    assert (decided.ask, [each.id for each in decided.options]) == (SAID["ask"], ["sweep"])
    assert ROOM.reads == {"task-feed", "task-sweep", "task-rest"}
    assert ROOM.targets() == ("barn", "yard", "bench", "gate")
    assert [each.id for each in ROOM.offered()] == ["feed", "sweep", "rest", ENOUGH]
