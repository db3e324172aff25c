"""Readers of what the game keeps."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from tests.hostile.reader import Reader
from tests.hostile.readers.shared import NOW, SCENARIOS, ours


def read_settings(case: Path) -> None:
    from game.records.settings import SettingsStore

    SettingsStore(case).load()


def read_save(case: Path) -> None:
    """A saved play, and going on with it."""
    from game.records.save import Saves
    from game.story.loading.pack import load_episode
    from game.story.playing.play import replay
    from game.story.playing.reducer import NotApplicable

    save = Saves(case).load().value
    episode = load_episode(SCENARIOS / "season-1" / "treasure-game.yaml").episode
    if save is not None and episode is not None:
        with suppress(NotApplicable):
            replay(episode, save.events)


def save() -> list[bytes]:
    """A play of some events, as the game keeps it."""
    return [
        json.dumps(
            {
                "schema": "cuvari-save",
                "version": 1,
                "game": "0.1",
                "pack": "season-1",
                "episode": "treasure-game",
                "content": "0123456789abcdef",
                "events": [
                    {"type": "Begin", "hero": "hana"},
                    {"type": "Continue", "node": "start"},
                    {"type": "Choose", "node": "start", "choice": "half"},
                    {"type": "Use", "tool": "tell"},
                    {"type": "Arrange", "node": "start", "order": ["1", "2"]},
                    {"type": "Inspect", "who": "captain"},
                ],
            }
        ).encode(),
        _kept("save.json"),
    ]


def _kept(name: str) -> bytes:
    """A file that the game itself writes."""
    import tempfile

    from game.records.progress import Found, Progress, ProgressStore
    from game.records.save import Save, Saves
    from game.records.settings import Settings, SettingsStore
    from game.story.events import Begin, Choose, Continue

    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        Saves(folder).keep(
            Save(
                "season-1", "treasure-game", "0123456789abcdef", (Begin("a"), Continue("b"), Choose("b", "c"))
            )
        )
        ProgressStore(folder).keep(Progress({"treasure-game": Found(endings=("told",))}))
        store = SettingsStore(folder)
        store.load()
        store.keep(Settings(language="hr", text_scale=150))
        store.flush()
        return (folder / name).read_bytes()


def read_progress(case: Path) -> None:
    from game.records.progress import ProgressStore

    ProgressStore(case).load()


def read_lesson(case: Path) -> None:
    from game.lesson_flow.reducer import Refused, replay
    from game.lesson_flow.save import LessonSaves

    found = LessonSaves(case).load().value
    if found is not None:
        for lesson in found.lessons:
            with suppress(Refused):
                replay(lesson.events)


def lesson_save() -> list[bytes]:
    import tempfile

    from game.lesson_flow.events import End, Go, Open, Resize, Skip
    from game.lesson_flow.plan import Setup
    from game.lesson_flow.save import LessonSave, LessonSaves, LessonsUnderWay

    with tempfile.TemporaryDirectory() as place:
        events = (Open(Setup("9-12", 20, "treasure-game")), Go("rules"), Resize(21), Skip("before"), End())
        lesson = LessonSave("00000000-0000-4000-8000-000000000001", events)
        LessonSaves(Path(place)).keep(LessonsUnderWay((lesson,)))
        return [(Path(place) / "lesson.json").read_bytes()]


def read_sheet(case: Path) -> None:
    from game.results.leftovers import remove_left
    from game.results.seats import Seats

    Seats(case).waiting(1)
    for now in (0.0, NOW.timestamp(), 1e11):
        remove_left(case, now)


def sheet() -> list[bytes]:
    import tempfile

    from game.results.seats import Seats, Sheet
    from tests.support.lessons import lesson

    with tempfile.TemporaryDirectory() as place:
        Seats(Path(place)).keep(1, Sheet.new(lesson(), "0123456789abcdef", {"a": "b", "c": "true"}))
        return [next(Path(place).rglob("seat-1.json")).read_bytes()]


def readers() -> dict[str, Reader]:
    """By their names."""
    return {
        "settings": Reader(
            "settings.json", lambda: [_kept("settings.json")], read_settings, ours("records.settings")
        ),
        "save": Reader("save.json", save, read_save, ours("records.save", "records.store", "records.files")),
        "progress": Reader(
            "progress.json", lambda: [_kept("progress.json")], read_progress, ours("records.progress")
        ),
        "lesson under way": Reader("lesson.json", lesson_save, read_lesson, ours("lesson_flow.save")),
        "sheet of a seat": Reader(
            "seats/seat-1.json", sheet, read_sheet, ours("results.seats", "results.leftovers")
        ),
    }
