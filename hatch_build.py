"""Compiles the catalogs and renders the sounds for the wheel: a checkout keeps only their sources."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ProductHook(BuildHookInterface[Any]):
    """Puts what is made from catalogs and scores into the wheel's `game/_data`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make all of it where it lies, as run.py does, and list the catalogs; `assets` goes along whole."""
        if version == "editable":
            return  # run.py keeps a checkout current
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from game.language.compiled import compile_catalogs
        from game.ui.rendering import render

        render(root / "assets" / "sounds")
        compile_catalogs(root / "locales")
        for catalog in sorted(root.glob("locales/*/LC_MESSAGES/*.po")):
            compiled = catalog.with_suffix(".mo").relative_to(root)
            build_data["force_include"][str(root / compiled)] = f"game/_data/{compiled.as_posix()}"
