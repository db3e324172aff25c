"""What hands do at the step that waits: things put in order, looked at, built, and a jar that fills."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.story.arrangement import done, pairs
from game.story.playing.view_model import (
    DossierLineView,
    DossierView,
    FindView,
    ItemView,
    JarView,
    OrderView,
    PieceView,
    PlaceView,
    PutView,
    SpotView,
)
from game.story.state import State
from game.text import Text

if TYPE_CHECKING:
    from game.story.steps.base import Step


class Boards:
    """The boards of a picture; at most one of them is there at a time, and the jar with its pebbles."""

    def __init__(self, state: State) -> None:
        """`state` says how things lie, by what was done last at the step that waits."""
        self._state = state
        self._pebbles: dict[str, list[Text]] = {}
        self.jar: JarView | None = None
        self.dossier: DossierView | None = None
        self.order: OrderView | None = None
        self.find: FindView | None = None
        self.put: PutView | None = None

    def drop_pebble(self, jar: str, line: Text) -> None:
        """Let a pebble lie in a jar, with what it was dropped for."""
        self._pebbles.setdefault(jar, []).append(line)

    def show_jar(self, jar: str, counts: tuple[str, ...], line: Text | None) -> None:
        """Show a jar with as many pebbles as were counted, and what one more would be for."""
        count = sum(flag in self._state.flags for flag in counts)
        known = self._pebbles.get(jar, [])[:count]
        self.jar = JarView((*(None,) * (count - len(known)), *known), line)

    def show_dossier(
        self, lines: Iterable[tuple[str, Text, Text | None]], whole: Text | None, turned: str
    ) -> None:
        """Show a file: of each line its id, words and remark; what is said of all, and the last turned."""
        self.dossier = DossierView(tuple(DossierLineView(*line) for line in lines), whole, turned)

    def arrange(
        self,
        step: "Step",
        items: Mapping[str, tuple[Text, str]],
        hint: Text | None,
        anywhere: frozenset[str],
    ) -> None:
        """Show steps to be put in order as they were at the last try, else shuffled.

        `items` are text and picture of each; those of `anywhere` are right at every place.
        """
        last = self._arranged()
        tried = bool(last) and not step.fits(last)  # solved before: the story came back to it
        ids = last if tried else step.shuffled
        order = OrderView((), step.right, hint, tried=tried, anywhere=anywhere)
        views = (
            ItemView(id_, items[id_][0], tried and order.belongs(id_, ids), items[id_][1]) for id_ in ids
        )
        self.order = replace(order, items=tuple(views))

    def search(self, board: str, spots: Iterable[tuple[str, Text, Text, bool]], needed: int) -> None:
        """Show a picture with spots to be looked at: of each its id, its name, what is there, if a clue."""
        seen = done(self._arranged())
        self.find = FindView(board, tuple(SpotView(*spot) for spot in spots), needed, seen)

    def build(
        self, board: str, pieces: Iterable[tuple[str, Text, str]], places: Iterable[tuple[str, Text]]
    ) -> None:
        """Show a picture that pieces are put into; of each its id, what it is and its own picture."""
        lying = pairs(self._arranged())
        of_pieces, of_places = (
            tuple(PieceView(*one) for one in pieces),
            tuple(PlaceView(*one) for one in places),
        )
        self.put = PutView(board, of_pieces, of_places, lying)

    def _arranged(self) -> tuple[str, ...]:
        """Give how hands have arranged things last at the step that waits."""
        here = (self._state.node, self._state.at)
        tries = (each.order for each in reversed(self._state.log) if (each.node, each.at) == here)
        return next((order for order in tries if order), ())
