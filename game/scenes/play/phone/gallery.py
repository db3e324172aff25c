"""The pictures on the phone: the gallery, and how far one is in the game that the story's friends play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.playing.view import built, game_picture, photos
from game.ui.parts.layout import by_width, grid, over, stack
from game.ui.parts.part import box, one, picture
from game.ui.parts.pieces import line
from game.ui.parts.sizing import held, pad, sized

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.grammar.phone_content import Photo
    from game.story.playing.play import Play
    from game.ui.parts.part import Part

GAP, PAD = 10.0, 14.0
RADIUS = 16.0


def gallery(context: Context, play: Play) -> Part:
    """The pictures two beside each other, each with what it shows."""
    tiles = [_photo(context, play, photo) for photo in photos(play.episode, play.state)]
    return context.scroll("photos.scroll", grid(tiles, 2, GAP).content, role="list")


def game(context: Context, play: Play) -> Part:
    """How far one is in the game that the story's friends play."""
    shown = game_picture(play.episode, play.state)
    parts = (_photo(context, play, shown),) if shown else ()
    return context.scroll("game.scroll", stack(*parts).content)


def _photo(context: Context, play: Play, photo: Photo) -> Part:
    look, theme, words = context.look, context.look.theme, context.say(photo.text)
    seen = picture("picture", photo.picture)
    if photo.built:
        seen = picture("board", photo.built, built(play.episode, play.state, photo.built))
    image = over(box(theme.soft, RADIUS), pad(held(seen, 1.0), PAD, PAD))
    shown = stack(by_width(lambda w: sized(image, h=w)), 4.0, line(look, words, "small", theme.on_phone))
    return one(f"photo:{photo.id or photo.picture or photo.built}", shown, role="image", name=words)
