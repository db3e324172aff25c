"""The choice of the hero: two large pictures. The story is the same; the grammar follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.scenes.frame import MARGIN, bar, bar_bottom, screen
from game.scenes.hero_card import hero_card
from game.scenes.scene import Change, Context, Home, Push, Still
from game.scenes.shared.story_doors import towards
from game.text import Text
from game.ui.parts.layout import lineup, stack
from game.ui.parts.pieces import placed, said
from game.ui.parts.sizing import SPRING, pad

if TYPE_CHECKING:
    from game.story.grammar.model import Episode
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

TITLE = Text("hero.title", "Who do you want to be?")
SAME = Text("hero.same", "Both have the same story. Choose whom you like.")

WIDEST, TALLEST, GAP = 420.0, 620.0, 36.0


class Towards(Action, frozen=True):
    """Begin as this hero at the decision behind which a closed door lies."""

    hero: str


class HeroChoice(Still):
    """Heroes of one episode; pressing one leads to the content note."""

    name = "hero"

    def __init__(self, argument: str, context: Context | None = None) -> None:
        """`argument` is the id of the episode, or `episode:ending` where a closed door was pressed."""
        super().__init__(argument, context)
        self._episode, _, self._ending = argument.partition(":")

    def view(self, context: Context) -> Widget:
        """A question, one sentence, and the heroes beside each other."""
        look, say = context.look, context.say
        episode = context.world.pack.episodes.get(self._episode)
        body = stack(
            bar_bottom(),
            said(look, "hero.title", say(TITLE), "heading", align="center", role="heading"),
            6.0,
            said(look, "hero.same", say(SAME), "body", look.theme.quiet, "center"),
            20.0,
            _cards(context, episode, self._ending) if episode else SPRING,
            32.0,
        )
        return screen(context, "hero", placed(bar(context, back=True)), pad(body, MARGIN))

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """An episode that is gone leads home."""
        if self._episode not in context.world.pack.episodes:
            return (Home(),)
        if isinstance(action, Towards):
            return towards(context, context.world.pack.episodes[self._episode], action.hero, self._ending)
        return super().handle(action, context)


def _cards(context: Context, episode: Episode, ending: str) -> Part:
    """The heroes side by side, a little above the middle."""
    known = ending in episode.endings
    cards = [
        hero_card(
            context, episode, number,
            Towards(hero.id) if known else Push("note", f"{episode.id}:{hero.id}"), first=number == 0,
        )
        for number, hero in enumerate(episode.heroes.values())
    ]  # fmt: skip
    return lineup(cards, GAP, WIDEST, TALLEST, upright=1.8, above=0.35)
