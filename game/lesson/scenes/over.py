"""After the lesson: nothing is left, and another one may begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson.actions import WriteResult
from game.lesson.scenes.kit import Press, Slide, world_of
from game.lesson.scenes.talk import with_picture
from game.scenes.scene import Quit
from game.text import Text

if TYPE_CHECKING:
    from game.scenes.scene import Context

TITLE = Text("lesson.over", "The lesson has ended")
SAID = Text(
    "lesson.over-said",
    "What was kept of it is deleted. Thank you for this hour. "
    "If a child comes to you later: listen, believe, and report the same day.",
)
WRITE = Text("lesson.over-write", "Result as a page")
# Translators: {folder} is where on this computer the page with the result of the class lies.
WRITTEN = Text(
    "lesson.over-written", "The page with the result lies in {folder}. Open it in a browser and print it."
)
CLOSE = Text("lesson.close", "Close")


def over(context: Context) -> Slide:
    """What is said at the very end, and where the result was written."""
    written = world_of(context).written
    said = context.say(SAID) if written is None else context.say(WRITTEN, folder=str(written))
    return Slide(
        context.say(TITLE), lambda room: with_picture(context, "ending-garden", said, room),
        main=Press("close", CLOSE, Quit(), "check", careful=True),
        more=() if written else (Press("write", WRITE, WriteResult(), "print"),),
    )  # fmt: skip
