"""The survey at a pupil's own computer: one question a page, answered by a press, changed at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.lesson.scenes.rows import Row, rows
from game.lesson.scenes.talk import with_picture
from game.lesson.scenes.unseen_chat import with_chat
from game.pupil_survey.world import SeatWorld
from game.scenes.frame import MARGIN, bar, bar_bottom, buttons_beside, screen
from game.scenes.scene import Back, Change, Context, FocusFirst, Quit, Still
from game.story.grammar.questionnaire import FACES
from game.text import Text
from game.ui.parts.column import column, words
from game.ui.parts.layout import stack
from game.ui.parts.part import one
from game.ui.parts.pieces import laid_out, placed, said
from game.ui.parts.sizing import at_most, fill, pad, put

if TYPE_CHECKING:
    from game.scenes.frame import Buttons
    from game.story.grammar.questionnaire import Question, Survey
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.basic import Kind
    from game.ui.parts.part import Content

BEFORE = Text("seat.before", "Before the story")
AFTER = Text("seat.after", "After the story")
LATER = Text("seat.later", "Some weeks after the story")
PRIVATE = Text("seat.private", "Nobody asks your name. Your answers are counted with those of all others.")
BEGIN = Text("seat.begin", "Begin")
NUMBER = Text("seat.number", "Question {n} of {all}")
LEAVE_OUT = Text("seat.leave-out", "Leave it out")
NEXT = Text("seat.next", "Next question")
EARLIER = Text("seat.earlier", "Question before")
HAND_IN = Text("seat.hand-in", "Done")
THANKS = Text("seat.thanks", "Thank you!")
THANKS_SAID = Text("seat.thanks-said", "Your answers are with the others now. You can close this.")
CHANGE = Text("seat.last-look", "That was the last question. You can still go back and change something.")
CLOSE = Text("seat.close", "Close")

HIGH = 352.0
"""Room for the answers to one question: where they need more, the page scrolls."""


class Answer(Action, frozen=True):
    """Choose an option of the item that is shown."""

    option: str


class Leaf(Action, frozen=True):
    """To the next page, or the one before."""

    by: int


class HandIn(Action, frozen=True):
    """All is answered that will be."""


class SheetScene(Still):
    """A page before the first question, one for each, and one after the last."""

    name = "sheet"

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """At the first page."""
        super().__init__(argument, context)
        self._page = 0

    def view(self, context: Context) -> Widget:
        """Bar, the page, and the buttons below it."""
        world = _world(context)
        area = context.scroll("sheet.scroll", lambda lane: self._content(context, world, lane))
        foot = buttons_beside(context, self._presses(context, world), focused=not self._open(world))
        body = stack(bar_bottom(context.look), fill(area), 20.0, foot, 24.0)
        column_ = pad(put(at_most(body, 920.0), "middle"), MARGIN)
        return screen(context, "sheet", placed(bar(context)), column_)

    def _content(self, context: Context, world: SeatWorld, lane: Rect) -> Content:
        look, survey, items = context.look, world.survey, world.items
        title = THANKS if world.done else {"before": BEFORE, "after": AFTER, "later": LATER}[world.form]
        if not world.done and survey is not None and 0 < self._page <= len(items):
            return self._item(context, survey, items[self._page - 1], lane)
        head = words(look, "sheet.title", context.say(title), "heading", role="heading")
        if world.done or survey is None:
            picture, told = "ending-rainbow", context.say(THANKS_SAID)
        elif self._page == 0:
            picture, told = "lighthouse", f"{context.say(survey.intro)} {context.say(PRIVATE)}"
        else:
            picture, told = "badge-guardian", context.say(CHANGE)

        shown = one("sheet.told", laid_out(lambda room: with_picture(context, picture, told, room)))
        return column(lane, (head, 36.0, shown))

    def _item(self, context: Context, survey: Survey, item: Question, lane: Rect) -> Content:
        look, world = context.look, _world(context)
        number = context.say(NUMBER, n=self._page, all=len(world.items))
        answers, open_ = self._rows(context, survey, item), item.id not in world.answers

        def shown(room: Rect) -> Content:
            return rows(context, answers, room, kind="beside" if item.chat else "read", first=open_)

        return stack(
            said(look, "sheet.number", number, "label", look.theme.quiet),
            6.0,
            said(look, "sheet.ask", context.say(item.ask), "heading", role="heading"),
            18.0,
            with_chat(context, item.chat, laid_out(shown, HIGH)),
            8.0,
        ).content(lane)

    def _rows(self, context: Context, survey: Survey, item: Question) -> tuple[Row, ...]:
        chosen = _world(context).answers.get(item.id, "")
        faces = dict(enumerate(FACES)) if survey.faces(item) else {}
        return tuple(
            Row(
                option.id, context.say(option.text), face=faces.get(at, ""),
                checked=option.id == chosen, action=Answer(option.id),
            )
            for at, option in enumerate(survey.options(item))
        )  # fmt: skip

    def _open(self, world: SeatWorld) -> bool:
        """Whether the question that is shown has no answer yet: then its first answer has the focus."""
        shown = not world.done and 0 < self._page <= len(world.items)
        return shown and world.items[self._page - 1].id not in world.answers

    def _presses(self, context: Context, world: SeatWorld) -> Buttons:
        say, last = context.say, len(world.items)
        if world.done:
            return (("close", say(CLOSE), Quit(), "primary"),)
        if self._page == 0:
            return (("begin", say(BEGIN), Leaf(1), "primary"),)
        back: tuple[str, str, Action, Kind] = ("earlier", say(EARLIER), Leaf(-1), "quiet")
        if self._page > last:
            return ("hand-in", say(HAND_IN), HandIn(), "primary"), back
        answered = world.items[self._page - 1].id in world.answers
        onward: tuple[str, str, Action, Kind] = (
            ("next", say(NEXT), Leaf(1), "primary")
            if answered
            else ("next", say(LEAVE_OUT), Leaf(1), "plain")
        )
        return onward, back

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Answer, turn pages, hand in; Esc turns back."""
        world = _world(context)
        if isinstance(action, Answer):
            if 0 < self._page <= len(world.items):
                world.answer(world.items[self._page - 1].id, action.option)
            return (FocusFirst(),)
        if isinstance(action, (Leaf, Back)):
            by = 0 if world.done else action.by if isinstance(action, Leaf) else -1
            self._page = min(max(self._page + by, 0), len(world.items) + 1)
            return (FocusFirst(),)
        if isinstance(action, HandIn):
            world.hand_in()
            return (FocusFirst(),)
        return self.common(action)


def _world(context: Context) -> SeatWorld:
    """The world, which is a seat's. Raises TypeError in any other."""
    if not isinstance(context.world, SeatWorld):
        raise TypeError("this scene belongs to a survey at a seat")
    return context.world
