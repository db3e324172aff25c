"""A player who knows nothing of a story: presses what the screen offers, until an ending comes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from game.scenes.play.play import PlayScene
from game.story.playing.view import view
from game.ui.draw.widget import pressables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.story.playing.view import StoryView
    from game.text import Players
    from tests.support.pilot import Hand, Pilot

MOST = 400
"""Presses after which an ending should have come long ago."""
MOMENT = 400
"""Milliseconds that are looked at before the next press: what slides in has come by then."""
BEFORE = ("play", "episode:", "hero:", "start")
"""What leads from the title into a story."""
ASIDE = ("quick-exit", "help", "menu", "tool:")
"""What leads out of a story, or is of use only for somebody who knows what it is for."""
DIFFER = "two.differ"
"""What two press once."""
ONWARD = ("continue", "choice:", "phone.banner")


def play_by_hand(pilot: Pilot, hand: Hand, episode: str) -> Iterator[str]:
    """Play the story from the title to an ending; gives each thing that was pressed."""
    for wanted in BEFORE:
        yield _press(pilot, hand, _first(pilot, wanted + (episode if wanted == "episode:" else "")))
    yield from go_on_by_hand(pilot, hand)


def two_by_hand(pilot: Pilot, hand: Hand, episode: str, players: Players) -> Iterator[str]:
    """Play as two who don't agree at the first decision: through one door to an ending, then the other."""
    for wanted in ("play", f"episode:{episode}", "two", f"who:{players}", "hero:", "start"):
        yield _press(pilot, hand, _first(pilot, wanted))
    yield from go_on_by_hand(pilot, hand)
    yield _press(pilot, hand, "two.other")
    yield from go_on_by_hand(pilot, hand)


def go_on_by_hand(pilot: Pilot, hand: Hand) -> Iterator[str]:
    """Play the story that is shown to an ending; gives each thing that was pressed. Raises AssertionError."""
    pressed: Counter[str] = Counter()
    for _ in range(MOST):
        pilot.wait(MOMENT)
        if pilot.scene == "ending":
            return
        target = _next(pilot, pressed)
        if target is not None:
            pressed[_place(pilot) + target] += 1
            yield _press(pilot, hand, target)
    raise AssertionError(f"no ending after {MOST} presses: {pilot.ids()}")


def _press(pilot: Pilot, hand: Hand, target: str) -> str:
    hand(pilot, target)
    return target


def _first(pilot: Pilot, beginning: str) -> str:
    pilot.until(lambda: any(id_.startswith(beginning) for id_ in pilot.ids()))
    return next(id_ for id_ in pilot.ids() if id_.startswith(beginning))


def _shown(pilot: Pilot) -> StoryView:
    play = pilot.world.play
    assert play is not None
    return view(play.episode, play.state)


def _place(pilot: Pilot) -> str:
    """Where the story is: what has been tried somewhere else counts for nothing here."""
    play = pilot.world.play
    return f"{pilot.scene} {play.state.node} {play.state.at} " if play is not None else ""


def _next(pilot: Pilot, pressed: Counter[str]) -> str | None:
    """What to press: what the story asks for, else what goes on, else what was pressed the fewest times."""
    shown = _shown(pilot)
    held = isinstance(pilot.app.scene, PlayScene) and pilot.app.scene.held
    if shown.waiting.kind == "delay" and not held:
        return None
    able = [here.widget.id for here in pressables(pilot.app.tree)]
    if shown.press and f"tool:{shown.press}" in able:
        return f"tool:{shown.press}"
    if DIFFER in able and not pressed[DIFFER]:
        pressed[DIFFER] += 1
        return DIFFER
    offered = [id_ for id_ in able if not id_.startswith(ASIDE)]
    onward = [id_ for id_ in offered if id_.startswith(ONWARD)]
    place = _place(pilot)
    return min(onward or offered, key=lambda id_: pressed[place + id_], default=None)
