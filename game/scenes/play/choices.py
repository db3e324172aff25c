"""The choices of a decision below its question, wherever they are shown: in the phone or on the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.tiles import as_tiles, picture_disc, tiles
from game.scenes.play.two_bar import doors, turn
from game.story.events import Choose
from game.text import Text
from game.ui.parts.basic import TARGET, button_colours
from game.ui.parts.layout import by_width, if_fits, over, row, rows, stack
from game.ui.parts.part import box, one
from game.ui.parts.pieces import line, numbered, said
from game.ui.parts.sizing import at_least, pad, rest, square, yielding

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.view import ChoiceView, StoryView
    from game.ui.draw.display import Colour
    from game.ui.parts.part import Part, Piece

CHOICES = Text("play.choices", "What now?")

GAP = 10.0
PAD_X, PAD_Y = 18.0, 12.0
RADIUS = 27.0
DISC = 1.7
"""Size of the disc with a number, in sizes of the number."""
PICTURE = 56.0
"""Size of the picture on a choice that is no tile."""


def stand_beside(context: Context, story: StoryView, width: float, across: int) -> bool:
    """Whether so many choices without pictures find room beside each other, with every word in one piece."""
    look = context.look
    if any(one_.icon for one_ in story.choices) or len(story.choices) <= across:
        return False
    column = (width - look.apart(GAP) * (across - 1)) / across
    room = column - 2 * PAD_X - look.type.label.size * DISC
    labels = (context.say(one_.text) for one_ in story.choices)
    return all(
        look.typesetter.width(word, look.type.button) <= room for said_ in labels for word in said_.split()
    )


def choices(
    context: Context, story: StoryView, *, ink: Colour = "", across: int = 1, after: tuple[Piece, ...] = ()
) -> Part:
    """Question (in the colour `ink`), choices, and what comes `after`; they scroll where their room is low.

    So many stand beside each other, or as tiles where they are few and have pictures.
    """
    name = "" if story.ask else context.say(CHOICES)  # the question is told by its heading
    area = ".".join(("choices", story.node, *(one_.id for one_ in story.choices)))  # begins at its question

    def laid(width: float) -> Part:
        inside = _content(context, story, ink, tiled=as_tiles(context, story.choices, width), across=across)
        below = (*doors(context, story, ink=ink), *after)
        inside = stack(inside, *below) if below else inside
        scrolled = context.scroll(area, inside.content, role="list", name=name)
        return if_fits(one("choices", inside, role="list", name=name), scrolled, slack=1.0)

    return yielding(by_width(laid))


def _content(context: Context, story: StoryView, ink: Colour, *, tiled: bool, across: int) -> Part:
    look = context.look
    asked, colour = context.say(story.ask) if story.ask else "", ink or look.theme.on_phone
    ask = pad(said(look, "choices.ask", asked, "body", colour, role="heading"), 4.0)
    above = (*turn(context, story), *((ask, 12.0) if story.ask else ()))
    if tiled:
        return stack(*above, by_width(lambda w: tiles(context, story.node, story.choices, w)))
    made = [choice(context, story.node, one_, number) for number, one_ in enumerate(story.choices, 1)]
    return stack(*above, rows(made, across, look.apart(GAP)))


def choice(context: Context, node: str, shown: ChoiceView, number: int) -> Part:
    """One choice as a pill with its number; on a tinted ground what is done, on a plain one what is said."""
    look, label = context.look, context.say(shown.text)
    fill, ink, _ = button_colours(look, "quiet" if shown.kind == "do" else "plain", ())
    disc = square(numbered(look, number), look.type.label.size * DISC)
    picture = (5.0, picture_disc(look, shown.icon, number, PICTURE), 12.0) if shown.icon else (PAD_X - 11,)
    words = rest(pad(line(look, label, "button", ink, "left"), 0.0, PAD_Y))
    inside = row(11.0, disc, *picture, words, PAD_X, down="middle")
    least = look.target(PICTURE + 16 if shown.icon else TARGET + 4)
    return one(
        f"choice:{number}", over(box(fill, RADIUS, look.theme.accent, 2.5), at_least(inside, least)),
        role="button", name=label, action=Choose(node, shown.id), first=number == 1, radius=RADIUS,
    )  # fmt: skip
