"""What the class knew before and after: a pair of bars an item, and what so few pupils can show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.lesson.scenes.counting import right_of, seen_counts
from game.lesson.scenes.kit import Slide, world_of
from game.results.anonymity.shares import LIVE, Share, share
from game.story.grammar.questionnaire import Construct
from game.text import Text
from game.ui.parts.facts import board
from game.ui.parts.layout import by_width, over, row, stack
from game.ui.parts.part import box, one
from game.ui.parts.pieces import line, said
from game.ui.parts.sizing import pad, put, sized
from game.ui.parts.sizing import share_of as wide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.lesson_flow.plan import Form
    from game.lesson_flow.state import State
    from game.scenes.scene import Context
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part, Piece

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
        return Slide(title, _said(context, "result.none", NONE, "heading").content)
    return Slide(title, _bars(context, found).content, top=True)


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
    for given in state.setup.items(form):
        item = asked.by_id.get(given.id)
        if item is None or item.about not in ABOUT:
            continue
        options = survey.options(item)
        if given.options == tuple(each.id for each in options):
            counts = state.seen.get((form, given.id), ())
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


def _said(context: Context, id_: str, text: Text, style: str) -> Part:
    return said(context.look, id_, context.say(text), style, context.look.theme.on_page)


def _bars(context: Context, found: tuple[Compared, ...]) -> Part:
    """What the bars mean, and on a board their legend and a pair for each item."""
    look = context.look
    font = look.type.button
    value_w = max(190.0, *(look.typesetter.width(_both(context, one), font) + 10 for one in found))
    pairs = [_pair(context, one, at, value_w) for at, one in enumerate(found)]
    ground = board(look, "result.board", (_legend(context), *pairs), 8.0, fill=look.theme.panel, role="list")
    return stack(_said(context, "result.words", WORDS, "body"), 12.0, ground)


def _legend(context: Context) -> Part:
    """Which bar is which: the upper one is from before."""
    look, theme = context.look, context.look.theme
    before, after = context.say(BEFORE), context.say(AFTER)

    def shown(words: str, fill: str) -> tuple[Piece, ...]:
        bar = put(sized(box(fill, BAR / 2), 44.0, BAR), down="middle")
        return bar, 10.0, line(look, words, "label", theme.on_panel, "left"), 40.0

    inside = row(wide(0.0, LEFT), *shown(before, theme.accent), *shown(after, theme.good))
    return one("result.legend", inside, role="text", name=f"{before}, {after}")


def _pair(context: Context, one_: Compared, number: int, value_w: float) -> Part:
    """The name at the left, the bars of before and after below each other, and both shares."""
    look, ink = context.look, context.look.theme.on_panel
    name, told = context.say(ABOUT[one_.about]), _both(context, one_)
    bars = stack(_bar(look, one_.before, look.theme.accent), 4.0, _bar(look, one_.after, look.theme.good))

    def laid(w: float) -> Part:
        beside = sized(line(look, told, "button", ink, "left"), w=min(value_w, w * VALUE))
        return row(
            wide(pad(line(look, name, "button", ink, "left"), right=16.0), LEFT),
            pad(put(bars, down="middle"), y=3.0), 18.0, beside,
        )  # fmt: skip

    return one(f"result-{number}", by_width(laid), role="item", name=name, value=told)


def _bar(look: Look, share: Share, fill: str) -> Part:
    """A bar filled up to its share; where only an end is told, what it may be is an empty frame."""
    edge = (look.theme.line, 1.5) if look.theme.flat else ("", 0.0)
    least, most = {"": (share.percent,) * 2, "≤": (0, share.percent), "≥": (share.percent, 100)}[share.sign]
    ground = box(look.theme.soft, BAR / 2, *edge)
    frame = _part(box(look.theme.panel, BAR / 2, fill, 2.0), most) if share.sign else 0.0
    full = _part(box(fill, BAR / 2), least) if least else 0.0
    return sized(over(ground, frame, full), h=BAR)


def _part(piece: Part, percent: int) -> Part:
    return row(wide(piece, percent / 100))


def _both(context: Context, one: Compared) -> str:
    """Both shares in figures."""
    return context.say(CHANGE, before=_told(context, one.before), after=_told(context, one.after))


def _told(context: Context, share: Share) -> str:
    return context.say({"": SHARE, "≤": AT_MOST, "≥": AT_LEAST}[share.sign], n=share.percent)
