"""Captions over any screen: what was heard, in words, for a few seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.parts.caption import caption
from game.ui.sound.score import Cue

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.sound.score import Motif

SHOWN_MS, LETTER_MS = 3000, 80
"""How long a caption stays at least, and for each of its letters: at 80 ms a slow reader is done."""


class Captions:
    """The one caption that is shown now, if any; the newest takes the place of the one before."""

    def __init__(self) -> None:
        """Nothing was heard yet."""
        self._shown: Cue | Motif | None = None
        self._until = 0
        self._place: Rect | None = None

    def heard(self, sound: Cue | Motif | None, now: int) -> None:
        """Show the caption of a sound from now on, in milliseconds; a minor one gives way to any other."""
        if sound is None or (_minor(sound) and self.wake(now) is not None and not _minor(self._shown)):
            return
        self._shown = sound
        self._until = now + max(SHOWN_MS, LETTER_MS * len(sound.caption.source))

    def wake(self, now: int) -> int | None:
        """Milliseconds until the caption goes; None: there is none."""
        return None if self._shown is None else max(0, self._until - now)

    def passed(self, now: int) -> bool:
        """Take the caption away if its time is over; tell whether it was."""
        if self._shown is None or now < self._until:
            return False
        self._shown = None
        return True

    def over(self, tree: Widget, context: Context) -> Widget:
        """The tree, with the caption over it where there is one."""
        sound = self._shown
        if sound is None:
            return tree
        icon_name = "sound-on" if isinstance(sound, Cue) else "music"
        words, live = context.say(sound.caption), not _minor(sound)
        strip = caption(context.look, words, icon_name, tree, self._place, live=live)
        self._place = strip.rect
        return msgspec.structs.replace(tree, children=(*tree.children, strip))


def _minor(sound: Cue | Motif | None) -> bool:
    return isinstance(sound, Cue) and sound.minor
