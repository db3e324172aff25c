"""The first part of the debrief: the way taken as a winding road, beside the doors that stayed shut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.scenes.play.tools import COLOURS
from game.scenes.shared.emblems import door_picture
from game.story.playing.debrief import path
from game.text import Text
from game.ui.parts.basic import panel
from game.ui.parts.cards import raised
from game.ui.parts.doors import door
from game.ui.parts.layout import by_width, over, row, stack
from game.ui.parts.part import box, disc, drawn, lines, one, picture, sign
from game.ui.parts.pieces import line, pressed, said
from game.ui.parts.road import along_road
from game.ui.parts.sizing import at_least, fits, larger, pad, put, share_of, sized, square
from game.vocabulary import TOOL_NAMES

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.debrief import Door, Turn
    from game.story.playing.play import Play
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part, Piece

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
GOAL = 0.42
"""The same of the hero at the end of the road."""
DISC, SMALL, FACE = 46.0, 40.0, 76.0
STOP = 44.0
"""How far below the top of a card its station stands."""
GAP = 26.0
HERO = "way.hero"


class Rewind(Action, frozen=True):
    """The player wants to try another way from just before this event."""

    event: int


def way(context: Context, play: Play) -> Part:
    """The whole way, from the first decision to the ending."""
    least = BESIDE * max(1.0, context.look.type.body.size / 21 * 0.8)
    return by_width(lambda w: _way(context, play, LANE if w >= least else NARROW, wide=w >= least))


def _way(context: Context, play: Play, lane: float, *, wide: bool) -> Part:
    """The head, and below it the stations beside the road."""
    look, say = context.look, context.say
    opened = frozenset(context.world.progress.of(play.episode.id).choices)
    turns = tuple(path(play, opened))
    rows = (_row(context, turn, lane, number, wide=wide) for number, turn in enumerate(turns))
    told = stack(*rows, _end(context, play, lane), gap=GAP)
    stops = (*(f"station-{turn.event}" for turn in turns), HERO)
    return stack(
        said(look, "way.title", say(TITLE), "heading", look.theme.on_panel, role="heading"),
        6.0,
        said(look, "way.lead", say(LEAD), "body", look.theme.quiet),
        GAP,
        along_road(look, "way", told, stops, lane, lane * RIGHT),
        8.0,
    )


def _row(context: Context, turn: Turn, lane: float, number: int, *, wide: bool) -> Part:
    """What was done at a decision, beside its station, and the doors that stayed shut."""
    before = lane * ((RIGHT if number % 2 == 0 else LEFT) - 1)
    if turn.tool:
        station = row(before - SMALL / 2, put(square(_tool_station(context, turn), SMALL), down="middle"))
        return pad(one(f"row-{turn.event}", over(station, _tool(context, turn))), left=lane)
    station = row(before - DISC / 2, square(_station(context, turn), DISC))
    card = over(stack(STOP - DISC / 2, station), _taken(context, turn))
    shut = tuple(option for option in turn.options if not option.taken)
    if not shut:
        return pad(one(f"row-{turn.event}", card), left=lane)
    doors = _shut(context, turn, shut)
    beside = row(share_of(card, 0.61), 26.0, doors, down="middle")
    return pad(one(f"row-{turn.event}", beside if wide else stack(card, 14.0, doors)), left=lane)


def _tool(context: Context, turn: Turn) -> Part:
    """That a tool was used."""
    told = context.say(USED, tool=TOOL_NAMES[turn.tool])
    shown = line(context.look, told, "label", context.look.theme.on_panel, "left")
    return one(f"turn-{turn.event}", at_least(shown, SMALL), role="text", name=told)


def _tool_station(context: Context, turn: Turn) -> Part:
    """A disc on the road with the icon of a tool."""
    theme = context.look.theme
    fill, ink = (getattr(theme, token) for token in COLOURS[turn.tool])
    disc_ = over(disc(fill, theme.accent, 4.0), larger(sign(turn.tool, ink), 0.6))
    return one(f"station-{turn.event}", disc_)


def _station(context: Context, turn: Turn) -> Part:
    """A disc on the road; a turning point shines."""
    theme = context.look.theme
    dot = pad(disc(theme.warm if turn.door else theme.accent), 12.0, 12.0)
    return one(f"station-{turn.event}", over(disc(theme.panel, theme.accent, 5.0), dot))


def _taken(context: Context, turn: Turn) -> Part:
    """The card of a decision: what it was about, what was chosen, and the way back to it."""
    look, say = context.look, context.say
    ask: tuple[Piece, ...] = ()
    if turn.ask is not None:
        ask = (said(look, f"turn-{turn.event}.ask", say(turn.ask), "body", look.theme.quiet), 12.0)
    ground = drawn(lambda place: (raised(look, place),))
    inside = stack(20.0, *ask, _chosen(context, turn), 20.0)
    return one(f"card-{turn.event}", over(ground, pad(inside, 22.0)))


def _did(context: Context, turn: Turn) -> tuple[Text, str, str]:
    """What is said of a decision, its icon and what was chosen; or steps in order or settings, one a line."""
    say = context.say
    if turn.order:
        steps = (say(STEP, number=number, words=text) for number, text in enumerate(turn.order, 1))
        return SORTED, "check", "\n".join(steps)
    if turn.settings:
        return SET, "settings", "\n".join(say(each) for each in turn.settings)
    taken = next(option for option in turn.options if option.taken)
    label, icon = KINDS[taken.kind]
    return label, icon, say(taken.text)


def _chosen(context: Context, turn: Turn) -> Part:
    """What was chosen, and the way back to the decision: beside it where there is room, else below."""
    look, say = context.look, context.say
    label, icon, chosen = _did(context, turn)
    id_ = f"turn-{turn.event}.taken"
    choice = _choice(look, id_, say(label), chosen, icon)
    back = pressed(
        look, f"try-{turn.event}", say(TRY), Rewind(turn.event), icon_name="rewind",
        value=say(turn.ask) if turn.ask else chosen,
    )  # fmt: skip
    beside = row(put(choice, down="top"), 18.0, put(back, down="middle"))
    below = stack(choice, 14.0, put(back, "left"))
    return one(f"{id_}.row", by_width(lambda w: beside if fits(back, w * 0.42) else below))


def _choice(look: Look, id_: str, label: str, chosen: str, icon: str) -> Part:
    """What was chosen, in a bubble that stands out."""
    theme = look.theme
    edge, ink = theme.line if theme.flat else "", theme.on_mine
    told = stack(12.0, lines(look, label, "small", ink), 2.0, lines(look, chosen, "button", ink), 12.0)
    mark = put(square(sign(icon, ink), 32.0), down="middle")
    ground = box(theme.mine, 20.0, edge, 2.0 if edge else 0.0)
    return one(id_, over(ground, row(16.0, mark, 14.0, told, 24.0)), role="text", name=label, value=chosen)


def _shut(context: Context, turn: Turn, shut: tuple[Door, ...]) -> Part:
    """The options that were not taken, each a door."""
    look, say = context.look, context.say
    head = said(look, f"turn-{turn.event}.shut", say(CLOSED, n=len(shut)), "small", look.theme.quiet)
    doors = (_door(context, turn, option) for option in shut)
    return one(f"doors-{turn.event}", stack(head, *doors, gap=10.0), role="list")


def _door(context: Context, turn: Turn, option: Door) -> Part:
    """An option that was not taken; its door is ajar where it was opened before."""
    look, theme, id_ = context.look, context.look.theme, f"door-{turn.event}-{option.id}"
    ajar = 0.5 if option.opened else 0.0
    leaf = sized(drawn(lambda place: door(look, place, ajar, theme.quiet, theme.warm)), 50.0, 60.0)
    label = said(look, f"{id_}.text", context.say(option.text), "body", theme.on_panel)
    before = context.say(BEFORE) if option.opened else ""
    return one(id_, row(leaf, 14.0, label, down="middle"), role="item", value=before)


def _end(context: Context, play: Play, lane: float) -> Part:
    """The hero at the end of the road, and the ending, as the last card."""
    look, say, theme = context.look, context.say, context.look.theme
    ending = play.episode.endings[play.state.ended]
    told = stack(
        24.0,
        said(look, "way.end.label", say(REACHED), "small", theme.on_soft),
        4.0,
        said(look, "way.end.title", say(ending.title), "subheading", theme.on_soft, role="heading"),
        24.0,
    )
    ground = drawn(lambda place: (panel(look, place, fill=theme.soft, shadow=6.0),))
    view = put(square(picture("picture", door_picture(play.episode, play.state.ended)), 108.0), down="middle")
    card = one("way.end", at_least(over(ground, row(12.0, view, put(told, down="top"), 24.0)), 124.0))
    goal = row(lane * GOAL - FACE / 2, put(square(_goal(context, play), FACE), down="middle"))
    return over(goal, pad(card, left=lane))


def _goal(context: Context, play: Play) -> Part:
    """The hero at the end of the road."""
    theme, hero = context.look.theme, play.episode.hero(play.state)
    ring = pad(disc(theme.panel, theme.accent, 5.0), -4.0, -4.0)
    face = picture("avatar", hero.person or hero.id)
    return one(HERO, over(ring, face), role="image", name=context.say(hero.name))
