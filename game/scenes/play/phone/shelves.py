"""What lies on the phone and changes nothing: pictures, music, the school's app, the game, the proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.playing.view import game_picture, photos
from game.text import Text
from game.ui.parts.layout import (
    box,
    by_width,
    grid,
    held,
    one,
    over,
    pad,
    picture,
    rest,
    row,
    sign,
    sized,
    square,
    stack,
)
from game.ui.parts.pieces import line, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Context
    from game.story.grammar.characters import ProfileLine
    from game.story.grammar.phone_content import Photo
    from game.story.playing.play import Play
    from game.story.playing.view import ProofView
    from game.ui.parts.layout import Part

# Translators: in the folder of proof: who wrote what is kept, when, and in which chat.
KEPT = Text("proof.kept", "{name} · {when} · {where}")
PRIVATE = Text("proof.private", "A private picture stays closed and is not copied.")
EMPTY = Text("proof.empty", "What you keep lies here: who wrote it, when and where, in their own words.")
SHOW = Text("proof.show", "This can be shown to an adult you trust, and to the police. Nothing was sent on.")
ROW = Text("looking.row", "{label}: {value}")

GAP, PAD = 10.0, 14.0
RADIUS = 16.0


def gallery(context: Context, play: Play) -> Part:
    """The pictures two beside each other, each with what it shows."""
    tiles = [_photo(context, photo) for photo in photos(play.episode, play.state)]
    return context.scroll("photos.scroll", grid(tiles, 2, GAP).content, role="list")


def game(context: Context, play: Play) -> Part:
    """How far one is in the game that the story's friends play."""
    shown = game_picture(play.episode, play.state)
    parts = (_photo(context, shown),) if shown else ()
    return context.scroll("game.scroll", stack(*parts).content)


def music(context: Context, play: Play) -> Part:
    """The songs by their names."""
    songs = [
        _line(context, f"music:{number}", "music", context.say(song))
        for number, song in enumerate(play.episode.phone.music)
    ]
    return context.scroll("music.scroll", stack(*songs, gap=GAP).content, role="list")


def school(context: Context, play: Play) -> Part:
    """What the school's app says."""
    rows = [_row(context, number, each) for number, each in enumerate(play.episode.phone.school.rows)]
    return context.scroll("school.scroll", stack(*rows, gap=GAP).content, role="list")


def proof(context: Context, kept: Sequence[ProofView]) -> Part:
    """What was kept: cards of who, when and where, the words on them, private pictures closed and outside."""
    look, theme = context.look, context.look.theme
    if not kept:
        return said(look, "proof.empty", context.say(EMPTY), "body", theme.phone_quiet)
    cards = [_card(context, number, each) for number, each in enumerate(kept)]
    note = said(look, "proof.show", context.say(SHOW), "small", theme.phone_quiet)
    return context.scroll("proof.scroll", stack(note, *cards, gap=GAP).content, role="list")


def _photo(context: Context, photo: Photo) -> Part:
    look, theme, words = context.look, context.look.theme, context.say(photo.text)
    image = over(box(theme.soft, RADIUS), pad(held(picture("picture", photo.picture), 1.0), PAD, PAD))
    shown = stack(by_width(lambda w: sized(image, h=w)), 4.0, line(look, words, "small", theme.on_phone))
    return one(f"photo:{photo.id or photo.picture}", shown, role="image", name=words)


def _line(context: Context, id_: str, glyph: str, words: str) -> Part:
    look, theme = context.look, context.look.theme
    inside = row(PAD, square(sign(glyph, theme.accent), 26.0), 12.0,
                 rest(line(look, words, "body", theme.on_bubble, "left")), PAD, down="middle")  # fmt: skip
    return one(id_, over(_ground(context), pad(inside, 0.0, 12.0)), role="item", name=words)


def _row(context: Context, number: int, each: ProfileLine) -> Part:
    look, theme = context.look, context.look.theme
    label, value = context.say(each.label), context.say(each.value)
    lines = stack(
        said(look, f"school.{number}.label", label, "small", theme.quiet, told=False),
        said(look, f"school.{number}.value", value, "body", theme.on_bubble, told=False),
    )
    name = context.say(ROW, label=label, value=value)
    return one(f"school:{number}", over(_ground(context), pad(lines, PAD, 9.0)), role="item", name=name)


def _card(context: Context, number: int, each: ProofView) -> Part:
    look, theme = context.look, context.look.theme
    head = context.say(KEPT, name=each.name, when=each.message.clock, where=each.where)
    words = context.say(PRIVATE) if each.message.picture else context.say(each.message.text)
    glyph = "envelope" if each.message.picture else "save"
    lines = stack(
        said(look, f"proof.{number}.head", head, "small", theme.quiet, told=False), 4.0,
        said(look, f"proof.{number}.words", words, "chat", theme.on_bubble, told=False),
    )  # fmt: skip
    inside = row(PAD, square(sign(glyph, theme.accent), 26.0), 12.0, rest(lines), PAD, down="top")
    name = context.say(ROW, label=head, value=words)
    return one(f"proof:{number}", over(_ground(context), pad(inside, 0.0, 12.0)), role="item", name=name)


def _ground(context: Context) -> Part:
    theme = context.look.theme
    return box(theme.bubble, RADIUS, theme.line, 1.5)
