"""The first part of the debrief: the way taken as a winding road, beside the doors that stayed shut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.scenes.play.tools import COLOURS
from game.scenes.shared.emblems import door_picture
from game.story.playing.debrief import path
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import button, button_size, centred, height, icon, natural_width, panel, text
from game.ui.parts.cards import raised
from game.ui.parts.column import column, words
from game.ui.parts.doors import door
from game.ui.parts.road import road
from game.ui.parts.scrolling import shifted
from game.vocabulary import TOOL_NAMES

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.debrief import Door, Turn
    from game.story.playing.play import Play
    from game.ui.draw.look import Look
    from game.ui.parts.column import Piece

# Translators: {hero} is a name in its basic form, here and in all texts.
TITLE = Text("debrief.way", "The way {hero} took")
LEAD = Text("debrief.way-lead", "Every station is a decision. Go back to any of them, and open another door.")
# Translators: above what the hero did at a decision.
TOOK = Text("debrief.took", "{hero} chose")
SENT = Text("debrief.sent", "{hero} wrote")
SAID = Text("debrief.said", "{hero} said")
# Translators: a tool of the phone was used here; {tool} is its label.
USED = Text("debrief.used", "{hero} used a tool: {tool}")
# Translators: above how the privacy settings were left, such as "Only friends can write to me".
SET = Text("debrief.set", "{hero} set the phone")
# Translators: above steps in their right order, such as "1. Stop  2. Keep the chat".
SORTED = Text("debrief.sorted", "{hero} put the steps in order")
STEP = Text("debrief.step", "{number}. {words}")
CLOSED = Text("debrief.closed", "A door that stayed shut", "Doors that stayed shut")
BEFORE = Text("debrief.opened-before", "opened before")
TRY = Text("debrief.try", "Try from here")
REACHED = Text("debrief.reached", "The ending")

KINDS = {"send": (SENT, "chat"), "say": (SAID, "read-aloud"), "do": (TOOK, "next")}
LANE, NARROW = 136.0, 84.0
"""Width of the strip in which the road winds: beside wide cards, and beside narrow ones."""
BESIDE = 880.0
"""Below this width of the page, the shut doors stand under the card instead of beside it."""
RIGHT, LEFT = 0.62, 0.24
"""Where the road passes a station, as parts of the strip's width."""
BESIDE_ROAD = ("way-house", "way-tree", "way-pond", "way-pine", "cat-sitting", "way-tree", "way-pine")
"""What stands beside the road, station after station."""
MEADOW = "2c"
"""How green the ground is (hex alpha)."""
SIZES = {"way-house": 76.0, "way-tree": 78.0, "way-pond": 82.0, "way-pine": 70.0, "cat-sitting": 60.0}
DISC, SMALL = 46.0, 40.0
GAP = 26.0


class Rewind(Action, frozen=True):
    """The player wants to try another way from just before this event."""

    event: int


def way(context: Context, play: Play, room: Rect) -> tuple[tuple[Widget, ...], float]:
    """The whole way from the top of `room`, and its height."""
    wide = room.w >= BESIDE * max(1.0, context.look.type.body.size / 21 * 0.8)
    lane = LANE if wide else NARROW
    head, head_h = _head(context, room)
    top = room.y + head_h + GAP
    rows, points = _rows(context, play, Rect(room.x + lane, top, room.w - lane, 0), lane, wide=wide)
    below = rows[-1].rect.bottom + GAP if rows else top
    end = _end(context, play, Rect(room.x + lane, below, room.w - lane, 0))
    points = ((room.x + lane * RIGHT, top - 8), *points, (room.x + lane * 0.42, end.rect.center[1]))
    land = Rect(room.x, top - 8, lane - 20, end.rect.bottom - top + 8)
    line = Widget("way.road", land, _land(context.look, land, points), road(context.look, "way", points))
    return (*head, line, *rows, _goal(context, play, points[-1]), end), end.rect.bottom - room.y + 8


