"""The detective round: read the conversation again and find the warning signs; nothing can go wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.scenes.after.after import AfterPlay
from game.scenes.after.detective_case import Case, Open, ShowRest
from game.scenes.after.detective_chat import conversation
from game.scenes.after.detective_compare import compare, found
from game.scenes.after.detective_detail import detail, progress, written
from game.scenes.after.detective_pairs import Begin, Lay, Remove
from game.scenes.after.notebook_slip import FRAME_MS, TOTAL_MS, moves, slip
from game.scenes.frame import MARGIN, bar_part, headed, screen
from game.scenes.scene import Back, Change, Context, Home, PlaySound, Pop
from game.scenes.shared.album_found import QUOTED
from game.text import Text
from game.ui.parts.layout import by_size, by_width, over, row, split, stack
from game.ui.parts.part import box, one
from game.ui.parts.pieces import board, pressed, said
from game.ui.parts.sizing import fill, fits, loose, pad, sized

if TYPE_CHECKING:
    from game.action import Action
    from game.story.playing.play import Play
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.basic import Kind
    from game.ui.parts.column import Piece
    from game.ui.parts.part import Content, Part

TITLE = Text("detective.title", "Find the warning signs")
REST = Text("detective.rest", "Show me the rest")
DONE = Text("detective.done", "Back to the overview")
# Translators: a button that begins to look for two messages that contradict each other.
COMPARE = Text("detective.compare", "Lay two messages side by side")
CHAT = Text("detective.chat", "The conversation")

SHARE, HIGH = 0.58, 0.52
"""The conversation's part of the width, and in portrait of the height."""
LEAST = 120.0
"""Height that what is said has at least beside its buttons; else they are scrolled with it."""


