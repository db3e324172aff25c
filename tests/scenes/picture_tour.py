"""The tour of all that has a picture, which tests play, and moments in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.story.checks.walk import moves
from game.story.events import Arrange, Choose, Event
from game.story.loading.pack import load_episode
from game.story.playing.play import Play
from game.story.playing.view import view
from game.ui.draw.display import Picture
from game.ui.draw.widget import placed

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from game.ui.draw.widget import Widget
    from tests.scenes.child import Child


def load_tour() -> Episode:
    """The episode of the tour."""
    loaded = load_episode(Path(__file__).parent / "data" / "picture-tour.yaml")
    assert loaded.problems == ()
    assert loaded.episode
    return loaded.episode


def way(episode: Episode, hero: str = "lana") -> tuple[Event, ...]:
    """The events of a whole story by the first choices, each order tried wrongly once."""
    play = Play.begin(episode, hero)
    while not play.state.ended:
        shown = view(episode, play.state)
        node = play.state.node
        if shown.order is not None:
            first, *rest = shown.order.right
            wrong = (first, *reversed(rest))
            play = play.do(Arrange(node, shown.order.right if shown.order.tried else wrong))
        elif shown.choices:
            play = play.do(Choose(node, shown.choices[0].id))
        else:
            play = play.do(moves(episode, play.state)[0])
    return play.events


def at(world: GameWorld, episode: Episode, node: str, kind: str, times: int = 1) -> Play:
    """Keep a play of the tour at the n-th moment in a node that waits for this."""
    play = Play.begin(episode, "lana")
    found = 0
    for event in way(episode)[1:]:
        if play.state.node == node and view(episode, play.state).waiting.kind == kind:
            found += 1
            if found == times:
                break
        play = play.do(event)
    world.keep(play, "play")
    return play


def ids(tree: Widget, start: str) -> list[str]:
    return [here.widget.id for here in placed(tree) if here.widget.id.startswith(start)]


def cards(child: Child) -> tuple[str, ...]:
    """The cards from above to below."""
    found = [here.widget for here in placed(child.tree) if here.widget.id.startswith("order.card:")]
    return tuple(card.id.partition(":")[2] for card in sorted(found, key=lambda card: card.rect.y))


def pictures(tree: Widget) -> list[str]:
    return [
        shape.name
        for here in placed(tree)
        for shape in here.widget.shapes
        if isinstance(shape, Picture) and shape.kind == "picture"
    ]
