"""What the class reads can be read from the last row: 16 arc minutes at 8 m, on a picture 2 m wide."""

from __future__ import annotations

import argparse
import math
from typing import TYPE_CHECKING

import pytest

from game.authors.explore.moments import telling_moments
from game.lesson.teach import make_app
from game.lesson_flow.events import Go
from game.story.grammar.questionnaire import BANDS
from game.ui.draw.display import Lines
from game.ui.draw.offscreen import canvas
from game.ui.draw.theme import PROJECTED, PROJECTED_CHAT
from game.ui.draw.widget import find, placed
from game.workshop.lesson_shots import EPISODE, arranged, every_shot
from tests.lesson.lesson_pilot import LessonPilot
from tests.support.known import knowing
from tests.support.pilot import sharing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.lesson.app import LessonApp

WIDTH_MM, AWAY_MM, LEAST = 2000.0, 8000.0, 16.0
CAPITALS = 0.72
"""The height of Manrope's capitals in parts of the size of the text: 1440 of 2000 units, as the font says."""
SIZES = ((1280, 720), (1024, 768))
LANGUAGES = ("bs", "hr", "sr", "sr_Latn", "en")


def arc_minutes(size: float, across: float) -> float:
    """How high capitals of this size, in logical units, are seen on a picture that is `across` units wide."""
    return math.degrees(math.atan(size * CAPITALS * WIDTH_MM / across / AWAY_MM)) * 60


def opened(folder: Path, language: str, size: tuple[int, int]) -> LessonApp:
    options = argparse.Namespace(lang=language, country="RS", theme="warm", text_scale=100)
    return sharing(make_app(knowing(arranged(options, folder)), canvas(size)))


def too_small(app: LessonApp) -> Iterator[str]:
    """Every text on the screen that is not seen large enough, but for the teacher's own notes beside it."""
    across = app.screen.viewport.w
    for here in placed(app.tree):
        for shape in here.widget.shapes:
            if isinstance(shape, Lines) and any(line.strip() for line in shape.lines):
                minutes = arc_minutes(shape.style.size, across)
                if minutes < LEAST and not here.widget.id.startswith("notes"):
                    yield f"{here.widget.id}: {minutes:.1f} minutes, {shape.lines[0]}"


CASES = [
    pytest.param(
        language, size, id=f"{language}-{size[0]}x{size[1]}", marks=() if at == 0 else pytest.mark.long
    )
    for at, (language, size) in enumerate((language, size) for size in SIZES for language in LANGUAGES)
]


@pytest.mark.long
@pytest.mark.parametrize(("language", "size"), CASES)
def test_nothing_on_a_slide_is_too_small_for_the_last_row(
    tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    app = opened(tmp_path, language, size)
    found: dict[str, list[str]] = {}
    for name, arrange in every_shot().items():
        app.layers.clear()
        app.notes, app.lesson_world.refusal, app.lesson_world.two_screens = False, None, False
        app.lesson_world.give_up()
        app.open("title")
        arrange(app)
        app.look(0)
        app.look(9000)
        if small := list(too_small(app)):
            found[name] = small
    app.world.close()
    assert not found


@pytest.mark.long
@pytest.mark.parametrize(
    ("episode", "language"),
    [
        ("new-friend", "bs"),
        ("the-chain", "sr"),
        pytest.param("report-it", "hr", marks=pytest.mark.slow),
        pytest.param("treasure-game", "sr_Latn", marks=pytest.mark.slow),
    ],
)
def test_nothing_of_a_story_is_too_small_for_the_last_row(
    tmp_path: Path, episode: str, language: str
) -> None:
    app = opened(tmp_path, language, (1280, 720))
    world = app.lesson_world
    assert world.begin("9-12", 24, episode, "45")
    found: dict[str, list[str]] = {}
    for name, play in telling_moments(world.as_played(world.pack.episodes[episode])):
        app.layers.clear()
        world.keep(play, "play")
        app.open("play")
        app.look(0)
        app.look(9000)
        if small := list(too_small(app)):
            found[name] = small
    world.close()
    assert not found


def test_a_text_of_the_usual_size_would_be_too_small() -> None:
    assert arc_minutes(26, 1280) < LEAST < arc_minutes(PROJECTED, 1280)
    assert PROJECTED_CHAT == 40


def test_the_phone_of_a_story_is_as_high_as_the_picture_and_its_messages_are_40_pixels(
    tmp_path: Path,
) -> None:
    app = opened(tmp_path, "sr", (1280, 720))
    world = app.lesson_world
    assert world.begin("9-12", 24, "new-friend", "45")
    episode = world.as_played(world.pack.episodes["new-friend"])
    play = next(play for name, play in telling_moments(episode) if "chat" in name)
    world.keep(play, "play")
    app.open("play")
    app.look(0)
    phone = find(app.tree, "phone")
    assert phone is not None
    assert phone.widget.rect.h >= 0.9 * app.screen.viewport.h
    assert app.context().look.type.chat.size >= 40
    world.close()


def test_what_lies_below_the_edge_is_seen_before_a_clicker_goes_on(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path, size=(1280, 720), language="hr")
    pilot.lesson_world.begin("9-12", 20, "new-friend", "45")
    pilot.lesson_world.do(Go("contacts", 1))
    pilot.app.layers.clear()
    pilot.app.open("title")
    pilot.frame()
    area = find(pilot.app.tree, "lesson.scroll")
    assert area is not None
    assert area.widget.reach > 1
    for _ in range(10):
        if pilot.state.place[0] == "end":
            break
        before = find(pilot.app.tree, "lesson.scroll")
        pilot.forward()
    assert before is not None
    assert before.widget.moved >= before.widget.reach - 1
    pilot.world.close()


@pytest.mark.parametrize("language", [*LANGUAGES, "sr_BA", "sr_Latn_BA"])
def test_the_chat_that_is_judged_and_its_answers_stand_on_one_page(tmp_path: Path, language: str) -> None:
    """Whoever has to scroll to an answer can't compare it with the chat."""
    app = opened(tmp_path, language, (1280, 720))
    for band in BANDS:
        app.lesson_world.begin(band, 24, EPISODE, "45")
        app.layers.clear()
        app.open("title")
        for part in ("before", "after"):
            assert app.lesson_world.do(Go(part, 1))
            app.refresh()
            app.look(0)
            assert find(app.tree, "chat-6"), f"{band} {part}"
            assert find(app.tree, "row:rather-not")
            assert find(app.tree, "lesson.scroll") is None, f"{band} {part}"
    app.lesson_world.close()
