"""What is heard when a story goes on: the tool that was used, or what was sent or came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.boards.pouring import poured
from game.scenes.play.stamp import ORDERED
from game.scenes.scene import Change, PlaySound

if TYPE_CHECKING:
    from game.scenes.play.phone.opened import Line
    from game.story.playing.view import StoryView

TOOL_SOUNDS = {"save": "save", "report": "report", "block": "block", "tell": "tell", ORDERED: "found-sign"}
"""Tools whose use is heard, and steps put in order; the other tools have the sound of any press."""


def sounds(before: StoryView, after: StoryView, tool: str) -> tuple[Change, ...]:
    """What is heard: a tool, or else a jar that is poured out, or a message that was sent or came."""
    if tool:
        return (PlaySound(TOOL_SOUNDS[tool]),) if tool in TOOL_SOUNDS else ()
    if poured(after) and not poured(before):
        return (PlaySound("pebbles"),)
    same = before.phone.with_ == after.phone.with_
    new = after.phone.messages[len(before.phone.messages) :] if same else ()
    if new:
        return (PlaySound("message" if not new[-1].mine else "sent"),)
    if after.phone.app == "feed" and written(before) < written(after):
        return (PlaySound("message"),)
    if after.phone.buzzed > before.phone.buzzed:
        return (PlaySound("message"),)
    return (PlaySound("message"),) if after.phone.banner not in (None, before.phone.banner) else ()


def hung_up(line: Line) -> tuple[Change, ...]:
    """What is heard of a call that the player has hung up, or takes up again."""
    return (PlaySound("hang-up"),) if line.over else ()


def written(story: StoryView) -> int:
    """How many posts and comments the feed holds."""
    return sum(1 + len(post.comments) for post in story.phone.posts)
