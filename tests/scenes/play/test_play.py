"""The play, as a child meets it: reading on, answering, acting with the tools, looking at a profile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.scenes.play.play import FAR, PlayScene
from game.scenes.play.play_clock import FADE_MS, LIVELY_MS, SLIDE_MS, SLOW_BEAT
from game.scenes.scene import SEEN_MS, Back, FocusFirst, Home, PlaySound, Push, Replace, ScrollBy
from game.shell.start import make_app
from game.story.events import Inspect, Use
from game.story.loading.pack import load_episode
from game.story.playing.play import Play
from game.story.reading.words import TOOLS
from game.ui.art.life import BEAT, CYCLE
from game.ui.draw.display import Lines, Picture
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import find
from game.ui.window.input import Ask, Digit, Down, Press, Up
from tests.scenes.child import LONG, Child, check_places
from tests.support.actions import carried
from tests.support.pilot import sharing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.shell.app import App
    from game.shell.world import GameWorld
    from game.ui.window.input import Input
    from tests.support.contexts import MakeContext


@pytest.fixture
def tour(world: GameWorld) -> GameWorld:
    """A world in which an episode with every kind of moment has just begun."""
    loaded = load_episode(Path(__file__).parents[1] / "data" / "phone-tour.yaml")
    assert loaded.episode, loaded.problems
    world.keep(Play.begin(loaded.episode, "lana"), "play")
    return world


@pytest.fixture
def child(tour: GameWorld, context: MakeContext) -> Child:
    """A child who has just begun."""
    assert tour.play
    return Child(context)


def test_the_story_begins_on_the_stage_with_the_phone_put_away(child: Child) -> None:
    assert "It is Friday evening." in child.told()
    assert find(child.tree, "phone") is None
    assert child.pressable()[0] == "continue"


def test_a_press_reads_on_and_a_thought_names_who_thinks(child: Child) -> None:
    child.read_on()
    assert "Lana thinks: Just one round." in child.told()
    assert "The phone is locked" in child.told()


def test_a_notification_is_told_and_stands_on_the_phone(child: Child) -> None:
    child.read_on()
    assert "Message from Ema: Are you coming online?" in child.told()
    assert child.place("phone.banner").widget.live


def test_a_message_comes_when_its_delay_is_over(child: Child) -> None:
    child.read_on(3)
    assert "leo_x is writing…" in child.told()
    assert child.wait(100) == ()
    changes = child.wait(LONG)
    assert PlaySound("message") in changes
    assert "leo_x writes: You play so well!" in child.told()


def test_a_tap_on_the_phone_shows_the_message_at_once(child: Child) -> None:
    child.read_on(4)
    assert "leo_x writes: You play so well!" in child.told()


def test_the_message_keeps_its_delay_when_nothing_may_move(tour: GameWorld, context: MakeContext) -> None:
    assert tour.play
    child = Child(context, motion=False)
    child.read_on(3)
    still = child.tree
    child.now += 100
    assert child.tree == still
    due = child.scene.wake(child.now)
    assert due is not None
    assert due > 500
    child.wait(due)
    assert "leo_x writes: You play so well!" in child.told()


def until_choices(child: Child) -> None:
    """Read on to the first decision."""
    while "choice:1" not in child.pressable():
        child.read_on()


def test_a_decision_asks_and_its_first_choice_is_first(child: Child) -> None:
    until_choices(child)
    assert child.pressable()[:3] == ["choice:1", "choice:2", "choice:3"]
    assert child.place("choice:1").widget.first
    assert "How does Lana answer?" in child.told()
    assert "A picture, in a closed envelope" in child.told()


def test_choices_come_first_then_the_chat_the_tools_and_the_bar(child: Child) -> None:
    until_choices(child)
    tools = [f"tool:{tool}" for tool in TOOLS]
    choices = ["choice:1", "choice:2", "choice:3"]
    bar = ["quick-exit", "menu", "help", "language", "settings"]
    assert child.pressable() == [*choices, "chat.head", "chat.back", *tools, *bar]


def test_an_answer_is_sent_into_the_chat(child: Child) -> None:
    until_choices(child)
    changes = child.press("choice:1")
    assert changes == (PlaySound("sent"), FocusFirst())
    assert "You write: Why a secret?" in child.told()


def test_a_second_press_on_what_is_gone_changes_nothing(child: Child) -> None:
    until_choices(child)
    action = child.place("choice:1").widget.action
    child.scene.handle(carried(action), child.context)
    before = child.context.world.play
    assert child.scene.handle(carried(action), child.context) == ()
    assert child.context.world.play is before


@pytest.mark.parametrize("tool", TOOLS)
def test_every_tool_answers_at_every_kind_of_moment(child: Child, tool: str) -> None:
    for moment in moments(child):
        world, before = child.context.world, child.context.world.play
        child.scene.handle(Use(tool), child.context)
        assert world.play is not before, moment
        assert find(child.tree, "stamp"), moment
        world.keep(before, "play")
        child.now += LONG


def moments(child: Child) -> Iterator[str]:
    """Play through the tour to just before its end."""
    seen = 0
    while seen < 24:
        seen += 1
        yield f"moment {seen}: {child.told()}"
        if "choice:1" in child.pressable():
            child.press(f"choice:{2 if find(child.tree, 'choice-panel') else 3}")
        else:
            child.press("continue")
        play = child.context.world.play
        assert play
        if play.state.node == "callit" and "choice:1" in child.pressable():
            return


def test_keeping_proof_is_stamped_and_heard_and_marked(child: Child) -> None:
    until_choices(child)
    assert PlaySound("save") in child.press("tool:save")
    assert "Kept!" in child.told()
    assert "checked" in child.place("tool:save").widget.state
    child.now += 1000
    assert find(child.tree, "stamp") is None


def test_after_a_tool_the_choices_are_there_again(child: Child) -> None:
    until_choices(child)
    child.press("tool:pause")
    assert "I'll breathe." in child.told()
    child.read_on()
    assert "choice:1" in child.pressable()


def test_after_a_tool_the_message_is_typed_again(child: Child) -> None:
    child.read_on(3)
    child.now += 600
    child.press("tool:save")
    child.now += 600
    child.read_on()
    assert "leo_x is writing…" in child.told()
    assert child.wait(300) == ()
    assert "You play so well!" not in child.told()


def test_a_report_is_a_form_on_the_phone(child: Child) -> None:
    until_choices(child)
    child.press("tool:report")
    assert "Question 1 of 2" in child.told()
    assert child.place("choice:1").widget.role == "radio"
    child.press("choice:2")
    assert "Question 2 of 2" in child.told()
    child.press("choice:1")
    child.read_on()
    assert "How does Lana answer?" in child.told()


def test_who_is_blocked_is_named_where_one_would_answer(child: Child) -> None:
    until_choices(child)
    child.press("tool:block")
    assert "leo_x is blocked and can't write to you." in child.told()


def test_a_profile_opens_over_the_chat_and_esc_closes_it(child: Child) -> None:
    child.read_on(4)
    assert child.press("chat.head") == (FocusFirst(),)
    assert "joined: 3 days ago" in child.told()
    assert "Everybody writes their own profile." in child.told()
    play = child.context.world.play
    assert play
    assert play.events[-1] == Inspect("leo")
    assert child.scene.handle(Back(), child.context) == (FocusFirst(),)
    assert find(child.tree, "profile") is None


def test_the_story_waits_while_a_profile_is_read(child: Child) -> None:
    child.how["motion"] = False  # so that nothing but the story's own time can wake it
    child.read_on(3)
    child.press("chat.head")
    assert child.wait(LONG) == ()
    assert child.scene.wake(child.now) is None
    child.press("profile.close")
    assert child.scene.wake(child.now) is not None


def test_esc_opens_the_menu(child: Child) -> None:
    assert child.scene.handle(Back(), child.context) == (Push("menu"),)


def test_messages_of_a_group_name_who_wrote(child: Child) -> None:
    until_choices(child)
    child.press("choice:3")
    child.read_on(2)
    play = child.context.world.play
    assert play
    child.context.world.keep(play.rewound(len(play.events) - 1), "play")
    assert "Adi writes: We have a roof!" in child.told()
    shapes = child.place("message:0").widget.shapes
    assert "Adi" in [shape.lines[0] for shape in shapes if isinstance(shape, Lines)]


def test_people_stand_side_by_side_with_the_hero_at_the_left(child: Child) -> None:
    until_choices(child)
    child.press("choice:3")
    child.read_on(3)
    child.now += LONG
    hero, mum = child.place("person:hero").widget.rect, child.place("person:mum").widget.rect
    assert hero.center[0] + 200 < mum.center[0]
    assert hero.y > child.place("bar").widget.rect.bottom - 30


def test_the_hero_and_the_visitor_who_speaks_look_at_each_other(child: Child) -> None:
    until_choices(child)
    child.press("choice:3")
    while "Mum:" not in child.told():
        child.read_on()
    assert [gaze(child, who) for who in ("hero", "mum")] == ["right", "left"]


def gaze(child: Child, who: str) -> str:
    """Where somebody on the stage looks."""
    picture = child.place(f"person:{who}").widget.shapes[0]
    assert isinstance(picture, Picture)
    return picture.args[3]


def test_what_is_said_in_a_call_is_read_in_the_phone(child: Child) -> None:
    until_choices(child)
    child.press("choice:3")
    child.read_on(4)
    child.press("choice:2")
    assert find(child.tree, "speech") is None
    assert "Mira: Hello, this is Mira." in child.told()
    child.read_on(2)
    sheet, choice = child.place("call.sheet").widget.rect, child.place("choice:1").widget.rect
    assert sheet.intersection(choice) == choice


def test_an_ending_follows_the_last_event(child: Child) -> None:
    changes = child.press("tool:tell")
    assert FocusFirst() in changes
    assert Replace("ending") in child.press("continue")


def test_a_play_that_had_ended_goes_on_to_its_ending(child: Child) -> None:
    world = child.context.world
    assert world.play
    child.press("tool:tell")
    child.press("continue")
    again = PlayScene("saved", child.context)
    again.view(child.context)
    assert again.wake(child.now) == 0
    assert again.tick(child.context) == (Replace("ending"),)


def test_without_a_play_the_title_is_shown(world: GameWorld, context: MakeContext) -> None:
    assert world.play is None
    scene = PlayScene("", context())
    assert scene.view(context()).children
    assert scene.tick(context()) == (Home(),)


def test_few_pictures_are_drawn_once_all_has_come_to_its_place(child: Child) -> None:
    child.read_on()
    _ = child.tree
    assert child.scene.wake(child.now) == 16
    child.now += FADE_MS + 1
    _ = child.tree
    assert child.scene.wake(child.now) == BEAT - child.now % BEAT
    child.now = LIVELY_MS + CYCLE
    rest = child.tree
    assert child.scene.wake(child.now) == SLOW_BEAT - child.now % SLOW_BEAT
    child.now += BEAT - 1
    assert child.tree == rest


def test_a_message_slides_to_its_place(child: Child) -> None:
    child.read_on(3)
    child.wait(LONG)
    start = child.place("message:0").widget.rect.y
    child.now += SLIDE_MS
    goal = child.place("message:0").widget.rect.y
    assert start > goal


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (1024, 600), (720, 1280), (1680, 720)])
@pytest.mark.parametrize("text_scale", [pytest.param(100, marks=pytest.mark.slow), 200])
def test_no_text_leaves_its_place_or_lies_on_another(
    tour: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int
) -> None:
    assert tour.play
    child = Child(context, size=size, text_scale=text_scale)
    for moment in moments(child):
        child.now += LONG
        check_places(child, moment)
    child.scene.handle(Use("report"), child.context)
    child.now += LONG
    check_places(child, "report")


@pytest.fixture
def app(tour: GameWorld) -> App:
    """The app that shows the tour."""
    made = sharing(make_app(tour, canvas((1280, 720))))
    made.open("play")
    made.frame(0)
    return made


def press_on(app: App, times: int, now: int) -> None:
    for _ in range(times):
        app.press("continue")
        app.frame(now)


@pytest.mark.long
def test_new_choices_have_the_focus_wherever_it_was(app: App) -> None:
    app.layers[-1].focus = "tool:save"
    app.press("tool:save")
    app.frame(10)
    assert app.focus == "continue"
    app.press("continue")
    while find(app.tree, "choice:1") is None:
        app.layers[-1].focus = "tool:tell"
        press_on(app, 1, 20)
    assert app.focus == "choice:1"


def at_choices(app: App) -> int:
    """Read on until choices have just come; gives the time."""
    now = 20
    while find(app.tree, "choice:1") is None:
        now += LONG
        press_on(app, 1, now)
    app.frame(now + 16)
    return now + 16


def clicked(app: App, wanted: str) -> tuple[Down, Up]:
    here = find(app.tree, wanted)
    assert here is not None
    x, y = (each * app.screen.viewport.scale for each in here.widget.rect.center)
    return Down(x, y), Up(x, y)


@pytest.mark.parametrize("hand", ["mouse", "key", "pad", "number"])
def test_a_press_that_comes_with_the_choices_meant_what_was_there_before(app: App, hand: str) -> None:
    now = at_choices(app)
    app.frame(now + SEEN_MS - 40)
    presses: tuple[Input, ...] = {
        "mouse": clicked(app, "choice:1"),
        "key": (Ask("press"),),
        "pad": (Ask("press", button=True),),
        "number": (Digit(1),),
    }[hand]
    before = app.world.play
    app.frame(now + SEEN_MS - 20, presses)
    assert app.world.play is before
    app.frame(now + SEEN_MS, presses)
    assert app.world.play is not before


@pytest.mark.long
@pytest.mark.parametrize(("story", "hero"), [("live", "iva"), ("the-first-hour", "maja")])
def test_enter_in_a_hurry_goes_on_through_talk_on_the_stage_and_answers_nothing(
    tour: GameWorld, story: str, hero: str
) -> None:
    loaded = load_episode(Path(__file__).parents[3] / "scenarios" / "season-1" / f"{story}.yaml")
    assert loaded.episode
    tour.keep(Play.begin(loaded.episode, hero), "play")
    app = sharing(make_app(tour, canvas((1280, 720))))
    app.open("play")
    now = 0
    app.frame(now)
    while find(app.tree, "choice:1") is None:
        now += SEEN_MS + 20
        app.frame(now, (Ask("press"),))
    before = app.world.play
    app.frame(now + 20, (Ask("press"),))
    app.frame(now + SEEN_MS - 20, (Ask("press"),))
    assert app.world.play is before
    app.frame(now + SEEN_MS + 20, (Ask("press"),))
    assert app.world.play is not before


def test_a_switch_need_not_wait_as_what_it_presses_was_marked_before(app: App) -> None:
    now = at_choices(app)
    before = app.world.play
    app.frame(now + 1, (Press("choice:1"),))
    assert app.world.play is not before


def test_a_press_that_was_begun_before_the_choices_came_presses_none_of_them(app: App) -> None:
    before_choices = app.tree
    now = at_choices(app)
    choice_down, choice_up = clicked(app, "choice:1")
    app.pointer.take(choice_down, before_choices, app.screen.viewport)
    before = app.world.play
    app.frame(now + LONG, (choice_up,))
    assert app.world.play is before


def test_a_tool_and_a_message_that_is_due_answer_at_once(app: App) -> None:
    now = at_choices(app)
    before = app.world.play
    app.frame(now + 1, clicked(app, "tool:pause"))
    assert app.world.play is not before


def test_the_wheel_scrolls_the_chat_back_and_an_answer_shows_the_newest(app: App) -> None:
    while find(app.tree, "choice:1") is None:
        press_on(app, 1, 20)
    app.frame(LONG)
    chat = find(app.tree, "chat:leo")
    assert chat
    assert chat.widget.reach > 0
    before = chat.widget.children[0].rect.y
    app.layers[-1].scrolled["chat:leo"] = chat.widget.reach
    app.refresh()  # as after the turn of a wheel
    app.frame(LONG + 16)
    chat = find(app.tree, "chat:leo")
    assert chat
    assert chat.widget.children[0].rect.y > before
    app.press("choice:1")
    assert app.layers[-1].scrolled["chat:leo"] == 0


def test_a_message_that_comes_by_itself_leaves_a_chat_that_was_scrolled_back_where_it_is(
    tour: GameWorld, context: MakeContext
) -> None:
    assert tour.play
    child = Child(context, scrolled={"chat:leo": 120.0})
    child.read_on(3)
    came = child.wait(LONG)
    assert PlaySound("message") in came
    assert not [change for change in came if isinstance(change, ScrollBy)]
    until_choices(child)
    assert ScrollBy("chat:leo", FAR) in child.press("choice:1")
