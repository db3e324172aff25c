"""The slow proof: a story in a real window, from the title to an ending, by one hand that sees what is shown.

    xvfb-run python -m tests.support.real_play --hand mouse [--lang bs] [--episode ID] [--two boys] [--out D]

Nothing is written down that is to be pressed: `tests/support/player.py` presses what the app shows. Only the
clock of the game is faster than life. It needs Debian's xvfb and xdotool.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.ui.draw import focus as focusing
from game.ui.draw.widget import find
from tests.support.pilot import by_keys, by_mouse
from tests.support.player import play_by_hand, two_by_hand
from tests.support.real_hands import LANGUAGES
from tests.support.real_window import RealPilot
from tests.support.switch import by_step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.text import Players
    from game.ui.draw.widget import Placed
    from tests.support.pilot import Hand, Pilot

CROSS = {"up": (0, 1), "down": (0, -1), "left": (-1, 0), "right": (1, 0)}
"""How the cross of a gamepad is pushed in each direction."""
MOST = 60
"""Pushes after which a place is not reached any more."""


def by_pad(pilot: Pilot, wanted: str) -> None:
    """Go to a widget with the cross of a gamepad, by what is seen from where the focus is, and press A."""
    for _ in range(MOST):
        if pilot.focus == wanted:
            pilot.pad(0)
            return
        pilot.hat(*CROSS[_way(pilot, wanted)])
    raise AssertionError(f"{wanted} is not reached from {pilot.focus}: {pilot.ids()}")


def _way(pilot: Pilot, wanted: str) -> str:
    """The first direction of a shortest way. Raises AssertionError where none leads there."""
    tree = pilot.app.tree
    ways = {pilot.focus: ""}
    todo = [pilot.focus]
    while todo:
        here = todo.pop(0)
        for direction in _free(find(tree, here)):
            there = focusing.move(tree, here, direction)  # type: ignore[arg-type]  # one of the four
            if there not in ways:
                ways[there] = ways[here] or direction
                todo.append(there)
    assert wanted in ways, f"no way leads to {wanted} from {pilot.focus}: {pilot.ids()}"
    return ways[wanted]


def _free(here: Placed | None) -> Iterator[str]:
    """The directions that move the focus, and mean nothing else to what has it."""
    for direction in CROSS:
        if here is None or getattr(here.widget, direction, None) is None:
            yield direction


HANDS: dict[str, Hand] = {"mouse": by_mouse, "keys": by_keys, "pad": by_pad, "switch": by_step}


def play(
    hand: str, language: str, episode: str, out: Path | None, players: Players = ""
) -> dict[str, object]:
    """Play one story with one hand; tells what was pressed, and to which endings that led."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        pilot = RealPilot(Path(folder), language)
        if hand == "switch":
            pilot.world.set_setting("scanning", "step")
            pilot.app.switch_aids()
        pressed = []
        way = two_by_hand(pilot, HANDS[hand], episode, players) if players else None
        for target in way or play_by_hand(pilot, HANDS[hand], episode):
            pressed.append(target)
            if out is not None:
                pygame.image.save(pilot.window.surface, out / f"{hand}-{len(pressed):03d}.png")
        endings = sorted(pilot.world.endings_found(episode))
        pilot.close()
    return {"hand": hand, "endings": endings, "pressed": pressed}


def main(words: Sequence[str]) -> int:
    """Play what the words say, and tell it as JSON; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hand", choices=HANDS, required=True)
    parser.add_argument("--lang", choices=LANGUAGES, default="bs")
    parser.add_argument("--episode", default="new-friend")
    parser.add_argument("--two", choices=("girls", "boys", "mixed"), default="")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(words)
    if options.out is not None:
        options.out.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    told = play(options.hand, options.lang, options.episode, options.out, options.two)
    told["seconds"] = round(time.monotonic() - begun, 1)
    sys.stdout.write(json.dumps(told) + "\n")
    return 0 if told["endings"] else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
