"""The buttons of a call: microphone, hanging up and loudspeaker; and those of a call that comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.action import Action
from game.scenes.play.phone.opened import Line, Switch
from game.scenes.play.phone.wallpaper import ON_SHADE
from game.story.events import Choose
from game.text import Text
from game.ui.draw.display import Colour
from game.ui.parts.layout import row, stack
from game.ui.parts.part import one
from game.ui.parts.pieces import mark, pressed, said
from game.ui.parts.sizing import SPRING, put, rest

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.view import ChoiceView, StoryView
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part

MUTE, UNMUTE = Text("call.mute", "Turn the microphone off"), Text("call.unmute", "Turn the microphone on")
QUIET, LOUD = Text("call.quiet", "Turn the loudspeaker off"), Text("call.loud", "Turn the loudspeaker on")
END = Text("call.end", "Hang up")
AGAIN = Text("call.again", "Call again")
# Translators: on the screen of a call that the child has hung up, above a button that calls again.
MAY = Text("call.may-hang-up", "You may hang up whenever you like, and call again.")

ANSWERS = ("phone-call", "phone-hang-up")
"""What stands on the two buttons of a call that comes: to take it, and not now."""
BUTTON, SIDE_BUTTON, APART = 64.0, 52.0, 28.0
"""Size of the middle button and of those beside it, and the space between them."""
GLYPH = 0.53
HAZE = "#1c1830a8"
"""Ground of pills and buttons: `ON_SHADE` stays readable there on any picture."""


class _Button(msgspec.Struct, frozen=True):
    id: str
    glyph: str
    name: str
    action: Action
    colours: tuple[Colour, Colour]
    side: float = SIDE_BUTTON


def ink_of(look: Look) -> Colour:
    """The colour of what stands on a call's ground."""
    return look.theme.on_phone if look.theme.flat else ON_SHADE


def buttons_of(context: Context, line: Line) -> Part:
    """Microphone, hanging up, and the loudspeaker."""
    look, say = context.look, context.say
    mute, unmute = ("microphone", MUTE), ("microphone-off", UNMUTE)
    quiet, loud = ("sound-on", QUIET), ("sound-off", LOUD)
    sign, name = unmute if line.muted else mute
    microphone = _Button("call.microphone", sign, say(name), Switch("microphone"), _lit(look, on=line.muted))
    sign, name = loud if line.at_ear else quiet
    lit = _lit(look, on=not line.at_ear)
    loudspeaker = _Button("call.loudspeaker", sign, say(name), Switch("loudspeaker"), lit)
    left, right = (_round(look, each) for each in (microphone, loudspeaker))
    return row(SPRING, left, end_of(context), right, SPRING, gap=APART, down="middle")


def end_of(context: Context) -> Part:
    """The button that hangs up."""
    look = context.look
    alert = (look.theme.alert, look.theme.on_alert)
    return _round(look, _Button("call.end", ANSWERS[1], context.say(END), Switch("line"), alert, BUTTON))


def _lit(look: Look, *, on: bool) -> tuple[Colour, Colour]:
    """The colours of a button that is on, or not."""
    theme = look.theme
    if on:
        return (theme.accent, theme.on_accent) if theme.flat else (ON_SHADE, theme.frame)
    return (theme.phone if theme.flat else HAZE, ink_of(look))


def _round(look: Look, button: _Button) -> Part:
    side = look.target(button.side)
    shown = mark(look, button.glyph, button.colours, side, side * GLYPH)
    return one(button.id, shown, role="button", name=button.name, action=button.action, radius=side / 2)


def hung_up(context: Context) -> Part:
    """What stands where captions stood once the call is hung up: that one may, and calling again."""
    look = context.look
    words = said(look, "call.may", context.say(MAY), "body", look.theme.on_panel, "center", role="text")
    again = pressed(
        look,
        "call.again",
        context.say(AGAIN),
        Switch("line"),
        kind="primary",
        icon_name=ANSWERS[0],
        first=True,
    )
    return stack(words, 14.0, put(again, "middle"))


def answers(context: Context, story: StoryView) -> Part:
    """The two buttons of a call that comes, not taking it at the left, each with what it does below it."""
    look = context.look
    asked = context.say(story.ask) if story.ask else ""
    question = said(look, "call.ask", asked, "body", ink_of(look), "center", role="heading")
    take, leave = (_answer(context, story, each, number) for number, each in enumerate(story.choices, 1))
    both = row(rest(leave), rest(take), gap=12.0, down="top")
    return stack(question, 14.0, both) if asked else both


def _answer(context: Context, story: StoryView, shown: ChoiceView, number: int) -> Part:
    look, theme, name = context.look, context.look.theme, context.say(shown.text)
    side = look.target(BUTTON + 8)
    colours = (theme.good, theme.on_good) if number == 1 else (theme.alert, theme.on_alert)
    disc = put(mark(look, ANSWERS[number - 1], colours, side, side * GLYPH), "middle")
    words = said(look, f"call.answer-{number}", name, "small", ink_of(look), "center", told=False)
    return one(
        f"choice:{number}", stack(disc, 6.0, words), role="button", name=name,
        action=Choose(story.node, shown.id), first=number == 1, radius=16.0,
    )  # fmt: skip
