"""How long loading and checking takes, beside composing the same YAML and doing nothing with it."""

from __future__ import annotations

import re
import shutil
import statistics
import time
from typing import TYPE_CHECKING, Final

import msgspec
import yaml

from game.paths import Paths
from game.shell.start import make_world, open_first

if TYPE_CHECKING:
    from pathlib import Path

    from game.authors.check.cache import Cache


def copies(folder: Path, count: int) -> Paths:
    """A game of `count` episodes in all languages: the real ones, then each again under other ids."""
    real = Paths.find(folder)
    paths = msgspec.structs.replace(real, scenarios=folder / "scenarios", locales=folder / "locales")
    if not paths.scenarios.exists():
        shutil.copytree(real.scenarios, paths.scenarios)
        shutil.copytree(real.locales, paths.locales)
        _multiply(paths, count)
    return paths


def _multiply(paths: Paths, count: int) -> None:
    from game.story.loading.pack import episode_files

    episodes = episode_files(paths.scenarios)
    names: dict[str, list[str]] = {}
    for number in range(count - len(episodes)):
        path = episodes[number % len(episodes)]
        name = f"{path.stem}-{number}"
        names.setdefault(path.stem, []).append(name)
        text = path.read_text(encoding="utf-8").replace(f"episode: {path.stem}", f"episode: {name}", 1)
        (path.parent / f"{name}.yaml").write_text(text, encoding="utf-8")
    for catalog in (*paths.locales.glob("*.pot"), *paths.locales.glob("*/LC_MESSAGES/*.po")):
        _multiply_catalog(catalog, names)


def _multiply_catalog(path: Path, names: dict[str, list[str]]) -> None:
    """Repeat the entries of each episode for its copies."""
    entries = path.read_text(encoding="utf-8").rstrip("\n").split("\n\n")
    found = list(entries)
    for entry in entries:
        own = re.search(r'^msgctxt "([^."]+)\.', entry, re.MULTILINE)
        if own:
            begin = f'msgctxt "{own[1]}.'
            found += [entry.replace(begin, f'msgctxt "{name}.', 1) for name in names.get(own[1], ())]
    path.write_text("\n\n".join(found) + "\n", encoding="utf-8")


def check_twice(folder: Path, count: int) -> tuple[float, float]:
    """Seconds to check `count` episodes in all languages: from nothing, and again with what is remembered.

    Spelling by hunspell is part of it where it is installed.
    """
    from game.authors.check.cache import NAME, Cache

    paths = copies(folder, count)
    return _check(paths, Cache(folder / NAME)), _check(paths, Cache(folder / NAME))


def _check(paths: Paths, store: Cache) -> float:
    from game.authors.check.ahead import find_ahead
    from game.authors.check.everything import problems

    begin = time.perf_counter()
    problems(paths, [], store, ahead=find_ahead)
    store.save()
    return time.perf_counter() - begin


def check_after_an_edit(folder: Path) -> float:
    """Seconds to check the episodes of `check_twice` when a word of one of them has changed since."""
    from game.authors.check.cache import NAME, Cache
    from game.story.loading.pack import episode_files

    paths = Paths.find(folder)
    paths = msgspec.structs.replace(paths, scenarios=folder / "scenarios", locales=folder / "locales")
    first = episode_files(paths.scenarios)[0]
    text = first.read_text(encoding="utf-8")
    first.write_text(text.replace("summary: ", "summary: Now. ", 1), encoding="utf-8")
    return _check(paths, Cache(folder / NAME))


COMPOSED: Final = 5
"""Times that the files are composed: what a single one takes jumps up to the threefold."""


def composing(folder: Path) -> float:
    """Seconds to compose the same files: the middle of `COMPOSED` times."""
    return statistics.median(_composing(folder) for _ in range(COMPOSED))


def _composing(folder: Path) -> float:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    begin = time.perf_counter()
    for path in (folder / "scenarios").rglob("*.yaml"):
        yaml.compose(path.read_text(encoding="utf-8"), Loader=loader)
    return time.perf_counter() - begin


def language_switch(folder: Path) -> float:
    """Milliseconds from choosing another language to the title shown in it, the slower of two switches."""
    from game.shell.start import make_app
    from game.ui.draw.offscreen import canvas

    world = make_world(folder, {"language": "en", "country": "BA"})
    app = make_app(world, canvas((1280, 720)))
    open_first(app, world)
    app.frame(0)
    taken = []
    for language in ("sr", "hr"):
        begin = time.perf_counter()
        world.set_setting("language", language)
        app.redraw()
        app.frame(16)
        taken.append(1000 * (time.perf_counter() - begin))
    return max(taken)
