"""How people stand: hands that follow the phone, eyes on it, and two who hug."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
import pytest

from game.scenes.play.play_layout import layout
from game.scenes.play.stage.posture import in_hand, pose_of, slots
from game.scenes.play.stage.stage import Moving, people
from game.story.playing.play import Play
from game.story.playing.view import Figure, Speech, StoryView, view
from game.text import Text
from game.ui.art.scenery import Standing
from game.ui.draw.display import Picture
from tests.support.small_stories import DATA, sound

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.story.reading.words import App
    from game.ui.art.people import Pose
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext

LANA, EMA, MUM = Figure("hero", "lana", ""), Figure("ema", "ema", ""), Figure("mum", "mum", "")
HUGGED = (MUM, msgspec.structs.replace(EMA, hugs="hero"), msgspec.structs.replace(LANA, hugs="ema"))


@pytest.fixture
def story(world: GameWorld) -> StoryView:
    """Lana reads a chat, and thinks."""
    episode = sound(DATA / "stage-tour.yaml")
    world.keep(play := Play.begin(episode, "lana"), "play")
    return view(episode, play.state)


def shows(story: StoryView, app: App) -> StoryView:
    return msgspec.structs.replace(story, phone=msgspec.structs.replace(story.phone, app=app))


def drawn(
    context: MakeContext,
    story: StoryView,
    moving: Moving = Moving(),  # noqa: B008 - frozen
) -> tuple[Widget, ...]:
    """The people as they stand on the stage."""
    here = context()
    areas = layout(here.viewport, 1.0, (60.0, 400.0), 300.0)
    return people(here, sound(DATA / "stage-tour.yaml"), story, areas, (areas.stage, Standing()), moving)


def picture(widget: Widget) -> Picture:
    assert isinstance(widget.shapes[0], Picture)
    return widget.shapes[0]


@pytest.mark.parametrize(("app", "pose"), [("chat", "phone"), ("lock", "phone"), ("off", "rest")])
def test_the_hero_holds_the_phone_only_while_it_is_used(story: StoryView, app: App, pose: Pose) -> None:
    assert pose_of(shows(story, app), LANA) == pose


@pytest.mark.parametrize("pose", ["", "phone-down"])
def test_where_the_phone_lies_to_be_picked_up_no_second_one_lies_before_the_hero(
    story: StoryView, pose: Literal["", "phone-down"]
) -> None:
    hero = msgspec.structs.replace(LANA, pose=pose)
    assert pose_of(shows(story, "down"), hero) == "rest"
    assert pose_of(shows(story, "off"), hero) == (pose or "rest")


def test_a_form_is_filled_in_on_the_phone(story: StoryView) -> None:
    assert pose_of(msgspec.structs.replace(shows(story, "off"), form=True), LANA) == "phone"


def test_visitors_hold_no_phone_unless_the_story_says_so(story: StoryView) -> None:
    assert pose_of(story, MUM) == "rest"
    assert pose_of(story, msgspec.structs.replace(MUM, pose="phone")) == "phone"


@pytest.mark.parametrize(
    ("kind", "who", "gaze"),
    [("think", "hero", "phone"), ("narrate", "", "phone"), ("say", "hero", "ahead"), ("say", "leo", "ahead")],
)
def test_eyes_are_on_the_phone_while_nobody_speaks(
    context: MakeContext, story: StoryView, kind: Literal["think", "say", "narrate"], who: str, gaze: str
) -> None:
    said = msgspec.structs.replace(story, speech=Speech(kind, who, None, Text("t", "So late.")))
    assert picture(drawn(context, said)[0]).args[2:4] == ("phone", gaze)


def test_eyes_leave_a_phone_that_is_put_away(context: MakeContext, story: StoryView) -> None:
    assert in_hand(shows(story, "off")) == frozenset()
    assert picture(drawn(context, shows(story, "off"))[0]).args[2:4] == ("rest", "ahead")


def test_two_who_hug_stand_together_and_the_hero_first() -> None:
    assert [[one.who for one in slot] for slot in slots(HUGGED)] == [["hero", "ema"], ["mum"]]


def test_who_hugs_somebody_who_is_not_there_stands_alone() -> None:
    assert slots((msgspec.structs.replace(LANA, hugs="ema"),)) == ((HUGGED[2],),)


def test_a_hug_is_one_picture_in_the_middle_of_two_places_and_told_with_both_names(
    context: MakeContext, story: StoryView
) -> None:
    apart = drawn(context, msgspec.structs.replace(story, stage=(LANA, EMA)))
    (pair,) = drawn(context, msgspec.structs.replace(story, stage=HUGGED[1:]))
    shown = picture(pair)
    assert (shown.kind, shown.name, shown.args[:2]) == ("hug", "lana", ("ema", "calm"))
    assert pair.name == "Lana and Ema hug each other"
    assert pair.rect.center[0] == pytest.approx((apart[0].rect.x + apart[1].rect.right) / 2)
    assert pair.rect.w > apart[0].rect.w


@pytest.mark.parametrize("stage", [(LANA, EMA), HUGGED[1:]])
def test_people_stand_in_the_light_of_the_hour_and_of_the_lamps(
    context: MakeContext, story: StoryView, stage: tuple[Figure, ...]
) -> None:
    def light(clock: str, *, switched: bool = False) -> str:
        lit = msgspec.structs.replace(story, stage=stage, place="bedroom-day", clock=clock)
        args = picture(drawn(context, lit, Moving(switched=switched))[0]).args
        return next((arg for arg in args if arg.startswith("#")), "")

    assert light("12:00") == ""
    assert len({light("12:00"), light("20:00"), light("20:00", switched=True)}) == 3


@pytest.mark.parametrize("pose", ["away", "armchair"])
def test_who_has_turned_away_is_told_so_without_a_face(
    context: MakeContext, story: StoryView, pose: Pose
) -> None:
    turned = msgspec.structs.replace(EMA, pose=pose)
    assert [each.name for each in drawn(context, msgspec.structs.replace(story, stage=(LANA, turned)))] == [
        "Lana, calm",
        "Ema, turned away",
    ]
