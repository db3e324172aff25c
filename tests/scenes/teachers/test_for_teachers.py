"""For teachers: found from the title, reached by every hand, and left again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pygame
import pytest

from game.config.read import given
from game.scenes.teachers.found_results import FoundResults
from game.scenes.teachers.teachers_desk import ResultPage, Told, Work, desk_of
from game.shell.start import make_world
from game.story.grammar.pack import Pack
from game.text import Text
from game.ui.draw.widget import find
from game.workshop.sample_desk import DOCUMENTS, SCREENS, STICK, SampleDesk
from tests.support.contexts import MakeContext, context, world
from tests.support.kiosk_pilot import KioskPilot
from tests.support.pilot import HANDS, Hand, Pilot

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.shell.world import GameWorld

__all__ = ["context", "world"]

ROWS = {
    "results": "teachers-results",
    "print": "teachers-print",
    "trainer": "teachers-trainer",
    "adults": "teachers-adults",
    "teachers-help": "teachers-help",
}


class Slow:
    """Work that goes on until it is told to be done."""

    def __init__(self) -> None:
        self.told: Told | None = None


class Desk(SampleDesk):
    """Notes what it was asked for; what is begun goes on where it is `slow`."""

    def __init__(self, *, opens: bool = True, slow: bool = False) -> None:
        self.asked: list[object] = []
        self.opens, self.work = opens, Slow() if slow else None

    def open(self, place: Path) -> bool:
        self.asked.append(place)
        return self.opens

    def teach(self) -> None:
        self.asked.append("teach")

    def begin(self, do: Callable[[], Told]) -> Work:
        return self.work or super().begin(do)


@pytest.mark.parametrize(
    ("language", "found", "name", "below"),
    [
        ("en", {"grade": 7, "letter": "b", "episode": "the-chain"}, "7b, The chain", "30 Nov 2026, on this"),
        ("sr", {"grade": 5, "letter": "b", "episode": "the-chain"}, "5б, Ланац", "30. 11. 2026."),
        ("sr_Latn", {"grade": 5, "letter": "b"}, "5b", "30. 11. 2026."),
        ("hr", {"grade": 5, "letter": "2"}, "5-2", "30. 11. 2026."),
        ("en", {"episode": "the-chain"}, "The chain", "30 Nov 2026, on this"),
        ("en", {"episode": "gone"}, "A lesson in week 49 of 2026", "30 Nov 2026, on this"),
    ],
)
def test_a_result_is_named_by_class_story_and_day(
    world: GameWorld, context: MakeContext, language: str, found: dict[str, Any], name: str, below: str
) -> None:
    page = ResultPage(DOCUMENTS / "x.html", "2026-W49", day=date(2026, 11, 30), **found)
    world.desk = OneResult(page)
    row = find(FoundResults("", context(language=language)).view(context(language=language)), "result:0")
    assert row is not None
    assert row.widget.name == name
    assert row.widget.value.startswith(below)


class OneResult(SampleDesk):
    """Finds one page."""

    def __init__(self, page: ResultPage) -> None:
        self._page = page

    def results(self) -> tuple[ResultPage, ...]:
        return (self._page,)


def pilot_at(folder: Path, desk: SampleDesk, scene: str = "") -> Pilot:
    pilot = Pilot(folder, paints=False)
    pilot.world.desk = desk
    pilot.app.refresh()
    pilot.frame()
    if scene:
        pilot.app.open("teachers")
        pilot.app.open(scene)
        pilot.frame()
    return pilot


@pytest.mark.parametrize("hand", HANDS)
def test_every_row_opens_its_page_and_esc_leads_back(tmp_path: Path, hand: Hand) -> None:
    pilot = pilot_at(tmp_path, Desk())
    hand(pilot, "teachers")
    for row, scene in ROWS.items():
        hand(pilot, row)
        assert pilot.scene == scene
        pilot.wait(3000)  # Esc three times quickly is the quick exit
        pilot.key(pygame.K_ESCAPE)
        assert pilot.scene == "teachers"
    pilot.wait(3000)
    pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "title"


def test_the_lesson_is_asked_for_and_the_window_closes_for_it(tmp_path: Path) -> None:
    desk = Desk()
    pilot = pilot_at(tmp_path, desk, "teachers")
    pilot.click("teach")
    assert (desk.asked, pilot.app.running) == (["teach"], False)


def test_the_page_for_adults_leads_to_their_stories(tmp_path: Path) -> None:
    pilot = pilot_at(tmp_path, Desk(), "teachers-adults")
    pilot.click("stories")
    assert pilot.has("episode:when-a-child-tells-you")
    assert not pilot.has("episode:the-chain")


def test_no_way_leads_to_an_empty_street(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pack, "for_adults", ())
    assert not pilot_at(tmp_path, Desk(), "teachers-adults").has("stories")


def test_nothing_leads_there_without_a_desk(tmp_path: Path, context: MakeContext) -> None:
    assert not Pilot(tmp_path, paints=False).has("teachers")
    with pytest.raises(LookupError):
        desk_of(context())


def test_the_file_of_the_system_takes_the_way_away(tmp_path: Path) -> None:
    file = tmp_path / "cuvari.yaml"
    file.write_text("teachers: false\n", encoding="utf-8")
    pilot = pilot_at(tmp_path / "data", Desk())
    assert pilot.has("teachers")
    pilot.world = make_world(tmp_path / "data", {}, given=given({}, file, {}))
    pilot.world.desk = Desk()
    pilot.app.world = pilot.world
    pilot.app.refresh()
    pilot.frame()
    assert not pilot.has("teachers")


def test_a_kiosk_has_no_desk(tmp_path: Path) -> None:
    assert KioskPilot(tmp_path).world.desk is None


def test_pages_are_made_told_of_and_opened(tmp_path: Path) -> None:
    desk = Desk()
    pilot = pilot_at(tmp_path, desk, "teachers-print")
    pilot.click("print:cards")
    place = DOCUMENTS / "prints" / "en"
    assert str(place) in pilot.widget("told").widget.name
    assert pilot.focus == "open"
    pilot.key(pygame.K_RETURN)
    assert desk.asked == [place / "index.html"]
    assert "It opens in another window." in pilot.widget("told").widget.name


def test_where_nothing_can_be_opened_the_path_is_said(tmp_path: Path) -> None:
    pilot = pilot_at(tmp_path, Desk(opens=False), "teachers-results")
    pilot.click("result:0")
    told = pilot.widget("told").widget
    assert told.name.startswith("This computer has no program that opens it from here.")
    assert told.name.endswith(str(DOCUMENTS / "class-2026-W48-7b-1f0c33a2.html"))
    assert (told.role, told.live) == ("alert", True)


def test_while_something_goes_on_nothing_else_is_begun(tmp_path: Path) -> None:
    desk = Desk(slow=True)
    pilot = pilot_at(tmp_path, desk, "teachers-print")
    pilot.click("print:cards")
    assert pilot.widget("told").widget.name == "One moment. You can go on when this is done."
    pilot.click("print:rules")
    assert desk.work is not None
    desk.work.told = Told(Text("x.done", "Done."))
    pilot.until(lambda: pilot.widget("told").widget.name == "Done.")


def test_who_left_the_page_is_not_told_there(tmp_path: Path) -> None:
    desk = Desk(slow=True)
    pilot = pilot_at(tmp_path, desk, "teachers-print")
    pilot.click("print:cards")
    pilot.key(pygame.K_ESCAPE)
    assert desk.work is not None
    desk.work.told = Told(Text("x.done", "Done."))
    pilot.wait(1000)
    assert pilot.scene == "teachers"


def test_a_stick_is_chosen_and_what_it_holds_is_taken(tmp_path: Path) -> None:
    pilot = pilot_at(tmp_path, Desk(), "teachers-trainer")
    assert "selected" in pilot.widget("stick:0").widget.state
    pilot.click("stick:1")
    assert "selected" in pilot.widget("stick:1").widget.state
    pilot.click("take-back")
    assert pilot.focus == "stick:1"  # nothing is to be opened, so the choice has the focus again
    assert pilot.widget("told").widget.name == ("New lessons that were taken: 3. Kept here are now: 5.")


def test_without_a_stick_one_looks_again(tmp_path: Path) -> None:
    desk = Desk()
    desk.sticks = lambda: ()  # type: ignore[method-assign]
    pilot = pilot_at(tmp_path, desk, "teachers-trainer")
    assert pilot.focus == "again"
    assert not pilot.has("make-kit")
    desk.sticks = lambda: (Path("/media/school/NEW"),)  # type: ignore[method-assign]
    pilot.click("again")
    assert pilot.has("make-kit")


def test_the_pictures_show_every_screen_for_teachers() -> None:
    assert {scene for scene, _ in SCREENS.values()} == {
        "teachers",
        *ROWS.values(),
        "teachers-training",
        "teachers-code",
    }


class Keeping(Desk):
    """Notes what is deleted, typed and noted."""

    def delete_result(self, found: ResultPage) -> Told:
        self.asked.append(found.file)
        return super().delete_result(found)

    def use_code(self, code: str) -> Told:
        self.asked.append(code)
        return super().use_code(code)

    def note_training(self, people: int) -> Told:
        self.asked.append(people)
        return super().note_training(people)


def test_a_result_is_deleted_after_a_second_press_and_one_of_a_stick_never(tmp_path: Path) -> None:
    desk = Keeping()
    pilot = pilot_at(tmp_path, desk, "teachers-results")
    pilot.click("delete")
    assert not any(STICK.name in name for name in pilot.names())
    pilot.click("delete:0")
    assert desk.asked == []
    pilot.click("keep")
    assert (desk.asked, pilot.has("write-all")) == ([], True)
    for wanted in ("delete", "delete:0", "gone"):
        pilot.wait(500)
        pilot.click(wanted)
    assert desk.asked == [desk.results()[0].file]
    assert pilot.has("write-all")


def test_esc_leaves_the_question_and_then_the_page(tmp_path: Path) -> None:
    pilot = pilot_at(tmp_path, Keeping(), "teachers-results")
    pilot.click("delete")
    pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "teachers-results"
    pilot.wait(3000)
    pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "teachers"


@pytest.mark.parametrize(
    "hand", [pytest.param(hand, marks=pytest.mark.long if at else ()) for at, hand in enumerate(HANDS)]
)
def test_a_code_is_typed_without_a_keyboard_and_used_once_it_is_whole(tmp_path: Path, hand: Hand) -> None:
    desk = Keeping()
    pilot = pilot_at(tmp_path, desk, "teachers-trainer")
    hand(pilot, "code")
    for sign in "7K3MX":
        hand(pilot, f"sign:{sign}")
    hand(pilot, "erase")
    for sign in "9QPX":
        assert not pilot.has("use")
        hand(pilot, f"sign:{sign}")
    hand(pilot, "use")
    assert desk.asked == ["7K3M9QPX"]


def test_a_training_is_noted_with_its_people_under_the_code_of_the_computer(tmp_path: Path) -> None:
    desk = Keeping()
    pilot = pilot_at(tmp_path, desk, "teachers-trainer")
    pilot.click("training")
    assert any("7K3M-9QPX" in name for name in pilot.names())
    for wanted in ("people.more", "people.more", "people.less", "note"):
        pilot.click(wanted)
    assert desk.asked == [11]
    assert any("11 people" in name for name in pilot.names())
