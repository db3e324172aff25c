"""The phone's own settings: who sees what, as the story left it; sound, and the wallpaper of the album."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.phone.privacy import as_left
from game.scenes.play.phone.proof import PAD, ground
from game.scenes.play.phone.wallpaper import OWN
from game.scenes.scene import SetSetting
from game.scenes.shared.album_found import WALLPAPERS, Wallpaper, album_of
from game.text import Text
from game.ui.parts.cards import radio_mark
from game.ui.parts.layout import by_width, grid, over, row, stack
from game.ui.parts.part import box, drawn, one, picture, sign
from game.ui.parts.pieces import line, said
from game.ui.parts.sizing import at_least, pad, put, rest, sized, square

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.scene import Context
    from game.story.playing.play import Play
    from game.ui.parts.part import Part

# Translators: heading in the settings of the story's phone, above who sees what.
SEEN = Text("phone-settings.seen", "Who sees what")
# Translators: below that heading, where nothing was set in the story yet.
UNSET = Text("phone-settings.unset", "Nobody has changed anything here yet.")
SOUND_ON = Text("phone-settings.sound-on", "Sound is on")
SOUND_OFF = Text("phone-settings.sound-off", "Sound is off")
# Translators: heading in the settings of the story's phone, above pictures to choose from.
GROUND = Text("phone-settings.wallpaper", "Wallpaper")
CHOSEN = Text("phone-settings.chosen", "chosen")

GAP, RADIUS, LEAST = 10.0, 16.0, 56.0
ACROSS = 3
SHAPE = 1.25
"""How high a wallpaper is shown, in its widths."""


def phone_settings(context: Context, play: Play) -> Part:
    """All of it below each other; what the owner of the computer has locked can't be pressed."""
    whole = stack(*_seen(context, play), 18.0, _sound(context), 18.0, *_wallpapers(context), gap=0.0)
    return context.scroll("phone-settings.scroll", whole.content, role="list")


def _heading(context: Context, id_: str, words: Text) -> Part:
    ink = context.look.theme.on_phone
    return said(context.look, f"phone-settings.{id_}", context.say(words), "label", ink, role="heading")


def _seen(context: Context, play: Play) -> Iterator[Part | float]:
    """Who sees what, as the story's privacy settings were left last."""
    yield _heading(context, "seen", SEEN)
    found = as_left(play.state.flags)
    if not found:
        quiet = context.look.theme.phone_quiet
        yield 4.0
        yield said(context.look, "phone-settings.unset", context.say(UNSET), "small", quiet)
    for setting, glyph, words in found:
        yield 8.0
        yield one(
            f"seen:{setting}", _row(context, glyph, context.say(words)), role="item", name=context.say(words)
        )


def _row(context: Context, glyph: str, words: str) -> Part:
    look, theme = context.look, context.look.theme
    told = rest(pad(line(look, words, "chat", theme.on_bubble, "left"), 0.0, 12.0))
    inside = row(PAD, square(sign(glyph, theme.accent), 26.0), 12.0, told, PAD, down="middle")
    return over(ground(context), at_least(inside, look.target(LEAST)))


def _sound(context: Context) -> Part:
    """Sound on or off, for the whole game."""
    on = context.world.settings.sound
    words, shown = context.say(SOUND_ON if on else SOUND_OFF), "sound-on" if on else "sound-off"
    inside = _row(context, shown, words)
    if "sound" in context.world.locked:
        return one("phone-settings.sound", inside, role="item", name=words)
    return one(
        "phone-settings.sound", inside, role="checkbox", name=words, state=("checked",) if on else (),
        action=SetSetting("sound", not on), radius=RADIUS,
    )  # fmt: skip


def _wallpapers(context: Context) -> Iterator[Part | float]:
    """The wallpapers that the album has, one of which is chosen; none where contrast comes first."""
    has = album_of(context.world.pack, context.world.progress).wallpapers
    shown = [each for each in WALLPAPERS if each.id in has]
    if context.look.theme.flat or "wallpaper" in context.world.locked or len(shown) <= 1:
        return
    yield _heading(context, "wallpaper", GROUND)
    yield 8.0
    yield grid([_wallpaper(context, each) for each in shown], ACROSS, GAP)


def _wallpaper(context: Context, each: Wallpaper) -> Part:
    look, chosen = context.look, each.id == context.world.settings.wallpaper
    image = picture("picture", f"wallpaper-{each.id or OWN}", fit="cover")
    mark = drawn(lambda place: radio_mark(look, place, chosen=chosen))
    rim = box("", RADIUS, look.theme.accent, 4.0) if chosen else 0.0
    corner = put(pad(square(mark, 28.0), 6.0, 6.0), "right", "top")
    seen = over(image, rim, corner)
    made = one(
        f"phone-wallpaper:{each.id or OWN}", seen, role="radio", name=context.say(each.name),
        value=context.say(CHOSEN) if chosen else "", state=("selected",) if chosen else (),
        action=SetSetting("wallpaper", each.id), radius=RADIUS, clip=True,
    )  # fmt: skip
    return by_width(lambda w: sized(made, h=w * SHAPE))
