"""Sticks of trainers: one is made for a colleague, or what a used one holds is taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.action import Action
from game.scenes.scene import Push
from game.scenes.teachers.at_desk import AtDesk, heading, sentence
from game.scenes.teachers.big_rows import big_row
from game.scenes.teachers.teachers_desk import Told, desk_of
from game.text import Text
from game.ui.parts.cards import Words
from game.ui.parts.pieces import choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.scene import Change, Context
    from game.ui.parts.part import Piece

TITLE = Text("teachers.sticks", "Sticks for trainers")
WHAT = Text(
    "teachers.sticks-what",
    "A trainer's stick holds the game, the pages to print and a code thrown by chance. Lessons that are run "
    "with it count under its code, and nothing is counted twice.",
)
WHICH = Text("teachers.sticks-which", "Which stick?")
NONE = Text("teachers.sticks-none", "There is no stick in this computer. Put one in, and look again.")
AGAIN = (
    Text("teachers.sticks-again", "Look again"),
    Text("teachers.sticks-again-about", "When you have put in a stick, or taken one out"),
)
MAKE = (
    Text("teachers.sticks-make", "Make a trainer's stick"),
    Text("teachers.sticks-make-about", "Nothing that lies on it is deleted. It takes some minutes."),
)
MERGE = (
    Text("teachers.sticks-merge", "Take what the stick holds"),
    Text("teachers.sticks-merge-about", "Results that a colleague brings back, as often as you like"),
)


TRAINING_ROW = (
    Text("teachers.sticks-training", "Note a training"),
    Text("teachers.sticks-training-about", "How many colleagues you trained: a number, and no names"),
)
CODE_ROW = (
    Text("teachers.sticks-code", "Use a code"),
    Text("teachers.sticks-code-about", "That of the stick you were given, for lessons on this computer"),
)


class ChooseStick(Action, frozen=True):
    """Take this stick."""

    stick: Path


class LookAgain(Action, frozen=True):
    """Look which sticks are there now."""


class MakeKit(Action, frozen=True):
    """Make a trainer's stick of the chosen one."""


class TakeBack(Action, frozen=True):
    """Take what the chosen stick holds."""


class TrainerSticks(AtDesk):
    """Looks for sticks when it is opened, and when it is asked to."""

    name = "teachers-trainer"
    title = TITLE

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """The first stick is chosen."""
        super().__init__(argument, context)
        self._sticks: tuple[Path, ...] = desk_of(context).sticks() if context is not None else ()
        self._chosen = self._sticks[0] if self._sticks else None

    def rows(self, context: Context) -> tuple[Piece, ...]:
        """The sticks, and what can be done with the one that is chosen."""
        again = big_row(context, "again", "rewind", AGAIN, LookAgain(), first=self.first and not self._chosen)
        others = (
            big_row(context, "training", "team", TRAINING_ROW, Push("teachers-training")),
            big_row(context, "code", "keyboard", CODE_ROW, Push("teachers-code")),
        )
        if self._chosen is None:
            return sentence(context, WHAT), sentence(context, NONE, "subheading"), again, *others
        return (
            sentence(context, WHAT),
            heading(context, WHICH),
            *(self._card(context, number, each) for number, each in enumerate(self._sticks)),
            big_row(context, "take-back", "save", MERGE, TakeBack()),
            big_row(context, "make-kit", "gift", MAKE, MakeKit()),
            again,
            *others,
        )

    def _card(self, context: Context, number: int, stick: Path) -> Piece:
        chosen = stick == self._chosen
        said = Words(stick.name or str(stick), str(stick) if stick.name else "")
        first = self.first and chosen
        return choice(context.look, f"stick:{number}", said, ChooseStick(stick), chosen=chosen, first=first)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Choose, look again; all else is done beside the screen."""
        if isinstance(action, ChooseStick):
            self._chosen = action.stick
            return ()
        if isinstance(action, LookAgain):
            self._look(context)
            return ()
        return super().handle(action, context)

    def _look(self, context: Context) -> None:
        self._sticks, self.told = desk_of(context).sticks(), None
        if self._chosen not in self._sticks:
            self._chosen = self._sticks[0] if self._sticks else None

    def doing(self, action: Action, context: Context) -> Callable[[], Told] | None:
        """Make a stick, or take what it holds."""
        desk, stick = desk_of(context), self._chosen
        if stick is None:
            return None
        if isinstance(action, MakeKit):
            language, country = context.catalog.code, context.world.settings.country or ""
            return lambda: desk.make_kit(stick, language, country)
        return (lambda: desk.merge(stick)) if isinstance(action, TakeBack) else None
