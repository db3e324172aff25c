"""A jar of pebbles on the stage: one may drop a pebble or not; then they lie in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.scenes.play.choices import choice
from game.scenes.play.going_on import continue_button
from game.scenes.play.speech import hint
from game.scenes.play.story_card import large
from game.scenes.play.two_bar import turn
from game.story.events import Choose
from game.text import Text
from game.ui.draw.geometry import Rect
from game.ui.parts.basic import TARGET, button_colours
from game.ui.parts.layout import by_width, cells, over, row, stack
from game.ui.parts.part import also, box, named, one, picture
from game.ui.parts.pieces import beside_lane, line, numbered, raised_panel, said
from game.ui.parts.sizing import asks, at_least, grow, pad, put, rest, spot, square

if TYPE_CHECKING:
    from game.scenes.play.making_room import Before
    from game.scenes.scene import Context
    from game.story.playing.view import ChoiceView, JarView, StoryView
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part, Piece

# Translators: read aloud for a picture of a jar.
EMPTY = Text("jar.empty", "An empty jar")
HOLDS = Text("jar.holds", "A jar with {n} pebble", "A jar with {n} pebbles")

MOST = 660.0
PAD, GAP = 24.0, 12.0
JAR, SMALL = 272.0, 190.0
"""Sides of the picture of the jar, beside the words and above them."""
WIDE = 470.0
"""In a narrower place the jar stands above the words."""
PLACES = (
    Rect(104.0, 308.0, 68.0, 58.0), Rect(170.0, 314.0, 68.0, 58.0), Rect(234.0, 306.0, 68.0, 58.0),
    Rect(136.0, 262.0, 68.0, 58.0), Rect(204.0, 268.0, 68.0, 58.0), Rect(240.0, 252.0, 68.0, 58.0),
    Rect(104.0, 226.0, 68.0, 58.0), Rect(172.0, 222.0, 68.0, 58.0), Rect(232.0, 208.0, 68.0, 58.0),
)  # fmt: skip
"""Where the pebbles come to lie, one after the other, in the units of the picture."""
WHOLE = (400.0, 400.0)
"""Width and height of the picture, in its units."""
KINDS = ("pebble-1", "pebble-2", "pebble-3")
IN_HAND, IN_ROW = 62.0, 54.0
"""Sides of the pebble that is offered, and of one in the row."""
LINE = 250.0
"""Least width of a pebble with its words in the row."""
TIPPED = 118.0
"""Side of the picture of the jar that has been poured out."""
MOUTH, STONE = "jar.mouth", "jar.stone:"
OPENING = Rect(296.0, 190.0, 60.0, 90.0)
"""The mouth of the jar that lies on its side, in the units of its picture."""
RADIUS = 24.0


class Hold(Action, frozen=True):
    """The pebble was picked up by a mouse or a finger."""


def jar_board(context: Context, story: StoryView, jar: JarView, room: float) -> Before:
    """The jar and the pebble on a stage so wide, or the row of pebbles."""
    inside = _row(context, story, jar) if jar.line is None else _offer(context, story, jar, jar.line)
    return large(context, one("jar-panel", inside), MOST, room)


def _offer(context: Context, story: StoryView, jar: JarView, words: Text) -> Part:
    """The jar beside the pebble, and the two buttons."""
    look, node = context.look, story.node
    ask: tuple[Piece, ...] = turn(context, story)
    if story.ask:
        head = said(
            look, "choices.ask", context.say(story.ask), "subheading", look.theme.on_panel, role="heading"
        )
        ask = (*ask, head, GAP)
    drop, leave = story.choices
    pebble = _pebble(context, node, drop, len(jar.pebbles), words)
    buttons = (pebble, look.apart(GAP), choice(context, node, leave, 2))

    def laid(w: float) -> Part:
        glass = _jar(context, jar, Choose(node, drop.id))
        if w < WIDE:
            return stack(*ask, put(square(glass, SMALL), "middle"), GAP, *buttons)
        return row(
            put(square(glass, JAR), down="middle"), 18.0, put(rest(stack(*ask, *buttons)), down="middle")
        )

    content = by_width(laid)
    scrolled = context.scroll("jar.scroll", one("choices", content, role="list").content)
    return over(raised_panel(look, 30.0), pad(stack(grow(asks(beside_lane(scrolled), 1.0))), PAD, PAD))


def _jar(context: Context, jar: JarView, action: Choose) -> Part:
    """The jar with what lies in it; a pebble that is carried may fall into it."""
    count = len(jar.pebbles)
    name = context.say(HOLDS, n=count) if count else context.say(EMPTY)
    stones = [
        spot(picture("picture", KINDS[at % len(KINDS)]), place, WHOLE)
        for at, place in enumerate(PLACES[:count])
    ]
    drawn = over(picture("picture", "jar-back"), *stones, picture("picture", "jar-front"))
    return also(one("jar", drawn, role="image", name=name), drop=action)


def _pebble(context: Context, node: str, shown: ChoiceView, number: int, words: Text) -> Part:
    """The pebble that may be dropped, what it would be for, and the button that drops it."""
    look, label, told = context.look, context.say(shown.text), context.say(words)
    fill, ink, _ = button_colours(look, "plain", ())
    stone = also(one("pebble", picture("picture", KINDS[number % len(KINDS)])), drag=Hold())
    text = stack(line(look, told, "button", ink, "left"), 4.0, _label(look, label))
    inside = row(14.0, put(square(stone, IN_HAND), down="middle"), 14.0, rest(pad(text, 0.0, 12.0)), 16.0)
    ground = box(fill, RADIUS, look.theme.accent, 2.5)
    return one(
        "choice:1", over(ground, at_least(inside, look.target(TARGET + 28))), role="button", name=label,
        value=told, action=Choose(node, shown.id), first=True, radius=RADIUS,
    )  # fmt: skip


def _label(look: Look, words: str) -> Part:
    """What the button does, beside its number."""
    number = square(numbered(look, 1), look.type.label.size * 1.7)
    return row(put(number, down="middle"), 8.0, rest(line(look, words, "small", look.theme.quiet, "left")))


def _row(context: Context, story: StoryView, jar: JarView) -> Part:
    """The pebbles in a row, each with what it was for; the whole card goes on."""
    look, theme = context.look, context.look.theme
    words = context.say(story.ask) if story.ask else ""
    head = said(look, "jar.text", words, "body", theme.on_panel, role="heading")
    each = [_lies(context, at, what) for at, what in enumerate(jar.pebbles)]
    tipped = over(picture("picture", "jar-poured"), spot(named(MOUTH), OPENING, WHOLE))
    poured = square(one("jar.poured", tipped), TIPPED)
    above = row(put(poured, down="middle"), 16.0, put(rest(head), down="middle"))
    content = stack(above, GAP, one("jar.row", cells(each, LINE, 2, GAP), role="list"))
    scrolled = context.scroll("jar.scroll", content.content)
    press = continue_button(context, story, raised_panel(look, 30.0), 30.0)
    inside = pad(stack(PAD, grow(asks(scrolled, 1.0)), 10.0, hint(context), 16.0), PAD)
    return over(press, inside)


def _lies(context: Context, number: int, what: Text | None) -> Part:
    """A pebble of the row."""
    look, words = context.look, context.say(what) if what else ""
    drawn_ = one(f"{STONE}{number}", picture("picture", KINDS[number % len(KINDS)]))
    stone = put(square(drawn_, IN_ROW), down="middle")
    told = line(look, words, "label", look.theme.on_soft, "left")
    edge = look.theme.line if look.theme.flat else ""
    ground = box(look.theme.soft, RADIUS, edge, 2.0 if edge else 0.0)
    inside = row(14.0, stone, 12.0, rest(pad(told, 0.0, 6.0)), 14.0)
    whole = over(ground, at_least(inside, IN_ROW + 14.0))
    return one(f"jar.pebble:{number}", whole, role="item", name=words)
