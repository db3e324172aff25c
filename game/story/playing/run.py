"""The reducer at work: the one mutable value, which lives for the length of one event."""

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from game.story.state import TOOK_BACK, Entry, Said, State, shut

if TYPE_CHECKING:
    from game.story.grammar.model import Episode, Node

MOST_PLACES: Final = 2
"""Places to which one can come back: that of the story, and one in a tool's scene. With more of them, whoever
tries all the buttons would have to go through as many scenes again before the story goes on."""


class Run:
    """A state taken apart, so that the steps that wait for nothing can be carried out one after another."""

    __slots__ = (
        "acts", "at", "back", "blocked", "ended", "episode", "flags", "hero", "left", "log", "node", "said",
    )  # fmt: skip

    def __init__(self, episode: "Episode", state: State) -> None:
        self.episode = episode
        self.hero = state.hero
        self.node: Node = episode.nodes[state.node]
        self.at = state.at
        self.flags = state.flags
        self.acts = state.acts
        self.blocked = state.blocked
        self.back = state.back
        self.log = state.log
        self.ended = state.ended
        self.said = state.said
        self.left = state.left

    def go(self, node: str) -> None:
        """Stand at the first step of `node`.

        `back` is kept exactly as long as a tool's scene plays: entering the story gives up every place, so
        that a later tool returns to there and not to a place long past.
        """
        self.node = self.episode.nodes[node]
        self.at = 0
        if not self.node.scene and self.back:
            self.back, self.said = (), None

    def leave(self, node: str) -> None:
        """Begin a scene that comes back to here; `MOST_PLACES` of such places are remembered.

        When there are so many already, the scene of now is left for good and comes back to nobody.
        """
        if len(self.back) < MOST_PLACES:
            self.back = (*self.back, (self.node.id, self.at))
        self.go(node)

    def follow(self, node: str) -> None:
        """Go where a choice leads: a tool's scene that the story begins with it comes back to here."""
        if self.back:
            self.go(node)
        else:
            self.leave(node)

    def go_back(self) -> None:
        """Stand again where the tool was used."""
        if not self.back:  # the checks refuse an episode in which this can happen
            raise LookupError(f"return in {self.node.id} outside a tool's scene")
        node, self.at = self.back[-1]
        self.node = self.episode.nodes[node]
        self.back = self.back[:-1]

    def note(self, choice: str = "", order: tuple[str, ...] = ()) -> None:
        """Log that the present step is over, or what was chosen or put in order at it."""
        self.log = (*self.log, Entry(self.node.id, self.at, choice, order=order))

    def take_back(self, said: Said) -> None:
        """Stand at the choice again where this was said; what was done and seen since then stays so."""
        self.log = (*self.log, Entry(said.node, said.at, said.choice, back=True))
        kept = frozenset(flag for flag in self.flags if flag.startswith(("did-", "saw-")))
        self.flags = said.flags | kept | {TOOK_BACK}
        self.node, self.at = self.episode.nodes[said.node], said.at
        self.said = replace(said, again=True)

    def note_tool(self, tool: str, depth: int) -> None:
        """Log that a tool was used at the present step, and how many places wait below its scene."""
        self.log = (*self.log, Entry(self.node.id, self.at, tool=tool, depth=depth))

    def act(self, act: str, who: str = "") -> None:
        """Count a protective act as done; `who` is whom a block shuts out."""
        if act not in self.acts:
            self.acts = (*self.acts, act)
            self.flags = self.flags | {f"did-{act}"}
        if act == "block":
            self.blocked = self.blocked | {shut(self.node.role, who)}

    def advance(self) -> State:
        """Carry out steps until one waits or the story ends, and give the state reached."""
        while not self.ended:
            step = self.node.steps[self.at]
            if step.passed(self.flags):
                self.at += 1
            elif step.WAITS:
                break
            else:
                if step.place:  # what was said in another place is long ago
                    self.said = None
                step.run(self)
        return State(
            self.hero,
            self.node.id,
            self.at,
            self.flags,
            self.acts,
            self.blocked,
            self.back,
            self.log,
            self.ended,
            None if self.ended else self.said,
            self.left,
        )
