"""A screen at which something is made: it says what came of it and where that lies, and opens it."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from game.action import Action
from game.scenes.frame import page
from game.scenes.scene import Change, Context, FocusFirst, ScrollTo, Still
from game.scenes.teachers.big_rows import strip
from game.scenes.teachers.teachers_desk import Told, desk_of
from game.text import Text
from game.ui.parts.layout import row, stack
from game.ui.parts.pieces import pressed, said
from game.ui.parts.sizing import SPRING

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.teachers.teachers_desk import Desk, Work
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Piece

WORKING = Text("teachers.working", "One moment. You can go on when this is done.")
# Translators: a button that has the computer show a page or a folder, in the browser or the file manager.
OPEN = Text("teachers.open", "Open it")
# Translators: {place} is a file or a folder of this computer.
OPENED = Text("teachers.opened", "It opens in another window. If you don't see one: it lies here: {place}")
NOT_OPENED = Text(
    "teachers.not-opened",
    "This computer has no program that opens it from here. Open it yourself. It lies here: {place}",
)
SOON: Final = 150
"""Milliseconds until it is looked again whether something is done."""
WIDTH: Final = 900.0


class OpenPlace(Action, frozen=True):
    """Have the computer show a file or a folder."""

    place: Path


class AtDesk(Still):
    """While something goes on nothing else is begun."""

    title: ClassVar[Text]
    first: bool

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """Nothing was made yet."""
        super().__init__(argument, context)
        self._work: Work | None = None
        self.told: Told | None = None

    def view(self, context: Context) -> Widget:
        """What can be done, below what came of the last thing."""
        told = self._strips(context)
        self.first = self._work is not None or self.told is None or self.told.opens is None
        shown = stack(*told, *self.rows(context), gap=14.0)
        title = context.say(self.title)
        return page(context, self.name, title, shown.content, width=WIDTH)

    @abstractmethod
    def rows(self, context: Context) -> tuple[Piece, ...]:
        """What stands on the page. The first that can be pressed has the focus where it is `first`."""

    @abstractmethod
    def doing(self, action: Action, context: Context) -> Callable[[], Told] | None:
        """What an action has done beside the screen; None for any other action."""

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Begin something, unless something goes on; open what was made."""
        if isinstance(action, OpenPlace):
            do: Callable[[], Told] | None = _opening(desk_of(context), action.place)
        else:
            do = self.doing(action, context)
        if do is None:
            return super().handle(action, context)
        if self._work is None:
            self.told, self._work = None, desk_of(context).begin(do)
        return self.tick(context)

    def wake(self, now: int) -> int | None:
        """Whether it is done is looked at while something goes on."""
        del now
        return SOON if self._work is not None else None

    def tick(self, context: Context) -> tuple[Change, ...]:
        """Say what came of it, once it is done."""
        del context
        if self._work is None or self._work.told is None:
            return ()
        told, self._work = self._work.told, None
        return self._say(told)

    def _say(self, told: Told) -> tuple[Change, ...]:
        self.told = told
        return (ScrollTo(f"{self.name}.scroll", 0.0), FocusFirst())

    def _strips(self, context: Context) -> tuple[Piece, ...]:
        """What goes on, or what came of the last thing, and the button that opens it."""
        if self._work is not None:
            return (strip(context, "told", "clock", context.say(WORKING)),)
        if self.told is None:
            return ()
        words = context.say(self.told.text, self.told.n, **self.told.values)
        shown = strip(context, "told", "check" if self.told.good else "info", words)
        if self.told.opens is None:
            return (shown,)
        opens = pressed(
            context.look, "open", context.say(OPEN), OpenPlace(self.told.opens), kind="primary",
            icon_name="next", first=True, least=60.0,
        )  # fmt: skip
        return shown, row(opens, SPRING)


def _opening(desk: Desk, place: Path) -> Callable[[], Told]:
    """Have something shown, and say where it lies."""

    def do() -> Told:
        opened = desk.open(place)
        text = OPENED if opened else NOT_OPENED
        return Told(text, {"place": place}, opens=place, good=opened)

    return do


def sentence(context: Context, text: Text, style: str = "body", **values: object) -> Piece:
    """A sentence of the page."""
    ink = context.look.theme.on_panel
    return said(context.look, text.id, context.say(text, None, **values), style, ink)


def heading(context: Context, text: Text) -> Piece:
    """What stands over a part of the page."""
    ink = context.look.theme.on_panel
    return said(context.look, text.id, context.say(text), "subheading", ink, role="heading")
