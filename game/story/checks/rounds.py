"""The order in which a proof follows the nodes of an episode until nothing new is known of any."""

from collections.abc import Iterable, Iterator, Mapping
from heapq import heappop, heappush


class Rounds:
    """Nodes as they stand in the file, which is mostly as they are played.

    What leads back is followed in the next round: in rings a node is then seen once a round, and not each
    time that something comes back to it.
    """

    def __init__(self, order: Mapping[str, int], first: Iterable[str]) -> None:
        """Begin at the `first` nodes; `order` says of each node the how manieth it is."""
        self._order, self._names = order, list(order)
        self._waiting = sorted(order[name] for name in first)
        self._soon, self._back, self._at = set(self._waiting), set[int](), -1

    def __iter__(self) -> Iterator[str]:
        """Give each node that is to be followed, those added meanwhile, too."""
        while self._waiting or self._back:
            if not self._waiting:
                self._waiting, self._soon, self._back = sorted(self._back), self._back, set()
            self._at = heappop(self._waiting)
            self._soon.discard(self._at)
            yield self._names[self._at]

    def add(self, name: str) -> None:
        """Follow a node once more, as more is known of it."""
        number = self._order[name]
        if number <= self._at:
            self._back.add(number)
        elif number not in self._soon:
            self._soon.add(number)
            heappush(self._waiting, number)
