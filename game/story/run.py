"""The reducer at work: the one mutable value, which lives for the length of one event."""

from typing import TYPE_CHECKING

from game.story.state import Entry, State

if TYPE_CHECKING:
    from game.story.model import Episode, Node


class Run:
    """A state taken apart, so that the steps that wait for nothing can be carried out one after another."""

    __slots__ = ("acts", "at", "back", "ended", "episode", "flags", "hero", "log", "node")

    def __init__(self, episode: "Episode", state: State) -> None:
        self.episode = episode
        self.hero = state.hero
        self.node: Node = episode.nodes[state.node]
        self.at = state.at
        self.flags = state.flags
        self.acts = state.acts
        self.back = state.back
        self.log = state.log
        self.ended = state.ended

    def go(self, node: str) -> None:
        """Stand at the first step of `node`.

        `back` is kept exactly as long as a tool's scene plays: entering the story gives it up, so that a
        later tool returns to there and not to a place long past.
        """
        self.node = self.episode.nodes[node]
        self.at = 0
        if not self.node.scene:
            self.back = None

    def go_back(self) -> None:
        """Stand again where the tool was used."""
        if self.back is None:  # the checks refuse an episode in which this can happen
            raise LookupError(f"return in {self.node.id} outside a tool's scene")
        node, self.at = self.back
        self.node = self.episode.nodes[node]
        self.back = None

    def note(self, choice: str = "", tool: str = "", order: tuple[str, ...] = ()) -> None:
        """Log that the present step is over, or what was chosen, used or put in order at it."""
        self.log = (*self.log, Entry(self.node.id, self.at, choice, tool, order))

    def act(self, act: str) -> None:
        """Count a protective act as done."""
        if act not in self.acts:
            self.acts = (*self.acts, act)
            self.flags = self.flags | {f"did-{act}"}

    def advance(self) -> State:
        """Carry out steps until one waits or the story ends, and give the state reached."""
        while not self.ended:
            step = self.node.steps[self.at]
            if step.WAITS:
                break
            step.run(self)
        return State(self.hero, self.node.id, self.at, self.flags, self.acts, self.back, self.log, self.ended)
