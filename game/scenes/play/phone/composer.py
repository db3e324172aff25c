"""Where the hero writes: words that are written and not sent, as they stand there before they are deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.events import Continue
from game.text import Text
from game.ui.parts.layout import by_width, over, row, stack
from game.ui.parts.part import box, one, sign
from game.ui.parts.pieces import line, said
from game.ui.parts.sizing import at_least, pad, put, rest, sized, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.view import StoryView
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part

# Translators: read aloud for what the hero writes and then deletes; {words} is what stands there.
DRAFT = Text("chat.draft", "Written and not sent: {words}")
# Translators: small, under words that the hero has written; pressing deletes them.
DELETE = Text("chat.draft-delete", "Delete it and go on")

ROUND = 22.0
CARET, AFTER = 2.5, 4.0
"""Width of the line where one would write on, and how far after the last letter it stands."""


def _caret(look: Look, words: str, width: float) -> Part:
    """The line after the last letter, which a letter could be taken for if it were one."""
    style, lines = look.type.chat, look.block(words, "chat", width).lines
    end = min(look.typesetter.width(lines[-1], style) + AFTER, width - CARET)
    line_ = pad(sized(box(look.theme.accent), CARET, style.line_height), 0.0, 2.0)
    return put(pad(line_, left=end, top=(len(lines) - 1) * style.line_height), "left", "top")


def composer(context: Context, story: StoryView, draft: Text) -> Part:
    """The field with the words in it; the whole of it is the button that deletes them."""
    look, theme, words = context.look, context.look.theme, context.say(draft)
    written = over(
        said(look, "chat.draft.words", words, "chat", theme.on_bubble, told=False),
        by_width(lambda w: _caret(look, words, w)),
    )
    hint = line(look, context.say(DELETE), "small", theme.quiet, "left")
    inside = row(
        18.0, rest(stack(written, 2.0, hint)), 12.0, square(sign("close", theme.quiet), 26.0), 14.0,
        down="middle",
    )  # fmt: skip
    high = at_least(pad(inside, 0.0, 10.0), look.target(56.0))
    field = over(box(theme.bubble, ROUND, theme.accent, 2.5), high)
    return one(
        "continue", field, role="button", name=context.say(DRAFT, words=words), value=context.say(DELETE),
        action=Continue(story.node), first=True, radius=ROUND,
    )  # fmt: skip
