"""The names of what protects, the same wherever they are read: on screens, on stickers, on paper."""

from typing import Final

from game.text import Text

# Translators: the six tools of the phone stand in a narrow column: one or two short words each.
TOOL_NAMES: Final = {
    "pause": Text("tools.pause", "Pause"),
    "save": Text("tools.save", "Keep proof"),
    "report": Text("tools.report", "Report"),
    "block": Text("tools.block", "Block"),
    "leave": Text("tools.leave", "Leave"),
    "tell": Text("tools.tell", "Tell"),
}
# Translators: the eight acts that protect, as names of badges: one to three words each.
ACT_NAMES: Final = {
    "pause": Text("act.pause", "Pausing"),
    "refuse": Text("act.refuse", "Saying no"),
    "save": Text("act.save", "Keeping proof"),
    "report": Text("act.report", "Reporting"),
    "block": Text("act.block", "Blocking"),
    "leave": Text("act.leave", "Leaving the chat"),
    "tell": Text("act.tell", "Telling someone"),
    "support": Text("act.support", "Standing by a friend"),
}

DETECTIVE: Final = "detective"
"""The sticker of the detective round, which is no act of a story."""
# Translators: name of the sticker for looking through a chat for warning signs.
FINDING_SIGNS = Text("album.signs", "Finding warning signs")


def sticker_name(sticker: str) -> Text:
    """The name of the sticker of an act, or of the detective round."""
    return FINDING_SIGNS if sticker == DETECTIVE else ACT_NAMES[sticker]
