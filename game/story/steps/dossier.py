"""`dossier:`: a file that decisions wrote, with what its reader remarks; any line can be turned over."""

from itertools import combinations
from typing import TYPE_CHECKING, ClassVar, Final

from game.story.reading.fields import Condition, Flag, Listed, Word
from game.story.reading.words import Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.option import Option
from game.story.steps.step_text import ASK, HINT, LINE, OPTION, StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.run import Run
    from game.story.playing.view_builder import ViewBuilder
    from game.story.reading.texts_read import Reading

CLOSED: Final = "closed"
"""The id of the choice that closes the file and goes on."""
LEAST: Final = 2
MOST: Final = 12
"""More lines than these are no file that one reads three times in a sitting."""
SHARE: Final = 2
"""At a reading one line is turned over, on average, and the file is closed: each counts half its words."""


class MarginNote(Listed, frozen=True, kw_only=True):
    """What a reader says of a line, or of the whole."""

    MAIN: ClassVar[tuple[str, ...]] = ("text",)
    DECIDES: ClassVar[bool] = False

    id: Word
    """Its id."""
    text: Text
    """What is said."""
    if_: Condition | None = None
    """When it is said: mostly who reads, and which lines stand the other way."""

    def holds(self, flags: frozenset[str]) -> bool:
        """Whether it is said now."""
        return self.if_ is None or self.if_.holds(flags)

    def hides(self, later: "MarginNote") -> bool:
        """Whether one that stands after it is never seen: it asks for all that this one asks for, or more."""
        mine, its = self.if_ or Condition(), later.if_ or Condition()
        return mine.needs <= its.needs and mine.lacks <= its.lacks and set(mine.either) <= set(its.either)


class DossierEntry(Listed, frozen=True, kw_only=True):
    """A line of the file: what it says, and what it says where the decision was another."""

    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    id: Word
    """Its id, and that of the choice that turns it over."""
    text: Text
    """What the line says while its flag is down."""
    flag: Flag
    """The flag of the decision: up, the line stands the other way; turning it over puts it up and down."""
    other: Text
    """What the line says while its flag is up."""
    remarks: tuple[MarginNote, ...] = ()
    """What readers say of it; the first that holds is seen beside the line."""

    def says(self, flags: frozenset[str]) -> Text:
        """Give the line as it stands."""
        return self.other if self.flag in flags else self.text

    def turned(self, flags: frozenset[str]) -> Text:
        """Give the line as it would stand if it were turned over."""
        return self.text if self.flag in flags else self.other


def _now(remarks: tuple[MarginNote, ...], flags: frozenset[str]) -> Text | None:
    """Give what is said now: the first remark that holds."""
    return next((each.text for each in remarks if each.holds(flags)), None)


