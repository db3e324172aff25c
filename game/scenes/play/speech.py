"""What is said, thought or told, and the choices of what to say or do, at the bottom of the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from game.scenes.frame import BAR
from game.scenes.play.choices import choices, stand_beside
from game.scenes.play.going_on import CONTINUE, continue_button
from game.story.state import HERO
from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import icon, panel, text
from game.ui.parts.scrolling import scroll

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.view import Speech, StoryView
    from game.ui.draw.look import Look

# Translators: read aloud: who speaks, and the words.
SAYS = Text("play.says", "{name}: {words}")
THINKS = Text("play.thinks", "{name} thinks: {words}")

BOX_MOST = 860.0
PAD_X, PAD_Y = 28.0, 24.0


def below_bar(look: Look) -> float:
    """What stands on the stage never reaches higher than this y, so that the bar stays free."""
    return max(80.0, 20.0 + look.target(BAR) + look.apart(0.0))


def speech_box(context: Context, story: StoryView, speech: Speech, stage_rect: Rect) -> Widget:
    """What is said, thought or told, at the bottom of the stage; the whole box is the button that goes on."""
    look, words = context.look, context.say(speech.text)
    w = min(stage_rect.w - 2 * 28, BOX_MOST)
    hint_h = look.type.small.line_height
    text_h = look.block(words, "body", w - 2 * PAD_X).h
    tag_h = _tag_height(look) if speech.name else 0.0
    most = stage_rect.h - below_bar(look) - 24 - tag_h
    h = min(text_h + 2 * PAD_Y + hint_h, most)
    place = Rect(stage_rect.x + 28, stage_rect.bottom - 18 - h, w, h)
    return _speech(context, story, speech, place, words)


def _speech(context: Context, story: StoryView, speech: Speech, place: Rect, words: str) -> Widget:
    look = context.look
    hint_h = look.type.small.line_height
    inside = Rect(place.x + PAD_X, place.y + PAD_Y - 4, place.w - 2 * PAD_X, place.h - 2 * PAD_Y - hint_h + 6)
    press = continue_button(context, story, place, _box_shapes(look, speech, place), 26.0)
    tag = _tag(context, speech, place)
    body = words_in(context, "speech", inside, words, spoken(context, speech, words))
    go_on = hint(context, Rect(inside.x, place.bottom - hint_h - 14, inside.w, hint_h))
    return Widget("speech", place, (), (press, body, go_on, *tag))


_NORMAL: tuple[str, Literal["left"]] = ("body", "left")
_LARGE: tuple[str, Literal["center"]] = ("heading", "center")


def words_in(
    context: Context, id_: str, inside: Rect, words: str, told: str, *, large: bool = False
) -> Widget:
    """The words of a speech; in a scroll area where they are higher than `inside`. `told` is read aloud."""
    look, ink = context.look, context.look.theme.on_panel
    style, align = _LARGE if large else _NORMAL

    def content(lane: Rect) -> tuple[tuple[Widget, ...], float]:
        made = text(look, f"{id_}.text", lane, words, style, ink, align)
        return (msgspec.structs.replace(made, name=told, live=True),), made.rect.h

    if look.block(words, style, inside.w).h <= inside.h + 1:
        return content(inside)[0][0]
    return scroll(look, f"{id_}.scroll", inside, content, context.scrolled.get(f"{id_}.scroll", 0.0))


def silent(widget: Widget) -> Widget:
    """The widget without a name, where another one around it says the same."""
    return msgspec.structs.replace(widget, name="")


def spoken(context: Context, speech: Speech, words: str) -> str:
    """What is read aloud: who says or thinks it, and the words."""
    if speech.name is None:
        return words
    return context.say(THINKS if speech.kind == "think" else SAYS, name=speech.name, words=words)


def _box_shapes(look: Look, speech: Speech, place: Rect) -> tuple[Shape, ...]:
    """The box; a thought rises to it in two small clouds."""
    board = panel(look, place, radius=26.0)
    if speech.kind != "think":
        return (board,)
    x, y = place.x + min(place.w * 0.5, 330.0), place.y
    clouds = (
        panel(look, Rect(x, y - 22, 30, 30), radius=15.0, shadow=3.0),
        panel(look, Rect(x + 26, y - 40, 17, 17), radius=8.5, shadow=2.0),
    )
    return (*clouds, board)


def _tag_height(look: Look) -> float:
    return look.type.label.line_height + 14


def _tag(context: Context, speech: Speech, place: Rect) -> tuple[Widget, ...]:
    """The name of who speaks, on the upper edge of the box."""
    if speech.name is None:
        return ()
    look, name = context.look, context.say(speech.name)
    style = look.type.label
    w, h = look.typesetter.width(name, style) + 44, _tag_height(look)
    rect = Rect(place.x + 22, place.y - h + 12, w, h)
    hero = speech.who == HERO
    fill, ink = (
        (look.theme.name_tag, look.theme.on_name_tag) if hero else (look.theme.accent, look.theme.on_accent)
    )
    block = text(look, "speech.name", Rect(rect.x, rect.y + 7, w, 0), name, "label", ink, "center")
    return (Widget("speech.tag", rect, (Box(rect, fill, h / 2),), (silent(block),)),)


def hint(context: Context, place: Rect) -> Widget:
    """The word that says a press goes on, with an arrow."""
    look, words = context.look, context.say(CONTINUE)
    w = look.typesetter.width(words, look.type.small)
    size = look.type.small.size
    label = text(
        look,
        "continue.hint",
        Rect(place.right - w - size - 8, place.y, w + 2, 0),
        words,
        "small",
        look.theme.quiet,
    )
    arrow = icon(
        Rect(place.right - size, place.y + (place.h - size) / 2, size, size), "next", look.theme.quiet
    )
    return msgspec.structs.replace(silent(label), shapes=(*label.shapes, arrow))


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
    most = stage_rect.h - below_bar(look) - 30
    h = min(board.h, most)
    place = Rect(stage_rect.x + 28, stage_rect.bottom - 18 - h, board.w, h)
    inner = choices(context, story, ink=look.theme.on_panel, across=board.across).widget(place.inset(22, 20))
    return Widget("choice-panel", place, (panel(look, place, radius=30.0),), (inner,))
