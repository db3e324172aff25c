"""The supervisor with games that are only said: what it starts next, what it keeps, and when it ends."""

from __future__ import annotations

import time
from datetime import datetime
from itertools import repeat
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.config.kiosk import Watch
from game.kiosk.watch import supervisor
from game.kiosk.watch.exit_codes import LEFT, NO_SCREEN
from game.kiosk.watch.supervisor import DARK, LOOK, NOTE, Supervisor
from game.kiosk.watch.systemd import Notifier
from game.records.folder_lock import FolderLock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

GAME, SAFE = ("game", "--data"), ("safe", "bs,hr")
WATCH = Watch(silence=6.0, restarts=2, crash_files=3)
EVENING, NIGHT = datetime(2026, 5, 30, 22), datetime(2026, 5, 31, 4)  # noqa: DTZ001 - on the wall
KILLED = -9
BEATS = tuple(["beat idle"] * 20)


class Said:
    """What a game does: its lines, each of which takes so many seconds, and the code it ends with."""

    def __init__(self, code: int = 1, lines: Iterable[str] = (), took: float = LOOK) -> None:
        self.code, self.lines, self.took = code, iter(lines), took


class SaidGames:
    """Stands for processes: gives one game after the other, and then one that staff has left."""

    def __init__(self, *games: Said) -> None:
        self.games, self.now = iter(games), 0.0
        self.started: list[tuple[str, ...]] = []
        self.handles: list[tuple[int, ...]] = []
        self.running: set[int] = set()
        self.waited: list[float] = []

    def __call__(self, command: Sequence[str], handles: Sequence[int] = ()) -> SaidChild:
        self.started.append(tuple(command))
        self.handles.append(tuple(handles))
        self.running.add(len(self.started))
        return SaidChild(self, len(self.started), next(self.games, Said(LEFT)))

    def sleep(self, seconds: float) -> None:
        self.now += seconds


class SaidChild:
    """One of them."""

    def __init__(self, games: SaidGames, number: int, said: Said) -> None:
        self.errors = ("Traceback (most recent call last):", "KeyError: 'lana'")
        self._games, self._number, self._said = games, number, said
        self._ended = False

    @property
    def code(self) -> int:
        return self._said.code

    def listen(self, seconds: float) -> str | None:
        assert seconds == LOOK
        self._games.now += self._said.took
        line = next(self._said.lines, None)
        self._ended = line is None
        return line

    def kill(self) -> None:
        self._games.running.discard(self._number)

    def wait(self, seconds: float) -> int:
        assert self._ended, "else nobody knows how long it takes"
        self._games.waited.append(seconds)
        return self.code


