"""Faces of people whom one can tell, as a child meets them: by mouse, keys, gamepad and ear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.story.checks.walk import moves
from game.story.events import Choose, Continue, Use
from game.story.playing.play import Play
from game.story.playing.view import view
from game.story.reading.words import ENOUGH
from game.ui.draw.display import Box, Picture
from game.ui.draw.theme import THEMES
from game.ui.draw.widget import placed
from tests.scenes.child import Child, check_places
from tests.support.faces import covering
from tests.support.pilot import HANDS, Hand, Pilot
from tests.support.small_stories import DATA, sound
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from tests.support.contexts import MakeContext

SIZES = [(1280, 720), (1024, 600), (1024, 768), (1920, 1080), (720, 1280)]


@pytest.fixture(scope="module")
def told() -> Episode:
    return sound(DATA / "told-together.yaml")


@pytest.fixture
def asked(world: GameWorld, told: Episode) -> Play:
    """A play in which somebody to tell is looked for."""
    play = Play.begin(told, "lana").do(Continue("evening"))
    world.keep(play, "play")
    return play


def drawn(child: Child, kind: str) -> set[str]:
    """The names of the pictures of a kind on the board."""
    board = child.place("people-panel").widget
    shapes = (shape for here in placed(board) for shape in here.widget.shapes)
    return {shape.name for shape in shapes if isinstance(shape, Picture) and shape.kind == kind}


@pytest.mark.usefixtures("asked")
def test_everybody_is_seen_in_their_place(context: MakeContext) -> None:
    child = Child(context)
    assert drawn(child, "person") == {"mum", "dad", "sara", "nana", "mira", "coach", "counsellor"}
    assert drawn(child, "avatar") == {"leo_x"}
    assert {"kitchen-evening", "sports-hall", "helpline"} < drawn(child, "place")


def hours(child: Child) -> dict[str, str]:
    """The hour of the light in each place on the board; "" where it is as drawn."""
    board = child.place("people-panel").widget
    shapes = (shape for here in placed(board) for shape in here.widget.shapes)
    seen = (shape for shape in shapes if isinstance(shape, Picture) and shape.kind == "place")
    return {shape.name: shape.args[1] if len(shape.args) > 1 else "" for shape in seen}


@pytest.mark.usefixtures("asked")
def test_the_light_of_their_places_is_that_of_the_clock(context: MakeContext) -> None:
    seen = hours(Child(context))
    assert seen["kitchen-evening"] == seen["sports-hall"] == "1210"  # ten past eight, and no sunset
    assert seen["counsellor-room"] == ""  # nobody is at school now: she is met by day


@pytest.mark.usefixtures("asked")
def test_who_looks_for_somebody_looks_up_from_the_phone(context: MakeContext) -> None:
    child = Child(context)
    assert not any(here.widget.id == "phone" for here in placed(child.tree))
    child.press("choice:9")
    child.now += 10_000
    assert any(here.widget.id == "phone" for here in placed(child.tree))


@pytest.mark.usefixtures("asked")
def test_a_card_is_told_as_a_name_and_what_they_are_doing(context: MakeContext) -> None:
    child = Child(context)
    assert "Mum in the kitchen, cooking" in child.told()
    assert "Whom does Lana want to tell?" in child.told()


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(("scale", "theme"), tuple(zip((100, 100, 150, 200), THEMES, strict=True)))
@pytest.mark.parametrize("size", SIZES)
def test_everything_has_its_place_in_every_shape(
    context: MakeContext, size: tuple[int, int], scale: int, theme: str
) -> None:
    child = Child(context, size=size, text_scale=scale, theme=theme)
    child.now += 10_000
    check_places(child, f"{size} {scale}")
    assert misplaced(child.tree) == ()
    assert not list(covering(child.tree))


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
def test_below_two_rows_of_faces_what_else_can_be_done_is_seen(
    context: MakeContext, size: tuple[int, int]
) -> None:
    """Nobody has to guess that there is more below: pictures of two rows are lower than those of one."""
    last = Child(context, size=size).place("choice:9")
    assert last.widget.rect.intersection(last.clip).h == pytest.approx(last.widget.rect.h)


def areas(child: Child) -> dict[str, float]:
    """How far what scrolls on the board has moved from its start, by its name."""
    board = placed(child.place("people-panel").widget)
    return {here.widget.id: here.widget.moved for here in board if here.widget.reach > 0}


def test_with_a_task_done_the_board_begins_at_its_question_again(
    world: GameWorld, context: MakeContext
) -> None:
    """However far it was scrolled before: at large text the question stood half cut off there."""
    world.keep(at_the_tasks(world.pack.episodes["live"]), "play")
    child = Child(context, size=(1366, 768), text_scale=200, language="hr")
    child.now += 10_000
    child.how["scrolled"] = dict.fromkeys(areas(child), 30.0)
    assert any(areas(child).values())
    child.press("choice:4")
    while "people-panel" not in {here.widget.id for here in placed(child.tree)}:
        child.press("continue")
        child.now += 10_000
    assert areas(child)
    assert not any(areas(child).values())


@pytest.mark.parametrize("size", SIZES)
def test_when_every_task_is_done_the_way_on_is_seen(
    context: MakeContext, world: GameWorld, size: tuple[int, int]
) -> None:
    """Nobody sits before a board of ticks with nothing to press."""
    world.keep(all_done(), "play")
    child = Child(context, size=size)
    child.now += 10_000
    way_on = child.place("choice:1")
    assert way_on.widget.rect.intersection(way_on.clip).h == pytest.approx(way_on.widget.rect.h)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1366, 768)])
@pytest.mark.parametrize("scale", [100, 150])
def test_where_two_rows_are_too_high_the_pictures_are_lower_and_nothing_is_cut_off(
    context: MakeContext, world: GameWorld, size: tuple[int, int], scale: int
) -> None:
    """The second line of the last task once stood half below the edge."""
    world.keep(at_the_tasks(world.pack.episodes["live"]), "play")
    child = Child(context, size=size, text_scale=scale, language="sr")
    child.now += 10_000
    cards = [child.place(f"choice:{number}") for number in (1, 2, 3, 4)]
    assert cards[0].widget.rect.y < cards[3].widget.rect.y, "these words need two rows"
    for card in cards:
        assert card.widget.rect.intersection(card.clip).h == pytest.approx(card.widget.rect.h)
    assert child.place("people-panel").widget.rect.bottom - cards[3].widget.rect.bottom < 40


def at_the_tasks(episode: Episode) -> Play:
    """A play of the story, by the first answers, at its room of tasks."""
    play = Play.begin(episode, next(iter(episode.heroes)))
    while not view(episode, play.state).tasks:
        shown = view(episode, play.state)
        able = [each for each in moves(episode, play.state) if not isinstance(each, Use)]
        told = [each for each in able if isinstance(each, Choose) and each.choice in {"nana", "break"}]
        play = play.do((told or able)[0])
        assert not shown.ending
    return play


def test_the_number_of_each_task_stands_on_a_disc_that_is_seen(
    context: MakeContext, world: GameWorld
) -> None:
    """That of the third lay in the colour of its picture on it."""
    world.keep(Play.begin(sound(DATA / "library.yaml"), "lana"), "play")
    child = Child(context)
    child.now += 10_000
    theme = child.context.look.theme
    for number in (1, 2, 3, 4):
        frame = child.place(f"face:{number}.frame").widget
        discs = [shape for shape in frame.shapes if isinstance(shape, Box) and shape.fill]
        assert [disc.fill for disc in discs[-2:]] == [theme.panel, theme.accent]


@pytest.mark.parametrize("scale", [100, 150])
def test_one_face_alone_leaves_room_for_its_name_and_for_what_else_can_be_done(
    context: MakeContext, world: GameWorld, scale: int
) -> None:
    """At 150 % it filled the board, and who it was stood below its edge."""
    world.keep(Play.begin(world.pack.episodes["the-first-hour"], "maja").do(Use("tell")), "play")
    child = Child(context, size=(1366, 768), text_scale=scale, language="hr")
    child.now += 10_000
    for number in (1, 2, 3):
        card = child.place(f"choice:{number}")
        assert card.widget.rect.intersection(card.clip).h == pytest.approx(card.widget.rect.h)
    picture = child.place("face:1").widget
    places = [each for each in picture.shapes if isinstance(each, Picture) and each.kind == "place"]
    assert places
    for place in places:
        assert place.rect.x <= picture.rect.x
        assert place.rect.right >= picture.rect.right


def all_done() -> Play:
    """A play in a room of tasks, at the board with a tick on each of them."""
    play = Play.begin(sound(DATA / "library.yaml"), "lana")
    shown = view(play.episode, play.state)
    while len(shown.done) < 4 or not shown.choices:
        choices = shown.choices
        play = play.do(Choose(shown.node, choices[0].id) if choices else Continue(shown.node))
        shown = view(play.episode, play.state)
    assert [each.id for each in shown.choices] == [ENOUGH]
    return play


@pytest.mark.parametrize("hand", HANDS)
def test_every_hand_reaches_the_last_face(tmp_path: Path, told: Episode, hand: Hand) -> None:
    pilot = Pilot(tmp_path, paints=False)
    pilot.world.keep(Play.begin(told, "lana").do(Continue("evening")), "play")
    pilot.app.open("play")
    pilot.frame()
    hand(pilot, "choice:8")
    assert pilot.world.play is not None
    assert pilot.world.play.events[-1] == Choose("evening", "fox")
