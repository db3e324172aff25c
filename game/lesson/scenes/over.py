"""After the lesson: where its result lies, and that nothing else is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.lesson.actions import OpenResult, WriteResult
from game.lesson.scenes.kit import CLOSE, Press, Slide, world_of
from game.lesson.scenes.talk import with_picture
from game.scenes.teachers.at_desk import NOT_OPENED, OPENED
from game.text import Text

if TYPE_CHECKING:
    from game.scenes.scene import Context

TITLE = Text("lesson.over", "The lesson has ended")
SAID = Text(
    "lesson.over-said",
    "What was kept of it is deleted; for the report stay how many pupils took part, and figures that were "
    "moved by chance. "
    "If a child comes to you later: listen, believe, and report the same day.",
)
WRITE = Text("lesson.over-write", "Result as a page")
# Translators: {folder} is where on this computer the page with the result of the class lies.
WRITTEN = Text(
    "lesson.over-written", "The page with the result lies in {folder}. Open it in a browser and print it."
)
OPEN = Text("lesson.over-open", "Open the result")


def over(context: Context) -> Slide:
    """Where the result was written, or the way to try it again, and what is left of the lesson."""
    said = "\n\n".join((*_result(context), context.say(SAID)))
    write, look = Press("write", WRITE, WriteResult(), "print"), Press("open", OPEN, OpenResult(), "next")
    return Slide(
        context.say(TITLE), lambda room: with_picture(context, "ending-garden", said, room),
        main=msgspec.structs.replace(CLOSE, icon="check", careful=True),
        more=(write if world_of(context).written is None else look,),
    )  # fmt: skip


def _result(context: Context) -> tuple[str, ...]:
    """Where the page with the result lies, or what came of opening it."""
    world = world_of(context)
    if world.written is None:
        return ()
    if world.shown is None:
        return (context.say(WRITTEN, folder=str(world.written.parent)),)
    return (context.say(OPENED if world.shown else NOT_OPENED, place=str(world.written)),)
