"""A phone call: who is on the line, how long, what is said as captions, and what can be answered."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.choices import choices
from game.scenes.play.going_on import continue_button
from game.scenes.play.phone.call_buttons import ANSWERS, HAZE, answers, buttons_of, end_of, hung_up, ink_of
from game.scenes.play.phone.messages import picture_of
from game.scenes.play.phone.opened import Line
from game.scenes.play.speech import hint, spoken, words_in
from game.scenes.play.two_bar import doors, turn
from game.story.state import HERO
from game.text import Text
from game.ui.parts.layout import by_size, over, row, stack
from game.ui.parts.part import disc, drawn, one, part, picture, sign
from game.ui.parts.pieces import line, raised_panel, said
from game.ui.parts.sizing import (
    asks,
    at_least,
    fill,
    grow,
    larger,
    middle,
    pad,
    put,
    rest,
    sized,
    square,
)

if TYPE_CHECKING:
    from game.scenes.play.phone.phone_body import Parts
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import Speech, StoryView
    from game.story.state import State
    from game.story.steps.base import Step
    from game.ui.draw.display import Shape
    from game.ui.draw.geometry import Rect
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part, Piece

CALL = Text("call.name", "Call with {name}")
# Translators: stands where the minutes of a call stand later, until somebody answers.
RINGING = Text("call.ringing", "Ringing…")
# Translators: stands where the minutes of a call stood, once the child has hung up.
OVER = Text("call.over", "Call ended")

# Translators: under the name of who is on the line, while the microphone is off.
MUTED = Text("call.muted", "{name} can't hear you now.")
# Translators: under the name of who is on the line, while the loudspeaker is off.
AT_EAR = Text("call.at-ear", "Only you can hear the call now.")
LINE_SECONDS = 7
"""What a line of a call counts on its clock: time runs with the story, so that a still screen stays still."""
PAD = 16.0
ROW_GAP, BESIDE = 32.0, 14.0
"""The space around the row of buttons, and beside the one that hangs up where it stands alone."""
FOOT_SHARE = 0.66
"""The part of the screen that captions and choices take at most; less where name and time need more room."""
SMALLEST, LARGEST = 56.0, 150.0
"""Sizes of the avatar; a smaller one shows nobody."""
INNER, OUTER = 0.8, 1.55
"""The inner ring as a part of the outer one, and the outer one in parts of the avatar."""
PULSE_MS = 1600
"""How long a wave through the rings takes; people stay lively for a whole number of them."""
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


def call(
    context: Context,
    episode: Episode,
    story: StoryView,
    here: Parts,
    state: State,
    line: Line = Line(),  # noqa: B008 - frozen
) -> Widget:
    """The call screen; captions and choices stand in its lower part."""
    who = story.phone.with_
    name = context.say(episode.people[who].name)
    told, note = _stands(context, episode, story, state, line)
    caller = Caller(picture_of(episode, who), name, told, note)
    buttons = () if _coming(story) or line.over else (buttons_of(context, line), end_of(context))
    head, words = _head(context, caller, buttons), stack(*_words(context.look, caller), 12.0)
    beside = part(buttons[1]).tall(0.0) + BESIDE if buttons else 0.0
    sheet = _sheet(context, hung_up(context)) if line.over else _foot(context, story)
    foot = (pad(sheet, 10.0), 14.0) if sheet else (20.0,)

    def laid(w: float, h: float) -> Part:
        least = max(h * (1 - FOOT_SHARE) - 14, words.tall(w - beside))
        return stack(at_least(grow(head), least), *foot)

    return one("call", by_size(laid)).widget(here.app)


def _stands(
    context: Context, episode: Episode, story: StoryView, state: State, line: Line
) -> tuple[str, str]:
    """How the call stands, in words or minutes, and a note on who can't hear whom."""
    if line.over:
        return context.say(OVER), ""
    lasted, name = seconds(episode, state), context.say(episode.people[story.phone.with_].name)
    told = context.say(RINGING) if ringing(episode, state, story) else f"{lasted // 60}:{lasted % 60:02d}"
    if not (line.muted or line.at_ear):
        return told, ""
    return told, context.say(MUTED if line.muted else AT_EAR, name=name)


class Caller(msgspec.Struct, frozen=True):
    """Who is on the line: avatar, name, how the call stands in words or minutes, and who can't hear whom."""

    picture: str
    name: str
    told: str
    note: str = ""


def _coming(story: StoryView) -> bool:
    """Whether the call is still to be taken or not, by the two buttons that any phone has for it."""
    return story.within == "call" and len(story.choices) == len(ANSWERS)


