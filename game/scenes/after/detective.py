"""The detective round: read the conversation again and find the warning signs; nothing can go wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.scenes.after.after import AfterPlay
from game.scenes.after.detective_case import Case, Open, ShowRest
from game.scenes.after.detective_chat import conversation
from game.scenes.after.detective_detail import detail, progress
from game.scenes.frame import MARGIN, backdrop, bar
from game.scenes.scene import Back, Change, Context, Home, PlaySound, Pop
from game.text import Text
from game.ui.draw.display import Box
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import height, panel, text
from game.ui.parts.column import column, press
from game.ui.parts.scrolling import scroll, shifted

if TYPE_CHECKING:
    from game.action import Action
    from game.story.playing.play import Play
    from game.ui.parts.column import Piece

TITLE = Text("detective.title", "Find the warning signs")
REST = Text("detective.rest", "Show me the rest")
DONE = Text("detective.done", "Back to the overview")
CHAT = Text("detective.chat", "The conversation")

SHARE, HIGH = 0.58, 0.52
"""The conversation's part of the width, and in portrait of the height."""


class Detective(AfterPlay):
    """The conversation at one side, what is said of a message at the other (below, in portrait)."""

    name = "detective"

    def __init__(self, argument: str, context: Context) -> None:
        """All messages are closed; the next start comes back to the debrief, not here."""
        super().__init__(argument, context)
        play = context.world.play
        self.has_arrived = play is not None
        self.case = Case.of(play) if play is not None else Case((), frozenset())

    def view(self, context: Context) -> Widget:
        """Bar and title above the two halves."""
        play = context.world.play
        if play is None:
            return self.nothing(context)
        page = context.viewport.rect
        top = bar(context, back=True)
        title, below = self._title(context, top.rect)
        chat, side = _halves(page, below, portrait=context.viewport.portrait)
        return Widget(
            "detective",
            page,
            backdrop(context),
            (top, title, self._chat(context, play, chat), self._side(context, side)),
        )

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Open a message; a sign found now is heard."""
        if context.world.play is None:
            return (Home(),)
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
        return (PlaySound("found-sign"),) if heard else ()

    def _title(self, context: Context, beside: Rect) -> tuple[Widget, float]:
        """The title right of the bar where it fits, else below; and where the page begins."""
        look, page, said = context.look, context.viewport.rect, context.say(TITLE)
        w = look.typesetter.width(said, look.type.heading) + 4
        h = height(look, said, "heading", w)
        if beside.right + 24 + w <= page.w - MARGIN:
            place = Rect(page.w - MARGIN - w, beside.y + (beside.h - h) / 2, w, h)
            below = beside.bottom + 14
        else:
            place = Rect(MARGIN, beside.bottom + 10, page.w - 2 * MARGIN, h)
            below = place.y + height(look, said, "heading", place.w) + 10
        return text(look, "detective.title", place, said, "heading", role="heading"), below

    def _chat(self, context: Context, play: Play, place: Rect) -> Widget:
        look, theme = context.look, context.look.theme

        def content(lane: Rect) -> tuple[tuple[Widget, ...], float]:
            made, h = conversation(context, play, self.case, lane.inset(10, 0))
            first = next((number for number, one in enumerate(made) if one.pressable), None)
            if first is not None:
                made = (*made[:first], replace(made[first], first=True), *made[first + 1 :])
            return made, h

        edge = theme.line if look.theme.flat else ""
        ground = Box(place, theme.phone, 28.0, edge, 2.0 if edge else 0.0)
        moved = context.scrolled.get("detective.chat", 0.0)
        area = scroll(
            look, "detective.chat", place.inset(16, 18), content, moved, role="log", name=context.say(CHAT)
        )
        return Widget("detective.phone", place, (ground,), (area,))

    def _side(self, context: Context, place: Rect) -> Widget:
        """How far one is, what is said of the message, and the buttons."""
        look, case = context.look, self.case
        inner = place.inset(28, 24)
        top = progress(context, case, Rect(inner.x, inner.y, inner.w, 0)) if case.signed else None
        foot, foot_h = self._buttons(context, inner)
        y = top.rect.bottom + 18 if top else inner.y
        window = Rect(inner.x, y, inner.w, inner.bottom - foot_h - 16 - y)
        at = "-".join(map(str, case.current.ref)) if case.current else "start"
        area_id = f"detective.detail-{at}"

        def content(lane: Rect) -> tuple[tuple[Widget, ...], float]:
            return detail(context, case, lane)

        area = scroll(look, area_id, window, content, context.scrolled.get(area_id, 0.0), live=True)
        buttons = tuple(shifted(one, inner.bottom - foot_h) for one in foot)
        children = ((top,) if top else ()) + (area, *buttons)
        return Widget("detective.side", place, (panel(look, place, radius=28.0),), children)

    def _buttons(self, context: Context, inner: Rect) -> tuple[tuple[Widget, ...], float]:
        look, say = context.look, context.say
        piece: Piece
        if self.case.solved:
            piece = press(look, "done", say(DONE), Pop(), kind="primary", icon_name="check", wide=True)
        else:
            piece = press(look, "rest", say(REST), ShowRest(), kind="quiet", icon_name="eye", wide=True)
        return column(Rect(inner.x, 0, inner.w, 0), (piece,))


def _halves(page: Rect, below: float, *, portrait: bool) -> tuple[Rect, Rect]:
    """Where the conversation and what is said of it stand."""
    room = Rect(MARGIN, below, page.w - 2 * MARGIN, page.h - below - 22)
    if portrait:
        return room.take_top(room.h * HIGH, 16)
    return room.take_left(room.w * SHARE, 18)
