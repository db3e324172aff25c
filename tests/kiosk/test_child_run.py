"""The process of the game at a kiosk without its window: what is put together from what, and how it ends."""

from __future__ import annotations

import io
import os
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from game.bundles.content_note import FOLDER as BUNDLES
from game.config.kiosk import KioskConfig, Watch
from game.kiosk import child
from game.kiosk.child import COUNTERS, attach, main, opened, play
from game.kiosk.counting.counters import TODAY
from game.kiosk.options import Options, kiosk_paths
from game.kiosk.session import Session
from game.kiosk.staff.kiosk_state import Stand
from game.kiosk.staff.staff_store import StaffStore
from game.kiosk.staff.stick_job import NO_STICK, TAKEN
from game.kiosk.staff.update import Outcome
from game.kiosk.watch.crashes import FOLDER as CRASHES
from game.kiosk.watch.exit_codes import CLOSED, LEFT, NO_SCREEN
from game.kiosk.watch.heart import TO_READ
from game.language.catalog import Catalogs
from game.paths import Paths
from game.shell.start import TITLE
from game.ui.window.environment import NoScreenError
from tests.support.kiosk_pilot import PIN, hashed_once
from tests.support.known import shared_catalogs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.kiosk.world import KioskWorld
    from game.text import Text
    from game.ui.aids.aid import Aid

SETTINGS = """\
theme: night
kiosk:
  languages: [hr, bs]
  times: {counters_sync: 3}
  schedule:
    - from: "00:00"
      to: "00:00"
      episodes: [the-chain]
      languages: [sr]
"""


class NotedKiosk:
    """Stands for the app and its window, and takes down what is done with them."""

    def __init__(self, folder: Path) -> None:
        self.done: list[object] = []
        self.stand = Stand(KioskConfig(watch=Watch(heartbeat=2)), StaffStore(folder))
        self.surface, self.sounds = "surface", SimpleNamespace(close=lambda: self.done.append("silent"))
        self.keeper = SimpleNamespace(busy=False)
        self.aids: list[Aid] = []

    # As an app

    def made(self, world: KioskWorld, surface: object) -> NotedKiosk:
        self.world, self.stand = world, world.stand
        assert surface == self.surface
        return self

    def clock(self) -> int:
        return 17

    def frame(self, now: int) -> str:
        return f"the picture of {now}"

    def add(self, aid: Aid) -> None:
        self.aids.append(aid)

    def context(self) -> NotedKiosk:
        return self

    def say(self, text: Text, players: None, /, **values: object) -> str:
        assert players is None
        return text.source.format(**values)

    def hear(self, now: int) -> None:
        for aid in self.aids:
            aid.hear((), now)

    # As a window

    def window(self, size: tuple[int, int] | None, title: str, *, full_screen: bool) -> NotedKiosk:
        self.done.append((size, title, full_screen))
        return self

    def show(self, picture: str) -> None:
        self.done.append(picture)

    def close(self) -> None:
        self.done.append("closed")


@pytest.fixture
def noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> NotedKiosk:
    made = NotedKiosk(tmp_path / "noted")
    monkeypatch.setattr("game.kiosk.app.make_kiosk", made.made)
    monkeypatch.setattr("game.kiosk.window.KioskWindow", made.window)
    shared = shared_catalogs(Paths.find().locales)
    monkeypatch.setattr(Catalogs, "load", lambda _: shared)
    return made


def options(
    folder: Path, settings: str = SETTINGS, size: tuple[int, int] | None = (640, 400), *, first: bool = False
) -> Options:
    file = folder / "kiosk.yaml"
    file.write_text(settings, encoding="utf-8")
    return Options(file, folder / "data", size, first_start=first)


# What is put together


@pytest.mark.parametrize("size", [(640, 400), None])
def test_the_first_picture_is_shown_in_a_window_or_on_the_whole_screen(
    noted: NotedKiosk, tmp_path: Path, size: tuple[int, int] | None
) -> None:
    app_and_window: tuple[object, object] = opened(options(tmp_path, size=size))
    assert app_and_window == (noted, noted)
    assert noted.done == [(size, TITLE, size is None), "the picture of 17"]


