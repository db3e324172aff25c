"""A phone call: who is on the line, how long, what is said as captions, and what can be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.phone.choices import choices
from game.scenes.phone.choices import height as choices_height
from game.scenes.phone.messages import picture_of
from game.scenes.phone.wallpaper import wallpaper_colours
from game.scenes.speech import continue_button, hint, silent, spoken, words_in
from game.story.state import HERO
from game.text import Text
from game.ui.display import Box, Shape
from game.ui.geometry import Rect
from game.ui.parts.basic import centred, icon, panel, text
from game.ui.parts.bubbles import avatar
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.scenes.phone.frame import Parts
    from game.scenes.scene import Context
    from game.story.model import Episode
    from game.story.state import State
    from game.story.view import Speech, StoryView
    from game.ui.look import Look

CALL = Text("call.name", "Call with {name}")

LINE_SECONDS = 7
"""What a line of a call counts on its clock: time runs with the story, so that a still screen stays still."""
PAD = 16.0
BUTTON = 56.0
FOOT_SHARE = 0.66
"""The part of the screen that captions and choices take at most; less where name and time need more room."""
SMALLEST, LARGEST = 56.0, 168.0
"""Sizes of the avatar; a smaller one shows nobody."""


def seconds(episode: Episode, state: State) -> int:
    """How long the call has lasted: so many seconds for each thing that happened since it began."""
    lines = 0
    for entry in reversed(state.log):
        step = episode.nodes[entry.node].steps[entry.at]
        if step.KIND == "phone" and not entry.tool:
            break
        lines += 1
    return 3 + lines * LINE_SECONDS


def call(context: Context, episode: Episode, story: StoryView, here: Parts, lasted: int) -> Widget:
    """The call screen; captions and choices stand in its lower part."""
    who = story.phone.with_
    name = episode.cast[who].name
    told = sum(_heights(context.look, context.say(name), here.app.w)) + 12
    foot, foot_top = _foot(context, story, here, min(here.app.h * FOOT_SHARE, here.app.h - told - 14))
    head = Rect(here.app.x, here.app.y, here.app.w, foot_top - here.app.y)
    shapes = _caller(context, picture_of(episode, who), context.say(name), lasted, head)
    title = Widget("call.head", head, shapes, role="image", name=context.say(CALL, name=name))
    return Widget("call", here.app, (), (title, *foot))


def _caller(context: Context, picture: str, name: str, lasted: int, head: Rect) -> tuple[Shape, ...]:
    """Avatar with a ring, name, time, and the hang-up picture, as much of it as there is room for."""
    look, theme, ink = context.look, context.look.theme, wallpaper_colours(context)[1]
    name_h, time_h = _heights(look, name, head.w)
    spare = head.h - name_h - time_h - 16
    button = BUTTON if spare >= BUTTON + 90 else 0.0
    size = min(LARGEST, spare - (button + 60 if button else 24))
    size = size if size >= SMALLEST else 0.0
    used = size + 14 * bool(size) + name_h + time_h + (button + 18 if button else 0)
    y = head.y + max(6.0, (head.h - used) / 2)
    shapes: list[Shape] = []
    if size:
        disc = Rect(head.x + (head.w - size) / 2, y, size, size)
        shapes += [Box(disc.inset(-6), "", size / 2 + 6, theme.warm, 4.0), avatar(disc, picture)]
        y = disc.bottom + 14
    clock = f"{lasted // 60}:{lasted % 60:02d}"
    shapes.append(centred(look, Rect(head.x + 20, y, head.w - 40, name_h), name, "heading", ink))
    shapes.append(centred(look, Rect(head.x, y + name_h, head.w, time_h), clock, "label", ink))
    if button:
        disc = Rect(head.x + (head.w - button) / 2, y + name_h + time_h + 18, button, button)
        shapes += [
            Box(disc, theme.alert, button / 2),
            icon(disc.centered(30, 30), "phone-hang-up", theme.on_alert),
        ]
    return tuple(shapes)


def _heights(look: Look, name: str, width: float) -> tuple[float, float]:
    """Of the name, and of the time below it."""
    label = look.type.label
    return look.block(name, "heading", width - 40).h, label.size * label.leading


def _foot(context: Context, story: StoryView, here: Parts, most: float) -> tuple[tuple[Widget, ...], float]:
    """Captions or choices on a sheet at the bottom, at most so high, and where the sheet begins."""
    area = here.app
    lane = Rect(area.x + PAD + 8, 0, area.w - 2 * PAD - 16, 0)
    if story.waiting.kind == "choice":
        h = min(choices_height(context, story, lane.w) + 40, most)
        sheet = Rect(area.x + 10, area.bottom - 14 - h, area.w - 20, h)
        inner = choices(
            context, story, Rect(lane.x, sheet.y + 20, lane.w, h - 40), ink=context.look.theme.on_panel
        )
        return (Widget("call.sheet", sheet, (panel(context.look, sheet),), (inner,)),), sheet.y
    if story.speech is not None and story.speech.kind == "say":
        return _caption(context, story, story.speech, area, most)
    return (), area.bottom - 20


def _caption(
    context: Context, story: StoryView, speech: Speech, area: Rect, most: float
) -> tuple[tuple[Widget, ...], float]:
    """What is said on the line, large; the whole sheet is the button that goes on."""
    look, theme, words = context.look, context.look.theme, context.say(speech.text)
    w = area.w - 20
    name = context.say(speech.name) if speech.name else ""
    name_h = look.type.label.size * look.type.label.leading
    hint_h = look.type.small.size * look.type.small.leading
    h = min(look.block(words, "body", w - 40).h + name_h + hint_h + 44, most)
    sheet = Rect(area.x + 10, area.bottom - 14 - h, w, h)
    press = continue_button(context, story, sheet, (panel(look, sheet),), 24.0)
    ink = theme.good if speech.who == HERO else theme.accent
    who = silent(text(look, "call.who", Rect(sheet.x + 20, sheet.y + 14, w - 40, 0), name, "label", ink))
    inside = Rect(sheet.x + 20, who.rect.bottom + 4, w - 40, h - name_h - hint_h - 40)
    hint_place = Rect(sheet.x + 20, sheet.bottom - hint_h - 12, w - 40, hint_h)
    body = words_in(context, "call", inside, words, spoken(context, speech, words))
    return (press, who, body, hint(context, hint_place)), sheet.y
