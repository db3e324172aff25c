"""What two at one screen see at a decision: whose turn it is by left and right, and both doors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.story.events import Disagree, OtherDoor
from game.text import Text
from game.ui.parts.layout import by_width, over, row, stack
from game.ui.parts.part import also, box, one, sign
from game.ui.parts.pieces import line, pressed, said
from game.ui.parts.sizing import at_most, pad, put, rest, sized, square

if TYPE_CHECKING:
    from game.action import Action
    from game.scenes.scene import Context
    from game.story.playing.view_model import StoryView, TwoView
    from game.story.reading.words import Side
    from game.ui.draw.display import Colour
    from game.ui.parts.part import Part, Piece

# Translators: two children sit before one screen, or two halves of a class. On the half of a small strip that
# belongs to whoever decides now: one word.
DECIDES = Text("two.decides", "Decides")
# Translators: on the other half, of whoever asks: {question} is one of the short questions.
ASKS = Text("two.asks", "Asks: “{question}”")
# Translators: the same as read aloud, where the one on the left decides; {question} is a short question.
LEFT = Text("two.left-decides", "The one on the left decides. The one on the right asks: {question}")
RIGHT = Text("two.right-decides", "The one on the right decides. The one on the left asks: {question}")

# Translators: the short questions that one child puts to the other before a decision: two to four words each.
QUESTIONS: Final = (
    Text("two.why", "Why?"),
    Text("two.what-then", "What would happen then?"),
    Text("two.who-helps", "Who could help?"),
    Text("two.how-feels", "How would it feel?"),
    Text("two.what-else", "What else could one do?"),
)

# Translators: on a button below the answers: the two children want different ones.
DIFFER = Text("two.differ", "We don't agree")
# Translators: said to two children when they pressed that button.
FIRST = Text("two.first", "Then open both doors, one after the other. Choose the first one.")
# Translators: on a button: back to the decision about which they did not agree.
OTHER = Text("two.other", "Back, to the other door")
# Translators: {words} is the answer that they chose first.
LAST = Text("two.last", "Now the other door. This one was open already: “{words}”")

RADIUS, GLYPH, BETWEEN = 16.0, 20.0, 4.0
"""Corners of the strip, the size of its arrows, and the room between its halves."""
BESIDE, SPARE = (10.0, 6.0, 10.0), 8.0
"""Room before, between and behind the arrow and the words of a half, and what is to spare beside them."""
NARROW, MOST = 300.0, 380.0
"""Below this width its halves stand above each other; and the greatest of a button about doors."""
ARROWS: Final[dict[Side, str]] = {"left": "back", "right": "next"}


def question(two: TwoView) -> Text:
    """The question for this decision: each comes in its turn."""
    return QUESTIONS[two.decided % len(QUESTIONS)]


def turn(context: Context, story: StoryView) -> tuple[Piece, ...]:
    """The strip that says who decides and who asks, and the room below it; nothing where one child plays."""
    two = story.two
    if two is None:
        return ()
    asked = context.say(question(two))
    told = context.say(LEFT if two.decides == "left" else RIGHT, question=asked)
    words = {two.decides: context.say(DECIDES), two.asks: context.say(ASKS, question=asked)}
    halves = {side: _half(context, side, words[side], decides=side == two.decides) for side in words}
    least = context.look.grown(NARROW)
    enough = _least(context, words[two.asks])
    short = sized(halves[two.decides], _least(context, words[two.decides]))

    def laid(w: float) -> Part:
        if w < least:
            return stack(halves["left"], halves["right"], gap=BETWEEN)
        if enough <= (w - BETWEEN) / 2:
            return row(rest(halves["left"]), BETWEEN, rest(halves["right"]))
        long = rest(halves[two.asks])
        return row(short, BETWEEN, long) if two.decides == "left" else row(long, BETWEEN, short)

    strip = one("two.turn", by_width(laid), role="text", name=told, live=True)
    return strip, 10.0


def doors(context: Context, story: StoryView, *, ink: Colour = "") -> tuple[Piece, ...]:
    """What two can do about a door, below the answers (words in the colour `ink`), and the room above it.

    Nothing where one child plays.
    """
    two, look = story.two, context.look
    ink = ink or look.theme.on_phone
    if two is None or not two.doors:
        return ()
    match two.doors:
        case "may":
            shown = _press(context, "two.differ", DIFFER, Disagree(story.node), "door-open")
        case "waits":
            shown = _press(context, "two.other", OTHER, OtherDoor(), "rewind")
        case "first":
            shown = also(said(look, "two.first", context.say(FIRST), "label", ink), live=True)
        case _:
            words = context.say(LAST, words=two.opened or "")
            shown = also(said(look, "two.last", words, "label", ink), live=True)
    return look.apart(10.0), shown


def _press(context: Context, id_: str, words: Text, action: Action, icon: str) -> Part:
    """A button that is no wider than it has to be where answers are wide."""
    look = context.look
    press = pressed(look, id_, context.say(words), action, kind="quiet", icon_name=icon, style="label")
    return put(at_most(press, look.grown(MOST)), "middle")


def _half(context: Context, side: Side, words: str, *, decides: bool) -> Part:
    """The half of the one at that side, with an arrow to there; that of who decides is filled."""
    look, theme = context.look, context.look.theme
    fill, ink = (theme.accent, theme.on_accent) if decides else (theme.soft, theme.on_soft)
    arrow = put(square(sign(ARROWS[side], ink), GLYPH), down="middle")
    told = rest(line(look, words, "small", ink))
    first, second = (arrow, told) if side == "left" else (told, arrow)
    inside = (BESIDE[0], first, BESIDE[1], second, BESIDE[2])
    return over(box(fill, RADIUS, theme.accent, 2.0), pad(row(*inside), 0.0, 7.0))


def _least(context: Context, words: str) -> float:
    """The width at which the words of a half stand on one line."""
    look = context.look
    return look.typesetter.width(words, look.type.small) + GLYPH + sum(BESIDE) + SPARE
