"""WebVTT: the words of a film beside it, which players lay over the picture and screen readers tell.

As in https://www.w3.org/TR/webvtt1/: a head, then cues with an empty line before each.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.workshop.film.watching import Subtitle

ABOVE: Final = "line:0"
"""The first line of the picture: below, where words usually stand, is what people of the stories say."""


def webvtt(subtitles: Iterable[Subtitle]) -> str:
    """The file with these subtitles in the order in which they begin."""
    cues = (_cue(each) for each in sorted(subtitles, key=lambda each: (each.begin, each.end)))
    return "\n".join(("WEBVTT\n", *cues))


def _cue(one: Subtitle) -> str:
    words = "\n".join(html.escape(line, quote=False) for line in one.words.splitlines() if line.strip())
    return f"{_time(one.begin)} --> {_time(one.end)} {ABOVE}\n{words}\n"


def _time(at: int) -> str:
    """Milliseconds as `00:01:02.345`."""
    seconds, milliseconds = divmod(at, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{milliseconds:03}"
