"""The words with which what was said last is taken back: a button above whatever stands before people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.scenes.play.making_room import Before
from game.scenes.play.play_layout import SIDE
from game.scenes.play.speech import BOX_MOST
from game.story.events import TakeBack
from game.text import Text
from game.ui.parts.layout import by_width, row, stack
from game.ui.parts.part import one
from game.ui.parts.pieces import pressed
from game.ui.parts.sizing import SPRING, fits

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.view import StoryView
    from game.ui.parts.part import Part

# Translators: read aloud after the words of a button, such as “Wait. Let me say that again.”
MEANS = Text("play.take-back", "takes back what was said last")

APART = 10.0


def with_way_back(
    context: Context, story: StoryView, before: Before | None, usual: float, *, alone: bool
) -> Before | None:
    """The same with that button above it, where something can be taken back.

    Where nothing else stands there the button is `alone`, on a stage of the `usual` width.
    """
    if story.take_back is None or story.held or not (before or alone):
        return before
    press = _button(context, story, story.take_back)
    right = row(SPRING, press)
    button = by_width(lambda w: right if fits(press, w) else press)
    if before is None:
        return Before(((min(BOX_MOST, usual - 2 * SIDE), one("way-back", button)),))
    above = max(APART, before.above + 4.0)

    def apart(w: float) -> float:
        """Beside what rises above the box, where there is room; else above that."""
        return APART if fits(press, w - before.risen - APART) else above

    ways = tuple((w, one("way-back", stack(button, apart(w), part))) for w, part in before.ways)
    return replace(before, ways=ways, above=0.0)


def _button(context: Context, story: StoryView, words: Text) -> Part:
    return pressed(
        context.look, "take-back", context.say(words), TakeBack(story.node), kind="plain",
        icon_name="rewind", value=context.say(MEANS),
    )  # fmt: skip
