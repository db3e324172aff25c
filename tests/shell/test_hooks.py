"""An app of another kind is the usual one with some hooks filled: each is asked at its moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from game.action import KeyAction
from game.scenes.all import scenes
from game.scenes.scene import Push
from game.shell.app import App
from game.shell.start import open_first
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, find
from game.ui.window.input import Ask, Digit
from tests.support.pilot import SMALL, Pilot

if TYPE_CHECKING:
    from pathlib import Path

    from game.action import Action
    from game.scenes.scene import Context, Scene
    from game.ui.window.input import Input

BADGE = Widget("badge", Rect(0, 0, 40, 40), role="button", name="Badge", action=KeyAction(), above=True)


class Other(App):
    """An app that fills every hook."""

    log: tuple[str, ...] = ()
    broken = False

    def before_turn(self, now: int) -> None:
        """Fails where that is wanted."""
        self.log = (*self.log, "before")
        if self.broken:
            raise KeyError(now)

    def after_turn(self, now: int) -> None:
        """Is noted."""
        del now
        self.log = (*self.log, "after")

    def before_input(self, one: Input) -> bool:
        """Takes digits."""
        return isinstance(one, Digit)

    def before_action(self, action: Action) -> bool:
        """Takes what the badge means, and leads to help."""
        if type(action) is not KeyAction:
            return False
        self.change(Push("help"))
        return True

    def seen(self, context: Context) -> Context:
        """Scenes have the lower half."""
        half = msgspec.structs.replace(context.viewport, h=context.viewport.h / 2)
        return msgspec.structs.replace(context, viewport=half)

    def over(self, tree: Widget) -> Widget:
        """A badge lies over it."""
        return msgspec.structs.replace(tree, children=(*tree.children, BADGE))

    def soon(self, now: int) -> int | None:
        """Soon."""
        del now
        return 7

    def recovers(self, fault: Exception, failing: str) -> bool:
        """From faults of the album, as another app would."""
        del fault
        if failing == "album":
            self.log = (*self.log, "recovered")
            self.restart("title")
        return failing == "album"


def failing(argument: str, context: Context) -> Scene:
    """No album can be made."""
    raise KeyError(argument, context)


@pytest.fixture
def other(tmp_path: Path) -> Other:
    """It, at its title."""
    pilot = Pilot(tmp_path, size=SMALL)
    before = pilot.app
    app = Other(
        pilot.world, {**scenes(), "album": failing}, before.screen.surface, before.pictures, before.sounds
    )
    open_first(app, pilot.world)
    app.frame(0)
    return app


def test_a_turn_is_between_its_two_hooks(other: Other) -> None:
    assert other.log == ("before", "after")


def test_what_lies_over_a_scene_can_be_pressed_and_has_the_focus_where_it_is_chosen(other: Other) -> None:
    other.inputs.focus_on("badge")
    other.frame(1, [Ask("press")])
    assert (other.scene.name, other.names) == ("help", ("title", "help"))


def test_an_input_that_was_taken_means_nothing_more(other: Other) -> None:
    other.open("episodes")
    other.frame(1, [Digit(1)])
    assert other.names == ("title", "episodes")


def test_scenes_see_their_part_and_what_lies_over_them_may_have_the_whole(other: Other) -> None:
    assert other.context().viewport.h * 2 == other.whole_context().viewport.h
    assert other.tree.rect.h == other.context().viewport.h


def test_another_turn_comes_as_soon_as_wanted(other: Other) -> None:
    assert other.sleep(0) in range(1, 8)


@pytest.mark.faults
def test_a_fault_in_a_hook_is_a_fault_like_any(other: Other) -> None:
    other.broken = True
    other.frame(1)
    assert (other.scene.name, other.faults) == ("fault", 1)
    assert find(other.tree, "badge") is not None
    other.broken = False
    other.inputs.focus_on("home")
    other.frame(2, [Ask("press")])
    assert (other.scene.name, other.faults) == ("title", 1)


def test_an_app_may_recover_in_its_own_way(other: Other) -> None:
    other.open("album")
    assert (other.names, other.faults, other.log[-1]) == (("title",), 1, "recovered")


def test_a_usual_app_fills_none(tmp_path: Path) -> None:
    app = Pilot(tmp_path, size=SMALL).app
    tree = app.look(0)
    assert app.over(tree) is tree
    assert not app.before_input(Digit(1))
    assert not app.before_action(KeyAction())
    assert not app.recovers(KeyError(), "title")
    assert app.soon(0) is None
