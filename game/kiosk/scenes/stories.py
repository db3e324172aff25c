"""The first screen of a session: the stories on offer, each as a large card to touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.kiosk.scenes.kit import stand_of, world_of
from game.scenes.frame import MARGIN, backdrop, bar, bar_bottom
from game.scenes.scene import Context, Push, Still
from game.story.grammar.places import first_place
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import PERSON_RATIO, Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import height, text
from game.ui.parts.cards import Words, words_height, words_shapes
from game.ui.parts.device import over, screen_of, under

if TYPE_CHECKING:
    from game.story.grammar.model import Episode

TITLE = Text("kiosk.which-story", "Which story do you want to play?")

GAP = 26.0
WIDEST, TALLEST = 420.0, 560.0
PAD = 18.0


class Stories(Still):
    """Touching a card leads to its note and its heroes."""

    name = "kiosk-stories"

    def view(self, context: Context) -> Widget:
        """A question, and the cards beside each other, or below each other on a tall screen."""
        look, view, title = context.look, context.viewport, context.say(TITLE)
        room = view.rect.inset(MARGIN, 0)
        top = Rect(room.x, bar_bottom(look), room.w, height(look, title, "heading", room.w))
        heading = text(look, "stories.title", top, title, "heading", align="center", role="heading")
        area = Rect(room.x, top.bottom + 20, room.w, view.h - top.bottom - 20 - 28)
        stories = stand_of(context).episodes(world_of(context).pack)
        cards = tuple(
            _card(context, one, place, number, beside=view.portrait)
            for number, (one, place) in enumerate(
                zip(stories, _places(context, area, len(stories)), strict=True)
            )
        )
        return Widget("stories", view.rect, backdrop(context), (bar(context), heading, *cards))


def _places(context: Context, area: Rect, count: int) -> list[Rect]:
    """Where the cards stand, in the middle of `area`."""
    gap = context.look.apart(GAP)
    if context.viewport.portrait:
        h = min(300.0, (area.h - gap * (count - 1)) / count)
        return [Rect(area.x, area.y + at * (h + gap), area.w, h) for at in range(count)]
    w = min(WIDEST, (area.w - gap * (count - 1)) / count)
    row = area.centered(w * count + gap * (count - 1), min(TALLEST, area.h))
    return [Rect(row.x + at * (w + gap), row.y, w, row.h) for at in range(count)]


def _card(context: Context, episode: Episode, place: Rect, number: int, *, beside: bool) -> Widget:
    """A picture of the story's first place with its heroes, and its title and sentence below or beside it."""
    look, theme, say = context.look, context.look.theme, context.say
    words = Words(say(episode.title), say(episode.summary), "subheading", "small")
    screen = screen_of(place)
    if beside:
        picture, strip = screen.take_left(screen.w * 0.42)
    else:
        picture, strip = screen.take_top(screen.h - words_height(look, words, screen.w - 2 * PAD) - 2 * PAD)
    shapes: tuple[Shape, ...] = (
        *under(look, place),
        Picture(picture, "place", first_place(episode), fit="cover"),
        *_heroes(episode, picture),
        Box(strip, theme.panel),
        *words_shapes(look, words, strip.inset(PAD, PAD)),
        *over(look, place),
    )
    return Widget(
        f"story:{episode.id}", place, shapes, role="button", name=words.main, value=words.below,
        action=Push("kiosk-begin", episode.id), first=number == 0, radius=40.0,
    )  # fmt: skip


def _heroes(episode: Episode, picture: Rect) -> tuple[Picture, ...]:
    """Both heroes at the lower edge of the picture, side by side."""
    people = [hero.person or hero.id for hero in episode.heroes.values()][:2]
    h = min(picture.h * 0.92, picture.w * 0.5 / PERSON_RATIO)
    w = h * PERSON_RATIO
    left = picture.x + (picture.w - w * len(people)) / 2
    poses = ("phone", "rest")
    return tuple(
        Picture(
            Rect(left + at * w, picture.bottom - h, w, h),
            "person",
            who,
            ("happy", "", poses[at % len(poses)]),
        )
        for at, who in enumerate(people)
    )