def _rows(
    context: Context, play: Play, room: Rect, lane: float, *, wide: bool
) -> tuple[tuple[Widget, ...], tuple[tuple[float, float], ...]]:
    """Each decision with its station, and where the road passes it."""
    made: list[Widget] = []
    points: list[tuple[float, float]] = []
    y = room.y
    opened = frozenset(context.world.progress.of(play.episode.id).choices)
    for number, turn in enumerate(path(play, opened)):
        row, at = _row(context, turn, Rect(room.x, y, room.w, 0), wide=wide)
        x = room.x - lane + lane * (RIGHT if number % 2 == 0 else LEFT)
        station = _station(context, turn, x, at)
        rect = row.rect.union(station.rect)
        made.append(Widget(f"row-{turn.event}", rect, (), (station, row), role="group"))
        points.append((x, at))
        y = rect.bottom + GAP
    return tuple(made), tuple(points)


def _land(look: Look, place: Rect, points: tuple[tuple[float, float], ...]) -> tuple[Shape, ...]:
    """The ground through which the road winds, with something to see where there is room beside it."""
    if look.theme.flat:
        return (Box(place, "", 28.0, look.theme.line, 2.0),)
    shapes: list[Shape] = [Box(place, look.theme.good + MEADOW, 28.0)]
    if place.w < LANE * 0.7:
        return tuple(shapes)
    for number, (x, y) in enumerate((points[0], *points[2:-1])):
        name = BESIDE_ROAD[number % len(BESIDE_ROAD)]
        middle = place.x + place.w * (0.29 if x > place.center[0] else 0.76)
        side = SIZES[name]
        stands = Rect(middle - side / 2, y + 26 - side * 0.4, side, side)
        shapes.append(Picture(stands, "picture", name))
    return tuple(shapes)


