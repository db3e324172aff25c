"""Whoever presses what the page beside the keyboard says comes through a whole lesson, to its result."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.print.words.key_by_key import ROWS
from game.print.words.questions import SHORT_A, SHORT_B
from tests.lesson.lesson_pilot import LessonPilot

if TYPE_CHECKING:
    from pathlib import Path

    from game.lesson_flow.plan import PartId
    from game.print.words.key_by_key import Row, Screen

KEYS = {"Page Down": pygame.K_PAGEDOWN, "Page Up": pygame.K_PAGEUP, "Enter": pygame.K_RETURN}
HANDS = (11, 4, 2, 0, 0)
"""How many hands there are for each answer of a vote: never a tie."""
PATIENCE = 300
"""Presses after which a part that goes on has not come to its end."""


def row_of(screen: Screen, part: PartId | None = None) -> Row:
    return next(row for row in ROWS if row.screen == screen and part in (None, row.part))


def press(pilot: LessonPilot, key: str) -> None:
    pilot.key(KEYS[key])
    pilot.leap(3000)


def vote_by(pilot: LessonPilot, row: Row) -> None:
    """Digits and Enter for each answer, then what stands behind them on the page."""
    digits, enter, *after = row.keys
    assert (digits, enter) == ("0–9", "Enter")
    assert pilot.state.vote is not None
    for _, hands in zip(pilot.state.vote.options, HANDS, strict=False):
        pilot.number(hands)
        press(pilot, enter)
    for key in after:
        press(pilot, key)
    assert pilot.scene == "play"


def go_through(pilot: LessonPilot, row: Row) -> None:
    """Press the first key of the row until its part is over."""
    for _ in range(PATIENCE):
        if pilot.state.place[0] != row.part:
            return
        if pilot.scene == "vote":
            vote_by(pilot, row_of("vote"))
        else:
            press(pilot, row.keys[0])
    raise AssertionError(f"{row.part} did not end: {pilot.names()}")


@pytest.mark.long
def test_the_keys_of_the_page_lead_through_a_whole_lesson(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    assert pilot.names().count("Begin the lesson") == 1
    pilot.press("begin")
    for row in ROWS:
        if row.part is not None:
            assert pilot.state.place[0] == row.part
            go_through(pilot, row)
    assert pilot.state.place[0] == "end"
    assert pilot.state.decisions
    button = row_of("finish").button
    assert button is not None
    assert button.source in pilot.names()
    pilot.press("finish")
    assert pilot.state.ended
    assert pilot.lesson_world.written is not None


@pytest.mark.long
def test_in_a_tie_page_up_and_enter_take_an_answer(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.press("begin")
    for row in ROWS[1:3]:
        go_through(pilot, row)
    for _ in range(PATIENCE):
        if pilot.scene == "vote":
            break
        press(pilot, "Page Down")
    assert pilot.state.vote is not None
    first, second = pilot.state.vote.options[:2]
    for _ in (first, second):
        pilot.number(4)
        press(pilot, "Enter")
    press(pilot, "Page Down")
    press(pilot, "Page Down")
    assert pilot.scene == "vote"
    while pilot.focus != f"row:{second}":
        press(pilot, "Page Up")
    press(pilot, "Enter")
    assert pilot.scene == "play"
    assert pilot.state.decisions[-1].option == second


def test_the_digit_the_dark_and_enter_open_the_numbers(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.press("begin")
    while pilot.state.place != ("before", 1):
        pilot.forward()
    pilot.key(pygame.K_7)
    pilot.key(pygame.K_RETURN)
    for count in (9, 0):
        pilot.number(count)
        pilot.key(pygame.K_RETURN)
    first = pilot.state.setup.before[0]
    assert pilot.state.entered("before", first.id)[:2] == (9, 0)


def test_three_times_escape_hides_the_lesson_and_enter_brings_it_back(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.press("begin")
    pilot.forward()
    place = pilot.state.place
    for _ in range(3):
        pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "neutral"
    pilot.key(pygame.K_RETURN)
    assert (pilot.scene, pilot.state.place) == ("lesson", place)


@pytest.mark.parametrize(("language", "letters"), [("en", "AB"), ("sr", "АБ"), ("sr_Latn", "AB")])
def test_the_notes_call_the_sheet_as_it_is_printed(tmp_path: Path, language: str, letters: str) -> None:
    pilot = LessonPilot(tmp_path, language=language)
    pilot.press("begin")
    pilot.forward()
    pilot.key(pygame.K_n)
    first = pilot.state.setup.first
    printed = pilot.lesson_world.catalogs[language].render({"a": SHORT_A, "b": SHORT_B}[first])
    letter = letters["ab".index(first)]
    assert printed.endswith(f" {letter}")
    assert any(f" {letter}." in name for name in pilot.names())
