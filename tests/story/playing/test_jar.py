"""A jar of pebbles: something small each time, dropped or not, and the row when it is poured out."""

import pytest

from game.story.checks.explore import explore
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.debrief import path
from game.story.reading.diagnostics import Report
from game.story.wording.texts import texts
from tests.support.small_stories import DATA, Player, sound


@pytest.fixture(scope="module")
def story() -> Episode:
    return sound(DATA / "pebbles.yaml")


@pytest.fixture
def player(story: Episode, saves: bool) -> Player:  # noqa: FBT001 - a fixture is given by its name
    """Somebody before the jar."""
    return Player(story, "lana", saves=saves).tap()


def lines(player: Player) -> list[str]:
    """What the pebbles in the jar are for; "?" where it is not known."""
    jar = player.view.jar
    assert jar is not None
    return [each.source if each else "?" for each in jar.pebbles]


def test_the_jar_is_empty_and_a_pebble_is_offered(player: Player) -> None:
    assert lines(player) == []
    assert player.view.jar is not None
    assert player.view.jar.line is not None
    assert player.view.jar.line.source == "The seat beside him"
    assert player.open == ["drop", "leave"]


def test_a_dropped_pebble_lies_there_with_what_it_is_for(player: Player) -> None:
    player.choose("drop").tap()
    assert lines(player) == ["The seat beside him"]
    assert "pebbles-1" in player.state.flags


def test_none_is_dropped_and_the_story_goes_on_just_so(player: Player) -> None:
    player.choose("leave").tap()
    assert lines(player) == []
    player.choose("leave")
    assert player.state.ended == "home"


def test_poured_out_each_lies_beside_what_it_was_for(player: Player) -> None:
    player.choose("drop").tap().choose("drop")
    assert lines(player) == ["The seat beside him", "“You're more grown-up than the others.”", "A lift home"]
    assert player.view.jar is not None
    assert player.view.jar.line is None
    assert player.view.waiting.kind == "tap"
    assert player.tap().heard == "Show me the row."


def test_what_was_not_dropped_does_not_lie_there(player: Player) -> None:
    player.choose("leave").tap().choose("drop")
    assert lines(player) == ["“You're more grown-up than the others.”", "A lift home"]


def test_a_pebble_that_was_only_counted_lies_there_without_words() -> None:
    text = (DATA / "pebbles.yaml").read_text(encoding="utf-8").replace("      line: A lift home\n", "")
    loaded = load_bytes(text.encode(), Report("pebbles.yaml"))
    assert loaded.episode is not None
    player = Player(loaded.episode, "lana", saves=False).tap().choose("drop").tap().choose("leave")
    assert lines(player) == ["?", "The seat beside him"]


def test_the_debrief_tells_what_it_was_about(player: Player) -> None:
    player.choose("leave")
    (turn,) = path(player.play)
    assert turn.ask is not None
    assert turn.ask.source == "The seat beside him"
    assert [(door.id, door.taken) for door in turn.options] == [("drop", False), ("leave", True)]


def test_all_of_it_is_explored(story: Episode) -> None:
    found = explore(story)
    assert found.complete
    assert set(found.endings) == {"told", "home"}


def test_its_texts_are_for_translators(story: Episode) -> None:
    found = {each.text.id: each.comment for each in texts(story)}
    assert "something small that was odd" in found["pebbles.first.jar-1"]
    assert found["pebbles.first.add-1"] == found["pebbles.first.jar-2"]
    assert "pebbles.first.pour-1" in found
