"""The episode in the plan: what it is about and as whom it begins, or how to go on with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson.actions import As, ToStory
from game.lesson.scenes.kit import Press, Slide, nothing
from game.story.grammar.places import first_place
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import PERSON_RATIO, Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred
from game.ui.parts.column import column, words
from game.ui.parts.device import over, screen_of, under
from game.ui.parts.facts import fact
from game.ui.parts.scrolling import shifted

if TYPE_CHECKING:
    from game.lesson.scenes.kit import Content
    from game.lesson_flow.state import State
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode, Hero

STOP = Text("lesson.story-stop", "We can stop or skip at any time. Nobody has to go on.")
VOTES = Text(
    "lesson.story-votes", "At some places we stop, talk and vote. There is no prize for being quick."
)
WHOM = Text("lesson.story-whom", "As whom do we play?")
BEGIN = Text("lesson.story-begin", "Begin the story")
GO_ON = Text("lesson.story-go-on", "On with the story")
DOORS = Text("lesson.story-doors", "The way, and other doors")
GONE = Text("lesson.story-gone", "This story can't be played on this computer. Choose another one.")

GAP = 24.0


def story(context: Context, state: State, page: int) -> Slide:
    """Before the story its note and its heroes; in it, the way back to it; after it, the other doors."""
    del page
    episode = context.world.pack.episodes.get(state.setup.episode)
    if episode is None:
        return Slide(context.say(GONE), nothing, skip=True)
    shown = episode
    play = context.world.play
    title = context.say(episode.title)

    def laid(room: Rect) -> Content:
        return _before(context, shown, room)

    if play is None or play.episode.id != episode.id:
        main = Press("begin", BEGIN, As(next(iter(episode.heroes))), "play")
        return Slide(title, laid, main=main, skip=True)
    if play.state.ended:
        return Slide(title, laid, more=(Press("doors", DOORS, ToStory(), "door-open"),))
    return Slide(title, laid, main=Press("go-on", GO_ON, ToStory(), "play"), skip=True)


def _before(context: Context, episode: Episode, room: Rect) -> Content:
    """What it is about at the left, and the heroes at the right or, on a high slide, below it.

    A hero is pressed to begin.
    """
    look, theme = context.look, context.look.theme
    high = context.viewport.portrait
    left, right = (room, room) if high else room.take_left(room.w * 0.5, 36.0)
    hero = next(iter(episode.heroes.values()))
    note = context.catalog.render(episode.note, gender=hero.gender, hero=hero.name)
    ink = (theme.accent, theme.on_page)
    said, h = column(
        left,
        (
            words(look, "story.note", note, "subheading", theme.on_page),
            20.0,
            fact(look, "story.stop", "pause", context.say(STOP), "body", ink),
            12.0,
            fact(look, "story.votes", "hand", context.say(VOTES), "body", ink),
        ),
    )
    if high:
        below = Rect(room.x, room.y + h + 36, room.w, room.h - h - 36)
        cards, cards_h = _heroes(context, episode, below)
        return (*said, *cards), h + 36 + cards_h
    cards, cards_h = _heroes(context, episode, right)
    tall = max(h, cards_h)
    return (*(shifted(one, (tall - h) / 2) for one in said), *cards), tall


def _heroes(context: Context, episode: Episode, room: Rect) -> Content:
    look = context.look
    heading = words(look, "story.whom", context.say(WHOM), "subheading", look.theme.on_page, align="center")(
        Rect(room.x, room.y, room.w, 0)
    )
    heroes = tuple(episode.heroes.values())
    w = min(250.0, (room.w - GAP * (len(heroes) - 1)) / len(heroes))
    h = max(240.0, min(420.0, room.h - heading.rect.h - 20))
    x = room.x + (room.w - w * len(heroes) - GAP * (len(heroes) - 1)) / 2
    y = heading.rect.bottom + 14
    cards = tuple(
        _card(context, episode, hero, Rect(x + at * (w + GAP), y, w, h)) for at, hero in enumerate(heroes)
    )
    return (heading, *cards), heading.rect.h + 14 + h


def _card(context: Context, episode: Episode, hero: Hero, place: Rect) -> Widget:
    """A hero in the first place of the story, with the name below."""
    look, theme, name = context.look, context.look.theme, context.say(hero.name)
    screen = screen_of(place)
    strip_h = look.block(name, "heading", screen.w).h + 18
    picture, strip = screen.take_top(screen.h - strip_h)
    w = min(picture.w * 0.98, picture.h * 0.94 * PERSON_RATIO)
    h = w / PERSON_RATIO
    person = Rect(picture.x + (picture.w - w) / 2, picture.bottom - h, w, h)
    shapes: tuple[Shape, ...] = (
        *under(look, place),
        Picture(picture, "place", first_place(episode), fit="cover"),
        Picture(person, "person", hero.person or hero.id, ("happy", "", "rest")),
        Box(strip, theme.panel),
        centred(look, strip, name, "heading", theme.on_panel),
        *over(look, place),
    )
    play = context.world.play
    free = play is None or play.episode.id != episode.id or bool(play.state.ended)
    return Widget(
        f"hero:{hero.id}", place, shapes, role="button" if free else "image", name=name,
        action=As(hero.id) if free else None, radius=40.0,
    )  # fmt: skip
