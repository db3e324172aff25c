"""Answers are counted so that the class sees nothing of it: on one screen, and with one for the teacher."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.lesson.app import LOOK
from game.lesson.scenes.kit import refused
from game.lesson_flow.events import CountAnswers, Go, Resize
from game.lesson_flow.reducer import LARGEST_CLASS
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import find, texts
from game.ui.window.input import Closed, Down, Up
from game.ui.window.two_windows import Aside, TwoWindows
from tests.lesson.lesson_pilot import LessonPilot
from tests.support.examples import tried
from tests.support.tiers import few, few_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from game.lesson_flow.plan import Asked, PartId
    from game.ui.draw.widget import Widget


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[LessonPilot]:
    """A lesson with 26 pupils at its first question."""
    made = LessonPilot(tmp_path)
    assert made.lesson_world.begin("13-17", 26, "the-chain", "45")
    show(made, "before", 1)
    yield made
    made.world.close()


@pytest.fixture
def two(pilot: LessonPilot) -> Iterator[TwoWindows]:
    """A second window, for the teacher."""
    windows = TwoWindows((640, 480), "game", "notes")
    pilot.lesson_app.show_aside(windows)
    pilot.frame()
    yield windows
    windows.close_aside()


def item(pilot: LessonPilot) -> Asked:
    return pilot.state.setup.before[0]


def filled(pilot: LessonPilot, *counts: int | None) -> tuple[int | None, ...]:
    """These counts, and None for the options after them."""
    return (*counts, *(None,) * (len(item(pilot).options) - len(counts)))


def enter(pilot: LessonPilot, *numbers: int) -> None:
    """Type a number in each row, and Enter."""
    for number in numbers:
        pilot.number(number)
        pilot.key(pygame.K_RETURN)


def show(pilot: LessonPilot, part: PartId, page: int = 0) -> None:
    """Turn to a page of the lesson."""
    pilot.lesson_world.do(Go(part, page))
    pilot.app.layers.clear()
    pilot.app.open("title")
    pilot.frame()


def open_page(pilot: LessonPilot, number: int = 1) -> Asked:
    """Open the numbers of a question before the story, at its first row."""
    show(pilot, "before", number)
    pilot.key(pygame.K_4)
    pilot.press("dark")
    asked = pilot.state.setup.before[number - 1]
    pilot.to(f"row:{asked.options[0]}")
    return asked


def seen(pilot: LessonPilot) -> Widget:
    """Everything that the class sees now, ring and all."""
    pilot.app.redraw()
    pilot.frame()
    return pilot.app.tree


# What the class sees


@settings(max_examples=tried(20), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.none() | st.integers(0, 6), min_size=4, max_size=4))
def test_the_page_of_a_question_is_the_same_whatever_was_counted(
    pilot: LessonPilot, counts: Sequence[int | None]
) -> None:
    empty = _with_counts(pilot, ())
    assert _with_counts(pilot, counts) == empty


def _with_counts(pilot: LessonPilot, counts: Sequence[int | None]) -> Widget:
    for option, count in zip(item(pilot).options, filled(pilot, *counts), strict=True):
        assert pilot.lesson_world.do(CountAnswers("before", item(pilot).id, option, count))
    return seen(pilot)


def test_before_the_projector_is_dark_the_page_for_numbers_tells_nothing(pilot: LessonPilot) -> None:
    pilot.key(pygame.K_4)
    pilot.forward()
    assert pilot.scene == "entry"
    assert any("done with Enter" in name for name in pilot.names()), "a clicker is told what opens it"
    empty = seen(pilot)
    _with_counts(pilot, [14, 7, 1, 2])
    pilot.forward()
    assert seen(pilot) == empty
    pilot.number(8)
    pilot.forward()
    assert (pilot.scene, seen(pilot)) == ("entry", empty)
    pilot.press("dark")
    assert not any("done with Enter" in name for name in pilot.names())
    assert pilot.state.entered("before", item(pilot).id) == filled(pilot, 14, 7, 1, 2)


@pytest.mark.parametrize("counts", [(14, 7, 1, 2), (0, 0, 0, 26), (1, 25, 0, 0)])
def test_only_the_row_in_which_is_counted_shows_its_number(
    pilot: LessonPilot, counts: tuple[int, ...]
) -> None:
    open_page(pilot)
    enter(pilot, *counts)
    pilot.to(f"row:{item(pilot).options[2]}")
    pilot.key(pygame.K_UP)
    pilot.key(pygame.K_DOWN)
    ends = [pilot.widget(f"row:{one}").widget.value for one in item(pilot).options]
    assert ends == ["••" if at != 2 else str(counts[2]) for at in range(len(ends))]
    pilot.lesson_world.do(Resize(27))
    pilot.app.redraw()
    pilot.frame()
    assert any("Class: 27." in name for name in pilot.names()), "how large the class is stays in sight"
    assert not any(str(sum(counts)) in name.split() for name in pilot.names()), "no total"


def test_when_the_page_is_closed_everything_is_covered(pilot: LessonPilot) -> None:
    before = seen(pilot)
    open_page(pilot)
    enter(pilot, 14, 7, 1, 2)
    while pilot.scene == "entry":
        pilot.forward()
    assert pilot.state.place == ("before", 1)
    assert texts(seen(pilot)) == texts(before)


def test_with_two_screens_the_projector_stays_as_it_is_while_numbers_are_entered(
    pilot: LessonPilot, two: TwoWindows
) -> None:
    del two
    pilot.key(pygame.K_UP)  # from now on a ring shows the focus
    empty, focus = seen(pilot), pilot.focus
    for number in (14, 27, 7, 1, 2):
        enter(pilot, number)
        assert (seen(pilot), pilot.focus) == (empty, focus)
    assert pilot.state.entered("before", item(pilot).id) == filled(pilot, 14, 7, 1, 2)


def test_notes_on_one_screen_tell_no_number(pilot: LessonPilot) -> None:
    _with_counts(pilot, [17, 2, 0, 0])
    pilot.key(pygame.K_n)
    assert pilot.has("notes")
    assert not any("17" in name.split() for name in pilot.names())


# How numbers are entered


def test_arrows_and_enter_go_from_a_to_g_and_back(pilot: LessonPilot) -> None:
    pilot.lesson_world.begin("13-17", 26, "the-chain", "90")
    number = next(n for n, one in enumerate(pilot.state.setup.before, 1) if len(one.options) == 7)
    asked = open_page(pilot, number)
    for option in asked.options[1:]:
        pilot.key(pygame.K_DOWN)
        assert pilot.focus == f"row:{option}"
    for option in reversed(asked.options[:-1]):
        pilot.key(pygame.K_UP)
        assert pilot.focus == f"row:{option}"
    enter(pilot, 1, 2, 3, 4, 5, 6, 0)
    assert pilot.state.entered("before", asked.id) == (1, 2, 3, 4, 5, 6, 0)


def test_a_number_is_seen_while_it_is_typed_and_whole_when_its_row_is_left(pilot: LessonPilot) -> None:
    open_page(pilot)
    first = f"row:{item(pilot).options[0]}"
    pilot.number(18)
    assert pilot.widget(first).widget.value == "18_"
    assert pilot.state.entered("before", item(pilot).id)[0] is None
    pilot.wait(5000)
    pilot.key(pygame.K_BACKSPACE)
    pilot.number(6)
    pilot.key(pygame.K_DOWN)
    assert pilot.state.entered("before", item(pilot).id)[0] == 16


@pytest.mark.parametrize("number", [27, 99])
def test_a_number_that_does_not_fit_is_refused_as_a_whole(pilot: LessonPilot, number: int) -> None:
    open_page(pilot)
    enter(pilot, 7)
    pilot.key(pygame.K_UP)
    enter(pilot, number)
    assert pilot.focus == f"row:{item(pilot).options[0]}"
    assert pilot.state.entered("before", item(pilot).id) == filled(pilot, 7)
    assert any("More answers than pupils (26)" in name for name in pilot.names())
    enter(pilot, 8)
    assert pilot.state.entered("before", item(pilot).id)[0] == 8
    assert not any("More answers than pupils" in name for name in pilot.names())


@pytest.mark.long
@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
@pytest.mark.parametrize(("language", "scale"), [("hr", 200), ("sr", 200), ("sr", 150)])
def test_a_refusal_in_large_letters_leaves_the_row_in_sight_that_it_is_about(
    tmp_path: Path, language: str, scale: int, size: tuple[int, int]
) -> None:
    pilot = LessonPilot(tmp_path, size=size, language=language)
    pilot.world.set_setting("text_scale", scale)
    assert pilot.lesson_world.begin("9-12", 24, "new-friend", "45")
    for number in range(1, len(pilot.state.setup.before) + 1):
        asked = open_page(pilot, number)
        for option in asked.options:
            pilot.number(99)
            pilot.key(pygame.K_RETURN)
            row = pilot.widget(f"row:{option}")
            assert pilot.has("larger")
            seen_part = row.widget.rect.intersection(row.clip)
            assert row.widget.rect.h - seen_part.h < 1, f"{option} of {asked.id} is cut"
            pilot.number(0)
            pilot.key(pygame.K_RETURN)


@pytest.mark.long
@pytest.mark.parametrize("language", ["bs", "hr", "sr", "en"])
def test_a_refusal_cuts_at_most_one_row(tmp_path: Path, language: str) -> None:
    pilot = LessonPilot(tmp_path, size=(1280, 720), language=language)
    pilot.world.set_setting("text_scale", 150)
    assert pilot.lesson_world.begin("9-12", 24, "new-friend", "45")
    for number in range(1, len(pilot.state.setup.before) + 1):
        asked = open_page(pilot, number)
        enter(pilot, 99)
        rows = [pilot.widget(f"row:{option}") for option in asked.options]
        cut = [one for one in rows if one.clip.intersection(one.widget.rect).h < one.widget.rect.h - 1]
        assert len(cut) <= 1


def test_signs_count_by_one_and_erase_takes_back(pilot: LessonPilot) -> None:
    open_page(pilot)
    enter(pilot, 12)
    pilot.key(pygame.K_UP)
    pilot.key(pygame.K_PLUS)
    assert pilot.state.entered("before", item(pilot).id)[0] == 13
    pilot.key(pygame.K_MINUS)
    pilot.key(pygame.K_MINUS)
    assert pilot.state.entered("before", item(pilot).id)[0] == 11
    pilot.key(pygame.K_BACKSPACE)
    assert pilot.state.entered("before", item(pilot).id)[0] is None
    pilot.key(pygame.K_KP_MINUS)
    assert pilot.state.entered("before", item(pilot).id)[0] == 0


def test_what_is_not_entered_is_named_and_is_not_the_same_as_nobody(pilot: LessonPilot) -> None:
    open_page(pilot)
    enter(pilot, 14, 0)
    letters = ", ".join("ABCDEFG"[2 : len(item(pilot).options)])
    assert f"Not entered yet: {letters}. Nobody: 0. Class: 26." in pilot.names()
    enter(pilot, *(0 for _ in item(pilot).options[2:]))
    assert any(name.startswith("All entered.") for name in pilot.names())
    show(pilot, "end")
    assert any("Before the story, not entered: 2, 3." in name for name in pilot.names())


def test_what_was_left_empty_is_named_when_a_question_is_left(pilot: LessonPilot) -> None:
    open_page(pilot)
    missing = len(item(pilot).options) - 2
    enter(pilot, 14, 0)
    pilot.forward()
    assert f"Question 1 before the story: {missing} answers not entered." in pilot.names()
    pilot.number(3)
    assert not any(name.startswith("Question 1 before") for name in pilot.names())


def test_what_was_left_empty_is_named_before_the_page_closes_and_not_to_the_class(pilot: LessonPilot) -> None:
    before = texts(seen(pilot))
    open_page(pilot)
    missing = len(item(pilot).options) - 2
    enter(pilot, 14, 0)
    pilot.key(pygame.K_ESCAPE)
    told = f"Question 1 before the story: {missing} answers not entered. Once more closes."
    assert (pilot.scene, told in pilot.names()) == ("entry", True)
    pilot.wait(2000)
    pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "lesson"
    assert texts(seen(pilot)) == before


def test_what_was_left_empty_is_named_at_once_also_after_a_number_was_refused(pilot: LessonPilot) -> None:
    last = open_page(pilot, len(pilot.state.setup.before))
    enter(pilot, 99)
    assert any("More answers than pupils" in name for name in pilot.names())
    pilot.press("done")
    number, missing = len(pilot.state.setup.before), len(last.options)
    told = f"Question {number} before the story: {missing} answers not entered. Once more closes."
    assert (pilot.scene, told in pilot.names()) == ("entry", True)
    assert not any("More answers than pupils" in name for name in pilot.names())
    pilot.press("done")
    assert pilot.scene == "lesson"


def test_the_question_before_can_be_reached_while_a_refusal_is_told(pilot: LessonPilot) -> None:
    open_page(pilot)
    pilot.forward()
    enter(pilot, 99)
    assert (pilot.has("larger"), pilot.has("previous")) == (True, True)
    pilot.press("previous")
    assert not any("More answers than pupils" in name for name in pilot.names())
    assert any(name.startswith("Question 1 of") for name in pilot.names())


@pytest.mark.parametrize("covered", [True, False])
def test_a_refusal_in_the_largest_class_names_no_button_that_is_not_there(
    pilot: LessonPilot, *, covered: bool
) -> None:
    pilot.lesson_world.do(Resize(LARGEST_CLASS))
    open_page(pilot)
    enter(pilot, 99)
    assert not pilot.has("larger")
    told = refused(pilot.app.context(), covered=covered)
    assert told == "More answers than pupils (60). Please count again. Nothing was changed."


def test_a_number_that_was_typed_is_there_when_the_page_is_turned(pilot: LessonPilot) -> None:
    open_page(pilot)
    pilot.number(9)
    pilot.forward()
    assert pilot.state.entered("before", item(pilot).id)[0] == 9
    pilot.back()
    assert pilot.scene == "entry"
    pilot.key(pygame.K_UP)
    assert pilot.widget(f"row:{item(pilot).options[0]}").widget.value == "9"


def test_the_letter_b_is_an_answer_and_hides_nothing_while_numbers_are_entered(pilot: LessonPilot) -> None:
    open_page(pilot)
    pilot.key(pygame.K_b)
    assert pilot.scene == "entry"


def test_single_keys_can_be_switched_off(pilot: LessonPilot) -> None:
    pilot.world.set_setting("shortcuts", value=False)
    pilot.number(7)
    pilot.key(pygame.K_b)
    assert pilot.scene == "lesson"


def test_a_class_that_is_larger_than_was_said_can_be_made_so_at_once(pilot: LessonPilot) -> None:
    open_page(pilot)
    enter(pilot, 20, 7)
    pilot.press("larger")
    assert pilot.state.setup.size == 27
    enter(pilot, 7)
    assert pilot.state.answers("before", item(pilot).id)[:2] == (20, 7)


@pytest.mark.long
def test_a_pupil_who_was_added_can_be_taken_back_on_the_same_page(pilot: LessonPilot) -> None:
    open_page(pilot)
    assert not pilot.has("smaller")
    enter(pilot, 20, 7)
    pilot.press("larger")
    assert pilot.state.setup.size == 27
    assert not pilot.has("larger")
    pilot.press("smaller")
    assert pilot.state.setup.size == 26
    assert not pilot.has("smaller"), "the class is as large as was said"
    enter(pilot, 7)
    assert pilot.state.entered("before", item(pilot).id) == filled(pilot, 20), "26 is what counts"
    pilot.press("larger")
    enter(pilot, 7)
    pilot.press("smaller")
    assert pilot.state.setup.size == 27, "27 answers are counted"
    told = [name for name in pilot.names() if "a class of 26 can give" in name]
    assert told
    assert not any("27" in name for name in told), "nothing of what was counted"


def in_row(pilot: LessonPilot, at: int) -> None:
    """The row with the frame takes what is typed next."""
    options = item(pilot).options
    before = pilot.state.entered("before", item(pilot).id)
    framed = [option for option in options if pilot.widget(f"row:{option}").widget.value != "••"]
    assert framed == [options[at]]
    pilot.number(0)
    assert pilot.widget(f"row:{options[at]}").widget.value == "0_"
    pilot.key(pygame.K_BACKSPACE)
    assert pilot.state.entered("before", item(pilot).id) == before


def test_after_one_more_is_here_the_row_with_the_frame_takes_the_number(pilot: LessonPilot) -> None:
    open_page(pilot)
    enter(pilot, 20, 3, 2, 4)
    pilot.press("larger")
    pilot.app.redraw()
    pilot.frame()
    in_row(pilot, 3)
    enter(pilot, 2)
    assert pilot.state.entered("before", item(pilot).id) == filled(pilot, 20, 3, 2, 2)


@pytest.mark.long
def test_the_row_with_the_frame_takes_the_number_wherever_one_was_meanwhile(pilot: LessonPilot) -> None:
    open_page(pilot)
    enter(pilot, 5, 6)
    in_row(pilot, 2)
    pilot.key(pygame.K_F1)
    pilot.key(pygame.K_ESCAPE)
    in_row(pilot, 2)
    enter(pilot, 99)
    in_row(pilot, 2)
    pilot.number(88)
    pilot.forward()
    in_row(pilot, 2)
    pilot.number(77)
    pilot.key(pygame.K_UP)
    in_row(pilot, 2)
    for wanted in (1, 3):
        pilot.to(f"row:{item(pilot).options[wanted]}")
        in_row(pilot, wanted)
        pilot.to(f"row:{item(pilot).options[0]}.more")
        in_row(pilot, 0)
    assert pilot.state.entered("before", item(pilot).id) == filled(pilot, 5, 6)


@pytest.mark.long
@pytest.mark.parametrize("language", few(["sr", "hr"]))
def test_a_refusal_leaves_the_row_in_sight_that_takes_the_number(pilot: LessonPilot, language: str) -> None:
    pilot.world.set_setting("language", language)
    pilot.app.resize(canvas((1280, 720)))
    pilot.lesson_world.begin("13-17", 26, "the-chain", "90")
    number = next(n for n, one in enumerate(pilot.state.setup.before, 1) if len(one.options) == 7)
    for option in open_page(pilot, number).options:
        pilot.number(99)
        pilot.key(pygame.K_RETURN)
        row = pilot.widget(f"row:{option}")
        assert row.widget.rect.bottom < row.clip.bottom + 1, f"{option} is covered"
        assert row.widget.rect.y > row.clip.y - 1, f"{option} is covered"
        pilot.number(1)
        pilot.key(pygame.K_RETURN)


def test_the_teachers_screen_shows_numbers_row_and_refusal_and_its_buttons_work(
    pilot: LessonPilot, two: TwoWindows
) -> None:
    enter(pilot, 14)
    pilot.number(27)
    aside = pilot.lesson_app.aside
    assert aside is not None
    shown = texts(aside.tree)
    assert any(text.startswith("14 A") for text in shown)
    assert any(text.startswith("› 27_ B") for text in shown)
    pilot.key(pygame.K_RETURN)
    assert any("That would make 41" in text for text in texts(aside.tree))
    pilot.key(pygame.K_n)
    assert not pilot.has("notes"), "notes never come up on the projector then"
    for _ in range(3):  # what lies below the edge is shown first
        here = find(aside.tree, "aside.next")
        assert here is not None
        x, y = here.widget.rect.center
        scale = aside.screen.viewport.scale
        two.asides += [Aside(Down(x * scale, y * scale)), Aside(Up(x * scale, y * scale))]
        pilot.frame()
        if pilot.state.place != ("before", 1):
            break
    assert pilot.state.place == ("before", 2)
    assert pilot.lesson_app.soon(0) == LOOK, "no input of the first window tells what is pressed there"
    two.asides.append(Aside(Closed()))
    pilot.frame()
    assert pilot.lesson_app.aside is None
    assert pilot.lesson_app.soon(0) is None


def test_the_teachers_screen_alone_tells_how_many_answers_are_missing(
    pilot: LessonPilot, two: TwoWindows
) -> None:
    del two
    aside, options = pilot.lesson_app.aside, item(pilot).options
    assert aside is not None
    enter(pilot, 20, *(0 for _ in options[2:]))
    assert not any("missing" in text for text in texts(aside.tree)), "an answer is not entered yet"
    enter(pilot, 3)
    assert any(text.startswith("3 are missing.") for text in texts(aside.tree))
    assert not any("missing" in text for text in texts(pilot.app.tree)), "the class learns nothing of it"


@pytest.mark.long
@pytest.mark.parametrize(
    ("size", "scale"), few_rows([((1024, 600), 200), ((1280, 720), 100), ((1024, 600), 100)])
)
def test_what_is_missing_stays_in_sight_whatever_is_scrolled(
    pilot: LessonPilot, size: tuple[int, int], scale: int
) -> None:
    pilot.lesson_world.begin("13-17", 26, "the-chain", "90")
    pilot.world.set_setting("text_scale", scale)
    pilot.app.resize(canvas(size))
    for number in range(1, len(pilot.state.setup.before) + 1):
        asked = open_page(pilot, number)
        for _ in asked.options:
            hint, foot = pilot.widget("entry.missing"), pilot.widget("foot")
            assert hint.clip.holds(hint.widget.rect), f"{asked.id} is cut"
            assert hint.widget.rect.bottom <= foot.widget.rect.y
            pilot.key(pygame.K_DOWN)


@pytest.mark.parametrize("counts", [(20, 3), (26, 0), (1, 1)])
def test_on_one_screen_the_same_is_said_whatever_is_missing(
    pilot: LessonPilot, counts: tuple[int, ...]
) -> None:
    open_page(pilot)
    enter(pilot, *counts, *(0 for _ in item(pilot).options[2:]))
    assert "All entered. Fewer than 26 together is fine." in pilot.names()
