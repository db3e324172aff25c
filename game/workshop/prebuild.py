"""What is made when the game is installed: its code compiled, the pictures of its first screens.

    python -m game.workshop.prebuild

The game only reads these files, so that they tell nothing of what is played: not even which of its modules
were ever needed. A wheel carries them (hatch_build.py), and `run.py` makes them in a checkout.
"""

from __future__ import annotations

import compileall
import sys
from collections import deque
from functools import cache
from itertools import chain, product
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

import msgspec

from game.edges.several_processes import FORKED, in_processes, processors, way_to_start
from game.language.catalog import Catalogs
from game.paths import Paths
from game.records.settings import Given, Settings, Theme
from game.records.writer import Discard
from game.scenes.quick_exit import VIEWS
from game.scenes.settings.settings_look import SIZES as TEXT_SIZES
from game.shell.start import make_app
from game.shell.world import GameWorld
from game.ui.art.picture_store import PictureStore, fingerprint, pack_path, write_pack
from game.ui.art.pictures import Pictures, key_of
from game.ui.draw.display import Picture
from game.ui.draw.geometry import pixels
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import flatten
from game.workshop.sample_desk import SampleDesk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.shell.app import App

USUAL: Final = (1280, 720)
"""The window of most desktops. No start in it waits for large pictures to be unpacked."""
WINDOWS: Final = ((1280, 704), (1024, 704), (1024, 536))
"""Windows on desktops of 1366×768, 1024×768 and 1024×600."""
SCREENS: Final = (
    (1366, 768), (1920, 1080), (1600, 900), (1440, 900), (1280, 800), (1920, 1200), (2560, 1440),
)  # fmt: skip
"""Whole screens. Larger ones are drawn at each start: their pictures are slow to read, too."""
LARGE: Final = ("place/", "front/", "person/")
"""What unpacking would take long for, of a usual start."""
STAMP: Final = "stamp"
SEASONS: Final = (1, 4, 7, 10)
"""A month of each."""
BLINKS: Final = (0, 950, 2350)
"""Moments of the title, in milliseconds: eyes open, hers closed, his closed."""


class Look(msgspec.Struct, frozen=True):
    """One of the screens that are waited for: those of a start, and the picture of the quick exit.

    It is the same wherever and whenever it is drawn: month and computer are those of whoever plays.
    """

    scene: str
    country: str | None = "BA"
    private: bool = False
    under_way: bool = False
    month: int = 1
    computer: int = 0
    moments: tuple[int, ...] = (0,)


LOOKS: Final = (
    Look("language", None),
    Look("language", None, private=True),
    Look("title", moments=BLINKS),
    Look("title", private=True),
    Look("title", under_way=True),
    Look("title", private=True, under_way=True),
)
EVERYDAY: Final = tuple(
    Look("neutral", month=month, computer=view) for month, view in product(SEASONS, range(len(VIEWS)))
)
"""What the quick exit may show, in all colours and sizes of text the same."""


class UnderWay(GameWorld):
    """A world in which some story can be gone on with, as the title tells."""

    @property
    def saved_scene(self) -> str:
        """Where it goes on."""
        return "play"


def main() -> int:
    """Make all that is missing or old, and then leave the stamp that `run.py` looks at; gives 0."""
    package = Path(__file__).parents[1]
    compileall.compile_dir(package, quiet=1)
    paths = Paths.find(package / "nothing-is-kept-here")
    sources = (paths.assets / "art", package / "scenes", package / "ui")
    own = Path(__file__).stat()
    made_of = " ".join([*map(fingerprint, sources), f"{own.st_size}:{own.st_mtime_ns}"])
    stamp = paths.ahead / STAMP
    if not stamp.exists() or stamp.read_text(encoding="ascii") != made_of:
        make(paths, paths.ahead / "pictures", fingerprint(paths.assets / "art"))
    stamp.write_text(made_of, encoding="ascii")
    return 0


def make(paths: Paths, folder: Path, mark: str) -> None:
    """Write pictures into a folder, for art with this mark; in processes that are forked if that is possible.

    Raises OSError.
    """
    art = paths.assets / "art"
    packs = [
        FirstPictures(art, folder, mark, size, dict(_wanted(paths, size)), plain=size == USUAL)
        for size in (USUAL, *WINDOWS, *SCREENS)
    ]
    missing = sorted((pack for pack in packs if not pack.there), key=lambda pack: -prod(pack.size))
    count = min(processors(), len(missing))
    if count > 1 and way_to_start() == FORKED:
        deque(in_processes(FirstPictures.write, missing, count, FORKED), maxlen=0)
    for pack in missing:
        if not pack.there:
            pack.write()


class FirstPictures(msgspec.Struct, frozen=True):
    """The pictures of one size of window, which are written into one file."""

    art: Path
    folder: Path
    mark: str
    size: tuple[int, int]
    shown: dict[str, tuple[Picture, int, int]]
    plain: bool
    """Whether the large ones are not packed, because they are read at each usual start."""

    @property
    def there(self) -> bool:
        """Whether the file has all of them."""
        return PictureStore(self.folder, self.art).holds(self.size, self.mark, self.shown)

    def write(self) -> None:
        """Draw them, and write the file. Raises OSError."""
        pictures = _pictures(self.art)
        surfaces = {key: pictures.surface(*each) for key, each in self.shown.items()}
        plain = [key for key in self.shown if self.plain and key.startswith(LARGE)]
        write_pack(pack_path(self.folder, self.size), self.mark, surfaces, plain)


@cache
def _pictures(art: Path) -> Pictures:
    """The art, read once in a process."""
    return Pictures(art)


def _wanted(paths: Paths, size: tuple[int, int]) -> Iterator[tuple[str, tuple[Picture, int, int]]]:
    """Every picture of the first screens in a window of that size, in all colours and sizes of text."""
    texts = TEXT_SIZES if size in (USUAL, SCREENS[1]) else TEXT_SIZES[:1]
    catalogs = Catalogs.load(paths.locales)
    app: App | None = None
    themes = get_args(Theme)
    everyday = product(texts[:1], themes[:1], EVERYDAY)
    for text, theme, look in chain(product(texts, themes, LOOKS), everyday):
        chosen = Settings(
            language="en",
            country=look.country,
            private=look.private,
            theme=theme,
            text_scale=text,
            sound=False,
        )
        kind = UnderWay if look.under_way else GameWorld
        world = kind(paths, catalogs, Given(base=chosen), Discard())
        world.month, world.computer = look.month, look.computer
        world.desk = SampleDesk()  # with it the title has one button more, and all of it another size
        app = app or make_app(world, canvas(size))
        app.world = world  # one app for all of them: it has measured the letters
        yield from _shown(app, look)


def _shown(app: App, look: Look) -> Iterator[tuple[str, tuple[Picture, int, int]]]:
    app.layers.clear()
    app.open(look.scene)
    for now in look.moments:
        for item in flatten(app.look(now)):
            if isinstance(item.shape, Picture):
                _, _, w, h = pixels(item.shape.rect, app.screen.viewport.scale)
                if w > 0 and h > 0:
                    yield key_of(item.shape, w, h), (item.shape, w, h)


if __name__ == "__main__":
    sys.exit(main())
