"""A map is searched by mouse, by keys and by a gamepad: spots in any order, clues counted, then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.play.boards.hand_board import PAD
from game.story.events import Arrange
from game.story.playing.play import Play
from game.ui.draw.display import Lines
from game.ui.draw.widget import pressables
from tests.scenes.child import Child, check_places
from tests.support.one_node import one_node
from tests.support.pilot import HANDS, Hand, Pilot
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

STORY = """
    - place: bedroom-day
    - find: treasure-island
      ask: Where would a cat hide its treasure?
      need: 2
      spots:
        - {at: cave, name: The little door, text: "A slipper. Only the left one.", clue: yes}
        - {at: whale, name: The whale, text: It carries an umbrella. In the sea.}
        - {at: king, name: The king, text: "He nods. Left of the teapot, he says.", clue: yes}
"""
SPOTS = ("find.spot:cave", "find.spot:whale", "find.spot:king")


@pytest.fixture
def seeker(world: GameWorld, context: MakeContext) -> Child:
    """A child before the map."""
    world.keep(Play.begin(one_node(STORY), "lana"), "play")
    return Child(context)


def test_every_spot_is_told_by_its_name_and_what_was_looked_at(seeker: Child) -> None:
    assert "Where would a cat hide its treasure?" in seeker.told()
    assert "Look wherever you like, as often as you like." in seeker.told()
    seeker.press("find.spot:whale")
    seeker.press("find.spot:king")
    told = seeker.told()
    assert "The whale looked at" in told.splitlines()
    assert "The king looked at: a clue" in told
    assert "The little door" in told.splitlines()


def test_what_is_found_is_news_for_a_screen_reader(seeker: Child) -> None:
    seeker.press("find.spot:whale")
    found = seeker.place("find.told").widget
    assert (found.name, found.live) == ("The whale: It carries an umbrella. In the sea.", True)


def test_clues_are_counted_and_jokes_are_not(seeker: Child) -> None:
    seeker.press("find.spot:whale")
    assert "Clues: 0 of 2" in seeker.told()
    seeker.press("find.spot:cave")
    assert "Clues: 1 of 2" in seeker.told()


def test_only_enough_clues_bring_the_way_on_and_a_last_word_is_still_read(seeker: Child) -> None:
    seeker.press("find.spot:cave")
    assert "find.go-on" not in seeker.pressable()
    seeker.press("find.spot:king")
    assert "He nods. Left of the teapot, he says." in seeker.told()
    seeker.press("find.go-on")
    assert "That was it." in seeker.told()


def test_a_spot_can_be_read_again(seeker: Child) -> None:
    seeker.press("find.spot:cave")
    seeker.press("find.spot:king")
    seeker.press("find.spot:cave")
    assert "A slipper. Only the left one." in seeker.told()
    assert "Clues: 2 of 2" in seeker.told()


def test_a_look_outlives_the_end_of_the_program(seeker: Child, context: MakeContext) -> None:
    seeker.press("find.spot:whale")
    assert seeker.context.world.play is not None
    assert seeker.context.world.play.events[-1] == Arrange("here", ("whale",))
    assert "It carries an umbrella. In the sea." in Child(context).told()


def test_the_focus_stays_at_the_spot_that_was_looked_at(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, paints=False)
    pilot.world.keep(Play.begin(one_node(STORY), "lana"), "play")
    pilot.app.open("play")
    pilot.frame()
    pilot.click("find.spot:whale")
    pilot.frame()
    assert pilot.focus == "find.spot:whale"


@pytest.mark.parametrize("hand", HANDS, ids=lambda hand: hand.__name__)
def test_the_whole_search_with_one_kind_of_input(tmp_path: Path, hand: Hand) -> None:
    pilot = Pilot(tmp_path, paints=False)
    pilot.world.keep(Play.begin(one_node(STORY), "lana"), "play")
    pilot.app.open("play")
    pilot.frame()
    for wanted in (*SPOTS, "find.go-on", "continue"):
        hand(pilot, wanted)
    assert pilot.scene == "ending"


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
@pytest.mark.parametrize("text_scale", few([200, 100]))
def test_everything_has_its_place(
    world: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int
) -> None:
    world.keep(Play.begin(one_node(STORY), "lana"), "play")
    child = Child(context, size=size, text_scale=text_scale)
    for wanted in SPOTS:
        check_places(child, wanted)
        child.press(wanted)
    check_places(child, "all found")


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600)])
def test_words_scroll_beside_the_picture_only_where_no_room_is_left(
    world: GameWorld, context: MakeContext, size: tuple[int, int]
) -> None:
    story = STORY.replace("It carries an umbrella. In the sea.", "It carries an umbrella. In the sea. " * 4)
    world.keep(Play.begin(one_node(story), "lana"), "play")
    child = Child(context, size=size, text_scale=200)
    child.press("find.spot:whale")
    words, board = (child.place(id_).widget for id_ in ("find.scroll", "find"))
    foot = child.place("find.clues").widget
    free = board.rect.bottom - PAD - foot.rect.bottom
    assert words.reach == 0 or free < 1 + foot.rect.h, (words.reach, free)
    assert words.rect.bottom < foot.rect.y


def test_a_map_that_nobody_drew_can_be_searched_all_the_same(world: GameWorld, context: MakeContext) -> None:
    world.keep(Play.begin(one_node(STORY.replace("treasure-island", "lost-island")), "lana"), "play")
    child = Child(context)
    places = [child.place(wanted).widget.rect for wanted in SPOTS]
    assert len(set(places)) == 3
    assert {one.widget.id for one in pressables(child.tree)} >= set(SPOTS)
    check_places(child, "no map")


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600)])
@pytest.mark.parametrize("text_scale", [125, 150, 175, 200])
def test_the_count_of_clues_breaks_no_word_beside_the_way_on(
    world: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int
) -> None:
    world.keep(Play.begin(one_node(STORY), "lana"), "play")
    child = Child(context, size=size, text_scale=text_scale)
    for wanted in SPOTS:
        child.press(wanted)
    count = child.place("find.clues").widget
    shown = [
        word
        for shape in count.shapes
        if isinstance(shape, Lines)
        for line in shape.lines
        for word in line.split()
    ]
    assert " ".join(shown) == "Clues: 2 of 2"
