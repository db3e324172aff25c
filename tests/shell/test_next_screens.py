"""What the buttons of the title open is ready before somebody presses one, and nothing is left to do then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.all import scenes
from game.scenes.before.title import Title
from game.scenes.help import Help
from game.shell.app import App
from game.shell.start import make_app, make_world, open_first
from game.ui.draw.offscreen import canvas
from tests.support.art import shared_kit
from tests.support.known import knowing
from tests.support.pilot import Pilot

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.scene import Context, Scene
    from game.ui.draw.widget import Widget

MOMENTS = 400
"""More than it takes."""
OPENED = ("episodes", "album", "about", "help", "language", "settings", "access")


class Counted(Help):
    """A help screen that tells how often it was laid out."""

    times = 0

    def view(self, context: Context) -> Widget:
        """The same as ever."""
        type(self).times += 1
        return super().view(context)


def titled(tmp_path: Path, size: tuple[int, int] = (640, 360), **table: type[Scene]) -> App:
    """The game with its title shown for the first time, its stories read."""
    world = knowing(make_world(tmp_path, {"language": "bs", "country": "BA", "sound": False}))
    app = make_app(world, canvas(size))
    app.pictures.kit = shared_kit()
    kinds = {**scenes(), **table}
    app = App(world, kinds, app.screen.surface, app.pictures, app.sounds)  # type: ignore[arg-type]  # a class makes
    open_first(app, world)
    app.frame(0)
    return app


def rest(app: App) -> None:
    """Nobody does anything for a while."""
    for _ in range(MOMENTS):
        app.attend()


@pytest.mark.long
@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (1366, 768)])
def test_what_the_title_leads_to_is_ready_when_it_is_opened_also_after_others_were_read(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = titled(tmp_path, size)
    rest(app)
    for number, scene in enumerate(OPENED):
        made = app.screen._painter.cache.made  # noqa: SLF001 - that nothing is drawn is what is tested
        app.open(scene)
        app.frame(20_000 * (number + 1))
        assert app.screen._painter.cache.made == made, scene  # noqa: SLF001 - the same
        rest(app)
        app.restart("title")
        app.frame(20_000 * (number + 1) + 100)


@pytest.mark.long
def test_at_rest_no_moment_makes_a_context(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = titled(tmp_path)
    rest(app)
    monkeypatch.setattr(app, "context", lambda: pytest.fail("nothing is left to do"))
    monkeypatch.setattr(app, "_quietly", lambda do, *what: do(*what))  # else it would be caught
    rest(app)


@pytest.mark.long
def test_a_screen_is_got_ready_once_and_at_rest_nothing_is_left(tmp_path: Path) -> None:
    Counted.times = 0
    app = titled(tmp_path, help=Counted)
    rest(app)
    assert Counted.times == 1
    app.restart("title")
    app.frame(60_000)
    rest(app)
    assert Counted.times == 1


@pytest.mark.long
def test_in_another_language_and_another_window_it_is_got_ready_again(tmp_path: Path) -> None:
    Counted.times = 0
    app = titled(tmp_path, help=Counted)
    rest(app)
    app.world.set_setting("language", "hr")
    app.refresh()
    app.frame(1000)
    rest(app)
    assert Counted.times == 2
    app.resize(canvas((800, 450)))
    app.frame(2000)
    rest(app)
    assert Counted.times == 3


@pytest.mark.long
def test_nothing_of_it_is_seen_kept_or_told(tmp_path: Path) -> None:
    app = titled(tmp_path)
    names, tree, settings, trouble = app.names, app.tree, app.world.settings, app.world.trouble
    files = sorted(tmp_path.rglob("*"))
    shown = bytes(app.screen.surface.get_buffer().raw)
    rest(app)
    assert (app.names, app.world.settings, app.world.trouble) == (names, settings, trouble)
    assert app.tree is tree
    assert bytes(app.screen.surface.get_buffer().raw) == shown
    assert (app.faults, app.unanswered, sorted(tmp_path.rglob("*"))) == (0, 0, files)


def test_no_story_is_read_for_it(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.app.world._pack = None  # noqa: SLF001 - as right after a start
    for _ in range(MOMENTS):
        pilot.app.attend()
    assert pilot.world.pack_in_hand is None


@pytest.mark.long
@pytest.mark.faults
def test_a_screen_that_fails_is_tried_once_and_leaves_the_title_alone(tmp_path: Path) -> None:
    class Broken(Counted):
        def view(self, context: Context) -> Widget:
            super().view(context)
            raise ZeroDivisionError

    Broken.times = 0
    app = titled(tmp_path, help=Broken)
    rest(app)
    assert (Broken.times, app.names, app.faults) == (1, ("title",), 0)


def test_only_the_title_leads_on() -> None:
    assert Title.leads_on
    assert not Help.leads_on
