"""Pipes, devices, folders, links and sparse files in place of any file that is read: the game goes on.

Each is tried in a process of its own with a bound of time and memory, so that nothing here can hang.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.support.traps import TRAPS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.traps import Trap

SECONDS = 60
KEPT = (
    "settings.json",
    "save.json",
    "progress.json",
    "lesson/lesson.json",
    "lesson/settings.json",
    "trainer.json",
    "kiosk/kiosk.json",
    "kiosk/counters/counters.json",
    "kiosk/counters/today.json",
    "kiosk/counters/counters.log",
    "kiosk/counters/told.json",
    "kiosk/bundles/active.json",
    "kiosk/bundles/active.copy.json",
    "kiosk/bundles/version-1/cuvari.yaml",
    "seats/seat-1.json",
    "cache/check.msgpack",
    "lessons.sqlite",
    "lessons.sqlite-wal",
    "cuvari.yaml",
    "key",
)
"""What lies in the folder of all that is kept, or is named on the command line."""
BROUGHT = (
    "locales/bs/LC_MESSAGES/messages.mo",
    "locales/bs/LC_MESSAGES/messages.po",
    "locales/bs/LC_MESSAGES/story.po",
    "locales/messages.pot",
    "locales/story.pot",
    "locales/language_rows.tsv",
    "locales/banned_phrases.tsv",
    "locales/glossary.tsv",
    "ahead/1280x720.pictures",
    "scenarios/season-1/story.yaml",
    "scenarios/season-1/story.play.yaml",
    "scenarios/season-1/pack.yaml",
    "scenarios/signs.yaml",
    "scenarios/contacts/ba.yaml",
    "scenarios/surveys/9-12.yaml",
    "sounds/score.yaml",
    "sounds/motifs.yaml",
    "sounds/rendered/cue-tap.wav",
    "sounds/rendered/motif-park.wav",
    "stick/journal.jsonl",
    "stick/result.json",
    "stick/lessons.sqlite",
    "stick/autumn.cuvari",
)
"""What a translator, an author or a stick brings."""

STARTS = """
import os, resource, sys
from pathlib import Path

resource.setrlimit(resource.RLIMIT_AS, (4 * 2**30, 4 * 2**30))
place, what = Path(sys.argv[1]), sys.argv[2:]

def game():
    import pygame
    from game.shell.start import make_app, make_world, open_first
    from game.ui.draw.offscreen import canvas
    world = make_world(place, {"language": "bs", "country": "BA"})
    app = make_app(world, canvas((320, 180)))
    open_first(app, world)
    app.frame(0.0)
    world.close()

def seat():
    from game.results.seats import Seats, read_survey
    from game.lesson_flow.save import LessonSaves
    Seats(place).waiting(1), LessonSaves(place / "lesson").load()
    read_survey(place / "scenarios", "9-12")

def kiosk():
    from datetime import datetime
    from game.bundles.active import begin
    from game.kiosk.counting.counters import Counters
    from game.kiosk.counting.export import export
    from game.kiosk.staff.staff_store import StaffStore
    begin(place / "kiosk"), StaffStore(place / "kiosk")
    counters = Counters(place / "kiosk" / "counters", datetime.now)
    counters.count("start", "bs", "new-friend")
    counters.flush()
    export(place / "kiosk" / "counters", place / "told.csv", 5)

def brought():
    from game.authors.explore.plays import load_plays
    from game.language.catalog import Catalogs
    from game.language.po import PoError, read
    from game.story.loading.pack import load_pack
    from game.ui.sound.sounds import Sounds
    from game.records.settings import Settings
    catalogs = Catalogs.load(place / "locales")
    [catalogs[code] for code in catalogs]
    for path in place.glob("locales/**/*.po*"):
        try:
            read(path)
        except PoError:
            pass
    from game.language.rules import load_rules
    try:
        load_rules(place / "locales")
    except (OSError, ValueError):
        pass
    from game.ui.art.picture_store import PictureStore
    from game.paths import Paths
    PictureStore(place / "ahead", Paths.find().assets / "art").expect((1280, 720))
    load_pack(place / "scenarios")
    for path in place.glob("scenarios/*/*.play.yaml"):
        load_plays(path)
    sounds = Sounds.of(place / "sounds", Settings())
    sounds.play("tap"), sounds.ask("park", 0), sounds.attend(), sounds.close()

def commands():
    from game.cli import main
    data = ["--data", str(place)]
    for words in (
        ["records", *data, "list"],
        ["records", *data, "merge", str(place / "stick")],
        ["trainer", *data, "merge", str(place / "stick")],
        ["report", "--lang", "bs", *data, "-o", str(place / "report")],
        ["config", *data, "--config", str(place / "cuvari.yaml")],
        ["bundle", "verify", str(place / "stick" / "autumn.cuvari"), "--key", "00" * 32],
        ["bundle", "sign", str(place / "stick" / "autumn.cuvari"), "--key", str(place / "key")],
    ):
        try:
            main(words)
        except SystemExit:
            pass

for step in (game, seat, kiosk, brought, commands):
    step()
    print(step.__name__, "went on", flush=True)
"""


def survived(folder: Path) -> list[str]:
    """What of the steps went on, in a process that is ended when it takes too long."""
    command = [sys.executable, "-c", STARTS, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert "Traceback" not in done.stderr, done.stderr[-3000:]
    return [line.split()[0] for line in done.stdout.splitlines() if line.endswith(" went on")]


def set_up(folder: Path, names: tuple[str, ...], trap: Trap) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        trap(folder / name)


@pytest.mark.long
@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.__name__)
def test_with_a_trap_in_every_place_at_once_everything_starts(tmp_path: Path, trap: Trap) -> None:
    set_up(tmp_path, (*KEPT, *BROUGHT), trap)
    assert survived(tmp_path) == ["game", "seat", "kiosk", "brought", "commands"]


@pytest.mark.slow
@pytest.mark.parametrize("name", [*KEPT, *BROUGHT])
@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.__name__)
def test_with_a_trap_in_one_place_everything_starts(tmp_path: Path, trap: Trap, name: str) -> None:
    set_up(tmp_path, (name,), trap)
    assert survived(tmp_path) == ["game", "seat", "kiosk", "brought", "commands"]
