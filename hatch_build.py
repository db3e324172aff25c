"""Compiles the catalogs of translations for the wheel: a checkout keeps only their sources."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogHook(BuildHookInterface[Any]):
    """Puts every compiled catalog into the wheel's `game/_data/locales`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogs where they lie, as `cuvari text compile` does, and list them for the wheel."""
        if version == "editable":
            return  # run.py keeps the catalogs of a checkout current
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from game.language.compiled import compile_catalogs

        compile_catalogs(root / "locales")
        for catalog in sorted(root.glob("locales/*/LC_MESSAGES/*.po")):
            compiled = catalog.with_suffix(".mo").relative_to(root)
            build_data["force_include"][str(root / compiled)] = f"game/_data/{compiled.as_posix()}"
