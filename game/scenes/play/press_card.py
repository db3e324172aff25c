"""What is said beside a tool that the story waits for; the button to press is the tool itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.making_room import Before
from game.scenes.play.play_layout import SIDE
from game.scenes.play.tools import COLOURS
from game.ui.parts.basic import panel
from game.ui.parts.layout import if_fits, over, row
from game.ui.parts.part import drawn, one
from game.ui.parts.pieces import mark, said
from game.ui.parts.sizing import pad, put, rest

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.view import StoryView

MOST = 720.0
DISC = 56.0


def press_card(context: Context, story: StoryView, room: float) -> Before:
    """A card at the lower edge of a stage so wide that says what the hand is to do; its words may scroll."""
    look = context.look
    fill, ink = (getattr(look.theme, token) for token in COLOURS[story.press])
    disc = put(mark(look, story.press, (fill, ink), DISC, DISC * 0.6), down="middle")
    asked = context.say(story.ask) if story.ask else ""
    words = said(look, "press.words", asked, "body", look.theme.on_panel, role="heading")
    read = if_fits(words, context.scroll("press.scroll", words.content), slack=1.0)
    inside = pad(row(disc, 18.0, put(rest(read), down="middle")), 24.0, 18.0)
    card = one("press", over(drawn(lambda place: (panel(look, place),)), inside))
    whole = room - 2 * SIDE
    return Before(((min(MOST, whole), card), (whole, card)), centred=True)
