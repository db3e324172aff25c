"""Nothing of a lesson overflows, overlaps or is too small to press: languages, projectors, sizes of text."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import pytest

from game.lesson.scenes.rows import is_row
from game.lesson.teach import make_app
from game.lesson.teacher_screen import AsideScreen
from game.lesson_flow.events import CountAnswers
from game.ui.draw.display import Lines
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import find, placed
from game.workshop.lesson_shots import arranged, every_shot
from tests.support.known import knowing
from tests.support.overflow import broken, ink, overflowing, overlapping
from tests.support.pilot import shared_pictures, sharing
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from pathlib import Path

    from game.lesson.app import LessonApp

SHAPES = (((1280, 720), 100), ((1024, 768), 100), ((1280, 720), 200), ((720, 1280), 100))


def tier(row: int, column: int) -> tuple[pytest.MarkDecorator, ...]:
    """A shape for each language in the suite, and the hardest with every change: Cyrillic at 200 %."""
    if (row + column) % len(SHAPES):
        return (pytest.mark.slow,)
    return () if SHAPES[column][1] > 100 else (pytest.mark.long,)


CASES = [
    pytest.param(
        language,
        size,
        scale,
        id=f"{language}-{size[0]}x{size[1]}-{scale}",
        marks=tier(number, other),
    )
    for number, language in enumerate(("bs", "hr", "sr", "sr_Latn", "en"))
    for other, (size, scale) in enumerate(SHAPES)
]


def looked_at(folder: Path, shot: str, language: str, size: tuple[int, int]) -> LessonApp:
    """The lesson as in that picture, laid out at that size and closed again."""
    options = argparse.Namespace(lang=language, country="RS", theme="warm", text_scale=100)
    world = knowing(arranged(options, folder))
    app = sharing(make_app(world, canvas(size)))
    every_shot()[shot](app)
    app.look(0)
    world.close()
    return app


@pytest.mark.parametrize(("language", "size", "scale"), CASES)
@pytest.mark.long
def test_every_slide_fits(tmp_path: Path, language: str, size: tuple[int, int], scale: int) -> None:
    options = argparse.Namespace(lang=language, country="RS", theme="warm", text_scale=scale)
    world = knowing(arranged(options, tmp_path))
    app = sharing(make_app(world, canvas(size)))
    aside = AsideScreen(canvas((960, 600)), shared_pictures(world.paths.assets / "art"))
    found: dict[str, list[str]] = {}
    for name, arrange in every_shot().items():
        app.layers.clear()
        app.notes = False
        world.give_up()
        world.refusal = None
        app.open("title")
        arrange(app)
        app.look(0)
        app.look(9000)
        setter = app.screen.typesetter
        pairs = (f"{one} on {other}" for one, other in overlapping(app.tree, setter) if one != other)
        wrong = [*overflowing(app.tree, setter), *pairs, *misplaced(app.tree), *broken(app.tree)]
        aside.paint(app.context(), app.scene.name)
        wrong += overflowing(aside.tree, aside.screen.typesetter)
        if wrong:
            found[name] = wrong
    world.close()
    assert not found, "\n".join(f"{name}: {line}" for name, lines in found.items() for line in lines)


@pytest.mark.long
def test_numbers_and_words_of_the_teachers_screen_stand_below_each_other(tmp_path: Path) -> None:
    options = argparse.Namespace(lang="sr", country="RS", theme="warm", text_scale=100)
    world = knowing(arranged(options, tmp_path))
    app = make_app(world, canvas((1280, 720)))
    every_shot()["teach-aside-before"](app)
    aside = AsideScreen(canvas((960, 600)), shared_pictures(world.paths.assets / "art"))
    aside.paint(app.context(), app.scene.name)
    world.close()
    rows = [here.widget.shapes for here in placed(aside.tree) if here.widget.id.startswith("notes.count-")]
    numbers, letters, said = zip(*rows, strict=True)
    assert {one.align for one in numbers} == {"right"}
    assert len({one.rect.right for one in numbers}) == 1
    assert len({one.rect.x for one in letters}) == len({one.rect.x for one in said}) == 1


@pytest.mark.parametrize("language", ["sr", "sr_Latn"])
@pytest.mark.parametrize("name", ["teach-resume", "teach-over"])
def test_a_foot_without_small_buttons_gives_all_of_its_width_to_the_large_ones(
    tmp_path: Path, name: str, language: str
) -> None:
    app = looked_at(tmp_path, name, language, (1280, 720))
    foot = find(app.tree, "foot")
    assert foot is not None
    words = [shape for one in foot.widget.children for shape in one.shapes if isinstance(shape, Lines)]
    assert {len(each.lines) for each in words} == {1}


def test_the_words_of_a_row_leave_room_for_what_stands_at_its_end(tmp_path: Path) -> None:
    app = looked_at(tmp_path, "teach-vote-teacher", "sr", (720, 1280))
    rows = [one.widget for one in placed(app.tree) if is_row(one.widget.id)]
    lines = {row.id: [shape for shape in row.shapes if isinstance(shape, Lines)] for row in rows}
    setter = app.screen.typesetter
    reached = [
        id_ for id_, (_, words, number) in lines.items() if ink(words, setter).right > ink(number, setter).x
    ]
    assert len(lines) == 3
    assert not reached


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
def test_no_short_word_of_a_question_is_left_alone_on_its_line(tmp_path: Path, size: tuple[int, int]) -> None:
    app = looked_at(tmp_path, "teach-welcome", "sr", size)
    question = find(app.tree, "talk.question")
    assert question is not None
    (said,) = (shape for shape in question.widget.shapes if isinstance(shape, Lines))
    assert len(said.lines) > 1
    assert len(said.lines[-1]) > 6


def test_the_heroes_stand_below_the_note_where_a_slide_is_higher_than_wide(tmp_path: Path) -> None:
    app = looked_at(tmp_path, "teach-episode-0", "sr", (720, 1280))
    last, hero = find(app.tree, "story.votes"), find(app.tree, "hero:lana")
    assert last is not None
    assert hero is not None
    assert hero.widget.rect.y > last.widget.rect.bottom


@pytest.mark.parametrize(("size", "above"), [((1280, 720), False), ((720, 1280), True)])
def test_a_picture_stands_above_its_words_where_a_slide_is_higher_than_wide(
    tmp_path: Path, size: tuple[int, int], *, above: bool
) -> None:
    app = looked_at(tmp_path, "teach-end-0", "sr", size)
    picture, said = find(app.tree, "lesson.picture"), find(app.tree, "lesson.said")
    assert picture is not None
    assert said is not None
    assert (picture.widget.rect.bottom <= said.widget.rect.y) == above


def test_while_the_story_is_under_way_its_heroes_are_seen_and_nobody_can_begin_it_anew(
    tmp_path: Path,
) -> None:
    before = looked_at(tmp_path / "before", "teach-episode-0", "hr", (1280, 720))
    hero = find(before.tree, "hero:lana")
    assert hero
    assert (hero.widget.role, hero.widget.first) == ("button", False), "the button at the foot comes first"
    assert hero.widget.pressable
    under_way = looked_at(tmp_path / "under-way", "teach-vote", "hr", (1280, 720))
    under_way.open("title")
    under_way.look(0)
    hero = find(under_way.tree, "hero:lana")
    assert hero
    assert (hero.widget.role, hero.widget.pressable) == ("image", False)


def test_a_refusal_makes_the_words_of_rows_smaller_before_anything_is_cut_off(tmp_path: Path) -> None:
    options = argparse.Namespace(lang="hr", country="HR", theme="warm", text_scale=200)
    world = knowing(arranged(options, tmp_path))
    app = make_app(world, canvas((720, 1280)))
    every_shot()["teach-entry"](app)
    app.look(0)
    item = world.state.setup.before[2] if world.state else None
    assert item
    world.do(CountAnswers("before", item.id, item.options[0], 30))
    app.refresh()
    app.look(0)
    told, last = find(app.tree, "lesson.told"), find(app.tree, f"row:{item.options[-1]}")
    assert told
    assert last
    assert last.widget.rect.bottom <= told.widget.rect.y or find(app.tree, "entry.scroll") is not None
    world.close()


def words_of(app: LessonApp) -> Lines:
    """What the first row says."""
    row = next(here.widget for here in placed(app.tree) if is_row(here.widget.id))
    (_, words) = [shape for shape in row.shapes if isinstance(shape, Lines)]
    return words
