"""The kinds of steps: each module of this package is one, and registers itself in `STEPS`."""

import pkgutil
from importlib import import_module

from game.story.steps.base import STEPS, Step

__all__ = ["STEPS", "Step"]

# A new kind is one new file: nothing else has to name it.
for _module in pkgutil.iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
