"""The supervisor with real processes: games that end, hang, are stopped, or fail again and again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from game.config.kiosk import Watch
from game.kiosk.watch.crashes import keep_crash, safe_lines
from game.kiosk.watch.exit_codes import LEFT, NO_SCREEN, STOPPED
from game.kiosk.watch.supervisor import LINES, Child, Supervisor, wall_clock
from game.kiosk.watch.systemd import Notifier
from game.kiosk.watch.watchdog import DARKEST, Watchdog

if TYPE_CHECKING:
    from pathlib import Path

WATCH = Watch(silence=0.6, restarts=2, crash_files=3)
GAME = """
import os, sys, time
from pathlib import Path
log = Path(sys.argv[1])
with log.open("a") as file:
    print("start", os.getpid(), file=file)
starts = len(log.read_text().splitlines())
kind = sys.argv[2:][starts - 1] if starts < len(sys.argv) - 1 else "leave"
print("beat idle", flush=True)
if kind == "fail":
    raise KeyError("what somebody chose")
if kind == "hang":
    while True:
        time.sleep(60)
if kind == "deaf":  # its output is closed, but it goes on
    os.close(1)
    time.sleep(60)
if kind == "beat":
    while True:
        print("beat busy", flush=True)
        time.sleep(0.05)
if kind == "dark":
    raise SystemExit(11)
if kind == "end":
    raise SystemExit(0)
raise SystemExit(10)
"""
"""A game that does one thing after the other, a thing a start, and then is left."""
BEATING = """
import sys, time
from pathlib import Path
for _ in range(30):
    print("beat idle", flush=True)
    time.sleep(0.05)
