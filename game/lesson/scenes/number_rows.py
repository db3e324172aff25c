"""Counting by keys, on every screen where numbers are entered: A to G by arrows and Enter."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

import msgspec

from game.lesson.scenes.kit import world_of
from game.lesson.scenes.rows import COVERED, option_of
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

    @abstractmethod
    def sheet(self, context: Context) -> Sheet | None:
        """What is counted now; None where nothing is."""

    def press_key(self, key: Key, focus: str, context: Context) -> None:
        """Do what a key means in the row of the focus or, where it has none, in that of the entry."""
        sheet, world = self.sheet(context), world_of(context)
        if sheet is None:
            return
        option = option_of(focus)
        if option in sheet.options:
            self.to_row(sheet.options.index(option), context)
        row = world.entry.row
        after = keyed(world.entry, key, len(sheet.options), sheet.numbers[row])
        world.entry = after.entry
        if after.set and not sheet.put(sheet.options[row], after.number):
            world.entry = NumberEntry(row)  # refused as a whole: the number before stays, and so does the row

    def to_row(self, row: int, context: Context) -> None:
        """Count in another row, after the number that was typed in this one."""
        sheet, world = self.sheet(context), world_of(context)
        if sheet is None or row == world.entry.row:
            return
        here, after = world.entry.row, left(world.entry, row)
        world.entry = after.entry
        if after.set:
            sheet.put(sheet.options[here], after.number)

    def settle(self, context: Context) -> bool:
        """Take the number that was typed, before anything else is done; gives whether none was refused."""
        sheet, world = self.sheet(context), world_of(context)
        if sheet is None or not world.entry.digits:
            return True
        row, digits = world.entry.row, int(world.entry.digits)
        world.entry = NumberEntry(row)
        return sheet.put(sheet.options[row], digits)

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
