"""Plays of the small episode that came to an end, for the scenes after a story."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from game.story.checks.explore import moves
from game.story.events import Choose, Continue, Use
from game.story.playing.play import Play
from game.story.playing.view import waiting
from tests.support.small_stories import lost_cat

if TYPE_CHECKING:
    from game.scenes.scene import Context, Scene
    from game.story.events import Event
    from game.story.grammar.model import Episode
    from game.text import Players
    from game.ui.draw.widget import Widget

SIZES = ((1280, 720), (1024, 768), (1024, 600), (720, 1280))
GOOD = (Use("pause"), Choose("answer", "look"), Choose("answer", "shout"))
"""Lana pauses, looks at the picture, and tells Mum."""
HARD = (Choose("answer", "promised"), Choose("answer", "refused"), Choose("last-message", "alone"))
"""The hero promises to come, refuses then, and goes out alone."""


def played(*events: Event, hero: str = "lana", players: Players = "") -> Play:
    """The play of these events, with all that needs no decision in between."""
    play = _read_on(Play.begin(lost_cat(), hero, players))
    for event in events:
        play = _read_on(play.do(event))
    return play


def by_chance(episode: Episode, seed: int) -> Play:
    """A play of an episode to an ending, answers by chance; a tool only where nothing else goes."""
    chance, play = Random(seed), Play.begin(episode, min(episode.heroes))
    while not play.state.ended:
        events = moves(episode, play.state)
        own = [event for event in events if not isinstance(event, Use)]
        play = play.do(chance.choice(own or list(events)))
    return play


def _read_on(play: Play) -> Play:
    while waiting(play.episode, play.state).kind in {"tap", "delay"}:
        play = play.do(Continue(play.state.node))
    return play


def widgets(scene: Scene, context: Context) -> dict[str, Widget]:
    """All widgets that the scene shows, by id."""
    from game.ui.draw.widget import placed

    return {here.widget.id: here.widget for here in placed(scene.view(context))}
