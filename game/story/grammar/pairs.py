"""Messages that do not fit together: what the detective round lays side by side."""

from typing import ClassVar

from game.story.reading.fields import Line, Listed, Word
from game.text import Text


class Pair(Listed, frozen=True, kw_only=True):
    """Two messages that can't both be true, or of which one gives the other away."""

    MAIN: ClassVar[tuple[str, ...]] = ("why",)

    first: Line
    """The one message, as `node.id`: its own `id:`, or its kind and number, as in `hello.chat-2`."""
    second: Line
    """The other one."""
    why: Text
    """What it is that does not fit, in a sentence or two."""
    id: Word = ""
    """The pair's id."""
