"""The slow proof: the real game in a real window on an X server, played by real mouse and key events.

    xvfb-run python -m tests.support.real_window [--lang bs] [--hand mouse] [--out DIR]

It plays every episode to every ending in each language, with mouse and with keys, and tells what it did.
Only the game's clock is faster than life. It needs Debian's xvfb and xdotool.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.authors.explore.moments import endings
from game.shell.start import Wish, opened
from game.story.events import Begin
from tests.support.pilot import Hand, by_keys, by_mouse
from tests.support.playing import begin, follow
from tests.support.real_hands import LANGUAGES, RealHands

if TYPE_CHECKING:
    from collections.abc import Sequence

HANDS: dict[str, Hand] = {"mouse": by_mouse, "keys": by_keys}


class RealPilot(RealHands):
    """A pilot of the game in a real window."""

    def __init__(self, data: Path, language: str, size: tuple[int, int] = (1280, 720)) -> None:
        wish = Wish(data=data, windowed=size, language=language, country=LANGUAGES[language])
        self.app, self.window, self.world = opened(wish)
        self.world.set_setting("sound", False)
        self.now = 0
        self.settle()


def play_all(language: str, hand: str, out: Path | None) -> int:
    """Play every episode to every ending in one language with one hand; gives the number of plays."""
    count = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        pilot = RealPilot(Path(folder), language)
        for episode in pilot.world.pack.episodes.values():
            for ending, play in endings(episode).items():
                # of another hero a story may have a message more, and the play would go on beside it
                (hero,) = (event.hero for event in play.events if isinstance(event, Begin))
                begin(pilot, HANDS[hand], episode.id, hero)
                follow(pilot, HANDS[hand], play.events)
                pilot.until(lambda: pilot.scene == "ending")
                assert ending in pilot.world.endings_found(episode.id)
                pilot.wait(2000)
                if out is not None:
                    pygame.image.save(
                        pilot.window.surface, out / f"{language}-{hand}-{episode.id}-{ending}.png"
                    )
                pilot.world.keep(None, "")
                pilot.app.layers.clear()
                pilot.app.open("title")
                pilot.frame()
                count += 1
        pilot.close()
    return count


def main(words: Sequence[str]) -> int:
    """Play what the words say; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", choices=LANGUAGES, action="append")
    parser.add_argument("--hand", choices=HANDS, action="append")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(words)
    if options.out is not None:
        options.out.mkdir(parents=True, exist_ok=True)
    for language in options.lang or LANGUAGES:
        for hand in options.hand or HANDS:
            begun = time.monotonic()
            count = play_all(language, hand, options.out)
            seconds = time.monotonic() - begun
            sys.stdout.write(f"{language} by {hand}: {count} endings reached in {seconds:.0f} s\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
