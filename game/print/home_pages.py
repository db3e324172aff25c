"""The page for home of each story: what two people at a table can talk about when a class has played it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.print.easy_pages import card_of
from game.print.paper import Paper
from game.print.plans import signs_of
from game.print.printed import sheet
from game.print.words import common, home, home_story, plan
from game.print.words.story_plans import STORY_PLANS
from game.scenes.shared.album_found import QUOTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.print.printed import Sheet
    from game.print.sheets import Press
    from game.print.words.story_plan import StoryPlan
    from game.story.grammar.model import Episode

MOST: Final = 4
"""How many warning signs are explained, and how many listeners are shown: what fits the page."""


def home_pages(press: Press) -> Iterator[Sheet]:
    """A page for each story of children of which any home may know: the back of the page with numbers."""
    for episode in press.pack.for_children:
        own = STORY_PLANS.get(episode.id)
        if own and own.for_home:
            yield _page(press, episode, own)


def _page(press: Press, episode: Episode, own: StoryPlan) -> Sheet:
    paper = Paper(press.catalog, press.kit, next(iter(episode.heroes.values())))
    listening = [card_of(paper, person) for person in episode.cast.values() if person.listener]
    html = paper.write(
        "home-story.html", w=home_story, home=home, plan=plan, common=common, episode=episode, own=own,
        faces=[hero.person or hero.id for hero in episode.heroes.values()][:2],
        signs=signs_of(episode, press.pack.signs)[:MOST],
        quoted=paper.say(QUOTED, sentence=episode.notebook) if episode.notebook else "",
        listeners=[(card.picture, paper.say(card.name)) for card in listening if card][:MOST],
    )  # fmt: skip
    return sheet(f"home-{episode.id}", f"{paper.say(home.TITLE)}: {paper.say(episode.title)}", html)
