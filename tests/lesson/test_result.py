"""What the class sees of its questions: good answers, and words that the page bears out, seats included."""

from __future__ import annotations

import html
import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final, get_args

import pytest

from game.lesson.scenes import counting, result
from game.lesson_flow.events import CountAnswers, Go, Resize, Skip
from game.lesson_flow.plan import PLANS, First, Form
from game.report import interpretation as meaning
from game.report.numbers import Answers, class_figures
from game.report.pages import class_page
from game.results.journal_facts import Answered, LessonClosed
from game.results.lessons import NAME
from game.results.seats import lesson_of
from game.story.grammar.questionnaire import IN_SHORT, LESSON_FORMS
from game.ui.draw.widget import find, texts
from tests.lesson.lesson_pilot import LessonPilot
from tests.support.lessons import journal, store_in, survey_of
from tests.support.presses import shared_press
from tests.support.tiers import few

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.report.numbers import ClassFigures
    from game.results.journal import Journal
    from game.story.grammar.questionnaire import Band
    from game.text import Text
    from game.ui.draw.widget import Widget
from tests.lesson.test_result_words import WORDS, item_of

FORMS: Final[tuple[Form, ...]] = get_args(Form)
FIRSTS: Final[tuple[First, ...]] = get_args(First)
LANGUAGES: Final = ("bs", "hr", "sr", "sr_Latn", "sr_BA", "en")
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


def shown(pilot: LessonPilot) -> list[Text | None]:
    """In what words it is said how many gave each good answer."""
    return [one.how_many for one in result.told(pilot.app.context(), pilot.state)]


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


@pytest.mark.long
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
    assert set(shown(pilot)) <= {*WORDS, None}
    assert len(find_rows(pilot)) == 3
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
        assert said(pilot).startswith("How many gave them stands on the page")
    assert pilot.lesson_world.finish()


