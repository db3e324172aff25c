"""The choice of the hero: two large pictures. The story is the same; the grammar follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from game.action import Action
from game.scenes.frame import MARGIN, bar, bar_bottom, screen
from game.scenes.hero_card import hero_card
from game.scenes.scene import Change, Context, Home, Push, Still
from game.scenes.shared.story_doors import towards
from game.text import Players, Text
from game.ui.parts.basic import natural_width
from game.ui.parts.layout import by_width, lineup, rows, stack
from game.ui.parts.part import one
from game.ui.parts.pieces import placed, pressed, said
from game.ui.parts.sizing import SPRING, at_most, pad, put

if TYPE_CHECKING:
    from game.story.grammar.model import Episode
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

TITLE = Text("hero.title", "Who do you want to be?")
SAME = Text("hero.same", "Both have the same story. Choose whom you like.")

# Translators: on a button: two children play at one screen.
TWO = Text("hero.two", "Two of us")
# Translators: who plays at one screen, on buttons: one child, two girls, two boys, a girl and a boy.
WHO: Final[dict[Players, tuple[str, Text]]] = {
    "": ("profile", Text("hero.just-me", "Just me")),
    "girls": ("team", Text("hero.two-girls", "Two girls")),
    "boys": ("team", Text("hero.two-boys", "Two boys")),
    "mixed": ("team", Text("hero.girl-and-boy", "A girl and a boy")),
}

WIDEST, TALLEST, GAP = 420.0, 620.0, 36.0
MARGIN_BELOW = 20.0


class AtScreen(Action, frozen=True):
    """So many of us play, told as the grammar needs it; nothing else is asked, and nothing kept of it."""

    players: Players


class Towards(Action, frozen=True):
    """Begin as this hero at the decision behind which a closed door lies."""

    hero: str


class HeroChoice(Still):
    """Heroes of one episode, and whether two play; pressing a hero leads to the content note."""

    name = "hero"

    def __init__(self, argument: str, context: Context | None = None) -> None:
        """`argument` is the id of the episode, or `episode:ending` where a closed door was pressed."""
        super().__init__(argument, context)
        self._episode, _, self._ending = argument.partition(":")
        self._players: Players = ""

    def view(self, context: Context) -> Widget:
        """A question, one sentence, and the heroes beside each other."""
        context = replace(context, players=self._players)
        look, say = context.look, context.say
        episode = context.world.pack.episodes.get(self._episode)
        body = stack(
            bar_bottom(),
            said(look, "hero.title", say(TITLE), "heading", align="center", role="heading"),
            6.0,
            said(look, "hero.same", say(SAME), "body", look.theme.quiet, "center"),
            20.0,
            _cards(context, episode, self._ending, self._players) if episode else SPRING,
            16.0,
            _who(context, self._players),
            MARGIN_BELOW,
        )
        return screen(context, "hero", placed(bar(context, back=True)), pad(body, MARGIN))

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """An episode that is gone leads home."""
        if self._episode not in context.world.pack.episodes:
            return (Home(),)
        if isinstance(action, AtScreen):
            self._players = action.players
            return ()
        if isinstance(action, Towards):
            episode = context.world.pack.episodes[self._episode]
            return towards(context, episode, action.hero, self._ending, self._players)
        return super().handle(action, context)


def _who(context: Context, players: Players) -> Part:
    """The button for two; once it was pressed, who they are, as the grammar needs it."""
    look = context.look
    if not players:
        two = pressed(look, "two", context.say(TWO), AtScreen("mixed"), kind="quiet", icon_name="team")
        return put(two, "middle")
    made = [
        pressed(
            look, f"who:{each}", context.say(words), AtScreen(each), kind="quiet", icon_name=icon,
            role="radio", state=("selected",) if each == players else (),
        )
        for each, (icon, words) in WHO.items()
    ]  # fmt: skip
    labels = (natural_width(look, context.say(words), has_icon=True) for _, words in WHO.values())
    wide, gap = max(labels), look.apart(GAP / 4)

    def laid(w: float) -> Part:
        """All beside each other, or in pairs, that none is left alone, or below each other."""
        across = next(many for many in (len(made), 2, 1) if many == 1 or many * (wide + gap) <= w + gap)
        return rows(made, across, gap)

    return one("who", put(at_most(by_width(laid), wide * len(made) + GAP), "middle"), role="list")


def _cards(context: Context, episode: Episode, ending: str, players: Players) -> Part:
    """The heroes side by side, a little above the middle."""
    known = ending in episode.endings
    more = f":{players}" if players else ""
    cards = [
        hero_card(
            context, episode, number,
            Towards(hero.id) if known else Push("note", f"{episode.id}:{hero.id}{more}"), first=number == 0,
        )
        for number, hero in enumerate(episode.heroes.values())
    ]  # fmt: skip
    return lineup(cards, GAP, WIDEST, TALLEST, upright=1.8, above=0.35)
