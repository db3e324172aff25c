"""How a lesson begins on a computer: the whole screen, and a question for a teacher."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pygame
import pytest

from game.authors.explore.moments import endings
from game.lesson import teach
from game.lesson.scenes.after_story import LessonEnding
from game.lesson.scenes.school import WHERE
from game.lesson.teach import make_app
from game.lesson.world import LessonWorld
from game.lesson_flow.events import Go
from game.paths import Paths
from game.scenes.help import NOT_ALONE
from game.scenes.teachers.lesson_help import KEYS, STOPS
from game.shell.start import make_world
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import find, texts
from game.ui.window.input import Ask, Closed
from tests.lesson.lesson_pilot import LessonPilot
from tests.support.known import knowing, shared_catalogs
from tests.support.pilot import sharing
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path


def begun(folder: Path, language: str | None) -> str:
    """What the first screen of a new computer says, where this language was given with the command."""
    world = knowing(make_world(folder, {"language": language, "sound": False}, LessonWorld))
    assert isinstance(world, LessonWorld)
    app = sharing(make_app(world, canvas((1280, 720))))
    app.look(0)
    world.close()
    return " ".join(texts(app.tree))


def test_a_teacher_is_asked_where_the_school_is_and_not_for_a_language_that_is_known(tmp_path: Path) -> None:
    said = begun(tmp_path, "en")
    assert WHERE.source in said
    assert "Where do you live?" not in said
    assert "Hrvatski" not in said
    croatian = shared_catalogs(Paths.find().locales).get("hr")
    assert croatian is not None
    assert croatian.render(WHERE) in begun(tmp_path / "hr", "hr")


def test_without_a_language_that_is_asked_first(tmp_path: Path) -> None:
    assert "Hrvatski" in begun(tmp_path, None)


@pytest.mark.parametrize(("windowed", "full"), [(None, True), ((640, 480), False)])
def test_a_lesson_takes_the_whole_screen_at_every_start_unless_a_window_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, windowed: tuple[int, int] | None, *, full: bool
) -> None:
    asked: list[bool] = []

    class Window:
        """Tells what was wanted of it."""

        def __init__(self, size: object, title: object, *, full_screen: bool) -> None:
            del size, title
            asked.append(full_screen)
            self.surface = canvas((640, 480))

    monkeypatch.setattr("game.ui.window.window.Window", Window)
    for _ in range(2):
        world = knowing(
            make_world(tmp_path, {"language": "en", "country": "BA", "sound": False}, LessonWorld)
        )
        assert isinstance(world, LessonWorld)
        teach.opened(world, windowed, screens=1)
        world.close()
    assert asked == [full, full]


def test_the_lesson_can_be_closed_by_a_button_before_and_while_it_waits_and_nothing_is_lost(
    tmp_path: Path,
) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.click("close")
    assert (pilot.app.running, pilot.lesson_app.left) == (False, True)
    pilot = LessonPilot(tmp_path)
    pilot.click("begin")
    pilot.lesson_world.close()
    again = LessonPilot(tmp_path)
    again.click("close")
    assert (again.lesson_app.left, len(again.lesson_world.waiting)) == (True, 1)


def test_a_window_that_is_closed_is_not_left_by_the_button(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.frame(Closed())
    assert (pilot.app.running, pilot.lesson_app.left) == (False, False)


# Choosing the class


def size(pilot: LessonPilot) -> str:
    """What stands as the number of pupils."""
    return pilot.widget("size.value").widget.value


@pytest.mark.long
@pytest.mark.parametrize("here", ["begin", "band:13-17", "shape:15", "grade.more", "letter.more"])
def test_a_digit_changes_the_number_of_pupils_only_in_its_field(tmp_path: Path, here: str) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.to(here)
    pilot.number(5)
    assert size(pilot) == "24 pupils"
    pilot.to("size.value")
    pilot.number(17)
    assert size(pilot) == "17 pupils"
    pilot.key(pygame.K_RETURN)
    pilot.number(8)
    assert size(pilot) == "8 pupils", "after Enter another number begins"
    pilot.to("begin")
    pilot.number(9)
    pilot.forward()
    assert pilot.state.setup.size == 8


@pytest.mark.long
def test_a_lesson_opens_with_a_ring_on_its_main_button(tmp_path: Path) -> None:
    world = knowing(make_world(tmp_path, {"language": "en", "country": "BA", "sound": False}, LessonWorld))
    assert isinstance(world, LessonWorld)
    window, app = teach.opened(world, (640, 480), screens=1)
    app.frame(0)
    assert (app.focus, app.inputs.keyboard) == ("begin", True)
    window.close()
    world.close()


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600)])
@pytest.mark.parametrize("scale", [100, pytest.param(200, marks=pytest.mark.long)])
def test_a_clicker_confirms_language_country_and_class(
    tmp_path: Path, size: tuple[int, int], scale: int
) -> None:
    wanted = {"language": None, "sound": False, "text_scale": scale}
    world = knowing(make_world(tmp_path, wanted, LessonWorld))
    assert isinstance(world, LessonWorld)
    app = sharing(make_app(world, canvas(size)))
    seen = []
    for turn in range(3):
        app.frame(turn * 1000)
        seen.append(app.scene.name)
        app.frame(turn * 1000 + 500, [Ask("page-down")])
    world.close()
    assert (*seen, app.scene.name) == ("language", "language", "lesson-setup", "lesson")


def test_a_mouse_that_lies_on_an_answer_tints_none_while_keys_are_used(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    here = pilot.widget("band:13-17").widget.rect
    scale = pilot.app.screen.viewport.scale
    x, y = (round(each * scale) for each in here.center)
    pilot.send(pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y), buttons=(0, 0, 0), rel=(0, 0)))
    assert pilot.app.pointer.hovered == "band:13-17"
    pilot.key(pygame.K_TAB)
    assert pilot.app.pointer.hovered == ""
    pilot.send(pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y), buttons=(0, 0, 0), rel=(0, 0)))
    assert pilot.app.pointer.hovered == "band:13-17"


# Help


def test_f1_opens_the_teachers_help_and_from_there_that_of_the_pupils(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.click("begin")
    pilot.key(pygame.K_F1)
    for told in (*KEYS, STOPS):
        words = " ".join(each.source for each in told)
        assert all(each.source in pilot.names() for each in told), words
    pilot.press("to-pupils")
    assert NOT_ALONE.source in pilot.names()
    pilot.key(pygame.K_ESCAPE)
    pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "lesson"


def test_a_clicker_reads_help_to_its_end_and_closes_it(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.click("begin")
    pilot.key(pygame.K_F1)
    for _ in range(20):
        pilot.forward()
        if pilot.scene != "help":
            break
    assert (pilot.scene, pilot.state.place) == ("lesson", ("rules", 0))


# What the class sees of it


@pytest.mark.parametrize("language", ["en", "sr", "hr"])
def test_the_story_that_will_begin_is_seen_before_anything_is_scrolled(tmp_path: Path, language: str) -> None:
    pilot = LessonPilot(tmp_path, size=(1280, 720), language=language)
    story = pilot.widget("episode:live")
    assert story.clip.holds(story.widget.rect)


def test_what_will_begin_stands_in_the_title_while_its_card_lies_beyond_the_edge(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path, size=(1280, 720))
    assert "A lesson: 5a · Live · 45 minutes" in pilot.names()
    minutes = pilot.widget("shape:45").widget
    assert pilot.widget("lesson-setup.scroll").widget.rect.bottom < minutes.rect.y
    pilot.press("shape:90")
    assert "A lesson: 5a · Live · 90 minutes" in pilot.names()


def test_what_nobody_is_to_meet_alone_is_chosen_on_purpose(tmp_path: Path) -> None:
    """The loudest laugh would be the first of its age by its file."""
    pilot = LessonPilot(tmp_path)
    stories = [id_.removeprefix("episode:") for id_ in pilot.ids() if id_.startswith("episode:")]
    episodes = [pilot.world.pack.episodes[one] for one in stories]
    young = [one.unattended for one in episodes if int(one.ages.split("-")[0]) <= 12]
    assert young == sorted(young, reverse=True)
    assert not all(young)


@pytest.mark.parametrize("band", ["9-12", "13-17"])
@pytest.mark.parametrize("shape", few(["45", "90", "recall"]))
def test_a_story_for_adults_is_in_no_list_for_a_class(tmp_path: Path, band: str, shape: str) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.press(f"band:{band}")
    pilot.press(f"shape:{shape}")
    listed = [each.id for each in pilot.world.pack.episodes.values() if pilot.has(f"episode:{each.id}")]
    assert listed == [each.id for each in pilot.world.pack.for_children]


def test_the_button_says_as_whom_the_story_begins_and_an_arrow_goes_to_another(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    assert pilot.lesson_world.begin("9-12", 20, "new-friend", "45")
    pilot.lesson_world.do(Go("episode"))
    pilot.app.open("title")
    pilot.frame()
    assert "Begin as Lana" in pilot.names()
    pilot.key(pygame.K_UP)
    assert pilot.focus == "hero:luka"
    pilot.key(pygame.K_RETURN)
    assert pilot.world.play is not None
    assert pilot.world.play.state.hero == "luka"


def test_a_lesson_collects_nothing_and_counts_no_endings_before_the_class(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    assert pilot.lesson_world.begin("9-12", 20, "new-friend", "45")
    form = pilot.lesson_world.as_played(pilot.world.pack.episodes["new-friend"])
    pilot.world.keep(next(iter(endings(form).values())), "ending")
    for size in ((1280, 720), (720, 1280)):
        pilot.app.resize(canvas(size))
        pilot.app.open("ending")
        pilot.leap(4000)
        assert pilot.has("go-on")
        assert not pilot.has("ending.new")
        assert not any("found" in name for name in pilot.names())
        scene = pilot.app.scene
        assert isinstance(scene, LessonEnding)
        assert scene.news == (), "nothing new comes in"


def test_the_ending_in_a_lesson_leaves_nothing_free_for_what_is_found(tmp_path: Path) -> None:
    """In a high window, where that would stand below what helped, as in a wide one."""
    pilot = LessonPilot(tmp_path)
    assert pilot.lesson_world.begin("9-12", 20, "new-friend", "45")
    form = pilot.lesson_world.as_played(pilot.world.pack.episodes["new-friend"])
    pilot.world.keep(next(iter(endings(form).values())), "ending")
    gaps = set[int]()
    for size in ((1400, 1300), (720, 2160)):
        pilot.app.resize(canvas(size))
        pilot.app.open("ending")
        pilot.leap(4000)
        last, below = pilot.widget("ending.list").widget.rect, pilot.widget("go-on").widget.rect
        gaps.add(round(below.y - last.y - last.h))
    assert len(gaps) == 1


@pytest.mark.parametrize(("part", "doors"), [("talk", False), ("episode", True)])
def test_the_way_is_short_while_the_class_talks_and_has_its_doors_behind_their_button(
    tmp_path: Path, part: Literal["talk", "episode"], *, doors: bool
) -> None:
    pilot = LessonPilot(tmp_path)
    assert pilot.lesson_world.begin("9-12", 20, "new-friend", "45")
    form = pilot.lesson_world.as_played(pilot.world.pack.episodes["new-friend"])
    pilot.lesson_world.do(Go(part))
    pilot.world.keep(next(iter(endings(form).values())), "ending")
    pilot.app.open("title")
    pilot.frame()
    pilot.press("talk" if part == "talk" else "doors")
    assert pilot.scene == "debrief"
    assert (find(pilot.app.tree, "doors:new-friend") is not None) == doors


def test_the_last_page_speaks_to_the_class_and_tells_the_teacher_what_is_missing(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    assert pilot.lesson_world.begin("9-12", 20, "new-friend", "45")
    pilot.lesson_world.do(Go("end"))
    pilot.app.open("title")
    pilot.frame()
    said = " ".join(texts(pilot.app.tree))
    assert "can come to me: today, next week or much later" in said
    assert "Before the story, not entered: 1, 2, 3." in said
    assert "moved by chance" not in said, "that is for the teacher alone"
    pilot.key(pygame.K_n)
    assert "moved by chance" in " ".join(texts(pilot.app.tree))
