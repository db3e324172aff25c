"""Which picture an ending has: an open door, and behind it a view that fits how the story ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.story.model import Episode

VIEWS = {
    "good": ("door", "garden", "rainbow", "sea", "town"),
    "open": ("moon", "morning"),
    "hard": ("dawn", "bench"),
}
"""What lies behind the doors, by the kind of the ending: there is light behind every one of them."""


def door_picture(episode: Episode, ending: str) -> str:
    """The name of an ending's picture: always the same one, and neighbours of a kind differ."""
    kind = episode.endings[ending].kind
    alike = [name for name, one in episode.endings.items() if one.kind == kind]
    views = VIEWS[kind]
    return f"ending-{views[alike.index(ending) % len(views)]}"
