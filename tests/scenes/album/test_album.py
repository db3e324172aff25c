"""The album: what is in it, what is still to come, and what every child always has."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, get_args

import msgspec
import pytest

from game.records.progress import EDITION, Progress, ProgressStore
from game.scenes.album.album import AlbumScene
from game.scenes.album.album_doors import ShowStory
from game.scenes.album.album_town import MAP, NAMES, doors_of
from game.scenes.scene import Back, Pop, Push, SetSetting
from game.scenes.shared.album_found import WALLPAPERS, Album, album_of, news, story_stickers
from game.scenes.shared.emblems import NOBODY, VIEWS, badge, door_picture
from game.scenes.shared.story_facts import by_age
from game.story.playing.play import Play
from game.story.playing.stickers import collected
from game.story.reading.words import ACTS, Triangle
from game.ui.draw.widget import find, placed, pressables, texts
from tests.scenes.played import by_chance
from tests.support.actions import carried
from tests.support.art import shared_kit
from tests.support.overflow import overflowing, overlapping
from tests.support.pilot import Pilot
from tests.support.season import each_story
from tests.support.targets import misplaced
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.scene import Change
    from game.shell.world import GameWorld
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext

PARTS = ("stickers", "doors", "town", "notebook", "wallpapers", "last")


def widget(tree: Widget, wanted: str) -> Widget:
    here = find(tree, wanted)
    assert here is not None, wanted
    return here.widget


# What belongs to a progress


PAPER = {"sticker-story", "sticker-place", "sticker-door"}
"""Pictures that have nothing on them: the paper of a sticker, a place for one, and a story without a face."""


def test_no_sticker_is_a_blank_piece_of_paper(world: GameWorld) -> None:
    """In the album and at the ending it would be an empty circle."""
    every = [(name, one) for name, each in world.pack.episodes.items() for one in story_stickers(each)]
    assert [(name, one.id) for name, one in every if one.picture in PAPER] == []
    assert len(every) > 50


def test_each_story_is_known_by_a_face_or_a_thing_and_not_by_a_blank_disc(world: GameWorld) -> None:
    """On its house, too: *It isn't me* had the grey avatar of an account that shows nobody."""
    blank = {name for name, each in world.pack.episodes.items() if badge(each) in {"", *NOBODY}}
    assert blank == set()


@pytest.mark.parametrize("name", ["when-a-child-tells-you", "the-first-hour"])
def test_a_story_for_adults_is_nowhere_in_the_album_before_its_first_play(
    world: GameWorld, context: MakeContext, name: str
) -> None:
    grown = world.pack.episodes[name]
    assert grown.for_adults
    assert grown.notebook is not None
    for part in ("stickers", "doors", "notebook"):
        before = {here.widget.id for here in placed(AlbumScene(part).view(context()))}
        assert f"story:{grown.id}" not in before
        assert f"notebook:{grown.id}" not in before
    assert AlbumScene(f"doors:{grown.id}").view(context()) == AlbumScene("doors").view(context())
    world.found_ending(grown.id, next(iter(grown.endings)))
    assert find(AlbumScene("doors").view(context()), f"story:{grown.id}") is not None
    assert find(AlbumScene("stickers").view(context()), f"story:{grown.id}") is not None
    world.found_signs(grown.id)
    assert find(AlbumScene("notebook").view(context()), f"notebook:{grown.id}") is not None


def test_at_first_nothing_is_found_and_four_wallpapers_and_more_are_there(world: GameWorld) -> None:
    album = album_of(world.pack, Progress())
    assert (album.stickers, album.stories) == ((), ())
    assert "" in album.wallpapers
    assert len(album.wallpapers) > 4


def test_a_play_gives_who_listened_and_what_was_found_and_no_sticker_for_a_button(world: GameWorld) -> None:
    progress = Progress().with_play("new-friend", "told", ["tell", "pause"], stickers=["listener-mum"])
    album = album_of(world.pack, progress.with_detective("new-friend"))
    assert album.stickers == (("new-friend", "listener-mum"), ("new-friend", "detective"))
    assert album.stories == ("new-friend",)
    assert "paws" in album.wallpapers


def test_a_skipped_story_withholds_nothing_that_plays_of_it_could_give(world: GameWorld) -> None:
    for name, episode in world.pack.episodes.items():
        skipped = album_of(world.pack, Progress().with_skip(name))
        assert skipped.stickers == tuple((name, one.id) for one in story_stickers(episode))
        assert len(skipped.stickers) >= 5


