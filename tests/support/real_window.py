"""The slow proof: the real game in a real window on an X server, played by real mouse and key events.

    xvfb-run python -m tests.support.real_window [--lang bs] [--hand mouse] [--out DIR]

It plays every episode to every ending in each language, with mouse and with keys, and tells what it did.
Only the game's clock is faster than life. It needs Debian's xvfb and xdotool.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.moments import endings
from game.start import Wish, opened
from tests.support.pilot import Hand, Pilot, by_keys, by_mouse
from tests.support.playing import begin, follow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.input import Input

LANGUAGES = {"bs": "BA", "hr": "HR", "sr": "RS", "sr_Latn": "ME", "en": "BA"}
HANDS: dict[str, Hand] = {"mouse": by_mouse, "keys": by_keys}
KEYS = {
    pygame.K_TAB: "Tab",
    pygame.K_RETURN: "Return",
    pygame.K_ESCAPE: "Escape",
    pygame.K_F1: "F1",
}
PATIENCE = 2.0
"""Seconds of real time within which an event that was sent has to arrive."""


class RealPilot(Pilot):
    """A pilot whose window is real: what it sends goes through the X server and SDL."""

    def __init__(self, data: Path, language: str, size: tuple[int, int] = (1280, 720)) -> None:
        wish = Wish(data=data, windowed=size, language=language, country=LANGUAGES[language])
        self.app, self.window, self.world = opened(wish)
        self.world.set_setting("sound", False)
        self.now = 0
        self._id = str(pygame.display.get_wm_info()["window"])
        for _ in range(20):
            self.frame()
            time.sleep(0.01)

    def frame(self, *inputs: Input) -> None:
        """One frame of the app, with what came through the window."""
        self.now += 16
        self.window.show(self.app.frame(self.now, (*self.window.inputs(), *inputs)))

    def send(self, *events: pygame.event.Event) -> None:
        """Let xdotool do what the events are, and look at the window until they have come."""
        words = [word for event in events for word in _words(event, self._id)]
        subprocess.run(["xdotool", *words], check=True)  # noqa: S607 - found on the PATH, as a person would
        wanted = sum(
            event.type in (pygame.MOUSEBUTTONUP, pygame.MOUSEWHEEL, pygame.KEYDOWN) for event in events
        )
        self._until_it_came(wanted)

    def _until_it_came(self, wanted: int) -> None:
        end, came = time.monotonic() + PATIENCE, 0
        while came < wanted and time.monotonic() < end:
            inputs = self.window.inputs()
            came += sum(type(one).__name__ in ("Up", "Ask", "Wheel", "Digit") for one in inputs)
            self.now += 16
            self.window.show(self.app.frame(self.now, inputs))
            time.sleep(0.002)
        assert came >= wanted, "what was sent did not come through the window"

    def close(self) -> None:
        """Close the window."""
        self.world.close()
        self.window.close()


def _words(event: pygame.event.Event, window: str) -> Sequence[str]:
    """What xdotool has to be told to make the event."""
    if event.type == pygame.MOUSEMOTION:
        return ("mousemove", "--window", window, str(round(event.pos[0])), str(round(event.pos[1])))
    if event.type == pygame.MOUSEBUTTONDOWN:
        return ("mousedown", "1")
    if event.type == pygame.MOUSEBUTTONUP:
        return ("mouseup", "1")
    if event.type == pygame.MOUSEWHEEL:
        return ("click", "4" if event.precise_y > 0 else "5")
    return ("key", KEYS[event.key])


def play_all(language: str, hand: str, out: Path | None) -> int:
    """Play every episode to every ending in one language with one hand; gives the number of plays."""
    count = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        pilot = RealPilot(Path(folder), language)
        for episode in pilot.world.pack.episodes.values():
            for number, (ending, play) in enumerate(endings(episode).items()):
                begin(pilot, HANDS[hand], episode.id, tuple(episode.heroes)[number % len(episode.heroes)])
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
