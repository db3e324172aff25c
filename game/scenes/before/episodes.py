"""The choice of a story: a street over a bridge, every story a house with a door for each of its endings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.before.episodes_house import House
from game.scenes.before.episodes_street import WIDEST, Street, street
from game.scenes.frame import MARGIN, bar, bar_bottom, screen
from game.scenes.scene import Context, Push, Still
from game.scenes.shared.emblems import CLOSED_DOOR, badge, door_picture
from game.scenes.shared.story_facts import BEHIND_DOOR, FOR_ADULTS, FOR_ADULTS_MORE, by_age, story_facts
from game.story.grammar.places import places
from game.text import Text
from game.ui.parts.cards import Words
from game.ui.parts.layout import by_size, over, row, stack
from game.ui.parts.part import one, picture, sign
from game.ui.parts.pieces import card, placed, said, two_lines
from game.ui.parts.sizing import at_least, at_most, fill, pad, put, square, unseen

if TYPE_CHECKING:
    from collections.abc import Iterable

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

CLOUD, MOST_DOOR = 190.0, 620.0


class Episodes(Still):
    """The stories for children, or those for adults; pressing one asks for the hero, or whether to go on."""

    name = "episodes"

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """`argument` is `adults` for the stories behind the door of their own."""
        super().__init__(argument, context)
        self.adults = argument == BEHIND_DOOR

    def view(self, context: Context) -> Widget:
        """A heading, and the street in a page that scrolls."""
        title = context.say(FOR_ADULTS if self.adults else TITLE)
        heading = said(context.look, "episodes.title", title, "heading", role="heading")
        head = stack(bar_bottom() - 4, pad(put(at_most(heading, WIDEST), "middle"), MARGIN))

        def content(lane: Rect) -> Content:
            houses = _houses(context, adults=self.adults)
            shown = (_sky(context), street(context, houses), _door(context, adults=self.adults))
            return at_least(stack(*shown), lane.h).content(lane)

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


def _houses(context: Context, *, adults: bool) -> Street:
    """The houses of both banks; stories that can't be played stand at the end of the far one."""
    pack = context.world.pack
    seen = window_places(pack.episodes.values())
    near, far = banks([each for each in pack.episodes.values() if each.for_adults == adults])
    houses = [[_episode(context, each, seen[each.id]) for each in bank] for bank in (near, far)]
    if not adults:
        houses[-1 if far else 0] += [_broken(context, loaded.id) for loaded in pack.unavailable]
    return Street(*map(tuple, houses))


def _door(context: Context, *, adults: bool) -> Part:
    """At the end of the street a door of their own for stories for adults, if there are any."""
    if adults or not context.world.pack.for_adults:
        return stack()
    look, say = context.look, context.say
    words = Words(say(FOR_ADULTS), say(FOR_ADULTS_MORE), "button", least=72.0)
    icon = put(square(sign("door-open", look.theme.accent), 40.0), down="middle")
    door = row(20.0, icon, 16.0, pad(two_lines(look, words), 0.0, 10.0), 20.0)
    made = card(
        look, "episodes.adults", at_least(door, 72.0), name=say(FOR_ADULTS), value=say(FOR_ADULTS_MORE),
        radius=22.0, action=Push("episodes", BEHIND_DOOR),
    )  # fmt: skip
    return pad(put(at_most(made, MOST_DOOR), "middle"), 0.0, 28.0)


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


def banks(episodes: Iterable[Episode]) -> tuple[tuple[Episode, ...], tuple[Episode, ...]]:
    """The stories of the near bank, for the younger ones, and of the far one; both in the order of age."""
    stories = by_age(episodes)
    half = (len(stories) + 1) // 2
    return tuple(stories[:half]), tuple(stories[half:])


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
