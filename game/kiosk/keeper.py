"""The keeper of a kiosk: an aid that guards what comes in, minds the session's time, and lets staff in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeGuard

from game.kiosk.input_filter import guarded
from game.kiosk.staff.corners import Corners
from game.scenes.scene import Pop
from game.ui.window.input import Down, Exposed, Finger, Move, Resized, Up, Wheel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.kiosk.app import KioskApp
    from game.kiosk.world import KioskWorld
    from game.ui.aids.aid import Shown
    from game.ui.window.input import Input

POINTER: Final = -1
"""The mouse, or the finger that plays its part, among the fingers."""
QUIET: Final = 1500
"""Milliseconds without a touch before a session is ended, so that nobody is torn from a press."""
ATTRACT, ASKING, END = "attract", "kiosk-asking", "kiosk-end"
CLEANING, FIRST_PIN = "staff-cleaning", "staff-new-pin"
STAFF_IDLE: Final = 120_000
"""Milliseconds without a touch after which the staff menu closes by itself."""


class Keeper:
    """Owns no state of the game: it asks the stand's session what is to happen, and has the app do it."""

    def __init__(self, app: KioskApp, world: KioskWorld) -> None:
        """Nobody has touched anything yet."""
        self._app, self._world, self._stand = app, world, world.stand
        self._corners = Corners(self._stand.config.times.corner_hold)
        self._touched = 0

    @property
    def busy(self) -> bool:
        """Whether somebody plays, or staff is at it: the supervisor waits with what it has planned."""
        return self._stand.session is not None or self._app.scene.name != ATTRACT or self._stick_at_work

    # As an aid

    def hear(self, inputs: Sequence[Input], now: int) -> Sequence[Input]:
        """The inputs that count, after what follows from time and from corners has happened."""
        if self._stand.counters is not None:
            self._stand.counters.tick(now / 1000)
        heard = guarded(inputs)
        if self._app.scene.name == CLEANING:
            return [one for one in heard if isinstance(one, (Resized, Exposed))]
        for one in heard:
            self._follow_finger(one, now)
        touched = any(isinstance(one, (Down, Wheel, Finger)) or held(one) for one in heard)
        if touched:
            heard = self._somebody_there(heard, now)
        self._mind(now)
        if self._corners.opened(now) and self._app.scene.name not in (CLEANING, FIRST_PIN, "staff-pin"):
            self._app.open("staff-pin")
            return []
        return heard

    def follow(self, shown: Shown) -> None:
        """What is shown is asked of the app itself."""

    def wake(self, now: int) -> int | None:
        """When something may have to happen without a touch; what is overdue lies before now."""
        waits = [self._corners.wake(now)]
        session, name = self._stand.session, self._app.scene.name
        if session is not None:
            due = 0 if self._at_the_beginning else session.wake(now, name, self._stand.config.times)
            finishing = session.verdict(now, name, self._stand.config.times) == "finish"
            waits.append(session.touched + QUIET - now if finishing else due)
        elif self._left_open:
            waits.append(self._touched + STAFF_IDLE - now)
        return min((wait for wait in waits if wait is not None), default=None)

    def close(self) -> None:
        """Nothing to give back."""

    @property
    def _stick_at_work(self) -> bool:
        return self._stand.hooks is not None and self._stand.hooks.working

    # Fingers

    def _follow_finger(self, one: Input, now: int) -> None:
        w, h = self._app.screen.size
        if isinstance(one, Finger):
            if one.down:
                self._corners.down(one.id, one.x, one.y, now, w / h)
            else:
                self._corners.up(one.id, now)
        elif isinstance(one, Down) or held(one):
            self._corners.down(POINTER, one.x / w, one.y / h, now, w / h)
        elif isinstance(one, Up):
            self._corners.up(POINTER, now)

    def _somebody_there(self, heard: list[Input], now: int) -> list[Input]:
        """Take note of a touch; the first one after the question only answers it."""
        self._touched = now
        session = self._stand.session
        if session is None:
            return heard
        self._stand.session = session.touch(now)
        if session.asked is None:
            return heard
        self._close_question()
        return [one for one in heard if not isinstance(one, (Down, Up, Move))]

    def _close_question(self) -> None:
        if self._app.names[1:] and self._app.scene.name == ASKING:
            self._app.change(Pop())
            self._app.redraw()

    # Time

    @property
    def _at_the_beginning(self) -> bool:
        """Whether the game shows its beginning again, by quick exit or by a wish to start again."""
        return self._app.names[:1] == (ATTRACT,)

    def _mind(self, now: int) -> None:
        session = self._stand.session
        if session is None:
            self._mind_staff(now)
            return
        if self._at_the_beginning:
            self.forget(now, idle=False)
            return
        if self._app.aids.voice is not None and self._app.aids.voice.telling:
            session = self._stand.session = session.busy(now, self._stand.config.times)
        verdict = session.verdict(now, self._app.scene.name, self._stand.config.times)
        if verdict == "forget":
            self.forget(now, idle=True)
        elif verdict == "ask":
            self._stand.session = session.ask(now)
            self._app.open(ASKING)
        elif verdict == "finish" and now - session.touched >= QUIET:
            self._stand.session = session.finish()
            self._app.restart(END, "time")

    @property
    def _left_open(self) -> bool:
        """Whether a page is shown that is to close by itself; only the very first PIN is waited for."""
        name = self._app.scene.name
        first_pin = name == FIRST_PIN and self._stand.first_start
        return name not in (ATTRACT, CLEANING) and not first_pin

    def _mind_staff(self, now: int) -> None:
        """A menu that staff has left open closes, but not while staff waits for a stick."""
        if self._stick_at_work:
            self._touched = now
        elif self._left_open and now - self._touched >= STAFF_IDLE:
            self._app.restart(ATTRACT)

    def forget(self, now: int, *, idle: bool) -> None:
        """End the session: nothing of it is left. What staff has opened over it stays."""
        staff = [name for name in self._app.names if name.startswith("staff")]
        self._world.forget(now, idle=idle)
        self._app.forget_session()
        for name in (ATTRACT, *staff):
            self._app.open(name)

    def recover(self, now: int, *, of_story: bool) -> None:
        """After a fault: leave the story out where it was in that, forget the session, begin anew."""
        if of_story:
            self._stand.leave_out(self._world.shown_episode)
        self._corners.forget()
        self._world.forget(now, idle=False)
        self._app.forget_session()
        self._app.open(ATTRACT)


def held(one: Input) -> TypeGuard[Move]:
    """Whether this is a pointer that moves while it is down."""
    return isinstance(one, Move) and one.held
