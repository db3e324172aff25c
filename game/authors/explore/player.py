"""Hands that follow a written play: they go on, choose and use tools, and look at what is shown."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

import msgspec

from game.language.catalog import Catalog
from game.story.checks.explore import moves
from game.story.events import Choose, Continue
from game.story.playing.play import Play
from game.story.playing.reducer import NotApplicable
from game.story.playing.view import view
from game.story.wording.texts import texts
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.story.events import Event
    from game.story.grammar.model import Episode
    from game.story.playing.view import StoryView

MOST_EVENTS: Final = 1_000
"""Events of one play, after which a story that leads nowhere is given up; the longest of season 1 has 136.

Each state of a play keeps all that happened before, so that memory grows with the square: here 5 MB."""
UNSEEN = frozenset({"why", "name"})
"""Fields of a view whose texts nobody reads while playing."""
SHOWN_LETTERS = 48


class Failed(Exception):  # noqa: N818 - a finding about a story, not an error of the program
    """A play went another way than it was written down; the message says how."""


class Player:
    """A play under way, and the words by which its author knows it."""

    def __init__(self, episode: Episode, hero: str) -> None:
        """Begin as this hero. Raises NotApplicable when there is no such hero."""
        self.play = Play.begin(episode, hero)
        self._shown: tuple[Play, StoryView] | None = None
        self._english = Catalog("en", "English")

    @property
    def episode(self) -> Episode:
        """The episode."""
        return self.play.episode

    @property
    def shown(self) -> StoryView:
        """What is to be seen now."""
        if self._shown is None or self._shown[0] is not self.play:
            self._shown = (self.play, view(self.episode, self.play.state))
        return self._shown[1]

    def do(self, event: Event) -> None:
        """Let an event happen. Raises Failed when it can't."""
        if self.play.state.ended:
            raise Failed(f"the story is over: it ended in `{self.play.state.ended}`")
        if len(self.play.events) >= MOST_EVENTS:
            raise Failed(f"the story goes on and on; {self.where()}")
        try:
            self.play = self.play.do(event)
        except NotApplicable as problem:
            raise Failed(f"{problem}; {self.where()}") from problem

    def may_go_on(self) -> bool:
        """Whether a tap, or the end of a delay, is what the story waits for."""
        return Continue(self.play.state.node) in moves(self.episode, self.play.state)

    def go_on(self) -> None:
        """Go on by one step. Raises Failed where the story waits for something else."""
        if not self.may_go_on():
            raise Failed(f"a tap does nothing here: {self.where()}")
        self.do(Continue(self.play.state.node))

    def go_on_to_choice(self) -> None:
        """Go on until the story waits for more than a tap, or is over."""
        while self.may_go_on():
            self.go_on()

    def texts(self) -> tuple[Text, ...]:
        """Every text that can be read on the screen now."""
        return readable(self.shown)

    def reads(self, written: str) -> bool:
        """Whether something on the screen is what the author wrote."""
        return any(self.matches(written, text) for text in self.texts())

    def matches(self, written: str, text: Text) -> bool:
        """Whether these words are the text, as written or as the hero reads it; `…` stands for the rest."""
        wanted = _plain(written)
        forms = (_plain(text.source), _plain(self.said(text)))
        part = wanted.strip("… ")
        open_start, open_end = wanted.startswith("…"), wanted.endswith("…")
        return wanted in forms or any(
            (open_start and form.endswith(part))
            or (open_end and form.startswith(part))
            or (open_start and open_end and part in form)
            for form in forms
        )

    def said(self, text: Text) -> str:
        """The English text as this hero reads it."""
        hero = self.episode.hero(self.play.state)
        return self._english.render(text, gender=hero.gender, hero=hero.name)

    def until(self, written: str) -> None:
        """Go on until this can be read. Raises Failed when something else is waited for before."""
        while not self.reads(written):
            if not self.may_go_on():
                raise Failed(
                    f"“{_short(written)}” is not to be read before {self.where()}{self._guess(written)}"
                )
            self.go_on()

    def choose(self, wanted: str) -> None:
        """Go on to the next choice and take the option with this id or these words. Raises Failed."""
        self.go_on_to_choice()
        options = self.shown.choices
        found = [one.id for one in options if one.id == wanted]
        found = found or [one.id for one in options if self.matches(wanted, one.text)]
        if not found:
            raise Failed(f"there is no choice “{_short(wanted)}”: {self.where()}")
        self.do(Choose(self.play.state.node, found[0]))

    def where(self) -> str:
        """In words, what the story waits for."""
        state = self.play.state
        if state.ended:
            return f"the story ended in `{state.ended}`"
        shown = self.shown
        if shown.choices:
            options = ", ".join(f"`{one.id}` ({_short(self.said(one.text))})" for one in shown.choices)
            return f"the choice in `{state.node}`: {options}"
        line = self.episode.nodes[state.node].steps[state.at].mark.line
        return f"`{state.node}` (line {line})"

    def _guess(self, written: str) -> str:
        """What was meant, when nothing in the whole episode reads so."""
        everything = [source.text for source in texts(self.episode)]
        if any(self.matches(written, text) for text in everything):
            return ""
        near = get_close_matches(_plain(written), [_plain(self.said(text)) for text in everything], n=1)
        return f". Did you mean “{_short(near[0])}”?" if near else ". Nothing in the episode reads so"


def readable(shown: StoryView) -> tuple[Text, ...]:
    """Every text that somebody can read of a view."""
    return tuple(_texts(shown))


def _texts(value: object) -> Iterator[Text]:
    """All texts in a view, whatever it is made of."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            if name not in UNSEEN:
                yield from _texts(getattr(value, name))
    elif isinstance(value, tuple):
        yield from _all(value)


def _all(values: Iterable[object]) -> Iterator[Text]:
    for value in values:
        yield from _texts(value)


def _plain(words: str) -> str:
    """The same words whatever line ends and spaces stand between them."""
    return " ".join(words.split())


def _short(words: str) -> str:
    plain = _plain(words)
    return plain if len(plain) <= SHOWN_LETTERS else f"{plain[:SHOWN_LETTERS].rstrip()}…"
