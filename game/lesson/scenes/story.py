"""The episode in the plan: what it is about and as whom it begins, or how to go on with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson.actions import As, BackToStop, ToStory
from game.lesson.scenes.kit import Press, Slide, nothing
from game.scenes.hero_card import hero_card
from game.text import Text
from game.ui.parts.facts import fact
from game.ui.parts.fitting import as_high_as_fits, yielding
from game.ui.parts.layout import lineup, row, stack
from game.ui.parts.pieces import said
from game.ui.parts.sizing import put, share_of, sized

if TYPE_CHECKING:
    from game.lesson_flow.state import State
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.ui.draw.geometry import Rect
    from game.ui.parts.part import Content, Part

STOP = Text("lesson.story-stop", "We can stop or skip at any time. Nobody has to go on.")
VOTES = Text(
    "lesson.story-votes",
    "At some places we stop, talk, and vote with raised hands, which everybody sees. "
    "It is about the story alone.",
)
WHOM = Text("lesson.story-whom", "As whom do we play?")
# Translators: {name} is a person of the story, in the basic form.
BEGIN = Text("lesson.story-begin", "Begin as {name}")
# Translators: the class plays in two halves: at each decision one half decides, and the other asks.
TWO = Text("lesson.story-two", "As {name}, in two halves")
GO_ON = Text("lesson.story-go-on", "On with the story")
LAST_STOP = Text("lesson.story-last-stop", "Back to the last stop")
DOORS = Text("lesson.story-doors", "The way, and other doors")
GONE = Text("lesson.story-gone", "This story can't be played on this computer. Choose another one.")

GAP, APART = 24.0, 36.0
"""Room between two heroes, and between them and what is said."""
WIDEST = 250.0
SHADOW = 6.0
"""Room below the cards, so that their shadow is not cut off where the page scrolls."""
LARGEST, LEAST = 420.0, 240.0
"""How high a hero's card is where there is room, and where there is none."""


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
        first = next(iter(episode.heroes.values()))
        main = Press("begin", BEGIN, As(first.id), "play", name=first.name)
        halves = Press("two", TWO, As(first.id, "mixed"), "team", name=first.name)
        return Slide(title, laid, main=main, more=(halves,), skip=True)
    if play.state.ended:
        return Slide(title, laid, more=(Press("doors", DOORS, ToStory(), "door-open"),))
    stop = (Press("stop", LAST_STOP, BackToStop(), "hand"),) if state.decisions else ()
    return Slide(title, laid, main=Press("go-on", GO_ON, ToStory(), "play"), more=stop, skip=True)


def _before(context: Context, episode: Episode, room: Rect) -> Content:
    """What it is about at the left, and the heroes at the right or, on a high slide, below it."""
    about = _about(context, episode)
    heroes, least = (_heroes(context, episode, h) for h in (LARGEST, LEAST))
    if context.viewport.portrait:
        whole, lowest = (stack(about, APART, each) for each in (heroes, least))
        return as_high_as_fits(whole, lowest, room.h).content(room)
    beside = put(as_high_as_fits(heroes, least, room.h), down="top")
    return row(share_of(put(about, down="middle"), 0.5), APART, beside).content(room)


def _about(context: Context, episode: Episode) -> Part:
    """What the class should know before the story."""
    look, theme = context.look, context.look.theme
    hero = next(iter(episode.heroes.values()))
    # A class is more than one, as two at one screen are.
    note = context.catalog.render(episode.note, gender=hero.gender, players="mixed", hero=hero.name)
    ink = (theme.accent, theme.on_page)
    return stack(
        said(look, "story.note", note, "subheading", theme.on_page),
        20.0,
        fact(look, "story.stop", "pause", context.say(STOP), "body", ink),
        12.0,
        fact(look, "story.votes", "hand", context.say(VOTES), "body", ink),
    )


def _heroes(context: Context, episode: Episode, tallest: float) -> Part:
    """The question, and below it the heroes, of whom one is pressed to begin; they are so high, or less."""
    look, play = context.look, context.world.play
    free = play is None or play.episode.id != episode.id or bool(play.state.ended)
    cards = [
        hero_card(context, episode, number, As(hero.id) if free else None, beside_name=9.0)
        for number, hero in enumerate(episode.heroes.values())
    ]
    heading = said(look, "story.whom", context.say(WHOM), "subheading", look.theme.on_page, "center")
    return stack(heading, 14.0, yielding(sized(lineup(cards, GAP, WIDEST, tallest), h=tallest)), SHADOW)
