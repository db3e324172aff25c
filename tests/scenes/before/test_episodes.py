"""The choice of a story: what its card tells, and what a broken one shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pygame
import pytest

from game.paths import Paths
from game.scenes.before.episodes import Episodes, banks, window_places
from game.scenes.before.episodes_street import BRIDGE, RIVER, STREET
from game.scenes.scene import Push
from game.story.grammar.pack import LoadedEpisode
from game.story.grammar.places import first_place
from game.ui.draw.display import Picture
from game.ui.draw.widget import find, placed, pressables, texts
from tests.support.known import shared_pack
from tests.support.overflow import overflowing, overlapping
from tests.support.pilot import Pilot
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld
    from game.story.grammar.pack import Pack
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext


def set_pack(world: GameWorld, pack: Pack) -> None:
    world.take_pack(pack)


def thirteen(pack: Pack) -> Pack:
    """The first story twelve times, and one that is broken."""
    first = pack.loaded[0]
    assert first.episode is not None
    copies = [msgspec.structs.replace(first.episode, episode=f"story-{number}") for number in range(12)]
    loaded = [LoadedEpisode(f"season/{copy.id}.yaml", copy, ()) for copy in copies]
    return msgspec.structs.replace(pack, loaded=(*loaded, LoadedEpisode("season/broken-one.yaml", None, ())))


def test_no_house_names_a_hero_whom_nobody_has_chosen_yet() -> None:
    """Else the name is None there."""
    stories = shared_pack(Paths.find().scenarios).episodes.values()
    assert [one.id for one in stories if "{hero}" in one.title.source + one.summary.source] == []


def test_a_card_tells_what_the_story_is_and_asks_for_the_hero(world: GameWorld, context: MakeContext) -> None:
    tree = Episodes().view(context())
    card = find(tree, "episode:new-friend")
    assert card is not None
    assert card.widget.action == Push("hero", "new-friend")
    said = texts(card.widget)
    endings = len(world.pack.episodes["new-friend"].endings)
    assert {"A new friend", "For ages 12–14", "About 10 minutes", f"0 of {endings} endings found"} <= set(
        said
    )


def test_the_endings_found_are_counted(world: GameWorld, context: MakeContext) -> None:
    endings = list(world.pack.episodes["new-friend"].endings)
    world.found_ending("new-friend", endings[0])
    world.found_ending("new-friend", "an-ending-of-an-older-version")
    assert f"1 of {len(endings)} endings found" in texts(Episodes().view(context()))


def test_the_counts_of_endings_stand_level_however_many_doors_a_house_has(
    world: GameWorld, context: MakeContext
) -> None:
    tree = Episodes().view(context())
    levels: dict[float, set[float]] = {}
    stories = [each.id for each in world.pack.for_children]
    for name in stories:
        house, count = find(tree, f"episode:{name}"), find(tree, f"episode:{name}.endings")
        assert house is not None
        assert count is not None
        ground = round(house.widget.rect.bottom, 3)
        levels.setdefault(ground, set()).add(round(count.widget.rect.y, 3))
    assert len(levels) < len(stories), "some stand in one row"
    assert all(len(row) == 1 for row in levels.values())


def test_a_broken_story_is_named_kindly_and_cant_be_pressed(world: GameWorld, context: MakeContext) -> None:
    set_pack(world, thirteen(world.pack))
    tree = Episodes().view(context())
    broken = find(tree, "broken:broken-one")
    assert broken is not None
    assert not broken.widget.pressable
    assert "This story is being repaired" in texts(broken.widget)
    assert not any("broken-one" in said or ".yaml" in said for said in texts(tree))


def so_many(pack: Pack, count: int, ages: str = "9-11") -> Pack:
    """The first story so many times, each a year older than the one before and the oldest first."""
    first = pack.loaded[0]
    assert first.episode is not None
    copies = [
        msgspec.structs.replace(
            first.episode,
            episode=f"story-{number}",
            ages=ages if ages == "adults" else f"{9 + number}-{11 + number}",
        )
        for number in reversed(range(count))
    ]
    return msgspec.structs.replace(
        pack, loaded=tuple(LoadedEpisode(f"season/{copy.id}.yaml", copy, ()) for copy in copies)
    )


def cards(tree: Widget) -> dict[str, Rect]:
    """Where each house stands that can be pressed, in the order in which they are read."""
    return {
        here.widget.id.removeprefix("episode:"): here.widget.rect
        for here in pressables(tree)
        if here.widget.id.startswith("episode:")
    }


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("count", [1, 4, 6, 9, 13])
def test_however_many_stories_there_are_they_stand_apart_and_their_words_fit(
    world: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int, count: int
) -> None:
    set_pack(world, so_many(world.pack, count))
    here = context(size=size, text_scale=text_scale)
    tree = Episodes().view(here)
    houses = list(cards(tree).values())
    assert len(houses) == count
    assert not any(one.intersects(other) for one in houses for other in houses if one is not other)
    assert all(one.x >= 0 and one.right <= here.viewport.w for one in houses)
    assert overflowing(tree, here.look.typesetter) == ()
    assert overlapping(tree, here.look.typesetter) == ()


@pytest.mark.parametrize("count", [2, 4, 6, 9, 13])
def test_the_younger_ones_stand_on_this_side_of_the_bridge(
    world: GameWorld, context: MakeContext, count: int
) -> None:
    set_pack(world, so_many(world.pack, count))
    near, far = banks(world.pack.episodes.values())
    assert [each.id for each in (*near, *far)] == [f"story-{number}" for number in range(count)]
    assert len(near) - len(far) in {0, 1}
    houses = cards(Episodes().view(context()))
    left, right = ([houses[each.id] for each in bank] for bank in (near, far))
    assert max(one.right for one in left) + RIVER <= min(one.x for one in right) + 0.01


def test_a_tree_stands_where_the_last_row_lacks_a_house(world: GameWorld, context: MakeContext) -> None:
    set_pack(world, so_many(world.pack, 7))
    here = context()
    tree = Episodes().view(here)
    houses = cards(tree)
    above, alone = houses["story-5"], houses["story-3"]
    assert above.y < alone.y
    assert alone.x == pytest.approx(houses["story-1"].x), "below the house above it"
    trees = [
        shape.rect.center[0]
        for each in placed(tree)
        for shape in each.widget.shapes
        if isinstance(shape, Picture) and shape.name.startswith("way-") and shape.rect.y > above.bottom
    ]
    assert any(above.x < at < above.right for at in trees)


def test_where_houses_stand_below_each_other_the_river_comes_after_the_near_bank(
    world: GameWorld, context: MakeContext
) -> None:
    set_pack(world, so_many(world.pack, 5))
    tree = Episodes().view(context(size=(720, 1280), text_scale=200))
    houses, river = cards(tree), find(tree, "street-river")
    assert river is not None
    assert houses["story-2"].bottom <= river.widget.rect.y + BRIDGE
    assert river.widget.rect.bottom <= houses["story-3"].y + STREET
    assert list(houses) == [f"story-{number}" for number in range(5)]


@pytest.mark.parametrize("count", few([4, 9]))
@pytest.mark.long
def test_every_house_and_the_door_for_adults_are_reached_by_keys_and_by_mouse(
    tmp_path: Path, count: int
) -> None:
    pilot = Pilot(tmp_path, size=(1024, 600), text_scale=200)
    children, adults = so_many(pilot.world.pack, count), so_many(pilot.world.pack, 1, ages="adults")
    grown = msgspec.structs.replace(adults.loaded[0], path="season/grown.yaml")
    assert grown.episode is not None
    grown = msgspec.structs.replace(grown, episode=msgspec.structs.replace(grown.episode, episode="grown"))
    pilot.world.take_pack(msgspec.structs.replace(children, loaded=(grown, *children.loaded)))
    pilot.app.open("episodes")
    pilot.frame()
    wanted = {*(f"episode:story-{number}" for number in range(count)), "episodes.adults"}
    reached: set[str] = set()
    for _ in range(6 * count):
        pilot.key(pygame.K_TAB)
        reached.add(pilot.focus)
    assert wanted <= reached
    pilot.click("episodes.adults")
    assert set(cards(pilot.app.tree)) == {"grown"}


def test_stories_for_adults_are_not_among_those_of_children(world: GameWorld, context: MakeContext) -> None:
    children = {each.id for each in world.pack.for_children}
    grown = set(world.pack.episodes) - children
    assert grown
    street = Episodes().view(context())
    assert set(cards(street)) == children
    door = find(street, "episodes.adults")
    assert door is not None
    assert door.widget.action == Push("episodes", "adults")
    behind = Episodes("adults").view(context())
    assert set(cards(behind)) == grown
    assert "Stories for adults" in texts(behind)
    assert find(behind, "episodes.adults") is None


def test_without_a_story_for_adults_there_is_no_door_for_them(world: GameWorld, context: MakeContext) -> None:
    set_pack(world, so_many(world.pack, 4))
    assert find(Episodes().view(context()), "episodes.adults") is None


def test_no_two_windows_of_the_street_show_the_same(world: GameWorld) -> None:
    episodes = world.pack.episodes
    shown = window_places(episodes.values())
    assert shown["new-friend"] == "bedroom-evening", "the first story shows where it begins"
    assert shown["report-it"] == "schoolyard", "it begins in the same room, and goes on elsewhere"
    assert len(set(shown.values())) == len(episodes)


def test_a_story_whose_places_are_all_taken_shows_where_it_begins(world: GameWorld) -> None:
    first = world.pack.episodes["the-chain"]
    copies = [msgspec.structs.replace(first, episode=f"story-{number}") for number in range(12)]
    shown = window_places(copies)
    assert shown["story-11"] == first_place(first)
