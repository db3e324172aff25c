"""What is built from the sources of a checkout: catalogs, sounds, the first screens."""

import os
from pathlib import Path

from bootstrap.environment import alone
from bootstrap.sentences import UNBUILT, Problem, last_line, say

TYPE_CHECKING = False  # the real one would import typing on every start
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bootstrap.environment import Environment


class Product:
    """What is built from sources of the checkout; where that fails, the game can be played all the same.

    It is `stale` when something is to be built; `words` name its module; `doing` and `trouble` say so.
    """

    def __init__(
        self, stale: "Callable[[Path], bool]", words: "Sequence[str]", doing: str, trouble: str
    ) -> None:
        self.stale = stale
        self.words = words
        self.doing = doing
        self.trouble = trouble


def stale_catalogs(root: Path) -> bool:
    """Return whether a catalog of translations is newer than its compiled form, or has none.

    Languages that are made from others have no source of their own: they are new when something of what says
    how they are made is newer than all that was compiled.
    """
    sources = [*root.glob("locales/*/LC_MESSAGES/*.po")]
    catalogs = {source: source.with_name("messages.mo") for source in sources}
    if any(_is_newer(source, catalog) for source, catalog in catalogs.items()):
        return True
    compiled = [catalog.stat().st_mtime for catalog in catalogs.values()]
    ways = (root / "game" / "language" / "languages.py", *root.glob("locales/ijekavian/*"))
    return bool(compiled) and any(way.exists() and way.stat().st_mtime > max(compiled) for way in ways)


def _is_newer(source: Path, target: Path) -> bool:
    return not target.exists() or source.stat().st_mtime > target.stat().st_mtime


def stale_sounds(root: Path) -> bool:
    """Return whether a score is newer than the files that were rendered from it, or there are none."""
    folder = root / "assets" / "sounds"
    return any(_is_newer(score, folder / "rendered" / "made.json") for score in folder.glob("*.yaml"))


def stale_ahead(root: Path) -> bool:
    """Return whether code or art are newer than what was made of them ahead."""
    if not (root / "game" / "workshop" / "prebuild.py").exists():
        return False
    try:
        made = (root / "ahead" / "stamp").stat().st_mtime
        return any(_newest(root / folder) > made for folder in ("game", "assets/art"))
    except OSError:
        return True


def _newest(folder: Path) -> float:
    """Return when the newest file of a folder was changed; compiled code does not count."""
    newest = 0.0
    todo = [str(folder)]
    while todo:
        with os.scandir(todo.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        todo.append(entry.path)
                else:
                    newest = max(newest, entry.stat().st_mtime)
    return newest


PRODUCTS = (
    Product(
        stale_catalogs,
        ("game", "text", "compile"),
        "Building the catalogs of the languages",
        "The languages could not be built",
    ),
    Product(
        stale_sounds, ("game.workshop.rendering",), "Rendering the sounds", "The sounds could not be made"
    ),
    Product(
        stale_ahead,
        ("game.workshop.prebuild",),
        "Drawing the first screens",
        "They could not be drawn, so each start takes longer",
    ),
)


def build(environment: "Environment") -> bool:
    """Build what is stale, and return whether that went; no trouble with it ends the start."""
    try:
        stale = [product for product in PRODUCTS if product.stale(environment.root)]
        if not stale:
            return False
        with alone(environment.root):
            for product in stale:
                _build(environment, product)
    except (Problem, OSError):
        say(UNBUILT)
        return False
    return True


def _build(environment: "Environment", product: Product) -> None:
    from bootstrap import processes  # before a warm start there is no need of it

    say(product.doing)
    status, output = processes.run(environment.command("-m", *product.words))
    if status:
        say(f"  {product.trouble}: {last_line(output)}")
