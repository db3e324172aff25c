"""Small numbers are left out of what leaves the computer, and can't be worked out from the rest either."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

Name = TypeVar("Name")


def suppressed(cells: Mapping[Name, int], least: int, wanted: Container[Name] = ()) -> dict[Name, int | None]:
    """The cells of one group whose sum may be known; None in place of those that are not told.

    A cell below `least` is left out. As the sum minus the others would give it away, the next larger ones are
    left out with it, until those left out are two or more and make at least `least` together (complementary
    suppression, as in Hundepool et al., *Statistical Disclosure Control*, 2012, chapter 4). Those `wanted`
    most are taken for that last.
    """
    small = [name for name, count in cells.items() if 0 < count < least]
    if not small:
        return dict(cells)
    hidden = set(small)
    large = (name for name, count in cells.items() if count >= least)
    others = sorted(large, key=lambda name: (name in wanted, cells[name]))
    while others and sum(cells[name] for name in hidden) < least:  # as a single one always is
        hidden.add(others.pop(0))
    return {name: None if name in hidden else count for name, count in cells.items()}
