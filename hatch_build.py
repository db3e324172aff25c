"""Makes for the wheel what a checkout keeps only the sources of: catalogs, sounds, first screens."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ProductHook(BuildHookInterface[Any]):
    """Puts what is made of the game's own files into the wheel's `game/_data`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make all of it where it lies, as run.py does, and list what lies outside of `assets`."""
        if version == "editable":
            return  # run.py keeps a checkout current
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from game.language.compiled import compile_catalogs
        from game.language.languages import COMPILED
        from game.workshop.rendering import render

        render(root / "assets" / "sounds")
        for code in compile_catalogs(root / "locales"):
            compiled = Path("locales", code, COMPILED)
            build_data["force_include"][str(root / compiled)] = f"game/_data/{compiled.as_posix()}"
        self._make_ahead(build_data["force_include"])

    def _make_ahead(self, include: dict[str, str]) -> None:
        """Draw the first screens into a folder of the build: they fit the art of this wheel and no other."""
        from game.paths import Paths
        from game.ui.art.picture_store import ANY_ART
        from game.workshop.prebuild import make

        folder = Path(self.directory) / "ahead" / "pictures"
        make(Paths.find(folder), folder, ANY_ART)
        for path in sorted(folder.iterdir()):
            include[str(path)] = f"game/_data/ahead/pictures/{path.name}"