@pytest.mark.parametrize(("size", "asked"), [((640, 400), False), (None, True)])
def test_how_large_the_screen_is_the_monitor_says_unless_it_is_a_window(
    noted: NotedKiosk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int] | None,
    *,
    asked: bool,
) -> None:
    other = KioskConfig(volume_ceiling=31)
    monkeypatch.setattr("game.kiosk.monitor_size.with_monitor", lambda _: other)
    opened(options(tmp_path, size=size))
    assert (noted.stand.config is other) is asked


def test_the_stand_and_its_world_are_as_the_settings_say(noted: NotedKiosk, tmp_path: Path) -> None:
    opened(options(tmp_path))
    stand = noted.stand
    assert stand.config.languages == ("hr", "bs")
    assert stand.playlist is not None
    assert stand.playlist() == ("the-chain",)
    assert stand.languages(("bs", "hr", "sr", "en")) == ("sr",)
    assert (noted.world.settings.theme, noted.world.settings.language) == ("night", "hr")
    assert (stand.settings_broken, stand.update_mended, stand.may_be_new) == (False, False, False)


def test_what_is_wrong_and_who_may_set_the_first_pin_is_known_to_the_stand(
    noted: NotedKiosk, tmp_path: Path
) -> None:
    wanted = options(tmp_path, f"{SETTINGS}  loudness: much\n", first=True)
    note = kiosk_paths(wanted).data / BUNDLES / "active.json"
    note.parent.mkdir(parents=True)
    note.write_bytes(b"{torn")
    opened(wanted)
    stand = noted.stand
    assert (stand.settings_broken, stand.update_mended, stand.may_be_new) == (True, True, True)


def test_what_it_counts_is_in_its_folder_as_soon_as_the_settings_say(
    noted: NotedKiosk, tmp_path: Path
) -> None:
    wanted = options(tmp_path)
    opened(wanted)
    file = kiosk_paths(wanted).data / COUNTERS / TODAY
    counters = noted.stand.counters
    assert counters is not None
    counters.count("start", "hr", "the-chain")
    for now, there in ((0.0, False), (2.9, False), (3.0, True)):
        counters.tick(now)
        assert file.exists() is there


def test_what_kills_have_left_half_written_is_swept_from_all_its_folders(
    noted: NotedKiosk, tmp_path: Path
) -> None:
    wanted = options(tmp_path)
    own = kiosk_paths(wanted)
    left = [folder / ".any.json-abcd1234.tmp" for folder in (
        own.config, own.data, own.data / COUNTERS, own.data / BUNDLES, own.data / CRASHES,
    )]  # fmt: skip
    for file in left:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        os.utime(file, (0, 0))
    opened(wanted)
    assert [file for file in left if file.exists()] == []
    assert noted.done


# How it runs and ends


@pytest.fixture
def running(noted: NotedKiosk, monkeypatch: pytest.MonkeyPatch) -> NotedKiosk:
    """What is done from then on is taken down in its order."""
    counters: Any = SimpleNamespace(flush=lambda: noted.done.append("counted"))
    noted.stand.counters = counters
    for name, place in {
        "attached": "game.kiosk.child.attach",
        "shown": "game.shell.start.after_first_frame",
        "run": "game.shell.loop.run",
    }.items():
        monkeypatch.setattr(place, lambda *_, name=name: noted.done.append(name))
    return noted


def played(kiosk: NotedKiosk, folder: Path) -> int:
    with (folder / "said").open("w") as said, pytest.MonkeyPatch.context() as output:
        output.setattr(sys, "stdout", said)
        return play(kiosk, kiosk, folder)  # type: ignore[arg-type]  # as much of both as it asks for


@pytest.mark.parametrize(("left", "code"), [(True, LEFT), (False, CLOSED)])
def test_it_is_attached_before_it_runs_and_keeps_its_counts_at_the_end(
    running: NotedKiosk, tmp_path: Path, *, left: bool, code: int
) -> None:
    running.stand.left = left
    assert played(running, tmp_path) == code
    assert running.done == ["attached", "shown", "run", "counted", "silent", "closed"]


