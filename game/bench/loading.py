"""How long loading and checking episodes takes, beside composing the same YAML and doing nothing with it."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

import yaml

from game.paths import Paths
from game.start import make_world, open_first

if TYPE_CHECKING:
    from pathlib import Path


def copies(folder: Path, count: int) -> Path:
    """A folder of scenarios with the game's own data, and each episode again until there are `count`."""
    target = folder / "scenarios"
    if not target.exists():
        source = Paths.find(folder).scenarios
        shutil.copytree(source, target)
        episodes = [path for path in sorted(target.glob("*/*.yaml")) if path.parent.name != "contacts"]
        for number in range(count - len(episodes)):
            path = episodes[number % len(episodes)]
            name = f"{path.stem}-{number}"
            text = path.read_text(encoding="utf-8").replace(f"episode: {path.stem}", f"episode: {name}", 1)
            (path.parent / f"{name}.yaml").write_text(text, encoding="utf-8")
    return target


def load_and_check(folder: Path, count: int) -> float:
    """Seconds to load and check `count` episodes, once warm."""
    from game.story.checks.pack import check_pack
    from game.story.load import load_pack

    scenarios = copies(folder, count)
    check_pack(load_pack(scenarios))
    begin = time.perf_counter()
    check_pack(load_pack(scenarios))
    return time.perf_counter() - begin


def composing(folder: Path) -> float:
    """Seconds to compose the same files."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    begin = time.perf_counter()
    for path in (folder / "scenarios").rglob("*.yaml"):
        yaml.compose(path.read_text(encoding="utf-8"), Loader=loader)
    return time.perf_counter() - begin


def language_switch(folder: Path) -> float:
    """Milliseconds from choosing another language to the title shown in it, the slower of two switches."""
    from game.start import make_app
    from game.ui.offscreen import canvas

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
