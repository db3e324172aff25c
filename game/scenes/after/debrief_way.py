"""The first part of the debrief: the way taken as a winding road, and the doors of the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.action import Action
from game.scenes.after.debrief_two import BACK
from game.scenes.play.play_layout import LARGE_TEXT, text_scale
from game.scenes.play.played import PLAYED
from game.scenes.shared.emblems import CLOSED_DOOR, door_picture
from game.scenes.shared.story_doors import door_cells
from game.story.playing.debrief import Turn, path
from game.text import Text
from game.ui.parts.basic import panel
from game.ui.parts.cards import raised
from game.ui.parts.layout import by_width, cells, over, row, stack
from game.ui.parts.part import disc, drawn, lines, one, picture, sign
from game.ui.parts.pieces import line, pressed, said
from game.ui.parts.road import ABOVE, along_road
from game.ui.parts.sizing import at_least, fits, pad, put, share_of, square
from game.vocabulary import TOOL_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.scenes.scene import Context
    from game.story.playing.debrief import Way
    from game.story.playing.play import Play
    from game.ui.parts.part import Part, Piece

# Translators: {hero} is a name in its basic form, here and in all texts.
TITLE = Text("debrief.way", "The way {hero} took")
LEAD = Text(
    "debrief.way-lead",
    "Every station is a turning point. Press one, and see what else could have been done there.",
)
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
# Translators: on a station of the way: how many other answers there were.
OTHERS = Text("debrief.others", "{n} other way", "{n} other ways")
# Translators: above the answers that were not taken, which are buttons.
OTHER = Text("debrief.other", "Go another way from here", "Go another way from here")
TRIED = Text("debrief.tried", "tried before")
TRY = Text("debrief.try", "Try from here")
# Translators: on a station of the way, and at its beginning: smaller decisions that are folded up there.
THEN = Text("debrief.then", "then {n} smaller thing", "then {n} smaller things")
FIRST = Text("debrief.first", "First {n} smaller thing", "First {n} smaller things")
REACHED = Text("debrief.reached", "The ending")
# Translators: in place of "The ending", where two children came back to open the other door.
TURNED = Text("two.turned", "So far")
DOORS = Text("debrief.doors", "The doors of this story")
DOORS_LEAD = Text(
    "debrief.doors-lead",
    "Every ending is a door. Look in again through an open one; a closed one leads to where its way begins.",
)

KINDS = {"send": (SENT, "chat"), "say": (SAID, "read-aloud"), "do": (TOOK, "next")}
INSET = 24.0
LANE, NARROW = 136.0, 84.0
"""Width of the strip in which the road winds: beside wide cards, and beside narrow ones."""
BESIDE = 880.0
"""Below this width of the page the road is narrow, and what a station says stands below each other."""
RIGHT, LEFT = 0.62, 0.24
"""Where the road passes a station, as parts of the strip's width."""
GOAL = 0.42
"""The same of the hero at the end of the road."""
DISC, SMALL, FACE = 46.0, 30.0, 76.0
GAP = 4.0
OVER, UNDER = 3.0, 4.0
"""Between the edge of a station and its words, above and below them: letters hang down, to its border."""
DOORS_ACROSS, OTHER_WIDE = 9, 290.0
"""Most doors in a row, and the least width of another way at normal text."""
HERO = "way.hero"


class Rewind(Action, frozen=True):
    """The player wants to try another way from just before this event."""

    event: int


class Unfold(Action, frozen=True):
    """The player opens a station of the way, or shuts it again."""

    station: int


class Station(msgspec.Struct, frozen=True):
    """A turning point, and the smaller decisions up to the next one; the first may have only those."""

    turn: Turn | None
    then: tuple[Turn, ...] = ()

    @property
    def event(self) -> int:
        """By which it is known: that of its turning point, 0 at the beginning."""
        return self.turn.event if self.turn else 0


def stations(turns: Iterable[Turn]) -> tuple[Station, ...]:
    """Fold what lies between the turning points of a way; where there are none, every choice is one."""
    turns = tuple(turns)
    marked = any(turn.door for turn in turns)
    found = [Station(None)]
    for turn in turns:
        if turn.door or not (marked or turn.tool):
            found.append(Station(turn))
        else:
            found[-1] = Station(found[-1].turn, (*found[-1].then, turn))
    return tuple(each for each in found if each.turn or each.then)


def last_station(play: Play) -> int:
    """The last turning point of a way."""
    return max((each.event for each in stations(path(play))), default=0)


