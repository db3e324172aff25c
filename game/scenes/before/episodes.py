"""The choice of a story: a street in which every story is a house, with a door for each of its endings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.before.episodes_house import House, house, house_height
from game.scenes.frame import MARGIN, backdrop, bar, bar_bottom
from game.scenes.scene import Context, Push, Still
from game.scenes.shared.emblems import badge
from game.story.grammar.places import places
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import height, text
from game.ui.parts.scrolling import scroll, shifted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.story.grammar.model import Episode

TITLE = Text("episodes.title", "Choose a story")
# Translators: for whom a story is, in years.
AGES = Text("episodes.ages", "For ages {ages}")
ADULTS = Text("episodes.adults", "For adults")
MINUTES = Text("episodes.minutes", "About {n} minute", "About {n} minutes")
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
TREE, CLOUD = 190.0, 190.0


class Episodes(Still):
    """All stories, playable or not; pressing one asks for the hero, or whether to go on where it is begun."""

    name = "episodes"

    def view(self, context: Context) -> Widget:
        """A heading, and the street in a page that scrolls."""
        look, view = context.look, context.viewport
        title = context.say(TITLE)
        room = view.rect.inset(MARGIN, 0).centered(WIDEST, view.h)
        place = Rect(room.x, bar_bottom() - 4, room.w, height(look, title, "heading", room.w))
        heading = text(look, "episodes.title", place, title, "heading", role="heading")
        window = Rect(0, place.bottom, view.w, view.h - place.bottom)
        moved = context.scrolled.get("episodes.scroll", 0.0)

        def content(lane: Rect) -> tuple[tuple[Widget, ...], float]:
            return _at_the_bottom(context, lane, room, window.h)

        area = scroll(look, "episodes.scroll", window, content, moved, role="list", name=title)
        return Widget("episodes", view.rect, backdrop(context), (bar(context, back=True), area, heading))


def _at_the_bottom(context: Context, lane: Rect, room: Rect, free: float) -> tuple[tuple[Widget, ...], float]:
    """The street; it begins at the lower edge of the screen where it is less high than that."""
    rows, total = _street(context, lane, room)
    lower = max(0.0, free - total)
    sky = (_clouds(lane, lower),) if lower > CLOUD * 0.5 and not context.look.theme.flat else ()
    return (*sky, *(shifted(one, lower) for one in rows)), total + lower


def _clouds(lane: Rect, high: float) -> Widget:
    """Clouds over the roofs, where the sky is high."""
    place = Rect(lane.x, lane.y, lane.w, high)
    shapes = tuple(
        Picture(
            Rect(lane.x + lane.w * x, lane.y + high * y - CLOUD * 0.5, CLOUD * k, CLOUD * k),
            "picture",
            "street-cloud",
        )
        for x, y, k in ((0.16, 0.62, 1.0), (0.44, 0.4, 0.7), (0.72, 0.7, 0.9))
    )
    return Widget("street-sky", place, shapes)


def _street(context: Context, lane: Rect, room: Rect) -> tuple[tuple[Widget, ...], float]:
    """The houses in rows, each row on its pavement, all houses of a row as high as the highest."""
    pack = context.world.pack
    seen = window_places(pack.episodes.values())
    houses = [_episode(context, episode, seen[name]) for name, episode in pack.episodes.items()]
    houses += [_broken(context, loaded.id) for loaded in pack.unavailable]
    across, w = _across(context, room.w, len(houses))
    made: list[Widget] = []
    y = lane.y + 6
    for start in range(0, len(houses), across):
        row = houses[start : start + across]
        h = max(house_height(context, one, w) for one in row)
        left = room.x + (room.w - len(row) * w - (len(row) - 1) * GAP) / 2
        places = tuple(Rect(left + number * (w + GAP), y, w, h) for number in range(len(row)))
        made.append(_pavement(context, start // across, lane, places))
        for number, (one, place) in enumerate(zip(row, places, strict=True), start):
            made.append(house(context, one, place, number, first=number == 0))
        y += h + PAVEMENT + STREET
    return tuple(made), y - STREET - lane.y


def _across(context: Context, w: float, count: int) -> tuple[int, float]:
    """How many houses stand in a row, and how wide they are."""
    least = LEAST * (context.look.type.body.size / 21) ** 0.6
    across = max(1, min(MOST_ACROSS, count, int((w + GAP) / (least + GAP))))
    return across, min(max(MOST, least), (w - GAP * (across - 1)) / across)


def _pavement(context: Context, row: int, lane: Rect, places: tuple[Rect, ...]) -> Widget:
    """What the houses of a row stand on, with trees and lamps that look out between them."""
    look, theme, bottom = context.look, context.look.theme, places[0].bottom
    strip = Rect(lane.x, bottom - 6, lane.w + 20, PAVEMENT + 6)
    if look.theme.flat:
        line = Rect(strip.x, bottom, strip.w, 3)
        return Widget(f"street-{row}", strip, (Box(line, theme.line),))
    gaps = [
        places[0].x - GAP * 0.6,
        *(place.right + GAP / 2 for place in places[:-1]),
        places[-1].right + GAP,
    ]
    stands: list[Shape] = []
    for number, x in enumerate(gaps):
        name = ("way-tree", "street-lamp", "way-pine")[(number + row) % 3]
        side = TREE * (0.86 if name == "street-lamp" else 1.0)
        stands.append(Picture(Rect(x - side / 2, bottom - side * 0.97, side, side), "picture", name))
    kerb = Rect(strip.x, strip.bottom - KERB, strip.w, KERB)
    grass = Box(Rect(strip.x, bottom - 26, strip.w, 40), theme.good + "58", 14.0)
    return Widget(
        f"street-{row}", strip, (grass, *stands, Box(strip, theme.line), Box(kerb, theme.quiet + "60"))
    )


def _episode(context: Context, episode: Episode, place: str) -> House:
    """The house of a story that can be played."""
    world, name = context.world, episode.id
    found = world.endings_found(name)
    count = len(found & episode.endings.keys())
    ages = ADULTS if episode.ages == "adults" else AGES
    begun = world.under_way(name) is not None
    return House(
        f"episode:{name}",
        context.say(episode.title),
        context.say(episode.summary),
        (
            ("ages", "profile", context.say(ages, ages=episode.ages.replace("-", "–"))),
            ("minutes", "clock", context.say(MINUTES, n=episode.minutes)),
        ),
        place,
        tuple(hero.person or hero.id for hero in episode.heroes.values()),
        badge(episode),
        tuple((ending.kind if one in found else "") for one, ending in episode.endings.items()),
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
