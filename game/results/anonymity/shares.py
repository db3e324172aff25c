"""Of how many answers a share is told."""

from typing import Final

OUTSIDE: Final = 10
"""The fewest answers of which anything is told: on the projector, on a page, in a table and in an export."""
