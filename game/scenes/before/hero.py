"""The choice of the hero: two large pictures. The story is the same; the grammar follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.frame import MARGIN, backdrop, bar, bar_bottom
from game.scenes.scene import Change, Context, Home, Push, Still
from game.story.grammar.places import first_place
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import PERSON_RATIO, Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, height, text
from game.ui.parts.device import over, screen_of, under

if TYPE_CHECKING:
    from game.action import Action
    from game.story.grammar.model import Episode, Hero

TITLE = Text("hero.title", "Who do you want to be?")
SAME = Text("hero.same", "Both have the same story. Choose whom you like.")

WIDEST, TALLEST, GAP = 420.0, 620.0, 36.0
POSES = ("phone", "rest")
"""One after the other, so that the two don't stand like twins."""


class HeroChoice(Still):
    """Heroes of one episode; pressing one leads to the content note."""

    name = "hero"

    def __init__(self, argument: str, context: Context | None = None) -> None:
        """`argument` is the id of the episode; `:anew` after it goes on to the note."""
        super().__init__(argument, context)
        self._episode, _, self._anew = argument.partition(":")

    def view(self, context: Context) -> Widget:
        """A question, one sentence, and the heroes beside each other."""
        look, view, say = context.look, context.viewport, context.say
        episode = context.world.pack.episodes.get(self._episode)
        room = view.rect.inset(MARGIN, 0)
        question, same = say(TITLE), say(SAME)
        top = Rect(room.x, bar_bottom(), room.w, height(look, question, "heading", room.w))
        below = Rect(room.x, top.bottom + 6, room.w, height(look, same, "body", room.w))
        heading = text(look, "hero.title", top, question, "heading", align="center", role="heading")
        sentence = text(look, "hero.same", below, same, "body", look.theme.quiet, "center")
        area = Rect(room.x, below.bottom + 20, room.w, view.h - below.bottom - 20 - 32)
        cards = _cards(context, episode, self._anew, area) if episode else ()
        children = (bar(context, back=True), heading, sentence, *cards)
        return Widget("hero", view.rect, backdrop(context), children)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """An episode that is gone leads home."""
        if self._episode not in context.world.pack.episodes:
            return (Home(),)
        return super().handle(action, context)


def _cards(context: Context, episode: Episode, anew: str, area: Rect) -> tuple[Widget, ...]:
    """The heroes in the middle of `area`, side by side."""
    count = len(episode.heroes)
    w = min(WIDEST, (area.w - GAP * (count - 1)) / count)
    h = min(area.h, TALLEST, w * 1.8)
    row = area.centered(w * count + GAP * (count - 1), h).moved(0, -(area.h - h) * 0.15)
    return tuple(
        _card(context, (episode, hero, anew), Rect(row.x + number * (w + GAP), row.y, w, h), number)
        for number, hero in enumerate(episode.heroes.values())
    )


def _card(context: Context, who: tuple[Episode, Hero, str], place: Rect, number: int) -> Widget:
    """A phone-like picture of the hero in the first place of the story, with the name large below."""
    look, theme = context.look, context.look.theme
    episode, hero, anew = who
    name = context.say(hero.name)
    screen = screen_of(place)
    strip_h = look.block(name, "heading", screen.w).h + 28
    strip = Rect(screen.x, screen.bottom - strip_h, screen.w, strip_h)
    picture = Rect(screen.x, screen.y, screen.w, strip.y - screen.y)
    person_w = min(picture.w * 0.98, picture.h * 0.94 * PERSON_RATIO)
    person_h = person_w / PERSON_RATIO
    person = Rect(picture.x + (picture.w - person_w) / 2, picture.bottom - person_h, person_w, person_h)
    figure = hero.person or hero.id
    shapes: tuple[Shape, ...] = (
        *under(look, place),
        Picture(picture, "place", first_place(episode), fit="cover"),
        Picture(person, "person", figure, ("happy", "", POSES[number % len(POSES)])),
        Box(strip, theme.panel),
        centred(look, strip, name, "heading", theme.on_panel),
        *over(look, place),
    )
    action = Push("note", ":".join(filter(None, (episode.id, hero.id, anew))))
    return Widget(
        f"hero:{hero.id}",
        place,
        shapes,
        role="button",
        name=name,
        action=action,
        first=number == 0,
        radius=40.0,
    )
