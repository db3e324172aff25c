"""A choice of people by their faces, each in the place where they are; and of tasks, done ones ticked."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from game.scenes.play.choices import CHOICES, choice
from game.scenes.play.play_layout import LARGE_TEXT, text_scale
from game.scenes.play.story_card import WHOLE, large
from game.scenes.play.tiles import COLOURS, RING, in_row, picture_disc
from game.scenes.play.two_bar import doors, turn
from game.story.events import Choose
from game.story.playing.view import FaceView
from game.story.reading.words import ENOUGH
from game.text import Text
from game.ui.art.daylight import met_by_day, on_people
from game.ui.art.scenery import PERSON, backdrop, close_up, foreground
from game.ui.draw.display import Picture
from game.ui.parts.layout import by_width, grid, if_fits, over, row, stack
from game.ui.parts.part import box, disc, drawn, one
from game.ui.parts.pieces import beside_lane, face, line, mark, numbered, raised_panel, said
from game.ui.parts.sizing import asks, at_least, grow, pad, put, rest, sized, square

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.play.making_room import Before
    from game.scenes.scene import Context
    from game.story.playing.view import ChoiceView, StoryView
    from game.ui.draw.display import Shape
    from game.ui.draw.geometry import Rect
    from game.ui.parts.part import Part, Piece

# Translators: read aloud after a task that is done already.
TICKED = Text("tasks.done", "done")

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
TALL, LOW = 0.84, 0.62
"""Height of a picture above its words, beside its width: in one row, and in several below each other."""
SHARES = (1.0, 0.72, 0.5, 0.36)
"""Of that height, what pictures have where all is seen at once; else the board scrolls."""
SIGN, WITHIN_LOW = 0.56, 0.9
"""Side of the disc of a task, of the picture's width; and the most of it, of the height of a low one."""
BESIDE = 112.0
"""Side of a picture beside its words."""
DONE = 0
"""The number of a task that is done."""
NOBODY = FaceView("", "", "")


def people_board(context: Context, story: StoryView, room: float) -> Before:
    """The faces on a stage so wide, below the question; whatever else can be chosen stands below them."""
    look = context.look
    ask = context.say(story.ask or CHOICES)
    head = said(look, "choices.ask", ask, "subheading", look.theme.on_panel, role="heading")
    area = f"people.scroll:{story.node}:{len(story.done)}"  # each board begins at its question

    def board(share: float) -> Part:
        about = (*turn(context, story), head, GAP, _options(context, story, share), *below)
        scrolled = context.scroll(area, one("choices", stack(*about), role="list", name="").content)
        inside = pad(stack(grow(asks(beside_lane(scrolled), 1.0))), PAD, PAD)
        return one("people-panel", over(raised_panel(look, 30.0), inside))

    below = doors(context, story, ink=look.theme.on_panel)
    highest, *lower = map(board, SHARES)
    whole = lower[-1]
    for each in reversed(lower):
        whole = if_fits(put(each, down="middle"), whole)
    return large(context, if_fits(highest, whole), MOST if text_scale(look) < LARGE_TEXT else WHOLE, room)


def _options(context: Context, story: StoryView, share: float) -> Part:
    """The cards, their pictures so much of their usual height, and whatever else can be chosen."""
    shown = list(enumerate(story.choices, 1))
    faces = [each for each in shown if _on_card(story, each[1])] + [(DONE, one_) for one_ in story.done]
    others = [choice(context, story.node, one_, at) for at, one_ in shown if not _on_card(story, one_)]
    gap = context.look.apart(GAP)
    cards = by_width(lambda w: _cards(context, story, faces, w, share))
    within = (cards, stack(*others, gap=gap)) if others else (cards,)
    if all(number == DONE for number, _ in faces):
        within = within[::-1]  # what can still be pressed stands first: below, nobody would look for it
    return stack(*within, gap=context.look.apart(GAP + 2))


def _on_card(story: StoryView, shown: ChoiceView) -> bool:
    """Whether it stands on a card: whoever has a face, and every task."""
    return shown.face is not None or (story.tasks and shown.id != ENOUGH)


