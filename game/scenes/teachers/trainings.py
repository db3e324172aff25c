"""What is done under a trainer's code: a training is noted, and a code from a stick is typed with buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.action import Action
from game.results.pseudonyms import ALPHABET, LENGTH
from game.scenes.scene import FocusFirst
from game.scenes.teachers.at_desk import AtDesk, sentence
from game.scenes.teachers.big_rows import big_row
from game.scenes.teachers.teachers_desk import desk_of
from game.text import Text
from game.ui.parts.controls import Step, stepper
from game.ui.parts.layout import grid, row
from game.ui.parts.part import made, one
from game.ui.parts.pieces import line, pressed
from game.ui.parts.sizing import SPRING, sized

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.scene import Change, Context
    from game.scenes.teachers.teachers_desk import Told
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Piece

TRAINING = Text("teachers.training", "Note a training")
TRAINING_WHAT = Text(
    "teachers.training-what",
    "When you have trained colleagues, note how many they were: no names. The page of all lessons "
    "counts them.",
)
# Translators: {code} is the code of a trainer's stick, such as 7K3M-9QPX.
UNDER = Text("teachers.training-code", "It counts under the code {code}.")
UNDER_NONE = Text(
    "teachers.training-no-code", "This computer has no code. The training is counted all the same."
)
PEOPLE = Text("teachers.training-people", "How many were there?")
PERSONS = Text("teachers.training-persons", "{n} person", "{n} people")
FEWER = Text("teachers.training-fewer", "One less")
MORE = Text("teachers.training-more", "One more")
NOTE = (
    Text("teachers.training-note", "Note it"),
    Text(
        "teachers.training-note-about", "Kept are the week and the number; each press notes one more training"
    ),
)
MOST: Final = 60
"""People of one training, as the buttons count them; the command takes more."""

CODE = Text("teachers.code", "Type a code")
CODE_WHAT = Text(
    "teachers.code-what",
    "A trainer's stick has its code in the file KIT.txt. Press its eight signs: from then on lessons on this "
    "computer count for that trainer.",
)
# Translators: read aloud before the signs of a code that were pressed so far.
SO_FAR = Text("teachers.code-so-far", "The code so far")
ERASE = Text("teachers.code-erase", "Take the last sign back")
USE = (
    Text("teachers.code-use", "Use this code"),
    Text("teachers.code-use-about", "A mistyped code is noticed"),
)
ACROSS, ACROSS_LARGE, LARGE = 10, 5, 30.0
"""Signs beside each other; where text is so large, fewer."""
HALF: Final = LENGTH // 2
EMPTY: Final = "_"


class OneMore(Action, frozen=True):
    """One more who was trained, or one less."""

    by: int


class NoteTraining(Action, frozen=True):
    """Keep that so many were trained."""


class Sign(Action, frozen=True):
    """The next sign of a code; "" takes the last one back."""

    sign: str


class UseCode(Action, frozen=True):
    """Have lessons on this computer count for the code that was typed."""


class Training(AtDesk):
    """A number, and the press that notes it."""

    name = "teachers-training"
    title = TRAINING

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """Ten colleagues, until somebody says otherwise."""
        super().__init__(argument, context)
        self._people = 10

    def rows(self, context: Context) -> tuple[Piece, ...]:
        """How many they were, and under which code they are counted."""
        code = desk_of(context).code()
        under = sentence(context, UNDER, code=code) if code else sentence(context, UNDER_NONE)
        note = big_row(context, "note", "check", NOTE, NoteTraining(), first=self.first)
        return sentence(context, TRAINING_WHAT), under, self._stepper(context), note

    def _stepper(self, context: Context) -> Piece:
        say, people = context.say, self._people
        less = Step(say(FEWER), OneMore(-1) if people > 1 else None)
        more = Step(say(MORE), OneMore(1) if people < MOST else None)
        told = say(PEOPLE), say(PERSONS, n=people)

        def laid(place: Rect) -> Widget:
            return stepper(context.look, "people", place, told, people / MOST, less, more)

        return sized(made(laid), h=84.0)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Count; noting is done beside the screen."""
        if isinstance(action, OneMore):
            self._people, self.told = self._people + action.by, None
            return ()
        return super().handle(action, context)

    def doing(self, action: Action, context: Context) -> Callable[[], Told] | None:
        """Note so many."""
        desk, people = desk_of(context), self._people
        return (lambda: desk.note_training(people)) if isinstance(action, NoteTraining) else None


class CodeEntry(AtDesk):
    """Buttons for the signs of which codes are made: no keyboard is needed, and no other sign is there."""

    name = "teachers-code"
    title = CODE

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """No sign is pressed as yet."""
        super().__init__(argument, context)
        self._typed = ""

    def rows(self, context: Context) -> tuple[Piece, ...]:
        """The signs that were pressed, those that can be, and what uses them."""
        look = context.look
        erase = pressed(look, "erase", context.say(ERASE), Sign("") if self._typed else None, kind="quiet")
        use = (big_row(context, "use", "check", USE, UseCode(), first=self.first),) if self._whole else ()
        signs = self._signs(context)
        return sentence(context, CODE_WHAT), self._code(context), *use, signs, row(erase, SPRING)

    @property
    def _whole(self) -> bool:
        return len(self._typed) == LENGTH

    def _code(self, context: Context) -> Piece:
        """What was pressed so far, in two halves as it is printed."""
        shown = self._typed.ljust(LENGTH, EMPTY)
        parted = f"{shown[:HALF]}-{shown[HALF:]}"
        words = line(context.look, parted, "heading", context.look.theme.on_panel)
        return one("typed", words, role="text", name=context.say(SO_FAR), value=self._typed, live=True)

    def _signs(self, context: Context) -> Piece:
        """A button for each sign; none can be pressed once the code is whole."""
        look = context.look
        signs = [
            pressed(
                look, f"sign:{each}", each, None if self._whole else Sign(each), least=56.0,
                first=self.first and not self._whole and at == 0,
            )
            for at, each in enumerate(ALPHABET)
        ]  # fmt: skip
        return grid(signs, ACROSS_LARGE if look.type.body.size >= LARGE else ACROSS, look.apart(10.0))

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """One sign more or less; using the code is done beside the screen."""
        if not isinstance(action, Sign):
            return super().handle(action, context)
        self._typed = (self._typed + action.sign)[:LENGTH] if action.sign else self._typed[:-1]
        self.told = None
        return (FocusFirst(),) if self._whole else ()

    def doing(self, action: Action, context: Context) -> Callable[[], Told] | None:
        """Use the code."""
        desk, typed = desk_of(context), self._typed
        return (lambda: desk.use_code(typed)) if isinstance(action, UseCode) else None