def way(context: Context, play: Play, unfolded: int, *, doors: bool = True) -> Part:
    """The whole way, from the first decision to the ending, and the `doors`; one station is unfolded."""
    least = BESIDE * max(1.0, context.look.type.body.size / 21 * 0.8)
    below = _doors(context, play) if doors else ()
    return by_width(lambda w: stack(_way(context, play, unfolded, wide=w >= least), *below, 8.0))


def _way(context: Context, play: Play, unfolded: int, *, wide: bool) -> Part:
    """The head, and below it the stations beside the road."""
    look, say, lane = context.look, context.say, LANE if wide else NARROW
    known = frozenset(context.world.progress.of(play.episode.id).choices)
    found = stations(path(play, known))
    shown = (
        _station(context, each, number, lane, unfolded=each.event == unfolded, wide=wide)
        for number, each in enumerate(found)
    )
    stops = (*(f"station-{each.event}" for each in found), HERO)
    lead = said(look, "way.lead", say(LEAD), "body", look.theme.quiet)
    # Where text is large, the road comes before what is said of it: else its first station fills the screen.
    last = text_scale(look) >= LARGE_TEXT
    above, below = ((), (GAP, lead)) if last else ((4.0, lead), ())
    return stack(
        said(look, "way.title", say(TITLE), "heading", look.theme.on_panel, role="heading"),
        *above,
        GAP + ABOVE,
        along_road(look, "way", stack(*shown, _end(context, play, lane), gap=GAP), stops, lane, lane * RIGHT),
        *below,
    )


def _doors(context: Context, play: Play) -> tuple[Piece, ...]:
    """The doors of the story, open and closed ones."""
    look, say = context.look, context.say
    return (
        12.0,
        said(look, "way.doors", say(DOORS), "heading", look.theme.on_panel, role="heading"),
        4.0,
        said(look, "way.doors-lead", say(DOORS_LEAD), "body", look.theme.quiet),
        GAP,
        door_cells(context, play.episode, most=DOORS_ACROSS, here=play.state.ended),
    )


def _station(
    context: Context, station: Station, number: int, lane: float, *, unfolded: bool, wide: bool
) -> Part:
    """A station on the road, and beside it what was done there; unfolded also what else could be done."""
    side = DISC if station.turn else SMALL
    before = lane * (RIGHT if number % 2 == 0 else LEFT)
    mark = row(before - side / 2, put(square(_mark(context, station), side), down="middle"))
    head = over(mark, pad(_head(context, station, unfolded=unfolded, wide=wide), left=lane))
    inside = (pad(_inside(context, station), left=lane + INSET),) if unfolded else ()
    return one(f"row-{station.event}", stack(head, *inside, gap=6.0))


def _mark(context: Context, station: Station) -> Part:
    """A disc on the road; a turning point shines."""
    theme = context.look.theme
    dot = disc(theme.warm) if station.turn else disc(theme.accent)
    return one(f"station-{station.event}", over(disc(theme.panel, theme.accent, 5.0), pad(dot, 11.0, 11.0)))


def _head(context: Context, station: Station, *, unfolded: bool, wide: bool) -> Part:
    """What a station says while it is folded, as a button."""
    look, say, theme, turn = context.look, context.say, context.look.theme, station.turn
    ways = [way for way in turn.options if not way.taken] if turn else []
    more = [say(OTHERS, n=len(ways))] if ways else []
    more += [say(THEN if turn else FIRST, n=len(station.then))] if station.then else []
    label, icon, chosen = _did(context, turn) if turn else (FIRST, "more", "")
    if turn:
        asked = _whose(context, turn, say(turn.ask) if turn.ask else say(label))
        told = stack(lines(look, asked, "small", theme.quiet), lines(look, chosen, "button", theme.on_panel))
    else:
        asked, more = more[0], []
        told = lines(look, asked, "label", theme.quiet)
    mark = put(square(sign(icon, theme.accent), 28.0), down="middle")
    fold = put(square(sign("arrow-up" if unfolded else "arrow-down", theme.accent), 24.0), down="middle")
    says = [line(look, each, "small", theme.quiet, "left") for each in more]
    if wide:
        beside = (share_of(put(stack(*says), down="middle"), 0.3), 12.0) if says else ()
        words_ = row(16.0, mark, 14.0, put(told, down="middle"), 16.0, *beside, fold, 16.0)
    else:
        words_ = row(12.0, mark, 12.0, stack(told, *says, gap=2.0), 10.0, fold, 12.0)
    ground = drawn(lambda place: (raised(look, place, chosen=unfolded, radius=18.0),))
    inside = over(ground, pad(words_, top=OVER, bottom=UNDER))
    return one(
        f"turn-{station.event}", at_least(inside, look.target(48.0)),
        role="button", name=asked, value=", ".join([*([chosen] if chosen else []), *more]),
        state=("expanded",) if unfolded else (), action=Unfold(station.event), radius=18.0,
    )  # fmt: skip


