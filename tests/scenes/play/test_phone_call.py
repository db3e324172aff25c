"""What moves on the story's phone besides the chat: the rings of a call, and the dots of the feed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.scenes.play.phone.call import PULSE_MS, RINGS
from game.scenes.play.phone.opened import Line, Switch
from game.scenes.play.play_clock import LIVELY_MS
from game.scenes.scene import PlaySound
from game.story.events import Continue
from game.story.loading.pack import load_episode
from game.story.playing.play import Play
from game.ui.draw.display import Lines, Picture
from game.ui.draw.widget import find, placed
from tests.scenes.child import LONG, Child, check_places
from tests.support.lines import story
from tests.support.one_node import one_node
from tests.support.tiers import few

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.shell.world import GameWorld
    from game.ui.draw.display import Shape
    from tests.support.contexts import MakeContext

    At = Callable[..., Child]

EPISODE = Path(__file__).parents[1] / "data" / "phone-call.yaml"
MOMENTS = {"ringing": 0, "heard": 1, "speaking": 2, "told": 3, "posting": 4, "commenting": 5}
"""Taps until each moment."""


@pytest.fixture
def at(world: GameWorld, context: MakeContext) -> At:
    """A child at some moment: `at("ringing", motion=False)`."""

    def make(moment: str, **how: object) -> Child:
        episode = load_episode(EPISODE).episode
        assert episode is not None
        play = Play.begin(episode, "lana")
        for _ in range(MOMENTS[moment]):
            play = play.do(Continue(play.state.node))
        world.keep(play, "play")
        return Child(context, **how)

    return make


def seen(child: Child, wanted: str, after: int) -> tuple[Shape, ...]:
    """The shapes of a widget so many milliseconds after the moment began."""
    child.now = after
    return child.place(wanted).widget.shapes


def test_until_somebody_answers_it_rings_and_no_time_is_counted(at: At) -> None:
    assert at("ringing").place("call.head").widget.value == "Ringing…"
    assert at("heard").place("call.head").widget.value == "0:10"


@pytest.mark.parametrize("moment", ["ringing", "heard"])
def test_the_rings_pulse_while_it_rings_or_somebody_is_heard_and_then_rest(at: At, moment: str) -> None:
    child = at(moment)
    rest = seen(child, RINGS, 0)
    assert seen(child, RINGS, PULSE_MS // 2) != rest
    assert seen(child, RINGS, PULSE_MS) == rest
    assert seen(child, RINGS, LIVELY_MS + PULSE_MS // 2) == rest


def test_a_wave_only_changes_how_strong_the_rings_are(at: At) -> None:
    child = at("heard")
    sizes = {tuple(shape.rect for shape in seen(child, RINGS, age)) for age in range(0, PULSE_MS, 100)}
    assert len(sizes) == 1, "a new size would be drawn anew for each frame"


def test_they_are_still_while_nobody_is_heard_and_where_motion_is_off(at: At) -> None:
    for moment, motion in (("speaking", True), ("told", True), ("heard", False)):
        child = at(moment, motion=motion)
        assert seen(child, RINGS, PULSE_MS // 2) == seen(child, RINGS, 0), moment


def test_the_colours_behind_a_call_are_those_of_who_is_on_the_line(at: At) -> None:
    def behind(child: Child) -> list[str]:
        shapes = (shape for here in placed(child.tree) for shape in here.widget.shapes)
        return [shape.name for shape in shapes if isinstance(shape, Picture) and shape.kind == "call"]

    assert behind(at("heard")) == ["mira"]
    assert behind(at("heard", theme="contrast-light")) == []


BUTTONS = ["call.microphone", "call.end", "call.loudspeaker"]


def test_the_row_of_buttons_goes_where_there_is_no_room(at: At) -> None:
    assert set(BUTTONS) < set(at("heard").pressable())
    tight = at("heard", size=(1024, 600), text_scale=200)
    assert set(BUTTONS) & set(tight.pressable()) == {"call.end"}, "one can always hang up"
    assert any(isinstance(shape, Lines) for shape in tight.place("call.head").widget.shapes)


def glyph(child: Child, wanted: str) -> str:
    (shape,) = [each for each in child.place(wanted).widget.shapes if isinstance(each, Picture)]
    return shape.name


def test_a_microphone_that_is_off_says_that_nobody_hears_the_hero(at: At) -> None:
    child = at("heard")
    before = child.context.world.play
    child.press("call.microphone")
    head = child.place("call.head").widget
    assert head.value == "0:10 Mira can't hear you now."
    assert (glyph(child, "call.microphone"), child.place("call.microphone").widget.name) == (
        "microphone-off",
        "Turn the microphone on",
    )
    check_places(child, "muted")
    child.read_on()  # it stays so for as long as the call lasts
    assert "can't hear you" in child.place("call.head").widget.value
    child.press("call.microphone")
    assert "can't hear you" not in child.place("call.head").widget.value
    assert before is not None
    assert child.context.world.play is not before


def test_the_next_call_is_heard_again(at: At) -> None:
    child = at("heard")
    child.press("call.microphone")
    while "feed" not in child.told().lower():
        child.read_on()
    assert child.scene._opened.line == Line()  # noqa: SLF001 - nothing else tells of it


def test_with_the_loudspeaker_off_nobody_else_hears_who_calls(at: At) -> None:
    child = at("heard")
    child.press("call.loudspeaker")
    assert child.place("call.head").widget.value.endswith("Only you can hear the call now.")
    assert glyph(child, "call.loudspeaker") == "sound-off"


def test_a_call_that_is_hung_up_says_so_and_the_story_waits(at: At) -> None:
    child = at("heard")
    before = child.context.world.play
    child.press("call.end")
    assert child.place("call.head").widget.value == "Call ended"
    assert "You may hang up whenever you like, and call again." in child.told()
    assert set(child.pressable()).isdisjoint({*BUTTONS, "continue"})
    child.wait(LONG)
    assert child.context.world.play is before


def test_whoever_calls_again_is_where_they_were(at: At) -> None:
    child = at("heard")
    told = child.told()
    child.press("call.end")
    child.press("call.again")
    assert child.told() == told
    assert child.place("call.head").widget.value == "0:10"


def test_hanging_up_has_a_sound_of_its_own_and_calling_again_none(at: At) -> None:
    child = at("heard")
    assert PlaySound("hang-up") in child.press("call.end")
    assert not any(isinstance(change, PlaySound) for change in child.press("call.again"))


def test_nothing_rings_on_a_line_that_is_hung_up(at: At) -> None:
    child = at("heard")
    child.press("call.end")
    assert seen(child, RINGS, child.now + PULSE_MS // 2) == seen(child, RINGS, child.now + PULSE_MS)


def test_the_tools_of_the_phone_answer_while_a_call_is_hung_up(at: At) -> None:
    child, other = at("heard"), at("heard")
    child.press("call.end")
    child.press("tool:leave")
    other.press("tool:leave")
    assert child.context.world.play == other.context.world.play
    assert "call.again" not in child.pressable()


@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
def test_a_call_that_is_hung_up_fits(at: At, size: tuple[int, int], text_scale: int) -> None:
    child = at("heard", size=size, text_scale=text_scale, language="sr")
    child.scene.handle(Switch("line"), child.context)  # hung up before the text became large
    check_places(child, "hung up")


LONG_NAME = """
    - phone: call
      with: ema
    - say: ema
      text: You need not know whether it is true.
