"""What the class knew before and after: a pair of bars an item, and what so few pupils can show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.lesson.scenes.counting import right_of, seen_counts
from game.lesson.scenes.kit import Slide, world_of
from game.results.anonymity.shares import LIVE, Share, share
from game.story.grammar.questionnaire import Construct
from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred
from game.ui.parts.column import column, words
from game.ui.parts.facts import board

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.lesson.scenes.kit import Content
    from game.lesson_flow.plan import Form
    from game.lesson_flow.state import State
    from game.scenes.scene import Context
    from game.ui.draw.look import Look
    from game.ui.parts.column import Laid, Piece

TITLE = Text("lesson.result", "What our class thinks")
BEFORE = Text("lesson.result-before", "before")
AFTER = Text("lesson.result-after", "after")
NONE = Text(
    "lesson.result-none", "Here stands what the class thought before and after, once both were counted."
)
WORDS = Text(
    "lesson.result-words",
    "The bars show how many in a hundred gave the most helpful answer. "
    "In one class only large differences say something; small ones can be chance.",
)
# Translators: two shares, such as 29 % and 57 %.
CHANGE = Text("lesson.result-change", "{before} → {after}")
SHARE = Text("lesson.share", "{n} %")
AT_MOST = Text("lesson.share-at-most", "{n} % or less")
AT_LEAST = Text("lesson.share-at-least", "{n} % or more")
ABOUT: Final[dict[Construct, Text]] = {
    "signs": Text("lesson.about-signs", "Seeing warning signs"),
    "evidence": Text("lesson.about-evidence", "Keeping proof"),
    "second-adult": Text("lesson.about-second-adult", "Telling another adult"),
    "route": Text("lesson.about-route", "Knowing where to turn"),
    "blame": Text("lesson.about-blame", "Who is responsible"),
    "bystander": Text("lesson.about-bystander", "Standing by a friend"),
    "refuse": Text("lesson.about-refuse", "Daring to say no"),
    "tell": Text("lesson.about-tell", "Daring to tell"),
}
"""What an item is about, in few words; that which has no right answer is left out here."""
BAR = 14.0
LEFT, VALUE = 0.32, 0.4
"""Parts of the width that the names take, and the most that the numbers do."""


class Compared(msgspec.Struct, frozen=True):
    """What an item is about, and its shares before and after."""

    about: Construct
    before: Share
    after: Share


def result(context: Context, state: State, page: int) -> Slide:
    """The bars of all items of which both were counted."""
    del page
    found = compared(context, state)
    title = context.say(TITLE)
    if not found:
        return Slide(title, lambda room: column(room, _none(context)))
    return Slide(title, lambda room: _bars(context, found, room), top=True)


def compared(context: Context, state: State) -> tuple[Compared, ...]:
    """Each item that has a right answer, with its shares of both forms where five or more answered."""
    before, after = _shares(context, state, "before"), _shares(context, state, "after")
    return tuple(Compared(name, share, after[name]) for name, share in before.items() if name in after)


def _shares(context: Context, state: State, form: Form) -> dict[Construct, Share]:
    """The shares of one form, of the items that five or more answered."""
    found = world_of(context).form(form)
    if found is None:
        return {}
    survey, asked = found
    shares: dict[Construct, Share] = {}
    for one in state.setup.items(form):
        item = asked.by_id.get(one.id)
        if item is None or item.about not in ABOUT:
            continue
        options = survey.options(item)
        if one.options == tuple(each.id for each in options):
            counts = state.seen.get((form, one.id), ())
            if (told := share_of(counts, right_of((survey, item)))) is not None:
                shares[item.about] = told
    return shares


def share_of(counts: tuple[int, ...], right: Sequence[int]) -> Share | None:
    """The share of right answers, as far as the class may see it; None where it may not.

    It adds nothing to what the class may have seen of the same item: what is hidden there would follow from
    an exact share. The last option is "I'd rather not say", which is no answer.
    """
    seen = seen_counts(counts, right)
    if seen is None:
        return None
    known = [each if each != "hidden" else 0 for each in seen]
    answered = sum(counts) - known[-1]
    if all(seen[at] != "hidden" for at in right):
        return share(sum(known[at] for at in right), answered, LIVE)
    most = sum(counts) - sum(known) + sum(known[at] for at in right)
    return Share(round(100 * most / answered), "≤") if answered >= LIVE and most < answered else None


def _none(context: Context) -> tuple[Piece, ...]:
    return (words(context.look, "result.none", context.say(NONE), "heading", context.look.theme.on_page),)


def _bars(context: Context, found: tuple[Compared, ...], room: Rect) -> Content:
    look = context.look
    font = look.type.button
    value_w = max(190.0, *(look.typesetter.width(_both(context, one), font) + 10 for one in found))
    pairs = [_pair(context, one, at, value_w) for at, one in enumerate(found)]
    ground = board(look, "result.board", (_legend(context), *pairs), 8.0, fill=look.theme.panel, role="list")
    said = words(look, "result.words", context.say(WORDS), "body", look.theme.on_page)
    return column(room, (said, 12.0, ground))


def _legend(context: Context) -> Laid:
    """Which bar is which: the upper one is from before."""
    look, theme = context.look, context.look.theme

    def laid(room: Rect) -> Widget:
        line = look.type.label.line_height
        shapes: list[Shape] = []
        x = room.x + room.w * LEFT
        for label, fill in ((BEFORE, theme.accent), (AFTER, theme.good)):
            said = context.say(label)
            w = look.typesetter.width(said, look.type.label) + 6
            shapes += [
                Box(Rect(x, room.y + (line - BAR) / 2, 44, BAR), fill, BAR / 2),
                centred(look, Rect(x + 54, room.y, w, line), said, "label", theme.on_panel, "left"),
            ]
            x += 54 + w + 34
        told = f"{context.say(BEFORE)}, {context.say(AFTER)}"
        return Widget(
            "result.legend", Rect(room.x, room.y, room.w, line), tuple(shapes), role="text", name=told
        )

    return laid


def _pair(context: Context, one: Compared, number: int, value_w: float) -> Laid:
    """The name at the left, the bars of before and after below each other, and both shares."""
    look, theme = context.look, context.look.theme
    name, told = context.say(ABOUT[one.about]), _both(context, one)

    def laid(room: Rect) -> Widget:
        left = room.w * LEFT
        beside = min(value_w, room.w * VALUE)
        h = max(look.block(name, "button", left - 16).h, look.block(told, "button", beside).h, 2 * BAR + 10)
        place = Rect(room.x, room.y, room.w, h)
        track = Rect(room.x + left, room.y + (h - 2 * BAR - 4) / 2, room.w - left - beside - 18, BAR)
        shapes = (
            centred(look, Rect(room.x, room.y, left - 16, h), name, "button", theme.on_panel, "left"),
            *_bar(look, track, one.before, theme.accent),
            *_bar(look, track.moved(0, BAR + 4), one.after, theme.good),
            centred(look, Rect(track.right + 18, room.y, beside, h), told, "button", theme.on_panel, "left"),
        )
        return Widget(f"result-{number}", place, shapes, role="item", name=name, value=told)

    return laid


def _bar(look: Look, track: Rect, share: Share, fill: str) -> tuple[Shape, ...]:
    """A bar filled up to its share; where only an end is told, what it may be is an empty frame."""
    edge = look.theme.line if look.theme.flat else ""
    least, most = {"": (share.percent,) * 2, "≤": (0, share.percent), "≥": (share.percent, 100)}[share.sign]
    ground = Box(track, look.theme.soft, BAR / 2, edge, 1.5 if edge else 0.0)
    frame = Box(_part(track, most), look.theme.panel, BAR / 2, fill, 2.0)
    full = Box(_part(track, least), fill, BAR / 2)
    return ground, *((frame,) if share.sign else ()), *((full,) if least else ())


def _part(track: Rect, percent: int) -> Rect:
    return Rect(track.x, track.y, track.w * percent / 100, track.h)


def _both(context: Context, one: Compared) -> str:
    """Both shares in figures."""
    return context.say(CHANGE, before=_told(context, one.before), after=_told(context, one.after))


def _told(context: Context, share: Share) -> str:
    return context.say({"": SHARE, "≤": AT_MOST, "≥": AT_LEAST}[share.sign], n=share.percent)
