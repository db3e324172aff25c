"""Doing in the game what a list of events says, with whatever hand a pilot has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.play import PlayScene
from game.scenes.play.play_clock import SLIDE_MS
from game.story.arrangement import done
from game.story.events import Arrange, Begin, Choose, Continue, Event, Use
from game.story.playing.view import view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.story.playing.play import Play
    from tests.support.pilot import Hand, Pilot


def begin(pilot: Pilot, hand: Hand, episode: str, hero: str) -> None:
    """From the title into the story."""
    hand(pilot, "play")
    if pilot.world.pack.episodes[episode].for_adults:
        hand(pilot, "episodes.adults")
    hand(pilot, f"episode:{episode}")
    hand(pilot, f"hero:{hero}")
    hand(pilot, "start")
    assert pilot.scene == "play"


def follow(pilot: Pilot, hand: Hand, events: tuple[Event, ...]) -> None:
    """Do in the game what the events say, by pressing what is on the screen.

    What takes no time has happened already when it would be its turn.
    """
    ahead = 0
    for event in events:
        play = pilot.world.play
        assert play is not None
        before = len(play.events)
        if ahead or isinstance(event, Begin):
            ahead = max(0, ahead - 1)
            continue
        past_held(pilot, hand)
        if isinstance(event, Continue):
            _go_on(pilot, hand, before)
        elif isinstance(event, Choose):
            _choose(pilot, hand, event)
        elif isinstance(event, Arrange):
            arrange(pilot, hand, event.order)
        elif isinstance(event, Use):
            hand(pilot, f"tool:{event.tool}")
        assert pilot.world.play is not None
        if isinstance(event, Arrange) and pilot.world.play.events[-1] == event:
            continue  # each piece that was laid is an event of its own
        assert pilot.world.play.events[before : before + 1] == (_by_hand(play, event),)
        ahead = len(pilot.world.play.events) - before - 1
    past_held(pilot, hand)


def past_held(pilot: Pilot, hand: Hand) -> None:
    """Go on from every picture that is held until it was read."""
    while isinstance(scene := pilot.app.scene, PlayScene) and scene.held:
        hand(pilot, "continue")


def _by_hand(play: Play, event: Event) -> Event:
    """The same as it is done by hand: where the story waits for a tool, that is how one goes on."""
    wanted = play.episode.nodes[play.state.node].steps[play.state.at].press
    return Use(wanted) if wanted and isinstance(event, Continue) else event


def _go_on(pilot: Pilot, hand: Hand, done: int) -> None:
    play = pilot.world.play
    assert play is not None
    shown = view(play.episode, play.state)
    if shown.press:
        hand(pilot, f"tool:{shown.press}")
        return
    notice = "phone.lying" if shown.phone.app == "down" else "phone.banner"
    wanted = notice if shown.open else "continue"
    if pilot.has(wanted):
        if shown.open:
            pilot.wait(SLIDE_MS)  # until the notice has come
        hand(pilot, wanted)
        gone_on = pilot.world.play is not None and len(pilot.world.play.events) > done
        if shown.waiting.kind != "delay" or gone_on:
            return  # else a face or a thing was pressed, which answers: what is on its way comes by itself
    pilot.until(lambda: pilot.world.play is not None and len(pilot.world.play.events) > done)


def _choose(pilot: Pilot, hand: Hand, event: Choose) -> None:
    play = pilot.world.play
    assert play is not None
    shown = view(play.episode, play.state)
    ids = [choice.id for choice in shown.choices]
    if shown.within:
        pilot.wait(SLIDE_MS)  # until the notice has come
    hand(pilot, f"choice:{ids.index(event.choice) + 1}")


def arrange(pilot: Pilot, hand: Hand, order: tuple[str, ...]) -> None:
    """Lay each piece into its place, or move each card up to its own, the first one first, and be ready."""
    if any(id_.startswith("put.piece:") for id_ in pilot.ids()):
        for piece, where in pieces_and_places(order):
            hand(pilot, f"put.piece:{piece}")
            hand(pilot, f"put.place:{where}")
        hand(pilot, "put.done")
        return
    if any(id_.startswith("find.spot:") for id_ in pilot.ids()):
        for spot in done(order):
            hand(pilot, f"find.spot:{spot}")
        hand(pilot, "find.go-on")
        return
    for place, card in enumerate(order):
        for _ in range(cards(pilot).index(card) - place):
            hand(pilot, f"order.up:{card}")
            pilot.wait(2 * SLIDE_MS)
    assert cards(pilot) == order
    hand(pilot, "order.ready")


def pieces_and_places(order: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each piece with its place, without the word that it is finished."""
    lying = done(order)
    return zip(lying[::2], lying[1::2], strict=True)


def cards(pilot: Pilot) -> tuple[str, ...]:
    """The cards to be put in order, from above to below."""
    return tuple(id_.partition(":")[2] for id_ in pilot.ids() if id_.startswith("order.card:"))
