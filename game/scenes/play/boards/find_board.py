"""A picture that is searched: spots to look at in any order, what was found there, and how many clues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.boards.hand_board import Changing, apart, hand_board, picture_with
from game.scenes.play.play_layout import LARGE_TEXT, text_scale
from game.story.arrangement import DONE
from game.story.events import Arrange
from game.text import Text
from game.ui.parts.layout import over, row, stack
from game.ui.parts.part import box, one, sign
from game.ui.parts.pieces import line, mark, pressed, said, snug
from game.ui.parts.sizing import pad, put, rest, square

if TYPE_CHECKING:
    from game.scenes.play.making_room import Before
    from game.scenes.scene import Context
    from game.story.playing.view import FindView, SpotView, StoryView
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part

ASK = Text("find.ask", "What is hidden here?")
HOW = Text("find.how", "Look wherever you like, as often as you like.")
# Translators: how many clues were found, such as "Clues: 2 of 3".
CLUES = Text("find.clues", "Clues: {number} of {all}")
GO_ON = Text("find.go-on", "Go on")
# Translators: read aloud for a spot of a picture that was looked at: it was a clue, or only fun.
CLUE = Text("find.clue", "looked at: a clue")
LOOKED = Text("find.looked", "looked at")
# Translators: read aloud for what was found at a spot of a picture: its name, and the words.
TOLD = Text("find.told", "{name}: {words}")

PIN = 44.0
STAR = 30.0


def find_board(context: Context, story: StoryView, find: FindView, room: float) -> Before:
    """The picture with its spots, the words of the last one, and the way on once there are clues enough."""
    spots = [(spot.id, _spot(context, story, find, spot)) for spot in find.spots]
    seen = picture_with(context, find.board, spots)
    parts = (seen, _words(context, find), _foot(context, story, find))
    return hand_board(context, room, "find", context.say(story.ask or ASK), parts)


def _spot(context: Context, story: StoryView, find: FindView, spot: SpotView) -> Part:
    """All of a spot is pressed; a pin tells whether it was looked at, and whether it was a clue."""
    look, seen = context.look, spot.id in find.seen
    others = tuple(each for each in find.seen if each != spot.id)
    value = (CLUE if spot.clue else LOOKED) if seen else None
    return one(
        f"find.spot:{spot.id}", put(_pin(look, spot, seen=seen), "right", "bottom"), role="button",
        name=context.say(spot.name), value=context.say(value) if value else "",
        action=Arrange(story.node, (*others, spot.id)), radius=26.0,
    )  # fmt: skip


def _pin(look: Look, spot: SpotView, *, seen: bool) -> Part:
    theme = look.theme
    if not seen:
        return mark(look, "magnifier", (theme.panel, theme.accent), PIN, PIN * 0.62)
    if spot.clue:
        return mark(look, "star", (theme.warm, theme.on_warm), PIN, PIN * 0.62)
    return mark(look, "check", (theme.soft, theme.on_soft), PIN, PIN * 0.5)


def _words(context: Context, find: FindView) -> Changing:
    """What was found last; before that, that one may look anywhere. Every text has room enough."""
    how = said(context.look, "find.how", context.say(HOW), "label", context.look.theme.quiet)
    told = {spot.id: _told(context, spot) for spot in find.spots}
    newest = find.newest
    return Changing(told[newest.id] if newest else how, [how, *told.values()])


def _told(context: Context, spot: SpotView) -> Part:
    """What is found at a spot."""
    look, theme = context.look, context.look.theme
    name, words = context.say(spot.name), context.say(spot.text)
    glyph = "star" if spot.clue else "magnifier"
    lines = stack(
        said(look, "find.name", name, "small", theme.on_soft, told=False),
        2.0,
        said(look, "find.words", words, "label", theme.on_soft, told=False),
    )
    edge = theme.line if theme.flat else ""
    icon = put(square(sign(glyph, theme.on_soft), 30.0), down="middle")
    inside = row(14.0, icon, 12.0, rest(pad(lines, 0.0, 8.0)), 14.0)
    ground = box(theme.soft, 18.0, edge, 2.0 if edge else 0.0)
    told = context.say(TOLD, name=name, words=words)
    return one("find.told", over(ground, inside), role="alert", name=told, live=True)


def _foot(context: Context, story: StoryView, find: FindView) -> Changing:
    """The clues that were found, as stars, and the button that goes on once they are enough."""
    look = context.look
    count = context.say(CLUES, number=min(find.found, find.needed), all=find.needed)
    counted = _counted(look, find, count)
    action = Arrange(story.node, (*find.seen, DONE))
    go_on = pressed(
        look, "find.go-on", context.say(GO_ON), action, kind="primary", icon_name="next", beyond=20.0
    )
    whole = apart(counted, go_on, look.apart(10.0))
    return Changing(whole) if find.found >= find.needed else Changing(put(counted, "left"), [whole])


def _counted(look: Look, find: FindView, count: str) -> Part:
    """As stars and words; as words alone where text is large."""
    if text_scale(look) >= LARGE_TEXT:
        words = snug(look, count, "label", look.theme.on_panel)
        return one("find.clues", words, role="text", name=count)
    stars = [_star(look, found=number < find.found) for number in range(find.needed)]
    label = line(look, count, "label", look.theme.on_panel, "left")
    return one("find.clues", row(*stars, 10.0, label, gap=4.0, down="middle"), role="text", name=count)


def _star(look: Look, *, found: bool) -> Part:
    theme = look.theme
    colours = (theme.warm, theme.on_warm) if found else (theme.soft, theme.quiet)
    return put(mark(look, "star", colours, STAR, STAR * 0.66), down="middle")
