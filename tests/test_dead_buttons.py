"""Whatever can be pressed on any screen has an answer, and no kind of action is without a button.

What mypy proves: a widget carries an `Action` and nothing else, and whoever matches a closed union of them
matches all. Which scene meets which action it can't know: that is tried here, a press of each kind a screen.
"""

from __future__ import annotations

import argparse
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, TypeAlias

import pytest

import game.kiosk.scenes
import game.lesson
import game.pupil_survey
import game.scenes
from game.action import Action, KeyAction, Unanswered
from game.kiosk.scenes.all import CLASSES as OF_KIOSK
from game.lesson.teach import make_app as make_lesson_app
from game.pupil_survey.app import make_seat_app
from game.pupil_survey.world import SeatWorld
from game.scenes.after.detective_pairs import Remove
from game.scenes.all import scenes
from game.scenes.scene import (
    Change,
    Context,
    Dismiss,
    FocusFirst,
    PlaySound,
    Push,
    Replace,
    ScrollBy,
    ScrollTo,
    Still,
)
from game.shell.app import App
from game.shell.start import assembled, make_world
from game.story.checks.walk import moves
from game.story.events import Arrange, Begin, LeaveChat
from game.story.playing.play import Play
from game.story.playing.view import view
from game.ui.draw.geometry import Rect
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import Widget, placed, pressables
from game.workshop import kiosk_shots, lesson_shots
from tests.support.actions import Pressed
from tests.support.kiosk_pilot import KioskPilot
from tests.support.pilot import SMALL, Pilot
from tests.support.small_stories import DATA, sound
from tests.support.walk import ALL, ONE, app_at, arranged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from game.lesson.app import LessonApp
    from game.story.grammar.model import Episode

AUTHORS = "game.authors."
"""What only who previews a story sees: tests/authors/write/test_corner.py presses it."""
BY_NOBODY = frozenset(
    {
        Begin,
        Arrange,
        Dismiss,
        FocusFirst,
        LeaveChat,
        PlaySound,
        Push,
        Remove,  # of messages laid side by side: pressed by tests/scenes/after/test_detective_compare.py
        Replace,
        ScrollBy,
        ScrollTo,
    }  # told by scenes, or shown over them
)
"""Kinds that no widget of these screens carries: scenes answer with them, or they lie over any screen."""


Kind: TypeAlias = tuple[str, type[Action], str]
"""The scene, what one of its widgets carries, and the scene that this leads to."""


def kind_of(scene: str, action: Action) -> Kind:
    """One of each is tried: what leads to a screen that there is not is as dead as what has no answer."""
    return scene, type(action), action.scene if isinstance(action, (Push, Replace)) else ""


def carried(app: App) -> Iterator[Action]:
    """All that the widgets of a screen mean, by a press, an arrow, or a hand that carries something."""
    for here in pressables(app.tree):
        yield from (one for one in (here.widget.action, here.widget.up, here.widget.down) if one is not None)
    for here in placed(app.tree):
        meant = (here.widget.touch, here.widget.drag, here.widget.over, here.widget.drop)
        yield from (one for one in meant if one is not None)


def dead(app: App, arrange: Callable[[], None], tried: set[Kind]) -> list[str]:
    """Press one of each kind on the screen that `arrange` shows, and go on from there while it is new.

    Gives what had no answer or failed.
    """
    found = []
    while True:
        arrange()
        pressed = False
        while (action := new(app, tried)) is not None:
            scene, before = app.scene.name, (app.unanswered, app.faults)
            tried.add(kind_of(scene, action))
            app.act(action)
            app.running = pressed = True
            if (app.unanswered, app.faults) != before:
                found.append(f"{scene}: {action}")
                break
        if not pressed:
            return found


def new(app: App, tried: set[Kind]) -> Action | None:
    """What is shown and was not tried in this scene."""
    app.look(9000)
    return next((one for one in carried(app) if kind_of(app.scene.name, one) not in tried), None)


def of_game(folder: Path, tried: set[Kind]) -> list[str]:
    """The dead buttons of the game's own screens."""
    app = app_at(folder, size=SMALL)
    found = []
    for shot in arranged(app, ALL):

        def again() -> None:
            app.layers.clear()
            app.world.set_setting("country", "RS")
            shot.arrange(app)  # noqa: B023 - called before the next one

        found += dead(app, again, tried)
    return found + of_stories(app, tried)


def of_stories(app: App, tried: set[Kind]) -> list[str]:
    """Those of what the season asks no hand for: a jar, a file, a piece half laid, a sentence taken back."""
    found = []
    for file in sorted(DATA.glob("*.yaml")):
        for play in hands(sound(file)):

            def again() -> None:
                app.layers.clear()
                app.world.keep(play, "play")  # noqa: B023 - called before the next one
                app.open("play")

            found += dead(app, again, tried)
    return found


def hands(episode: Episode) -> Iterator[Play]:
    """Such moments on one way through a story."""
    play, met = Play.begin(episode, next(iter(episode.heroes))), set[tuple[str, int, frozenset[str]]]()
    while not play.state.ended and (here := (play.state.node, play.state.at, play.state.flags)) not in met:
        met.add(here)
        step = episode.nodes[play.state.node].steps[play.state.at]
        events = moves(episode, play.state)
        shown = view(episode, play.state)
        if shown.take_back is not None or shown.jar is not None or shown.dossier is not None:
            yield play
        if step.builds and isinstance(events[0], Arrange):
            yield play.do(Arrange(play.state.node, events[0].order[:2]))
        play = play.do(events[0])


