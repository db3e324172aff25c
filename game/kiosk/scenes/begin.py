"""Before a story: what it is about, and two heroes; touching one begins it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.kiosk.scenes.kit import stand_of, world_of
from game.scenes.before.hero import TITLE
from game.scenes.frame import MARGIN, bar, bar_bottom, screen
from game.scenes.hero_card import hero_card
from game.scenes.scene import Change, Context, Home, Push, Still
from game.story.playing.play import Play
from game.text import Text
from game.ui.parts.column import words
from game.ui.parts.layout import lineup, split, stack
from game.ui.parts.pieces import board, placed, said
from game.ui.parts.sizing import asks, pad, put

if TYPE_CHECKING:
    from game.story.grammar.model import Episode
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

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
        top, episode = placed(bar(context, back=True)), self._found(context)
        if episode is None:
            return screen(context, "begin", top)
        note, heroes = put(_note(context, episode), down="top"), _heroes(context, episode)
        tall = context.viewport.portrait
        both = split(note, heroes, 0.4, GAP, down=True) if tall else split(note, heroes, 0.46, GAP)
        return screen(context, "begin", top, pad(stack(bar_bottom(context.look), both, 24.0), MARGIN))

    def _found(self, context: Context) -> Episode | None:
        stories = stand_of(context).episodes(world_of(context).pack)
        return next((one for one in stories if one.id == self._episode), None)


def _note(context: Context, episode: Episode) -> Part:
    """Title, content note, and that one can stop; it scrolls where it has to."""
    look, ink = context.look, context.look.theme.on_panel
    hero = next(iter(episode.heroes.values()))
    about = context.catalog.render(episode.note, gender=hero.gender, hero=hero.name)
    pieces = (
        words(look, "begin.story", context.say(episode.title), "heading", ink, role="heading"),
        10.0,
        words(look, "begin.note", context.say(NOTE), "label", look.theme.quiet),
        4.0,
        words(look, "begin.said", about, "body", ink),
        18.0,
        words(look, "begin.stop", context.say(STOP), "small", look.theme.quiet),
    )
    area = context.scroll("begin.scroll", stack(*pieces).content)
    return asks(board(look, "begin.panel", area, 26.0, 24.0), 2.0)


def _heroes(context: Context, episode: Episode) -> Part:
    """The question, and the heroes below it."""
    look = context.look
    question = said(look, "begin.title", context.say(TITLE), "subheading", align="center", role="heading")
    cards = [
        hero_card(context, episode, number, As(hero.id), beside_name=11.0, first=number == 0)
        for number, hero in enumerate(episode.heroes.values())
    ]
    return stack(question, 14.0, lineup(cards, look.apart(GAP), WIDEST, TALLEST))
