"""What a child who can't see hears, in order, in the first minutes of a story; nothing is read out.

    python -m tests.support.at_spi_transcript [--lang bs] [--episode new-friend] [--seconds 180]

The child presses what has the focus whenever it has been quiet for a second. "✂" marks what cut off something
that was still being said. It needs what `tests/support/at_spi_stage.py` needs.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from game.scenes.before.hero import TWO, WHO
from game.scenes.before.note import START
from game.scenes.before.title import PLAY
from game.shell.start import make_world
from tests.support.at_spi_stage import client, desktop, game

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.text import Players

MARKS = {"focus": "→", "news": "♪", "press": "⏎"}


def names(language: str, episode: str, players: Players = "") -> list[str]:
    """What is pressed from the title into a story, as it is called in that language."""
    with tempfile.TemporaryDirectory() as folder:
        world = make_world(Path(folder), {"language": language})
        world.close()  # so that nothing is written any more when the folder goes
        story = world.pack.episodes[episode]
        hero = next(iter(story.heroes.values())).name
        two = (TWO, WHO[players][1]) if players else ()
        words = (PLAY, story.title, *two, hero, START)
        return [world.catalog.render(text, players=players) for text in words]


def transcript(language: str, episode: str, seconds: float) -> Iterator[str]:
    """The lines, as they are heard."""
    wish = {"start": names(language, episode), "seconds": seconds}
    words = ("--lang", language, "--country", "BA")
    with desktop() as there, game(there, *words), client(there, "listen", json.dumps(wish)) as listener:
        assert listener.stdout is not None
        for line in listener.stdout:
            one = json.loads(line)
            yield f"{one['at']:6.1f} {MARKS[one['what']]} {'✂ ' if one.get('cut') else ''}{one['text']}"


def main(words: Sequence[str]) -> int:
    """Write the transcript that the words ask for; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", default="bs")
    parser.add_argument("--episode", default="new-friend")
    parser.add_argument("--seconds", type=float, default=180.0)
    options = parser.parse_args(words)
    for line in transcript(options.lang, options.episode, options.seconds):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