def _inside(context: Context, station: Station) -> Part:
    """What else could be done at a station, and the smaller decisions after it."""
    pieces: list[Part] = []
    if station.turn:
        pieces.append(_others(context, station.turn))
    pieces += [_small(context, turn) for turn in station.then]
    return one(f"inside-{station.event}", stack(*pieces, gap=8.0), role="list")


def _others(context: Context, turn: Turn) -> Part:
    """The answers that were not taken as buttons that lead back there; without any the way back alone."""
    look, say = context.look, context.say
    ways = [way for way in turn.options if not way.taken]
    if not ways:
        return put(_try(context, turn), "left")
    head = said(look, f"turn-{turn.event}.other", say(OTHER, n=len(ways)), "small", look.theme.quiet)
    others = [_other(context, turn, way) for way in ways]
    return stack(head, cells(others, OTHER_WIDE * look.type.body.size / 21, 3, 8.0), gap=8.0)


def _other(context: Context, turn: Turn, way: Way) -> Part:
    """An answer that was not taken; it leads back to where it can be."""
    told = context.say(way.text)
    tried = context.say(TRIED) if way.opened else ""
    press = pressed(
        context.look, f"way-{turn.event}-{way.id}", told, Rewind(turn.event), icon_name="rewind", value=tried,
    )  # fmt: skip
    if not tried:
        return press
    return stack(press, 2.0, line(context.look, tried, "small", context.look.theme.quiet, "left"))


def _try(context: Context, turn: Turn) -> Part:
    """The way back to a decision."""
    value = context.say(turn.ask) if turn.ask else _did(context, turn)[2]
    return pressed(
        context.look, f"try-{turn.event}", context.say(TRY), Rewind(turn.event), icon_name="rewind",
        value=value,
    )  # fmt: skip


def _small(context: Context, turn: Turn) -> Part:
    """A smaller decision or a tool: what was done, and the way back to it."""
    look, say, theme = context.look, context.say, context.look.theme
    if turn.tool:
        told, icon = _whose(context, turn, say(USED, tool=TOOL_NAMES[turn.tool])), turn.tool
    else:
        label, icon, chosen = _did(context, turn)
        told = _whose(context, turn, f"{say(label)}: {chosen}")
    mark = put(square(sign(icon, theme.accent), 26.0), down="middle")
    text = said(look, f"small-{turn.event}", told, "body", theme.on_panel)
    if turn.tool:
        return row(mark, 12.0, put(text, down="middle"))
    back = _try(context, turn)
    beside = row(mark, 12.0, put(text, down="middle"), 16.0, put(back, down="middle"))
    below = stack(row(mark, 12.0, text), put(back, "left"), gap=6.0)
    return one(f"row-{turn.event}", by_width(lambda w: beside if fits(back, w * 0.45) else below))


def _whose(context: Context, turn: Turn, told: str) -> str:
    """What is told of a decision, with who was played, where that wasn't the hero."""
    return told if turn.role is None else f"{context.say(PLAYED, name=turn.role)}: {told}"


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


def _end(context: Context, play: Play, lane: float) -> Part:
    """The hero at the end of the road, and the ending, as the last card."""
    look, say, theme = context.look, context.say, context.look.theme
    ended = play.state.ended
    label, title = (REACHED, play.episode.endings[ended].title) if ended else (TURNED, BACK)
    told = stack(
        12.0,
        said(look, "way.end.label", say(label), "small", theme.on_soft),
        4.0,
        said(look, "way.end.title", say(title), "subheading", theme.on_soft, role="heading"),
        12.0,
    )
    ground = drawn(lambda place: (panel(look, place, fill=theme.soft, shadow=6.0),))
    door = door_picture(play.episode, ended) if ended else CLOSED_DOOR
    view = put(square(picture("picture", door), 84.0), down="middle")
    card = one("way.end", at_least(over(ground, row(12.0, view, put(told, down="middle"), 24.0)), 96.0))
    goal = row(lane * GOAL - FACE / 2, put(square(_goal(context, play), FACE), down="middle"))
    return over(goal, pad(card, left=lane))


def _goal(context: Context, play: Play) -> Part:
    """The hero at the end of the road."""
    theme, hero = context.look.theme, play.episode.hero(play.state)
    ring = pad(disc(theme.panel, theme.accent, 5.0), -4.0, -4.0)
    face = picture("avatar", hero.person or hero.id)
    return one(HERO, over(ring, face), role="image", name=context.say(hero.name))
