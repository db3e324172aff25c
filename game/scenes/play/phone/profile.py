"""The profile of somebody: what can be seen of a person online, and what can't be known from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.action import Action
from game.story.playing.view import profile as profile_of
from game.text import Text
from game.ui.parts.basic import icon_button
from game.ui.parts.layout import over, row, stack
from game.ui.parts.part import box, disc, made, one, sign
from game.ui.parts.pieces import face, said
from game.ui.parts.sizing import SPRING, at_least, pad, put, share_of, sized, square

if TYPE_CHECKING:
    from game.scenes.play.phone.phone_body import Parts
    from game.scenes.scene import Context
    from game.story.playing.play import Play
    from game.story.playing.view import ProfileView
    from game.ui.draw.geometry import Rect
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

PROFILE = Text("profile.name", "Profile of {name}")
CLOSE = Text("profile.close", "Back to the chat")
CLOSE_FEED = Text("profile.close-feed", "Back to the feed")
NOTHING = Text("profile.nothing", "There is nothing to see here.")
# Translators: under every profile.
NOTE = Text("profile.note", "Everybody writes their own profile. It can be true, and it can be made up.")
ROW = Text("profile.row", "{label}: {value}")
# Translators: of a group chat: who is in it; names follow.
MEMBERS = Text("profile.members", "Members")

PAD = 18.0
COVER, FACE = 66.0, 100.0


class CloseProfile(Action, frozen=True):
    """The action that goes back from a profile to the chat."""


def profile(context: Context, play: Play, who: str, here: Parts, *, from_feed: bool = False) -> Widget:
    """The profile over the whole app area; it was opened in the chat or in the feed."""
    seen = profile_of(play.episode, who, play.state)
    rows = context.scroll("profile.scroll", _rows(context, seen).content)
    back = pad(
        _back(context, CLOSE_FEED if from_feed else CLOSE), left=PAD + 8, top=18.0
    )  # within the band of colour
    inside = over(pad(rows, left=PAD, top=6.0, right=PAD - 6, bottom=PAD), put(back, "left", "top"))
    return one("profile", inside, name=context.say(PROFILE, name=seen.name)).widget(here.app)


def _back(context: Context, label: Text) -> Part:
    """The round button that closes the profile."""
    look = context.look

    def button(room: Rect) -> Widget:
        made_ = icon_button(
            look, "profile.close", room, "back", context.say(label), CloseProfile(), kind="quiet", glyph=24.0
        )
        return msgspec.structs.replace(made_, first=True)

    return square(made(button), look.target(50.0))


def _rows(context: Context, seen: ProfileView) -> Part:
    """Picture and name, what the profile tells, and what it can't tell."""
    look, ink = context.look, context.look.theme.on_phone
    whose = put(face(seen.avatar or seen.person or seen.who, FACE), "middle", "bottom")
    picture = one("profile.picture", over(put(sized(_cover(look), h=COVER), down="top"), whose))
    name = said(look, "profile.title", context.say(seen.name), "heading", ink, "center", "heading")
    told = [(context.say(row_.label), context.say(row_.value)) for row_ in seen.rows]
    if seen.members:
        told.insert(0, (context.say(MEMBERS), ", ".join(map(context.say, seen.members))))
    rows = (piece for number, row_ in enumerate(told) for piece in (_row(context, number, *row_), 8.0))
    note = _note(look, context.say(NOTE if told else NOTHING))
    return stack(4.0, sized(picture, h=COVER + FACE * 0.38), 8.0, name, 12.0, *rows, 4.0, note, 8.0)


def _cover(look: Look) -> Part:
    """A band of colour above the picture, the same for everybody: it tells nothing of who it is."""
    theme = look.theme
    if look.theme.flat:
        return box(theme.soft, 20.0, theme.line, 2.0)

    def spot(side: float, top: float, alpha: str) -> Part:
        return pad(square(disc(theme.good + alpha), side), top=top)

    return over(
        box(theme.mine, 20.0),
        row(share_of(0.0, 0.06), spot(30.0, 16.0, "40"), down="top"),
        row(share_of(0.0, 0.17), spot(16.0, 42.0, "60"), down="top"),
        row(SPRING, pad(spot(44.0, 0.0, "40"), bottom=-12.0), 30.0, down="bottom"),
        row(SPRING, spot(14.0, 16.0, "60"), 16.0, down="top"),
    )


def _note(look: Look, words: str) -> Part:
    """What a profile can't say, on a card of its own that is not part of the profile."""
    theme = look.theme
    edge = theme.line if look.theme.flat else ""
    info = put(square(sign("info", theme.on_soft), 24.0), down="middle")
    note = said(look, "profile.note.words", words, "small", theme.on_soft, told=False)
    inside = at_least(row(14.0, info, 12.0, pad(note, 0.0, 12.0), 14.0), 50.0)
    ground = box(theme.soft, 16.0, edge, 2.0 if edge else 0.0)
    return one("profile.note", over(ground, inside), role="text", name=words)


def _row(context: Context, number: int, label: str, value: str) -> Part:
    """One line of the profile: what it tells, small, and what it says, under it."""
    look, theme = context.look, context.look.theme
    lines = stack(
        said(look, f"profile.{number}.label", label, "small", theme.quiet, told=False),
        said(look, f"profile.{number}.value", value, "chat", theme.on_bubble, told=False),
    )
    card = over(box(theme.bubble, 16.0, theme.line, 1.5), pad(lines, 18.0, 9.0))
    return one(f"profile.{number}", card, role="item", name=context.say(ROW, label=label, value=value))