def test_where_nothing_is_counted_nothing_is_kept(running: NotedKiosk, tmp_path: Path) -> None:
    running.stand.counters = None
    assert played(running, tmp_path) == CLOSED
    assert "closed" in running.done


def test_a_fault_that_ends_it_costs_no_counts_and_leaves_no_window(
    running: NotedKiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("game.shell.loop.run", fail)
    with pytest.raises(ZeroDivisionError):
        played(running, tmp_path)
    assert running.done == ["attached", "shown", "counted", "silent", "closed"]


@pytest.fixture
def prepared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What `main` does before anything is opened."""
    done: list[str] = []
    for name in ("leave_no_core", "stay_awake", "prepare_environment", "end_with_the_supervisor"):
        monkeypatch.setattr(child, name, lambda name=name: done.append(name))
    return done


BEFORE = {"leave_no_core", "stay_awake", "prepare_environment", "end_with_the_supervisor"}


def test_where_there_is_no_screen_it_ends_with_a_code_that_says_so(
    prepared: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Options) -> None:
        raise NoScreenError

    monkeypatch.setattr(child, "opened", fail)
    assert main(()) == NO_SCREEN
    assert set(prepared) == BEFORE


def test_it_plays_what_was_opened_as_its_words_say_in_the_folder_of_the_kiosk(
    prepared: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Options] = []

    def opening(options: Options) -> tuple[str, str]:
        assert set(prepared) == BEFORE
        asked.append(options)
        return "app", "window"

    monkeypatch.setattr(child, "opened", opening)
    monkeypatch.setattr(child, "play", lambda *what: what)
    options = Options(data=tmp_path, windowed=(640, 400))
    assert main(options.words) == ("app", "window", kiosk_paths(options).data)  # type: ignore[comparison-overlap]
    assert asked == [options]


# What it tells


@pytest.fixture
def attached(noted: NotedKiosk, tmp_path: Path) -> Callable[[], list[str]]:
    """A kiosk with a PIN that was attached; gives the lines that it has told."""
    noted.stand.keep(pin=hashed_once(PIN))
    said = io.StringIO()
    attach(noted, tmp_path / "data", said)  # type: ignore[arg-type]  # as much of it as it asks for
    return lambda: said.getvalue().splitlines()


def test_it_beats_as_often_as_the_settings_say_and_tells_whether_somebody_plays(
    noted: NotedKiosk, attached: Callable[[], list[str]]
) -> None:
    for now, busy in ((0, False), (1999, True), (2000, True), (4000, False)):
        noted.keeper.busy = busy
        noted.hear(now)
    assert attached() == ["beat idle", "beat busy", "beat idle"]


def looked(kiosk: NotedKiosk, monkeypatch: pytest.MonkeyPatch, outcome: Outcome) -> str:
    """Have staff look at a stick with this outcome; gives what is told at the end."""
    monkeypatch.setattr(child, "look_at_sticks", lambda *_: outcome)
    hooks = kiosk.stand.hooks
    assert hooks is not None
    assert hooks.told == ""
    hooks.update()
    while hooks.working:
        pass
    return hooks.told


def test_after_an_update_it_asks_for_a_restart_once_staff_could_read_it_and_nobody_plays(
    noted: NotedKiosk, attached: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    noted.hear(0)
    assert looked(noted, monkeypatch, Outcome(stick=True, version=3)) == TAKEN.source.format(version=3)
    noted.stand.session = Session.begin(0)
    for now in (TO_READ, TO_READ + 4000):
        noted.hear(now)
        assert "restart" not in attached()
    noted.stand.session = None
    for now in (TO_READ + 8000, TO_READ + 12_000):
        noted.hear(now)
        assert attached().count("restart") == 1


def test_where_no_update_was_taken_nothing_starts_again(
    noted: NotedKiosk, attached: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert looked(noted, monkeypatch, Outcome()) == NO_STICK.source
    for now in (0, 10 * TO_READ):
        noted.hear(now)
    assert "restart" not in attached()


def test_each_session_that_ends_is_told(noted: NotedKiosk, attached: Callable[[], list[str]]) -> None:
    assert noted.stand.on_session_end is not None
    for number in (1, 2):
        noted.stand.on_session_end(number)
    assert attached() == ["session", "session"]
