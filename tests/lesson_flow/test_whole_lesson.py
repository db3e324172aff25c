"""A whole lesson through the real screens: by keys alone, by a clicker, and killed again and again."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, get_args
from uuid import UUID

import pygame
import pytest

from game.lesson.world import LessonWorld
from game.lesson_flow.events import Go
from game.lesson_flow.plan import Form, Shape
from game.lesson_flow.save import FOLDER, LessonSaves
from tests.lesson.lesson_pilot import LessonPilot
from tests.lesson_flow.teaching import PATIENCE, run, set_up
from tests.support.lessons import store_in
from tests.support.tiers import seldom

if TYPE_CHECKING:
    from pathlib import Path

    from game.lesson_flow.state import State
    from game.results.results import Result


def result(data: Path) -> Result:
    with store_in(data) as store:
        (only,) = store.results()
        assert only.lesson.pupils == 20
        return only


def counted(state: State) -> dict[tuple[str, str], int]:
    """How many a teacher's way through the whole lesson counts, by item and moment."""
    assert min(1, state.setup.plan.stops) <= len(state.decisions) <= state.setup.plan.stops
    return {(asked.id, form): 17 for form in get_args(Form) for asked in state.setup.items(form)}


def told(data: Path) -> dict[tuple[str, str], int]:
    return {(each.item, each.moment): each.answered for each in result(data).answers}


