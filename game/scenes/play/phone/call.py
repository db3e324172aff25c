"""A phone call: who is on the line, how long, what is said as captions, and what can be answered."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.choices import choices
from game.scenes.play.going_on import continue_button
from game.scenes.play.phone.messages import picture_of
from game.scenes.play.phone.wallpaper import ON_SHADE
from game.scenes.play.speech import hint, spoken, words_in
from game.story.state import HERO
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, icon, panel
from game.ui.parts.bubbles import avatar
from game.ui.parts.pieces import raised_panel, said

if TYPE_CHECKING:
    from game.scenes.play.phone.frame import Parts
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import Speech, StoryView
    from game.story.state import State
    from game.story.steps.base import Step
    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look

CALL = Text("call.name", "Call with {name}")
# Translators: stands where the minutes of a call stand later, until somebody answers.
RINGING = Text("call.ringing", "Ringing…")

LINE_SECONDS = 7
"""What a line of a call counts on its clock: time runs with the story, so that a still screen stays still."""
PAD = 16.0
BUTTON, SIDE_BUTTON, APART, ROW_GAP = 64.0, 52.0, 22.0, 32.0
"""Size of the middle button and of those beside it, the space between them, and around the row."""
FOOT_SHARE = 0.66
"""The part of the screen that captions and choices take at most; less where name and time need more room."""
SMALLEST, LARGEST = 56.0, 150.0
"""Sizes of the avatar; a smaller one shows nobody."""
INNER, OUTER = 0.8, 1.55
"""The inner ring as a part of the outer one, and the outer one in parts of the avatar."""
PULSE_MS = 1600
"""How long a wave through the rings takes; people stay lively for a whole number of them."""
HAZE = "#1c1830a8"
"""Ground of pills and buttons: `ON_SHADE` stays readable there on any picture."""
RINGS = "call.rings"


def seconds(episode: Episode, state: State) -> int:
    """How long the call has lasted: so many seconds for each thing that happened since it began."""
    return 3 + len(_since_the_call_began(episode, state)) * LINE_SECONDS


def ringing(episode: Episode, state: State, story: StoryView) -> bool:
    """Whether nobody has answered yet: nothing was said since the call began, and nothing is said now."""
    if story.speech is not None and story.speech.kind == "say":
        return False
    return not any(step.ALOUD for step in _since_the_call_began(episode, state))


def _since_the_call_began(episode: Episode, state: State) -> list[Step]:
    """The steps that came since the phone was last taken out, the newest first."""
    steps = []
    for entry in reversed(state.log):
        step = episode.nodes[entry.node].steps[entry.at]
        if step.opens is not None and not entry.tool:
            break
        steps.append(step)
    return steps


def call(context: Context, episode: Episode, story: StoryView, here: Parts, state: State) -> Widget:
    """The call screen; captions and choices stand in its lower part."""
    who = story.phone.with_
    name = context.say(episode.cast[who].name)
    lasted = seconds(episode, state)
    told = context.say(RINGING) if ringing(episode, state, story) else f"{lasted // 60}:{lasted % 60:02d}"
    least = sum(_heights(context.look, name, here.app.w)) + 12
    foot, foot_top = _foot(context, story, here, min(here.app.h * FOOT_SHARE, here.app.h - least - 14))
    head = Rect(here.app.x, here.app.y, here.app.w, foot_top - here.app.y)
    caller = Caller(picture_of(episode, who), name, told)
    label = context.say(CALL, name=name)
    return Widget("call", here.app, (), (_head(context.look, caller, head, label), *foot))


class Caller(msgspec.Struct, frozen=True):
    """Who is on the line: the avatar, the name, and how the call stands in words or minutes."""

    picture: str
    name: str
    told: str


def _head(look: Look, caller: Caller, head: Rect, label: str) -> Widget:
    """Avatar in its rings, name and state in the middle, and the row of buttons as on any phone.

    They are a picture, as much of it as there is room for: a call is left by the tools, as everything is.
    """
    name_h, pill_h = _heights(look, caller.name, head.w)
    row = head.h - name_h - pill_h >= BUTTON + 2 * SMALLEST
    room = Rect(head.x, head.y, head.w, head.h - (BUTTON + ROW_GAP if row else 0))
    spare = room.h - name_h - pill_h - 14
    size = min(LARGEST, spare / OUTER)
    size = size if size >= SMALLEST else 0.0
    around = size * OUTER
    y = room.y + max(6.0, (room.h - around - name_h - pill_h - 6) / 2)
    ring = Rect(head.x + (head.w - around) / 2, y, around, around)
    words = Rect(head.x + 20, ring.bottom - (around - size) / 4, head.w - 40, name_h)
    shapes = [
        centred(look, words, caller.name, "heading", _ink(look)),
        *_state(look, caller.told, Rect(head.x, words.bottom + 6, head.w, pill_h - 6)),
        *(_buttons(look, Rect(head.x, head.bottom - BUTTON - ROW_GAP / 2, head.w, BUTTON)) if row else ()),
    ]
    children: tuple[Widget, ...] = ()
    if size:
        face = ring.centered(size, size)
        edge = Box(face.inset(-5), "", size / 2 + 5, look.theme.warm, 4.0)
        children = (
            Widget(RINGS, ring, rings(look, ring, 0)),
            Widget("call.face", face, (edge, avatar(face, caller.picture))),
        )
    return Widget("call.head", head, tuple(shapes), children, role="image", name=label, value=caller.told)


def rings(look: Look, place: Rect, age: int) -> tuple[Shape, ...]:
    """Two soft discs behind the avatar; a wave goes outwards through them, `age` ms after it began.

    At 0, and after every `PULSE_MS`, they are at rest.
    """
    if look.theme.flat:
        return ()
    return tuple(
        Picture(place.centered(place.w * part, place.h * part), "picture", "call-ring", alpha=alpha)
        for part, alpha in ((1.0, _swell(age, 0.25, 70)), (INNER, _swell(age, 0.0, 170)))
    )


def _swell(age: int, late: float, rest: int) -> int:
    """Alpha of a disc: it swells once in every wave, `late` being when, and comes back to `rest`."""
    part = (age % PULSE_MS / PULSE_MS - late) / (1 - 0.25)
    return rest + round((255 - rest) * math.sin(part * math.pi) ** 2) if 0 < part < 1 else rest


def heard(episode: Episode, state: State, story: StoryView) -> bool:
    """Whether it rings, or whoever is on the line is heard: then the rings move."""
    return ringing(episode, state, story) or (
        story.speech is not None and story.speech.who == story.phone.with_
    )


def _ink(look: Look) -> Colour:
    return look.theme.on_phone if look.theme.flat else ON_SHADE


def _state(look: Look, told: str, room: Rect) -> tuple[Shape, ...]:
    """How the call stands, on a pill with a receiver."""
    side = look.type.label.size * 1.1
    w = look.typesetter.width(told, look.type.label) + side + 34
    pill = Rect(room.x + (room.w - w) / 2, room.y, w, room.h)
    edge = look.theme.line if look.theme.flat else ""
    mark = Rect(pill.x + 13, pill.y + (pill.h - side) / 2, side, side)
    words = Rect(mark.right + 7, pill.y, pill.right - mark.right - 20, pill.h)
    return (
        Box(pill, "" if edge else HAZE, pill.h / 2, edge, 2.0 if edge else 0.0),
        icon(mark, "phone-call", _ink(look)),
        centred(look, words, told, "label", _ink(look), "left"),
    )


def _buttons(look: Look, room: Rect) -> tuple[Shape, ...]:
    """Microphone, hanging up, and the loudspeaker, which is on: all that is said can be read."""
    theme = look.theme
    middle = room.centered(BUTTON, BUTTON)
    small = middle.centered(SIDE_BUTTON, SIDE_BUTTON)
    edge = theme.line if look.theme.flat else ""
    haze, lit, lit_ink = (
        (theme.phone, theme.accent, theme.on_accent) if edge else (HAZE, ON_SHADE, theme.frame)
    )
    shapes: list[Shape] = [
        Box(middle, theme.alert, BUTTON / 2, edge, 2.0 if edge else 0.0),
        icon(middle.centered(34, 34), "phone-hang-up", theme.on_alert),
    ]
    for place, sign, fill, ink in (
        (small.moved(-BUTTON - APART, 0), "microphone", haze, _ink(look)),
        (small.moved(BUTTON + APART, 0), "sound-on", lit, lit_ink),
    ):
        shapes += [
            Box(place, fill, SIDE_BUTTON / 2, edge, 2.0 if edge else 0.0),
            icon(place.centered(28, 28), sign, ink),
        ]
    return tuple(shapes)


def _heights(look: Look, name: str, width: float) -> tuple[float, float]:
    """Of the name, and of the pill below it with the space before it."""
    label = look.type.label
    return look.block(name, "heading", width - 40).h, label.line_height + 12 + 6


def _foot(context: Context, story: StoryView, here: Parts, most: float) -> tuple[tuple[Widget, ...], float]:
    """Captions or choices on a sheet at the bottom, at most so high, and where the sheet begins."""
    area = here.app
    lane = Rect(area.x + PAD + 8, 0, area.w - 2 * PAD - 16, 0)
    if story.waiting.kind == "choice":
        offered = choices(context, story, ink=context.look.theme.on_panel)
        h = min(offered.tall(lane.w) + 40, most)
        sheet = Rect(area.x + 10, area.bottom - 14 - h, area.w - 20, h)
        inner = offered.widget(Rect(lane.x, sheet.y + 20, lane.w, h - 40))
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
    name_h = look.type.label.line_height
    hint_h = look.type.small.line_height
    h = min(look.block(words, "body", w - 40).h + name_h + hint_h + 44, most)
    sheet = Rect(area.x + 10, area.bottom - 14 - h, w, h)
    press = continue_button(context, story, raised_panel(look), 24.0).widget(sheet)
    ink = theme.good if speech.who == HERO else theme.accent
    named = said(look, "call.who", name, "label", ink, told=False)
    who = named(Rect(sheet.x + 20, sheet.y + 14, w - 40, 0))
    inside = Rect(sheet.x + 20, who.rect.bottom + 4, w - 40, h - name_h - hint_h - 40)
    hint_place = Rect(sheet.x + 20, sheet.bottom - hint_h - 12, w - 40, hint_h)
    body = words_in(context, "call", words, spoken(context, speech, words)).widget(inside)
    return (press, who, body, hint(context).widget(hint_place)), sheet.y
