"""The sentences of films, which stand between scenes of stories: each of them is proved by a test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.about import WHAT
from game.scenes.before.title import MOTTO
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

SENTENCES: Final[Mapping[str, Text]] = {
    "what": WHAT,
    "motto": MOTTO,
    # Translators: in a film about the game, shortly before the end: what the game promises.
    "way": Text(
        "film.way",
        "From every moment of every story a way leads to somebody who helps. That is checked.",
    ),
    # Translators: the same: what the game promises besides.
    "private": Text("film.private", "The game asks for no name, opens no connection, and costs nothing."),
}
"""By their names. `way` is what `cuvari check` and `cuvari explore` prove of each story; `private` is what
`tests/test_no_network.py`, the settings that there are and the licence say."""
