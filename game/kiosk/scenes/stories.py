"""The first screen of a session: the stories on offer, each as a large card to touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.kiosk.scenes.kit import stand_of, world_of
from game.scenes.frame import MARGIN, bar, bar_bottom, screen
from game.scenes.hero_card import POSES, RADIUS
from game.scenes.scene import Context, Push, Still
from game.story.grammar.places import first_place
from game.text import Text
from game.ui.draw.geometry import PERSON_RATIO
from game.ui.parts.cards import Words
from game.ui.parts.device import device
from game.ui.parts.layout import lineup, over, pile, row, stack
from game.ui.parts.part import box, one, picture
from game.ui.parts.pieces import placed, said, two_lines
from game.ui.parts.sizing import grow, held, pad, share_of

if TYPE_CHECKING:
    from game.story.grammar.model import Episode
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

TITLE = Text("kiosk.which-story", "Which story do you want to play?")

GAP = 26.0
WIDEST, TALLEST = 420.0, 560.0
PAD = 18.0


class Stories(Still):
    """Touching a card leads to its note and its heroes."""

    name = "kiosk-stories"

    def view(self, context: Context) -> Widget:
        """A question, and the cards beside each other, or below each other on a tall screen."""
        look, tall = context.look, context.viewport.portrait
        heading = said(look, "stories.title", context.say(TITLE), "heading", align="center", role="heading")
        stories = stand_of(context).episodes(world_of(context).pack)
        cards = [_card(context, one_, number, beside=tall) for number, one_ in enumerate(stories)]
        gap = look.apart(GAP)
        laid = pile(cards, gap, 300.0) if tall else lineup(cards, gap, WIDEST, TALLEST)
        body = stack(bar_bottom(look), heading, 20.0, laid, 28.0)
        return screen(context, "stories", placed(bar(context)), pad(body, MARGIN))


def _card(context: Context, episode: Episode, number: int, *, beside: bool) -> Part:
    """A picture of the story's first place with its heroes, and its title and sentence below or beside it."""
    look, say = context.look, context.say
    words = Words(say(episode.title), say(episode.summary), "subheading", "small")
    scene = over(picture("place", first_place(episode), fit="cover"), _heroes(episode))
    told = over(box(look.theme.panel), pad(two_lines(look, words), PAD, PAD))
    inside = row(share_of(scene, 0.42), told) if beside else stack(grow(scene), told)
    return one(
        f"story:{episode.id}", device(look, inside), role="button", name=words.main, value=words.below,
        action=Push("kiosk-begin", episode.id), first=number == 0, radius=RADIUS,
    )  # fmt: skip


def _heroes(episode: Episode) -> Part:
    """Both heroes at the lower edge of the picture, side by side."""
    people = [hero.person or hero.id for hero in episode.heroes.values()][:2]
    pictures = [
        picture("person", who, ("happy", "", POSES[at % len(POSES)])) for at, who in enumerate(people)
    ]
    return held(row(*pictures), PERSON_RATIO * len(people), 0.5 * len(people), 0.92)
