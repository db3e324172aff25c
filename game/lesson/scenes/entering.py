"""Entering the answers of a form where teacher and class look at one picture, which is dark meanwhile.

What stands here is the same whatever was counted, but for the one row in which the teacher counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.lesson.actions import Add, Dark, Do, Keyed, ToRow, Turn
from game.lesson.scenes.counting import NUMBER, asks, form_of, given
from game.lesson.scenes.kit import Press, Slide, letters_of, resizing, slide, world_of
from game.lesson.scenes.number_rows import Counting, Sheet, ends
from game.lesson.scenes.rows import rows
from game.lesson.scenes.talk import with_picture
from game.lesson_flow.events import CountAnswers
from game.lesson_flow.number_entry import NumberEntry
from game.scenes.scene import Back, Change, Context, FocusFirst, Pop
from game.text import Text
from game.ui.parts.layout import stack
from game.ui.parts.pieces import said

if TYPE_CHECKING:
    from game.action import Action
    from game.lesson_flow.plan import Asked, Form
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Content, Part

TITLE = Text("lesson.entry", "The numbers")
COVER = Text(
    "lesson.entry-cover",
    "Now your teacher writes down the numbers. Before that, the projector goes dark: with the button "
    "“Blank”, “Mute” or “Freeze” of its remote control, or with a sheet of paper before the lens.",
)
IS_DARK = Text("lesson.entry-dark", "It is dark")
LATER = Text("lesson.entry-later", "Later")
DONE = Text("lesson.entry-done", "Done, cover the numbers")
EARLIER = Text("lesson.entry-earlier", "Question before")
NEXT_ITEM = Text("lesson.entry-next", "Next question")
# Translators: one line. {letters} are letters of answers, such as “C, D”; what nobody answered is entered
# as 0; {size} pupils are in the class.
MISSING = Text("lesson.entry-missing-short", "Not entered yet: {letters}. Nobody: 0. Class: {size}.")
# Translators: stands there whatever was counted; {size} pupils are in the class.
ALL_THERE = Text("lesson.entry-all-short", "All entered. Fewer than {size} together is fine.")
# Translators: {question} is the number of a question, {n} how many of its answers have no number.
LEFT_BEFORE = Text(
    "lesson.entry-left-before",
    "Question {question} before the story: {n} answer not entered.",
    "Question {question} before the story: {n} answers not entered.",
)
LEFT_AFTER = Text(
    "lesson.entry-left-after",
    "Question {question} after the story: {n} answer not entered.",
    "Question {question} after the story: {n} answers not entered.",
)
# Translators: the page with numbers closes at the second press.
ONCE_MORE = Text("lesson.entry-once-more", "Once more closes.")
LARGE: Final = 36.0
"""Size of the text, in units of a screen of 720, above which the foot has no room for one button more."""


class EntryScene(Counting):
    """Opens at the item that is shown, covered, and goes through the rest of its form."""

    name = "entry"
    paged = True

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """Nothing is seen before the projector is dark."""
        super().__init__(argument, context)
        self._dark = False
        self._page = 1
        self._left = (0, 0)
        """The question that was left last, and how many of its answers were not entered; else 0, 0."""
        if context is not None:
            world_of(context).entry = NumberEntry()
            state = world_of(context).state
            self._page = max(1, state.place[1]) if state is not None else 1

    def view(self, context: Context) -> Widget:
        """The cover, or the rows of an item."""
        item = self._item(context)
        if not self._dark or item is None:
            shown = Slide(
                context.say(TITLE),
                lambda room: with_picture(context, "ending-moon", context.say(COVER), room),
                main=Press("dark", IS_DARK, Dark(), "eye"), more=(Press("later", LATER, Back(), "back"),),
            )  # fmt: skip
            return slide(context, self.name, shown, None)
        form, asked, last = item
        resize = resizing(context)
        # In large letters there is room for one of both, and what settles a refusal comes first.
        crowded = context.look.type.body.size > LARGE and any(one.id == "larger" for one in resize)
        earlier = () if crowded else (Press("previous", EARLIER, Turn(-1), "back"),)
        shown = Slide(
            context.say(NUMBER, n=self._page, all=self._pages(context)),
            lambda room: self._rows(context, form, asked, room),
            main=Press("done", DONE, Turn(1), "check") if last else Press("next", NEXT_ITEM, Turn(1), "next"),
            more=(*resize, *earlier),
            top=True,
            below=self._missing(context),
        )
        return slide(context, self.name, shown, None)

    def _rows(self, context: Context, form: Form, asked: Asked, room: Rect) -> Content:
        look, sheet = context.look, self.sheet(context)
        if sheet is None:
            return (), 0.0
        told = ends(context, sheet, covered=True)
        here = world_of(context).entry.row
        given_ = given(context, form, asked, told, here)
        question = said(look, "entry.ask", asks(context, form, asked.id), "subheading", role="heading")
        return rows(context, given_, room, kind="counted", around=lambda all_: stack(question, 12.0, all_))

    def _missing(self, context: Context) -> Part | None:
        """Which letters are not entered yet, and how large the class is; nothing of what was counted.

        Until the page is turned or closed, a refusal stands in the same place instead.
        """
        sheet, state = self.sheet(context), world_of(context).state
        if sheet is None or state is None or world_of(context).refusal is not None:
            return None
        if self._left[1]:
            return self._told_left(context, LEFT_AFTER if state.place[0] == "after" else LEFT_BEFORE)
        missing = [letters_of(context)[at] for at, number in enumerate(sheet.numbers) if number is None]
        told = MISSING if missing else ALL_THERE
        words = context.say(told, letters=", ".join(missing), size=state.setup.size)
        return said(context.look, "entry.missing", words, "button", context.look.theme.on_page)

    def _told_left(self, context: Context, told: Text) -> Part:
        """Which question was left with answers that were not entered, until the next key counts."""
        page, missing = self._left
        words = context.say(told, question=page, n=missing)
        if page == self._page:
            words = f"{words} {context.say(ONCE_MORE)}"
        return said(context.look, "entry.missing", words, "button", context.look.theme.on_page)

    def sheet(self, context: Context) -> Sheet | None:
        """The item that is open; none while it is covered."""
        item, world = self._item(context), world_of(context)
        if item is None or world.state is None or not self._dark:
            return None
        form, asked, _ = item

        def put(option: str, number: int | None) -> bool:
            return world.do(CountAnswers(form, asked.id, option, number))

        return Sheet(asked.options, world.state.entered(form, asked.id), put)

    def onward(self, context: Context) -> Action | None:
        """What a clicker's button forward does: nothing while the page is covered, then the next question."""
        del context
        return Turn(1) if self._dark else None

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Count, turn to another item, and close, which covers everything."""
        if isinstance(action, (Turn, Back)):
            by = action.by if isinstance(action, Turn) else 0
            return self._turn(by, context) if self.settle(context) else ()
        match action:
            case Keyed():
                self._left = (0, 0)
                self.press_key(action.key, context)
            case ToRow():
                self.to_row(action.row, context)
            case Add():
                self._left = (0, 0)
                self.to_option(action.option, context)
                self.press_key("plus" if action.by > 0 else "minus", context)
            case Do():
                self.resized(context)
                world_of(context).do(action.event)
                return (FocusFirst(),)
            case Dark():
                self._dark = self.unheard = True
                return (FocusFirst(),)
            case _:
                return self.common(action)
        return ()

    def _turn(self, by: int, context: Context) -> tuple[Change, ...]:
        """To another item; behind the last, before the first, and where none is meant, the page closes."""
        page, missing = self._page, self._not_entered(context)
        world_of(context).refusal = None  # it would hide what was left
        stays = bool(by) and 1 <= page + by <= self._pages(context)
        if missing and not stays and self._left != (page, missing):
            self._left = (page, missing)  # told here: the class sees the page below
            return ()
        self._left = (page, missing) if missing else (0, 0)
        self._page += by
        world_of(context).entry = NumberEntry()
        return (FocusFirst(),) if stays else (Pop(),)

    def _not_entered(self, context: Context) -> int:
        """How many answers of the question that is open are not entered."""
        sheet = self.sheet(context)
        return sheet.numbers.count(None) if sheet is not None else 0

    def _pages(self, context: Context) -> int:
        state = world_of(context).state
        form = form_of(state) if state is not None else None
        return len(state.setup.items(form)) if state is not None and form is not None else 0

    def _item(self, context: Context) -> tuple[Form, Asked, bool] | None:
        """The form, the item, and whether it is the last one."""
        state = world_of(context).state
        form = form_of(state) if state is not None else None
        if state is None or form is None:
            return None
        items = state.setup.items(form)
        if not 1 <= self._page <= len(items):
            return None
        return form, items[self._page - 1], self._page == len(items)
