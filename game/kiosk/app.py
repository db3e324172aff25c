"""The app of a kiosk: `make_kiosk` gives it, with the attract loop or the wish for a first PIN, for `run`.

    stand = Stand(config, StaffStore(paths.config), Counters(paths.data / "counters", datetime.now))
    world = KioskWorld(paths, Catalogs.load(paths.locales), given, stand)
    window = KioskWindow(None, TITLE, full_screen=True)
    app = make_kiosk(world, window.surface)
    run(app, window)

It ends when staff leaves (`app.running` is False then). `app.keeper.busy` tells whether somebody plays.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

import msgspec

from game.edges.faults import told_of, went_through
from game.kiosk.keeper import Keeper
from game.kiosk.scenes.all import scenes
from game.kiosk.touch_sizes import LOWER, canvas, low, part_of, touch_of
from game.scenes.fault import Fault, footing
from game.scenes.scene import QuickExit
from game.shell.app import App
from game.shell.layer import Layer
from game.shell.start import assembled
from game.ui.draw.screen import Screen

if TYPE_CHECKING:
    from game.kiosk.world import KioskWorld
    from game.scenes.fault import Footing
    from game.scenes.scene import Context, SceneTable
    from game.ui.art.pictures import Pictures
    from game.ui.draw.look import Touch
    from game.ui.draw.offscreen import Surface
    from game.ui.draw.widget import Widget
    from game.ui.sound.sounds import Sounds

_log = logging.getLogger(__name__)

AGAIN: Final = 10_000
"""After two faults within so many milliseconds the supervisor starts the game again."""


class KioskApp(App):
    """The usual app, with the sizes that fingers need; on wish all of it low on a tall screen."""

    world: KioskWorld

    def __init__(
        self,
        world: KioskWorld,
        scenes: SceneTable,
        surface: Surface,
        pictures: Pictures,
        sounds: Sounds,
    ) -> None:
        """As the usual app; the keeper minds the session."""
        self.stand = world.stand
        self.recovered = 0
        """How many faults were survived since the start."""
        self._fault: int | None = None
        super().__init__(world, scenes, surface, pictures, sounds)
        self.keeper = Keeper(self, world)
        self.add(self.keeper)

    def make_screen(self, surface: Surface) -> Screen:
        """A screen of the canvas that suits the kiosk's monitor."""
        return Screen(surface, self.pictures, canvas(self.stand.config.touch, surface.get_size()))

    @property
    def _lower(self) -> bool:
        return low(self.stand.config.touch, self.screen.viewport)

    def seen(self, context: Context) -> Context:
        """What the scenes see: their part of the canvas, and how large things to touch must be."""
        return msgspec.structs.replace(
            context,
            viewport=part_of(self.screen.viewport, lower=self._lower),
            look=msgspec.structs.replace(context.look, touch=self._touch),
        )

    @property
    def _touch(self) -> Touch:
        return touch_of(self.stand.config.touch, self.screen.size, self.screen.viewport.scale)

    def over(self, tree: Widget) -> Widget:
        """The tree of the scene, moved down where controls stay low, with a picture over it."""
        if not self._lower:
            return tree
        from game.kiosk.scenes.picture_above import with_picture

        whole = self.screen.viewport
        return with_picture(self.context(), tree, whole.rect, whole.h * (1 - LOWER))

    def recovers(self, fault: Exception, failing: str) -> bool:
        """A fault ends the session and no more; whoever was there sees the fault screen in their language.

        Raises what is wrong where a fault was just before: then the supervisor starts the game again.
        """
        now = self.now
        of_story = not self.aids.blame(drop=False) and _of_story(failing, fault)
        if self._fault is not None and now - self._fault < AGAIN:
            raise fault
        _log.error("a fault at the kiosk, in %s: %s", failing, told_of(fault))
        self._fault = now
        self.recovered += 1
        played, language = self.stand.session is not None, self.world.settings.language
        self.keeper.recover(now, of_story=of_story)
        if played and language:
            self.world.set_setting("language", language)
            self.layers.append(Layer(Fault(helpless=failing == "help")))
        return True

    def footing(self) -> Footing:
        """What the fault screen stands on: its way on is to the beginning."""
        part = part_of(self.screen.viewport, lower=self._lower)
        return footing(self.world, part, self.screen.typesetter, QuickExit(), self._touch)


def _of_story(failing: str, fault: Exception) -> bool:
    """Whether a fault may be that of the story shown, and not of the screen over it or around it."""
    return failing in ("play", "ending") or went_through(fault, "game.scenes.play.play")


def make_kiosk(world: KioskWorld, surface: Surface) -> KioskApp:
    """The kiosk's app with its first scene."""
    app = assembled(KioskApp, world, scenes(), surface)
    app.open("staff-new-pin" if world.stand.first_start else "attract")
    app.switch_aids()
    return app