@pytest.mark.parametrize("story", each_story())
def test_one_play_by_chance_brings_less_than_half_of_the_stickers_of_its_story(
    world: GameWorld, story: str
) -> None:
    episode = world.pack.episodes[story]
    counts = [len(collected(by_chance(episode, seed))) for seed in range(15)]
    assert median(counts) <= len(story_stickers(episode)) / 2
    assert max(counts) < len(story_stickers(episode))


def test_with_every_story_done_no_wallpaper_is_left_out(world: GameWorld) -> None:
    progress = Progress()
    for name in world.pack.episodes:
        progress = progress.with_skip(name)
    assert album_of(world.pack, progress).wallpapers == tuple(one.id for one in WALLPAPERS)


def test_a_wallpaper_of_a_story_that_is_not_there_is_free(world: GameWorld) -> None:
    rest = tuple(one for one in world.pack.loaded if one.id != "the-chain")
    album = album_of(msgspec.structs.replace(world.pack, loaded=rest), Progress())
    assert "garland" in album.wallpapers
    assert "paws" not in album.wallpapers


def test_news_is_what_was_not_there_before() -> None:
    mum, cards = ("new-friend", "listener-mum"), ("treasure-game", "cards")
    before = Album((mum,), (), ("", "hills"))
    after = Album((mum, cards), ("new-friend",), ("", "hills", "paws"))
    assert news(before, after) == ("sticker:treasure-game:cards", "story:new-friend", "wallpaper:paws")
    assert news(after, after) == ()


# The doors


def test_every_ending_has_a_picture_of_its_kind_and_few_share_one(world: GameWorld) -> None:
    kit = shared_kit()
    for episode in world.pack.episodes.values():
        shown = [door_picture(episode, name) for name in episode.endings]
        assert set(shown) <= set(kit.pictures)
        for kind, views in VIEWS.items():
            alike = [door_picture(episode, name) for name, one in episode.endings.items() if one.kind == kind]
            assert len(set(alike)) == min(len(alike), len(views))


def test_closed_doors_keep_their_secret(world: GameWorld, context: MakeContext) -> None:
    episode = world.pack.episodes["new-friend"]
    first, *others = episode.endings
    world.found_ending("new-friend", first)
    tree = AlbumScene("doors:new-friend").view(context())
    assert widget(tree, f"door:new-friend:{first}").name == episode.endings[first].title.source
    said = "\n".join(texts(tree))
    for other in others:
        assert widget(tree, f"door:new-friend:{other}").name == "Still closed"
        assert episode.endings[other].title.source not in said
    assert f"Opened: {episode.endings[first].title.source}" in said


def test_an_open_door_looks_in_again_and_a_closed_one_leads_into_the_story(
    world: GameWorld, context: MakeContext
) -> None:
    first, other, *_ = world.pack.episodes["new-friend"].endings
    world.found_ending("new-friend", first)
    scene, here = AlbumScene("doors:new-friend"), context()

    def pressed(ending: str) -> tuple[Change, ...]:
        action = widget(scene.view(here), f"door:new-friend:{ending}").action
        return scene.handle(carried(action), here)

    assert pressed(first) == (Push("door", f"new-friend:{first}"),)
    assert pressed(other) == (Push("hero", f"new-friend:{other}"),)
    world.keep(Play.begin(world.pack.episodes["new-friend"], "lana"), "play")
    assert pressed(other) == (Push("under-way", "new-friend"),)


def lies_in(tree: Widget, inner: str, outer: str) -> bool:
    """Whether one widget lies inside the other, whole."""
    one, other = widget(tree, inner).rect, widget(tree, outer).rect
    across = other.x <= one.x and one.right <= other.right
    return across and other.y <= one.y and one.bottom <= other.bottom


def test_the_page_of_a_story_leads_into_it(context: MakeContext) -> None:
    scene, here = AlbumScene("doors"), context()
    row = widget(scene.view(here), "story:the-chain")
    assert scene.handle(carried(row.action), here) == ()
    assert widget(scene.view(here), "play:the-chain").action == Push("hero", "the-chain")


@pytest.mark.parametrize("story", each_story())
def test_the_way_into_a_story_is_seen_without_scrolling(
    world: GameWorld, context: MakeContext, story: str
) -> None:
    world.found_ending(story, next(iter(world.pack.episodes[story].endings)))
    tree = AlbumScene(f"doors:{story}").view(context())
    assert lies_in(tree, f"play:{story}", "album.doors-1.scroll")


