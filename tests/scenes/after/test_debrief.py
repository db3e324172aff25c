"""The debrief: the way and its doors, the acts, the questions, the contacts, and every way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.after.debrief import Debrief
from game.scenes.scene import Back, Home, Pop, Push, Replace
from game.story.checks.doors import way_to
from game.story.playing.debrief import path
from game.story.reading.words import ACTS
from game.ui.draw.display import Box, Lines, Picture
from game.ui.draw.widget import find, placed, texts
from tests.scenes.played import GOOD, HARD, SIZES, by_chance, played, widgets
from tests.support.actions import carried
from tests.support.overflow import overflowing, overlapping
from tests.support.season import each_story
from tests.support.tiers import few

if TYPE_CHECKING:
    from game.scenes.after.debrief import Which
    from game.scenes.scene import Change, Context
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

PARTS: tuple[Which, ...] = ("way", "helped", "talk", "help")


def press(scene: Debrief, wanted: str, here: Context) -> tuple[Change, ...]:
    """Press a widget by its id."""
    return scene.handle(carried(widgets(scene, here)[wanted].action), here)


@pytest.fixture
def scene(world: GameWorld, context: MakeContext) -> Debrief:
    """The debrief of a play that ended well."""
    world.keep(played(*GOOD), "play")
    return Debrief("", context())


def test_the_way_shows_what_was_chosen_and_folds_what_lies_between(
    scene: Debrief, context: MakeContext
) -> None:
    shown = widgets(scene, context())
    ways = [one for name, one in shown.items() if name.startswith("turn-") and one.role == "button"]
    assert [one.value for one in ways][-1] == "Mum! Somebody has Mrva!, 3 other ways"
    told = texts(scene.view(context()))
    assert "Together" in told
    assert "Lana used a tool: Pause" not in told
    press(scene, "turn-0", context())
    assert "Lana used a tool: Pause" in texts(scene.view(context()))


def test_a_station_shows_its_other_ways_when_it_is_pressed_and_hides_them_again(
    scene: Debrief, context: MakeContext
) -> None:
    here = context()
    station = f"turn-{scene.unfolded}"
    others = [name for name in widgets(scene, here) if name.startswith("way-")]
    assert others
    assert "expanded" in widgets(scene, here)[station].state
    press(scene, station, here)
    assert not [name for name in widgets(scene, here) if name.startswith("way-")]
    assert "expanded" not in widgets(scene, here)[station].state


@pytest.mark.parametrize("story", each_story())
def test_the_way_of_the_longest_play_fits_three_screens(
    world: GameWorld, context: MakeContext, story: str
) -> None:
    plays = [by_chance(world.pack.episodes[story], seed) for seed in range(12)]
    longest = max(plays, key=lambda play: sum(turn.door for turn in path(play)))
    world.keep(longest, "debrief")
    turning = {f"turn-{turn.event}" for turn in path(longest) if turn.door}
    for language in ("en", "bs", "hr", "sr"):
        here = context(language=language)
        shown = widgets(Debrief("", here), here)
        area = shown["debrief.way"]
        content = max(one.rect.bottom for one in area.children) - min(one.rect.y for one in area.children)
        assert content <= 3 * area.rect.h, language
        assert turning <= shown.keys()


@pytest.mark.parametrize("language", ["en", "bs", "hr", "sr"])
def test_in_the_largest_text_three_stations_are_seen_at_once(
    world: GameWorld, context: MakeContext, language: str
) -> None:
    for story in ("new-friend", "the-chain"):
        world.keep(by_chance(world.pack.episodes[story], 1), "debrief")
        here = context(text_scale=200, language=language)
        page = Debrief("", here).view(here)
        heads = [each for each in placed(page) if each.widget.id.startswith("turn-")]
        seen = [each for each in heads if each.widget.rect.bottom <= each.clip.bottom]
        assert len(heads) > 3
        assert len(seen) >= 3, story


ABOVE, BELOW = 2.5, 3.5
"""Between the edge of a station and the lines in it, in logical units: the border is up to 4 wide."""


@pytest.mark.parametrize("scale", [100, 200])
def test_no_line_of_a_station_touches_its_edge(world: GameWorld, context: MakeContext, scale: int) -> None:
    world.keep(by_chance(world.pack.episodes["new-friend"], 1), "debrief")
    here = context(text_scale=scale)
    shown = widgets(Debrief("", here), here)
    heads = [one for name, one in shown.items() if name.startswith("turn-") and one.role == "button"]
    for head in heads:
        told = [
            shape.rect for each in placed(head) for shape in each.widget.shapes if isinstance(shape, Lines)
        ]
        assert min(rect.y for rect in told) - head.rect.y >= ABOVE, head.name
        assert head.rect.bottom - max(rect.bottom for rect in told) >= BELOW, head.name
    assert len(heads) > 3


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_road_begins_below_the_title(world: GameWorld, context: MakeContext, scale: int) -> None:
    world.keep(by_chance(world.pack.episodes["new-friend"], 1), "debrief")
    here = context(text_scale=scale)
    shown = widgets(Debrief("", here), here)
    assert shown["way.road"].rect.y >= shown["way.title"].rect.bottom


def test_a_way_that_was_tried_in_an_earlier_play_is_told_apart(
    world: GameWorld, context: MakeContext
) -> None:
    world.keep(played(*HARD), "play")
    world.found_ending("lost-cat", "dark")
    world.keep(played(*GOOD), "play")
    shown = widgets(Debrief("", context()), context())
    assert {one.value for name, one in shown.items() if name.startswith("way-")} == {"", "tried before"}


def test_any_decision_can_be_tried_again(scene: Debrief, world: GameWorld, context: MakeContext) -> None:
    here = context()
    other = next(name for name in widgets(scene, here) if name.startswith("way-"))
    assert press(scene, other, here) == (Replace("play"),)
    assert world.play is not None
    assert world.play.state.node == "answer"
    assert world.play.state.ended == ""
    assert world.saved_scene == "play"


def test_a_closed_door_leads_to_the_decision_from_which_its_way_goes(
    scene: Debrief, world: GameWorld, context: MakeContext
) -> None:
    door = next(one for one in widgets(scene, context()).values() if one.name == "Still closed")
    ending = door.id.rpartition(":")[2]
    assert press(scene, door.id, context()) == (Replace("play"),)
    assert world.play is not None
    assert not world.play.state.ended
    assert world.saved_scene == "play"
    way = way_to(world.play, ending)
    assert way is not None
    assert way.state.ended == ending


def test_an_open_door_looks_in_again(scene: Debrief, world: GameWorld, context: MakeContext) -> None:
    assert world.play is not None
    ending = world.play.state.ended
    world.found_ending("lost-cat", ending)
    opened = press(scene, f"door:lost-cat:{ending}", context())
    assert opened == (Push("door", f"lost-cat:{ending}"),)


def test_another_ending_begins_at_the_last_turning_point(
    scene: Debrief, world: GameWorld, context: MakeContext
) -> None:
    before = world.play
    assert before is not None
    assert press(scene, "another", context()) == (Replace("play"),)
    assert world.play is not None
    assert world.play.events == before.events[: len(world.play.events)]
    assert world.play.state.node == "answer"
    assert world.play.do(before.events[len(world.play.events)]).state.node == "tell"


def test_all_eight_acts_are_there_and_those_practised_are_lit(scene: Debrief, context: MakeContext) -> None:
    scene.part = "helped"
    shown = widgets(scene, context())
    lit = {act for act in ACTS if "checked" in shown[f"act:{act}"].state}
    assert lit == {"pause", "tell"}
    assert shown["act:pause.helped"].name == "Lana took a breath first."
    assert "act:save.helped" not in shown


def test_the_questions_are_turned_one_by_one(scene: Debrief, context: MakeContext) -> None:
    here = context()
    scene.part = "talk"
    assert "What made Lana doubt?" in texts(scene.view(here))
    assert not widgets(scene, here)["talk.earlier"].pressable
    press(scene, "talk.later", here)
    press(scene, "talk.later", here)
    assert "What would she do next time?" in texts(scene.view(here))
    assert not widgets(scene, here)["talk.later"].pressable


def test_a_button_that_is_closed_has_no_shape_of_one(scene: Debrief, context: MakeContext) -> None:
    scene.part = "talk"
    shown = widgets(scene, context())
    closed, open_ = (shown[f"talk.{which}"].shapes[0] for which in ("earlier", "later"))
    assert isinstance(closed, Box)
    assert isinstance(open_, Box)
    assert (closed.fill, closed.stroke) == ("", "")
    assert open_.stroke


def test_the_contacts_are_those_of_the_country(
    scene: Debrief, world: GameWorld, context: MakeContext
) -> None:
    scene.part = "help"
    country = world.pack.countries["ba"]
    shown = widgets(scene, context())
    assert [name for name in shown if name in {f"contact.{one.id}" for one in country.shown}]
    world.set_setting("country", "HR")
    other = widgets(scene, context())
    assert f"contact.{world.pack.countries['hr'].shown[0].id}" in other


def test_the_main_button_leads_through_all_parts_to_the_detective_round(
    scene: Debrief, context: MakeContext
) -> None:
    here = context()
    for part in PARTS[1:]:
        assert widgets(scene, here)["next"].first
        press(scene, "next", here)
        assert scene.part == part
    assert widgets(scene, here)["detective"].first
    assert press(scene, "detective", here) == (Push("detective"),)


def test_after_the_detective_round_the_main_button_is_what_comes_next(
    scene: Debrief, world: GameWorld, context: MakeContext
) -> None:
    here = context()
    scene.part = "help"
    world.found_signs("lost-cat")
    assert widgets(scene, here)["another"].first
    assert not widgets(scene, here)["detective"].first
    assert press(scene, "detective", here) == (Push("detective"),)
    assert world.play is not None
    for ending in world.play.episode.endings:
        world.found_ending("lost-cat", ending)
    assert widgets(scene, here)["end"].first


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (720, 1280)])
def test_in_large_text_the_main_button_stays_in_sight_and_the_others_scroll(
    scene: Debrief, context: MakeContext, size: tuple[int, int]
) -> None:
    here = context(size=size, text_scale=200)
    for part in PARTS:
        scene.part = part
        page = scene.view(here)
        main = next(one for one in page.children if one.first)
        assert main.rect.bottom <= page.rect.bottom
        area = find(page, f"debrief.{part}")
        assert area is not None
        assert area.widget.children[-1].id == f"{area.widget.id}.bar"
        assert find(area.widget, "end") is not None


def test_the_title_forgets_the_play_but_esc_keeps_it(
    scene: Debrief, world: GameWorld, context: MakeContext
) -> None:
    here = context()
    scene.tick(here)
    assert scene.handle(Back(), here) == (Home(),)
    assert world.saved_scene == "debrief"
    assert press(scene, "end", here) == (Home(),)
    assert world.play is None


def test_a_skipped_story_has_its_questions_and_contacts_and_no_scolding(
    world: GameWorld, context: MakeContext
) -> None:
    here = context()
    scene = Debrief("skipped:new-friend", here)
    assert scene.wake(0) is None
    told = " ".join(texts(scene.view(here)))
    assert "It counts the same" in told
    press(scene, "next", here)
    question = " ".join(texts(scene.view(here)))
    assert "Lana" in question
    assert "{" not in question
    press(scene, "next", here)
    assert any(name.startswith("contact.") for name in widgets(scene, here))
    assert widgets(scene, here)["end"].first
    assert press(scene, "end", here) == (Home(),)
    assert press(scene, "play", here) == (Push("hero", "new-friend"),)
    assert scene.handle(Back(), here) == (Pop(),)
    assert world.play is None


def test_a_skipped_story_that_is_gone_leads_home(context: MakeContext) -> None:
    here = context()
    scene = Debrief("skipped:not-there", here)
    scene.view(here)
    assert scene.wake(0) == 0
    assert scene.tick(here) == (Home(),)


def test_a_play_that_is_not_over_leads_home(world: GameWorld, context: MakeContext) -> None:
    world.keep(played(*GOOD[:1]), "play")
    scene = Debrief("", context())
    scene.view(context())
    assert scene.tick(context()) == (Home(),)
    assert world.saved_scene == "play"


def test_without_a_play_it_leads_home(context: MakeContext) -> None:
    scene = Debrief("", context())
    scene.view(context())
    assert scene.tick(context()) == (Home(),)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", few([200, 100]))
def test_no_text_leaves_its_place_and_every_id_is_its_own(
    world: GameWorld, context: MakeContext, part: Which, size: tuple[int, int], text_scale: int
) -> None:
    world.keep(played(*HARD), "play")
    here = context(size=size, text_scale=text_scale)
    scene = Debrief("", here)
    scene.part = part
    tree = scene.view(here)
    assert overflowing(tree, here.look.typesetter) == ()
    assert overlapping(tree, here.look.typesetter) == ()
    ids = [one.widget.id for one in placed(tree)]
    assert len(ids) == len(set(ids))


def test_a_skipped_story_shows_its_sticker_and_leads_to_the_album(
    world: GameWorld, context: MakeContext
) -> None:
    here = context()
    world.credit("new-friend")
    shown = widgets(Debrief("skipped:new-friend", here), here)
    pictures = {shape.name for shape in shown["about.skipped"].shapes if isinstance(shape, Picture)}
    assert "sticker-story" in pictures
    assert shown["album"].action == Push("album", "doors:new-friend")