Path(sys.argv[1]).touch()
"""
"""A safe picture that is shown for longer than the game may be silent."""
SAFE = "import sys; from pathlib import Path; Path(sys.argv[1]).touch()"


def kiosk(folder: Path, *kinds: str) -> Supervisor:
    game = (sys.executable, "-c", GAME, str(folder / "log"), *kinds)
    safe = (sys.executable, "-c", SAFE, str(folder / "safe"))
    return Supervisor(game, safe, WATCH, folder / "crashes")


def starts(folder: Path) -> list[int]:
    """The numbers of the processes that were started."""
    log = folder / "log"
    return [int(line.split()[1]) for line in log.read_text().splitlines()] if log.exists() else []


@pytest.mark.long
def test_a_game_that_is_left_ends_the_kiosk(tmp_path: Path) -> None:
    assert kiosk(tmp_path).run() == 0
    assert len(starts(tmp_path)) == 1
    assert not (tmp_path / "crashes").exists()


@pytest.mark.parametrize("code", [0, LEFT])
def test_the_code_of_a_game_that_has_ended_is_its_own(code: int) -> None:
    child = Child((sys.executable, "-S", "-c", f"raise SystemExit({code})"))
    assert child.listen(10) is None, "its output is closed"
    child.wait(10)
    assert child.code == code


@pytest.mark.long
@pytest.mark.parametrize("kind", ["fail", "hang", "deaf", "end"])
def test_a_game_that_fails_or_hangs_is_started_again(tmp_path: Path, kind: str) -> None:
    assert kiosk(tmp_path, kind).run() == 0
    assert len(starts(tmp_path)) == 2
    assert len(list((tmp_path / "crashes").iterdir())) == 1


def test_the_games_of_these_tests_say_what_the_real_one_says() -> None:
    assert (LEFT, NO_SCREEN) == (10, 11)


@pytest.mark.long
def test_without_a_screen_it_is_looked_for_one_again_and_nothing_counts_as_a_failure(tmp_path: Path) -> None:
    game = (sys.executable, "-c", GAME, str(tmp_path / "log"), *["dark"] * 6)
    safe = (sys.executable, "-c", SAFE, str(tmp_path / "safe"))
    patient = Watch(silence=10_000, restarts=2)
    supervisor = Supervisor(game, safe, patient, tmp_path / "crashes")
    assert supervisor.run(lambda: time.monotonic() * 1000) == 0
    assert len(starts(tmp_path)) == 7
    assert not (tmp_path / "safe").exists()
    assert not (tmp_path / "crashes").exists()


def test_the_log_tells_of_a_missing_screen_until_the_looks_have_become_rare(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for seconds in (1.0, DARKEST - 1, DARKEST):
        passing = iter([0.0, seconds])
        kiosk(tmp_path)._wait(seconds, lambda passing=passing: next(passing))  # type: ignore[misc]  # noqa: SLF001
    assert [message.rpartition(" in ")[2] for message in caplog.messages] == ["1 seconds", "9 seconds"]


def test_while_it_waits_for_a_screen_it_looks_at_the_clock_four_times_a_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited = list[float]()
    monkeypatch.setattr(time, "sleep", waited.append)
    kiosk(tmp_path)._wait(1.0, lambda: sum(waited))  # noqa: SLF001 - `run` waits for real processes
    assert waited == [0.25] * 4


@pytest.mark.long
def test_under_systemd_a_kiosk_that_stays_without_a_screen_ends_so_that_all_is_started_anew(
    tmp_path: Path,
) -> None:
    game = (sys.executable, "-c", f"raise SystemExit({NO_SCREEN})")
    systemd = Notifier(str(tmp_path / "nobody"))
    supervisor = Supervisor(game, game, Watch(silence=10_000), tmp_path / "crashes", None, systemd)
    assert supervisor.run(lambda: time.monotonic() * 100) == NO_SCREEN
    assert not (tmp_path / "crashes").exists()


@pytest.mark.long
def test_a_game_that_is_ended_for_the_night_has_not_crashed(tmp_path: Path) -> None:
    evening, night = datetime(2026, 5, 30, 22), datetime(2026, 5, 31, 4)  # noqa: DTZ001 - on the wall
    times = iter([evening])
    assert kiosk(tmp_path, "beat").run(clock=lambda: next(times, night)) == 0
    assert len(starts(tmp_path)) == 2
    assert not (tmp_path / "crashes").exists()


def test_a_game_that_is_read_keeps_no_kiosk_from_ending() -> None:
    """Something that the game has started may hold its output open for ever."""
    before = set(threading.enumerate())
    child = Child((sys.executable, "-c", "import time; time.sleep(60)"))
    readers = set(threading.enumerate()) - before
    child.kill()
    assert len(readers) == 2
    assert all(reader.daemon for reader in readers)
    assert not any(reader.is_alive() for reader in readers)
    assert child.code < 0


def test_what_is_no_text_costs_none_of_the_other_lines() -> None:
    child = Child((sys.executable, "-S", "-c", r"import os; os.write(1, b'a\xff\nnote \xc5\xa1\n')"))
    assert [child.listen(10) for _ in range(3)] == ["a\ufffd", "note š", None]
    assert child.wait(10) == 0


def test_of_what_is_said_of_errors_only_the_last_lines_are_held() -> None:
    said = "import sys; [sys.stderr.write(f'{at}  \\n') for at in range(300)]"
    child = Child((sys.executable, "-S", "-c", said))
    child.wait(10)
    assert child.errors == tuple(str(at) for at in range(300 - LINES, 300))


def test_one_that_says_nothing_is_waited_for_no_longer_than_is_said_and_ended_then() -> None:
    child = Child((sys.executable, "-S", "-c", "import time; time.sleep(60)"))
    assert child.listen(0.01) == ""
    assert child.wait(0.01) < 0
    assert child.listen(10) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows hands no open files on")
def test_a_game_holds_the_lock_of_its_folder_too(tmp_path: Path) -> None:
    with (tmp_path / "lock").open("w") as lock:
        look = f"import os; print(os.fstat({lock.fileno()}).st_ino)"
        holds, lacks = (
            Child((sys.executable, "-c", look), (lock.fileno(),)),
            Child((sys.executable, "-c", look)),
        )
        assert holds.wait(30) == 0
        assert holds.listen(1) == str(os.fstat(lock.fileno()).st_ino)
        assert lacks.wait(30) != 0


@pytest.mark.long
def test_words_of_the_first_start_hold_for_that_one_only(tmp_path: Path) -> None:
    assert kiosk(tmp_path).run(first=("fail",)) == 0
    assert len(starts(tmp_path)) == 2


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="Windows can't stop a process so")
def test_a_game_that_is_stopped_is_replaced(tmp_path: Path) -> None:
    supervisor = kiosk(tmp_path, "beat")
    running = threading.Thread(target=supervisor.run)
    running.start()
    until = time.monotonic() + 20
    while not starts(tmp_path) and time.monotonic() < until:
        time.sleep(0.02)
    first = starts(tmp_path)[0]
    os.kill(first, signal.SIGSTOP)
    running.join(20)
    assert not running.is_alive()
    assert len(starts(tmp_path)) == 2
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


@pytest.mark.long
def test_a_game_that_fails_too_often_gives_way_to_the_safe_picture(tmp_path: Path) -> None:
    assert kiosk(tmp_path, "fail", "fail", "fail").run() == 0
    assert (tmp_path / "safe").exists()
    assert len(starts(tmp_path)) == 4  # and then the game is tried again


@pytest.mark.long
@pytest.mark.parametrize("safe", ["import time; time.sleep(60)", BEATING])
def test_a_safe_picture_that_hangs_gives_way_and_one_that_beats_stays(tmp_path: Path, safe: str) -> None:
    game = (sys.executable, "-c", GAME, str(tmp_path / "log"), "fail", "fail", "fail")
    calm = (sys.executable, "-c", safe, str(tmp_path / "safe"))
    begun = time.monotonic()
    assert Supervisor(game, calm, WATCH, tmp_path / "crashes").run() == 0
    assert time.monotonic() - begun < 30
    assert len(starts(tmp_path)) == 4
    assert (tmp_path / "safe").exists() == (safe == BEATING)


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGTERM")
def test_a_supervisor_that_is_ended_leaves_no_game_behind(tmp_path: Path) -> None:
    words = (sys.executable, "-c", GAME, str(tmp_path / "log"), "hang")
    run = f"""