@pytest.fixture
def unmoved(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts as they are, to see that none is lost and none counted twice."""
    monkeypatch.setattr("game.results.moving.moved", lambda count, _: count)
    monkeypatch.setattr("uuid.uuid4", lambda: UUID(int=7, version=4))  # which draws the first form as well


@pytest.mark.long
@pytest.mark.usefixtures("unmoved")
def test_a_lesson_by_keys_alone_ends_with_its_counts_and_nothing_else(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    set_up(pilot)
    pilot = run(pilot)
    assert pilot.state.ended
    assert sorted(path.name for path in (tmp_path / "lesson").rglob("*")) == []
    assert told(tmp_path) == counted(pilot.state)
    pilot.press("close")
    assert not pilot.app.running


def report(pilot: LessonPilot) -> dict[str, str]:
    """The page and the table of the lesson that has just ended, by the ending of their names."""
    page = pilot.lesson_world.written
    assert page is not None
    return {path.suffix: path.read_text(encoding="utf-8") for path in page.parent.iterdir()}


KILLS = 10
KINDS = ("45-story", "2x20", *(shape for shape in get_args(Shape) if shape not in {"45-story", "2x20"}))
"""One lesson alone, and one of two; the others are slow proofs."""


@pytest.mark.long
@pytest.mark.usefixtures("unmoved")
@pytest.mark.parametrize("shape", seldom(KINDS))
def test_killed_ten_times_a_lesson_of_each_kind_gives_the_same_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shape: Shape
) -> None:
    """Ten moments of the whole lesson, by chance: two of them may be one after the other."""
    monkeypatch.setattr("game.lesson.world.secrets.token_hex", lambda: "0" * 64)  # of both the same chance
    monkeypatch.setattr(LessonWorld, "_new_id", lambda *_: "00000000-0000-4000-8000-000000000007")
    moments = 0

    def seen(pilot: LessonPilot) -> LessonPilot:
        nonlocal moments
        moments += 1
        return pilot

    whole = LessonPilot(tmp_path / "whole")
    set_up(whole, shape)
    whole = run(whole, seen)
    chosen = sorted(random.Random(f"kills of {shape}").choices(range(1, moments + 1), k=KILLS))
    at = kills = 0

    def killed(pilot: LessonPilot) -> LessonPilot:
        nonlocal at, kills
        at += 1
        for _ in range(chosen.count(at)):
            pilot = after_a_kill(pilot, tmp_path / "killed")
            kills += 1
        return pilot

    pilot = LessonPilot(tmp_path / "killed")
    set_up(pilot, shape)
    pilot = run(pilot, killed)
    assert kills == KILLS
    assert pilot.state.decisions == whole.state.decisions
    assert told(tmp_path / "killed") == told(tmp_path / "whole") == counted(whole.state)
    assert report(pilot) == report(whole)


def after_a_kill(pilot: LessonPilot, folder: Path) -> LessonPilot:
    """Begin anew over the same folder, as after a power cut: the lesson stands where it stood."""
    place, votes = pilot.state.place, pilot.state.decisions
    pilot.world.close()
    after = LessonPilot(folder)
    assert after.scene == "lesson-resume"
    after.forward()
    assert (after.state.place, after.state.decisions) == (place, votes)
    if after.has("go-on"):
        after.press("go-on")
    return after


@pytest.mark.long
def test_two_sittings_of_20_minutes_go_on_where_the_first_ended(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    set_up(pilot, "2x20")
    pilot.forward()
    pilot.press("skip")
    pilot.press("skip")
    assert pilot.state.place == ("break", 0)
    pilot.world.close()
    again = LessonPilot(tmp_path)
    assert again.scene == "lesson-resume"
    again.press("go-on")
    again.forward()
    assert again.state.place == ("welcome", 0)
    assert again.state.skipped == {"before", "episode"}


@pytest.mark.long
def test_an_interrupted_lesson_can_be_deleted_after_a_second_press(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    set_up(pilot)
    pilot.world.close()
    again = LessonPilot(tmp_path)
    again.press("delete")
    assert again.scene == "lesson-resume"
    assert any("Delete what was kept of “5a, A new friend”?" in name for name in again.names())
    again.press("keep")
    assert len(again.lesson_world.waiting) == 1
    again.press("delete")
    again.press("delete")
    assert again.scene == "lesson-setup"
    again.world.close()
    assert LessonPilot(tmp_path).scene == "lesson-setup"


@pytest.mark.long
def test_lessons_of_several_classes_wait_on_one_computer_each_with_its_own_play(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    set_up(pilot, "2x20")
    pilot.press("skip") if pilot.has("skip") else pilot.forward()
    pilot.lesson_world.do(Go("episode"))
    pilot.app.open("title")
    pilot.frame()
    pilot.press("begin")
    for _ in range(6):
        pilot.forward()
        pilot.leap(3000)
    first = pilot.world.play
    assert first is not None
    pilot.lesson_world.do(Go("welcome"))
    pilot.world.close()
    other = LessonPilot(tmp_path)
    other.press("another")
    other.press("band:13-17")
    other.press("letter.more")
    other.press("episode:new-friend")
    other.press("begin")
    assert other.world.play is None, "the play of another class is not this one's"
    assert other.state.setup.letter == "b"
    other.world.close()
    third = LessonPilot(tmp_path)
    names = [third.widget(f"waiting:{at}").widget.name for at in (0, 1)]
    assert names[0].startswith("8b, A new friend")
    assert names[1].startswith("5a, A new friend")
    assert "second half: welcome back" in names[1] + third.widget("waiting:1").widget.value
    third.press("waiting:1")
    third.press("go-on")
    assert third.state.place == ("welcome", 0)
    assert third.world.play is not None
    assert third.world.play.events == first.events
    assert third.lesson_world.finish()
    assert [state.setup.letter for _, state in third.lesson_world.waiting] == ["b"]
    third.world.close()
    fourth = LessonPilot(tmp_path)
    assert fourth.state.setup.letter == "b"
    assert fourth.world.play is None


@pytest.mark.parametrize(
    "episode",
    ["report-it", "the-chain", "treasure-game"],
)
@pytest.mark.slow
def test_a_clicker_alone_comes_through_every_story(tmp_path: Path, episode: str) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.lesson_world.begin("9-12", 20, episode, "45")
    pilot.app.layers.clear()
    pilot.app.open("title")
    pilot.lesson_world.do(Go("episode"))
    pilot.frame()
    while pilot.scene == "lesson":
        pilot.forward()
    for press in range(PATIENCE):
        if pilot.scene not in ("play", "vote"):
            break
        # nothing is counted: the class talks, and the button back goes through the answers
        pilot.back() if pilot.scene == "vote" and press % 2 else pilot.forward()
        pilot.leap(3000)
    assert pilot.scene == "ending"
    for _ in range(80):
        if pilot.scene == "lesson":
            break
        pilot.forward()
    assert pilot.scene == "lesson"


@pytest.mark.long
def test_the_last_button_is_not_pressed_by_a_clicker(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    set_up(pilot)
    for _ in range(80):
        if pilot.state.place[0] == "end":
            break
        pilot.press("skip") if pilot.state.place[0] == "episode" else pilot.forward()
    pilot.forward()
    assert not pilot.state.ended


@pytest.mark.long
@pytest.mark.parametrize("key", [pygame.K_b, pygame.K_PERIOD])
def test_the_dark_screen_key_hides_everything_and_brings_it_back(tmp_path: Path, key: int) -> None:
    pilot = LessonPilot(tmp_path)
    set_up(pilot)
    pilot.key(key)
    assert (pilot.scene, len(pilot.names())) == ("blank", 1)
    pilot.forward()
    assert (pilot.scene, pilot.state.place) == ("lesson", ("rules", 0))


@pytest.mark.long
def test_opening_help_is_never_recorded(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    set_up(pilot)
    assert pilot.lesson_world.lesson is not None
    before = pilot.lesson_world.lesson.events
    pilot.key(pygame.K_F1)
    assert pilot.scene == "help"
    pilot.key(pygame.K_ESCAPE)
    assert pilot.lesson_world.lesson.events == before


def ids_on_disk(data: Path) -> list[str]:
    """What is kept of lessons under way, as the next start finds it."""
    return [each.id for each in LessonSaves(data / FOLDER).waiting()]


@pytest.mark.parametrize("put_by", [False, True], ids=["shown", "put by"])
def test_a_lesson_that_is_given_up_is_gone_from_the_disk(tmp_path: Path, *, put_by: bool) -> None:
    """It was the last one that was shown: by its id it was taken for the one that is shown still."""
    world = LessonPilot(tmp_path).lesson_world
    for letter in "ab":
        assert world.begin("13-17", 24, "the-chain", "45", 7, letter)
    shown, other = (id_ for id_, _ in world.waiting)
    if put_by:
        world.put_by()
    world.give_up(shown)
    assert [id_ for id_, _ in world.waiting] == [other]
    world.close()
    assert ids_on_disk(tmp_path) == [other]


@pytest.mark.parametrize("put_by", [False, True], ids=["shown", "put by"])
def test_the_last_lesson_that_is_given_up_leaves_no_file(tmp_path: Path, *, put_by: bool) -> None:
    world = LessonPilot(tmp_path).lesson_world
    assert world.begin("13-17", 24, "the-chain", "45")
    ((only, _),) = world.waiting
    if put_by:
        world.put_by()
    world.give_up(only)
    assert world.waiting == ()
    world.close()
    assert ids_on_disk(tmp_path) == []


def test_a_lesson_that_waits_is_given_up_while_another_is_shown(tmp_path: Path) -> None:
    world = LessonPilot(tmp_path).lesson_world
    for letter in "ab":
        assert world.begin("13-17", 24, "the-chain", "45", 7, letter)
    shown, other = (id_ for id_, _ in world.waiting)
    world.give_up(other)
    assert world.state is not None
    assert world.state.setup.letter == "b"
    world.close()
    assert ids_on_disk(tmp_path) == [shown]
