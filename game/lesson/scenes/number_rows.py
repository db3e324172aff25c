"""Counting by keys, on every screen where numbers are entered: A to G by arrows and Enter."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

import msgspec

from game.lesson.scenes.kit import world_of
from game.lesson.scenes.rows import COVERED
from game.lesson_flow.number_entry import NumberEntry, keyed, left
from game.lesson_flow.state import Entered
from game.scenes.scene import Still

if TYPE_CHECKING:
    from game.lesson_flow.number_entry import Key
    from game.scenes.scene import Context

CURSOR = "_"
"""Stands behind what was typed and is no number as yet."""


class Sheet(msgspec.Struct, frozen=True):
    """What is counted: the options, the number of each so far, and what puts one there, or refuses it."""

    options: tuple[str, ...]
    numbers: Entered
    put: Callable[[str, int | None], bool]


class Counting(Still):
    """A screen on which numbers can be entered; what was typed is a number when anything else is done."""

    counts: ClassVar[bool] = True
    _refused: int | None = None
    """The row of which the number was refused last."""

    @abstractmethod
    def sheet(self, context: Context) -> Sheet | None:
        """What is counted now; None where nothing is."""

    def press_key(self, key: Key, context: Context) -> None:
        """Do what a key means in the row in which is counted, which is the one with the frame."""
        sheet, world = self.sheet(context), world_of(context)
        if sheet is None:
            return
        row = world.entry.row
        after = keyed(world.entry, key, len(sheet.options), sheet.numbers[row])
        world.entry = after.entry
        if after.set and not self._put(sheet, row, after.number):
            world.entry = NumberEntry(row)  # refused as a whole: the number before stays, and so does the row

    def to_option(self, option: str, context: Context) -> None:
        """Count in the row of this option; nothing where there is none."""
        sheet = self.sheet(context)
        if sheet is not None and option in sheet.options:
            self.to_row(sheet.options.index(option), context)

    def to_row(self, row: int, context: Context) -> None:
        """Count in another row, after the number that was typed in this one."""
        sheet, world = self.sheet(context), world_of(context)
        if sheet is None or row == world.entry.row:
            return
        here, after = world.entry.row, left(world.entry, row)
        world.entry = after.entry
        if after.set:
            self._put(sheet, here, after.number)

    def settle(self, context: Context) -> bool:
        """Take the number that was typed, before anything else is done; gives whether none was refused."""
        sheet, world = self.sheet(context), world_of(context)
        if sheet is None or not world.entry.digits:
            return True
        row, digits = world.entry.row, int(world.entry.digits)
        world.entry = NumberEntry(row)
        return self._put(sheet, row, digits)

    def _put(self, sheet: Sheet, row: int, number: int | None) -> bool:
        """Take a number; gives whether it was not refused, and remembers where it was."""
        taken = sheet.put(sheet.options[row], number)
        self._refused = None if taken else row
        return taken

    def resized(self, context: Context) -> None:
        """The class has another size: count again in the row that was refused for it."""
        if self._refused is not None:
            world_of(context).entry = NumberEntry(self._refused)
            self._refused = None

    def row_id(self, context: Context) -> str:
        """The id of the row in which is counted; "" where nothing is."""
        sheet = self.sheet(context)
        if sheet is None:
            return ""
        return f"row:{sheet.options[min(world_of(context).entry.row, len(sheet.options) - 1)]}"


def ends(context: Context, sheet: Sheet, *, covered: bool) -> tuple[str, ...]:
    """What stands at the end of each row: what is typed, the number or, where it is `covered`, dots alone."""
    entry = world_of(context).entry
    told = []
    for at, number in enumerate(sheet.numbers):
        if at == entry.row and entry.digits:
            told.append(entry.digits + CURSOR)
        elif covered and at != entry.row:
            told.append(COVERED)
        else:
            told.append("" if number is None else str(number))
    return tuple(told)