def test_a_skipped_story_is_told_to_count(world: GameWorld, context: MakeContext) -> None:
    world.credit("report-it")
    row = widget(AlbumScene("doors").view(context()), "story:report-it")
    assert row.value == "Skipped: that counts just as much"


# The town


def found_of(world: GameWorld, story: str, *stickers: str) -> None:
    """What a play of a story brought, on the disk."""
    ProgressStore(world.paths.data).keep(Progress(edition=EDITION).with_play(story, "told", (), (), stickers))


def test_a_door_lights_up_where_somebody_was_told_and_says_who_listened(
    world: GameWorld, context: MakeContext
) -> None:
    found_of(world, "treasure-game", "listener-vesna")
    tree = AlbumScene("town").view(context())
    library, police = widget(tree, "town:library"), widget(tree, "town:police")
    assert (library.name, library.value, library.state) == ("The library", "Ms Vesna", ("checked",))
    there = ("The police station", "Somebody listens here, too", ())
    assert (police.name, police.value, police.state) == there
    assert widget(tree, "album.town").value == "The library"


def test_a_door_is_one_for_all_stories_and_those_without_a_story_are_not_asked_for(world: GameWorld) -> None:
    progress = Progress().with_play("report-it", "told", stickers=["listener-mira"])
    progress = progress.with_play("the-chain", "told", stickers=["listener-mira", "listener-teacher"])
    doors = {door.id: door for door in doors_of(world.pack.episodes.values(), album_of(world.pack, progress))}
    assert [each.source for each in doors["mira"].heard] == ["Mira", "Mira"]
    assert {name for name, door in doors.items() if door.lit} == {"mira", "classroom"}
    known = {who.triangle for story in world.pack.episodes.values() for who in story.cast.values()}
    assert set(doors) == known - {""}


def test_every_door_that_an_author_can_name_has_a_name_and_a_place_in_the_town() -> None:
    doors = set(get_args(Triangle)) - {""}
    assert set(NAMES) == set(shared_kit().boards[MAP]) == doors


def test_a_skipped_story_lights_its_doors(world: GameWorld) -> None:
    skipped = album_of(world.pack, Progress().with_skip("treasure-game"))
    lit = {door.id for door in doors_of(world.pack.episodes.values(), skipped) if door.lit}
    assert lit == {"nana", "library", "circus", "helpline"}


# The notebook


def test_a_sentence_is_written_down_by_the_detective_round_and_others_wait(
    world: GameWorld, context: MakeContext
) -> None:
    ProgressStore(world.paths.data).keep(Progress(edition=EDITION).with_detective("report-it"))
    tree = AlbumScene("notebook").view(context())
    written, empty = widget(tree, "notebook:report-it"), widget(tree, "notebook.free")
    assert (written.name, written.value) == ("“You don't trust me.”", "Report it")
    assert (empty.name, empty.value) == ("A line that is still empty", "")
    assert find(tree, "notebook:the-chain") is None
    assert "chicken" not in " ".join(texts(tree))


def test_an_ending_alone_writes_nothing_down_and_nobody_has_to_earn_the_back_cover(
    world: GameWorld, context: MakeContext
) -> None:
    found_of(world, "report-it", "listener-mira")
    tree = AlbumScene("notebook").view(context())
    assert find(tree, "notebook:report-it") is None
    assert widget(tree, "notebook.free").name == "A line that is still empty"
    assert widget(tree, "notebook.ask").name == "When may you be told?"


def test_a_story_without_a_sentence_has_no_line(world: GameWorld, context: MakeContext) -> None:
    bare = [
        msgspec.structs.replace(each, episode=msgspec.structs.replace(each.episode, notebook=None))
        for each in world.pack.loaded
        if each.episode is not None
    ]
    world.take_pack(msgspec.structs.replace(world.pack, loaded=tuple(bare)))
    assert find(AlbumScene("notebook").view(context()), "notebook:report-it") is None


# The pages


def test_a_sticker_says_whether_it_is_there_and_a_free_place_what_kind_it_is(
    world: GameWorld, context: MakeContext
) -> None:
    found = Progress(edition=EDITION).with_play("new-friend", "told", stickers=["listener-mum"])
    ProgressStore(world.paths.data).keep(found)
    tree = AlbumScene("stickers:new-friend").view(context())
    mum, sara = (widget(tree, f"sticker:new-friend:listener-{who}") for who in ("mum", "sara"))
    assert (mum.name, mum.value, mum.state) == ("Mum", "in the album", ("checked",))
    assert (sara.name, sara.value, sara.state) == ("Somebody who listens", "still a free place", ())
    assert widget(tree, "sticker:new-friend:detective").name == "Finding warning signs"


