"""Who one is, where that isn't the hero: a card when a part begins, and a sign as long as it lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.frame import BAR
from game.scenes.play.going_on import continue_button
from game.scenes.play.making_room import UNDER
from game.scenes.play.play_layout import GAP
from game.scenes.play.speech import below_bar, hint
from game.text import Text
from game.ui.parts.layout import if_fits, over, row, stack
from game.ui.parts.part import also, disc, named, one, picture, places
from game.ui.parts.pieces import evenly, line, raised_panel, said
from game.ui.parts.sizing import at_most, fill, pad, put, sized, square

if TYPE_CHECKING:
    from game.scenes.play.play_layout import Layout
    from game.scenes.scene import Context
    from game.story.playing.view_model import CardView, RoleView, StoryView
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

# Translators: on a card, where a part of the story is played as somebody else than before; {name} is a name.
NOW = Text("play.now-you-are", "You are {name} now")
# Translators: always there while one plays somebody else than the hero, beside a face; {name} is a name.
PLAYED = Text("play.as", "As {name}")

MOST = 560.0
"""Width of the card at normal text."""
FACE, SMALL = 132.0, 40.0
"""Sides of the face on the card, and of that beside the name."""
EDGE = 5.0
"""Room around that face, and between the sign and what is beside it."""
LOW = 48.0
"""The most height of the sign below the bar: it ends where the faces of the highest people begin."""


def become_card(context: Context, story: StoryView, card: CardView, stage: Rect) -> Widget:
    """A face, whose it is, and where and when that is; the whole of it is the button that goes on."""
    look, words = context.look, context.say(card.text)
    name = context.say(NOW, name=context.me or "")
    press = continue_button(context, story, raised_panel(look, 28.0), 28.0)
    title = said(look, "card.name", name, "heading", look.theme.on_panel, "center", told=False)
    told = evenly(look, "card.text", words, "body", look.theme.on_panel)
    text = also(told, name=f"{name}. {words}", live=True)
    below = (title, 8.0, pad(text, 18.0), 14.0, pad(hint(context), 14.0), 16.0)
    bare = stack(22.0, *below)
    role = story.role
    looks = (role.avatar or role.person) if role else story.stage[0].person  # the hero alone is there
    shown = one("card.face", picture("avatar", looks))
    face = put(square(shown, FACE), "middle")
    inside = if_fits(stack(22.0, face, 12.0, *below), bare, slack=2.0)
    made = at_most(one("card", over(press, pad(inside, 12.0))), MOST)
    return pad(put(made, "middle", "middle"), 28.0, top=below_bar(look), bottom=UNDER).widget(stage)


def played(
    context: Context, story: StoryView, areas: Layout, bar: Rect, *, phone: bool
) -> tuple[Widget, ...]:
    """The sign beside the bar: the face and the name, or the face alone; below it where there is no room."""
    if story.role is None:
        return ()
    look, words = context.look, context.say(PLAYED, name=story.role.name)
    h = min(look.target(BAR), max(look.grown(SMALL) + 2 * EDGE, look.type.label.line_height + 14))
    wide = look.typesetter.width(words, look.type.label) + h + 26
    room = areas.stage if phone and not areas.portrait else context.viewport.rect
    free = places(row(bar.right, GAP, fill(named("free")), EDGE), room)["free"].w
    below = free < h
    h = min(h, LOW) if below else h
    w = wide if free >= wide else h
    made = _sign(context, story.role, words if free >= wide else "", h)
    sign = one("played", sized(made, w, h), role="text", name=words)
    if below:
        return (stack(bar.bottom, EDGE, row(bar.x, put(sign, "left"))).widget(room),)
    return (stack(bar.y, sized(row(bar.right, GAP, put(sign, "left", "middle")), h=bar.h)).widget(room),)


def _sign(context: Context, role: RoleView, words: str, h: float) -> Part:
    theme = context.look.theme
    face = put(square(picture("avatar", role.avatar or role.person), h - 2 * EDGE), down="middle")
    name = (EDGE, line(context.look, words, "label", theme.on_name_tag, "left")) if words else ()
    return over(disc(theme.name_tag), row(EDGE, face, *name))
