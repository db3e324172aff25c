"""The last page: a net for everybody and one for the youngest, what was found, and never how much of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from game.records.progress import EDITION, Progress, ProgressStore
from game.scenes.album.album import AlbumScene, ShowPart
from game.scenes.album.album_last import AGAIN, HOLD, TOLD, Hold, ShowLast
from game.scenes.album.album_town import NAMES
from game.scenes.album.last_net import JUMPS_MS, NETS, RESTED_MS
from game.scenes.scene import ScrollTo
from game.scenes.shared.last_pages import CIRCUS, LAST_STORY, NET, for_the_youngest
from game.story.playing.stickers import stickers_of
from game.story.wording.texts import texts as texts_of
from game.ui.draw.display import Picture
from game.ui.draw.widget import find, placed, pressables, texts
from tests.support.actions import carried
from tests.support.overflow import overflowing, overlapping
from tests.support.pilot import Pilot, by_keys, by_mouse, by_pad
from tests.support.targets import misplaced
from tests.support.tiers import few

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from game.scenes.scene import Context
    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext

PARTS = ("stickers", "doors", "town", "notebook", "wallpapers", "last")
LANGUAGES = ("en", "bs", "hr", "sr", "sr_Latn")


def keep(world: GameWorld, progress: Progress) -> None:
    """Have it found on the disk."""
    ProgressStore(world.paths.data).keep(progress)


def skipped(stories: Iterable[Episode]) -> Progress:
    progress = Progress(edition=EDITION)
    for story in stories:
        progress = progress.with_skip(story.id)
    return progress


def of_the_youngest(world: GameWorld) -> tuple[Episode, ...]:
    return tuple(each for each in world.pack.for_children if for_the_youngest(each))


def widget(tree: Widget, wanted: str) -> Widget:
    here = find(tree, wanted)
    assert here is not None, wanted
    return here.widget


def pictures_of(tree: Widget) -> set[str]:
    """The names of all pictures that are seen."""
    return {shape.name for here in placed(tree) for shape in here.widget.shapes if isinstance(shape, Picture)}


# The page that waits


def test_before_the_last_story_the_page_wonders_and_asks_for_nothing(context: MakeContext) -> None:
    tree = AlbumScene("last").view(context())
    assert "sneezing" in widget(tree, "last.waits").name
    assert find(tree, "last.picture") is None
    assert find(tree, "last.way") is None


def test_where_somebody_sneezed_is_there_as_soon_as_it_was_found(
    world: GameWorld, context: MakeContext
) -> None:
    keep(world, Progress(edition=EDITION).with_play("the-best-seat", "told", stickers=["sneeze"]))
    assert widget(AlbumScene("last").view(context()), "last:the-best-seat").name == "A sneeze in a cap"


# The jump


@pytest.mark.parametrize("page", [CIRCUS, NET])
def test_whoever_holds_the_net_sees_him_jump_into_it(
    world: GameWorld, context: MakeContext, page: str
) -> None:
    done = of_the_youngest(world) if page == CIRCUS else [world.pack.episodes[LAST_STORY]]
    keep(world, skipped(done))
    scene = AlbumScene("last")
    seat = widget(scene.view(context(now=0)), "last.hamster").rect
    assert find(scene.view(context(now=0)), "last.said") is None
    hold = widget(scene.view(context(now=0)), "last.hold")
    assert (hold.name, hold.first) == (HOLD.source, True)
    assert scene.wake(0) is None
    assert scene.handle(carried(hold.action), context(now=1000)) == (ScrollTo("album.last-0.scroll", 0.0),)
    assert scene.wake(1000 + JUMPS_MS // 2) is not None
    middle = widget(scene.view(context(now=1000 + JUMPS_MS // 2)), "last.hamster")
    assert {shape.name for shape in middle.shapes if isinstance(shape, Picture)} == {"hamster-jumps"}
    assert scene.wake(1000 + RESTED_MS) is None
    tree = scene.view(context(now=1000 + RESTED_MS))
    assert widget(tree, "last.hamster").rect.y > seat.y
    assert widget(tree, "last.said").name == TOLD[page].said.source
    assert widget(tree, "last.said").live
    assert widget(tree, "last.hold").name == AGAIN.source


def test_with_motion_off_he_is_there_at_once(world: GameWorld, context: MakeContext) -> None:
    keep(world, skipped(of_the_youngest(world)))
    scene = AlbumScene("last")
    scene.view(context(motion=False))
    scene.handle(Hold(), context(now=50, motion=False))
    there = widget(scene.view(context(now=50, motion=False)), "last.hamster").rect
    assert scene.wake(50) is None
    assert there == widget(scene.view(context(now=9000, motion=False)), "last.hamster").rect


def test_who_turns_away_and_back_finds_him_on_his_seat(world: GameWorld, context: MakeContext) -> None:
    keep(world, skipped(of_the_youngest(world)))
    scene = AlbumScene("last")
    scene.handle(Hold(), context())
    scene.handle(ShowPart("town"), context())
    scene.handle(ShowPart("last"), context())
    assert widget(scene.view(context()), "last.hold").name == HOLD.source


def test_who_has_both_pages_turns_from_one_to_the_other(world: GameWorld, context: MakeContext) -> None:
    keep(world, skipped(world.pack.for_children))
    scene = AlbumScene("last")
    seen = []
    for _ in range(3):
        tree = scene.view(context())
        seen.append(widget(tree, "last.picture").name)
        scene.handle(carried(widget(tree, "last.other").action), context())
    assert seen == [NETS[CIRCUS].seen.source, NETS[NET].seen.source, NETS[CIRCUS].seen.source]


@pytest.mark.long
@pytest.mark.parametrize("hand", [by_mouse, by_keys, by_pad])
def test_the_net_is_held_by_every_hand(tmp_path: Path, hand: Callable[[Pilot, str], None]) -> None:
    pilot = Pilot(tmp_path)
    for story in pilot.app.world.pack.for_children:
        pilot.app.world.credit(story.id)
    pilot.app.open("album", "last")
    pilot.frame()
    hand(pilot, "last.hold")
    pilot.wait(RESTED_MS)
    assert pilot.has("last.said")


@pytest.mark.long
@pytest.mark.parametrize("hand", [by_mouse, by_keys])
def test_in_large_text_too_the_jump_is_seen(tmp_path: Path, hand: Callable[[Pilot, str], None]) -> None:
    """What is pressed stands below the picture there, which had been scrolled away by then."""
    pilot = Pilot(tmp_path, size=(1366, 768), language="hr", text_scale=200)
    for story in pilot.app.world.pack.for_children:
        pilot.app.world.credit(story.id)
    pilot.app.open("album", "last")
    pilot.frame()
    hand(pilot, "last.hold")
    pilot.wait(RESTED_MS)
    here = find(pilot.app.tree, "last.hamster")
    assert here is not None
    seen = here.widget.rect.intersection(here.clip)
    assert seen.h == pytest.approx(here.widget.rect.h)


# What stands beside it


def test_all_that_lay_along_the_way_is_there(world: GameWorld, context: MakeContext) -> None:
    stickers = ["sneeze", "listener-vesna"]
    progress = Progress(edition=EDITION).with_play(LAST_STORY, "the-net", stickers=stickers)
    keep(world, progress.with_detective(LAST_STORY))
    tree = AlbumScene("last").view(context())
    assert widget(tree, f"last:{LAST_STORY}").name == "A sneeze in the goal net"
    assert widget(tree, "last.town").value == "The library"
    assert widget(tree, "last.people").name == "Ms Vesna"
    assert widget(tree, f"last.sentence:{LAST_STORY}").name == "“It isn't even real.”"
    assert "I believe you either way" in widget(tree, "last.new-line").name


def test_what_was_not_found_has_no_place(world: GameWorld, context: MakeContext) -> None:
    keep(world, Progress(edition=EDITION).with_play(LAST_STORY, "the-net"))
    tree = AlbumScene("last").view(context())
    for gone in ("last.way", "last.town", "last.notebook"):
        assert find(tree, gone) is None
    assert find(tree, "last.picture") is not None


# Nothing of the story of the pictures on the page of the youngest


@pytest.mark.parametrize("also", [False, True], ids=["only theirs", "all stories"])
@pytest.mark.parametrize("held", [False, True])
def test_nothing_of_the_story_of_the_pictures_is_on_the_page_of_the_youngest(
    world: GameWorld, context: MakeContext, *, also: bool, held: bool
) -> None:
    keep(world, skipped(world.pack.for_children if also else of_the_youngest(world)))
    scene = AlbumScene("last")
    if held:
        scene.handle(Hold(), context())
    tree = scene.view(context(now=RESTED_MS))
    assert widget(tree, "last.picture").name == NETS[CIRCUS].seen.source
    assert _of_the_last_story(world, tree) == set()
    assert pictures_of(tree) & {"goal-net", "net-bridge"} == set()


def test_on_the_page_for_everybody_the_same_search_finds_that_story(
    world: GameWorld, context: MakeContext
) -> None:
    keep(world, skipped([world.pack.episodes[LAST_STORY]]))
    found = _of_the_last_story(world, AlbumScene("last").view(context()))
    assert {"it isn't even real.", "chalk-prints"} <= found


def _of_the_last_story(world: GameWorld, tree: Widget) -> set[str]:
    """All words, names and pictures of the last story, and of none for the youngest, that are on the page.

    An ending of it is called after the net, which both pages are about.
    """
    last, young = world.pack.episodes[LAST_STORY], of_the_youngest(world)
    page = [widget(tree, "album.last-0"), widget(tree, "album.last-1")]
    told = "\n".join(text for each in page for text in texts(each)).lower()
    words = {each.text.source.lower() for each in texts_of(last)} - {"the net"}
    words -= {each.text.source.lower() for story in young for each in texts_of(story)}
    said = {each for each in words if len(each) > 3 and re.search(rf"\b{re.escape(each)}(?!\w)", told)}
    drawn = _drawn_in(last) - set().union(*map(_drawn_in, young))
    return said | drawn & set().union(*(pictures_of(each) for each in page))


def _drawn_in(story: Episode) -> set[str]:
    """The names of all people, places, pictures and shots of a story."""
    people = {name for who in story.cast.values() for name in (who.person, who.avatar)}
    people |= {hero.person or hero.id for hero in story.heroes.values()}
    fields = ("place", "look", "picture", "sticker", "shot")
    steps = [step for node in story.nodes.values() for step in node.steps]
    return (people | {getattr(step, field, "") or "" for step in steps for field in fields}) - {""}


# Nothing is counted


def every_progress(world: GameWorld) -> list[Progress]:
    """Nothing, a little, half of all, all, all skipped, and each story alone."""
    stories = tuple(world.pack.episodes.values())
    nothing = Progress(edition=EDITION)
    played = nothing
    some = []
    for story in stories:
        stickers = [each.id for each in stickers_of(story)]
        for ending in story.endings:
            played = played.with_play(story.id, ending, stickers=stickers)
        played = played.with_detective(story.id)
        some.append(played)
    return [nothing, *some, skipped(stories)]


COUNTED = re.compile(r"\d+\s*(%|/|of\b|od\b|од\b|out\b)|(%|\b\d+\b)")


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_the_album_counts_or_rates(
    world: GameWorld, context: MakeContext, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No number that comes with what was found, whatever that is: only titles and names may hold one."""
    here = context(language=language)
    own = _of_the_stories(world, here)
    for progress in every_progress(world):
        monkeypatch.setattr(type(world), "progress", progress)
        for part in PARTS:
            tree = AlbumScene(part).view(here)
            told = [text for each in placed(tree) for text in (each.widget.name, each.widget.value)]
            for words in (*told, *texts(tree)):
                rest = words
                for known in own:
                    rest = rest.replace(known, "")
                assert COUNTED.search(rest) is None, (part, words)


