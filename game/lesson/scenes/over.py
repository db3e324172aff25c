"""After the lesson: where its result lies, and that nothing else is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.lesson.actions import WriteResult
from game.lesson.scenes.kit import CLOSE, Press, Slide, world_of
from game.lesson.scenes.talk import with_picture
from game.text import Text

if TYPE_CHECKING:
    from game.scenes.scene import Context

TITLE = Text("lesson.over", "The lesson has ended")
SAID = Text(
    "lesson.over-said",
    "What was kept of it is deleted; for the report figures stay that were moved by chance. "
    "If a child comes to you later: listen, believe, and report the same day.",
)
WRITE = Text("lesson.over-write", "Result as a page")
# Translators: {folder} is where on this computer the page with the result of the class lies.
WRITTEN = Text(
    "lesson.over-written", "The page with the result lies in {folder}. Open it in a browser and print it."
)


def over(context: Context) -> Slide:
    """Where the result was written, or the way to try it again, and what is left of the lesson."""
    written = world_of(context).written
    result = (context.say(WRITTEN, folder=str(written)),) if written is not None else ()
    said = "\n\n".join((*result, context.say(SAID)))
    return Slide(
        context.say(TITLE), lambda room: with_picture(context, "ending-garden", said, room),
        main=msgspec.structs.replace(CLOSE, icon="check", careful=True),
        more=() if written else (Press("write", WRITE, WriteResult(), "print"),),
    )  # fmt: skip