def _cards(
    context: Context, story: StoryView, faces: Sequence[tuple[int, ChoiceView]], width: float, share: float
) -> Part:
    """The cards in rows that are as full as each other, or below each other where there is no room.

    Pictures above words have so much of their usual height.
    """
    look = context.look
    gap = look.apart(GAP)
    words = [word for _, one_ in faces for word in context.say(one_.text).split()]
    widest = max((look.typesetter.width(word, look.type.button) for word in words), default=0.0)
    least = max(LEAST * text_scale(look), widest + 2 * WITHIN + 4)
    most = min(MOST_ACROSS, int((width + gap) // (least + gap)))
    if most < min(2, len(faces)):
        return grid([_card(context, story, *each) for each in faces], 1, gap)
    across = math.ceil(len(faces) / math.ceil(len(faces) / most))
    tall = share * (TALL if across >= len(faces) else LOW)
    made = [_card(context, story, *each, tall=tall) for each in faces]
    rows = (made[at : at + across] for at in range(0, len(made), across))
    return stack(*(in_row(each, across, gap) for each in rows), gap=gap)


def _card(context: Context, story: StoryView, number: int, shown: ChoiceView, *, tall: float = 0.0) -> Part:
    """Somebody in the place where they are, with the name and a line on what they are doing; or a task.

    The picture is so `tall` above the words; else it stands beside them.
    """
    look, theme, ready = context.look, context.look.theme, number != DONE
    name, told = context.say(shown.text), context.say(shown.line) if shown.line else ""
    align: Literal["left", "center"] = "center" if tall else "left"
    words: tuple[Piece, ...] = (line(look, name, "button", theme.on_panel if ready else theme.quiet, align),)
    if told:
        words = (*words, 2.0, line(look, told, "small", theme.quiet, align))
    window = _window(context, shown, number, story.clock, tall)
    inside: Part
    if not tall:
        picture = put(square(window, BESIDE), down="middle")
        inside = row(WITHIN, picture, 16.0, rest(pad(stack(*words), 0.0, 10.0)), 14.0, down="middle")
        inside = at_least(inside, BESIDE + 2 * WITHIN)
    else:
        seen = by_width(lambda w: sized(window, h=round(w * tall)))
        inside = stack(pad(seen, WITHIN, WITHIN), pad(stack(*words), WITHIN), 12.0)
    edge, shadow = (theme.line, 0.0) if theme.flat else (theme.accent if ready else theme.good, 4.0 * ready)
    ground = box(theme.panel, RADIUS, edge, 2.5, shadow)
    if not ready:
        return one(
            f"done:{shown.id}", over(ground, inside), role="item", name=name, value=context.say(TICKED)
        )
    return one(
        f"choice:{number}", over(ground, inside), role="button", name=name, value=told,
        action=Choose(story.node, shown.id), first=number == 1, radius=RADIUS,
    )  # fmt: skip


def _window(context: Context, shown: ChoiceView, number: int, clock: str, tall: float) -> Part:
    """The picture of a card, with its number or a check mark; a frame covers its square corners.

    It is so `tall` beside its width, or a square where that is 0.
    """
    look, theme, who = context.look, context.look.theme, shown.face or NOBODY
    ground, _ = COLOURS[(number - 1) % len(COLOURS)]
    behind: Piece = box(getattr(theme, ground)) if not who.place else 0.0
    inside = drawn(lambda room: _seen(room, who, "" if met_by_day(who.place) else clock))
    before: Piece = 0.0
    if who.avatar and not who.person:
        before = by_width(lambda w: put(square(face(who.avatar, w * 0.66), w * 0.66), "middle", "middle"))
    if shown.icon and not (who.avatar or who.person):
        before = by_width(
            lambda w: put(
                picture_disc(look, shown.icon, number + 1, w * min(SIGN, WITHIN_LOW * (tall or 1.0))),
                "middle",
                "middle",
            )
        )
    id_ = f"face:{number or shown.id}"
    picture = one(id_, over(behind, inside, before), clip=True)
    frame = pad(box("", ROUND + FRAME, theme.panel, FRAME + 1), -FRAME, -FRAME)
    side = look.type.label.size * 1.7
    ticked = mark(look, "check", (theme.good, theme.on_good), side, side * 0.62)
    ringed = over(pad(disc(theme.panel), -RING, -RING), square(numbered(look, number), side))
    shown_as = ringed if number != DONE else ticked
    badge = put(pad(shown_as, 5.0, 5.0), "left", "top")
    return over(picture, one(f"{id_}.frame", over(frame, badge)))


def _seen(room: Rect, who: FaceView, clock: str) -> tuple[Shape, ...]:
    """The place at that hour, who is in it and what stands before them, so near that the face is large."""
    here = close_up(room)
    place = (backdrop(here, who.place, clock),) if who.place else ()
    if not who.person:
        return place
    front = (foreground(here, who.place, clock),) if who.place else ()
    lit = ("ahead", light) if who.place and (light := on_people(who.place, clock)) else ()
    return (*place, Picture(here.laid(PERSON), "person", who.person, ("calm", "", "rest", *lit)), *front)
