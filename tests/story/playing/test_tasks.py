"""A room of tasks: in any order, ticked when done, and enough is enough."""

import pytest

from game.story.checks.choices import check_choices
from game.story.checks.explore import explore
from game.story.checks.flags import check_flags
from game.story.checks.reach import check_reach
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.debrief import path
from game.story.reading.diagnostics import Report
from game.story.wording.texts import texts
from tests.support.small_stories import DATA, Player, sound


@pytest.fixture(scope="module")
def story() -> Episode:
    return sound(DATA / "library.yaml")


@pytest.fixture
def player(story: Episode, saves: bool) -> Player:  # noqa: FBT001 - a fixture is given by its name
    """Somebody before the board."""
    return Player(story, "lana", saves=saves)


def problems(old: str, new: str) -> list[str]:
    """The codes of what is wrong with the episode after a change."""
    text = (DATA / "library.yaml").read_text(encoding="utf-8")
    assert old in text
    return [
        each.code for each in load_bytes(text.replace(old, new, 1).encode(), Report("library.yaml")).problems
    ]


def test_all_are_open_at_first_and_going_on_is_not(player: Player) -> None:
    assert player.open == ["sit", "reports", "biscuits", "rest"]
    assert player.view.tasks
    assert player.view.done == ()


def test_a_task_is_done_once_and_ticked(player: Player) -> None:
    player.choose("biscuits").tap()
    assert player.open == ["sit", "reports", "rest"]
    assert [each.id for each in player.view.done] == ["biscuits"]
    assert "task-biscuits" in player.state.flags


def test_after_enough_of_them_one_may_go_on_or_do_more(player: Player) -> None:
    player.choose("rest").tap().choose("biscuits").tap()
    assert player.open == ["sit", "reports", "enough"]
    player.choose("enough").tap()
    assert player.heard == "And biscuits there were."


def test_any_order_will_do(player: Player) -> None:
    for task in ("reports", "rest", "biscuits", "sit"):
        player.choose(task).tap()
    assert player.open == ["enough"]


def test_where_no_task_is_left_one_goes_on() -> None:
    text = (
        (DATA / "library.yaml")
        .read_text(encoding="utf-8")
        .replace("          goto: rest", "          if: not task-sit\n          goto: rest")
    )
    loaded = load_bytes(text.encode(), Report("library.yaml"))
    assert loaded.episode is not None, loaded.problems
    player = Player(loaded.episode, "lana", saves=False)
    for task in ("sit", "reports", "biscuits"):
        player.choose(task).tap()
    assert player.open == ["enough"]


def test_a_task_that_is_a_scene_of_a_tool_comes_back_to_the_tasks() -> None:
    """It once came back to nothing, and the game stopped."""
    text = (DATA / "library.yaml").read_text(encoding="utf-8").replace("pause: quiet", "pause: sit")
    text = text.replace("    - act: support\n    - goto: board", "    - act: support\n    - return: yes")
    loaded = load_bytes(text.encode(), Report("library.yaml"))
    assert loaded.episode is not None, loaded.problems
    player = Player(loaded.episode, "lana", saves=False)
    player.choose("sit").tap()
    assert player.open == ["reports", "biscuits", "rest"]
    assert (player.state.node, player.state.back) == ("board", ())
    assert explore(loaded.episode).complete


def test_every_set_of_tasks_is_explored(story: Episode) -> None:
    found = explore(story)
    assert found.complete
    assert {choice for _, choice in found.choices} == {"sit", "reports", "biscuits", "rest", "enough"}
    assert found.stuck == {}


@pytest.mark.long
def test_nine_tasks_are_explored_whole() -> None:
    more = "".join(
        f"        - do: Task {n}\n          id: more-{n}\n          goto: biscuits\n" for n in range(5)
    )
    text = (
        (DATA / "library.yaml")
        .read_text(encoding="utf-8")
        .replace("      enough: 2", more + "      enough: 2")
    )
    loaded = load_bytes(text.encode(), Report("library.yaml"))
    assert loaded.episode is not None, loaded.problems
    found = explore(loaded.episode, everywhere=False)
    assert found.complete
    assert found.states > 2**9


def test_the_checks_find_nothing_odd_in_it(story: Episode) -> None:
    report = Report("library.yaml")
    check_choices(story.nodes, report)
    check_flags(story, report)
    check_reach(story, report)
    assert not report.problems


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("enough: 2", "enough: 5", ["tasks-number"]),
        ("enough: 2", "enough: 0", ["tasks-number"]),
        ("          goto: biscuits\n", "", ["missing-key"]),
    ],
)
def test_numbers_that_can_not_be_are_told(old: str, new: str, codes: list[str]) -> None:
    assert problems(old, new) == codes


def test_the_debrief_tells_each(player: Player) -> None:
    player.choose("sit").tap().choose("rest")
    assert [[door.id for door in turn.options if door.taken] for turn in path(player.play)] == [
        ["sit"],
        ["rest"],
    ]


def test_its_texts_are_for_translators(story: Episode) -> None:
    found = {each.text.id for each in texts(story)}
    assert {
        "library.board.tasks-1.sit",
        "library.board.tasks-1.sit.line",
        "library.board.tasks-1.on",
    } <= found
