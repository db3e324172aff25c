"""A picture that is searched: every look is kept, in any order, and enough clues open the way on."""

import pytest

from game.story.events import Arrange
from game.story.playing.debrief import path
from game.story.playing.play import replay
from game.story.playing.reducer import NotApplicable
from game.story.playing.view import FindView
from game.story.steps.find import Find
from tests.support.one_node import loaded, one_node
from tests.support.small_stories import Player

STORY = """
    - find: treasure-island
      ask: Where is it?
      need: 2
      spots:
        - {at: cave, name: The door, text: A slipper., clue: yes}
        - {at: whale, name: The whale, text: An umbrella.}
        - {at: king, name: The king, text: He nods., clue: yes}
        - {at: hammock, name: The hammock, text: A cat., clue: yes}
"""


@pytest.fixture
def seeker() -> Player:
    """Somebody before the picture."""
    return Player(one_node(STORY), "lana", saves=True)


def look(player: Player, *spots: str) -> Player:
    return player.do(Arrange(player.state.node, spots))


def found(player: Player) -> FindView:
    assert player.view.find is not None
    return player.view.find


def test_at_first_nothing_was_looked_at(seeker: Player) -> None:
    view = found(seeker)
    assert (seeker.view.waiting.kind, view.seen, view.found, view.newest) == ("order", (), 0, None)
    assert view.unseen == ("cave", "whale", "king", "hammock")
    assert seeker.view.to_arrange


def test_each_look_is_kept_and_the_newest_is_told(seeker: Player) -> None:
    look(seeker, "whale")
    view = found(look(seeker, "whale", "king"))
    assert (view.seen, view.found) == (("whale", "king"), 1)
    assert view.newest is not None
    assert view.newest.text.source == "He nods."
    assert view.unseen == ("cave", "hammock")


def test_one_may_look_again(seeker: Player) -> None:
    look(seeker, "whale", "king")
    assert found(look(seeker, "king", "whale")).seen == ("king", "whale")


def test_enough_clues_do_not_go_on_by_themselves(seeker: Player) -> None:
    assert found(look(seeker, "king", "cave")).found == 2
    assert look(seeker, "king", "cave", "done").view.find is None


def test_more_than_enough_is_fine_too(seeker: Player) -> None:
    assert look(seeker, "hammock", "whale", "king", "cave", "done").view.find is None


@pytest.mark.parametrize(
    "spots",
    [
        ("done",),
        ("cave", "done"),
        ("whale", "cave", "done"),
        ("cave", "cave"),
        ("well",),
        ("done", "cave", "king"),
    ],
)
def test_nothing_else_fits(seeker: Player, spots: tuple[str, ...]) -> None:
    with pytest.raises(NotApplicable):
        look(seeker, *spots)


def test_only_enough_clues_and_the_way_on_end_a_search() -> None:
    [step] = [each for each in one_node(STORY).nodes["here"].steps if isinstance(each, Find)]
    tried = [("cave", "king"), ("cave", "whale", "done"), ("cave", "king", "done"), ("done",)]
    assert [step.fits(each) for each in tried] == [False, False, True, False]
    assert (step.clues, step.right) == (("cave", "king", "hammock"), ("cave", "king", "done"))


def test_a_search_is_still_there_after_a_tool_and_in_a_replay(seeker: Player) -> None:
    look(seeker, "whale").use("pause").tap()
    assert found(seeker).seen == ("whale",)
    again, _ = replay(seeker.play.episode, seeker.play.events)
    assert again.state == seeker.state


def test_a_search_is_no_decision_of_the_debrief(seeker: Player) -> None:
    look(seeker, "king")
    look(seeker, "king", "cave", "done")
    assert path(seeker.play, frozenset()) == ()


def test_without_need_all_clues_are_needed() -> None:
    player = Player(one_node(STORY.replace("      need: 2\n", "")), "lana", saves=False)
    assert found(player).needed == 3
    with pytest.raises(NotApplicable):
        look(player, "king", "cave", "done")


def codes(old: str, new: str) -> list[str]:
    assert old in STORY
    return [each.code for each in loaded(STORY.replace(old, new)).problems]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("need: 2", "need: 4"),
        (", clue: yes", ""),
        ("at: whale", "at: done"),
    ],
)
def test_a_search_that_nobody_could_finish_is_told(old: str, new: str) -> None:
    assert codes(old, new) == ["find-spots"]


def test_a_spot_that_is_there_twice_is_told() -> None:
    assert codes("at: whale", "at: cave") == ["duplicate-id"]


@pytest.mark.parametrize("number", [1, 10])
def test_too_few_and_too_many_spots_are_told(number: int) -> None:
    spots = "".join(
        f"        - {{at: s{at}, name: Spot {at}, text: Nothing {at}., clue: yes}}\n" for at in range(number)
    )
    story = f"\n    - find: treasure-island\n      need: 1\n      spots:\n{spots}"
    assert [each.code for each in loaded(story).problems] == ["find-spots"]


def test_every_text_tells_its_translator_what_it_is() -> None:
    step = next(each for each in one_node(STORY).nodes["here"].steps if isinstance(each, Find))
    texts = {each.text.id.partition(".here.")[2]: each.note for each in step.texts()}
    assert texts["find-1.spots.whale.name"] == "A spot of a picture (“treasure-island”), a few words."
    assert texts["find-1.spots.whale"] == "What is found there: The whale."
    assert "find-1.ask" in texts


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("need: 2", "need: 4", "4 of 3 clues are needed"),
        (", clue: yes", "", "2 of 0 clues are needed"),
        ("at: whale", "at: done", "one is called `done`"),
        ("      need: 2\n      spots:", "      spots:", ""),
    ],
)
def test_what_is_wrong_with_spots_is_said_in_numbers(old: str, new: str, found: str) -> None:
    problems = [each.values for each in loaded(STORY.replace(old, new)).problems]
    assert problems == ([{"found": found}] if found else [])


@pytest.mark.parametrize(
    ("number", "found"), [(1, "there are 1 spots"), (2, ""), (9, ""), (10, "there are 10 spots")]
)
def test_two_to_nine_spots_are_seen_at_a_glance(number: int, found: str) -> None:
    spots = "".join(
        f"        - {{at: s{at}, name: N{at}, text: T{at}., clue: yes}}\n" for at in range(number)
    )
    story = f"\n    - find: treasure-island\n      need: 1\n      spots:\n{spots}"
    assert [each.values for each in loaded(story).problems] == ([{"found": found}] if found else [])
