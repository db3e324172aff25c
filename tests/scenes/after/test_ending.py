"""The ending: told warmly, remembered, and never a child's fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.authors.explore.moments import endings
from game.scenes.after.ending import OPENING_MS, EndingScene
from game.scenes.after.ending_news import AFTER, EACH, arriving
from game.scenes.scene import Back, Home, PlaySound, Push, Replace
from game.story.playing.debrief import choices_taken
from game.story.playing.stickers import collected
from game.ui.draw.display import Picture
from game.ui.draw.widget import texts
from tests.scenes.played import GOOD, HARD, SIZES, played, widgets
from tests.support.actions import carried
from tests.support.overflow import overflowing, overlapping

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.story.playing.play import Play
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext


def test_a_good_ending_says_what_happened_and_what_helped(world: GameWorld, context: MakeContext) -> None:
    world.keep(played(*GOOD), "play")
    here = context()
    told = texts(EndingScene("", here).view(here))
    assert "Together" in told
    assert "They found Mrva in Ema's garden." in told
    assert "Lana told somebody." in told


def test_a_hard_ending_says_in_the_heros_grammar_who_is_to_blame_and_who_is_not(
    world: GameWorld, context: MakeContext
) -> None:
    world.keep(played(*HARD, hero="luka"), "play")
    here = context()
    shown = widgets(EndingScene("", here), here)
    assert shown["ending.blame"].name == "Luka is not to blame."
    assert shown["ending.responsible"].name == "Who lies to a child is responsible for it."


def test_a_new_ending_is_heard_once_and_remembered(world: GameWorld, context: MakeContext) -> None:
    world.keep(played(*GOOD), "play")
    here = context()
    first, again = EndingScene("", here), EndingScene("", here)
    assert first.wake(0) == 0
    assert first.tick(here) == (PlaySound("door"),)
    assert world.endings_found("lost-cat") == {"together"}
    assert again.tick(here) == ()
    assert world.saved_scene == "ending"


def test_an_ending_is_found_by_who_goes_on_at_once(world: GameWorld, context: MakeContext) -> None:
    world.keep(played(*GOOD), "play")
    here = context()
    scene = EndingScene("", here)
    assert scene.handle(Replace("calm"), here) == (PlaySound("door"), Replace("calm"))
    assert world.endings_found("lost-cat") == {"together"}
    assert scene.handle(Replace("calm"), here) == (Replace("calm"),)


def test_the_doors_count_this_ending_and_those_found_before(world: GameWorld, context: MakeContext) -> None:
    world.keep(played(*GOOD), "play")
    world.found_ending("lost-cat", "dark")
    here = context()
    assert widgets(EndingScene("", here), here)["ending.found"].name == "2 of 4 endings found"


def test_the_door_opens_and_then_nothing_moves(world: GameWorld, context: MakeContext) -> None:
    world.keep(played(*GOOD), "play")
    scene = EndingScene("", context())
    scene.tick(context())
    shut, open_ = scene.view(context(now=0)), scene.view(context(now=OPENING_MS))
    assert scene.wake(OPENING_MS // 2)
    assert shut != open_
    assert scene.wake(OPENING_MS + 1) is None


def test_without_motion_the_door_stands_open_at_once(world: GameWorld, context: MakeContext) -> None:
    world.keep(played(*GOOD), "play")
    scene = EndingScene("", context(motion=False))
    scene.tick(context(motion=False))
    assert scene.wake(0) is None
    assert scene.view(context(motion=False, now=0)) == scene.view(context(motion=False, now=OPENING_MS))


def ended(world: GameWorld) -> Play:
    """A play of one of the game's own stories that came to an end."""
    play = next(iter(endings(world.pack.episodes["treasure-game"]).values()))
    world.keep(play, "play")
    return play


def test_what_is_new_in_the_album_is_shown_once_and_opens_it(world: GameWorld, context: MakeContext) -> None:
    play, here = ended(world), context(motion=False)
    scene = EndingScene("", here)
    assert "ending.new" not in widgets(scene, here)
    scene.tick(here)
    strip = widgets(scene, here)["ending.new"]
    assert strip.name == "New in your album"
    assert "The treasure game" in strip.value.split(", ")
    assert "Wallpaper: The treasure map" in strip.value.split(", ")
    assert strip.action == Push("album", f"stickers:{play.episode.id}")
    own = {f"sticker:{play.episode.id}:{each}" for each in collected(play)}
    assert own <= set(scene.news)
    again = EndingScene("", here)
    again.tick(here)
    assert "ending.new" not in widgets(again, here)


def test_a_skipped_story_has_nothing_new_to_bring(world: GameWorld, context: MakeContext) -> None:
    world.credit(ended(world).episode.id)
    scene = EndingScene("", context())
    scene.tick(context())
    assert scene.news == ()


def test_the_stickers_come_one_after_the_other_and_then_nothing_moves(
    world: GameWorld, context: MakeContext
) -> None:
    ended(world)
    scene = EndingScene("", context())
    scene.tick(context())
    last = arriving(scene.news)
    seen = [
        sum(shape.alpha > 0 for shape in pictures(widgets(scene, context(now=now))["ending.new"]))
        for now in (0, AFTER + 60, AFTER + EACH + 60, last)
    ]
    assert seen == sorted(seen)
    assert seen[0] < seen[-1]
    assert scene.wake(last - 1)
    assert scene.wake(last + 1) is None


def test_the_choices_of_the_play_are_kept_for_the_next_one(world: GameWorld, context: MakeContext) -> None:
    play = ended(world)
    EndingScene("", context()).tick(context())
    EndingScene("", context()).arrived(context())
    taken = set(world.progress.of(play.episode.id).choices)
    assert taken == set(choices_taken(play))
    assert taken


def test_each_ending_has_its_own_door(world: GameWorld, context: MakeContext) -> None:
    seen, plays = set(), endings(world.pack.episodes["the-chain"]).values()
    for play in plays:
        world.keep(play, "play")
        here = context(motion=False)
        seen |= {shape.name for shape in pictures(widgets(EndingScene("", here), here)["ending.head"])}
    assert len(seen) == len(plays) > 3


def pictures(shown: Widget) -> list[Picture]:
    return [shape for shape in shown.shapes if isinstance(shape, Picture) and shape.kind == "picture"]


def test_the_way_leads_to_the_quiet_moment_and_esc_to_the_menu(
    world: GameWorld, context: MakeContext
) -> None:
    world.keep(played(*GOOD), "play")
    here = context()
    scene = EndingScene("", here)
    go = widgets(scene, here)["go-on"]
    scene.tick(here)
    assert go.first
    assert scene.handle(carried(go.action), here) == (Replace("calm"),)
    assert scene.handle(Back(), here) == (Push("menu"),)


def test_without_a_play_it_leads_home(context: MakeContext) -> None:
    here = context()
    scene = EndingScene("", here)
    scene.view(here)
    assert scene.tick(here) == (Home(),)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", [100, 200])
def test_no_text_leaves_its_place(
    world: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int
) -> None:
    world.keep(played(*HARD), "play")
    here = context(size=size, text_scale=text_scale)
    tree = EndingScene("", here).view(here)
    assert overflowing(tree, here.look.typesetter) == ()
    assert overlapping(tree, here.look.typesetter) == ()