def test_pressing_a_story_turns_to_its_stickers(context: MakeContext) -> None:
    scene, here = AlbumScene(), context()
    assert scene.handle(carried(widget(scene.view(here), "story:the-chain").action), here) == ()
    assert (scene.part, scene.story) == ("stickers", "the-chain")
    assert "selected" in widget(scene.view(here), "story:the-chain").state
    assert find(scene.view(here), "sticker:the-chain:standing-there")


def test_on_one_page_the_stickers_of_a_story_come_into_sight_when_it_is_chosen(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=(1024, 600), text_scale=200)
    pilot.app.open("album")
    pilot.frame()
    pilot.click("story:the-chain")
    assert pilot.widget("sticker:the-chain:detective").visible


def test_an_album_of_before_keeps_its_stickers(world: GameWorld, context: MakeContext) -> None:
    old = Progress().with_play("new-friend", "told", ["tell", "pause"]).with_detective("new-friend")
    ProgressStore(world.paths.data).keep(old)
    tree = AlbumScene().view(context())
    assert widget(tree, "earlier:tell").name == "Telling someone"
    assert find(tree, "earlier:pause")
    assert find(tree, "earlier:detective")
    assert find(tree, "earlier:block") is None


def test_a_wallpaper_is_chosen_by_pressing_it(world: GameWorld, context: MakeContext) -> None:
    tree = AlbumScene("wallpapers").view(context())
    assert widget(tree, "wallpaper:usual").state == ("selected",)
    assert widget(tree, "wallpaper:hills").action == SetSetting("wallpaper", "hills")
    world.set_setting("wallpaper", "hills")
    tree = AlbumScene("wallpapers").view(context())
    assert widget(tree, "wallpaper:hills").state == ("selected",)
    assert widget(tree, "album.preview").name == "Hills at dusk"


def test_a_wallpaper_to_come_says_with_which_story_and_cant_be_pressed(context: MakeContext) -> None:
    paws = widget(AlbumScene("wallpapers").view(context()), "wallpaper:paws")
    assert not paws.pressable
    assert paws.name == "Comes with the story “A new friend”, played or skipped"


def test_every_wallpaper_and_sticker_is_drawn() -> None:
    pictures = set(shared_kit().pictures)
    assert {f"wallpaper-{one.id}" for one in WALLPAPERS if one.id} <= pictures
    assert {f"sticker-{one}" for one in (*ACTS, "detective", "story", "place", "door")} <= pictures


def test_an_unknown_page_is_the_first_one_and_esc_closes(context: MakeContext) -> None:
    scene = AlbumScene("nothing:at-all")
    assert scene.part == "stickers"
    assert scene.handle(Back(), context()) == (Pop(),)
    assert scene.handle(ShowStory("gone"), context()) == ()
    assert widget(scene.view(context()), "story:treasure-game").state == ("selected",)


def test_stories_stand_in_the_order_of_age(context: MakeContext) -> None:
    tree = AlbumScene("stickers").view(context())
    shown = [here.widget.id for here in pressables(tree) if here.widget.id.startswith("story:")]
    assert (shown[0], shown[-1]) == ("story:treasure-game", "story:just-one-photo")


def test_a_story_for_adults_stands_after_all_others(world: GameWorld) -> None:
    stories = world.pack.for_children
    adults = msgspec.structs.replace(stories[0], ages="adults")
    assert by_age([adults, *stories])[-1] is adults


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (1024, 600), (720, 1280)])
@pytest.mark.parametrize("text_scale", few([200, 100]))
def test_everything_fits_and_can_be_pressed(
    world: GameWorld, context: MakeContext, part: str, size: tuple[int, int], text_scale: int
) -> None:
    for ending in tuple(world.pack.episodes["new-friend"].endings)[:4]:
        world.found_ending("new-friend", ending)
    world.credit("the-chain")
    here = context(size=size, text_scale=text_scale)
    tree = AlbumScene(part).view(here)
    assert overflowing(tree, here.look.typesetter) == ()
    assert overlapping(tree, here.look.typesetter) == ()
    assert misplaced(tree) == ()
    ids = [one.widget.id for one in placed(tree) if one.widget.id != "scrollbar"]
    assert len(ids) == len(set(ids))
    assert pressables(tree)