def of_lesson(folder: Path, tried: set[Kind]) -> list[str]:
    """Those of a lesson."""
    options = argparse.Namespace(lang="en", country="RS", theme="warm", text_scale=100)
    world = lesson_shots.arranged(options, folder)
    app = make_lesson_app(world, canvas(SMALL))
    found = []
    shots = lesson_shots.every_shot()
    for arrange in (*shots.values(), story_begun(shots["teach-episode-0"])):

        def again() -> None:
            app.layers.clear()
            app.notes, world.refusal = False, None
            world.give_up()
            app.open("title")
            arrange(app)  # noqa: B023 - called before the next one

        found += dead(app, again, tried)
    world.close()
    return found


def story_begun(arrange: Callable[[LessonApp], None]) -> Callable[[LessonApp], None]:
    """The same in a lesson whose story goes on."""

    def arranged(app: LessonApp) -> None:
        arrange(app)
        episode = app.world.pack.episodes[ONE]
        app.world.keep(Play.begin(episode, next(iter(episode.heroes))), "play")

    return arranged


class NoStick:
    """A stand's job that finds no stick."""

    told, working = "", False

    def update(self) -> None:
        """Nothing is found."""


def of_kiosk(folder: Path, tried: set[Kind]) -> list[str]:
    """Those of a kiosk."""
    kiosk = KioskPilot(folder, size=SMALL)
    kiosk.stand.hooks = NoStick()
    found = []
    for scene, argument in kiosk_shots.SCENES.values():

        def again() -> None:
            kiosk.app.layers.clear()
            kiosk.world.begin(kiosk.now, "en")
            kiosk.app.open(scene, argument)  # noqa: B023 - called before the next one

        found += dead(kiosk.app, again, tried)
    return found


def of_seat(folder: Path, tried: set[Kind]) -> list[str]:
    """Those of the survey at a pupil's seat."""
    world = make_world(folder, {"language": "en", "country": "RS", "sound": False}, SeatWorld)
    world.sit_down(1, "after", "9-12", "")
    app = make_seat_app(world, canvas(SMALL))
    found = []
    for presses in lesson_shots.SEAT_PAGES.values():

        def again() -> None:
            app.layers.clear()
            app.open("title")
            for press in presses:  # noqa: B023 - called before the next one
                app.look(0)
                app.press(press)

        found += dead(app, again, tried)
    world.close()
    return found


@pytest.fixture(scope="module")
def pressed(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], set[type[Action]]]:
    """The dead buttons of all apps, and the kinds of actions that were pressed."""
    tried: set[Kind] = set()
    found = []
    for number, walk in enumerate((of_game, of_lesson, of_kiosk, of_seat)):
        found += walk(tmp_path_factory.mktemp(str(number)), tried)
    return found, {kind for _, kind, _ in tried}


@pytest.mark.long
def test_every_button_has_an_answer(pressed: tuple[list[str], set[type[Action]]]) -> None:
    assert pressed[0] == []


@pytest.mark.long
def test_every_kind_of_action_is_carried_by_some_widget(
    pressed: tuple[list[str], set[type[Action]]],
) -> None:
    for room in (game.scenes, game.lesson, game.kiosk.scenes, game.pupil_survey):
        for found in walk_packages(room.__path__, f"{room.__name__}."):
            import_module(found.name)
    never = {kind for kind in kinds(Action) if not issubclass(kind, KeyAction)} - pressed[1] - BY_NOBODY
    assert ", ".join(sorted(kind.__qualname__ for kind in never)) == ""


def kinds(of: type[Action]) -> Iterator[type[Action]]:
    """All kinds of the game below one."""
    for kind in of.__subclasses__():
        if kind.__module__.startswith("game.") and not kind.__module__.startswith(AUTHORS):
            yield kind
        yield from kinds(kind)


# The guard itself


class Dead(Still):
    """A screen with a button that nobody has thought of."""

    name = "about"

    def view(self, context: Context) -> Widget:
        """The button alone."""
        place = Rect(0, 0, 100, 50)
        button = Widget("dead", place, role="button", name="Dead", action=Pressed("dead"))
        return Widget("page", context.viewport.rect, children=(button,))


@pytest.mark.faults
def test_a_dead_button_is_told_to_the_log_and_the_game_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pilot = Pilot(tmp_path, size=SMALL)
    pilot.app = assembled(App, pilot.world, {**scenes(), "about": Dead}, canvas(SMALL))
    pilot.app.open("about")
    pilot.frame()
    with pytest.raises(AssertionError, match="dead button"):
        pilot.click("dead")
    assert (pilot.scene, pilot.app.unanswered, pilot.app.faults) == ("about", 1, 0)
    assert "about has no answer to Pressed" in caplog.text


def test_a_scene_answers_changes_lets_keys_be_and_refuses_the_rest() -> None:
    scene = Dead()
    assert scene.common(FocusFirst()) == (FocusFirst(),)
    assert scene.common(KeyAction()) == ()
    with pytest.raises(Unanswered):
        scene.common(Pressed())


def test_all_of_the_kiosks_screens_are_tried() -> None:
    assert {scene for scene, _ in kiosk_shots.SCENES.values()} <= set(OF_KIOSK)
    assert isinstance(FocusFirst(), Change)