def test_on_a_share_no_page_is_promised_and_none_comes(
    pilot: LessonPilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("game.results.database", "game.lesson.kept_result"):
        monkeypatch.setattr(f"{place}.on_a_share", lambda _: True)
    count_right(pilot, 20)
    assert said(pilot).startswith("How many gave them can't be told now")
    assert str(pilot.lesson_world.home.data) not in said(pilot)
    assert not pilot.lesson_world.finish()


def test_who_looks_at_the_result_and_gives_up_the_lesson_leaves_no_results(pilot: LessonPilot) -> None:
    (pilot.lesson_world.home.data / NAME).unlink(missing_ok=True)
    count_right(pilot, 26)
    assert shown(pilot) == [meaning.MOST] * 3
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
    assert said(pilot).startswith("How many gave them isn't told: this lesson has had its result")
    count_right(pilot, 5, 4)
    assert said(pilot) == "", "of nine there are too few, whatever was before"


def test_a_lesson_in_which_only_the_feeling_was_counted_has_had_no_result(pilot: LessonPilot) -> None:
    known = pilot.lesson_world.form("after")
    assert known is not None
    felt = {each.id for each in known[1].items if each.about == "comfort"}
    (comfort,) = (each for each in pilot.state.setup.items("after") if each.id in felt)
    assert pilot.lesson_world.do(CountAnswers("after", comfort.id, comfort.options[0], 20))
    pilot.lesson_world.do(Go("result"))
    assert said(pilot) == ""


def test_where_nothing_was_counted_no_page_is_promised_either(
    pilot: LessonPilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("game.results.database", "game.lesson.kept_result"):
        monkeypatch.setattr(f"{place}.on_a_share", lambda _: True)
    for form in FORMS:
        pilot.lesson_world.do(Skip(form))
    pilot.lesson_world.do(Go("result"))
    assert said(pilot).startswith("Nothing was counted")


@pytest.mark.parametrize(("right", "margin"), [(10, 20), (50, 20), (60, 40), (None, 0)])
def test_of_who_is_responsible_silence_may_mean_anything_but_most(right: int | None, margin: int) -> None:
    """Were all but "few" said, a row without words would say that few named them."""
    answers = Answers(26, right, margin)
    assert meaning.for_class(item_of(answers)) is not meaning.MOST
    assert meaning.before_class(item_of(answers), "route") is meaning.for_class(item_of(answers))
    assert meaning.before_class(item_of(answers), "blame") is None
    assert meaning.before_class(None, "blame") is None
    assert meaning.before_class(item_of(Answers(26, 90, 20)), "blame") is meaning.MOST


def test_that_few_named_who_is_responsible_is_not_said_before_the_class(
    pilot: LessonPilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody to whom it happened may sit there; the page for the teacher has the figure."""
    monkeypatch.setattr("game.results.moving.moved", lambda count, _: count)
    count_right(pilot, 0, 26)
    told = result.told(pilot.app.context(), pilot.state)
    assert {each.about: each.how_many for each in told}["blame"] is None
    assert {each.how_many for each in told if each.about != "blame"} == {meaning.FEWER}


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
    assert said(pilot).startswith("How many gave them can't be told now")
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
    assert shown(pilot) == [meaning.UNTOLD, meaning.UNTOLD, None]


def test_of_a_class_of_nine_nothing_is_told_whatever_its_counts_were_moved_to(
    pilot: LessonPilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.results.moving.moved", lambda count, _: count + 9 if count else 0)
    for size, told in ((9, meaning.UNTOLD), (10, meaning.MOST)):
        pilot.lesson_world.do(Resize(size))
        count_right(pilot, 9)
        assert shown(pilot)[:2] == [told] * 2
        assert shown(pilot)[2] is (told if told is meaning.MOST else None)


def test_nine_seats_of_a_class_that_was_not_counted_tell_nothing(pilot: LessonPilot) -> None:
    merge(pilot, 9)
    for form in FORMS:
        pilot.lesson_world.do(Skip(form))
    pilot.lesson_world.do(Go("result"))
    assert shown(pilot) == [None] * 3
    assert on_page(pilot).items == ()


def test_where_the_questions_were_left_out_the_slide_says_no_more_than_that_nothing_was_counted(
    pilot: LessonPilot,
) -> None:
    """They may have been asked at seats that are not merged."""
    for form in FORMS:
        pilot.lesson_world.do(Skip(form))
    pilot.lesson_world.do(Go("result"))
    assert said(pilot).startswith("Nothing was counted, and nothing has to be")


def test_where_sheets_are_counted_after_the_class_has_gone_the_good_answers_are_shown(
    pilot: LessonPilot,
) -> None:
    pilot.lesson_world.do(Go("result"))
    assert shown(pilot) == [None] * 3
    assert len(find_rows(pilot)) == 3
    assert said(pilot) == ""


# No word that the page does not bear out


def test_every_item_is_in_the_result_also_where_all_know_the_answer(pilot: LessonPilot) -> None:
    count_right(pilot, 26)
    assert shown(pilot) == [meaning.MOST] * 3
    told = " ".join(texts(board(pilot)))
    assert told.count("Most answers said so") == 3
    assert not re.search(r"\d", told)


@pytest.mark.long
@pytest.mark.parametrize("skipped", [True, False])
def test_the_answers_are_those_to_the_questions_that_the_class_heard_last(
    pilot: LessonPilot, *, skipped: bool
) -> None:
    """Those after the story, also where their sheets are entered later: then nothing of how many is said."""
    for form, item, options in questions(pilot):
        if form == "before":
            pilot.lesson_world.do(CountAnswers(form, item, options[0], 24))
    if skipped:
        pilot.lesson_world.do(Skip("after"))
    pilot.lesson_world.do(Go("result"))
    found = result.told(pilot.app.context(), pilot.state)
    known = pilot.lesson_world.form("before" if skipped else "after")
    assert known is not None
    assert [one.answer for one in found] == [known[1].by_id[one.item].told for one in found]
    assert [one.how_many for one in found] == [None] * 3
    assert "For the class" not in class_page(shared_press().paper, on_page(pilot), None), "nor on the page"


@pytest.mark.parametrize("right", [2, 14, 26])
@pytest.mark.long
def test_the_page_says_to_the_class_what_the_slide_said(pilot: LessonPilot, right: int) -> None:
    count_right(pilot, right, 26 - right)
    told = [each.source for each in shown(pilot) if each is not None]
    assert len(told) >= 2  # that few named who is responsible is not said
    paper = shared_press().paper
    page = html.unescape(class_page(paper, on_page(pilot), None))
    assert re.findall("For the class: “(.*?)”", page) == told


# The board


def board(pilot: LessonPilot) -> Widget:
    pilot.app.redraw()
    pilot.frame()
    here = find(pilot.app.tree, "result.board")
    assert here is not None
    return here.widget


def find_rows(pilot: LessonPilot) -> tuple[Widget, ...]:
    return tuple(each for each in board(pilot).children if each.id.startswith("result-"))


def test_a_good_answer_is_read_with_why_and_then_with_how_many_gave_it(pilot: LessonPilot) -> None:
    count_right(pilot, 25)
    first, second, third = find_rows(pilot)
    assert first.role == "item"
    assert re.match(r"\w+'s first warning sign was: “.+”", first.name)
    assert re.match(r"It draws \w+ away from all others\.", first.value)
    assert "helpline" in second.name
    assert third.value.endswith("Most answers said so.")


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_before_the_questions_the_class_is_told_with_the_same_words_what_will_be_said(language: str) -> None:
    say = shared_press(language).paper.say
    secret = next(text for _, text in counting.HOW if text.id == "lesson.survey-secret")
    assert say(meaning.MOST) in say(secret)


@pytest.mark.long
@pytest.mark.parametrize("language", few(LANGUAGES))
@pytest.mark.parametrize("band", ["9-12", "13-17"])
def test_of_a_chat_the_class_hears_the_very_message_that_is_the_right_answer(
    band: Band, language: str
) -> None:
    survey, say = survey_of(band), shared_press(language).paper.say
    assert survey is not None
    for form in LESSON_FORMS:
        item = next(one for one in survey.forms[form].items if one.about == "detective")
        assert item.right is not None
        assert item.told is not None
        number = int(item.right.source.removeprefix("Message "))
        held = [at for at, message in enumerate(item.chat, 1) if say(message) in say(item.told)]
        assert held == [number]


def test_of_ninety_minutes_the_same_three_questions_are_shown(pilot: LessonPilot) -> None:
    pilot.lesson_world.begin("13-17", 26, "the-chain", "90")
    assert [one.about for one in result.told(pilot.app.context(), pilot.state)] == [*IN_SHORT]


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("first", FIRSTS)
@pytest.mark.parametrize("band", ["9-12", "13-17"])
def test_the_slide_is_read_aloud_within_its_minute(band: Band, first: First, language: str) -> None:
    """The longest words of how many, too; a minute is the least that a plan gives to it."""
    survey, say = survey_of(band), shared_press(language).paper.say
    assert survey is not None
    assert min(part.minutes for plan in PLANS.values() for part in plan.parts if part.id == "result") == 1
    longest = max((say(each) for each in WORDS), key=lambda each: len(each.split()))
    heard = [say(result.TITLE), say(result.TALK)]
    for item in survey.forms[first].in_short(before=False):
        if item.told is not None and item.why is not None:
            heard += [say(item.told), say(item.why), longest]
    assert len(heard) == 2 + 3 * 3
    assert sum(len(each.split()) for each in heard) <= 110, "140 words a minute, and time to answer"


@pytest.mark.long
@pytest.mark.parametrize("first", FIRSTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_three_answers_are_seen_at_once_on_a_projector(
    language: str, first: First, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is said of how many: the longest of these words beside each of them."""
    say = shared_press(language).paper.say
    longest = max(WORDS, key=lambda each: len(say(each)))
    monkeypatch.setattr(result, "before_class", lambda *_: longest)
    monkeypatch.setattr("game.lesson.world.first_form", lambda _: first)
    for band, story in (("9-12", "treasure-game"), ("13-17", "the-chain")):
        pilot = LessonPilot(tmp_path / band, size=(1280, 720), language=language)
        assert pilot.lesson_world.begin(band, 26, story, "45")
        count_right(pilot, 26)
        pilot.app.layers.clear()
        pilot.app.open("title")
        pilot.frame()
        assert shown(pilot) == [longest] * 3
        assert len(find_rows(pilot)) == 3
        assert find(pilot.app.tree, "lesson.scroll") is None, band
        pilot.world.close()