"""


def test_what_is_said_begins_below_a_name_of_two_lines(world: GameWorld, context: MakeContext) -> None:
    """A centre for social work has a long name: its second line lay on the first of the words."""
    name = ("{name: Ema, gender", "{name: The Centre for Social Work, gender")
    world.keep(Play.begin(one_node(LONG_NAME, name), "lana"), "play")
    child = Child(context, text_scale=200, easy=True)
    (who,) = (shape for shape in child.place("call.who").widget.shapes if isinstance(shape, Lines))
    assert len(who.lines) > 1
    check_places(child, "a long name")


CALLS = """
    - phone: call
      with: mum
    - choose:
        - do: Take it
          id: take
        - do: Not now
          id: later
      within: call
      ask: Mum calls.
    - say: mum
      text: Are you awake?
"""


ANSWERS = """
    - phone: call
      with: mum
    - say: mum
      text: Are you awake?
    - choose:
        - say: I am awake, and I have been for an hour.
          id: awake
        - say: Can we talk tomorrow? I would rather sleep on it.
          id: tomorrow
        - do: Say nothing yet, and only breathe into the phone
          id: breathe
      ask: What does {hero} say to Mum on the telephone?
"""


@pytest.mark.parametrize("text_scale", [100, 150, 200])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280), (1920, 1080)])
def test_one_can_hang_up_while_something_is_to_be_chosen(
    world: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int
) -> None:
    world.keep(story(ANSWERS).do(Continue("evening")), "play")
    child = Child(context, size=size, text_scale=text_scale)
    child.now += LONG
    assert {"call.end", "choice:1"} < set(child.pressable())
    check_places(child, "choices")
    child.press("call.end")
    child.press("call.again")
    assert "choice:1" in child.pressable()


@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
def test_a_call_that_comes_is_taken_or_not_by_its_two_buttons(
    world: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int
) -> None:
    world.keep(story(CALLS), "play")
    child = Child(context, size=size, text_scale=text_scale)
    take, later = child.place("choice:1").widget, child.place("choice:2").widget
    assert [take.name, later.name] == ["Take it", "Not now"]
    assert later.rect.right <= take.rect.x
    assert set(BUTTONS).isdisjoint(child.pressable())
    assert child.place("call.head").widget.value == "Ringing…"
    check_places(child, "rings")
    child.press("choice:1")
    assert "Mum: Are you awake?" in child.told()


@pytest.mark.parametrize("moment", ["posting", "commenting"])
def test_the_dots_of_the_feed_wave_as_those_of_a_chat_do(at: At, moment: str) -> None:
    child = at(moment)
    assert len({seen(child, "feed.dots", age) for age in (0, 200, 400)}) == 3
    still = at(moment, motion=False)
    assert seen(still, "feed.dots", 0) == seen(still, "feed.dots", 400)


def test_only_the_dots_are_made_anew(at: At) -> None:
    child = at("posting")
    before, child.now = child.place("feed.coming").widget, 200
    after = child.place("feed.coming").widget
    assert after.shapes == before.shapes
    assert find(after, "feed.dots") != find(before, "feed.dots")


@pytest.mark.parametrize("text_scale", few([200, 100]))
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
@pytest.mark.parametrize("moment", MOMENTS)
def test_everything_fits(at: At, moment: str, size: tuple[int, int], text_scale: int) -> None:
    check_places(at(moment, size=size, text_scale=text_scale, language="sr"), moment)
