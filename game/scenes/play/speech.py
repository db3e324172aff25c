"""What is said, thought or told, and the choices of what to say or do, at the bottom of the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from game.scenes.frame import BAR
from game.scenes.play.choices import choices, stand_beside
from game.scenes.play.going_on import CONTINUE, continue_button
from game.scenes.play.play_layout import SIDE
from game.story.state import HERO
from game.text import Text
from game.ui.parts.layout import by_width, if_fits, over, row, stack
from game.ui.parts.part import also, disc, one, sign
from game.ui.parts.pieces import line, raised_panel, said
from game.ui.parts.sizing import SPRING, asks, at_most, grow, pad, put, sized, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.view import Speech, StoryView
    from game.ui.draw.geometry import Rect
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

# Translators: read aloud: who speaks, and the words.
SAYS = Text("play.says", "{name}: {words}")
THINKS = Text("play.thinks", "{name} thinks: {words}")

BOX_MOST = 860.0
PAD_X = 28.0
UNDER = 18.0
"""Space below what stands at the bottom of the stage."""
RADIUS = 26.0


def below_bar(look: Look) -> float:
    """What stands on the stage never reaches higher than this y, so that the bar stays free."""
    return max(80.0, 20.0 + look.target(BAR) + look.apart(0.0))


def speech_box(context: Context, story: StoryView, speech: Speech, stage_rect: Rect) -> Widget:
    """What is said, thought or told, at the bottom of the stage; the whole box is the button that goes on."""
    look, words = context.look, context.say(speech.text)
    press = continue_button(context, story, _ground(look, speech), RADIUS)
    body = asks(words_in(context, "speech", words, spoken(context, speech, words)), 6.0)
    inside = pad(stack(20.0, grow(body), 8.0, hint(context), 14.0), PAD_X)
    box_ = put(
        at_most(one("speech", over(press, inside, *_tag(context, speech))), BOX_MOST), "left", "bottom"
    )
    above = below_bar(look) + 6 + (_tag_height(look) if speech.name else 0.0)
    return pad(box_, SIDE, top=above, bottom=UNDER).widget(stage_rect)


def usual_height(look: Look) -> float:
    """How high a box with three lines stands with its tag: pictures keep so much free, and so stand still."""
    words = 3 * look.type.body.line_height + look.type.small.line_height
    return UNDER + 42.0 + words + _tag_height(look)


_NORMAL: tuple[str, Literal["left"]] = ("body", "left")
_LARGE: tuple[str, Literal["center"]] = ("heading", "center")


def words_in(context: Context, id_: str, words: str, told: str, *, large: bool = False) -> Part:
    """The words of a speech; they scroll where they are higher than their room. `told` is read aloud."""
    look = context.look
    style, align = _LARGE if large else _NORMAL
    made = said(look, f"{id_}.text", words, style, look.theme.on_panel, align)
    heard = also(made, name=told, live=True)
    return if_fits(heard, context.scroll(f"{id_}.scroll", heard.content), slack=1.0)


def spoken(context: Context, speech: Speech, words: str) -> str:
    """What is read aloud: who says or thinks it, and the words."""
    if speech.name is None:
        return words
    return context.say(THINKS if speech.kind == "think" else SAYS, name=speech.name, words=words)


def _ground(look: Look, speech: Speech) -> Part:
    """The box; a thought rises to it in two small clouds."""
    board = raised_panel(look, RADIUS)
    if speech.kind != "think":
        return board

    def clouds(w: float) -> Part:
        from_left = min(w * 0.5, 330.0)
        return over(
            _cloud(look, 30.0, from_left, 22.0, shadow=3.0),
            _cloud(look, 17.0, from_left + 26, 40.0, shadow=2.0),
        )

    return over(by_width(clouds), board)


def _cloud(look: Look, side: float, from_left: float, above: float, *, shadow: float) -> Part:
    cloud = square(raised_panel(look, side / 2, shadow), side)
    return put(pad(cloud, left=from_left, top=-above), "left", "top")


def _tag_height(look: Look) -> float:
    return look.type.label.line_height + 14


def _tag(context: Context, speech: Speech) -> tuple[Part, ...]:
    """The name of who speaks, on the upper edge of the box."""
    if speech.name is None:
        return ()
    look, theme, name = context.look, context.look.theme, context.say(speech.name)
    w, h = look.typesetter.width(name, look.type.label) + 44, _tag_height(look)
    hero = speech.who == HERO
    fill, ink = (theme.name_tag, theme.on_name_tag) if hero else (theme.accent, theme.on_accent)
    words = said(look, "speech.name", name, "label", ink, "center", told=False)
    tag = one("speech.tag", over(disc(fill), pad(words, 0.0, 7.0)))
    return (put(pad(sized(tag, w, h), left=22.0, top=12 - h), "left", "top"),)


def hint(context: Context) -> Part:
    """The word that says a press goes on, with an arrow, at the right."""
    look, size, ink = context.look, context.look.type.small.size, context.look.theme.quiet
    words = line(look, context.say(CONTINUE), "small", ink, "left")
    inside = row(words, 8.0, square(sign("next", ink), size), down="middle")
    return row(SPRING, one("continue.hint", inside, role="text"))


class Board(msgspec.Struct, frozen=True):
    """How large the panel with choices is, and how many stand beside each other in it."""

    w: float
    h: float
    across: int = 1


def choice_board(context: Context, story: StoryView, stage_w: float, free: float) -> Board:
    """The panel on a stage so wide: the narrowest that leaves faces free, or else the lowest.

    `free` is the room below faces. Wider panels and two columns are lower where there is much to read.
    """
    room = stage_w - 2 * 28
    wanted = ((min(room, 640.0), 1), (min(room, 760.0), 2), (room, 1), (room, 2))
    boards = [
        Board(w, choices(context, story, across=across).tall(w - 44) + 40, across)
        for w, across in wanted
        if across == 1 or stand_beside(context, story, w - 44, across)
    ]
    lowest = min(boards, key=lambda board: board.h)
    return next((board for board in boards if board.h <= free), lowest)


def choice_panel(context: Context, story: StoryView, stage_rect: Rect, board: Board) -> Widget:
    """Choices of what to say or do, at the bottom of the stage."""
    look = context.look
    inner = choices(context, story, ink=look.theme.on_panel, across=board.across)
    panel = one("choice-panel", over(raised_panel(look, 30.0), pad(inner, 22.0, 20.0)))
    placed = put(sized(panel, board.w, board.h), "left", "bottom")
    return pad(placed, left=SIDE, top=below_bar(look) + 12, bottom=UNDER).widget(stage_rect)
