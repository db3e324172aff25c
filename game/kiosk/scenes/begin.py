"""Before a story: what it is about, and two heroes; touching one begins it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.kiosk.scenes.kit import stand_of, world_of
from game.scenes.before.hero import TITLE
from game.scenes.frame import MARGIN, backdrop, bar, bar_bottom
from game.scenes.scene import Change, Context, Home, Push, Still
from game.story.grammar.places import first_place
from game.story.playing.play import Play
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import PERSON_RATIO, Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, panel, text
from game.ui.parts.column import column, words
from game.ui.parts.device import over, screen_of, under
from game.ui.parts.scrolling import lane, scroll

if TYPE_CHECKING:
    from game.story.grammar.model import Episode, Hero

NOTE = Text("kiosk.note", "About this story")
STOP = Text(
    "kiosk.stop", "You can stop at any time with the button at the top: nothing of your play is kept here."
)

GAP = 24.0
WIDEST, TALLEST = 300.0, 540.0


class As(Action, frozen=True):
    """Begin as this hero."""

    hero: str


class Begin(Still):
    """The note at one side and the heroes at the other; below each other on a tall screen."""

    name = "kiosk-begin"

    def __init__(self, argument: str, context: Context | None = None) -> None:
        """`argument` is the id of the story."""
        super().__init__(argument, context)
        self._episode = argument

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """A hero begins the story."""
        episode = self._found(context)
        if episode is None:
            return (Home(),)
        if isinstance(action, As):
            context.world.keep(Play.begin(episode, action.hero), "play")
            return (Home(), Push("play"))
        return super().handle(action, context)

    def view(self, context: Context) -> Widget:
        """Bar, note and heroes."""
        view, episode = context.viewport, self._found(context)
        top = bar_bottom(context.look)
        page = Rect(MARGIN, top, view.w - 2 * MARGIN, view.h - top - 24)
        if episode is None:
            return Widget("begin", view.rect, backdrop(context), (bar(context, back=True),))
        if view.portrait:
            note, heroes = page.take_top(page.h * 0.4, GAP)
        else:
            note, heroes = page.take_left(page.w * 0.46, GAP)
        children = (
            bar(context, back=True),
            _note(context, episode, note),
            *_heroes(context, episode, heroes),
        )
        return Widget("begin", view.rect, backdrop(context), children)

    def _found(self, context: Context) -> Episode | None:
        stories = stand_of(context).episodes(world_of(context).pack)
        return next((one for one in stories if one.id == self._episode), None)


def _note(context: Context, episode: Episode, room: Rect) -> Widget:
    """Title, content note, and that one can stop; it scrolls where it has to."""
    look, ink = context.look, context.look.theme.on_panel
    hero = next(iter(episode.heroes.values()))
    said = context.catalog.render(episode.note, gender=hero.gender, hero=hero.name)
    pieces = (
        words(look, "begin.story", context.say(episode.title), "heading", ink, role="heading"),
        10.0,
        words(look, "begin.note", context.say(NOTE), "label", look.theme.quiet),
        4.0,
        words(look, "begin.said", said, "body", ink),
        18.0,
        words(look, "begin.stop", context.say(STOP), "small", look.theme.quiet),
    )
    inner = room.inset(26, 24)
    wanted = column(lane(inner), pieces)[1]
    place = Rect(room.x, room.y, room.w, min(room.h, wanted + 50))
    moved = context.scrolled.get("begin.scroll", 0.0)
    area = scroll(look, "begin.scroll", place.inset(26, 24), lambda inside: column(inside, pieces), moved)
    return Widget("begin.panel", place, (panel(look, place),), (area,))


def _heroes(context: Context, episode: Episode, room: Rect) -> tuple[Widget, ...]:
    """The question, and the heroes below it."""
    look = context.look
    heading = text(
        look, "begin.title", Rect(room.x, room.y, room.w, 0), context.say(TITLE), "subheading",
        align="center", role="heading",
    )  # fmt: skip
    area = Rect(room.x, heading.rect.bottom + 14, room.w, room.bottom - heading.rect.bottom - 14)
    heroes, gap = tuple(episode.heroes.values()), look.apart(GAP)
    w = min(WIDEST, (area.w - gap * (len(heroes) - 1)) / len(heroes))
    row = area.centered(w * len(heroes) + gap * (len(heroes) - 1), min(TALLEST, area.h))
    places = [Rect(row.x + at * (w + gap), row.y, w, row.h) for at in range(len(heroes))]
    cards = (
        _card(context, episode, hero, place, first=place is places[0])
        for hero, place in zip(heroes, places, strict=True)
    )
    return heading, *cards


def _card(context: Context, episode: Episode, hero: Hero, place: Rect, *, first: bool) -> Widget:
    """A hero in the story's first place, with the name below."""
    look, theme, name = context.look, context.look.theme, context.say(hero.name)
    screen = screen_of(place)
    strip_h = look.block(name, "heading", screen.w).h + 22
    picture, strip = screen.take_top(screen.h - strip_h)
    w = min(picture.w * 0.98, picture.h * 0.94 * PERSON_RATIO)
    h = w / PERSON_RATIO
    person = Rect(picture.x + (picture.w - w) / 2, picture.bottom - h, w, h)
    shapes: tuple[Shape, ...] = (
        *under(look, place),
        Picture(picture, "place", first_place(episode), fit="cover"),
        Picture(person, "person", hero.person or hero.id, ("happy", "", "phone" if first else "rest")),
        Box(strip, theme.panel),
        centred(look, strip, name, "heading", theme.on_panel),
        *over(look, place),
    )
    return Widget(
        f"hero:{hero.id}", place, shapes, role="button", name=name, action=As(hero.id), first=first,
        radius=40.0,
    )  # fmt: skip
