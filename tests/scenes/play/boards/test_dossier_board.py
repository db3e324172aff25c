"""A case file on the stage, as somebody meets it: read, and turned over line by line, by every hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.play.boards.dossier_board import LINES, TURN
from game.scenes.scene import ScrollTo
from game.story.events import Choose
from game.story.loading.pack import load_bytes
from game.story.playing.play import Play
from game.story.reading.diagnostics import Report
from game.ui.draw.theme import THEMES
from game.ui.draw.widget import find, numbered
from tests.scenes.child import LONG, Child, check_places
from tests.support.faces import covering
from tests.support.pilot import HANDS, Hand, Pilot, by_keys
from tests.support.small_stories import DATA, sound
from tests.support.targets import misplaced
from tests.support.tiers import few_rows

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from tests.support.contexts import MakeContext

SIZES = [(1280, 720), (1024, 600), (1024, 768), (1920, 1080), (720, 1280)]


@pytest.fixture(scope="module")
def story() -> Episode:
    return sound(DATA / "written-file.yaml")


def opened(story: Episode) -> Play:
    """Before the first reader."""
    return Play.begin(story, "lana").do(Choose("first", "look"))


def turned(story: Episode) -> Play:
    """Both lines turned over."""
    return opened(story).do(Choose("first", "hour")).do(Choose("first", "owner"))


@pytest.fixture(scope="module")
def long_file() -> Episode:
    """The same with twelve lines, each with a long remark once it is turned over."""
    text = (DATA / "written-file.yaml").read_text(encoding="utf-8")
    begin, end = text.index("        - id: owner"), text.index("      sums:")
    owner = text[begin:end].replace("How much later?", "How much later? " + 4 * "The day and the hour. ")
    owner = owner[: owner.index("            - {id: both")]
    more = (owner.replace("owner", f"owner-{at}").replace("not-asked", f"not-asked-{at}") for at in range(10))
    loaded = load_bytes((text[:end] + "".join(more) + text[end:]).encode(), Report("written-file.yaml"))
    assert loaded.episode is not None, loaded.problems
    return loaded.episode


ROOMS = [((1366, 768), 100), ((1280, 720), 100), ((1366, 768), 150), ((1280, 720), 150), ((720, 1280), 100)]


@pytest.mark.parametrize(("size", "text_scale"), few_rows(ROOMS, 2))
def test_what_is_said_of_the_whole_and_the_last_line_are_seen_when_it_is_turned_over(
    tmp_path: Path, long_file: Episode, size: tuple[int, int], text_scale: int
) -> None:
    pilot = Pilot(tmp_path, size=size, paints=False, text_scale=text_scale)
    pilot.world.keep(opened(long_file), "play")
    pilot.app.open("play")
    pilot.frame()
    for line in ("choice:2", "choice:13"):
        by_keys(pilot, line)
        pilot.frame()
        for seen in ("dossier.sum", line):
            here = find(pilot.app.tree, seen)
            assert here is not None
            assert here.widget.rect.intersection(here.clip).h == pytest.approx(here.widget.rect.h), seen


def test_the_file_is_told_with_what_stands_in_the_margin(
    world: GameWorld, context: MakeContext, story: Episode
) -> None:
    world.keep(opened(story), "play")
    told = Child(context).told()
    order = [
        "What does Lana turn over?", "This file can be read.", TURN.source,
        "Monday, ten to nine", "In the margin: A day and an hour. Thank you.",
        "The owner was asked first.", "Nothing in the margin", "Close the file",
    ]  # fmt: skip
    places = [told.index(each) for each in order]
    assert places == sorted(places)


def test_a_pressed_line_says_the_other_thing_and_the_margin_follows(
    world: GameWorld, context: MakeContext, story: Episode
) -> None:
    world.keep(opened(story), "play")
    child = Child(context)
    child.press("choice:3")
    child.now += LONG
    assert "The owner was told later." in child.told()
    assert "In the margin: How much later?" in child.told()
    assert "The owner was asked first." not in child.told()


def test_a_number_key_takes_the_line_that_shows_the_number(
    world: GameWorld, context: MakeContext, story: Episode
) -> None:
    """And never closes the file, as the key 1 did beside a line with a 1."""
    world.keep(opened(story), "play")
    child = Child(context)
    assert [numbered(child.tree, number) for number in (1, 2)] == ["choice:2", "choice:3"]


def test_the_focus_stays_at_the_line_that_was_turned_over(
    world: GameWorld, context: MakeContext, story: Episode
) -> None:
    world.keep(opened(story), "play")
    assert not any("Focus" in type(each).__name__ for each in Child(context).press("choice:3"))


def test_closing_goes_on(world: GameWorld, context: MakeContext, story: Episode) -> None:
    world.keep(opened(story), "play")
    child = Child(context)
    child.press("choice:1")
    child.now += LONG
    assert "The file goes to the next desk." in child.told()


def test_the_next_reader_begins_at_the_top(world: GameWorld, context: MakeContext, story: Episode) -> None:
    """What a second reader says of the whole was above the edge, once the first had been read to the end."""
    world.keep(opened(story), "play")
    child = Child(context)
    assert ScrollTo(LINES, 0.0) not in child.press("choice:2")
    assert ScrollTo(LINES, 0.0) in child.press("choice:1")


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize(("choice", "taken"), [("choice:1", "closed"), ("choice:2", "hour")])
def test_every_hand_turns_a_line_over_or_closes_it(
    tmp_path: Path, story: Episode, hand: Hand, choice: str, taken: str
) -> None:
    pilot = Pilot(tmp_path, paints=False)
    pilot.world.keep(opened(story), "play")
    pilot.app.open("play")
    pilot.frame()
    hand(pilot, choice)
    assert pilot.world.play is not None
    assert pilot.world.play.events[-1] == Choose("first", taken)


MOMENTS = {"opened": opened, "turned": turned}


@pytest.mark.parametrize("look", tuple(zip((100, 100, 150, 200), THEMES, strict=True)))
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("moment", MOMENTS)
def test_everything_has_its_place_and_no_face_is_hidden(
    world: GameWorld, context: MakeContext, moment: str, size: tuple[int, int], look: tuple[int, str]
) -> None:
    world.keep(MOMENTS[moment](sound(DATA / "written-file.yaml")), "play")
    child = Child(context, size=size, text_scale=look[0], theme=look[1])
    child.now += LONG
    check_places(child, f"{moment} {size} {look}")
    assert misplaced(child.tree) == ()
    assert not list(covering(child.tree))