class Detective(AfterPlay):
    """The conversation at one side, what is said of a message at the other (below, in portrait)."""

    name = "detective"

    def __init__(self, argument: str, context: Context) -> None:
        """All messages are closed; the next start comes back to the debrief, not here."""
        super().__init__(argument, context)
        play = context.world.play
        self.has_arrived = play is not None
        self.case = Case.of(play) if play is not None else Case((), frozenset())
        self._written = context.now - TOTAL_MS
        self._motion = context.look.motion

    def view(self, context: Context) -> Widget:
        """Bar and title above the two halves."""
        play = context.world.play
        if play is None:
            return self.nothing(context)
        look, said_ = context.look, context.say(TITLE)
        self._motion = look.motion
        title = said(look, "detective.title", said_, "heading", role="heading")
        wide = loose(sized(title, look.typesetter.width(said_, look.type.heading) + 4))
        top = headed(bar_part(context, back=True), wide, title, apart=24.0)
        portrait = context.viewport.portrait
        side = over(self._side(context), self._slip(context))
        halves = split(
            self._chat(context, play), side, HIGH if portrait else SHARE,
            16.0 if portrait else 18.0, down=portrait,
        )  # fmt: skip
        return screen(context, "detective", stack(top, fill(pad(halves, MARGIN)), 22.0))

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Open a message; a sign found now is heard."""
        if context.world.play is None:
            return (Home(),)
        if isinstance(action, (Begin, Lay, Remove)) or (isinstance(action, ShowRest) and self.case.solved):
            return self._compare(action)
        if isinstance(action, (Open, ShowRest)):
            return self._look(context, action)
        if isinstance(action, Back):
            return (Pop(),)
        return self.common(action)

    def _look(self, context: Context, action: Open | ShowRest) -> tuple[Change, ...]:
        """Open a message, or all the rest; a round that is finished, either way, is remembered."""
        before, play = self.case, context.world.play
        self.case = before.with_open(action.ref) if isinstance(action, Open) else before.with_rest()
        if play is not None and self.case.solved and self.case.signed:
            context.world.found_signs(play.episode.id)
        heard = isinstance(action, Open) and self.case.found != before.found
        found_: tuple[Change, ...] = (PlaySound("found-sign"),) if heard else ()
        if before.solved or written(context, self.case) is None:
            return found_
        self._written = context.now
        return (*found_, PlaySound("notebook"))

    def moving(self, now: int) -> int | None:
        """The slip slides into the notebook, unless things are to be still."""
        return FRAME_MS if self._motion and moves(now - self._written) else None

    def _slip(self, context: Context) -> Piece:
        """The slip of a round that was finished a moment ago."""
        age, sentence = context.now - self._written, written(context, self.case)
        if sentence is None or not context.look.motion or not moves(age):
            return 0.0
        return slip(context, context.say(QUOTED, sentence=sentence), age)

    def _compare(self, action: Begin | Lay | Remove | ShowRest) -> tuple[Change, ...]:
        """Lay messages side by side; what belongs together is heard."""
        before = self.case.pairs
        match action:
            case Begin():
                after = replace(before, begun=True)
            case Lay():
                after = before.with_laid(action.ref)
            case Remove():
                after = before.without(action.number)
            case _:
                after = before.shown()
        self.case = replace(self.case, pairs=after, current=None)
        heard = isinstance(action, Lay) and after.confirmed != before.confirmed
        return (PlaySound("found-sign"),) if heard else ()

    def _chat(self, context: Context, play: Play) -> Part:
        look, theme = context.look, context.look.theme

        def content(lane: Rect) -> Content:
            made, h = pad(conversation(context, play, self.case), 10.0).content(lane)
            first = next((number for number, each in enumerate(made) if each.pressable), None)
            if first is not None:
                made = (*made[:first], replace(made[first], first=True), *made[first + 1 :])
            return made, h

        edge = theme.line if look.theme.flat else ""
        ground = box(theme.phone, 28.0, edge, 2.0 if edge else 0.0)
        area = context.scroll("detective.chat", content, role="log", name=context.say(CHAT))
        return one("detective.phone", over(ground, pad(area, 16.0, 18.0)))

    def _side(self, context: Context) -> Part:
        """How far one is, what is said of the message, and the buttons."""
        case = self.case
        comparing = case.pairs.begun and case.current is None
        how_far = found(context, case) if comparing else progress(context, case)
        top = (how_far, 18.0) if comparing or case.signed else ()
        buttons = self._buttons(context)

        def inside(w: float, h: float) -> Part:
            """The buttons stay in sight below the words, unless so little of those is left to be seen."""
            below = stack(16.0, buttons)
            if stack(*top, LEAST, below).tall(w) > h:
                return stack(*top, fill(self._words(context, (16.0, one("detective.buttons", buttons)))))
            return stack(*top, fill(self._words(context)), below)

        return board(context.look, "detective.side", by_size(inside), radius=28.0)

    def _words(self, context: Context, below: tuple[Piece, ...] = ()) -> Part:
        """What is said of the message, or what lies side by side, and then what stands below it."""
        case = self.case
        if case.pairs.begun and case.current is None:
            return context.scroll("detective.compare", lambda lane: compare(context, case, lane, below))
        at = "-".join(map(str, case.current.ref)) if case.current else "start"
        return context.scroll(
            f"detective.detail-{at}", lambda lane: detail(context, case, lane, below), live=True
        )

    def _buttons(self, context: Context) -> Part:
        """What comes next: the rest of the signs, laying side by side, or the way back."""
        look, say, pairs = context.look, context.say, self.case.pairs
        rest = pressed(look, "rest", say(REST), ShowRest(), kind="quiet", icon_name="eye")
        if not self.case.solved:
            return rest
        kind: Kind = "quiet" if pairs.left else "primary"
        done = pressed(look, "done", say(DONE), Pop(), kind=kind, icon_name="check")
        if not pairs.left:
            return done
        begin = pressed(look, "compare", say(COMPARE), Begin(), kind="primary", icon_name="magnifier")
        both = (rest if pairs.begun else begin, done)
        beside = row(*both, gap=10.0)
        return by_width(lambda w: beside if fits(beside, w) else stack(*both, gap=10.0))
