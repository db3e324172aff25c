"""The game as somebody plays it in a process of its own, and what a look at a disk finds.

    python -m tests.support.forensic WORD...

Words are done one after the other in one game: `title`; `play:SEED:STORY:HERO`, after which may
stand how many presses at most; `kill`, which leaves what a power cut leaves; `private`, which presses that
button; `forget`. The folders of a home are in the environment, and in SYSTEM the file that stands for the
settings of the computer.
"""

from __future__ import annotations

import hashlib
import os
import random
import sys
from pathlib import Path
from typing import Final

from game.config import sources
from game.shell.start import Wish, opened, read_art
from game.ui.draw.widget import pressables

SYSTEM: Final = "FORENSIC_SYSTEM"
"""The variable that names the settings of the computer."""
SMALL: Final = (640, 360)
PRESSES: Final = 250
"""So many at most where no other number is said: a play that has not ended then stays open, as plays do."""
LEAST: Final = 30
"""So many of them at least happen in the story: else there is nothing that could be found."""
NEVER: Final = (
    "quit", "private", "forget", "settings", "language", "access", "back", "quick-exit", "menu", "help",
    "warm-up", "phone-settings.sound",
)  # fmt: skip
"""What is not pressed by chance: it ends the play, leads away from it for good, or changes the settings."""


class Player:
    """Hands on the real game, on a clock of their own."""

    def __init__(self) -> None:
        """The language is asked on the first start."""
        if SYSTEM in os.environ:
            sources.system_file = lambda: Path(os.environ[SYSTEM])
        self.app, self.window, self.world = opened(Wish(windowed=SMALL))
        read_art(self.app)
        self.now = 1000
        for first in ("language:bs", "country:BA"):
            if self.app.scene.name == "language":
                self.press(first)

    def press(self, *wanted: str) -> None:
        """Press one thing after the other, and look a second at what comes of each."""
        for one in wanted:
            self.app.press(one)
            for _ in range(4):
                self.now += 250
                self.app.frame(self.now)

    def play(self, seed: str, episode: str, hero: str, presses: str = str(PRESSES)) -> None:
        """A story by chance, mostly to its ending and beyond; then a wallpaper from the album.

        Raises LookupError for a hero there is not, RuntimeError where the story was hardly played.
        """
        chance, told, of = random.Random(seed), 0, self.app.world.pack.episodes[episode]
        if hero not in of.heroes:
            raise LookupError(hero)
        door = ("episodes.adults",) if of.for_adults else ()
        self.press("play", *door, f"episode:{episode}", "anew", f"hero:{hero}", "start")
        for _ in range(int(presses)):
            if self.app.scene.name in ("title", "episodes"):
                break
            told += self.app.scene.name == "play"
            self.press(chance.choice(self._able()))
        if told < LEAST:
            raise RuntimeError(f"{episode} was hardly played: {told} presses")
        self.press("quick-exit", "neutral.all", "album", "part:wallpapers")
        self.press(chance.choice([id_ for id_ in self._ids() if id_.startswith("wallpaper:")] or ["back"]))
        self.press("back")

    def _ids(self) -> list[str]:
        return [here.widget.id for here in pressables(self.app.tree)]

    def _able(self) -> list[str]:
        """What chance may press; what goes on in the story lies there more often than the tools."""
        ids = [id_ for id_ in self._ids() if id_ not in NEVER and not id_.startswith("contact")]
        return [id_ for id_ in ids for _ in range(1 if id_.startswith("tool:") else 6)] or ["quick-exit"]

    def forget(self) -> None:
        """By the settings, as whoever played does."""
        self.press("settings", "forget", "forget.yes")
        if "forget.go-on" not in self._ids():
            raise RuntimeError(f"it was not forgotten: {self._ids()}")
        self.press("forget.go-on")

    def kill(self) -> None:
        """Files half written and set aside, as after a power cut and a damaged disk."""
        self.world.settled()
        data, config = self.world.paths.data, self.world.paths.config
        for folder, name in ((data, "save"), (data, "progress"), (config, "settings")):
            content = (folder / f"{name}.json").read_bytes() if (folder / f"{name}.json").exists() else b"{"
            (folder / f".{name}.json-ab12cd_9.tmp").write_bytes(content[:-3])
            (folder / f"{name}.broken-1.json").write_bytes(content[:-3])

    def close(self) -> None:
        """As the window is closed."""
        self.world.close()
        self.app.sounds.close()
        self.window.close()


def look(*folders: Path) -> dict[str, tuple[object, ...]]:
    """All that a look at the disk finds: names, kinds and rights, sizes, dates to the nanosecond, bytes."""
    found: dict[str, tuple[object, ...]] = {}
    for number, folder in enumerate(folders):
        for path in (folder, *folder.rglob("*")):
            about = path.lstat()
            content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
            size = about.st_size if path.is_file() else 0
            name = f"{number}/{path.relative_to(folder).as_posix()}"
            found[name] = (oct(about.st_mode), size, about.st_mtime_ns, about.st_nlink, content)
    return found


def main(words: list[str]) -> int:
    """Do the words; gives 0."""
    sys.dont_write_bytecode = True  # as `cuvari play` does
    os.umask(0o022)  # as most computers have it
    player = Player()
    for word in words:
        name, *rest = word.split(":")
        if name == "private":
            player.press("private")
        elif name != "title":
            getattr(player, name)(*rest)
    player.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
