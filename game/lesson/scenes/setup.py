"""Before a lesson: how old and how many they are, which story, and how much time there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from msgspec.structs import replace

from game.language.languages import class_letter, class_name
from game.lesson.actions import Add, Begin, Keyed, Pick
from game.lesson.scenes.kit import CLOSE, Press, Slide, slide, world_of
from game.lesson_flow.number_entry import NumberEntry, keyed
from game.lesson_flow.plan import Shape
from game.lesson_flow.reducer import LARGEST_CLASS, SMALLEST_CLASS
from game.lesson_flow.stops import fits
from game.print.words.plan import SHAPES
from game.scenes.scene import Change, Context, Home, Still
from game.story.grammar.questionnaire import BANDS
from game.text import Text
from game.ui.parts.cards import Words
from game.ui.parts.column import column, words
from game.ui.parts.controls import Step, stepper
from game.ui.parts.facts import beside, stacked
from game.ui.parts.part import made
from game.ui.parts.pieces import choice
from game.ui.parts.sizing import sized

if TYPE_CHECKING:
    from game.action import Action
    from game.story.grammar.model import Episode
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.column import Laid, Piece
    from game.ui.parts.part import Content

TITLE = Text("lesson.setup", "A lesson")
BAND = Text("lesson.setup-band", "How old are they?")
YEARS = Text("lesson.setup-years", "{ages} years")
SIZE = Text("lesson.setup-size", "How many are there today?")
PUPILS = Text("lesson.setup-pupils", "{n} pupil", "{n} pupils")
ONE_LESS = Text("lesson.setup-less", "One less")
ONE_MORE = Text("lesson.setup-more", "One more")
EPISODE = Text("lesson.setup-episode", "Which story?")
FOR = Text("lesson.setup-for", "For {ages} years, {minutes} minutes")
SHAPE = Text("lesson.setup-shape", "How much time is there?")
BEGIN = Text("lesson.setup-begin", "Begin the lesson")
# Translators: what is chosen: a class (7a), a story, and “45 minutes”.
CHOSEN = Text("lesson.setup-chosen", "A lesson: {group} · {story} · {time}")

# Translators: {group} is a class, such as 7a.
GROUP = Text("lesson.setup-group", "Which class is it? {group}")
GRADE = Text("lesson.setup-grade", "Grade")
LETTER = Text("lesson.setup-letter", "Letter or number")
GRADES: Final = {"9-12": 5, "13-17": 8}
"""The grade that is shown first for an age."""
HIGHEST: Final = 9
LETTERS: Final = "abcdefgh12345678"
"""What classes of a grade are told apart by: letters, or numbers as in Serbia."""
SIZE_ID: Final = "size"
"""The field with the number of pupils, the only one in which digits count."""
USUAL = 24
"""Pupils of a class before anybody said how many there are."""
WIDE = 820.0
LARGE = 30.0
"""Size of the text from which a card has a line of its own."""
LARGEST = 36.0
"""Size of the text, in units of a screen of 720, above which what is chosen takes too much room above it."""


class Setup(Still):
    """One page with four questions; number keys say how many pupils there are, where that has the focus."""

    name = "lesson-setup"
    counts = paged = True
    """Number keys count here."""

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """Something fitting is chosen everywhere."""
        super().__init__(argument, context)
        self._band, self._size = "9-12", USUAL
        self._grade, self._letter = GRADES["9-12"], 0
        self._shape: Shape = "45"
        self._episode = ""
        self._entry = NumberEntry()

    def view(self, context: Context) -> Widget:
        """The four questions in two columns where there is room."""
        main = Press("begin", BEGIN, Begin(), "play")
        shown = Slide(
            self._title(context),
            lambda room: self._content(context, room),
            main=main,
            more=(CLOSE,),
            top=True,
        )
        return slide(context, self.name, shown, None)

    def _title(self, context: Context) -> str:
        """What is chosen, which may lie beyond the edge; in large letters only what this page is."""
        episode = context.world.pack.episodes.get(self._chosen(context))
        if episode is None or context.look.type.body.size > LARGEST:
            return context.say(TITLE)
        group = class_name(context.catalog.code, self._grade, LETTERS[self._letter])
        return context.say(CHOSEN, group=group, story=episode.title, time=SHAPES[self._shape])

    def _content(self, context: Context, room: Rect) -> Content:
        left = stacked(
            "setup.left", (*self._bands(context), 18.0, *self._sizes(context), 18.0, *self._names(context))
        )
        right = stacked("setup.right", (*self._episodes(context), 18.0, *self._shapes(context)))
        if room.w < WIDE:
            return column(room, (left, 18.0, right))
        return column(room, (beside(((left, 1.0), (right, 1.0)), 40.0),))

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Choose, count, begin."""
        match action:
            case Begin():
                return self._begin(context)
            case Pick():
                self._pick(action)
            case Keyed() if not action.focus.startswith(f"{SIZE_ID}."):
                return ()  # a digit elsewhere is a slip: the number of pupils stays
            case Add() | Keyed():
                self._count(action)
            case _:
                return self.common(action)
        return ()

    def _begin(self, context: Context) -> tuple[Change, ...]:
        episode = self._chosen(context)
        begun = episode and world_of(context).begin(
            self._band, self._size, episode, self._shape, self._grade, LETTERS[self._letter]
        )
        return (Home(),) if begun else ()

    def onward(self, context: Context) -> Action | None:
        """What a clicker's button forward does: begin."""
        del context
        return Begin()

    def _pick(self, action: Pick) -> None:
        if action.what == "size":
            self._entry = NumberEntry()
        elif action.what == "band":
            self._band, self._episode = action.value, ""
            self._grade = GRADES[action.value]
        elif action.what == "episode":
            self._episode = action.value
        else:
            self._shape = next(one for one in get_args(Shape) if one == action.value)

    def _count(self, action: Add | Keyed) -> None:
        """One more or one less, or what is typed: two digits are a number, and a third one begins another."""
        if isinstance(action, Add) and action.option == "grade":
            self._grade += action.by
            return
        if isinstance(action, Add) and action.option == "letter":
            self._letter += action.by
            return
        if isinstance(action, Add):
            self._entry, size = NumberEntry(), self._size + action.by
        else:
            before = NumberEntry() if len(self._entry.digits) > 1 else self._entry
            after = keyed(before, action.key, 1, self._size)
            self._entry = after.entry
            typed = int(after.entry.digits) if after.entry.digits else self._size
            size = after.number if after.number is not None else typed
        self._size = min(LARGEST_CLASS, max(SMALLEST_CLASS, size))

    def _stories(self, context: Context) -> list[Episode]:
        """The episodes for children for which there is time, those for this age first.

        What nobody is to meet alone stands behind the others for this age, so that it is chosen on purpose.
        """
        low, high = (int(end) for end in self._band.split("-"))
        episodes = [one for one in context.world.pack.for_children if fits(one, self._shape)]
        years = {one.id: shared_years(one.ages, low, high) for one in episodes}
        return sorted(episodes, key=lambda one: (not years[one.id], not one.unattended, -years[one.id]))

    def _chosen(self, context: Context) -> str:
        stories = self._stories(context)
        if any(one.id == self._episode for one in stories):
            return self._episode
        return stories[0].id if stories else ""

    def _bands(self, context: Context) -> tuple[Piece, ...]:
        cards = [
            _card(
                context, f"band:{band}", _years(context, band), Pick("band", band), chosen=band == self._band
            )
            for band in BANDS
        ]  # fmt: skip
        return _question(context, "band", BAND), beside(tuple((one, 1.0) for one in cards), 14.0)

    def _shapes(self, context: Context) -> tuple[Piece, ...]:
        cards = [
            _card(
                context, f"shape:{shape}", Words(context.say(text)), Pick("shape", shape),
                chosen=shape == self._shape,
            )
            for shape, text in SHAPES.items()
        ]  # fmt: skip
        across = 2 if context.look.type.body.size < LARGE else 1
        pairs = [cards[at : at + across] for at in range(0, len(cards), across)]
        rows = (beside(tuple((one, 1.0) for one in pair), 14.0) for pair in pairs)
        return _question(context, "shape", SHAPE), stacked("setup.shapes", tuple(rows), 10.0)

    def _sizes(self, context: Context) -> tuple[Piece, ...]:
        say, size = context.say, self._size
        less = Step(say(ONE_LESS), Add(SIZE_ID, -1) if size > SMALLEST_CLASS else None)
        more = Step(say(ONE_MORE), Add(SIZE_ID, 1) if size < LARGEST_CLASS else None)
        said = (say(SIZE), say(PUPILS, n=size))

        def laid(place: Rect) -> Widget:
            return _typed(stepper(context.look, SIZE_ID, place, said, size / LARGEST_CLASS, less, more))

        return _question(context, "size", SIZE), sized(made(laid), h=76.0)

    def _names(self, context: Context) -> tuple[Piece, ...]:
        """How the lesson is called while it waits: grade and letter, never typed."""
        say = context.say

        def step(id_: str, name: Text, value: str, at: int, ends: tuple[int, int]) -> Laid:
            less = Step(say(ONE_LESS), Add(id_, -1) if at > ends[0] else None)
            more = Step(say(ONE_MORE), Add(id_, 1) if at < ends[1] else None)
            part = (at - ends[0]) / (ends[1] - ends[0])
            return sized(
                made(lambda place: stepper(context.look, id_, place, (say(name), value), part, less, more)),
                h=76.0,
            )

        shown = class_letter(context.catalog.code, LETTERS[self._letter])
        grade = step("grade", GRADE, str(self._grade), self._grade, (1, HIGHEST))
        letter = step("letter", LETTER, shown, self._letter, (0, len(LETTERS) - 1))
        told = say(GROUP, group=class_name(context.catalog.code, self._grade, LETTERS[self._letter]))
        look = context.look
        heading = words(look, "setup.group", told, "subheading", look.theme.on_page, role="heading")
        return heading, beside(((grade, 1.0), (letter, 1.0)), 14.0)

    def _episodes(self, context: Context) -> tuple[Piece, ...]:
        pieces: list[Piece] = [_question(context, "episode", EPISODE)]
        for one in self._stories(context):
            below = context.say(FOR, ages=one.ages.replace("-", "–"), minutes=one.minutes)
            said = Words(context.say(one.title), below)
            chosen = one.id == self._chosen(context)
            pieces.append(_card(context, f"episode:{one.id}", said, Pick("episode", one.id), chosen=chosen))
        return tuple(pieces)


def _typed(field: Widget) -> Widget:
    """The stepper of the class size; its value can have the focus, so that digits can be typed there."""
    less, value, more = field.children
    value = replace(value, role="button", part=None, action=Pick("size", ""), radius=20.0)
    return replace(field, children=(less, value, more))


def shared_years(ages: str, low: int, high: int) -> int:
    """For how many of the years from `low` to `high` a story for these ages (such as 12-14) is."""
    first, _, last = ages.partition("-")
    if not (first.isdigit() and last.isdigit()):
        return 0
    return max(0, min(int(last), high) - max(int(first), low) + 1)


def _years(context: Context, band: str) -> Words:
    return Words(context.say(YEARS, ages=band.replace("-", "–")))


def _question(context: Context, id_: str, said: Text) -> Laid:
    look = context.look
    return words(look, f"setup.{id_}", context.say(said), "subheading", look.theme.on_page, role="heading")


def _card(context: Context, id_: str, said: Words, action: Action, *, chosen: bool) -> Laid:
    return choice(context.look, id_, said, action, chosen=chosen)
