"""Hands that do in a film what a play says: they press what is on the screen, at the pace of who reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.play import PlayScene
from game.story.arrangement import done
from game.story.events import Arrange, Begin, Continue, LeaveChat, Use
from game.story.playing.view import view
from game.ui.draw.widget import find, pressables
from game.ui.window.input import TurnPage
from game.workshop.film.camera import NotFilmed
from game.workshop.film.reading_pace import THINKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.story.events import Event
    from game.story.playing.play import Play
    from game.workshop.film.camera import Camera

ARRANGED = 250
"""Milliseconds between one piece that lies where it should and the next."""


def as_by_hand(play: Play, first: int = 1) -> list[Event]:
    """The events of a play from a number on as hands do them: who looks round does nothing for the story.

    Where it waits for a tool, that is how one goes on.
    """
    found: list[Event] = []
    for event, before in zip(play.events[first:], play.states[first - 1 :], strict=False):
        wanted = play.episode.nodes[before.node].steps[before.at].press
        if isinstance(event, Continue) and wanted:
            found.append(Use(wanted))
        elif not isinstance(event, (Begin, LeaveChat)):
            found.append(event)
    return found


class Following:
    """Does one event after the other in the play of the app's world, which stands before the first."""

    def __init__(self, camera: Camera, events: Sequence[Event]) -> None:
        self._camera, self._todo = camera, list(events)
        self._seen = len(self._play.events)

    @property
    def _play(self) -> Play:
        play = self._camera.app.world.play
        if play is None:
            raise NotFilmed("no story is under way")
        return play

    def run(self) -> None:
        """Do everything. Raises NotFilmed where the story does not answer."""
        while self._todo:
            self._read()
            if not self._todo:
                break
            event, left = self._todo[0], len(self._todo)
            self._act(event)
            if not self._camera.until(lambda left=left: self._went_on(left)):  # type: ignore[misc]
                where = f"`{self._play.state.node}`"
                raise NotFilmed(f"the story does not go on at {where} with {type(event).__name__}")
        self._read()

    def _went_on(self, left: int) -> bool:
        """Whether something of the list has happened, by hand or by itself."""
        for event in self._play.events[self._seen :]:
            if self._todo and self._todo[0] == event:
                del self._todo[0]
        self._seen = len(self._play.events)
        return len(self._todo) < left

    def _read(self) -> None:
        """Read what is to be seen, go on from pictures that are held, and close a profile."""
        camera = self._camera
        while True:
            camera.read()
            scene = camera.app.scene
            if find(camera.app.tree, "profile.close") is not None:
                camera.press("profile.close")
            elif isinstance(scene, PlayScene) and scene.held:
                self._on()
            else:
                break
        self._went_on(len(self._todo))

    def _on(self) -> None:
        """Go on past what was read, which no hand has to show."""
        camera = self._camera
        shown = find(camera.app.tree, "continue")
        camera.app.act(
            shown.widget.action if shown and shown.widget.action else Continue(self._play.state.node)
        )
        camera.turn()

    def _act(self, event: Event) -> None:
        """Do it, while the story waits: what comes by itself would come between."""
        self._camera.holds = not isinstance(event, Continue)
        self._do(event)
        self._camera.holds = False

    def _do(self, event: Event) -> None:
        play = self._play
        shown = view(play.episode, play.state)
        if isinstance(event, Continue):
            if shown.open:
                self._camera.press("phone.lying" if shown.phone.app == "down" else "phone.banner")
            elif shown.waiting.kind != "delay":
                self._on()
        elif isinstance(event, Arrange):
            self._arrange(event)
        else:
            self._press(event)

    def _press(self, event: Event) -> None:
        """Press what means the event; where nothing to be seen does, it happens all the same."""
        camera = self._camera
        camera.wait(THINKING)
        wanted = [here.widget.id for here in pressables(camera.app.tree) if here.widget.action == event]
        if wanted:
            camera.press(wanted[0])
        else:
            camera.app.act(event)

    def _arrange(self, event: Arrange) -> None:
        self._camera.wait(THINKING)
        for wanted in self._steps(event.order):
            self._camera.press(wanted)
            self._camera.wait(ARRANGED)

    def _steps(self, order: tuple[str, ...]) -> Iterator[str]:
        """What is pressed one after the other: pieces and their places, spots, or cards that go up."""
        ids = {here.widget.id for here in pressables(self._camera.app.tree)}
        lying = done(order)
        if any(id_.startswith("put.piece:") for id_ in ids):
            for piece, place in zip(lying[::2], lying[1::2], strict=True):
                yield from (f"put.piece:{piece}", f"put.place:{place}")
            yield "put.done"
        elif any(id_.startswith("find.spot:") for id_ in ids):
            yield from (f"find.spot:{spot}" for spot in lying)
            yield "find.go-on"
        else:
            yield from self._up(order)
            yield "order.ready"

    def _up(self, order: tuple[str, ...]) -> Iterator[str]:
        for place, card in enumerate(order):
            while (at := self._cards().index(card)) > place:
                yield f"order.up:{card}"
                if self._cards().index(card) >= at:
                    break

    def _cards(self) -> list[str]:
        """The cards that are to be put in order, from above to below."""
        ids = (here.widget.id for here in pressables(self._camera.app.tree))
        return [id_.partition(":")[2] for id_ in ids if id_.startswith("order.card:")]


def read_to_the_end(camera: Camera, area: str) -> None:
    """Read what is shown, and turn the pages of a scroll area that has more."""
    begin = camera.now
    camera.turn()
    here = find(camera.app.tree, area)
    if here is None or not here.widget.reach:
        camera.read()
        return
    whole = camera.watching.until - begin
    pages = 1 + round(here.widget.reach / here.widget.rect.h + 0.5)
    for page in range(1, pages):
        camera.wait(max(0, begin + whole * page // pages - camera.now))
        camera.turn(TurnPage(area))
    camera.read()