from pathlib import Path
from game.kiosk import command
from game.kiosk.watch import supervisor
supervisor.python = lambda *_: {words!r}
raise SystemExit(command.kiosk(command.Options(Path("none"), Path({str(tmp_path)!r}))))
"""
    supervisor = subprocess.Popen((sys.executable, "-c", run))
    until = time.monotonic() + 20
    while not starts(tmp_path) and time.monotonic() < until:
        time.sleep(0.02)
    supervisor.terminate()
    assert supervisor.wait(20) == STOPPED
    with pytest.raises(ProcessLookupError):
        os.kill(starts(tmp_path)[0], 0)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows has no time zone of a process")
def test_the_restart_of_the_night_keeps_to_the_wall_when_the_clocks_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as place:
        place.setenv("TZ", "Europe/Sarajevo")
        time.tzset()
        evening, half_past_three, four = (
            wall_clock(datetime(2026, 10, day, hour, minute, tzinfo=UTC).timestamp)
            for day, hour, minute in ((24, 20, 0), (25, 2, 30), (25, 3, 0))
        )
    time.tzset()
    dog = Watchdog(Watch(), 0.0, evening)
    assert dog.verdict(1.0, half_past_three) is None
    assert dog.verdict(1.0, four) == "planned"


@pytest.mark.long
def test_a_crash_file_tells_the_place_and_nothing_that_was_chosen(tmp_path: Path) -> None:
    kiosk(tmp_path, "fail").run()
    (file,) = (tmp_path / "crashes").iterdir()
    text = file.read_text(encoding="utf-8")
    assert "KeyError" in text
    assert "somebody" not in text


def test_so_many_last_crashes_are_kept(tmp_path: Path) -> None:
    for code in range(1, 8):
        keep_crash(tmp_path, ["Traceback (most recent call last):"], code, 3)
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["crash-000005.txt", "crash-000006.txt", "crash-000007.txt"]
    assert "exit code 7" in files[-1].read_text(encoding="utf-8")


def test_lines_with_values_are_left_out() -> None:
    lines = [
        "Traceback (most recent call last):",
        '  File "game/shell/app.py", line 3, in press',
        "    self.act(chosen)",
        "game.story.playing.reducer.NotApplicable: new-friend.dodge",
        "ALSA lib pcm.c:2722: no device",
        "cuvari: a fault at the kiosk",
    ]
    assert safe_lines(lines) == [lines[0], lines[1], "game.story.playing.reducer.NotApplicable"]


def test_of_an_error_whose_message_has_many_lines_none_is_kept() -> None:
    lines = [
        "Lana",  # the end of a message whose traceback was cut off
        "Traceback (most recent call last):",
        '  File "game/shell/app.py", line 10, in frame',
        "ValueError: no such",
        "Lana",
        "Secret: what somebody chose",
        "",
        "During handling of the above exception, another exception occurred:",
        "",
        "Traceback (most recent call last):",
        '  File "game/kiosk/app.py", line 20, in _fail',
        "KeyError: 'lana'",
    ]
    assert safe_lines(lines) == [*lines[1:3], "ValueError", *lines[9:11], "KeyError"]


@pytest.mark.long
def test_a_night_in_which_the_safe_picture_was_shown_ends_the_game_after_it_no_more(tmp_path: Path) -> None:
    def clock() -> datetime:
        past = (tmp_path / "safe").exists()
        return datetime(2026, 5, 30, 4, 30) if past else datetime(2026, 5, 30, 3, 30)  # noqa: DTZ001 - on the wall

    assert kiosk(tmp_path, "fail", "fail", "fail").run(clock=clock) == 0
    assert (tmp_path / "safe").exists()
    assert len(starts(tmp_path)) == 4
