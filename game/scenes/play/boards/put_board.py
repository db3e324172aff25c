"""A picture that pieces are put into: places that take them, the pieces that are left, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.boards.hand_board import Changing, apart, hand_board, picture_with
from game.scenes.play.boards.order_board import SHOW_ME
from game.scenes.play.boards.ordering import DropAt, Grab, Lift
from game.scenes.play.boards.placing import all_put, finished
from game.story.events import Arrange
from game.text import Text
from game.ui.parts.layout import over, row
from game.ui.parts.part import also, box, one, picture
from game.ui.parts.pieces import pressed, said
from game.ui.parts.sizing import pad, put, square

if TYPE_CHECKING:
    from game.action import Action
    from game.scenes.play.making_room import Before
    from game.scenes.scene import Context
    from game.story.playing.view import PieceView, PlaceView, PutView, StoryView
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part

ASK = Text("put.ask", "What goes where?")
HOW = Text("put.how", "Drag each piece to a place. Or press it, and then the place. All of it is right.")
HELD = Text("put.held", "picked up")
# Translators: read aloud for a place of a picture in which no piece lies.
EMPTY = Text("put.empty", "empty")
# Translators: which piece was put into which place last, such as "A red roof: the left tower".
LIES = Text("put.lies", "{piece}: {place}")
DONE = Text("put.done", "It's finished")

PIECE = 84.0


def put_board(context: Context, story: StoryView, build: PutView, held: str, room: float) -> Before:
    """The picture with its places, and below it the pieces that are left; `held` is picked up."""
    places = [(place.id, _place(context, build, held, place)) for place in build.places]
    seen = picture_with(context, build.board, places)
    parts = (seen, _words(context, build), _foot(context, story, build, held))
    return hand_board(context, room, "put", context.say(story.ask or ASK), parts)


def _place(context: Context, build: PutView, held: str, place: PlaceView) -> Part:
    """A place: an empty one takes what is held, and what lies in one can be picked up again."""
    lying = next((piece for piece in build.pieces if piece.id == build.lying.get(place.id)), None)
    action: Action | None = DropAt(place.id) if held else Lift(lying.id) if lying else None
    inside = _empty(context.look) if lying is None else _piece(context.look, lying, held=lying.id == held)
    shown = one(
        f"put.place:{place.id}", inside, role="button", name=context.say(place.text),
        value=context.say(lying.text if lying else EMPTY), action=action, radius=22.0,
        state=("selected",) if lying and lying.id == held else (),
    )  # fmt: skip
    return also(shown, drop=DropAt(place.id), drag=Grab(lying.id) if lying else None)


def _empty(look: Look) -> Part:
    """A pale place with an outline, which shines through."""
    theme = look.theme
    return pad(box(theme.panel + "90", 22.0, theme.accent if theme.flat else theme.line, 3.0), 6.0, 6.0)


def _piece(look: Look, piece: PieceView, *, held: bool) -> Part:
    """The picture of a piece; coloured below while it is picked up."""
    seen = picture("picture", piece.picture)
    return over(box(look.theme.mine, 20.0, look.theme.accent, 4.0), pad(seen, 6.0, 6.0)) if held else seen


def _words(context: Context, build: PutView) -> Changing:
    """How pieces are put; then what was put where last, which a screen reader tells."""
    look = context.look
    how = said(look, "put.how", context.say(HOW), "small", look.theme.quiet)
    if not build.lying:
        return Changing(how)
    at, lying = list(build.lying.items())[-1]
    piece = next(each.text for each in build.pieces if each.id == lying)
    place = next(each.text for each in build.places if each.id == at)
    words = context.say(LIES, piece=piece, place=place)
    return Changing(also(said(look, "put.lies", words, "small", look.theme.quiet), live=True), [how])


def _foot(context: Context, story: StoryView, build: PutView, held: str) -> Changing:
    """The pieces that lie nowhere yet; once there are none, the button that goes on."""
    look, gap = context.look, context.look.apart(10.0)
    left = [piece for piece in build.pieces if piece.id not in build.lying.values()]
    show = pressed(
        look, "put.show-me", context.say(SHOW_ME), Arrange(story.node, all_put(build)), kind="quiet",
        icon_name="eye", beyond=20.0,
    )  # fmt: skip
    side = look.target(PIECE)
    pieces = [_left(context, piece, held=piece.id == held, first=piece in left[:1]) for piece in build.pieces]
    whole = [put(square(piece, side), down="middle") for piece in pieces]
    tray = [part for part, piece in zip(whole, build.pieces, strict=True) if piece in left]
    room = apart(row(*whole, gap=gap), show, gap)
    if tray:
        return Changing(apart(row(*tray, gap=gap), show, gap), [room])
    action = Arrange(story.node, finished(build))
    ready = pressed(
        look, "put.done", context.say(DONE), action, kind="primary", icon_name="check", beyond=20.0
    )
    return Changing(put(ready, "left"), [room])


def _left(context: Context, piece: PieceView, *, held: bool, first: bool) -> Part:
    """A piece that is picked up and carried to its place."""
    theme = context.look.theme
    edge = theme.accent if held else theme.line
    ground = box(theme.mine if held else theme.soft, 20.0, edge, 4.0 if held else 2.0)
    seen = over(ground, pad(picture("picture", piece.picture), 7.0, 7.0))
    shown = one(
        f"put.piece:{piece.id}", seen, role="button",
        name=context.say(piece.text), value=context.say(HELD) if held else "",
        state=("selected",) if held else (), action=Lift(piece.id), first=first, radius=20.0,
    )  # fmt: skip
    return also(shown, drag=Grab(piece.id))
