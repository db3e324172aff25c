"""Apps of the phone that only tell: the music, and what the school's app says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.phone.proof import PAD, ROW, ground
from game.ui.parts.layout import over, row, stack
from game.ui.parts.part import one, sign
from game.ui.parts.pieces import line, said
from game.ui.parts.sizing import pad, rest, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.grammar.characters import ProfileLine
    from game.story.playing.play import Play
    from game.ui.parts.part import Part

GAP = 10.0


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


def _line(context: Context, id_: str, glyph: str, words: str) -> Part:
    look, theme = context.look, context.look.theme
    inside = row(PAD, square(sign(glyph, theme.accent), 26.0), 12.0,
                 rest(line(look, words, "body", theme.on_bubble, "left")), PAD, down="middle")  # fmt: skip
    return one(id_, over(ground(context), pad(inside, 0.0, 12.0)), role="item", name=words)


def _row(context: Context, number: int, each: ProfileLine) -> Part:
    look, theme = context.look, context.look.theme
    label, value = context.say(each.label), context.say(each.value)
    lines = stack(
        said(look, f"school.{number}.label", label, "small", theme.quiet, told=False),
        said(look, f"school.{number}.value", value, "body", theme.on_bubble, told=False),
    )
    name = context.say(ROW, label=label, value=value)
    return one(f"school:{number}", over(ground(context), pad(lines, PAD, 9.0)), role="item", name=name)
