"""The world of a kiosk: with what a session begins, what is counted of it, and that nothing of it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from game.config.kiosk import KioskConfig
from game.kiosk.counting.counters import Counters
from game.kiosk.staff.kiosk_state import Stand
from game.kiosk.staff.staff_store import StaffStore
from game.kiosk.world import LOUD, KioskWorld
from game.paths import Paths
from game.records.progress import Progress, ProgressStore
from game.records.save import Save, Saves
from game.records.settings import Given, Settings, SettingsStore
from game.story.events import Begin, Choose
from game.story.playing.play import Play
from tests.support.kiosk_pilot import at_ten
from tests.support.known import knowing, shared_catalogs
from tests.support.small_stories import lost_cat

if TYPE_CHECKING:
    from pathlib import Path

    from game.records.save import SceneName

MINUTE = 60_000


def world(folder: Path, given: Given | None = None, **config: object) -> KioskWorld:
    paths = Paths.find(folder)
    counters = Counters(paths.data / "counters", at_ten)
    settings = msgspec.structs.replace(KioskConfig(), **config)
    stand = Stand(settings, StaffStore(paths.config), counters)
    return knowing(KioskWorld(paths, shared_catalogs(paths.locales), given or Given(), stand))


def counted(made: KioskWorld) -> dict[tuple[str, str, str], int]:
    """What was counted: kind, language and what, of how many."""
    assert made.stand.counters is not None
    return {(key.kind, key.language, key.what): count for key, count in made.stand.counters.totals.items()}


# With what a session begins


def test_a_session_begins_as_the_settings_of_the_kiosk_say(tmp_path: Path) -> None:
    made = world(tmp_path, languages=("hr", "bs"), country="HR")
    now = made.settings
    assert (now.language, now.country, now.captions, now.private) == ("hr", "HR", True, True)
    made.begin(500, "bs")
    assert made.settings.language == "bs"
    assert made.stand.session is not None
    assert (made.stand.session.begun, made.at_stand) == (500, True)


def test_what_its_owner_has_locked_stays_where_there_is_something(tmp_path: Path) -> None:
    locked = frozenset({"language", "country", "captions", "private"})
    base = Settings(language="sr", captions=False)
    now = world(tmp_path, Given(base=base, locked=locked), languages=("hr",), country="HR").settings
    assert (now.language, now.captions, now.private) == ("sr", False, False)
    assert now.country == "HR"  # locked, but nobody has said which
    free = world(tmp_path, Given(base=base), languages=("hr",), country="HR").settings
    assert (free.language, free.captions) == ("hr", True)


@pytest.mark.parametrize("name", sorted(LOUD))
@pytest.mark.parametrize(("wanted", "loud"), [(100, 40), (41, 40), (40, 40), (10, 10)])
def test_nothing_is_louder_than_staff_allows_whoever_says_so(
    tmp_path: Path, name: str, wanted: int, loud: int
) -> None:
    base = msgspec.structs.replace(Settings(), **{name: wanted})
    for given in (Given(base=base), Given(over={name: wanted}), Given(base=base, locked=frozenset({name}))):
        assert getattr(world(tmp_path, given, volume_ceiling=40).settings, name) == loud
    made = world(tmp_path, volume_ceiling=40)
    made.set_setting(name, wanted)
    assert getattr(made.settings, name) == loud


def test_what_is_no_loudness_is_as_it_was_said(tmp_path: Path) -> None:
    made = world(tmp_path, Given(over={"text_scale": 200}), volume_ceiling=40)
    assert made.settings.text_scale == 200
    made.set_setting("text_scale", 150)
    assert made.settings.text_scale == 150


def test_staff_may_make_it_softer_from_the_next_session_on(tmp_path: Path) -> None:
    made = world(tmp_path, Given(base=Settings(volume=60)), volume_ceiling=80)
    made.begin(0, "hr")
    made.stand.keep(volume=20)
    assert made.settings.volume == 60
    made.forget(MINUTE, idle=False)
    assert made.settings.volume == 20


# What is counted, and what is left


@pytest.mark.parametrize(
    "given", [Given(), Given(locked=frozenset({"private"}))], ids=["usual", "not private"]
)
def test_nothing_that_was_ever_kept_in_its_folders_is_read_or_written_over(
    tmp_path: Path, given: Given
) -> None:
    """Somebody may have played there without the kiosk, or set that something is kept."""
    paths, kept = Paths.find(tmp_path), SettingsStore(Paths.find(tmp_path).config)
    kept.keep(Settings(theme="night", text_scale=150))
    assert kept.flush()
    Saves(paths.data).keep(Save("core", "new-friend", "3f9a", (Begin("lana"),)))
    ProgressStore(paths.data).keep(Progress().with_play("new-friend", "told"))
    before = {file: file.read_bytes() for file in tmp_path.rglob("*.json")}
    assert len(before) == 3
    made = world(tmp_path, given)
    assert (made.settings.theme, made.settings.text_scale) == ("warm", 100)
    assert (made.saved_scene, made.play, made.endings_found("new-friend")) == ("", None, frozenset())
    made.begin(0, "bs")
    made.keep(Play.begin(lost_cat(), "lana"), "play")
    made.found_ending("lost-cat", "together")
    made.forget(MINUTE, idle=False)
    assert made.settled()
    assert {file: file.read_bytes() for file in before} == before


def test_of_a_play_that_goes_on_only_what_is_new_is_counted(tmp_path: Path) -> None:
    made, episode = world(tmp_path), lost_cat()
    made.begin(0, "bs")
    play = Play.begin(episode, "lana")
    made.keep(play, "play")
    made.keep(play, "play")
    assert counted(made) == {("start", "bs", ""): 1}
    assert made.shown_episode == "lost-cat"
    choice = Choose(play.state.node, "x")
    again = Play(episode, (*play.events, choice), (*play.states, play.state))
    made.keep(again, "play")
    made.keep(again, "play")
    assert counted(made) == {("start", "bs", ""): 1, ("choice", "bs", f"{choice.node}/x"): 1}


def test_an_ending_counts_once_however_often_it_is_kept(tmp_path: Path) -> None:
    made, episode = world(tmp_path), lost_cat()
    made.begin(0, "bs")
    play = Play.begin(episode, "lana")
    ended = msgspec.structs.replace(play.state, ended="together")
    over = Play(episode, (*play.events, Choose("answer", "look")), (*play.states, ended))
    made.keep(play, "play")
    assert ("completion", "bs", "") not in counted(made)
    scenes: tuple[SceneName, ...] = ("ending", "debrief")
    for scene in scenes:
        made.keep(over, scene)
        found = counted(made)
        assert (found["ending", "bs", "together"], found["completion", "bs", ""]) == (1, 1)
    made.keep(Play.begin(episode, "luka"), "play")
    assert counted(made)["start", "bs", ""] == 2


@pytest.mark.parametrize("idle", [True, False])
def test_of_a_session_that_is_forgotten_only_its_length_is_known(tmp_path: Path, *, idle: bool) -> None:
    made, ends = world(tmp_path), list[int]()
    made.stand.on_session_end = ends.append
    made.begin(10 * MINUTE, "bs")
    made.keep(Play.begin(lost_cat(), "lana"), "play")
    made.set_setting("text_scale", 200)
    catalogs = made.catalogs
    made.forget(13 * MINUTE, idle=idle)
    found = counted(made)
    assert found["duration", "bs", "2-4"] == 1
    assert found.get(("idle_reset", "bs", ""), 0) == idle
    assert (made.stand.session, made.shown_episode, made.play) == (None, "", None)
    assert made.settings.text_scale == 100
    assert made.catalogs is not catalogs
    assert ends == [1]
    made.forget(14 * MINUTE, idle=idle)  # there was no session
    assert counted(made) == found
    assert ends == [1]
    assert made.stand.sessions == 1


def test_the_attract_loop_says_which_story_it_shows(tmp_path: Path) -> None:
    made = world(tmp_path)
    assert made.shown_episode == ""
    made.demo_episode = "the-chain"
    assert made.shown_episode == "the-chain"
