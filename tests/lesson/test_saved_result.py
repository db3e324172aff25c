"""The button at the end of a lesson: its result as a page that can be printed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.lesson.actions import Finish, OpenResult, WriteResult
from game.lesson.scenes.kit import world_of
from game.lesson.scenes.lesson import LessonScene
from game.lesson.world import LessonWorld
from game.lesson_flow.events import CountAnswers, Go
from game.paths import Paths
from game.report.saved import NOT_WRITTEN, folder_for
from game.report.words import FELT
from game.results.database import StoreError
from game.scenes.scene import Context
from game.shell.start import make_world
from game.ui.draw.geometry import viewport
from game.ui.draw.look import Look
from game.ui.draw.offscreen import prepare
from game.ui.draw.theme import THEMES, typography
from game.ui.draw.typesetting import Typesetter
from game.ui.draw.widget import texts
from tests.support.known import knowing

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def context(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Context:
    """A lesson of 24 that answered one item and has ended; its counts are not moved."""
    monkeypatch.setattr("game.results.moving.moved", lambda count, _: count)
    given = {"language": "en", "country": "BA", "sound": False}
    world = knowing(make_world(tmp_path, given, LessonWorld))
    assert isinstance(world, LessonWorld)
    assert world.begin("9-12", 24, "treasure-game", "45")
    for form, right in (("before", 8), ("after", 16)):
        assert world.do(CountAnswers(form, "chat", "first", right))  # type: ignore[arg-type]
        assert world.do(CountAnswers(form, "chat", "praise", 24 - right))  # type: ignore[arg-type]
    assert world.do(Go("end"))
    prepare()
    view = viewport(1280, 720)
    look = Look(THEMES["warm"], typography(1.25), Typesetter(view.scale), motion=True, now=0)
    made = Context(world, view, look, world.catalog, world.gender, world.hero, {})
    LessonScene().handle(Finish(), made)
    return made


def said(context: Context) -> str:
    return " ".join(texts(LessonScene().view(context)))


@pytest.mark.long
def test_the_result_of_the_lesson_is_written_where_the_teacher_is_told(context: Context) -> None:
    assert "Result as a page" not in said(context), "it is written with the end of the lesson"
    folder = world_of(context).home.data / "reports"
    assert str(folder) in said(context)
    page, table = sorted(folder.iterdir(), reverse=True)
    assert "34 % → 66 %" in page.read_text(encoding="utf-8")
    assert "right,chat,after,24,66" in table.read_text(encoding="utf-8")


@pytest.mark.long
def test_the_page_is_the_lessons_own_also_when_others_were_held_that_week(
    context: Context, tmp_path: Path
) -> None:
    world = world_of(context)
    assert world.begin("9-12", 20, "treasure-game", "45")
    assert world.do(CountAnswers("before", "chat", "first", 10))
    assert world.do(CountAnswers("before", "chat", "praise", 10))
    LessonScene().handle(Finish(), context)
    pages = [page.read_text(encoding="utf-8") for page in (tmp_path / "reports").glob("*.html")]
    assert len(pages) == 2
    assert sum("20 pupils" in page for page in pages) == 1


@pytest.mark.long
def test_a_page_that_cant_be_written_is_told_and_can_be_tried_again(context: Context, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "reports")
    (tmp_path / "reports").write_text("in the way", encoding="utf-8")
    world = world_of(context)
    assert world.begin("9-12", 20, "treasure-game", "45")
    LessonScene().handle(Finish(), context)
    assert "Result as a page" in said(context)
    assert isinstance(world.refusal, StoreError)
    assert world.refusal.text == NOT_WRITTEN
    assert "The page can't be written here" in said(context)
    (tmp_path / "reports").unlink()
    LessonScene().handle(WriteResult(), context)
    assert world.written is not None


def test_pages_lie_among_the_documents_of_the_teacher(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CUVARI_DATA", raising=False)
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: tmp_path / "Documents")
    paths = Paths.find()
    assert folder_for(paths) == tmp_path / "Documents" / "cuvari-mreze"
    own = msgspec.structs.replace(paths, data=tmp_path / "stick")
    assert folder_for(own) == tmp_path / "stick" / "reports"


@pytest.mark.long
@pytest.mark.parametrize(
    ("program", "told"), [(True, "opens in another window"), (False, "no program that opens")]
)
def test_the_result_is_opened_by_a_button_when_the_lesson_is_over(
    context: Context, *, program: bool, told: str
) -> None:
    world = world_of(context)
    asked: list[Path] = []

    def show(page: Path) -> bool:
        asked.append(page)
        return program

    world.show = show
    assert world.begin("9-12", 20, "treasure-game", "45", 5, "b")
    LessonScene().handle(Finish(), context)
    assert "Open the result" in said(context)
    LessonScene().handle(OpenResult(), context)
    assert asked == [world.written]
    assert "-5b-" in asked[0].name
    assert told in said(context)


@pytest.mark.long
def test_how_many_felt_bad_is_told_on_a_ground_that_judges_nothing(context: Context) -> None:
    world = world_of(context)
    assert world.begin("9-12", 20, "treasure-game", "45")
    for point in ("1", "3"):
        assert world.do(CountAnswers("after", "feeling", point, 10))
    for option in ("first", "praise"):
        assert world.do(CountAnswers("before", "chat", option, 10))
    LessonScene().handle(Finish(), context)
    assert world.written is not None
    page = world.written.read_text(encoding="utf-8")
    assert "card calm" not in page
    assert f'<div class="card gap"><h2>{FELT.source}' in page
