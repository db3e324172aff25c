"""A text of a step, with all that one has to know of it: who speaks, what it is, and how long it may be."""

from typing import Final, Literal

import msgspec

from game.text import Text

OPTION: Final = 80
FACE_LINE: Final = 60
"""What stands below a face: four lines of a card of which four stand beside each other."""
ASK: Final = 100
HINT: Final = 150
SENTENCE: Final = 160
LINE: Final = 190
"""What somebody says, thinks or writes at once: three lines of a speech bubble."""
QUESTION: Final = 180


class StepText(msgspec.Struct, frozen=True):
    """A text of a step; `{who}` in the note is the name of the speaker, `{forms}` a word on genders.

    The limit is in letters with spaces, in whatever language is longest.
    """

    text: Text
    speaker: str = ""
    """The cast id of who speaks it, or `hero`: empty for the narrator and for labels."""
    note: str = "The narrator. {forms}"
    """What its translators have to know."""
    limit: int = LINE
    to: Literal["", "room", "chat"] = ""
    """Who hears or reads it: whoever is in the room or in the call, or in a chat."""
    thread: str = ""
    """Which chat, when it is another than the speaker's own, or for the hero the one open last: a cast id."""
    later: bool = False
    """Whether it is no part of the play: it comes in the detective round."""


def explained(why: Text | None) -> tuple[StepText, ...]:
    """Give what the detective round says of a message, if anything."""
    return (StepText(why, note="The detective round explains a message. {forms}", later=True),) if why else ()
