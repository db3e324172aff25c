"""A choice of people by their faces, each in the place where they are: whom to tell."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from game.scenes.play.choices import CHOICES, choice
from game.scenes.play.play_layout import LARGE_TEXT
from game.scenes.play.story_card import WHOLE, large, text_scale
from game.scenes.play.tiles import COLOURS, in_row
from game.story.events import Choose
from game.ui.art.scenery import PERSON, backdrop, close_up, foreground
from game.ui.draw.display import Picture
from game.ui.parts.layout import by_width, grid, over, row, stack
from game.ui.parts.part import box, drawn, one
from game.ui.parts.pieces import beside_lane, face, line, numbered, raised_panel, said
from game.ui.parts.sizing import asks, at_least, grow, pad, put, rest, sized, square

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.play.making_room import Before
    from game.scenes.scene import Context
    from game.story.playing.view import ChoiceView, FaceView, StoryView
    from game.ui.draw.display import Shape
    from game.ui.draw.geometry import Rect
    from game.ui.parts.part import Part, Piece

MOST = 660.0
"""Width of the board at normal text, as that of steps to be put in order."""
PAD, GAP = 24.0, 12.0
WITHIN = 9.0
"""Between the edge of a card and its picture."""
RADIUS, ROUND = 22.0, 14.0
"""Of a card, and of its picture."""
FRAME = 6.0
"""How far beyond the picture its frame reaches: as far as its square corners do beyond the round ones."""
LEAST = 130.0
"""Least width of a card at normal text; in a narrower place the picture stands beside the words."""
MOST_ACROSS = 4
TALL = 0.84
"""Height of a picture above its words, beside its width."""
BESIDE = 112.0
"""Side of a picture beside its words."""


def people_board(context: Context, story: StoryView, room: float) -> Before:
    """The faces on a stage so wide, below the question; whatever else can be chosen stands below them."""
    look = context.look
    ask = context.say(story.ask or CHOICES)
    head = said(look, "choices.ask", ask, "subheading", look.theme.on_panel, role="heading")
    shown = list(enumerate(story.choices, 1))
    faces = [(number, one_, one_.face) for number, one_ in shown if one_.face]
    others = [choice(context, story.node, one_, number) for number, one_ in shown if not one_.face]
    below = (GAP + 2, stack(*others, gap=look.apart(GAP))) if others else ()
    cards = by_width(lambda w: _cards(context, story.node, faces, w))
    content = one("choices", stack(head, GAP, cards, *below), role="list", name="")
    scrolled = context.scroll("people.scroll", content.content)
    board = over(raised_panel(look, 30.0), pad(stack(grow(asks(beside_lane(scrolled), 1.0))), PAD, PAD))
    whole = one("people-panel", board)
    return large(context, whole, MOST if text_scale(look) < LARGE_TEXT else WHOLE, room)


def _cards(
    context: Context, node: str, faces: Sequence[tuple[int, ChoiceView, FaceView]], width: float
) -> Part:
    """The cards in rows that are as full as each other, or below each other where there is no room."""
    look = context.look
    gap = look.apart(GAP)
    words = [word for _, one_, _ in faces for word in context.say(one_.text).split()]
    widest = max(look.typesetter.width(word, look.type.button) for word in words)
    least = max(LEAST * text_scale(look), widest + 2 * WITHIN + 4)
    most = min(MOST_ACROSS, int((width + gap) // (least + gap)))
    if most < min(2, len(faces)):
        return grid([_card(context, node, *each, low=True) for each in faces], 1, gap)
    across = math.ceil(len(faces) / math.ceil(len(faces) / most))
    made = [_card(context, node, *each, low=False) for each in faces]
    rows = (made[at : at + across] for at in range(0, len(made), across))
    return stack(*(in_row(each, across, gap) for each in rows), gap=gap)


def _card(context: Context, node: str, number: int, shown: ChoiceView, who: FaceView, *, low: bool) -> Part:
    """Somebody in the place where they are, with the name and a line on what they are doing."""
    look, theme = context.look, context.look.theme
    name, told = context.say(shown.text), context.say(who.line) if who.line else ""
    align: Literal["left", "center"] = "left" if low else "center"
    words: tuple[Piece, ...] = (line(look, name, "button", theme.on_panel, align),)
    if told:
        words = (*words, 2.0, line(look, told, "small", theme.quiet, align))
    window = _window(context, who, number)
    inside: Part
    if low:
        picture = put(square(window, BESIDE), down="middle")
        inside = row(WITHIN, picture, 16.0, rest(pad(stack(*words), 0.0, 10.0)), 14.0, down="middle")
        inside = at_least(inside, BESIDE + 2 * WITHIN)
    else:
        seen = by_width(lambda w: sized(window, h=round(w * TALL)))
        inside = stack(pad(seen, WITHIN, WITHIN), pad(stack(*words), WITHIN), 12.0)
    edge, shadow = (theme.line, 0.0) if theme.flat else (theme.accent, 4.0)
    ground = box(theme.panel, RADIUS, edge, 2.5, shadow)
    return one(
        f"choice:{number}", over(ground, inside), role="button", name=name, value=told,
        action=Choose(node, shown.id), first=number == 1, radius=RADIUS,
    )  # fmt: skip


def _window(context: Context, who: FaceView, number: int) -> Part:
    """The picture of a card, with its number; a frame covers its square corners."""
    look, theme = context.look, context.look.theme
    ground, _ = COLOURS[(number - 1) % len(COLOURS)]
    behind: Piece = box(getattr(theme, ground)) if not who.place else 0.0
    inside = drawn(lambda room: _seen(room, who))
    before: Piece = 0.0
    if not who.person:
        before = by_width(lambda w: put(square(face(who.avatar, w * 0.66), w * 0.66), "middle", "middle"))
    picture = one(f"face:{number}", over(behind, inside, before), clip=True)
    frame = pad(box("", ROUND + FRAME, theme.panel, FRAME + 1), -FRAME, -FRAME)
    badge = put(pad(square(numbered(look, number), look.type.label.size * 1.7), 5.0, 5.0), "left", "top")
    return over(picture, one(f"face:{number}.frame", over(frame, badge)))


def _seen(room: Rect, who: FaceView) -> tuple[Shape, ...]:
    """The place, the person in it, and what stands before them, so near that the face is large."""
    here = close_up(room)
    place = (backdrop(here, who.place),) if who.place else ()
    if not who.person:
        return place
    front = (foreground(here, who.place),) if who.place else ()
    return (*place, Picture(here.laid(PERSON), "person", who.person, ("calm", "", "rest")), *front)
