"""What the plan of each story says of that story alone: one file a story, found by its name."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.print.words.story_plan import StoryPlan

STORY_PLANS: Final[Mapping[str, StoryPlan]] = {
    found.name.replace("_", "-"): import_module(f"{__name__}.{found.name}").PLAN
    for found in pkgutil.iter_modules(__path__)
}
"""By the id of the story; one without a file has the aims that all have, and no easy page."""
