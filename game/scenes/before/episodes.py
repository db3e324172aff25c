"""The choice of a story: a street in which every story is a house, with a door for each of its endings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.before.episodes_house import House, house
from game.scenes.frame import MARGIN, bar, bar_bottom, screen
from game.scenes.scene import Context, Push, Still
from game.scenes.shared.emblems import CLOSED_DOOR, badge, door_picture
from game.scenes.shared.story_facts import story_facts
from game.story.grammar.places import places
from game.text import Text
from game.ui.parts.layout import by_size, by_width, over, row, stack
from game.ui.parts.part import box, one, picture
from game.ui.parts.pieces import placed, said
from game.ui.parts.scrolling import LANE
from game.ui.parts.sizing import SPRING, at_least, at_most, fill, pad, put, sized, square, unseen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.story.grammar.model import Episode
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Content, Part

TITLE = Text("episodes.title", "Choose a story")
ENDINGS = Text("episodes.endings", "{found} of {n} ending found", "{found} of {n} endings found")
# Translators: on the house of the story that was begun and not finished yet.
UNDER_WAY = Text("episodes.under-way", "Under way")
REPAIRED = Text("episodes.repaired", "This story is being repaired")
REPAIRED_HOW = Text("episodes.repaired-how", "You can play it again as soon as it works.")

WIDEST, LEAST, MOST, GAP = 1240.0, 250.0, 340.0, 26.0
"""Widest row of houses, least width of a house at normal text, its most, and the space between houses."""
MOST_ACROSS = 4
PAVEMENT, KERB = 30.0, 8.0
"""Height of the pavement on which the houses of a row stand, and of its edge."""
STREET = 52.0
"""Space between a row and the next one below."""
FOOT = 6.0
"""How far the pavement begins above the feet of the houses."""
KERBSIDE = PAVEMENT + FOOT
BEYOND = 20.0
"""How far the pavement goes on beyond the room for content, below the bar and out of the screen."""
TREE, CLOUD = 190.0, 190.0


class Episodes(Still):
    """All stories, playable or not; pressing one asks for the hero, or whether to go on where it is begun."""

    name = "episodes"

    def view(self, context: Context) -> Widget:
        """A heading, and the street in a page that scrolls."""
        title = context.say(TITLE)
        heading = said(context.look, "episodes.title", title, "heading", role="heading")
        head = stack(bar_bottom() - 4, pad(put(at_most(heading, WIDEST), "middle"), MARGIN))

        def content(lane: Rect) -> Content:
            return at_least(stack(_sky(context), _street(context)), lane.h).content(lane)

        area = context.scroll("episodes.scroll", content, role="list", name=title, fills=True)
        below = stack(unseen(head), fill(area))
        return screen(context, "episodes", placed(bar(context, back=True)), below, head)


def _sky(context: Context) -> Part:
    """What is left above the street, which begins at the lower edge; clouds where it is high."""
    flat = context.look.theme.flat
    return by_size(lambda w, h: _clouds(w, h) if h > CLOUD * 0.5 and not flat else 0.0)


def _clouds(w: float, h: float) -> Part:
    """Clouds over the roofs."""
    cloud = picture("picture", "street-cloud")
    places = ((0.16, 0.62, 1.0), (0.44, 0.4, 0.7), (0.72, 0.7, 0.9))
    drift = (stack(h * y - CLOUD * 0.5, row(w * x, square(cloud, CLOUD * k))) for x, y, k in places)
    return one("street-sky", over(*drift))


def _street(context: Context) -> Part:
    """The houses in rows, each row on its pavement, all houses of a row as high as the highest."""
    pack = context.world.pack
    seen = window_places(pack.episodes.values())
    shown = [_episode(context, episode, seen[name]) for name, episode in pack.episodes.items()]
    shown += [_broken(context, loaded.id) for loaded in pack.unavailable]
    houses = [house(context, each, number, first=number == 0) for number, each in enumerate(shown)]

    def rows_(w: float) -> Part:
        across, house_w = _across(context, min(WIDEST, w + LANE - 2 * MARGIN), len(houses))
        starts = range(0, len(houses), across)
        lines = (_row(context, at // across, houses[at : at + across], house_w) for at in starts)
        return stack(6.0, *lines, gap=STREET)

    return by_width(rows_)


def _across(context: Context, w: float, count: int) -> tuple[int, float]:
    """How many houses stand in a row, and how wide they are."""
    least = LEAST * (context.look.type.body.size / 21) ** 0.6
    across = max(1, min(MOST_ACROSS, count, int((w + GAP) / (least + GAP))))
    return across, min(max(MOST, least), (w - GAP * (across - 1)) / across)


def _row(context: Context, number: int, houses: Sequence[Part], w: float) -> Part:
    """Houses on their pavement, in the middle of the screen."""
    line = put(row(*(sized(each, w) for each in houses), gap=GAP), "middle")
    street = stack(SPRING, sized(pad(_pavement(context, number, len(houses), w), right=-BEYOND), h=KERBSIDE))
    return over(street, pad(line, right=-LANE, bottom=PAVEMENT))


def _pavement(context: Context, number: int, houses: int, w: float) -> Part:
    """What the houses of a row stand on, with trees and lamps that look out between them."""
    theme = context.look.theme
    if theme.flat:
        return one(f"street-{number}", stack(FOOT, sized(box(theme.line), h=3.0)))
    between = (-GAP * 0.6, w + GAP * 1.1, *[w + GAP] * (houses - 2), *[w + GAP * 1.5] * (houses > 1), -GAP)
    if houses == 1:
        between = (-GAP * 0.6, w + GAP * 1.6, -GAP)
    trees = (_tree(("way-tree", "street-lamp", "way-pine")[(at + number) % 3]) for at in range(houses + 1))
    stands = row(SPRING, *(piece for pair in zip(between, (*trees, SPRING), strict=True) for piece in pair))
    grass = pad(box(theme.good + "58", 14.0), top=-20.0, bottom=16.0)
    kerb = stack(SPRING, sized(box(theme.quiet + "60"), h=KERB))
    whole = over(grass, pad(stands, right=BEYOND - LANE), box(theme.line), kerb)
    return one(f"street-{number}", whole)


def _tree(name: str) -> Part:
    """A tree or a lamp on the street, whose foot is where it is put: it has no width of its own."""
    side = TREE * (0.86 if name == "street-lamp" else 1.0)
    upright = stack(FOOT - side * 0.97, sized(picture("picture", name), h=side))
    return sized(pad(upright, -side / 2), 0.0)


def _episode(context: Context, episode: Episode, place: str) -> House:
    """The house of a story that can be played."""
    world, name = context.world, episode.id
    found = world.endings_found(name)
    count = len(found & episode.endings.keys())
    begun = world.under_way(name) is not None
    return House(
        f"episode:{name}",
        context.say(episode.title),
        context.say(episode.summary),
        story_facts(context, episode),
        place,
        tuple(hero.person or hero.id for hero in episode.heroes.values()),
        badge(episode),
        tuple(door_picture(episode, one) if one in found else CLOSED_DOOR for one in episode.endings),
        context.say(ENDINGS, n=len(episode.endings), found=count),
        context.say(UNDER_WAY) if begun else "",
        Push("under-way", name) if begun else Push("hero", name),
    )


def _broken(context: Context, name: str) -> House:
    """A story whose file has a mistake: said kindly, with nothing to press."""
    return House(f"broken:{name}", context.say(REPAIRED), context.say(REPAIRED_HOW))


def window_places(episodes: Iterable[Episode]) -> dict[str, str]:
    """By id, the place that is seen in the window of each story; the windows of a street differ.

    It is the first of the story's own that no house before it shows; where none is left, where it begins.
    """
    shown: dict[str, str] = {}
    for episode in episodes:
        own = places(episode)
        fresh = (place for place in own if place not in shown.values())
        shown[episode.id] = next(fresh, own[0] if own else "")
    return shown
