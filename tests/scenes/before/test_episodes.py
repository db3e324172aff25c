"""The choice of a story: what its card tells, and what a broken one shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from game.scenes.before.episodes import Episodes, window_places
from game.scenes.scene import Push
from game.story.grammar.pack import LoadedEpisode
from game.story.grammar.places import first_place
from game.ui.draw.widget import find, pressables, texts

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.story.grammar.pack import Pack
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
    counts = [find(tree, f"episode:{name}.endings") for name in world.pack.episodes]
    assert len(counts) > 1
    assert len({round(count.widget.rect.y, 3) for count in counts if count is not None}) == 1


def test_a_broken_story_is_named_kindly_and_cant_be_pressed(world: GameWorld, context: MakeContext) -> None:
    set_pack(world, thirteen(world.pack))
    tree = Episodes().view(context())
    broken = find(tree, "broken:broken-one")
    assert broken is not None
    assert not broken.widget.pressable
    assert "This story is being repaired" in texts(broken.widget)
    assert not any("broken-one" in said or ".yaml" in said for said in texts(tree))


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_thirteen_stories_stand_in_rows_without_covering_each_other(
    world: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int
) -> None:
    set_pack(world, thirteen(world.pack))
    tree = Episodes().view(context(size=size, text_scale=text_scale))
    cards = [here.widget.rect for here in pressables(tree) if here.widget.id.startswith("episode:")]
    assert len(cards) == 12
    assert not any(one.intersects(other) for one in cards for other in cards if one is not other)
    area = find(tree, "episodes.scroll")
    assert area is not None
    assert area.widget.reach > 0


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
