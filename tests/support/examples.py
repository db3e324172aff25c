"""How many examples a property test tries: few with every change, more in the whole check, most at night.

The profile says how many (`--hypothesis-profile`); a test may ask for more or fewer than others, by `tried`.
"""

from __future__ import annotations

from typing import Final

from hypothesis import settings

CHECKED: Final = 100
"""Examples of a usual test in the whole check: the profile `ci` that comes with hypothesis."""
PROFILES: Final = {"daily": 25, "night": 2_000}


def register() -> None:
    """Let pytest know the profiles; that of the night takes other examples each time, and prints its seed."""
    checked = settings.get_profile("ci")
    for name, count in PROFILES.items():
        alike = name == "daily"
        settings.register_profile(name, checked, max_examples=count, derandomize=alike, print_blob=True)


def tried(usual: int) -> int:
    """How many examples the profile in force has for a test that tries `usual` many in the whole check."""
    in_force = settings.default
    assert in_force is not None
    return max(1, usual * in_force.max_examples // CHECKED)
