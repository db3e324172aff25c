"""Shots: they fill the stage or are framed, and what they are about is never covered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.scenes.play.stage.shot import UNKNOWN, boxes_of, shot_layers, shots_in
from game.story.checks.walk import moves
from game.story.playing.play import Play
from game.story.playing.view import view
from game.story.playing.view_model import Figure, ShotView
from game.story.reading.words import SHOWN_IN, SKIES
from game.story.steps.narrate import Narrate
from game.story.steps.shot import Shot
from game.ui.art.framing import FRAME, LEAST, framed, room_above
from game.ui.art.scenery import PLACE
from game.ui.draw.display import Box, Lines, Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, find, placed
from tests.support.art import shared_kit
from tests.support.pilot import Pilot
from tests.support.small_stories import DATA, sound

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.ui.art.scenery import Scenery
    from game.ui.draw.widget import Placed
    from tests.support.contexts import MakeContext

ART = Path(__file__).parents[4] / "assets" / "art"
ABOUT = {name: shot.focus for name, shot in shots_in(ART / "shots").items()}
GROUND = Rect(0, 0, 1280, 720)
SHAPES = [
    ((1024, 600), 200),
    *(pytest.param(*each, marks=pytest.mark.slow) for each in [((1280, 720), 100), ((720, 1280), 200)]),
]
"""Windows with the size of text in per cent; the smallest window first."""


def figure(who: str) -> Figure:
    return Figure(who, who, "")


def full() -> Scenery:
    return framed(GROUND, Rect(0, 74, 1280, 640), ABOUT["hands"])[0]


def pictures(layer: Widget) -> list[Picture]:
    return [shape for here in placed(layer) for shape in here.widget.shapes if isinstance(shape, Picture)]


def layers(context: MakeContext, name: str, age: int) -> list[Picture]:
    """The pictures of a shot of Lana and her mother at an age, but for small things that move."""
    known = shots_in(ART / "shots")[name]
    shot = ShotView(name, tuple(figure(who) for who in ("lana", "mum")[: known.needs]))  # type: ignore[arg-type]
    made = shot_layers(context(), shot, known, full(), GROUND, age)
    shapes = [shape for layer in made for shape in pictures(layer)]
    return [shape for shape in shapes if shape.kind != "life"]


def at_hour(context: MakeContext, name: str, clock: str) -> list[Picture]:
    """Every picture of a shot of Lana and her mother at the hour of a clock."""
    known = shots_in(ART / "shots")[name]
    shot = ShotView(name, tuple(figure(who) for who in ("lana", "mum")[: known.needs]))  # type: ignore[arg-type]
    made = shot_layers(context(), shot, known, full(), GROUND, 100, clock=clock)
    return [shape for layer in made for shape in pictures(layer)]


def test_a_window_is_seen_in_the_light_of_the_clock_and_its_people_stand_in_it(context: MakeContext) -> None:
    day, night = at_hour(context, "window", "12:00"), at_hour(context, "window", "22:30")
    assert [one.args for one in day if one.kind != "life"] != [
        one.args for one in night if one.kind != "life"
    ]
    lights = [[one.args[4] for one in seen if one.kind == "person"] for seen in (day, night)]
    assert lights[0] == ["", ""]
    assert "" not in lights[1]


def test_stars_of_a_window_come_out_in_the_dark(context: MakeContext) -> None:
    def stars(clock: str) -> int:
        return sum(one.name == "star" for one in at_hour(context, "window", clock))

    assert (stars("12:00"), stars("22:30")) == (0, 3)


def boxed(rect: Rect) -> Widget:
    return Widget("speech", rect, (), (Widget("box", rect, (Box(rect, "#ffffff"),)),))


def holds(outer: Rect, inner: Rect) -> bool:
    """Whether one lies in the other, to a hundredth."""
    seen = outer.intersection(inner)
    return abs(seen.w - inner.w) < 0.01 and abs(seen.h - inner.h) < 0.01


@pytest.mark.parametrize("name", sorted(ABOUT))
def test_a_shot_fills_the_ground_or_is_framed_and_its_focus_is_free(name: str) -> None:
    for free in (Rect(0, 74, 1280, 640), Rect(0, 74, 790, 440), Rect(0, 74, 500, 220)):
        here, panel = framed(GROUND, free, ABOUT[name])
        assert holds(free, here.laid(ABOUT[name]))
        covered = GROUND if panel is None else panel
        assert holds(here.rect, covered)


def test_in_much_room_a_shot_fills_the_ground_and_in_little_it_is_framed() -> None:
    assert framed(GROUND, Rect(0, 74, 1280, 640), ABOUT["close"])[1] is None
    assert framed(GROUND, Rect(0, 74, 790, 200), ABOUT["close"])[1] is not None


def test_a_frame_is_no_wider_than_its_picture() -> None:
    here, panel = framed(GROUND, Rect(0, 74, 1280, 200), ABOUT["close"])
    assert panel is not None
    assert panel.w <= PLACE[0] * here.scale + 1


def test_the_picture_stands_still_while_the_text_changes() -> None:
    stage = Rect(0, 0, 790, 720)
    boxes = (boxes_of((boxed(Rect(28, top, 700, 702 - top)),)) for top in (620, 580, 560))
    rooms = {room_above(stage, each, 210.0) for each in boxes}
    assert rooms == {Rect(0, 74, 790, 436)}


def test_what_stands_higher_than_usual_makes_the_room_smaller() -> None:
    stage = Rect(0, 0, 790, 720)
    assert room_above(stage, boxes_of((boxed(Rect(28, 300, 700, 402)),)), 210.0) == Rect(0, 74, 790, 226)


def test_on_a_low_stage_the_room_is_all_that_is_free() -> None:
    stage, usual = Rect(0, 0, 720, 434), 340.0
    assert 434 - usual - 74 < LEAST + 2 * FRAME
    assert room_above(stage, boxes_of((boxed(Rect(28, 280, 600, 136)),)), usual) == Rect(0, 74, 720, 206)


def test_only_what_is_painted_covers_a_picture() -> None:
    waiting = Widget("continue", Rect(20, 0, 700, 600))
    assert room_above(Rect(0, 0, 790, 720), boxes_of((waiting,)), 210.0) == Rect(0, 74, 790, 436)


def test_a_box_inside_another_covers_nothing_more_and_one_that_leaves_it_does() -> None:
    inside, beyond = Rect(30, 310, 60, 40), Rect(700, 310, 60, 40)
    case = Box(Rect(28, 300, 700, 402), "#ffffff")
    phone = Widget("phone", case.rect, (case,), (boxed(inside), boxed(beyond)))
    assert boxes_of((phone,)) == [case.rect, beyond]


def test_what_is_kept_inside_a_box_covers_nothing_more_however_far_it_is_scrolled() -> None:
    case, window = Box(Rect(28, 300, 700, 402), "#ffffff"), Rect(40, 340, 600, 300)
    log = Widget(
        "log", window, (), (boxed(Rect(50, -900, 200, 40)), boxed(Rect(50, 350, 200, 40))), clip=True
    )
    assert boxes_of((Widget("phone", case.rect, (case,), (log,)),)) == [case.rect]


def test_every_shot_of_the_grammar_is_drawn_for_as_many_people() -> None:
    kit = shared_kit()
    needs: dict[str, int] = {name: needs for name, needs in SHOWN_IN.items() if name != "no"}
    behind_a_day = dict.fromkeys(("day", *SKIES), 0)
    assert {name: kit.shots[name].needs for name in kit.shots} == needs | behind_a_day


def test_shots_that_can_not_be_read_have_no_focus(tmp_path: Path) -> None:
    (tmp_path / "shots.yaml").write_text("close: [1, 2]\n", encoding="utf-8")
    assert shots_in(tmp_path) == {}


def test_what_moves_in_a_shot_moves_while_somebody_reads_and_is_still_without_motion(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    play = Play.begin(sound(DATA / "stage-tour.yaml"), "lana")
    while (shot := view(play.episode, play.state).shot) is None or shot.name != "window":
        play = play.do(moves(play.episode, play.state)[0])
    first = at_rest(pilot, play).widget.children
    pilot.wait(900)
    now = find(pilot.app.tree, "shot")
    assert now is not None
    assert first
    assert now.widget.children != first
    pilot.world.set_setting("motion", "reduced")
    still = at_rest(pilot, play).widget.children
    pilot.wait(900)
    later = find(pilot.app.tree, "shot")
    assert later is not None
    assert later.widget.children == still


def test_whoever_sleeps_never_opens_the_eyes_and_who_is_beside_blinks(context: MakeContext) -> None:
    seen = [layers(context, "last-row", age) for age in (0, *range(0, 12_000, 100))]
    people = [[moved.args[1] for moved in frame if moved.kind == "person"] for frame in seen]
    assert {eyes[1] for eyes in people} == {"blink"}
    assert {eyes[0] for eyes in people} == {"", "blink"}


@pytest.mark.parametrize("name", ["close", "near", "window", "listening", "bench", "hands", "circle"])
def test_whoever_is_near_breathes_and_shows_who_has_a_face_that_they_blink(
    context: MakeContext, name: str
) -> None:
    seen = [layers(context, name, age) for age in range(0, 12_000, 100)]
    assert len({moved.rect for frame in seen for moved in frame if moved.kind != "shot-back"}) > 2
    eyes = {moved.args[1] for frame in seen for moved in frame if moved.kind == "person"}
    assert eyes == {"close": {"", "blink"}, "near": {"", "blink"}, "listening": {"", "blink"}}.get(
        name, {""} if name in {"window", "bench"} else set()
    )


def test_the_ends_of_a_picture_are_never_seen_by_a_breath(context: MakeContext) -> None:
    for age in range(0, 6_400, 100):
        for shape in layers(context, "hands", age):
            assert shape.rect.bottom >= GROUND.bottom


def test_whoever_is_known_but_not_drawn_is_no_fault(context: MakeContext, tmp_path: Path) -> None:
    (tmp_path / "shots.yaml").write_text("close: [1, 2]\n", encoding="utf-8")
    shot = ShotView("close", (figure("lana"),))
    shown = shot_layers(context(), shot, shots_in(tmp_path).get("close", UNKNOWN), full(), GROUND, 500)
    assert [shape.kind for layer in shown for shape in pictures(layer)] == [
        "shot-back",
        "shot-front",
    ]


@pytest.mark.long
@pytest.mark.parametrize(("size", "scale"), SHAPES)
def test_no_box_lies_over_what_a_shot_is_about(tmp_path: Path, size: tuple[int, int], scale: int) -> None:
    pilot = Pilot(tmp_path, size=size, text_scale=scale)
    seen: set[str] = set()
    play = Play.begin(sound(DATA / "stage-tour.yaml"), "lana")
    while not play.state.ended:
        shot = view(play.episode, play.state).shot
        if shot is not None:
            shown = at_rest(pilot, play)
            assert covering(pilot, shot.name) == [], shot.name
            assert shown.widget.name
            seen.add(shot.name)
        play = play.do(moves(play.episode, play.state)[0])
    assert seen == {*ABOUT} - {"day", *SKIES}


def at_rest(pilot: Pilot, play: Play) -> Placed:
    """The shot on the screen, once nothing slides any more."""
    pilot.world.keep(play, "play")
    pilot.app.layers.clear()
    pilot.app.open("play")
    pilot.frame()
    pilot.wait(1000)
    found = find(pilot.app.tree, "shot")
    assert found is not None
    return found


def covering(pilot: Pilot, name: str) -> list[str]:
    """What is painted over the focus of the shot, after it."""
    focus: Rect | None = None
    found = []
    for here in placed(pilot.app.tree):
        for shape in here.widget.shapes:
            if isinstance(shape, Picture) and shape.kind == "shot-back":
                scale = shape.rect.w / PLACE[0]
                x, y, w, h = (number * scale for number in ABOUT[name])
                focus = Rect(shape.rect.x + x, shape.rect.y + y, w, h)
                assert holds(here.clip.intersection(here.widget.rect), focus)
            elif focus is not None and isinstance(shape, Box | Lines):
                painted = shape.rect.intersection(here.clip)
                if painted.intersects(focus):
                    found.append(here.widget.id)
    assert focus is not None
    return found


@pytest.mark.parametrize("node", ["note-one", "lonelier"])
def test_the_light_below_saras_door_is_out_where_the_story_says_so(world: GameWorld, node: str) -> None:
    steps = world.pack.episodes["the-door-handle"].nodes[node].steps
    told = next(step for step in steps if isinstance(step, Narrate) and "goes out" in step.narrate.source)
    shots = [step.shot for step in steps[: steps.index(told)] if isinstance(step, Shot)]
    assert shots == ["door", "door-dark"]
