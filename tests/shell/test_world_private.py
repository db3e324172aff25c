"""Keeping nothing: one press, no trace, and what was kept before is neither shown nor touched."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.config.read import given
from game.records import files
from game.records.folder_lock import lock_folder
from game.records.settings import Given, Settings
from game.shell.claimed_folder import IN_USE
from game.shell.start import Wish, given_to, make_world, opened
from game.story.playing.play import Play
from tests.support.known import knowing
from tests.support.pilot import SMALL, Pilot
from tests.support.short import EPISODE, play_to_an_ending

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.shell.world import GameWorld

KNOWN = {"language": "en", "country": "BA"}
ROOT = Path(__file__).resolve().parents[2]


def on_disk(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def private_world(folder: Path, **base: object) -> GameWorld:
    return knowing(make_world(folder, {}, None, Given(over={**KNOWN, "private": True, **base})))


def played(world: GameWorld) -> Play:
    play = Play.begin(world.pack.episodes[EPISODE], "lana")
    world.keep(play, "play")
    world.found_ending(EPISODE, "told")
    world.credit("the-chain")
    world.found_signs(EPISODE)
    world.set_setting("wallpaper", "hills")
    world.set_setting("theme", "night")
    world.close()
    return play


def test_nothing_is_written(tmp_path: Path) -> None:
    world = private_world(tmp_path)
    played(world)
    assert on_disk(tmp_path) == {}
    assert world.play is not None  # it is known until the game is closed
    assert world.endings_found(EPISODE) == {"told"}
    assert world.settings.theme == "night"


def test_what_was_kept_before_is_neither_shown_nor_touched(tmp_path: Path) -> None:
    played(knowing(make_world(tmp_path, KNOWN)))
    before = on_disk(tmp_path)
    assert before.keys() == {"save.json", "progress.json", "settings.json"}
    world = private_world(tmp_path)
    assert (world.play, world.saved_scene, world.endings_found(EPISODE)) == (None, "", frozenset())
    assert world.settings.theme == "night"  # the settings are read
    played(world)
    world.keep(None, "")
    world.forget_played()
    world.close()
    assert on_disk(tmp_path) == before


@pytest.mark.parametrize("name", ["settings.json", "save.json", "progress.json"])
def test_not_even_what_is_broken_is_touched(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"{ torn")
    (tmp_path / f".{name}-abcd1234.tmp").write_bytes(b"half")
    os.utime(tmp_path / f".{name}-abcd1234.tmp", (1, 1))
    before = on_disk(tmp_path)
    played(private_world(tmp_path))
    assert on_disk(tmp_path) == before


@pytest.mark.long
def test_one_press_on_the_title_and_one_more_to_leave(tmp_path: Path) -> None:
    played(knowing(make_world(tmp_path, KNOWN)))
    pilot = Pilot(tmp_path, language=None, country=None, size=SMALL)
    pilot.world.close()
    before = on_disk(tmp_path)
    assert pilot.has("go-on")
    pilot.click("private")
    assert pilot.scene == "title"
    assert not pilot.has("go-on")
    assert any("the game keeps nothing" in name for name in pilot.names())
    play_to_an_ending(pilot)
    pilot.click("quick-exit")
    pilot.click("neutral.all")
    assert pilot.has("go-on")  # its own play, which is known until the game is closed
    pilot.click("private")
    pilot.world.close()
    assert on_disk(tmp_path) == before
    assert pilot.has("go-on")
    assert pilot.world.endings_found(EPISODE) == {"told"}


def test_one_press_in_the_settings(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL)
    pilot.world.close()
    before = on_disk(tmp_path)
    pilot.click("settings")
    pilot.click("private")
    assert (pilot.scene, pilot.world.private) == ("title", True)
    pilot.click("settings")
    assert pilot.has("keeping.why") or pilot.has("settings.keeping")
    assert not pilot.has("forget")
    pilot.click("theme:night")
    pilot.world.close()
    assert on_disk(tmp_path) == before
    assert pilot.world.settings.theme == "night"


def test_on_the_first_screen_ever_not_even_the_language_is_kept(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, language=None, country=None, size=SMALL)
    pilot.world.close()
    before = on_disk(tmp_path)
    pilot.click("private")
    assert pilot.scene == "language"
    pilot.click("language:hr")
    pilot.click("country:HR")
    assert pilot.scene == "title"
    pilot.world.close()
    assert on_disk(tmp_path) == before


def test_leaving_it_lets_the_language_of_a_first_start_hold(tmp_path: Path) -> None:
    world = make_world(tmp_path, {})
    world.set_setting("private", value=True)
    world.set_setting("language", "hr")
    world.set_setting("country", "HR")
    world.set_setting("wallpaper", "hills")
    world.set_setting("private", value=False)
    world.close()
    kept = msgspec.json.decode((tmp_path / "settings.json").read_bytes())
    assert (kept["language"], kept["country"]) == ("hr", "HR")
    assert "wallpaper" not in kept
    assert world.settings.wallpaper == ""


def test_that_it_was_wanted_is_not_kept_either(tmp_path: Path) -> None:
    world = make_world(tmp_path, KNOWN)
    for value in (True, False, True):
        world.set_setting("private", value=value)
        world.set_setting("theme", "night" if value else "warm")
    world.close()
    assert b"private" not in (tmp_path / "settings.json").read_bytes()
    (tmp_path / "settings.json").write_bytes(
        msgspec.json.encode({"schema": "cuvari-settings", "version": 1, "private": True})
    )
    assert not make_world(tmp_path, {}).private


@pytest.mark.long
def test_a_play_that_is_under_way_is_kept_as_it_was_when_nothing_more_is_to_be(tmp_path: Path) -> None:
    world = make_world(tmp_path, KNOWN)
    play = Play.begin(world.pack.episodes[EPISODE], "lana")
    world.keep(play, "play")
    world.set_setting("private", value=True)
    assert world.play is None
    world.close()
    again = make_world(tmp_path, {})
    assert again.play is not None
    assert again.play.events == play.events


# Said from outside


def system(folder: Path, text: str) -> Path:
    file = folder / "cuvari.yaml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.long
def test_a_lab_can_ask_for_it_and_lock_it(tmp_path: Path) -> None:
    said = given({}, system(tmp_path, "private: true\nlocked: [private]\n"), {"CUVARI_PRIVATE": "false"})
    world = make_world(tmp_path / "data", KNOWN, None, said)
    assert world.private
    assert not world.may_choose_private
    world.set_setting("private", value=False)
    assert world.private
    played(world)
    assert on_disk(tmp_path / "data") == {}


def test_a_lab_can_ask_for_it_and_leave_the_choice(tmp_path: Path) -> None:
    world = make_world(tmp_path / "data", {}, None, given({}, system(tmp_path, "private: true\n"), {}))
    assert world.settings.private
    world.set_setting("private", value=False)
    assert not world.private


def test_nobody_can_forbid_it(tmp_path: Path) -> None:
    file = system(tmp_path, "private: false\nlocked: [private]\n")
    assert make_world(tmp_path / "data", {}, None, given({"private": True}, file, {})).private
    world = make_world(tmp_path / "data", {}, None, given({}, file, {}))
    world.set_setting("private", value=True)
    assert world.private


@pytest.mark.long
def test_a_start_can_ask_for_it(tmp_path: Path) -> None:
    assert given_to(Wish(private=True)).over == {"private": True}
    app, window, world = opened(
        Wish(data=tmp_path, windowed=SMALL, language="en", country="BA", private=True)
    )
    assert world.private
    assert app.scene.name == "title"
    assert not list(tmp_path.iterdir())
    world.close()
    window.close()


def test_a_setting_that_is_not_kept_does_not_count_as_chosen() -> None:
    assert Settings().private is False


# One folder, one game


HOLD = """
import sys
import threading
from pathlib import Path
from game.records.folder_lock import lock_folder
lock = lock_folder(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.mark.long
def test_a_second_game_on_a_folder_says_so_and_keeps_nothing(tmp_path: Path) -> None:
    played(knowing(make_world(tmp_path, KNOWN)))
    before = on_disk(tmp_path)
    words = [sys.executable, "-c", HOLD, str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        second = make_world(tmp_path, {})
        second.claim()
        assert (second.private, second.trouble) == (True, (IN_USE,))
        played(second)
        assert on_disk(tmp_path) == before
        second.dismiss()
        second.set_setting("private", value=False)
        assert second.settings.private  # as long as the other one runs
        assert second.trouble == (IN_USE,)
        first.communicate()
    second.set_setting("private", value=False)
    assert not second.private
    assert second.saved_scene == "play"
    second.close()


def test_a_closed_game_and_one_that_keeps_nothing_hold_no_folder(tmp_path: Path) -> None:
    world = make_world(tmp_path, KNOWN)
    world.claim()
    assert lock_folder(tmp_path) is None
    world.set_setting("private", value=True)
    other = make_world(tmp_path, KNOWN)
    other.claim()
    assert not other.private
    other.close()
    lock = lock_folder(tmp_path)
    assert lock is not None
    lock.free()


def test_where_no_folder_can_be_locked_the_game_plays_as_ever(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"in the way")
    world = make_world(tmp_path / "data", KNOWN)
    world.claim()
    assert not world.private
    assert IN_USE not in world.trouble


def test_what_a_killed_game_left_half_written_goes_at_the_next_start(tmp_path: Path) -> None:
    (tmp_path / ".save.json-abcd1234.tmp").write_bytes(b"the whole list of events")
    world = make_world(tmp_path, KNOWN)
    world.claim()
    world.close()
    assert on_disk(tmp_path).keys() == {"settings.json"}


@pytest.mark.parametrize("how", ["claim", "forget_played"])
def test_the_diary_of_an_older_version_is_removed(tmp_path: Path, how: str) -> None:
    pictures = tmp_path / "cache" / "pictures"
    pictures.mkdir(parents=True)
    (pictures / "12ab34cd-person_iva_happy,,phone_cover_400x480.raw").write_bytes(b"pixels")
    (pictures / "12ab34cd-person_iva_happy,,phone_cover_400x480.1234").write_bytes(b"half")
    (tmp_path / "cache" / "sounds").mkdir()
    (tmp_path / "cache" / "sounds" / "0011223344556677.pcm").write_bytes(b"samples")
    world = make_world(tmp_path, KNOWN)
    getattr(world, how)()
    world.close()
    assert not (tmp_path / "cache").exists()


def test_a_cache_that_holds_what_is_not_ours_keeps_that(tmp_path: Path) -> None:
    (tmp_path / "cache" / "pictures").mkdir(parents=True)
    (tmp_path / "cache" / "pictures" / "homework.png").write_bytes(b"precious")
    (tmp_path / "cache" / "check.msgpack").write_bytes(b"found")
    world = make_world(tmp_path, KNOWN)
    world.claim()
    world.close()
    assert on_disk(tmp_path / "cache").keys() == {"homework.png", "check.msgpack"}


def test_what_this_game_is_writing_at_that_moment_is_not_taken_for_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    replace = files._replace

    def slowly(half_made: Path, path: Path, wait: Callable[[float], None]) -> None:
        begun.set()
        go_on.wait(5)
        replace(half_made, path, wait)

    monkeypatch.setattr(files, "_replace", slowly)
    world = make_world(tmp_path, KNOWN)  # its settings are under way to the disk
    assert begun.wait(5)
    world.claim()
    go_on.set()
    world.close()
    assert on_disk(tmp_path).keys() == {"settings.json"}
    assert world.trouble == ()
