"""A player for the tests, who can leave the game and come back after every single event."""

from functools import cache
from pathlib import Path

import msgspec

from game.story.checks.art import KnownNames
from game.story.checks.pack import check_loaded
from game.story.events import Choose, Continue, Event, Inspect, Use
from game.story.grammar.model import Episode
from game.story.grammar.pack import LoadedEpisode
from game.story.loading.pack import load_bytes, load_episode
from game.story.playing.play import Play, replay
from game.story.playing.view import StoryView, view
from game.story.reading.diagnostics import Diagnostic, Report
from game.story.state import State
from game.text import Players

DATA = Path(__file__).parents[1] / "story" / "data"


HOLDS = ("act: block\n      with: finn", "act: block\n      with: mum")
"""What makes the block of the small episode hold: in it Finn goes on writing, and Mum writes never."""


def lost_cat() -> Episode:
    """Load the small episode that uses every kind of step."""
    return sound(DATA / "lost-cat.yaml")


def sound(path: Path) -> Episode:
    """An episode in which nothing is wrong, loaded once for as long as its file stays the same."""
    return _sound(path, path.stat().st_mtime_ns)


@cache
def _sound(path: Path, _changed: int) -> Episode:
    loaded = load_episode(path)
    assert loaded.problems == ()
    assert loaded.episode is not None
    return loaded.episode


def changed(*replacements: tuple[str, str]) -> Episode:
    """Load the small episode with some of its words changed, each of which must be there."""
    loaded = load_changed(*replacements)
    assert loaded.episode is not None, loaded.problems
    return loaded.episode


def problems_of(*replacements: tuple[str, str]) -> tuple[Diagnostic, ...]:
    """All that is wrong with the small episode when some of its words are changed."""
    return check_loaded(load_changed(HOLDS, *replacements), KnownNames())


def load_changed(*replacements: tuple[str, str]) -> LoadedEpisode:
    """Read the small episode with some of its words changed, each of which must be there."""
    text = (DATA / "lost-cat.yaml").read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    return load_bytes(text.encode(), Report("lost-cat.yaml"))


def reloaded(play: Play) -> Play:
    """Save a play as JSON, events and states, load both and check that they tell the same."""
    events = msgspec.json.decode(msgspec.json.encode(play.events), type=tuple[Event, ...])
    states = msgspec.json.decode(msgspec.json.encode(play.states), type=tuple[State, ...])
    again, dropped = replay(play.episode, events)
    assert dropped == 0
    assert again.events == play.events
    assert again.states == states == play.states
    return Play(play.episode, events, states)


class Player:
    """Plays an episode; one who saves does so after every event, and goes on with what was loaded."""

    def __init__(self, episode: Episode, hero: str, *, saves: bool, players: Players = "") -> None:
        self.saves = saves
        self.play = Play.begin(episode, hero, players)

    def do(self, event: Event) -> "Player":
        play = self.play.do(event)
        self.play = reloaded(play) if self.saves else play
        return self

    def tap(self, times: int = 1) -> "Player":
        for _ in range(times):
            self.do(Continue(self.state.node))
        return self

    def choose(self, choice: str) -> "Player":
        return self.do(Choose(self.state.node, choice))

    def use(self, tool: str) -> "Player":
        return self.do(Use(tool))

    def inspect(self, who: str) -> "Player":
        return self.do(Inspect(who))

    def rewind(self, n: int) -> "Player":
        self.play = self.play.rewound(n)
        return self

    @property
    def state(self) -> State:
        return self.play.state

    @property
    def view(self) -> StoryView:
        return view(self.play.episode, self.state)

    @property
    def heard(self) -> str:
        """What is thought, said or told now."""
        speech = self.view.speech
        return speech.text.source if speech else ""

    @property
    def read(self) -> list[str]:
        """The messages of the chat that is open."""
        return [message.text.source for message in self.view.phone.messages]

    @property
    def open(self) -> list[str]:
        """The ids of the choices that are open."""
        return [choice.id for choice in self.view.choices]
