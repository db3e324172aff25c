"""No list of running programs shows which story is played, that nothing is kept, or whose folder it is."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
import uuid
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game import cli
from game.cli import parsed
from game.edges import process_list

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
WORDS = (
    ("--episode", "the-chain"),
    ("--epi=the-chain",),
    ("--private",),
    ("--data", "child-1"),
    ("--record", "f"),
)


@pytest.mark.parametrize("words", WORDS)
def test_words_that_tell_are_known_however_they_are_written(words: tuple[str, ...]) -> None:
    assert process_list.tells(parsed(["play", "--windowed", "640x360", *words]))


@pytest.mark.parametrize(
    "words", [["play"], ["play", "--windowed", "640x360", "--lang", "bs"], ["check", "x"]]
)
def test_words_that_tell_nothing_start_nothing_anew(words: list[str]) -> None:
    assert not process_list.tells(parsed(words))


def test_what_is_handed_over_comes_back() -> None:
    assert process_list.told(io.BytesIO(json.dumps(["play", "--episode", "čvor"]).encode())) == [
        "play", "--episode", "čvor",
    ]  # fmt: skip


@pytest.mark.parametrize("given", [b"", b"{", b"{}", b"[1]", b"\xff\xfe", b"[" * 4000])
def test_anything_else_on_the_input_is_told_of(given: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    assert cli.main(["play", "-"]) == 2


FRONT = """
import sys
from game.edges import process_list
said = sys.argv[1:]
sys.orig_argv = [sys.executable, "-P", "-m", "game", *said]
sys.exit(process_list.hand_over(said, become=False))
"""
"""What Windows does, where no program can become another."""
BECOMING = ("-P", "-m", "game")
SPAWNING = ("-P", "-c", FRONT)


class Running:
    """All programs of this computer that were started with a mark in their environment."""

    def __init__(self) -> None:
        self.mark = f"CUVARI_TEST_MARK={uuid.uuid4()}"

    def processes(self) -> dict[int, str]:
        """Their command lines by their numbers, as anybody can read them."""
        found = {}
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if self.mark.encode() in (process / "environ").read_bytes():
                    found[int(process.name)] = (process / "cmdline").read_text().replace("\0", " ").strip()
        return found

    def end(self) -> None:
        for process in self.processes():
            with suppress(OSError):
                os.kill(process, signal.SIGKILL)


@pytest.fixture
def running() -> Iterator[Running]:
    one = Running()
    yield one
    one.end()


def started(running: Running, how: tuple[str, ...], data: Path) -> subprocess.Popen[bytes]:
    name, _, value = running.mark.partition("=")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), name: value}
    words = ("play", "--windowed", "640x360", "--lang", "en", "--country", "BA")
    tell = ("--episode", "the-chain", "--data", str(data))
    return subprocess.Popen([sys.executable, *how, *words, *tell], env=environment, stdin=subprocess.DEVNULL)


@pytest.mark.long
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
@pytest.mark.parametrize("how", [BECOMING, SPAWNING])
def test_the_list_of_running_programs_names_no_story(
    tmp_path: Path, running: Running, how: tuple[str, ...]
) -> None:
    data = tmp_path / "child-of-mine"
    front = started(running, how, data)
    end = time.monotonic() + 30
    while not data.exists():  # made when the game opens
        assert time.monotonic() < end
        time.sleep(0.05)
    if how is SPAWNING:
        assert front.wait(10) == 0
    lines = running.processes()
    assert [line.partition(" -P -m ")[2] for line in lines.values()] == ["game play -"]
    (game,) = lines
    threads = {path.read_text().strip() for path in Path(f"/proc/{game}/task").glob("*/comm")}
    assert not any("chain" in name for name in threads)
    assert Path(f"/proc/{game}/comm").read_text().startswith("python")
    running.end()
    front.wait(10)


BROKEN = """
import os
if "CUVARI_STARTER" in os.environ:
    raise ImportError("a virus scanner has taken it")
def __getattr__(name):
    os.write(1, b"whole")
    os._exit(0)
"""
"""Stands for a package that is damaged until run.py has put the environment right."""


@pytest.mark.long
@pytest.mark.skipif(os.name != "posix", reason="where a program can become another")
@pytest.mark.parametrize("tell", [("--private",), ("--episode", "the-chain")])
def test_what_was_handed_over_outlives_the_mending_of_the_environment(
    tmp_path: Path, tell: tuple[str, ...]
) -> None:
    (tmp_path / "platformdirs.py").write_text(BROKEN, encoding="utf-8")
    starter = tmp_path / "python"
    starter.write_text(f'#!/bin/sh\nshift\nexec "{sys.executable}" -P -m game "$@"\n', encoding="utf-8")
    starter.chmod(0o755)
    environment = {**os.environ, "PYTHONPATH": f"{tmp_path}:{ROOT}", "CUVARI_STARTER": str(starter)}
    environment.pop("CUVARI_DATA", None)
    done = subprocess.run(
        [sys.executable, "-P", "-m", "game", "play", *tell],
        env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, b"whole", b"")
