"""Pages to print: for a lesson with pupils, or for adults. A press writes them, and says where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from game.action import Action
from game.scenes.scene import Push
from game.scenes.shared.story_facts import BEHIND_DOOR, FOR_ADULTS, FOR_ADULTS_MORE
from game.scenes.teachers.at_desk import AtDesk, sentence
from game.scenes.teachers.big_rows import big_row
from game.scenes.teachers.teachers_desk import Pages, Told, desk_of
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.scene import Context
    from game.ui.parts.part import Piece

TITLE = Text("teachers.print-title", "Print for a lesson")
WHAT = Text(
    "teachers.print-what",
    "A press makes the pages as files and says where they lie. Any browser opens and prints them, on A4.",
)
ALL = (
    Text("teachers.print-all", "All pages"),
    Text("teachers.print-all-about", "In a folder, with a list of all that lies in it"),
)
KINDS: Final = {
    "key-by-key": (
        "keyboard",
        Text("teachers.print-keys", "Key by key"),
        Text("teachers.print-keys-about", "For your first lesson: what to press, and what comes then"),
    ),
    "plans": (
        "discuss",
        Text("teachers.print-plans", "Lesson plans"),
        Text("teachers.print-plans-about", "For you, three pages for each story, one for each other lesson"),
    ),
    "disclosure": (
        "hand",
        Text("teachers.print-disclosure", "If a child tells you"),
        Text(
            "teachers.print-disclosure-about",
            "A sheet for you: what to do and what not, and overleaf whom you call",
        ),
    ),
    "cards": (
        "album",
        Text("teachers.print-cards", "Cards A–G"),
        Text("teachers.print-cards-about", "One set for each pupil or pair, two pages to cut up"),
    ),
    "rules": (
        "check",
        Text("teachers.print-rules", "Rules"),
        Text("teachers.print-rules-about", "For the wall"),
    ),
    "contacts": (
        "phone-call",
        Text("teachers.print-contacts", "Who helps"),
        Text("teachers.print-contacts-about", "For the wall: call each number once before you hang it up"),
    ),
    "safety-plan": (
        "heart",
        Text("teachers.print-plan-card", "My plan"),
        Text("teachers.print-plan-card-about", "For the pupils to keep, one sheet for two"),
    ),
    "questions": (
        "magnifier",
        Text("teachers.print-questions", "Questions on paper"),
        Text("teachers.print-questions-about", "Before and after the story, and weeks later"),
    ),
    "tally": (
        "pin",
        Text("teachers.print-tally", "Counting"),
        Text("teachers.print-tally-about", "For you: a grid for the answers to each sheet of questions"),
    ),
    "letter": (
        "envelope",
        Text("teachers.print-letter", "Letter to parents"),
        Text("teachers.print-letter-about", "One for each pupil, a week before the lesson"),
    ),
    "easy": (
        "easy-reading",
        Text("teachers.print-easy", "In easy words"),
        Text("teachers.print-easy-about", "For pupils who read with effort, with pictures"),
    ),
    "picture-cards": (
        "face-high",
        Text("teachers.print-pictures", "Picture cards"),
        Text("teachers.print-pictures-about", "For pupils who speak little, to point at"),
    ),
    "home": (
        "home",
        Text("teachers.print-home", "A page for home"),
        Text("teachers.print-home-about", "What families can talk about afterwards"),
    ),
    "own-story": (
        "notebook",
        Text("teachers.print-own", "Our own story"),
        Text("teachers.print-own-about", "Two lessons in which a class writes one, and a map to fill in"),
    ),
    "certificates": (
        "badge",
        Text("teachers.print-certificates", "Certificates"),
        Text("teachers.print-certificates-about", "For a class and for a trainer, without names of children"),
    ),
}
"""The kinds of pages for a lesson, in the order in which one needs them: sign, name, and what they are."""
ADULTS_TITLE = Text("teachers.adults-title", "With adults")
ADULTS_WHAT = Text(
    "teachers.adults-what",
    "Colleagues learn it best as the class: run the lesson with them, and talk about what they would do. "
    "The page for an afternoon says so minute by minute.",
)
ADULT_KINDS: Final = {
    "script": (
        "team",
        Text("teachers.print-script", "An afternoon with colleagues"),
        Text(
            "teachers.print-script-about",
            "Ninety minutes: a lesson, practice, a date for everybody's own",
        ),
    ),
    "staff-lesson": (
        "school",
        Text("teachers.print-staff", "A lesson for staff"),
        Text(
            "teachers.print-staff-about", "Forty-five minutes with the card, for all who work at the school"
        ),
    ),
    "parents-evening": (
        "adult",
        Text("teachers.print-evening", "An evening for parents"),
        Text("teachers.print-evening-about", "Half an hour, minute by minute, with a scene to read aloud"),
    ),
    "seminar": (
        "pin",
        Text("teachers.print-seminar", "A seminar on the first hour"),
        Text(
            "teachers.print-seminar-about",
            "Ninety minutes for police, schools, prosecutors and judges, with a stop for each",
        ),
    ),
    "case-file": (
        "magnifier",
        Text("teachers.print-file", "A case file"),
        Text(
            "teachers.print-file-about", "To fill in by hand, for three readers, with notes on your country"
        ),
    ),
    "disclosure": KINDS["disclosure"],
    "letter": KINDS["letter"],
    "home": KINDS["home"],
    "certificates": KINDS["certificates"],
}
"""What is made for adults."""


class Print(Action, frozen=True):
    """Make the pages of this kind, or all for "all"."""

    kind: str


class LessonPages(AtDesk):
    """A row for all pages of a lesson, and one for each kind."""

    name = "teachers-print"
    title = TITLE
    what: ClassVar[Text] = WHAT
    kinds: ClassVar = KINDS

    def rows(self, context: Context) -> tuple[Piece, ...]:
        """What can be printed."""
        return (sentence(context, self.what), *self._all(context), *self._each(context))

    def _all(self, context: Context) -> tuple[Piece, ...]:
        return (big_row(context, "print:all", "print", ALL, Print("all"), first=self.first),)

    def _each(self, context: Context) -> tuple[Piece, ...]:
        return tuple(
            big_row(context, f"print:{kind}", icon, (name, about), Print(kind))
            for kind, (icon, name, about) in self.kinds.items()
        )

    def doing(self, action: Action, context: Context) -> Callable[[], Told] | None:
        """Make pages in the language of the screen, with the contacts of the country."""
        if not isinstance(action, Print):
            return None
        desk, kinds = desk_of(context), tuple(self.kinds) if action.kind == "all" else (action.kind,)
        pages = Pages(kinds, context.catalog.code, context.world.settings.country or "")
        return lambda: desk.print_pages(pages)


class AdultPages(LessonPages):
    """What is made for adults."""

    name = "teachers-adults"
    title = ADULTS_TITLE
    what: ClassVar[Text] = ADULTS_WHAT
    kinds: ClassVar = ADULT_KINDS

    def rows(self, context: Context) -> tuple[Piece, ...]:
        """What can be printed, and the way to the stories for adults: two of the meetings play one."""
        if not context.world.pack.for_adults:
            return super().rows(context)
        stories = (FOR_ADULTS, FOR_ADULTS_MORE)
        way = big_row(context, "stories", "door-open", stories, Push("episodes", BEHIND_DOOR))
        return (*super().rows(context), way)
