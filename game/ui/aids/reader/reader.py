"""The game as a screen reader sees it: a tree of what is shown, and what the reader asks for."""

from __future__ import annotations

import logging
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from game.ui.aids.reader.news import News
from game.ui.aids.reader.tree import outline
from game.ui.window.input import Ask, Digit, Down, Focus, Press, Reveal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.ui.aids.aid import Shown
    from game.ui.aids.reader.news import Update
    from game.ui.aids.reader.tree import Deed
    from game.ui.window.input import Input

_log = logging.getLogger(__name__)

Request: TypeAlias = "tuple[Deed | Literal['came', 'went'], int]"
"""What a reader wants, and the number of the entry that it is about; or that one came, or that all went."""

BLIND = ("press", "next", "previous", "up", "down", "left", "right")
"""What goes from where the focus is; while a reader was not told where, such a key only lets it be told."""
DEEDS: dict[str, type[Press | Focus | Reveal]] = {"press": Press, "focus": Focus, "reveal": Reveal}


class Service(Protocol):
    """The system's accessibility service, as `game.ui.aids.reader.service` connects to it."""

    def tell(self, update: Update) -> None:
        """Tell readers what differs."""

    def look(self) -> None:
        """Tell where the window is and whether it has the keyboard, where that changed."""


class ScreenReader:
    """The aid that follows for readers. As long as none is there, it only remembers what was shown last.

    The service calls from threads of its own; what it wants waits in a queue for the next turn.
    """

    def __init__(self, title: str, connect: Callable[[Callable[[Request], None]], Service]) -> None:
        """`title` is the window's; `connect` is given what the service is to call. Raises what it raises."""
        self._title = title
        self._requests: SimpleQueue[Request] = SimpleQueue()
        self._news: News | None = None
        self._shown: Shown | None = None
        self._service: Service | None = connect(self._requests.put)

    def hear(self, inputs: Sequence[Input], now: int) -> Sequence[Input]:
        """The inputs, and what readers want. A key that goes from a focus not yet told does not count."""
        requests = self._waiting()
        asked = [one for request in requests if (one := self._meant(request, now)) is not None]
        if (news := self._news) is None:
            return (*inputs, *asked)
        self._try(lambda service: service.look())
        if requests or any(isinstance(one, (Ask, Digit, Down)) for one in inputs):
            if news.focus_waits:
                inputs = [one for one in inputs if not (isinstance(one, Ask) and one.name in BLIND)]
            self._tell(news.interrupt(now))
        self._tell(news.later(now))
        return (*inputs, *asked)

    def follow(self, shown: Shown) -> None:
        """Tell what differs; nothing is worked out while no reader is there."""
        self._shown = shown
        if self._news is not None:
            self._tell(self._news.see(outline(shown, self._title), shown.now))

    def wake(self, now: int) -> int | None:
        """When something that waits is to be told."""
        return self._news.wake(now) if self._news is not None else None

    def close(self) -> None:
        """Leave the service."""
        self._service = self._news = None

    def _waiting(self) -> list[Request]:
        """What is wanted, up to the first press: what that does is told before the next one counts."""
        found: list[Request] = []
        try:
            while not found or found[-1][0] != "press":
                found.append(self._requests.get_nowait())
        except Empty:
            pass
        return found

    def _meant(self, request: Request, now: int) -> Input | None:
        """What a request means to the game, if anything."""
        what, number = request
        if what == "came":
            self._news = News()
            if self._shown is not None:
                self._tell(self._news.see(outline(self._shown, self._title), now))
        elif what == "went":
            self._news = None
        elif self._news is not None and (widget := self._news.widget(number)):
            return DEEDS[what](widget)
        return None

    def _tell(self, updates: Sequence[Update]) -> None:
        """Give updates to the service, one after the other."""

        def tell(service: Service) -> None:
            for update in updates:
                service.tell(update)

        if updates:
            self._try(tell)

    def _try(self, use: Callable[[Service], None]) -> None:
        """Use the service. One that fails is left, and the game goes on."""
        if self._service is None:
            return
        try:
            use(self._service)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException:  # noqa: BLE001 - a panic of AccessKit is no Exception
            _log.exception("the accessibility service failed; the game goes on without it")
            self.close()
