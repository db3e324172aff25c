"""What outlives a scene: where one goes on after the game was closed."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.paths import Paths
from game.shell.start import make_world
from game.shell.world import GameWorld
from game.story.checks.walk import moves
from game.story.events import Choose, Continue
from game.story.playing.play import Play
from tests.support.known import knowing, shared_catalogs, shared_pack

if TYPE_CHECKING:
    from pathlib import Path

    from game.records.save import SceneName
    from game.story.grammar.pack import Pack


def world(folder: Path) -> GameWorld:
    return knowing(make_world(folder, {"language": "en", "country": "BA", "sound": False}))


def played(episode: Play, *, to_its_end: bool) -> Play:
    """The play after its beginning, or at its end, by the first choice each time."""
    play = episode.do(Continue(episode.state.node))
    while to_its_end and not play.state.ended:
        play = play.do(moves(play.episode, play.state)[0])
    return play


@pytest.mark.parametrize("kept", ["debrief", "ending"])
def test_after_a_story_one_goes_on_where_one_was(tmp_path: Path, kept: SceneName) -> None:
    assert gone_on(tmp_path, kept, to_its_end=True) == kept


@pytest.mark.parametrize("kept", ["play", "debrief"])
def test_a_story_that_has_not_ended_goes_on_itself(tmp_path: Path, kept: SceneName) -> None:
    assert gone_on(tmp_path, kept, to_its_end=False) == "play"


def gone_on(folder: Path, kept: SceneName, *, to_its_end: bool) -> str:
    """Where the next start goes on with a story that was kept at a scene."""
    before = world(folder)
    episode = before.pack.episodes["the-chain"]
    before.keep(played(Play.begin(episode, next(iter(episode.heroes))), to_its_end=to_its_end), kept)
    before.close()
    after = world(folder)
    assert after.play is not None
    assert bool(after.play.state.ended) == to_its_end
    return after.saved_scene


def stories(folder: Path) -> tuple[GameWorld, list[Play]]:
    """Three stories that were begun one after the other, each after its first step."""
    here = world(folder)
    names = ("new-friend", "the-chain", "report-it")
    plays = [played(Play.begin(each, next(iter(each.heroes))), to_its_end=False)
             for each in map(here.pack.episodes.__getitem__, names)]  # fmt: skip
    for play in plays:
        here.keep(play, "play")
    return here, plays


def goes_on(here: GameWorld) -> tuple[Play | None, str]:
    """The play that is running, and the scene in which it goes on."""
    return here.play, here.saved_scene


def test_every_story_goes_on_where_it_was_left_also_after_the_next_start(tmp_path: Path) -> None:
    before, plays = stories(tmp_path)
    before.close()
    after = world(tmp_path)
    assert after.play == plays[-1]
    for play in plays:
        assert after.under_way(play.episode.id) == play.episode.hero(play.state)
        assert after.take_up(play.episode.id)
        assert after.play == play


def test_after_the_end_of_a_story_the_one_left_last_is_offered(tmp_path: Path) -> None:
    here, (first, second, third) = stories(tmp_path)
    here.keep(third, "debrief")
    here.keep(None, "")
    assert goes_on(here) == (second, "play")
    here.close()
    again = world(tmp_path)
    assert goes_on(again) == (second, "play")
    again.keep(None, "")
    assert goes_on(again) == (first, "play")
    again.keep(None, "")
    assert goes_on(again) == (None, "")
    assert again.under_way("new-friend") is None
    again.close()
    assert world(tmp_path).play is None


def test_forgetting_forgets_the_stories_that_wait_too(tmp_path: Path) -> None:
    here, plays = stories(tmp_path)
    here.forget_played()
    here.close()
    after = world(tmp_path)
    for each in (here, after):
        assert [each.under_way(play.episode.id) for play in plays] == [None, None, None]
        assert not each.take_up("new-friend")
    assert not any(tmp_path.rglob("save*"))


class Shelf(GameWorld):
    """A world that leaves the first story of every pack away, as a preview puts one in place of another."""

    def take_pack(self, pack: Pack) -> Pack:
        return super().take_pack(msgspec.structs.replace(pack, loaded=pack.loaded[1:]))


@pytest.mark.long
def test_the_pack_that_is_read_first_is_the_one_that_is_played(tmp_path: Path) -> None:
    paths = Paths.find(tmp_path)
    here = Shelf(paths, shared_catalogs(paths.locales))
    first = here.pack
    assert first is here.pack_in_hand
    assert here.pack is first
    assert {*shared_pack(paths.scenarios).episodes} - {*first.episodes} == {"it-isnt-me"}


def test_a_story_that_waits_and_is_gone_from_the_pack_is_given_up_alone(tmp_path: Path) -> None:
    here, (_, second, third) = stories(tmp_path)
    loaded = tuple(each for each in here.pack.loaded if each.id != "new-friend")
    here.take_pack(msgspec.structs.replace(here.pack, loaded=loaded))
    assert here.under_way("new-friend") is None
    assert not here.take_up("new-friend")
    assert here.play == third
    assert here.take_up("the-chain")
    assert here.play == second


def test_a_story_that_waits_goes_on_at_the_last_event_that_still_fits(tmp_path: Path) -> None:
    here, _ = stories(tmp_path)
    episode = here.pack.episodes["new-friend"]
    play = Play.begin(episode, "lana")
    here.keep(msgspec.structs.replace(play, events=(*play.events, Choose("hello", "gone-since"))), "play")
    assert here.take_up("the-chain")
    assert here.take_up("new-friend")
    assert here.play == play


def test_a_save_of_one_story_only_as_older_games_wrote_it_goes_on(tmp_path: Path) -> None:
    before, (first, *_) = stories(tmp_path)
    before.forget_played()
    before.keep(first, "play")
    before.close()
    (file,) = tmp_path.rglob("save.json")
    old = msgspec.json.decode(file.read_bytes())
    del old["aside"]
    file.write_bytes(msgspec.json.encode(old))
    assert world(tmp_path).play == first


def test_only_the_languages_of_now_and_before_are_held(tmp_path: Path) -> None:
    here = make_world(tmp_path, {"language": "hr", "country": "BA", "sound": False})
    first = weakref.ref(here.catalog)
    here.set_setting("language", "bs")
    assert here.catalog is here.catalogs["bs"]
    assert here.catalogs["hr"] is first()
    here.set_setting("language", "sr")
    assert here.catalog.code == "sr"
    assert first() is None


@pytest.mark.long
def test_a_game_holds_nothing_that_only_checks_ask_for(tmp_path: Path) -> None:
    here = make_world(tmp_path, {"language": "en", "country": "BA", "sound": False})
    assert here.pack.episodes == shared_pack(here.paths.scenarios).episodes
    assert not any(each.references or each.texts or each.sections for each in here.pack.loaded)