def _head(context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
    look, say = context.look, context.say
    pieces: tuple[Piece, ...] = (
        words(look, "way.title", say(TITLE), "heading", look.theme.on_panel, role="heading"),
        6.0,
        words(look, "way.lead", say(LEAD), "body", look.theme.quiet),
    )
    return column(room, pieces)


def _row(context: Context, turn: Turn, room: Rect, *, wide: bool) -> tuple[Widget, float]:
    """What was done at a decision and the shut doors beside it; and the y at which the station stands."""
    if turn.tool:
        return _tool_row(context, turn, room)
    shut = tuple(option for option in turn.options if not option.taken)
    card_w = room.w * 0.61 if wide and shut else room.w
    card = _taken(context, turn, Rect(room.x, room.y, card_w, 0))
    if not shut:
        return card, card.rect.y + 44
    if wide:
        place = Rect(card.rect.right + 26, room.y, room.w - card_w - 26, 0)
        doors = _shut(context, turn, shut, place)
        spare = (card.rect.h - doors.rect.h) / 2
        doors, card = shifted(doors, max(0.0, spare)), shifted(card, max(0.0, -spare))
    else:
        doors = _shut(context, turn, shut, Rect(room.x, card.rect.bottom + 14, room.w, 0))
    rect = Rect(room.x, room.y, room.w, max(card.rect.bottom, doors.rect.bottom) - room.y)
    return Widget(f"turn-{turn.event}", rect, (), (card, doors)), card.rect.y + 44


def _tool_row(context: Context, turn: Turn, room: Rect) -> tuple[Widget, float]:
    look, theme = context.look, context.look.theme
    said = context.say(USED, tool=TOOL_NAMES[turn.tool])
    h = max(SMALL, height(look, said, "label", room.w))
    place = Rect(room.x, room.y, room.w, h)
    shape = centred(look, place, said, "label", theme.on_panel, "left")
    return Widget(f"turn-{turn.event}", place, (shape,), role="text", name=said), room.y + h / 2


def _station(context: Context, turn: Turn, x: float, y: float) -> Widget:
    """A disc on the road: a turning point shines, a tool shows its icon."""
    theme = context.look.theme
    side = SMALL if turn.tool else DISC
    place = Rect(x - side / 2, y - side / 2, side, side)
    if turn.tool:
        fill, ink = (getattr(theme, token) for token in COLOURS[turn.tool])
        shapes: tuple[Shape, ...] = (
            Box(place, fill, side / 2, theme.accent, 4.0),
            icon(place.inset(side * 0.2), turn.tool, ink),
        )
    else:
        dot = place.inset(12)
        ring = Box(place, theme.panel, side / 2, theme.accent, 5.0)
        shapes = (ring, Box(dot, theme.warm if turn.door else theme.accent, dot.h / 2))
    return Widget(f"station-{turn.event}", place, shapes)


def _taken(context: Context, turn: Turn, room: Rect) -> Widget:
    """The card of a decision: what it was about, what was chosen, and the way back to it."""
    look, say, theme = context.look, context.say, context.look.theme
    label, sign, chosen = _did(context, turn)
    inner = room.inset(22, 0)
    pieces: list[Piece] = [20.0]
    if turn.ask is not None:
        pieces += [words(look, f"turn-{turn.event}.ask", say(turn.ask), "body", theme.quiet), 12.0]
    pieces += [lambda place: _chosen(context, turn, (say(label), chosen), sign, place), 20.0]
    inside, h = column(Rect(inner.x, room.y, inner.w, 0), pieces)
    place = Rect(room.x, room.y, room.w, h)
    return Widget(f"card-{turn.event}", place, (raised(look, place),), inside)


def _did(context: Context, turn: Turn) -> tuple[Text, str, str]:
    """What is said of a decision, its icon and what was chosen; or steps in order or settings, one a line."""
    say = context.say
    if turn.order:
        steps = (say(STEP, number=number, words=text) for number, text in enumerate(turn.order, 1))
        return SORTED, "check", "\n".join(steps)
    if turn.settings:
        return SET, "settings", "\n".join(say(each) for each in turn.settings)
    taken = next(option for option in turn.options if option.taken)
    label, sign = KINDS[taken.kind]
    return label, sign, say(taken.text)


def _chosen(context: Context, turn: Turn, said: tuple[str, str], sign: str, room: Rect) -> Widget:
    """What was chosen, and the way back to the decision: beside it where there is room, else below."""
    natural = natural_width(context.look, context.say(TRY), has_icon=True)
    beside = natural <= room.w * 0.42
    id_ = f"turn-{turn.event}.taken"
    choice = _choice(
        context, id_, said, sign, Rect(room.x, room.y, room.w - natural - 18 if beside else room.w, 0)
    )
    x, y = (choice.rect.right + 18, room.y) if beside else (room.x, choice.rect.bottom + 14)
    back = _try(context, turn, Rect(x, y, min(natural, room.w), 0))
    if beside:
        back = shifted(back, max(0.0, (choice.rect.h - back.rect.h) / 2))
    h = max(choice.rect.bottom, back.rect.bottom) - room.y
    return Widget(f"{id_}.row", Rect(room.x, room.y, room.w, h), (), (choice, back))


def _choice(context: Context, id_: str, said: tuple[str, str], sign: str, room: Rect) -> Widget:
    """What was chosen, in a bubble that stands out."""
    look, theme = context.look, context.look.theme
    label, chosen = said
    inner_w = room.w - 24 - 62
    label_h, chosen_h = height(look, label, "small", inner_w), height(look, chosen, "button", inner_w)
    place = Rect(room.x, room.y, room.w, label_h + chosen_h + 26)
    mark = Rect(place.x + 16, place.y + (place.h - 32) / 2, 32, 32)
    edge = theme.line if look.theme.flat else ""
    lines = Rect(place.x + 62, place.y + 12, inner_w, label_h)
    below = Rect(place.x + 62, lines.bottom + 2, inner_w, chosen_h)
    shapes = (
        Box(place, theme.mine, 20.0, edge, 2.0 if edge else 0.0),
        icon(mark, sign, theme.on_mine),
        centred(look, lines, label, "small", theme.on_mine, "left"),
        centred(look, below, chosen, "button", theme.on_mine, "left"),
    )
    return Widget(id_, place, shapes, role="text", name=label, value=chosen)


def _try(context: Context, turn: Turn, room: Rect) -> Widget:
    look, label = context.look, context.say(TRY)
    h = max(52.0, button_size(look, label, room.w, has_icon=True))
    return button(
        look, f"try-{turn.event}", Rect(room.x, room.y, room.w, h), label, Rewind(turn.event),
        icon_name="rewind", value=context.say(turn.ask) if turn.ask else _did(context, turn)[2],
    )  # fmt: skip


def _shut(context: Context, turn: Turn, shut: tuple[Door, ...], room: Rect) -> Widget:
    """The options that were not taken, each a door."""
    look, say, theme = context.look, context.say, context.look.theme
    pieces: list[Piece] = [
        words(look, f"turn-{turn.event}.shut", say(CLOSED, n=len(shut)), "small", theme.quiet),
        *(_door_piece(context, turn, option) for option in shut),
    ]
    made, h = column(room, pieces, 10.0)
    return Widget(f"doors-{turn.event}", Rect(room.x, room.y, room.w, h), (), made, role="list")


def _door_piece(context: Context, turn: Turn, option: Door) -> Piece:
    def laid(room: Rect) -> Widget:
        look, theme = context.look, context.look.theme
        said, before = context.say(option.text), context.say(BEFORE) if option.opened else ""
        place = Rect(room.x, room.y, 50, 60)
        line = Rect(place.right + 14, room.y, room.w - 64, 0)
        label = text(look, f"door-{turn.event}-{option.id}.text", line, said, "body", theme.on_panel)
        h = max(60.0, label.rect.h)
        label = shifted(label, (h - label.rect.h) / 2)
        shapes = door(
            look, place.moved(0, (h - 60) / 2), 0.5 if option.opened else 0.0, theme.quiet, theme.warm
        )
        return Widget(
            f"door-{turn.event}-{option.id}", Rect(room.x, room.y, room.w, h), shapes, (label,),
            role="item", value=before,
        )  # fmt: skip

    return laid


def _goal(context: Context, play: Play, at: tuple[float, float]) -> Widget:
    """The hero at the end of the road."""
    look = context.look
    hero = play.episode.hero(play.state)
    place = Rect(at[0] - 38, at[1] - 38, 76, 76)
    ring = Box(place.inset(-4), look.theme.panel, 42.0, look.theme.accent, 5.0)
    face = Picture(place, "avatar", hero.person or hero.id)
    return Widget("way.hero", place, (ring, face), role="image", name=context.say(hero.name))


def _end(context: Context, play: Play, room: Rect) -> Widget:
    """The ending, as the last card."""
    look, say, theme = context.look, context.say, context.look.theme
    ending = play.episode.endings[play.state.ended]
    inner = Rect(room.x + 120, room.y, room.w - 144, 0)
    pieces: tuple[Piece, ...] = (
        24.0,
        words(look, "way.end.label", say(REACHED), "small", theme.on_soft),
        4.0,
        words(look, "way.end.title", say(ending.title), "subheading", theme.on_soft, role="heading"),
        24.0,
    )
    inside, h = column(inner, pieces)
    h = max(h, 124.0)
    place = Rect(room.x, room.y, room.w, h)
    view = door_picture(play.episode, play.state.ended)
    shapes = (
        panel(look, place, fill=theme.soft, shadow=6.0),
        Picture(Rect(room.x + 12, room.y + (h - 108) / 2, 108, 108), "picture", view),
    )
    return Widget("way.end", place, shapes, inside)
