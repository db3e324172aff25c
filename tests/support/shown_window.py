"""The game in a window, moved by lines on the input: `story EPISODE HERO`, `hide`, `title`, `full`, `end`."""

from __future__ import annotations

import sys
from pathlib import Path

from game.scenes.scene import Home, QuickExit
from game.shell.start import Wish, opened
from game.story.playing.play import Play


def main(words: list[str]) -> int:
    """Do what the lines say, and answer each with a line; gives 0."""
    app, window, world = opened(
        Wish(data=Path(words[0]), windowed=(640, 360), language="en", country="BA", episode="the-chain")
    )
    now = 0
    for line in sys.stdin:
        said = line.split()
        if said[0] == "story":
            world.keep(Play.begin(world.pack.episodes[said[1]], said[2]), "play")
            app.open("play")
        elif said[0] == "hide":
            app.act(QuickExit())
        elif said[0] == "title":
            app.act(Home())
        elif said[0] == "full":
            window.toggle_full_screen()
            app.resize(window.surface)
        elif said[0] == "end":
            break
        now += 1000
        window.inputs()
        window.show(app.frame(now))
        window.entitle(app.cover)
        window.inputs()
        sys.stdout.write("done\n")
        sys.stdout.flush()
    world.close()
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