class Heard(Notifier):
    """A systemd, and when it was told that all is well."""

    def __init__(self, address: str = "somebody") -> None:
        super().__init__(address)
        self.told: list[float] = []

    def alive(self, now: float) -> None:
        self.told.append(now)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Lets a supervisor run with games, by a clock of theirs; nothing is left running."""

    def done(
        games: SaidGames,
        *,
        clock: Callable[[], datetime] | None = lambda: EVENING,
        first: Sequence[str] = (),
        watch: Watch = WATCH,
        held: FolderLock | None = None,
        notifier: Notifier | None = None,
    ) -> int:
        monkeypatch.setattr(supervisor, "Child", games)
        monkeypatch.setattr(time, "sleep", games.sleep)
        made = Supervisor(GAME, SAFE, watch, tmp_path / "crashes", held, notifier)
        try:
            return made.run(lambda: games.now, clock, first)
        finally:
            assert not games.running

    return done


def crashes(folder: Path) -> list[str]:
    """What was kept of crashes, in their order."""
    return [file.read_text(encoding="utf-8") for file in sorted(folder.glob("crashes/*"))]


def test_a_game_that_staff_has_left_is_the_last_one(run: Callable[..., int], tmp_path: Path) -> None:
    games = SaidGames()
    assert run(games) == 0
    assert games.started == [GAME]
    assert games.waited == [WATCH.silence]
    assert crashes(tmp_path) == []


@pytest.mark.parametrize("code", [0, 1, 3, KILLED])
def test_one_that_ends_otherwise_is_started_again_and_what_it_said_is_kept(
    run: Callable[..., int], tmp_path: Path, code: int
) -> None:
    games = SaidGames(Said(code, BEATS))
    assert run(games) == 0
    assert games.started == [GAME, GAME]
    [kept] = crashes(tmp_path)
    assert kept.endswith(f"exit code {code}\nTraceback (most recent call last):\nKeyError\n")


def test_of_crashes_so_many_are_kept_as_the_settings_say(run: Callable[..., int], tmp_path: Path) -> None:
    many = msgspec.structs.replace(WATCH, restarts=10, crash_files=4)
    assert run(SaidGames(*(Said(code) for code in range(20, 29))), watch=many) == 0
    assert [kept.splitlines()[0][-2:] for kept in crashes(tmp_path)] == ["25", "26", "27", "28"]


def test_words_for_the_first_start_are_said_then_and_never_again(run: Callable[..., int]) -> None:
    games = SaidGames(Said(), Said())
    run(games, first=("--first-start",))
    assert games.started == [(*GAME, "--first-start"), GAME, GAME]


def test_a_game_that_says_nothing_is_ended_when_it_was_silent_for_too_long(
    run: Callable[..., int], tmp_path: Path
) -> None:
    games = SaidGames(Said(KILLED, ["beat idle", *repeat("", 1000)]))
    assert run(games) == 0
    assert games.started == [GAME, GAME]
    assert games.now == 2 * LOOK + WATCH.silence + LOOK  # its one beat, the silence, and the next game
    assert len(games.waited) == 1
    assert len(crashes(tmp_path)) == 1


def test_the_silence_counts_from_the_start_of_each_game(run: Callable[..., int]) -> None:
    quiet = (WATCH.silence - LOOK) / 2
    games = SaidGames(*(Said(1, ["", ""], took=quiet) for _ in range(2)), Said(LEFT, ["", ""], took=quiet))
    assert run(games) == 0
    assert games.waited == [WATCH.silence] * 3, "none of them was ended"


def test_a_game_that_goes_on_saying_something_is_never_ended(run: Callable[..., int]) -> None:
    games = SaidGames(Said(LEFT, ["beat busy", "session", "note of something"] * 50))
    assert run(games) == 0
    assert games.started == [GAME]


@pytest.mark.parametrize("code", [KILLED, LEFT, NO_SCREEN])
def test_the_restart_of_the_night_is_no_crash_and_nobody_s_leaving(
    run: Callable[..., int], tmp_path: Path, code: int
) -> None:
    times: Iterator[datetime] = iter([EVENING] * 5)
    games = SaidGames(Said(code, BEATS))
    assert run(games, clock=lambda: next(times, NIGHT)) == 0
    assert games.started == [GAME, GAME]
    assert crashes(tmp_path) == []
    assert len(games.waited) == 1


def test_it_goes_by_the_clock_on_the_wall_unless_it_is_given_another(
    run: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    times: Iterator[datetime] = iter([EVENING] * 5)
    monkeypatch.setattr(supervisor, "wall_clock", lambda: next(times, NIGHT))
    games = SaidGames(Said(KILLED, BEATS))
    assert run(games, clock=None) == 0
    assert games.started == [GAME, GAME]
    assert len(games.waited) == 1


def test_what_the_game_notes_for_staff_stands_in_the_log_and_nothing_else_of_it(
    run: Callable[..., int], caplog: pytest.LogCaptureFixture
) -> None:
    run(SaidGames(Said(LEFT, ["beat idle", "", f"{NOTE}no PIN is known", "session"])))
    assert caplog.messages == ["no PIN is known"]


@pytest.mark.parametrize(("held", "handles"), [(FolderLock(7), (7,)), (FolderLock(0), (0,)), (None, ())])
def test_games_and_the_safe_picture_hold_the_lock_of_the_folder(
    run: Callable[..., int], held: FolderLock | None, handles: tuple[int, ...]
) -> None:
    games = SaidGames(Said(), Said(), Said(), Said(0))
    run(games, held=held)
    assert games.handles == [handles] * 5


def test_a_game_that_fails_too_often_gives_way_to_the_safe_picture_and_is_tried_again_after_it(
    run: Callable[..., int], tmp_path: Path
) -> None:
    games = SaidGames(Said(), Said(), Said(), Said(0, BEATS), Said(), Said())
    assert run(games) == 0
    assert games.started == [GAME, GAME, GAME, SAFE, GAME, GAME, GAME]
    assert len(crashes(tmp_path)) == WATCH.crash_files


def test_a_safe_picture_that_hangs_gives_way_as_a_game_does(run: Callable[..., int]) -> None:
    games = SaidGames(Said(), Said(), Said(), Said(KILLED, repeat("", 1000)))
    assert run(games) == 0
    assert games.started == [GAME, GAME, GAME, SAFE, GAME]
    assert len(games.waited) == 4


def test_a_night_in_which_the_safe_picture_is_shown_is_over_with_it(run: Callable[..., int]) -> None:
    games = SaidGames(Said(), Said(), Said(), Said(0, BEATS), Said(LEFT, BEATS))
    assert run(games, clock=lambda: NIGHT if SAFE in games.started else EVENING) == 0
    assert games.started == [GAME, GAME, GAME, SAFE, GAME]


def test_without_a_screen_it_looks_for_one_again_and_nothing_counts_as_a_crash(
    run: Callable[..., int], tmp_path: Path
) -> None:
    games = SaidGames(*(Said(NO_SCREEN) for _ in range(12)))
    assert run(games) == 0
    assert games.started == [GAME] * 13
    assert games.now == 1 + 2 + 4 + 8 + 8 * 10 + 13 * LOOK  # far longer than a systemd is asked to wait
    assert crashes(tmp_path) == []


def test_a_game_that_comes_after_a_long_time_without_a_screen_has_all_its_time_to_begin(
    run: Callable[..., int],
) -> None:
    games = SaidGames(*(Said(NO_SCREEN) for _ in range(6)), Said(LEFT, ["", "", "beat idle"]))
    assert run(games) == 0
    assert len(games.started) == 7
    assert len(games.waited) == 7


def test_under_systemd_it_ends_once_it_was_dark_for_more_than_a_minute(run: Callable[..., int]) -> None:
    took = (DARK - 55) / 8  # with nine games it is dark for a minute to the very moment
    games = SaidGames(*(Said(NO_SCREEN, took=took) for _ in range(12)))
    assert run(games, notifier=Heard()) == NO_SCREEN
    assert len(games.started) == 10


def test_under_systemd_too_a_screen_that_comes_in_time_is_played_on(run: Callable[..., int]) -> None:
    games = SaidGames(
        *(Said(NO_SCREEN) for _ in range(5)), Said(1, ["beat idle"]), Said(NO_SCREEN), Said(LEFT)
    )
    assert run(games, notifier=Heard()) == 0
    assert len(games.started) == 8


def test_systemd_hears_that_all_is_well_at_every_look(run: Callable[..., int]) -> None:
    notifier = Heard()
    games = SaidGames(Said(1, ["beat idle", "", ""]), Said(NO_SCREEN))
    run(games, notifier=notifier)
    listening, waiting = [1, 2, 3], [5, 6, 7, 8]
    assert notifier.told == [LOOK * at for at in (*listening, *waiting)]


def test_whatever_ends_the_supervisor_leaves_no_game_behind(run: Callable[..., int]) -> None:
    def ended() -> Iterator[str]:
        yield "beat idle"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(SaidGames(Said(1, ended())))