@step_kind
class Dossier(Step, frozen=True, kw_only=True):
    """Shows a file with remarks; turning a line over stays here, and changes what is remarked.

    What remarks ask decides nothing in the story: `explore` needs to tell no two files apart by it.
    """

    KIND: ClassVar[str] = "dossier"
    WAITS: ClassVar[Wait] = "choice"
    AT_LEISURE: ClassVar[bool] = True
    MAIN: ClassVar[tuple[str, ...]] = ("dossier",)

    dossier: tuple[DossierEntry, ...]
    """The lines, as they follow each other."""
    sums: tuple[MarginNote, ...] = ()
    """What a reader says of the whole, above the lines: the first that holds."""
    on: Text
    """What closing the file is called."""
    ask: Text | None = None
    """What is to be done with it."""
    id: Word = ""

    def verify(self, reading: "Reading") -> None:
        """Name the flags of lines; report too few or too many, one called `closed`, and unseen remarks."""
        for entry in self.dossier:
            reading.names("condition", entry.flag, entry.mark)
        if not LEAST <= len(self.dossier) <= MOST:
            found = f"there are {len(self.dossier)} lines"
            reading.report.add("dossier-lines", self.mark, found=found, most=str(MOST))
        if any(entry.id == CLOSED for entry in self.dossier):
            reading.report.add("dossier-lines", self.mark, found=f"one is called `{CLOSED}`", most=str(MOST))
        for remarks in (self.sums, *(entry.remarks for entry in self.dossier)):
            for before, each in combinations(remarks, 2):
                if before.hides(each):
                    reading.report.add("remark-unseen", each.mark, id=each.id, before=before.id)

    @property
    def turns_over(self) -> frozenset[str]:
        """The flags of its lines."""
        return frozenset(entry.flag for entry in self.dossier)

    def may_raise(self) -> frozenset[str]:
        """Give them too: each may have been put up."""
        return self.turns_over

    def options(self, flags: frozenset[str]) -> tuple[Option, ...]:
        """Give the way on, and every line as it would stand if it were turned over."""
        turned = (Option(id=entry.id, do=entry.turned(flags)) for entry in self.dossier)
        return (Option(id=CLOSED, do=self.on), *turned)

    def take(self, run: "Run", option: Option) -> None:
        """Turn a line over and stay, or close the file and go on."""
        entry = next((each for each in self.dossier if each.id == option.id), None)
        if entry is None:
            run.at += 1
        else:
            run.flags = run.flags ^ {entry.flag}

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show the file as it stands, with what is remarked now."""
        flags = screen.state.flags
        screen.ask, screen.options = self.ask, self.options(flags)
        lines = ((each.id, each.says(flags), _now(each.remarks, flags)) for each in self.dossier)
        screen.boards.show_dossier(lines, _now(self.sums, flags), self._turned_last(screen))

    def _turned_last(self, screen: "ViewBuilder") -> str:
        """Give the line that was turned over last at this reading."""
        last = screen.state.log[-1] if screen.state.log else None
        here = (screen.state.node, screen.state.at)
        return last.choice if last is not None and (last.node, last.at) == here else ""

    def words(self) -> int:
        """Count the words of a reading, by the share of each event.

        Of the remarks it is half of the longest: beside every second line a reader has nothing to say.
        """
        longest = sum(
            max((_length(each.text) for each in entry.remarks), default=0) for entry in self.dossier
        )
        whole = max((_length(each.text) for each in self.sums), default=0)
        return (sum(_length(each.text) for each in self.dossier) + longest // 2 + whole) // SHARE

    def texts(self) -> tuple[StepText, ...]:
        """Give the question, the sums, each line in both forms with its remarks, and the way on."""
        ask = (StepText(self.ask, note=_ASK, limit=ASK),) if self.ask else ()
        lines = tuple(text for entry in self.dossier for text in _texts_of(entry))
        sums = tuple(StepText(each.text, note=_SUM, limit=LINE) for each in self.sums)
        return (*ask, *sums, *lines, StepText(self.on, note=_ON, limit=OPTION))


_ASK: Final = "Above a case file that is read."
_SUM: Final = "What a reader says of a whole case file. {forms}"
_ON: Final = "Closes a case file that was read."
_LINE: Final = "A line of a case file, as an officer notes it: short, without a subject where one can."
_OTHER: Final = "The same line of a case file where it was decided otherwise: {text}"
_REMARK: Final = "What a reader remarks in the margin of a case file, beside the line: {text}"


def _texts_of(entry: DossierEntry) -> tuple[StepText, ...]:
    beside = _REMARK.format(text=_plain(entry.text))
    other = _OTHER.format(text=_plain(entry.text))
    both = (StepText(entry.text, note=_LINE, limit=HINT), StepText(entry.other, note=other, limit=HINT))
    return (*both, *(StepText(each.text, note=beside, limit=HINT) for each in entry.remarks))


def _plain(text: Text) -> str:
    """Give a text for a note, whose own braces would be taken for places to fill."""
    return text.source.replace("{", "").replace("}", "")


def _length(text: Text) -> int:
    return len(text.source.split())
