"""After the lesson: nothing is left, and another one may begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson.scenes.kit import Press, Slide
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
CLOSE = Text("lesson.close", "Close")


def over(context: Context) -> Slide:
    """What is said at the very end."""
    return Slide(
        context.say(TITLE), lambda room: with_picture(context, "ending-garden", context.say(SAID), room),
        main=Press("close", CLOSE, Quit(), "check", careful=True),
    )  # fmt: skip
