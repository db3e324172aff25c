"""What the class sees at the end: words that the page bears out, of seats that were merged as well."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final, get_args

import pytest

from game.lesson.scenes import result
from game.lesson_flow.events import CountAnswers, Go, Resize, Skip
from game.lesson_flow.plan import Form
from game.lesson_flow.reducer import LARGEST_CLASS
from game.report.numbers import Answers, class_figures
from game.results.anonymity.perturbation import FURTHEST, KEYS, moved
from game.results.anonymity.shares import OUTSIDE
from game.results.journal_facts import Answered, LessonClosed
from game.results.lessons import NAME
from game.results.moved import MovedAnswers
from game.results.results import Result
from game.results.seats import lesson_of
from game.results.statistics import NORMAL
from game.ui.draw.widget import find, texts
from tests.lesson.lesson_pilot import LessonPilot
from tests.support.lessons import journal, lesson, store_in, survey_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.lesson.scenes.result import Fifths
    from game.report.numbers import ClassFigures
    from game.results.journal import Journal
    from game.ui.draw.widget import Widget

FORMS: Final[tuple[Form, ...]] = get_args(Form)
WORD = "blue"


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[LessonPilot]:
    """A lesson with 26 pupils at its first question; a word was said at the seats."""
    made = LessonPilot(tmp_path)
    made.lesson_world.word = WORD
    assert made.lesson_world.begin("13-17", 26, "the-chain", "45")
    made.lesson_world.do(Go("before", 1))
    made.app.layers.clear()
    made.app.open("title")
    made.frame()
    yield made
    made.world.close()


def count_right(pilot: LessonPilot, right: int, wrong: int = 0) -> None:
    """So many give the right answer to each question, before and after, and so many another one."""
    for form, item, options in questions(pilot):
        for option, count in zip(options, (right, wrong), strict=True):
            assert pilot.lesson_world.do(CountAnswers(form, item, option, count))
    pilot.lesson_world.do(Go("result"))


def questions(pilot: LessonPilot) -> Iterator[tuple[Form, str, tuple[str, str]]]:
    """Each question of this lesson with its right answer and another one."""
    for form in FORMS:
        known = pilot.lesson_world.form(form)
        assert known is not None
        survey, asked = known
        for each in pilot.state.setup.items(form):
            options = survey.options(asked.by_id[each.id])
            right = next((one.id for one in options if one.score == 1), options[0].id)
            yield form, each.id, (right, next(one.id for one in options if one.id != right))


def at_seat(pilot: LessonPilot, seat: int) -> Journal:
    """The journal of a seat of this lesson at which all was answered right, or at every third seat wrong."""
    facts = [Answered(form, item, options[seat % 3 == 0]) for form, item, options in questions(pilot)]
    return journal([*facts, LessonClosed()], seat, lesson_of("13-17", "en", "BA", WORD))


def merge(pilot: LessonPilot, seats: int) -> None:
    """Bring the journals of so many seats to the computer of this lesson."""
    with store_in(pilot.lesson_world.home.data) as store:
        taken, _ = store.take_all([at_seat(pilot, seat) for seat in range(1, seats + 1)], [])
    assert set(taken) == {"new"}


def shown(pilot: LessonPilot) -> list[tuple[Fifths | None, Fifths | None]]:
    return [(one.before, one.after) for one in result.compared(pilot.app.context(), pilot.state)]


def on_page(pilot: LessonPilot) -> ClassFigures:
    """What the page of the lesson tells, which ends."""
    assert pilot.lesson_world.finish()
    with store_in(pilot.lesson_world.home.data) as store:
        (only,) = store.results()
    return class_figures(only, survey_of("13-17"))


def alike(slide: ClassFigures | None, page: ClassFigures) -> bool:
    """Whether a slide and a page tell the same of a class."""
    return slide is not None and (slide.items, slide.felt, slide.domains) == (
        page.items, page.felt, page.domains,
    )  # fmt: skip


# The same as the page


def test_slide_and_page_tell_the_same_figures_which_are_moved(pilot: LessonPilot, tmp_path: Path) -> None:
    count_right(pilot, 17, 5)
    figures = pilot.lesson_world.figures
    assert figures is not None
    assert len(figures.items) == 3
    pilot.world.close()
    again = LessonPilot(tmp_path)
    assert again.lesson_world.figures == figures, "also after a crash"
    assert alike(figures, on_page(again))
    again.world.close()


@pytest.mark.parametrize("counted", [0, 8, 26])
def test_slide_and_page_tell_the_same_of_a_class_at_seats(pilot: LessonPilot, counted: int) -> None:
    """Nobody else, a part of the class, or all of it was counted as well."""
    merge(pilot, 16)
    if counted:
        count_right(pilot, counted)
    else:
        pilot.lesson_world.do(Go("result"))
    figures = pilot.lesson_world.figures
    assert all(told is not None for pair in shown(pilot) for told in pair)
    assert len(texts(board(pilot))) == 3
    assert alike(figures, on_page(pilot))


def test_slide_and_page_tell_the_same_of_seats_that_have_ended_before(pilot: LessonPilot) -> None:
    """The second half comes a week later: the answers of the first lie there moved since the day after."""
    merge(pilot, 12)
    with store_in(pilot.lesson_world.home.data) as store:
        store.end(lesson_of("13-17", "en", "BA", WORD).id)
    count_right(pilot, 9, 4)
    figures = pilot.lesson_world.figures
    assert alike(figures, on_page(pilot))


def test_what_is_merged_while_the_result_is_shown_does_not_change_the_slide(pilot: LessonPilot) -> None:
    count_right(pilot, 14)
    figures = pilot.lesson_world.figures
    merge(pilot, 12)
    assert pilot.lesson_world.figures is figures
    pilot.lesson_world.do(Go("contacts"))
    pilot.lesson_world.do(Go("result"))
    assert pilot.lesson_world.figures != figures
    assert alike(pilot.lesson_world.figures, on_page(pilot)), "who goes back to it sees what the page tells"


def test_a_page_is_promised_only_while_the_results_are_busy(
    pilot: LessonPilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_in(pilot.lesson_world.home.data).close()
    monkeypatch.setattr("game.results.database.PATIENCE", 0.01)
    busy = closing(sqlite3.connect(pilot.lesson_world.home.data / NAME, isolation_level=None))
    with busy as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        count_right(pilot, 20)
        assert said(pilot).startswith("What was counted stands on the page")
    assert pilot.lesson_world.finish()


def test_on_a_share_no_page_is_promised_and_none_comes(
    pilot: LessonPilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("game.results.database", "game.lesson.kept_result"):
        monkeypatch.setattr(f"{place}.on_a_share", lambda _: True)
    count_right(pilot, 20)
    assert said(pilot).startswith("The results on this computer can't be used now")
    assert str(pilot.lesson_world.home.data) not in said(pilot)
    assert not pilot.lesson_world.finish()


def test_who_looks_at_the_result_and_gives_up_the_lesson_leaves_no_results(pilot: LessonPilot) -> None:
    (pilot.lesson_world.home.data / NAME).unlink(missing_ok=True)
    count_right(pilot, 20, 4)
    assert all(told is not None for pair in shown(pilot) for told in pair)
    pilot.lesson_world.give_up()
    assert not (pilot.lesson_world.home.data / NAME).exists()


def test_a_lesson_that_had_a_result_is_not_said_to_have_too_few(pilot: LessonPilot) -> None:
    """Its result was deleted; of other counts it gets no second one, from which the first would come out."""
    merge(pilot, 16)
    with store_in(pilot.lesson_world.home.data) as store:
        id_ = lesson_of("13-17", "en", "BA", WORD).id
        assert store.end(id_)
        assert store.delete(id_)
    count_right(pilot, 20, 4)
    assert said(pilot).startswith("What was counted isn't shown: this lesson has had a result before")
    count_right(pilot, 5, 4)
    assert said(pilot) == "", "of nine there are too few, whatever was before"


def said(pilot: LessonPilot) -> str:
    """What the slide says in place of figures."""
    pilot.app.redraw()
    pilot.frame()
    here = find(pilot.app.tree, "result.none")
    return here.widget.name if here is not None else ""


def test_figures_that_cant_be_read_are_not_shown(pilot: LessonPilot) -> None:
    """The results are from a newer game: they are not put aside, and nobody knows what seats they have."""
    data = pilot.lesson_world.home.data
    store_in(data).close()
    with closing(sqlite3.connect(data / NAME)) as newer:
        newer.execute("PRAGMA user_version = 999")
    count_right(pilot, 20)
    assert said(pilot).startswith("The results on this computer can't be used now")
    assert not pilot.lesson_world.finish()


@pytest.mark.parametrize("content", [b"my notes", bytes(4096)])
def test_results_that_are_spoilt_are_no_part_of_the_slide_and_none_of_the_page(
    pilot: LessonPilot, content: bytes
) -> None:
    (pilot.lesson_world.home.data / NAME).write_bytes(content)
    count_right(pilot, 20, 4)
    figures = pilot.lesson_world.figures
    assert alike(figures, on_page(pilot))


# Nothing of few


def test_of_fewer_than_ten_nothing_is_told(pilot: LessonPilot) -> None:
    count_right(pilot, 1)
    assert shown(pilot) == [(None, None)] * 3


def test_of_a_class_of_nine_nothing_is_told_whatever_its_counts_were_moved_to(
    pilot: LessonPilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.results.moving.moved", lambda count, _: count + 9 if count else 0)
    for size, told in ((9, None), (10, (3, 4))):
        pilot.lesson_world.do(Resize(size))
        count_right(pilot, 9)
        assert shown(pilot) == [(told, told)] * 3


def test_nine_seats_of_a_class_that_was_not_counted_tell_nothing(pilot: LessonPilot) -> None:
    merge(pilot, 9)
    for form in FORMS:
        pilot.lesson_world.do(Skip(form))
    pilot.lesson_world.do(Go("result"))
    assert shown(pilot) == [(None, None)] * 3


def test_where_nothing_was_counted_the_slide_says_so(pilot: LessonPilot) -> None:
    pilot.lesson_world.do(Go("result"))
    pilot.app.redraw()
    pilot.frame()
    assert any(text.startswith("Nothing was counted") for text in texts(pilot.app.tree))


# No word that the page does not bear out


def test_every_item_is_in_the_result_also_where_all_know_the_answer(pilot: LessonPilot) -> None:
    count_right(pilot, 26)
    assert [one and one[1] for pair in shown(pilot) for one in pair] == [4] * 6
    words = texts(board(pilot))
    assert [text.count("nearly all") for text in words] == [2, 2, 2]
    assert not any(any(letter.isdigit() for letter in text) for text in words)


@pytest.mark.parametrize(
    ("right", "margin", "told"),
    [
        (100, 21, (3, 4)), (80, 20, (3, 4)), (60, 12, (2, 3)), (50, 10, (2, 2)), (50, 11, (1, 3)),
        (50, 45, (0, 4)), (20, 20, (0, 1)), (0, 20, (0, 0)), (0, 21, (0, 1)), (None, 0, None),
    ],
)  # fmt: skip
def test_the_fifths_are_those_of_the_interval_on_the_page(
    right: int | None, margin: int, told: Fifths | None
) -> None:
    assert result.fifths(Answers(26, right, margin)) == told


def classes(number: int) -> Iterator[tuple[float, Answers]]:
    """Classes by chance: the share that was right, and what the page tells of it."""
    chance = random.Random(5)
    survey = survey_of("9-12")
    assert survey is not None
    item = next(one for one in survey.forms["a"].items if one.about in result.ABOUT)
    for _ in range(number):
        answered = chance.randint(OUTSIDE, LARGEST_CLASS)
        right = chance.randint(0, answered)
        counts = (moved(count, chance.randrange(KEYS)) for count in (right, answered - right))
        told = Result(
            lesson(pupils=answered), answers=(MovedAnswers(item.id, "before", *counts),), by_hand=True
        )
        yield right / answered, class_figures(told, survey).items[0].moments["before"]


def test_no_word_says_more_than_the_interval_on_the_page() -> None:
    """All of the interval lies within what is said, and whatever is said is wanted for it."""
    for _, answers in classes(3000):
        said = result.fifths(answers)
        if said is None:
            assert answers.right is None
            continue
        assert answers.within is not None
        low, high = answers.within
        assert 20 * said[0] <= low
        assert high <= 20 * (said[1] + 1)
        assert low < 20 * (said[0] + 1) or said[0] == 4
        assert high > 20 * said[1] or said[0] == said[1]


def test_what_is_said_is_true_of_the_class_at_least_95_times_of_100() -> None:
    found = [
        (share, said) for share, answers in classes(3000) if (said := result.fifths(answers)) is not None
    ]
    true = [20 * said[0] <= 100 * share <= 20 * (said[1] + 1) for share, said in found]
    assert len(true) > 2500
    assert sum(true) / len(true) >= 0.95


def test_there_are_words_for_whatever_a_class_may_come_to_and_no_others() -> None:
    """Also of as many seats as can be merged: with more answers no other pair of fifths comes up."""
    most, said = 2 * LARGEST_CLASS + 10 * FURTHEST, set[object]()
    for right in range(most + 1):
        for other in range(max(0, OUTSIDE - right), most + 1 - right):
            each = MovedAnswers("chat", "before", right, other)
            share = each.share
            assert share is not None
            answers = Answers(each.answered, round(100 * share), round(100 * NORMAL * each.error))
            said.add(result.fifths(answers))
    assert said == result.FIFTHS.keys()


# The board


def board(pilot: LessonPilot) -> Widget:
    pilot.app.redraw()
    pilot.frame()
    here = find(pilot.app.tree, "result.board")
    assert here is not None
    return here.widget


def test_two_questions_about_the_same_keep_a_row_each(pilot: LessonPilot) -> None:
    pilot.lesson_world.begin("13-17", 26, "the-chain", "90")
    found = [one.about for one in result.compared(pilot.app.context(), pilot.state)]
    assert len(found) == len(set(found)) >= 7