def _of_the_stories(world: GameWorld, here: Context) -> list[str]:
    """Titles, names and sentences of the stories and of the town that may hold numbers, the longest first."""
    texts_ = [each.text for story in world.pack.episodes.values() for each in texts_of(story)]
    said = {here.say(each) for each in (*NAMES.values(), *texts_) if re.search(r"\d", each.source)}
    return sorted(said, key=len, reverse=True)


@pytest.mark.parametrize("part", PARTS)
def test_nothing_that_was_not_found_is_greyed_out_or_dead(context: MakeContext, part: str) -> None:
    """Whatever is still to come is no control that can't be used, and nothing says that it is missing."""
    tree = AlbumScene(part).view(context())
    for here in placed(tree):
        assert "disabled" not in here.widget.state
        said = f"{here.widget.name} {here.widget.value}".lower()
        assert not re.search(
            r"\b(missing|missed|incomplete|not yet|locked|only|score|points|poor)\b", said
        ), said


def test_of_the_notebook_nobody_can_count_what_is_still_to_come(
    world: GameWorld, context: MakeContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One free line at the most: nobody can count what they have not."""
    keep(world, Progress(edition=EDITION).with_detective("report-it"))
    tree = AlbumScene("notebook").view(context())
    lines = [each.widget.id for each in placed(tree) if each.widget.role == "item"]
    assert lines == ["notebook:report-it", "notebook.free"]
    assert widget(tree, "notebook.free").name == "A line that is still empty"
    monkeypatch.setattr(type(world), "progress", skipped(world.pack.episodes.values()))
    assert find(AlbumScene("notebook").view(context()), "notebook.free") is None


# It fits


@pytest.mark.parametrize("page", ["waits", CIRCUS, NET])
@pytest.mark.parametrize("held", [False, True])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
@pytest.mark.parametrize("text_scale", few([200, 100]))
def test_everything_fits_and_can_be_pressed(
    world: GameWorld, context: MakeContext, page: str, size: tuple[int, int], text_scale: int, *, held: bool
) -> None:
    if page != "waits":
        keep(world, skipped(world.pack.for_children))
    here = context(size=size, text_scale=text_scale, now=RESTED_MS)
    scene = AlbumScene("last")
    scene.handle(ShowLast(page), here)
    if held:
        scene.handle(Hold(), context(size=size, text_scale=text_scale, now=0))
    tree = scene.view(here)
    assert overflowing(tree, here.look.typesetter) == ()
    assert overlapping(tree, here.look.typesetter) == ()
    assert misplaced(tree) == ()
    ids = [one.widget.id for one in placed(tree) if one.widget.id != "scrollbar"]
    assert len(ids) == len(set(ids))
    assert pressables(tree)