def _head(context: Context, caller: Caller, buttons: tuple[Part, ...]) -> Part:
    """Avatar in its rings, name and state in the middle, and the row of buttons as on any phone.

    `buttons` are the row and the one that hangs up, which stands beside the name where the row has no room.
    """
    look, words = context.look, stack(*_words(context.look, caller))
    upper = by_size(lambda w, h: _upper(look, caller, h - words.tall(w)))

    label = context.say(CALL, name=caller.name)
    value = f"{caller.told} {caller.note}".strip()
    shown = one("call.head", fill(upper), role="image", name=label, value=value)
    if not buttons:
        return fill(shown)
    together, end = buttons

    def laid(w: float, h: float) -> Part:
        if h - words.tall(w) < together.tall(w) + 2 * SMALLEST:
            return row(rest(shown), put(end, down="middle"), BESIDE)
        return stack(fill(shown), ROW_GAP / 2, together, look.apart(ROW_GAP / 2))

    return fill(by_size(laid))


def _upper(look: Look, caller: Caller, free: float) -> Part:
    """Who is on the line, in the middle; the avatar in its rings as large as what words leave `free`."""
    room = (free - 14) / OUTER
    size = min(LARGEST, room) if room >= SMALLEST else 0.0
    over_rings = size * (OUTER - 1) / 4  # the name stands over the lower edge of the outer ring
    shown = (put(square(_face(look, caller.picture, size), size * OUTER), "middle"),) if size else ()
    above = max(6.0, (free - size * OUTER - 6) / 2)
    return stack(above, *shown, -over_rings, *_words(look, caller))


def _face(look: Look, name: str, size: float) -> Part:
    """The avatar in its rings."""
    edge = pad(disc("", look.theme.warm, 4.0), -5.0, -5.0)
    face_ = one("call.face", over(edge, picture("avatar", name)))
    return over(one(RINGS, drawn(lambda place: rings(look, place, 0))), middle(face_, size))


def rings(look: Look, place: Rect, age: int) -> tuple[Shape, ...]:
    """Two soft discs behind the avatar; a wave goes outwards through them, `age` ms after it began.

    At 0, and after every `PULSE_MS`, they are at rest.
    """
    if look.theme.flat:
        return ()
    outer, inner = (
        larger(picture("picture", "call-ring", alpha=alpha), part)
        for part, alpha in ((1.0, _swell(age, 0.25, 70)), (INNER, _swell(age, 0.0, 170)))
    )
    return over(outer, inner).draw(place).shapes


def _swell(age: int, late: float, rest: int) -> int:
    """Alpha of a disc: it swells once in every wave, `late` being when, and comes back to `rest`."""
    part = (age % PULSE_MS / PULSE_MS - late) / (1 - 0.25)
    return rest + round((255 - rest) * math.sin(part * math.pi) ** 2) if 0 < part < 1 else rest


def _words(look: Look, caller: Caller) -> tuple[Piece, ...]:
    """The name, and below it how the call stands, on a pill with a receiver."""
    ink, side = ink_of(look), look.type.label.size * 1.1
    w = look.typesetter.width(caller.told, look.type.label) + side + 34
    edge = look.theme.line if look.theme.flat else ""
    told = rest(line(look, caller.told, "label", ink, "left"))
    inside = row(13.0, square(sign("phone-call", ink), side), 7.0, told, 13.0, down="middle")
    ground = disc("" if edge else HAZE, edge, 2.0 if edge else 0.0)
    pill = put(sized(over(ground, inside), w, look.type.label.line_height + 12), "middle")
    note = (6.0, pad(line(look, caller.note, "small", ink), 12.0)) if caller.note else ()
    return pad(line(look, caller.name, "heading", ink), 20.0), 6.0, pill, *note


def heard(episode: Episode, state: State, story: StoryView) -> bool:
    """Whether it rings, or whoever is on the line is heard: then the rings move."""
    return ringing(episode, state, story) or (
        story.speech is not None and story.speech.who == story.phone.with_
    )


def _foot(context: Context, story: StoryView) -> Part | None:
    """Captions or choices on a sheet at the bottom."""
    if _coming(story):
        doors_ = doors(context, story, ink=ink_of(context.look))
        return stack(*turn(context, story), answers(context, story), *doors_)
    if story.waiting.kind == "choice":
        return _sheet(context, choices(context, story, ink=context.look.theme.on_panel))
    if story.speech is not None and story.speech.kind == "say":
        return _caption(context, story, story.speech)
    return None


def _sheet(context: Context, inside: Part) -> Part:
    """A sheet with something on it."""
    return one("call.sheet", over(raised_panel(context.look), pad(inside, PAD - 2, 20.0)))


def _caption(context: Context, story: StoryView, speech: Speech) -> Part:
    """What is said on the line, large; the whole sheet is the button that goes on."""
    look, theme, words = context.look, context.look.theme, context.say(speech.text)
    ink = theme.good if speech.who == HERO else theme.accent
    name = context.say(speech.name) if speech.name else ""
    who = at_least(said(look, "call.who", name, "label", ink, told=False), look.type.label.line_height)
    body = grow(asks(words_in(context, "call", words, spoken(context, speech, words)), 4.0))
    press = continue_button(context, story, raised_panel(look), 24.0)
    return over(press, pad(stack(14.0, who, 4.0, body, 10.0, hint(context), 12.0), 20.0))
